//! Importing, as the one who writes the mapping meets it.

mod any_bytes;
mod documents;
mod graph;
mod matrix;
mod scales;

use cordee_framework::import::{Import, Mapping, RemarkKind, Source, import};
use cordee_framework::{Checked, SourceFile, Sources, check, format};

/// Imports files with a mapping that must be sound.
fn imported(mapping: &str, files: &[(&str, &str)]) -> Import {
    let mapping = Mapping::read("mapping.yaml", mapping).expect("a sound mapping");
    let source = |(path, text): &(&str, &str)| Source::new(*path, text.as_bytes().to_vec());
    let sources: Vec<Source> = files.iter().map(source).collect();
    let paths: Vec<String> = files.iter().map(|(path, _)| (*path).to_owned()).collect();
    let import = import(&mapping, &sources, &paths);
    for (path, text) in &import.files {
        assert_eq!(format(text).as_ref(), Ok(text), "{path} is not laid out");
    }
    import
}

/// What was written, read back.
fn read_back(import: &Import) -> Checked {
    let files = import.files.iter();
    let files = files.map(|(path, text)| SourceFile::new(path.clone(), text.clone()));
    check(&Sources::new(files.collect()))
}

/// Findings that an import must not cause: text that can't be read, and names that are nowhere.
fn unreadable(import: &Import) -> Vec<String> {
    let findings = read_back(import).findings.into_iter();
    let unreadable = findings.filter(|f| f.code.starts_with("SYN") || f.code.starts_with("SHP00"));
    let unreadable =
        unreadable.filter(|f| !["SHP003", "SHP004", "SHP005", "SHP007"].contains(&f.code));
    unreadable
        .map(|f| format!("{} {}", f.code, f.message))
        .collect()
}

fn written<'i>(import: &'i Import, path: &str) -> &'i str {
    let file = import.files.iter().find(|(file, _)| file == path);
    file.map_or("", |(_, text)| text)
}

/// The remarks of one kind, as `file:line message`.
fn said(import: &Import, kind: RemarkKind) -> Vec<String> {
    let remarks = import.remarks.iter().filter(|remark| remark.kind == kind);
    remarks
        .map(|r| format!("{}:{} {}", r.file, r.line, r.message))
        .collect()
}

const ROLES: &str = "
roles:
  - name: Roofers
    levels:
      - { name: Apprentice, grade: IC 1, skills: [{ skill: slating, at: 1 }] }
      - { name: Roofer, grade: IC 2, skills: [{ skill: slating, at: 2 }] }
  - name: Roofing leads
    levels:
      - { name: Site lead, grade: M 1, skills: [{ skill: listening, at: 1 }] }
skills:
  - { id: slating, name: Slating, of: Craft }
  - { id: listening, name: Listening, of: People }
";

const TAKE_ROLES: &str = "
title: Careers in roofing
sources:
  - files: roles.yaml
    take:
      - each: roles[]
        track: { title: name }
        inside:
          - each: levels[]
            level: { title: name, grade: grade }
            inside:
              - each: skills[]
                cell: { competency: skill, step: at }
      - each: skills[]
        competency: { id: id, title: name, kind: of }
tracks:
  - { id: Roofers, kind: individual, crafts: Roofing }
  - { id: Roofing leads, kind: management, crafts: Roofing }
";

#[test]
fn what_is_found_is_written_and_read_back_without_findings_about_text() {
    let import = imported(TAKE_ROLES, &[("roles.yaml", ROLES)]);
    assert_eq!(unreadable(&import), [""; 0]);
    assert_eq!(import.remarks, []);
    let taken = import.taken;
    assert_eq!(
        (taken.tracks, taken.levels, taken.competencies, taken.cells),
        (2, 3, 2, 3)
    );
    let framework = read_back(&import).framework;
    assert_eq!(framework.title().unwrap().as_str(), "Careers in roofing");
    let grades: Vec<&str> = framework
        .grades()
        .values()
        .map(|grade| grade.id.as_str())
        .collect();
    assert_eq!(grades, ["ic-1", "ic-2", "m-1"]);
    let titles: Vec<&str> = framework
        .levels()
        .values()
        .map(|level| level.title.as_str())
        .collect();
    assert_eq!(titles, ["Apprentice", "Roofer", "Site lead"]);
}

