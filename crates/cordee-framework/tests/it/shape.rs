//! The shape of a framework: what is asked, described and counted.

use cordee_testkit::{checked, said};

/// Two tracks of roofers, one individual and one management, with these levels.
fn tracks(individual: &str, management: &str) -> String {
    format!(
        "grades: [g1, g2, g3]
crafts: [{{ id: roofing, title: Roofing }}, {{ id: lifts, title: Lifts }}]
competencies:
  - {{ id: slating, title: Slating }}
  - {{ id: rigging, title: Rigging }}
tracks:
  - {{ id: roofers, title: Roofers, kind: individual, crafts: [roofing], levels: [{individual}] }}
  - {{ id: leads, title: Leads, kind: management, crafts: [roofing], levels: [{management}] }}
"
    )
}

#[test]
fn a_competency_asked_for_with_nothing_but_step_0_is_unused() {
    let levels = "{ id: a, title: A, expects: { slating: 1, rigging: 0 } }";
    assert_eq!(
        said("SHP004", &tracks(levels, "")),
        ["no level asks for `Rigging`"]
    );
    let in_words = "{ id: a, title: A, expects: { slating: 1, rigging: { text: Ties in. } } }";
    assert_eq!(said("SHP004", &tracks(in_words, "")), [""; 0]);
}

#[test]
fn steps_nobody_asks_for_are_told_together() {
    let text = "
competencies:
  - id: slating
    title: Slating
    proficiencies: [{ step: 0, text: Zero }, { text: One }, { text: Two }, { text: Three }]
  - { id: rigging, title: Rigging, proficiencies: [{ text: One }] }
tracks:
  - { id: t, title: T, kind: individual, levels: [{ id: a, title: A, expects: { slating: 2 } }] }
";
    let wanted = ["no level asks for steps `1` and `3` of `Slating`"];
    assert_eq!(
        said("SHP005", text),
        wanted,
        "a competency nobody asks for is left to SHP004"
    );
}

#[test]
fn an_undescribed_step_is_told_once_with_how_many_ask_for_it() {
    let text = "
competencies:
  - { id: slating, title: Slating, proficiencies: [{ text: One }, { text: Two }] }
  - { id: rigging, title: Rigging }
tracks:
  - id: t
    title: T
    kind: individual
    levels:
      - { id: a, title: A, expects: { slating: 0, rigging: 7 } }
      - { id: b, title: B, expects: { slating: 3, rigging: 8 } }
      - { id: c, title: C, expects: { slating: 3, rigging: 9 } }
      - { id: d, title: D, expects: { slating: { at: 3, text: On a tower. }, rigging: 9 } }
";
    let wanted =
        ["`B` asks for step 3 of `Slating`, which is not described, and so does one other level"];
    assert_eq!(said("SHP008", text), wanted);
}

#[test]
fn what_need_not_be_shown_does_not_hold_the_level_above() {
    for (below, above, falls) in [
        ("2", "1", true),
        ("2", "2", false),
        ("{ at: 2, optional: true }", "1", false),
        (
            "{ at: 2, optional: true }",
            "{ at: 1, optional: true }",
            true,
        ),
        ("2", "{ at: 1, optional: true }", true),
        ("{ text: Ties in. }", "1", false),
    ] {
        let levels = format!(
            "{{ id: a, title: A, expects: {{ slating: {below} }} }}, {{ id: b, title: B, expects: {{ slating: {above} }} }}"
        );
        let found = said("SHP009", &tracks(&levels, ""));
        assert_eq!(!found.is_empty(), falls, "{below} {above} {found:?}");
    }
}

#[test]
fn the_order_of_expectations_makes_no_difference() {
    let levels = "{ id: a, title: A, expects: { slating: 1, rigging: 2 } }, { id: b, title: B, expects: { rigging: 2, slating: 1 } }";
    let wanted = ["`B` asks exactly what `A` below it asks"];
    assert_eq!(said("SHP010", &tracks(levels, "")), wanted);
    for other in [
        "rigging: 2",
        "slating: 1, rigging: 3",
        "slating: 1, rigging: { at: 2, text: Ties in. }",
    ] {
        let levels = format!(
            "{{ id: a, title: A, expects: {{ slating: 1, rigging: 2 }} }}, {{ id: b, title: B, expects: {{ {other} }} }}"
        );
        assert_eq!(said("SHP010", &tracks(&levels, "")), [""; 0], "{other}");
    }
}

#[test]
fn a_level_is_held_to_what_most_others_say() {
    let levels = "
      { id: a, title: A, summary: Lays slate., expects: { slating: 1 } },
      { id: b, title: B, expects: { slating: 2 } },
      { id: c, title: C, summary: Teaches. },
      { id: d, title: D },
      { id: e, title: E, summary: Leads., expects: { slating: 3 } }";
    let wanted = [
        "`B` has no summary, most other levels have one",
        "`C` asks for nothing, most other levels say what they ask for",
        "`D` is not described: it has no summary and no expectations",
        "the track `Leads` has no levels",
    ];
    assert_eq!(said("SHP011", &tracks(levels, "")), wanted);
}

