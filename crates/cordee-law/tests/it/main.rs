//! The papers of the law, as people read them: golden texts beside what they show.
#![cfg(test)]

mod criteria;
mod drawn;
mod letters;
mod payrolls;
mod reports;
mod screens;
mod world;
