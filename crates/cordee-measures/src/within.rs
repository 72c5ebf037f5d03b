//! The people a report is about, where it is not everybody.
//!
//! A unit is a team with everybody who is led by somebody of it, by somebody whom they lead, and so
//! on. Of everybody counts the position they hold on the day of the report or, where they have left,
//! the last they held before it: so that who left a unit is counted as having left it, who moved on
//! into another counts there, and two teams of which neither leads the other share nobody.

use cordee_domain::Ix;
use cordee_domain::history::{Day, Held, History, Name, Row, Spans};

/// A history in which nobody but the people of a unit stands anywhere.
///
/// What is known of others stays, since they may lead somebody of it: whether a manager was trained is
/// asked of managers outside as well.
pub fn within(history: &History, team: Ix<Name>, on: Day) -> History {
    let is_in = people_of(history, team, on);
    History {
        positions: only(&history.positions, &is_in),
        moves: history.moves.as_ref().map(|it| only(it, &is_in)),
        frictions: history.frictions.as_ref().map(|it| only(it, &is_in)),
        connections: history.connections.as_ref().map(|it| only(it, &is_in)),
        ..history.clone()
    }
}

/// Who is of a unit, by the place of their handle.
pub fn people_of(history: &History, team: Ix<Name>, on: Day) -> Vec<bool> {
    let last = |who| last_held(history, who, on);
    let held: Vec<Option<Held>> = history.everybody().map(last).collect();
    let is_of_team = |it: &Option<Held>| it.is_some_and(|held| held.team == Some(team));
    let mut is_in: Vec<bool> = held.iter().map(is_of_team).collect();
    // Each round takes in whom the last one leads; nobody leaves, so that circles end as well.
    loop {
        let leads = |manager: Ix<Name>| is_in.get(manager.position()) == Some(&true);
        let next: Vec<bool> = held
            .iter()
            .zip(&is_in)
            .map(|(held, is)| *is || held.and_then(|it| it.manager).is_some_and(leads))
            .collect();
        if next == is_in {
            return is_in;
        }
        is_in = next;
    }
}

fn last_held(history: &History, who: Ix<Name>, on: Day) -> Option<Held> {
    let mut spans = history.positions.of(who).rev();
    spans.find(|it| it.from <= on).map(|it| it.what)
}

fn only<T: Copy>(spans: &Spans<T>, is_in: &[bool]) -> Spans<T> {
    let mut rows = Vec::new();
    for (at, _) in is_in.iter().enumerate().filter(|(_, is)| **is) {
        let who = Ix::new(at);
        rows.extend(spans.of(who).map(|it| Row {
            who,
            from: it.from,
            until: it.until,
            what: it.what,
        }));
    }
    // What was kept has no faults left in it.
    Spans::any_number(is_in.len(), &rows).0
}

#[cfg(test)]
mod tests {
    use super::*;
    use cordee_domain::history::{Names, Rungs};

    fn day(number: i32) -> Day {
        Day::from_number(number)
    }

    /// Chief leads Mate of the quay, who leads Luna of the crane; Nils of the yard has left.
    fn harbour() -> History {
        let mut names = Names::default();
        let [chief, mate, luna, nils] =
            ["Chief", "Mate", "Luna", "Nils"].map(|it| names.add(it).unwrap());
        let mut teams = Names::default();
        let [office, quay, crane, yard] =
            ["office", "quay", "crane", "yard"].map(|it| teams.add(it).unwrap());
        let mut rungs = Rungs::default();
        let rung = rungs.push(cordee_domain::history::Rung {
            id: "i1".to_owned(),
            title: "i1".to_owned(),
            kind: cordee_domain::TrackKind::Individual,
            craft: None,
            track: None,
            grade: None,
            is_expert: None,
            pays: Vec::new(),
            category: None,
        });
        let held = |team, manager| Held {
            rung,
            team: Some(team),
            manager,
            zone: None,
        };
        let rows = [
            (chief, 1, Day::OPEN, held(office, Some(luna))),
            (mate, 1, Day::OPEN, held(quay, Some(chief))),
            (luna, 1, day(9), held(yard, Some(chief))),
            (luna, 10, Day::OPEN, held(crane, Some(mate))),
            (nils, 1, day(20), held(yard, Some(chief))),
        ];
        let rows = rows.map(|(who, from, until, what)| Row {
            who,
            from: day(from),
            until,
            what,
        });
        History {
            positions: Spans::one_at_a_time(names.len(), &rows).0,
            names,
            teams,
            rungs,
            ..History::default()
        }
    }

    fn of(team: &str, on: i32) -> Vec<String> {
        let history = harbour();
        let team = history.teams.find(team).unwrap();
        let is_in = people_of(&history, team, day(on));
        let who = history.everybody().zip(is_in).filter(|it| it.1);
        who.map(|(who, _)| history.names.get(who).to_owned())
            .collect()
    }

    #[test]
    fn a_unit_is_a_team_and_whom_it_leads() {
        // Luna leads the chief, and the chief leads everybody: a circle ends as well.
        assert_eq!(of("quay", 30), ["Chief", "Mate", "Luna", "Nils"]);
        assert_eq!(of("quay", 5), ["Mate"], "Luna was elsewhere then");
        assert_eq!(of("yard", 30), ["Nils"], "who left is of where they were");
        assert_eq!(of("yard", 5), ["Chief", "Mate", "Luna", "Nils"]);
    }

    #[test]
    fn outside_a_unit_nobody_stands_anywhere() {
        let history = harbour();
        let team = history.teams.find("yard").unwrap();
        let yard = within(&history, team, day(30));
        let standing = |day_of| {
            let who = yard.everybody();
            who.filter(|it| yard.stood(*it, day(day_of)).is_some())
                .count()
        };
        assert_eq!((standing(15), standing(30)), (1, 0));
        assert_eq!(yard.head_count(), 4, "handles stay");
    }
}
