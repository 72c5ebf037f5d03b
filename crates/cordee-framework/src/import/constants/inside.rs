//! What stands inside lists and objects, and what is done where they are broken: it is said, and
//! the rest is read.

use super::super::value::{LIMITS, Value, ValueKind};
use super::Reader;
use super::literal::Literal;
use super::scan::{Before, Kind, Scanner, Token};
use super::text::{number, unescaped};
use std::collections::HashMap;

/// An object being read.
#[derive(Default)]
struct Entries {
    list: Vec<(String, Value)>,
    places: HashMap<String, usize>,
    deepest: usize,
}

impl Entries {
    /// Adds an entry; whether its key was free.
    fn add(&mut self, key: String, literal: Literal) -> bool {
        self.deepest = self.deepest.max(literal.depth);
        let is_free = !self.places.contains_key(&key);
        self.places.entry(key.clone()).or_insert(self.list.len());
        self.list.push((key, literal.value));
        is_free
    }

    /// Takes over what is spread out: it replaces what stood there before.
    fn spread(&mut self, entries: Vec<(String, Value)>, depth: usize) {
        self.deepest = self.deepest.max(depth.saturating_sub(1));
        for (key, value) in entries {
            let place = self.places.get(&key).copied();
            if let Some(entry) = place.and_then(|at| self.list.get_mut(at)) {
                entry.1 = value;
            } else {
                self.places.insert(key.clone(), self.list.len());
                self.list.push((key, value));
            }
        }
    }
}

impl<'t> Reader<'t, '_, '_> {
    pub(super) fn list(&mut self, line: usize, depth: usize) -> Literal {
        let (mut items, mut deepest) = (Vec::new(), 0);
        while !self.ends(line, "[") {
            if self.scanner.takes(",") {
                continue;
            }
            let spreads = self.scanner.takes("...");
            let Some(item) = self.entry_value("", depth) else {
                continue;
            };
            match item.value.kind {
                ValueKind::List(inner) if spreads => {
                    deepest = deepest.max(item.depth.saturating_sub(1));
                    items.extend(inner);
                }
                _ if spreads => self.not_spread(&item),
                _ => {
                    deepest = deepest.max(item.depth);
                    items.push(item.value);
                }
            }
        }
        Literal::holding(line, ValueKind::List(items), deepest)
    }

    pub(super) fn group(&mut self, line: usize, depth: usize) -> Literal {
        let mut entries = Entries::default();
        while !self.ends(line, "{") {
            if self.scanner.takes(",") {
                continue;
            }
            if self.scanner.takes("...") {
                self.spread(&mut entries, depth);
                continue;
            }
            self.entry(&mut entries, depth);
        }
        let (kind, deepest) = (ValueKind::Map(entries.list), entries.deepest);
        Literal::holding(line, kind, deepest)
    }

    fn spread(&mut self, entries: &mut Entries, depth: usize) {
        let Some(item) = self.entry_value("", depth) else {
            return;
        };
        match item.value.kind {
            ValueKind::Map(inner) => entries.spread(inner, item.depth),
            ValueKind::Text(_) | ValueKind::List(_) => self.not_spread(&item),
        }
    }

    fn not_spread(&mut self, item: &Literal) {
        let text = item.value.as_text().unwrap_or("...");
        let message = format!("what `{text}` holds is not known here; it was not taken");
        self.about.skipped(item.value.line, message);
    }

    /// An entry of an object.
    fn entry(&mut self, entries: &mut Entries, depth: usize) {
        let before = self.scanner;
        let token = self.scanner.next();
        let Some(key) = self.key(&token, depth) else {
            self.pass_over(before, &token);
            return;
        };
        let next = self.scanner.peek();
        let value = match next.kind {
            Kind::Sign(":") => {
                self.scanner.takes(":");
                self.entry_value(&key, depth)
            }
            // `{ tracks }` is `{ tracks: tracks }`.
            Kind::Sign("," | "}") if matches!(token.kind, Kind::Name(_)) => {
                self.scanner = before;
                self.entry_value(&key, depth)
            }
            Kind::Sign("(" | "*" | "<") | Kind::Name(_) if next.before == Before::Token => {
                self.say_code(token.line, &key);
                self.scanner.skip_entry();
                None
            }
            _ => {
                let message = format!("behind `{key}` a colon is missing; it was not taken");
                self.about.broken(token.line, message);
                self.skip_to_next_line(token.line);
                None
            }
        };
        if let Some(value) = value
            && !entries.add(key.clone(), value)
        {
            let message = format!("the key `{key}` stands here twice; both were read");
            self.about.broken(token.line, message);
        }
    }

