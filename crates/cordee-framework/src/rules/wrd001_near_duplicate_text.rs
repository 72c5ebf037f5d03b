//! # The same text, or nearly, at neighbouring levels
//!
//! ## What it checks
//!
//! Neighbouring levels of a track (their summaries, and what they ask of one competency in
//! their own words) and neighbouring proficiencies of a competency: whether a statement of one
//! stands again at the other, word for word or with at least 0.8 of its words in the same order
//! (twice the words of the longest shared runs, divided by the words of both). In a list of
//! statements those that are merely near count where four of five repeat. Statements under four
//! count only when they are the same; of texts over 200 words the order is left aside. What
//! only holds the place of a text is left to `SHP007`.
//!
//! ## Why it matters
//!
//! People read two levels side by side to learn what would be different. Where the text repeats
//! with one adverb changed, they learn that nobody could say. A panel then decides by feeling
//! what "more independently" means, and the next panel feels otherwise. Those who write the
//! framework usually see at once what they meant when both texts stand before them.
//!
//! ## Fails
//!
//! ```yaml
//! competencies:
//!   - { id: reports, title: Reports }
//! tracks:
//!   - id: inspection
//!     title: Inspection
//!     kind: individual
//!     levels:
//!       - id: inspector
//!         title: Inspector
//!         expects:
//!           reports: { text: Writes reports that name each fault and its cause. }
//!       - id: senior-inspector
//!         title: Senior Inspector
//!         expects:
//!           reports: { text: Writes clear reports that name each fault and its cause. }
//! ```
//!
//! ```yaml
//! competencies:
//!   - id: slating
//!     title: Slating
//!     proficiencies:
//!       - { text: Lays slate on a steep roof by plan. }
//!       - { text: Lays slate on a steep roof by plan. }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! competencies:
//!   - { id: reports, title: Reports }
//! tracks:
//!   - id: inspection
//!     title: Inspection
//!     kind: individual
//!     levels:
//!       - id: inspector
//!         title: Inspector
//!         expects:
//!           reports: { text: Writes reports that name each fault and its cause. }
//!       - id: senior-inspector
//!         title: Senior Inspector
//!         expects:
//!           reports: { text: Says in one line what the owner must do before winter. }
//! ```

use super::each_track::each_track;
use super::likeness::Sketch;
use super::query::called;
use super::repeats::{Repeat, Statements, most_alike, quoted, repeats};
use super::side_by_side::SideBySide;
use super::{Answer, Check, Report, Rule};
use crate::finding::{At, Severity};
use cordee_domain::{Competency, Expectation, Framework, Ix, Level, Text, Track};

pub(crate) static RULE: Rule = Rule {
    code: "WRD001",
    name: "near-duplicate-text",
    severity: Severity::Warning,
    since: "0.1.0",
    check: Check::Framework(check),
};

fn check(framework: &Framework, report: &mut Report) -> Answer {
    let levels = check_levels(framework, report);
    if check_scales(framework, report) || levels {
        return Answer::Checked;
    }
    Answer::not_stated("say in a `text` what neighbouring levels, or steps of a competency, ask")
}

/// The sketches of a level's statements: of its summary, then of one expectation after another.
#[derive(Default)]
struct Drawn {
    sketches: Vec<Sketch>,
    /// Where the statements of each expectation begin, and where the last end.
    starts: Vec<usize>,
}

impl Drawn {
    fn draw(&mut self, level: &Level) {
        self.sketches.clear();
        self.starts.clear();
        let draw = |text: &Text| Sketch::of(text.as_str());
        self.sketches
            .extend(level.summary.statements().iter().map(draw));
        for expectation in &level.expectations {
            self.starts.push(self.sketches.len());
            self.sketches
                .extend(expectation.text.statements().iter().map(draw));
        }
        self.starts.push(self.sketches.len());
    }

    fn summary<'a>(&'a self, level: &'a Level) -> Statements<'a> {
        let end = self.starts.first().copied().unwrap_or(0);
        Statements {
            texts: level.summary.statements(),
            sketches: self.sketches.get(..end).unwrap_or_default(),
        }
    }

    fn expectation<'a>(&'a self, position: usize, it: &'a Expectation) -> Statements<'a> {
        let start = self.starts.get(position).copied().unwrap_or(0);
        let end = self.starts.get(position + 1).copied().unwrap_or(start);
        Statements {
            texts: it.text.statements(),
            sketches: self.sketches.get(start..end).unwrap_or_default(),
        }
    }
}

/// Whether neighbouring levels have texts to compare.
fn check_levels(framework: &Framework, report: &mut Report) -> bool {
    each_track(framework, report, |tracks, report| {
        let mut neighbours = Neighbours::of(framework);
        tracks.iter().fold(false, |is_stated, track| {
            is_stated | neighbours.check(track, report)
        })
    })
}

/// The levels of tracks, two by two.
struct Neighbours<'a> {
    framework: &'a Framework,
    side_by_side: SideBySide,
    below: Drawn,
    above: Drawn,
}

impl<'a> Neighbours<'a> {
    fn of(framework: &'a Framework) -> Self {
        Self {
            framework,
            side_by_side: SideBySide::of(framework),
            below: Drawn::default(),
            above: Drawn::default(),
        }
    }

