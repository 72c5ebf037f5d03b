//! What documents become, as tables of examples.

use super::super::remarks::{About, Remarks};
use super::super::table::TableShape;
use super::super::value::{Value, ValueKind};
use super::{markdown, page};
use rstest::rstest;

/// What is left out where trees are shown: it says again what is there.
const SAID_ELSEWHERE: [&str; 2] = ["level", "body"];

/// A tree in one line.
fn shown(value: &Value) -> String {
    match &value.kind {
        ValueKind::Text(text) => text.replace('\n', "⏎"),
        ValueKind::List(items) => {
            let items: Vec<String> = items.iter().map(shown).collect();
            format!("[{}]", items.join(", "))
        }
        ValueKind::Map(entries) => {
            let entries = entries
                .iter()
                .filter(|(key, _)| !SAID_ELSEWHERE.contains(&&**key));
            let entries: Vec<String> = entries
                .map(|(key, value)| format!("{key}: {}", shown(value)))
                .collect();
            format!("{{{}}}", entries.join(", "))
        }
    }
}

fn said(remarks: Remarks) -> Vec<String> {
    let list = remarks.into_list().into_iter();
    list.map(|r| format!("{}: {}", r.line, r.message)).collect()
}

fn of_markdown(text: &str) -> (Value, Vec<String>) {
    let mut remarks = Remarks::default();
    let about = &mut About::file("a.md", &mut remarks);
    let value = markdown(None, (1, text), &TableShape::default(), about);
    (value, said(remarks))
}

fn of_html(text: &str) -> (Value, Vec<String>) {
    let mut remarks = Remarks::default();
    let about = &mut About::file("a.html", &mut remarks);
    let value = page(text, &TableShape::default(), about);
    (value, said(remarks))
}

#[rstest]
#[case::paragraphs("One\nline.\n\nTwo  \nlines.\n", "{text: [One line., Two⏎lines.]}")]
#[case::marks(
    "*One* [link](x.md \"t\"), `code`, ~~gone~~ &amp; ![seen](p.png)\n",
    "{text: [One link, code, gone &]}"
)]
#[case::headings(
    "# A\none\n## B\ntwo\n# C #\nthree\n",
    "{sections: [{title: A, text: [one], sections: [{title: B, text: [two]}]}, {title: C, text: [three]}]}"
)]
#[case::underlined(
    "A\n=\none\n\nB\n-\ntwo\n",
    "{sections: [{title: A, text: [one], sections: [{title: B, text: [two]}]}]}"
)]
#[case::ranks_left_out(
    "### A\none\n# B\ntwo\n",
    "{sections: [{title: A, text: [one]}, {title: B, text: [two]}]}"
)]
#[case::bullets("- a\n- b\n  more\n\n  and more\n", "{items: [a, b more⏎and more]}")]
#[case::numbered("1. a\n2. b\n", "{items: [a, b]}")]
#[case::tasks("- [x] a\n- [ ] b\n", "{items: [a, b]}")]
#[case::inner_bullets(
    "- a\n  - b\n    - c\n  - d\n- e\n",
    "{items: [a⏎- b⏎  - c⏎- d, e], groups: [{title: a, items: [b⏎- c, d]}]}"
)]
#[case::labelled_bullets(
    "* **Scope**: one team\n* **Reach:** two\n* plain\n",
    "{labels: {Scope: one team, Reach: two}, items: [Scope: one team, Reach: two, plain]}"
)]
#[case::label_with_bullets(
    "* **Scope**:\n  * one\n  * two\n",
    "{labels: {Scope: - one⏎- two}, items: [Scope:⏎- one⏎- two], groups: [{title: Scope, items: [one, two]}]}"
)]
#[case::labelled_lines(
    "**Scope**: one\nteam\n**Reach** – two\n",
    "{labels: {Scope: one team, Reach: two}, text: [Scope: one team Reach – two]}"
)]
#[case::label_as_heading(
    "# A\n\n**Scope**\n\none\n\n**Reach:**\n\n- two\n\n## B\nthree\n",
    "{sections: [{title: A, sections: [{title: Scope, text: [one]}, {title: Reach, items: [two]}, {title: B, text: [three]}]}]}"
)]
#[case::label_above_its_text(
    "**Scope**\none team\n",
    "{sections: [{title: Scope, text: [one team]}]}"
)]
#[case::bold_sentence("**Mind the gap.**\n\none\n", "{text: [Mind the gap., one]}")]
#[case::bold_at_the_end("# A\none\n\n**Fin**\n", "{sections: [{title: A, text: [one, Fin]}]}")]
#[case::table(
    "| A | B |\n|---|---|\n| **a** | b<br>c |\n| | d |\n",
    "{tables: [[{A: a, B: b⏎c}, {A: , B: d}]]}"
)]
#[case::quote(
    "# A\n> one\n> ## B\n> two\n\nthree\n",
    "{sections: [{title: A, text: [one, three], sections: [{title: B, text: [two]}]}]}"
)]
#[case::code("```\none\n  two\n```\n", "{text: [one⏎two]}")]
#[case::html_table(
    "# A\n<table>\n<tr><td>&nbsp;</td><td>X</td></tr>\n<tr><td>x</td><td><ul><li>one</li><li>two</li></ul></td></tr>\n</table>\n",
    "{sections: [{title: A, tables: [[{A: x, X: - one⏎- two}]]}]}"
)]
#[case::html_around(
    "# A\n<details>\n<summary>more</summary>\n\n# B\none\n\n</details>\n\ntwo\n",
    "{sections: [{title: A, text: [more, two], sections: [{title: B, text: [one]}]}]}"
)]
#[case::html_in_a_line(
    "one<br>two <b>three</b> <!-- no --> <i\nclass=x>four</i>\n",
    "{text: [one⏎two three four]}"
)]
#[case::script(
    "one\n\n<script>\nalert(\"x\")\n\n# B\n</script>\n\ntwo\n",
    "{text: [one, two]}"
)]
fn markdown_becomes_sections(#[case] text: &str, #[case] wanted: &str) {
    let (value, said) = of_markdown(text);
    assert_eq!((&*shown(&value), said), (wanted, vec![]));
}

