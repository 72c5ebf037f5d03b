//! A simulation for people, in the terminal.

use crate::io::Paint;
use crate::words::{add_line, wrapped};
use cordee_simulate::account::{Account, Sensitivity, told_years};
use cordee_simulate::own::Yardstick;

pub(super) fn shown(account: &Account, paint: Paint, width: usize) -> String {
    let mut text = String::new();
    for warning in account.warnings {
        add(&mut text, warning, width, ("", "  "));
    }
    let head = format!(
        "{} seats at the craft, {} years, {} runs of each policy under the same luck, seed {}.",
        account.seats, account.years, account.runs, account.seed
    );
    add_line(&mut text, "");
    add(&mut text, &head, width, ("", "  "));
    for it in &account.policies {
        let line = format!("{}: {}", it.name, it.what);
        add(&mut text, &line, width, ("  ", "    "));
    }
    for yardstick in Yardstick::ALL {
        add_yardstick(&mut text, account, yardstick, paint);
    }
    if let Some(it) = &account.sensitivity {
        add_sensitivity(&mut text, it, paint, width);
    }
    add_changes(&mut text, account, paint, width);
    text
}

fn add(text: &mut String, line: &str, width: usize, indents: (&str, &str)) {
    for line in wrapped(line, width, indents) {
        add_line(text, line);
    }
}

/// The means of each policy at the end of years, and how far each is from the first.
fn add_yardstick(text: &mut String, account: &Account, yardstick: Yardstick, paint: Paint) {
    add_line(text, "");
    let (name, what) = (yardstick.name(), yardstick.what());
    add_line(
        text,
        format_args!("{}  {}", paint.strong(name), paint.quiet(what)),
    );
    let longest = account
        .policies
        .iter()
        .map(|it| it.name.len())
        .max()
        .unwrap_or(0);
    let years = told_years(account.years);
    let heads: Vec<String> = years
        .iter()
        .map(|it| format!("{:>10}", format!("year {it}")))
        .collect();
    let heads = heads.concat();
    add_line(
        text,
        format_args!("  {:longest$}{heads}   at the end, against the first", ""),
    );
    for policy in &account.policies {
        let cells: String = years
            .iter()
            .map(|year| {
                let mut seen = account.seen.iter();
                let is_it = |it: &&cordee_simulate::account::Seen| {
                    it.policy == policy.name && it.yardstick == yardstick && it.year == *year
                };
                seen.find(is_it).map_or_else(
                    || format!("{:>10}", ""),
                    |it| format!("{:>10}", number(it.mean)),
                )
            })
            .collect();
        let mut apart = account.differences.iter();
        let apart = apart.find(|it| {
            it.policy == policy.name && it.yardstick == yardstick && it.year == account.years
        });
        let apart = apart.map_or_else(String::new, |it| {
            let [low, high] = it.difference.interval();
            format!(
                "   {} ({} to {})",
                signed(it.difference.mean),
                signed(low),
                signed(high)
            )
        });
        add_line(
            text,
            format_args!("  {:longest$}{cells}{apart}", policy.name),
        );
    }
}

fn add_sensitivity(text: &mut String, it: &Sensitivity, paint: Paint, width: usize) {
    add_line(text, "");
    let head = format!(
        "{} against {}, by {}",
        it.policy,
        it.against,
        it.yardstick.name()
    );
    add_line(text, paint.strong(&head));
    if let Some(all) = it.uncertainty {
        let line = format!(
            "over all that is believable: above in {:.0} % of {} draws (clearly in {:.0} %, clearly below \
             in {:.0} %); mean {}, the middle 95 % from {} to {}; spread {} from run to run, {} from what \
             nobody knows",
            100.0 * all.above,
            all.draws,
            100.0 * all.clearly_above,
            100.0 * all.clearly_below,
            signed(all.mean),
            signed(all.middle[0]),
            signed(all.middle[1]),
            number(all.from_runs),
            number(all.from_parameters),
        );
        add(text, &line, width, ("  ", "    "));
    }
    let first: Vec<String> = it
        .measure_first
        .iter()
        .take(5)
        .map(|it| format!("{} ({})", it.parameter.name(), number(it.size)))
        .collect();
    let line = format!("to be measured first: {}", first.join(", "));
    add(text, &line, width, ("  ", "    "));
    for of in &it.break_even {
        let line = match (of.found.at, of.found.open) {
            (Some(at), Some([low, high])) => format!(
                "{}: they change places at {} (open from {} to {})",
                of.parameter,
                number(at),
                number(low),
                number(high)
            ),
            _ => format!(
                "{}: they do not change places from {} to {}",
                of.parameter, of.range[0], of.range[1]
            ),
        };
        add(text, &line, width, ("  ", "    "));
    }
}

fn add_changes(text: &mut String, account: &Account, paint: Paint, width: usize) {
    add_line(text, "");
    let head = format!(
        "Assumptions of {}, SHA-256 {}",
        account.assumptions_dated, account.assumptions_hash
    );
    add(text, &paint.quiet(&head), width, ("", "  "));
    let changed: Vec<String> = account
        .assumptions
        .iter()
        .filter(|it| it.changed)
        .map(|it| format!("{} {} instead of {}", it.name, it.value, it.default))
        .collect();
    let line = if changed.is_empty() {
        "nothing was changed; `--format json` lists each with its source and how sure it is"
            .to_owned()
    } else {
        format!("changed: {}", changed.join(", "))
    };
    add(text, &line, width, ("  ", "    "));
}

fn number(value: f64) -> String {
    if value.abs() >= 1_000.0 {
        format!("{value:.0}")
    } else if value.abs() >= 10.0 {
        format!("{value:.2}")
    } else {
        format!("{value:.4}")
    }
}

fn signed(value: f64) -> String {
    let sign = if value > 0.0 { "+" } else { "" };
    format!("{sign}{}", number(value))
}
