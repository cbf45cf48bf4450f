//! Stories told to the router as a browser tells them. One file for each part of the addresses.

#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

mod acts;
mod away;
mod browser;
mod cases;
mod changed;
mod concern;
mod consent;
mod consent_form;
mod correction;
mod danger;
mod desk;
mod documents;
mod drafts;
mod duty;
mod floor_seven;
mod floor_ten;
mod handbook;
mod handover;
mod headers;
mod heed;
mod house;
mod justice;
mod language;
mod link;
mod meeting;
mod missing;
mod paper;
mod picture;
mod plan;
mod protection;
mod referrals;
mod search;
mod sign_in;
mod statement;
mod static_files;
mod twin;
mod unknown;
mod urgent;
mod whereabouts;
mod wrong_turns;
