//! Would these tests notice? Every guard that has a name is taken away, one at a time, and the test
//! beside it has to fail.
//!
//! Those that ask the rights are taken away by place; see `rights/guards.rs`.

use crate::door::{coming_in, credentials, ends, files, hostile};
use crate::rights::{edges, together};
use crate::{api, connections, headers, imports};
use cordee_store::guards::remove_named;
use std::path::{Path, PathBuf};

type Test = (&'static str, fn());

/// The name of a test, with the test.
macro_rules! test {
    ($file:ident::$name:ident) => {
        (
            concat!(stringify!($file), "::", stringify!($name)),
            $file::$name as fn(),
        )
    };
}

/// Each guard with the test that misses it.
const MISSED_BY: &[(&str, Test)] = &[
    (
        "foreign names",
        test!(headers::a_foreign_name_gets_no_page_and_the_same_headers),
    ),
    (
        "who is let in",
        test!(coming_in::nothing_is_shown_to_whoever_is_not_signed_in),
    ),
    (
        "who is of the cast",
        test!(coming_in::the_demo_has_a_way_in_that_nothing_else_has),
    ),
    (
        "where a form comes from",
        test!(hostile::a_form_from_elsewhere_is_refused_whatever_it_carries),
    ),
    (
        "where a sign-in comes from",
        test!(hostile::a_form_from_elsewhere_is_refused_whatever_it_carries),
    ),
    (
        "where files come from",
        test!(files::files_are_taken_from_a_page_of_ours_with_its_seal_and_key),
    ),
    (
        "the seal of a form",
        test!(hostile::a_form_without_the_seal_of_this_session_is_refused),
    ),
    (
        "the seal of files",
        test!(files::files_are_taken_from_a_page_of_ours_with_its_seal_and_key),
    ),
    (
        "the key of a form",
        test!(hostile::a_form_without_the_seal_of_this_session_is_refused),
    ),
    (
        "the key of a program",
        test!(api::what_is_wrong_is_said_field_by_field),
    ),
    (
        "what is sent as a form is one",
        test!(hostile::a_body_that_is_no_form_or_too_large_is_refused),
    ),
    (
        "how much may be sent",
        test!(hostile::a_body_that_is_no_form_or_too_large_is_refused),
    ),
    (
        "an import is planned against what is",
        test!(imports::what_changed_since_it_was_looked_at_is_not_written_over),
    ),
    (
        "nothing was changed since an import",
        test!(imports::what_others_changed_since_an_import_is_not_undone),
    ),
    (
        "how many files",
        test!(files::five_hundred_files_are_taken_and_one_more_is_not),
    ),
    (
        "one cookie of our name",
        test!(credentials::a_cookie_that_somebody_else_has_put_beside_ours_opens_nothing),
    ),
    (
        "the way on is one of ours",
        test!(credentials::who_comes_by_a_link_to_the_sign_in_goes_on_to_a_page_of_ours),
    ),
    (
        "the right password",
        test!(coming_in::a_wrong_password_and_an_unknown_name_get_the_same_answer),
    ),
    (
        "what a password has to be",
        test!(credentials::another_password_needs_the_one_before_and_ends_every_other_session),
    ),
    (
        "tries of one account",
        test!(coming_in::a_wrong_password_and_an_unknown_name_get_the_same_answer),
    ),
    (
        "tries from one address",
        test!(credentials::who_tries_many_names_from_one_address_is_let_try_no_more_for_a_while),
    ),
    (
        "accounts that are closed",
        test!(credentials::a_closed_account_opens_nothing),
    ),
    (
        "sessions end with the account",
        test!(credentials::a_closed_account_opens_nothing),
    ),
    (
        "tokens end with the account",
        test!(credentials::a_closed_account_opens_nothing),
    ),
    (
        "other sessions end with the password",
        test!(credentials::another_password_needs_the_one_before_and_ends_every_other_session),
    ),
    (
        "sessions that lie idle",
        test!(credentials::a_session_ends_when_it_lies_idle_and_after_a_week_in_any_case),
    ),
    (
        "sessions that are old",
        test!(credentials::a_session_ends_when_it_lies_idle_and_after_a_week_in_any_case),
    ),
    (
        "how long a sign-in is fresh",
        test!(ends::what_is_privileged_is_asked_for_again_after_ten_minutes),
    ),
    (
        "the last day of a token",
        test!(credentials::a_token_ends_with_its_last_day),
    ),
    (
        "how long a link lasts",
        test!(credentials::a_link_opens_once_and_for_its_time),
    ),
    (
        "a link opens once",
        test!(credentials::a_link_opens_once_and_for_its_time),
    ),
    (
        "the first link is for nobody but the first",
        test!(credentials::the_first_link_makes_no_second_administrator),
    ),
    (
        "what one may not know of is not found",
        test!(ends::one_ends_ones_own_sessions_and_nobody_elses),
    ),
    (
        "bringing into a team that one keeps",
        test!(edges::rights_end_where_they_end),
    ),
    (
        "putting a team into one that one keeps",
        test!(edges::rights_end_where_they_end),
    ),
    (
        "a team is as it was seen",
        test!(together::of_two_editors_the_second_is_told_and_overwrites_nothing),
    ),
    (
        "a case is as it was seen",
        test!(together::of_two_editors_the_second_is_told_and_overwrites_nothing),
    ),
    (
        "evidence is as it was seen",
        test!(together::of_two_editors_the_second_is_told_and_overwrites_nothing),
    ),
    (
        "pay is as it was seen",
        test!(together::of_two_editors_the_second_is_told_and_overwrites_nothing),
    ),
    (
        "a record is as it was seen",
        test!(together::of_two_editors_the_second_is_told_and_overwrites_nothing),
    ),
    (
        "the headers of every answer",
        test!(headers::every_answer_is_hardened_pages_and_refusals_alike),
    ),
    (
        "nothing is kept on the way",
        test!(headers::pages_are_not_kept_and_assets_are_kept_for_ever),
    ),
    (
        "how long a client may take",
        test!(connections::a_silent_client_is_dropped),
    ),
    (
        "places in all",
        test!(connections::who_finds_the_house_full_is_told_so_and_others_are_served),
    ),
    (
        "places of one address",
        test!(connections::who_finds_the_house_full_is_told_so_and_others_are_served),
    ),
];

/// Every name that a guard has in the sources of the server and of the store.
fn names() -> Vec<String> {
    let mut names = Vec::new();
    for sources in ["src", "../cordee-store/src"] {
        collect(
            &Path::new(env!("CARGO_MANIFEST_DIR")).join(sources),
            &mut names,
        );
    }
    names.sort_unstable();
    names
}

fn collect(folder: &PathBuf, names: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, names);
            continue;
        }
        let text = std::fs::read_to_string(path).unwrap();
        let after = text.split("is_removed!(\"").skip(1);
        names.extend(after.map(|it| it.split('"').next().unwrap().to_owned()));
    }
}

