//! What `check` found, beside what it concerns.

use super::reader::Reader;
use super::words::{Link, Words};
use crate::published::{Excerpt, Found};
use cordee_domain::{Ix, Move, MoveOrigin};
use cordee_framework::{Severity, Subject};

/// A finding as a page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FindingView {
    pub(crate) code: &'static str,
    pub(crate) rule_href: String,
    pub(crate) severity: Severity,
    /// With the framework's own words in backticks.
    pub(crate) message: String,
    pub(crate) help: String,
    pub(crate) excerpt: Option<Excerpt>,
    pub(crate) related: Vec<(Excerpt, String)>,
    /// What it is about, where that has a page.
    pub(crate) concerns: Option<Link>,
}

/// The findings about one thing.
pub(crate) fn findings_about(reader: Reader<'_>, subject: Subject) -> Vec<FindingView> {
    let found = reader.published.findings_about(subject);
    found.map(|found| finding(reader, found)).collect()
}

/// One finding.
pub(crate) fn finding(reader: Reader<'_>, found: &Found) -> FindingView {
    let it = &found.finding;
    FindingView {
        code: it.code,
        rule_href: reader.href(&format!("/rules/{}", it.code)),
        severity: it.severity,
        message: it.message.clone(),
        help: it.help.clone(),
        excerpt: found.excerpt.clone(),
        related: found.related.clone(),
        concerns: it.subject.and_then(|subject| concerns(reader, subject)),
    }
}

fn concerns(reader: Reader<'_>, subject: Subject) -> Option<Link> {
    Some(match subject {
        Subject::Framework | Subject::JobValue => return None,
        Subject::Craft(ix) => reader.craft(ix),
        Subject::Track(ix) => reader.track(ix),
        Subject::Level(ix) => reader.level(ix),
        Subject::Competency(ix) => reader.competency(ix),
        Subject::Training(ix) => reader.training(ix),
        Subject::Move(ix) => of_move(reader, ix)?,
    })
}

fn of_move(reader: Reader<'_>, ix: Ix<Move>) -> Option<Link> {
    let framework = reader.framework();
    let it = framework.moves().get(ix)?;
    match it.origin {
        MoveOrigin::Stated => Some(Link {
            href: reader.href(&format!("/moves#{}", anchor(ix))),
            words: Words::ours(format!("this way to {}", it.kind.as_str())),
        }),
        MoveOrigin::Implied => it.from.first().map(|level| reader.level(*level)),
    }
}

/// The name of a move's place on the page of all ways.
pub(crate) fn anchor(ix: Ix<Move>) -> String {
    format!("way-{}", ix.position() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{in_lang, level, small};

    #[test]
    fn a_finding_stands_beside_the_level_it_concerns_and_shows_its_line() {
        let published = small();
        let about = Subject::Level(level(&published, "crew-lead"));
        let found = findings_about(in_lang(&published, "en"), about);
        let first = found
            .first()
            .expect("the small framework has a finding here");
        assert_eq!(first.code, "SHP007");
        let excerpt = first.excerpt.as_ref().unwrap();
        assert_eq!(excerpt.path, "small.yaml");
        assert_eq!(excerpt.marked, "TODO");
        assert_eq!(first.concerns.as_ref().unwrap().href, "/levels/crew-lead");
    }
}
