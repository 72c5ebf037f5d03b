//! A mapping proposed from what is there, with how sure each guess is and why.
//!
//! Knows how ladders usually look; what only a person can know it asks, by name and with a place
//! to fill in, and never guesses silently. A part per sort of source: [`tables`] in either
//! orientation, [`trees`] of values, [`documents`] with headings.

mod documents;
mod files;
mod people;
mod plan;
mod render;
mod tables;
mod trees;
mod words;

pub use plan::{Guess, Sureness};

use super::gather;
use super::mapping::Mapping;
use super::remarks::Remarks;
use super::source::{Content, Source, documents, ending, rows};
use super::table::TableShape;
use super::value::{Value, ValueKind};
use plan::{Holds, SourcePlan};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use tables::Grid;

/// A mapping that was proposed, and what stands behind it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// The text of the mapping; empty where nothing looks like a ladder.
    pub mapping: String,
    /// What was guessed, in the order of the mapping.
    pub guesses: Vec<Guess>,
    /// What only a person can say; each has its place in the mapping.
    pub questions: Vec<String>,
    /// Files that were looked at and that the mapping does not name, with the reason.
    pub left_alone: Vec<(String, String)>,
}

/// Proposes a mapping for these files. `paths` are all files of the folder they came from.
pub fn propose(sources: &[Source], paths: &[String]) -> Proposal {
    propose_telling(sources, paths, &mut |_| {})
}

/// Proposes as [`propose`] does, and tells the path of each source before it is read, and an
/// empty one when all are.
pub fn propose_telling(
    sources: &[Source],
    paths: &[String],
    begin: &mut dyn FnMut(&str),
) -> Proposal {
    let mut proposal = Proposal::default();
    let seen = Seen::of(sources, begin, &mut proposal);
    let plans = without_copies(seen.plans(paths), &mut proposal);
    begin("");
    for (path, _) in &seen.trees {
        leave_alone(path, &plans, &mut proposal);
    }
    for (path, _) in &seen.documents {
        leave_alone(path, &plans, &mut proposal);
    }
    for source in sources.iter().filter(|source| is_table(source)) {
        leave_alone(&source.path, &plans, &mut proposal);
    }
    if plans.is_empty() {
        return proposal;
    }
    proposal.guesses = plans.iter().flat_map(SourcePlan::all_guesses).collect();
    write(&plans, &seen, sources, &mut proposal);
    proposal
}

