//! Hostile and broken exports: a clear error with its row, or a stated repair.

use crate::world::{Folder, day, faults, first, mapping, opened};
use cordee_domain::history::History;
use cordee_hr::{Asked, Form, Mapping, Plan, open, plan};
use rstest::rstest;
use rust_xlsxwriter::{Formula, Workbook};
use std::io::{Cursor, Write};

const MAPPING: &str = "person: number
columns: { number: Nr, title: Title, manager: Lead, hired: Hired, pay: Pay }
";
const HEAD: &str = "Nr,Title,Lead,Hired,Pay\n";

fn told(rows: &str) -> String {
    told_by(MAPPING, rows)
}

fn told_by(text: &str, rows: &str) -> String {
    let export = format!("{HEAD}{rows}");
    let (_, plan) = Folder::default().after(&export, &mapping(text), "2026-06-30");
    faults(&plan)
}

#[rstest]
#[case::twice(
    "7,Inspector,,,\n1,Team Lead,,,\n7,Inspector,,,\n",
    "row 4: `7` stands in row 2 already"
)]
#[case::nameless(
    "7,Inspector,,,\n,Inspector,,,\n",
    "row 3, column `Nr`: nothing stands here"
)]
#[case::title(
    "7,Inspektor,,,\n8,Inspektor,,,\n9,,,,\n",
    "row 4: `9`: no title and no level stands here, and none is known"
)]
#[case::stranger(
    "7,Inspector,99,,\n1,Team Lead,7,,\n",
    "row 2, column `Lead`: `99` is nobody's number"
)]
#[case::two_ways(
    "7,Inspector,,03.04.2019,\n",
    "row 2, column `Hired`: `03.04.2019` could be 2019-04-03 or 2019-03-04"
)]
#[case::order(
    "7,Inspector,,30.04.2019,\n",
    "row 2, column `Hired`: `30.04.2019` is not written as 2026-06-30"
)]
#[case::no_day(
    "7,Inspector,,2019-02-29,\n",
    "row 2, column `Hired`: there is no day `2019-02-29`"
)]
#[case::serial("7,Inspector,,43556,\n", "row 2, column `Hired`: `43556` is no day")]
#[case::amount(
    "7,Inspector,,,1.234\n",
    "row 2, column `Pay`: `1.234` could be 1234 or 1.234"
)]
#[case::no_amount(
    "7,Inspector,,,a lot\n",
    "row 2, column `Pay`: `a lot` can't be read: its sign stands for several currencies"
)]
#[case::short("7,Inspector,,,\n8,Insp", "row 3: the row ends after 2 of 5 columns")]
#[case::long(
    "7,Inspector,,,1,000\n",
    "row 2: the row has 6 columns, the headings 5"
)]
#[case::formula("7,=A1,,,\n", "row 2, column `Title`: the cell is a formula: `=A1`")]
#[case::overlong(&format!("7,{},,,\n", "x".repeat(40_000)), "row 2, column `Title`: the cell has 40000 letters; at most 32767 are read")]
fn a_fault_is_told_with_its_row(#[case] rows: &str, #[case] wanted: &str) {
    let told = told(rows);
    assert!(told.lines().any(|it| it.starts_with(wanted)), "{told}");
}

#[test]
fn titles_without_a_level_are_listed_with_counts_and_never_guessed() {
    let told = told("7,Inspektor,,,\n8,Inspektor,,,\n9,Chief of Everything,,,\n");
    assert!(
        told.contains("no level is named for the title `Inspektor` (2 rows)"),
        "{told}"
    );
    assert!(
        told.contains(
            "write `Inspektor: inspector` under `levels:` in the mapping if that is meant"
        )
    );
    assert!(told.contains("no level is named for the title `Chief of Everything` (1 row)"));
    let text =
        format!("{MAPPING}levels: {{ Inspektor: inspector }}\nleave_out: Chief of Everything\n");
    assert_eq!(
        told_by(&text, "7,Inspektor,,,\n9,Chief of Everything,,,\n"),
        ""
    );
    let text = format!("{MAPPING}levels: {{ Inspektor: inspektor }}\n");
    let told = told_by(&text, "7,Inspektor,,,\n");
    assert!(told.starts_with("the mapping says that `Inspektor` is `inspektor`, and there is no such level\n  did you mean `inspector`?"), "{told}");
}

