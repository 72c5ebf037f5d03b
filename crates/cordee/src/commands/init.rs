//! `cordee init`: a framework to begin with.

use crate::association::associate;
use crate::exit::Exit;
use crate::failure::{Failure, FailureKind};
use crate::files;
use crate::io::{Io, Paint};
use crate::words::{add_line, counted, joined, wrapped};
use clap::Args;
use cordee_domain::Framework;
use cordee_framework::{SourceFile, Sources};
use include_dir::{Dir, DirEntry, include_dir};
use std::path::{Path, PathBuf};

/// The templates: one folder each, a whole framework.
static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");

/// Begin a framework from a template
///
/// Without a template, lists them. A file that is there already is never overwritten.
#[derive(Debug, Args)]
pub struct Init {
    /// The template to begin with
    #[arg(short, long, value_name = "NAME")]
    template: Option<String>,

    /// The folder to write into; made if it is not there
    #[arg(value_name = "PATH", default_value = ".")]
    path: PathBuf,

    /// Write into a folder that is not empty
    #[arg(long)]
    force: bool,

    /// Write the schema too, and name it in each file, so that editors complete and underline
    #[arg(long)]
    editor: bool,
}

/// Files to be written: where, and what.
type Plan = Vec<(PathBuf, &'static [u8])>;

impl Init {
    pub fn run(self, io: &mut Io<'_>) -> Result<Exit, Failure> {
        let Some(asked) = &self.template else {
            io.say(&list(&TEMPLATES, io.width, io.paint))?;
            return Ok(Exit::Fine);
        };
        let plan = self.plan(find(&TEMPLATES, asked)?)?;
        for (path, bytes) in &plan {
            files::create(path, bytes)?;
            io.say(&format!("{}\n", files::shown(path)))?;
        }
        if self.editor {
            let written = associate(&self.path)?;
            if let Some(schema) = written.first() {
                io.say(&format!("{}\n", files::shown(schema)))?;
            }
        }
        io.remark(&self.what_next(plan.len()))?;
        Ok(Exit::Fine)
    }

    /// What would be written, if nothing stands in the way of any of it.
    fn plan(&self, template: &'static Dir<'static>) -> Result<Plan, Failure> {
        let is_used = self
            .path
            .read_dir()
            .is_ok_and(|mut entries| entries.next().is_some());
        if is_used && !self.force {
            return Err(Failure::new(FailureKind::FolderNotEmpty(self.path.clone())));
        }
        let within = |file: &Path| {
            file.strip_prefix(template.path())
                .unwrap_or(file)
                .to_owned()
        };
        let files = files_of(template).into_iter();
        let plan: Plan = files
            .map(|(path, bytes)| (self.path.join(within(path)), bytes))
            .collect();
        let there = plan
            .iter()
            .filter(|(path, _)| path.symlink_metadata().is_ok());
        let there: Vec<PathBuf> = there.map(|(path, _)| path.clone()).collect();
        if there.is_empty() {
            Ok(plan)
        } else {
            Err(Failure::new(FailureKind::WouldOverwrite(there)))
        }
    }

    fn what_next(&self, count: usize) -> String {
        let path = self.path.display().to_string();
        let at = if path == "." {
            String::new()
        } else {
            format!(" {path}")
        };
        format!(
            "{} written; `cordee show{at}` shows the tracks, `cordee check{at}` checks each change",
            counted(count, "file"),
        )
    }
}

fn find(templates: &'static Dir<'static>, asked: &str) -> Result<&'static Dir<'static>, Failure> {
    let wanted = asked.to_lowercase();
    let found = templates.dirs().find(|dir| name_of(dir) == wanted);
    found.ok_or_else(|| {
        let known = templates.dirs().map(name_of);
        Failure::unknown(
            "template",
            asked,
            known,
            "`cordee init` lists the templates",
        )
    })
}

fn name_of(template: &'static Dir<'static>) -> &'static str {
    template
        .path()
        .file_name()
        .and_then(|name| name.to_str())
        .unwrap_or("")
}

