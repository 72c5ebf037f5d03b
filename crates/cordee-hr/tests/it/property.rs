//! What holds of any people: the order of rows changes nothing, and an import is whole.

use crate::world::{Folder, mapping};
use proptest::prelude::*;

const MAPPING: &str = "person: number
manager_by: number
unknown_managers: leave_blank
columns: { number: Nr, title: Title, team: Team, manager: Lead, pay: Pay, sex: Sex }
missing: nothing
";

/// Rows of an export: everybody once, led by somebody before them, so that nobody goes in circles.
fn rows() -> impl Strategy<Value = Vec<String>> {
    let cells = (
        0..4_usize,
        0..3_usize,
        any::<prop::sample::Index>(),
        0..4_u32,
        0..3_usize,
    );
    prop::collection::vec(cells, 1..12).prop_map(|all| {
        let row = |(at, (title, team, lead, pay, sex)): (
            usize,
            (usize, usize, prop::sample::Index, u32, usize),
        )| {
            let title = ["Inspector", "Senior Inspector", "Team Lead", ""][title];
            let title = if title.is_empty() && at % 2 == 0 {
                "Inspector"
            } else {
                title
            };
            let team = ["North", "South, upper", ""][team];
            let lead = if at == 0 {
                String::new()
            } else {
                lead.index(at).to_string()
            };
            let pay = if pay == 0 {
                String::new()
            } else {
                (40_000 + pay * 1_000).to_string()
            };
            let sex = ["female", "male", ""][sex];
            format!("{at},{title},\"{team}\",{lead},{pay},{sex}\n")
        };
        all.into_iter().enumerate().map(row).collect()
    })
}

fn export(rows: &[String]) -> String {
    format!("Nr,Title,Team,Lead,Pay,Sex\n{}", rows.concat())
}

proptest! {
    #[test]
    fn the_order_of_rows_changes_nothing(
        first in rows(),
        second in rows(),
        by in any::<prop::sample::Index>(),
    ) {
        let mapping = mapping(MAPPING);
        let (before, _) = Folder::default().after(&export(&first), &mapping, "2026-06-30");
        let (one, _) = before.after(&export(&second), &mapping, "2026-07-31");
        let mut turned = second.clone();
        turned.rotate_left(by.index(second.len()));
        turned.reverse();
        let (other, _) = before.after(&export(&turned), &mapping, "2026-07-31");
        prop_assert_eq!(&one, &other);
        // What was written can be read, and the same export again changes nothing.
        let (again, plan) = one.after(&export(&second), &mapping, "2026-07-31");
        prop_assert_eq!(&again, &one);
        prop_assert_eq!(plan.counts.new + plan.counts.changed, 0);
        // Every row that stood there stands there still, but for those that were corrected or ended.
        for line in before.text("positions.csv").lines() {
            prop_assert!(one.text("positions.csv").contains(line), "{}", line);
        }
    }
}
