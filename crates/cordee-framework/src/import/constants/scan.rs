//! JavaScript and TypeScript as tokens, one after the other.
//!
//! Knows names, numbers, quotes, templates, comments and brackets; not what they mean together.
//! Every look ahead is a copy of the scanner. What is open on a line is given up a few times only,
//! so that no text takes more than a few passes.

/// A token with where it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token<'t> {
    pub(super) kind: Kind<'t>,
    pub(super) line: usize,
    /// Where it begins, in bytes.
    pub(super) start: usize,
    /// What stands before it on its line.
    pub(super) before: Before,
}

/// What stands before a token on its line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Before {
    /// Nothing at all.
    Margin,
    /// Blanks or comments.
    Blank,
    /// Another token.
    Token,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind<'t> {
    Name(&'t str),
    Number(&'t str),
    /// What stands between two quotes, as it is written.
    Text(&'t str),
    /// What stands between two backticks, as it is written.
    Template(&'t str),
    /// Brackets and other signs; `=>`, `...` and `++` are one.
    Sign(&'t str),
    Regex,
    /// A quote or backtick that is never closed.
    Open(&'t str),
    End,
}

/// How many quotes of a line, and how many backticks of a text, may stay open before no more are
/// looked for.
const MOST_OPEN: u32 = 8;

/// Where a text has been read to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scanner<'t> {
    text: &'t str,
    at: usize,
    line: usize,
    /// Whether a `/` after the last token divides.
    ends_value: bool,
    /// A line, and how much was left open on it.
    open_on_line: (usize, u32),
    open_templates: u32,
}

/// Words that can begin a declaration.
const DECLARING: [&str; 13] = [
    "const",
    "let",
    "var",
    "export",
    "import",
    "function",
    "class",
    "type",
    "interface",
    "enum",
    "declare",
    "async",
    "abstract",
];

impl<'t> Scanner<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self {
            text,
            at: 0,
            line: 1,
            ends_value: false,
            open_on_line: (0, 0),
            open_templates: 0,
        }
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or("")
    }

    /// What is written from a token's beginning to here.
    pub(super) fn since(&self, start: usize) -> &'t str {
        self.text.get(start..self.at).unwrap_or("")
    }

    /// Goes to the end: nothing more is read.
    pub(super) fn finish(&mut self) {
        self.at = self.text.len();
    }

    /// The next token, without taking it.
    pub(super) fn peek(&self) -> Token<'t> {
        self.to_owned().next()
    }

    /// Whether the next token is this sign; it is taken if so.
    pub(super) fn takes(&mut self, sign: &str) -> bool {
        let mut ahead = *self;
        let is_it = ahead.next().kind == Kind::Sign(sign);
        if is_it {
            *self = ahead;
        }
        is_it
    }

    /// Whether the next token is this word; it is taken if so.
    pub(super) fn takes_word(&mut self, word: &str) -> bool {
        let mut ahead = *self;
        let is_it = ahead.next().kind == Kind::Name(word);
        if is_it {
            *self = ahead;
        }
        is_it
    }

    /// Takes the next token.
    pub(super) fn next(&mut self) -> Token<'t> {
        let mut before = self.blanks();
        if self.at == 0 {
            before = Before::Margin;
        }
        let (line, start) = (self.line, self.at);
        let rest = self.rest();
        let (kind, length) = self.token(rest);
        self.pass(length);
        self.ends_value = match kind {
            Kind::Sign(sign) => matches!(sign, ")" | "]" | "}"),
            Kind::Name(name) => !matches!(name, "return" | "case" | "typeof" | "in" | "of"),
            _ => true,
        };
        Token {
            kind,
            line,
            start,
            before,
        }
    }

    fn pass(&mut self, length: usize) {
        let passed = self.rest().get(..length).unwrap_or_else(|| self.rest());
        self.line += passed.matches('\n').count();
        self.at += passed.len();
    }

    /// Goes past blanks and comments.
    fn blanks(&mut self) -> Before {
        let mut before = Before::Token;
        loop {
            let rest = self.rest();
            let blank = rest.len() - rest.trim_start().len();
            let length = if blank > 0 {
                blank
            } else if rest.starts_with("//") || (self.at == 0 && rest.starts_with("#!")) {
                rest.find('\n').unwrap_or(rest.len())
            } else if let Some(inside) = rest.strip_prefix("/*") {
                inside.find("*/").map_or(rest.len(), |end| end + 4)
            } else {
                return before;
            };
            let passed = rest.get(..length).unwrap_or(rest);
            if passed.ends_with('\n') {
                before = Before::Margin;
            } else if passed.contains('\n') || before == Before::Margin {
                before = Before::Blank;
            }
            self.pass(length);
        }
    }

    /// The kind and length of the token at the beginning of `rest`.
    fn token(&mut self, rest: &'t str) -> (Kind<'t>, usize) {
        let Some(first) = rest.chars().next() else {
            return (Kind::End, 0);
        };
        match first {
            '"' | '\'' => self.quoted(rest, first),
            '`' => self.template(rest),
            '/' if !self.ends_value => self.regex(rest),
            _ if first.is_ascii_digit() => number(rest),
            '.' if rest.chars().nth(1).is_some_and(|c| c.is_ascii_digit()) => number(rest),
            _ if is_of_name(first) => name(rest),
            _ => sign(rest),
        }
    }

    /// Notes that something is open on this line; whether it is worth looking for more.
    fn may_look(&mut self) -> bool {
        if self.open_on_line.0 != self.line {
            self.open_on_line = (self.line, 0);
        }
        self.open_on_line.1 < MOST_OPEN
    }

    fn quoted(&mut self, rest: &'t str, quote: char) -> (Kind<'t>, usize) {
        let open = (Kind::Open(first_of(rest)), 1);
        // The apostrophe of `don't` between the tags of a page.
        let before = self.text.get(..self.at).unwrap_or("");
        let is_apostrophe = quote == '\'' && before.ends_with(|c: char| c.is_alphabetic());
        if is_apostrophe && !ends_with_keyword(before) {
            return open;
        }
        if !self.may_look() {
            return open;
        }
        let mut is_escaped = false;
        for (at, c) in rest.char_indices().skip(1) {
            match c {
                _ if is_escaped => is_escaped = false,
                '\\' => is_escaped = true,
                '\n' => break,
                c if c == quote => {
                    return (Kind::Text(rest.get(1..at).unwrap_or("")), at + 1);
                }
                _ => {}
            }
        }
        self.open_on_line.1 += 1;
        open
    }

    fn template(&mut self, rest: &'t str) -> (Kind<'t>, usize) {
        if self.open_templates < MOST_OPEN {
            if let Some(end) = super::text::end_of_template(rest) {
                let inside = rest.get(1..end - 1).unwrap_or("");
                return (Kind::Template(inside), end);
            }
            self.open_templates += 1;
        }
        (Kind::Open(first_of(rest)), 1)
    }

    /// A regular expression, or a sign where it is none: `</p>` and `<br/>` are tags.
    fn regex(&mut self, rest: &'t str) -> (Kind<'t>, usize) {
        let before = self.text.get(..self.at).unwrap_or("");
        if before.ends_with('<') || rest.starts_with("/>") || !self.may_look() {
            return sign(rest);
        }
        let (mut is_escaped, mut is_in_class) = (false, false);
        for (at, c) in rest.char_indices().skip(1) {
            match c {
                _ if is_escaped => is_escaped = false,
                '\n' => break,
                '\\' => is_escaped = true,
                '[' => is_in_class = true,
                ']' => is_in_class = false,
                '/' if !is_in_class => return (Kind::Regex, at + 1),
                _ => {}
            }
        }
        self.open_on_line.1 += 1;
        sign(rest)
    }

    /// Goes behind the bracket that closes one just taken. Stops before a declaration at the
    /// margin and at the end of the text: it is not closed then.
    pub(super) fn skip_group(&mut self) -> Option<()> {
        let mut depth = 1_usize;
        loop {
            let before = *self;
            let token = self.next();
            match token.kind {
                Kind::Sign("(" | "[" | "{") => depth += 1,
                Kind::Sign(")" | "]" | "}") => depth -= 1,
                Kind::End => return None,
                _ if before.is_at_declaration() => {
                    *self = before;
                    return None;
                }
                _ => {}
            }
            if depth == 0 {
                return Some(());
            }
        }
    }

    /// Goes to the comma or bracket that ends a value or an entry.
    pub(super) fn skip_entry(&mut self) {
        loop {
            let before = *self;
            match self.next().kind {
                Kind::Sign("(" | "[" | "{") if self.skip_group().is_none() => return,
                Kind::Sign("," | ")" | "]" | "}") | Kind::End => {
                    *self = before;
                    return;
                }
                _ if before.is_at_declaration() => {
                    *self = before;
                    return;
                }
                _ => {}
            }
        }
    }

    /// Whether a declaration begins here, at the margin: where brackets are left open, this tells
    /// that something new begins.
    pub(super) fn is_at_declaration(&self) -> bool {
        let mut ahead = *self;
        let token = ahead.next();
        let Kind::Name(name) = token.kind else {
            return false;
        };
        if token.before != Before::Margin {
            return false;
        }
        let next = ahead.peek();
        let is_more = match next.kind {
            Kind::Name(_) => true,
            Kind::Sign(sign) => matches!(sign, "{" | "*"),
            _ => false,
        };
        let is_commonjs = matches!(name, "module" | "exports") && next.kind == Kind::Sign(".");
        is_commonjs || (is_more && next.before == Before::Token && DECLARING.contains(&name))
    }
}

