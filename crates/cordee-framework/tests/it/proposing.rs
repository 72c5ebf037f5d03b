//! Proposing a mapping, as users meet it: what is proposed, how sure, and what is asked.

mod ladders;

use cordee_framework::import::{Import, Mapping, Proposal, Source, Sureness, import, propose};
use ladders::{
    CELLS, FLAT, FRONT_A, GRAPH, LEADS, PAGE, PARALLEL, PATHS, PAY, PROSE, ROOFERS, SCALE, SCALES,
    SKILLS, STEPS, TOPICS,
};
use rstest::rstest;

fn sources(files: &[(&str, &str)]) -> Vec<Source> {
    let files = files.iter();
    files
        .map(|(path, text)| Source::new(*path, text.as_bytes().to_vec()))
        .collect()
}

/// What is proposed for some files, and what an import by it takes.
fn proposed(files: &[(&str, &str)]) -> (Proposal, Import) {
    let (sources, paths) = (
        sources(files),
        files
            .iter()
            .map(|(path, _)| (*path).to_owned())
            .collect::<Vec<_>>(),
    );
    let proposal = propose(&sources, &paths);
    let mapping = Mapping::read("mapping.yaml", &proposal.mapping);
    let mapping =
        mapping.unwrap_or_else(|(_, findings)| panic!("{findings:#?}\n{}", proposal.mapping));
    let import = import(&mapping, &sources, &paths);
    (proposal, import)
}

/// The takings of a mapping, without comments.
fn takings(mapping: &str) -> String {
    let lines = mapping
        .lines()
        .skip_while(|line| !line.starts_with("sources:"));
    let lines = lines
        .skip(1)
        .take_while(|line| line.is_empty() || line.starts_with(' '));
    let lines = lines.filter(|line| !line.trim().is_empty() && !line.trim().starts_with('#'));
    let lines = lines.map(|line| line.strip_prefix("  ").unwrap_or(line));
    lines.flat_map(|line| [line, "\n"]).collect()
}

#[rstest]
#[case::levels_across(&[("roofers.csv", ROOFERS)], "\
- files: roofers.csv
  take:
    - each: \"[]\"
      competency: { title: Skill, kind: Kind }
      inside:
        - each: \"{3..}\"
          level: { title: $key }
          cell: { text: . }
", (1, 3, 2, 0, 6))]
#[case::steps_in_cells(&[("steps.csv", STEPS)], "\
- files: steps.csv
  take:
    - each: \"[]\"
      competency: { title: Skill }
      inside:
        - each: \"{2..}\"
          level: { title: $key }
          cell: { step: . }
", (1, 2, 2, 0, 4))]
#[case::levels_down(&[("leads.csv", LEADS)], "\
- files: leads.csv
  take:
    - each: \"[]\"
      level: { title: Level, grade: Grade }
      inside:
        - each: \"{3..}\"
          competency: { title: $key }
          cell: { text: . }
", (1, 2, 2, 0, 4))]
#[case::cells_down(&[("roles.csv", CELLS)], "\
- files: roles.csv
  take:
    - each: \"[]\"
      level: { title: Level, track: Track, grade: Grade }
      competency: { title: Skill, kind: Kind }
      cell: { text: Text }
