//! Sarah, her case, and those around it, in the story company.

use cordee_domain::case::{
    Actor, Case, Command, Completed, Event, Facts, Office, Opinion, Outcome, Proposal, Reason,
    Refusal, Seen, TrialPlan,
};
use cordee_domain::{
    Career, CaseId, CompetencyId, Doing, Evidence, EvidenceId, Framework, MoveKind, PersonId,
    Position, Seat, Slug, TeamId, ZoneId,
};
use jiff::civil::{Date, date};
use std::sync::LazyLock;

pub const SARAH: PersonId = PersonId(1);
pub const HER_MANAGER: PersonId = PersonId(2);
pub const PEOPLE_PARTNER: PersonId = PersonId(3);
pub const CHAIR: PersonId = PersonId(4);
pub const MEMBER: PersonId = PersonId(5);
pub const OTHER_MEMBER: PersonId = PersonId(6);
pub const MENTOR: PersonId = PersonId(7);
pub const STRANGER: PersonId = PersonId(8);
pub const SPARE: PersonId = PersonId(9);

pub const SPRING: Date = date(2026, 3, 2);

/// Read once: a thousand stories play in it.
static FRAMEWORK: LazyLock<Framework> = LazyLock::new(|| cordee_testkit::story().framework);

/// A case and everything around it.
pub struct Story {
    pub framework: Framework,
    pub case: Case,
    pub career: Career,
    pub trainings: Vec<Completed>,
    pub evidence: Vec<Evidence>,
    pub today: Date,
}

pub fn slug<T: From<Slug>>(text: &str) -> T {
    Slug::new(text).unwrap().into()
}

impl Story {
    /// Sarah, nominated by her manager to lead.
    pub fn of_a_crossing() -> Self {
        Self::of(
            MoveKind::Cross,
            "senior-engineer",
            "engineering-lead",
            |proposal| Case::nominated(CaseId(1), proposal),
        )
    }

    /// Sarah, who opens a case for the summit of her craft herself.
    pub fn of_mastery() -> Self {
        let proposal = |proposal: Proposal| {
            let begun_by = proposal.person;
            Case::opened(
                CaseId(2),
                Proposal {
                    begun_by,
                    ..proposal
                },
            )
        };
        Self::of(
            MoveKind::Advance,
            "principal-engineer",
            "distinguished-engineer",
            proposal,
        )
    }

    fn of(kind: MoveKind, from: &str, to: &str, case: impl Fn(Proposal) -> Case) -> Self {
        let framework = FRAMEWORK.clone();
        let proposal = Proposal {
            person: SARAH,
            begun_by: HER_MANAGER,
            begun_on: SPRING,
            kind,
            from: slug(from),
            to: slug(to),
            framework: framework.version().content,
        };
        let zone: ZoneId = framework.zones().values().next().unwrap().id.clone();
        let (ix, _) = framework.zones().iter().next().unwrap();
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
        Self {
            case: case(proposal),
            framework,
            career: career.unwrap(),
            trainings: Vec::new(),
            evidence: Vec::new(),
            today: SPRING,
        }
    }

    pub fn facts(&self, actor: PersonId) -> Facts<'_> {
        let office = if actor == PEOPLE_PARTNER {
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
            framework: &self.framework,
            career: &self.career,
            trainings: &self.trainings,
            evidence: &self.evidence,
        }
    }

    /// What the command gives, without following it.
    pub fn ask(&self, actor: PersonId, command: &Command) -> Result<Vec<Event>, Refusal> {
        self.case.handle(command, &self.facts(actor))
    }

    /// Gives the command, follows it, and moves the person where it says.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "a command is made for this one call"
    )]
    pub fn does(&mut self, actor: PersonId, command: Command) -> Vec<&'static str> {
        let events = match self.ask(actor, &command) {
            Ok(events) => events,
            Err(refusal) => panic!("{}: {refusal}", command.name()),
        };
        for event in &events {
            if let Event::TookEffect { position, .. } | Event::WentBack { position } = event {
                self.career = self.career.followed_by(position.clone()).unwrap();
            }
            self.case.apply(event.clone());
        }
        events.iter().map(Event::name).collect()
    }

    pub fn asked(&self) -> Vec<CompetencyId> {
        self.case.judged_by(&self.framework)
    }

    pub fn trained(&mut self) {
        for training in ["before-you-lead", "thirty-days-beside"] {
            self.trainings.push(Completed {
                training: slug(training),
                on: self.today,
            });
        }
    }

    /// A piece of evidence for everything that is asked, put beside it.
    pub fn shows_everything(&mut self) {
        for competency in self.asked() {
            let evidence = self.did(Doing::Shared);
            let shows = competency;
            self.does(SARAH, Command::Attach { evidence, shows });
        }
    }

    pub fn did(&mut self, doing: Doing) -> EvidenceId {
        let id = EvidenceId(self.evidence.len() as u64 + 1);
        self.evidence.push(Evidence {
            id,
            person: SARAH,
            on: date(2026, 1, 15),
            title: "Handed the night watch over".to_owned(),
            words: "Wrote down what I listen for, and stood beside them for a week.".to_owned(),
            link: None,
            doing,
            competencies: Vec::new(),
            vouchers: Vec::new(),
            withdrawn: None,
        });
        id
    }

    pub fn plan() -> Command {
        Command::PlanTrial(TrialPlan {
            months: 6,
            mentor: MENTOR,
            seat: Seat::Kept,
        })
    }

    pub fn panel() -> Command {
        Command::NamePanel {
            chair: CHAIR,
            members: vec![CHAIR, MEMBER, OTHER_MEMBER],
        }
    }

    pub fn opinions(&self, seen: Seen) -> Vec<Opinion> {
        let opinion = |competency| Opinion {
            competency,
            seen,
            words: "The week beside the new watch shows it.".to_owned(),
        };
        self.asked().into_iter().map(opinion).collect()
    }

    pub fn reasons(&self) -> Vec<Reason> {
        let reason = |competency| Reason {
            competency,
            words: "Three people say what changed for them.".to_owned(),
        };
        self.asked().into_iter().take(1).map(reason).collect()
    }

    pub fn decides(&self, outcome: Outcome) -> Command {
        Command::Decide {
            outcome,
            reasons: self.reasons(),
        }
    }

    /// Everything up to the panel's talk.
    pub fn reaches_calibration(&mut self) {
        self.reaches_submission();
        self.does(PEOPLE_PARTNER, Self::panel());
        for member in [CHAIR, MEMBER, OTHER_MEMBER] {
            let opinions = self.opinions(Seen::Shown);
            self.does(member, Command::Judge { opinions });
        }
    }

    pub fn reaches_submission(&mut self) {
        self.does(SARAH, Command::Consent);
        self.trained();
        self.shows_everything();
        self.does(PEOPLE_PARTNER, Self::plan());
        self.does(SARAH, Command::Submit);
    }

    pub fn take_effect() -> Command {
        Command::TakeEffect {
            pay: None,
            team: None,
            manager: None,
        }
    }
}
