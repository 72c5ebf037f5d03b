//! A framework of any size, written as a careful organisation would write it.

use std::fmt::Write;

/// Grades of the scale; an individual track has a level at each, management at the upper ones.
const GRADES: usize = 6;
/// The first grade with a management level.
const LEADING_FROM: usize = 3;
/// Levels of one craft.
const LEVELS_PER_CRAFT: usize = GRADES + GRADES + 1 - LEADING_FROM;
/// Competencies of each kind.
const SHARED: usize = 3;
const CRAFT: usize = 7;
const PEOPLE: usize = 7;

/// The same framework in files of fifty crafts each.
pub fn files(levels: usize) -> Vec<String> {
    let crafts: Vec<usize> = (0..levels.div_ceil(LEVELS_PER_CRAFT)).collect();
    let mut scales = String::from(SCALES);
    competencies(&mut scales);
    let parts = crafts.chunks(50).map(|crafts| {
        let mut text = String::new();
        sections(&mut text, crafts);
        text
    });
    std::iter::once(scales).chain(parts).collect()
}

/// The text of a framework with about `levels` levels and no findings.
pub fn framework(levels: usize) -> String {
    let mut text = String::from(SCALES);
    competencies(&mut text);
    let crafts: Vec<usize> = (0..levels.div_ceil(LEVELS_PER_CRAFT)).collect();
    sections(&mut text, &crafts);
    text
}

fn sections(text: &mut String, crafts: &[usize]) {
    text.push_str("crafts:\n");
    for craft in crafts {
        let _ = writeln!(
            text,
            "  - {{ id: craft-{craft}, title: Craft number {craft}, expert_grade: g4 }}"
        );
    }
    text.push_str("tracks:\n");
    for craft in crafts {
        tracks(text, *craft);
    }
    text.push_str("moves:\n");
    for craft in crafts {
        moves(text, *craft);
    }
}

const SCALES: &str = "framework: { title: A large organisation, version: 2026-1 }
grades: [g1, g2, g3, g4, g5, g6]
scopes: [own-work, team, several-teams, craft, organisation, field]
autonomy: [guided, independent, sets-direction]
zones:
  - { id: north, title: North, currency: EUR }
  - { id: south, title: South, currency: EUR }
rights: [{ id: refuse, title: Refuse unsafe work }, { id: release, title: Release }, { id: name-methods, title: Name methods }]
recognition: [{ id: roll, title: The roll }, { id: hearing, title: A hearing of the board }]
job_value:
  steps: 5
  factors: { skills: 40 %, effort: 15 %, responsibility: 35 %, working-conditions: 10 % }
  subfactors:
    - { id: knowledge, title: Knowledge, factor: skills, weight: 20 % }
    - { id: listening, title: Listening, factor: skills, weight: 20 %, soft: true }
    - { id: strain, title: Strain, factor: effort, weight: 15 % }
    - { id: safety, title: Safety, factor: responsibility, weight: 20 % }
    - { id: people, title: People, factor: responsibility, weight: 15 % }
    - { id: weather, title: Weather, factor: working-conditions, weight: 10 % }
training:
  - { id: first-lead, title: Before you lead, covers: [coaching, delegating, conflict, psychological-safety], hours: 40, assessed: true }
";

fn competencies(text: &mut String) {
    text.push_str("competencies:\n");
    for (kind, count) in [("shared", SHARED), ("craft", CRAFT), ("people", PEOPLE)] {
        for n in 0..count {
            let _ = writeln!(
                text,
                "  - id: {kind}-{n}\n    title: The {kind} ability {n}\n    kind: {kind}\n    proficiencies:"
            );
            let steps = if kind == "people" {
                GRADES + 1 - LEADING_FROM
            } else {
                GRADES
            };
            for step in 1..=steps {
                let words = sentence(step * 31 + n * 7, 14);
                let _ = writeln!(
                    text,
                    "      - text: {words}\n        examples: [Was seen to do {words}]"
                );
            }
        }
    }
}

