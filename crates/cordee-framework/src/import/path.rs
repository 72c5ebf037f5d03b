//! The small language that says where something is: `topics[].levels[]`, `{track}-{level}`.
//!
//! A path is made of keys joined by `.`; `[]` goes through the items of a list, `{}` through the
//! values of a group (`{2}` to the second, `{2..}` from there on, `{2..4}` as far as the fourth),
//! `**` through everything below, `.` stays. A key goes to the items of a list that have it as
//! their `title`, with `*` for any words. `^` goes up to what the taking around this one stood
//! at. `$key`, `$index`, `$file` and `$sheet` are the key, the position (from 1), the name of the
//! file and of the sheet. `=words` are words as they are. Anything with `{path}` in it is a text
//! with gaps.

use super::mapping::pattern;
use super::value::{Value, ValueKind};

/// A parsed path or text with gaps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Expression {
    /// Words as they are.
    Words(String),
    /// One path.
    Path(Path),
    /// Texts and paths in turn.
    Joined(Vec<Expression>),
}

/// Where something is.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(super) struct Path {
    up: usize,
    steps: Vec<Step>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Step {
    Key(String),
    Items(Positions),
    Entries(Positions),
    Below,
    KeyName,
    Index,
    File,
    Sheet,
}

/// Which items or entries are meant, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Positions {
    first: usize,
    last: usize,
}

/// What a taking stands at, and how it came there.
#[derive(Clone, Debug)]
pub(super) struct Frame<'v> {
    pub(super) value: &'v Value,
    pub(super) key: String,
    pub(super) index: usize,
    pub(super) file: &'v str,
    pub(super) sheet: &'v str,
}

impl Expression {
    /// Reads an expression; says what is wrong with it otherwise.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        if let Some(words) = text.strip_prefix('=') {
            return Ok(Self::Words(words.trim().to_owned()));
        }
        // `{}`, `{2}` and `{2..}` belong to a path; `{something}` is a gap.
        let is_gap = |piece: &str| {
            let inside = piece.split_once('}').map(|(inside, _)| inside);
            inside.is_none_or(|inside| Positions::parse(inside).is_none())
        };
        let is_joined = text.split('{').skip(1).any(is_gap);
        if !is_joined {
            return Path::parse(text).map(Self::Path);
        }
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some((words, after)) = rest.split_once('{') {
            let (path, behind) = after
                .split_once('}')
                .ok_or_else(|| "a `{` is not closed".to_owned())?;
            if !words.is_empty() {
                pieces.push(Self::Words(words.to_owned()));
            }
            pieces.push(Path::parse(path).map(Self::Path)?);
            rest = behind;
        }
        if !rest.is_empty() {
            pieces.push(Self::Words(rest.to_owned()));
        }
        Ok(Self::Joined(pieces))
    }

    /// The texts it stands for, each with its line. `None` when nothing is there at all, which
    /// is not the same as an empty text.
    pub(super) fn texts(&self, frames: &[Frame<'_>]) -> Option<Vec<(usize, String)>> {
        let line = frames.last().map_or(0, |frame| frame.value.line);
        match self {
            Self::Words(words) => Some(vec![(line, words.clone())]),
            Self::Path(path) => {
                let found = path.texts(frames);
                (!found.is_empty()).then_some(found)
            }
            Self::Joined(pieces) => {
                let texts = pieces
                    .iter()
                    .map(|piece| Some(piece.texts(frames)?.into_iter().next()?.1));
                Some(vec![(line, texts.collect::<Option<String>>()?)])
            }
        }
    }
}

