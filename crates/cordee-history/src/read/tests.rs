//! Small folders, read.

use super::*;
use crate::write as written_files;
use cordee_domain::history::Sort;
use proptest::prelude::*;
use std::fmt::Write;

const POSITIONS: &str = "person,from,until,level,kind,grade,craft,manager\n\
     luna,2019-03-01,2023-12-31,inspector,individual,g3,inspection,chief\n\
     luna,2024-01-01,,senior,individual,g4,inspection,chief\n\
     chief,2015-01-01,,lead,management,g4,inspection,\n";

fn told(texts: &Texts<'_>) -> String {
    let read = read(texts, None);
    let mut text = String::new();
    for fault in &read.faults {
        writeln!(text, "{fault}").unwrap();
        if let Some(help) = &fault.help {
            writeln!(text, "   {help}").unwrap();
        }
    }
    for remark in &read.remarks {
        writeln!(text, "remark: {remark}").unwrap();
    }
    text
}

#[test]
fn positions_alone_are_a_history() {
    let read = read(&[("positions.csv", POSITIONS.as_bytes())], None);
    assert_eq!(read.faults, []);
    let history = read.history;
    assert_eq!((history.head_count(), history.positions.len()), (2, 3));
    let luna = history.names.find("luna").unwrap();
    let held = history
        .stood(luna, crate::value::day("2024-06-01").unwrap())
        .unwrap();
    assert_eq!(history.rung(held).id, "senior");
    assert_eq!(
        history.rung(held).is_expert,
        Some(true),
        "supposed from the lead's grade"
    );
    assert!(!history.has(Sort::Pay));
}

#[test]
fn every_fault_is_told_with_its_row_and_what_to_do() {
    let positions = "person,from,until,level,kind\n\
         a,2024-01-01,,x,indvidual\n\
         b,01.02.2024,,x,individual\n\
         ,2024-01-01,,x,individual\n\
         c,2024-05-01,2024-01-01,x,individual\n\
         d,2024-01-01,,x,individual\n\
         d,2024-01-01,,x,individual\n\
         e,2024-01-01\n\
         f,2024-01-01,,x,\n";
    let pay = "person,from,base,bse\nd,2024-01-01,\"48,000\",\nnobody,2024-01-01,100,\n";
    let training = "name,on\n";
    insta::assert_snapshot!(told(&[
        ("positions.csv", positions.as_bytes()),
        ("pay.csv", pay.as_bytes()),
        ("training.csv", training.as_bytes()),
        ("notes.csv", b""),
    ]));
}

#[test]
fn a_folder_without_positions_or_with_another_encoding_says_so() {
    assert!(told(&[]).starts_with("positions.csv: the file is missing"));
    let latin = b"person,from,level\nlun\xe9,2024-01-01,x\n";
    assert!(
        told(&[("positions.csv", latin)]).starts_with("positions.csv:2: the text is not UTF-8")
    );
    let semicolons = b"person;from;level\n";
    assert!(told(&[("positions.csv", semicolons)]).contains("stand apart by `;`"));
}

#[test]
fn what_is_written_is_read_again_as_the_same() {
    let pay = "person,from,until,base,variable,currency,per,part,hours\n\
         luna,2019-03-01,2020-12-31,48000.50,1200,EUR,year,80,32\n\
         luna,2021-01-01,,4100,,EUR,month,,\n\
         chief,2015-01-01,,35.75,,CHF,hour,,40\n";
    let people = "person,sex,hired\nluna,f,2018-01-01\nchief,,\n";
    let training =
        "person,on,training,hours,substantive\nchief,2014-05-01,\"leading, first\",40,\n";
    let moves = "person,on,kind,consent,way_back,trial_until,outcome\nchief,2015-01-01,cross,yes,no,2015-06-30,went-on\n";
    let frictions =
        "person,raised,owned,resolved\nluna,2024-02-01,2024-02-03,2024-03-01\nluna,2024-02-02,,\n";
    let texts: Vec<(&str, &[u8])> = vec![
        ("positions.csv", POSITIONS.as_bytes()),
        ("pay.csv", pay.as_bytes()),
        ("people.csv", people.as_bytes()),
        ("training.csv", training.as_bytes()),
        ("moves.csv", moves.as_bytes()),
        ("frictions.csv", frictions.as_bytes()),
    ];
    let first = read(&texts, None);
    assert_eq!(first.faults, []);
    let written = written_files(&first.history);
    let again: Vec<(&str, &[u8])> = written
        .iter()
        .map(|(name, it)| (*name, it.as_bytes()))
        .collect();
    let second = read(&again, None);
    assert_eq!(second.faults, []);
    assert_eq!(written_files(&second.history), written);
    let mut text = String::new();
    for (name, file) in &written {
        write!(text, "== {name}\n{file}").unwrap();
    }
    insta::assert_snapshot!(text);
}

