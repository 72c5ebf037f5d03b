//! What each address needs, written down by hand: with it and with the policies, what everyone is
//! answered is known beforehand. An address that stands here under no name fails the sweep.

use super::cast::*;
use super::targets::Target;
use cordee_access::{Access, Action, FiguresRow, Policies, Resource, Role};
use cordee_domain::CaseId;
use std::sync::LazyLock;

static POLICIES: LazyLock<Policies> = LazyLock::new(|| Policies::of_the_house().unwrap());

/// What an address needs.
#[derive(Clone, Copy)]
pub(crate) enum Need {
    /// Nothing: whoever can reach the server.
    Nothing,
    /// That nobody is signed in yet. Whoever is goes home.
    NotYet,
    /// That somebody is signed in. All that is shown or changed is their own, or everyone's.
    SignIn,
    /// This right on what is named; whoever has the second right knows that it is there.
    Right(Action, Action),
    /// This right on what there is once; it shows only to those who have it.
    House(Action, Thing),
    /// One of these roles, whose pages nobody else knows of.
    Role(&'static [Role]),
    /// Something the page itself looks at, by the rights.
    If(fn(Viewer, Target) -> Verdict),
    /// That it is there, and it never is.
    Never,
}

/// What there is once.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Thing {
    Installation,
    AuditLog,
}

/// What somebody meets at an address.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Verdict {
    /// It is shown or done.
    Allowed,
    /// They may know of it, and not this.
    Forbidden,
    /// As if it were not there.
    Hidden,
}

/// Whether the policies give this, asked for what was written down by hand.
pub(crate) fn may(viewer: Viewer, action: Action, resource: &Resource) -> bool {
    POLICIES.decide(&viewer.actor(), action, resource).allowed
}

pub(crate) fn may_with(viewer: Viewer, action: Action, target: Target) -> bool {
    target.resource().is_some_and(|it| may(viewer, action, &it))
}

impl Need {
    /// What somebody who is signed in meets.
    pub(crate) fn verdict(self, viewer: Viewer, target: Target) -> Verdict {
        let gives = |is_given| {
            if is_given {
                Verdict::Allowed
            } else {
                Verdict::Hidden
            }
        };
        match self {
            Self::Nothing | Self::NotYet | Self::SignIn => gives(target != Target::Absent),
            Self::Right(action, _) if may_with(viewer, action, target) => Verdict::Allowed,
            Self::Right(_, known_by) if may_with(viewer, known_by, target) => Verdict::Forbidden,
            Self::Right(..) | Self::Never => Verdict::Hidden,
            Self::House(action, Thing::Installation) => {
                gives(target != Target::Absent && may(viewer, action, &Resource::Installation))
            }
            Self::House(action, Thing::AuditLog) => gives(may(viewer, action, &Resource::AuditLog)),
            Self::Role(roles) => gives(roles.iter().any(|it| viewer.has(*it))),
            Self::If(look) => look(viewer, target),
        }
    }
}

pub(crate) const ANSWER_FOR_FIGURES: &[Role] = &[
    Role::PeopleOperations,
    Role::PayAdministrator,
    Role::WorkersRepresentative,
    Role::Leadership,
    Role::Auditor,
];
const KEEPERS: &[Role] = &[Role::PeopleOperations, Role::SystemAdministrator];

