//! How several things stand in one cell of a sheet, so that people read them and `cordee` too.
//!
//! Both directions are here, and nothing else: no sheets, no frameworks.
//!
//! - Several texts: each begins with `• `, and its further lines are indented by two spaces. A
//!   single text stands alone.
//! - What a level asks: a line `Step 2: Steady`, `Step 2 (optional): Steady` or `Asked`, where
//!   there is a step; the level's own words; a line `For example:` with examples below it.
//! - Names: `Title [name]`, one on each line; `(none)` where there is none on purpose.

use cordee_domain::Slug;

/// What begins a text of several.
const BULLET: char = '•';
/// What stands above examples.
const EXAMPLES: &str = "For example:";
const OPTIONAL: &str = " (optional)";
const ASKED: &str = "Asked";
const STEP: &str = "Step ";

/// A list that is empty on purpose.
pub(crate) const NONE: &str = "(none)";

/// What a level asks of a competency, as it stands in a cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Asked {
    pub(crate) step: Option<u8>,
    /// What the step is called: for readers, not read back.
    pub(crate) called: Option<String>,
    pub(crate) text: Vec<String>,
    pub(crate) examples: Vec<String>,
    pub(crate) is_optional: bool,
}

/// Several texts in one cell.
pub(crate) fn statements<T: AsRef<str>>(texts: &[T]) -> String {
    match texts {
        [only] if !has_bullet(only.as_ref()) => only.as_ref().to_owned(),
        many => bulleted(many),
    }
}

/// The texts of a cell.
pub(crate) fn read_statements(cell: &str) -> Vec<String> {
    let cell = cell.trim();
    if cell.is_empty() {
        return Vec::new();
    }
    if !cell.starts_with(BULLET) {
        return vec![cell.to_owned()];
    }
    let mut texts: Vec<String> = Vec::new();
    for line in cell.split('\n') {
        match (line.strip_prefix(BULLET), texts.last_mut()) {
            (None, Some(text)) => {
                text.push('\n');
                text.push_str(line.strip_prefix("  ").unwrap_or(line));
            }
            (bare, _) => {
                let bare = bare.unwrap_or(line);
                texts.push(bare.strip_prefix(' ').unwrap_or(bare).to_owned());
            }
        }
    }
    texts.iter().map(|text| text.trim().to_owned()).collect()
}

