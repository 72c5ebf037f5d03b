//! Sarah's cases in the story company, as far as each of those around her may see them.
//!
//! The cases are made by the domain itself; what of them is let out follows the table of rights
//! (docs/guide/rights.md), written here once more by hand so that pages can be made without a
//! database.

use crate::view::case::CaseReader;
use crate::view::phrases::Phrases;
use cordee_access::Action;
use cordee_domain::case::{
    Actor, Case, Command, Completed, Event, Facts, Judgement, Office, Opinion, Outcome, Proposal,
    Reason, Refusal, Seen, State, TrialPlan, Waiting, WaitsOn,
};
use cordee_domain::{
    Career, CaseId, CompetencyId, CompetencyKind, Doing, Evidence, EvidenceId, Framework, Lang,
    MoveKind, PersonId, Position, Seat, Slug, TeamId, Voucher, ZoneId,
};
use cordee_store::{
    CaseListed, CaseSeen, Happened, JudgementSeen, PanelSeen, Revision, Story as StorySeen,
};
use jiff::civil::{Date, date};
use std::collections::BTreeSet;
use std::sync::LazyLock;

pub(crate) const SARAH: PersonId = PersonId(1);
pub(crate) const HER_MANAGER: PersonId = PersonId(2);
pub(crate) const PEOPLE_OPERATIONS: PersonId = PersonId(3);
pub(crate) const CHAIR: PersonId = PersonId(4);
pub(crate) const MEMBER: PersonId = PersonId(5);
pub(crate) const OTHER_MEMBER: PersonId = PersonId(6);
pub(crate) const MENTOR: PersonId = PersonId(7);
pub(crate) const AUDITOR: PersonId = PersonId(8);
pub(crate) const SPARE: PersonId = PersonId(9);

const NAMES: [(PersonId, &str); 9] = [
    (SARAH, "Sarah Lindqvist"),
    (HER_MANAGER, "Tomas Brandt"),
    (PEOPLE_OPERATIONS, "Noor Haddad"),
    (CHAIR, "Ines Carvalho"),
    (MEMBER, "Piotr Sowa"),
    (OTHER_MEMBER, "Aoife Brennan"),
    (MENTOR, "Marguerite Okoye"),
    (AUDITOR, "Jonas Lund"),
    (SPARE, "Mei Tanaka"),
];

pub(crate) const SPRING: Date = date(2026, 3, 2);

static FRAMEWORK: LazyLock<Framework> = LazyLock::new(|| cordee_testkit::story().framework);

/// A case and everything around it.
pub(crate) struct Tale {
    pub(crate) case: Case,
    career: Career,
    trainings: Vec<Completed>,
    pub(crate) evidence: Vec<Evidence>,
    happened: Vec<Happened>,
    pub(crate) today: Date,
}

pub(crate) fn slug<T: From<Slug>>(text: &str) -> T {
    Slug::new(text).unwrap().into()
}

impl Tale {
    /// Sarah, nominated by her manager to lead.
    pub(crate) fn of_a_crossing() -> Self {
        Self::of(MoveKind::Cross, HER_MANAGER, ["senior-engineer", "engineering-lead"])
    }

    /// Sarah, who opens a case for the summit of her craft herself.
    pub(crate) fn of_mastery() -> Self {
        Self::of(MoveKind::Advance, SARAH, ["principal-engineer", "distinguished-engineer"])
    }

    fn of(kind: MoveKind, begun_by: PersonId, [from, to]: [&str; 2]) -> Self {
        let framework = &*FRAMEWORK;
        let proposal = Proposal {
            person: SARAH,
            begun_by,
            begun_on: SPRING,
            kind,
            from: slug(from),
            to: slug(to),
            framework: framework.version().content,
        };
        let is_opened = begun_by == SARAH;
        let (ix, zone) = framework.zones().iter().next().unwrap();
        let zone: ZoneId = zone.id.clone();
        let level = framework.level(framework.level_by_id(&slug(from)).unwrap());
        let career = Career::new(vec![Position {
            person: SARAH,
            level: slug(from),
            team: Some(TeamId(1)),
            manager: Some(HER_MANAGER),
            zone: Some(zone),
            pay: Some(level.pay_in(ix).unwrap().midpoint()),
            from: date(2023, 9, 1),
            until: None,
        }]);
        let what = if is_opened { "opened" } else { "nominated" };
        Self {
            case: if is_opened {
                Case::opened(CaseId(17), proposal)
            } else {
                Case::nominated(CaseId(17), proposal)
            },
            career: career.unwrap(),
            trainings: Vec::new(),
            evidence: Vec::new(),
            happened: vec![Happened {
                what: what.to_owned(),
                on: SPRING,
                by: Some(begun_by),
            }],
            today: SPRING,
        }
    }

