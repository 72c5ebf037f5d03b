//! Every group of fields with its class: how much it would hurt in the wrong hands.
//!
//! A field is named by its path, as the values of the domain are written down; a list's entries are
//! not counted. A field that stands in no group has not been thought about: tests find it, and
//! nothing may show or export it.

use crate::{Action, Sort};

/// How much a field would hurt in the wrong hands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Class {
    /// For everyone who is signed in.
    Public,
    /// About one person.
    Personal,
    /// What somebody is paid.
    Pay,
    /// How somebody's doing was seen and what was decided on it.
    Assessment,
    /// What a panel keeps to itself.
    Panel,
    /// What somebody wants.
    Aspiration,
    /// Who did what and when.
    Audit,
    /// Shown to nobody.
    Secret,
}

/// Fields that are seen together or not at all.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct FieldGroup {
    /// Of what.
    pub sort: Sort,
    /// Its class.
    pub class: Class,
    /// What somebody has to be allowed to see them; `None` where nobody is.
    pub seen_by: Option<Action>,
    /// Their paths.
    pub fields: &'static [&'static str],
}

const fn group(
    sort: Sort,
    class: Class,
    seen_by: Option<Action>,
    fields: &'static [&'static str],
) -> FieldGroup {
    FieldGroup {
        sort,
        class,
        seen_by,
        fields,
    }
}

/// The group that a field of things of a sort belongs to.
pub fn classify(sort: Sort, field: &str) -> Option<&'static FieldGroup> {
    let mut of_the_sort = FIELD_GROUPS.iter().filter(|it| it.sort == sort);
    of_the_sort.find(|it| it.fields.contains(&field))
}

