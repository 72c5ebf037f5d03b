//! Tracks and their levels.

use super::scales::{examples, prose, title_or_id};
use super::{AllNames, Faults, Sites, moves, table};
use crate::read::{
    Amount, AskedText, Entries, ExpectationText, FileText, Id, LevelText, Name, NodeRef, PayText,
    TrackText, Whole,
};
use crate::rules;
use cordee_domain::{
    Competency, Expectation, FrameworkParts, Ix, JobValue, Level, Money, MoneyError, PayRange,
    PayRangeError, Prose, Slug, Step, Text, Track, TrackKind, Zone,
};

pub(super) fn tracks<'d>(
    files: &'d [FileText<'d>],
    parts: &mut FrameworkParts,
    names: &mut AllNames<'d>,
    sites: &mut Sites,
    faults: &mut Faults<'_>,
) {
    let texts = || {
        let lists = files.iter().filter_map(|f| f.tracks.as_ref());
        lists.flat_map(|list| &list.items)
    };
    let of_track = |text: &'d TrackText<'d>| text.levels.iter().flat_map(|list| &list.items);
    // Levels are large and there are many: a list that grows would be copied again and again.
    let count = texts().flat_map(of_track).count();
    let (mut tracks, mut levels) = (Vec::new(), Vec::with_capacity(count));
    names.levels.make_room(count);
    for text in texts() {
        let Some(id) = &text.id else { continue };
        let Some(ix) = names.tracks.declare("track", id, faults) else {
            continue;
        };
        sites.tracks.push(text.node);
        let first = levels.len();
        for level in of_track(text) {
            if let Some(level) = resolve_level(level, ix, parts, names, sites, faults) {
                levels.push(level);
            }
        }
        let own = (first..levels.len()).map(Ix::new).collect();
        tracks.push(track(text, id, own, names, faults));
    }
    parts.tracks = table(tracks);
    parts.levels = table(levels);
}

fn track<'d>(
    text: &'d TrackText<'d>,
    id: &Id,
    levels: Vec<Ix<Level>>,
    names: &mut AllNames<'d>,
    faults: &mut Faults<'_>,
) -> Track {
    let crafts = text.crafts.as_ref();
    let advance = text.advance.as_ref();
    Track {
        id: id.value.clone().into(),
        title: title_or_id(text.title.as_ref(), &id.value),
        kind: text
            .kind
            .as_ref()
            .map_or(TrackKind::Individual, |kind| kind.value.0),
        crafts: crafts.map_or_else(Vec::new, |c| names.crafts.look_up_all("craft", c, faults)),
        summary: prose(text.summary.as_ref()),
        levels,
        level_count: text.level_count.as_ref().map(|count| count.value),
        weights: weights(text, names, faults),
        advance: advance.map(|gates| moves::gates(gates, names, faults)),
    }
}

fn weights<'d>(
    text: &'d TrackText<'d>,
    names: &mut AllNames<'d>,
    faults: &mut Faults<'_>,
) -> Vec<(Ix<Competency>, cordee_domain::Share)> {
    let entries = text.weights.iter().flat_map(|entries| &entries.entries);
    entries
        .filter_map(|(name, weight)| {
            let competency = names.competencies.look_up("competency", name, faults)?;
            Some((competency, weight.value))
        })
        .collect()
}

