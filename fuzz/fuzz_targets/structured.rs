//! Any bytes as a structured source of an import, and what it writes as a framework.
#![no_main]

use cordee_framework::import::{Content, Mapping, Source, import};
use cordee_framework::{SourceFile, Sources, check};
use libfuzzer_sys::fuzz_target;

const MAPPING: &str = r#"
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

fuzz_target!(|bytes: &[u8]| {
    let Ok(mapping) = Mapping::read("mapping.yaml", MAPPING) else {
        panic!("the mapping is sound")
    };
    let source = Source {
        path: "a.yaml".to_owned(),
        content: Content::Bytes(bytes.to_vec()),
    };
    let import = import(&mapping, &[source], &[]);
    let files = import
        .files
        .into_iter()
        .map(|(path, text)| SourceFile::new(path, text));
    let checked = check(&Sources::new(files.collect()));
    let unreadable = checked.findings.iter().find(|f| f.code == "SYN001");
    assert!(
        unreadable.is_none(),
        "an import writes what can be read: {unreadable:?}"
    );
});
