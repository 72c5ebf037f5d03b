//! The screens of the living demo, walked through by a test of the server.

use crate::needs::Need;
use crate::{Failure, repository};
use std::path::Path;
use std::process::Stdio;

// Of the whole workspace, so that nothing is built a second time in another way.
const TEST: [&str; 8] = [
    "test",
    "--workspace",
    "--test",
    "browser",
    "axe::no_screen_of_the_demo_has_a_fault_that_axe_finds",
    "--",
    "--ignored",
    "--nocapture",
];

/// What the test is told by where axe is.
const VARIABLE: &str = "CORDEE_AXE";

/// What the walk came to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Screens {
    table: String,
    excused: String,
    passed: bool,
}

/// Walks through the demo with the file of axe.
pub(super) fn look(axe: &Path) -> Result<Screens, Failure> {
    super::version(Need::ChromeDriver)?;
    let output = repository::cargo(&TEST)
        .env(VARIABLE, axe)
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| Failure::new(format!("run `cargo {}`", TEST.join(" ")), error))?;
    let said = String::from_utf8_lossy(&output.stdout);
    print!("{said}");
    Ok(read(&said, output.status.success()))
}

fn read(said: &str, passed: bool) -> Screens {
    let table: Vec<&str> = said.lines().filter(|line| line.starts_with('|')).collect();
    let mut lines = said.lines();
    let excused = lines.find_map(|line| line.strip_prefix("excused: "));
    Screens {
        table: table.join("\n"),
        excused: excused.unwrap_or_default().to_owned(),
        passed,
    }
}

impl Screens {
    /// Whether nothing was found, and everything was looked at.
    pub(super) fn is_fine(&self) -> bool {
        self.passed && !self.table.is_empty()
    }

    /// Its part of the page.
    pub(super) fn page(&self) -> String {
        format!(
            "## Of the screens\n\n\
             The living demo is walked through as each of its cast, from the first page along the \
             links, two pages\nof every address for each of them. Every form that can be filled in \
             is sent empty, and what comes back is\njudged too. Then errands are run: a case of \
             every state with its papers, a token, a link, a version with faults\nand one that is \
             published, and every way to be told no. Beside axe: nothing is wider than the window, \
             a page\nhas one first heading and no script, and what is in focus looks different. A \
             page with faults put there on\npurpose is judged first, and they were found. 640 \
             pixels are a window of 1280 at twice the size.\n\n\
             | colours | width | language | pages | forms | faults |\n|---|---:|---|---:|---:|---:|\n{}\n\n\
             Every address of the table that people read was looked at. Excused: {}.\n",
            self.table, self.excused,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_holds_the_table_and_what_was_excused() {
        let said = "running 1 test\n| dark | 390 | en | 9 | 2 | 0 |\nexcused: `health` (a word)\n";
        let screens = read(said, true);
        assert!(screens.is_fine());
        let page = screens.page();
        assert!(page.contains("\n| dark | 390 | en | 9 | 2 | 0 |\n"));
        assert!(page.ends_with("Excused: `health` (a word).\n"));
    }

    #[test]
    fn a_walk_that_did_not_begin_is_not_fine() {
        assert!(!read("no test ran", true).is_fine());
        assert!(!read("| dark |", false).is_fine());
    }
}
