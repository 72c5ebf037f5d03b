//! Random small organisations: plain facts, and what an honest store would make of them.

use cordee_access::{
    Actor, CaseRow, EvidenceRow, FiguresRow, Grant, JudgementRow, PersonRow, Resource, Role,
    Someone, TeamRow,
};
use cordee_domain::{PersonId, Shared, TeamId};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

/// An organisation on one day. People and teams are named by where they stand in their list.
#[derive(Clone, Debug)]
pub struct World {
    /// For each team the team above it.
    pub teams: Vec<Option<usize>>,
    /// Everybody who is or was here.
    pub people: Vec<Human>,
    /// Who stands in for whom today.
    pub stand_ins: Vec<(usize, usize)>,
    /// Who has which role, for which teams.
    pub roles: Vec<(usize, Role, Vec<usize>)>,
    /// What people have done.
    pub evidence: Vec<Piece>,
    /// Cases in every state.
    pub cases: Vec<Proposal>,
    /// What members of panels wrote.
    pub judgements: Vec<Written>,
}

/// Somebody.
#[derive(Clone, Debug)]
pub struct Human {
    pub team: Option<usize>,
    pub manager: Option<usize>,
    pub has_left: bool,
    pub shares_aspiration: bool,
}

/// A piece of evidence.
#[derive(Clone, Debug)]
pub struct Piece {
    pub of: usize,
    pub asked: Vec<usize>,
    pub taken_back: bool,
}

/// A case.
#[derive(Clone, Debug)]
pub struct Proposal {
    pub of: usize,
    pub begun_by: usize,
    pub others_may_know: bool,
    pub judging: Vec<usize>,
    pub chair: Option<usize>,
    pub judged_before: Vec<usize>,
    pub stood_back: Vec<usize>,
    pub mentor: Option<usize>,
}

/// What one member wrote.
#[derive(Clone, Debug)]
pub struct Written {
    pub of: usize,
    pub by: usize,
    pub judging: Vec<usize>,
    pub all_are_in: bool,
}

/// Something that rights are about, in the world.
#[derive(Clone, Copy, Debug)]
pub enum Thing {
    Person(usize),
    Team(usize),
    Evidence(usize),
    Case(usize),
    Judgement(usize),
    Figures { enough: bool, published: bool },
    Session(usize),
    Framework,
    Roll,
    AuditLog,
    Installation,
}

impl World {
    /// Everything there is.
    pub fn things(&self) -> Vec<Thing> {
        let mut things = vec![
            Thing::Framework,
            Thing::Roll,
            Thing::AuditLog,
            Thing::Installation,
        ];
        for (enough, published) in [(true, true), (true, false), (false, true), (false, false)] {
            things.push(Thing::Figures { enough, published });
        }
        things.extend((0..self.people.len()).map(Thing::Person));
        things.extend((0..self.people.len()).map(Thing::Session));
        things.extend((0..self.teams.len()).map(Thing::Team));
        things.extend((0..self.evidence.len()).map(Thing::Evidence));
        things.extend((0..self.cases.len()).map(Thing::Case));
        things.extend((0..self.judgements.len()).map(Thing::Judgement));
        things
    }

    /// Everybody who can ask: `None` is nobody.
    pub fn askers(&self) -> Vec<Option<usize>> {
        std::iter::once(None)
            .chain((0..self.people.len()).map(Some))
            .collect()
    }

    /// Whoever asks, as the crate is told.
    pub fn actor(&self, asker: Option<usize>) -> Actor {
        let Some(who) = asker else {
            return Actor::Nobody;
        };
        if self.people[who].has_left {
            return Actor::Leaver(person(who));
        }
        let own = self.roles.iter().filter(|(of, ..)| *of == who);
        let grants = own.map(|(_, role, teams)| Grant {
            role: *role,
            teams: teams.iter().map(|it| team(*it)).collect(),
        });
        Actor::Someone(Someone {
            person: person(who),
            grants: grants.collect(),
        })
    }

    /// A thing, as the crate is told.
    pub fn resource(&self, thing: Thing) -> Resource {
        match thing {
            Thing::Person(at) => Resource::Person(self.person_row(at)),
            Thing::Session(of) => Resource::Session(person(of)),
            Thing::Team(at) => Resource::Team(TeamRow {
                id: team(at),
                within: self.above(self.teams[at]),
            }),
            Thing::Evidence(at) => {
                let it = &self.evidence[at];
                Resource::Evidence(EvidenceRow {
                    person: person(it.of),
                    asked_to_vouch: people(&it.asked),
                    is_withdrawn: it.taken_back,
                })
            }
            Thing::Case(at) => Resource::Case(self.case_row(&self.cases[at])),
            Thing::Judgement(at) => {
                let it = &self.judgements[at];
                Resource::Judgement(JudgementRow {
                    person: person(it.of),
                    by: person(it.by),
                    panel: people(&it.judging),
                    is_open: it.all_are_in,
                })
            }
            Thing::Figures { enough, published } => Resource::Figures(FiguresRow {
                is_enough: enough,
                is_published: published,
            }),
            Thing::Framework => Resource::Framework,
            Thing::Roll => Resource::Roll,
            Thing::AuditLog => Resource::AuditLog,
            Thing::Installation => Resource::Installation,
        }
    }

