//! The account for people: what was taken, what to know about it, and what to do next.

use super::{Fate, Planned};
use crate::files::shown;
use crate::io::Paint;
use crate::words::{add_line, counted, joined, wrapped};
use annotate_snippets::normalize_untrusted_str;
use cordee_framework::import::{Import, Remark, RemarkKind, Taken};
use std::collections::HashMap;
use std::fmt;
use std::path::Path;
use unicode_width::UnicodeWidthStr;

/// How many remarks that say the same are shown.
const MOST_ALIKE: usize = 3;

/// Everything there is to tell.
pub(super) struct Account<'a> {
    pub(super) import: &'a Import,
    pub(super) plan: &'a [Planned<'a>],
    pub(super) fate: Fate,
    /// The folder that is written into, where one is named.
    pub(super) target: Option<&'a Path>,
    pub(super) paint: Paint,
    pub(super) width: usize,
}

impl fmt::Display for Account<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let taken = format!("taken: {}", counts(&self.import.taken));
        writeln!(f, "{}", self.paint.strong(&taken))?;
        f.write_str(&self.remarks(RemarkKind::Broken))?;
        f.write_str(&self.remarks(RemarkKind::Skipped))?;
        // Where nothing was taken, there is nothing to ask about.
        if self.fate != Fate::Nothing {
            f.write_str(&self.remarks(RemarkKind::Unknown))?;
        }
        f.write_str(&self.files())?;
        f.write_str(&self.what_next())
    }
}

impl Account<'_> {
    fn remarks_of(&self, kind: RemarkKind) -> impl Iterator<Item = &Remark> {
        let remarks = self.import.remarks.iter();
        remarks.filter(move |remark| remark.kind == kind)
    }

    /// The remarks of one kind below their heading, those that are alike folded.
    pub(super) fn remarks(&self, kind: RemarkKind) -> String {
        let count = self.remarks_of(kind).count();
        if count == 0 {
            return String::new();
        }
        let mut out = String::from("\n");
        let heading = self.paint.strong(&format!("{} ({count})", kind.as_str()));
        add_line(&mut out, format_args!("{heading}{}", self.meaning(kind)));
        for group in alike(self.remarks_of(kind)) {
            for remark in group.iter().take(MOST_ALIKE) {
                self.add_remark(&mut out, remark);
            }
            if group.len() > MOST_ALIKE {
                let more = format!("    and {} more like this", group.len() - MOST_ALIKE);
                add_line(&mut out, self.paint.quiet(&more));
            }
        }
        out
    }

    fn meaning(&self, kind: RemarkKind) -> &'static str {
        match kind {
            RemarkKind::Broken if self.fate == Fate::Nothing => "",
            RemarkKind::Broken => ": the rest was taken",
            RemarkKind::Skipped => ": there, and not taken",
            RemarkKind::Unknown => ": what only a person can say",
        }
    }

    /// A remark on one line where that fits, and otherwise below its place.
    fn add_remark(&self, out: &mut String, remark: &Remark) {
        let place = place(remark);
        let message = normalize_untrusted_str(&remark.message);
        let shown_place = self.paint.code(&place);
        if place.is_empty() {
            for line in wrapped(&message, self.width, ("  ", "    ")) {
                add_line(out, line);
            }
            return;
        }
        if place.width() + message.width() + 4 <= self.width {
            return add_line(out, format_args!("  {shown_place}  {message}"));
        }
        add_line(out, format_args!("  {shown_place}"));
        for line in wrapped(&message, self.width, ("    ", "    ")) {
            add_line(out, line);
        }
    }

    /// The files with their sizes.
    fn files(&self) -> String {
        if self.plan.is_empty() {
            return String::new();
        }
        let verb = match self.fate {
            Fate::Written => "written",
            Fate::Shown | Fate::Nothing => "would be written",
        };
        let target = self.target.map(|target| format!(" to {}", shown(target)));
        let heading = format!("{verb}{}", target.unwrap_or_default());
        let mut out = String::from("\n");
        add_line(&mut out, self.paint.strong(&heading));
        let longest = self.plan.iter().map(|file| file.name.len()).max();
        let longest = longest.unwrap_or(0);
        for file in self.plan {
            let size = size(file.text.len());
            add_line(
                &mut out,
                format_args!("  {:longest$}  {size:>9}", file.name),
            );
        }
        out
    }

    /// What keeps this from being whole, and the next step.
    fn what_next(&self) -> String {
        let mut out = String::from("\n");
        let open = self.open();
        if !open.is_empty() && self.fate != Fate::Nothing {
            add_line(&mut out, format_args!("not whole: {}", joined(&open)));
        }
        let next = match (self.fate, self.target) {
            (Fate::Nothing, _) => "nothing was taken, so nothing was written".to_owned(),
            (Fate::Shown, _) => "nothing was written; without `--dry-run` it will be".to_owned(),
            (Fate::Written, target) => {
                let target = target.map_or_else(|| ".".to_owned(), shown);
                format!("next: `cordee check {target}` says what the framework still lacks")
            }
        };
        add_line(&mut out, next);
        out
    }

    fn open(&self) -> Vec<String> {
        let broken = self.remarks_of(RemarkKind::Broken).count();
        let unknown = self.remarks_of(RemarkKind::Unknown).count();
        let mut open = Vec::new();
        if broken > 0 {
            open.push(counted(broken, "broken place"));
        }
        if unknown > 0 {
            open.push(format!(
                "{} only a person can know",
                counted(unknown, "thing")
            ));
        }
        open
    }
}

