//! What each target asks of any bytes.
//!
//! The targets hand over what the fuzzer thinks of; the tests of `cordee-framework` include this
//! file and hand over every seed that once found something.

use cordee_framework::import::workbook::unpack;
use cordee_framework::import::{Mapping, Source, import, propose};
use cordee_framework::{SourceFile, Sources};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;

/// What is asked of any bytes: it panics where something is wrong.
pub type Target = fn(&[u8]);

/// Every target by its name.
pub const TARGETS: [(&str, Target); 7] = [
    ("check", check),
    ("constants", constants),
    ("document", document),
    ("mapping", mapping),
    ("structured", structured),
    ("table", table),
    ("workbook", workbook),
];

const STRUCTURED: &str = r#"
sources:
  - files: a.yaml
    take:
      - each: "**.levels[]"
        level: { id: id, title: title, summary: summary, track: =t, grade: grade, minimum: a, maximum: b }
        inside:
          - each: "{}"
            cell: { competency: $key, step: ., text: { path: ".", as_a: lines } }
      - each: "**"
        competency: { id: id, title: title, kind: kind }
        proficiency: { step: $index, text: "{}", examples: "[]" }
steps: [one, two]
"#;

const CONSTANTS: &str = r#"
sources:
  - files: a.tsx
    take:
      - each: "**"
        level: { title: title, track: =t, grade: grade }
        move: { to: "next[]" }
        inside:
          - each: "{}"
            competency: { id: $key }
            cell: { competency: $key, text: . }
tracks: [{ id: t, kind: individual }]
"#;

const TABLE: &str = r#"
sources:
  - files: a.csv
    take:
      - each: "[]"
        competency: { title: A }
        inside:
          - each: "{2..}"
            cell: { level: $key, text: { path: ".", as_a: lines } }
tracks:
  - { id: t, title: T, kind: individual, levels: [a, b] }
"#;

const DOCUMENT: &str = r#"
sources:
  - files: "*"
    take:
      - { each: ., track: { id: =t, title: title, summary: "body[]" } }
      - each: "**.sections[]"
        level: { title: title, summary: ["text[]", "items[]"], track: =t, order: level }
        inside:
          - { each: "labels{}", competency: { title: $key, summary: . }, cell: { text: . } }
          - { each: "groups[]", competency: { title: title, summary: "items[]" } }
          - { each: "tables[][].{2..}", cell: { competency: $key, text: { path: ., as_a: lines } } }
          - { each: 'sections."*a*"', competency: { title: title } }
tracks:
  - { id: t, title: T, kind: individual }
"#;

const WORKBOOK: &str = r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const RELATIONS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#;
const TOP: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;

/// Any text as a framework: no panic, no hang, and places that lie within the text.
pub fn check(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let sources = Sources::single("framework.yaml", &text);
    for finding in cordee_framework::check(&sources).findings {
        if let Some(place) = finding.place {
            assert!(text.get(place.bytes.clone()).is_some(), "{place:?}");
        }
    }
}

/// Any text as a mapping.
pub fn mapping(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    if let Ok(mapping) = Mapping::read("mapping.yaml", &text) {
        let bytes = b"levels: [{ id: a, title: A, expects: { x: 1 } }]".to_vec();
        let _ = import(
            &mapping,
            &[Source::new("a.yaml", bytes)],
            &["a.yaml".to_owned()],
        );
    }
}

/// Any bytes as a structured source of an import, and what it writes as a framework.
pub fn structured(bytes: &[u8]) {
    import_through(STRUCTURED, Source::new("a.yaml", bytes.to_vec()));
}

/// Any bytes as a document of an import, in Markdown and in HTML, and what it writes as a framework.
pub fn document(bytes: &[u8]) {
    for path in ["a.md", "a.html"] {
        import_through(DOCUMENT, Source::new(path, bytes.to_vec()));
    }
}

/// Any bytes as the code around constants, and what their import writes as a framework.
pub fn constants(bytes: &[u8]) {
    import_through(CONSTANTS, Source::new("a.tsx", bytes.to_vec()));
}

/// Any bytes as a table of an import, and what it writes as a framework.
pub fn table(bytes: &[u8]) {
    import_through(TABLE, Source::new("a.csv", bytes.to_vec()));
}

/// Any bytes as a workbook, and any bytes as the sheet and the texts of an otherwise sound one:
/// archives rarely come about by chance.
pub fn workbook(bytes: &[u8]) {
    let _ = unpack(bytes);
    let at = bytes.iter().position(|b| *b == 0).unwrap_or(bytes.len());
    let (sheet, texts) = bytes.split_at(at);
    if let Some(archive) = archive(sheet, texts) {
        let _ = unpack(&archive);
    }
}

fn archive(sheet: &[u8], texts: &[u8]) -> Option<Vec<u8>> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, content) in [
        ("_rels/.rels", TOP.as_bytes()),
        ("xl/workbook.xml", WORKBOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", RELATIONS.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet),
        ("xl/sharedStrings.xml", texts),
    ] {
        writer.start_file(name, stored).ok()?;
        writer.write_all(content).ok()?;
    }
    writer.finish().ok().map(Cursor::into_inner)
}

/// What is proposed for any file is a mapping that can be read.
fn propose_for(source: &Source) {
    let paths = std::slice::from_ref(&source.path);
    let proposal = propose(std::slice::from_ref(source), paths);
    if proposal.mapping.is_empty() {
        return;
    }
    let read = Mapping::read("mapping.yaml", &proposal.mapping);
    assert!(read.is_ok(), "{read:?}\n{}", proposal.mapping);
}

fn import_through(mapping: &str, source: Source) {
    propose_for(&source);
    let Ok(mapping) = Mapping::read("mapping.yaml", mapping) else {
        panic!("the mapping is sound")
    };
    let files = import(&mapping, &[source], &[]).files.into_iter();
    let files = files.map(|(path, text)| SourceFile::new(path, text));
    let checked = cordee_framework::check(&Sources::new(files.collect()));
    let unreadable = checked.findings.iter().find(|f| f.code == "SYN001");
    assert!(
        unreadable.is_none(),
        "an import writes what can be read: {unreadable:?}"
    );
}
