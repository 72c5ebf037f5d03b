//! `cordee show`: the tracks of each craft side by side, rising by grade.

mod ladder;
mod table;

use crate::exit::Exit;
use crate::failure::{Failure, FailureKind};
use crate::files;
use crate::io::{Io, Paint};
use crate::words::{add_line, counted};
use clap::Args;
use cordee_domain::{Craft, Framework};
use cordee_framework::Checked;
use ladder::Ladder;
use std::path::PathBuf;

/// Show the tracks of each craft side by side, by grade
#[derive(Debug, Args)]
pub struct Show {
    /// The folder or file of the framework
    #[arg(value_name = "PATH", default_value = ".")]
    path: PathBuf,

    /// Show this craft alone: its `id` or its title
    #[arg(long, value_name = "ID")]
    craft: Option<String>,

    /// Fit into this many columns
    #[arg(long, value_name = "N")]
    width: Option<usize>,
}

impl Show {
    pub fn run(self, io: &mut Io<'_>) -> Result<Exit, Failure> {
        let sources = files::sources(&[self.path])?;
        let checked = cordee_framework::check(&sources);
        let framework = &checked.framework;
        if framework.levels().is_empty() {
            return Err(Failure::new(FailureKind::NoTracks));
        }
        let ladders = match &self.craft {
            Some(asked) => vec![Ladder::of_craft(framework, find(framework, asked)?)],
            None => Ladder::all(framework),
        };
        let width = self.width.unwrap_or(io.width);
        io.say(&shown(framework, &ladders, width, io.paint))?;
        if let Some(remark) = remark(&checked) {
            io.remark(&remark)?;
        }
        Ok(Exit::Fine)
    }
}

fn find<'f>(framework: &'f Framework, asked: &str) -> Result<&'f Craft, Failure> {
    let crafts = framework.crafts().values();
    let is_it = |craft: &&Craft| {
        let names = [craft.id.as_str(), craft.title.as_str()];
        names
            .iter()
            .any(|name| name.to_lowercase() == asked.to_lowercase())
    };
    crafts.clone().find(is_it).ok_or_else(|| {
        let known = crafts.map(|craft| craft.id.as_str());
        let all: Vec<String> = known.clone().map(|id| format!("`{id}`")).collect();
        let help = format!("the crafts are {}", crate::words::joined(&all));
        Failure::unknown("craft", asked, known, &help)
    })
}

fn shown(framework: &Framework, ladders: &[Ladder<'_>], width: usize, paint: Paint) -> String {
    let mut out = String::new();
    if let Some(title) = framework.title() {
        let version = framework.parts().version.as_deref();
        let version = version.map_or(String::new(), |name| format!("  {name}"));
        let title = table::plain(title.as_str());
        let version = paint.quiet(&table::plain(&version));
        add_line(
            &mut out,
            format_args!("{}{version}\n", paint.strong(&title)),
        );
    }
    let tables: Vec<String> = ladders
        .iter()
        .map(|ladder| table::draw(ladder, width, paint))
        .collect();
    out += &tables.join("\n");
    add_line(
        &mut out,
        format_args!("\n{}", paint.quiet(&legend(ladders))),
    );
    out
}

fn legend(ladders: &[Ladder<'_>]) -> String {
    let has_expert_grade = ladders
        .iter()
        .any(|ladder| ladder.rows.iter().any(|r| r.is_expert));
    let expert = if has_expert_grade {
        format!("   {} expert grade of the craft", table::EXPERT)
    } else {
        String::new()
    };
    format!("{} summit of its track{expert}", table::SUMMIT)
}

/// What is shown may be only what could be read.
pub(super) fn remark(checked: &Checked) -> Option<String> {
    let errors = checked.summary().errors;
    let them = if errors == 1 { "it" } else { "them" };
    let text = format!(
        "{} may hide something here; `cordee check` shows {them}",
        counted(errors, "error")
    );
    (errors > 0).then_some(text)
}
