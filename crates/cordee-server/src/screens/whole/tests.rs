use super::page_of;
use crate::testing::visit;

#[test]
fn everything_is_on_the_page_of_the_whole() {
    let shown = page_of(&visit("/print"));
    for words in [
        "Careers under one roof",
        "Keeps water out.",
        "From the first slate to roofs that were given up.",
        "Lays what nobody else can.",
        "Named on the beam",
        "Answers for the house.",
        "Grows people who ask.",
        "Five days, and a day of looking back.",
        "Leading is another craft.",
    ] {
        assert!(shown.html().contains(words), "{words}");
    }
}