#[test]
fn what_is_left_out_is_left_out_with_all_that_is_inside() {
    let mapping = TAKE_ROLES.replace(
        "  - { id: Roofing leads, kind: management, crafts: Roofing }\n",
        "",
    );
    let mapping = format!("{mapping}leave_out: [Roofing leads, listening]\n");
    let import = imported(&mapping, &[("roles.yaml", ROLES)]);
    assert_eq!(import.remarks, []);
    assert_eq!(
        (
            import.taken.tracks,
            import.taken.levels,
            import.taken.competencies
        ),
        (1, 2, 1)
    );
}

#[test]
fn a_level_named_in_a_cell_may_be_described_later() {
    let mapping = "
sources:
  - files: matrix.csv
    take:
      - each: '[]'
        competency: { title: Skill }
        inside:
          - { each: '{2..}', cell: { level: $key, text: . } }
  - files: levels.csv
    take:
      - { each: '[]', level: { id: Short, title: Title, order: Order, track: =Roofers } }
";
    let files = [
        ("matrix.csv", "Skill,r2,r1\nSlating,Plans,Learns\n"),
        (
            "levels.csv",
            "Short,Title,Order\nr1,Apprentice,1\nr2,Roofer,2\n",
        ),
    ];
    let framework = read_back(&imported(mapping, &files)).framework;
    let titles: Vec<&str> = framework
        .levels()
        .values()
        .map(|level| level.title.as_str())
        .collect();
    assert_eq!(titles, ["Apprentice", "Roofer"]);
}

#[test]
fn what_only_a_person_can_know_is_asked_by_name() {
    let mapping = "
sources:
  - files: levels.csv
    take:
      - each: '[]'
        level: { title: Title, track: Track, minimum: From, maximum: To }
  - files: skills.csv
    take:
      - { each: '[]', competency: { title: Skill, kind: Kind } }
tracks:
  - { id: Rofers, kind: individual }
  - { id: Leads, title: Leads, levels: [Lead], grades: [m1, m2], terminal: Leed }
";
    let files = [
        (
            "levels.csv",
            "Title,Track,From,To\nRoofer,Roofers,\"€ 38,000\",44000\nLead,,,\nOwner,,,\n",
        ),
        ("skills.csv", "Skill,Kind\nSlating,Technical\n"),
    ];
    let import = imported(mapping, &files);
    assert_eq!(
        said(&import, RemarkKind::Unknown),
        [
            "skills.csv:2 `Technical` is no kind of competency: is `slating` about the craft, about leading people, or shared by all?",
            ":0 the track `rofers` of the mapping was not found: did you mean `roofers`?",
            ":0 the track `leads` has 1 levels and the mapping lists 2 grades: which belong together?",
            ":0 the track `leads` has no level `leed` that could be `terminal`",
            ":0 is the track `leads` one for individual contributors or for management? say `kind` under `tracks` in the mapping",
            ":0 is the track `roofers` one for individual contributors or for management? say `kind` under `tracks` in the mapping",
            ":0 which track is the level `owner` on? list it under `tracks` in the mapping; it was not written",
            ":0 1 level has no grade: which levels of different tracks are worth the same? say `grades` under `tracks` in the mapping",
            ":0 1 competency has no kind: which are about the craft, about leading people, or shared by all? say so under `kinds` in the mapping",
            ":0 which currency is the pay of zone `all` in? say `zones` under `add` in the mapping",
        ]
    );
    assert!(written(&import, "tracks.yaml").contains("minimum: 38000\n"));
}

