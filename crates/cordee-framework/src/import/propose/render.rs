//! A plan as the text of a mapping, with comments for the person who goes on with it.

use super::plan::{Guess, SourcePlan, Sureness, TakePlan};
use std::fmt::Write;

/// How wide comments are.
const WIDTH: usize = 96;

/// The part of the mapping that says what is where.
pub(super) fn sources(plans: &[SourcePlan]) -> String {
    let mut out = String::from("sources:\n");
    for (at, plan) in plans.iter().enumerate() {
        if at > 0 {
            out.push('\n');
        }
        source(&mut out, plan);
    }
    out
}

fn source(out: &mut String, plan: &SourcePlan) {
    guesses(out, 2, &plan.guesses);
    for question in &plan.questions {
        comment(out, 2, &format!("QUESTION: {question}"));
    }
    match plan.files.as_slice() {
        [only] => line(out, 2, &format!("- files: {}", scalar(only))),
        many => {
            line(out, 2, "- files:");
            for file in many {
                line(out, 6, &format!("- {}", scalar(file)));
            }
        }
    }
    let mut table = plan.table.clone();
    if !plan.sheets.is_empty() {
        table.insert(0, ("sheets", list(&plan.sheets)));
    }
    if !table.is_empty() {
        line(out, 4, &format!("table: {}", group(&table)));
    }
    line(out, 4, "take:");
    for take in &plan.take {
        taking(out, 6, take);
    }
}

fn taking(out: &mut String, indent: usize, take: &TakePlan) {
    guesses(out, indent, &take.guesses);
    line(out, indent, &format!("- each: {}", scalar(&take.each)));
    for thing in &take.things {
        let fields = group(&thing.fields);
        line(out, indent + 2, &format!("{}: {fields}", thing.thing));
    }
    if !take.inside.is_empty() {
        line(out, indent + 2, "inside:");
        for inner in &take.inside {
            taking(out, indent + 4, inner);
        }
    }
}

/// Keys and values in braces; values are written as they are to stand there.
fn group(fields: &[(&'static str, String)]) -> String {
    if fields.is_empty() {
        return "{}".to_owned();
    }
    let fields: Vec<String> = fields
        .iter()
        .map(|(name, value)| format!("{name}: {value}"))
        .collect();
    format!("{{ {} }}", fields.join(", "))
}

/// One value, or several in brackets.
pub(super) fn list(texts: &[String]) -> String {
    match texts {
        [only] => scalar(only),
        many => {
            let many: Vec<String> = many.iter().map(|text| scalar(text)).collect();
            format!("[{}]", many.join(", "))
        }
    }
}

fn guesses(out: &mut String, indent: usize, guesses: &[Guess]) {
    for guess in guesses {
        let Guess { what, because, .. } = guess;
        let sureness = guess.sureness.as_str();
        let question = if guess.sureness == Sureness::AGuess {
            "; change it if that is wrong"
        } else {
            ""
        };
        comment(
            out,
            indent,
            &format!("{sureness}: {what}, because {because}{question}"),
        );
    }
}

/// A comment, over several lines where it is long.
pub(super) fn comment(out: &mut String, indent: usize, words: &str) {
    let mut text = String::new();
    let room = WIDTH.saturating_sub(indent + 2);
    for word in words.split_whitespace() {
        let word = plain(word);
        if !text.is_empty() && text.chars().count() + 1 + word.chars().count() > room {
            line(out, indent, &format!("# {text}"));
            text.clear();
        }
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(&word);
    }
    line(out, indent, &format!("# {text}"));
}

/// A word without what no comment may hold.
fn plain(word: &str) -> String {
    let is_sound = |c: &char| {
        !c.is_control() && !matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffd}')
    };
    word.chars().filter(is_sound).collect()
}

pub(super) fn line(out: &mut String, indent: usize, text: &str) {
    // Writing into a string can't fail.
    let _ = writeln!(out, "{:indent$}{text}", "");
}

/// A path or text as a value that can stand anywhere, in braces too.
pub(super) fn scalar(text: &str) -> String {
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '_' | '-' | '.' | '/' | '$');
    let begins = text.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '$' | '.' | '='));
    let inside = text.strip_prefix('=').unwrap_or(text);
    let is_trap = matches!(
        text.to_ascii_lowercase().as_str(),
        "true" | "false" | "yes" | "no" | "on" | "off" | "null" | "y" | "n" | "="
    );
    let is_plain = begins && !is_trap && text.trim() == text && inside.chars().all(is_word);
    if is_plain {
        return text.to_owned();
    }
    super::super::yaml::quoted(text)
}
