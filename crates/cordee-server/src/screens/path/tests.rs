use super::page::my_path as shown;
use super::view::{Mine, MyPath, Opening, my_path};
use crate::testing::luna::{TODAY, at, luna, luna_at, lunas_case, lunas_evidence, stamp};
use crate::testing::story_on_lines;
use cordee_domain::MoveKind;
use cordee_store::{CaseListed, PersonSeen};

fn path_of(person: &PersonSeen, cases: &[CaseListed]) -> MyPath {
    let visit = at("/me/path");
    let evidence = lunas_evidence();
    let mine = Mine {
        person,
        evidence: &evidence,
        cases,
        today: TODAY,
    };
    my_path(visit.reader(), mine)
}

fn html_of(path: &MyPath) -> String {
    shown(&at("/me/path"), path, &stamp()).html().to_owned()
}

#[test]
fn my_path_looks_like_this() {
    let path = path_of(&luna(), &[]);
    insta::assert_snapshot!(story_on_lines(&html_of(&path)));
}

#[test]
fn staying_stands_before_every_other_way() {
    let html = html_of(&path_of(&luna(), &[]));
    let at = |words: &str| html.find(words).unwrap_or_else(|| panic!("{words}"));
    assert!(at("Stay and deepen") < at("Advance to"));
    assert!(at("Advance to") < at("Cross to"));
    assert!(at("Stay and go deeper") < at("Advance on my track"));
}

#[test]
fn staying_holds_what_there_is_to_discover_with_what_was_done_in_it() {
    let here = path_of(&luna(), &[]).here.unwrap();
    let ear = &here.stay.room[0];
    assert_eq!(
        (&*ear.competency.words.text, ear.next),
        ("Hearing and feeling a machine", 5)
    );
    let titles: Vec<_> = ear.pieces.iter().map(|it| &*it.link.words.text).collect();
    assert_eq!(titles[0], "Heard the fifth of six machines");
    assert_eq!(titles.len(), 3);
    let zones = here.stay.pay.unwrap().up_to.len();
    assert_eq!(zones, 1, "only the zone she is paid in");
}

#[test]
fn a_crossing_counts_work_with_people_and_leaves_craft_to_the_context() {
    let here = path_of(&luna(), &[]).here.unwrap();
    let cross = here
        .ways
        .iter()
        .find(|it| it.kind == MoveKind::Cross)
        .unwrap();
    assert!(cross.is_other_craft);
    let listening = cross
        .asks
        .iter()
        .find(|it| it.competency.words.text == "Listening");
    let pieces: Vec<_> = listening
        .unwrap()
        .pieces
        .iter()
        .map(|it| &*it.link.words.text)
        .collect();
    assert_eq!(pieces, ["Two fitters and a key"]);
    let done: Vec<_> = cross.trainings.iter().map(|it| it.on.is_some()).collect();
    assert_eq!(done, [true, false]);
}

#[test]
fn a_case_that_is_under_way_is_led_to_and_not_opened_twice() {
    let path = path_of(&luna(), &[lunas_case()]);
    let here = path.here.as_ref().unwrap();
    assert_eq!(
        here.ways[0].opening,
        Opening::UnderWay("/cases/77".to_owned())
    );
    let over = CaseListed {
        is_over: true,
        ..lunas_case()
    };
    let here = path_of(&luna(), &[over]).here.unwrap();
    assert_eq!(
        here.ways[0].opening,
        Opening::Form("principal-inspector".to_owned())
    );
}

#[test]
fn the_years_at_a_level_are_counted_over_teams_and_managers() {
    let path = path_of(&luna(), &[]);
    assert_eq!(path.since.unwrap().iso, "2020-02-01");
}

#[test]
fn at_the_summit_nothing_is_lacking_and_staying_is_all_there_needs_to_be() {
    let path = path_of(&luna_at("chief-inspector"), &[]);
    let here = path.here.as_ref().unwrap();
    assert!(here.ways.iter().all(|it| it.kind != MoveKind::Advance));
    let html = html_of(&path);
    assert!(html.contains("This is a place to stay for good."), "{html}");
}

#[test]
fn a_level_that_the_framework_lost_is_said_and_nothing_breaks() {
    let path = path_of(&luna_at("rope-whisperer"), &[]);
    assert_eq!(path.here, None);
    let html = html_of(&path);
    assert!(html.contains("rope-whisperer"));
    assert!(html.contains("does not have this level"));
}

#[test]
fn who_can_see_an_aspiration_is_said_in_words() {
    let html = html_of(&path_of(&luna(), &[]));
    assert!(html.contains("Only you can see this."));
    let silent = PersonSeen {
        aspiration: Some(None),
        standing: None,
        ..luna()
    };
    let html = html_of(&path_of(&silent, &[]));
    assert!(html.contains("You have said nothing, and you need not."));
}
