//! One ladder: its files read, imported and checked.

use crate::Failure;
use cordee_framework::import::{Import, Mapping, Remark, Source, import};
use cordee_framework::{Checked, SourceFile, Sources, check};
use std::path::Path;

/// What came of a ladder.
pub(super) struct Outcome {
    pub(super) import: Import,
    pub(super) remarks_without_tracks: Vec<Remark>,
    pub(super) checked: Checked,
}

/// Imports the ladder in `folder` with our mapping and checks what was written.
pub(super) fn import_and_check(folder: &Path, ours: &Path) -> Result<Outcome, Failure> {
    let path = ours.join("mapping.yaml");
    let text = std::fs::read_to_string(&path)
        .map_err(|e| Failure::new(format!("read {}", path.display()), e))?;
    let mapping = Mapping::read("mapping.yaml", &text).map_err(|(_, findings)| {
        let messages: Vec<String> = findings
            .iter()
            .map(|f| {
                format!(
                    "line {}: {}; {}",
                    f.place.as_ref().map_or(0, |p| p.line),
                    f.message,
                    f.help
                )
            })
            .collect();
        Failure::new(
            format!("understand {}", path.display()),
            messages.join("\n"),
        )
    })?;
    let paths = files_below(folder)?;
    let sources = read_wanted(folder, &paths, &mapping)?;
    let import_with = |mapping: &Mapping| import(mapping, &sources, &paths);
    let import = import_with(&mapping);
    let files = import
        .files
        .iter()
        .map(|(path, text)| SourceFile::new(path.clone(), text.clone()));
    let checked = check(&Sources::new(files.collect()));
    let remarks_without_tracks = import_with(&mapping.without_tracks()).remarks;
    Ok(Outcome {
        import,
        remarks_without_tracks,
        checked,
    })
}

/// Every file below a folder, as paths below it, in order.
fn files_below(folder: &Path) -> Result<Vec<String>, Failure> {
    let mut paths = Vec::new();
    for entry in ignore::WalkBuilder::new(folder)
        .standard_filters(false)
        .build()
    {
        let entry =
            entry.map_err(|e| Failure::new(format!("look through {}", folder.display()), e))?;
        if entry.file_type().is_some_and(|kind| kind.is_file())
            && let Ok(below) = entry.path().strip_prefix(folder)
        {
            paths.push(below.to_string_lossy().replace('\\', "/"));
        }
    }
    paths.sort();
    Ok(paths)
}

fn read_wanted(folder: &Path, paths: &[String], mapping: &Mapping) -> Result<Vec<Source>, Failure> {
    let wanted = paths.iter().filter(|path| mapping.wants(path));
    wanted
        .map(|path| {
            let bytes = std::fs::read(folder.join(path))
                .map_err(|e| Failure::new(format!("read {path}"), e))?;
            Ok(Source::new(path, bytes))
        })
        .collect()
}

impl Outcome {
    /// Writes the framework files below `target`.
    pub(super) fn write(&self, target: &Path) -> Result<(), Failure> {
        let failed = |e| Failure::new(format!("write below {}", target.display()), e);
        std::fs::create_dir_all(target).map_err(failed)?;
        self.import
            .files
            .iter()
            .try_for_each(|(path, text)| std::fs::write(target.join(path), text).map_err(failed))
    }

    /// Prints everything that was said.
    pub(super) fn print(&self) {
        for remark in &self.import.remarks {
            println!(
                "  {} {}:{} {}",
                remark.kind.as_str(),
                remark.file,
                remark.line,
                remark.message
            );
        }
        for finding in &self.checked.findings {
            println!("  {} {}", finding.code, finding.message);
        }
        for not_stated in &self.checked.not_stated {
            println!("  {} not stated: {}", not_stated.code, not_stated.message);
        }
    }
}
