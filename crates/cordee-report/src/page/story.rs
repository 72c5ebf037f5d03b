//! What a figure says, as a sentence. Nothing is said of what is withheld, and staying at one's craft is
//! never told as a lack.

use crate::phrase::say_people;
use cordee_measures::{Figure, Part, Report, Unit};

/// What is counted and of how many, where both are told and there is anybody.
fn counts(it: &Figure) -> Option<(String, String)> {
    let (of, all) = it.numerator.zip(it.denominator)?;
    (all > 0.0 && !it.withheld).then(|| (Unit::Count.say(of), Unit::Count.say(all)))
}

fn part<'a>(it: &'a Figure, id: &str) -> Option<&'a Part> {
    it.parts.iter().find(|part| part.id == id && !part.withheld)
}

pub(super) fn stayed_brilliant(it: &Figure, report: &Report) -> Option<String> {
    let (of, all) = counts(it)?;
    Some(format!(
        "Of {all} people who stood at an expert level on {}, {of} still practise their craft and are \
         rewarded for their expertise.",
        report.from.previous()
    ))
}

pub(super) fn experts_lost(it: &Figure, _: &Report) -> Option<String> {
    let (of, all) = counts(it)?;
    let ways = it.parts.iter().filter(|it| it.unit == Unit::Years);
    let years: Option<f64> = ways
        .filter(|it| it.id != "still-practising")
        .map(|it| it.value)
        .sum();
    let went = years
        .filter(|it| *it > 0.0)
        .map(|it| format!(" With them went {} of expertise.", Unit::Years.say(it)));
    Some(format!(
        "{of} of {all} people who practised at an expert level in the period no longer do.{}",
        went.unwrap_or_default()
    ))
}

pub(super) fn unprepared_managers(it: &Figure, _: &Report) -> Option<String> {
    let (of, all) = counts(it)?;
    Some(format!(
        "{of} of {all} people who are led have a manager without substantive training or without \
         evidence of people competencies."
    ))
}

pub(super) fn set_up_to_fail(it: &Figure, _: &Report) -> Option<String> {
    let (of, all) = counts(it)?;
    let left = part(it, "left-within-24-months").and_then(|it| it.value);
    let left = left.map(|it| {
        let share = Unit::Share.say(it);
        format!(" Of all who crossed within five years, {share} had left 24 months later.")
    });
    Some(format!(
        "For {of} of {all} people who became managers at least one thing was missing: their consent, \
         training before the role, or a way back.{}",
        left.unwrap_or_default()
    ))
}

pub(super) fn training_gap(it: &Figure, _: &Report) -> Option<String> {
    let (of, all) = counts(it)?;
    Some(format!(
        "{of} of {all} new managers had completed substantive training before their first day. About \
         35 % is what is reported as usual."
    ))
}

pub(super) fn parity(it: &Figure, _: &Report) -> Option<String> {
    let (of, all) = counts(it)?;
    Some(format!(
        "In {of} of {all} groups of one grade and zone the people on individual tracks are paid at least \
         what managers are paid, median against median. The chart shows what they are paid of every euro, \
         or other coin, a manager earns."
    ))
}

pub(super) fn reward_for_expertise(it: &Figure, _: &Report) -> Option<String> {
    let tau = it.value.filter(|_| !it.withheld)?;
    let follows = match tau {
        it if it >= 0.7 => "Pay follows expertise closely",
        it if it >= 0.3 => "Pay follows expertise in part",
        it if it > -0.1 => "Pay hardly follows expertise",
        _ => "Pay runs against expertise",
    };
    let premium = part(it, "management-premium").and_then(|it| it.value);
    let premium = premium.map(|it| {
        let more = Unit::Premium.say(it);
        format!(
            " At the same grade, zone and time with the organisation, managing changes pay by {more}."
        )
    });
    Some(format!(
        "{follows} on the individual tracks: {} on a scale on which 1 is always and 0 is not at all.{}",
        Unit::Correlation.say(tau),
        premium.unwrap_or_default()
    ))
}

pub(super) fn single_staircase(it: &Figure, _: &Report) -> Option<String> {
    let (of, all) = counts(it)?;
    Some(format!(
        "{of} of {all} people at or above the grade at which expertise begins manage; the others stand \
         there for their craft."
    ))
}

pub(super) fn craft_time(it: &Figure, _: &Report) -> Option<String> {
    let people = it.people.filter(|_| it.value.is_some())?;
    let before = part(it, "before")?.value?;
    let after = part(it, "after")?.value?;
    Some(format!(
        "{} people who crossed spent {} of their week on the craft before, and {} afterwards.",
        say_people(people),
        Unit::Share.say(before),
        Unit::Share.say(after)
    ))
}

pub(super) fn promotion_basis(it: &Figure, _: &Report) -> Option<String> {
    let craft = it.value.filter(|_| !it.withheld)?;
    let people = part(it, "people").and_then(|it| it.value).map(|it| {
        format!(
            "; being better with people by as much, by {}",
            Unit::OddsRatio.say(it)
        )
    });
    Some(format!(
        "Being better at the craft by one standard deviation multiplies the odds of becoming a manager by \
         {}{}.",
        Unit::OddsRatio.say(craft),
        people.unwrap_or_default()
    ))
}

pub(super) fn returns(it: &Figure, _: &Report) -> Option<String> {
    let (of, all) = counts(it)?;
    Some(format!(
        "{of} of {all} trials that ended in the period ended by return to the craft. A return is a success \
         of the system."
    ))
}

pub(super) fn friction(it: &Figure, _: &Report) -> Option<String> {
    let (of, all) = counts(it)?;
    let days = part(it, "median-days").and_then(|it| it.value);
    let days = days.map(|it| format!(" Half are resolved after {}.", Unit::Days.say(it)));
    Some(format!(
        "{of} of {all} frictions raised in the period are resolved.{}",
        days.unwrap_or_default()
    ))
}

pub(super) fn connections(it: &Figure, _: &Report) -> Option<String> {
    let sound =
        counts(it).map(|(of, all)| format!("{of} of {all} teams looked at were found sound."));
    let span = part(it, "span").and_then(|it| it.value);
    let span = span.map(|it| {
        format!(
            "Half of those who lead somebody lead {} people or fewer.",
            Unit::Count.say(it)
        )
    });
    let said: Vec<String> = [sound, span].into_iter().flatten().collect();
    (!said.is_empty()).then(|| said.join(" "))
}

pub(super) fn promotion_equity(it: &Figure, _: &Report) -> Option<String> {
    let odds = it.value.filter(|_| !it.withheld)?;
    Some(format!(
        "The odds of women to advance were {} times those of men; 1 is equal.",
        Unit::OddsRatio.say(odds)
    ))
}

pub(super) fn pay_gap(it: &Figure, _: &Report) -> Option<String> {
    let gap = it.value.filter(|_| !it.withheld)?;
    let (women, men) = it.numerator.zip(it.denominator)?;
    let which = match gap {
        it if it > 0.0 => "less than",
        it if it < 0.0 => "more than",
        _ => "as much as",
    };
    Some(format!(
        "Women are paid {which} men on average: {} against {} for a year of full-time work.",
        Unit::Money.say(women),
        Unit::Money.say(men)
    ))
}