fn resolve_level<'d>(
    text: &'d LevelText<'d>,
    track: Ix<Track>,
    parts: &mut FrameworkParts,
    names: &mut AllNames<'d>,
    sites: &mut Sites,
    faults: &mut Faults<'_>,
) -> Option<Level> {
    let id = text.id.as_ref()?;
    names.levels.declare("level", id, faults)?;
    sites.levels.push(text.node);
    let (rights, honours, duties) = (&text.rights, &text.recognition, &text.duties);
    let pay = text.pay.iter().flat_map(|pay| &pay.entries);
    Some(Level {
        id: id.value.clone().into(),
        title: title_or_id(text.title.as_ref(), &id.value),
        track,
        grade: text
            .grade
            .and_then(|g| names.grades.look_up("grade", &g, faults)),
        summary: prose(text.summary.as_ref()),
        scope: text
            .scope
            .and_then(|s| names.scopes.look_up("scope", &s, faults)),
        autonomy: text
            .autonomy
            .and_then(|a| names.autonomies.look_up("step of autonomy", &a, faults)),
        rights: rights
            .as_ref()
            .map(|r| names.rights.look_up_all("decision right", r, faults)),
        recognition: honours
            .as_ref()
            .map(|r| names.honours.look_up_all("form of recognition", r, faults)),
        duties: duties
            .as_ref()
            .map(|d| names.duties.look_up_all("duty", d, faults)),
        is_terminal: text.terminal.as_ref().map(|it| it.value),
        is_entry: text.entry.as_ref().map(|it| it.value),
        craft_time: text.craft_time.as_ref().map(|it| it.value),
        time_limit_months: text.time_limit_months.as_ref().map(|it| it.value),
        pay: gathered(
            pay.clone().count(),
            pay.filter_map(|(zone, range)| pay_range(zone, range, parts, names, faults)),
        ),
        job_value: text
            .value
            .as_ref()
            .map(|value| job_value(value, parts, names, faults)),
        expectations: expectations(text, parts, names, sites, faults),
    })
}

fn pay_range(
    zone: &Name<'_>,
    text: &PayText<'_>,
    parts: &FrameworkParts,
    names: &mut AllNames<'_>,
    faults: &mut Faults<'_>,
) -> Option<(Ix<Zone>, PayRange)> {
    let ix = names.zones.look_up("zone", zone, faults)?;
    let zone = parts.zones.get(ix)?;
    let mut amount = |Amount(name): &Amount<'_>| {
        let read = Money::parse(name.text, zone.currency);
        read.map_err(|error| report_amount(name, error, faults))
            .ok()
    };
    let minimum = text.minimum.as_ref().and_then(&mut amount);
    let maximum = text.maximum.as_ref().and_then(&mut amount);
    let midpoint = text.midpoint.as_ref().map(&mut amount);
    let (minimum, maximum) = (minimum?, maximum?);
    match PayRange::new(minimum, midpoint.flatten(), maximum) {
        Ok(range) => Some((ix, range)),
        Err(error) => {
            report_range(text.node, error, (minimum, maximum), faults);
            None
        }
    }
}

fn report_amount(name: &Name<'_>, error: MoneyError, faults: &mut Faults<'_>) {
    let message = format!("`{}` is not an amount", name.text);
    let help = match error {
        MoneyError::NotANumber => "write digits alone, such as `48000`",
        MoneyError::TooManyDecimals => "the currency of this zone has fewer decimals",
        MoneyError::TooLarge => "the amount is too large",
    };
    faults.wrong(name.node, message, help);
}

fn report_range(
    at: NodeRef,
    error: PayRangeError,
    (low, high): (Money, Money),
    faults: &mut Faults<'_>,
) {
    let (message, help) = match error {
        PayRangeError::Inverted | PayRangeError::Currencies => (
            format!("the minimum {low} is above the maximum {high}"),
            "write the lower amount as `minimum`",
        ),
        PayRangeError::MidpointOutside => (
            format!("the midpoint lies outside {low} to {high}"),
            "write a midpoint between `minimum` and `maximum`, or leave it out: halfway is then meant",
        ),
    };
    faults.raise(&rules::SHP006, at, message, help);
}

fn job_value(
    value: &Entries<'_, Whole>,
    parts: &FrameworkParts,
    names: &mut AllNames<'_>,
    faults: &mut Faults<'_>,
) -> JobValue {
    let most = parts
        .job_value
        .as_ref()
        .map_or(u8::MAX, |scheme| scheme.steps);
    let mut steps = Vec::with_capacity(value.entries.len());
    for (name, step) in &value.entries {
        let Some(ix) = names.subfactors.look_up("sub-factor", name, faults) else {
            continue;
        };
        match u8::try_from(step.value) {
            Ok(step) if step <= most => steps.push((ix, step)),
            _ => {
                let message = format!("`{}` is above the highest step `{most}`", step.value);
                faults.wrong(
                    step.node,
                    message,
                    "write a step the scale has, or raise `steps` under `job_value`",
                );
            }
        }
    }
    JobValue { steps }
}

