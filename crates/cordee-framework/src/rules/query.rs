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

/// Names one after the other, as in a sentence: "a, b and c"; of many only the first.
pub(super) fn listed(names: &[String]) -> String {
    const MOST: usize = 5;
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [before @ .., last] if names.len() <= MOST => format!("{} and {last}", before.join(", ")),
        _ => {
            let shown = names.iter().take(MOST - 1).cloned().collect::<Vec<_>>();
            format!(
                "{} and {} more",
                shown.join(", "),
                names.len() - shown.len()
            )
        }
    }
}

/// The tracks of a framework, craft by craft, gathered in one pass.
pub(super) struct CraftGroups<'f> {
    framework: &'f Framework,
    own: Vec<Vec<Ix<Track>>>,
    across: Vec<Ix<Track>>,
}

/// The tracks that the people of one craft can be on.
#[derive(Clone, Copy)]
pub(super) struct CraftGroup<'g> {
    framework: &'g Framework,
    /// `None` stands for the organisation as a whole, where no track names a craft.
    pub(super) craft: Option<Ix<Craft>>,
    own: &'g [Ix<Track>],
    across: &'g [Ix<Track>],
}

impl<'f> CraftGroups<'f> {
    /// Sorts the tracks of a framework by craft.
    pub(super) fn of(framework: &'f Framework) -> Self {
        let mut own = vec![Vec::new(); framework.crafts().len()];
        let mut across = Vec::new();
        for (ix, track) in framework.tracks().iter() {
            if track.crafts.is_empty() {
                across.push(ix);
            }
            for craft in &track.crafts {
                if let Some(row) = own.get_mut(craft.position())
                    && row.last() != Some(&ix)
                {
                    row.push(ix);
                }
            }
        }
        Self {
            framework,
            own,
            across,
        }
    }

    /// One group for each craft. Where no track names a craft, every craft would be told the
    /// same, so there is one group for the whole organisation.
    pub(super) fn iter(&self) -> impl Iterator<Item = CraftGroup<'_>> {
        let is_one = self.own.iter().all(Vec::is_empty);
        let group = |craft, own| CraftGroup {
            framework: self.framework,
            craft,
            own,
            across: &self.across,
        };
        let crafts = self.framework.crafts().keys().zip(&self.own);
        crafts
            .filter(move |_| !is_one)
            .map(move |(craft, own)| group(Some(craft), own.as_slice()))
            .chain(is_one.then(|| group(None, &[])))
    }
}

impl<'g> CraftGroup<'g> {
    /// Its tracks: those of the craft, then those across crafts.
    pub(super) fn tracks(self) -> impl Iterator<Item = Ix<Track>> + use<'g> {
        self.own.iter().chain(self.across).copied()
    }

    /// The levels of its tracks.
    pub(super) fn levels(self) -> impl Iterator<Item = Ix<Level>> + use<'g> {
        self.tracks()
            .flat_map(move |track| self.framework.track(track).levels.iter().copied())
    }

    /// The highest-graded level of its tracks of one kind; the first of equals. Levels without a
    /// grade don't count.
    pub(super) fn summit_of_kind(self, kind: TrackKind) -> Option<(Ix<Grade>, Ix<Level>)> {
        self.levels()
            .filter(|level| self.framework.kind_of(*level) == kind)
            .filter_map(|level| Some((self.framework.level(level).grade?, level)))
            .reduce(|best, next| if next.0 > best.0 { next } else { best })
    }

    /// Where this is, for messages: "in `Roofing`", "in the organisation".
    pub(super) fn called(self) -> String {
        self.craft
            .map_or("in the organisation".to_owned(), |craft| {
                format!("in `{}`", self.framework.crafts().at(craft).title)
            })
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Sources, check};

    #[test]
    fn a_list_reads_as_a_sentence_and_ends() {
        for (names, wanted) in [
            ("", ""),
            ("a", "a"),
            ("a b", "a and b"),
            ("a b c d e", "a, b, c, d and e"),
            ("a b c d e f g", "a, b, c, d and 3 more"),
        ] {
            let names: Vec<String> = names.split_whitespace().map(str::to_owned).collect();
            assert_eq!(listed(&names), wanted);
        }
    }

    #[test]
    fn each_craft_has_its_own_tracks_and_those_across_crafts() {
        let crafts = "crafts: [{ id: lifts, title: Lifts }, { id: roofs, title: Roofs }]\n";
        let track = |id: &str, crafts: &str| {
            format!("  - {{ id: {id}, title: {id}, kind: individual, crafts: [{crafts}] }}\n")
        };
        for (tracks, wanted) in [
            (
                [track("a", "lifts"), track("b", "")].concat(),
                "in `Lifts`: a b; in `Roofs`: b",
            ),
            (
                [track("a", "lifts, roofs"), track("b", "roofs")].concat(),
                "in `Lifts`: a; in `Roofs`: a b",
            ),
            (
                [track("a", ""), track("b", "")].concat(),
                "in the organisation: a b",
            ),
        ] {
            let text = format!("{crafts}tracks:\n{tracks}");
            let framework = check(&Sources::single("framework.yaml", &text)).framework;
            let groups = CraftGroups::of(&framework);
            let shown: Vec<String> = groups
                .iter()
                .map(|group| shown(&framework, group))
                .collect();
            assert_eq!(shown.join("; "), wanted);
        }
    }

    fn shown(framework: &Framework, group: CraftGroup<'_>) -> String {
        let tracks = group
            .tracks()
            .map(|track| framework.track(track).id.as_str());
        format!(
            "{}: {}",
            group.called(),
            tracks.collect::<Vec<_>>().join(" ")
        )
    }
}
