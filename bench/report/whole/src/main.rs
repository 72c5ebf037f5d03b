//! The whole report of a folder as JSON: `whole-report FOLDER DATE`. Says on standard error how long
//! each part took.

use cordee_history::DICTIONARY;
use cordee_measures::{Settings, report};
use jiff::civil::Date;
use std::path::Path;
use std::time::Instant;

/// The same as the program's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [folder, date] = args.as_slice() else {
        return Err("whole-report FOLDER DATE".into());
    };
    let date: Date = date.parse().map_err(|it: jiff::Error| it.to_string())?;

    let begin = Instant::now();
    let mut files = Vec::new();
    for file in DICTIONARY {
        let path = Path::new(folder).join(file.name);
        if path.exists() {
            files.push((file.name, std::fs::read(path)?));
        }
    }
    let texts: Vec<(&str, &[u8])> = files.iter().map(|(name, it)| (*name, &**it)).collect();
    eprintln!("loaded {:.3} s", begin.elapsed().as_secs_f64());

    let begin = Instant::now();
    let read = cordee_history::read(&texts, None);
    eprintln!("read {:.3} s", begin.elapsed().as_secs_f64());
    for fault in &read.faults {
        eprintln!("{fault}");
    }
    drop(texts);
    drop(files);

    let begin = Instant::now();
    let report = report(&read.history, Settings::as_of(date.into()));
    eprintln!("measured {:.3} s", begin.elapsed().as_secs_f64());
    println!("{}", serde_json::to_string_pretty(&report)?);
    // As every program does at its end, nothing is given back one by one.
    std::mem::forget(read);
    Ok(())
}
