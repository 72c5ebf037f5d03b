//! # Years of service as a criterion
//!
//! ## What it checks
//!
//! Summaries of levels, descriptions of proficiencies, expectations and their examples: whether
//! they ask for years ("5+ years", "three years of experience", "at least two years in the
//! role", "by seniority"; in German and French too). Years that are not somebody's service, as
//! in "tight for fifty years" or "a plan for five years", are left alone.
//!
//! ## Why it matters
//!
//! Years say how long someone was there, not what they can do. Whoever learned fast has to
//! wait; whoever took leave to care for a child or a parent has fewer of them, and those are
//! mostly women, so that the criterion can be unlawful besides being unfair. And a person whose
//! years are full is owed a promotion nobody has looked at.
//!
//! ## Fails
//!
//! ```yaml
//! tracks:
//!   - id: inspection
//!     title: Inspection
//!     kind: individual
//!     levels:
//!       - id: senior-inspector
//!         title: Senior Inspector
//!         summary: Has at least five years of experience with lifts.
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! tracks:
//!   - id: inspection
//!     title: Inspection
//!     kind: individual
//!     levels:
//!       - id: senior-inspector
//!         title: Senior Inspector
//!         summary: Finds in the records of the last ten years why a lift keeps failing.
//! ```

use super::phrases::{Sign, Signs};
use super::query::each_text;
use super::{Answer, Check, Report, Rule};
use crate::finding::Severity;
use cordee_domain::Framework;
use std::sync::LazyLock;

pub(crate) static RULE: Rule = Rule {
    code: "WRD004",
    name: "years-of-service",
    severity: Severity::Warning,
    since: "0.1.0",
    check: Check::Framework(check),
};

/// Who says that years do not count does not count them.
#[rustfmt::skip]
const DENIED: &[&str] = &[
    "not", "no", "never", "nor", "without", "regardless", "irrespective", "rather", "instead",
    "whatever", "independent", "than", "nicht", "keine", "ohne", "unabhängig", "statt", "pas",
    "sans", "indépendamment",
];
/// Years of things, of the past and of the future.
#[rustfmt::skip]
const OTHER_YEARS: &[&str] = &[
    "not", "no", "never", "regardless", "irrespective", "rather", "instead", "whatever", "last",
    "past", "next", "coming", "lasts", "lasting", "tight", "guarantee", "guaranteed", "warranty",
];
/// What follows years that lie ahead, or that are an age.
#[rustfmt::skip]
const AHEAD: &[&str] = &[
    "ahead", "out", "advance", "future", "horizon", "plan", "plans", "roadmap", "strategy",
    "old", "later", "records", "history", "data",
];
/// What is kept for years without being anybody's service.
#[rustfmt::skip]
const RECORDS: &[&str] = &["records", "record", "history", "reports", "data", "logs", "contracts"];

#[rustfmt::skip]
const SIGNS: &[Sign] = &[
    Sign::new("#+ years|yrs|year").not_after(OTHER_YEARS).not_before(AHEAD),
    Sign::new("# years|yrs|year of? *? *? *? experience|service|seniority|tenure|practice")
        .not_after(DENIED_BUT_THAN)
        .not_before(RECORDS),
    Sign::new("years of|in? *? *? experience|service|seniority|tenure")
        .not_after(DENIED)
        .not_before(RECORDS),
    Sign::new("least|than|minimum|over of? # years|yrs|year in|as|on|with|at").not_after(OTHER_YEARS),
    Sign::new("^ at? least|minimum of? # years|yrs|year >").not_before(AHEAD),
    Sign::new("has|have|having|requires|require|needs|with|after|worked at? least|minimum|over of? # years|yrs|year >")
        .not_after(OTHER_YEARS)
        .not_before(AHEAD),
    Sign::new("# years|yrs|year in|at|on the|this|that|their|a? role|grade|level|post|position|job|trade|company|field|profession")
        .not_after(OTHER_YEARS),
    Sign::new("# years|yrs|year as a|an? *").not_after(OTHER_YEARS),
    Sign::new("# years|yrs|year with the|our? company|firm|organisation|us").not_after(OTHER_YEARS),
    Sign::new("experience of at? least|over|more? than? a? minimum? of? # years|yrs|year").not_after(DENIED),
    Sign::new("by|on|to|for seniority >").not_after(DENIED),
    Sign::new("seniority|tenure of at? least|over? # years|yrs|year").not_after(DENIED),
    Sign::new("seniority in years").not_after(DENIED),
    Sign::new("length of service|tenure|employment").not_after(DENIED),
    Sign::new("time|years served").not_after(DENIED),
    Sign::new("time in the|this? grade|post|role|position >").not_after(DENIED),
    Sign::new("jahre|jahren * berufserfahrung|erfahrung|praxis|betriebszugehörigkeit").not_after(DENIED),
    Sign::new("jahre|jahren berufserfahrung|erfahrung|praxis|betriebszugehörigkeit|dienstzeit").not_after(DENIED),
    Sign::new("mehrjährige|mehrjähriger|langjährige|langjähriger|jährige|jähriger *? berufserfahrung|erfahrung|praxis")
        .not_after(DENIED),
    Sign::new("dienstjahre|dienstjahren|dienstalter|betriebszugehörigkeit").not_after(DENIED),
    Sign::new("ans|années d|de? expérience|ancienneté").not_after(DENIED),
    Sign::new("ancienneté de|d au? moins? # ans|années|an").not_after(DENIED),
    Sign::new("à|selon|par l ancienneté >").not_after(DENIED),
];

