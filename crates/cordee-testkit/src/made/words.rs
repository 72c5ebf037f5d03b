//! Words as people write them, and as they don't.

use proptest::prelude::*;

/// What means something to a spreadsheet, to YAML, to Markdown, or to our own cells.
const TRAPS: [&str; 40] = [
    "=1+1",
    "+49 30 1234",
    "-3 °C",
    "@crew",
    "＝1+1",
    "'=quoted",
    "''twice''",
    "- [ ] done",
    "• one\n• two",
    "Step 2",
    "Step 2: Steady\nwith care",
    "Asked",
    "For example:",
    "Hears\nFor example:\n• nothing",
    "(none)",
    "(optional)",
    "Roof [slate]",
    "[g1]",
    "yes",
    "null",
    "~",
    "0012",
    "1e3",
    "a: b # c",
    "a #b",
    "two\nlines",
    "an empty\n\nline between",
    "  \n",
    "line\n  indented\n\ttabbed",
    "“quoted”",
    "\"quoted\", he said",
    "a | b \\| c",
    "<script>alert(1)</script> & more",
    "_x0041_ stays",
    "# heading\n---\n```",
    "tab\tin between",
    "Grüße, 主任, 👩‍🔧",
    "\u{202e}backwards",
    "a,b;c",
    "*stars* _lines_ `ticks` [link](x) ![picture](y)",
];

/// A text without white space around it that says something.
pub(super) fn words() -> impl Strategy<Value = String> {
    let text = prop_oneof![
        3 => "[A-Z][a-z]{1,8}( [a-z,]{1,9}){0,12}\\.".prop_map(|text| text),
        2 => "\\PC{1,24}".prop_map(|text| text),
        2 => "[ -~\n\t]{1,30}".prop_map(|text| text),
        4 => prop::sample::select(&TRAPS[..]).prop_map(str::to_owned),
    ];
    let text = text.prop_map(|text| text.trim().to_owned());
    text.prop_filter("a text that says something", |text| {
        !text.is_empty() && !text.contains(char::REPLACEMENT_CHARACTER)
    })
}
