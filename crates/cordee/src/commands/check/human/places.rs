//! The places of a finding in its files, as much of them as a screen can hold.

use super::{Report, one_line};
use annotate_snippets::{Annotation, AnnotationKind, Snippet};
use cordee_framework::{Finding, Place, SourceFile};
use unicode_width::UnicodeWidthStr;

/// How far apart two places of a file may be to be shown together.
const TOGETHER: usize = 64 << 10;
/// How many related places are shown.
const MOST_RELATED: usize = 8;

/// What is shown of a finding's places.
pub(super) struct Places<'a> {
    pub(super) snippets: Vec<Snippet<'a, Annotation<'a>>>,
    /// What would not fit beside the line it is about.
    pub(super) notes: Vec<String>,
}

/// A place to be shown, with a few words where it is not what the finding is about itself.
struct Shown<'a> {
    place: &'a Place,
    label: Option<String>,
    kind: AnnotationKind,
}

/// The places of a finding, those near each other in one piece.
pub(super) fn of<'a>(finding: &'a Finding, report: &'a Report<'_>, width: usize) -> Places<'a> {
    let mut notes = Vec::new();
    let mut pieces: Vec<Vec<Shown<'_>>> = Vec::new();
    for shown in shown(finding, report, width, &mut notes) {
        let is_near = |it: &Shown<'_>| is_near(it.place, shown.place);
        match pieces.iter_mut().find(|piece| piece.iter().any(is_near)) {
            Some(piece) => piece.push(shown),
            None => pieces.push(vec![shown]),
        }
    }
    let snippets = pieces.into_iter().filter_map(|piece| snippet(piece, report));
    Places { snippets: snippets.collect(), notes }
}

fn shown<'a>(
    finding: &'a Finding,
    report: &Report<'_>,
    width: usize,
    notes: &mut Vec<String>,
) -> Vec<Shown<'a>> {
    let primary = finding.place.iter();
    let primary =
        primary.map(|place| Shown { place, label: None, kind: AnnotationKind::Primary });
    let mut shown: Vec<_> = primary.collect();
    for (place, label) in finding.related.iter().take(MOST_RELATED) {
        let label = Some(one_line(label));
        let fitting = label.filter(|label| {
            let fits = fits(label, place, report, width);
            if !fits {
                notes.push(format!("line {}: {label}", place.line));
            }
            fits
        });
        shown.push(Shown { place, label: fitting, kind: AnnotationKind::Context });
    }
    if finding.related.len() > MOST_RELATED {
        notes.push(format!("and {} more places", finding.related.len() - MOST_RELATED));
    }
    shown
}

/// Whether a label has room behind what it labels. Lines that are too long themselves are cut
/// around it.
fn fits(label: &str, place: &Place, report: &Report<'_>, width: usize) -> bool {
    let Some(file) = report.sources.file_of(place) else { return true };
    let start = start_of_line(file, place);
    let line = file.text().get(start..end_of_line(file, place)).unwrap_or("");
    let before = file.text().get(start..place.bytes.end).unwrap_or("");
    // As far as the bar behind the line number, and the space before the label.
    let beside = place.line.to_string().len() + 4;
    line.width() + beside > width || before.width() + beside + label.width() <= width
}

fn is_near(a: &Place, b: &Place) -> bool {
    a.file == b.file && a.bytes.start.abs_diff(b.bytes.start) < TOGETHER
}

fn snippet<'a>(
    piece: Vec<Shown<'a>>,
    report: &'a Report<'_>,
) -> Option<Snippet<'a, Annotation<'a>>> {
    let file = report.sources.file_of(piece.first()?.place)?;
    let first_line = piece.iter().map(|shown| shown.place.line).min()?;
    let start = piece.iter().map(|shown| start_of_line(file, shown.place)).min()?;
    let end = piece.iter().map(|shown| end_of_line(file, shown.place)).max()?;
    let source = file.text().get(start..end)?;
    let annotations = piece.into_iter().map(|Shown { place, label, kind }| {
        let span = place.bytes.start - start..place.bytes.end - start;
        kind.span(span).label(label)
    });
    let annotations: Vec<_> = annotations.collect();
    let snippet = Snippet::source(source).path(file.path()).line_start(first_line);
    Some(snippet.annotations(annotations))
}

fn start_of_line(file: &SourceFile, place: &Place) -> usize {
    let before = file.text().get(..place.bytes.start).unwrap_or("");
    before.rfind('\n').map_or(0, |at| at + 1)
}

fn end_of_line(file: &SourceFile, place: &Place) -> usize {
    let behind = file.text().get(place.bytes.end..).unwrap_or("");
    let rest = behind.lines().next().unwrap_or("");
    place.bytes.end + rest.trim_end_matches('\r').len()
}
