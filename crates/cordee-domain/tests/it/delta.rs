//! What another role would ask and give.

use crate::edits::{edited, framework, level_id, story};
use cordee_domain::delta::{Delta, Direction, Shared, Shift, Way, delta};
use cordee_domain::{CompetencyKind, Framework, Gate, MoveKind};

fn between(framework: &Framework, from: &str, to: &str) -> Delta {
    let level = |id| framework.level_by_id(&level_id(id)).unwrap();
    delta(framework, level(from), level(to))
}

fn shifts(delta: &Delta) -> Vec<(&str, Shift)> {
    let all = delta.expectations.iter();
    all.map(|it| (it.competency.id.as_str(), it.shift))
        .collect()
}

#[test]
fn a_level_compared_with_itself_keeps_everything() {
    for (ix, level) in story().levels().iter() {
        let same = delta(story(), ix, ix);
        let id = &level.id;
        assert!(
            same.expectations.iter().all(|it| it.shift == Shift::Kept),
            "{id}"
        );
        assert_eq!((&same.way, &same.back), (&Way::Here, &Way::Here), "{id}");
        assert_eq!(same.grade.direction, Some(Direction::Same), "{id}");
        for zone in same.pay {
            let none = zone.difference.unwrap();
            assert_eq!(
                [none.minimum_minor, none.midpoint_minor, none.maximum_minor],
                [0; 3]
            );
        }
    }
}

/// Two levels that each ask and give something else.
const TWO: &str = "
grades: [g1, g2]
scopes: [own, house]
zones: [{ id: north, title: North, currency: EUR }, { id: south, title: South, currency: EUR }]
rights: [sign, refuse, stop]
competencies:
  - { id: kept, title: Kept, proficiencies: [{ text: One }, { text: Two, examples: [Seen] }] }
  - { id: raised, title: Raised, proficiencies: [{ text: One }, { text: Two }] }
  - { id: lowered, title: Lowered, proficiencies: [{ text: One }, { text: Two }] }
  - { id: reworded, title: Reworded }
  - { id: gained, title: Gained, kind: people }
  - { id: dropped, title: Dropped, kind: craft }
tracks:
  - id: roofers
    title: Roofers
    kind: individual
    levels:
      - id: roofer
        title: Roofer
        grade: g2
        scope: own
        rights: [sign, stop]
        duties: [mentor]
        pay: { north: { minimum: 30000.50, maximum: 40000 } }
        expects: { kept: 2, raised: 1, lowered: 2, reworded: { text: Before }, dropped: { text: x } }
  - id: leads
    title: Leads
    kind: management
    levels:
      - id: lead
        title: Lead
        grade: g1
        scope: house
        rights: [sign, refuse]
        pay: { north: { minimum: 30000, maximum: 41000 }, south: { minimum: 1, maximum: 2 } }
        expects: { kept: 2, raised: 2, lowered: 1, reworded: { text: After }, gained: { text: x } }
";

#[test]
fn expectations_are_told_beginning_with_what_stays() {
    let two = framework(TWO);
    assert_eq!(
        shifts(&between(&two, "roofer", "lead")),
        [
            ("kept", Shift::Kept),
            ("reworded", Shift::Reworded),
            ("raised", Shift::Raised),
            ("gained", Shift::Gained),
            ("lowered", Shift::Lowered),
            ("dropped", Shift::Dropped),
        ]
    );
}

#[test]
fn what_is_asked_comes_with_the_words_of_the_scale_where_the_level_has_none() {
    let two = framework(TWO);
    let delta = between(&two, "roofer", "lead");
    let after = |id: &str| {
        let mut all = delta.expectations.iter();
        all.find(|it| it.competency.id.as_str() == id)
            .unwrap()
            .after
            .clone()
            .unwrap()
    };
    assert_eq!(after("kept").text.statements()[0].as_str(), "Two");
    assert_eq!(after("kept").examples[0].as_str(), "Seen");
    assert_eq!(after("reworded").text.statements()[0].as_str(), "After");
}

#[test]
fn lists_say_what_is_kept_gained_and_dropped_and_who_does_not_state_them() {
    let two = framework(TWO);
    let delta = between(&two, "roofer", "lead");
    let Shared::Both {
        kept,
        gained,
        dropped,
    } = &delta.rights
    else {
        panic!("{:?}", delta.rights);
    };
    let names = [kept, gained, dropped].map(|list| list[0].id.as_str());
    assert_eq!(names, ["sign", "refuse", "stop"]);
    assert!(matches!(&delta.duties, Shared::Before { before } if before.len() == 1));
    assert_eq!(delta.recognition, Shared::Neither);
    let back = between(&two, "lead", "roofer");
    assert!(matches!(back.duties, Shared::After { .. }));
}

