//! `cordee check`.

use super::run::{cordee, folder};
use std::io::Read;
use std::process::Stdio;

/// A framework without findings.
const SOUND: &[u8] = b"framework:\n  title: Careers at the Lift and Roof Company\n";
/// A framework with one note, one warning and one error.
const ONE_OF_EACH: &[u8] = "crafts:\n  - { id: roofing, title: “Roofing” }\n  - { id: lifts, title: TODO }\n  - { id: lifts, title: Lifts }\n".as_bytes();

#[test]
fn people_see_the_words_underlined_and_what_to_do() {
    let ended = cordee("check careers").ends().with_status(1);
    insta::assert_snapshot!(ended.out);
    assert_eq!(ended.err, "");
}

#[test]
fn a_wide_screen_shows_more_of_a_long_line() {
    let ended = cordee("check careers").with("COLUMNS", "120").ends();
    let longest = ended
        .out
        .lines()
        .map(|line| line.chars().count())
        .max()
        .unwrap();
    assert!((100..=120).contains(&longest), "{longest}\n{}", ended.out);
}

#[test]
fn programs_read_json() {
    insta::assert_snapshot!(
        cordee("check careers --format json")
            .ends()
            .with_status(1)
            .out
    );
}

#[test]
fn code_hosts_read_sarif() {
    insta::assert_snapshot!(
        cordee("check careers --format sarif")
            .ends()
            .with_status(1)
            .out
    );
}

#[test]
fn workflows_read_annotations() {
    insta::assert_snapshot!(
        cordee("check careers --format github")
            .ends()
            .with_status(1)
            .out
    );
}

#[test]
fn json_has_the_promised_keys_in_the_promised_order_and_nothing_else() {
    let out = cordee("check careers --format json").ends().out;
    let json: serde_json::Value = serde_json::from_str(&out).unwrap();
    let keys = |value: &serde_json::Value| -> Vec<String> {
        let mut keys: Vec<String> = value.as_object().unwrap().keys().cloned().collect();
        // The reader of the test may have sorted them.
        let text = if value == &json {
            out.clone()
        } else {
            format!("{value:#}")
        };
        let at = |key: &String| text.find(&format!("\"{key}\":")).unwrap();
        keys.sort_by_key(at);
        keys
    };
    assert_eq!(keys(&json), ["findings", "not_stated", "summary"]);
    let order = [
        "code",
        "name",
        "severity",
        "message",
        "help",
        "file",
        "line",
        "column",
        "end_line",
        "end_column",
    ];
    let mut sorted = order.map(str::to_owned).to_vec();
    sorted.sort();
    let mut found = keys(&json["findings"][0]);
    found.sort();
    assert_eq!(found, sorted);
    let first = out.split('}').next().unwrap();
    let places: Vec<_> = order
        .iter()
        .map(|key| first.find(&format!("\"{key}\":")))
        .collect();
    assert!(places.is_sorted(), "{first}");
}

#[test]
fn a_framework_without_findings_ends_with_zero() {
    let careers = folder(&[("framework.yaml", SOUND)]);
    let ended = cordee("check").within(careers.path()).ends().with_status(0);
    assert!(
        ended
            .out
            .contains("nothing found in 1 file: 0 levels on 0 tracks"),
        "{}",
        ended.out
    );
    assert!(!ended.out.contains("explain"), "{}", ended.out);
}

#[test]
fn the_exit_status_begins_at_the_severity_asked_for() {
    let note = "crafts:\n  - { id: roofing, title: “Roofing” }\n";
    let warning = "crafts:\n  - { id: roofing, title: TODO }\n";
    let error = "crafts:\n  - { id: roofing, title: Roofing, expert_grade: g9 }\n";
    for (text, statuses) in [(note, [1, 0, 0]), (warning, [1, 1, 0]), (error, [1, 1, 1])] {
        let careers = folder(&[("a.yaml", text.as_bytes())]);
        for (severity, status) in ["note", "warning", "error"].iter().zip(statuses) {
            let line = format!("check --fail-on {severity}");
            cordee(&line)
                .within(careers.path())
                .ends()
                .with_status(status);
        }
        cordee("check").within(careers.path()).ends().with_status(1);
    }
}

#[test]
fn the_gravest_findings_are_shown_when_there_are_too_many() {
    let careers = folder(&[("a.yaml", ONE_OF_EACH)]);
    let out = |line: &str| cordee(line).within(careers.path()).ends().out;
    let one = out("check --most 1");
    assert!(one.starts_with("error[SHP001]"), "{one}");
    assert_eq!(one.matches("-->").count(), 1, "{one}");
    assert!(
        one.contains("and 2 more findings; `--most all` shows them"),
        "{one}"
    );
    assert!(
        one.contains("1 error, 1 warning and 1 note in 1 file"),
        "{one}"
    );
    let two = out("check --most 2");
    assert!(
        two.contains("and 1 more finding, none graver than these;"),
        "{two}"
    );
    assert_eq!(out("check --most all").matches("-->").count(), 3);
    let json = out("check --most 1 --format json");
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["findings"].as_array().unwrap().len(), 3);
    cordee("check --most 0")
        .within(careers.path())
        .ends()
        .with_status(2);
}

