//! What a simulation has to say, on a page: warnings first, then what differs, how sure that is, what it
//! hangs on, and everything that was assumed.

use crate::chart::{At, Caption, Course, Line, Lines, Point, Points, Range, Ranges, Tone, figure};
use cordee_simulate::account::{Account, Assumption, BreakEvenOf, Sensitivity};
use cordee_simulate::own::Yardstick;
use maud::{Markup, html};

/// What the page is called.
pub fn simulation_title(account: &Account) -> String {
    let against = account.policies.first().map_or("", |it| it.name.as_str());
    format!("What would another policy do than {against}?")
}

/// The body of the page: with a heading of the first level.
pub fn simulation(account: &Account) -> Markup {
    html! {
        article.report {
            header.title {
                p.whose { "Cordée's simulator of policies of promotion" }
                h1 { (simulation_title(account)) }
                ul.warnings { @for it in account.warnings { li { (it) } } }
                (facts(account))
            }
            (policies(account))
            section { h2 { "How far policies are apart" } (differences(account)) }
            @if let Some(it) = &account.sensitivity { (sensitivity(it)) }
            section { h2 { "Over the years" } @for it in Yardstick::ALL { (over_the_years(account, it)) } }
            (changes(account))
            (assumptions(account))
        }
    }
}

/// The same without its heading and its warnings, for a page that has its own: sections with headings of
/// the second level.
pub fn simulation_within(account: &Account) -> Markup {
    html! {
        (facts(account))
        (policies(account))
        section { h2 { "How far policies are apart" } (differences(account)) }
        section { h2 { "Over the years" } @for it in Yardstick::ALL { (over_the_years(account, it)) } }
        (changes(account))
        (assumptions(account))
    }
}

fn facts(account: &Account) -> Markup {
    let stopped = if account.stopped {
        " (stopped before all were done)"
    } else {
        ""
    };
    html! {
        dl.facts {
            (fact("Seats at the craft", &account.seats.to_string()))
            (fact("Years", &account.years.to_string()))
            (fact("Runs of each policy", &format!("{}{stopped}", account.runs)))
            (fact("Seed", &account.seed.to_string()))
            (fact("Assumptions of", account.assumptions_dated))
        }
        p.how {
            "Every policy begins with the same organisation and meets the same luck. An interval here is \
             what chance from run to run leaves open at 95 %; what nobody knows about people is not in it \
             and is told apart."
        }
    }
}

fn fact(name: &str, value: &str) -> Markup {
    html! { div { dt { (name) } dd { (value) } } }
}

fn policies(account: &Account) -> Markup {
    html! {
        section {
            h2 { "The policies" }
            dl { @for it in &account.policies { dt { (it.name) } dd { (it.what) } } }
        }
    }
}

/// Each policy against the first, at the end, one chart for each yardstick.
fn differences(account: &Account) -> Markup {
    let against = account.policies.first().map_or("", |it| it.name.as_str());
    html! {
        @for yardstick in Yardstick::ALL {
            @let points = Points {
                points: account.differences.iter()
                    .filter(|it| it.yardstick == yardstick && it.year == account.years)
                    .map(|it| Point {
                        name: it.policy.clone(),
                        value: Some(it.difference.mean),
                        interval: Some(it.difference.interval().into()),
                        tone: Tone::Craft,
                    })
                    .collect(),
                axis: "difference",
                around: Some(0.0),
                say: number,
            };
            @if !points.points.is_empty() {
                @let title = format!("{}: against {against}, at the end of year {}", yardstick.name(), account.years);
                @let about = format!("Differences of {} with what chance from run to run leaves open.", yardstick.what());
                @let id = format!("difference-{}", yardstick.name());
                p { (yardstick.what()) "." }
                (figure(Caption { id: &id, title: &title, about: &about }, points.drawing().as_ref(), &points.table()))
            }
        }
    }
}

/// So many policies are told apart with their bands; with more there are lines alone.
const MOST_BANDS: usize = 3;

fn over_the_years(account: &Account, yardstick: Yardstick) -> Markup {
    let has_bands = account.policies.len() <= MOST_BANDS;
    let line = |name: &String| Line {
        name: name.clone(),
        points: account
            .seen
            .iter()
            .filter(|it| it.yardstick == yardstick && it.policy == *name)
            .map(|it| At {
                x: f64::from(it.year),
                y: it.mean,
                interval: has_bands
                    .then_some((it.mean - it.sd_between_runs, it.mean + it.sd_between_runs)),
            })
            .collect(),
        tone: Tone::Plain,
        course: Course::Straight,
    };
    let lines = Lines {
        lines: account.policies.iter().map(|it| line(&it.name)).collect(),
        along: "year",
        axis: yardstick.name(),
        between: None,
        every: Some(1.0),
        say: number,
    };
    let bands = if has_bands {
        "Bands are one standard deviation between runs to either side: what single organisations see."
    } else {
        "Lines are means over the runs."
    };
    let about = format!("{}. {bands}", yardstick.what());
    let id = format!("years-{}", yardstick.name());
    html! {
        (figure(Caption { id: &id, title: yardstick.name(), about: &about }, lines.drawing().as_ref(), &lines.table()))
        p.how { (about) }
    }
}

fn sensitivity(it: &Sensitivity) -> Markup {
    html! {
        section {
            h2 { "What the difference hangs on" }
            p {
                (it.policy) " against " (it.against) ", by " (it.yardstick.name())
                " at the end of year " (it.year) "."
            }
            (uncertainty(it))
            (measure_first(it))
            (tornado(it))
            @for found in &it.break_even { (break_even(it, found)) }
        }
    }
}