", (1, 2, 1, 0, 2))]
#[case::pay(&[("pay.csv", PAY)], "\
- files: pay.csv
  take:
    - each: \"[]\"
      level: { id: \"{Career track} {Grade}\", title: Job title, track: Career track, grade: Grade, minimum: Min salary, maximum: Max salary }
", (2, 3, 0, 0, 0))]
#[case::scale_across(&[("scale.csv", SCALE)], "\
- files: scale.csv
  take:
    - each: \"[]\"
      competency: { title: Skill }
      inside:
        - each: \"{2..}\"
          proficiency: { id: $key, title: $key, text: . }
", (0, 0, 2, 6, 0))]
#[case::tracks_across(&[("levels.csv", PARALLEL)], "\
- files: levels.csv
  take:
    - each: \"[]\"
      level: { title: Practitioners, track: =Practitioners }
    - each: \"[]\"
      level: { title: Managers, track: =Managers }
", (2, 5, 0, 0, 0))]
#[case::title_above(&[("a.csv", "Our ladder of roofs,,\n,,\nSkill,Roofer,Master roofer\nSlating,Nails,Plans\n")], "\
- files: a.csv
  table: { header: 3 }
  take:
    - each: \"[]\"
      competency: { title: Skill }
      inside:
        - each: \"{2..}\"
          level: { title: $key }
          cell: { step: . }
", (1, 2, 1, 0, 2))]
#[case::catalogue_and_tracks(&[("ladder.yaml", SKILLS)], "\
- files: ladder.yaml
  take:
    - each: \"skills[]\"
      competency: { id: key, title: name, summary: about, kind: kind }
      inside:
        - each: \"scale[]\"
          proficiency: { step: $index, text: . }
    - each: \"tracks[]\"
      track: { title: name }
      inside:
        - each: \"levels[]\"
          level: { title: name, grade: grade }
          inside:
            - each: \"asks{}\"
              cell: { competency: $key, step: . }
", (1, 2, 2, 5, 4))]
#[case::flat_lists(&[("roofing.yaml", FLAT)], "\
- files: roofing.yaml
  take:
    - each: \"levels[]\"
      level: { id: id, title: name }
    - each: \"themes[]\"
      competency: { id: id, title: name }
    - each: \"entries[]\"
      cell: { level: level, competency: theme, step: proficiency, text: summary }
", (2, 3, 2, 0, 4))]
#[case::constants(&[("ladder.ts", GRAPH)], "\
- files: ladder.ts
  take:
    - each: \"SKILLS[]\"
      competency: { id: id, title: name }
      inside:
        - each: \"levels[]\"
          proficiency: { step: $index, title: label, text: description }
    - each: \"ROLES[]\"
      level: { id: id, title: name, track: track }
      move: { to: \"nextRoles[]\" }
      inside:
        - each: \"levels{}\"
          cell: { competency: $key, step: . }
", (2, 2, 2, 3, 4))]
#[case::front_matter(&[("a/roofing.md", FRONT_A), ("a/leading.md", FRONT_A)], "\
- files:
    - a/roofing.md
    - a/leading.md
  take:
    - each: .
      track: { id: $file, title: title }
      inside:
        - each: \"topics[]\"
          competency: { title: name }
          inside:
            - each: \"content[]\"
              level: { id: \"{$file}-{level}\", title: \"{$file} {level}\", order: level, grade: level }
              cell: { text: \"criteria[]\" }
", (2, 4, 2, 0, 8))]
#[case::paths(&[("craft.json", TOPICS), ("roles.json", PATHS)], "\
- files: craft.json
  take:
    - each: \"topics[]\"
      competency: { id: path, title: title }
      inside:
        - each: \"levels[]\"
          proficiency: { id: path, title: title, text: \"criteria[]\" }
- files: roles.json
  take:
    - each: \"**.roles[]\"
      track: { id: path, title: title }
      inside:
        - each: \"levels[]\"
          level: { id: path, title: title }
          inside:
            - each: \"asks[]\"
              cell: { competency: { path: ., split: /, part: 2 }, step: { path: ., split: /, part: 3 } }
", (2, 2, 2, 3, 4))]
#[case::page(&[("roofers.md", PAGE)], "\
- files: roofers.md
  take:
    - each: \"sections[1]\"
      track: { title: title }
      inside:
        - each: \"sections[]\"
          level: { id: { path: title, split: \" - \", part: 1 }, title: { path: title, split: \" - \", part: 2 }, summary: \"text[]\" }
          inside:
            - each: \"labels{}\"
              competency: { title: $key }
              cell: { text: . }
", (1, 2, 2, 0, 4))]
#[case::prose(&[("a.html", PROSE), ("b.html", PROSE)], "\
- files:
    - a.html
    - b.html
  take:
    - each: .
      track: { id: $file, title: $file }
      inside:
        - each: \"sections[]\"
          level: { title: title, summary: \"body[]\" }
", (2, 2, 0, 0, 0))]
#[case::scales_of_sections(&[("skills.md", SCALES)], "\
- files: skills.md
  take:
    - each: \"**.sections.Slating\"
      competency: { title: title }
      inside:
        - each: \"tables[1][]\"
          inside:
            - each: \"{}\"
              proficiency: { id: $key, title: $key, text: . }
", (0, 0, 1, 3, 0))]
fn a_mapping_is_proposed_that_takes_everything(
    #[case] files: &[(&str, &str)],
    #[case] wanted: &str,
    #[case] taken: (usize, usize, usize, usize, usize),
) {
    let (proposal, import) = proposed(files);
    assert_eq!(takings(&proposal.mapping), wanted);
    let it = import.taken;
    let counts = (
        it.tracks,
        it.levels,
        it.competencies,
        it.proficiencies,
        it.cells,
    );
    assert_eq!(counts, taken, "{}", proposal.mapping);
}

#[test]
fn what_only_a_person_can_know_is_asked_and_never_said() {
    let (proposal, _) = proposed(&[("roofing.yaml", FLAT)]);
    assert_eq!(
        proposal.questions.len(),
        proposal.mapping.matches("QUESTION:").count()
    );
    let said = proposal.mapping.lines().map(str::trim);
    let said: Vec<&str> = said
        .filter(|line| line.starts_with("kind:") || line.starts_with("grades:"))
        .collect();
    assert_eq!(said, [""; 0]);
}

#[test]
fn a_guess_says_how_sure_it_is_and_why() {
    let (proposal, _) = proposed(&[
        ("roofing.yaml", FLAT),
        (
            "pay.csv",
            "Job title,Salary,Next salary\nRoofer,30000,35000\nTiler,31000,36000\n",
        ),
    ]);
    let said = proposal.guesses.iter().map(|guess| {
        format!(
            "{} {}: {}, because {}",
            guess.file,
            guess.sureness.as_str(),
            guess.what,
            guess.because
        )
    });
    assert_eq!(
        said.collect::<Vec<_>>(),
        [
            "roofing.yaml sure: `levels[]` holds levels, because `level` in `entries[]` names them",
            "roofing.yaml sure: `themes[]` holds competencies, because `theme` in `entries[]` names them",
            "roofing.yaml sure: `entries[]` holds what each level asks of each competency, because `level` and `theme` in them name entries of other lists",
            "pay.csv likely: each row is a level, because there is a column headed `Job title`",
            "pay.csv a guess: pay goes from `Salary` to `Next salary`, because both columns hold amounts",
        ]
    );
    assert!(
        proposal
            .guesses
            .iter()
            .any(|guess| guess.sureness == Sureness::AGuess)
    );
}

#[test]
fn an_answered_question_is_asked_no_more() {
    let (proposal, _) = proposed(&[("roofing.yaml", FLAT)]);
    let answers = [
        (
            "    # kind: individual\n    # kind: management\n    levels:\n      - r1",
            "    kind: individual\n    levels:\n      - r1",
        ),
        (
            "    # kind: individual\n    # kind: management\n    levels:\n      - m1",
            "    kind: management\n    levels:\n      - m1",
        ),
        ("# grades: [1, 2]", "grades: [1, 2]"),
        ("# grades: [1]", "grades: [2]"),
        ("  craft: []", "  craft: [slating]"),
        ("  shared: []", "  shared: [weather]"),
    ];
    let mut text = proposal.mapping;
    for (question, answer) in answers {
        assert_eq!(text.matches(question).count(), 1, "{question}\n{text}");
        text = text.replace(question, answer);
    }
    let mapping = Mapping::read("mapping.yaml", &text).unwrap();
    let import = import(&mapping, &sources(&[("roofing.yaml", FLAT)]), &[]);
    assert_eq!(import.remarks, []);
}

#[test]
fn a_conversion_of_the_same_ladder_is_left_alone() {
    let copy = r#"{ "levels": [{ "id": "r1" }, { "id": "r2" }, { "id": "m1" }], "themes": [{ "id": "slating" }, { "id": "weather" }] }"#;
    let (proposal, _) = proposed(&[("roofing.yaml", FLAT), ("derived/roofing.json", copy)]);
    assert_eq!(
        proposal.left_alone,
        [(
            "derived/roofing.json".to_owned(),
            "it names the same levels and competencies as another file".to_owned()
        )]
    );
}

#[test]
fn two_versions_of_a_ladder_are_asked_about() {
    let (proposal, _) = proposed(&[("2025.yaml", FLAT), ("2026.yaml", FLAT)]);
    assert!(
        proposal.questions[0]
            .starts_with("are `2025.yaml` and `2026.yaml` two versions of one ladder?"),
        "{:?}",
        proposal.questions
    );
}

#[rstest]
#[case::prose("readme.md", "# Roofs\n")]
#[case::settings(
    "package.json",
    r#"{ "name": "roofs", "scripts": { "test": "x" }, "dependencies": { "a": "1" } }"#
)]
#[case::schema(
    "schema.json",
    r#"{ "$schema": "x", "properties": { "levels": { "items": [{ "title": "a" }] } } }"#
)]
#[case::prices("prices.csv", "Article,Price\nSlate,3\nNail,1\n")]
#[case::mapping(
    "mapping.yaml",
    "sources: [{ files: a, take: [{ each: 'levels[]', level: { title: name } }] }]\n"
)]
#[case::empty("a.yaml", "")]
fn what_is_no_ladder_is_left_alone(#[case] path: &str, #[case] text: &str) {
    let proposal = propose(&sources(&[(path, text)]), &[path.to_owned()]);
    assert_eq!((proposal.mapping.as_str(), proposal.guesses.len()), ("", 0));
}
