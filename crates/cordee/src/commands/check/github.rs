//! Findings as commands of a GitHub workflow, which shows them beside the lines they are about.

use super::{Report, human};
use cordee_framework::{Finding, Severity};

pub(super) fn report(report: &Report<'_>) -> String {
    let findings = report.checked.findings.iter();
    let mut out: String = findings.map(|finding| line(finding, report)).collect();
    out += &human::summary(report);
    out.push('\n');
    out
}

fn line(finding: &Finding, report: &Report<'_>) -> String {
    let command = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note | Severity::Off => "notice",
    };
    let mut properties = Vec::new();
    if let (Some(place), Some(file)) = (&finding.place, report.file_of(finding)) {
        properties.push(format!("file={}", property(file)));
        properties.push(format!("line={}", place.line));
        properties.push(format!("col={}", place.column));
        properties.push(format!("endLine={}", place.end_line));
        properties.push(format!("endColumn={}", place.end_column));
    }
    let title = property(&format!("{} {}", finding.code, finding.name));
    properties.push(format!("title={title}"));
    let help = if finding.help.is_empty() {
        String::new()
    } else {
        format!("\nhelp: {}", finding.help)
    };
    let message = message(&format!("{}{help}", finding.message));
    format!("::{command} {}::{message}\n", properties.join(","))
}

/// A text behind the `::`.
fn message(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// A text before the `::`.
fn property(text: &str) -> String {
    message(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_can_end_it_or_begin_another_command() {
        assert_eq!(message("10 %\r\n::error::x"), "10 %25%0D%0A::error::x");
        assert_eq!(property("a:b,c%"), "a%3Ab%2Cc%25");
    }
}
