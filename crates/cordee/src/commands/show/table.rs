//! A ladder drawn with letters: a table where it fits, otherwise one list per track.

use super::ladder::{Ladder, Row, Rung, TrackHead};
use crate::io::Paint;
use crate::words::{add_line, wrapped};
use annotate_snippets::normalize_untrusted_str;
use unicode_width::UnicodeWidthStr;

/// Marks the summit of a track.
pub(super) const SUMMIT: &str = "▲";
/// Marks the expert grade of a craft.
pub(super) const EXPERT: &str = "◆";

/// What stands between two columns.
const GAP: &str = "   ";
/// Below this width a column of titles can't be read any more.
const NARROWEST: usize = 14;

/// A ladder within `width` columns.
pub(super) fn draw(ladder: &Ladder<'_>, width: usize, paint: Paint) -> String {
    let mut out = format!("{}\n", paint.strong(&plain(ladder.title)));
    if ladder.rows.is_empty() {
        return out + "no levels\n";
    }
    out += &match columns(ladder, width) {
        Some(columns) => table(ladder, &columns, paint),
        None => lists(ladder, width, paint),
    };
    out
}

/// Users' words without anything that would steer the terminal.
pub(super) fn plain(text: &str) -> String {
    normalize_untrusted_str(text)
}

/// How wide the column of grades and those of the tracks are; nothing where they don't fit.
fn columns(ladder: &Ladder<'_>, width: usize) -> Option<Vec<usize>> {
    let grades = ladder
        .rows
        .iter()
        .map(|row| grade(row).width())
        .max()
        .unwrap_or(0);
    let mut columns: Vec<usize> = (0..ladder.tracks.len())
        .map(|at| natural(ladder, at))
        .collect();
    let gaps = GAP.len() * columns.len();
    let room = width.checked_sub(grades + gaps)?;
    while columns.iter().sum::<usize>() > room {
        let widest = columns.iter_mut().max()?;
        if *widest <= NARROWEST {
            return None;
        }
        *widest -= 1;
    }
    columns.insert(0, grades);
    Some(columns)
}

/// The width of a track's column with no title wrapped.
fn natural(ladder: &Ladder<'_>, track: usize) -> usize {
    let cells = ladder
        .rows
        .iter()
        .filter_map(|row| row.cells.get(track))
        .flatten();
    let rungs = cells.map(|rung| name(rung).width());
    let heads = ladder
        .tracks
        .get(track)
        .into_iter()
        .flat_map(|head| [plain(head.title).width() + 2, kind(head).width()]);
    rungs.chain(heads).max().unwrap_or(0)
}

fn grade(row: &Row<'_>) -> String {
    let mark = if row.is_expert { EXPERT } else { " " };
    format!("{} {mark}", plain(row.grade.unwrap_or("no grade")))
}

fn name(rung: &Rung<'_>) -> String {
    let mark = if rung.is_summit { SUMMIT } else { " " };
    format!("{mark} {}", plain(rung.title))
}

fn kind(head: &TrackHead<'_>) -> String {
    let across = if head.is_across_crafts {
        ", all crafts"
    } else {
        ""
    };
    format!("  {}{across}", head.kind)
}

/// A line of a cell with how it looks.
type Line = (String, fn(Paint, &str) -> String);

fn table(ladder: &Ladder<'_>, columns: &[usize], paint: Paint) -> String {
    let title = |head: &TrackHead<'_>, width| {
        let title = format!("  {}", plain(head.title));
        let titles = wrapped(&title, width, ("", "  ")).into_iter();
        let kinds = wrapped(kind(head).trim_start(), width, ("  ", "  ")).into_iter();
        let titles = titles.map(|line| (line, Paint::strong as _));
        titles
            .chain(kinds.map(|line| (line, Paint::quiet as _)))
            .collect()
    };
    let widths = || columns.iter().copied().skip(1);
    let heads = ladder
        .tracks
        .iter()
        .zip(widths())
        .map(|(head, width)| title(head, width));
    let heads: Vec<Vec<Line>> = std::iter::once(Vec::new()).chain(heads).collect();
    let mut out = row_of(&heads, columns, paint);
    let rules = columns.iter().map(|width| "─".repeat(*width));
    add_line(&mut out, paint.quiet(&rules.collect::<Vec<_>>().join(GAP)));
    for row in &ladder.rows {
        let grade: Vec<Line> = vec![(grade(row), plainly)];
        let cells = row.cells.iter().zip(widths());
        let cells = cells.map(|(rungs, width)| {
            rungs
                .iter()
                .flat_map(|rung| rung_lines(rung, width))
                .collect::<Vec<Line>>()
        });
        let cells: Vec<Vec<Line>> = std::iter::once(grade).chain(cells).collect();
        out += &row_of(&cells, columns, paint);
    }
    out
}

fn rung_lines(rung: &Rung<'_>, width: usize) -> Vec<Line> {
    let look = if rung.is_summit {
        Paint::strong
    } else {
        plainly
    };
    let first = format!("{} ", mark(rung));
    let lines = wrapped(&plain(rung.title), width, (&first, "    "));
    lines.into_iter().map(|line| (line, look as _)).collect()
}

fn mark(rung: &Rung<'_>) -> &'static str {
    if rung.is_summit { SUMMIT } else { " " }
}

fn plainly(_: Paint, text: &str) -> String {
    text.to_owned()
}

/// Cells beside each other, as many lines as the longest has.
fn row_of(cells: &[Vec<Line>], columns: &[usize], paint: Paint) -> String {
    let height = cells.iter().map(Vec::len).max().unwrap_or(0);
    let mut out = String::new();
    for at in 0..height {
        let mut line = String::new();
        let mut owed = 0;
        for (cell, width) in cells.iter().zip(columns) {
            let (text, look) = match cell.get(at) {
                Some((text, look)) => (text.as_str(), *look),
                None => ("", plainly as _),
            };
            if !text.trim().is_empty() {
                line += &" ".repeat(owed);
                line += &look(paint, text);
                owed = 0;
            }
            owed += width - text.width().min(*width) + GAP.len();
            if text.trim().is_empty() {
                owed += text.width();
            }
        }
        add_line(&mut out, line);
    }
    out
}

/// One list per track, for narrow terminals.
fn lists(ladder: &Ladder<'_>, width: usize, paint: Paint) -> String {
    let grades = ladder
        .rows
        .iter()
        .map(|row| grade(row).width())
        .max()
        .unwrap_or(0);
    let mut out = String::new();
    for (at, head) in ladder.tracks.iter().enumerate() {
        let title = format!("{} ({})", plain(head.title), kind(head).trim());
        out.push('\n');
        for line in wrapped(&title, width, ("", "  ")) {
            add_line(&mut out, paint.strong(&line));
        }
        for row in &ladder.rows {
            let rungs = row.cells.get(at).into_iter().flatten();
            for rung in rungs {
                out += &list_line(row, rung, grades, width);
            }
        }
    }
    out
}

fn list_line(row: &Row<'_>, rung: &Rung<'_>, grades: usize, width: usize) -> String {
    let grade = grade(row);
    let first = format!(
        "  {grade}{}  {} ",
        " ".repeat(grades - grade.width()),
        mark(rung)
    );
    let others = " ".repeat(first.width() + 2);
    let lines = if first.width() + NARROWEST / 2 > width {
        wrapped(
            &format!("{grade} {}", plain(rung.title)),
            width,
            ("  ", "    "),
        )
    } else {
        wrapped(&plain(rung.title), width, (&first, &others))
    };
    lines.join("\n") + "\n"
}