/// The files of a template, in the order of their paths.
fn files_of(template: &'static Dir<'static>) -> Vec<(&'static Path, &'static [u8])> {
    let mut files = Vec::new();
    for entry in template.entries() {
        match entry {
            DirEntry::Dir(dir) => files.extend(files_of(dir)),
            DirEntry::File(file) => files.push((file.path(), file.contents())),
        }
    }
    files.sort();
    files
}

/// One line per template, in the template's own words.
fn list(templates: &'static Dir<'static>, width: usize, paint: Paint) -> String {
    let longest = templates
        .dirs()
        .map(|dir| name_of(dir).len())
        .max()
        .unwrap_or(0);
    let mut out = String::new();
    for template in templates.dirs() {
        let name = name_of(template);
        let indent = " ".repeat(longest + 2);
        let about = about(&framework_of(template));
        for (i, line) in wrapped(&about, width, (&indent, &indent))
            .iter()
            .enumerate()
        {
            let line = line.get(indent.len()..).unwrap_or("");
            let name = if i == 0 { name } else { "" };
            let name = paint.strong(&format!("{name:longest$}"));
            add_line(&mut out, format_args!("{name}  {line}"));
        }
    }
    out + "\nbegin with `cordee init --template NAME PATH`\n"
}

fn framework_of(template: &'static Dir<'static>) -> Framework {
    let files = files_of(template).into_iter();
    let files = files.map(|(path, bytes)| {
        SourceFile::new(path.to_string_lossy(), String::from_utf8_lossy(bytes))
    });
    cordee_framework::check(&Sources::new(files.collect())).framework
}

fn about(framework: &Framework) -> String {
    let title = framework.title().map_or("", |title| title.as_str());
    let crafts = framework
        .crafts()
        .values()
        .map(|craft| craft.title.to_string());
    let crafts = joined(&crafts.collect::<Vec<_>>());
    format!(
        "{title}: {crafts}, in {}",
        counted(framework.levels().len(), "level")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A stand-in for the templates.
    static STAND_IN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/tests/it/stand-in-templates");

    fn init(path: &Path, force: bool) -> Init {
        Init {
            template: None,
            path: path.to_owned(),
            force,
            editor: false,
        }
    }

    #[test]
    fn a_template_is_found_in_any_case_and_nearly_right_names_are_told() {
        assert_eq!(find(&STAND_IN, "Kites").map(name_of).unwrap(), "kites");
        let failure = find(&STAND_IN, "kitse").unwrap_err();
        assert_eq!(failure.help().as_deref(), Some("did you mean `kites`?"));
    }

    #[test]
    fn the_list_says_what_a_template_holds_in_its_own_words() {
        let list = list(&STAND_IN, 80, Paint { is_on: false });
        assert!(
            list.starts_with("kites  Careers in kite making: Kite making, in 2 levels\n"),
            "{list}"
        );
    }

    #[test]
    fn every_file_of_a_template_is_planned_below_the_folder() {
        let folder = tempfile::tempdir().unwrap();
        let plan = init(&folder.path().join("new"), false).plan(STAND_IN.dirs().next().unwrap());
        let paths: Vec<String> = plan
            .unwrap()
            .iter()
            .map(|(path, _)| {
                path.strip_prefix(folder.path())
                    .unwrap()
                    .display()
                    .to_string()
            })
            .collect();
        assert_eq!(paths, ["new/crafts/kites.yaml", "new/framework.yaml"]);
    }

    #[test]
    fn a_folder_in_use_is_refused_and_what_is_there_is_never_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let template = STAND_IN.dirs().next().unwrap();
        std::fs::write(folder.path().join("notes.txt"), "ours").unwrap();
        let refused = init(folder.path(), false).plan(template).unwrap_err();
        assert!(refused.to_string().ends_with("is not empty"), "{refused}");
        assert!(init(folder.path(), true).plan(template).is_ok());
        std::fs::write(folder.path().join("framework.yaml"), "ours").unwrap();
        let refused = init(folder.path(), true).plan(template).unwrap_err();
        assert!(
            refused
                .to_string()
                .contains("framework.yaml` is there already"),
            "{refused}"
        );
    }
}
