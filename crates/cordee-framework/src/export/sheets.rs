//! A framework as sheets: what stands in which cell, and how to bring it back.
//!
//! Knows tables, not files: the same sheets are written as a workbook and as CSV. Headings are
//! words that the mapping (see [`mapping`]) names again, so each stands here once.

mod gates;
mod lists;
mod mapping;
mod read_me;
mod track;

use super::left_out;
use crate::notation;
use cordee_domain::{Framework, Ix, Lang, Prose, Slug, Text, Track};

pub(super) use mapping::Target;
pub(super) use track::row_order;

/// All sheets of a framework.
#[derive(Clone, Debug)]
pub(super) struct Book {
    pub(super) title: String,
    pub(super) version: String,
    pub(super) sheets: Vec<Sheet>,
    /// The mapping that reads them back.
    pub(super) mapping: String,
    /// What they do not hold, a sentence each.
    pub(super) left_out: Vec<String>,
}

/// One sheet.
#[derive(Clone, Debug)]
pub(super) struct Sheet {
    /// What people call it: at most 31 letters, unlike any other.
    pub(super) name: String,
    /// The same as the name of a file without ending.
    pub(super) file: String,
    pub(super) sort: Sort,
    pub(super) rows: Vec<Vec<Cell>>,
    /// How wide each column is, in letters.
    pub(super) widths: Vec<u8>,
    /// How many rows and columns stay in sight.
    pub(super) fixed: (usize, usize),
}

/// What a sheet holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// Plain words for whoever opens it.
    ReadMe,
    /// One track: competencies down, levels across.
    Track {
        track: Ix<Track>,
        /// The row of the first competency, counted from 1; `None` without any.
        first_competency: Option<usize>,
        /// Whether there is a column with weights.
        has_weights: bool,
    },
    /// What all tracks are.
    Tracks,
    /// Competencies with their proficiencies.
    Competencies,
    Crafts,
    Training,
    Moves,
    /// Grades, scopes and whatever else levels refer to.
    Lists,
}

/// One cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Cell {
    pub(super) text: String,
    pub(super) look: Look,
}

/// How a cell looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) enum Look {
    /// Words.
    #[default]
    Words,
    /// An amount or another number.
    Number,
    /// A lasting name: there for the way back, not for readers.
    Name,
    /// What stands above a column.
    Heading,
    /// What a row is about.
    Label,
    /// The title of a level.
    Title,
    /// A field of a level, above what is asked.
    Field,
}

impl Cell {
    pub(super) fn new(look: Look, text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            look,
        }
    }

    fn words(text: impl Into<String>) -> Self {
        Self::new(Look::Words, text)
    }

    fn name(text: impl Into<String>) -> Self {
        Self::new(Look::Name, text)
    }

    fn number(number: Option<impl ToString>) -> Self {
        Self::new(
            Look::Number,
            number.map(|number| number.to_string()).unwrap_or_default(),
        )
    }
}

/// Words of a framework in one language.
#[derive(Clone, Copy)]
pub(super) struct Speaker<'f> {
    pub(super) framework: &'f Framework,
    pub(super) lang: Lang,
}

impl Speaker<'_> {
    /// What a text says.
    pub(super) fn say(&self, text: &Text) -> String {
        left_out::without_odd_signs(text.in_lang(self.lang))
    }

    fn prose(&self, prose: &Prose) -> String {
        self.texts(prose.statements())
    }

    fn texts(&self, texts: &[Text]) -> String {
        notation::statements(&self.list(texts))
    }

    /// What texts say, without those that say nothing.
    pub(super) fn list(&self, texts: &[Text]) -> Vec<String> {
        let texts = texts.iter().map(|text| self.say(text));
        texts.filter(|text| !text.is_empty()).collect()
    }

    /// A name with its title.
    fn named(&self, id: &Slug, title: &Text) -> String {
        notation::name(id.as_str(), &self.say(title))
    }
}

/// Names, one on each line; a list without any says so, and none is nothing.
fn listed(names: Option<Vec<String>>) -> String {
    match names {
        None => String::new(),
        Some(names) if names.is_empty() => notation::NONE.to_owned(),
        Some(names) => names.join("\n"),
    }
}

