//! `cargo xtask corpus DIR`: real public ladders, and whether what is wrong with them is found.
//!
//! `DIR` holds one folder per ladder and `expected.json`, which says what a reader of each ladder
//! found. `xtask/corpus/LADDER/` holds our mapping of it and, in `reported.toml`, how each entry
//! of `expected.json` is reported. The ladders' own texts never enter the repository.

mod expected;
mod judge;
mod ladder;

use crate::{Failure, Outcome, repository};
use expected::Expected;
use std::path::{Path, PathBuf};

/// The options of `cargo xtask corpus`.
#[derive(clap::Args, Debug)]
pub struct Corpus {
    /// The folder with the ladders and `expected.json`
    folder: PathBuf,
    /// Write the imported frameworks below this folder
    #[arg(long, value_name = "FOLDER")]
    write: Option<PathBuf>,
    /// Print every finding as well
    #[arg(long)]
    verbose: bool,
}

/// One ladder's line of the table.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// The ladder's folder.
    pub ladder: String,
    /// Levels that were imported.
    pub levels: usize,
    /// Cells that were imported.
    pub cells: usize,
    /// Expected findings marked `sure`, and how many of them were reported.
    pub sure: usize,
    /// How many of them were reported.
    pub reported: usize,
    /// What must not be reported and was.
    pub violated: usize,
    /// What is missing or violated, in words.
    pub complaints: Vec<String>,
}

impl Corpus {
    /// Imports every ladder we have a mapping for and prints the table.
    pub fn run(&self) -> Result<Outcome, Failure> {
        let rows = run(&self.folder, self.write.as_deref(), self.verbose)?;
        print_table(&rows);
        let is_whole = rows.iter().all(|row| row.complaints.is_empty());
        Ok(if is_whole {
            Outcome::Passed
        } else {
            Outcome::Failed
        })
    }
}

/// Runs every ladder of `folder` that we have a mapping for.
pub fn run(folder: &Path, write: Option<&Path>, verbose: bool) -> Result<Vec<Row>, Failure> {
    let expected = Expected::read(&folder.join("expected.json"))?;
    let mut rows = Vec::new();
    for (name, expected) in &expected.ladders {
        let ours = repository::root().join("xtask/corpus").join(name);
        if !folder.join(name).is_dir() || !ours.is_dir() {
            println!("{name}: no mapping of ours yet");
            continue;
        }
        let outcome = ladder::import_and_check(&folder.join(name), &ours)?;
        if let Some(target) = write {
            outcome.write(&target.join(name))?;
        }
        if verbose {
            outcome.print();
        }
        let reported = expected::Reported::read(&ours.join("reported.toml"))?;
        rows.push(judge::judge(name, expected, &reported, &outcome));
    }
    Ok(rows)
}

fn print_table(rows: &[Row]) {
    for complaint in rows
        .iter()
        .flat_map(|row| row.complaints.iter().map(move |c| (row, c)))
    {
        println!("{}: {}", complaint.0.ladder, complaint.1);
    }
    let width = rows
        .iter()
        .map(|row| row.ladder.len())
        .max()
        .unwrap_or(6)
        .max(6);
    println!(
        "{:width$}  levels  cells  sure findings reported  negatives violated",
        "ladder"
    );
    let total = Row {
        ladder: "total".to_owned(),
        levels: rows.iter().map(|r| r.levels).sum(),
        cells: rows.iter().map(|r| r.cells).sum(),
        sure: rows.iter().map(|r| r.sure).sum(),
        reported: rows.iter().map(|r| r.reported).sum(),
        violated: rows.iter().map(|r| r.violated).sum(),
        complaints: Vec::new(),
    };
    for row in rows.iter().chain(std::iter::once(&total)) {
        let sure = format!("{} of {}", row.reported, row.sure);
        println!(
            "{:width$}  {:>6}  {:>5}  {sure:>22}  {:>18}",
            row.ladder, row.levels, row.cells, row.violated
        );
    }
}