#[test]
fn levels_that_are_bare_everywhere_are_not_stated_rather_than_wrong() {
    let checked = checked(&tracks("{ id: a, title: A }", "{ id: b, title: B }"));
    assert!(checked.findings.iter().all(|f| f.code != "SHP011"));
    assert!(checked.not_stated.iter().any(|n| n.code == "SHP011"));
}

#[test]
fn weights_are_added_up_and_the_sum_is_said() {
    for (scheme, wanted) in [
        (
            "{ factors: { skills: 60 %, effort: 45 % } }",
            vec!["the factors make 105 % together, not 100 %"],
        ),
        (
            "{ subfactors: [{ id: a, title: A, factor: skills, weight: 33.33 % }] }",
            vec!["the sub-factors make 33.33 % together, not 100 %"],
        ),
        (
            "{ factors: { skills: 100 % }, subfactors: [{ id: a, title: A, factor: skills, weight: 80 % }, { id: b, title: B, factor: effort, weight: 20 % }] }",
            vec![
                "the sub-factors of `effort` make 20 % together, the factor has no weight",
                "the sub-factors of `skills` make 80 % together, the factor has 100 %",
            ],
        ),
        ("{ factors: { skills: 100 % } }", vec![]),
    ] {
        let mut found = said("SHP012", &format!("job_value: {scheme}\n"));
        found.sort();
        assert_eq!(found, wanted, "{scheme}");
    }
}

#[test]
fn a_title_on_several_grades_is_told_once_with_all_its_levels() {
    let levels = "{ id: a, title: Roofer, grade: g1 }, { id: b, title: roofer, grade: g2 }, { id: c, title: Roofer, grade: g2 }, { id: d, title: Slater, grade: g3 }";
    let wanted =
        ["`Roofer` is the title of levels on 2 grades: `a` at `g1`, `b` at `g2`, `c` at `g2`"];
    assert_eq!(said("SHP014", &tracks(levels, "")), wanted);
}

#[test]
fn what_stays_the_same_is_told_only_when_asked_for() {
    let levels = "{ id: a, title: A, expects: { slating: 1, rigging: 0 } }, { id: b, title: B, expects: { slating: 1, rigging: 0 } }";
    let text = tracks(levels, "");
    assert_eq!(said("SHP016", &text), [""; 0]);
    let asked = format!("check: {{ severity: {{ SHP016: note }} }}\n{text}");
    assert_eq!(
        said("SHP016", &asked),
        ["`B` asks no higher step than `A` below it of `Slating` and `Rigging`"]
    );
}

#[test]
fn twins_are_looked_for_on_tracks_of_one_craft_only() {
    let level = |id: &str| {
        format!("levels: [{{ id: {id}, title: {id}, expects: {{ slating: 2, rigging: 1 }} }}]")
    };
    let text = format!(
        "
crafts: [{{ id: roofing, title: Roofing }}, {{ id: lifts, title: Lifts }}]
competencies: [{{ id: slating, title: Slating }}, {{ id: rigging, title: Rigging }}]
tracks:
  - {{ id: t1, title: T1, kind: individual, crafts: [roofing], {} }}
  - {{ id: t2, title: T2, kind: individual, crafts: [lifts], {} }}
  - {{ id: t3, title: T3, kind: management, crafts: [lifts], {} }}
  - {{ id: t4, title: T4, kind: management, {} }}
  - {{ id: t5, title: T5, kind: individual, crafts: [roofing], {} }}
",
        level("a"),
        level("b"),
        level("c"),
        level("d"),
        level("e"),
    );
    let wanted = [
        "`c` asks exactly what `b` on another track asks",
        "`d` asks exactly what `a` on another track asks",
        "`e` asks exactly what `a` on another track asks",
    ];
    assert_eq!(said("SHP017", &text), wanted);
}

#[test]
fn one_summary_for_two_tracks_is_told_at_the_same_grade() {
    let level = |id: &str, grade: &str| {
        format!(
            "{{ id: {id}, title: {id}, grade: {grade}, summary: [Is asked first., Decides alone.] }}"
        )
    };
    let wanted = ["`b` has the very summary that `a` on another track has"];
    assert_eq!(
        said("SHP017", &tracks(&level("a", "g2"), &level("b", "g2"))),
        wanted
    );
    assert_eq!(
        said("SHP017", &tracks(&level("a", "g2"), &level("b", "g3"))),
        [""; 0]
    );
    let short = "{ id: a, title: A, grade: g1, summary: Decides alone. }";
    assert_eq!(
        said("SHP017", &tracks(short, &short.replace("id: a", "id: b"))),
        [""; 0]
    );
}

#[test]
fn a_few_words_may_stand_under_several_competencies() {
    for (slating, rigging, wanted) in [
        ("[Ties every rope twice., ties every rope twice]", "[]", 1),
        ("[As above., As above.]", "[]", 1),
        ("[As above.]", "[As above.]", 0),
        ("[Ties every rope twice.]", "[Ties every rope twice]", 1),
        ("[TODO, TODO]", "[]", 0),
    ] {
        let levels = format!(
            "{{ id: a, title: A, expects: {{ slating: {{ text: {slating} }}, rigging: {{ text: {rigging} }} }} }}"
        );
        assert_eq!(
            said("SHP018", &tracks(&levels, "")).len(),
            wanted,
            "{slating} {rigging}"
        );
    }
}
