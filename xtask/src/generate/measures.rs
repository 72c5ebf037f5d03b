//! The pages of the measures and their index.

use super::{Document, MeasurePage};
use std::fmt::Write;

/// One page per measure and the index; nothing where there are no measures.
pub fn documents(measures: &[MeasurePage]) -> Vec<Document> {
    if measures.is_empty() {
        return Vec::new();
    }
    let mut documents: Vec<Document> = measures.iter().map(page).collect();
    documents.push(Document {
        path: "docs/measures/README.md".to_owned(),
        text: index(measures),
    });
    documents
}

fn page(measure: &MeasurePage) -> Document {
    Document {
        path: format!("docs/measures/{}.md", measure.id),
        text: format!(
            "<!-- Generated from the measure's own documentation: change it there, \
             then run `cargo xtask generate`. -->\n\n\
             {}\n\n\
             Its id is `{}`. {}\n\n\
             [All measures](README.md)\n",
            measure.text.trim(),
            measure.id,
            unlocked_by(measure),
        ),
    }
}

fn unlocked_by(measure: &MeasurePage) -> String {
    match measure.needs.as_slice() {
        [] => "It needs nothing but positions.".to_owned(),
        files => format!("It is unlocked by {}.", files.join(" and ")),
    }
}

fn index(measures: &[MeasurePage]) -> String {
    let mut text = "<!-- Generated: run `cargo xtask generate`. -->\n\n# The measures\n\n\
         `cordee report` computes them of a [history](../guide/history.md). Each page says what it is, \
         why it matters, its formula and source, its caveats, and an example worked by hand.\n\n\
         | id | what it is | unlocked by |\n|---|---|---|\n"
        .to_owned();
    for measure in measures {
        let title = measure.text.lines().next().unwrap_or_default();
        let title = title.trim_start_matches('#').trim();
        let needs = measure.needs.join(", ");
        // Writing into a string can't fail.
        let _ = writeln!(text, "| [`{0}`]({0}.md) | {title} | {needs} |", measure.id);
    }
    text
}
