//! # A grade that can be reached only through management
//!
//! ## What it checks
//!
//! For each craft, every grade of its tracks and of the management tracks that serve it: whether
//! a person who comes in from outside can reach an individual level of that grade, move by move,
//! without ever standing at a management level. Where every way leads through one management
//! level, it is named.
//!
//! Where the framework states no moves but advances, it is enough that there is an individual
//! level at the grade. Where no track names a craft, the organisation is looked at as a whole.
//!
//! ## Why it matters
//!
//! A roofer reads the ladder and sees that beyond a certain grade there are only leads. So she
//! becomes one, although she would rather have stayed on the roof: the roof loses her hands, a
//! crew gets somebody who never wanted to lead it, and she is set up to fail at it. Where a grade
//! can be had by managing alone, nobody's choice to manage is a free one.
//!
//! ## Fails
//!
//! ```yaml
//! grades: [g1, g2, g3]
//! crafts:
//!   - { id: roofing, title: Roofing }
//! tracks:
//!   - id: roofers
//!     title: Roofers
//!     kind: individual
//!     crafts: [roofing]
//!     levels:
//!       - { id: roofer, title: Roofer, grade: g1 }
//!       - { id: senior-roofer, title: Senior Roofer, grade: g2 }
//!   - id: master-roofers
//!     title: Master roofers
//!     kind: individual
//!     crafts: [roofing]
//!     levels:
//!       - { id: master-roofer, title: Master Roofer, grade: g3, entry: false }
//!   - id: roofing-leads
//!     title: Leads in roofing
//!     kind: management
//!     crafts: [roofing]
//!     levels:
//!       - { id: roofing-lead, title: Roofing Lead, grade: g2 }
//! moves:
//!   - { kind: cross, from: senior-roofer, to: roofing-lead }
//!   - { kind: return, from: roofing-lead, to: [senior-roofer, master-roofer] }
//! ```
//!
//! ```yaml
//! grades: [g1, g2]
//! tracks:
//!   - id: engineers
//!     title: Engineers
//!     kind: individual
//!     levels:
//!       - { id: engineer, title: Engineer, grade: g1 }
//!   - id: leads
//!     title: Leads
//!     kind: management
//!     levels:
//!       - { id: engineering-lead, title: Engineering Lead, grade: g2 }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! grades: [g1, g2, g3]
//! crafts:
//!   - { id: roofing, title: Roofing }
//! tracks:
//!   - id: roofers
//!     title: Roofers
//!     kind: individual
//!     crafts: [roofing]
//!     levels:
//!       - { id: roofer, title: Roofer, grade: g1 }
//!       - { id: senior-roofer, title: Senior Roofer, grade: g2 }
//!       - { id: master-roofer, title: Master Roofer, grade: g3 }
//!   - id: roofing-leads
//!     title: Leads in roofing
//!     kind: management
//!     crafts: [roofing]
//!     levels:
//!       - { id: roofing-lead, title: Roofing Lead, grade: g2 }
//!       - { id: roofing-manager, title: Roofing Manager, grade: g3 }
//! moves:
//!   - { kind: cross, from: senior-roofer, to: roofing-lead }
//!   - { kind: return, from: roofing-lead, to: senior-roofer }
//! ```

use super::craft_ways::{CraftWays, Part};
use super::query::{CraftGroup, CraftGroups, called, grade_called, listed};
use super::{Answer, Check, Report, Rule};
use crate::finding::{At, Severity};
use cordee_domain::{Framework, Grade, Ix, Level, TrackKind};
use std::collections::BTreeSet;

pub(crate) static RULE: Rule = Rule {
    code: "PTH001",
    name: "only-through-management",
    severity: Severity::Error,
    since: "0.1.0",
    check: Check::Framework(check),
};

const TO_ADD: &str = "say the `grade` of the levels of both kinds of track, so that it can be seen which grades need managing";

fn check(framework: &Framework, report: &mut Report) -> Answer {
    let mut answer = Answer::not_stated(TO_ADD);
    let mut ways = framework.states_moves().then(|| CraftWays::of(framework));
    for group in CraftGroups::of(framework).iter() {
        if ask(framework, group, ways.as_mut(), report).is_some() {
            answer = Answer::Checked;
        }
    }
    answer
}

/// `None` when the levels of one of the two kinds have no grades.
fn ask(
    framework: &Framework,
    group: CraftGroup<'_>,
    ways: Option<&mut CraftWays<'_>>,
    report: &mut Report,
) -> Option<()> {
    group.summit_of_kind(TrackKind::Individual)?;
    group.summit_of_kind(TrackKind::Management)?;
    let levels: Vec<Ix<Level>> = group.levels().collect();
    let part = ways.map(|ways| ways.part(&levels));
    let only = only_through_management(framework, &levels, part.as_ref());
    if !only.is_empty() {
        say(framework, group, &levels, &only, part, report);
    }
    Some(())
}

