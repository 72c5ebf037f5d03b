//! What the types of TypeScript and Flow say of keys; everything else in them is passed over.

use super::scan::{Kind, Scanner, Token};
use std::collections::HashMap;

/// The keys that types ask for, by the name of the type.
#[derive(Debug, Default)]
pub(super) struct Types {
    keys: HashMap<String, Vec<String>>,
}

impl Types {
    /// The keys a value of this type must have.
    pub(super) fn keys(&self, name: &str) -> &[String] {
        self.keys.get(name).map_or(&[], Vec::as_slice)
    }

    /// Reads what follows the name of a type or interface: the keys of an object, or the texts
    /// between which it chooses.
    pub(super) fn declare(&mut self, name: &str, scanner: &mut Scanner<'_>) {
        let mut ahead = *scanner;
        while !matches!(ahead.peek().kind, Kind::Sign("=" | "{" | ";") | Kind::End)
            && !ahead.is_at_declaration()
        {
            ahead.next();
        }
        ahead.takes("=");
        let keys = if ahead.takes("{") {
            members(&mut ahead)
        } else {
            choices(&mut ahead)
        };
        if let Some(keys) = keys {
            self.keys.insert(name.to_owned(), keys);
            *scanner = ahead;
        }
    }
}

/// The keys of an object type that are not optional, behind its bracket.
fn members(scanner: &mut Scanner<'_>) -> Option<Vec<String>> {
    let mut keys = Vec::new();
    loop {
        let token = scanner.next();
        match token.kind {
            Kind::Sign("}") => return Some(keys),
            Kind::Sign("|" | "," | ";" | "+" | "-") => {}
            Kind::Name("readonly") if is_key(&scanner.peek()) => {}
            Kind::Name(key) | Kind::Text(key) | Kind::Number(key) => {
                if scanner.takes(":") {
                    keys.push(key.to_owned());
                }
                skip_member(scanner)?;
            }
            Kind::End => return None,
            Kind::Sign("[" | "(") => {
                scanner.skip_group()?;
                skip_member(scanner)?;
            }
            _ => skip_member(scanner)?,
        }
    }
}

fn is_key(token: &Token<'_>) -> bool {
    matches!(token.kind, Kind::Name(_) | Kind::Text(_) | Kind::Sign("["))
}

/// Goes to the sign that ends a member, or to the key of the next on a line of its own.
fn skip_member(scanner: &mut Scanner<'_>) -> Option<()> {
    let line = scanner.peek().line;
    let mut angles = 0_u32;
    loop {
        let before = *scanner;
        let token = scanner.next();
        match token.kind {
            Kind::Sign("(" | "[" | "{") => scanner.skip_group()?,
            Kind::Sign("<") => angles += 1,
            Kind::Sign(">") => angles = angles.saturating_sub(1),
            Kind::Sign("}") | Kind::End => {
                *scanner = before;
                return Some(());
            }
            Kind::Sign("," | ";") if angles == 0 => return Some(()),
            Kind::Name(_) | Kind::Text(_) if token.line > line && is_followed_by_colon(scanner) => {
                *scanner = before;
                return Some(());
            }
            _ => {}
        }
    }
}

fn is_followed_by_colon(scanner: &Scanner<'_>) -> bool {
    let mut ahead = *scanner;
    ahead.takes("?");
    ahead.takes(":")
}

/// The texts of `'a' | 'b'`.
fn choices(scanner: &mut Scanner<'_>) -> Option<Vec<String>> {
    let mut texts = Vec::new();
    scanner.takes("|");
    while let Kind::Text(text) = scanner.peek().kind {
        scanner.next();
        texts.push(text.to_owned());
        if !scanner.takes("|") {
            return Some(texts);
        }
    }
    None
}

/// Reads a type behind `:`, `as` or `satisfies`, up to what ends it; gives back the name of the
/// type whose keys the value must have.
pub(super) fn skip_type<'t>(scanner: &mut Scanner<'t>) -> Option<&'t str> {
    let name = named(*scanner);
    let (mut angles, mut is_open) = (0_u32, true);
    loop {
        let before = *scanner;
        let token = scanner.next();
        let is_end = match token.kind {
            Kind::Sign("(" | "[" | "{") => scanner.skip_group().is_none(),
            Kind::Sign("<") => {
                angles += 1;
                false
            }
            Kind::Sign(">") => {
                angles = angles.saturating_sub(1);
                false
            }
            Kind::Sign("," | "=") => angles == 0,
            Kind::Sign(";" | ")" | "]" | "}") | Kind::End => true,
            Kind::Name(_) => !is_open && angles == 0 && token.before != super::scan::Before::Token,
            _ => before.is_at_declaration(),
        };
        if is_end {
            *scanner = before;
            return name;
        }
        // Behind these, the type goes on, on the next line too.
        is_open = matches!(token.kind, Kind::Sign("|" | "&" | "=>" | "?" | ":" | "."));
    }
}

/// The name in `Name`, `Readonly<Name>` and `Record<Name, …>`.
fn named(mut scanner: Scanner<'_>) -> Option<&str> {
    let Kind::Name(first) = scanner.next().kind else {
        return None;
    };
    let wraps = matches!(first, "Record" | "Readonly" | "$ReadOnly" | "$Exact");
    if wraps && scanner.takes("<") {
        return match scanner.next().kind {
            Kind::Name(inner) => Some(inner),
            _ => None,
        };
    }
    Some(first).filter(|_| !matches!(scanner.peek().kind, Kind::Sign("<" | "[" | "." | "|" | "&")))
}
