//! The stories that hang on no form of Albania, told again on the treaty's floor without a word
//! changed: nothing Albanian is in the code.

use crate::world::TREATY as HERE;

#[path = "life/adulthood.rs"]
mod adulthood;
#[path = "life/age.rs"]
mod age;
#[path = "life/answer.rs"]
mod answer;
#[path = "life/answer_tasks.rs"]
mod answer_tasks;
#[path = "life/attachment.rs"]
mod attachment;
#[path = "life/bar.rs"]
mod bar;
#[path = "life/channel.rs"]
mod channel;
#[path = "life/clock.rs"]
mod clock;
#[path = "life/closure.rs"]
mod closure;
#[path = "life/consent.rs"]
mod consent;
#[path = "life/correction.rs"]
mod correction;
#[path = "life/emergency.rs"]
mod emergency;
#[path = "life/guardian.rs"]
mod guardian;
#[path = "life/interview.rs"]
mod interview;
#[path = "life/keeper.rs"]
mod keeper;
#[path = "life/lead.rs"]
mod lead;
#[path = "life/missing.rs"]
mod missing;
#[path = "life/paper.rs"]
mod paper;
#[path = "life/plan.rs"]
mod plan;
#[path = "life/presence.rs"]
mod presence;
#[path = "life/reach.rs"]
mod reach;
#[path = "life/referral.rs"]
mod referral;
#[path = "life/refuse.rs"]
mod refuse;
#[path = "life/safeguard.rs"]
mod safeguard;
#[path = "life/signature.rs"]
mod signature;
#[path = "life/statement.rs"]
mod statement;
#[path = "life/told.rs"]
mod told;
#[path = "life/twin.rs"]
mod twin;
#[path = "life/urgent.rs"]
mod urgent;
#[path = "life/whereabouts.rs"]
mod whereabouts;
