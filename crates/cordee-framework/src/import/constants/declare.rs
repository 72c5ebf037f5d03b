//! Declarations at the top of a file.

use super::literal::{Literal, Sort};
use super::scan::{Kind, Token};
use super::text::unescaped;
use super::types::skip_type;
use super::{Reader, ValueKind};
use crate::import::value::Value;

impl<'t> Reader<'t, '_, '_> {
    /// Reads all declarations; whatever else stands at the top is passed over.
    pub(super) fn declarations(&mut self) {
        loop {
            let token = self.scanner.next();
            match token.kind {
                Kind::End => return,
                Kind::Name("const" | "let" | "var") => {
                    if self.scanner.takes_word("enum") {
                        self.enumeration();
                    } else {
                        self.declarators();
                    }
                }
                Kind::Name("enum") => self.enumeration(),
                Kind::Name("type" | "interface") => self.type_declaration(),
                Kind::Name("import") => self.skip_import(),
                Kind::Name("export") => self.export(),
                Kind::Name("module" | "exports") => self.assignment(token),
                Kind::Open("`") => {
                    let message =
                        "a backtick is opened here and not closed; what follows it was not taken";
                    self.about.broken(token.line, message);
                }
                Kind::Sign("(" | "[" | "{") => {
                    self.scanner.skip_group();
                }
                _ => {}
            }
        }
    }

    /// `name: Type = value, other = value`.
    fn declarators(&mut self) {
        loop {
            let token = self.scanner.next();
            let Kind::Name(name) = token.kind else {
                if matches!(token.kind, Kind::Sign("{" | "[")) {
                    self.scanner.skip_group();
                }
                return;
            };
            self.scanner.takes("!");
            let named = if self.scanner.takes(":") {
                skip_type(&mut self.scanner)
            } else {
                None
            };
            if self.scanner.takes("=") {
                self.constant(name, named, token.line);
            }
            if !self.scanner.takes(",") {
                return;
            }
        }
    }

    /// Keeps the value at this place under a name.
    fn constant(&mut self, name: &'t str, named: Option<&'t str>, line: usize) {
        let before = self.scanner;
        let broken = self.about.broken_so_far();
        self.typed = None;
        let Some(literal) = self.value(0) else {
            let has_fault = self.about.broken_so_far() > broken;
            self.scanner = before;
            if !self.is_full && !has_fault && self.is_computed() {
                let message = format!("`{name}` is computed, not written out; it was not taken");
                self.about.skipped(line, message);
            }
            return;
        };
        let place = self.constants.len();
        if let Some(named) = self.typed.or(named) {
            self.expected.push((place, named));
        }
        if self.places.insert(name, place).is_some() {
            let message = format!("`{name}` is declared twice; both were read");
            self.about.broken(line, message);
        }
        self.constants.push((name.to_owned(), literal));
    }

    /// Whether what stands here is a value that code makes, and no code of its own: nobody looks
    /// for levels in a function or a page.
    fn is_computed(&self) -> bool {
        let mut ahead = self.scanner;
        match ahead.next().kind {
            Kind::Name("function" | "class" | "async" | "require" | "await")
            | Kind::Regex
            | Kind::Sign("<") => false,
            Kind::Sign("(") => {
                ahead.skip_group();
                !matches!(ahead.next().kind, Kind::Sign("=>" | ":"))
            }
            Kind::Name(_) => ahead.peek().kind != Kind::Sign("=>"),
            _ => true,
        }
    }

    /// `export default value`, or any declaration.
    fn export(&mut self) {
        if self.scanner.takes_word("default") {
            let next = self.scanner.peek();
            let is_code = matches!(
                next.kind,
                Kind::Name("function" | "class" | "async" | "abstract" | "interface")
            );
            if !is_code {
                self.whole_export(next);
            }
        } else if self.scanner.takes("=") {
            let next = self.scanner.peek();
            self.whole_export(next);
        }
    }

    /// What a file exports as a whole, unless it is but the names of its constants.
    fn whole_export(&mut self, token: Token<'t>) {
        let mut ahead = self.scanner;
        if ahead.takes("{") {
            let is_names = loop {
                match ahead.next().kind {
                    Kind::Name(_) | Kind::Sign("," | "...") => {}
                    Kind::Sign("}") => break true,
                    _ => break false,
                }
            };
            if is_names {
                return;
            }
        }
        if let Kind::Name(name) = token.kind
            && self.places.contains_key(name)
        {
            return;
        }
        let before = self.scanner;
        let count = self.constants.len();
        self.constant("default", None, token.line);
        let is_name = |(_, it): &(String, Literal)| it.sort == Sort::Name;
        if self.constants.len() > count && self.constants.last().is_some_and(is_name) {
            self.constants.pop();
            self.places.remove("default");
            self.scanner = before;
        }
    }

