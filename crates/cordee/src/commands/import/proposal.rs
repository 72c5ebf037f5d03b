//! A mapping is proposed where none was named: written, or shown, with the account of it.

use super::account::{Account, counts};
use super::folder::Folder;
use super::{Fate, Format, Import, exit};
use crate::bounded::{self, Order};
use crate::commands::check::json::write_pretty;
use crate::exit::Exit;
use crate::failure::{Failure, FailureKind};
use crate::files::{self, Existing, shown};
use crate::io::{Io, Paint};
use crate::words::{add_line, wrapped};
use annotate_snippets::normalize_untrusted_str;
use cordee_framework::import::{
    Guess, Import as Imported, Proposal, RemarkKind, Taken, is_looked_at,
};
use serde::Serialize;
use std::fmt;
use std::path::{Path, PathBuf};

/// Where a mapping is written that is proposed: here, where the person stands.
const MAPPING: &str = "mapping.yaml";
/// The folder the next command writes into, where none is named.
const FRAMEWORK: &str = "careers";

impl Import {
    /// Proposes a mapping, writes it or shows it, and tells what an import by it would take.
    pub(super) fn propose(&self, io: &mut Io<'_>) -> Result<Exit, Failure> {
        let target = self.mapping_target();
        let is_there = target.symlink_metadata().is_ok();
        if is_there && !self.force && !self.dry_run {
            return Err(Failure::new(FailureKind::MappingInTheWay(target)));
        }
        // What an import has written here before is no ladder to be imported.
        let written = self.output.as_deref().unwrap_or(Path::new(FRAMEWORK));
        let folder = Folder::find(&self.path, Some(written))?;
        let answer = bounded::import(&Order {
            mapping_path: &shown(&target),
            mapping: None,
            paths: &folder.paths(),
            files: &folder.wanted(&is_looked_at),
        })?;
        let proposal = answer.proposal.unwrap_or_default();
        if proposal.mapping.is_empty() {
            return Err(Failure::new(FailureKind::NoLadder(self.path.clone())));
        }
        if !self.dry_run {
            let existing = if self.force {
                Existing::Replaced
            } else {
                Existing::Kept
            };
            files::place(&[(&target, proposal.mapping.as_bytes())], existing)?;
        }
        self.tell(&proposal, &answer.import, &target, io)?;
        Ok(exit_of(&proposal, &answer.import))
    }

    /// The file of the mapping: the one that is named, or `mapping.yaml` in this folder.
    fn mapping_target(&self) -> PathBuf {
        let named = self.output.as_ref().filter(|output| is_yaml(output));
        named.map_or_else(|| PathBuf::from(MAPPING), Clone::clone)
    }

    fn tell(
        &self,
        proposal: &Proposal,
        import: &Imported,
        target: &Path,
        io: &mut Io<'_>,
    ) -> Result<(), Failure> {
        if self.format == Format::Json {
            return write_json(proposal, import, target, io);
        }
        let output = self.output.as_deref().filter(|output| !is_yaml(output));
        let shown = Shown {
            proposal,
            import,
            target,
            path: &self.path,
            output: output.unwrap_or(Path::new(FRAMEWORK)),
            is_written: !self.dry_run,
            paint: io.paint,
            width: io.width,
        };
        let account = shown.to_string();
        if self.dry_run {
            io.say(&proposal.mapping)?;
            // The mapping alone goes where output goes, so that it can be kept.
            return io.remark(&account);
        }
        io.say(&account)
    }
}

fn is_yaml(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str());
    ending.is_some_and(|it| it.eq_ignore_ascii_case("yaml") || it.eq_ignore_ascii_case("yml"))
}

fn exit_of(proposal: &Proposal, import: &Imported) -> Exit {
    if proposal.questions.is_empty() {
        exit(import, Fate::Shown)
    } else {
        Exit::Findings
    }
}

/// The account for people.
struct Shown<'a> {
    proposal: &'a Proposal,
    import: &'a Imported,
    /// The file of the mapping.
    target: &'a Path,
    /// The ladder.
    path: &'a Path,
    /// The folder the next command writes into.
    output: &'a Path,
    is_written: bool,
    paint: Paint,
    width: usize,
}

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = String::new();
        self.add_guesses(&mut out);
        self.add_left_alone(&mut out);
        self.add_questions(&mut out);
        self.add_import(&mut out);
        self.add_next(&mut out);
        f.write_str(&out)
    }
}