/// Whether a test fails as things stand. It has a runtime of its own, so it needs a thread of its own.
fn fails(test: fn()) -> bool {
    std::thread::spawn(test).join().is_err()
}

#[test]
fn every_guard_with_a_name_has_a_test_that_misses_it() {
    let mut listed: Vec<&str> = MISSED_BY.iter().map(|it| it.0).collect();
    listed.sort_unstable();
    assert_eq!(names(), listed);
}

#[test]
#[ignore = "takes the guards away one by one: run with `cargo xtask heavy guards`"]
fn every_guard_with_a_name_that_is_taken_away_is_missed() {
    // What fails here is meant to.
    std::panic::set_hook(Box::new(|_| {}));
    // Whatever runs the tests has begun a line.
    println!();
    let mut wrong = Vec::new();
    let mut tests: Vec<Test> = MISSED_BY.iter().map(|it| it.1).collect();
    tests.sort_unstable_by_key(|it| it.0);
    tests.dedup_by_key(|it| it.0);
    for (name, test) in tests {
        if fails(test) {
            wrong.push(format!("`{name}` fails with every guard in its place"));
        }
    }
    let mut missed = 0;
    for (guard, (name, test)) in MISSED_BY {
        remove_named(Some(guard));
        let is_missed = fails(*test);
        remove_named(None);
        if is_missed {
            println!("| {guard} | {name} |");
            missed += 1;
        } else {
            wrong.push(format!("nothing misses `{guard}`, not even `{name}`"));
        }
    }
    println!("{missed} with a name missed");
    let _default = std::panic::take_hook();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
