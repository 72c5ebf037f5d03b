//! The page of the rights says what people are promised.

use cordee_access::{Action, Policies, guide};

fn page() -> String {
    guide(&Policies::of_the_house().unwrap())
}

/// The cells of a row in the table of this title.
fn row(page: &str, title: &str, who: &str) -> Vec<String> {
    let (_, table) = page.split_once(&format!("\n## {title}\n")).unwrap();
    let table = table.split("\n## ").next().unwrap();
    let start = format!("| {who} | ");
    let row = table.lines().find(|line| line.starts_with(&start)).unwrap();
    let cells = row.trim_start_matches(&start).trim_end_matches(" |");
    cells.split(" | ").map(str::to_owned).collect()
}

#[test]
fn whoever_has_left_and_whoever_is_not_signed_in_may_nothing() {
    for line in page().lines() {
        let is_outside = line.contains("has left |") || line.contains("not signed in |");
        assert!(!is_outside || !line.contains("yes"), "{line}");
    }
}

#[test]
fn a_system_administrator_sees_of_a_person_what_a_colleague_sees_and_roles() {
    let page = page();
    let title = "What may be seen of a person";
    let mut colleague = row(&page, title, "a colleague in her team");
    let administrator = row(&page, title, "system administrator");
    *colleague.last_mut().unwrap() = "yes".to_owned();
    assert_eq!(administrator, colleague);
    for title in [
        "Evidence",
        "A case after consent",
        "What the members of a panel write",
    ] {
        let cells = row(&page, title, "system administrator");
        assert!(cells.iter().all(|cell| cell == "·"), "{title}");
    }
}

#[test]
fn before_consent_only_the_two_know() {
    let page = page();
    let (_, table) = page.split_once("\n## A case before consent").unwrap();
    let table = table.split("\n## ").next().unwrap();
    let some: Vec<&str> = table
        .lines()
        .filter(|line| line.contains("yes"))
        .filter_map(|line| line.split(" | ").next())
        .collect();
    assert_eq!(some, ["| Sarah herself", "| who nominated her"]);
}

#[test]
fn a_table_shows_every_action() {
    let page = page();
    for action in Action::ALL {
        assert!(page.contains(action.words()), "{action:?}");
    }
}

#[test]
fn every_column_has_a_yes_unless_its_thing_is_for_nobody() {
    let page = page();
    for table in page
        .split("\n## ")
        .skip(1)
        .filter(|it| it.contains("| yes"))
    {
        let lines: Vec<&str> = table.lines().filter(|it| it.starts_with('|')).collect();
        let heads: Vec<&str> = lines[0].split(" | ").collect();
        for (at, head) in heads.iter().enumerate().skip(1) {
            let given = lines[2..]
                .iter()
                .any(|line| line.trim_end_matches(" |").split(" | ").nth(at) == Some("yes"));
            let for_nobody = head.contains("too small") || is_closed_by_consent(table, head);
            assert!(given != for_nobody, "{head}");
        }
    }
}

/// Before consent nothing can be done but by the person and whoever nominated them; afterwards
/// there is no nomination to take back.
fn is_closed_by_consent(table: &str, head: &str) -> bool {
    let before = table.starts_with("A case before consent");
    let after = table.starts_with("A case after consent");
    let of_the_two = [
        "know that",
        "see the story",
        "see the evidence",
        "see who",
        "see the decision",
        "see the follow-ups",
        "speak as",
        "take the nomination",
        "write a follow-up",
    ];
    let taken_back = table.starts_with("Evidence") && head.contains("vouch when taken back");
    (before && !of_the_two.iter().any(|it| head.starts_with(it)))
        || (after && head.starts_with("take the nomination"))
        || taken_back
}
