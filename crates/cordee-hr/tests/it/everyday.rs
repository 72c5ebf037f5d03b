//! The imports of an ordinary year.

use crate::world::{Folder, faults, first, mapping, opened};
use cordee_hr::{Counts, Missing};
use rstest::rstest;

const MAPPING: &str = "person: number
manager_by: number
columns:
  number: Nr
  title: Title
  team: Team
  manager: Lead
  hired: Hired
  pay: Pay
  sex: Sex
";

const JUNE: &str = "Nr,Title,Team,Lead,Hired,Pay,Sex
7,Senior Inspector,North,1,2019-04-01,62000,female
1,Team Lead,North,,2015-01-01,66000,male
9,Inspector,North,1,2024-02-01,48000.50,
";

fn june() -> Folder {
    first(JUNE, &mapping(MAPPING)).0
}

fn counts(new: u64, changed: u64, unchanged: u64) -> Counts {
    Counts {
        new,
        changed,
        unchanged,
        ..Counts::default()
    }
}

#[test]
fn a_first_import_makes_a_history() {
    let (folder, plan) = first(JUNE, &mapping(MAPPING));
    assert_eq!(plan.counts, counts(3, 0, 0));
    assert_eq!(
        folder.text("positions.csv"),
        "person,from,until,level,team,manager,zone
1,2026-06-30,,lead,North,,
7,2026-06-30,,senior,North,1,
9,2026-06-30,,inspector,North,1,
"
    );
    assert_eq!(
        folder.text("people.csv"),
        "person,sex,hired\n1,male,2015-01-01\n7,female,2019-04-01\n9,,2024-02-01\n"
    );
    assert_eq!(
        folder.text("pay.csv"),
        "person,from,until,base,variable,currency,per,part,hours
1,2026-06-30,,66000,,EUR,year,,
7,2026-06-30,,62000,,EUR,year,,
9,2026-06-30,,48000.50,,EUR,year,,
"
    );
    assert!(
        folder
            .text("levels.csv")
            .contains("senior,individual,Senior Inspector,4,inspection,,yes,")
    );
    assert_eq!(folder.text("departures.csv"), "");
}

#[test]
fn the_same_export_again_changes_nothing() {
    let folder = june();
    let (again, plan) = folder.after(JUNE, &mapping(MAPPING), "2026-07-31");
    assert_eq!(plan.counts, counts(0, 0, 3));
    assert_eq!(again, folder);
}

#[test]
fn a_changed_title_is_a_new_dated_record_and_the_old_one_stays() {
    let folder = june();
    let july = JUNE.replace("9,Inspector", "9,Senior Inspector");
    let (after, plan) = folder.after(&july, &mapping(MAPPING), "2026-07-31");
    assert_eq!(plan.counts, counts(0, 1, 2));
    let before = folder.text("positions.csv");
    let wanted = format!("{before}9,2026-07-31,,senior,North,1,\n");
    assert_eq!(after.text("positions.csv"), wanted);
    assert_eq!(after.text("pay.csv"), folder.text("pay.csv"));
}

#[test]
fn a_correction_of_the_same_day_replaces_and_says_what() {
    let folder = june();
    let mended = JUNE.replace("48000.50", "49000");
    let (after, plan) = folder.after(&mended, &mapping(MAPPING), "2026-06-30");
    let wanted = folder.text("pay.csv").replace("48000.50", "49000");
    assert_eq!(after.text("pay.csv"), wanted);
    let change = cordee_hr::said(&plan.changes[0]);
    assert_eq!(
        change,
        "`9` is paid 49000 EUR a year from 2026-06-30 on, instead of 48000.50 EUR a year (row 4)"
    );
}

#[test]
fn a_blank_cell_never_erases() {
    let folder = june();
    let blank = "Nr,Title,Team,Lead,Hired,Pay,Sex\n7,,,,,,\n1,,,,,,\n9,,,,,,\n";
    let (after, plan) = folder.after(blank, &mapping(MAPPING), "2026-07-31");
    assert_eq!(plan.counts, counts(0, 0, 3));
    assert_eq!(after, folder);
    let none = "Nr,Title,Team,Lead,Hired,Pay,Sex\n7,,(none),,,,\n1,,,,,,\n9,,,,,,\n";
    let (after, _) = folder.after(none, &mapping(MAPPING), "2026-07-31");
    assert!(
        after
            .text("positions.csv")
            .ends_with("7,2026-07-31,,senior,,1,\n")
    );
}