#[test]
fn managers_in_a_circle_are_told_with_their_rows() {
    let pair = told("7,Inspector,8,,\n8,Inspector,7,,\n9,Inspector,8,,\n");
    assert!(
        pair.starts_with("row 2: `7` (row 2) and `8` (row 3) are each other's manager\n"),
        "{pair}"
    );
    let circle = told("9,Inspector,7,,\n7,Inspector,8,,\n8,Inspector,9,,\n1,Team Lead,,,\n");
    assert!(
        circle.starts_with(
            "row 2: `9` (row 2), `7` (row 3), `8` (row 4) lead each other in a circle of 3\n"
        ),
        "{circle}"
    );
    // With what is known, a circle may close over several exports.
    let (folder, _) = first(
        &format!("{HEAD}7,Inspector,8,,\n8,Inspector,,,\n"),
        &mapping(MAPPING),
    );
    let (_, plan) = folder.after(
        &format!("{HEAD}8,Inspector,7,,\n7,,,,\n"),
        &mapping(MAPPING),
        "2026-07-31",
    );
    let told = faults(&plan);
    assert!(
        told.contains("`8` (row 2) and `7` (row 3) are each other's manager"),
        "{told}"
    );
}

#[test]
fn whoever_is_named_as_their_own_manager_is_led_by_nobody_and_that_is_said() {
    let (folder, plan) = first(
        &format!("{HEAD}1,Team Lead,1,,\n7,Inspector,1,,\n"),
        &mapping(MAPPING),
    );
    assert!(
        folder
            .text("positions.csv")
            .contains("1,2026-06-30,,lead,,,\n")
    );
    assert!(
        plan.said
            .contains(&"1 row name a person as their own manager: read as nobody".to_owned()),
        "{:?}",
        plan.said
    );
}

#[test]
fn days_out_of_order_are_told() {
    let text = "person: number\ncolumns: { number: Nr, title: Title, since: Lead, hired: Hired, left: Pay }\n";
    let told = told_by(
        text,
        "7,Inspector,2018-01-01,2019-04-01,\n8,Inspector,2019-04-01,2019-04-01,2018-01-01\n9,Inspector,2027-01-01,,\n",
    );
    assert!(
        told.contains("row 2: `Lead` is 2018-01-01, before `Hired`, 2019-04-01"),
        "{told}"
    );
    assert!(told.contains("row 3: `Pay` is 2018-01-01, before `Hired`, 2019-04-01"));
    assert!(told.contains(
        "row 4: `9`: it holds since 2027-01-01, after the day of the export, 2026-06-30"
    ));
}

#[test]
fn a_sign_of_decimals_is_concluded_from_amounts_that_allow_no_other() {
    let (folder, plan) = first(
        &format!("{HEAD}7,Inspector,,,1.234\n8,Inspector,,,\"48.000,50\"\n"),
        &mapping(MAPPING),
    );
    assert!(
        folder.text("pay.csv").contains("7,2026-06-30,,1234,"),
        "{}",
        folder.text("pay.csv")
    );
    assert!(
        plan.said.iter().any(|it| it
            == "a comma begins the decimals of amounts: 1 of them can be read in no other way")
    );
    let both = told("7,Inspector,,,1.234\n8,Inspector,,,\"48.000,50\"\n9,Inspector,,,48000.50\n");
    assert!(
        both.starts_with("row 2, column `Pay`: `1.234` could be"),
        "{both}"
    );
    let text = format!("{MAPPING}decimal: comma\n");
    assert_eq!(told_by(&text, "7,Inspector,,,1.234\n"), "");
}

#[test]
fn a_column_about_earlier_pay_is_refused_whatever_the_mapping_says() {
    let export = "Nr,Title,Previous salary\n7,Inspector,48000\n";
    let text = "person: number\ncolumns: { number: Nr, title: Title, pay: Previous salary }\n";
    let (folder, plan) = Folder::default().after(export, &mapping(text), "2026-06-30");
    assert!(folder.files.iter().all(|it| it.0 != "pay.csv"));
    let told = faults(&plan);
    assert!(told.starts_with("the mapping names the column `Previous salary`: it is about earlier pay, about which Directive (EU) 2023/970, Article 5, lets no employer ask; it is never read"), "{told}");
    let (_, plan) = first(
        export,
        &mapping("person: number\ncolumns: { number: Nr, title: Title }\n"),
    );
    assert!(plan.said.iter().any(|it| {
        it.starts_with("the column `Previous salary` was not read: it is about earlier pay")
    }));
}