fn uncertainty(it: &Sensitivity) -> Markup {
    html! {
        @if let Some(all) = it.uncertainty {
            h3 { "Over all that is believable" }
            p {
                "In " (percent(all.above)) " of " (all.draws) " draws of all assumptions from their ranges "
                (it.policy) " is above " (it.against) "; clearly above in " (percent(all.clearly_above))
                ", clearly below in " (percent(all.clearly_below)) "."
            }
            dl.facts {
                (fact("Mean difference", &number(all.mean)))
                (fact("Middle 95 % of draws", &format!("{} to {}", number(all.middle[0]), number(all.middle[1]))))
                (fact("Spread from run to run", &number(all.from_runs)))
                (fact("Spread from what nobody knows", &number(all.from_parameters)))
            }
        }
    }
}

fn measure_first(it: &Sensitivity) -> Markup {
    let points = Points {
        points: it
            .measure_first
            .iter()
            .map(|it| Point {
                name: it.parameter.name().to_owned(),
                value: Some(it.size),
                interval: Some(((it.size - it.sd).max(0.0), it.size + it.sd)),
                tone: Tone::Leading,
            })
            .collect(),
        axis: "size of its effect over its range",
        around: None,
        say: number,
    };
    let caption = Caption {
        id: "measure-first",
        title: "What to measure first",
        about: "The unknown on top moves the difference most, anywhere in the space of the others.",
    };
    html! { (figure(caption, points.drawing().as_ref(), &points.table())) p.how { (caption.about) } }
}

fn tornado(it: &Sensitivity) -> Markup {
    let middles = it
        .tornado
        .iter()
        .map(|it| f64::midpoint(it.at_least.mean, it.at_most.mean));
    let mut middles: Vec<f64> = middles.collect();
    middles.sort_by(f64::total_cmp);
    let ranges = Ranges {
        ranges: it
            .tornado
            .iter()
            .map(|it| Range {
                name: it.parameter.name().to_owned(),
                at_low: it.at_least.mean,
                at_high: it.at_most.mean,
            })
            .collect(),
        axis: "difference",
        around: middles.get(middles.len() / 2).copied().unwrap_or(0.0),
        say: number,
    };
    let caption = Caption {
        id: "tornado",
        title: "One assumption at a time, at both ends of its range",
        about: "All others stay as they are.",
    };
    figure(caption, ranges.drawing().as_ref(), &ranges.table())
}

fn break_even(it: &Sensitivity, of: &BreakEvenOf) -> Markup {
    let points = of.found.tried.iter();
    let line = Line {
        name: format!("{} less {}", it.policy, it.against),
        points: points
            .map(|it| At {
                x: it.value,
                y: it.difference.mean,
                interval: Some(it.difference.interval().into()),
            })
            .collect(),
        tone: Tone::Craft,
        course: Course::Straight,
    };
    let lines = Lines {
        lines: vec![line],
        along: of.parameter,
        axis: "difference",
        between: None,
        every: None,
        say: number,
    };
    let found = match (of.found.at, of.found.open) {
        (Some(at), Some([low, high])) => format!(
            "They change places at {}; from {} to {} chance from run to run leaves the sign open.",
            number(at),
            number(low),
            number(high)
        ),
        _ => "They do not change places anywhere in the range.".to_owned(),
    };
    let id = format!("break-even-{}", of.parameter);
    let title = format!("Break-even of {}", of.parameter);
    html! {
        (figure(Caption { id: &id, title: &title, about: &found }, lines.drawing().as_ref(), &lines.table()))
        p.how { (found) }
    }
}

fn changes(account: &Account) -> Markup {
    let changed: Vec<&Assumption> = account.assumptions.iter().filter(|it| it.changed).collect();
    html! {
        section {
            h2 { "What differs from the table of assumptions" }
            p.how {
                "The table of " (account.assumptions_dated) ", SHA-256 " code { (account.assumptions_hash) } "."
            }
            @if changed.is_empty() {
                p { "Nothing: everything is as the table has it." }
            } @else {
                ul { @for it in changed { li {
                    code { (it.name) } ": " (number(it.value)) " instead of " (number(it.default))
                } } }
            }
        }
    }
}

fn assumptions(account: &Account) -> Markup {
    html! {
        section.tail {
            h2 { "What was assumed" }
            p.how {
                "1: causal and close to this use. 2: causal in another setting, or a strong observation. \
                 3: a survey, a vendor, or derived. 4: nobody has measured it; it is your own guess."
            }
            div.table tabindex="0" role="region" aria-label="Assumptions" {
                table {
                    thead { tr {
                        @for it in ["assumption", "what it is", "value", "believable", "how sure", "source"] {
                            th scope="col" { (it) }
                        }
                    } }
                    tbody {
                        @for it in &account.assumptions {
                            tr {
                                th scope="row" { (it.name) }
                                td { (it.what) }
                                td { (number(it.value)) }
                                td { (number(it.range[0])) " to " (number(it.range[1])) }
                                td { (it.certainty) }
                                td { (it.source) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// A number with as many digits as it is worth.
fn number(value: f64) -> String {
    if value.abs() >= 1_000.0 {
        format!("{value:.0}")
    } else if value.abs() >= 10.0 {
        format!("{value:.2}")
    } else {
        format!("{value:.4}")
    }
}

fn percent(share: f64) -> String {
    format!("{:.0} %", 100.0 * share)
}