    fn case_row(&self, it: &Proposal) -> CaseRow {
        CaseRow {
            person: self.person_row(it.of),
            begun_by: person(it.begun_by),
            is_known: it.others_may_know,
            panel: people(&it.judging),
            chair: it.chair.map(person),
            sat_on_panel: people(&it.judged_before),
            recused: people(&it.stood_back),
            mentor: it.mentor.map(person),
        }
    }

    fn person_row(&self, at: usize) -> PersonRow {
        let human = &self.people[at];
        let stands_in = |(for_whom, who): &(usize, usize)| {
            (Some(*for_whom) == human.manager).then(|| person(*who))
        };
        let aspiration = if human.shares_aspiration {
            Shared::WithPeoplePartner
        } else {
            Shared::WithNobody
        };
        PersonRow {
            id: person(at),
            within: self.above(human.team),
            led_by: human.manager.map(person),
            led_for_now_by: self.stand_ins.iter().filter_map(stands_in).collect(),
            line_above: self.line(human.manager),
            aspiration,
        }
    }

    /// This team and all above it.
    fn above(&self, team_at: Option<usize>) -> Vec<TeamId> {
        let mut found = Vec::new();
        let mut next = team_at;
        while let Some(at) = next {
            found.push(team(at));
            next = self.teams[at];
        }
        found
    }

    /// All who lead this manager, directly or further up.
    fn line(&self, manager: Option<usize>) -> Vec<PersonId> {
        let mut found = Vec::new();
        let mut next = manager.and_then(|at| self.people[at].manager);
        while let Some(at) = next {
            found.push(person(at));
            next = self.people[at].manager;
        }
        found
    }
}

fn person(at: usize) -> PersonId {
    PersonId(at as u64)
}

fn people(several: &[usize]) -> Vec<PersonId> {
    several.iter().map(|it| person(*it)).collect()
}

/// Teams have other numbers than people, so that none is taken for the other.
fn team(at: usize) -> TeamId {
    TeamId(at as u64)
}

const PEOPLE: std::ops::Range<usize> = 5..9;
const TEAMS: std::ops::Range<usize> = 1..5;

/// Any small organisation.
pub fn world() -> impl Strategy<Value = World> {
    (PEOPLE, TEAMS).prop_flat_map(|(people, teams)| {
        (
            tree(teams),
            (tree(people), vec(human(teams), people)),
            vec((0..people, 0..people), 0..3),
            vec((0..people, role(), some(teams)), 3..8),
            vec(piece(people), 1..3),
            vec(proposal(people), 1..4),
            vec(written(people), 1..4),
        )
            .prop_map(
                |(teams, (line, mut people), stand_ins, roles, evidence, cases, judgements)| {
                    for (human, manager) in people.iter_mut().zip(line) {
                        human.manager = manager;
                    }
                    World {
                        teams,
                        people,
                        stand_ins,
                        roles,
                        evidence,
                        cases,
                        judgements,
                    }
                },
            )
    })
}

/// For each of `size` what is above it: something earlier, so that nothing is above itself.
fn tree(size: usize) -> impl Strategy<Value = Vec<Option<usize>>> {
    let above = |at: usize| match at {
        0 => Just(None).boxed(),
        _ => option::weighted(0.9, 0..at).boxed(),
    };
    (0..size).map(above).collect::<Vec<_>>()
}

fn human(teams: usize) -> impl Strategy<Value = Human> {
    let fields = (option::weighted(0.9, 0..teams), 0..8_u8, any::<bool>());
    fields.prop_map(|(team, leaving, shares_aspiration)| Human {
        team,
        manager: None,
        has_left: leaving == 0,
        shares_aspiration,
    })
}

fn role() -> impl Strategy<Value = Role> {
    proptest::sample::select(Role::ALL.to_vec())
}

fn some(of: usize) -> impl Strategy<Value = Vec<usize>> {
    vec(0..of, 0..3)
}

fn piece(people: usize) -> impl Strategy<Value = Piece> {
    (0..people, some(people), any::<bool>()).prop_map(|(of, asked, taken_back)| Piece {
        of,
        asked,
        taken_back,
    })
}

fn proposal(people: usize) -> impl Strategy<Value = Proposal> {
    let judges = (
        vec(0..people, 0..4),
        option::of(0..people),
        some(people),
        some(people),
    );
    let rest = (0..people, 0..people, 0..4_u8, option::of(0..people));
    (judges, rest).prop_map(
        |((judging, chair, judged_before, stood_back), (of, begun_by, unknown, mentor))| Proposal {
            of,
            begun_by,
            others_may_know: unknown > 0,
            judging,
            chair,
            judged_before,
            stood_back,
            mentor,
        },
    )
}

fn written(people: usize) -> impl Strategy<Value = Written> {
    let fields = (0..people, 0..people, vec(0..people, 0..4), any::<bool>());
    fields.prop_map(|(of, by, judging, all_are_in)| Written {
        of,
        by,
        judging,
        all_are_in,
    })
}

/// The same organisations in every run.
pub fn worlds(how_many: usize) -> Vec<World> {
    let mut runner = TestRunner::deterministic();
    (0..how_many)
        .map(|_| world().new_tree(&mut runner).unwrap().current())
        .collect()
}