/// The grades of which no individual level can be reached without managing. Where only advances
/// are known (there is no `part`), every individual level counts as reached.
fn only_through_management(
    framework: &Framework,
    levels: &[Ix<Level>],
    part: Option<&Part<'_>>,
) -> BTreeSet<Ix<Grade>> {
    let is_individual = |level: Ix<Level>| framework.kind_of(level) == TrackKind::Individual;
    let grade = |level: Ix<Level>| framework.level(level).grade;
    let (free, reached) = part.map_or_else(
        || {
            let free = levels.iter().map(|level| is_individual(*level));
            (free.collect(), vec![false; levels.len()])
        },
        |part| (part.reached(is_individual), part.reached(|_| true)),
    );
    let levels = || levels.iter().copied();
    let wanted = levels().zip(reached);
    let wanted = wanted.filter(|(level, is_reached)| *is_reached || !is_individual(*level));
    let wanted: BTreeSet<Ix<Grade>> = wanted.filter_map(|(it, _)| grade(it)).collect();
    let free = levels().zip(free).filter(|(_, is_free)| *is_free);
    let free: BTreeSet<Ix<Grade>> = free.filter_map(|(it, _)| grade(it)).collect();
    wanted.difference(&free).copied().collect()
}

fn say(
    framework: &Framework,
    group: CraftGroup<'_>,
    levels: &[Ix<Level>],
    only: &BTreeSet<Ix<Grade>>,
    part: Option<Part<'_>>,
    report: &mut Report,
) {
    let is_goal = |level: Ix<Level>| {
        framework
            .level(level)
            .grade
            .is_some_and(|g| only.contains(&g))
    };
    let is_manager = |level: Ix<Level>| framework.kind_of(level) == TrackKind::Management;
    let mut goals = levels.iter().copied().filter(|level| is_goal(*level));
    let gatekeeper = part.and_then(|part| part.gatekeeper(is_goal));
    let reason = match gatekeeper {
        Some(level) => format!("every way leads through {}", called(framework, level)),
        None if goals.clone().all(is_manager) => "no individual level stands there".to_owned(),
        None => "no way to an individual level there does without managing".to_owned(),
    };
    let names: Vec<String> = only
        .iter()
        .map(|grade| grade_called(framework, *grade))
        .collect();
    let message = format!(
        "{}, {} can be reached only through management: {reason}",
        group.called(),
        listed(&names),
    );
    let leader = gatekeeper.or_else(|| goals.find(|level| is_manager(*level)));
    let at_leader = leader.map(|level| At::level(level).key("grade"));
    let craft = group.craft.map(At::craft);
    let at = craft
        .or_else(|| at_leader.clone())
        .unwrap_or_else(At::framework);
    let found = report.find(at, message);
    found.help("add individual levels of the same grade, and the moves that lead to them from the individual levels below");
    if let Some(at) = at_leader {
        found.also(at, "the management level");
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::asked::asked;

    /// Designers at g1 to g3, of whom the third is not joined to the others; leads at g2 to g4.
    fn framework(moves: &str) -> String {
        format!(
            "grades: [g1, g2, g3, g4]
crafts: [{{ id: design, title: Design }}]
tracks:
  - id: designers
    title: Designers
    kind: individual
    crafts: [design]
    levels:
      - {{ id: designer, title: Designer, grade: g1 }}
      - {{ id: senior-designer, title: Senior Designer, grade: g2 }}
  - id: principals
    title: Principals
    kind: individual
    crafts: [design]
    levels: [{{ id: principal-designer, title: Principal Designer, grade: g3, entry: false }}]
  - id: design-leads
    title: Leads in design
    kind: management
    levels:
      - {{ id: design-lead, title: Design Lead, grade: g2 }}
      - {{ id: design-manager, title: Design Manager, grade: g3 }}
      - {{ id: design-director, title: Design Director, grade: g4 }}
moves: [{moves}]
"
        )
    }

    #[test]
    fn a_grade_is_free_when_a_way_without_managing_leads_there() {
        let cross = "{ kind: cross, from: designer, to: design-lead }";
        let late = "{ kind: cross, from: senior-designer, to: design-manager }";
        let back = "{ kind: return, from: design-manager, to: principal-designer }";
        let switch = "{ kind: switch, from: senior-designer, to: principal-designer }";
        let (three, four) = ("`g3` and `g4` can be reached", "`g4` can be reached");
        for (moves, wanted) in [
            (
                String::new(),
                format!("{four} only through management: no individual level stands there"),
            ),
            (
                cross.into(),
                format!("{three} only through management: every way leads through `Design Lead`"),
            ),
            (
                format!("{cross}, {back}"),
                format!("{three} only through management: every way leads through `Design Lead`"),
            ),
            (
                format!("{cross}, {late}, {back}"),
                format!(
                    "{three} only through management: every way leads through `Design Manager`"
                ),
            ),
            (
                format!("{cross}, {switch}"),
                format!("{four} only through management: every way leads through `Design Lead`"),
            ),
            (
                switch.into(),
                format!("{four} only through management: no individual level stands there"),
            ),
        ] {
            assert_eq!(
                asked("PTH001", &framework(&moves)),
                format!("in `Design`, {wanted}"),
                "{moves}"
            );
        }
    }

    #[test]
    fn another_craft_is_no_way_up_in_this_one() {
        let text = framework("{ kind: switch, from: roofer, to: principal-designer }").replace(
            "tracks:\n",
            "tracks:\n  - { id: roofers, title: Roofers, kind: individual, crafts: [roofing], levels: [{ id: roofer, title: Roofer, grade: g4 }] }\n",
        );
        let text = text.replace(
            "title: Design }]",
            "title: Design }, { id: roofing, title: Roofing }]",
        );
        let found = asked("PTH001", &text);
        assert!(found.contains("in `Design`, `g3` and `g4`"), "{found}");
    }
}
