//! # An individual level that only a manager could meet
//!
//! ## What it checks
//!
//! Levels of individual tracks: whether their summary, or what they ask in their own words,
//! speaks of managing people (being a line manager, direct reports, managing a team, writing
//! performance reviews, hiring and firing, approving leave, deciding on pay). What is denied
//! ("without direct reports"), and what concerns other people's managers ("with their line
//! manager", "helps managers"), is left alone.
//!
//! ## Why it matters
//!
//! Here the second ladder ends and nobody says so. The expert reads that the next level of
//! their own track means leading people after all: they can become the manager they never
//! wanted to be, or stay where they are. And those who would be led get someone who took the
//! task as the price of a title.
//!
//! ## Fails
//!
//! ```yaml
//! tracks:
//!   - id: engineers
//!     title: Engineers
//!     kind: individual
//!     levels:
//!       - id: lead-engineer
//!         title: Lead Engineer
//!         summary: Sets the direction, and is the line manager of four engineers.
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! tracks:
//!   - id: engineers
//!     title: Engineers
//!     kind: individual
//!     levels:
//!       - id: lead-engineer
//!         title: Lead Engineer
//!         summary: Sets the direction for four engineers, without direct reports.
//! ```

use super::phrases::{Sign, Signs};
use super::query::{called, each_text};
use super::{Answer, Check, Report, Rule};
use crate::finding::Severity;
use cordee_domain::{Framework, TrackKind};
use std::sync::LazyLock;

pub(crate) static RULE: Rule = Rule {
    code: "WRD005",
    name: "only-a-manager-could",
    severity: Severity::Warning,
    since: "0.1.0",
    check: Check::Framework(check),
};

/// Who is told not to, or helps those who do, does not manage.
#[rustfmt::skip]
const OTHERS: &[&str] = &[
    "no", "not", "nor", "neither", "never", "without", "rather", "instead", "isn", "doesn",
    "don", "cannot", "such", "help", "helps", "helping", "support", "supports", "coaches",
    "advises", "manager", "managers", "who", "those", "others", "how", "ohne", "kein",
    "keine", "nicht", "statt", "sans", "pas", "aide", "aucun", "aucune",
];
/// As above, and whom one's own manager is spoken of with.
#[rustfmt::skip]
const OTHERS_OR_OWN: &[&str] = &[
    "no", "not", "nor", "neither", "never", "without", "rather", "instead", "isn", "doesn",
    "don", "help", "helps", "support", "supports", "manager", "managers", "those",
    "to", "from", "by", "with", "their", "your", "our", "my", "the", "into", "via", "through",
];
/// Who gives a word to someone else's decision.
#[rustfmt::skip]
const ONLOOKERS: &[&str] = &[
    "no", "not", "nor", "never", "without", "rather", "instead", "how", "why", "explains",
    "understands", "input", "feedback", "into", "to", "during", "before", "their", "your",
    "part", "managers", "help", "helps", "supports", "prepares",
];

#[rustfmt::skip]
const SIGNS: &[Sign] = &[
    Sign::new("is|as|be|being|become|becomes|are a|an|the? *? line|people manager|managers").not_after(OTHERS),
    Sign::new("^ line|people manager|managers of|for|to"),
    Sign::new("line|people management of|for|responsibility|responsibilities|duties|tasks").not_after(OTHERS),
    Sign::new("line management").not_after(OTHERS_OR_OWN),
    Sign::new("line manages|manage|managing").not_after(OTHERS),
    Sign::new("direct report|reports").not_after(OTHERS).not_before(&["to"]),
    Sign::new("manages|manage|managing a|an|the|their|its|our|several|multiple|#? *? team|teams >")
        .not_after(OTHERS),
    Sign::new("manages|manage|managing people|staff|employees|personnel >").not_after(OTHERS),
    Sign::new("manages|manage|managing a|the|their|# *? engineers|developers|designers|inspectors|roofers|technicians|apprentices|colleagues >")
        .not_after(OTHERS),
    Sign::new("manages|manage|managing the|their? team|staff? members|people|team s? career|careers|performance")
        .not_after(OTHERS),
    Sign::new("people|those|engineers|colleagues whom|that? they manage").not_after(OTHERS),
    Sign::new("conducts|conduct|conducting|writes|write|writing|holds|hold|holding|runs|run|running|gives|give|giving|delivers|deliver|delivering|does|doing|completes|completing|carries|carry|carrying out? the|their|all? *? performance|annual|yearly performance? review|reviews|appraisal|appraisals")
        .not_after(OTHERS),
    Sign::new("performance reviews|review|appraisal|appraisals of|for").not_after(ONLOOKERS),
    Sign::new("hires|hire|hiring and|or fires|fire|firing|dismisses|dismiss|dismissing").not_after(OTHERS),
    Sign::new("approves|approve|approving|grants|grant|granting|signs|sign|authorises|authorise off? on? the|their|all? annual|parental|sick|paid? leave|holiday|holidays|vacation|vacations")
        .not_after(OTHERS),
    Sign::new("approves|approve|approving|grants|grant|granting time off").not_after(OTHERS),
    Sign::new("salary|pay|bonus|compensation decision|decisions").not_after(ONLOOKERS),
    Sign::new("decides|decide|deciding|sets|setting on|about? the|their|team? pay|salary|salaries >")
        .not_after(OTHERS),
    Sign::new("disciplinary|dismissal procedure|procedures|action|actions|hearing|hearings|meeting|meetings|measures|conversations")
        .not_after(OTHERS),
    Sign::new("personalverantwortung|personalführung|mitarbeiterführung").not_after(OTHERS),
    Sign::new("disziplinarische|disziplinarischer führung|verantwortung|leitung").not_after(OTHERS),
    Sign::new("führt|führen mitarbeitergespräche").not_after(OTHERS),
    Sign::new("mitarbeitergespräche führt|führen").not_after(OTHERS),
    Sign::new("management|encadrement hiérarchique").not_after(OTHERS),
    Sign::new("management|encadrement d équipe").not_after(OTHERS),
    Sign::new("encadre|manage une|son|l? équipe").not_after(OTHERS),
];