#[rstest]
#[case::page(
    "<!doctype html><html><head><title>T</title><style>p{}</style></head><body><h1>A <a href='#a'>#</a></h1><p>one\n two<h2>B¶</h2>three</body></html>",
    "{title: T, sections: [{title: A, text: [one two], sections: [{title: B, text: [three]}]}]}"
)]
#[case::fragment(
    "<template>\n <div><h2>A</h2>\n <ul>\n <li>one\n <li>two</li></ul><p><em><strong>Reach</strong>: wide</em></p></div></template>",
    "{sections: [{title: A, labels: {Reach: wide}, text: [Reach: wide], items: [one, two]}]}"
)]
#[case::row_without_a_beginning(
    "<table><thead><th>A</th><th>B</th></thead><tbody><tr><td>1<td>2<tr><td>3</table>",
    "{tables: [[{A: 1, B: 2}, {A: 3}]]}"
)]
#[case::cells_over_several(
    "<table><tr><th>A</th><th colspan=2>B</th></tr><tr><td rowspan='2'>x</td><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>",
    "{tables: [[{A: x, B: 1, C: 2}, {A: x, B: 3}]]}"
)]
#[case::terms(
    "<dl><dt>Scope<dd>one team<dt>Reach</dt><dd>two</dd></dl>",
    "{labels: {Scope: one team, Reach: two}, items: [Scope: one team, Reach: two]}"
)]
#[case::soup("</ul></td></h2><li>a</b><td>b</table><p>c", "{items: [a⏎b⏎c]}")]
#[case::script(
    "a<script>if (1 < 2) { '</p><h1>x</h1>' }</script>b<svg><title>x</title></svg><svg/>c",
    "{text: [abc]}"
)]
#[case::signs(
    "<p>&lt;b&gt; &amp; &#8211; &nbsp;&unknown;</p>",
    "{text: [<b> & – &unknown;]}"
)]
fn html_becomes_sections(#[case] text: &str, #[case] wanted: &str) {
    let (value, said) = of_html(text);
    assert_eq!((&*shown(&value), said), (wanted, vec![]));
}

#[test]
fn the_body_has_paragraphs_and_bullets_in_their_order() {
    let (value, _) = of_markdown("one\n\n- two\n\nthree\n\n| X |\n|---|\n| y |\n\n- four\n");
    let body = value.get("body").map(shown);
    assert_eq!(body.as_deref(), Some("[one, two, three, four]"));
}

/// Each text of a tree with its line.
fn lines(value: &Value, all: &mut Vec<String>) {
    match &value.kind {
        ValueKind::Text(text) => all.push(format!("{}: {text}", value.line)),
        ValueKind::List(items) => items.iter().for_each(|item| lines(item, all)),
        ValueKind::Map(entries) => {
            let entries = entries
                .iter()
                .filter(|(key, _)| !SAID_ELSEWHERE.contains(&&**key));
            entries.for_each(|(_, value)| lines(value, all));
        }
    }
}

#[rstest]
#[case("# A\n\none\n\n- b\n- c\n\n| X |\n|---|\n| y |\n\n<p>\n<b>z</b>\n")]
#[case(
    "# A\r\n\r\none\r\n\r\n- b\r\n- c\r\n\r\n| X |\r\n|---|\r\n| y |\r\n\r\n<p>\r\n<b>z</b>\r\n"
)]
fn every_text_keeps_its_line(#[case] text: &str) {
    let (value, _) = of_markdown(text);
    let mut all = Vec::new();
    lines(&value, &mut all);
    assert_eq!(all, ["1: A", "3: one", "13: z", "5: b", "6: c", "10: y"]);
}

#[test]
fn a_line_of_a_megabyte_is_one_text() {
    let line = "roof ".repeat(1 << 18);
    for (value, said) in [of_markdown(&line), of_html(&line)] {
        let text = value.get("text").map(|text| match &text.kind {
            ValueKind::List(texts) => texts.iter().filter_map(Value::as_text).collect::<Vec<_>>(),
            other => panic!("a list of texts is one: {other:?}"),
        });
        assert_eq!((text, said), (Some(vec![line.trim()]), vec![]));
    }
}

#[test]
fn what_is_too_deep_is_said_once_and_its_text_is_kept() {
    let (value, said) = of_html(&format!(
        "{}deep{}<p>after",
        "<ul><li>".repeat(99),
        "</li></ul>".repeat(99)
    ));
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(
        said[0].starts_with("1: nested more than 64 deep"),
        "{said:?}"
    );
    assert_eq!(value.get("text").map(shown).as_deref(), Some("[after]"));
    assert!(
        value
            .get("items")
            .is_some_and(|items| shown(items).contains("deep"))
    );
}
