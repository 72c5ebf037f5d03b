//! A matrix of levels and competencies, there and back.

use super::{imported, read_back, said};
use cordee_framework::import::{Import, RemarkKind};
use proptest::prelude::*;

/// What each level asks of each competency; nothing where nothing is asked.
type Matrix = Vec<Vec<Option<String>>>;

const TRACKS: &str = "
tracks:
  - { id: Roofers, kind: individual }
";

/// Competencies down, levels across.
const COMPETENCIES_DOWN: &str = "
sources:
  - files: matrix.csv
    take:
      - each: '[]'
        competency: { title: Name }
        inside:
          - each: '{2..}'
            level: { title: $key, track: =Roofers }
            cell: { text: . }
";

/// Levels down, competencies across.
const LEVELS_DOWN: &str = "
sources:
  - files: matrix.csv
    take:
      - each: '[]'
        level: { title: Name, track: =Roofers }
        inside:
          - each: '{2..}'
            competency: { title: $key }
            cell: { text: . }
";

fn title(sort: &str, number: usize) -> String {
    format!("{sort} {}", number + 1)
}

/// A table of texts: a header and a row for each of `down`.
fn csv(down: &[String], across: &[String], text: impl Fn(usize, usize) -> String) -> String {
    let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
    let name = ["Name".to_owned()];
    writer.write_record(name.iter().chain(across)).unwrap();
    for (row, title) in down.iter().enumerate() {
        let cells = (0..across.len()).map(|column| text(row, column));
        writer
            .write_record(std::iter::once(title.clone()).chain(cells))
            .unwrap();
    }
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

/// What the framework that was written asks, level by level.
fn asked(import: &Import) -> Matrix {
    let framework = read_back(import).framework;
    let competencies: Vec<_> = framework.competencies().iter().map(|(ix, _)| ix).collect();
    let levels = framework.levels().values();
    let asked = levels.map(|level| {
        let cells = competencies.iter().map(|ix| {
            let text = &level.expectation(*ix)?.text;
            Some(text.statements().first()?.as_str().to_owned())
        });
        cells.collect()
    });
    asked.collect()
}

/// Texts as people write them, and as they don't.
fn cell() -> impl Strategy<Value = Option<String>> {
    let text = prop_oneof![
        "[A-Z][a-z]{1,8}( [a-z,]{1,9}){0,12}\\.",
        "\\PC{1,30}",
        "[ -~\n\t]{1,30}",
    ];
    let text = text.prop_map(|text| text.trim().to_owned());
    let is_kept = |text: &String| {
        !text.is_empty() && !text.starts_with('=') && !text.contains(char::REPLACEMENT_CHARACTER)
    };
    let text = text.prop_filter("a text that is kept", is_kept);
    prop::option::weighted(0.9, text)
}

fn matrices() -> impl Strategy<Value = Matrix> {
    (1_usize..6, 1_usize..7).prop_flat_map(|(levels, competencies)| {
        prop::collection::vec(prop::collection::vec(cell(), competencies), levels)
    })
}

proptest! {
    #[test]
    fn a_matrix_is_read_back_with_the_same_texts_in_either_orientation(matrix in matrices()) {
        let competencies = matrix[0].len();
        let levels: Vec<String> = (0..matrix.len()).map(|n| title("Level", n)).collect();
        let competencies: Vec<String> = (0..competencies).map(|n| title("Skill", n)).collect();
        let text = |level: usize, competency: usize| matrix[level][competency].clone().unwrap_or_default();
        let down = csv(&competencies, &levels, |row, column| text(column, row));
        let across = csv(&levels, &competencies, text);
        for (mapping, csv) in [(COMPETENCIES_DOWN, down), (LEVELS_DOWN, across)] {
            let import = imported(&format!("{mapping}{TRACKS}"), &[("matrix.csv", &csv)]);
            prop_assert_eq!(said(&import, RemarkKind::Broken), [""; 0]);
            prop_assert_eq!(asked(&import), matrix.clone(), "{}", csv);
        }
    }
}
