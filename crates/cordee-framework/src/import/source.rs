//! What an import is given, and how its bytes become values.

use super::remarks::{About, Remarks};
use super::table::{self, Cells, TableShape};
use super::value::Value;
use super::workbook::{self, Sheet};
use super::{MOST_BYTES, constants, document, json};
use cordee_tables::NoText;
use cordee_tables::delimited::delimiter_of;
use std::borrow::Cow;

/// One file of a ladder.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its path below the folder that is imported, with `/` between the parts.
    pub path: String,
    /// What is in it.
    pub content: Content,
}

/// What is in a file.
#[derive(Clone, Debug)]
pub enum Content {
    /// The bytes of a text file.
    Bytes(Vec<u8>),
    /// The sheets of a workbook, unpacked already.
    Sheets(Vec<Sheet>),
    /// Why it could not be read.
    Unreadable(String),
}

impl Source {
    /// The source of these bytes; a workbook, known by the ending of its name, is unpacked. This
    /// can take much time and memory: see [`workbook`].
    pub fn new(path: impl Into<String>, bytes: Vec<u8>) -> Self {
        let path = path.into();
        let content = match ending(&path).as_str() {
            _ if bytes.len() > MOST_BYTES => {
                let message = format!("larger than {} MiB; it was not read", MOST_BYTES >> 20);
                Content::Unreadable(message)
            }
            "xlsx" | "xlsm" => {
                workbook::unpack(&bytes).map_or_else(Content::Unreadable, Content::Sheets)
            }
            "xls" | "xlsb" | "ods" | "numbers" => {
                let message = "this kind of workbook is not read: save it as `.xlsx` or `.csv`";
                Content::Unreadable(message.to_owned())
            }
            _ => Content::Bytes(bytes),
        };
        Self { path, content }
    }
}

/// The ending of a file's name, in lower case.
pub(super) fn ending(path: &str) -> String {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    ending.to_ascii_lowercase()
}

/// A tree with the name of its sheet, empty for other files.
pub(super) struct Document {
    pub(super) sheet: String,
    pub(super) root: Value,
}

/// Reads a source as trees of values.
pub(super) fn documents(
    source: &Source,
    shape: &TableShape,
    remarks: &mut Remarks,
) -> Vec<Document> {
    let about = &mut About::file(&source.path, remarks);
    match &source.content {
        Content::Unreadable(why) => {
            about.broken(0, why.clone());
            Vec::new()
        }
        Content::Sheets(sheets) => of_sheets(sheets, shape, about),
        Content::Bytes(bytes) => {
            let root = decode(bytes, about).and_then(|text| {
                say_if_letters_are_lost(&text, about);
                of_text(&ending(&source.path), &text, shape, about)
            });
            let document = |root| Document {
                sheet: String::new(),
                root,
            };
            root.into_iter().map(document).collect()
        }
    }
}

fn of_sheets(sheets: &[Sheet], shape: &TableShape, about: &mut About<'_>) -> Vec<Document> {
    for wanted in &shape.sheets {
        if !sheets.iter().any(|sheet| sheet.name == *wanted) {
            let names = sheets.iter().map(|sheet| sheet.name.as_str());
            let names = crate::read::listed(names);
            about.broken(
                0,
                format!("there is no sheet `{wanted}`; there are {names}"),
            );
        }
    }
    let mut documents = Vec::new();
    for sheet in sheets.iter().filter(|sheet| shape.wants_sheet(&sheet.name)) {
        for (row, message) in &sheet.losses {
            about.skipped(*row, format!("{message}, on the sheet `{}`", sheet.name));
        }
        let rows: Vec<_> = sheet
            .rows
            .iter()
            .enumerate()
            .map(|(i, row)| (i + 1, row))
            .collect();
        documents.push(Document {
            sheet: sheet.name.clone(),
            root: table::tree(&rows, shape, Cells::Typed, about),
        });
    }
    documents
}

