//! `cordee explain`: why a rule exists, and what passes.

use crate::exit::Exit;
use crate::failure::Failure;
use crate::io::{Io, Paint};
use crate::markdown;
use crate::words::{add_line, wrapped};
use clap::Args;
use cordee_framework::Severity;
use cordee_framework::rules::{self, Rule};

/// Explain a rule: what it checks and why it matters
///
/// Without a rule, lists all of them.
#[derive(Debug, Args)]
pub struct Explain {
    /// The code or the name of a rule, such as `PAR001`
    #[arg(value_name = "CODE")]
    rule: Option<String>,
}

/// How wide prose is at most, so that it can be read.
const PROSE: usize = 88;
/// From which width on the list has room for what the rules are about.
const WIDE: usize = 100;

/// The families of rules by the letters of their codes.
const FAMILIES: [(&str, &str); 8] = [
    ("SYN", "how it is written"),
    ("SHP", "shape"),
    ("PAR", "parity"),
    ("PTH", "paths"),
    ("GAT", "gates"),
    ("DUT", "duties"),
    ("WRD", "words"),
    ("VAL", "job value"),
];

impl Explain {
    pub fn run(self, io: &mut Io<'_>) -> Result<Exit, Failure> {
        let text = match self.rule {
            None => table(io.width, io.paint),
            Some(asked) => page(find(&asked)?, io.width, io.paint),
        };
        io.say(&text)?;
        Ok(Exit::Fine)
    }
}

fn find(asked: &str) -> Result<&'static Rule, Failure> {
    rules::find(asked.trim()).ok_or_else(|| {
        let names = rules::all().flat_map(|rule| [rule.code, rule.name]);
        Failure::unknown("rule", asked, names, "`cordee explain` lists the rules")
    })
}

fn page(rule: &Rule, width: usize, paint: Paint) -> String {
    let facts = format!("{} {}, {}", rule.code, rule.name, by_default(rule));
    let facts = wrapped(&facts, width, ("", "  ")).join("\n");
    let page = markdown::in_terminal(&rules::page(rule), width.min(PROSE), paint);
    format!("{}\n\n{page}", paint.quiet(&facts))
}

fn by_default(rule: &Rule) -> String {
    let severity = match rule.severity {
        Severity::Off => "off unless asked for".to_owned(),
        severity => format!("{severity} by default"),
    };
    format!("{severity}, since {}", rule.since)
}

/// All rules by family, in the order of their codes.
fn table(width: usize, paint: Paint) -> String {
    let mut out = String::new();
    let longest = rules::all().map(|rule| rule.name.len()).max().unwrap_or(0);
    let mut family = "";
    for rule in rules::all() {
        let letters = rule.code.get(..3).unwrap_or(rule.code);
        if letters != family {
            let gap = if family.is_empty() { "" } else { "\n" };
            add_line(
                &mut out,
                format_args!("{gap}{}", paint.strong(&heading(letters))),
            );
            family = letters;
        }
        let row = format!(
            "  {}  {:7}  {:longest$}",
            rule.code,
            rule.severity.as_str(),
            rule.name
        );
        if width < WIDE {
            add_line(&mut out, row.trim_end());
        } else {
            add_line(&mut out, with_title(&row, rule, width, paint));
        }
    }
    out
}

fn heading(letters: &str) -> String {
    let family = FAMILIES.iter().find(|(of, _)| *of == letters);
    family.map_or(letters.to_owned(), |(_, title)| {
        format!("{letters}  {title}")
    })
}

/// A row with what the rule is about behind it.
fn with_title(row: &str, rule: &Rule, width: usize, paint: Paint) -> String {
    let indent = " ".repeat(row.len() + 2);
    let lines = wrapped(&title(rule), width, (&indent, &indent));
    let lines: Vec<String> = lines
        .iter()
        .map(|line| paint.quiet(line.trim_start()))
        .collect();
    format!("{row}  {}", lines.join(&format!("\n{indent}")))
}

/// The first heading of a rule's page.
fn title(rule: &Rule) -> String {
    let page = rules::page(rule);
    let title = page.lines().next().unwrap_or("");
    title.trim_start_matches("# ").to_owned()
}
