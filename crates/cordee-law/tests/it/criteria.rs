//! The criteria of pay and progression, and the sheet for whoever applies.

use super::world::framework;
use cordee_domain::law::DIRECTIVE;
use cordee_domain::{Framework, Lang};
use cordee_law::{Criteria, Since, Span, countries_paper, criteria_paper, sheet_paper};
use jiff::civil::date;

fn pack(framework: &Framework) -> Criteria<'_> {
    Criteria {
        framework,
        lang: Lang::EN,
        law: (&DIRECTIVE, date(2026, 11, 20)),
        workers: None,
        since: None,
    }
}

#[test]
fn a_small_framework_as_its_criteria() {
    let framework = cordee_testkit::checked(SMALL).framework;
    let since = Since {
        version: "2026-1".to_owned(),
        changes: vec![(
            "Master roofer changed".to_owned(),
            vec![vec![
                Span::Plain("pay in Harbour: ".to_owned()),
                Span::Removed("50 000–60 000".to_owned()),
                Span::Plain(" → ".to_owned()),
                Span::Added("52 000–62 000".to_owned()),
            ]],
        )],
    };
    let paper = criteria_paper(&Criteria {
        since: Some(since),
        workers: Some(40),
        ..pack(&framework)
    });
    insta::assert_snapshot!(paper.as_text());
}

#[test]
fn every_level_of_the_story_company_stands_in_its_pack() {
    let framework = framework();
    let text = criteria_paper(&pack(&framework)).as_text();
    for level in framework.levels().values() {
        let heading = format!("#### {}", level.title.as_str());
        assert!(text.contains(&heading), "{heading}");
    }
    assert!(text.contains("Soft skill") || text.contains("soft skill"));
}

#[test]
fn whoever_applies_is_told_the_range_and_what_is_asked() {
    let framework = cordee_testkit::checked(SMALL).framework;
    let level = framework.levels().keys().next().unwrap();
    insta::assert_snapshot!(sheet_paper(&framework, level, Lang::EN).as_text());
}

#[test]
fn what_is_recorded_of_countries_is_told_with_its_source() {
    insta::assert_snapshot!(countries_paper().as_text());
}

const SMALL: &str = "\
framework:
  title: Roofs and more
  version: 2026-2
grades:
  - { id: g1, title: g1 }
  - { id: g2, title: g2 }
zones:
  - { id: harbour, title: Harbour, currency: EUR, per: year }
job_value:
  steps: 5
  factors: { skills: 50 %, effort: 20 %, responsibility: 20 %, working-conditions: 10 % }
  subfactors:
    - { id: knowledge, title: Knowledge, factor: skills, weight: 30 % }
    - { id: listening, title: Listening, factor: skills, weight: 20 %, soft: true }
    - { id: care, title: Concentration, factor: effort, weight: 20 % }
    - { id: safety, title: Safety, factor: responsibility, weight: 20 % }
    - { id: height, title: Height, factor: working-conditions, weight: 10 % }
competencies:
  - id: covering
    title: Covering
    kind: craft
    proficiencies:
      - { step: 1, title: Helps, text: Lays tiles beside somebody who knows how. }
      - { step: 2, title: Alone, text: Covers a roof alone. }
crafts:
  - id: roofing
    title: Roofing
tracks:
  - id: roofing
    title: Roofing
    kind: individual
    crafts: [roofing]
    advance: { panel: { members: 3, chair: independent } }
    levels:
      - id: roofer
        title: Roofer
        grade: g1
        summary: Covers roofs.
        pay: { harbour: { minimum: 36000, maximum: 44000 } }
        value: { knowledge: 2, listening: 2, care: 2, safety: 2, height: 4 }
        expects: { covering: 1 }
      - id: master-roofer
        title: Master roofer
        grade: g2
        terminal: true
        pay: { harbour: { minimum: 52000, maximum: 62000 } }
        value: { knowledge: 5, listening: 4, care: 3, safety: 5, height: 4 }
        expects: { covering: 2 }
";