/// What the address of this name needs.
pub(crate) fn need(name: &str) -> Need {
    use Action::*;
    use Need::{House, If, Never, NotYet, Nothing, Right, SignIn};
    match name {
        "health" | "asset" | "api" | "signing-in" => Nothing,
        "sign-in" => NotYet,
        "link" | "using-link" => Never,
        "first" | "framework" | "craft" | "tracks" | "track" | "level" | "compare" | "step"
        | "competencies" | "competency" | "training" | "moves" | "everything" | "whole"
        | "findings" | "rule" | "versions" | "version-change" | "criteria" | "sheet"
        | "work-categories" => SignIn,
        "contact" | "contact-changed" | "path" | "aspiration" | "opening" | "my-evidence"
        | "writing" | "write" | "choice" | "against" | "profile" | "people" | "teams" | "roll"
        | "sign-out" | "again" | "proving" | "sessions" | "ending-others" | "password"
        | "tokens" | "making-token" | "cases" | "my-pay" | "pay-asked" | "api-people"
        | "api-cases" | "api-evidence" => SignIn,
        "person" | "api-person" => Right(SeeName, SeeName),
        // What may not be seen is left out, of whomever: nobody's is empty as well.
        "api-evidence-of" => If(|_, _| Verdict::Allowed),
        "api-positions" => Right(SeeHistory, SeeName),
        "nominations" => Right(Nominate, SeeName),
        "api-new-case" => If(new_case),
        "team" => Right(SeeTeam, SeeTeam),
        "evidence" | "api-piece" => Right(SeeEvidence, SeeEvidence),
        "asked" | "api-questions" => Right(AskToVouch, SeeEvidence),
        "vouchers" | "api-vouchers" => Right(Vouch, SeeEvidence),
        "withdrawal" | "api-withdrawal" => Right(WithdrawEvidence, SeeEvidence),
        "training-of" | "training-recorded" => Right(RecordTraining, SeeName),
        "recorded-of" | "recorded" => Right(WriteRecorded, SeeName),
        "pay" | "pay-changed" => Right(ChangePay, SeeName),
        "categories-declared" => If(|viewer, _| {
            if viewer.has(Role::PeopleOperations) {
                Verdict::Allowed
            } else {
                Verdict::Forbidden
            }
        }),
        "pay-asked-on" => SignIn,
        "pay-questions" => Need::Role(&[
            Role::PeopleOperations,
            Role::PayAdministrator,
            Role::WorkersRepresentative,
            Role::Auditor,
        ]),
        "pay-questions-of" => Right(SeePayQuestions, SeeName),
        "pay-reports" | "simulator" => SignIn,
        "pay-report" => Right(SeeFigures, SeeFigures),
        "pay-report-file" => If(|viewer, target| match target {
            Target::PayReport(_) => shown(may(viewer, SeeFigures, &WHOLE)),
            _ => Verdict::Hidden,
        }),
        "pay-report-drawn" => If(|viewer, _| of_the_whole(viewer, KeepPayReports, false)),
        "law-kept" | "notice-kept" => If(|viewer, _| of_the_whole(viewer, KeepLaw, true)),
        "pay-report-consulted" => Right(ConsultOnPayReport, SeeFigures),
        "pay-report-confirmed" => Right(ConfirmPayReport, SeeFigures),
        "pay-report-nobody" | "pay-report-given" | "pay-report-written" => {
            Right(KeepPayReports, SeeFigures)
        }
        "pay-question-brought" => Right(BringPayQuestion, SeeName),
        "pay-answer" | "pay-answered" => Right(AnswerPayQuestion, SeeName),
        "ending-session" | "ending-token" | "session-ended" => Right(EndSession, SeeSession),
        "sign-in-of" => If(sign_in_of),
        "ending-all" | "sessions-ended" => If(sessions_of),
        "inviting" | "closing" => House(Administer, Thing::Installation),
        "audit-log" => House(SeeAudit, Thing::AuditLog),
        "administration" => Need::Role(&[
            Role::PeopleOperations,
            Role::SystemAdministrator,
            Role::Auditor,
        ]),
        "measures" | "measures-page" | "measures-json" | "measures-csv" | "measures-workbook" => {
            Need::Role(ANSWER_FOR_FIGURES)
        }
        "people-kept" => Need::Role(KEEPERS),
        "person-kept" => If(person_kept),
        "newcomer" | "teams-kept" | "publishing" | "version-sent" | "version-brought"
        | "imports" | "import-sent" | "import-undone" => Need::Role(&[Role::PeopleOperations]),
        "version-looked-at" | "version-published" | "import-looked-at" | "import-done" => Never,
        "roles-kept" => Need::Role(&[Role::SystemAdministrator, Role::Auditor]),
        "backups" | "all-sessions" => Need::Role(&[Role::SystemAdministrator]),
        "person-added" => Right(AddPerson, SeeTeam),
        "team-kept" | "team-added" | "team-changed" | "stand-in" => Right(ChangeTeam, SeeTeam),
        "position-written" => Right(ChangePosition, SeeName),
        "access-ended" => Right(EndAccess, SeeName),
        "access-given" => Right(GiveAccess, SeeName),
        "role-given" | "role-taken" => Right(GrantRole, SeeName),
        name => of_a_case(name)
            .unwrap_or_else(|| panic!("say in `rights/needs.rs` what `{name}` needs")),
    }
}

/// Figures of everybody together, as long as they are not published.
const WHOLE: Resource = Resource::Figures(FiguresRow {
    is_enough: true,
    is_published: false,
});

