//! `cordee diff`, over folders, git revisions and people.

use super::roofs::{BEFORE, after, without_hashes};
use super::run::{Ended, cordee, folder};
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;
use unicode_width::UnicodeWidthStr;

const PEOPLE: &str = "Person,Team,Level\nMio,A,roofer\nAda,A,Master Roofer\nNoor,B,crew-lead\n";

/// A folder with both versions side by side, and the people.
fn versions() -> TempDir {
    folder(&[
        ("before/framework.yaml", BEFORE.as_bytes()),
        ("after/framework.yaml", after().as_bytes()),
        ("people.csv", PEOPLE.as_bytes()),
    ])
}

fn diff(line: &str, status: i32) -> Ended {
    let versions = versions();
    cordee(&format!("diff {line}"))
        .within(versions.path())
        .ends()
        .with_status(status)
}

/// Runs `git` in this folder; these tests need it.
pub fn git(folder: &Path, words: &[&str]) {
    let done = Command::new("git")
        .arg("-C")
        .arg(folder)
        .args([
            "-c",
            "user.name=Lea",
            "-c",
            "user.email=lea@ropewalk.example",
        ])
        .args(words)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .output()
        .unwrap();
    assert!(done.status.success(), "git {words:?}: {done:?}");
}

/// A repository with the version before tagged `v2026` in the folder `careers`, and the version
/// after not yet committed.
fn repository() -> TempDir {
    let repository = folder(&[
        ("careers/framework.yaml", BEFORE.as_bytes()),
        ("careers/_notes/later.yaml", b"grades: [not, read]\n"),
        ("README.md", b"Careers\n"),
    ]);
    git(repository.path(), &["init", "-q"]);
    git(repository.path(), &["add", "."]);
    git(
        repository.path(),
        &["commit", "-q", "-m", "Careers of 2026"],
    );
    git(repository.path(), &["tag", "v2026"]);
    std::fs::write(repository.path().join("careers/framework.yaml"), after()).unwrap();
    repository
}

fn within(repository: &TempDir, line: &str, status: i32) -> Ended {
    cordee(&format!("diff {line}"))
        .within(repository.path())
        .ends()
        .with_status(status)
}

#[test]
fn people_read_what_changed_thing_by_thing() {
    insta::assert_snapshot!(diff("before after --people people.csv", 1).out);
}

#[test]
fn programs_read_json() {
    let out = diff("before after --people people.csv --format json", 1).out;
    insta::assert_snapshot!(without_hashes(&out));
}

#[test]
fn a_comment_is_markdown_and_counts_people_without_naming_them() {
    let out = diff("before after --people people.csv --format markdown", 1).out;
    insta::assert_snapshot!(out);
    for name in ["Mio", "Ada", "Noor"] {
        assert!(!out.contains(name), "{out}");
    }
}

#[test]
fn equal_versions_end_with_status_0() {
    let out = diff("before before", 0).out;
    assert_eq!(
        out,
        "From `before` (2026-1) to `before` (2026-1)\nBoth say the same.\n"
    );
}

#[test]
fn layout_comments_and_files_are_no_difference() {
    let versions = versions();
    let (head, tracks) = BEFORE.split_once("crafts:").unwrap();
    let apart = versions.path().join("apart");
    std::fs::create_dir(&apart).unwrap();
    std::fs::write(apart.join("a.yaml"), format!("# The scales\n{head}")).unwrap();
    std::fs::write(apart.join("b.yaml"), format!("crafts:{tracks}\n\n")).unwrap();
    cordee("diff before apart")
        .within(versions.path())
        .ends()
        .with_status(0);
}

#[test]
fn a_revision_is_compared_with_the_folder_as_it_is_now() {
    let repository = repository();
    let wanted = diff("before after", 1).out;
    let changes = |out: &str| out.split_once('\n').unwrap().1.to_owned();
    for line in [
        "v2026:careers careers",
        "HEAD:careers/ careers",
        "HEAD:./careers careers",
        "HEAD careers --in careers",
        "v2026: careers",
    ] {
        let ended = within(&repository, line, 1);
        assert_eq!(changes(&ended.out), changes(&wanted), "{line}");
    }
    within(&repository, "HEAD:careers v2026:careers", 0);
    let inside = cordee("diff HEAD:./ .").within(&repository.path().join("careers"));
    assert_eq!(changes(&inside.ends().with_status(1).out), changes(&wanted));
}

#[test]
fn what_git_can_not_give_is_said_plainly() {
    let repository = repository();
    for (line, error) in [
        ("v2025:careers careers", "there is no revision `v2025`"),
        (
            "HEAD:carers careers",
            "there is no folder `carers` in `HEAD`",
        ),
        (
            "HEAD:README.md careers",
            "there is no folder `README.md` in `HEAD`",
        ),
        ("HEAD:careers/_notes careers", "AGREES"),
        ("carers careers", "there is no folder `carers`"),
        (
            "--output=x: careers",
            "`--output=x` can't be a revision: it begins with `-`",
        ),
        (
            "-n:careers careers",
            "`-n` can't be a revision: it begins with `-`",
        ),
        (
            "-n careers --in careers",
            "`-n` can't be a revision: it begins with `-`",
        ),
    ] {
        if error == "AGREES" {
            // A folder that is named itself is read, as on disk.
            within(&repository, line, 1);
            continue;
        }
        let err = within(&repository, line, 2).err;
        assert!(
            err.starts_with(&format!("error: {error}\n help: ")),
            "{line}: {err}"
        );
    }
    assert!(!repository.path().join("x").exists());
}

