//! Rows as Parquet.

use super::csv::COLUMNS;
use super::rows::{Row, rows};
use crate::telling::Telling;
use ::parquet::basic::{ConvertedType, Repetition, Type as Physical};
use ::parquet::column::writer::ColumnWriter;
use ::parquet::data_type::ByteArray;
use ::parquet::errors::{ParquetError, Result};
use ::parquet::file::properties::WriterProperties;
use ::parquet::file::writer::SerializedFileWriter;
use ::parquet::schema::types::Type;
use std::sync::Arc;

/// The reports as Parquet, with the rows and columns of the CSV: numbers as numbers, what is not there
/// as nothing.
pub fn parquet(telling: &Telling<'_>) -> Result<Vec<u8>> {
    let rows = rows(telling);
    let mut bytes = Vec::new();
    let properties = Arc::new(WriterProperties::builder().build());
    let mut file = SerializedFileWriter::new(&mut bytes, schema()?, properties)?;
    let mut group = file.next_row_group()?;
    let mut at = 0;
    while let Some(mut column) = group.next_column()? {
        match column.untyped() {
            ColumnWriter::ByteArrayColumnWriter(writer) => {
                let (values, levels) = filled(&rows, |it| text(it, at));
                writer.write_batch(&values, Some(&levels), None)?;
            }
            ColumnWriter::DoubleColumnWriter(writer) => {
                let (values, levels) = filled(&rows, |it| number(it, at));
                writer.write_batch(&values, Some(&levels), None)?;
            }
            ColumnWriter::Int64ColumnWriter(writer) => {
                let (values, levels) = filled(&rows, |it| i64::try_from(it.people?).ok());
                writer.write_batch(&values, Some(&levels), None)?;
            }
            ColumnWriter::BoolColumnWriter(writer) => {
                let (values, levels) = filled(&rows, |it| Some(it.withheld));
                writer.write_batch(&values, Some(&levels), None)?;
            }
            _ => {
                return Err(ParquetError::General(format!(
                    "no column of this sort: {at}"
                )));
            }
        }
        column.close()?;
        at += 1;
    }
    group.close()?;
    file.close()?;
    Ok(bytes)
}

/// The values that are there, and for each row whether it has one.
fn filled<T>(rows: &[Row], of: impl Fn(&Row) -> Option<T>) -> (Vec<T>, Vec<i16>) {
    let each: Vec<Option<T>> = rows.iter().map(of).collect();
    let levels = each.iter().map(|it| i16::from(it.is_some())).collect();
    (each.into_iter().flatten().collect(), levels)
}

fn schema() -> Result<Arc<Type>> {
    let fields: Result<Vec<_>> = COLUMNS.iter().map(|name| field(name)).collect();
    let schema = Type::group_type_builder("report")
        .with_fields(fields?)
        .build()?;
    Ok(Arc::new(schema))
}

fn field(name: &str) -> Result<Arc<Type>> {
    let (physical, converted) = match name {
        "value" | "numerator" | "denominator" | "low" | "high" => {
            (Physical::DOUBLE, ConvertedType::NONE)
        }
        "people" => (Physical::INT64, ConvertedType::NONE),
        "withheld" => (Physical::BOOLEAN, ConvertedType::NONE),
        _ => (Physical::BYTE_ARRAY, ConvertedType::UTF8),
    };
    let built = Type::primitive_type_builder(name, physical)
        .with_repetition(Repetition::OPTIONAL)
        .with_converted_type(converted)
        .build()?;
    Ok(Arc::new(built))
}

/// The text of a column; nothing where it is empty.
fn text(it: &Row, column: usize) -> Option<ByteArray> {
    let text = match *COLUMNS.get(column)? {
        "about" => &it.about,
        "as_of" => &it.as_of,
        "row" => it.kind.as_str(),
        "measure" => it.measure,
        "part" => &it.part,
        "label" => &it.label,
        "unit" => it.unit?.as_str(),
        _ => return None,
    };
    (!text.is_empty()).then(|| ByteArray::from(text))
}

fn number(it: &Row, column: usize) -> Option<f64> {
    match *COLUMNS.get(column)? {
        "value" => it.value,
        "numerator" => it.numerator,
        "denominator" => it.denominator,
        "low" => it.low,
        "high" => it.high,
        _ => None,
    }
}