fn bulleted<T: AsRef<str>>(texts: &[T]) -> String {
    let lines = texts.iter().map(|text| {
        let text = text.as_ref().replace('\n', "\n  ");
        format!("{BULLET} {text}").trim_end().to_owned()
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn has_bullet(text: &str) -> bool {
    text.is_empty() || text.lines().any(|line| line.starts_with(BULLET))
}

/// What a level asks, in one cell.
pub(crate) fn asked(asked: &Asked) -> String {
    let says_nothing = asked.text.is_empty() && asked.examples.is_empty();
    let mut parts = Vec::new();
    if asked.step.is_some() || asked.is_optional || says_nothing {
        parts.push(head(asked));
    }
    match asked.text.as_slice() {
        [] => {}
        [only] if !could_be_misread(only) => parts.push(only.clone()),
        many => parts.push(bulleted(many)),
    }
    if !asked.examples.is_empty() {
        parts.push(EXAMPLES.to_owned());
        parts.push(bulleted(&asked.examples));
    }
    parts.join("\n")
}

fn head(asked: &Asked) -> String {
    let optional = if asked.is_optional { OPTIONAL } else { "" };
    match (asked.step, &asked.called) {
        (Some(step), Some(called)) => format!("{STEP}{step}{optional}: {}", in_line(called)),
        (Some(step), None) => format!("{STEP}{step}{optional}"),
        (None, _) => format!("{ASKED}{optional}"),
    }
}

/// Whether words alone would be taken for something else.
fn could_be_misread(text: &str) -> bool {
    let first = text.lines().next().unwrap_or("");
    has_bullet(text) || read_head(first).is_some() || text.lines().any(|line| line == EXAMPLES)
}

/// What a cell asks; `None` where nothing stands in it.
pub(crate) fn read_asked(cell: &str) -> Option<Asked> {
    let cell = cell.trim();
    if cell.is_empty() {
        return None;
    }
    let (first, rest) = cell.split_once('\n').unwrap_or((cell, ""));
    let (mut asked, body) = match read_head(first.trim_end()) {
        Some(asked) => (asked, rest),
        None => (Asked::default(), cell),
    };
    let (text, examples) = at_examples(body);
    asked.text = read_statements(text);
    asked.examples = read_examples(examples);
    Some(asked)
}

/// What stands before and behind the line above examples.
fn at_examples(body: &str) -> (&str, &str) {
    let mut at = 0;
    for line in body.split_inclusive('\n') {
        if line.trim_end() == EXAMPLES {
            let behind = at + line.len();
            return (
                body.get(..at).unwrap_or(""),
                body.get(behind..).unwrap_or(""),
            );
        }
        at += line.len();
    }
    (body, "")
}

/// Examples without signs before them are one on each line.
fn read_examples(cell: &str) -> Vec<String> {
    if cell.trim_start().starts_with(BULLET) {
        return read_statements(cell);
    }
    let lines = cell.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(str::to_owned).collect()
}

fn read_head(line: &str) -> Option<Asked> {
    if let Some(rest) = line.strip_prefix(ASKED) {
        let is_optional = rest == OPTIONAL;
        let is_head = is_optional || rest.is_empty();
        return is_head.then(|| Asked {
            is_optional,
            ..Asked::default()
        });
    }
    let (number, rest) = match line.strip_prefix(STEP) {
        Some(rest) => rest.split_at(
            rest.find(|c: char| !c.is_ascii_digit())
                .unwrap_or(rest.len()),
        ),
        None => (line, ""),
    };
    let is_number = number.bytes().all(|byte| byte.is_ascii_digit());
    let step = number.parse().ok().filter(|_| is_number)?;
    let without = rest.strip_prefix(OPTIONAL);
    let is_optional = without.is_some();
    let called = without.unwrap_or(rest);
    if !called.is_empty() && !called.starts_with(':') {
        return None;
    }
    Some(Asked {
        step: Some(step),
        is_optional,
        ..Asked::default()
    })
}

/// A title with the name it belongs to.
pub(crate) fn name(id: &str, title: &str) -> String {
    if title == id {
        id.to_owned()
    } else {
        format!("{} [{id}]", in_line(title))
    }
}

/// The name that stands in a line: in brackets at its end, or the whole line.
pub(crate) fn read_name(line: &str) -> &str {
    let line = line.trim();
    let inside = line
        .strip_suffix(']')
        .and_then(|rest| rest.rsplit_once('['));
    match inside {
        Some((_, id)) if Slug::new(id).is_ok() => id,
        _ => line,
    }
}

/// A text on one line.
pub(crate) fn in_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    #[rstest]
    #[case("Step 2: Steady\nHears a cracked slate.", Some(2), &["Hears a cracked slate."], &[])]
    #[case("2", Some(2), &[], &[])]
    #[case("Step two", None, &["Step two"], &[])]
    #[case("For example:\nIn spring.\n\nIn autumn.", None, &[], &["In spring.", "In autumn."])]
    #[case("• One\n• Two\n  of it\nFor example:\n• Three", None, &["One", "Two\nof it"], &["Three"])]
    fn a_cell_is_read_as_people_write_it(
        #[case] cell: &str,
        #[case] step: Option<u8>,
        #[case] text: &[&str],
        #[case] examples: &[&str],
    ) {
        let asked = read_asked(cell).unwrap();
        assert_eq!(asked.step, step);
        assert_eq!(asked.text, text);
        assert_eq!(asked.examples, examples);
        assert!(!asked.is_optional);
    }

    #[test]
    fn a_cell_says_what_is_asked_in_plain_words() {
        let cell = asked(&Asked {
            step: Some(2),
            called: Some("Steady".into()),
            text: vec!["Hears it.".into()],
            examples: vec!["In spring.".into()],
            is_optional: true,
        });
        assert_eq!(
            cell,
            "Step 2 (optional): Steady\nHears it.\nFor example:\n• In spring."
        );
        assert_eq!(asked(&Asked::default()), "Asked");
        assert_eq!(read_asked(" \n"), None);
    }

    #[rstest]
    #[case("g1", "g1", "g1")]
    #[case("g1", "g1 Learning", "g1 Learning [g1]")]
    #[case("g1", "[x]\ny]", "[x] y] [g1]")]
    fn a_name_is_found_behind_its_title(#[case] id: &str, #[case] title: &str, #[case] cell: &str) {
        assert_eq!(name(id, title), cell);
        assert_eq!(read_name(cell), id);
    }

    fn text() -> impl Strategy<Value = String> {
        let text = prop_oneof![
            "\\PC{1,20}",
            "[ -~\n\t]{1,20}",
            "(• |Step [0-9]|Asked|For example:|[0-9]|\n|  | \\(optional\\)|: |x){1,7}",
        ];
        text.prop_map(|text| text.trim().to_owned())
            .prop_filter("words", |text| !text.is_empty())
    }

    proptest! {
        #[test]
        fn whatever_is_asked_is_read_back(
            step in prop::option::of(any::<u8>()),
            called in prop::option::of(text()),
            texts in prop::collection::vec(text(), 0..3),
            examples in prop::collection::vec(text(), 0..3),
            is_optional: bool,
        ) {
            let all = Asked { step, called, text: texts.clone(), examples, is_optional };
            let wanted = Asked { called: None, ..all.clone() };
            prop_assert_eq!(read_asked(&asked(&all)), Some(wanted));
            prop_assert_eq!(read_statements(&statements(&texts)), texts);
        }
    }
}
