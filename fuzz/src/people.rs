//! What each target about people asks of any bytes: a history and its report, an export and its import.
//!
//! The tests of `cordee` include this file and hand over every seed that once found something.

use cordee_domain::history::{Day, History};
use cordee_hr::{Asked, Form, Mapping, Opened, merge, open, plan, propose};
use cordee_measures::{Settings, report};
use jiff::civil::date;

/// What is asked of any bytes: it panics where something is wrong.
pub type Target = fn(&[u8]);

/// Every target by its name.
pub const TARGETS: [(&str, Target); 2] = [("export", export), ("history", history)];

/// What begins a file within the bytes of a history, before its name.
const FILE: &str = "=== ";

/// Any bytes as the files of a history, each behind a line with its name: whatever of it can be read can
/// be written, read again as the same, and reported.
pub fn history(bytes: &[u8]) {
    let files = files_of(bytes);
    let texts: Vec<(&str, &[u8])> = files.iter().map(|it| (&*it.0, it.1)).collect();
    let read = cordee_history::read(&texts, None);
    let told = report(&read.history, Settings::as_of(today()));
    assert_eq!(told, report(&read.history, Settings::as_of(today())));
    if !read.faults.is_empty() {
        return;
    }
    let written = cordee_history::write(&read.history);
    let texts: Vec<(&str, &[u8])> = written.iter().map(|it| (it.0, it.1.as_bytes())).collect();
    let again = cordee_history::read(&texts, None);
    assert!(again.faults.is_empty(), "{:?}", again.faults);
    // Who is named first may be another after the rows were put in order, and so are the rows of people.
    let in_order = |files: &[(&'static str, String)]| -> Vec<(&'static str, Vec<String>)> {
        let lines = |text: &String| {
            let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
            lines.sort();
            lines
        };
        files.iter().map(|it| (it.0, lines(&it.1))).collect()
    };
    let again = cordee_history::write(&again.history);
    assert_eq!(in_order(&written), in_order(&again));
}

fn files_of(bytes: &[u8]) -> Vec<(String, &[u8])> {
    let mut files: Vec<(String, &[u8])> = Vec::new();
    let mut rest = bytes;
    while let Some(name_and_more) = rest.strip_prefix(FILE.as_bytes()) {
        let (name, text) = cut(name_and_more, b'\n').unwrap_or((name_and_more, &[]));
        let next = text.windows(FILE.len() + 1).position(|it| it == b"\n=== ");
        let (own, others) = text.split_at(next.map_or(text.len(), |it| it + 1));
        let name = String::from_utf8_lossy(name).into_owned();
        if !files.iter().any(|it| it.0 == name) {
            files.push((name, own));
        }
        rest = others;
    }
    files
}

/// What stands before the first of these signs, and behind it.
fn cut(bytes: &[u8], sign: u8) -> Option<(&[u8], &[u8])> {
    let mut parts = bytes.splitn(2, |it| *it == sign);
    parts.next().zip(parts.next())
}

/// What levels are, where a mapping does not say it.
const LADDER: &str = "ladder:
  inspector: { kind: individual, title: Inspector, grade: 3, craft: inspection }
  lead: { kind: management, title: Team Lead, grade: 4, craft: inspection }
";

/// Any bytes as an export behind any text as its mapping, with a NUL between them: what is proposed is a
/// mapping, what an import writes can be read, and the same import again changes nothing.
pub fn export(bytes: &[u8]) {
    let (text, export) = cut(bytes, 0).unwrap_or((&[], bytes));
    let text = format!("{}{LADDER}", String::from_utf8_lossy(text));
    let mapping = Mapping::read("import.yaml", &text).ok();
    let Ok(opened) = open(export, Form::default()) else {
        return;
    };
    propose_for(&opened);
    if let Some(mapping) = mapping {
        import_by(&mapping, &opened);
    }
}

fn propose_for(opened: &Opened) {
    let proposal = propose(opened, "an export.csv", None, &History::default());
    // Where nothing is known there are questions alone.
    let says_something = proposal.text.lines().any(|it| !it.starts_with('#'));
    if says_something {
        let read = Mapping::read("import.yaml", &proposal.text);
        assert!(read.is_ok(), "{read:?}\n{}", proposal.text);
    }
}

fn import_by(mapping: &Mapping, opened: &Opened) {
    let before = History::default();
    let planned = |history: &History| {
        let asked = Asked {
            mapping,
            framework: None,
            history,
            on: Some(today()),
            missing: None,
        };
        plan(opened, &asked)
    };
    let first = planned(&before);
    if first.is_stopped || first.is_empty() {
        return;
    }
    let files = merge(&first, &[], &before);
    let texts: Vec<(&str, &[u8])> = files.iter().map(|it| (it.0, &*it.1)).collect();
    let read = cordee_history::read(&texts, None);
    assert!(read.faults.is_empty(), "{:?}", read.faults);
    let again = planned(&read.history);
    assert_eq!(again.counts.new, 0);
    assert_eq!(again.counts.changed, 0, "{:?}", again.changes);
}

fn today() -> Day {
    date(2026, 6, 30).into()
}
