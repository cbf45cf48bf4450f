//! The life of what a case holds, told step by step: one module for each feature, named as in the
//! source. `HERE` is Albania, and then the treaty's floor, in `treaty`: a story asks the mechanism for
//! what it needs. What only Albania has is told in `albania`.

use crate::world::ALBANIA as HERE;

mod adulthood;
mod age;
mod answer;
mod answer_tasks;
mod attachment;
mod bar;
mod channel;
mod clock;
mod closure;
mod consent;
mod correction;
mod emergency;
mod guardian;
mod interview;
mod keeper;
mod lead;
mod missing;
mod paper;
mod plan;
mod presence;
mod reach;
mod referral;
mod refuse;
mod safeguard;
mod signature;
mod statement;
mod told;
mod twin;
mod urgent;
mod whereabouts;
