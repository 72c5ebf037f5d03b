//! The framework language and its rules, as users meet them.

mod any_yaml;
mod examples;
mod formatting;
mod reading;

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
