//! Scenario files: a scenario as text, with the place of everything that is wrong in it.
//!
//! A file says with `model` which model it is of and then only what differs from it: a setting of a
//! published model in which a replication differs, a fact of one's organisation, an assumption, a
//! policy of one's own. All faults are told at once. [`schema`] is made of the same tables as the
//! reader, for editors.
//!
//! Knows texts; opens no files.

mod fields;
mod node;
mod organisation;
mod own;
mod published;
mod schema;
mod words;

pub use fields::TextFault;
pub use published::{PRESETS, Preset, preset};
pub use schema::schema;

use crate::{own as own_model, published as published_models};
use fields::Reader;

/// What a file asks for.
#[derive(Clone, PartialEq, Debug)]
pub enum Asked {
    /// A published model of an organisation.
    Published(published_models::Scenario),
    /// The drop that regression to the mean makes.
    Lazear(LazearAsked),
    /// Cordée's own model.
    Own(own_model::Scenario),
}

/// `lazear-2004`, with how many people are drawn.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct LazearAsked {
    /// Ability, luck and the bar.
    pub lazear: published_models::Lazear,
    /// How many people are drawn.
    pub people: u32,
    /// Where chance begins.
    pub seed: u64,
}

impl Default for LazearAsked {
    /// Ability of one sd, and as much luck as makes a rating's reliability 0.52; about one in four is
    /// promoted.
    fn default() -> Self {
        Self {
            lazear: published_models::Lazear {
                ability_sd: 1.0,
                luck_sd: 0.96,
                bar: 1.0,
            },
            people: 1_000_000,
            seed: 1,
        }
    }
}

/// The most bytes of a scenario file.
pub const MOST_BYTES: usize = 1 << 20;

/// Reads a scenario.
///
/// # Errors
///
/// Everything that is wrong with it, in the order of the text.
pub fn read(text: &str) -> Result<Asked, Vec<TextFault>> {
    let mut reader = Reader::default();
    let asked = node::parse(text, &mut reader).map(|root| asked(&root, &mut reader));
    match asked {
        Some(asked) if reader.faults.is_empty() => Ok(asked),
        _ => Err(reader.done()),
    }
}

fn asked(root: &node::Node, reader: &mut Reader) -> Asked {
    let mut fields = reader.fields(root);
    let models: Vec<(&str, &str)> = words::MODELS.iter().map(|it| (*it, *it)).collect();
    let model = fields.word("model", &models).unwrap_or("own");
    match model {
        "own" => Asked::Own(own::read(fields)),
        "lazear-2004" => Asked::Lazear(published::lazear(fields)),
        preset => Asked::Published(published::read(preset, fields)),
    }
}
