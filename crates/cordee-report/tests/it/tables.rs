//! The files: the same rows in each, and in none what is withheld.

use crate::told::{TODAY, of_days, people, telling};
use cordee_report::files;
use jiff::civil::date;
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::record::Field;
use std::io::Write;

fn csv_of(bytes: &[u8]) -> Vec<Vec<String>> {
    let mut reader = csv::Reader::from_reader(bytes);
    let rows = reader.records().map(|it| it.unwrap());
    rows.map(|it| it.iter().map(ToOwned::to_owned).collect())
        .collect()
}

#[test]
fn parquet_holds_what_csv_holds_with_numbers_as_numbers() {
    let reports = of_days(&people(1_000), &[TODAY, date(2024, 6, 30)]);
    let (csv, parquet) = telling(&reports, |it| {
        (files::csv(it).unwrap(), files::parquet(it).unwrap())
    });
    let wanted = csv_of(&csv);
    let mut file = tempfile::tempfile().unwrap();
    file.write_all(&parquet).unwrap();
    let reader = SerializedFileReader::new(file).unwrap();
    let mut read = Vec::new();
    for row in reader.get_row_iter(None).unwrap() {
        let row = row.unwrap();
        let cells = row.get_column_iter().map(|(_, field)| match field {
            Field::Null => String::new(),
            Field::Str(text) => text.clone(),
            Field::Double(number) => number.to_string(),
            Field::Long(number) => number.to_string(),
            Field::Bool(is) => if *is { "yes" } else { "no" }.to_owned(),
            other => panic!("{other:?}"),
        });
        read.push(cells.collect::<Vec<_>>());
    }
    assert!(read.len() > 100);
    assert_eq!(read, wanted);
}

#[test]
fn every_figure_part_reason_and_locked_measure_is_a_row() {
    let reports = of_days(&people(1_000), &[TODAY]);
    let rows = csv_of(&telling(&reports, files::csv).unwrap());
    let count = |kind: &str| rows.iter().filter(|it| it[2] == kind).count();
    let parts = reports[0].measures.iter().map(|it| it.figure.parts.len());
    let excluded = reports[0]
        .measures
        .iter()
        .map(|it| it.figure.excluded.len());
    assert_eq!(count("figure"), reports[0].measures.len());
    assert_eq!(count("part"), parts.sum::<usize>());
    assert_eq!(count("excluded"), excluded.sum::<usize>());
    assert_eq!(count("locked"), reports[0].locked.len());
}

#[test]
fn what_is_withheld_has_no_number_in_any_file() {
    let reports = of_days(&people(60), &[TODAY]);
    let rows = csv_of(&telling(&reports, files::csv).unwrap());
    let withheld: Vec<_> = rows.iter().filter(|it| it[13] == "yes").collect();
    assert!(!withheld.is_empty());
    for row in withheld {
        assert!(row[7..13].iter().all(String::is_empty), "{row:?}");
    }
}

#[test]
fn a_workbook_has_its_four_sheets_and_is_the_same_each_time() {
    let reports = of_days(&people(1_000), &[TODAY]);
    let [one, two] = [(); 2].map(|()| telling(&reports, files::workbook).unwrap());
    assert_eq!(one, two);
    assert!(one.starts_with(b"PK"));
}
