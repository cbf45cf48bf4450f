//! Tests of `casework` through its two doors, `decide` and `evolve`.

mod albania;