#[rstest]
#[case::empty(b"".to_vec(), "the file is empty")]
#[case::unclosed(b"Nr,Title\n7,\"Insp\n8,Lead\n".to_vec(), "row 2 (line 2): a quote is opened here and not closed")]
#[case::zero(b"Nr,Title\n7,Insp\0ector\n".to_vec(), "line 2 holds a zero byte")]
#[case::unmarked("Nr,Title\n".encode_utf16().flat_map(u16::to_le_bytes).collect(), "it looks like UTF-16 without a mark at its beginning: say `encoding: utf-16le`")]
#[case::wide(vec![b','; 100_000], "row 1 has 100001 columns; at most 1000 are read")]
#[case::old(b"\xd0\xcf\x11\xe0".to_vec(), "this kind of workbook is not read")]
#[case::cut_workbook(b"PK\x03\x04\x14\x00".to_vec(), "this is not a workbook, or it was cut off")]
#[case::mixed(b"\xef\xbb\xbfNr\xe4".to_vec(), "it is not UTF-8 throughout")]
fn what_can_not_be_opened_says_why(#[case] bytes: Vec<u8>, #[case] wanted: &str) {
    let why = open(&bytes, Form::default()).unwrap_err();
    assert!(why.starts_with(wanted), "{why}");
}

#[rstest]
#[case::latin(b"Nr;Title;Lead;Hired;Pay\n7;Inspector;;;\xe4".to_vec(), "it is not written in UTF-8; it was read as Windows-1252")]
#[case::utf16("\u{feff}Nr\tTitle\tLead\tHired\tPay\n7\tInspector\t\t\t\n".encode_utf16().flat_map(u16::to_be_bytes).collect(), "its mark says that it is UTF-16 (big-endian)")]
#[case::semicolons(b"Nr;Title;Lead;Hired;Pay\n7;Inspector;;;\n".to_vec(), "its cells stand apart by semicolons")]
#[case::zeros(b"Nr,Title,Lead,Hired,Pay\n=\"007\",Inspector,,,\n".to_vec(), "in 1 cells `=\"…\"` stands around a text")]
fn what_is_concluded_is_said(#[case] bytes: Vec<u8>, #[case] wanted: &str) {
    let opened = open(&bytes, Form::default()).unwrap();
    assert!(
        opened.said.iter().any(|it| it.starts_with(wanted)),
        "{:?}",
        opened.said
    );
}

#[rstest]
#[case::header_only(
    "Nr,Title,Lead,Hired,Pay\n",
    "there are headings and no row below them"
)]
#[case::blank("\n\n,,,\n", "the table is empty: there is no row with headings")]
#[case::column(
    "Nr,Titel,Lead,Hired,Pay\n7,x,,,\n",
    "there is no column `Title`, named under `title`\n  did you mean `Titel`?"
)]
#[case::doubled(
    "Nr,Title,Title,Lead,Hired,Pay\n7,x,y,,,\n",
    "the heading `Title` stands over 2 columns"
)]
fn a_table_without_what_is_needed_says_so(#[case] export: &str, #[case] wanted: &str) {
    let (folder, plan) = Folder::default().after(export, &mapping(MAPPING), "2026-06-30");
    assert!(faults(&plan).starts_with(wanted), "{}", faults(&plan));
    assert_eq!(folder, Folder::default());
}

/// A workbook with one sheet.
fn workbook(write: impl Fn(&mut rust_xlsxwriter::Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, heading) in (0_u16..).zip(HEAD.trim().split(',')) {
        sheet.write(0, column, heading).unwrap();
    }
    write(sheet);
    book.save_to_buffer().unwrap()
}

fn planned(bytes: &[u8]) -> Plan {
    let opened = open(bytes, Form::default()).unwrap();
    plan_of(&opened, &mapping(MAPPING))
}

