//! Values that are written out: objects, lists, texts, numbers, and names of such values.
//!
//! Whatever would have to be computed is `None`: it is code, and the caller passes over it.

use super::super::value::{LIMITS, Value, ValueKind};
use super::Reader;
use super::scan::{Before, Kind, Token};
use super::text::{number, unescaped};
use super::types::skip_type;

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

    pub(super) fn holding(line: usize, kind: ValueKind, deepest: usize) -> Self {
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

impl Reader<'_, '_, '_> {
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
            Kind::Text(raw) | Kind::Template(raw) => {
                Some(Literal::text(token.line, unescaped(raw), Sort::Text))
            }
            Kind::Number(raw) => Some(Literal::text(token.line, number(raw), Sort::Other)),
            Kind::Sign("-") => self.negative(token.line),
            Kind::Sign("+") => self.one_number(token.line, ""),
            Kind::Sign("[") => self.at_depth(token.line, depth, |it, line, depth| {
                Some(it.list(line, depth))
            }),
            Kind::Sign("{") => self.at_depth(token.line, depth, |it, line, depth| {
                Some(it.group(line, depth))
            }),
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
}

/// Whether a value can end before this.
fn is_end(token: &Token<'_>) -> bool {
    let goes_on = matches!(
        token.kind,
        Kind::Sign(
            "." | "?."
                | "("
                | "["
                | "?"
                | "??"
                | "||"
                | "&&"
                | "*"
                | "/"
                | "%"
                | "-"
                | "="
                | "=>"
                | "<"
                | ">"
                | ":"
                | "+"
                | "**"
                | "&"
                | "|"
                | "^"
        ) | Kind::Template(_)
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
