use super::{page, view};
use crate::testing::{checked, in_lang, on_lines, visit};

#[test]
fn the_page_of_everything_looks_like_this() {
    let visit = visit("/index-of-everything");
    let shown = page::everything(&visit, &view::everything(visit.reader()));
    insta::assert_snapshot!(on_lines(shown.html()));
}

#[test]
fn accents_do_not_count_and_other_alphabets_come_last() {
    let published = checked(
        "crafts: [{ id: a, title: Zinc }, { id: b, title: 屋根 }, { id: c, title: élagage }, { id: d, title: Eaves }]",
    );
    let letters = view::everything(in_lang(&published, "en"));
    let shown: Vec<(Option<char>, Vec<&str>)> = letters
        .iter()
        .map(|letter| {
            let names = letter.names.iter().map(|name| &*name.link.words.text);
            (letter.letter, names.collect())
        })
        .collect();
    assert_eq!(
        shown,
        [
            (Some('e'), vec!["Eaves", "élagage"]),
            (Some('z'), vec!["Zinc"]),
            (None, vec!["屋根"]),
        ]
    );
}
