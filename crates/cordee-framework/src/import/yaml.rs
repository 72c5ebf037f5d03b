//! Writing framework text.

use std::fmt::Write;

/// Framework text in the making: lines with their indentation.
#[derive(Debug, Default)]
pub(crate) struct Yaml {
    text: String,
    indent: usize,
    /// Whether the next line begins an item of a list.
    is_item: bool,
}

impl Yaml {
    /// A comment on lines of its own.
    pub(crate) fn comment(&mut self, words: &str) {
        self.begin();
        self.text.push_str("# ");
        self.text.push_str(&words.replace('\n', " "));
        self.text.push('\n');
    }

    /// An empty line.
    pub(crate) fn blank(&mut self) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
    }

    /// `key: text`.
    pub(crate) fn entry(&mut self, key: &str, text: &str) {
        self.begin();
        self.text.push_str(key);
        self.text.push_str(": ");
        self.text.push_str(&scalar(text));
        self.text.push('\n');
    }

    /// `key: true`.
    pub(crate) fn yes(&mut self, key: &str) {
        self.plain(key, "true");
    }

    /// `key: word`, where the word is no text: a number, `true`, `false`.
    pub(crate) fn plain(&mut self, key: &str, word: &str) {
        self.begin();
        self.text.push_str(key);
        self.text.push_str(": ");
        self.text.push_str(word);
        self.text.push('\n');
    }

    /// `key: {}`.
    pub(crate) fn nothing_in(&mut self, key: &str) {
        self.begin();
        self.text.push_str(key);
        self.text.push_str(": {}\n");
    }

    /// `key: [a, b]`, all on one line.
    pub(crate) fn short_list<'a>(&mut self, key: &str, items: impl IntoIterator<Item = &'a str>) {
        let items: Vec<String> = items.into_iter().map(scalar_in_line).collect();
        self.begin();
        self.text.push_str(key);
        self.text.push_str(": [");
        self.text.push_str(&items.join(", "));
        self.text.push_str("]\n");
    }

    /// `key:` with one text, or a list of texts below it.
    pub(crate) fn prose(&mut self, key: &str, statements: &[String]) {
        match statements {
            [only] => self.entry(key, only),
            many => self.nested(key, |yaml| {
                for text in many {
                    yaml.item_text(text);
                }
            }),
        }
    }

    /// `key:` with something below it.
    pub(crate) fn nested(&mut self, key: &str, below: impl FnOnce(&mut Self)) {
        self.begin();
        self.text.push_str(key);
        self.text.push_str(":\n");
        self.indent += 2;
        below(self);
        self.indent -= 2;
    }

    /// `- ` with keys behind and below it.
    pub(crate) fn item(&mut self, below: impl FnOnce(&mut Self)) {
        self.is_item = true;
        self.indent += 2;
        below(self);
        self.indent -= 2;
        self.is_item = false;
    }

    /// `- text`.
    pub(crate) fn item_text(&mut self, text: &str) {
        self.begin();
        self.text.push_str("- ");
        self.text.push_str(&scalar(text));
        self.text.push('\n');
    }

    /// Text as it is.
    pub(crate) fn raw(&mut self, text: &str) {
        self.text.push_str(text);
    }

    pub(crate) fn finish(self) -> String {
        self.text
    }

    fn begin(&mut self) {
        if self.is_item {
            self.is_item = false;
            self.text
                .push_str(&" ".repeat(self.indent.saturating_sub(2)));
            self.text.push_str("- ");
        } else {
            self.text.push_str(&" ".repeat(self.indent));
        }
    }
}

/// A text as a value after `key: `.
fn scalar(text: &str) -> String {
    if is_plain(text) {
        text.to_owned()
    } else {
        quoted(text)
    }
}

/// A text as a value inside brackets.
fn scalar_in_line(text: &str) -> String {
    let has_sign = text.contains([',', '[', ']', '{', '}']);
    if is_plain(text) && !has_sign {
        text.to_owned()
    } else {
        quoted(text)
    }
}

/// Whether a text reads the same without quotes.
fn is_plain(text: &str) -> bool {
    let starts_well = text
        .chars()
        .next()
        .is_some_and(|c| c.is_alphanumeric() || c == '(');
    let has_trap = text.contains(": ")
        || text.contains(" #")
        || text.ends_with(':')
        || text.trim() != text
        || text
            .chars()
            .any(|c| c.is_control() || c == char::REPLACEMENT_CHARACTER);
    let is_word = matches!(
        text.to_ascii_lowercase().as_str(),
        "true" | "false" | "yes" | "no" | "on" | "off" | "null" | "y" | "n"
    );
    starts_well && !has_trap && !is_word
}

/// A text in double quotes.
pub(super) fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            c if c.is_control()
                || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffd}') =>
            {
                // Writing into a string can't fail.
                let _ = write!(out, "\\U{:08X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::super::value::Value;
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_text_is_read_back_as_it_was_written(text in "\\PC{0,40}|[ -~\n\t#:'\"\\[\\]{}&*!|>%@`-]{0,40}") {
            let mut yaml = Yaml::default();
            yaml.entry("key", &text);
            let (value, broken) = Value::from_yaml(&yaml.finish());
            prop_assert_eq!(broken, vec![]);
            let value = value.unwrap();
            prop_assert_eq!(value.get("key").and_then(Value::as_text), Some(text.trim()));
        }
    }
}
