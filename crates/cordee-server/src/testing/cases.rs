//! Sarah's cases in the story company, as far as each of those around her may see them.
//!
//! The cases are made by the domain itself; what of them is let out follows the table of rights
//! (docs/guide/rights.md), written here once more by hand so that pages can be made without a
//! database.

mod seen;
mod tales;

use crate::view::case::CaseReader;
use crate::view::phrases::Phrases;
use cordee_domain::case::{
    Actor, Case, Command, Completed, Event, Facts, Office, Opinion, Outcome, Proposal, Reason,
    Refusal, Seen, TrialPlan,
};
use cordee_domain::{
    Career, CaseId, CompetencyId, CompetencyKind, Doing, Evidence, EvidenceId, Framework, Lang,
    MoveKind, PersonId, Position, Seat, Slug, TeamId, Voucher, ZoneId,
};
use cordee_store::{CaseSeen, Happened};
use jiff::civil::{Date, date};
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
        Self::of(
            MoveKind::Cross,
            HER_MANAGER,
            ["senior-engineer", "engineering-lead"],
        )
    }

    /// Sarah, who opens a case for the summit of her craft herself.
    pub(crate) fn of_mastery() -> Self {
        Self::of(
            MoveKind::Advance,
            SARAH,
            ["principal-engineer", "distinguished-engineer"],
        )
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
    #[expect(
        clippy::needless_pass_by_value,
        reason = "a command is made for this one call"
    )]
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
}

/// Whoever looks at what they may see of a case, in a language.
pub(crate) fn reader<'a>(
    seen: &'a CaseSeen,
    me: PersonId,
    today: Date,
    tag: &str,
) -> CaseReader<'a> {
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