/// What is in the files, as far as it can be looked at.
struct Seen<'s> {
    trees: Vec<(String, Value)>,
    tables: Vec<(&'s str, Vec<Vec<String>>)>,
    documents: Vec<(&'s str, Value)>,
    sources: &'s [Source],
}

impl<'s> Seen<'s> {
    fn of(sources: &'s [Source], begin: &mut dyn FnMut(&str), proposal: &mut Proposal) -> Self {
        let mut seen = Self {
            trees: Vec::new(),
            tables: Vec::new(),
            documents: Vec::new(),
            sources,
        };
        // What is broken is told by the import that follows.
        let mut remarks = Remarks::default();
        for source in sources {
            begin(&source.path);
            match &source.content {
                Content::Unreadable(why) => {
                    let alone = (source.path.clone(), why.clone());
                    proposal.left_alone.push(alone);
                }
                Content::Bytes(_) if is_table(source) => {
                    let rows = rows(source, &mut remarks).unwrap_or_default();
                    let rows = rows.into_iter().map(|(_, row)| row).collect();
                    seen.tables.push((&source.path, rows));
                }
                Content::Bytes(_) if has_headings(&source.path) => {
                    for read in documents(source, &TableShape::default(), &mut remarks) {
                        match front_matter(&read.root) {
                            Some(front) => seen.trees.push((source.path.clone(), front)),
                            None => seen.documents.push((&source.path, read.root)),
                        }
                    }
                }
                Content::Bytes(_) if has_tree(&source.path) => {
                    let read = documents(source, &TableShape::default(), &mut remarks);
                    let trees = read.into_iter().map(|it| (source.path.clone(), it.root));
                    seen.trees
                        .extend(trees.filter(|(_, root)| !is_mapping(root)));
                }
                Content::Bytes(_) | Content::Sheets(_) => {}
            }
        }
        seen
    }

    /// A plan for each source that looks like a ladder, the clearer ones first.
    fn plans(&self, paths: &[String]) -> Vec<SourcePlan> {
        let mut plans = trees::propose(&self.trees, paths);
        for (path, rows) in &self.tables {
            let rows = rows.iter().map(Vec::as_slice).collect();
            let grid = Grid { sheet: None, rows };
            add_table(tables::propose(path, &grid), &mut plans);
        }
        for (path, root) in &self.documents {
            add_table(documents::propose(path, root), &mut plans);
        }
        for source in self.sources {
            let Content::Sheets(sheets) = &source.content else {
                continue;
            };
            for sheet in sheets {
                let rows = sheet.rows.iter().map(AsRef::as_ref).collect();
                let name = (sheets.len() > 1).then_some(sheet.name.as_str());
                let grid = Grid { sheet: name, rows };
                add_table(tables::propose(&source.path, &grid), &mut plans);
            }
        }
        plans
    }
}

/// Adds a table, together with one before it that is read in the same way.
fn add_table(plan: Option<SourcePlan>, plans: &mut Vec<SourcePlan>) {
    let Some(mut plan) = plan else { return };
    match plans.iter_mut().find(|known| is_read_alike(known, &plan)) {
        Some(known) => known.join(&mut plan),
        None => plans.push(plan),
    }
}

/// Whether two tables are read alike: with other headings over their first column at most, and
/// other sheets of one file.
fn is_read_alike(one: &SourcePlan, other: &SourcePlan) -> bool {
    let text = |plan: &SourcePlan| {
        let mut bare = SourcePlan {
            files: vec![String::new()],
            sheets: Vec::new(),
            headings: Vec::new(),
            guesses: Vec::new(),
            ..plan.clone()
        };
        bare.set_first_heading("first".to_owned());
        render::sources(&[bare])
    };
    let is_one_place = one.sheets.is_empty() || one.files == other.files;
    one.sheets.is_empty() == other.sheets.is_empty() && is_one_place && text(one) == text(other)
}

/// Takes out the plans whose names others hold already: a conversion of the same ladder.
fn without_copies(plans: Vec<SourcePlan>, proposal: &mut Proposal) -> Vec<SourcePlan> {
    let mut kept: Vec<SourcePlan> = Vec::new();
    for plan in plans {
        // Steps beside texts, or pay beside either, say something of their own.
        let alike = kept.iter().filter(|other: &&SourcePlan| {
            other.holds == plan.holds || (other.is_tree && plan.holds != Holds::Levels)
        });
        let known: BTreeSet<&String> = alike.flat_map(|other| &other.names).collect();
        let count = plan
            .names
            .iter()
            .filter(|name| known.contains(name))
            .count();
        if plan.names.len() >= 4 && count * 100 >= plan.names.len() * 80 {
            let because = "it names the same levels and competencies as another file";
            let files = plan
                .files
                .iter()
                .map(|file| (file.clone(), because.to_owned()));
            proposal.left_alone.extend(files);
            continue;
        }
        kept.push(plan);
    }
    kept
}

fn leave_alone(path: &str, plans: &[SourcePlan], proposal: &mut Proposal) {
    let mut patterns = plans.iter().flat_map(|plan| &plan.files);
    let is_taken = patterns.any(|pattern| super::mapping::fits(pattern, path));
    let is_named = proposal.left_alone.iter().any(|(known, _)| known == path);
    if !is_taken && !is_named {
        let because = "nothing in it looks like levels or competencies";
        proposal
            .left_alone
            .push((path.to_owned(), because.to_owned()));
    }
}

fn write(plans: &[SourcePlan], seen: &Seen<'_>, sources: &[Source], proposal: &mut Proposal) {
    let body = render::sources(plans);
    let steps: Vec<String> = plans.iter().flat_map(|plan| plan.steps.clone()).collect();
    let mut remarks = Remarks::default();
    let gathered = Mapping::read("mapping.yaml", &body)
        .map(|mapping| gather::gather(&mapping, sources, &mut remarks, &mut |_| {}))
        .unwrap_or_default();
    let own_title = title(seen, plans);
    let title = own_title.as_deref().unwrap_or("Careers");
    let people = people::ask(&gathered, &steps, own_title.as_deref());
    let mut out = String::new();
    render::comment(&mut out, 0, HEAD);
    render::line(&mut out, 0, "");
    render::comment(&mut out, 0, "a guess: what the framework will be called");
    render::line(&mut out, 0, &format!("title: {}", render::scalar(title)));
    render::line(&mut out, 0, "");
    out.push_str(&body);
    out.push_str(&people.text);
    if !proposal.left_alone.is_empty() {
        render::line(&mut out, 0, "");
        render::comment(&mut out, 0, "Looked at and left alone:");
        for (path, why) in &proposal.left_alone {
            render::comment(&mut out, 0, &format!("- {path}: {why}"));
        }
    }
    proposal.mapping = out;
    proposal.questions = plans
        .iter()
        .flat_map(|plan| plan.questions.clone())
        .collect();
    proposal.questions.extend(people.questions);
}

const HEAD: &str = "A mapping for `cordee import`: it says where levels and competencies are in your \
files. It was proposed; lines that begin with # are for you. Read the guesses and change what is \
wrong, answer each QUESTION at its place, and import again with `--mapping`.";

/// What the framework could be called: as the only tree in it is.
fn title(seen: &Seen<'_>, plans: &[SourcePlan]) -> Option<String> {
    let is_taken = |path: &str| {
        let mut patterns = plans.iter().flat_map(|plan| &plan.files);
        patterns.any(|pattern| super::mapping::fits(pattern, path))
    };
    let mut trees = seen.trees.iter().filter(|(path, _)| is_taken(path));
    let (_, root) = trees.next().filter(|_| trees.next().is_none())?;
    let of = |key: &str| root.get(key).and_then(Value::as_text);
    let title = of("title").or_else(|| of("name"))?;
    let title: String = title.chars().filter(|c| !c.is_control()).collect();
    (!title.trim().is_empty()).then(|| title.trim().to_owned())
}

/// Whether a file of this path is looked at when a mapping is proposed.
pub fn is_looked_at(path: &str) -> bool {
    let mut folders = path.split('/');
    let is_hidden = folders.any(|name| name.starts_with('.') || name == "node_modules");
    let is_workbook = matches!(ending(path).as_str(), "xlsx" | "xlsm");
    !is_hidden && (is_workbook || has_rows(path) || has_tree(path) || has_headings(path))
}

fn is_table(source: &Source) -> bool {
    has_rows(&source.path)
}

fn has_headings(path: &str) -> bool {
    matches!(
        ending(path).as_str(),
        "md" | "markdown" | "html" | "htm" | "xhtml"
    )
}

/// What stands before the text of a document, where a ladder may stand in it.
fn front_matter(root: &Value) -> Option<Value> {
    let ValueKind::Map(entries) = &root.kind else {
        return None;
    };
    let own = entries
        .iter()
        .filter(|(key, _)| !documents::KEYS.contains(&key.as_str()));
    let own: Vec<(String, Value)> = own.cloned().collect();
    let holds_more = |(_, value): &(String, Value)| !matches!(value.kind, ValueKind::Text(_));
    own.iter().any(holds_more).then_some(Value {
        line: root.line,
        kind: ValueKind::Map(own),
    })
}

fn has_rows(path: &str) -> bool {
    matches!(ending(path).as_str(), "csv" | "tsv")
}

fn has_tree(path: &str) -> bool {
    matches!(
        ending(path).as_str(),
        "yaml" | "yml" | "json" | "js" | "jsx" | "mjs" | "cjs" | "ts" | "tsx" | "mts" | "cts"
    )
}

/// A mapping of ours lies beside the ladder.
fn is_mapping(root: &Value) -> bool {
    let Some(ValueKind::List(sources)) = root.get("sources").map(|it| &it.kind) else {
        return false;
    };
    sources.iter().any(|source| source.get("take").is_some())
}