/// Parts of words of four bytes or more, which are quickly searched for; first letters, which may
/// be capitals, are left out.
#[rustfmt::skip]
const ANCHORS: &[&str] = &[
    "anag", "irect rep", "irect-rep", " review", "pprais", " fire", " firing", "smiss", "leave",
    "oliday", "acation", "ime off", "ecision", "alar", " pay", "iscipl", "iszipl", "rsonalv",
    "rsonalf", "arbeiter", "ncadre",
];

static SPEAKS_OF_MANAGING: LazyLock<Signs> = LazyLock::new(|| Signs::new(ANCHORS, SIGNS));

fn check(framework: &Framework, report: &mut Report) -> Answer {
    let mut answer = Answer::not_stated(
        "describe the levels of individual tracks in a `summary`, or under `expects`",
    );
    each_text(framework, |text, at| {
        let level = at
            .level()
            .filter(|ix| framework.kind_of(*ix) == TrackKind::Individual);
        let Some(level) = level.filter(|_| matches!(at.field(), "summary" | "text")) else {
            return;
        };
        answer = Answer::Checked;
        if let Some(words) = SPEAKS_OF_MANAGING.find(text.as_str()) {
            let message = format!(
                "{} is an individual level, and `{words}` is a manager's work",
                called(framework, level)
            );
            report.find(at.here().words(words), message).help(
                "move it to a management level, or say what influence without reports looks like",
            );
        }
    });
    answer
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_holds_an_anchor() {
        assert_eq!(SPEAKS_OF_MANAGING.unreachable(), Vec::<String>::new());
    }

    #[test]
    fn managing_is_told_from_working_with_managers() {
        for (text, is_managing) in [
            ("The lead is a line-manager and keeps spirits up", true),
            ("Acts as the line manager of two roofers", true),
            ("Line manager of two roofers", true),
            ("Line management of inspectors in two offices", true),
            ("Line-manages the night shift", true),
            ("Has three direct reports", true),
            ("Manages a team of five", true),
            ("Manages their team and its budget", true),
            ("Manages a small team", true),
            ("Manages people across two sites", true),
            ("Manages the team members' careers", true),
            ("Grows and manages team", true),
            ("Manages the engineers of the unit", true),
            ("Writes the yearly performance reviews", true),
            ("Carries out performance reviews", true),
            ("Performance reviews of the apprentices", true),
            ("Holds annual appraisals", true),
            ("Hires and fires", true),
            ("Approves leave", true),
            ("Signs off annual leave", true),
            ("Takes salary decisions", true),
            ("Decides on their pay", true),
            ("Leads disciplinary hearings", true),
            ("Trägt Personalverantwortung", true),
            ("Assure le management d'équipe", true),
            ("Leads without direct reports", false),
            ("Has no direct reports", false),
            ("Helps managers with their direct reports", false),
            ("Plans the week with their line manager", false),
            ("Ask your manager", false),
            ("Comes to the line manager with a proposal", false),
            ("Takes it to line management", false),
            ("Helps managers see what stands in the way", false),
            ("Supports those who manage a team", false),
            ("Does not approve leave, manage people or hire", false),
            ("Manages the team's backlog", false),
            ("Manages people's expectations", false),
            ("Manages risk", false),
            ("Pays a set salary", false),
            ("Manages dependencies between teams", false),
            ("May later choose a people management role", false),
            ("Gives input to performance reviews of colleagues", false),
            ("Understands how pay decisions are made", false),
            ("Reports directly to the director", false),
            ("Leaves the roof swept", false),
            ("Ohne Personalverantwortung", false),
        ] {
            assert_eq!(
                SPEAKS_OF_MANAGING.find(text).is_some(),
                is_managing,
                "{text:?}"
            );
        }
    }
}
