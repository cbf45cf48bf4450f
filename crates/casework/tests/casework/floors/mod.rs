//! One property for each floor of the design that the case can hold, attacked with random walks over
//! Albania's pack and over the same pack with every floor lowered as far as data can.
//!
//! Each was checked once by hand to fail: the comment on a test names the line that was broken.

mod floor_01_care;
mod floor_02_child;
mod floor_03_recovery;
mod floor_04_clocks;
mod floor_05_joint;
mod floor_06_refusal;
mod floor_07_location;
mod floor_08_no_control;
mod floor_09_nothing_lost;
mod floor_11_images;
mod floor_12_bars;
mod floor_12_twins;
