//! `cordee schema`, `completions`, `man`, and the command line as a whole.

use super::run::{cordee, folder, text};

#[test]
fn the_schema_is_printed_or_written() {
    let new = folder(&[]);
    let printed = cordee("schema").ends().with_status(0).out;
    assert_eq!(
        serde_json::from_str::<serde_json::Value>(&printed).unwrap(),
        cordee_framework::schema()
    );
    let mapping = cordee("schema --mapping").ends().with_status(0).out;
    assert_eq!(
        serde_json::from_str::<serde_json::Value>(&mapping).unwrap(),
        cordee_framework::mapping_schema()
    );
    cordee("schema --output cordee.schema.json")
        .within(new.path())
        .ends()
        .with_status(0);
    assert_eq!(text(new.path(), "cordee.schema.json"), printed);
    let ended = cordee("schema -o no/where.json")
        .within(new.path())
        .ends()
        .with_status(2);
    assert_eq!(
        ended.err,
        "error: `no/where.json` can't be written: there is no such folder\n"
    );
}

#[test]
fn every_shell_gets_completions() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let out = cordee(&format!("completions {shell}"))
            .ends()
            .with_status(0)
            .out;
        assert!(out.contains("cordee") && out.contains("fail-on"), "{shell}");
        assert!(
            out.contains("import") && !out.contains("bounded-import"),
            "{shell}"
        );
    }
    cordee("completions cooking").ends().with_status(2);
}

#[test]
fn the_manual_is_printed_or_written_page_by_page() {
    let new = folder(&[]);
    let out = cordee("man").ends().with_status(0).out;
    assert!(out.contains(".TH cordee 1"), "{out}");
    cordee("man --output man1")
        .within(new.path())
        .ends()
        .with_status(0);
    assert!(text(new.path(), "man1/cordee-check.1").contains("fail\\-on"));
    assert!(text(new.path(), "man1/cordee.1").contains(".TH cordee 1"));
}

#[test]
fn help_is_a_result_and_a_wrong_command_line_an_error() {
    let help = cordee("--help").ends().with_status(0);
    assert!(help.out.contains("Usage: cordee") && help.err.is_empty());
    let version = cordee("--version").ends().with_status(0);
    assert_eq!(
        version.out,
        format!("cordee {}\n", env!("CARGO_PKG_VERSION"))
    );
    let wrong = cordee("chekc").ends().with_status(2);
    assert!(
        wrong.err.contains("check") && wrong.out.is_empty(),
        "{wrong:?}"
    );
    let nothing = cordee("").ends().with_status(2);
    assert!(nothing.err.contains("Usage: cordee") && nothing.out.is_empty());
}

#[cfg(unix)]
#[test]
fn a_full_disk_is_an_error_that_is_said() {
    let Ok(full) = std::fs::OpenOptions::new().write(true).open("/dev/full") else {
        return;
    };
    let mut run = cordee("explain");
    let output = run.command().stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let err = String::from_utf8(output.stderr).unwrap();
    assert!(
        err.starts_with("error: the result can't be written: "),
        "{err}"
    );
}