/// The first letter of a text.
fn first_of(text: &str) -> &str {
    let length = text.chars().next().map_or(0, char::len_utf8);
    text.get(..length).unwrap_or("")
}

fn is_of_name(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '$' | '#' | '@' | '\u{200c}' | '\u{200d}')
}

fn ends_with_keyword(text: &str) -> bool {
    [
        "return", "case", "from", "import", "default", "in", "of", "typeof",
    ]
    .iter()
    .any(|word| text.ends_with(word))
}

fn name(rest: &str) -> (Kind<'_>, usize) {
    let length = rest.find(|c| !is_of_name(c)).unwrap_or(rest.len());
    (Kind::Name(rest.get(..length).unwrap_or(rest)), length)
}

fn number(rest: &str) -> (Kind<'_>, usize) {
    let mut last = ' ';
    let is_part = |c: char| {
        let is_sign_of_power = matches!(c, '+' | '-') && matches!(last, 'e' | 'E');
        let is_it = c.is_ascii_alphanumeric() || matches!(c, '.' | '_') || is_sign_of_power;
        last = c;
        is_it
    };
    let length = rest.len() - rest.trim_start_matches(is_part).len();
    (Kind::Number(rest.get(..length).unwrap_or(rest)), length)
}

fn sign(rest: &str) -> (Kind<'_>, usize) {
    let long = ["=>", "...", "++", "--", "**", "?.", "??", "||", "&&"];
    let long = long.iter().find(|sign| rest.starts_with(**sign));
    let length = long.map_or_else(|| first_of(rest).len(), |sign| sign.len());
    (Kind::Sign(rest.get(..length).unwrap_or("")), length)
}
