//! The words of a framework: what repeats, what is vague, whom it leaves out.

use cordee_testkit::{checked, said};

/// Two neighbouring levels that ask for reports in these words.
fn asking(lower: &str, upper: &str) -> String {
    format!(
        "
competencies: [{{ id: reports, title: Reports }}]
tracks:
  - id: inspection
    title: Inspection
    kind: individual
    levels:
      - {{ id: a, title: Inspector, expects: {{ reports: {{ at: 1, text: {lower} }} }} }}
      - {{ id: b, title: Chief Inspector, expects: {{ reports: {{ at: 1, text: {upper} }} }} }}
"
    )
}

#[test]
fn repeated_statements_are_counted_and_one_is_quoted() {
    let lower = "[Names each fault., Says what the owner must do first., Draws the shaft to scale]";
    let upper = "[Trains others., Says what the owner must do now., Names each fault.]";
    let wanted = [
        "what `Chief Inspector` asks of `Reports` stands at `Inspector` below it already, 1 of 3 statements word for word, such as `Names each fault.`",
    ];
    assert_eq!(said("WRD001", &asking(lower, upper)), wanted);
}

#[test]
fn a_repetition_points_at_both_statements() {
    let text = asking(
        "[Draws the shaft., Names each fault.]",
        "[Names each fault.]",
    );
    let checked = checked(&text);
    let finding = checked
        .findings
        .iter()
        .find(|f| f.code == "WRD001")
        .unwrap();
    let place = finding.place.as_ref().unwrap();
    assert_eq!(&text[place.bytes.clone()], "Names each fault.");
    assert_eq!(place.line, 9);
    let (below, _) = &finding.related[0];
    assert_eq!(
        (&text[below.bytes.clone()], below.line),
        ("Names each fault.", 8)
    );
}

#[test]
fn short_statements_and_placeholders_are_not_called_alike() {
    for (lower, upper) in [
        ("Writes short reports", "Writes long reports"),
        ("TODO", "TODO"),
        (
            "Writes a report for the owner",
            "Teaches others how to write one",
        ),
    ] {
        assert_eq!(said("WRD001", &asking(lower, upper)), [""; 0], "{lower}");
    }
}

#[test]
fn summaries_and_scales_are_compared_too() {
    let text = "
competencies:
  - id: reports
    title: Reports
    proficiencies: [{ step: 1, text: Names each fault. }, { step: 4, text: Names each fault! }]
tracks:
  - id: inspection
    title: Inspection
    kind: individual
    levels:
      - { id: a, title: Inspector, summary: Inspects lifts in the old town by plan. }
      - { id: b, title: Senior Inspector, summary: Inspects lifts in the old town without plan. }
";
    let wanted = [
        "step 4 of `Reports` says what step 1 says, word for word: `Names each fault!`",
        "the summary of `Senior Inspector` stands at `Inspector` below it already, nearly word for word: `Inspects lifts in the old town without plan.`",
    ];
    assert_eq!(said("WRD001", text), wanted);
}

#[test]
fn an_example_beside_it_makes_a_vague_word_clear() {
    let with = |proficiency: &str, expectation: &str| {
        format!(
            "
competencies:
  - {{ id: reports, title: Reports, proficiencies: [{{ text: Names each fault., {proficiency} }}] }}
tracks:
  - id: inspection
    title: Inspection
    kind: individual
    levels:
      - id: a
        title: Inspector
        summary: Does good work.
        expects: {{ reports: {{ at: 1, text: Writes good reports., {expectation} }} }}
"
        )
    };
    let vague = [
        "the summary of `Inspector` leans on `good`, without a number or an example",
        "what `Inspector` asks of `Reports` leans on `good`, without a number or an example",
    ];
    assert_eq!(said("WRD002", &with("examples: []", "examples: []")), vague);
    let examples = "examples: [The owner of the mill had the rope changed the same day.]";
    assert_eq!(said("WRD002", &with(examples, "examples: []")), [""; 0]);
    assert_eq!(said("WRD002", &with("examples: []", examples)), [""; 0]);
}

#[test]
fn a_title_is_looked_at_in_each_of_its_languages_and_at_its_place() {
    let text = "
tracks:
  - id: roofing
    title: Roofing
    kind: individual
    levels:
      - id: a
        title:
          en: Roofer
          de: Dachdecker
          fr: Couvreur·euse
";
    let checked = checked(text);
    let finding = checked
        .findings
        .iter()
        .find(|f| f.code == "WRD003")
        .unwrap();
    assert_eq!(
        finding.message,
        "`Dachdecker` in a title speaks of men only"
    );
    let place = finding.place.as_ref().unwrap();
    assert_eq!(&text[place.bytes.clone()], "Dachdecker");
}

#[test]
fn years_in_the_story_of_a_craft_are_no_criterion() {
    let text = "
crafts: [{ id: roofing, title: Roofing, summary: Our roofers have 5+ years of experience. }]
tracks:
  - id: roofers
    title: Roofers
    kind: individual
    crafts: [roofing]
    levels: [{ id: a, title: Roofer, summary: Brings five years of experience. }]
";
    assert_eq!(
        said("WRD004", text),
        ["`five years of experience` makes time served a criterion"]
    );
}

#[test]
fn managers_may_be_asked_to_manage() {
    let level = "levels: [{ id: KIND, title: Lead, summary: Manages a team of five. }]";
    let text = format!(
        "
tracks:
  - {{ id: t1, title: T1, kind: individual, {} }}
  - {{ id: t2, title: T2, kind: management, {} }}
",
        level.replace("KIND", "a"),
        level.replace("KIND", "b"),
    );
    let wanted = ["`Lead` is an individual level, and `Manages a team` is a manager's work"];
    assert_eq!(said("WRD005", &text), wanted);
}

#[test]
fn an_example_at_a_level_is_an_example_of_its_competency() {
    let text = |examples: &str| {
        asking(
            &format!("Names faults., examples: [{examples}]"),
            "Finds causes.",
        )
        .replace(
            "title: Reports",
            "title: Reports, proficiencies: [{ text: Writes. }]",
        )
    };
    assert_eq!(
        said("WRD006", &text("")),
        ["`Reports` is described without a single example"]
    );
    assert_eq!(said("WRD006", &text("Found the worn rope.")), [""; 0]);
}

#[test]
fn the_offending_words_alone_are_pointed_at() {
    let text = asking(
        "Writes reports.",
        "Communicates Effectively\n          with the owner",
    );
    let text = text.replace(
        "{ at: 1, text: Communicates",
        "{ at: 1, text: It Communicates",
    );
    let checked = checked(&text);
    let finding = checked
        .findings
        .iter()
        .find(|f| f.code == "WRD002")
        .unwrap();
    assert_eq!(&text[finding.place.clone().unwrap().bytes], "Effectively");
}