impl Path {
    /// Reads a path.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        let text = text.trim();
        let rest = text.trim_start_matches('^');
        let up = text.len() - rest.len();
        let mut steps = Vec::new();
        for part in split_keys(rest)? {
            parse_part(&part, &mut steps)?;
        }
        Ok(Self { up, steps })
    }

    fn start<'f, 'v>(&self, frames: &'f [Frame<'v>]) -> Option<&'f Frame<'v>> {
        let at = frames.len().checked_sub(self.up + 1)?;
        frames.get(at)
    }

    fn texts(&self, frames: &[Frame<'_>]) -> Vec<(usize, String)> {
        let Some(start) = self.start(frames) else {
            return Vec::new();
        };
        let line = start.value.line;
        match self.steps.as_slice() {
            [Step::KeyName] => return vec![(line, start.key.clone())],
            [Step::Index] => return vec![(line, start.index.to_string())],
            [Step::File] => return vec![(line, start.file.to_owned())],
            [Step::Sheet] => return vec![(line, start.sheet.to_owned())],
            _ => {}
        }
        let found = self.select(frames);
        found
            .iter()
            .filter_map(|frame| Some((frame.value.line, frame.value.as_text()?.to_owned())))
            .collect()
    }

    /// Everything the path leads to.
    pub(super) fn select<'v>(&self, frames: &[Frame<'v>]) -> Vec<Frame<'v>> {
        let Some(start) = self.start(frames) else {
            return Vec::new();
        };
        let mut found = vec![start.clone()];
        for step in &self.steps {
            found = found.iter().flat_map(|frame| step.from(frame)).collect();
        }
        found
    }
}

impl Step {
    fn from<'v>(&self, frame: &Frame<'v>) -> Vec<Frame<'v>> {
        let go = |value: &'v Value, key: &str, index: usize| Frame {
            value,
            key: key.to_owned(),
            index,
            ..frame.clone()
        };
        match (self, &frame.value.kind) {
            (Self::Key(key), ValueKind::Map(_)) => frame
                .value
                .get(key)
                .map(|value| go(value, key, frame.index))
                .into_iter()
                .collect(),
            (Self::Key(title), ValueKind::List(items)) => items
                .iter()
                .enumerate()
                .filter(|(_, item)| is_titled(item, title))
                .map(|(i, item)| go(item, &frame.key, i + 1))
                .collect(),
            (Self::Items(which), ValueKind::List(items)) => items
                .iter()
                .enumerate()
                .take(which.last)
                .skip(which.first - 1)
                .map(|(i, item)| go(item, &frame.key, i + 1))
                .collect(),
            (Self::Entries(which), ValueKind::Map(entries)) => entries
                .iter()
                .enumerate()
                .take(which.last)
                .skip(which.first - 1)
                .map(|(i, (key, value))| go(value, key, i + 1))
                .collect(),
            (Self::Below, _) => below(frame),
            _ => Vec::new(),
        }
    }
}

/// Whether an item of a list is called so.
fn is_titled(item: &Value, pattern: &str) -> bool {
    let title = item.get("title").and_then(Value::as_text);
    title.is_some_and(|title| pattern::fits(pattern, title))
}

impl Positions {
    const ALL: Self = Self {
        first: 1,
        last: usize::MAX,
    };

    /// What stands between brackets: nothing, `2`, `2..` or `2..4`.
    fn parse(text: &str) -> Option<Self> {
        if text.is_empty() {
            return Some(Self::ALL);
        }
        let number = |text: &str| text.parse::<usize>().ok();
        let (first, last) = match text.split_once("..") {
            Some((first, "")) => (number(first)?, usize::MAX),
            Some((first, last)) => (number(first)?, number(last)?),
            None => (number(text)?, number(text)?),
        };
        (1 <= first && first <= last).then_some(Self { first, last })
    }
}

/// A value and everything below it.
fn below<'v>(frame: &Frame<'v>) -> Vec<Frame<'v>> {
    let mut all = vec![frame.clone()];
    let mut at = 0;
    while let Some(next) = all.get(at).cloned() {
        all.extend(Step::Items(Positions::ALL).from(&next));
        all.extend(Step::Entries(Positions::ALL).from(&next));
        at += 1;
    }
    all
}

/// Splits at dots outside double quotes and brackets; the quotes stay.
fn split_keys(text: &str) -> Result<Vec<String>, String> {
    let mut parts = vec![String::new()];
    let (mut is_quoted, mut is_inside) = (false, false);
    for c in text.chars() {
        is_inside = !is_quoted && (is_inside || matches!(c, '[' | '{')) && !matches!(c, ']' | '}');
        is_quoted ^= c == '"';
        match c {
            '.' if !is_quoted && !is_inside => parts.push(String::new()),
            c => parts.last_mut().into_iter().for_each(|part| part.push(c)),
        }
    }
    if is_quoted {
        return Err("a quote is not closed".to_owned());
    }
    Ok(parts)
}

