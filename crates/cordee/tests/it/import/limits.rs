//! The limits of memory and time: a mapping can ask for both without end, so that they are met
//! whatever the readers do to be careful.

use super::files;
use crate::run::{cordee, folder};

const LINE: &str = "import ladder --mapping mapping.yaml --output careers";

/// Takes each text eight times.
#[cfg(target_os = "linux")]
const GREEDY: &str = "
sources:
  - files: '*.csv'
    take:
      - { each: '[]', competency: { id: $file, summary: [Text, Text, Text, Text, Text, Text, Text, Text] } }
";

/// Looks everywhere, from everywhere, four times over.
const ENDLESS: &str = "
sources:
  - files: '*.yaml'
    take:
      - each: '**'
        inside:
          - each: '^**'
            inside:
              - each: '^^**'
                inside:
                  - { each: '^^^**', level: { title: $index } }
";

#[cfg(target_os = "linux")]
#[test]
fn who_asks_for_more_memory_than_there_is_is_refused() {
    let text = format!("Text\n{}\n", "x".repeat((8 << 20) - 10));
    let folder = folder(&[
        ("mapping.yaml", GREEDY.as_bytes()),
        ("ladder/a.csv", text.as_bytes()),
        ("ladder/b.csv", text.as_bytes()),
    ]);
    let ended = cordee(LINE).within(folder.path()).ends().with_status(2);
    assert_eq!(ended.out, "");
    insta::assert_snapshot!(ended.err, @r"
    error: `b.csv` needs more than 128 MiB to be read
     help: nothing was written; divide the file, or name fewer files in the mapping
    ");
    assert_eq!(files(&folder.path().join("careers")), [""; 0]);
}

#[test]
fn who_takes_too_long_is_refused() {
    let text = "[a, b, c, d, e, f, g, h]\n".to_owned();
    let text = format!("levels:\n{}", format!("  - {text}").repeat(40));
    let folder = folder(&[
        ("mapping.yaml", ENDLESS.as_bytes()),
        ("ladder/a.yaml", text.as_bytes()),
    ]);
    let ended = cordee(LINE).within(folder.path()).ends().with_status(2);
    assert_eq!(ended.out, "");
    insta::assert_snapshot!(ended.err, @r"
    error: `a.yaml` takes longer than 5 seconds to be read
     help: nothing was written; divide the file, or name fewer files in the mapping
    ");
    assert_eq!(files(&folder.path().join("careers")), [""; 0]);
}
