//! What `check` found, beside what it concerns.

use super::reader::Reader;
use super::words::Link;
use crate::links::Target;
use crate::published::{Excerpt, Found};
use cordee_domain::{Framework, Ix, Level, Move, MoveOrigin};
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
    found
        .filter(|_| reader.shows_findings())
        .map(|found| finding(reader, found))
        .collect()
}

/// One finding.
pub(crate) fn finding(reader: Reader<'_>, found: &Found) -> FindingView {
    let it = &found.finding;
    FindingView {
        code: it.code,
        rule_href: reader.to(Target::Rule(it.code)),
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
            href: reader.to_place(Target::Moves, &anchor(framework, ix)),
            words: reader.english(format!("this way to {}", it.kind.as_str())),
        }),
        MoveOrigin::Implied => it.from.first().map(|level| reader.level(*level)),
    }
}

/// The name of a move's place on the page of all ways: its lasting id, or the levels it joins. No
/// id has two hyphens in a row, so that no two places get the same name.
pub(crate) fn anchor(framework: &Framework, ix: Ix<Move>) -> String {
    let it = framework.moves().at(ix);
    if let Some(id) = &it.id {
        return format!("way-{id}");
    }
    let ids = |levels: &[Ix<Level>]| -> Vec<String> {
        let ids = levels.iter().map(|ix| framework.level(*ix).id.to_string());
        ids.collect()
    };
    let (from, to) = (ids(&it.from).join("--"), ids(&it.to).join("--"));
    let joined = format!("way--{}--{from}--to--{to}", it.kind.as_str());
    let earlier = framework
        .moves()
        .iter()
        .take_while(|(other, _)| *other != ix);
    let is_same = |other: &Move| {
        other.id.is_none() && (other.kind, &other.from, &other.to) == (it.kind, &it.from, &it.to)
    };
    match earlier.filter(|(_, other)| is_same(other)).count() {
        0 => joined,
        before => format!("{joined}--{}", before + 1),
    }
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