fn parse_part(part: &str, steps: &mut Vec<Step>) -> Result<(), String> {
    let mut name = part;
    let mut after = Vec::new();
    while let Some((rest, step)) = through(name) {
        after.push(step);
        name = rest;
    }
    if let Some(brackets) = no_positions(name) {
        return Err(format!(
            "`{brackets}` are no positions: write `[2]`, `[2..]` or `[1..3]`, counted from 1"
        ));
    }
    match name.trim() {
        "" => {}
        name if name.contains('"') => steps.push(Step::Key(name.replace('"', ""))),
        "**" => steps.push(Step::Below),
        "$key" => steps.push(Step::KeyName),
        "$index" => steps.push(Step::Index),
        "$file" => steps.push(Step::File),
        "$sheet" => steps.push(Step::Sheet),
        other if other.starts_with('$') => {
            return Err(format!(
                "there is no `{other}`; there are `$key`, `$index`, `$file` and `$sheet`"
            ));
        }
        other => steps.push(Step::Key(other.to_owned())),
    }
    steps.extend(after.into_iter().rev());
    Ok(())
}

/// The brackets at the end of a part that hold numbers which are no positions.
fn no_positions(part: &str) -> Option<&str> {
    let open = match part.chars().last()? {
        ']' => '[',
        '}' => '{',
        _ => return None,
    };
    let brackets = part.get(part.rfind(open)?..)?;
    let inside = brackets.get(1..brackets.len() - 1)?;
    let is_number = |byte: u8| byte.is_ascii_digit() || byte == b'.';
    inside.bytes().all(is_number).then_some(brackets)
}

/// `[]`, `{}`, or with positions, `[2..]`, at the end of a part.
fn through(part: &str) -> Option<(&str, Step)> {
    let (open, make): (char, fn(Positions) -> Step) = match part.chars().last()? {
        ']' => ('[', Step::Items),
        '}' => ('{', Step::Entries),
        _ => return None,
    };
    let (name, inside) = part.get(..part.len() - 1)?.rsplit_once(open)?;
    Some((name, make(Positions::parse(inside)?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(expression: &str, yaml: &str) -> Option<Vec<String>> {
        let (value, _) = Value::from_yaml(yaml);
        let value = value.unwrap();
        let frames = [Frame {
            value: &value,
            key: "k".into(),
            index: 1,
            file: "craft",
            sheet: "",
        }];
        let found = Expression::parse(expression).unwrap().texts(&frames)?;
        Some(found.into_iter().map(|(_, text)| text).collect())
    }

    #[test]
    fn paths_lead_to_texts() {
        let yaml = "a: { b: [ { c: 1 }, { c: 2 } ], d: { x: 3, y: 4 } }\ne f: 5\ns: [ { title: One, v: 1 }, { title: Two, v: 2 }, { title: Ten, v: 3 } ]\n\"f [1]\": 6\n\"g [%]\": 7\n";
        for (expression, wanted) in [
            ("a.b[].c", Some(vec!["1", "2"])),
            ("a.d{}", Some(vec!["3", "4"])),
            ("**.c", Some(vec!["1", "2"])),
            ("a.d{2..}", Some(vec!["4"])),
            ("a.b[2..].c", Some(vec!["2"])),
            ("a.b[1].c", Some(vec!["1"])),
            ("a.d{2}", Some(vec!["4"])),
            ("a.d{1..2}", Some(vec!["3", "4"])),
            ("a.d{3..9}", None),
            ("s.One.v", Some(vec!["1"])),
            ("s.\"T*\".v", Some(vec!["2", "3"])),
            ("s.v", None),
            ("\"f [1]\"", Some(vec!["6"])),
            ("g [%]", Some(vec!["7"])),
            ("e f", Some(vec!["5"])),
            ("a.nothing", None),
            ("=words as they are", Some(vec!["words as they are"])),
            ("{$file}-{e f}", Some(vec!["craft-5"])),
            ("{a.nothing}-x", None),
            ("$key", Some(vec!["k"])),
        ] {
            let wanted = wanted.map(|w| w.into_iter().map(str::to_owned).collect::<Vec<_>>());
            assert_eq!(texts(expression, yaml), wanted, "{expression}");
        }
    }

    #[test]
    fn a_faulty_expression_says_what_is_wrong() {
        for text in ["{open", "a.\"b", "$page", "a[0]", "a[3..1]", "a[..]"] {
            assert!(Expression::parse(text).is_err(), "{text}");
        }
    }
}