#[test]
fn a_missing_row_means_what_the_user_says() {
    let folder = june();
    let without = JUNE.replace("9,Inspector,North,1,2024-02-01,48000.50,\n", "");
    let (after, plan) = folder.after(&without, &mapping(MAPPING), "2026-07-31");
    assert_eq!(plan.counts.missing, 1);
    assert!(
        faults(&plan)
            .starts_with("somebody who is known has no row, and nobody says what that means")
    );
    let of = |missing| {
        folder.after_with(
            &opened(&without),
            &mapping(MAPPING),
            Some("2026-07-31"),
            Some(missing),
        )
    };
    let (nothing, plan) = of(Missing::Nothing);
    assert_eq!((nothing, plan.faults.count()), (folder.clone(), 0));
    let _ = after;
    let (left, plan) = of(Missing::parse("left-on 2026-07-15").unwrap());
    assert_eq!(faults(&plan), "");
    assert_eq!(
        left.text("departures.csv"),
        "person,on,how\n9,2026-07-15,\n"
    );
    assert!(
        left.text("positions.csv")
            .contains("9,2026-06-30,2026-07-15,inspector,")
    );
    // Once they have left, they are missing no more.
    let (_, again) = left.after(&without, &mapping(MAPPING), "2026-08-31");
    assert_eq!(again.counts, counts(0, 0, 2));
}

#[test]
fn whoever_left_and_comes_back_stands_there_again() {
    let with_left = MAPPING.to_owned() + "  left: Left\n";
    let folder = june();
    let gone = "Nr,Title,Team,Lead,Hired,Pay,Sex,Left\n7,,,,,,,\n1,,,,,,,\n9,,,,,,,2026-07-10\n";
    let (left, plan) = folder.after(gone, &mapping(&with_left), "2026-07-31");
    assert_eq!(faults(&plan), "");
    assert_eq!(
        left.text("departures.csv"),
        "person,on,how\n9,2026-07-10,\n"
    );
    let (same, _) = left.after(gone, &mapping(&with_left), "2026-08-31");
    assert_eq!(same, left);
    let (back, plan) = left.after(JUNE, &mapping(MAPPING), "2026-10-01");
    assert_eq!(plan.counts, counts(0, 1, 2));
    assert!(
        back.text("positions.csv")
            .ends_with("9,2026-10-01,,inspector,North,1,\n")
    );
}

#[test]
fn the_day_of_a_change_comes_from_its_column_where_there_is_one() {
    let since = MAPPING.to_owned() + "  since: Since\n  paid_since: Paid since\n";
    let head = "Nr,Title,Team,Lead,Hired,Pay,Sex,Since,Paid since\n";
    let export = |row: &str| {
        format!("{head}1,Team Lead,North,,2015-01-01,66000,male,2020-01-01,2025-01-01\n{row}")
    };
    let (folder, _) = first(
        &export("7,Inspector,North,1,2019-04-01,52000,,2019-04-01,2025-01-01\n"),
        &mapping(&since),
    );
    assert!(
        folder
            .text("positions.csv")
            .contains("7,2019-04-01,,inspector")
    );
    let july = export("7,Senior Inspector,North,1,2019-04-01,60000,,2026-05-01,2026-06-01\n");
    let (after, plan) = folder.after(&july, &mapping(&since), "2026-07-31");
    assert_eq!(faults(&plan), "");
    assert!(
        after
            .text("positions.csv")
            .ends_with("7,2026-05-01,,senior,North,1,\n")
    );
    assert!(
        after
            .text("pay.csv")
            .ends_with("7,2026-06-01,,60000,,EUR,year,,\n")
    );
    // What held since a day is told anew of the same day: that is a correction.
    let august = july.replace("Senior Inspector,North", "Senior Inspector,South");
    let (mended, plan) = after.after(&august, &mapping(&since), "2026-08-31");
    assert!(
        mended
            .text("positions.csv")
            .ends_with("7,2026-05-01,,senior,South,1,\n")
    );
    let said = cordee_hr::said(&plan.changes[0]);
    assert!(
        said.ends_with("instead of at `senior` in `North` led by `1` (row 3)"),
        "{said}"
    );
    // The team changed and its day is an older one: it changed between the two exports.
    let older = august
        .replace("2026-05-01", "2024-01-01")
        .replace("South", "West");
    let (after, plan) = mended.after(&older, &mapping(&since), "2026-08-31");
    assert!(
        after
            .text("positions.csv")
            .ends_with("7,2026-08-31,,senior,West,1,\n")
    );
    assert!(
        plan.said
            .iter()
            .any(|it| it.contains("1 row changed while their own day did not"))
    );
    // An export that is older than what is known can't change it.
    let (_, plan) = after.after(
        &older.replace("West", "East"),
        &mapping(&since),
        "2026-08-01",
    );
    assert!(
        faults(&plan).contains("something else is known of"),
        "{}",
        faults(&plan)
    );
}