#[test]
fn pay_differs_to_the_cent_and_a_range_on_one_side_has_no_difference() {
    let two = framework(TWO);
    let pay = between(&two, "roofer", "lead").pay;
    let difference = pay[0].difference.unwrap();
    assert_eq!(
        (difference.minimum_minor, difference.maximum_minor),
        (-50, 100_000)
    );
    assert_eq!(pay[1].zone.id.as_str(), "south");
    assert!(pay[1].before.is_none() && pay[1].difference.is_none());
}

#[test]
fn higher_and_lower_are_said_only_of_what_both_state() {
    let two = framework(TWO);
    let delta = between(&two, "roofer", "lead");
    assert_eq!(delta.grade.direction, Some(Direction::Lower));
    assert_eq!(delta.scope.direction, Some(Direction::Higher));
    assert_eq!(delta.autonomy.direction, None);
}

#[test]
fn a_crossing_shows_every_gate_and_the_way_back() {
    let delta = between(story(), "senior-roofer", "crew-lead");
    let Way::Defined { moves } = &delta.way else {
        panic!("{:?}", delta.way);
    };
    assert_eq!(moves[0].kind, MoveKind::Cross);
    let gates = moves[0].gates.as_ref().unwrap();
    assert!(matches!(gates[0], Gate::Consent(_)));
    let Gate::Training(trainings) = &gates[1] else {
        panic!("{gates:?}");
    };
    let hours: u32 = trainings.iter().filter_map(|it| it.hours).sum();
    assert_eq!((gates.len(), hours), (6, 60));
    assert!(matches!(&delta.back, Way::Defined { moves } if moves[0].kind == MoveKind::Return));
    let people = delta.expectations.iter();
    let people = people.filter(|it| it.kind == Some(CompetencyKind::People));
    assert!(people.clone().count() > 0);
    assert!(people.clone().all(|it| it.shift == Shift::Gained));
}

/// The legs of the way round between two levels of the story, or nothing.
fn round(framework: &Framework, from: &str, to: &str) -> Option<Vec<String>> {
    match between(framework, from, to).way {
        Way::NotDefined { round } => {
            let legs = round?.into_iter();
            Some(legs.map(|leg| leg.to.id.to_string()).collect())
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn where_no_move_is_defined_the_shortest_way_round_is_told() {
    assert_eq!(
        round(story(), "roofer", "crew-lead").unwrap(),
        ["senior-roofer", "crew-lead"]
    );
}

#[test]
fn where_nothing_leads_there_nothing_is_invented() {
    let two = framework(TWO);
    assert_eq!(round(&two, "roofer", "lead"), None);
}

#[test]
fn of_two_ways_as_short_the_one_through_less_managing_is_told() {
    let squares = framework(
        "
tracks:
  - { id: i, title: I, kind: individual, levels: [{ id: a, title: A }, { id: z, title: Z }] }
  - { id: j, title: J, kind: individual, levels: [{ id: b, title: B }] }
  - { id: m, title: M, kind: management, levels: [{ id: c, title: C }] }
moves:
  - { kind: cross, from: a, to: c }
  - { kind: cross, from: c, to: z }
  - { kind: switch, from: a, to: b }
  - { kind: switch, from: b, to: z }
  - { kind: advance, from: z, to: a }
",
    );
    // Neighbouring levels of a track are joined; without that move there are two ways round.
    let apart = edited(&squares, |parts| {
        crate::edits::change_rows(&mut parts.tracks, |tracks| tracks[0].levels.reverse());
    });
    assert_eq!(round(&apart, "a", "z").unwrap(), ["b", "z"]);
}

#[test]
fn programs_read_plain_names_and_texts() {
    let json = serde_json::to_value(between(story(), "senior-roofer", "crew-lead")).unwrap();
    assert_eq!(json["from"]["id"], "senior-roofer");
    assert_eq!(json["from"]["title"], "Senior Roofer");
    assert_eq!(json["way"]["is"], "defined");
    assert_eq!(json["expectations"][0]["shift"], "kept");
    assert!(json["expectations"][0]["after"]["text"][0].is_string());
    assert_eq!(json["pay"][0]["difference"]["minimum_minor"], 0);
}