fn of_text(ending: &str, text: &str, shape: &TableShape, about: &mut About<'_>) -> Option<Value> {
    match ending {
        "csv" | "tsv" | "txt" => {
            let delimiter = if ending == "tsv" {
                b'\t'
            } else {
                delimiter_of(text)
            };
            let rows = table::from_csv(text, delimiter, about);
            Some(table::tree(&rows, shape, Cells::Words, about))
        }
        "md" | "markdown" => Some(of_markdown(text, shape, about)),
        "html" | "htm" | "xhtml" => Some(document::page(text, shape, about)),
        "json" => of_yaml(&json::as_yaml(text), about),
        "js" | "jsx" | "mjs" | "cjs" | "ts" | "tsx" | "mts" | "cts" => {
            Some(constants::read(text, about))
        }
        _ => of_yaml(text, about),
    }
}

fn of_yaml(text: &str, about: &mut About<'_>) -> Option<Value> {
    let (root, broken) = Value::from_yaml(text);
    for (line, message) in broken {
        about.broken(line, message);
    }
    root
}

fn of_markdown(text: &str, shape: &TableShape, about: &mut About<'_>) -> Value {
    let (front, body) = front_matter(text).unzip();
    let front = front.and_then(|front| of_yaml(front, about));
    let body = body.unwrap_or((1, text));
    document::markdown(front, body, shape, about)
}

/// What stands between the two `---` at the beginning of a Markdown file, and the text behind
/// them with the line it begins on. The first line is left as an empty one, so that the lines
/// keep their numbers.
fn front_matter(text: &str) -> Option<(&str, (usize, &str))> {
    let rest = text.strip_prefix("---")?;
    if !rest.starts_with(['\n', '\r']) {
        return None;
    }
    let mut end = 0;
    for (number, line) in rest.split_inclusive('\n').enumerate() {
        let next = end + line.len();
        if line.trim_end() == "---" {
            return Some((rest.get(..end)?, (number + 2, rest.get(next..)?)));
        }
        end = next;
    }
    Some((rest, (1, "")))
}

/// The rows of a table as they stand there; `None` where the file is none.
pub(super) fn rows(source: &Source, remarks: &mut Remarks) -> Option<Vec<(usize, Vec<String>)>> {
    let about = &mut About::file(&source.path, remarks);
    let Content::Bytes(bytes) = &source.content else {
        return None;
    };
    let text = decode(bytes, about)?;
    let delimiter = match ending(&source.path).as_str() {
        "tsv" => b'\t',
        "csv" => delimiter_of(&text),
        _ => return None,
    };
    Some(table::from_csv(&text, delimiter, about))
}

/// The text of UTF-8, or of UTF-16 by its mark; anything else as Windows-1252, which is said.
fn decode<'b>(bytes: &'b [u8], about: &mut About<'_>) -> Option<Cow<'b, str>> {
    match cordee_tables::decode(bytes, None) {
        Ok(decoded) => {
            if decoded.has_faults {
                let encoding = decoded.encoding;
                let message = format!("it says it is {encoding}, but is not throughout");
                about.broken(0, message);
            }
            if decoded.is_concluded {
                let message = "it is not written in UTF-8; it was read as Windows-1252: look at accented letters";
                about.broken(0, message);
            }
            Some(decoded.text)
        }
        Err(NoText::Utf16WithoutMark) => {
            let message = "it looks like UTF-16 without a mark at its beginning: save it as UTF-8; it was not read";
            about.broken(0, message);
            None
        }
        Err(NoText::Zeros { .. }) => {
            about.broken(0, "this is not a text file; it was not read");
            None
        }
    }
}