    fn facts(&self, actor: PersonId) -> Facts<'_> {
        let office = if actor == PEOPLE_OPERATIONS {
            Office::PeopleOperations
        } else {
            Office::Own
        };
        Facts {
            today: self.today,
            actor: Actor {
                person: actor,
                office,
            },
            framework: &FRAMEWORK,
            career: &self.career,
            trainings: &self.trainings,
            evidence: &self.evidence,
        }
    }

    /// What the command gives, without following it.
    pub(crate) fn ask(&self, actor: PersonId, command: &Command) -> Result<Vec<Event>, Refusal> {
        self.case.handle(command, &self.facts(actor))
    }

    /// Gives the command, follows it, and moves the person where it says.
    #[expect(clippy::needless_pass_by_value, reason = "a command is made for this one call")]
    pub(crate) fn does(&mut self, actor: PersonId, command: Command) {
        let events = match self.ask(actor, &command) {
            Ok(events) => events,
            Err(refusal) => panic!("{}: {refusal}", command.name()),
        };
        for event in events {
            if let Event::TookEffect { position, .. } | Event::WentBack { position } = &event {
                self.career = self.career.followed_by(position.clone()).unwrap();
            }
            let of_the_panel = ["judged", "revised", "conflict-declared", "seals-opened"];
            let is_named = !of_the_panel.contains(&event.name());
            self.happened.push(Happened {
                what: event.name().to_owned(),
                on: self.today,
                by: is_named.then_some(actor),
            });
            self.case.apply(event);
        }
    }

    pub(crate) fn asked(&self) -> Vec<CompetencyId> {
        self.case.judged_by(&FRAMEWORK)
    }

    pub(crate) fn trained(&mut self) {
        for training in ["before-you-lead", "thirty-days-beside"] {
            self.trainings.push(Completed {
                training: slug(training),
                on: self.today,
            });
        }
    }

    /// A piece of evidence, in Sarah's words.
    pub(crate) fn did(&mut self, doing: Doing) -> EvidenceId {
        let id = EvidenceId(self.evidence.len() as u64 + 1);
        let (title, words) = match doing {
            Doing::CraftOutput => (
                "The scheduler that halved the night run",
                "Rewrote the planning of the night run; it ends before four now.",
            ),
            Doing::WithPeople => (
                "Two teams that did not speak",
                "Sat down with both, found that each waited for the other, and wrote down who gives what to whom by when.",
            ),
            Doing::Shared => (
                "Handed the night watch over",
                "Wrote down what I listen for, and stood beside the new watch for a week.",
            ),
        };
        self.evidence.push(Evidence {
            id,
            person: SARAH,
            on: date(2026, 1, 15),
            title: title.to_owned(),
            words: words.to_owned(),
            link: Some("https://wiki.example/night-watch".to_owned()),
            doing,
            competencies: Vec::new(),
            vouchers: vec![Voucher {
                by: SPARE,
                on: date(2026, 1, 20),
                words: "It was as she says; we sleep at night now.".to_owned(),
            }],
            withdrawn: None,
        });
        id
    }

    /// A piece of evidence beside everything that is asked.
    pub(crate) fn shows_everything(&mut self) {
        for shows in self.asked() {
            let competencies = FRAMEWORK.competencies();
            let found = competencies.values().find(|it| it.id == shows).unwrap();
            let doing = match found.kind {
                Some(CompetencyKind::People) => Doing::WithPeople,
                Some(CompetencyKind::Craft) => Doing::CraftOutput,
                _ => Doing::Shared,
            };
            let evidence = self.did(doing);
            self.does(SARAH, Command::Attach { evidence, shows });
        }
    }

    pub(crate) fn plan() -> Command {
        Command::PlanTrial(TrialPlan {
            months: 6,
            mentor: MENTOR,
            seat: Seat::Kept,
        })
    }

    pub(crate) fn panel() -> Command {
        Command::NamePanel {
            chair: CHAIR,
            members: vec![CHAIR, MEMBER, OTHER_MEMBER],
        }
    }

    pub(crate) fn opinions(&self, seen: Seen) -> Vec<Opinion> {
        let opinion = |competency| Opinion {
            competency,
            seen,
            words: "The week beside the new watch shows it.".to_owned(),
        };
        self.asked().into_iter().map(opinion).collect()
    }

    pub(crate) fn decides(&self, outcome: Outcome) -> Command {
        let reason = |competency| Reason {
            competency,
            words: "Three people say what changed for them after she had listened.".to_owned(),
        };
        Command::Decide {
            outcome,
            reasons: self.asked().into_iter().take(2).map(reason).collect(),
        }
    }

    pub(crate) fn not_yet(&self) -> Outcome {
        Outcome::NotYet {
            missing: self.asked().into_iter().take(1).collect(),
            look_again_on: date(2026, 9, 1),
        }
    }

    pub(crate) fn take_effect() -> Command {
        Command::TakeEffect {
            pay: None,
            team: None,
            manager: None,
        }
    }

    pub(crate) fn reaches_submission(&mut self) {
        self.does(SARAH, Command::Consent);
        self.trained();
        self.shows_everything();
        self.does(PEOPLE_OPERATIONS, Self::plan());
        self.does(SARAH, Command::Submit);
    }

    pub(crate) fn reaches_calibration(&mut self) {
        self.reaches_submission();
        self.does(PEOPLE_OPERATIONS, Self::panel());
        self.judged([Seen::Shown, Seen::InPart, Seen::Shown]);
    }

    fn judged(&mut self, seen: [Seen; 3]) {
        for (member, seen) in [CHAIR, MEMBER, OTHER_MEMBER].into_iter().zip(seen) {
            let opinions = self.opinions(seen);
            self.does(member, Command::Judge { opinions });
        }
    }

    fn decided(outcome: impl Fn(&Self) -> Outcome) -> Self {
        let mut tale = Self::of_a_crossing();
        tale.reaches_calibration();
        let outcome = outcome(&tale);
        tale.does(CHAIR, tale.decides(outcome));
        tale
    }

    pub(crate) fn prepared() -> Self {
        let mut tale = Self::of_a_crossing();
        tale.does(SARAH, Command::Consent);
        let evidence = tale.did(Doing::WithPeople);
        let shows = tale.asked()[0].clone();
        tale.does(SARAH, Command::Attach { evidence, shows });
        tale.did(Doing::Shared);
        tale.did(Doing::CraftOutput);
        tale
    }

    pub(crate) fn handed_in() -> Self {
        let mut tale = Self::of_a_crossing();
        tale.reaches_submission();
        tale
    }

    pub(crate) fn being_judged() -> Self {
        let mut tale = Self::handed_in();
        tale.does(PEOPLE_OPERATIONS, Self::panel());
        let opinions = tale.opinions(Seen::Shown);
        tale.does(CHAIR, Command::Judge { opinions });
        tale
    }

    pub(crate) fn in_the_talk() -> Self {
        let mut tale = Self::of_a_crossing();
        tale.reaches_calibration();
        let mut opinions = tale.opinions(Seen::InPart);
        opinions[0].seen = Seen::Shown;
        opinions[0].words = "I had not seen what the voucher says.".to_owned();
        tale.does(MEMBER, Command::Revise { opinions });
        tale
    }

    pub(crate) fn answered_not_yet() -> Self {
        Self::decided(Self::not_yet)
    }

    pub(crate) fn answered_no() -> Self {
        Self::decided(|_| Outcome::Decline)
    }

    pub(crate) fn approved() -> Self {
        Self::decided(|_| Outcome::Approve {
            effective_on: SPRING,
        })
    }

    pub(crate) fn on_trial() -> Self {
        let mut tale = Self::approved();
        tale.does(PEOPLE_OPERATIONS, Self::take_effect());
        tale.today = date(2026, 6, 20);
        tale
    }

    pub(crate) fn settled() -> Self {
        let mut tale = Self::on_trial();
        tale.does(SARAH, Command::WantToGoOn);
        tale.today = date(2026, 9, 3);
        tale.does(PEOPLE_OPERATIONS, Command::EndTrial);
        tale
    }

    pub(crate) fn returned() -> Self {
        let mut tale = Self::on_trial();
        tale.does(SARAH, Command::GoBack);
        tale
    }

    pub(crate) fn refused() -> Self {
        let mut tale = Self::of_a_crossing();
        tale.does(SARAH, Command::Refuse);
        tale
    }

    /// One tale in each state.
    pub(crate) fn all() -> Vec<Self> {
        vec![
            Self::of_a_crossing(),
            Self::prepared(),
            Self::handed_in(),
            Self::being_judged(),
            Self::in_the_talk(),
            Self::answered_not_yet(),
            Self::answered_no(),
            Self::approved(),
            Self::on_trial(),
            Self::settled(),
            Self::returned(),
            Self::refused(),
        ]
    }

    /// The case as far as somebody may see it.
    pub(crate) fn seen_by(&self, me: PersonId) -> CaseSeen {
        let may = self.rights_of(me);
        let sees = |action| may.contains(&action);
        let case = &self.case;
        CaseSeen {
            listed: self.listed(me),
            revision: Revision(self.happened.len() as u64),
            framework: case.proposal.framework,
            begun_by: case.proposal.begun_by,
            story: sees(Action::SeeStory).then(|| self.story(me)),
            exhibits: sees(Action::SeeExhibits).then(|| {
                let found = |id| self.evidence.iter().find(|it| it.id == id).unwrap();
                let exhibits = case.exhibits.iter();
                exhibits
                    .map(|it| (it.clone(), found(it.evidence).clone()))
                    .collect()
            }),
            panel: self.sitting().filter(|_| sees(Action::SeePanel)),
            conflicts: sees(Action::SeeConflicts).then(|| self.conflicts()),
            decisions: sees(Action::SeeDecision)
                .then(|| case.rounds.iter().map(|it| it.decision.clone()).collect()),
            follow_ups: sees(Action::SeeFollowUps).then(|| {
                let going_on = case.state.going_on();
                going_on.map_or_else(Vec::new, |it| it.follow_ups.clone())
            }),
            judgements: self.judgements_for(me),
            names: NAMES.map(|(id, name)| (id, name.to_owned())).into(),
            waits_for_me: self.waits_for(me),
            may,
        }
    }

    pub(crate) fn listed(&self, me: PersonId) -> CaseListed {
        let proposal = &self.case.proposal;
        let may = self.rights_of(me);
        let state = may.contains(&Action::SeeStory);
        CaseListed {
            id: self.case.id,
            person: (SARAH, NAMES[0].1.to_owned()),
            kind: proposal.kind,
            from: proposal.from.clone(),
            to: proposal.to.clone(),
            begun_on: proposal.begun_on,
            is_over: matches!(
                self.case.state,
                State::Settled(_) | State::Returned { .. } | State::Closed { .. }
            ),
            state: state.then(|| self.case.state.name()),
        }
    }

    pub(crate) fn waits_for(&self, me: PersonId) -> Vec<Waiting> {
        let mut waiting = self.case.waits_for(self.today, &FRAMEWORK);
        waiting.retain(|it| match it.on {
            WaitsOn::Person(person) => person == me,
            WaitsOn::PeopleOperations => me == PEOPLE_OPERATIONS,
        });
        waiting
    }

    fn story(&self, me: PersonId) -> StorySeen {
        let state = &self.case.state;
        StorySeen {
            state: state.name(),
            gates: self.case.gates(&self.facts(me)),
            waivers: self.case.waivers.clone(),
            trial_plan: state.trial_plan().cloned(),
            trial: match state {
                State::OnTrial(trial) => Some(trial.clone()),
                _ => None,
            },
            effective_on: match state {
                State::Approved { effective_on, .. } => Some(*effective_on),
                _ => None,
            },
            look_again_on: match state {
                State::Preparing(preparing) => preparing.look_again_on,
                _ => None,
            },
            appealed_on: self.case.appealed_on,
            happened: self.happened.clone(),
            follow_ups_due: self.case.follow_ups_due(self.today),
        }
    }

    fn sitting(&self) -> Option<PanelSeen> {
        let (panel, sealed) = match &self.case.state {
            State::Judging { panel, sealed, .. } | State::Calibrating { panel, sealed, .. } => {
                (panel, sealed)
            }
            _ => {
                let last = self.case.rounds.last()?;
                (&last.panel, &last.sealed)
            }
        };
        Some(PanelSeen {
            chair: panel.chair,
            members: panel.members.clone(),
            recused: panel.conflicts.iter().map(|it| it.member).collect(),
            is_in: sealed.iter().map(|it| it.by).collect(),
        })
    }

    fn conflicts(&self) -> Vec<cordee_domain::case::Conflict> {
        match &self.case.state {
            State::Judging { panel, .. } | State::Calibrating { panel, .. } => {
                panel.conflicts.clone()
            }
            _ => Vec::new(),
        }
    }

    /// Sealed: one's own. Open: those of the panel one sits on.
    fn judgements_for(&self, me: PersonId) -> Vec<JudgementSeen> {
        let (sealed, revised): (&[Judgement], &[Judgement]) = match &self.case.state {
            State::Judging { sealed, .. } => (sealed, &[]),
            State::Calibrating {
                panel,
                sealed,
                revised,
                ..
            } if panel.judges(me) => (sealed, revised),
            _ => (&[], &[]),
        };
        let is_open = matches!(self.case.state, State::Calibrating { .. });
        let mine = sealed.iter().filter(|it| is_open || it.by == me);
        mine.map(|it| JudgementSeen {
            round: 1,
            sealed: it.clone(),
            revised: revised.iter().find(|other| other.by == it.by).cloned(),
        })
        .collect()
    }

    /// The rows of the table of rights that are looked at here.
    fn rights_of(&self, me: PersonId) -> BTreeSet<Action> {
        use Action::*;
        let is_private = !self.case.is_known_to_others();
        let judges = match &self.case.state {
            State::Judging { panel, .. } | State::Calibrating { panel, .. } => {
                (panel.judges(me), panel.chair == me)
            }
            _ => (false, false),
        };
        let mut may = BTreeSet::new();
        let sees = [KnowOfCase, SeeStory, SeeExhibits];
        match me {
            SARAH => {
                may.extend(sees);
                may.extend([SeePanel, SeeDecision, SeeFollowUps, GiveAsPerson, WriteFollowUp]);
            }
            HER_MANAGER if is_private => may.extend([KnowOfCase, GiveAsNominator]),
            _ if is_private => {}
            HER_MANAGER => {
                may.extend(sees);
                may.extend([SeeDecision, SeeFollowUps, WriteFollowUp]);
            }
            PEOPLE_OPERATIONS => {
                may.extend(sees);
                may.extend([SeePanel, SeeConflicts, SeeDecision, SeeFollowUps]);
                may.extend([GiveAsPeopleOperations, WriteFollowUp]);
            }
            AUDITOR => may.extend([KnowOfCase, SeeStory, SeePanel, SeeConflicts, SeeDecision]),
            _ if judges.0 => {
                may.extend(sees);
                may.extend([SeePanel, SeeConflicts, GiveAsPanel]);
                may.extend(judges.1.then_some(GiveAsChair));
            }
            _ => {}
        }
        may
    }
}

/// Whoever looks at what they may see of a case, in a language.
pub(crate) fn reader<'a>(seen: &'a CaseSeen, me: PersonId, today: Date, tag: &str) -> CaseReader<'a> {
    let lang = Lang::new(tag).unwrap();
    CaseReader {
        seen,
        framework: &FRAMEWORK,
        lang,
        me,
        today,
        p: Phrases::of(lang),
        c: &Phrases::of(lang).cases,
    }
}

/// The story company's framework as served.
pub(crate) fn story() -> crate::Published {
    let sources = cordee_testkit::story_sources();
    crate::Published::new(cordee_framework::check(&sources), &sources)
}
