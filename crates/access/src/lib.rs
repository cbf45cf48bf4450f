//! stub
#![allow(missing_docs)]
use casework::{Actor, Case, Command};
use jiff::Timestamp;
use mechanism::{Compartment, Mechanism};
use std::collections::BTreeMap;
pub struct Access;
#[derive(Debug)]
pub struct PolicyError;
impl std::fmt::Display for PolicyError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("x")
    }
}
pub struct CaseView;
pub enum Question {
    Know,
    Open(Compartment),
    Do(Action),
}
#[derive(Clone, Copy)]
pub enum Action {
    Any,
}
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClosedReason {
    X,
}
pub struct Answer {
    pub allowed: bool,
    pub policies: Vec<String>,
    pub reason: ClosedReason,
}
impl Action {
    pub fn of(_: &Command) -> Self {
        Self::Any
    }
}
impl CaseView {
    pub fn of(_: &Case, _: &Mechanism, _: &Actor, _: Timestamp) -> Self {
        Self
    }
}
impl Access {
    pub fn load(_: &BTreeMap<String, String>) -> Result<Self, Vec<PolicyError>> {
        Ok(Self)
    }
    pub fn ask(&self, _: &Actor, _: &CaseView, _: Question) -> Answer {
        Answer {
            allowed: true,
            policies: vec![],
            reason: ClosedReason::X,
        }
    }
}
