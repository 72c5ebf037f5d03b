//! What a level asks of its holder.

use super::reader::Reader;
use super::words::{Link, Words};
use cordee_domain::{Competency, CompetencyKind, Expectation, Ix, Level, Proficiency, Step};

/// One expectation, with the words that describe it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Asked {
    /// The name of its place on the page of its level.
    pub(crate) anchor: String,
    pub(crate) competency: Link,
    pub(crate) kind: Option<CompetencyKind>,
    pub(crate) step: Option<StepView>,
    /// The level's own words, otherwise those of the scale.
    pub(crate) text: Vec<Words>,
    pub(crate) examples: Vec<Words>,
    /// Whether they are the level's own words, and not those of the scale.
    pub(crate) is_own: bool,
    pub(crate) is_optional: bool,
    /// How much it weighs when someone is looked at, where the track says so.
    pub(crate) weight: Option<String>,
}

/// A step on a scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct StepView {
    pub(crate) step: u8,
    pub(crate) title: Option<Words>,
    /// Every step of the scale and whether this one reaches it, lowest first.
    pub(crate) scale: Vec<bool>,
    pub(crate) highest: Option<u8>,
}

/// Expectations of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct AskedGroup {
    pub(crate) kind: Option<CompetencyKind>,
    pub(crate) asked: Vec<Asked>,
}

/// The kinds in the order in which a level's page shows them: what the track is about first.
pub(crate) const KINDS: [Option<CompetencyKind>; 4] = [
    Some(CompetencyKind::Craft),
    Some(CompetencyKind::People),
    Some(CompetencyKind::Shared),
    None,
];

/// Everything a level asks, by kind.
pub(crate) fn asked_groups(reader: Reader<'_>, level: Ix<Level>) -> Vec<AskedGroup> {
    let expectations = &reader.framework().level(level).expectations;
    let all: Vec<Asked> = expectations
        .iter()
        .map(|e| asked(reader, level, e))
        .collect();
    KINDS
        .into_iter()
        .map(|kind| AskedGroup {
            kind,
            asked: all
                .iter()
                .filter(|asked| asked.kind == kind)
                .cloned()
                .collect(),
        })
        .filter(|group| !group.asked.is_empty())
        .collect()
}

/// One expectation of a level.
pub(crate) fn asked(reader: Reader<'_>, level: Ix<Level>, expectation: &Expectation) -> Asked {
    let framework = reader.framework();
    let competency = framework.competency(expectation.competency);
    let proficiency = expectation
        .step
        .and_then(|step| competency.proficiency(step));
    let weights = &framework.track(framework.level(level).track).weights;
    let weight = weights.iter().find(|(of, _)| *of == expectation.competency);
    Asked {
        anchor: format!("asked-{}", competency.id),
        competency: reader.competency(expectation.competency),
        kind: competency.kind,
        step: expectation
            .step
            .map(|step| step_view(reader, competency, step)),
        text: text(reader, expectation, proficiency),
        examples: examples(reader, expectation, proficiency),
        is_own: !reader.prose(&expectation.text).is_empty() || !expectation.examples.is_empty(),
        is_optional: expectation.is_optional,
        weight: weight.map(|(_, share)| share.to_string()),
    }
}

/// A step of a competency's scale.
pub(crate) fn step_view(reader: Reader<'_>, competency: &Competency, step: Step) -> StepView {
    let title = competency.proficiency(step).and_then(|p| p.title.as_ref());
    let mut steps: Vec<Step> = competency.proficiencies.iter().map(|p| p.step).collect();
    steps.retain(|of_scale| of_scale.0 > 0);
    steps.sort();
    StepView {
        step: step.0,
        title: title.map(|title| reader.words(title)),
        scale: steps.iter().map(|of_scale| *of_scale <= step).collect(),
        highest: steps.last().map(|highest| highest.0),
    }
}

fn text(reader: Reader<'_>, own: &Expectation, scale: Option<&Proficiency>) -> Vec<Words> {
    let of_scale = || scale.map(|p| reader.prose(&p.text)).unwrap_or_default();
    let said = reader.prose(&own.text);
    if said.is_empty() { of_scale() } else { said }
}

fn examples(reader: Reader<'_>, own: &Expectation, scale: Option<&Proficiency>) -> Vec<Words> {
    let of_scale = || scale.map(|p| reader.texts(&p.examples)).unwrap_or_default();
    let given = reader.texts(&own.examples);
    if given.is_empty() { of_scale() } else { given }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{in_lang, level, small};

    fn asked_of(id: &str, competency: &str) -> Asked {
        let published = small();
        let groups = asked_groups(in_lang(&published, "en"), level(&published, id));
        let mut all = groups.into_iter().flat_map(|group| group.asked);
        all.find(|asked| asked.competency.words.text == competency)
            .expect("it is asked for")
    }

    #[test]
    fn a_level_s_own_words_come_before_those_of_the_scale() {
        let own = asked_of("master-roofer", "Slating");
        assert_eq!(own.text[0].text, "Lays what nobody else can.");
        let of_scale = asked_of("roofer", "Slating");
        assert_eq!(of_scale.text[0].text, "Lays an open slope.");
        assert_eq!(of_scale.examples.len(), 1);
    }

    #[test]
    fn a_step_is_shown_on_its_whole_scale() {
        let step = asked_of("roofer", "Slating").step.unwrap();
        assert_eq!((step.step, step.highest), (1, Some(2)));
        assert_eq!(step.scale, [true, false]);
    }

    #[test]
    fn a_scale_that_begins_with_nothing_asked_counts_from_one() {
        let step = asked_of("crew-lead", "Coaching").step.unwrap();
        assert_eq!(step.scale, [true, false]);
    }
}
