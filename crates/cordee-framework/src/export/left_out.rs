//! What a sheet can't hold, counted and named.

use super::language;
use super::node::Node;
use super::sheets::{Sheet, Sort, row_order};
use cordee_domain::{Framework, Ix, Lang, Level, Track};
use std::collections::BTreeMap;

/// A text without signs that no sheet can hold, and with one sort of line break.
pub(super) fn without_odd_signs(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.replace(is_odd, "").trim().to_owned()
}

/// Control characters and what is no character at all.
fn is_odd(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t') || matches!(c, '\u{fffe}' | '\u{ffff}')
}

/// What the sheets of a framework do not hold.
pub(super) fn from_sheets(framework: &Framework, lang: Lang, sheets: &[Sheet]) -> Vec<String> {
    let texts = Texts::of(framework);
    let mut left_out = texts.other_languages(lang);
    if texts.blank > 0 {
        let says = if texts.blank == 1 { "says" } else { "say" };
        left_out.push(format!(
            "{} that {says} nothing",
            counted(texts.blank, "text")
        ));
    }
    if texts.odd > 0 {
        let what = "signs that no sheet can hold, such as carriage returns";
        left_out.push(format!("{what}, in {}", counted(texts.odd, "text")));
    }
    let valued = framework
        .levels()
        .values()
        .filter(|level| is_valued_by_nothing(level));
    let valued = valued.count();
    if valued > 0 {
        left_out.push(format!(
            "a job value without any step, at {}",
            counted(valued, "level")
        ));
    }
    let tracks = sheets.iter().filter_map(|sheet| match sheet.sort {
        Sort::Track { track, .. } => Some(track),
        _ => None,
    });
    let tracks: Vec<Ix<Track>> = tracks.collect();
    let levels: usize = tracks
        .iter()
        .map(|track| out_of_order(framework, *track))
        .sum();
    if levels > 0 {
        let what =
            "the order in which a level asks, pays and is valued, where it is not that of the rows";
        left_out.push(format!("{what}, at {}", counted(levels, "level")));
    }
    let weighed = tracks
        .iter()
        .filter(|track| weighs_out_of_order(framework, **track));
    let weighed = weighed.count();
    if weighed > 0 {
        let what = "the order of weights, where it is not that of the rows";
        left_out.push(format!("{what}, on {}", counted(weighed, "track")));
    }
    left_out
}

/// The texts of a framework in other languages than one.
pub(super) fn other_languages(framework: &Framework, lang: Lang) -> Vec<String> {
    Texts::of(framework).other_languages(lang)
}

fn counted(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}

/// What there is in all texts of a framework.
#[derive(Debug, Default)]
struct Texts {
    own: Option<Lang>,
    /// How many texts there are in each language, where a text is in several.
    translations: BTreeMap<String, usize>,
    blank: usize,
    odd: usize,
}

impl Texts {
    fn of(framework: &Framework) -> Self {
        let own = Some(framework.language());
        let mut texts = Self {
            own,
            ..Self::default()
        };
        texts.look_at(&language::framework(framework));
        texts
    }

    fn other_languages(&self, lang: Lang) -> Vec<String> {
        let others = self
            .translations
            .iter()
            .filter(|(of, _)| *of != lang.as_str());
        let others =
            others.map(|(of, count)| format!("{} in the language `{of}`", counted(*count, "text")));
        others.collect()
    }

    fn look_at(&mut self, node: &Node) {
        match node {
            Node::Text(text) if text.is_empty() => self.blank += 1,
            Node::Text(text) => self.odd += usize::from(without_odd_signs(text) != *text),
            Node::Number(_) | Node::YesNo(_) => {}
            Node::List(items) => items.iter().for_each(|item| self.look_at(item)),
            Node::Map(entries) => {
                let is_text = self.is_text(entries);
                for (key, value) in entries {
                    if is_text {
                        *self.translations.entry(key.clone()).or_default() += 1;
                    }
                    self.look_at(value);
                }
            }
        }
    }

    /// Whether a mapping is one text in several languages: the own one stands first.
    fn is_text(&self, entries: &[(String, Node)]) -> bool {
        let own = self.own.unwrap_or(Lang::EN);
        let begins = entries.first().is_some_and(|(key, _)| key == own.as_str());
        begins
            && entries
                .iter()
                .all(|(key, value)| Lang::new(key).is_ok() && matches!(value, Node::Text(_)))
    }
}

fn weighs_out_of_order(framework: &Framework, track: Ix<Track>) -> bool {
    let track = framework.track(track);
    let order = row_order(framework, track);
    let weights = track.weights.iter();
    !weights
        .map(|(of, _)| order.iter().position(|ix| ix == of))
        .is_sorted()
}

fn is_valued_by_nothing(level: &Level) -> bool {
    level
        .job_value
        .as_ref()
        .is_some_and(|value| value.steps.is_empty())
}

/// How many levels of a track say things in another order than its rows.
fn out_of_order(framework: &Framework, track: Ix<Track>) -> usize {
    let track = framework.track(track);
    let order = row_order(framework, track);
    let levels = track.levels.iter().map(|ix| framework.level(*ix));
    let differs = levels.filter(|level| {
        let asked = level.expectations.iter();
        let asked = asked.filter_map(|asked| order.iter().position(|ix| *ix == asked.competency));
        let value = level.job_value.iter().flat_map(|value| &value.steps);
        !asked.is_sorted()
            || !level.pay.iter().map(|(zone, _)| zone).is_sorted()
            || !value.map(|(subfactor, _)| subfactor).is_sorted()
    });
    differs.count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_that_no_sheet_holds_go_and_line_breaks_are_of_one_sort() {
        assert_eq!(without_odd_signs("a\u{1}b\r\nc\rd\u{ffff}"), "ab\nc\nd");
        assert_eq!(
            without_odd_signs("two\nlines\tand a tab"),
            "two\nlines\tand a tab"
        );
    }
}
