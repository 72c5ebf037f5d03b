//! Ladders that are written to be read: Markdown and HTML.

use super::{imported, read_back, said};
use cordee_framework::import::{Import, RemarkKind};

/// The titles of the levels that were written, with what each asks.
fn asked(import: &Import) -> Vec<String> {
    let framework = read_back(import).framework;
    let levels = framework.levels().values();
    let asked = levels.map(|level| {
        let cells = level.expectations.iter().map(|cell| {
            let title = &framework.competency(cell.competency).title;
            let texts = cell
                .text
                .statements()
                .iter()
                .map(cordee_domain::Text::as_str);
            format!("{title}: {}", texts.collect::<Vec<_>>().join(" / "))
        });
        format!("{}: {}", level.title, cells.collect::<Vec<_>>().join("; "))
    });
    asked.collect()
}

const LEVEL_PER_FILE: &str = "
sources:
  - files: '*.md'
    take:
      - each: .
        level: { id: $file, title: 'sections[1].title', grade: grade, track: =Roofers }
        inside:
          - each: '**.sections.\"What is asked\".sections[]'
            competency: { title: title, kind: =craft }
            cell: { text: ['text[]', 'items[]'] }
tracks: [{ id: Roofers, kind: individual }]
";

#[test]
fn a_level_can_be_a_file_with_competencies_as_headings_or_bold_labels() {
    let apprentice = "---\ngrade: 1\n---\n# Apprentice\n\n## What is asked\n\n### Slating\n\n- Nails.\n- Cuts.\n\n### Weather\n\nAsks.\n";
    let roofer = "---\ngrade: 2\n---\n# Roofer\n\n## What is asked\n\n**Slating**\n\n- Plans.\n\n**Weather:**\n\nDecides.\n";
    let import = imported(LEVEL_PER_FILE, &[("1.md", apprentice), ("2.md", roofer)]);
    assert_eq!(import.remarks, []);
    let wanted = [
        "Apprentice: Slating: Nails. / Cuts.; Weather: Asks.",
        "Roofer: Slating: Plans.; Weather: Decides.",
    ];
    assert_eq!(asked(&import), wanted);
}

const TABLE: &str = "
sources:
  - files: a.html
    table: { header: 2, first_row: 3 }
    take:
      - each: 'tables[1][]'
        competency: { title: A, kind: =craft }
        inside:
          - each: '{2..}'
            level: { title: $key, track: =Roofers, grade: =1 }
            cell: { text: { path: ., as_a: lines } }
tracks: [{ id: Roofers, kind: individual }]
";

#[test]
fn the_rows_of_a_table_in_a_document_are_counted_as_those_of_any_table() {
    let page = "<table><caption>Roofers</caption><tr><td colspan=3>How we grow\n<tr><td><td>Apprentice<td>Roofer\n<tr><td>Slating<td><ul><li>Nails.<li>Cuts.</ul><td>Plans.</table>";
    let import = imported(TABLE, &[("a.html", page)]);
    assert_eq!(import.remarks, []);
    let wanted = [
        "Apprentice: Slating: Nails. / Cuts.",
        "Roofer: Slating: Plans.",
    ];
    assert_eq!(asked(&import), wanted);
}

const HEADINGS: &str = "
sources:
  - files: a.md
    take:
      - { each: 'sections[]', level: { title: title, summary: 'body[]', grade: =1, track: =Roofers } }
";

#[test]
fn a_heading_that_is_hardly_a_level_is_asked_about_until_someone_says() {
    let page = "# Roofer\n\nPlans.\n\n# Misc: Site lead\n\nKeeps order.\n";
    for (tracks, wanted) in [
        ("tracks: [{ id: Roofers, kind: individual }]\n", 1),
        (
            "tracks: [{ id: Roofers, kind: individual, levels: [Roofer, 'Misc: Site lead'] }]\n",
            0,
        ),
        (
            "tracks: [{ id: Roofers, kind: individual }]\nleave_out: 'Misc: Site lead'\n",
            0,
        ),
    ] {
        let import = imported(&format!("{HEADINGS}{tracks}"), &[("a.md", page)]);
        let asked = said(&import, RemarkKind::Unknown);
        assert_eq!(asked.len(), wanted, "{asked:?}");
        let begins = |it: &String| it.starts_with("a.md:5 is `Misc: Site lead` a level?");
        assert!(asked.iter().all(begins), "{asked:?}");
    }
}