#[test]
fn how_far_the_reading_has_come_is_told_and_ends_with_all_of_it() {
    let told = std::sync::Mutex::new(Vec::new());
    let texts: Vec<(&str, &[u8])> = vec![
        ("positions.csv", POSITIONS.as_bytes()),
        ("pay.csv", b"person,from,base\nluna,2024-01-01,100\n"),
        ("notes.csv", b"not read"),
    ];
    read_noting(&texts, None, &|done, of| {
        told.lock().unwrap().push((done, of));
    });
    let told = told.into_inner().unwrap();
    let of = (POSITIONS.len() + 37) as u64;
    assert!(told.len() >= 3 && told.is_sorted(), "{told:?}");
    assert_eq!(told.last(), Some(&(of, of)));
}

#[test]
fn recorded_groups_are_read_and_written_and_a_person_is_in_one_of_each() {
    let groups = "person,group,value\nluna,contract,permanent\nchief,site,harbour\n\
         luna,site,harbour\nluna,site,ridge\nluna,,x\nnobody,site,ridge\n";
    let texts: Vec<(&str, &[u8])> = vec![
        ("positions.csv", POSITIONS.as_bytes()),
        ("groups.csv", groups.as_bytes()),
    ];
    let first = read(&texts, None);
    let faults: Vec<_> = first.faults.iter().map(ToString::to_string).collect();
    assert_eq!(
        faults,
        [
            "groups.csv:6, column `group`: nothing stands here",
            "groups.csv:5: `luna` is in a group of `site` already",
        ]
    );
    let named: Vec<_> = first.history.groupings.iter().map(|it| &*it.name).collect();
    assert_eq!(named, ["contract", "site"]);
    assert_eq!(first.history.groupings[1].of, [Some(0), Some(0)]);
    let written = written_files(&first.history);
    let groups = written.iter().find(|it| it.0 == "groups.csv").unwrap();
    assert_eq!(
        groups.1,
        "person,group,value\nluna,contract,permanent\nluna,site,harbour\nchief,site,harbour\n"
    );
}

/// A file that may hold anything a file of rows can hold, and much that it can't.
fn any_file(headings: &'static str) -> impl Strategy<Value = String> {
    let value = prop::sample::select(vec![
        "a",
        "b",
        "c",
        "",
        " ",
        "2024-01-01",
        "2024-06-30",
        "2023-02-29",
        "x",
        "individual",
        "management",
        "100",
        "48000.50",
        "1,2",
        "EUR",
        "\"q\"",
        "\"a\"\"b\"",
        "\"a\nb\"",
        "\"",
        "5\" pipe",
        "\u{feff}",
        "\0",
        "é",
        "\u{a0}a",
    ]);
    let row = prop::collection::vec(value, 0..7).prop_map(|it| it.join(","));
    let end = prop::sample::select(vec!["\n", "\n", "\n", "\r\n", "\n\n", "\r", "\r\n\r\n", ""]);
    let rows = prop::collection::vec((row, end), 0..12);
    (any::<bool>(), rows).prop_map(move |(has_mark, rows)| {
        let mut text = if has_mark { "\u{feff}" } else { "" }.to_owned();
        writeln!(text, "{headings}").unwrap();
        for (row, end) in rows {
            text.push_str(&row);
            text.push_str(end);
        }
        text
    })
}

/// A text of which a few bytes at a time can be had.
struct InFile<'a>(&'a [u8]);

impl Source for InFile<'_> {
    fn size(&self) -> u64 {
        self.0.size()
    }

    fn read_at(&self, from: u64, into: &mut [u8]) -> std::io::Result<usize> {
        let few = into.len().min(50);
        self.0.read_at(from, &mut into[..few])
    }
}

fn all_that_is_told(sources: &Sources<'_>, splitting: Splitting, piece: usize) -> String {
    let how = How {
        progress: &Progress::new(sources, &|_, _| {}),
        splitting,
        piece,
    };
    let read = read_by(sources, None, how);
    let faults: Vec<_> = read.faults.iter().map(|it| format!("{it:?}")).collect();
    let files = written_files(&read.history);
    let rest = (read.more_faults, &read.remarks, &read.history.groupings);
    format!("{faults:#?}\n{rest:?}\n{files:#?}")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]
    #[test]
    fn the_quick_way_and_the_library_read_the_same_and_find_the_same_faults(
        positions in any_file("person,from,until,level,kind,manager"),
        pay in any_file("person,from,until,base,currency"),
        training in any_file("person,on,training,hours"),
        piece in 1_usize..200,
    ) {
        let texts: Vec<(&str, &[u8])> = vec![
            ("positions.csv", positions.as_bytes()),
            ("pay.csv", pay.as_bytes()),
            ("training.csv", training.as_bytes()),
        ];
        let held = sources(&texts);
        let quick = all_that_is_told(&held, Splitting::Quick, piece);
        prop_assert_eq!(&quick, &all_that_is_told(&held, Splitting::Careful, piece));
        let files: Vec<_> = texts.iter().map(|(name, text)| (*name, InFile(text))).collect();
        let files: Vec<_> = files.iter().map(|(name, it)| (*name, it as &dyn Source)).collect();
        prop_assert_eq!(quick, all_that_is_told(&files, Splitting::Quick, piece));
    }
}
