//! A case of the story company in every state, with everything filled that can be.

use cordee_domain::case::{
    Case, Closing, Conflict, Decision, Exhibit, FollowUp, GateKind, GoingOn, Judgement, Kept,
    OnTrial, Opinion, Outcome, PanelMembers, Preparing, Proposal, Reason, Round, Seen, State,
    TrialPlan, Waiver,
};
use cordee_domain::{
    CaseId, ContentHash, Currency, EvidenceId, Framework, FrameworkParts, Money, MoveKind,
    PersonId, Position, Seat, Slug, TeamId,
};
use jiff::civil::{Date, date};

pub const SARAH: PersonId = PersonId(1);
pub const MANAGER: PersonId = PersonId(2);
pub const CHAIR: PersonId = PersonId(3);
pub const MEMBER: PersonId = PersonId(4);
pub const RECUSED: PersonId = PersonId(5);
pub const MENTOR: PersonId = PersonId(6);
pub const EARLIER: PersonId = PersonId(7);

const DAY: Date = date(2026, 3, 2);

fn slug<T: From<Slug>>(name: &str) -> T {
    Slug::new(name).unwrap().into()
}

pub fn position() -> Position {
    Position {
        person: SARAH,
        level: slug("senior-engineer"),
        team: Some(TeamId(1)),
        manager: Some(MANAGER),
        zone: Some(slug("north")),
        pay: Some(Money {
            minor: 6_200_000,
            currency: Currency::new("EUR").unwrap(),
        }),
        from: DAY,
        until: Some(DAY),
    }
}

pub fn panel() -> PanelMembers {
    PanelMembers {
        chair: CHAIR,
        members: vec![CHAIR, MEMBER],
        conflicts: vec![Conflict {
            member: RECUSED,
            words: "we share a flat".into(),
            on: DAY,
        }],
    }
}

pub fn judgement(by: PersonId) -> Judgement {
    Judgement {
        by,
        on: DAY,
        opinions: vec![Opinion {
            competency: slug("listening"),
            seen: Seen::Shown,
            words: "asked twice, and waited".into(),
        }],
    }
}

fn trial() -> TrialPlan {
    TrialPlan {
        months: 6,
        mentor: MENTOR,
        seat: Seat::Kept,
    }
}

fn decision() -> Decision {
    Decision {
        outcome: Outcome::NotYet {
            missing: vec![slug("listening")],
            look_again_on: DAY,
        },
        reasons: vec![Reason {
            competency: slug("listening"),
            words: "seen once".into(),
        }],
        by: CHAIR,
        on: DAY,
    }
}

fn going_on() -> GoingOn {
    GoingOn {
        since: DAY,
        follow_ups: vec![FollowUp {
            day: 30,
            on: DAY,
            by: SARAH,
            words: "well".into(),
        }],
    }
}

/// Every state, with all that it can hold.
pub fn states() -> Vec<State> {
    let preparing = State::Preparing(Preparing {
        consented_on: DAY,
        trial: Some(trial()),
        look_again_on: Some(DAY),
    });
    let on_trial = State::OnTrial(OnTrial {
        going_on: going_on(),
        ends_on: DAY,
        mentor: MENTOR,
        kept: Kept(position()),
        wants_to_go_on: Some(DAY),
    });
    vec![
        State::Nominated,
        preparing,
        State::Submitted {
            on: DAY,
            trial: Some(trial()),
        },
        judging(),
        calibrating(),
        State::Answered {
            decision: decision(),
            trial: Some(trial()),
        },
        State::Approved {
            decision: decision(),
            effective_on: DAY,
            trial: Some(trial()),
        },
        on_trial,
        State::Settled(going_on()),
        State::Returned {
            on: DAY,
            going_on: going_on(),
        },
        State::Closed {
            on: DAY,
            why: Closing::Refused,
        },
    ]
}

pub fn judging() -> State {
    State::Judging {
        panel: panel(),
        sealed: vec![judgement(MEMBER)],
        trial: Some(trial()),
    }
}

pub fn calibrating() -> State {
    State::Calibrating {
        panel: panel(),
        sealed: vec![judgement(CHAIR), judgement(MEMBER)],
        revised: vec![judgement(CHAIR), judgement(MEMBER)],
        trial: Some(trial()),
    }
}

/// Sarah's case, nominated by her manager, after an earlier round, in a state.
pub fn case(state: State) -> Case {
    let nobody = Framework::new(FrameworkParts::default()).unwrap();
    let proposal = Proposal {
        person: SARAH,
        begun_by: MANAGER,
        begun_on: DAY,
        kind: MoveKind::Cross,
        from: slug("senior-engineer"),
        to: slug("engineering-lead"),
        framework: ContentHash::of(&nobody),
    };
    let mut case = Case::nominated(CaseId(1), proposal);
    case.state = state;
    case.exhibits = vec![Exhibit {
        evidence: EvidenceId(1),
        shows: slug("listening"),
        on: DAY,
    }];
    case.waivers = vec![Waiver {
        gate: GateKind::Training,
        why: "taught it herself".into(),
        by: PersonId(9),
        on: DAY,
    }];
    case.rounds = vec![Round {
        panel: PanelMembers {
            chair: EARLIER,
            members: vec![EARLIER],
            conflicts: panel().conflicts,
        },
        sealed: vec![judgement(EARLIER)],
        revised: vec![judgement(EARLIER)],
        decision: decision(),
    }];
    case.appealed_on = Some(DAY);
    case
}
