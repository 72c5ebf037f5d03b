//! Files that nobody should have written: each gets a fault with its row, or a repair that is said.

use cordee_history::{DICTIONARY, Read, read};
use proptest::prelude::*;

fn told(texts: &[(&str, &[u8])]) -> Vec<String> {
    let Read {
        faults, remarks, ..
    } = read(texts, None);
    let faults = faults.iter().map(ToString::to_string);
    let remarks = remarks.iter().map(|it| format!("remark: {it}"));
    faults.chain(remarks).collect()
}

fn positions(text: &[u8]) -> Vec<String> {
    told(&[("positions.csv", text)])
}

#[test]
fn each_is_told_with_its_row() {
    let utf16: Vec<u8> = "person,from,level\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let with_mark = [&[0xff, 0xfe][..], &utf16].concat();
    let head = "person,from,until,level,kind,manager\n";
    let rows = |rows: &str| format!("{head}{rows}").into_bytes();
    for (text, wanted) in [
        (utf16.clone(), "positions.csv: the text is UTF-16"),
        (with_mark, "positions.csv: the text is UTF-16"),
        (
            rows("a,2024-01-01,,x,individual,\nb\0c,2024-01-01,,x,individual,\n"),
            "positions.csv:3: the row holds a NUL, which is no part of a text",
        ),
        (
            rows("a,2024-05-01,2024-04-30,x,individual,\n"),
            "positions.csv:2: `a`: it ends on 2024-04-30 and begins on 2024-05-01",
        ),
        (
            rows("a,2024-05-01,,x,individual,\na,2024-01-01,2024-06-01,x,individual,\n"),
            "positions.csv:2: `a` has another row for 2024-05-01 already, on line 3",
        ),
        (
            rows("a,2024-05-01,,x,individual,a\n"),
            "remark: positions.csv: nobody leads themself: taken as led by nobody (1 row)",
        ),
        (
            rows("a,2024-05-01,,x,individual,\n\"b,2024-05-01,,x,individual,\nc\n"),
            "positions.csv:3: the row ends after 1 columns",
        ),
        (Vec::new(), "positions.csv: the file is empty"),
        (b"\n\n".to_vec(), "positions.csv: the file is empty"),
        (b"\xef\xbb\xbf".to_vec(), "positions.csv: the file is empty"),
        (
            rows("a,2024-05-01,,x,individual,\nb,0000-00-00,,x,individual,\n"),
            "positions.csv:3, column `from`: `0000-00-00` can't be read: there is no such day",
        ),
    ] {
        let told = positions(&text);
        assert!(told.iter().any(|it| it == wanted), "{wanted}: {told:#?}");
    }
}

#[test]
fn a_mark_before_the_headings_changes_nothing() {
    let text = "person,from,level,kind\na,2024-01-01,x,individual\n";
    let marked = format!("\u{feff}{text}");
    let plain = read(&[("positions.csv", text.as_bytes())], None);
    let marked = read(&[("positions.csv", marked.as_bytes())], None);
    assert_eq!(
        cordee_history::write(&plain.history),
        cordee_history::write(&marked.history)
    );
    assert!(marked.faults.is_empty());
}

#[test]
fn a_hundred_thousand_columns_are_counted_and_not_listed() {
    let many = ",c".repeat(100_000);
    let text = format!("person,from,level,kind{many}\na,2024-01-01,x,individual{many}\n");
    let read = read(&[("positions.csv", text.as_bytes())], None);
    assert!(read.faults.is_empty());
    assert_eq!(read.remarks.len(), 21);
    assert_eq!(read.history.positions.len(), 1);
    // And where a column is missing among them.
    let told = positions(format!("persn{many}\n").as_bytes());
    assert!(told.iter().all(|it| it.len() < 2_000), "{told:?}");
}

#[test]
fn a_line_without_end_is_told_in_few_words() {
    let long = "a".repeat(5_000_000);
    for text in [
        long.clone(),
        format!("person,from,level,kind\n{long}\n"),
        format!("person,from,level,kind\na,2024-01-01,x,{long}\n"),
        format!("person,from,level,kind\na,{long},x,individual\n"),
        format!("person,from,level,kind\n\"{long}\n"),
    ] {
        let told = positions(text.as_bytes());
        assert!(!told.is_empty());
        assert!(told.iter().all(|it| it.len() < 2_000), "{}", told.len());
    }
}

/// Bytes of all sorts, or what looks like a file of rows.
fn any_bytes(headings: String) -> impl Strategy<Value = Vec<u8>> {
    let values = "([a-c]{0,2}|2024-0[1-3]-[0-3][0-9]|[0-9.]{1,5}|yes|craft|[\"\\x00é,]{0,3})";
    let rows = prop::collection::vec(prop::collection::vec(values, 0..8), 0..8);
    let rows = rows.prop_map(move |rows| {
        let rows = rows.iter().map(|row| row.join(",") + "\n");
        (headings.clone() + "\n" + &rows.collect::<String>()).into_bytes()
    });
    prop_oneof![prop::collection::vec(any::<u8>(), 0..200), rows]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]
    #[test]
    fn whatever_stands_in_a_folder_is_answered(
        files in DICTIONARY
            .iter()
            .map(|file| {
                let headings: Vec<&str> = file.columns.iter().map(|it| it.name).collect();
                any_bytes(headings.join(","))
            })
            .collect::<Vec<_>>()
    ) {
        let texts: Vec<(&str, &[u8])> =
            DICTIONARY.iter().zip(&files).map(|(file, text)| (file.name, &**text)).collect();
        let read = read(&texts, None);
        // What was kept is read again as the same, without a fault.
        let written = cordee_history::write(&read.history);
        if read.history.positions.is_empty() {
            return Ok(());
        }
        let again: Vec<(&str, &[u8])> =
            written.iter().map(|(name, it)| (*name, it.as_bytes())).collect();
        let again = cordee_history::read(&again, None);
        prop_assert_eq!(&again.faults, &vec![]);
    }
}
