//! Questions that several rules ask of a framework.

use crate::finding::At;
use cordee_domain::{
    Competency, Craft, Framework, Grade, Ix, Level, Prose, Text, Track, TrackKind, Training,
};

/// A level's title in backticks, for messages.
pub(super) fn called(framework: &Framework, level: Ix<Level>) -> String {
    format!("`{}`", framework.level(level).title)
}

/// A grade's title in backticks, for messages.
pub(super) fn grade_called(framework: &Framework, grade: Ix<Grade>) -> String {
    format!("`{}`", framework.grades().at(grade).title)
}

/// The highest-graded level of the tracks of one kind that serve `craft`; the first of equals.
/// Levels without a grade don't count.
pub(super) fn summit_of_kind(
    framework: &Framework,
    craft: Ix<Craft>,
    kind: TrackKind,
) -> Option<(Ix<Grade>, Ix<Level>)> {
    framework
        .tracks_of(craft)
        .filter(|(_, track)| track.kind == kind)
        .flat_map(|(_, track)| &track.levels)
        .filter_map(|level| framework.level(*level).grade.map(|grade| (grade, *level)))
        .reduce(|best, next| if next.0 > best.0 { next } else { best })
}

/// Where a text stands: worked out only when there is something to say about it.
pub(super) struct TextAt<'f> {
    framework: &'f Framework,
    of: Of,
    field: &'static str,
    item: Option<usize>,
}

/// What a text belongs to.
#[derive(Clone, Copy)]
enum Of {
    Craft(Ix<Craft>),
    Track(Ix<Track>),
    Level(Ix<Level>),
    Expectation(Ix<Level>, Ix<Competency>),
    Competency(Ix<Competency>),
    Proficiency(Ix<Competency>, usize),
    Training(Ix<Training>),
}

impl TextAt<'_> {
    /// The place for a finding.
    pub(super) fn here(&self) -> At {
        let at = match self.of {
            Of::Craft(ix) => At::craft(ix),
            Of::Track(ix) => At::track(ix),
            Of::Level(ix) => At::level(ix),
            Of::Expectation(level, of) => At::expectation(self.framework, level, of),
            Of::Competency(ix) => At::competency(ix),
            Of::Proficiency(ix, position) => At::competency(ix).key("proficiencies").item(position),
            Of::Training(ix) => At::training(ix),
        };
        let at = at.key(self.field);
        match self.item {
            Some(position) => at.item(position),
            None => at,
        }
    }

    /// The level the text is about, where it belongs to one.
    pub(super) fn level(&self) -> Option<Ix<Level>> {
        match self.of {
            Of::Level(level) | Of::Expectation(level, _) => Some(level),
            _ => None,
        }
    }

    /// The key the text stands under: `title`, `summary`, `text` or `examples`.
    pub(super) fn field(&self) -> &'static str {
        self.field
    }
}

/// Shows every text of a framework (in its own language) with its place: titles, summaries,
/// descriptions, examples.
pub(super) fn each_text(framework: &Framework, mut show: impl FnMut(&Text, &TextAt<'_>)) {
    let mut texts = Texts {
        framework,
        show: &mut show,
    };
    for (ix, craft) in framework.crafts().iter() {
        texts.one(Of::Craft(ix), "title", &craft.title);
        texts.prose(Of::Craft(ix), "summary", &craft.summary);
    }
    for (ix, training) in framework.trainings().iter() {
        texts.one(Of::Training(ix), "title", &training.title);
        texts.prose(Of::Training(ix), "summary", &training.summary);
    }
    for (ix, competency) in framework.competencies().iter() {
        texts.one(Of::Competency(ix), "title", &competency.title);
        texts.prose(Of::Competency(ix), "summary", &competency.summary);
        for (position, proficiency) in competency.proficiencies.iter().enumerate() {
            let of = Of::Proficiency(ix, position);
            proficiency
                .title
                .iter()
                .for_each(|title| texts.one(of, "title", title));
            texts.prose(of, "text", &proficiency.text);
            texts.list(of, "examples", &proficiency.examples);
        }
    }
    for (ix, track) in framework.tracks().iter() {
        texts.one(Of::Track(ix), "title", &track.title);
        texts.prose(Of::Track(ix), "summary", &track.summary);
    }
    for (ix, level) in framework.levels().iter() {
        texts.one(Of::Level(ix), "title", &level.title);
        texts.prose(Of::Level(ix), "summary", &level.summary);
        for expectation in &level.expectations {
            let of = Of::Expectation(ix, expectation.competency);
            texts.prose(of, "text", &expectation.text);
            texts.list(of, "examples", &expectation.examples);
        }
    }
}

struct Texts<'f, 's> {
    framework: &'f Framework,
    show: &'s mut dyn FnMut(&Text, &TextAt<'_>),
}

impl Texts<'_, '_> {
    fn one(&mut self, of: Of, field: &'static str, text: &Text) {
        let at = TextAt {
            framework: self.framework,
            of,
            field,
            item: None,
        };
        (self.show)(text, &at);
    }

    fn prose(&mut self, of: Of, field: &'static str, prose: &Prose) {
        self.list(of, field, prose.statements());
    }

    fn list(&mut self, of: Of, field: &'static str, texts: &[Text]) {
        for (position, text) in texts.iter().enumerate() {
            let at = TextAt {
                framework: self.framework,
                of,
                field,
                item: Some(position),
            };
            (self.show)(text, &at);
        }
    }
}