/// "More than three years" is no denial.
#[rustfmt::skip]
const DENIED_BUT_THAN: &[&str] = &[
    "not", "no", "never", "nor", "without", "regardless", "irrespective", "rather", "instead",
    "whatever",
];

/// Parts of words of four bytes or more, which are quickly searched for; first letters, which may
/// be capitals, are left out where that is possible.
#[rustfmt::skip]
const ANCHORS: &[&str] = &[
    "year", "Year", " yrs", "eniority", "ength of", "ime served", "ime in ", "ahre", "ährige",
    "ienstalter", "bszugehörig", "xpérience", "ncienneté",
];

static YEARS: LazyLock<Signs> = LazyLock::new(|| Signs::new(ANCHORS, SIGNS));

fn check(framework: &Framework, report: &mut Report) -> Answer {
    let mut answer =
        Answer::not_stated("describe levels in a `summary`, and competencies by `proficiencies`");
    each_text(framework, |text, at| {
        let is_criterion = match at.field() {
            "summary" => at.level().is_some(),
            field => field != "title",
        };
        if !is_criterion {
            return;
        }
        answer = Answer::Checked;
        if let Some(years) = YEARS.find(text.as_str()) {
            report
                .find(
                    at.here().words(years),
                    format!("`{years}` makes time served a criterion"),
                )
                .help(
                    "say what the person can do or has done by then, not how long they were there",
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
        assert_eq!(YEARS.unreachable(), Vec::<String>::new());
    }

    #[test]
    fn service_is_told_from_other_years() {
        for (text, is_criterion) in [
            ("5+ years in the trade", true),
            ("Needs 5+ years of roofing", true),
            ("Five years of experience", true),
            ("Has five years of relevant professional experience", true),
            ("10 years' service", true),
            ("Brings years of experience to the panel", true),
            ("At least 3 years", true),
            ("Has at least 3 years", true),
            ("More than three years of experience", true),
            ("A minimum of two years in role", true),
            ("Minimum of two years in the role", true),
            ("Two years as a senior inspector", true),
            ("Three years at this level", true),
            ("3-5 years' experience in software", true),
            ("Experience of at least five years", true),
            ("Years of service count", true),
            ("A seniority of ten years", true),
            ("Advances by seniority.", true),
            ("Chosen for length of service", true),
            ("Mindestens fünf Jahre Berufserfahrung", true),
            ("5 Jahre einschlägige Berufserfahrung", true),
            ("Langjährige Erfahrung am Dach", true),
            ("Cinq ans d'expérience", true),
            ("Dix ans d’ancienneté", true),
            ("Makes the joints tight for fifty years", false),
            (
                "Makes joints that stay tight for at least fifty years",
                false,
            ),
            ("Draws a five-year plan", false),
            ("Writes the plan for the next five years", false),
            ("Reads the records of the last ten years", false),
            ("Keeps ten years of service records", false),
            ("Thinks 3+ years ahead", false),
            ("Mends machines that are 30+ years old", false),
            ("Roofs lasting 30+ years", false),
            ("Judged by the work, not by years of service", false),
            ("Advances regardless of seniority", false),
            ("Speaks with people of any seniority", false),
            ("Once a year, opens every machine room", false),
            ("Ein Dach, das fünfzig Jahre dicht bleibt", false),
            ("Un toit étanche pour cinquante ans", false),
            ("Answers within a day", false),
        ] {
            assert_eq!(YEARS.find(text).is_some(), is_criterion, "{text:?}");
        }
    }
}
