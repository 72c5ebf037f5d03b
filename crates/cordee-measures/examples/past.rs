//! Writes a planted past into a folder, or times reading one and measuring it.
//!
//! `past write FOLDER PEOPLE YEARS SEED`, `past measure FOLDER`.

use cordee_domain::history::Day;
use cordee_measures::{Settings, report};
use cordee_story::{Truths, past};
use jiff::civil::date;
use std::time::Instant;

fn main() -> std::io::Result<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let texts: Vec<&str> = args.iter().map(String::as_str).collect();
    match texts.as_slice() {
        ["write", folder, people, years, seed] => {
            let number = |it: &str| it.parse::<u32>().unwrap_or(1);
            let years = i16::try_from(number(years)).unwrap_or(1);
            let history = past(
                Truths::USUAL,
                u64::from(number(seed)),
                number(people) as usize,
                years,
                date(2026, 6, 30),
            );
            std::fs::create_dir_all(folder)?;
            for (name, text) in cordee_history::write(&history) {
                std::fs::write(std::path::Path::new(folder).join(name), text)?;
            }
        }
        ["measure", folder] => measure(folder)?,
        _ => println!("past write FOLDER PEOPLE YEARS SEED | past measure FOLDER"),
    }
    Ok(())
}

fn measure(folder: &str) -> std::io::Result<()> {
    let began = Instant::now();
    let mut files = Vec::new();
    for file in cordee_history::DICTIONARY {
        if let Ok(bytes) = std::fs::read(std::path::Path::new(folder).join(file.name)) {
            files.push((file.name, bytes));
        }
    }
    println!("files {:?}", began.elapsed());
    let texts: Vec<(&str, &[u8])> = files.iter().map(|(name, it)| (*name, it.as_slice())).collect();
    let read = cordee_history::read(&texts, None);
    println!("read {:?}, {} faults", began.elapsed(), read.faults.len());
    drop(files);
    let report = report(&read.history, Settings::as_of(Day::from(date(2026, 6, 30))));
    println!("measured {:?}", began.elapsed());
    for it in report.measures {
        println!("{} {:?} {:?}", it.id, it.figure.value, it.figure.people);
    }
    Ok(())
}
