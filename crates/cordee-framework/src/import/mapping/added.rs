//! Framework text inside a mapping, brought to the left margin.

use crate::read::Cx;
use crate::source::Extent;
use crate::tree::NodeId;

/// The sections below a node as text of their own.
pub(super) fn text_of(node: NodeId, cx: &Cx<'_>) -> String {
    let extent = cx.tree.extent(node);
    let text = if cx.source.behind(extent.start).starts_with('{') {
        in_braces(node, cx)
    } else {
        in_lines(node, extent, cx)
    };
    format!("{}\n", text.trim_end())
}

/// Sections in braces, each on a line of its own.
fn in_braces(node: NodeId, cx: &Cx<'_>) -> String {
    let entries = cx
        .tree
        .entries(node)
        .iter()
        .map(|[key, value]| format!("{}: {}\n", written(*key, cx), written(*value, cx)));
    entries.collect()
}

/// A value as it is written.
fn written<'c>(node: NodeId, cx: &'c Cx<'_>) -> &'c str {
    let Extent { start, end } = cx.tree.extent(node);
    let (from, rest) = (cx.source.behind(start), cx.source.behind(end));
    let length = from.len().saturating_sub(rest.len());
    from.get(..length).unwrap_or("").trim_end()
}

/// Sections below each other, as far as they are indented.
fn in_lines(node: NodeId, extent: Extent, cx: &Cx<'_>) -> String {
    let first = cx.tree.entries(node).first();
    let first = first.map_or(extent.start, |[key, _]| cx.tree.extent(*key).start);
    let margin = first.column as usize;
    let mut text = String::new();
    let mut comments = String::new();
    for number in first.line as usize..=cx.source.line_count() {
        let line = cx.source.line(number).trim_end();
        let bare = line.trim_start();
        let is_outside = line.len() - bare.len() < margin;
        if is_outside && (bare.is_empty() || bare.starts_with('#')) {
            // It belongs to these sections if another line of theirs follows.
            comments.push_str(bare);
            comments.push('\n');
            continue;
        }
        if is_outside {
            break;
        }
        text.push_str(&std::mem::take(&mut comments));
        text.push_str(line.get(margin..).unwrap_or(""));
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::super::Mapping;
    use rstest::rstest;

    #[rstest]
    #[case::block(
        "add:\n  grades: [a]\n  crafts:\n    - { id: c, title: C }\n\nsteps: [x]\n",
        "grades: [a]\ncrafts:\n  - { id: c, title: C }\n"
    )]
    #[case::braces(
        "add: { grades: [a, b], zones: [{ id: z, currency: EUR }] }\n",
        "grades: [a, b]\nzones: [{ id: z, currency: EUR }]\n"
    )]
    #[case::braces_over_lines("add: {\n  grades: [a,\n    b] }\n", "grades: [a,\n    b]\n")]
    #[case::comments(
        "add:\n  grades: [a]\n# lowest first\n\n  scopes: [s]\n# tracks\ntitle: T\n",
        "grades: [a]\n# lowest first\n\nscopes: [s]\n"
    )]
    #[case::long_texts(
        "add:\n    framework:\n        summary: |\n            One.\n\n            Two.\n",
        "framework:\n    summary: |\n        One.\n\n        Two.\n"
    )]
    fn added_text_is_brought_to_the_margin(#[case] add: &str, #[case] wanted: &str) {
        let text = format!("sources: []\n{add}");
        let mapping = Mapping::read("mapping.yaml", &text).unwrap();
        assert_eq!(mapping.add, wanted);
    }
}