#[test]
fn a_hundred_findings_are_shown_unless_more_are_asked_for() {
    let crafts: Vec<String> = (0..150)
        .map(|n| format!("  - {{ id: c{n}, title: TODO }}\n"))
        .collect();
    let crafts = crafts.concat();
    let careers = folder(&[("a.yaml", format!("crafts:\n{crafts}").as_bytes())]);
    let out = cordee("check").within(careers.path()).ends().out;
    assert_eq!(out.matches("-->").count(), 100);
    assert!(
        out.contains("and 50 more findings, none graver than these; `--most all` shows them"),
        "{out}"
    );
}

#[test]
fn a_place_in_another_file_is_shown_with_its_words() {
    let careers = folder(&[
        ("a.yaml", b"crafts: [{ id: roofing, title: Roofing }]\n"),
        ("b.yaml", b"crafts:\n  - { id: roofing, title: Roofs }\n"),
    ]);
    let out = cordee("check").within(careers.path()).ends().out;
    assert!(out.contains(" ::: a.yaml:1:16\n"), "{out}");
    assert!(out.contains("------- first declared here"), "{out}");
}

#[test]
fn what_would_not_fit_behind_a_line_is_said_below() {
    let title = "Roofing, flashing, thatching and all that keeps the rain out";
    let text = format!(
        "crafts:\n  - {{ title: \"{title}\", id: roofing }}\n  - {{ id: roofing, title: Roofs }}\n"
    );
    let careers = folder(&[("a.yaml", text.as_bytes())]);
    let out = cordee("check")
        .within(careers.path())
        .with("COLUMNS", "100")
        .ends()
        .out;
    assert!(out.contains("= note: line 2: first declared here"), "{out}");
    let longest = out.lines().map(|line| line.chars().count()).max().unwrap();
    assert!(longest <= 100, "{out}");
}

#[test]
fn a_column_behind_what_was_cut_off_is_the_column_of_the_file() {
    let many: Vec<String> = (0..500)
        .map(|n| format!("{{ id: c{n}, title: C }}, "))
        .collect();
    let many = many.concat();
    let text = format!("crafts: [{many}{{ id: roofing, titel: R, title: R }}]\n");
    let column = text.find("titel").unwrap() + 1;
    let careers = folder(&[("a.yaml", text.as_bytes())]);
    let out = cordee("check").within(careers.path()).ends().out;
    assert!(out.contains(&format!("--> a.yaml:1:{column}\n")), "{out}");
}

#[test]
fn colour_is_for_those_who_want_it() {
    let coloured = |run: super::run::Run| run.ends().out.contains("\u{1b}[");
    assert!(!coloured(cordee("check careers")));
    assert!(coloured(
        cordee("check careers").with("CLICOLOR_FORCE", "1")
    ));
    assert!(!coloured(
        cordee("check careers")
            .with("CLICOLOR_FORCE", "1")
            .with("NO_COLOR", "1")
    ));
    assert!(coloured(
        cordee("check careers --color always").with("NO_COLOR", "1")
    ));
    assert!(!coloured(
        cordee("check careers --color never").with("CLICOLOR_FORCE", "1")
    ));
}

#[test]
fn words_of_the_framework_cannot_steer_the_terminal() {
    let careers = folder(&[(
        "a.yaml",
        b"crafts:\n  - { id: a, title: \"\x1b[31m{gap}\", x\x1b[2J: 1 }\n",
    )]);
    for line in ["check", "check --format github", "show", "fmt --check"] {
        let ended = cordee(line).within(careers.path()).ends();
        assert!(
            !ended.out.contains('\u{1b}') && !ended.err.contains('\u{1b}'),
            "{line} {ended:?}"
        );
    }
}

#[test]
fn a_reader_who_leaves_early_is_no_error() {
    let crafts: Vec<String> = (0..5000)
        .map(|n| format!("  - {{ id: c{n}, title: TODO }}\n"))
        .collect();
    let crafts = crafts.concat();
    let careers = folder(&[("a.yaml", format!("crafts:\n{crafts}").as_bytes())]);
    let mut run = cordee("check --most all").within(careers.path());
    let started = run
        .command()
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let mut program = started.unwrap();
    let mut first = [0; 16];
    program
        .stdout
        .take()
        .unwrap()
        .read_exact(&mut first)
        .unwrap();
    let ended = program.wait_with_output().unwrap();
    assert_eq!(ended.status.code(), Some(1));
    assert_eq!(String::from_utf8_lossy(&ended.stderr), "");
}
