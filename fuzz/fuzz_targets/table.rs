//! Any bytes as a table of an import.
#![no_main]

use cordee_framework::import::{Content, Mapping, Source, import};
use cordee_framework::{SourceFile, Sources, check};
use libfuzzer_sys::fuzz_target;

const MAPPING: &str = r#"
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

fuzz_target!(|bytes: &[u8]| {
    let Ok(mapping) = Mapping::read("mapping.yaml", MAPPING) else {
        panic!("the mapping is sound")
    };
    let source = Source {
        path: "a.csv".to_owned(),
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
