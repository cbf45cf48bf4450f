//! The life of what a case holds, told step by step: one module for each feature, named as in the
//! source. What says `HERE` is told again on the treaty's floor, in `treaty`.

use crate::world::ALBANIA as HERE;

mod abroad;
mod adulthood;
mod age;
mod answer;
mod attachment;
mod bar;
mod channel;
mod clock;
mod closure;
mod consent;
mod correction;
mod declined;
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
