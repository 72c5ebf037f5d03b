//! A drawing, and how `kuva` is asked for one.

use super::Caption;
use kuva::backend::svg::SvgBackend;
use kuva::render::annotations::{ReferenceLine, TextAnnotation};
use kuva::render::layout::{Layout, TickFormat};
use kuva::render::plots::Plot;
use kuva::render::render::render_multiple;
use kuva::render::theme::Theme;
use std::fmt::Write;
use std::sync::Arc;

/// A drawing that can be put on a page.
#[derive(Clone, Debug)]
pub struct Drawing {
    /// What stands between `<svg>` and `</svg>`.
    inside: String,
    width: f64,
    height: f64,
}

/// How wide drawings are, in their own units. They grow and shrink with the page.
pub(super) const WIDTH: f64 = 720.0;
/// The size of letters in a drawing.
pub(super) const LETTER: u32 = 13;

impl Drawing {
    /// What `kuva` makes of plots.
    pub(super) fn of(plots: Vec<Plot>, layout: Layout) -> Self {
        let layout = layout
            .with_theme(theme())
            .with_tick_size(LETTER)
            .with_label_size(LETTER)
            .with_body_size(LETTER);
        let scene = render_multiple(plots, layout);
        let text = SvgBackend::new().render_scene(&scene);
        let inside = text.split_once('>').map_or("", |(_, inside)| inside);
        let inside = inside.strip_suffix("</svg>").unwrap_or(inside);
        // The first thing in it is a stamp of the version.
        let inside = match inside.split_once("-->") {
            Some((_, drawn)) if inside.starts_with("<!--") => drawn,
            _ => inside,
        };
        Self {
            inside: settled(inside),
            width: scene.width,
            height: scene.height,
        }
    }

    /// The drawing as part of a page: with its title and description, as large as there is room, and its
    /// names its own.
    pub(super) fn svg(&self, caption: Caption<'_>) -> String {
        let mut svg = String::with_capacity(self.inside.len() + 400);
        let id = escaped(caption.id);
        // Writing to a text can't fail.
        let _ = write!(
            svg,
            "<svg viewBox=\"0 0 {:.0} {:.0}\" role=\"img\" aria-labelledby=\"{id}-title {id}-about\" \
             font-family=\"inherit\" fill=\"var(--ink)\">\
             <title id=\"{id}-title\">{}</title><desc id=\"{id}-about\">{}</desc>",
            self.width,
            self.height,
            escaped(caption.title),
            escaped(caption.about),
        );
        svg.push_str(&self.inside.replace("own-clip-", &format!("{id}-clip-")));
        svg.push_str("</svg>");
        svg
    }
}

/// The same text with what `kuva` decides by itself decided by us: it numbers the names of a drawing
/// through the whole run of a program, and gives the line to compare with a colour of its own.
fn settled(inside: &str) -> String {
    const NAME: &str = "kuva-clip-";
    let mut numbers: Vec<&str> = Vec::new();
    let mut parts = inside.split(NAME);
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part
            .find(|it: char| !it.is_ascii_digit())
            .unwrap_or(part.len());
        let (number, rest) = part.split_at(end);
        let known = numbers.iter().position(|it| *it == number);
        let place = known.unwrap_or(numbers.len());
        if known.is_none() {
            numbers.push(number);
        }
        text.push_str(&format!("own-clip-{place}"));
        text.push_str(rest);
    }
    text.replace("#999999", "var(--line-strong)")
}

fn theme() -> Theme {
    Theme {
        background: "none".into(),
        axis_color: "var(--line-strong)".into(),
        grid_color: "var(--line)".into(),
        tick_color: "var(--line-strong)".into(),
        text_color: "var(--ink)".into(),
        legend_bg: "none".into(),
        legend_border: "none".into(),
        font_family: Some("inherit".into()),
        ..Theme::light()
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// A name for a label: what would be read as a formula or would break a line is not.
pub(super) fn label(text: &str) -> String {
    let letters = text
        .chars()
        .map(|it| if it.is_control() { ' ' } else { it });
    letters.collect::<String>().replace('$', "\\$")
}

/// A name that leaves room for what it names; the whole of it stands in the table.
pub(super) fn shortened(name: &str) -> String {
    const LETTERS: usize = 48;
    if name.chars().count() <= LETTERS {
        return name.to_owned();
    }
    let start: String = name.chars().take(LETTERS - 1).collect();
    format!("{}…", start.trim_end())
}

/// Words at a place of the drawing, in the units of its axes.
pub(super) fn words(text: &str, (x, y): (f64, f64)) -> TextAnnotation {
    TextAnnotation::new(label(text), x, y)
        .with_color("var(--ink)")
        .with_font_size(LETTER)
}

/// A thin line for comparison.
pub(super) fn upright(at: f64) -> ReferenceLine {
    ReferenceLine::vertical(at)
        .with_color("var(--line-strong)")
        .with_stroke_width(1.2)
        .with_dasharray("4 3")
}

/// How numbers are written on an axis.
pub(super) fn ticks(say: fn(f64) -> String) -> TickFormat {
    TickFormat::Custom(Arc::new(say))
}
