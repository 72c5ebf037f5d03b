//! A file of a history as Parquet: read into the text of the CSV that says the same, so that every row is
//! looked at in one way.

use jiff::civil::{Date, date};
use jiff::{Timestamp, ToSpan};
use parquet::errors::ParquetError;
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::record::{Field, Row};
use std::fmt;
use std::fs::File;

/// The most text that one file may come to: some bytes of Parquet can stand for any number of rows.
const MOST_TEXT: usize = 2 * 1024 * 1024 * 1024;

/// Why a file can't be read as a file of a history.
#[derive(Debug)]
pub enum NoParquet {
    /// It is none, it is damaged, or it is packed in a way that is not read here.
    Unreadable(ParquetError),
    /// A column holds neither text nor numbers, days or truths.
    Nested(String),
    /// It has more than can be held.
    TooMuch,
    /// It can't be said as CSV.
    Unsaid(csv::Error),
}

impl From<ParquetError> for NoParquet {
    fn from(error: ParquetError) -> Self {
        Self::Unreadable(error)
    }
}

impl From<csv::Error> for NoParquet {
    fn from(error: csv::Error) -> Self {
        Self::Unsaid(error)
    }
}

/// The text of the CSV that says the same, with the names of the columns in its first row.
pub fn as_csv(file: File) -> Result<Vec<u8>, NoParquet> {
    let reader = SerializedFileReader::new(file)?;
    let schema = reader.metadata().file_metadata().schema_descr();
    let columns = schema.root_schema().get_fields().iter();
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(columns.map(|it| it.name()))?;
    for row in reader.get_row_iter(None)? {
        out.write_record(cells(&row?)?)?;
        if out.get_ref().len() > MOST_TEXT {
            return Err(NoParquet::TooMuch);
        }
    }
    out.into_inner()
        .map_err(|error| NoParquet::Unsaid(error.into_error().into()))
}

fn cells(row: &Row) -> Result<Vec<String>, NoParquet> {
    let cells = row.get_column_iter();
    cells
        .map(|(name, field)| said(field).ok_or_else(|| NoParquet::Nested(name.clone())))
        .collect()
}

/// A field as it stands in a CSV file; nothing where it is no single value.
fn said(field: &Field) -> Option<String> {
    Some(match field {
        Field::Null => String::new(),
        Field::Str(text) => text.clone(),
        Field::Bool(it) => it.to_string(),
        Field::Byte(it) => it.to_string(),
        Field::Short(it) => it.to_string(),
        Field::Int(it) => it.to_string(),
        Field::Long(it) => it.to_string(),
        Field::UByte(it) => it.to_string(),
        Field::UShort(it) => it.to_string(),
        Field::UInt(it) => it.to_string(),
        Field::ULong(it) => it.to_string(),
        Field::Float(it) => it.to_string(),
        Field::Double(it) => it.to_string(),
        Field::Decimal(_) => field.to_string(),
        Field::Date(days) => day(*days)?.to_string(),
        Field::TimestampMillis(it) => at(Timestamp::from_millisecond(*it).ok()?),
        Field::TimestampMicros(it) => at(Timestamp::from_microsecond(*it).ok()?),
        _ => return None,
    })
}

/// The day so many days after the first of 1970.
fn day(days: i32) -> Option<Date> {
    date(1970, 1, 1).checked_add(days.days()).ok()
}

/// A moment as a day; one that is not midnight stays a moment, which is then found as no day.
fn at(moment: Timestamp) -> String {
    let clock = moment.to_zoned(jiff::tz::TimeZone::UTC).datetime();
    if clock.time() == jiff::civil::Time::midnight() {
        clock.date().to_string()
    } else {
        clock.to_string()
    }
}

impl fmt::Display for NoParquet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(why) => write!(
                f,
                "{why}; write it without compression or with snappy, or as CSV"
            ),
            Self::Nested(column) => {
                write!(f, "the column `{column}` holds no single values")
            }
            Self::TooMuch => f.write_str("it has more than 2 GiB of text; write it as CSV"),
            Self::Unsaid(why) => why.fmt(f),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use parquet::data_type::{ByteArray, ByteArrayType, DoubleType, Int32Type, Int64Type};
    use parquet::file::writer::SerializedFileWriter;
    use parquet::schema::parser::parse_message_type;
    use std::io::{Seek, Write};
    use std::sync::Arc;

    /// Three rows: a person, a day, an amount and a number, of which the last is not there.
    fn file() -> File {
        let schema = "message rows {
            required binary person (UTF8);
            required int32 from (DATE);
            optional double base;
            optional int64 weekly;
        }";
        let schema = Arc::new(parse_message_type(schema).unwrap());
        let file = tempfile::tempfile().unwrap();
        let copy = file.try_clone().unwrap();
        let mut writer = SerializedFileWriter::new(copy, schema, Arc::default()).unwrap();
        let mut group = writer.next_row_group().unwrap();
        let there = [1, 1, 0];
        let names = ["luna", "o, \"p\"", "tom"].map(ByteArray::from);
        let mut column = group.next_column().unwrap().unwrap();
        let text = column.typed::<ByteArrayType>();
        text.write_batch(&names, None, None).unwrap();
        column.close().unwrap();
        let mut column = group.next_column().unwrap().unwrap();
        let days = column.typed::<Int32Type>();
        days.write_batch(&[0, 20_000, -1], None, None).unwrap();
        column.close().unwrap();
        let mut column = group.next_column().unwrap().unwrap();
        let amounts = column.typed::<DoubleType>();
        amounts
            .write_batch(&[41_000.0, 0.5], Some(&there), None)
            .unwrap();
        column.close().unwrap();
        let mut column = group.next_column().unwrap().unwrap();
        let hours = column.typed::<Int64Type>();
        hours.write_batch(&[40, 32], Some(&there), None).unwrap();
        column.close().unwrap();
        group.close().unwrap();
        writer.close().unwrap();
        let mut file = file;
        file.rewind().unwrap();
        file
    }

    #[test]
    fn rows_come_out_as_the_csv_that_says_the_same() {
        let text = String::from_utf8(as_csv(file()).unwrap()).unwrap();
        let wanted = "person,from,base,weekly\nluna,1970-01-01,41000,40\n\"o, \"\"p\"\"\",2024-10-04,0.5,32\ntom,1969-12-31,,\n";
        assert_eq!(text, wanted);
    }

    #[test]
    fn what_is_no_parquet_is_told_so() {
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(b"person,from\nluna,2026-01-01\n").unwrap();
        file.rewind().unwrap();
        let why = as_csv(file).unwrap_err().to_string();
        assert!(why.contains("or as CSV"), "{why}");
    }

    #[test]
    fn a_moment_is_a_day_where_it_is_midnight() {
        let text = |it| at(Timestamp::from_millisecond(it).unwrap());
        assert_eq!(text(86_400_000), "1970-01-02");
        assert_eq!(text(86_400_001), "1970-01-02T00:00:00.001");
    }
}
