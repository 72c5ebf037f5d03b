//! What the generated documents are made of, taken from our crates.
//!
//! The only file here that knows the crates; everything else works on these values.

use super::story;
use cordee_access::Policies;
use cordee_framework::rules;
use cordee_history::{DICTIONARY, Needed};
use cordee_measures::measures;
use std::fmt::Write;

/// What the generated documents are made of.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// Every rule, in any order.
    pub rules: Vec<RulePage>,
    /// The JSON Schemas as `cordee schema` prints them.
    pub schemas: Vec<SchemaPage>,
    /// Who may see and do what, as a page; empty where there is none.
    pub rights: String,
    /// Every measure, in the order of the report.
    pub measures: Vec<MeasurePage>,
    /// The files and columns of a history, as a page; empty where there is none.
    pub dictionary: String,
    /// What the simulator's own model is, as a page; empty where there is none.
    pub simulation: String,
    /// The files of the story company's history.
    pub history: Vec<(&'static str, String)>,
}

/// One measure as its page shows it.
#[derive(Clone, Debug)]
pub struct MeasurePage {
    /// The lasting name, such as `stayed-brilliant`.
    pub id: String,
    /// The files of a history it can't do without.
    pub needs: Vec<String>,
    /// The page itself in Markdown, its title first.
    pub text: String,
}

/// A JSON Schema.
#[derive(Clone, Debug)]
pub struct SchemaPage {
    /// What it is the schema of, such as `framework`.
    pub name: String,
    /// The schema itself.
    pub text: String,
}

/// One rule as its page shows it.
#[derive(Clone, Debug)]
pub struct RulePage {
    /// The stable code, such as `PAR002`.
    pub code: String,
    /// The name, such as `management-grade-without-twin`.
    pub name: String,
    /// The default severity, or `off`.
    pub severity: String,
    /// The page itself in Markdown, without a title; its first line says what the rule finds.
    pub text: String,
}

/// The sources as the crates give them now.
pub fn sources() -> Sources {
    Sources {
        rules: rules::all().map(rule_page).collect(),
        schemas: vec![
            schema_page("framework", &cordee_framework::schema()),
            schema_page("mapping", &cordee_framework::mapping_schema()),
            schema_page("people", &cordee_hr::mapping_schema()),
            schema_page("scenario", &cordee_simulate::text::schema()),
        ],
        rights: rights(),
        measures: measures::all().map(measure_page).collect(),
        dictionary: dictionary(),
        history: story::history(),
        simulation: cordee_simulate::odd::description(),
    }
}

/// The page of the rights, or why there is none.
fn rights() -> String {
    match Policies::of_the_house() {
        Ok(policies) => cordee_access::guide(&policies),
        Err(broken) => broken.to_string(),
    }
}

fn schema_page(name: &str, schema: &serde_json::Value) -> SchemaPage {
    SchemaPage {
        name: name.to_owned(),
        text: format!("{schema:#}\n"),
    }
}

fn rule_page(rule: &rules::Rule) -> RulePage {
    let page = rules::page(rule);
    // The first line of a page is its title; the book's page has the code and the name there.
    let (title, text) = page.split_once('\n').unwrap_or((&page, ""));
    RulePage {
        code: rule.code.to_owned(),
        name: rule.name.to_owned(),
        severity: rule.severity.as_str().to_owned(),
        text: format!("{}.\n{text}", title.trim_start_matches('#').trim()),
    }
}

fn measure_page(measure: &measures::Measure) -> MeasurePage {
    let needs = measure.needs.iter();
    MeasurePage {
        id: measure.id.to_owned(),
        needs: needs.map(|it| format!("{}.csv", it.as_str())).collect(),
        text: measures::page(measure),
    }
}

/// The page of the files of a history.
fn dictionary() -> String {
    let mut page = "<!-- Generated: run `cargo xtask generate`. -->\n\n# The files of a history\n\n\
         A history is a folder of CSV files in UTF-8, with a comma between the columns and the headings \
         in the first line. Only `positions.csv` is needed; each further file unlocks \
         [measures](../measures/README.md). Days are written as 2026-06-30, amounts as 48000 or 48000.50. \
         Columns may stand in any order; others are not read, and that is said.\n\n\
         Each file can be Parquet in its place, as `positions.parquet`, with the same columns and without \
         compression or with snappy; days may be dates. It is read whole, up to 2 GiB of text; CSV is read in \
         parts. Faults name the row of the CSV that says the same, whose first line holds the headings.\n"
        .to_owned();
    for file in DICTIONARY {
        // Writing into a string can't fail.
        let _ = write!(page, "\n## {}\n\nA row says: {}.\n\n", file.name, file.says);
        page.push_str("| column | | what is in it |\n|---|---|---|\n");
        for column in file.columns {
            let needed = match column.needed {
                Needed::Always => "needed",
                Needed::Never => "",
            };
            let _ = writeln!(page, "| `{}` | {needed} | {} |", column.name, column.holds);
        }
    }
    page
}
