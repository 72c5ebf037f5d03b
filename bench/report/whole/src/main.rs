//! The whole report of a folder as JSON: `whole-report FOLDER DATE`. Says on standard error how long
//! each part took.

use cordee_history::{DICTIONARY, Source};
use cordee_measures::{Settings, report};
use jiff::civil::Date;
use std::fs::File;
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::time::Instant;

/// The same as the program's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// A file that is read where it is asked for.
struct OnDisk {
    file: File,
    size: u64,
}

impl OnDisk {
    fn open(path: &Path) -> std::io::Result<Self> {
        let file = File::open(path)?;
        let size = file.metadata()?.len();
        Ok(Self { file, size })
    }
}

impl Source for OnDisk {
    fn size(&self) -> u64 {
        self.size
    }

    fn read_at(&self, from: u64, into: &mut [u8]) -> std::io::Result<usize> {
        self.file.read_at(into, from)
    }
}

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
            files.push((file.name, OnDisk::open(&path)?));
        }
    }
    let sources: Vec<(&str, &dyn Source)> = files
        .iter()
        .map(|(name, it)| (*name, it as &dyn Source))
        .collect();
    let read = cordee_history::read_from(&sources, None, &|_, _| {});
    eprintln!("read {:.3} s", begin.elapsed().as_secs_f64());
    for fault in &read.faults {
        eprintln!("{fault}");
    }

    let begin = Instant::now();
    let report = report(&read.history, Settings::as_of(date.into()));
    eprintln!("measured {:.3} s", begin.elapsed().as_secs_f64());
    println!("{}", serde_json::to_string_pretty(&report)?);
    // As every program does at its end, nothing is given back one by one.
    std::mem::forget(read);
    Ok(())
}
