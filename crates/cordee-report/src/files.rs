//! The same figures as files: CSV, a workbook, Parquet.
//!
//! All are made of the same [rows]: what one tells, the others tell, and what is withheld is in none.

mod csv;
mod parquet;
mod simulation;
mod workbook;

pub mod rows;

pub use self::csv::csv;
pub use self::parquet::parquet;
pub use self::simulation::{simulation_csv, simulation_parquet};
pub use self::workbook::workbook;
