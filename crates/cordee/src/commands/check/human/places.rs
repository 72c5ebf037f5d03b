//! The places of a finding in its files, as much of them as a screen can hold.

use super::cut::{self, CutLine};
use super::one_line;
use annotate_snippets::{Annotation, AnnotationKind, Snippet};
use cordee_framework::{Finding, Place, SourceFile, Sources};
use std::ops::Range;

/// How far apart two places of a file may be to be shown together.
const TOGETHER: usize = 64 << 10;
/// The narrowest that lines are cut to.
const NARROWEST: usize = 50;
/// How many related places are shown.
const MOST_RELATED: usize = 8;

/// What is shown of a finding's places.
#[derive(Default)]
pub(super) struct Places<'a> {
    pub(super) snippets: Vec<Snippet<'a, Annotation<'a>>>,
    /// What would not fit beside the line it is about.
    pub(super) notes: Vec<String>,
    /// Where the renderer takes a column of a cut line for one of the file, and what is right.
    pub(super) columns: Vec<(String, String)>,
}

/// A place to be shown, with a few words where it is not what the finding is about itself.
struct Shown<'a> {
    place: &'a Place,
    label: Option<String>,
    kind: AnnotationKind,
}

/// The places of a finding, those near each other in one piece.
pub(super) fn of<'a>(finding: &'a Finding, sources: &'a Sources, width: usize) -> Places<'a> {
    let mut pieces: Vec<Vec<Shown<'_>>> = Vec::new();
    for shown in shown(finding) {
        let is_near = |it: &Shown<'_>| is_near(it.place, shown.place);
        match pieces.iter_mut().find(|piece| piece.iter().any(is_near)) {
            Some(piece) => piece.push(shown),
            None => pieces.push(vec![shown]),
        }
    }
    let mut places = Places::default();
    for piece in pieces {
        places.add(piece, sources, width.max(NARROWEST));
    }
    if finding.related.len() > MOST_RELATED {
        let more = finding.related.len() - MOST_RELATED;
        places.notes.push(format!("and {more} more places"));
    }
    places
}

fn shown(finding: &Finding) -> impl Iterator<Item = Shown<'_>> {
    let primary = finding.place.iter();
    let primary = primary.map(|place| Shown {
        place,
        label: None,
        kind: AnnotationKind::Primary,
    });
    let related = finding.related.iter().take(MOST_RELATED);
    primary.chain(related.map(|(place, label)| Shown {
        place,
        label: Some(one_line(label)),
        kind: AnnotationKind::Context,
    }))
}

fn is_near(a: &Place, b: &Place) -> bool {
    a.file == b.file && a.bytes.start.abs_diff(b.bytes.start) < TOGETHER
}

impl<'a> Places<'a> {
    fn add(&mut self, piece: Vec<Shown<'a>>, sources: &'a Sources, width: usize) {
        let file = piece.first().and_then(|shown| sources.file_of(shown.place));
        let Some(file) = file else { return };
        // As far as the bar behind the line number, with a mark for a text over several lines.
        let last_line = piece
            .iter()
            .map(|shown| shown.place.end_line)
            .max()
            .unwrap_or(0);
        let room = width - last_line.to_string().len() - 6;
        let lines = CutLines::of(file, &piece, room);
        if let Some(shown) = piece.first() {
            self.columns.extend(lines.column(file, shown.place));
        }
        let mut annotations = Vec::new();
        for Shown { place, label, kind } in piece {
            let span = lines.span(place);
            let label = label.filter(|label| {
                let fits = lines.columns_until(place) + 1 + cut::width(label) <= room + 2;
                if !fits {
                    self.notes.push(format!("line {}: {label}", place.line));
                }
                fits
            });
            annotations.push(kind.span(span).label(label));
        }
        let snippet = Snippet::source(lines.text)
            .path(file.path())
            .line_start(lines.first);
        self.snippets.push(snippet.annotations(annotations));
    }
}

/// The lines around some places, cut to fit.
struct CutLines {
    /// The number of the first line.
    first: usize,
    text: String,
    /// Each line with where it begins in the file and in `text`.
    lines: Vec<(CutLine, usize, usize)>,
}

impl CutLines {
    fn of(file: &SourceFile, piece: &[Shown<'_>], room: usize) -> Self {
        let places = || piece.iter().map(|shown| shown.place);
        let first = places().map(|place| place.line).min().unwrap_or(1);
        let last = places().map(|place| place.end_line).max().unwrap_or(1);
        let start = places()
            .map(|place| start_of_line(file, place))
            .min()
            .unwrap_or(0);
        let mut cut_lines = Self {
            first,
            text: String::new(),
            lines: Vec::new(),
        };
        let mut in_file = start;
        for number in first..=last {
            let whole = file.line(number);
            let line = whole.trim_end_matches(['\n', '\r']);
            let stretch = places().find_map(|place| stretch(place, number, in_file, line.len()));
            let cut = cut::cut(line, stretch.unwrap_or(0..0), room);
            let in_text = cut_lines.text.len();
            cut_lines.text.push_str(&cut.text);
            cut_lines.text.push('\n');
            cut_lines.lines.push((cut, in_file, in_text));
            in_file += whole.len();
        }
        cut_lines
    }

    /// Where a byte of the file is in the text, on the line of this number.
    fn position(&self, byte: usize, line: usize) -> usize {
        let line = line
            .checked_sub(self.first)
            .and_then(|at| self.lines.get(at));
        line.map_or(0, |(cut, in_file, in_text)| {
            in_text + cut.position(byte.saturating_sub(*in_file))
        })
    }

    fn span(&self, place: &Place) -> Range<usize> {
        let start = self.position(place.bytes.start, place.line);
        let end = self.position(place.bytes.end, place.end_line);
        start..end.max(start)
    }

    /// The text of the line a place ends in, up to that end.
    fn columns_until(&self, place: &Place) -> usize {
        let end = self.span(place).end;
        let before = self.text.get(..end).unwrap_or("");
        cut::width(before.rsplit('\n').next().unwrap_or(""))
    }

    /// How the renderer will name a place, and how it is named rightly, where these differ.
    fn column(&self, file: &SourceFile, place: &Place) -> Option<(String, String)> {
        let start = self.position(place.bytes.start, place.line);
        let before = self.text.get(..start)?;
        let taken_for = before.rsplit('\n').next()?.chars().count() + 1;
        let name = |column| format!("{}:{}:{column}\n", file.path(), place.line);
        (taken_for != place.column).then(|| (name(taken_for), name(place.column)))
    }
}

/// The part of a place that lies on a line, in bytes of that line.
fn stretch(place: &Place, number: usize, in_file: usize, length: usize) -> Option<Range<usize>> {
    let is_on_line = (place.line..=place.end_line).contains(&number);
    let within = |byte: usize| byte.saturating_sub(in_file).min(length);
    is_on_line.then(|| within(place.bytes.start)..within(place.bytes.end))
}

fn start_of_line(file: &SourceFile, place: &Place) -> usize {
    let before = file.text().get(..place.bytes.start).unwrap_or("");
    before.rfind('\n').map_or(0, |at| at + 1)
}
