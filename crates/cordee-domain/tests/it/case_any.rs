//! Whatever people do, in whatever order: the promises of a case hold.

use crate::case_table::{ACTORS, commands};
use crate::people::*;
use cordee_domain::case::{Event, Outcome, State, StateName};
use jiff::ToSpan;
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn no_order_of_commands_breaks_a_promise(
        steps in proptest::collection::vec((0..ACTORS.len(), 0..64_usize, 0..40_i64), 1..120),
        is_prepared in any::<bool>(),
    ) {
        let mut story = Story::of_a_crossing();
        if is_prepared {
            story.reaches_submission();
        }
        for (actor, command, days) in steps {
            story.today = story.today.checked_add(days.days()).unwrap();
            let commands = commands(&story);
            let command = &commands[command % commands.len()];
            let actor = ACTORS[actor].1;
            let Ok(events) = story.ask(actor, command) else { continue };
            look_at(&story, actor, &events);
            story.does(actor, command.clone());
        }
        let closed_unseen = story.case.state.name() == StateName::Nominated;
        prop_assert!(!closed_unseen || story.case.exhibits.is_empty());
        for round in &story.case.rounds {
            prop_assert!(round.sealed.len() >= 3);
            prop_assert_eq!(round.sealed.len(), round.panel.members.len());
            prop_assert!(!round.decision.reasons.is_empty());
            prop_assert!(!round.panel.judges(SARAH));
        }
        // Judged again after a "not yet" any number of times, otherwise only on appeal.
        let before_the_last = story.case.rounds.iter().rev().skip(1);
        let declined = before_the_last.filter(|round| round.decision.outcome == Outcome::Decline);
        let appeals = usize::from(story.case.appealed_on.is_some());
        prop_assert!(declined.count() <= appeals);
    }
}

/// What an event may never do.
fn look_at(story: &Story, actor: cordee_domain::PersonId, events: &[Event]) {
    let is_the_person = actor == SARAH;
    for event in events {
        match event {
            Event::Consented { .. } | Event::Submitted { .. } | Event::WentBack { .. } => {
                assert!(is_the_person, "{}", event.name());
            }
            Event::Judged(_) | Event::Revised(_) | Event::Decided(_) => {
                assert!(!is_the_person, "nobody decides on themself");
            }
            Event::TookEffect {
                position, before, ..
            } => {
                assert!(matches!(story.case.state, State::Approved { .. }));
                assert_eq!(position.pay, before.pay, "pay is protected");
            }
            _ => {}
        }
    }
}
