//! The domain, as the rest of Cordée meets it.
#![cfg(test)]

mod any_edit;
mod case_any;
mod case_life;
mod case_table;
mod case_waiting;
mod delta;
mod diff;
mod edits;
mod expertise;
mod gates;
mod law;
mod people;
mod properties;
mod touched;
