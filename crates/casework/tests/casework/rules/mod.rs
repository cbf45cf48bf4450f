//! Rules that are no floor of the design and hold on every pack all the same, attacked with the random
//! walks of the floors: one module for each feature, named as in the source.

mod form_use;
mod keeper;
mod safeguard;
