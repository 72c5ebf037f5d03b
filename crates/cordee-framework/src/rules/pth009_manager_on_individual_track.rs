//! # A manager's title on an individual track
//!
//! ## What it checks
//!
//! The titles of individual levels (in English) for words that name someone who manages people:
//! "manager", "head of", "director", "vice president", "chief … officer", "supervisor", "team
//! lead". Crafts that are called so are left alone: a product manager, an account manager and an
//! art director manage no people by their title, nor does a tech lead.
//!
//! ## Why it matters
//!
//! If the top of the individual track is called "IT Manager", the track is a staircase into
//! management under another name: whoever climbs it is led there without having been asked. And
//! the expert who holds such a title and leads nobody is taken for a manager without a team.
//!
//! ## Fails
//!
//! ```yaml
//! tracks:
//!   - id: engineers
//!     title: Engineers
//!     kind: individual
//!     levels:
//!       - { id: engineer, title: Engineer }
//!       - { id: engineering-manager, title: Engineering Manager }
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
//!       - { id: engineer, title: Engineer }
//!       - { id: tech-lead, title: Tech Lead }
//!   - id: engineering-leads
//!     title: Leads in engineering
//!     kind: management
//!     levels:
//!       - { id: engineering-manager, title: Engineering Manager }
//! ```

use super::query::called;
use super::{Answer, Check, Report, Rule};
use crate::finding::{At, Severity};
use cordee_domain::{Framework, TrackKind};

pub(crate) static RULE: Rule = Rule {
    code: "PTH009",
    name: "manager-on-individual-track",
    severity: Severity::Warning,
    since: "0.1.0",
    check: Check::Framework(check),
};

/// Words that name a managing role by themselves.
const ROLES: [&str; 20] = [
    "supervisor",
    "supervisors",
    "foreman",
    "forewoman",
    "foreperson",
    "president",
    "vp",
    "svp",
    "evp",
    "avp",
    "ceo",
    "cfo",
    "chro",
    "cio",
    "ciso",
    "cmo",
    "coo",
    "cpo",
    "cto",
    "cxo",
];
/// Before "manager": what is managed is a thing, and the whole is the name of a craft.
const THINGS: [&str; 57] = [
    "account",
    "asset",
    "bid",
    "brand",
    "campaign",
    "case",
    "category",
    "change",
    "claims",
    "collections",
    "communication",
    "communications",
    "community",
    "configuration",
    "content",
    "contract",
    "contracts",
    "credit",
    "customer",
    "data",
    "delivery",
    "document",
    "event",
    "events",
    "facilities",
    "facility",
    "fleet",
    "fund",
    "grants",
    "incident",
    "inventory",
    "investment",
    "knowledge",
    "lifecycle",
    "marketing",
    "materials",
    "media",
    "office",
    "partner",
    "partnership",
    "partnerships",
    "policy",
    "portfolio",
    "problem",
    "product",
    "program",
    "programme",
    "project",
    "property",
    "proposal",
    "records",
    "relationship",
    "release",
    "risk",
    "success",
    "supplier",
    "vendor",
];
/// Before "director": a craft of the arts.
const ARTS: [&str; 8] = [
    "art",
    "casting",
    "creative",
    "film",
    "music",
    "photography",
    "stage",
    "theatre",
];
/// Before "lead" or "leader": the people who are led.
const LED: [&str; 4] = ["crew", "group", "people", "team"];

fn check(framework: &Framework, report: &mut Report) -> Answer {
    let mut answer = Answer::not_stated("list the `levels` of the tracks with `kind: individual`");
    let levels = framework.levels().iter();
    for (ix, level) in levels.filter(|(ix, _)| framework.kind_of(*ix) == TrackKind::Individual) {
        answer = Answer::Checked;
        if names_a_manager(level.title.as_str()) {
            let track = &framework.track(level.track).title;
            let message = format!(
                "{} is a manager's title on the individual track `{track}`",
                called(framework, ix)
            );
            report
                .find(At::level(ix).key("title"), message)
                .help("move the level to a management track, or give it a title of the craft");
        }
    }
    answer
}

fn names_a_manager(title: &str) -> bool {
    let lower = title.to_lowercase();
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, '\'' | '’');
    let words: Vec<&str> = lower
        .split(|c| !is_word(c))
        .filter(|word| !word.is_empty())
        .collect();
    // "Assistant to the Director" assists one.
    let end = words
        .iter()
        .position(|word| *word == "to")
        .unwrap_or(words.len());
    (0..end).any(|at| is_role(&words, at))
}

/// Whether the word at this position, with those beside it, names a managing role.
fn is_role(words: &[&str], at: usize) -> bool {
    let word = |at: Option<usize>| at.and_then(|at| words.get(at)).copied().unwrap_or("");
    let before = word(at.checked_sub(1));
    let after = word(at.checked_add(1));
    match word(Some(at)) {
        "manager" | "managers" | "mgr" => !THINGS.contains(&before),
        "director" | "directors" => {
            let of_what = if after == "of" {
                word(at.checked_add(2))
            } else {
                ""
            };
            !ARTS.contains(&before) && !ARTS.contains(&of_what)
        }
        "head" => after == "of",
        "chief" => words.iter().skip(at).take(5).any(|word| *word == "officer"),
        "lead" | "leader" => LED.contains(&before),
        word => ROLES.contains(&word),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn managers_are_told_from_crafts_that_are_called_so() {
        for (title, is_manager) in [
            ("IT Manager", true),
            ("Engineering Manager II", true),
            ("Senior Manager, Roofing", true),
            ("Manager", true),
            ("Head of Inspection", true),
            ("Director of Roofing", true),
            ("Managing Director", true),
            ("VP Engineering", true),
            ("Vice-President of Design", true),
            ("Chief Technology Officer", true),
            ("Chief Human Resources Officer", true),
            ("CTO", true),
            ("Shift Supervisor", true),
            ("Team Lead", true),
            ("Care Team Leader", true),
            ("Foreman", true),
            ("Product Manager", false),
            ("Technical Programme Manager", false),
            ("Key Account Manager", false),
            ("Customer Success Manager", false),
            ("Community Manager", false),
            ("Art Director", false),
            ("Director of Photography", false),
            ("Tech Lead", false),
            ("Lead Engineer", false),
            ("Chief Inspector", false),
            ("Head Gardener", false),
            ("Principal Designer", false),
            ("Distinguished Engineer", false),
            ("Assistant to the Director", false),
            ("Manager's Assistant", false),
            ("Data Management Specialist", false),
            ("", false),
        ] {
            assert_eq!(names_a_manager(title), is_manager, "{title:?}");
        }
    }
}
