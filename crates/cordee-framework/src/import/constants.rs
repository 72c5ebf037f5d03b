//! The constants of JavaScript and TypeScript files, parsed and never executed.
//!
//! Every declaration at the top of a file whose value is written out becomes an entry of one
//! group under its name: objects, lists, texts, numbers, enumerations. Functions, classes,
//! imports and pages around them are passed over. A name stands for itself, unless it is that of
//! a constant above it in the same file.
//!
//! Knows as much of the language as it takes to find values and where they end; types are read
//! for the keys they ask for and for nothing else. What code would add to a constant is not
//! seen. Decision 5 says why this reader is ours.

mod declare;
mod inside;
mod literal;
mod scan;
#[cfg(test)]
mod tests;
mod text;
mod types;

use super::remarks::About;
use super::value::{LIMITS, Value, ValueKind};
use literal::{Literal, Sort};
use scan::{Kind, Scanner, Token};
use std::collections::HashMap;
use types::Types;

/// How many bytes of text names may copy.
const MOST_COPIED: usize = 8 << 20;

/// Reads the constants of a file.
pub(super) fn read(text: &str, about: &mut About<'_>) -> Value {
    let mut reader = Reader {
        scanner: Scanner::new(text),
        constants: Vec::new(),
        places: HashMap::new(),
        types: Types::default(),
        expected: Vec::new(),
        typed: None,
        about,
        left: LIMITS.nodes,
        copied: 0,
        is_full: false,
    };
    reader.declarations();
    reader.compare_with_types();
    let entries = reader.constants.into_iter();
    Value {
        line: 1,
        kind: ValueKind::Map(entries.map(|(name, it)| (name, it.value)).collect()),
    }
}

struct Reader<'t, 'a, 'r> {
    scanner: Scanner<'t>,
    /// The constants so far, in their order.
    constants: Vec<(String, Literal)>,
    places: HashMap<&'t str, usize>,
    types: Types,
    /// Constants with the type that is said of each.
    expected: Vec<(usize, &'t str)>,
    /// The type named last by `as` or `satisfies`.
    typed: Option<&'t str>,
    about: &'a mut About<'r>,
    /// How many more values may be read.
    left: usize,
    /// How many bytes were copied for names.
    copied: usize,
    /// Whether no more is read.
    is_full: bool,
}

impl<'t> Reader<'t, '_, '_> {
    /// Counts a value; whether there was room for it.
    fn count(&mut self, line: usize) -> bool {
        self.count_many(1, line)
    }

    fn count_many(&mut self, values: usize, line: usize) -> bool {
        if let Some(left) = self.left.checked_sub(values) {
            self.left = left;
            return true;
        }
        if !self.is_full {
            let most = LIMITS.nodes;
            let message = format!("more than {most} values; the rest was not read");
            self.about.broken(line, message);
        }
        self.is_full = true;
        self.scanner.finish();
        false
    }

    /// What a name stands for: a constant above it, a word of the language, or itself.
    fn named(&mut self, name: &'t str, token: Token<'t>, depth: usize) -> Option<Literal> {
        match name {
            "null" | "undefined" => return Some(Literal::text(token.line, "", Sort::Other)),
            "true" | "false" => return Some(Literal::text(token.line, name, Sort::Other)),
            "function" | "class" | "async" | "new" | "await" | "typeof" | "void" | "delete"
            | "import" | "yield" => return None,
            _ => {}
        }
        let mut path = vec![name];
        loop {
            let mut ahead = self.scanner;
            match ahead.next().kind {
                Kind::Sign("." | "?.") => {
                    let Kind::Name(next) = ahead.next().kind else {
                        return None;
                    };
                    path.push(next);
                }
                Kind::Sign("[") => {
                    let (Kind::Text(next) | Kind::Number(next)) = ahead.next().kind else {
                        return None;
                    };
                    path.push(next);
                    if !ahead.takes("]") {
                        return None;
                    }
                }
                Kind::Sign("(") if freezes(&path) => {
                    self.scanner = ahead;
                    return self.frozen(token.line, depth);
                }
                // A marker before a template says how it is shown.
                Kind::Template(raw) => {
                    self.scanner = ahead;
                    let text = text::unescaped(raw);
                    return Some(Literal::text(token.line, text, Sort::Text));
                }
                Kind::Sign("(" | "=>") => return None,
                _ => break,
            }
            self.scanner = ahead;
        }
        self.looked_up(&path, token.line, depth)
    }

