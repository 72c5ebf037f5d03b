//! The screens, one folder each: a handler, plain view values, the page, and their tests.
//!
//! A handler does four things in order: who (its [`crate::visit::Visit`] is made only for those
//! whom the route table admits), load, decide, show.

pub(crate) mod administration;
pub(crate) mod again;
pub(crate) mod against;
pub(crate) mod case;
pub(crate) mod cases;
pub(crate) mod compare;
pub(crate) mod competencies;
pub(crate) mod competency;
pub(crate) mod completed;
pub(crate) mod contact;
pub(crate) mod craft;
pub(crate) mod criteria;
pub(crate) mod demo;
pub(crate) mod everything;
pub(crate) mod evidence;
pub(crate) mod findings;
pub(crate) mod first;
pub(crate) mod front;
pub(crate) mod gone;
pub(crate) mod health;
pub(crate) mod home;
pub(crate) mod import;
pub(crate) mod letter;
pub(crate) mod level;
pub(crate) mod link;
pub(crate) mod measures;
pub(crate) mod missing;
pub(crate) mod moves;
pub(crate) mod my_pay;
pub(crate) mod panel;
pub(crate) mod path;
pub(crate) mod pay;
pub(crate) mod pay_questions;
pub(crate) mod pay_reports;
pub(crate) mod people;
pub(crate) mod person;
pub(crate) mod piece;
pub(crate) mod profile;
pub(crate) mod publishing;
pub(crate) mod recorded;
pub(crate) mod roll;
pub(crate) mod rule;
pub(crate) mod sessions;
pub(crate) mod sign_in;
pub(crate) mod sign_in_of;
pub(crate) mod simulator;
pub(crate) mod step;
pub(crate) mod team;
pub(crate) mod teams;
pub(crate) mod tokens;
pub(crate) mod track;
pub(crate) mod tracks;
pub(crate) mod training;
pub(crate) mod versions;
pub(crate) mod whole;
pub(crate) mod work_categories;
pub(crate) mod write;

use crate::links::Target;
use crate::reply::Page;
use crate::visit::Visit;

/// The page of a target: what its handler answers when it is there.
pub(crate) fn page_of(visit: &Visit, target: Target) -> Page {
    match target {
        Target::First => first::page_of(visit),
        Target::Craft(ix) => craft::page_of(visit, ix),
        Target::Tracks => tracks::page_of(visit),
        Target::Track(ix) => track::page_of(visit, ix),
        Target::Level(ix) => level::page_of(visit, ix),
        Target::Step { from, to } => step::page_of(visit, from, to),
        Target::Competencies => competencies::page_of(visit),
        Target::Competency(ix) => competency::page_of(visit, ix),
        Target::Training => training::page_of(visit),
        Target::Moves => moves::page_of(visit),
        Target::Everything => everything::page_of(visit),
        Target::Whole => whole::page_of(visit),
        Target::Findings => findings::page_of(visit),
        Target::Rule(code) => rule::page_of(visit, code).unwrap_or_else(|missing| missing),
    }
}
