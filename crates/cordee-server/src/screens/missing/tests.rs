use super::view;
use crate::testing::{in_lang, small};
use crate::view::words::Link;

fn titles(links: &[Link]) -> Vec<&str> {
    links.iter().map(|link| &*link.words.text).collect()
}

#[test]
fn a_name_that_is_nearly_right_is_offered() {
    let published = small();
    let reader = in_lang(&published, "en");
    assert_eq!(
        titles(&view::level(reader, "mastr-roofer").near)[0],
        "Master Roofer"
    );
    assert_eq!(titles(&view::craft(reader, "rofing").near), ["Roofing"]);
    assert_eq!(titles(&view::track(reader, "rofers").near)[0], "Roofers");
    assert_eq!(
        titles(&view::competency(reader, "slate").near)[0],
        "Slating"
    );
    assert_eq!(titles(&view::rule(reader, "par01").near)[0], "PAR001");
}

#[test]
fn nothing_is_offered_for_what_is_like_no_name() {
    let published = small();
    let reader = in_lang(&published, "en");
    assert!(view::level(reader, "zzz").near.is_empty());
    assert!(view::level(reader, &"roofer".repeat(1000)).near.is_empty());
}
