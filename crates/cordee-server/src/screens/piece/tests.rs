use super::page::piece as shown;
use super::view::{Looked, Outside, PieceView, piece_view};
use crate::testing::luna::{LUNA, MARTA, SARAH, at, colleague, lunas_evidence, stamp};
use crate::testing::story_on_lines;
use cordee_access::Action;
use cordee_domain::PersonId;
use cordee_store::EvidenceSeen;

fn seen(id: u64) -> EvidenceSeen {
    let mut all = lunas_evidence().into_iter();
    all.find(|it| it.evidence.id.0 == id).unwrap()
}

fn view(me: PersonId, seen: &EvidenceSeen, looked: Looked<'_>) -> PieceView {
    piece_view(at("/evidence/501").reader(), me, seen, looked)
}

#[test]
fn a_piece_of_evidence_looks_like_this() {
    let found = [
        colleague(PersonId(7), "Sam Vandeput", "inspector"),
        colleague(SARAH, "Sarah Vandermolen", "staff-engineer"),
    ];
    let view = view(LUNA, &seen(501), ("van", &found));
    let page = shown(&at("/evidence/501"), &view, &stamp());
    insta::assert_snapshot!(story_on_lines(page.html()));
}

#[test]
fn whoever_vouches_or_was_asked_is_not_offered_again() {
    let found = [
        colleague(LUNA, "Luna Haverkamp", "expert-inspector"),
        colleague(SARAH, "Sarah Vandermolen", "staff-engineer"),
        colleague(MARTA, "Marta Oyelaran", "inspection-manager"),
        colleague(PersonId(7), "Sam Vandeput", "inspector"),
    ];
    let asking = view(LUNA, &seen(502), ("a", &found)).asking.unwrap();
    let names: Vec<_> = asking
        .found
        .iter()
        .map(|(_, it)| &*it.link.words.text)
        .collect();
    assert_eq!(names, ["Sam Vandeput"]);
}

#[test]
fn whoever_was_asked_can_vouch_and_sees_no_case() {
    let asked = EvidenceSeen {
        in_cases: Vec::new(),
        may: [Action::SeeEvidence, Action::Vouch].into(),
        ..seen(503)
    };
    let view = view(MARTA, &asked, ("", &[]));
    assert!(view.may_vouch && !view.may_withdraw && view.asking.is_none());
    let html = shown(&at("/evidence/503"), &view, &stamp())
        .html()
        .to_owned();
    assert!(html.contains("action=\"/evidence/503/vouchers\""), "{html}");
    assert!(html.contains("Written by <a href=\"/people/61201\">Luna Haverkamp</a>"));
}

#[test]
fn only_addresses_of_the_web_are_followed() {
    for (link, is_web) in [
        ("https://cordee.example/a", true),
        ("HTTP://cordee.example", true),
        ("javascript:alert(1)", false),
        (" javascript:alert(1)//https://", false),
        ("data:text/html,x", false),
        ("cabinet 4, second shelf", false),
    ] {
        let mut seen = seen(501);
        seen.evidence.link = Some(link.to_owned());
        let view = view(LUNA, &seen, ("", &[]));
        assert_eq!(matches!(view.link, Some(Outside::Web(_))), is_web, "{link}");
        let html = shown(&at("/evidence/501"), &view, &stamp())
            .html()
            .to_owned();
        assert!(!html.contains("href=\"javascript"), "{html}");
    }
}
