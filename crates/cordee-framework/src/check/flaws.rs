//! Faults of the text itself, in the words of the people who wrote it.

use crate::read::Raised;
use crate::rules::{self, Rule};
use crate::source::{Extent, Position, SourceFile};
use crate::tree::{Flaw, FlawKind};

/// What the parser says, and what it means to someone who does not know YAML.
const MEANINGS: [(&str, &str, &str); 11] = [
    (
        "tabs disallowed",
        "there is a tab where only spaces can stand",
        "replace the tab by spaces; most editors can do it for the whole file",
    ),
    (
        "mapping values are not allowed",
        "a second `: ` on this line, or a line indented too far",
        "put the text in double quotes if `: ` belongs to it, or line it up with its neighbours",
    ),
    (
        "quoted scalar",
        "a quote is opened here and not closed",
        "close the text with the same quote, and double a quote that belongs to it",
    ),
    (
        "illegal placement of ':'",
        "a bracket is opened before here and not closed",
        "close it with `]` or `}`",
    ),
    (
        "unknown anchor",
        "`*` begins a reference to something that is not there",
        "put the text in double quotes",
    ),
    (
        "unexpected character",
        "this sign can't begin a text",
        "put the text in double quotes",
    ),
    (
        "block sequence entries are not allowed",
        "a `- ` stands where no list can begin",
        "begin the list on a line of its own below the key",
    ),
    (
        "did not find expected",
        "this line does not fit the lines around it",
        "line it up with its neighbours",
    ),
    (
        "recursion limit exceeded",
        "brackets are opened in each other here more often than can be read",
        "no framework needs this: look for a bracket too many",
    ),
    (
        "flow",
        "a bracket is opened here and not closed, or closed twice",
        "close it with `]` or `}`",
    ),
    (
        "could not find expected ':'",
        "a key without `:` after it",
        "write `key: value`, or indent the line as part of the text above",
    ),
];

/// A fault of the text as a finding of the reader.
pub(super) fn raised(flaw: Flaw, file: usize) -> Raised {
    let (rule, message, help): (&'static Rule, String, String) = match flaw.kind {
        FlawKind::Syntax(info) => {
            let (message, help) = meaning(&info);
            (&rules::SYN001, message, help)
        }
        FlawKind::GivenUp => (
            &rules::SYN001,
            "there is so much to mend above that the rest of this file was not read".to_owned(),
            "mend what is reported, then check again".to_owned(),
        ),
        FlawKind::Foreign(what) => (
            &rules::SYN006,
            format!("{what} is not part of the framework language"),
            "write it out; put a text that begins with `&`, `*` or `!` in quotes".to_owned(),
        ),
        FlawKind::TooDeep(most) => (
            &rules::SYN005,
            format!("nested more than {most} deep; what is deeper was not read"),
            "no framework needs this: look for a bracket too many".to_owned(),
        ),
        FlawKind::TooMany(most) => (
            &rules::SYN005,
            format!("more than {most} values in one file; the rest was not read"),
            "divide the framework into several files".to_owned(),
        ),
        FlawKind::DuplicateKey(key) => (
            &rules::SYN012,
            format!("the key `{key}` stands here twice; the first one counts"),
            "keep one of them".to_owned(),
        ),
        FlawKind::KeyNotScalar => (
            &rules::SYN003,
            "a list or a group can't be a key".to_owned(),
            "write a single name before the `:`".to_owned(),
        ),
    };
    Raised {
        rule,
        file,
        extent: flaw.extent,
        message,
        help,
        related: Vec::new(),
    }
}

pub(crate) fn meaning(info: &str) -> (String, String) {
    let known = MEANINGS.iter().find(|(words, ..)| info.contains(words));
    known.map_or_else(
        || {
            (
                format!("this can't be read ({info})"),
                "put the text in double quotes, or line it up with its neighbours".to_owned(),
            )
        },
        |(_, message, help)| ((*message).to_owned(), (*help).to_owned()),
    )
}

/// The sign that stands for bytes that are no text.
const REPLACEMENT: char = '\u{fffd}';

/// The first place of a file that is not text.
pub(super) fn not_utf8(source: &SourceFile, file: usize) -> Option<Raised> {
    let byte = source.text().find(REPLACEMENT)?;
    let before = source.text().get(..byte)?;
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().map_or(0, |l| l.chars().count());
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let start = Position {
        line: number(line),
        column: number(column),
    };
    let end = Position {
        column: start.column + 1,
        ..start
    };
    Some(Raised {
        rule: &rules::SYN009,
        file,
        extent: Extent { start, end },
        message: "this file is not written in UTF-8; from here on letters are lost".to_owned(),
        help: "save it again as UTF-8".to_owned(),
        related: Vec::new(),
    })
}