fn plan_of(opened: &cordee_hr::Opened, mapping: &Mapping) -> Plan {
    let history = History::default();
    let asked = Asked {
        mapping,
        framework: None,
        history: &history,
        on: Some(day("2026-06-30")),
        missing: None,
    };
    plan(opened, &asked)
}

#[test]
fn a_workbook_is_read_with_its_numbers_and_days() {
    let bytes = workbook(|sheet| {
        sheet.write(1, 0, 7).unwrap();
        sheet.write(1, 1, "Inspector").unwrap();
        let format = rust_xlsxwriter::Format::new().set_num_format("dd.mm.yyyy");
        let hired = rust_xlsxwriter::ExcelDateTime::from_ymd(2019, 4, 1).unwrap();
        sheet.write_with_format(1, 3, &hired, &format).unwrap();
        sheet.write(1, 4, 1_234.5).unwrap();
    });
    let plan = planned(&bytes);
    assert_eq!(faults(&plan), "");
    let said: Vec<String> = plan.changes.iter().map(cordee_hr::said).collect();
    assert!(
        said.contains(&"`7`: hired on 2019-04-01 (row 2)".to_owned()),
        "{said:?}"
    );
    assert!(said.contains(&"`7` is paid 1234.50 EUR a year from 2026-06-30 on (row 2)".to_owned()));
}

#[test]
fn a_formula_without_a_value_is_a_fault_and_one_with_a_value_is_said() {
    let bytes = workbook(|sheet| {
        sheet
            .write(1, 0, Formula::new("=3+4").set_result("7"))
            .unwrap();
        sheet
            .write(1, 1, Formula::new("=NA()").set_result("#N/A"))
            .unwrap();
    });
    let plan = planned(&bytes);
    assert!(
        faults(&plan).starts_with("row 2, column `Title`: the cell shows an error (#N/A)"),
        "{}",
        faults(&plan)
    );
    assert!(
        plan.said[0].contains("has formulas in 1 cell"),
        "{:?}",
        plan.said
    );
}

#[test]
fn a_far_cell_is_refused_with_its_place() {
    let bytes = workbook(|sheet| {
        sheet.write(1_048_575, 16_383, "far").unwrap();
    });
    let why = open(&bytes, Form::default()).unwrap_err();
    assert!(
        why.contains("row 1048576, column 16384; at most 1048576 rows and 1000 columns"),
        "{why}"
    );
}

#[test]
fn a_bomb_is_refused_before_it_goes_off() {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    zip.start_file("xl/worksheets/sheet1.xml", options).unwrap();
    let zeros = vec![b' '; 1 << 20];
    for _ in 0..65 {
        zip.write_all(&zeros).unwrap();
    }
    let bytes = zip.finish().unwrap().into_inner();
    assert!(bytes.len() < 1 << 20);
    let why = open(&bytes, Form::default()).unwrap_err();
    assert_eq!(
        why,
        "the workbook unpacks to more than 64 MiB; it was not read"
    );
}

#[test]
fn a_workbook_that_was_cut_off_is_refused_wherever_it_was_cut() {
    let bytes = workbook(|sheet| {
        sheet.write(1, 0, 7).unwrap();
    });
    for end in (4..bytes.len()).step_by(97) {
        assert!(open(&bytes[..end], Form::default()).is_err(), "{end}");
    }
}

#[test]
fn what_was_opened_goes_to_another_process_and_back() {
    let one = opened("Nr;Title\n7;Inspector\n");
    let mut bytes = Vec::new();
    one.write(&mut bytes).unwrap();
    assert_eq!(cordee_hr::Opened::read(&*bytes).unwrap(), one);
    for end in 0..bytes.len() {
        assert!(cordee_hr::Opened::read(&bytes[..end]).is_err(), "{end}");
    }
}

#[test]
fn nobody_who_says_by_what_people_are_known_is_an_error() {
    let (_, plan) =
        Folder::default().after("Name,Title\nLuna,Inspector\n", &mapping(""), "2026-06-30");
    assert!(
        faults(&plan).starts_with("nobody says by which column people are known"),
        "{}",
        faults(&plan)
    );
}
