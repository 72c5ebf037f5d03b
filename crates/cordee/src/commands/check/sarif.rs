//! Findings as SARIF 2.1.0, with each rule's page as its help.

use super::{Report, json};
use crate::failure::Failure;
use cordee_framework::rules::{self, Rule};
use cordee_framework::{Finding, NotStated, Place, Severity};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::json;
use serde_sarif::sarif::{
    ArtifactLocation, Invocation, Location, Message, MultiformatMessageString, Notification,
    PhysicalLocation, Region, ReportingConfiguration, ReportingDescriptor,
    ReportingDescriptorReference, Result as SarifResult, ResultLevel, Run, Sarif, Tool,
    ToolComponent,
};
use std::io::Write;

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";
/// What stays as it is in an address.
const KEPT: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'/')
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

pub(super) fn write(report: &Report<'_>, out: &mut dyn Write) -> Result<(), Failure> {
    let is_broken = |rule: &&Rule| report.checked.findings.iter().any(|f| f.code == rule.code);
    let broken: Vec<&'static Rule> = rules::all().filter(is_broken).collect();
    let driver = ToolComponent::builder()
        .name("cordee")
        .version(env!("CARGO_PKG_VERSION"))
        .rules(
            broken
                .iter()
                .map(|rule| descriptor(rule))
                .collect::<Vec<_>>(),
        )
        .build();
    let not_stated = report.checked.not_stated.iter();
    let invocation = Invocation::builder()
        .execution_successful(true)
        .tool_execution_notifications(not_stated.map(notification).collect::<Vec<_>>())
        .build();
    let findings = report.checked.findings.iter();
    let run = Run::builder()
        .tool(Tool::builder().driver(driver).build())
        .invocations(vec![invocation])
        .column_kind(json!("unicodeCodePoints"))
        .results(
            findings
                .map(|finding| result(finding, report, &broken))
                .collect::<Vec<_>>(),
        )
        .build();
    let sarif = Sarif::builder()
        .schema(SCHEMA)
        .version(json!("2.1.0"))
        .runs(vec![run])
        .build();
    json::write_pretty(&sarif, out)
}

fn descriptor(rule: &'static Rule) -> ReportingDescriptor {
    let page = rules::page(rule);
    let (title, rest) = page.split_once('\n').unwrap_or((&page, ""));
    let title = title.trim_start_matches("# ").trim();
    let level = match rule.severity {
        Severity::Off => "none",
        other => other.as_str(),
    };
    let configuration = ReportingConfiguration::builder()
        .level(json!(level))
        .enabled(rule.severity != Severity::Off)
        .build();
    let help = MultiformatMessageString::builder()
        .text(rest.trim())
        .markdown(rest.trim())
        .build();
    ReportingDescriptor::builder()
        .id(rule.code)
        .name(rule.name)
        .short_description(MultiformatMessageString::builder().text(title).build())
        .help(help)
        .default_configuration(configuration)
        .build()
}

fn notification(it: &NotStated) -> Notification {
    Notification::builder()
        .level(json!("none"))
        .associated_rule(ReportingDescriptorReference::builder().id(it.code).build())
        .message(message(&it.message))
        .build()
}

fn result(finding: &Finding, report: &Report<'_>, broken: &[&Rule]) -> SarifResult {
    let text = if finding.help.is_empty() {
        finding.message.clone()
    } else {
        format!("{}\n{}", finding.message, finding.help)
    };
    let level = match finding.severity {
        Severity::Error => ResultLevel::Error,
        Severity::Warning => ResultLevel::Warning,
        Severity::Note => ResultLevel::Note,
        Severity::Off => ResultLevel::None,
    };
    let index = broken.iter().position(|rule| rule.code == finding.code);
    let place = finding
        .place
        .iter()
        .filter_map(|place| location(place, None, report));
    let related = finding.related.iter();
    let related = related.filter_map(|(place, label)| location(place, Some(label), report));
    SarifResult::builder()
        .rule_id(finding.code)
        .rule_index(number(index.unwrap_or(0)))
        .level(level)
        .message(message(&text))
        .locations(place.collect::<Vec<_>>())
        .related_locations(related.collect::<Vec<_>>())
        .build()
}

fn location(place: &Place, label: Option<&str>, report: &Report<'_>) -> Option<Location> {
    let file = report.sources.file_of(place)?;
    let region = Region::builder()
        .start_line(number(place.line))
        .start_column(number(place.column))
        .end_line(number(place.end_line))
        .end_column(number(place.end_column))
        .build();
    let artifact = ArtifactLocation::builder()
        .uri(address(file.path()))
        .build();
    let physical = PhysicalLocation::builder()
        .artifact_location(artifact)
        .region(region)
        .build();
    let location = Location::builder().physical_location(physical);
    Some(match label {
        Some(label) => location.message(message(label)).build(),
        None => location.build(),
    })
}

fn message(text: &str) -> Message {
    Message::builder().text(text).build()
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// A path as an address, relative where the path is.
fn address(path: &str) -> String {
    let scheme = if path.starts_with('/') { "file://" } else { "" };
    let slashed = path.replace(std::path::MAIN_SEPARATOR, "/");
    format!("{scheme}{}", utf8_percent_encode(&slashed, KEPT))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_becomes_an_address() {
        assert_eq!(address("crafts/roofing.yaml"), "crafts/roofing.yaml");
        assert_eq!(
            address("our crafts/dächer.yaml"),
            "our%20crafts/d%C3%A4cher.yaml"
        );
        assert_eq!(address("/careers/a.yaml"), "file:///careers/a.yaml");
    }
}