/// Every group of fields.
pub const FIELD_GROUPS: &[FieldGroup] = &[
    group(
        Sort::Person,
        Class::Public,
        Some(Action::SeeName),
        &["id", "name"],
    ),
    group(
        Sort::Person,
        Class::Public,
        Some(Action::SeePosition),
        &[
            "position.person",
            "position.level",
            "position.team",
            "position.manager",
            "position.zone",
        ],
    ),
    group(
        Sort::Person,
        Class::Public,
        Some(Action::SeeContact),
        &["email", "language"],
    ),
    group(
        Sort::Person,
        Class::Personal,
        Some(Action::SeeHistory),
        &[
            "position.from",
            "position.until",
            "access.from",
            "access.until",
        ],
    ),
    group(
        Sort::Person,
        Class::Pay,
        Some(Action::SeePay),
        &["position.pay.minor", "position.pay.currency"],
    ),
    group(
        Sort::Person,
        Class::Aspiration,
        Some(Action::SeeAspiration),
        &[
            "aspiration.person",
            "aspiration.wish",
            "aspiration.words",
            "aspiration.since",
            "aspiration.shared",
        ],
    ),
    group(
        Sort::Person,
        Class::Personal,
        Some(Action::SeeTrainings),
        &["completed.training", "completed.on"],
    ),
    group(
        Sort::Person,
        Class::Personal,
        Some(Action::SeeRecorded),
        &["recorded.sex", "recorded.hired"],
    ),
    group(
        Sort::Person,
        Class::Personal,
        Some(Action::SeePayQuestions),
        &[
            "pay_question.received",
            "pay_question.through",
            "pay_question.due",
            "pay_question.standing",
        ],
    ),
    group(
        Sort::Person,
        Class::Pay,
        Some(Action::SeePayAnswers),
        &["pay_question.answers", "pay_question.asked_on"],
    ),
    group(
        Sort::Person,
        Class::Audit,
        Some(Action::SeeRoles),
        &["grant.role", "grant.teams", "grant.from", "grant.until"],
    ),
    group(
        Sort::Person,
        Class::Secret,
        None,
        &["password", "token", "erasure_key"],
    ),
    group(
        Sort::Team,
        Class::Public,
        Some(Action::SeeTeam),
        &["id", "name", "above", "led_by"],
    ),
    group(
        Sort::Evidence,
        Class::Personal,
        Some(Action::SeeEvidence),
        &[
            "id",
            "person",
            "on",
            "title",
            "words",
            "link",
            "doing",
            "competencies",
            "vouchers.by",
            "vouchers.on",
            "vouchers.words",
            "asked_to_vouch",
            "withdrawn",
        ],
    ),
    group(
        Sort::Case,
        Class::Personal,
        Some(Action::KnowOfCase),
        &[
            "id",
            "proposal.person",
            "proposal.begun_by",
            "proposal.begun_on",
            "proposal.kind",
            "proposal.from",
            "proposal.to",
            "proposal.framework",
            "state.nominated",
            "state.closed.on",
            "state.closed.why",
        ],
    ),
    group(
        Sort::Case,
        Class::Personal,
        Some(Action::SeeStory),
        &[
            "state.preparing.consented_on",
            "state.preparing.look_again_on",
            "state.submitted.on",
            "state.approved.effective_on",
            "state.on-trial.going_on.since",
            "state.on-trial.ends_on",
            "state.on-trial.mentor",
            "state.on-trial.kept.person",
            "state.on-trial.kept.level",
            "state.on-trial.kept.team",
            "state.on-trial.kept.manager",
            "state.on-trial.kept.zone",
            "state.on-trial.kept.from",
            "state.on-trial.kept.until",
            "state.on-trial.wants_to_go_on",
            "state.settled.since",
            "state.returned.on",
            "state.returned.going_on.since",
            "trial.months",
            "trial.mentor",
            "trial.seat",
            "waivers.gate",
            "waivers.by",
            "waivers.on",
            "waivers.why",
            "appealed_on",
        ],
    ),
    group(
        Sort::Case,
        Class::Pay,
        Some(Action::SeePay),
        &[
            "state.on-trial.kept.pay.minor",
            "state.on-trial.kept.pay.currency",
        ],
    ),
    group(
        Sort::Case,
        Class::Personal,
        Some(Action::SeeExhibits),
        &["exhibits.evidence", "exhibits.shows", "exhibits.on"],
    ),
    group(
        Sort::Case,
        Class::Panel,
        Some(Action::SeePanel),
        &[
            "panel.chair",
            "panel.members",
            "panel.conflicts.member",
            "panel.conflicts.on",
        ],
    ),
    group(
        Sort::Case,
        Class::Panel,
        Some(Action::SeeConflicts),
        &["panel.conflicts.words"],
    ),
    group(
        Sort::Case,
        Class::Assessment,
        Some(Action::SeeDecision),
        &[
            "decision.outcome",
            "decision.reasons.competency",
            "decision.reasons.words",
            "decision.by",
            "decision.on",
        ],
    ),
    group(
        Sort::Case,
        Class::Assessment,
        Some(Action::SeeFollowUps),
        &[
            "follow_ups.day",
            "follow_ups.on",
            "follow_ups.by",
            "follow_ups.words",
        ],
    ),
    group(
        Sort::Judgement,
        Class::Panel,
        Some(Action::SeeJudgement),
        &[
            "by",
            "on",
            "opinions.competency",
            "opinions.seen",
            "opinions.words",
        ],
    ),
    group(
        Sort::Framework,
        Class::Public,
        Some(Action::SeeFramework),
        &["version", "text", "categories"],
    ),
    group(
        Sort::Roll,
        Class::Public,
        Some(Action::SeeRoll),
        &["track", "level", "holders"],
    ),
    group(
        Sort::Figures,
        Class::Pay,
        Some(Action::SeeFigures),
        &[
            "category",
            "number",
            "value",
            "pay_report.year",
            "pay_report.country",
            "pay_report.drawn_up",
            "pay_report.by",
            "pay_report.compared",
            "pay_report.differences.category",
            "pay_report.differences.title",
            "pay_report.differences.gap",
            "pay_report.differences.paid_less",
            "pay_report.differences.women",
            "pay_report.differences.men",
            "pay_report.sign_off.confirmed.who",
            "pay_report.sign_off.confirmed.on",
            "pay_report.sign_off.confirmed.saw_method",
            "pay_report.sign_off.consulted.who",
            "pay_report.sign_off.consulted.on",
            "pay_report.sign_off.consulted.saw_method",
            "pay_report.sign_off.there_are_no_representatives",
            "pay_report.given",
            "pay_report.log.category",
            "pay_report.log.by",
            "pay_report.log.on",
            "pay_report.log.words.says",
            "pay_report.log.words.criterion",
            "pay_report.log.words.because",
            "pay_report.log.words.how",
        ],
    ),
    group(
        Sort::AuditLog,
        Class::Audit,
        Some(Action::SeeAudit),
        &["who", "what", "of", "when", "by_policy", "link"],
    ),
    group(
        Sort::Session,
        Class::Personal,
        Some(Action::SeeSession),
        &["person", "since", "last_seen", "device"],
    ),
    group(Sort::Session, Class::Secret, None, &["token"]),
    group(
        Sort::Installation,
        Class::Audit,
        Some(Action::Administer),
        &["settings", "backups"],
    ),
    group(Sort::Installation, Class::Secret, None, &["keys"]),
];
