//! `cordee export`: a framework for those who work in sheets, in programs, or on paper.

mod plan;

use crate::exit::Exit;
use crate::failure::{Failure, FailureKind, NoExport};
use crate::files::{self, Existing};
use crate::io::Io;
use clap::{Args, ValueEnum};
use cordee_domain::{Framework, Lang};
use cordee_framework::{Sources, check, export};
use plan::Plan;
use std::path::{Path, PathBuf};

/// Write a framework as a workbook, CSV, JSON or Markdown
///
/// JSON holds everything, and `cordee check` reads it. A workbook and CSV come with a mapping with
/// which `cordee import` brings them back. What a format can't hold is told at the end;
/// docs/guide/export.md says what each holds.
#[derive(Debug, Args)]
pub struct Export {
    /// Folders, read whole, and files of one framework
    #[arg(value_name = "PATH", default_value = ".")]
    paths: Vec<PathBuf>,

    /// What to write
    #[arg(long, value_enum, value_name = "FORMAT")]
    format: Format,

    /// The file to write, or the folder where there are several; `-` for standard output
    #[arg(short, long, value_name = "PATH")]
    output: PathBuf,

    /// The language of the texts, where a text is in several; the framework's own if not said.
    /// JSON holds all of them
    #[arg(long, value_name = "TAG", value_parser = language)]
    language: Option<Lang>,

    /// Write the mapping alone with which `cordee import` reads the sheets back
    #[arg(long)]
    mapping: bool,

    /// Replace files that are there already
    #[arg(long)]
    force: bool,
}

/// What to write.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A workbook: a sheet for each track
    Xlsx,
    /// A folder of CSV files: one for each track
    Csv,
    /// One file that holds everything
    Json,
    /// Pages to read: a folder with one for each craft, or one file that ends in `.md`
    Markdown,
}

/// The language of a tag.
pub(super) fn language(tag: &str) -> Result<Lang, String> {
    Lang::new(tag).map_err(|_| "write a language as two letters, such as `en` or `fr`".to_owned())
}

/// A framework with the text it was read of.
struct Read {
    framework: Framework,
    sources: Sources,
}

impl Export {
    pub fn run(self, io: &mut Io<'_>) -> Result<Exit, Failure> {
        let read = self.read()?;
        let plan = self.plan(&read)?;
        if self.is_for_standard_output() {
            let bytes = plan
                .only_file()
                .ok_or_else(|| Failure::new(FailureKind::Export(NoExport::SeveralFiles)))?;
            io.out().write_all(bytes).map_err(Failure::output)?;
        } else {
            self.write(&plan)?;
        }
        self.tell(&read, &plan, io)
    }

    /// The framework, if nothing of its text would be lost in silence.
    fn read(&self) -> Result<Read, Failure> {
        let sources = files::sources(&self.paths)?;
        let checked = check(&sources);
        let lost = export::losses(&checked.findings).count();
        if lost > 0 {
            let paths: Vec<String> = self.paths.iter().map(|path| files::shown(path)).collect();
            return Err(Failure::new(FailureKind::Export(NoExport::NotWhole {
                lost,
                paths: paths.join(" "),
            })));
        }
        Ok(Read {
            framework: checked.framework,
            sources,
        })
    }

    fn plan(&self, read: &Read) -> Result<Plan, Failure> {
        let (framework, output) = (&read.framework, self.output.as_path());
        let plan = match self.format {
            Format::Json => Plan::of_json(export::json_with(framework, &read.sources), output),
            Format::Xlsx => {
                let book = export::xlsx(framework, self.language);
                Plan::of_workbook(
                    book.map_err(|why| {
                        Failure::new(FailureKind::Export(NoExport::DoesNotFit(why)))
                    })?,
                    output,
                )
            }
            Format::Csv => Plan::of_csv(export::csv(framework, self.language), output),
            Format::Markdown if self.wants_one_page() => {
                Plan::of_page(export::markdown_page(framework, self.language), output)
            }
            Format::Markdown => Plan::of_pages(export::markdown(framework, self.language), output),
        };
        if self.mapping {
            plan.mapping_alone(output)
        } else {
            Ok(plan)
        }
    }

    fn is_for_standard_output(&self) -> bool {
        self.output == Path::new("-")
    }

    fn wants_one_page(&self) -> bool {
        let ending = self.output.extension().and_then(|ending| ending.to_str());
        self.is_for_standard_output()
            || ending.is_some_and(|ending| ending.eq_ignore_ascii_case("md"))
    }

    fn write(&self, plan: &Plan) -> Result<(), Failure> {
        let existing = if self.force {
            Existing::Replaced
        } else {
            Existing::Kept
        };
        let files: Vec<(&Path, &[u8])> = plan
            .files
            .iter()
            .map(|(path, bytes)| (path.as_path(), bytes.as_slice()))
            .collect();
        files::place(&files, existing)
    }

    /// What was written, which version it is, and what it does not hold.
    fn tell(&self, read: &Read, plan: &Plan, io: &mut Io<'_>) -> Result<Exit, Failure> {
        if !self.is_for_standard_output() {
            for (path, _) in &plan.files {
                io.say(&format!("{}\n", files::shown(path)))?;
            }
        }
        let version = read.framework.version();
        let name = version.name.map(|name| format!("version {name}, "));
        let hash = version.content;
        io.remark(&format!("{}content hash {hash}", name.unwrap_or_default()))?;
        if self.mapping {
            return Ok(Exit::Fine);
        }
        for what in self.left_out(read, plan) {
            io.remark(&format!("left out: {what}"))?;
        }
        Ok(Exit::Fine)
    }

    fn left_out(&self, read: &Read, plan: &Plan) -> Vec<String> {
        let mut left_out = plan.left_out.clone();
        if self.format != Format::Json {
            let count = export::count_settings(&read.framework, &read.sources);
            if count > 0 {
                let what = "what the framework says about its own check (`check`, `allow`)";
                left_out.push(format!(
                    "{what}, in {}",
                    crate::words::counted(count, "place")
                ));
            }
        }
        if read
            .sources
            .files()
            .iter()
            .any(|file| file.text().contains('#'))
        {
            left_out.push("comments".to_owned());
        }
        left_out
    }
}
