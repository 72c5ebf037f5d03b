use super::{page, view};
use crate::testing::{on_lines, visit};
use cordee_domain::Ix;

#[test]
fn the_page_of_a_competency_looks_like_this() {
    let visit = visit("/competencies/slating");
    let shown = page::competency(&visit, &view::competency(visit.reader(), Ix::new(0)));
    insta::assert_snapshot!(on_lines(shown.html()));
}

#[test]
fn it_says_which_level_asks_which_step() {
    let visit = visit("/competencies/slating");
    let seen = view::competency(visit.reader(), Ix::new(0));
    let [asker] = seen.askers.as_slice() else {
        panic!("one track asks for it")
    };
    let steps: Vec<_> = asker
        .levels
        .iter()
        .map(|level| level.step.as_ref().unwrap().step)
        .collect();
    assert_eq!(steps, [1, 1, 2]);
    assert_eq!(
        asker.levels[2].own_words[0].text,
        "Lays what nobody else can."
    );
}
