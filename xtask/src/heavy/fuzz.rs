//! `cargo xtask heavy fuzz`: every target of `fuzz/` for some minutes, and a page about it.
//!
//! Without a sanitizer, so that the stable compiler will do: our code has no `unsafe`, and a
//! panic, a hang or a hunger for memory shows without one.

mod seeds;

use super::{When, write_page};
use crate::needs::{Found, Need};
use crate::{Failure, Outcome, repository};
use std::fmt::Write;
use std::io::{BufRead, BufReader, Read};
use std::process::{Command, Stdio};

/// The options of `cargo xtask heavy fuzz`.
#[derive(clap::Args, Debug)]
pub(super) struct Fuzz {
    #[command(flatten)]
    when: When,

    /// How long each target runs
    #[arg(long, value_name = "N", default_value_t = 3)]
    minutes: u32,
}

/// What came of one target.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Ran {
    target: String,
    outcome: Outcome,
    seeds: usize,
    /// How many inputs went through, as the fuzzer says.
    inputs: String,
    /// The most memory in use, in MiB, as the fuzzer says.
    memory: String,
}

impl Fuzz {
    pub(super) fn run(&self) -> Result<Outcome, Failure> {
        get_fuzzer()?;
        let mut all = Vec::new();
        for target in targets()? {
            let seeds = seeds::put(&target)?;
            println!("\n== {target}: {} minutes from {seeds} seeds", self.minutes);
            all.push(self.fuzz(&target, seeds)?);
        }
        write_page("fuzz.md", &page(&self.when.date, self.minutes, &all))?;
        let is_fine = all.iter().all(|ran| ran.outcome == Outcome::Passed);
        Ok(if is_fine {
            Outcome::Passed
        } else {
            Outcome::Failed
        })
    }

    fn fuzz(&self, target: &str, seeds: usize) -> Result<Ran, Failure> {
        let (outcome, said) =
            listen(&mut self.command(target)).map_err(|error| Failure::new("fuzz", error))?;
        let ran = Ran {
            target: target.to_owned(),
            outcome,
            seeds,
            inputs: stated(&said, "number_of_executed_units").to_owned(),
            memory: stated(&said, "peak_rss_mb").to_owned(),
        };
        println!("{target}: {} inputs, found: {}", ran.inputs, ran.found());
        Ok(ran)
    }

    fn command(&self, target: &str) -> Command {
        let corpus = format!("fuzz/corpus/{target}");
        let seconds = format!("-max_total_time={}", u64::from(self.minutes) * 60);
        let mut command = repository::cargo(&["fuzz", "run", "-s", "none", target, &corpus, "--"]);
        command
            .arg(seconds)
            .args(["-timeout=5", "-rss_limit_mb=2048", "-print_final_stats=1"])
            .stdout(Stdio::null())
            .stderr(Stdio::piped());
        command
    }
}

impl Ran {
    fn found(&self) -> &'static str {
        match self.outcome {
            Outcome::Passed => "nothing",
            Outcome::Failed => "**something**: see `fuzz/artifacts`",
        }
    }
}

/// Runs the fuzzer, showing what tells how far it is, and keeps all that it says.
fn listen(command: &mut Command) -> std::io::Result<(Outcome, String)> {
    let mut child = command.spawn()?;
    let mut said = String::new();
    for line in child.stderr.take().into_iter().flat_map(lines) {
        let is_every_new_input = line.starts_with('#') && !line.contains("pulse");
        if !is_every_new_input && !line.starts_with("stat::") {
            println!("{line}");
        }
        said.push_str(&line);
        said.push('\n');
    }
    let is_fine = child.wait()?.success();
    let outcome = if is_fine {
        Outcome::Passed
    } else {
        Outcome::Failed
    };
    Ok((outcome, said))
}

/// The lines of what a program says, whatever bytes are among them.
fn lines(said: impl Read) -> impl Iterator<Item = String> {
    let lines = BufReader::new(said).split(b'\n').map_while(Result::ok);
    lines.map(|line| String::from_utf8_lossy(&line).into_owned())
}

/// Installs the fuzzer where it is missing.
fn get_fuzzer() -> Result<(), Failure> {
    if let Found::Present(version) = Need::Fuzzer.find() {
        println!("found {version}");
        return Ok(());
    }
    println!("{} is missing; installing it", Need::Fuzzer.name());
    let doing = "install `cargo-fuzz`";
    let status = repository::cargo(&["install", "cargo-fuzz", "--locked"])
        .status()
        .map_err(|error| Failure::new(doing, error))?;
    if status.success() {
        Ok(())
    } else {
        Err(Failure::new(doing, Need::Fuzzer.how_to_get_it()))
    }
}

/// The targets, by the names of their files.
fn targets() -> Result<Vec<String>, Failure> {
    let tree = repository::tree()?;
    let names = tree
        .paths()
        .filter_map(|path| path.strip_prefix("fuzz/fuzz_targets/")?.strip_suffix(".rs"));
    Ok(names.map(str::to_owned).collect())
}

/// What the fuzzer states at its end under a name.
fn stated<'s>(said: &'s str, name: &str) -> &'s str {
    let head = format!("stat::{name}:");
    said.lines()
        .find_map(|line| line.strip_prefix(&*head))
        .map_or("not stated", str::trim)
}

fn page(date: &str, minutes: u32, all: &[Ran]) -> String {
    let mut page = format!(
        "# Inputs made by chance\n\n\
         {date}, `cargo xtask heavy fuzz --minutes {minutes}`: each target of `fuzz/` for so many \
         minutes, each input\nfor at most five seconds and in at most 2 GiB. What finds something is \
         kept in `fuzz/seeds` and goes\nthrough its target again on every run of the tests.\n\n\
         | target | seeds | inputs | most memory | found |\n|---|--:|--:|--:|---|\n"
    );
    for ran in all {
        let found = ran.found();
        let Ran {
            target,
            seeds,
            inputs,
            memory,
            ..
        } = ran;
        // Writing into a string can't fail.
        let _ = writeln!(
            page,
            "| {target} | {seeds} | {inputs} | {memory} MiB | {found} |"
        );
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAID: &str = "#2 INITED cov: 1\nDone 12 runs in 3 second(s)\n\
        stat::number_of_executed_units: 12\nstat::peak_rss_mb:              54\n";

    #[test]
    fn numbers_are_taken_from_the_end_of_what_the_fuzzer_says() {
        assert_eq!(stated(SAID, "number_of_executed_units"), "12");
        assert_eq!(stated(SAID, "peak_rss_mb"), "54");
        assert_eq!(stated("", "peak_rss_mb"), "not stated");
    }

    #[test]
    fn a_target_that_found_something_is_named_on_the_page() {
        let ran = |target: &str, outcome| Ran {
            target: target.to_owned(),
            outcome,
            seeds: 3,
            inputs: "12".to_owned(),
            memory: "54".to_owned(),
        };
        let all = [ran("check", Outcome::Passed), ran("table", Outcome::Failed)];
        let page = page("2026-11-20", 3, &all);
        assert!(page.contains("2026-11-20, `cargo xtask heavy fuzz --minutes 3`"));
        assert!(page.contains("| check | 3 | 12 | 54 MiB | nothing |\n"));
        assert!(page.contains("| table | 3 | 12 | 54 MiB | **something**"));
    }
}
