//! Frameworks as others want them: in JSON, in sheets, as pages of Markdown.
//!
//! Each format is a function from a framework to text or bytes; no file is opened. What a format
//! can't hold is counted and named, so that whoever writes it can say so.

mod csv;
mod language;
mod left_out;
mod markdown;
mod node;
mod settings;
mod sheets;
mod xlsx;

pub(crate) use node::Node;

use crate::finding::Finding;
use crate::rules;
use crate::source::Sources;
use cordee_domain::{Framework, Lang, Move, MoveOrigin};
use sheets::Target;

/// The whole framework as one file of its own language, in JSON.
///
/// Read again it is the same framework, with the same content hash. Comments and the division into
/// files are no part of a framework; how it is checked (`check`, `allow`) stands in its text and is
/// added by [`json_with`].
pub fn json(framework: &Framework) -> String {
    language::framework(framework).to_json()
}

/// The same, with how it is checked and what is allowed at its place, as the text of the framework
/// says it. The framework must have been read of these sources without [`losses`].
pub fn json_with(framework: &Framework, sources: &Sources) -> String {
    let mut file = language::framework(framework);
    settings::add(sources, &mut file);
    file.to_json()
}

/// How many allowances and severities stand in the text of a framework. Only [`json_with`] keeps
/// them.
pub fn count_settings(framework: &Framework, sources: &Sources) -> usize {
    settings::add(sources, &mut language::framework(framework))
}

/// Findings about places that could not be read, so that an export would leave them out in
/// silence.
pub fn losses(findings: &[Finding]) -> impl Iterator<Item = &Finding> {
    let rules = [
        &rules::SYN001,
        &rules::SYN002,
        &rules::SYN003,
        &rules::SYN004,
        &rules::SYN005,
        &rules::SYN006,
        &rules::SYN009,
        &rules::SYN012,
        &rules::SHP001,
        &rules::SHP002,
        &rules::SHP006,
    ];
    let findings = findings.iter();
    findings.filter(move |finding| rules.iter().any(|rule| rule.code == finding.code))
}

/// A framework in a format that may not hold all of it.
#[derive(Clone, Debug)]
pub struct Exported<T> {
    /// What was asked for.
    pub content: T,
    /// The mapping with which `cordee import` reads it back; empty where none is needed.
    pub mapping: String,
    /// What it does not hold, in a few words each.
    pub left_out: Vec<String>,
}

/// A workbook (XLSX): a sheet for each track, and sheets for everything it refers to.
///
/// # Errors
/// Says in one line why there can be no workbook: a text is longer than a cell, or there are more
/// cells than a sheet has.
pub fn xlsx(framework: &Framework, lang: Option<Lang>) -> Result<Exported<Vec<u8>>, String> {
    let book = sheets::book(
        framework,
        lang.unwrap_or(framework.language()),
        Target::Workbook,
    );
    Ok(Exported {
        content: xlsx::bytes(&book)?,
        mapping: book.mapping,
        left_out: book.left_out,
    })
}

/// CSV files by their names, one for each sheet.
pub fn csv(framework: &Framework, lang: Option<Lang>) -> Exported<Vec<(String, String)>> {
    let book = sheets::book(framework, lang.unwrap_or(framework.language()), Target::Csv);
    let files = book
        .sheets
        .iter()
        .map(|sheet| (format!("{}.csv", sheet.file), csv::text(sheet)));
    Exported {
        content: files.collect(),
        mapping: book.mapping,
        left_out: book.left_out,
    }
}

/// Pages of Markdown by their paths: a first one, one for each craft, one for competencies.
pub fn markdown(framework: &Framework, lang: Option<Lang>) -> Exported<Vec<(String, String)>> {
    let lang = lang.unwrap_or(framework.language());
    Exported {
        content: markdown::pages(framework, lang),
        mapping: String::new(),
        left_out: markdown::left_out(framework, lang),
    }
}

/// The same on one page.
pub fn markdown_page(framework: &Framework, lang: Option<Lang>) -> Exported<String> {
    let lang = lang.unwrap_or(framework.language());
    Exported {
        content: markdown::one_page(framework, lang),
        mapping: String::new(),
        left_out: markdown::left_out(framework, lang),
    }
}

/// Whether the framework states a move, instead of its following from levels being neighbours.
fn is_stated(way: &Move) -> bool {
    way.origin == MoveOrigin::Stated
}