#[test]
fn rows_that_are_changes_are_put_in_order() {
    let text =
        "rows: changes\nperson: number\ncolumns: { number: Nr, title: Title, since: Since }\n";
    let export = "Nr,Title,Since\n7,Senior Inspector,2023-01-01\n7,Inspector,2019-04-01\n1,Team Lead,2015-01-01\n";
    let (folder, plan) = first(export, &mapping(text));
    assert_eq!(plan.counts, counts(2, 0, 0));
    assert_eq!(
        folder.text("positions.csv"),
        "person,from,until,level,team,manager,zone
1,2015-01-01,,lead,,,
7,2019-04-01,,inspector,,,
7,2023-01-01,,senior,,,
"
    );
    let (again, _) = folder.after(export, &mapping(text), "2026-07-31");
    assert_eq!(again, folder);
}

#[rstest]
#[case::columns(
    "person,note,from,level\r\n9,\"a, b\",2026-06-30,inspector\r\n",
    "person,note,from,level,team,manager\r\n9,\"a, b\",2026-06-30,inspector,,\r\n"
)]
#[case::no_end(
    "person,from,level,team,manager\n9,2026-06-30,inspector,,",
    "person,from,level,team,manager\n9,2026-06-30,inspector,,\n"
)]
fn rows_that_do_not_change_stay_byte_for_byte(#[case] before: &str, #[case] wanted: &str) {
    let mut folder = june();
    for (name, text) in &mut folder.files {
        if name == "positions.csv" {
            *text = before.as_bytes().to_vec();
        }
    }
    folder
        .files
        .retain(|it| it.0 != "people.csv" && it.0 != "pay.csv");
    let (after, plan) = folder.after(JUNE, &mapping(MAPPING), "2026-07-31");
    assert_eq!(faults(&plan), "");
    let text = after.text("positions.csv");
    assert!(text.starts_with(wanted), "{text}");
    assert_eq!(text.lines().count(), 5, "{text}");
    after.history();
}

#[test]
fn what_a_fixed_term_said_is_cut_where_something_else_begins() {
    let mut folder = june();
    for (name, text) in &mut folder.files {
        if name == "positions.csv" {
            let fixed = std::str::from_utf8(text)
                .unwrap()
                .replace("9,2026-06-30,,", "9,2026-06-30,2026-12-31,");
            *text = fixed.into_bytes();
        }
    }
    let july = JUNE.replace("9,Inspector", "9,Senior Inspector");
    let (after, _) = folder.after(&july, &mapping(MAPPING), "2026-07-31");
    assert!(
        after
            .text("positions.csv")
            .contains("9,2026-06-30,2026-07-30,inspector")
    );
    assert!(
        after
            .text("positions.csv")
            .ends_with("9,2026-07-31,,senior,North,1,\n")
    );
    after.history();
}
