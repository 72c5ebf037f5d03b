//! The framework language and its rules, as users meet them.

mod any_yaml;
mod examples;
mod formatting;
mod frameworks;
mod reading;
mod shape;
mod words;
