//! Values of a mapping, taken by their keys; what nobody takes is not part of scenarios.

use super::node::{At, Held, Node};
use std::fmt;

/// Something wrong in a text.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct TextFault {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1.
    pub column: usize,
    /// What is wrong: lower case, the user's own words in backticks.
    pub what: String,
    /// What to do, where that is not said by what is wrong.
    pub help: Option<String>,
}

impl fmt::Display for TextFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.line, self.column, self.what)
    }
}

/// Gathers what is wrong.
#[derive(Default)]
pub(super) struct Reader {
    pub(super) faults: Vec<TextFault>,
}

/// No more faults are told of one text.
const MOST_FAULTS: usize = 100;

impl Reader {
    pub(super) fn fault(&mut self, at: At, what: impl Into<String>, help: Option<String>) {
        if self.faults.len() < MOST_FAULTS {
            self.faults.push(TextFault {
                line: at.line,
                column: at.column,
                what: what.into(),
                help,
            });
        }
    }

    pub(super) fn done(mut self) -> Vec<TextFault> {
        self.faults.sort();
        self.faults.dedup();
        self.faults
    }

    /// The values of a mapping.
    pub(super) fn fields<'n, 'r>(&'r mut self, node: &'n Node) -> Fields<'n, 'r> {
        let entries = match &node.held {
            Held::Map(entries) => entries.as_slice(),
            // A key with nothing after it: all as usual.
            Held::Text(text) if matches!(text.as_str(), "" | "~" | "null") => &[],
            Held::Text(_) | Held::List(_) => {
                self.fault(node.at, "keys with values are expected here", None);
                &[]
            }
        };
        Fields {
            at: node.at,
            entries,
            known: Vec::new(),
            reader: self,
        }
    }
}

/// The values of a mapping, and which keys have been asked for.
pub(super) struct Fields<'n, 'r> {
    pub(super) at: At,
    entries: &'n [(Node, Node)],
    known: Vec<&'static str>,
    pub(super) reader: &'r mut Reader,
}

impl<'n> Fields<'n, '_> {
    /// The value of a key; of a key that stands there twice the first.
    pub(super) fn take(&mut self, key: &'static str) -> Option<&'n Node> {
        self.known.push(key);
        let is_it = |it: &&(Node, Node)| text_of(&it.0) == Some(key);
        let mut found = self.entries.iter().filter(is_it);
        let first = found.next();
        if let Some((again, _)) = found.next() {
            self.reader
                .fault(again.at, format!("`{key}` stands here twice"), None);
        }
        first.map(|(_, value)| value)
    }

    /// A number between two others.
    pub(super) fn number(&mut self, key: &'static str, [least, most]: [f64; 2]) -> Option<f64> {
        let node = self.take(key)?;
        self.reader.number(node, key, [least, most])
    }

    /// A whole number between two others.
    pub(super) fn whole(&mut self, key: &'static str, [least, most]: [u64; 2]) -> Option<u64> {
        let node = self.take(key)?;
        let value = text_of(node).and_then(|it| it.replace('_', "").parse::<u64>().ok());
        if let Some(value) = value.filter(|it| (least..=most).contains(it)) {
            return Some(value);
        }
        let what = format!("`{key}` must be a whole number from {least} to {most}");
        self.reader.fault(node.at, what, None);
        None
    }

    /// The same where 32 bits are enough.
    pub(super) fn count(&mut self, key: &'static str, [least, most]: [u32; 2]) -> Option<u32> {
        let value = self.whole(key, [u64::from(least), u64::from(most)])?;
        u32::try_from(value).ok()
    }

    /// One of some words.
    pub(super) fn word<T: Copy>(&mut self, key: &'static str, words: &[(&str, T)]) -> Option<T> {
        let node = self.take(key)?;
        self.reader.word(node, key, words)
    }

    /// Numbers in a list.
    pub(super) fn numbers(&mut self, key: &'static str, bounds: [f64; 2]) -> Option<Vec<f64>> {
        let node = self.take(key)?;
        let Held::List(items) = &node.held else {
            self.reader
                .fault(node.at, format!("`{key}` must be a list of numbers"), None);
            return None;
        };
        let each = items.iter().map(|it| self.reader.number(it, key, bounds));
        each.collect()
    }

    /// Says what was not asked for.
    pub(super) fn end(self) {
        for (key, _) in self.entries {
            let name = text_of(key).unwrap_or_default();
            if !self.known.contains(&name) {
                let what = format!("there is no key `{name}` here");
                let help = did_you_mean(name, &self.known)
                    .unwrap_or_else(|| format!("there are {}", listed(&self.known)));
                self.reader.fault(key.at, what, Some(help));
            }
        }
    }
}

impl Reader {
    /// A number between two others.
    pub(super) fn number(
        &mut self,
        node: &Node,
        key: &str,
        [least, most]: [f64; 2],
    ) -> Option<f64> {
        let value = text_of(node).and_then(|it| it.replace('_', "").parse::<f64>().ok());
        if let Some(value) = value.filter(|it| (least..=most).contains(it)) {
            return Some(value);
        }
        let what = format!("`{key}` must be a number from {least} to {most}");
        self.fault(node.at, what, None);
        None
    }

    /// One of some words.
    pub(super) fn word<T: Copy>(
        &mut self,
        node: &Node,
        key: &str,
        words: &[(&str, T)],
    ) -> Option<T> {
        let text = text_of(node).unwrap_or_default();
        let found = words.iter().find(|(word, _)| *word == text);
        if let Some((_, value)) = found {
            return Some(*value);
        }
        let known: Vec<&str> = words.iter().map(|it| it.0).collect();
        let what = if text_of(node).is_some() {
            format!("`{text}` is no `{key}`")
        } else {
            format!("`{key}` must be a word")
        };
        let help =
            did_you_mean(text, &known).unwrap_or_else(|| format!("there are {}", listed(&known)));
        self.fault(node.at, what, Some(help));
        None
    }
}

/// The text of a single value.
pub(super) fn text_of(node: &Node) -> Option<&str> {
    match &node.held {
        Held::Text(text) => Some(text),
        Held::List(_) | Held::Map(_) => None,
    }
}

fn listed(words: &[&str]) -> String {
    let words: Vec<String> = words.iter().map(|it| format!("`{it}`")).collect();
    match words.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => words.concat(),
    }
}

fn did_you_mean(word: &str, known: &[&str]) -> Option<String> {
    let most = (word.chars().count() / 3).clamp(1, 4);
    let far = |it: &&&str| strsim::damerau_levenshtein(&word.to_lowercase(), it);
    let nearest = known.iter().min_by_key(far)?;
    (far(&nearest) <= most).then(|| format!("did you mean `{nearest}`?"))
}