    fn check(&mut self, track: &Track, report: &mut Report) -> bool {
        let mut is_stated = false;
        let mut lower: Option<Ix<Level>> = None;
        for upper in &track.levels {
            self.above.draw(self.framework.level(*upper));
            if let Some(lower) = lower {
                let pair = Pair {
                    framework: self.framework,
                    lower,
                    upper: *upper,
                    below: &self.below,
                    above: &self.above,
                };
                is_stated |= pair.check_summaries(report);
                is_stated |= pair.check_expectations(&mut self.side_by_side, report);
            }
            lower = Some(*upper);
            std::mem::swap(&mut self.below, &mut self.above);
        }
        is_stated
    }
}

/// Two neighbouring levels.
struct Pair<'a> {
    framework: &'a Framework,
    lower: Ix<Level>,
    upper: Ix<Level>,
    below: &'a Drawn,
    above: &'a Drawn,
}

impl Pair<'_> {
    fn check_summaries(&self, report: &mut Report) -> bool {
        let (lower, upper) = (
            self.framework.level(self.lower),
            self.framework.level(self.upper),
        );
        let (below, above) = (self.below.summary(lower), self.above.summary(upper));
        let repeats = repeats(below, above);
        if let Some(Repeat {
            below: i, above: j, ..
        }) = most_alike(&repeats)
        {
            let message = format!(
                "the summary of {} stands at {} below it already, {}",
                called(self.framework, self.upper),
                called(self.framework, self.lower),
                quoted(&repeats, above.texts),
            );
            report
                .find(At::level(self.upper).key("summary").item(j), message)
                .help("say what is different at the higher level")
                .also(
                    At::level(self.lower).key("summary").item(i),
                    "the level below",
                );
        }
        !below.texts.is_empty() && !above.texts.is_empty()
    }

    fn check_expectations(&self, side_by_side: &mut SideBySide, report: &mut Report) -> bool {
        let (lower, upper) = (
            self.framework.level(self.lower),
            self.framework.level(self.upper),
        );
        let mut is_stated = false;
        for (i, j) in side_by_side.positions(lower, upper) {
            let pair = lower.expectations.get(i).zip(upper.expectations.get(j));
            let Some((lower, upper)) = pair else { continue };
            let (below, above) = (
                self.below.expectation(i, lower),
                self.above.expectation(j, upper),
            );
            let repeats = repeats(below, above);
            self.report_expectation(upper.competency, &repeats, above.texts, report);
            is_stated |= !below.texts.is_empty() && !above.texts.is_empty();
        }
        is_stated
    }

    fn report_expectation(
        &self,
        of: Ix<Competency>,
        repeats: &[Repeat],
        texts: &[Text],
        report: &mut Report,
    ) {
        let Some(Repeat {
            below: i, above: j, ..
        }) = most_alike(repeats)
        else {
            return;
        };
        let at = |level, item| {
            At::expectation(self.framework, level, of)
                .key("text")
                .item(item)
        };
        let message = format!(
            "what {} asks of `{}` stands at {} below it already, {}",
            called(self.framework, self.upper),
            self.framework.competency(of).title,
            called(self.framework, self.lower),
            quoted(repeats, texts),
        );
        report
            .find(at(self.upper, j), message)
            .help("say what grows from one level to the next")
            .also(at(self.lower, i), "the level below");
    }
}

/// Whether neighbouring proficiencies have texts to compare.
fn check_scales(framework: &Framework, report: &mut Report) -> bool {
    let mut is_stated = false;
    for (ix, competency) in framework.competencies().iter() {
        let sketches = |texts: &[Text]| texts.iter().map(|t| Sketch::of(t.as_str())).collect();
        let drawn: Vec<(&[Text], Vec<Sketch>)> = competency
            .proficiencies
            .iter()
            .map(|p| (p.text.statements(), sketches(p.text.statements())))
            .collect();
        for (position, pair) in drawn.windows(2).enumerate() {
            if let [(lower, below), (upper, above)] = pair {
                let lower = Statements {
                    texts: lower,
                    sketches: below,
                };
                let upper = Statements {
                    texts: upper,
                    sketches: above,
                };
                report_scale(
                    framework,
                    (ix, position),
                    &repeats(lower, upper),
                    upper.texts,
                    report,
                );
                is_stated = true;
            }
        }
    }
    is_stated
}

/// `position` is the one of the lower proficiency.
fn report_scale(
    framework: &Framework,
    (ix, position): (Ix<Competency>, usize),
    repeats: &[Repeat],
    texts: &[Text],
    report: &mut Report,
) {
    let Some(Repeat {
        below: i, above: j, ..
    }) = most_alike(repeats)
    else {
        return;
    };
    let competency = framework.competency(ix);
    let at = |position, item| {
        At::competency(ix)
            .key("proficiencies")
            .item(position)
            .key("text")
            .item(item)
    };
    let step = |position: usize| {
        competency
            .proficiencies
            .get(position)
            .map_or(0, |p| p.step.0)
    };
    let message = format!(
        "step {} of `{}` says what step {} says, {}",
        step(position + 1),
        competency.title,
        step(position),
        quoted(repeats, texts),
    );
    report
        .find(at(position + 1, j), message)
        .help("say what someone at the higher step does that someone at the lower does not")
        .also(at(position, i), "the step below");
}
