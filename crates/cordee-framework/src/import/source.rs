//! What an import is given, and how its bytes become values.

use super::table::{self, TableShape};
use super::value::Value;
use super::workbook::Sheet;
use super::{MOST_BYTES, Remark, RemarkKind};

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

/// A tree with the name of its sheet, empty for other files.
pub(super) struct Document {
    pub(super) sheet: String,
    pub(super) root: Value,
}

/// Reads a source as trees of values.
pub(super) fn documents(
    source: &Source,
    shape: &TableShape,
    remarks: &mut Vec<Remark>,
) -> Vec<Document> {
    let mut remark = |kind, line, message| {
        remarks.push(Remark {
            kind,
            file: source.path.clone(),
            line,
            message,
        });
    };
    match &source.content {
        Content::Unreadable(why) => {
            remark(RemarkKind::Broken, 0, why.clone());
            Vec::new()
        }
        Content::Sheets(sheets) => sheets
            .iter()
            .filter(|sheet| shape.wants_sheet(&sheet.name))
            .map(|sheet| Document {
                sheet: sheet.name.clone(),
                root: table::rows(&sheet.rows, shape, &mut remark),
            })
            .collect(),
        Content::Bytes(bytes) if bytes.len() > MOST_BYTES => {
            let message = format!("larger than {} MiB; it was not read", MOST_BYTES >> 20);
            remark(RemarkKind::Broken, 0, message);
            Vec::new()
        }
        Content::Bytes(bytes) => {
            let Some(text) = decode(bytes, &mut remark) else {
                return Vec::new();
            };
            let root = read_text(&source.path, &text, shape, &mut remark);
            root.into_iter()
                .map(|root| Document {
                    sheet: String::new(),
                    root,
                })
                .collect()
        }
    }
}

fn read_text(
    path: &str,
    text: &str,
    shape: &TableShape,
    remark: &mut impl FnMut(RemarkKind, usize, String),
) -> Option<Value> {
    let extension = path.rsplit('.').next().unwrap_or("").to_ascii_lowercase();
    match extension.as_str() {
        "csv" | "tsv" | "txt" => {
            let rows = table::from_csv(text, extension == "tsv", remark);
            Some(table::rows(&rows, shape, remark))
        }
        "md" | "markdown" => {
            let Some(front) = front_matter(text) else {
                let message = "there is no YAML front matter; its prose was not taken".to_owned();
                remark(RemarkKind::Skipped, 0, message);
                return None;
            };
            read_yaml(front, remark)
        }
        _ => read_yaml(text, remark),
    }
}

fn read_yaml(text: &str, remark: &mut impl FnMut(RemarkKind, usize, String)) -> Option<Value> {
    let (root, broken) = Value::from_yaml(text);
    for (line, message) in broken {
        remark(RemarkKind::Broken, line, message);
    }
    root
}

/// What stands between the two `---` at the beginning of a Markdown file. The first line is left
/// as an empty one, so that the lines keep their numbers.
fn front_matter(text: &str) -> Option<&str> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let rest = text.strip_prefix("---")?;
    if !rest.starts_with(['\n', '\r']) {
        return None;
    }
    let end = rest.find("\n---").map_or(rest.len(), |at| at + 1);
    rest.get(..end)
}

/// UTF-8, or UTF-16 by its mark; anything else as Windows-1252, which is said.
fn decode(bytes: &[u8], remark: &mut impl FnMut(RemarkKind, usize, String)) -> Option<String> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Some(text.strip_prefix('\u{feff}').unwrap_or(text).to_owned());
    }
    if let Some((encoding, _)) = encoding_rs::Encoding::for_bom(bytes) {
        let (text, _, had_faults) = encoding.decode(bytes);
        if had_faults {
            remark(
                RemarkKind::Broken,
                0,
                format!("it says it is {}, but is not throughout", encoding.name()),
            );
        }
        return Some(text.into_owned());
    }
    if bytes.contains(&0) {
        remark(
            RemarkKind::Broken,
            0,
            "this is not a text file; it was not read".to_owned(),
        );
        return None;
    }
    let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes);
    let message =
        "it is not written in UTF-8; it was read as Windows-1252: look at accented letters";
    remark(RemarkKind::Broken, 0, message.to_owned());
    Some(text.into_owned())
}