/// Someone else has read the text wrongly and saved it so.
fn say_if_letters_are_lost(text: &str, about: &mut About<'_>) {
    let lost = text.split_once(char::REPLACEMENT_CHARACTER);
    if let Some((before, _)) = lost {
        let line = before.matches('\n').count() + 1;
        about.broken(
            line,
            "letters were lost before it came here: it holds the sign `\u{fffd}`",
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    /// The value of `title` in a file, and what was said about the file.
    fn title(path: &str, bytes: &[u8]) -> (Option<String>, Vec<String>) {
        let mut remarks = Remarks::default();
        let source = Source::new(path, bytes.to_vec());
        let documents = documents(&source, &TableShape::default(), &mut remarks);
        let first = documents.first().map(|document| &document.root);
        let first = first.map(|root| match &root.kind {
            super::super::value::ValueKind::List(rows) => rows.first().unwrap(),
            _ => root,
        });
        let title = first.and_then(|root| root.get("title")?.as_text());
        let said = remarks
            .into_list()
            .into_iter()
            .map(|r| format!("{}: {}", r.line, r.message));
        (title.map(str::to_owned), said.collect())
    }

    fn utf16(text: &str) -> Vec<u8> {
        text.encode_utf16().flat_map(u16::to_le_bytes).collect()
    }

    #[rstest]
    #[case::yaml("a.yaml", "title: Dächer".as_bytes())]
    #[case::json("a.json", "{\n\t\"title\": \"D\\u00e4cher\"\n}".as_bytes())]
    #[case::csv("a.csv", "title,x\nDächer,1\n".as_bytes())]
    #[case::semicolons("a.csv", "title;x\nDächer;1,2,3\n".as_bytes())]
    #[case::tabs("a.tsv", "title\tx\nDächer\t1,2\n".as_bytes())]
    #[case::front_matter("a.md", "---\r\ntitle: Dächer\r\n---\r\ntitle: prose\r\n".as_bytes())]
    #[case::beside_text("a.md", "---\ntitle: Dächer\n---\n# Prose\n".as_bytes())]
    #[case::page("a.html", "<title>Dächer</title><p>prose".as_bytes())]
    #[case::marked("a.csv", "\u{feff}title\nDächer\n".as_bytes())]
    fn every_format_is_read(#[case] path: &str, #[case] bytes: &[u8]) {
        assert_eq!(title(path, bytes), (Some("Dächer".into()), vec![]));
    }

    #[test]
    fn utf_16_is_read_by_its_mark() {
        let bytes = [&[0xff, 0xfe], utf16("title: Dächer").as_slice()].concat();
        assert_eq!(title("a.yaml", &bytes), (Some("Dächer".into()), vec![]));
    }

    #[rstest]
    #[case::latin_1("a.yaml", b"title: D\xe4cher".to_vec(), Some("Dächer"), "Windows-1252")]
    #[case::no_mark("a.yaml", utf16("title: Dächer"), None, "UTF-16 without a mark")]
    #[case::picture("a.csv", b"GIF89a\x01\x02\x00\xff\xff\xff".to_vec(), None, "not a text file")]
    #[case::old_workbook("a.xls", b"\xd0\xcf\x11\xe0".to_vec(), None, "save it as `.xlsx`")]
    #[case::no_workbook("a.xlsx", b"title".to_vec(), None, "not a workbook")]
    #[case::twice("a.md", b"---\ntitle: x\nsections: y\n---\n# A\n".to_vec(), Some("x"), "the `sections` of the text")]
    #[case::lost("a.yaml", "title: D\u{fffd}cher".into(), Some("D\u{fffd}cher"), "letters were lost")]
    #[case::too_large("a.csv", vec![b'a'; MOST_BYTES + 1], None, "larger than 8 MiB")]
    fn what_can_not_be_read_is_said_once(
        #[case] path: &str,
        #[case] bytes: Vec<u8>,
        #[case] wanted: Option<&str>,
        #[case] words: &str,
    ) {
        let (title, said) = title(path, &bytes);
        assert_eq!(title.as_deref(), wanted);
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].contains(words), "{said:?}");
    }

    #[test]
    fn lines_of_front_matter_keep_their_numbers() {
        let (_, said) = title("a.md", b"---\ntitle: x\ntitle: y\n---\n");
        assert_eq!(
            said,
            ["3: the key `title` stands here twice; both were read"]
        );
    }

    #[test]
    fn a_sheet_that_is_not_there_is_named_with_those_that_are() {
        let sheet = |name: &str| Sheet {
            name: name.into(),
            ..Sheet::default()
        };
        let shape = TableShape {
            sheets: vec!["Delivry".into()],
            ..TableShape::default()
        };
        let source = Source {
            path: "a.xlsx".into(),
            content: Content::Sheets(vec![sheet("Delivery"), sheet("Summary")]),
        };
        let mut remarks = Remarks::default();
        assert!(documents(&source, &shape, &mut remarks).is_empty());
        let said = &remarks.into_list()[0].message;
        assert_eq!(
            said,
            "there is no sheet `Delivry`; there are `Delivery` and `Summary`"
        );
    }
}
