//! Whatever the bytes, an import comes to an end and writes what can be read.

use super::read_back;
use cordee_framework::import::{Import, Mapping, Source, import};
use proptest::prelude::*;
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Looks everywhere, and for everything.
const MAPPING: &str = r#"
sources:
  - files: "*"
    take:
      - each: "**"
        track: { id: a, title: b, summary: c, kind: a, craft: b, level_count: c }
        inside:
          - each: "[]"
            level:
              { id: a, title: b, summary: c, order: a, grade: b, scope: c, zone: a, minimum: b, midpoint: c, maximum: a }
            inside:
              - each: "{}"
                cell: { competency: $key, step: ., text: { path: ".", as_a: lines }, examples: "[]" }
                weight: { track: a, competency: $key, share: { path: ., as_a: fraction } }
      - each: "**"
        competency: { id: b, title: a, kind: c, summary: "[]" }
        proficiency: { step: $index, id: c, title: b, text: "{}", examples: "[]" }
        craft: { title: c, summary: a }
steps: [one, two]
"#;

fn imported(path: &str, bytes: Vec<u8>) -> Import {
    imported_by(MAPPING, path, bytes)
}

fn imported_by(mapping: &str, path: &str, bytes: Vec<u8>) -> Import {
    let mapping = Mapping::read("mapping.yaml", mapping).expect("a sound mapping");
    import(&mapping, &[Source::new(path, bytes)], &[path.to_owned()])
}

/// Faults of text that an import must not write: all but the quotes that a source's own texts
/// stand in, and the kind of a track, which is asked for.
fn faults(import: &Import) -> Vec<String> {
    let findings = read_back(import).findings.into_iter();
    let faults = findings.filter(|f| f.code.starts_with("SYN"));
    let faults = faults.filter(|f| f.code != "SYN008" && !f.message.ends_with("the key `kind`"));
    faults
        .map(|f| format!("{} {}", f.code, f.message))
        .collect()
}

/// Text made of what the formats are made of.
fn texts() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[abc]: ?[a-z0-9]{0,4}\n? {0,4}",
        2 => "[\\[\\]{}\",;:\t#&*!|>'%@`=-]{1,3}",
        1 => "\\PC{0,4}",
        1 => Just("---\n".to_owned()),
        1 => Just("\n  - ".to_owned()),
    ];
    prop::collection::vec(piece, 0..30).prop_map(|pieces| pieces.concat())
}

/// Documents made of what Markdown and HTML are made of, in any order.
fn documents() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => "[abc]{1,3} ?",
        2 => "(\n|\n\n|  \n)( {0,4})",
        2 => "\n(#{1,3}|-|\\*|1\\.|>|\\|) ",
        2 => "[*_`|:~<>&!#\\[\\]()=-]{1,3}",
        3 => "</?(h1|h2|p|ul|li|table|tr|td|details|b|br|dt|dd|title|script|svg)( rowspan=[0-9])?/?>",
        1 => Just("\n|a|b|\n|-|-|\n".to_owned()),
        1 => "\\PC{0,4}",
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// Looks in a document for all that documents have.
const DOCUMENT: &str = r#"
sources:
  - files: "*"
    take:
      - { each: ., track: { title: title, summary: "body[]" } }
      - each: "**.sections[]"
        level: { title: title, summary: ["text[]", "items[]"], track: =t, order: level }
        inside:
          - { each: "labels{}", competency: { title: $key, summary: . }, cell: { text: . } }
          - { each: "groups[]", competency: { title: title, summary: "items[]" } }
          - { each: "tables[][].{2..}", cell: { competency: $key, text: { path: ., as_a: lines } } }
          - { each: 'sections."*a*"[1..3]', competency: { title: title } }
"#;

/// Values as deep as ladders are, with keys that the mapping looks for.
fn values() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        "\\PC{0,12}".prop_map(serde_json::Value::from),
        "(craft|people|Individual|12|0\\.25|48 000|one|€ 9)".prop_map(serde_json::Value::from),
        any::<i32>().prop_map(serde_json::Value::from),
        Just(serde_json::Value::Null),
    ];
    leaf.prop_recursive(4, 40, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(serde_json::Value::from),
            prop::collection::hash_map("[abc]|[a-zé ]{1,6}", inner, 0..4)
                .prop_map(|map| serde_json::Value::Object(map.into_iter().collect())),
        ]
    })
}

/// A workbook of one sheet with these cells.
fn workbook(cells: &[String]) -> Vec<u8> {
    let cells = cells.iter().enumerate().map(|(at, text)| {
        let text = text.replace('&', "&amp;").replace('<', "&lt;");
        let (row, column) = (at / 3 + 1, ["A", "B", "C"][at % 3]);
        format!("<row r=\"{row}\"><c r=\"{column}{row}\" t=\"inlineStr\"><is><t>{text}</t></is></c></row>")
    });
    let cells: String = cells.collect();
    let parts = [
        ("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>".to_owned()),
        ("xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>".to_owned()),
        ("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>".to_owned()),
        ("xl/worksheets/sheet1.xml", format!("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{cells}</sheetData></worksheet>")),
    ];
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn the_workbook_of_these_tests_is_one() {
    let cells = ["a", "b", "c", "x", "y & z", "=1+1"].map(str::to_owned);
    let import = imported("a.xlsx", workbook(&cells));
    assert_eq!(import.taken.tracks, 1, "{import:#?}");
}

proptest! {
    #[test]
    fn any_bytes_are_imported_without_a_panic(
        ending in prop::sample::select(vec!["yaml", "json", "md", "html", "csv", "tsv", "xlsx", "xls", ""]),
        bytes in prop::collection::vec(any::<u8>(), 0..400),
    ) {
        prop_assert_eq!(faults(&imported(&format!("a.{ending}"), bytes)), [""; 0]);
    }

    #[test]
    fn any_text_is_imported_as_something_that_can_be_read(
        ending in prop::sample::select(vec!["yaml", "json", "md", "csv", "tsv"]),
        text in texts(),
        front in any::<bool>(),
    ) {
        let text = if front { format!("---\n{text}") } else { text };
        prop_assert_eq!(faults(&imported(&format!("a.{ending}"), text.into_bytes())), [""; 0]);
    }

    #[test]
    fn any_document_is_imported_as_something_that_can_be_read(
        ending in prop::sample::select(vec!["md", "html"]),
        text in documents(),
    ) {
        let import = imported_by(DOCUMENT, &format!("a.{ending}"), text.into_bytes());
        prop_assert_eq!(faults(&import), [""; 0]);
    }

    #[test]
    fn any_values_are_imported_as_something_that_can_be_read(value in values()) {
        let text = serde_json::to_string_pretty(&value).unwrap();
        prop_assert_eq!(faults(&imported("a.json", text.into_bytes())), [""; 0]);
    }

    #[test]
    fn a_workbook_with_any_bytes_changed_is_refused_or_read(
        cells in prop::collection::vec("[a-z=& ]{0,6}", 0..12),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..6),
        length in any::<prop::sample::Index>(),
        is_cut in any::<bool>(),
    ) {
        let mut bytes = workbook(&cells);
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if is_cut {
            let length = length.index(bytes.len());
            bytes.truncate(length);
        }
        prop_assert_eq!(faults(&imported("a.xlsx", bytes)), [""; 0]);
    }
}
