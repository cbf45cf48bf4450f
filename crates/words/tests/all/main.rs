//! What readers of the interface texts may rely on.

mod tone;
