//! The framework language and its rules, as users meet them.
#![cfg(test)]

mod any_yaml;
mod categories;
mod examples;
mod exporting;
mod formatting;
mod frameworks;
mod guide;
mod importing;
mod proposing;
mod reading;
mod schema;
mod seeds;
mod shape;
mod words;