#[test]
fn paths_that_lead_nowhere_are_named_where_they_stand_in_the_mapping() {
    let mapping = TAKE_ROLES
        .replace("grade: grade", "grade: Grade")
        .replace("skills[]\n        comp", "skils[]\n        comp");
    let import = imported(&mapping, &[("roles.yaml", ROLES)]);
    assert_eq!(
        said(&import, RemarkKind::Skipped),
        [
            "mapping.yaml:10 nothing was found at `Grade`",
            "mapping.yaml:14 `skils[]` leads nowhere in any of its files",
        ]
    );
}

#[test]
fn a_file_that_is_not_there_is_named_and_its_paths_are_not() {
    let import = imported(TAKE_ROLES, &[]);
    assert_eq!(
        said(&import, RemarkKind::Broken),
        [":0 no file is called `roles.yaml`"]
    );
    assert_eq!(said(&import, RemarkKind::Skipped), [""; 0]);
}

#[test]
fn what_can_not_be_taken_is_said_with_its_line() {
    let mapping = "
sources:
  - files: a.csv
    take:
      - each: '[]'
        track: { title: Track, level_count: Count }
        level: { title: Level, minimum: From, maximum: To }
        competency: { title: Skill }
        weight: { track: Track, competency: Skill, share: Share }
tracks: [{ id: Roofers, kind: individual }]
add: { zones: [{ id: all, currency: EUR }] }
";
    let csv = "Track,Count,Level,From,To,Skill,Share
Roofers,three,Roofer,38k,44k,C++,half
Roofers,,Roofer!,38000,,C#,20 %
,,Дах,,,,
";
    let import = imported(mapping, &[("a.csv", csv)]);
    assert_eq!(
        said(&import, RemarkKind::Skipped),
        [
            "a.csv:2 `three` is not a number of levels; it was not taken",
            "a.csv:2 `38k` is not an amount; the pay range was not taken",
            "a.csv:2 `44k` is not an amount; the pay range was not taken",
            "a.csv:2 `half` is not a share; it was not taken",
            "a.csv:3 a pay range without minimum or maximum was not taken",
            "a.csv:3 `Roofer` and `Roofer!` have one name and were put together: say where their `id` is if they differ",
            "a.csv:3 `C++` and `C#` have one name and were put together: say where their `id` is if they differ",
            "a.csv:4 a track without a name was not taken",
            "a.csv:4 `Дах` holds no letter from a to z and no digit to make a name of; the level was not taken: say where its `id` is",
            "a.csv:4 a competency without a name was not taken",
        ]
    );
    assert_eq!(unreadable(&import), [""; 0]);
}

#[test]
fn steps_and_proficiencies_are_referred_to_as_they_are_declared() {
    let mapping = "
sources:
  - files: a.yaml
    take:
      - each: skills[]
        competency: { title: name }
        inside:
          - { each: 'scale[]', proficiency: { step: at, title: at, text: text } }
      - { each: 'levels[]', level: { title: name, track: =Roofers } }
      - { each: 'levels[].asks{}', cell: { level: =Roofer, competency: $key, step: . } }
tracks: [{ id: Roofers, kind: individual }]
";
    let yaml = "
skills:
  - { name: Slating, scale: [{ at: Under guidance, text: Nails }, { at: Alone, text: Plans }] }
  - { name: Rigging, scale: [{ at: 1, text: Ties in }, { at: 2, text: Checks }] }
levels: [{ name: Roofer, asks: { slating: alone, rigging: 2 } }]
";
    let import = imported(mapping, &[("a.yaml", yaml)]);
    assert_eq!(unreadable(&import), [""; 0]);
    let tracks = written(&import, "tracks.yaml");
    assert!(
        tracks.contains("slating: alone\n") && tracks.contains("rigging: 2\n"),
        "{tracks}"
    );
}

