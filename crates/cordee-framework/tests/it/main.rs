//! The framework language and its rules, as users meet them.

mod any_yaml;
mod examples;
mod formatting;
mod reading;
mod shape;
mod words;

use cordee_framework::{Checked, Sources, check};

/// Checks one text as a framework of one file.
fn checked(text: &str) -> Checked {
    check(&Sources::single("framework.yaml", text))
}

/// The codes of what was found, each once, in order of the text.
fn codes(checked: &Checked) -> Vec<&'static str> {
    let mut codes: Vec<&'static str> = Vec::new();
    for finding in &checked.findings {
        if !codes.contains(&finding.code) {
            codes.push(finding.code);
        }
    }
    codes
}

/// The messages of one rule, in the order of the text.
fn said(code: &str, text: &str) -> Vec<String> {
    let findings = checked(text).findings.into_iter();
    findings
        .filter(|f| f.code == code)
        .map(|f| f.message)
        .collect()
}
