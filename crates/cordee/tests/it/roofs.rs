//! Two versions of a small framework, in one of which much has changed.

/// The version before.
pub const BEFORE: &str = "\
framework: { title: Careers on roofs, version: 2026-1 }
grades: [{ id: g1, title: Grade 1 }, { id: g2, title: Grade 2 }]
zones: [{ id: north, title: North, currency: EUR }]
rights: [{ id: sign, title: Sign under the ridge }, { id: refuse, title: Refuse a contract }]
competencies:
  - id: slating
    title: Slating
    kind: craft
    proficiencies:
      - { title: Steady, text: Lays an open slope., examples: [Replaced 14 slates in a day.] }
      - { title: Master, text: Lays domes and whatever was given up., examples: [Laid the dome.] }
  - id: coaching
    title: Coaching
    kind: people
    proficiencies: [{ text: Asks before advising., examples: [Asked three questions first.] }]
training: [{ id: before-you-lead, title: Before you lead, hours: 40 }]
crafts: [{ id: roofing, title: Roofing }]
tracks:
  - id: roofers
    title: Roofers
    kind: individual
    crafts: [roofing]
    levels:
      - id: roofer
        title: Roofer
        grade: g1
        summary: Makes a whole roof.
        terminal: true
        rights: [sign]
        duties: [mentor]
        pay: { north: { minimum: 30000, maximum: 40000 } }
        expects: { slating: 1 }
      - { id: master, title: Master Roofer, grade: g2, expects: { slating: 2 } }
  - id: leads
    title: Leading roofers
    kind: management
    crafts: [roofing]
    levels:
      - id: crew-lead
        title: Crew Lead
        grade: g1
        rights: [sign, refuse]
        duties: [line-management]
        pay: { north: { minimum: 30000, maximum: 41000 } }
        expects: { coaching: 1 }
moves:
  - id: to-lead
    kind: cross
    from: roofer
    to: crew-lead
    summary: Leading is another craft.
    pay: unchanged
    gates:
      consent: required
      training: [before-you-lead]
      panel: { members: 3, chair: independent }
      trial: { months: 6, mentor: true }
  - { id: back, kind: return, from: crew-lead, to: roofer, gates: { consent: required } }
";

/// The version after.
pub fn after() -> String {
    [
        ("version: 2026-1", "version: 2027-1"),
        (
            "{ id: master, title: Master Roofer,",
            "{ id: master-roofer, title: Master Roofer,",
        ),
        ("expects: { slating: 1 }", "expects: { slating: 2 }"),
        ("maximum: 40000", "maximum: 41000.50"),
        ("members: 3", "members: 2"),
        ("whatever was given up", "whatever others had given up"),
        ("    summary: Leading is another craft.\n    pay", "    pay"),
        (
            "summary: Makes a whole roof.",
            "summary: Leading is another craft.",
        ),
        ("rights: [sign]", "rights: [refuse]"),
        (
            "  - id: coaching\n    title: Coaching",
            "  - id: coaching\n    title: Coaching others",
        ),
    ]
    .iter()
    .fold(BEFORE.to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "{from}");
        text.replacen(from, to, 1)
    })
}

/// An answer without content hashes, which change with every field that a framework gets.
pub fn without_hashes(json: &str) -> String {
    let lines = json
        .lines()
        .map(|line| match line.split_once("\"content\": ") {
            Some((indent, hash)) => {
                assert!(hash.trim_end_matches(',').len() == 66, "{line}");
                format!(
                    "{indent}\"content\": \"HASH\"{}\n",
                    if hash.ends_with(',') { "," } else { "" }
                )
            }
            None => format!("{line}\n"),
        });
    lines.collect()
}
