//! The rights as tables that people can read, made by asking the policies.
//!
//! One person, Sarah, and everyone who can stand near her or far from her: each is asked for
//! everything. What no policy gives is shown as well, as a dot.

mod cast;

use crate::{Access, Action, Actor, Policies, Resource};
use std::fmt::Write;

/// One table: who, and what of it they may.
struct Table {
    title: &'static str,
    intro: &'static str,
    rows: Vec<(&'static str, Actor)>,
    columns: Vec<Column>,
}

/// Something that is asked of a thing.
struct Column {
    words: String,
    action: Action,
    of: Resource,
}

impl Column {
    fn of(action: Action, of: &Resource) -> Self {
        Self::when(action, of, "")
    }

    /// Asked in a certain case, as in "if shared".
    fn when(action: Action, of: &Resource, when: &str) -> Self {
        let words = [action.words(), when].join(" ").trim().to_owned();
        let of = of.clone();
        Self { words, action, of }
    }
}

const INTRO: &str = "<!-- Generated: change the policies in crates/cordee-access/policies, then run \
     `cargo xtask generate`. -->\n\n# Who may see and do what\n\n\
     These tables are made by asking the rights themselves. A dot is a no: whatever no policy gives \
     is refused, and there is no policy that takes anything away. What one may not see looks the same as what does not \
     exist.\n\n\
     The person spoken of is Sarah. Whoever has several of the parts below may do what any of them \
     may. A part that has ended gives nothing from that day on; whoever has left may do nothing \
     at all.\n";

/// The page of the guide that shows the rights whole.
pub fn guide(policies: &Policies) -> String {
    let mut page = INTRO.to_owned();
    for table in cast::tables() {
        push(&mut page, &table, policies);
    }
    push_policies(&mut page);
    page
}

fn push(page: &mut String, table: &Table, policies: &Policies) {
    let heads: Vec<&str> = table.columns.iter().map(|it| it.words.as_str()).collect();
    let rules = heads.iter().map(|_| ":-:|").collect::<String>();
    // Writing into a string can't fail.
    let _ = write!(
        page,
        "\n## {}\n\n{}\n\n| | {} |\n|---|{rules}\n",
        table.title,
        table.intro,
        heads.join(" | ")
    );
    for (who, actor) in &table.rows {
        let cells: Vec<&str> = table
            .columns
            .iter()
            .map(|it| cell(policies, actor, it))
            .collect();
        let _ = writeln!(page, "| {who} | {} |", cells.join(" | "));
    }
}

fn cell(policies: &Policies, actor: &Actor, column: &Column) -> &'static str {
    if policies.decide(actor, column.action, &column.of).allowed {
        "yes"
    } else {
        "·"
    }
}

/// Every policy with what stands above it in its file.
fn push_policies(page: &mut String) {
    page.push_str(
        "\n## The policies\n\nEach has a name, which is written into the audit log beside \
         everything it permitted.\n\n",
    );
    let (_, files) = Policies::texts();
    for file in files {
        let mut comment: Vec<&str> = Vec::new();
        for line in file.lines() {
            if let Some(words) = line.strip_prefix("// ") {
                comment.push(words);
            } else if let Some(name) = named(line) {
                let _ = writeln!(page, "- `{name}`: {}", comment.join(" "));
            } else if line.is_empty() {
                comment.clear();
            }
        }
    }
}

fn named(line: &str) -> Option<&str> {
    line.strip_prefix("@id(\"")?.strip_suffix("\")")
}
