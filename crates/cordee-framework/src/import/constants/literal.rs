//! Values that are written out: objects, lists, texts, numbers, and names of such values.
//!
//! Whatever would have to be computed is `None`: it is code, and the caller passes over it.

use super::super::value::{LIMITS, Value, ValueKind};
use super::Reader;
use super::scan::{Before, Kind, Scanner, Token};
use super::text::{number, unescaped};
use super::types::skip_type;
use std::collections::HashMap;

/// A value with what has to be known to join or copy it.
#[derive(Clone, Debug)]
pub(super) struct Literal {
    pub(super) value: Value,
    pub(super) sort: Sort,
    /// How many lists and groups are inside each other.
    pub(super) depth: usize,
}

/// What a value is to JavaScript.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    Text,
    /// A name that nothing in this file explains.
    Name,
    Other,
}

impl Literal {
    pub(super) fn text(line: usize, text: impl Into<String>, sort: Sort) -> Self {
        let value = Value::text(line, text);
        Self {
            value,
            sort,
            depth: 0,
        }
    }

    fn holding(line: usize, kind: ValueKind, deepest: usize) -> Self {
        Self {
            value: Value { line, kind },
            sort: Sort::Other,
            depth: deepest + 1,
        }
    }

    /// As a piece of a text that is put together.
    fn as_piece(&self) -> Option<String> {
        let ValueKind::Text(text) = &self.value.kind else {
            return None;
        };
        Some(match self.sort {
            Sort::Name => format!("${{{text}}}"),
            Sort::Text | Sort::Other => text.clone(),
        })
    }
}

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
            match place.and_then(|at| self.list.get_mut(at)) {
                Some(entry) => entry.1 = value,
                None => {
                    self.places.insert(key.clone(), self.list.len());
                    self.list.push((key, value));
                }
            }
        }
    }
}

impl<'t> Reader<'t, '_, '_> {
    /// The value at this place and what belongs to it; `None` where it is code.
    pub(super) fn value(&mut self, depth: usize) -> Option<Literal> {
        let mut first = self.one_value(depth)?;
        loop {
            let mut ahead = self.scanner;
            let token = ahead.next();
            match token.kind {
                Kind::Sign("+") => {
                    self.scanner = ahead;
                    let second = self.one_value(depth)?;
                    first = joined(&first, &second)?;
                }
                Kind::Name("as" | "satisfies") if token.before == Before::Token => {
                    self.scanner = ahead;
                    let named = skip_type(&mut self.scanner);
                    self.typed = named.or(self.typed);
                }
                Kind::Sign("!") if is_end(&ahead.peek()) => self.scanner = ahead,
                _ if is_end(&token) => return Some(first),
                _ => return None,
            }
        }
    }

    fn one_value(&mut self, depth: usize) -> Option<Literal> {
        let token = self.scanner.next();
        if !self.count(token.line) {
            return None;
        }
        match token.kind {
            Kind::Text(raw) => Some(Literal::text(token.line, unescaped(raw), Sort::Text)),
            Kind::Template(raw) => Some(Literal::text(token.line, unescaped(raw), Sort::Text)),
            Kind::Number(raw) => Some(Literal::text(token.line, number(raw), Sort::Other)),
            Kind::Sign("-") => self.negative(token.line),
            Kind::Sign("+") => self.one_number(token.line, ""),
            Kind::Sign("[") => self.at_depth(token.line, depth, Self::list),
            Kind::Sign("{") => self.at_depth(token.line, depth, Self::group),
            Kind::Sign("(") => self.at_depth(token.line, depth, Self::in_brackets),
            Kind::Name(name) => self.named(name, token, depth),
            Kind::Open(quote) => {
                let message = if quote == "`" {
                    "a backtick is opened here and not closed; what follows it was not taken"
                } else {
                    "a quote is opened here and not closed; what follows it was not taken"
                };
                self.about.broken(token.line, message);
                None
            }
            Kind::Sign(_) | Kind::Regex | Kind::End => None,
        }
    }

    fn negative(&mut self, line: usize) -> Option<Literal> {
        self.one_number(line, "-")
    }

    fn one_number(&mut self, line: usize, sign: &str) -> Option<Literal> {
        match self.scanner.next().kind {
            Kind::Number(raw) => {
                let text = format!("{sign}{}", number(raw));
                Some(Literal::text(line, text, Sort::Other))
            }
            _ => None,
        }
    }

    /// Reads what is inside a bracket, unless it is too deep.
    fn at_depth(
        &mut self,
        line: usize,
        depth: usize,
        read: impl FnOnce(&mut Self, usize, usize) -> Option<Literal>,
    ) -> Option<Literal> {
        if depth >= LIMITS.depth {
            self.say_too_deep(line);
            return None;
        }
        read(self, line, depth + 1)
    }

    fn in_brackets(&mut self, line: usize, depth: usize) -> Option<Literal> {
        let inside = self.value(depth)?;
        if self.scanner.takes(")") {
            return Some(inside);
        }
        self.not_closed(line, "(");
        None
    }

    fn list(&mut self, line: usize, depth: usize) -> Option<Literal> {
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
        Some(Literal::holding(line, ValueKind::List(items), deepest))
    }

    fn group(&mut self, line: usize, depth: usize) -> Option<Literal> {
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
        Some(Literal::holding(line, kind, deepest))
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

    fn not_closed(&mut self, line: usize, open: &str) {
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

/// Whether a value can end before this.
fn is_end(token: &Token<'_>) -> bool {
    let goes_on = matches!(
        token.kind,
        Kind::Sign("." | "?." | "(" | "[" | "?" | "??" | "||" | "&&" | "*" | "/" | "%" | "-" | "=" | "=>" | "<" | ">" | ":" | "+" | "**" | "&" | "|" | "^")
            | Kind::Template(_)
            | Kind::Name("in" | "instanceof" | "of")
    );
    let ends = matches!(
        token.kind,
        Kind::Sign("," | ";" | ")" | "]" | "}") | Kind::End
    );
    ends || (!goes_on && token.before != Before::Token)
}

/// Two values with `+` between them: a text, if one of them is.
fn joined(first: &Literal, second: &Literal) -> Option<Literal> {
    if first.sort != Sort::Text && second.sort != Sort::Text {
        return None;
    }
    let text = first.as_piece()? + &second.as_piece()?;
    Some(Literal::text(first.value.line, text, Sort::Text))
}