#[test]
fn outside_a_repository_and_without_git_it_says_so() {
    let versions = versions();
    let ended = cordee("diff HEAD:before after")
        .within(versions.path())
        .with("GIT_CEILING_DIRECTORIES", "/")
        .ends()
        .with_status(2);
    assert!(
        ended
            .err
            .starts_with("error: `.` is not in a git repository\n"),
        "{}",
        ended.err
    );
    let ended = cordee("diff HEAD:before after")
        .within(versions.path())
        .with("PATH", "/nowhere")
        .ends()
        .with_status(2);
    assert!(
        ended
            .err
            .starts_with("error: `git` can't be started: there is no such program\n"),
        "{}",
        ended.err
    );
    // Two folders need no git.
    let folders = cordee("diff before after").within(versions.path());
    folders.with("PATH", "/nowhere").ends().with_status(1);
}

#[test]
fn a_revision_without_framework_files_is_not_an_empty_framework() {
    let repository = folder(&[("README.md", b"Careers\n")]);
    git(repository.path(), &["init", "-q"]);
    git(repository.path(), &["add", "."]);
    git(repository.path(), &["commit", "-q", "-m", "Nothing yet"]);
    let err = within(&repository, "HEAD: HEAD:", 2).err;
    assert!(
        err.starts_with("error: there is no framework file in `HEAD:`\n"),
        "{err}"
    );
}

#[test]
fn versions_with_errors_are_compared_and_it_is_said() {
    let versions = versions();
    let broken = BEFORE.replace("grade: g2", "grade: g7");
    std::fs::write(versions.path().join("after/framework.yaml"), broken).unwrap();
    let ended = cordee("diff before after")
        .within(versions.path())
        .ends()
        .with_status(1);
    assert!(
        ended.err.contains(
            "`after` has 3 errors, which may hide something here; `cordee check` names them"
        ),
        "{}",
        ended.err
    );
}

fn with_people(people: &str) -> Ended {
    let versions = versions();
    std::fs::write(versions.path().join("people.csv"), people).unwrap();
    let run = cordee("diff before after --people people.csv");
    run.within(versions.path()).ends()
}

#[test]
fn a_file_of_people_is_read_with_every_fault_named_at_its_line() {
    let ended =
        with_people("person,level\nMio,roofr\n,roofer\nAda,\nLea,Crew lead\n").with_status(2);
    assert_eq!(
        ended.err,
        "people.csv:2: there is no level `roofr`; did you mean `roofer`?\n\
         people.csv:3: there is no person in this line\n\
         people.csv:4: `Ada` has no level\n\
         error: the people in `people.csv` can't be used\n help: mend what is shown; nothing was compared\n"
    );
    assert_eq!(ended.out, "");
    let ended = with_people("name,level\nMio,roofer\n").with_status(2);
    assert!(
        ended
            .err
            .starts_with("error: `people.csv` has no column `person`\n"),
        "{}",
        ended.err
    );
    let ended = with_people("").with_status(2);
    assert!(ended.err.contains("has no column"), "{}", ended.err);
}

#[test]
fn semicolons_marks_of_encoding_and_empty_lines_are_no_fault() {
    let ended = with_people("\u{feff}person;level\n\nMio;roofer\n;\n").with_status(1);
    assert!(
        ended.out.contains("Touches 1 of 1 person."),
        "{}",
        ended.out
    );
}

#[test]
fn a_person_who_appears_twice_is_said_and_counted_once() {
    let ended = with_people("person,level\nMio,roofer\nMio,crew-lead\n").with_status(1);
    assert!(
        ended
            .err
            .contains("people.csv: `Mio` stands in lines 2 and 3; both count"),
        "{}",
        ended.err
    );
    assert!(
        ended.out.contains("Touches 1 of 1 person."),
        "{}",
        ended.out
    );
}

#[test]
fn every_answer_fits_every_screen() {
    let versions = versions();
    for width in (30..140).step_by(7) {
        let run = cordee("diff before after").with("COLUMNS", &width.to_string());
        let out = run.within(versions.path()).ends().with_status(1).out;
        let widest = out.lines().max_by_key(|line| line.width()).unwrap();
        assert!(widest.width() <= width, "{width}: {widest}");
    }
}

#[test]
fn hostile_words_neither_steer_the_terminal_nor_leave_their_place_in_a_comment() {
    let versions = versions();
    let hostile = after().replace("Coaching others", "\"</del>@all \\e[2J**x** <img src=y>\"");
    std::fs::write(versions.path().join("after/framework.yaml"), hostile).unwrap();
    let run = |format: &str| {
        let line = format!("diff before after --format {format}");
        cordee(&line)
            .within(versions.path())
            .ends()
            .with_status(1)
            .out
    };
    assert!(!run("human").contains('\u{1b}'));
    let comment = run("markdown");
    for sign in ["\u{1b}", "<img", "@all", "**x**", "</del>@"] {
        assert!(!comment.contains(sign), "{sign}: {comment}");
    }
}
