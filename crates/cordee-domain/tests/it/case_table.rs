//! The golden table: what each command does in each state, for whoever gives it.

use crate::people::*;
use cordee_domain::case::{Command, Event, GateKind, Outcome, Refusal, Seen, StateName};
use cordee_domain::{Doing, EvidenceId, PersonId};
use jiff::civil::date;
use std::fmt::Write;

pub const ACTORS: [(&str, PersonId); 6] = [
    ("person", SARAH),
    ("nominator", HER_MANAGER),
    ("people op.", PEOPLE_PARTNER),
    ("chair", CHAIR),
    ("member", MEMBER),
    ("stranger", STRANGER),
];

#[test]
fn every_command_in_every_state_is_answered_as_the_table_says() {
    let mut table = String::new();
    for state in stories() {
        let name = state.case.state.name();
        let _ = write!(
            table,
            "{:<22}",
            serde_json::to_value(name).unwrap().as_str().unwrap()
        );
        for (actor, _) in ACTORS {
            let _ = write!(table, " {actor:<22}");
        }
        table.push('\n');
        for command in commands(&state) {
            let cells: Vec<String> = ACTORS
                .iter()
                .map(|(_, actor)| cell(&state, *actor, &command))
                .collect();
            if cells.iter().all(|cell| cell == "-") {
                continue;
            }
            let _ = write!(table, "  {:<20}", command.name());
            for cell in cells {
                let _ = write!(table, " {cell:<22}");
            }
            table.push('\n');
        }
        table.push('\n');
    }
    let table: Vec<&str> = table.lines().map(str::trim_end).collect();
    insta::assert_snapshot!(table.join("\n"));
}

#[test]
fn the_table_has_every_state() {
    use StateName::*;
    let names: Vec<StateName> = stories().iter().map(|it| it.case.state.name()).collect();
    let all = [
        Nominated,
        Preparing,
        Submitted,
        Judging,
        Calibrating,
        NotYet,
        Declined,
        Approved,
        OnTrial,
        Settled,
        Returned,
        Closed,
    ];
    assert_eq!(names, all);
}

#[test]
fn consent_taken_back_after_the_move_changes_nothing() {
    let on = SPRING;
    for story in stories() {
        let mut case = story.case.clone();
        case.apply(Event::ConsentWithdrawn { on });
        let can_be = story.ask(SARAH, &Command::WithdrawConsent).is_ok();
        assert_eq!(case != story.case, can_be, "{:?}", story.case.state.name());
    }
}

/// What happens; `-` where the state knows no such command, `only …` where it is another's.
fn cell(story: &Story, actor: PersonId, command: &Command) -> String {
    match story.ask(actor, command) {
        Ok(events) => {
            let names: Vec<&str> = events.iter().map(Event::name).collect();
            names.join("+")
        }
        Err(Refusal::NotNow { .. }) => "-".to_owned(),
        Err(Refusal::OnlyFor(_)) => "another's".to_owned(),
        Err(Refusal::Gates(_)) => "gates!".to_owned(),
        Err(refusal) => {
            let words = format!("{refusal:?}");
            let end = words.find(['(', ' ']).unwrap_or(words.len());
            format!("{}!", &words[..end])
        }
    }
}

pub fn commands(story: &Story) -> Vec<Command> {
    let asked = story.asked()[0].clone();
    let words = || "Written down for later readers.".to_owned();
    vec![
        Command::Consent,
        Command::Refuse,
        Command::WithdrawNomination,
        Command::WithdrawConsent,
        Command::Attach {
            evidence: EvidenceId(story.evidence.len() as u64),
            shows: asked.clone(),
        },
        Command::Detach {
            evidence: EvidenceId(1),
            shows: asked.clone(),
        },
        Story::plan(),
        Command::Waive {
            gate: GateKind::Training,
            why: words(),
        },
        Command::Submit,
        Story::panel(),
        Command::DeclareConflict { words: words() },
        Command::CompletePanel {
            chair: CHAIR,
            joining: vec![SPARE],
        },
        Command::Judge {
            opinions: story.opinions(Seen::Shown),
        },
        Command::Revise {
            opinions: story.opinions(Seen::InPart),
        },
        story.decides(Outcome::Decline),
        Command::Reopen,
        Command::Appeal,
        Story::take_effect(),
        Command::WantToGoOn,
        Command::EndTrial,
        Command::GoBack,
        Command::FollowUp {
            day: 30,
            words: words(),
        },
    ]
}

/// One story in each state.
pub fn stories() -> Vec<Story> {
    let effective_on = SPRING;
    let approved = || {
        let mut story = Story::of_a_crossing();
        story.reaches_calibration();
        story.does(CHAIR, story.decides(Outcome::Approve { effective_on }));
        story
    };
    let on_trial = || {
        let mut story = approved();
        story.does(PEOPLE_PARTNER, Story::take_effect());
        story.today = date(2026, 9, 3);
        story.does(SARAH, Command::WantToGoOn);
        story
    };
    let after = |act: &dyn Fn(&mut Story)| {
        let mut story = Story::of_a_crossing();
        act(&mut story);
        story
    };
    let answered = |outcome: &dyn Fn(&Story) -> Outcome| {
        let mut story = Story::of_a_crossing();
        story.reaches_calibration();
        let outcome = outcome(&story);
        story.does(CHAIR, story.decides(outcome));
        story
    };
    vec![
        Story::of_a_crossing(),
        after(&|story| {
            story.does(SARAH, Command::Consent);
            let evidence = story.did(Doing::Shared);
            let shows = story.asked()[0].clone();
            story.does(SARAH, Command::Attach { evidence, shows });
            story.did(Doing::Shared);
        }),
        after(&Story::reaches_submission),
        after(&|story| {
            story.reaches_submission();
            story.does(PEOPLE_PARTNER, Story::panel());
        }),
        after(&Story::reaches_calibration),
        answered(&|story| Outcome::NotYet {
            missing: story.asked(),
            look_again_on: date(2026, 9, 1),
        }),
        answered(&|_| Outcome::Decline),
        approved(),
        on_trial(),
        {
            let mut story = on_trial();
            story.does(PEOPLE_PARTNER, Command::EndTrial);
            story
        },
        {
            let mut story = on_trial();
            story.does(SARAH, Command::GoBack);
            story
        },
        after(&|story| {
            story.does(SARAH, Command::Refuse);
        }),
    ]
}
