//! The stories that hang on no form of Albania, told again on the treaty's floor without a word
//! changed: nothing Albanian is in the code.

use crate::world::TREATY as HERE;

#[path = "life/age.rs"]
mod age;
#[path = "life/answer.rs"]
mod answer;
#[path = "life/attachment.rs"]
mod attachment;
#[path = "life/consent.rs"]
mod consent;
#[path = "life/emergency.rs"]
mod emergency;
#[path = "life/guardian.rs"]
mod guardian;
#[path = "life/lead.rs"]
mod lead;
#[path = "life/plan.rs"]
mod plan;
#[path = "life/referral.rs"]
mod referral;
#[path = "life/refuse.rs"]
mod refuse;
#[path = "life/signature.rs"]
mod signature;
#[path = "life/urgent.rs"]
mod urgent;