fn expectations<'d>(
    text: &'d LevelText<'d>,
    parts: &mut FrameworkParts,
    names: &mut AllNames<'d>,
    sites: &mut Sites,
    faults: &mut Faults<'_>,
) -> Vec<Expectation> {
    let entries = text.expects.iter().flat_map(|expects| &expects.entries);
    let resolved = entries.clone().filter_map(|(name, asked)| {
        let ix = competency_of(name, parts, names, sites, faults)?;
        let competency = parts.competencies.get(ix)?;
        Some(match asked {
            ExpectationText::Step(at) => at_step(ix, step(at, competency, faults)),
            ExpectationText::AtLength(asked) => at_length(ix, asked, competency, faults),
        })
    });
    gathered(entries.count(), resolved)
}

/// At most `most` values in a list that is made at once: growing step by step, the lists of all
/// levels would be copied again and again.
fn gathered<T>(most: usize, values: impl Iterator<Item = T>) -> Vec<T> {
    let mut gathered = Vec::with_capacity(most);
    gathered.extend(values);
    gathered
}

/// The competency of this name. One that is nowhere declared is reported at its first mention and
/// then taken as one that says nothing of itself, so that the levels can still be compared.
fn competency_of<'d>(
    name: &'d Name<'d>,
    parts: &mut FrameworkParts,
    names: &mut AllNames<'d>,
    sites: &mut Sites,
    faults: &mut Faults<'_>,
) -> Option<Ix<Competency>> {
    if let Some(ix) = names.competencies.look_up("competency", name, faults) {
        return Some(ix);
    }
    let id = Slug::new(name.text).ok()?;
    names.competencies.declare_unknown(name);
    sites.competencies.push(name.node);
    Some(parts.competencies.push(Competency {
        title: Text::new(id.as_str()),
        id: id.into(),
        kind: None,
        summary: Prose::default(),
        proficiencies: Vec::new(),
    }))
}

fn at_step(competency: Ix<Competency>, step: Option<Step>) -> Expectation {
    let (text, examples) = (Prose::default(), Vec::new());
    Expectation {
        competency,
        step,
        text,
        examples,
        is_optional: false,
    }
}

fn at_length(
    ix: Ix<Competency>,
    asked: &AskedText<'_>,
    competency: &Competency,
    faults: &mut Faults<'_>,
) -> Expectation {
    Expectation {
        competency: ix,
        step: asked
            .at
            .as_ref()
            .and_then(|at| step(at, competency, faults)),
        text: prose(asked.text.as_ref()),
        examples: examples(asked.examples.as_ref()),
        is_optional: asked.optional.as_ref().is_some_and(|it| it.value),
    }
}

/// A step by its number, or by the name of a proficiency.
fn step(name: &Name<'_>, of: &Competency, faults: &mut Faults<'_>) -> Option<Step> {
    let ids = || {
        of.proficiencies
            .iter()
            .filter_map(|p| p.id.as_ref().map(|id| (id.as_str(), p.step)))
    };
    let named = ids().find(|(id, _)| *id == name.text).map(|(_, step)| step);
    let found = named.or_else(|| name.text.parse().ok().map(Step));
    if found.is_none() {
        let message = format!("`{}` has no step `{}`", of.title, name.text);
        let help =
            crate::read::did_you_mean(name.text, ids().map(|(id, _)| id)).unwrap_or_else(|| {
                "write the number of a step, or the `id` of a proficiency".to_owned()
            });
        faults.raise(&rules::SHP002, name.node, message, help);
    }
    found
}
