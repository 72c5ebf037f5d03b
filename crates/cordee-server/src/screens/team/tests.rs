use super::{page, view};
use crate::testing::luna::{LUNA, MARTA, SARAH, at, colleague};
use crate::testing::story_on_lines;
use cordee_domain::TeamId;
use cordee_store::{Revision, StandInSeen, TeamListed, TeamSeen};
use jiff::civil::date;

#[test]
fn a_team_looks_like_this() {
    let visit = at("/teams/31");
    let seen = TeamSeen {
        id: TeamId(31),
        name: "Lifts of the old town".to_owned(),
        revision: Revision(1),
        within: Some((TeamId(2), "Lifts".to_owned())),
        led_by: Some((MARTA, "Marta Oyelaran".to_owned())),
        members: vec![
            colleague(LUNA, "Luna Haverkamp", "expert-inspector"),
            colleague(MARTA, "Marta Oyelaran", "inspection-manager"),
        ],
        below: vec![TeamListed {
            id: TeamId(32),
            name: "Paternosters".to_owned(),
            within: Some(TeamId(31)),
            people: 1,
        }],
        stand_ins: vec![StandInSeen {
            by: (SARAH, "Sarah Vandermolen".to_owned()),
            from: date(2026, 11, 1),
            until: date(2026, 12, 24),
        }],
        may: [].into(),
    };
    let view = view::team(visit.reader(), &seen);
    insta::assert_snapshot!(story_on_lines(page::team(&visit, &view).html()));
}
