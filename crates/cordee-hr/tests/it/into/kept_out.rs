//! What is left out, and what is refused.

use super::{
    Asks, COMPANY, HEAD, LUNA_ROW, MAPPING, ON, PAVEL_ROW, STORY, TODAY, asks, fine, ground,
};
use crate::world::{faults, opened};
use cordee_domain::import::Deed;
use cordee_hr::{IntoAsked, Mapping, Matching, Missing, into_plan};
use jiff::civil::date;

#[test]
fn what_whoever_imports_may_not_write_is_left_out_and_said() {
    let mut asks = asks();
    for known in &mut asks.ground.people {
        known.may.pay = false;
        known.may.recorded = false;
        for held in &mut known.positions {
            held.position.pay = None;
        }
    }
    for team in &mut asks.ground.teams {
        team.may_pay = false;
    }
    let nadia = "14,Nadia Ferrer,nadia@example.org,senior-inspector,Harbour,1,harbour,,,,,,\n";
    let luna = LUNA_ROW.replace(",,,50000", ",,female,50000");
    let plan = fine(asks.of(&format!("{luna}{PAVEL_ROW}{nadia}")));
    assert_eq!(plan.import.people, []);
    assert_eq!((plan.counts.unchanged, plan.counts.skipped), (2, 1));
    for said in [
        "columns of pay were left out: to import them takes the role of pay administrator, too",
        "1 row tells of about you yourself, or people whose records you don't keep: left out",
        "1 row tells of a sex or a first day that you may not write: left out",
    ] {
        assert!(
            plan.plan.said.iter().any(|it| it == said),
            "{said}\n{:#?}",
            plan.plan.said
        );
    }
}

/// What a system usually has may be missing from an export of it, also where pay is left out.
#[test]
fn a_preset_is_read_by_those_who_may_not_write_pay() {
    let mut asks = asks();
    asks.ground.people.retain(|it| !it.may.pay);
    for team in &mut asks.ground.teams {
        team.may_pay = false;
    }
    let text = "Employee_ID,Worker,Job_Profile_ID,Manager_ID,Work_Email,Hire_Date,Base_Pay\n\
        71,Ada Okafor,inspector,,ada@example.org,2026-06-01,50000\n\
        72,Bo Lind,inspector,71,bo@example.org,2026-06-01,50000\n";
    let plan = asks.by("system: workday\n", text);
    assert_eq!(faults(&plan.plan), "");
    assert_eq!(plan.counts.new, 2);
    let said =
        "columns of pay were left out: to import them takes the role of pay administrator, too";
    assert!(
        plan.plan.said.iter().any(|it| it == said),
        "{:?}",
        plan.plan.said
    );
}

#[test]
fn a_move_that_a_case_decided_is_not_written_over() {
    let mut asks = asks();
    asks.ground.people[0].positions[0].is_decided = true;
    let luna = LUNA_ROW.replace("inspector", "senior-inspector");
    let plan = asks.of(&format!("{luna}{PAVEL_ROW}"));
    let said = faults(&plan.plan);
    assert!(
        said.contains("row 2: `7`: a move that was decided in a case begins on 2024-03-01"),
        "{said}"
    );
    // A new one, from a later day on, is no such thing.
    let later = luna.replace("2024-03-01", "2026-06-01");
    fine(asks.of(&format!("{later}{PAVEL_ROW}")));
}

#[test]
fn who_has_left_does_not_come_back_by_an_import() {
    let mut asks = asks();
    let luna = &mut asks.ground.people[0];
    luna.access_until = Some(date(2026, 1, 31));
    luna.positions[0].position.until = Some(date(2026, 1, 31));
    let said = faults(&asks.of(&format!("{LUNA_ROW}{PAVEL_ROW}")).plan);
    assert!(
        said.contains("they have left, and the export says that they are here"),
        "{said}"
    );
}

#[test]
fn people_who_left_before_they_were_here_need_no_address() {
    let gone = "20,Old Hand,,inspector,Harbour,1,harbour,2019-01-01,2020-12-31,,,,\n";
    let plan = fine(asks().of(&format!("{LUNA_ROW}{PAVEL_ROW}{gone}")));
    assert_eq!((plan.counts.new, plan.counts.skipped), (0, 1));
    let with_address = gone.replace("Hand,,", "Hand,old@example.org,");
    let plan = fine(asks().of(&format!("{LUNA_ROW}{PAVEL_ROW}{with_address}")));
    let on = date(2020, 12, 31);
    assert!(plan.import.people[0].deeds.contains(&Deed::Left { on }));
}

#[test]
fn an_export_of_a_day_to_come_is_refused() {
    let later = Asks {
        on: date(2026, 12, 1),
        ..asks()
    };
    let plan = later.of(LUNA_ROW);
    assert!(!plan.may_be_done(true));
    let said = faults(&plan.plan);
    assert!(
        said.contains("the export is of 2026-12-01, a day that has not come yet"),
        "{said}"
    );
}

#[test]
fn earlier_pay_is_never_read() {
    let mapping = MAPPING.replace("pay: Pay", "pay: Previous salary");
    let mapping = Mapping::read("import.yaml", &mapping)
        .map_err(|it| it.1)
        .unwrap();
    let ground = ground();
    let plan = into_plan(
        &opened(&format!(
            "{}{LUNA_ROW}",
            HEAD.replace(",Pay,", ",Previous salary,")
        )),
        IntoAsked {
            source: "personnel",
            mapping: &mapping,
            framework: &STORY,
            ground: &ground,
            on: ON,
            today: TODAY,
            missing: Some(Missing::Nothing),
            matching: Matching::Email,
            into: COMPANY,
            makes_teams: false,
            number: &mut || 100,
        },
    );
    assert!(plan.plan.is_stopped && !plan.may_be_done(true));
    assert!(
        faults(&plan.plan).contains("Article 5"),
        "{}",
        faults(&plan.plan)
    );
}
