//! A framework together with what `check` found, ready to be shown.

use cordee_domain::{Framework, Ix, Lang, Text, Version, Zone};
use cordee_framework::{Checked, Finding, NotStated, Place, Sources, Subject, Summary};
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

/// An immutable snapshot of a framework, its findings and the lines they point at.
#[derive(Debug)]
pub struct Published {
    framework: Arc<Framework>,
    findings: Vec<Found>,
    not_stated: Vec<NotStated>,
    summary: Summary,
    version: Version,
    languages: Vec<Lang>,
    by_subject: HashMap<Subject, Vec<usize>>,
    /// The highest pay of each zone, in minor units.
    highest_pay: Vec<i64>,
}

/// A finding with the lines it points at.
#[derive(Debug)]
pub(crate) struct Found {
    pub(crate) finding: Finding,
    pub(crate) excerpt: Option<Excerpt>,
    /// Other places that belong to it, each with a few words.
    pub(crate) related: Vec<(Excerpt, String)>,
}

/// A line of a file, divided around the words it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Excerpt {
    pub(crate) path: String,
    pub(crate) line: usize,
    pub(crate) column: usize,
    pub(crate) before: String,
    pub(crate) marked: String,
    pub(crate) after: String,
}

impl Published {
    /// A snapshot of what a check answered about the files it read.
    pub fn new(checked: Checked, sources: &Sources) -> Self {
        let summary = checked.summary();
        let framework = checked.framework;
        let findings: Vec<Found> = checked
            .findings
            .into_iter()
            .map(|finding| Found::new(finding, sources))
            .collect();
        let mut by_subject: HashMap<_, Vec<_>> = HashMap::new();
        for (position, found) in findings.iter().enumerate() {
            if let Some(subject) = found.finding.subject {
                by_subject.entry(subject).or_default().push(position);
            }
        }
        Self {
            version: framework.version(),
            languages: languages(&framework),
            highest_pay: highest_pay(&framework),
            not_stated: checked.not_stated,
            framework: Arc::new(framework),
            findings,
            summary,
            by_subject,
        }
    }

    /// The framework.
    pub fn framework(&self) -> &Framework {
        &self.framework
    }

    /// The framework, for whoever keeps it.
    pub(crate) fn kept_framework(&self) -> Arc<Framework> {
        Arc::clone(&self.framework)
    }

    /// How many findings there are of each severity.
    pub fn summary(&self) -> Summary {
        self.summary
    }

    /// The framework's version.
    pub fn version(&self) -> &Version {
        &self.version
    }

    /// The languages in which the framework has texts, its own first.
    pub fn languages(&self) -> &[Lang] {
        &self.languages
    }

    /// Every finding, in the order of files and lines.
    pub(crate) fn findings(&self) -> &[Found] {
        &self.findings
    }

    /// The findings about one thing.
    pub(crate) fn findings_about(&self, subject: Subject) -> impl Iterator<Item = &Found> {
        self.by_subject
            .get(&subject)
            .into_iter()
            .flatten()
            .filter_map(|position| self.findings.get(*position))
    }

    /// The highest pay of a zone, in minor units.
    pub(crate) fn highest_pay(&self, zone: Ix<Zone>) -> i64 {
        self.highest_pay.get(zone.position()).copied().unwrap_or(0)
    }

    /// The rules that could not answer.
    pub(crate) fn not_stated(&self) -> &[NotStated] {
        &self.not_stated
    }
}

impl Found {
    fn new(finding: Finding, sources: &Sources) -> Self {
        let related = finding
            .related
            .iter()
            .filter_map(|(place, label)| Some((Excerpt::of(place, sources)?, label.clone())));
        Self {
            related: related.collect(),
            excerpt: finding
                .place
                .as_ref()
                .and_then(|place| Excerpt::of(place, sources)),
            finding,
        }
    }
}

impl Excerpt {
    /// How many characters of a line are shown on either side of the marked words.
    const MOST: usize = 120;

    fn of(place: &Place, sources: &Sources) -> Option<Self> {
        let file = sources.file_of(place)?;
        let line: Vec<char> = file.line(place.line).trim_end().chars().collect();
        let start = place.column.saturating_sub(1).min(line.len());
        let end = if place.end_line == place.line {
            place.end_column.saturating_sub(1).clamp(start, line.len())
        } else {
            line.len()
        };
        let (before, rest) = line.split_at_checked(start)?;
        let (marked, after) = rest.split_at_checked(end - start)?;
        let skipped = before.len().saturating_sub(Self::MOST);
        let before: String = before.iter().skip(skipped).collect();
        Some(Self {
            path: file.path().to_owned(),
            line: place.line,
            column: place.column,
            // How far the line stands in says nothing without the lines around it.
            before: before.trim_start().to_owned(),
            marked: marked.iter().take(2 * Self::MOST).collect(),
            after: after.iter().take(Self::MOST).collect(),
        })
    }
}

fn highest_pay(framework: &Framework) -> Vec<i64> {
    let mut highest = vec![0; framework.zones().len()];
    for (zone, range) in framework.levels().values().flat_map(|level| &level.pay) {
        if let Some(highest) = highest.get_mut(zone.position()) {
            *highest = range.maximum().minor.max(*highest);
        }
    }
    highest
}

/// Looks at titles only: where a title is translated, its texts may be; a language in which
/// nothing has a title would make a poor page.
fn languages(framework: &Framework) -> Vec<Lang> {
    let mut others = BTreeSet::new();
    let mut look = |text: &Text| others.extend(text.translations().map(|(lang, _)| lang));
    framework.title().into_iter().for_each(&mut look);
    framework.crafts().values().for_each(|x| look(&x.title));
    framework.tracks().values().for_each(|x| look(&x.title));
    framework.levels().values().for_each(|x| look(&x.title));
    framework
        .competencies()
        .values()
        .for_each(|x| look(&x.title));
    let own = framework.language();
    others.remove(&own);
    std::iter::once(own).chain(others).collect()
}
