//! Albania's procedure, walked; and what features do with forms, steps and clocks that only Albania
//! has, named as in `life`.

mod abroad;
mod adulthood;
mod case;
mod channel;
mod clock;
mod closure;
mod correction;
mod cross_border;
mod declined;
mod guardian;
mod interview;
mod justice;
mod presence;
mod recorded_step;
mod residence;
mod safeguard;
mod stories;
mod told;
mod tracks;
