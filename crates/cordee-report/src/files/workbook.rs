//! Rows as a workbook.

use super::rows::{Kind, Row, rows};
use crate::doc;
use crate::telling::Telling;
use cordee_measures::{Unit, measures};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};

/// The reports as a workbook: the measures, their parts, who was left out and why, and the method, each
/// on a sheet of its own with its headings fixed.
pub fn workbook(telling: &Telling<'_>) -> Result<Vec<u8>, XlsxError> {
    let rows = rows(telling);
    let mut book = Workbook::new();
    // The same report gives the same bytes on any day.
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let formats = Formats::new();
    let of = |kind: &'static [Kind]| rows.iter().filter(move |it| kind.contains(&it.kind));
    numbers(
        book.add_worksheet(),
        "Measures",
        of(&[Kind::Figure, Kind::Locked]),
        &formats,
    )?;
    numbers(book.add_worksheet(), "Parts", of(&[Kind::Part]), &formats)?;
    left_out(book.add_worksheet(), of(&[Kind::Excluded]), &formats)?;
    method(book.add_worksheet(), &formats)?;
    book.save_to_buffer()
}

struct Formats {
    head: Format,
    words: Format,
    wrapped: Format,
}

impl Formats {
    fn new() -> Self {
        Self {
            head: Format::new()
                .set_bold()
                .set_align(FormatAlign::Top)
                .set_text_wrap(),
            words: Format::new().set_align(FormatAlign::Top),
            wrapped: Format::new().set_align(FormatAlign::Top).set_text_wrap(),
        }
    }
}

/// How numbers of a unit stand in a cell.
fn shown(unit: Option<Unit>) -> Format {
    Format::new().set_num_format(match unit {
        Some(Unit::Share | Unit::Change) => "0.0%",
        Some(Unit::Premium | Unit::PayGap) => "0.00%",
        Some(Unit::PayRatio | Unit::OddsRatio | Unit::Correlation) => "0.000",
        Some(Unit::Years) => "#,##0.0",
        Some(Unit::Money) => "#,##0.00",
        Some(Unit::Count | Unit::Days) | None => "#,##0",
    })
}

const NUMBERS: [(&str, f64); 14] = [
    ("About", 14.0),
    ("As of", 11.0),
    ("Measure", 22.0),
    ("Part", 24.0),
    ("What it is", 46.0),
    ("Unit", 11.0),
    ("Value", 11.0),
    ("From (95 %)", 11.0),
    ("To (95 %)", 11.0),
    ("Counted or compared", 13.0),
    ("Of or against", 13.0),
    ("People", 10.0),
    ("Withheld", 10.0),
    ("Row", 9.0),
];

fn numbers<'a>(
    sheet: &mut Worksheet,
    name: &str,
    rows: impl Iterator<Item = &'a Row>,
    formats: &Formats,
) -> Result<(), XlsxError> {
    head(sheet, name, &NUMBERS, formats)?;
    for (line, it) in (1_u32..).zip(rows) {
        let words = [&it.about, &it.as_of, it.measure, &it.part, &it.label];
        for (column, text) in (0_u16..).zip(words) {
            sheet.write_string_with_format(line, column, text, &formats.words)?;
        }
        let unit = it.unit.map_or("", Unit::as_str);
        sheet.write_string_with_format(line, 5, unit, &formats.words)?;
        let counted = it.unit.map(Unit::of_counts);
        for (column, value, unit) in [
            (6, it.value, it.unit),
            (7, it.low, it.unit),
            (8, it.high, it.unit),
            (9, it.numerator, counted),
            (10, it.denominator, counted),
        ] {
            if let Some(value) = value.filter(|it| it.is_finite()) {
                sheet.write_number_with_format(line, column, value, &shown(unit))?;
            }
        }
        if let Some(people) = it.people {
            sheet.write_number_with_format(line, 11, crate::phrase::float(people), &shown(None))?;
        }
        let is_withheld = if it.withheld { "yes" } else { "no" };
        sheet.write_string_with_format(line, 12, is_withheld, &formats.words)?;
        sheet.write_string_with_format(line, 13, it.kind.as_str(), &formats.words)?;
    }
    Ok(())
}

fn left_out<'a>(
    sheet: &mut Worksheet,
    rows: impl Iterator<Item = &'a Row>,
    formats: &Formats,
) -> Result<(), XlsxError> {
    let columns = [
        ("About", 14.0),
        ("As of", 11.0),
        ("Measure", 22.0),
        ("Reason", 60.0),
        ("How many", 11.0),
        ("Withheld", 10.0),
    ];
    head(sheet, "Exclusions", &columns, formats)?;
    for (line, it) in (1_u32..).zip(rows) {
        let words = [&it.about, &it.as_of, it.measure, &it.label];
        for (column, text) in (0_u16..).zip(words) {
            sheet.write_string_with_format(line, column, text, &formats.words)?;
        }
        if let Some(count) = it.people {
            sheet.write_number_with_format(line, 4, crate::phrase::float(count), &shown(None))?;
        }
        let is_withheld = if it.withheld { "yes" } else { "no" };
        sheet.write_string_with_format(line, 5, is_withheld, &formats.words)?;
    }
    Ok(())
}

fn method(sheet: &mut Worksheet, formats: &Formats) -> Result<(), XlsxError> {
    let columns = [
        ("Measure", 22.0),
        ("Title", 30.0),
        ("Unit", 12.0),
        ("What it is", 60.0),
        ("Formula", 80.0),
        ("Caveats", 60.0),
        ("Source", 50.0),
    ];
    head(sheet, "Method", &columns, formats)?;
    for (line, measure) in (1_u32..).zip(measures::all()) {
        let page = measures::page(measure);
        let texts = [
            measure.id.to_owned(),
            measure.title.to_owned(),
            measure.unit.as_str().to_owned(),
            doc::plain(&page, "What it is"),
            doc::plain(&page, "Formula"),
            doc::plain(&page, "Caveats"),
            doc::plain(&page, "Source"),
        ];
        for (column, text) in (0_u16..).zip(texts) {
            sheet.write_string_with_format(line, column, text, &formats.wrapped)?;
        }
    }
    Ok(())
}

fn head(
    sheet: &mut Worksheet,
    name: &str,
    columns: &[(&str, f64)],
    formats: &Formats,
) -> Result<(), XlsxError> {
    sheet.set_name(name)?;
    sheet.set_freeze_panes(1, 0)?;
    for (at, (title, width)) in (0_u16..).zip(columns) {
        sheet.write_string_with_format(0, at, *title, &formats.head)?;
        sheet.set_column_width(at, *width)?;
    }
    sheet.set_landscape();
    sheet.set_repeat_rows(0, 0)?;
    sheet.set_print_fit_to_pages(1, 0);
    Ok(())
}