/// What is done with no report in particular, known to whoever sees figures.
fn of_the_whole(viewer: Viewer, action: Action, is_published: bool) -> Verdict {
    let figures = Resource::Figures(figures_row(is_published));
    if may(viewer, action, &figures) {
        Verdict::Allowed
    } else if may(viewer, Action::SeeFigures, &figures) {
        Verdict::Forbidden
    } else {
        Verdict::Hidden
    }
}

fn of_a_case(name: &str) -> Option<Need> {
    use Action::*;
    use Need::{If, Right};
    Some(match name {
        "case" | "api-case" => Right(KnowOfCase, KnowOfCase),
        "panel" => If(panel),
        "judgement" => If(judgement),
        "letter" => If(letter),
        "record" => If(record),
        "api-decisions" => Right(SeeDecision, KnowOfCase),
        "case-nomination-withdrawal" => Right(GiveAsNominator, KnowOfCase),
        "case-consent"
        | "case-refusal"
        | "case-submission"
        | "case-exhibits"
        | "case-exhibit-removals"
        | "case-reopening"
        | "case-appeal"
        | "case-wish"
        | "case-return"
        | "case-consent-withdrawal"
        | "api-commands" => Right(GiveAsPerson, KnowOfCase),
        "case-trial-plan" | "case-waivers" | "case-panel" | "case-panel-members"
        | "case-effect" | "case-trial-end" => Right(GiveAsPeopleOperations, KnowOfCase),
        "case-judgements" | "case-revisions" | "case-conflicts" => Right(GiveAsPanel, KnowOfCase),
        "case-decisions" => Right(GiveAsChair, KnowOfCase),
        "case-follow-ups" => Right(WriteFollowUp, KnowOfCase),
        _ => return None,
    })
}

/// Whoever names themself opens a case of their own.
fn new_case(viewer: Viewer, target: Target) -> Verdict {
    let begins = [Action::Nominate, Action::OpenCase];
    let may = begins.into_iter().any(|it| may_with(viewer, it, target));
    if may {
        Verdict::Allowed
    } else {
        Verdict::Hidden
    }
}

fn session_of(target: Target) -> Option<Resource> {
    match target {
        Target::Person(id) => Some(Resource::Session(id)),
        _ => None,
    }
}

fn sessions_of(viewer: Viewer, target: Target) -> Verdict {
    let sees = session_of(target).is_some_and(|it| may(viewer, Action::EndSession, &it));
    if sees {
        Verdict::Allowed
    } else {
        Verdict::Hidden
    }
}

fn sign_in_of(viewer: Viewer, target: Target) -> Verdict {
    let sees = session_of(target).is_some_and(|it| may(viewer, Action::SeeSession, &it));
    if sees {
        Verdict::Allowed
    } else {
        Verdict::Hidden
    }
}

fn person_kept(viewer: Viewer, target: Target) -> Verdict {
    let sees = may_with(viewer, Action::SeeName, target) && super::world::keeps_records(viewer);
    if sees {
        Verdict::Allowed
    } else {
        Verdict::Hidden
    }
}

/// Pages of a case that show one part of it are not there for whoever may not see the part.
fn shown(is_shown: bool) -> Verdict {
    if is_shown {
        Verdict::Allowed
    } else {
        Verdict::Hidden
    }
}

fn is_one_of(target: Target, cases: &[CaseId]) -> bool {
    matches!(target, Target::Case(id) if cases.contains(&id))
}

fn panel(viewer: Viewer, target: Target) -> Verdict {
    // Where none is named yet, those who are to name one find the form.
    if is_one_of(target, &[HANDED_IN]) {
        return shown(may_with(viewer, Action::GiveAsPeopleOperations, target));
    }
    let has_one = is_one_of(
        target,
        &[JUDGED_NOW, TALKED_OVER, DECLINED, ON_TRIAL, OF_ANOTHER],
    );
    shown(has_one && may_with(viewer, Action::SeePanel, target))
}

fn judgement(viewer: Viewer, target: Target) -> Verdict {
    shown(may_with(viewer, Action::GiveAsPanel, target))
}

fn letter(viewer: Viewer, target: Target) -> Verdict {
    let may = |action| may_with(viewer, action, target);
    let reads = may(Action::GiveAsPerson) || may(Action::GiveAsPeopleOperations);
    shown(is_one_of(target, &[DECLINED, ON_TRIAL]) && reads && may(Action::SeeDecision))
}

fn record(viewer: Viewer, target: Target) -> Verdict {
    let was_decided = is_one_of(target, &[DECLINED, ON_TRIAL]);
    shown(was_decided && may_with(viewer, Action::SeeDecision, target))
}
