//! The life of what a case holds, told step by step over Albania's pack: one module for each feature,
//! named as in the source.

mod age;
mod answer;
mod attachment;
mod clock;
mod closure;
mod consent;
mod correction;
mod emergency;
mod guardian;
mod keeper;
mod lead;
mod plan;
mod reach;
mod referral;
mod refuse;
mod safeguard;
mod signature;
mod urgent;
