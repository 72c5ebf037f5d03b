//! The pages of the rules and their index.

use super::{Document, RulePage};
use std::fmt::Write;

/// The families in the order of the book, each with what it is about.
const FAMILIES: [(&str, &str); 8] = [
    ("SYN", "Syntax: what keeps text from being read"),
    ("SHP", "Shape"),
    ("PAR", "Parity"),
    ("PTH", "Paths"),
    ("GAT", "Gates"),
    ("DUT", "Duties"),
    ("WRD", "Words"),
    ("VAL", "Job value"),
];

/// One page per rule and the index; nothing where there are no rules.
pub fn documents(rules: &[RulePage]) -> Vec<Document> {
    if rules.is_empty() {
        return Vec::new();
    }
    let mut rules: Vec<&RulePage> = rules.iter().collect();
    rules.sort_by_key(|rule| family_and_code(rule));
    let mut documents: Vec<Document> = rules.iter().map(|rule| page(rule)).collect();
    documents.push(Document {
        path: "docs/rules/README.md".to_owned(),
        text: index(&rules),
    });
    documents
}

fn family_and_code(rule: &RulePage) -> (usize, &str) {
    let place = FAMILIES
        .iter()
        .position(|(letters, _)| rule.code.starts_with(letters));
    (place.unwrap_or(FAMILIES.len()), &rule.code)
}

fn page(rule: &RulePage) -> Document {
    let RulePage {
        code,
        name,
        severity,
        text,
    } = rule;
    Document {
        path: format!("docs/rules/{code}.md"),
        text: format!(
            "<!-- Generated from the rule's own documentation: change it there, \
             then run `cargo xtask generate`. -->\n\n\
             # {code} {name}\n\n\
             Severity, unless the framework sets another: {severity}.\n\n\
             {}\n\n\
             [All rules](README.md)\n",
            text.trim()
        ),
    }
}

fn index(rules: &[&RulePage]) -> String {
    let mut text = "<!-- Generated: run `cargo xtask generate`. -->\n\n# The rules\n\n\
         Each rule has a code that never changes, a name and a page that says what it finds and why \
         that matters to people. The severity is the default one; a framework can set another.\n"
        .to_owned();
    let mut family = usize::MAX;
    for rule in rules {
        let (place, _) = family_and_code(rule);
        if place != family {
            family = place;
            push_family(&mut text, place);
        }
        push_row(&mut text, rule);
    }
    text
}

fn push_family(text: &mut String, place: usize) {
    let title = FAMILIES.get(place).map_or("Others", |(_, title)| title);
    text.push_str("\n## ");
    text.push_str(title);
    text.push_str("\n\n| code | name | severity | finds |\n|---|---|---|---|\n");
}

fn push_row(text: &mut String, rule: &RulePage) {
    let RulePage {
        code,
        name,
        severity,
        ..
    } = rule;
    let finds = first_line(&rule.text).replace('|', "\\|");
    // Writing into a string can't fail.
    let _ = writeln!(
        text,
        "| [{code}]({code}.md) | {name} | {severity} | {finds} |"
    );
}

fn first_line(text: &str) -> &str {
    text.lines()
        .map(str::trim)
        .find(|line| !line.is_empty() && !line.starts_with('#'))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(code: &str, text: &str) -> RulePage {
        RulePage {
            code: code.to_owned(),
            name: "some-name".to_owned(),
            severity: "warning".to_owned(),
            text: text.to_owned(),
        }
    }

    fn text_of<'a>(documents: &'a [Document], path: &str) -> &'a str {
        &documents.iter().find(|d| d.path == path).unwrap().text
    }

    #[test]
    fn without_rules_there_are_no_pages_and_no_index() {
        assert_eq!(documents(&[]), []);
    }

    #[test]
    fn a_rule_has_a_page_with_its_code_name_severity_and_text() {
        let documents = documents(&[rule("PAR003", "A lower pay.\n\n## Why it matters\n\nPay.")]);
        let page = text_of(&documents, "docs/rules/PAR003.md");
        assert!(page.contains("# PAR003 some-name\n"));
        assert!(page.contains("another: warning."));
        assert!(page.contains("\nA lower pay.\n\n## Why it matters\n\nPay.\n"));
    }

    #[test]
    fn the_index_groups_by_family_in_the_order_of_the_book() {
        let documents = documents(&[
            rule("WRD001", "Twins."),
            rule("SHP002", "Unknown."),
            rule("SHP001", "Twice."),
        ]);
        let index = text_of(&documents, "docs/rules/README.md");
        let lines: Vec<&str> = index
            .lines()
            .filter(|line| line.starts_with("## ") || line.starts_with("| ["))
            .collect();
        assert_eq!(
            lines,
            [
                "## Shape",
                "| [SHP001](SHP001.md) | some-name | warning | Twice. |",
                "| [SHP002](SHP002.md) | some-name | warning | Unknown. |",
                "## Words",
                "| [WRD001](WRD001.md) | some-name | warning | Twins. |",
            ]
        );
    }

    #[test]
    fn the_index_shows_the_first_line_that_is_no_heading_and_keeps_its_table_whole() {
        let documents = documents(&[rule("XYZ001", "\n# Title\n\nOne | two.\nThree.")]);
        let index = text_of(&documents, "docs/rules/README.md");
        assert!(index.contains("## Others\n"));
        assert!(index.contains("| One \\| two. |\n"));
    }
}
