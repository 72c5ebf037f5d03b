//! `cargo xtask generate`: the documents that are made of the program itself.
//!
//! What they are made of comes from [`sources`]; what they say is a pure function of it; what has
//! to change on disk is planned as a value and then shown (`--check`) or done.

mod changes;
mod measures;
mod rules;
mod sources;
mod story;

use crate::{Failure, Outcome, repository};

pub use changes::{Change, apply, changes};
pub use sources::{MeasurePage, RulePage, SchemaPage, Sources, sources};

/// The folders in which every file is generated.
const FOLDERS: [&str; 4] = [
    "docs/measures/",
    "docs/rules/",
    "docs/schema/",
    "examples/story/history/",
];

/// One generated file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Document {
    /// Its path from the root of the repository.
    pub path: String,
    /// All of its text.
    pub text: String,
}

/// The options of `cargo xtask generate`.
#[derive(clap::Args, Debug)]
pub struct Generate {
    /// Write nothing; say what is not as it would be written
    #[arg(long)]
    check: bool,
}

impl Generate {
    /// Writes the documents, or says which of them are not fresh.
    pub fn run(&self) -> Result<Outcome, Failure> {
        let documents = documents(&sources());
        let changes = changes(&repository::tree()?, &documents);
        for change in &changes {
            println!("{change}");
        }
        if self.check {
            return Ok(judge(&documents, &changes));
        }
        apply(repository::root(), &changes)?;
        println!(
            "generate: {} documents, {} changes made",
            documents.len(),
            changes.len()
        );
        Ok(Outcome::Passed)
    }
}

fn judge(documents: &[Document], changes: &[Change]) -> Outcome {
    if changes.is_empty() {
        println!("generate: {} documents, all fresh", documents.len());
        return Outcome::Passed;
    }
    println!("generate: not fresh; run `cargo xtask generate`");
    Outcome::Failed
}

/// Every generated document.
pub fn documents(sources: &Sources) -> Vec<Document> {
    let mut documents = rules::documents(&sources.rules);
    documents.extend(sources.schemas.iter().map(|schema| Document {
        path: format!("docs/schema/{}.schema.json", schema.name),
        text: schema.text.clone(),
    }));
    documents.extend(measures::documents(&sources.measures));
    documents.extend(sources.history.iter().map(|(name, text)| Document {
        path: format!("examples/story/history/{name}"),
        text: text.clone(),
    }));
    for (name, text) in [
        ("rights", &sources.rights),
        ("history", &sources.dictionary),
        ("simulation-model", &sources.simulation),
    ] {
        if !text.is_empty() {
            documents.push(Document {
                path: format!("docs/guide/{name}.md"),
                text: text.clone(),
            });
        }
    }
    documents
}
