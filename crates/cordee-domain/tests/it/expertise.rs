//! The profile of expertise and the roll.

use crate::people::*;
use cordee_domain::{
    Career, Doing, Evidence, EvidenceId, PersonId, Position, Voucher, profile, roll,
};
use jiff::civil::{Date, date};

fn evidence(id: u64, on: Date, shows: &[&str], vouched_by: &[PersonId]) -> Evidence {
    let voucher = |by: &PersonId| Voucher {
        by: *by,
        on,
        words: "I was there.".to_owned(),
    };
    Evidence {
        id: EvidenceId(id),
        person: SARAH,
        on,
        title: "Found the fault by ear".to_owned(),
        words: String::new(),
        link: None,
        doing: Doing::CraftOutput,
        competencies: shows.iter().map(|it| slug(it)).collect(),
        vouchers: vouched_by.iter().map(voucher).collect(),
        withdrawn: None,
    }
}

#[test]
fn depth_comes_before_breadth_and_what_was_taken_back_is_gone() {
    let story = Story::of_a_crossing();
    let mut taken_back = evidence(4, date(2026, 2, 1), &["judgement"], &[]);
    taken_back.withdrawn = Some(date(2026, 2, 2));
    let all = [
        evidence(
            1,
            date(2024, 5, 1),
            &["fault-finding", "plain-words"],
            &[MENTOR],
        ),
        evidence(2, date(2026, 1, 9), &["fault-finding"], &[MENTOR, CHAIR]),
        evidence(
            3,
            date(2025, 3, 3),
            &["fault-finding", "nowhere-declared"],
            &[],
        ),
        taken_back,
    ];
    let depths = profile(&story.framework, &all);
    let shown: Vec<_> = depths
        .iter()
        .map(|it| {
            (
                it.competency.as_str(),
                it.evidence.clone(),
                it.vouched_by,
                it.between,
            )
        })
        .collect();
    let ids = |ids: &[u64]| ids.iter().map(|id| EvidenceId(*id)).collect::<Vec<_>>();
    let (first, last) = (date(2024, 5, 1), date(2026, 1, 9));
    assert_eq!(
        shown,
        [
            ("fault-finding", ids(&[2, 3, 1]), 2, (first, last)),
            ("plain-words", ids(&[1]), 1, (first, first)),
        ]
    );
}

#[test]
fn the_roll_honours_crafts_and_counts_years_across_teams() {
    let story = Story::of_a_crossing();
    let at = |person, level: &str, from, until| Position {
        person,
        level: slug(level),
        from,
        until,
        ..story.career.positions()[0].clone()
    };
    let summit = "distinguished-engineer";
    let positions = [
        at(MENTOR, summit, date(2019, 1, 1), Some(date(2022, 6, 30))),
        at(MENTOR, summit, date(2022, 7, 1), None),
        at(CHAIR, summit, date(2020, 4, 1), None),
        at(SPARE, summit, date(2015, 1, 1), Some(date(2024, 1, 1))),
        at(SARAH, "senior-engineer", date(2023, 9, 1), None),
    ];
    assert!(Career::new(positions[..2].to_vec()).is_ok());
    let roll = roll(&story.framework, &positions, SPRING);
    assert_eq!(roll.len(), 4, "one per craft, none for leading");
    let held: Vec<_> = roll.iter().filter(|it| !it.holders.is_empty()).collect();
    assert_eq!(held.len(), 1);
    assert_eq!(held[0].level.as_str(), summit);
    assert_eq!(
        held[0].holders,
        [(MENTOR, date(2019, 1, 1)), (CHAIR, date(2020, 4, 1))]
    );
}
