//! # Connections
//!
//! ## What it is
//!
//! How many people one person leads, who has nobody to lead them, and in how many teams the connection
//! was found sound.
//!
//! ## Why it matters
//!
//! What holds a team is the bond between each person and the one who leads them. It needs time, and
//! nobody has time for thirty.
//!
//! ## Formula
//!
//! The value is the share of teams found sound, of those that were looked at in the period and of which
//! enough answered; Wilson, 95 %. Where no team was ever looked at, it is missing. Span of control: the
//! median number of people led, over everybody who leads at least one on the day of the report. Without
//! a connection is who names no manager and leads nobody. Without a check-in is who was not asked in the
//! last ninety days.
//!
//! ## Source
//!
//! Cordée's own.
//!
//! ## Caveats
//!
//! A wide span is not a fault of the one who has it. A team is counted as whoever leads it: of fewer
//! sound teams than the floor, or of fewer others, nothing is told.
//!
//! ## Example
//!
//! Two people lead 2 and 4: the median span is 3. Of their two teams one was found sound: 1 / 2 = 0.5.

use super::{Answer, Measure};
use crate::figure::{Figure, Part, count};
use crate::floor::Cells;
use crate::scene::Scene;
use crate::stats::median;
use crate::unit::Unit;
use cordee_domain::Ix;
use cordee_domain::history::{Name, Said, Sort};
use hashbrown::HashSet;

pub(super) static MEASURE: Measure = Measure {
    id: "connections",
    title: "Connections",
    unit: Unit::Share,
    needs: &[],
    compute,
};

/// After how many days without being asked somebody is without a check-in.
const QUIET: i32 = 90;

fn compute(scene: &Scene<'_>) -> Answer {
    let led = scene.teams_led();
    let leaders: HashSet<Ix<Name>> = led.iter().map(|it| it.0).collect();
    let mut spans: Vec<f64> = led.iter().map(|it| count(it.1.len() as u64)).collect();
    let here = || {
        scene
            .history
            .everybody()
            .filter(|it| scene.now(*it).is_some())
    };
    let all = here().count() as u64;
    let unconnected = here().filter(|who| {
        let manager = scene.now(*who).and_then(|it| it.held.manager);
        manager.is_none() && !leaders.contains(who)
    });
    let unconnected = unconnected.count() as u64;
    let found = soundness(scene);
    let count_of = |at: usize| found.iter().filter(|it| it.1 == at).count() as u64;
    let (sound, looked_at) = (count_of(SOUND), count_of(SOUND) + count_of(UNSOUND));
    let mut figure = Figure::share(sound, looked_at).without(TOO_FEW_ANSWERED, count_of(TOO_FEW));
    // Teams are counted, each as the one who leads it, of whom it says something.
    figure.people = None;
    figure.parts = vec![
        Part {
            value: median(&mut spans),
            ..Part::people("span", "median number of people led", led.len() as u64)
        },
        Part::share(
            "unconnected",
            "led by nobody and leading nobody",
            (unconnected, all),
        ),
    ];
    if scene.history.has(Sort::CheckIns) {
        let quiet = here().filter(|who| !was_asked(scene, *who)).count() as u64;
        let label = "not asked in the last ninety days";
        figure
            .parts
            .push(Part::share("without-check-in", label, (quiet, all)));
    } else {
        figure = figure.sharper_with("check-ins");
    }
    if !scene.history.has(Sort::Connections) {
        figure = figure.sharper_with("how sound connections were found");
    }
    with_ledger(scene, figure, found, &led, &leaders)
}

/// Which teams were found how, who leads, and who is without a connection or without a check-in.
fn with_ledger(
    scene: &Scene<'_>,
    figure: Figure,
    found: Vec<(Ix<Name>, usize)>,
    led: &[(Ix<Name>, Vec<Ix<Name>>)],
    leaders: &HashSet<Ix<Name>>,
) -> Answer {
    let head_count = scene.history.head_count();
    let is_alone = |who| {
        let manager = scene.now(who).and_then(|it| it.held.manager);
        manager.is_none() && !leaders.contains(&who)
    };
    let cells = scene.history.everybody().map(|who| {
        scene.now(who)?;
        let is_quiet = !was_asked(scene, who);
        Some(usize::from(is_alone(who)) + 2 * usize::from(is_quiet))
    });
    let everybody = vec![0, 1, 2, 3];
    let answer = Answer::from(figure)
        .split(Cells::of_each(head_count, found, 3))
        .whole([vec![SOUND], vec![SOUND, UNSOUND]])
        .left_out(TOO_FEW_ANSWERED, vec![TOO_FEW])
        .split(Cells::of_each(
            head_count,
            led.iter().map(|it| (it.0, 0)),
            1,
        ))
        .part(0, [vec![0]])
        .split(Cells::new(cells, everybody.len()))
        .part(1, [vec![1, 3], everybody.clone()]);
    if scene.history.has(Sort::CheckIns) {
        answer.part(2, [vec![2, 3], everybody])
    } else {
        answer
    }
}

/// What was found of a team.
const SOUND: usize = 0;
const UNSOUND: usize = 1;
const TOO_FEW: usize = 2;
const TOO_FEW_ANSWERED: &str = "teams of which too few answered";

/// What was found of the teams in the period, each by what was found last and by who leads it.
fn soundness(scene: &Scene<'_>) -> Vec<(Ix<Name>, usize)> {
    let of = |who| {
        let mut all = scene.history.connections.iter().flat_map(|it| it.of(who));
        let last = all.rfind(|it| scene.period.holds(it.from))?;
        Some(match last.what.is_sound {
            Said::Yes => (who, SOUND),
            Said::No => (who, UNSOUND),
            Said::NotRecorded => (who, TOO_FEW),
        })
    };
    scene.history.everybody().filter_map(of).collect()
}

fn was_asked(scene: &Scene<'_>, who: Ix<Name>) -> bool {
    let since = scene.on().plus_days(-QUIET);
    let mut all = scene.history.check_ins.iter().flat_map(|it| it.of(who));
    all.any(|it| since < it.from && it.from <= scene.on())
}

#[cfg(test)]
mod tests {
    use super::super::testing::{World, measured};
    use cordee_domain::history::Said;

    #[test]
    fn the_example_worked_by_hand() {
        let mut world = World::new();
        for (leader, people, is_sound) in [("a", 2, Said::Yes), ("b", 4, Said::No)] {
            world
                .person(leader)
                .at("m4", "2020-01-01")
                .connection(is_sound, "2026-05-01");
            world.people(people, &format!("with {leader}"), |it| {
                it.under("i2", Some(leader), "2021-01-01");
            });
        }
        world.person("alone").at("i4", "2020-01-01");
        let answer = measured("connections", &world, "2026-06-30");
        assert_eq!(answer.figure.value, Some(0.5));
        assert_eq!(answer.figure.parts[0].value, Some(3.0));
        assert_eq!(answer.figure.parts[1].numerator, Some(1.0));
    }
}
