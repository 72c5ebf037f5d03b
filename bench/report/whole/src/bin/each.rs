//! How long each measure of a folder takes alone: `each FOLDER DATE`; the least of three.

use cordee_history::DICTIONARY;
use cordee_measures::{Scene, Settings, measures};
use jiff::civil::Date;
use std::path::Path;
use std::time::Instant;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let date: Date = args[1].parse().unwrap();
    let files: Vec<_> = DICTIONARY
        .iter()
        .filter_map(|file| {
            Some((
                file.name,
                std::fs::read(Path::new(&args[0]).join(file.name)).ok()?,
            ))
        })
        .collect();
    let texts: Vec<(&str, &[u8])> = files.iter().map(|(name, it)| (*name, &**it)).collect();
    let least = |run: &dyn Fn()| {
        let each = (0..3).map(|_| {
            let begin = Instant::now();
            run();
            begin.elapsed().as_secs_f64()
        });
        each.fold(f64::INFINITY, f64::min)
    };
    println!(
        "read {:.3}",
        least(&|| drop(cordee_history::read(&texts, None)))
    );
    let history = cordee_history::read(&texts, None).history;
    let settings = Settings::as_of(date.into());
    println!(
        "scene {:.3}",
        least(&|| drop(Scene::new(&history, settings)))
    );
    println!(
        "report {:.3}",
        least(&|| drop(cordee_measures::report(&history, settings)))
    );
    let scene = Scene::new(&history, settings);
    for measure in measures::all() {
        println!(
            "{} {:.3}",
            measure.id,
            least(&|| drop((measure.compute)(&scene)))
        );
    }
}