#[test]
fn competencies_that_are_described_elsewhere_are_asked_for() {
    let taking = "      - each: skills[]\n        competency: { id: id, title: name, kind: of }\n";
    let import = imported(&TAKE_ROLES.replace(taking, ""), &[("roles.yaml", ROLES)]);
    let wanted = ":0 2 competencies are asked for and described nowhere, such as `listening`: which file describes them?";
    assert_eq!(said(&import, RemarkKind::Unknown), [wanted]);
}

#[test]
fn two_different_steps_of_one_cell_are_said_and_the_first_is_taken() {
    let mapping = "
sources:
  - files: a.csv
    take: [{ each: '[]', level: { title: Level, track: =T }, cell: { competency: Skill, step: Step } }]
tracks: [{ id: T, kind: individual }]
";
    let import = imported(
        mapping,
        &[(
            "a.csv",
            "Level,Skill,Step\nRoofer,Slating,1\nRoofer,Slating,2\n",
        )],
    );
    let wanted =
        "a.csv:3 `slating` stands there twice with different steps; the first one was taken";
    assert_eq!(said(&import, RemarkKind::Skipped), [wanted]);
    assert!(written(&import, "tracks.yaml").contains("slating: 1\n"));
}

#[test]
fn what_the_mapping_adds_is_not_written_twice() {
    let mapping = format!(
        "{TAKE_ROLES}add:\n  framework: {{ title: Ours, version: \"1\" }}\n  grades: [ic-1, ic-2, m-1]\n  crafts: [{{ id: roofing, title: Slate roofing }}]\n"
    );
    let import = imported(&mapping, &[("roles.yaml", ROLES)]);
    assert_eq!(unreadable(&import), [""; 0]);
    let text = written(&import, "framework.yaml");
    assert_eq!(text.matches("framework:").count(), 1, "{text}");
    assert_eq!(text.matches("grades:").count(), 1, "{text}");
    assert_eq!(text.matches("crafts:").count(), 1, "{text}");
}

#[test]
fn words_of_a_scale_are_put_in_order_by_a_person_and_numbers_by_themselves() {
    let mapping = "
sources:
  - files: a.csv
    take: [{ each: '[]', level: { title: Level, track: =T, grade: Grade, scope: Reach } }]
tracks: [{ id: T, kind: individual }]
";
    let csv = "Level,Grade,Reach\nMaster,12,Whole craft\nRoofer,9,Own work\n";
    let import = imported(mapping, &[("a.csv", csv)]);
    assert_eq!(unreadable(&import), [""; 0]);
    let text = written(&import, "framework.yaml");
    assert!(text.contains("grades: [9, 12]\n"), "{text}");
    assert!(
        text.contains("# in the order in which they were found: put the narrowest first\n"),
        "{text}"
    );
    assert!(
        text.contains("id: whole-craft\n    title: Whole craft\n"),
        "{text}"
    );
}

#[test]
fn levels_numbered_otherwise_than_the_track_says_are_broken() {
    let mapping = "
sources:
  - files: a.csv
    take:
      - { each: '[]', track: { title: Track, level_count: Count }, level: { title: Level, order: Order } }
tracks: [{ id: T, kind: individual }]
";
    let csv = "Track,Count,Level,Order\nT,2,Roofer,2\nT,2,Master,3\n";
    let import = imported(mapping, &[("a.csv", csv)]);
    let wanted = ":0 the track `t` is said to have 2 levels and numbers them 2 to 3";
    assert_eq!(said(&import, RemarkKind::Broken), [wanted]);
}

#[test]
fn the_sources_are_told_before_they_are_read() {
    let mapping = Mapping::read("mapping.yaml", TAKE_ROLES).unwrap();
    let sources = [
        Source::new("roles.yaml", ROLES.into()),
        Source::new("other.yaml", b"a".into()),
    ];
    let mut told = Vec::new();
    let tell = &mut |path: &str| told.push(path.to_owned());
    cordee_framework::import::import_telling(&mapping, &sources, &[], tell);
    assert_eq!(told, ["roles.yaml", ""]);
}