impl Shown<'_> {
    fn heading(&self, out: &mut String, words: &str) {
        add_line(out, self.paint.strong(words));
    }

    fn add_guesses(&self, out: &mut String) {
        let guesses = &self.proposal.guesses;
        let verb = if self.is_written {
            "written to"
        } else {
            "proposed for"
        };
        let heading = format!(
            "a mapping was {verb} {}, with {}",
            shown(self.target),
            if guesses.len() == 1 {
                "1 guess".to_owned()
            } else {
                format!("{} guesses", guesses.len())
            }
        );
        self.heading(out, &heading);
        let mut file = "";
        for guess in guesses {
            if guess.file != file {
                file = &guess.file;
                let name = normalize_untrusted_str(file).replace('\n', " ");
                add_line(out, format_args!("  {}", self.paint.code(&name)));
            }
            self.add_guess(out, guess);
        }
    }

    fn add_guess(&self, out: &mut String, guess: &Guess) {
        let what = normalize_untrusted_str(&guess.what);
        let because = normalize_untrusted_str(&guess.because);
        let words = format!("{}: {what}, because {because}", guess.sureness.as_str());
        for line in wrapped(&words, self.width, ("    ", "      ")) {
            add_line(out, line);
        }
    }

    fn add_left_alone(&self, out: &mut String) {
        const MOST: usize = 5;
        let left = &self.proposal.left_alone;
        if left.is_empty() {
            return;
        }
        out.push('\n');
        self.heading(out, &format!("left alone ({})", left.len()));
        for (path, why) in left.iter().take(MOST) {
            let words = normalize_untrusted_str(&format!("{path}: {why}")).replace('\n', " ");
            for line in wrapped(&words, self.width, ("  ", "    ")) {
                add_line(out, line);
            }
        }
        if left.len() > MOST {
            let more = format!("  and {} more, named in the mapping", left.len() - MOST);
            add_line(out, self.paint.quiet(&more));
        }
    }

    fn add_questions(&self, out: &mut String) {
        let questions = &self.proposal.questions;
        if questions.is_empty() {
            return;
        }
        out.push('\n');
        let heading = format!("questions ({})", questions.len());
        let heading = self.paint.strong(&heading);
        add_line(
            out,
            format_args!(
                "{heading}: what only a person can say; each has its place in the mapping"
            ),
        );
        for question in questions {
            let words = normalize_untrusted_str(question);
            for line in wrapped(&words, self.width, ("  ", "    ")) {
                add_line(out, line);
            }
        }
    }

    /// What an import by this mapping would take, without what the questions ask for already.
    fn add_import(&self, out: &mut String) {
        let account = Account {
            import: self.import,
            plan: &[],
            fate: Fate::Shown,
            target: None,
            paint: self.paint,
            width: self.width,
        };
        out.push('\n');
        let taken = format!("by it an import takes {}", counts(&self.import.taken));
        for line in wrapped(&taken, self.width, ("", "  ")) {
            self.heading(out, &line);
        }
        out.push_str(&account.remarks(RemarkKind::Broken));
        out.push_str(&account.remarks(RemarkKind::Skipped));
    }

    fn add_next(&self, out: &mut String) {
        out.push('\n');
        if !self.is_written {
            add_line(
                out,
                "nothing was written; without `--dry-run` the mapping will be",
            );
            return;
        }
        let target = shown(self.target);
        let what = if self.proposal.questions.is_empty() {
            "read"
        } else {
            "answer the questions in"
        };
        add_line(out, format_args!("next: {what} `{target}`, then run"));
        let [path, target, output] = [self.path, self.target, self.output].map(in_shell);
        add_line(
            out,
            format_args!("  cordee import {path} --mapping {target} --output {output}"),
        );
    }
}

/// A path as it is written in a command line.
fn in_shell(path: &Path) -> String {
    let path = shown(path);
    if path.contains(char::is_whitespace) {
        format!("\"{path}\"")
    } else {
        path
    }
}

/// The account for programs. The keys and their order are a promise.
#[derive(Serialize)]
struct Answer<'a> {
    mapping: MappingLine<'a>,
    guesses: &'a [Guess],
    questions: &'a [String],
    left_alone: Vec<LeftLine<'a>>,
    taken: Taken,
    remarks: Vec<super::json::RemarkLine<'a>>,
}

#[derive(Serialize)]
struct MappingLine<'a> {
    path: String,
    text: &'a str,
}

#[derive(Serialize)]
struct LeftLine<'a> {
    path: &'a str,
    because: &'a str,
}

fn write_json(
    proposal: &Proposal,
    import: &Imported,
    target: &Path,
    io: &mut Io<'_>,
) -> Result<(), Failure> {
    let left = proposal.left_alone.iter();
    let answer = Answer {
        mapping: MappingLine {
            path: shown(target),
            text: &proposal.mapping,
        },
        guesses: &proposal.guesses,
        questions: &proposal.questions,
        left_alone: left
            .map(|(path, because)| LeftLine { path, because })
            .collect(),
        taken: import.taken,
        remarks: super::json::remarks(import),
    };
    write_pretty(&answer, io.out())
}
