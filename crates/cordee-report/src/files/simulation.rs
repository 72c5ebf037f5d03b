//! What a simulation has to say as one table: CSV and Parquet.

use ::parquet::basic::{ConvertedType, Repetition, Type as Physical};
use ::parquet::column::writer::ColumnWriter;
use ::parquet::data_type::ByteArray;
use ::parquet::errors::Result;
use ::parquet::file::properties::WriterProperties;
use ::parquet::file::writer::SerializedFileWriter;
use ::parquet::schema::types::Type;
use cordee_simulate::account::{Account, COLUMNS, Row, rows};
use std::sync::Arc;

/// A row for each figure.
pub fn simulation_csv(account: &Account) -> std::result::Result<Vec<u8>, ::csv::Error> {
    let mut writer = ::csv::Writer::from_writer(Vec::new());
    writer.write_record(COLUMNS)?;
    for row in rows(account) {
        let cells = (0..COLUMNS.len()).map(|at| {
            text(&row, at)
                .map(|it| super::csv::harmless(&it))
                .or_else(|| number(&row, at).map(|it| it.to_string()))
                .unwrap_or_default()
        });
        writer.write_record(cells)?;
    }
    writer.flush()?;
    writer.into_inner().map_err(|it| it.into_error().into())
}

/// The rows of the CSV, with numbers as numbers.
pub fn simulation_parquet(account: &Account) -> Result<Vec<u8>> {
    let rows = rows(account);
    let mut bytes = Vec::new();
    let properties = Arc::new(WriterProperties::builder().build());
    let mut file = SerializedFileWriter::new(&mut bytes, schema()?, properties)?;
    let mut group = file.next_row_group()?;
    let mut at = 0;
    while let Some(mut column) = group.next_column()? {
        if let ColumnWriter::ByteArrayColumnWriter(writer) = column.untyped() {
            let each: Vec<Option<String>> = rows.iter().map(|it| text(it, at)).collect();
            let levels: Vec<i16> = each.iter().map(|it| i16::from(it.is_some())).collect();
            let values: Vec<ByteArray> =
                each.iter().flatten().map(|it| ByteArray::from(it.as_str())).collect();
            writer.write_batch(&values, Some(&levels), None)?;
        } else if let ColumnWriter::DoubleColumnWriter(writer) = column.untyped() {
            let each: Vec<Option<f64>> = rows.iter().map(|it| number(it, at)).collect();
            let levels: Vec<i16> = each.iter().map(|it| i16::from(it.is_some())).collect();
            let values: Vec<f64> = each.into_iter().flatten().collect();
            writer.write_batch(&values, Some(&levels), None)?;
        }
        column.close()?;
        at += 1;
    }
    group.close()?;
    file.close()?;
    Ok(bytes)
}

fn is_text(name: &str) -> bool {
    matches!(name, "table" | "policy" | "against" | "yardstick" | "parameter")
}

fn schema() -> Result<Arc<Type>> {
    let field = |name: &str| {
        let (physical, converted) = if is_text(name) {
            (Physical::BYTE_ARRAY, ConvertedType::UTF8)
        } else {
            (Physical::DOUBLE, ConvertedType::NONE)
        };
        let built = Type::primitive_type_builder(name, physical)
            .with_repetition(Repetition::OPTIONAL)
            .with_converted_type(converted)
            .build()?;
        Ok(Arc::new(built))
    };
    let fields: Result<Vec<_>> = COLUMNS.iter().map(|name| field(name)).collect();
    let schema = Type::group_type_builder("simulation").with_fields(fields?).build()?;
    Ok(Arc::new(schema))
}

fn text(row: &Row, column: usize) -> Option<String> {
    let text = match *COLUMNS.get(column)? {
        "table" => row.table,
        "policy" => &row.policy,
        "against" => &row.against,
        "yardstick" => row.yardstick,
        "parameter" => row.parameter,
        _ => return None,
    };
    (!text.is_empty()).then(|| text.to_owned())
}

#[expect(clippy::cast_precision_loss, reason = "fewer than 2^53 runs")]
fn number(row: &Row, column: usize) -> Option<f64> {
    match *COLUMNS.get(column)? {
        "year" => row.year.map(f64::from),
        "value" => row.value,
        "run_error" => row.run_error,
        "low" => row.low,
        "high" => row.high,
        "runs" => row.runs.map(|it| it as f64),
        _ => None,
    }
}
