//! A paper of the law as it stands on a page.

use cordee_law::{Block, Paper, Span, Table};
use maud::{Markup, html};

/// A paper with its title as the heading of the first level. Tables can be reached and scrolled by the
/// keyboard; nothing is said by colour alone.
pub fn paper(it: &Paper) -> Markup {
    at(it, Place::Page)
}

/// A paper as a part of a page that has headings of its own: two levels further down.
pub fn paper_within(it: &Paper) -> Markup {
    at(it, Place::Section)
}

/// Where a paper stands.
#[derive(Clone, Copy)]
enum Place {
    /// By itself.
    Page,
    /// Below a heading of the second level.
    Section,
}

fn at(it: &Paper, place: Place) -> Markup {
    html! {
        article.paper {
            (heading(place, 1, &it.title))
            @for block in &it.blocks { (shown(place, block)) }
        }
    }
}

fn heading(place: Place, level: u8, text: &str) -> Markup {
    let level = match place {
        Place::Page => level,
        Place::Section => level + 2,
    };
    match level {
        1 => html! { h1 { (text) } },
        2 => html! { h2 { (text) } },
        3 => html! { h3 { (text) } },
        4 => html! { h4 { (text) } },
        _ => html! { h5 { (text) } },
    }
}

fn shown(place: Place, block: &Block) -> Markup {
    match block {
        Block::Heading(level, text) => heading(place, *level, text),
        Block::Text(text) => html! { p { (text) } },
        Block::Warning(text) => html! { p.warning { strong { (text) } } },
        Block::Note(text) => html! { p.note { (text) } },
        Block::List(items) => html! { ul { @for it in items { li { (it) } } } },
        Block::Facts(facts) => html! {
            dl.facts {
                @for (label, text) in facts { div { dt { (label) } dd { (text) } } }
            }
        },
        Block::Table(it) => table(it),
        Block::Changes(lines) => html! {
            ul.changes { @for line in lines { li { @for it in line { (span(it)) } } } }
        },
    }
}

fn span(it: &Span) -> Markup {
    match it {
        Span::Plain(text) => html! { (text) },
        Span::Removed(text) => html! { del { (text) } },
        Span::Added(text) => html! { ins { (text) } },
    }
}

fn table(it: &Table) -> Markup {
    let label = if it.caption.is_empty() {
        it.headings.join(", ")
    } else {
        it.caption.clone()
    };
    html! {
        div.table role="group" aria-label=(label) tabindex="0" {
            table {
                @if !it.caption.is_empty() { caption { (it.caption) } }
                thead { tr { @for (at, heading) in it.headings.iter().enumerate() { (head(it, at, heading)) } } }
                tbody {
                    @for row in &it.rows { tr { (cells(it, row)) } }
                }
            }
        }
    }
}

/// A column without a heading has none: an empty one says nothing to whoever listens.
fn head(table: &Table, at: usize, text: &str) -> Markup {
    let class = holds_numbers(table, at).then_some("number");
    html! {
        @if text.is_empty() { td {} } @else { th scope="col" class=[class] { (text) } }
    }
}

fn cells(table: &Table, row: &[String]) -> Markup {
    html! {
        @for (at, cell) in row.iter().enumerate() {
            @if at == 0 {
                th scope="row" { (cell) }
            } @else {
                td class=[holds_numbers(table, at).then_some("number")] { (cell) }
            }
        }
    }
}

/// Whether a column holds numbers, and beside them at most a short word for where there is none.
fn holds_numbers(table: &Table, at: usize) -> bool {
    let cells = || table.rows.iter().filter_map(|row| row.get(at));
    let is_short = |it: &String| it.chars().count() <= LONGEST_WORD;
    at > 0 && cells().any(|it| is_number(it)) && cells().all(|it| is_number(it) || is_short(it))
}

const LONGEST_WORD: usize = 14;

/// Whether a cell reads as a number, so that numbers stand below each other.
fn is_number(cell: &str) -> bool {
    let first = cell.trim_start_matches(['-', '−', '+']);
    let letters = cell.chars().filter(|it| it.is_alphabetic()).count();
    first.starts_with(|it: char| it.is_ascii_digit()) && letters <= 3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_wrote_stays_text_and_every_table_has_headings() {
        let it = Paper {
            title: "A <b>paper</b>".to_owned(),
            lang: "en".to_owned(),
            blocks: vec![
                Block::Heading(2, "Pay & more".to_owned()),
                Block::Changes(vec![vec![
                    Span::Removed("old".to_owned()),
                    Span::Added("new".to_owned()),
                ]]),
                Block::Table(Table {
                    caption: "What".to_owned(),
                    headings: vec![String::new(), "pay".to_owned()],
                    rows: vec![vec!["<i>Luna</i>".to_owned(), "48 000 EUR".to_owned()]],
                }),
            ],
        };
        let page = paper(&it).into_string();
        for wanted in [
            "<h1>A &lt;b&gt;paper&lt;/b&gt;</h1>",
            "<h2>Pay &amp; more</h2>",
            "<li><del>old</del><ins>new</ins></li>",
            "<caption>What</caption>",
            "<th scope=\"row\">&lt;i&gt;Luna&lt;/i&gt;</th><td class=\"number\">48 000 EUR</td>",
        ] {
            assert!(page.contains(wanted), "{wanted}: {page}");
        }
    }
}
