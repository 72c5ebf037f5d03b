use super::{page, view};
use crate::testing::luna::at;
use crate::testing::story_on_lines;
use cordee_domain::TeamId;
use cordee_store::TeamListed;

fn team(id: u64, name: &str, within: Option<u64>) -> TeamListed {
    TeamListed {
        id: TeamId(id),
        name: name.to_owned(),
        within: within.map(TeamId),
        people: id,
    }
}

#[test]
fn teams_look_like_this() {
    let visit = at("/teams");
    let teams = [
        team(1, "The house", None),
        team(2, "Lifts", Some(1)),
        team(0, "Roofs", Some(1)),
        team(31, "Lifts of the old town", Some(2)),
    ];
    let tree = view::tree(visit.reader(), &teams);
    insta::assert_snapshot!(story_on_lines(page::teams(&visit, &tree, None).html()));
}

#[test]
fn where_not_all_teams_are_shown_it_is_said_where_the_others_are() {
    let visit = at("/teams");
    let tree = view::tree(visit.reader(), &[team(1, "The house", None)]);
    let says = visit.phrases.practice.teams_further_down;
    let page = page::teams(&visit, &tree, Some(says));
    assert!(page.html().contains(says), "{}", page.html());
}

#[test]
fn a_team_whose_own_team_is_not_listed_is_not_lost() {
    let visit = at("/teams");
    let tree = view::tree(visit.reader(), &[team(5, "Alone", Some(99))]);
    assert_eq!(tree.len(), 1);
}