    /// The key that a token begins.
    fn key(&mut self, token: &Token<'t>, depth: usize) -> Option<String> {
        match token.kind {
            Kind::Name(name) => Some(name.to_owned()),
            Kind::Text(raw) | Kind::Template(raw) => Some(unescaped(raw).into_owned()),
            Kind::Number(raw) => Some(number(raw)),
            Kind::Sign("[") => {
                let key = self.value(depth)?;
                let key = key.value.as_text()?.to_owned();
                self.scanner.takes("]").then_some(key)
            }
            _ => None,
        }
    }

    /// Passes over what can be no entry, at least one sign of it.
    fn pass_over(&mut self, before: Scanner<'t>, token: &Token<'t>) {
        if token.kind == Kind::Sign("[") {
            self.say_code(token.line, "[…]");
            self.skip_from(before);
            return;
        }
        let sign = self.scanner.since(token.start);
        let sign: String = sign.chars().take(20).collect();
        let message = format!("`{sign}` is not expected here; it was passed over");
        self.about.broken(token.line, message);
        self.scanner.skip_entry();
    }

    /// Passes over an entry that begins here. Where its end was looked for in vain already, it is
    /// not looked for again.
    fn skip_from(&mut self, before: Scanner<'t>) {
        if self.scanner.peek().kind != Kind::End {
            self.scanner = before;
            self.scanner.skip_entry();
        }
    }

    /// The value of an entry or item; where it is code, that is said and it is passed over.
    fn entry_value(&mut self, key: &str, depth: usize) -> Option<Literal> {
        let before = self.scanner;
        let line = before.peek().line;
        let broken = self.about.broken_so_far();
        let value = self.value(depth);
        if value.is_none() {
            if self.is_full {
                return None;
            }
            if self.about.broken_so_far() == broken {
                self.say_code(line, key);
            }
            self.skip_from(before);
            return None;
        }
        let next = self.scanner.peek();
        if self.scanner.takes(";") {
            let message = "a semicolon stands here where a comma belongs";
            self.about.broken(next.line, message);
        } else if !matches!(next.kind, Kind::Sign("," | ")" | "]" | "}") | Kind::End)
            && !self.scanner.is_at_declaration()
        {
            let message = "a comma is missing before this";
            self.about.broken(next.line, message);
        }
        value
    }

    /// Whether a list or object ends here, as it should or not.
    fn ends(&mut self, line: usize, open: &str) -> bool {
        let token = self.scanner.peek();
        let close = if open == "[" { "]" } else { "}" };
        match token.kind {
            Kind::Sign(sign) if sign == close => {
                self.scanner.next();
                true
            }
            Kind::Sign(other @ (")" | "]" | "}")) => {
                let message = format!("the `{open}` of line {line} is closed by `{other}` here");
                self.about.broken(token.line, message);
                self.scanner.next();
                true
            }
            Kind::End => {
                self.not_closed(line, open);
                true
            }
            _ if self.scanner.is_at_declaration() => {
                self.not_closed(line, open);
                true
            }
            _ => self.is_full,
        }
    }

    pub(super) fn not_closed(&mut self, line: usize, open: &str) {
        if !self.is_full {
            let message = format!("a `{open}` is opened here and not closed");
            self.about.broken(line, message);
        }
    }

    fn say_code(&mut self, line: usize, key: &str) {
        let message = if key.is_empty() {
            "this is code, not a value; it was not taken".to_owned()
        } else {
            format!("`{key}` is code, not a value; it was not taken")
        };
        self.about.skipped(line, message);
    }

    pub(super) fn say_too_deep(&mut self, line: usize) {
        let most = LIMITS.depth;
        let message = format!("nested more than {most} deep; what is deeper was not read");
        self.about.broken(line, message);
    }

    /// Goes to the next line, or to what ends an entry before that.
    fn skip_to_next_line(&mut self, line: usize) {
        loop {
            let next = self.scanner.peek();
            let is_over = matches!(next.kind, Kind::Sign("," | ")" | "]" | "}") | Kind::End);
            if is_over || next.line > line {
                return;
            }
            self.scanner.next();
        }
    }
}