    /// The value inside `Object.freeze(…)`, behind its bracket.
    fn frozen(&mut self, line: usize, depth: usize) -> Option<Literal> {
        if depth >= LIMITS.depth {
            self.say_too_deep(line);
            return None;
        }
        let inside = self.value(depth + 1)?;
        self.scanner.takes(",");
        if !self.scanner.takes(")") {
            self.about
                .broken(line, "a `(` is opened here and not closed");
        }
        Some(inside)
    }

    /// A copy of what stands at a path of names, or the path itself.
    fn looked_up(&mut self, path: &[&'t str], line: usize, depth: usize) -> Option<Literal> {
        let found = find(&self.constants, &self.places, path);
        let Some((value, sort)) = found else {
            return Some(Literal::text(line, path.join("."), Sort::Name));
        };
        let size = Size::of(value);
        let fits = depth + size.depth <= LIMITS.depth
            && self.copied.saturating_add(size.bytes) <= MOST_COPIED;
        let copy = fits.then(|| value.clone());
        // What is not copied was looked through, and counts too.
        if !self.count_many(size.values, line) {
            return None;
        }
        let Some(copy) = copy else {
            let message = format!("`{}` is too much to be repeated here", path.join("."));
            self.about.broken(line, message);
            return Some(Literal::text(line, path.join("."), Sort::Name));
        };
        self.copied += size.bytes;
        Some(Literal {
            value: copy,
            sort,
            depth: size.depth,
        })
    }
}

/// The constant, or the part of one, at a path of names.
fn find<'c>(
    constants: &'c [(String, Literal)],
    places: &HashMap<&str, usize>,
    path: &[&str],
) -> Option<(&'c Value, Sort)> {
    let (first, rest) = path.split_first()?;
    let (_, literal) = constants.get(*places.get(first)?)?;
    let value = rest
        .iter()
        .try_fold(&literal.value, |value, key| match &value.kind {
            ValueKind::List(items) => items.get(key.parse::<usize>().ok()?),
            ValueKind::Map(_) | ValueKind::Text(_) => value.get(key),
        })?;
    let is_part = !rest.is_empty() && matches!(value.kind, ValueKind::Text(_));
    let sort = if is_part { Sort::Text } else { literal.sort };
    Some((value, sort))
}

/// Whether this names a function that gives back what it is given.
fn freezes(path: &[&str]) -> bool {
    path.last()
        .is_some_and(|name| name.to_ascii_lowercase().ends_with("freeze"))
}

/// How much a value holds.
#[derive(Clone, Copy, Debug, Default)]
struct Size {
    values: usize,
    bytes: usize,
    depth: usize,
}

impl Size {
    fn of(value: &Value) -> Self {
        let mut size = match &value.kind {
            ValueKind::Text(text) => {
                return Self {
                    values: 1,
                    bytes: text.len(),
                    depth: 0,
                };
            }
            ValueKind::List(items) => Self::of_all(items.iter()),
            ValueKind::Map(entries) => {
                let mut size = Self::of_all(entries.iter().map(|(_, value)| value));
                size.bytes += entries.iter().map(|(key, _)| key.len()).sum::<usize>();
                size
            }
        };
        size.values += 1;
        size.depth += 1;
        size
    }

    fn of_all<'v>(values: impl Iterator<Item = &'v Value>) -> Self {
        values.map(Self::of).fold(Self::default(), |all, one| Self {
            values: all.values + one.values,
            bytes: all.bytes + one.bytes,
            depth: all.depth.max(one.depth),
        })
    }
}
