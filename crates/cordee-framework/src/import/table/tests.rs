//! Tables as they come: broken, wide, long, turned, and with formulas.

use super::super::remarks::Remarks;
use super::csv::{MOST_COLUMNS, MOST_ROWS};
use super::*;
use cordee_tables::delimited::delimiter_of;

/// The rows of a table as lines and cells, and what was said about it.
fn read(text: &str) -> (Vec<Row>, Vec<String>) {
    let mut remarks = Remarks::default();
    let rows = from_csv(
        text,
        delimiter_of(text),
        &mut About::file("a.csv", &mut remarks),
    );
    (rows, said(remarks))
}

fn said(remarks: Remarks) -> Vec<String> {
    let list = remarks.into_list().into_iter();
    list.map(|r| format!("{}: {}", r.line, r.message)).collect()
}

fn cells(cells: &[&str]) -> Vec<String> {
    cells.iter().map(|cell| (*cell).to_owned()).collect()
}

#[test]
fn columns_are_named_as_in_a_spreadsheet() {
    for (column, name) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")] {
        assert_eq!(letters(column), name);
    }
}

#[test]
fn rows_keep_their_lines_and_empty_rows_count() {
    for line_break in ["\n", "\r\n"] {
        let text = "a,b\n\n\n\"x\ny\",1\nz,2\n\n".replace('\n', line_break);
        let (rows, said) = read(&text);
        let inside = format!("x{line_break}y");
        let wanted = [
            (1, cells(&["a", "b"])),
            (2, vec![]),
            (3, vec![]),
            (4, cells(&[&inside, "1"])),
            (6, cells(&["z", "2"])),
        ];
        assert_eq!(rows, wanted);
        assert_eq!(said, [""; 0]);
    }
}

#[test]
fn a_quote_that_nobody_closes_is_said_where_it_opens() {
    let (rows, said) = read("a,b\nx,\"open\ny,2\nz,3\n");
    assert_eq!(rows, [(1, cells(&["a", "b"]))]);
    assert_eq!(
        said,
        ["2: a quote is opened here and not closed; from here on nothing was read"]
    );
    assert_eq!(read("a,b\nx,5\" pipe\n").1, [""; 0]);
}

#[test]
fn too_wide_a_row_is_left_out_and_said() {
    let (rows, said) = read(&format!("a\n{}\nb\n", ",".repeat(MOST_COLUMNS)));
    assert_eq!(rows[1], (2, vec![]));
    assert_eq!(rows[2], (3, cells(&["b"])));
    assert_eq!(said, ["2: the row has 1001 columns; it was not taken"]);
}

#[test]
fn too_long_a_table_is_not_read() {
    let (rows, said) = read(&"a\n".repeat(MOST_ROWS + 10));
    assert_eq!(rows, []);
    assert_eq!(
        said,
        ["100001: the table has more than 100000 rows or 250000 cells; it was not read"]
    );
    let (rows, said) = read(&format!("a\n{}", "\n".repeat(MOST_ROWS + 10)));
    assert_eq!(
        (rows.len(), said.len()),
        (1, 0),
        "empty rows at the end are none"
    );
}

#[test]
fn a_formula_is_never_taken_for_text() {
    let mut remarks = Remarks::default();
    let about = &mut About::file("a.csv", &mut remarks);
    let table = from_csv("a,b\n\n=1+1,two\n", b',', about);
    let value = tree(&table, &TableShape::default(), Cells::Words, about);
    let ValueKind::List(items) = value.kind else {
        panic!("a table is a list")
    };
    assert_eq!(items[0].get("a").and_then(Value::as_text), Some(""));
    assert_eq!(items[0].get("b").and_then(Value::as_text), Some("two"));
    assert_eq!(
        said(remarks),
        ["3: the cell in row 3, column `a` is a formula; it was not taken"]
    );
}

#[test]
fn a_column_that_is_not_there_is_named_with_those_that_are() {
    let mut remarks = Remarks::default();
    let about = &mut About::file("a.csv", &mut remarks);
    let shape = TableShape {
        columns: cells(&["B", "Titel"]),
        ..TableShape::default()
    };
    let table = from_csv("Title,Grade\nRoofer,1\n", b',', about);
    let value = tree(&table, &shape, Cells::Words, about);
    let ValueKind::List(items) = value.kind else {
        panic!("a table is a list")
    };
    assert_eq!(items[0].get("Title"), None);
    assert_eq!(items[0].get("Grade").and_then(Value::as_text), Some("1"));
    assert_eq!(
        said(remarks),
        ["0: there is no column `Titel`; there are `Title` and `Grade`"]
    );
}

#[test]
fn a_table_without_headers_is_read_by_letters() {
    let mut remarks = Remarks::default();
    let about = &mut About::file("a.csv", &mut remarks);
    let shape = TableShape {
        header: Some(0),
        ..TableShape::default()
    };
    let table = from_csv("Roofer,1\n", b',', about);
    let value = tree(&table, &shape, Cells::Words, about);
    let ValueKind::List(items) = value.kind else {
        panic!("a table is a list")
    };
    assert_eq!(items[0].get("A").and_then(Value::as_text), Some("Roofer"));
}

#[test]
fn a_turned_table_is_read_column_by_column_and_a_guard_is_no_text() {
    let mut remarks = Remarks::default();
    let about = &mut About::file("a.csv", &mut remarks);
    let shape = TableShape {
        way: Way::Turned,
        apostrophe: Apostrophe::Guard,
        ..TableShape::default()
    };
    let table = from_csv(
        "level,roofer,lead\ntitle,'=Roofer,''Lead'\ngrade,g1\n",
        b',',
        about,
    );
    let value = tree(&table, &shape, Cells::Words, about);
    let ValueKind::List(items) = value.kind else {
        panic!("a table is a list")
    };
    let of = |at: usize, key| items[at].get(key).and_then(Value::as_text);
    assert_eq!(of(0, "title"), Some("=Roofer"));
    assert_eq!((of(1, "title"), of(1, "grade")), (Some("'Lead'"), Some("")));
    assert_eq!(said(remarks), [""; 0]);
}

#[test]
fn a_text_of_a_workbook_may_begin_like_a_formula() {
    let mut remarks = Remarks::default();
    let about = &mut About::file("a.xlsx", &mut remarks);
    let rows = [(1, cells(&["a"])), (2, cells(&["=1+1"]))];
    let value = tree(&rows, &TableShape::default(), Cells::Typed, about);
    let ValueKind::List(items) = value.kind else {
        panic!("a table is a list")
    };
    assert_eq!(items[0].get("a").and_then(Value::as_text), Some("=1+1"));
}

#[test]
fn semicolons_and_tabs_are_seen() {
    for (text, wanted) in [
        ("a;b;c,d\n", b';'),
        ("a,b\n", b','),
        ("a\tb\n", b'\t'),
        ("a\n", b','),
        ("Our ladder\n\na;b\nx, y, z;1\n", b';'),
        ("\"a, b, c\";d\n", b';'),
    ] {
        assert_eq!(delimiter_of(text), wanted, "{text:?}");
    }
}