fn yes_no(yes: Option<bool>) -> &'static str {
    match yes {
        None => "",
        Some(true) => "yes",
        Some(false) => "no",
    }
}

/// The sheets of a framework in one language.
pub(super) fn book(framework: &Framework, lang: Lang, target: Target) -> Book {
    let speaker = Speaker { framework, lang };
    let mut names = Names::default();
    let mut sheets: Vec<Sheet> = Vec::new();
    // The sheets of a fixed name come first to their names, whatever tracks are called.
    let read_me = names.fixed("Read me");
    let rest = [
        lists::competencies(&speaker),
        lists::training(&speaker),
        gates::moves(&speaker),
        gates::tracks(&speaker),
        lists::crafts(&speaker),
        lists::lists(&speaker),
    ];
    let rest: Vec<Sheet> = rest.into_iter().flatten().collect();
    for sheet in &rest {
        names.fixed(&sheet.name);
    }
    for (ix, track) in framework.tracks().iter() {
        let name = names.of_track(&speaker.say(&track.title));
        sheets.push(track::sheet(&speaker, ix, name));
    }
    sheets.extend(rest);
    let left_out = left_out::from_sheets(framework, lang, &sheets);
    sheets.insert(0, read_me::sheet(&speaker, read_me, &sheets, &left_out));
    let version = framework.version();
    Book {
        title: framework
            .title()
            .map_or_else(|| "Careers".to_owned(), |title| speaker.say(title)),
        version: version.name.unwrap_or_else(|| version.content.short()),
        mapping: mapping::text(&speaker, &sheets, target),
        sheets,
        left_out,
    }
}

/// The names of sheets, no two alike.
#[derive(Debug, Default)]
struct Names {
    taken: Vec<String>,
}

/// The longest name a sheet can have, in UTF-16.
const LONGEST: usize = 31;

impl Names {
    fn fixed(&mut self, name: &str) -> String {
        self.taken.push(name.to_lowercase());
        name.to_owned()
    }

    /// The title of a track, as far as a sheet can be called so.
    fn of_track(&mut self, title: &str) -> String {
        let bare: String = notation::in_line(title)
            .chars()
            .map(|c| {
                if matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\') {
                    '-'
                } else {
                    c
                }
            })
            .collect();
        let bare = bare.trim_matches(is_edge);
        let bare = if bare.is_empty() || bare.eq_ignore_ascii_case("history") {
            "Track"
        } else {
            bare
        };
        let mut count = 1;
        loop {
            let end = if count == 1 {
                String::new()
            } else {
                format!(" ({count})")
            };
            let name = format!("{}{end}", shortened(bare, LONGEST - end.len()));
            if !self.taken.contains(&name.to_lowercase()) {
                return self.fixed(&name);
            }
            count += 1;
        }
    }
}

/// What the name of a sheet can't begin or end with.
fn is_edge(c: char) -> bool {
    c == '\'' || c.is_whitespace()
}

/// The beginning of a text that has at most so many letters as a workbook counts them.
fn shortened(text: &str, most: usize) -> &str {
    let mut length = 0;
    let end = text.char_indices().find(|(_, c)| {
        length += c.len_utf16();
        length > most
    });
    let text = end.and_then(|(at, _)| text.get(..at)).unwrap_or(text);
    text.trim_end_matches(is_edge)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_are_called_as_tracks_are_as_far_as_they_can_be() {
        let mut names = Names::default();
        names.fixed("Read me");
        for (title, wanted) in [
            ("Inspection", "Inspection"),
            ("inspection", "inspection (2)"),
            ("Read me", "Read me (2)"),
            ("Roofs: slate/tile [new]?", "Roofs- slate-tile -new--"),
            ("' 'quoted' '", "quoted"),
            ("History", "Track"),
            (
                "👩‍🔧 Leading everyone everywhere at all times",
                "👩‍🔧 Leading everyone everywhe",
            ),
            ("", "Track (2)"),
        ] {
            let name = names.of_track(title);
            assert_eq!(name, wanted);
            assert!(name.encode_utf16().count() <= LONGEST);
        }
    }
}