/// A sentence of `length` words, another one for each seed.
fn sentence(seed: usize, length: usize) -> String {
    const WORDS: [&str; 24] = [
        "inspects", "joins", "slate", "bearing", "rope", "drawing", "roof", "listens", "weighs",
        "names", "stone", "measures", "timber", "shaft", "colour", "margin", "teaches", "edge",
        "signal", "valley", "mends", "line", "gate", "copper",
    ];
    let mut state = seed.wrapping_mul(2_654_435_761).wrapping_add(97);
    let words = (0..length).map(|_| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        WORDS[(state >> 33) % WORDS.len()]
    });
    words.collect::<Vec<_>>().join(" ")
}

fn tracks(text: &mut String, craft: usize) {
    for (kind, from, name) in [
        ("individual", 1, "expert"),
        ("management", LEADING_FROM, "lead"),
    ] {
        let _ = writeln!(
            text,
            "  - id: {name}s-{craft}\n    title: {name} track {craft}\n    kind: {kind}\n    crafts: [craft-{craft}]\n    levels:"
        );
        (from..=GRADES).for_each(|grade| level(text, craft, grade, name));
    }
}

fn level(text: &mut String, craft: usize, grade: usize, name: &str) {
    const SCOPES: [&str; 6] = [
        "own-work",
        "team",
        "several-teams",
        "craft",
        "organisation",
        "field",
    ];
    let scope = SCOPES[grade - 1];
    let autonomy = ["guided", "independent", "sets-direction"][(grade - 1) / 2];
    let (is_lead, seed) = (name == "lead", craft * 17 + grade * 3);
    let craft_time = if is_lead { 30 } else { 80 };
    let duty = if is_lead {
        "hold-one-to-ones"
    } else {
        "mentor"
    };
    let (low, south) = (24_000 + grade * 6_000, 20_000 + grade * 5_000);
    let _ = write!(
        text,
        "      - id: {name}-{craft}-{grade}
        title: The {name} of craft {craft} at grade {grade}
        grade: g{grade}
        summary: >
          {}
          {}
        scope: {scope}
        autonomy: {autonomy}
        terminal: true
        craft_time: {craft_time} %
        rights: [refuse, release, name-methods]
        recognition: [roll, hearing]
        duties: [{duty}]
        pay:
          north: {{ minimum: {low}, midpoint: {}, maximum: {} }}
          south: {{ minimum: {south}, midpoint: {}, maximum: {} }}
        value: {{ knowledge: {}, listening: {}, strain: {}, safety: {}, people: {}, weather: {} }}
        expects:
",
        sentence(seed + usize::from(is_lead), 12),
        sentence(seed + 5 + usize::from(is_lead), 12),
        low + 4_000,
        low + 9_000,
        south + 3_000,
        south + 7_000,
        (grade - 1).min(5),
        (grade - 1).min(5),
        (grade - 1).min(5),
        (grade - 1).min(5),
        (grade - 1).min(5),
        (grade - 1).min(5),
    );
    expectations(text, grade, name, seed);
}

fn expectations(text: &mut String, grade: usize, name: &str, seed: usize) {
    let is_lead = name == "lead";
    let kinds = if is_lead {
        [("shared", SHARED), ("people", PEOPLE)]
    } else {
        [("shared", SHARED), ("craft", CRAFT)]
    };
    for (kind, count) in kinds {
        let step = if kind == "people" {
            grade + 1 - LEADING_FROM
        } else {
            grade
        };
        for n in 0..count {
            if n == 0 {
                let words = sentence(
                    seed + kind.bytes().map(usize::from).sum::<usize>() * 1_009
                        + usize::from(is_lead) * 31,
                    16,
                );
                let _ = writeln!(
                    text,
                    "          {kind}-{n}: {{ at: {step}, text: {words} }}"
                );
            } else {
                let _ = writeln!(text, "          {kind}-{n}: {step}");
            }
        }
    }
}

fn moves(text: &mut String, craft: usize) {
    let _ = writeln!(
        text,
        "  - kind: cross
    from: expert-{craft}-{LEADING_FROM}
    to: lead-{craft}-{LEADING_FROM}
    pay: unchanged
    gates:
      consent: required
      training: first-lead
      evidence: [people, shared]
      panel: {{ members: 3, chair: independent }}
      trial: {{ months: 6, mentor: true }}
      seat: kept"
    );
    for grade in LEADING_FROM..=GRADES {
        let _ = writeln!(
            text,
            "  - {{ kind: return, from: lead-{craft}-{grade}, to: expert-{craft}-{grade}, pay: unchanged }}"
        );
    }
}
