//! Every rule's page holds an example that fails and one that passes; both are executed.

use cordee_framework::rules::{self, Rule};
use cordee_testkit::checked;

/// The fenced examples under a heading of a rule's page.
fn examples(page: &str, heading: &str) -> Vec<String> {
    let section = page
        .split("\n## ")
        .find(|section| section.starts_with(heading))
        .unwrap_or("");
    let mut blocks = section.split("```yaml\n").skip(1);
    blocks
        .by_ref()
        .map(|block| block.split("```").next().unwrap_or("").to_owned())
        .collect()
}

/// The examples of a rule that fail.
pub(crate) fn failing(rule: &Rule) -> Vec<String> {
    examples(&rules::page(rule), "Fails")
}

/// Every example of a rule.
pub(crate) fn every_example(rule: &Rule) -> impl Iterator<Item = String> {
    let passing = examples(&rules::page(rule), "Passes");
    failing(rule).into_iter().chain(passing)
}

/// Rules that are off unless asked for are asked for in the test.
fn with_rule_on(rule: &Rule, example: &str) -> String {
    if rule.severity == cordee_framework::Severity::Off {
        format!(
            "check: {{ severity: {{ {}: note }} }}\n{example}",
            rule.code
        )
    } else {
        example.to_owned()
    }
}

#[test]
fn every_failing_example_fails_with_its_own_rule() {
    for rule in rules::all() {
        let examples = examples(&rules::page(rule), "Fails");
        assert!(!examples.is_empty(), "{} has no failing example", rule.code);
        for example in examples {
            let checked = checked(&with_rule_on(rule, &example));
            let found = checked
                .findings
                .iter()
                .filter(|f| f.code == rule.code)
                .count();
            assert!(
                found > 0,
                "{} finds nothing in:\n{example}\n{:#?}",
                rule.code,
                checked.findings
            );
        }
    }
}

#[test]
fn every_passing_example_passes_its_own_rule_and_can_be_read() {
    for rule in rules::all() {
        let examples = examples(&rules::page(rule), "Passes");
        assert!(!examples.is_empty(), "{} has no passing example", rule.code);
        for example in examples {
            let checked = checked(&with_rule_on(rule, &example));
            let unwanted: Vec<_> = checked
                .findings
                .iter()
                .filter(|f| f.code == rule.code || f.code.starts_with("SYN") || f.code == "SHP002")
                .collect();
            assert!(
                unwanted.is_empty(),
                "{} in:\n{example}\n{unwanted:#?}",
                rule.code
            );
        }
    }
}

#[test]
fn a_passing_example_states_what_its_rule_needs() {
    for rule in rules::all() {
        for example in examples(&rules::page(rule), "Passes") {
            let checked = checked(&with_rule_on(rule, &example));
            let silent = checked.not_stated.iter().find(|n| n.code == rule.code);
            assert!(
                silent.is_none(),
                "{} answers \"not stated\" to its own example",
                rule.code
            );
        }
    }
}

#[test]
fn every_page_has_its_headings() {
    for rule in rules::all() {
        let page = rules::page(rule);
        assert!(page.starts_with("# "), "{} has no title", rule.code);
        for heading in ["What it checks", "Why it matters", "Fails", "Passes"] {
            assert!(
                page.contains(&format!("\n## {heading}\n")),
                "{} lacks {heading}",
                rule.code
            );
        }
    }
}

#[test]
fn codes_and_names_are_unique_and_in_order() {
    let codes: Vec<_> = rules::all().map(|rule| rule.code).collect();
    let mut unique = codes.clone();
    unique.dedup();
    assert_eq!(codes, unique);
    for rule in rules::all() {
        let same = rules::all()
            .filter(|r| r.name == rule.name || r.code == rule.code)
            .count();
        assert_eq!(same, 1, "{}", rule.code);
        assert!(
            rule.name
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
        );
    }
}

#[test]
fn a_framework_that_says_nothing_has_no_findings() {
    let checked = checked("");
    assert_eq!(checked.findings, []);
}