    /// `module.exports = value`, `module.exports.name = value` and `exports.name = value`.
    fn assignment(&mut self, first: Token<'t>) {
        let mut name = None;
        if first.kind == Kind::Name("module") {
            if !self.scanner.takes(".") || !self.scanner.takes_word("exports") {
                return;
            }
        } else if self.scanner.peek().kind != Kind::Sign(".") {
            return;
        }
        if self.scanner.takes(".") {
            let Kind::Name(own) = self.scanner.next().kind else {
                return;
            };
            name = Some(own);
        }
        if !self.scanner.takes("=") {
            return;
        }
        let token = self.scanner.peek();
        match name {
            Some(name) if token.kind == Kind::Name(name) => {}
            Some(name) => self.constant(name, None, token.line),
            None => self.whole_export(token),
        }
    }

    fn skip_import(&mut self) {
        loop {
            let before = self.scanner;
            match self.scanner.next().kind {
                Kind::Text(_) | Kind::Sign(";" | "(" | "=") | Kind::End => return,
                Kind::Sign("{") if self.scanner.skip_group().is_none() => return,
                _ if before.is_at_declaration() => {
                    self.scanner = before;
                    return;
                }
                _ => {}
            }
        }
    }

    fn type_declaration(&mut self) {
        let before = self.scanner;
        let Kind::Name(name) = self.scanner.next().kind else {
            self.scanner = before;
            return;
        };
        let next = self.scanner.peek().kind;
        let is_declaration =
            matches!(next, Kind::Sign("=" | "<" | "{")) || next == Kind::Name("extends");
        if is_declaration {
            self.types.declare(name, &mut self.scanner);
        } else {
            self.scanner = before;
        }
    }

    /// `enum Name { One, Two = 'two', Three = 3 }`: names without a value stand for themselves,
    /// behind a number for the next one.
    fn enumeration(&mut self) {
        let before = self.scanner;
        let Kind::Name(name) = self.scanner.next().kind else {
            self.scanner = before;
            return;
        };
        let open = self.scanner.peek();
        if !self.scanner.takes("{") {
            self.scanner = before;
            return;
        }
        let mut members: Vec<(String, Value)> = Vec::new();
        let mut next: Option<i64> = None;
        loop {
            let token = self.scanner.next();
            let member = match token.kind {
                Kind::Sign("}") => break,
                Kind::Name(member) => member.to_owned(),
                Kind::Text(raw) => unescaped(raw).into_owned(),
                Kind::Sign(",") => continue,
                _ => {
                    self.about.broken(
                        token.line,
                        format!("the enumeration `{name}` breaks off here"),
                    );
                    break;
                }
            };
            if !self.count(token.line) {
                break;
            }
            let mut text = next.map_or_else(|| member.clone(), |number| number.to_string());
            if self.scanner.takes("=") {
                let value = self.value(1);
                if value.is_none() {
                    self.scanner.skip_entry();
                }
                let value = value.and_then(|it| it.value.as_text().map(str::to_owned));
                text = value.unwrap_or_else(|| member.clone());
                next = text.parse().ok();
            }
            next = next.and_then(|number| number.checked_add(1));
            members.push((member, Value::text(token.line, text)));
        }
        self.places.insert(name, self.constants.len());
        let value = Value {
            line: open.line,
            kind: ValueKind::Map(members),
        };
        let (sort, depth) = (Sort::Other, 1);
        self.constants
            .push((name.to_owned(), Literal { value, sort, depth }));
    }

    /// Names the keys that a constant's type asks for and that it does not have.
    pub(super) fn compare_with_types(&mut self) {
        for (place, named) in &self.expected {
            let Some((name, literal)) = self.constants.get(*place) else {
                continue;
            };
            let ValueKind::Map(_) = &literal.value.kind else {
                continue;
            };
            for key in self.types.keys(named) {
                if literal.value.get(key).is_none() {
                    let message = format!(
                        "the type `{named}` asks for the key `{key}`, which `{name}` does not have"
                    );
                    self.about.broken(literal.value.line, message);
                }
            }
        }
    }
}