pub(super) fn counts(taken: &Taken) -> String {
    let many = |count: usize, one: &str, many: &str| {
        let noun = if count == 1 { one } else { many };
        format!("{count} {noun}")
    };
    let mut counts = vec![
        counted(taken.tracks, "track"),
        counted(taken.levels, "level"),
        many(taken.competencies, "competency", "competencies"),
        many(taken.proficiencies, "proficiency", "proficiencies"),
        counted(taken.cells, "cell"),
    ];
    // Only what was exported has them.
    if taken.entries > 0 {
        let lists = many(taken.entries, "entry of a list", "entries of lists");
        counts.push(lists);
    }
    if taken.moves > 0 {
        counts.push(counted(taken.moves, "move"));
    }
    joined(&counts)
}

/// Remarks that say the same of different things, together, in the order of the first of each.
fn alike<'r>(remarks: impl Iterator<Item = &'r Remark>) -> Vec<Vec<&'r Remark>> {
    let mut groups: Vec<Vec<&Remark>> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    for remark in remarks {
        let at = *known
            .entry(pattern(&remark.message))
            .or_insert(groups.len());
        match groups.get_mut(at) {
            Some(group) => group.push(remark),
            None => groups.push(vec![remark]),
        }
    }
    groups
}

/// A message without what changes from place to place: words in backticks, and numbers.
fn pattern(message: &str) -> String {
    let outside: Vec<&str> = message.split('`').step_by(2).collect();
    outside.join("`").replace(|c: char| c.is_ascii_digit(), "")
}

fn place(remark: &Remark) -> String {
    let file = normalize_untrusted_str(&remark.file).replace('\n', " ");
    match (file.as_str(), remark.line) {
        ("", _) => String::new(),
        (_, 0) => file,
        (_, line) => format!("{file}:{line}"),
    }
}

fn size(bytes: usize) -> String {
    if bytes < 1 << 10 {
        counted(bytes, "byte")
    } else if bytes < 1 << 20 {
        format!("{} KiB", bytes.div_ceil(1 << 10))
    } else {
        format!("{} MiB", bytes.div_ceil(1 << 20))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn remark(kind: RemarkKind, line: usize, message: &str) -> Remark {
        let (file, message) = ("roles.csv".to_owned(), message.to_owned());
        Remark {
            kind,
            file,
            line,
            message,
        }
    }

    fn shown_of(remarks: Vec<Remark>) -> String {
        let taken = Taken {
            tracks: 1,
            levels: 3,
            ..Taken::default()
        };
        let import = Import {
            taken,
            remarks,
            ..Import::default()
        };
        let text = "x".repeat(1500);
        let plan = [Planned {
            name: "tracks.yaml",
            path: "careers/tracks.yaml".into(),
            text: &text,
        }];
        let account = Account {
            import: &import,
            plan: &plan,
            fate: Fate::Written,
            target: Some(Path::new("careers")),
            paint: Paint { is_on: false },
            width: 60,
        };
        account.to_string()
    }

    #[test]
    fn without_remarks_it_says_what_was_taken_and_what_to_do() {
        insta::assert_snapshot!(shown_of(vec![]), @r"
        taken: 1 track, 3 levels, 0 competencies, 0 proficiencies and 0 cells

        written to careers
          tracks.yaml      2 KiB

        next: `cordee check careers` says what the framework still lacks
        ");
    }

    #[test]
    fn remarks_stand_in_groups_and_those_that_are_alike_are_folded() {
        let mut remarks = vec![remark(
            RemarkKind::Broken,
            12,
            "a quote is opened here and not closed: everything behind it is one cell",
        )];
        for line in 2..=6 {
            let message =
                format!("the cell in row {line}, column `Text` is a formula; it was not taken");
            remarks.push(remark(RemarkKind::Skipped, line, &message));
        }
        remarks.push(Remark {
            file: String::new(),
            line: 0,
            ..remark(
                RemarkKind::Unknown,
                0,
                "which track is the level `owner` on?",
            )
        });
        insta::assert_snapshot!(shown_of(remarks), @r"
        taken: 1 track, 3 levels, 0 competencies, 0 proficiencies and 0 cells

        broken (1): the rest was taken
          roles.csv:12
            a quote is opened here and not closed: everything behind
            it is one cell

        skipped (5): there, and not taken
          roles.csv:2
            the cell in row 2, column `Text` is a formula; it was
            not taken
          roles.csv:3
            the cell in row 3, column `Text` is a formula; it was
            not taken
          roles.csv:4
            the cell in row 4, column `Text` is a formula; it was
            not taken
            and 2 more like this

        not known (1): what only a person can say
          which track is the level `owner` on?

        written to careers
          tracks.yaml      2 KiB

        not whole: 1 broken place and 1 thing only a person can know
        next: `cordee check careers` says what the framework still lacks
        ");
    }
}
