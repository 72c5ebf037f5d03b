//! The files by which editors and code hosts find `cordee`: they name what exists, and they work.

use super::guide::{blocks, holds};
use super::run::{cordee, folder, text};
use saphyr::{LoadableYamlNode, YamlOwned};

fn repository_file(path: &str) -> YamlOwned {
    let text = std::fs::read_to_string(cordee_testkit::repository().join(path)).unwrap();
    let mut documents = YamlOwned::load_from_str(&text).unwrap();
    assert_eq!(documents.len(), 1);
    documents.remove(0)
}

/// The items of a list.
fn items(yaml: &YamlOwned) -> &[YamlOwned] {
    yaml.as_vec().unwrap()
}

fn words(yaml: &YamlOwned) -> &str {
    yaml.as_str().unwrap()
}

/// Says that `cordee` has this command with these options.
fn assert_is_known(line: &str) {
    let mut words = line.split_whitespace();
    assert_eq!(words.next(), Some("cordee"), "{line}");
    let command = words.next().unwrap();
    let help = cordee(&format!("{command} --help"))
        .ends()
        .with_status(0)
        .out;
    for option in words
        .take_while(|word| *word != "--")
        .filter(|word| word.starts_with("--"))
    {
        assert!(
            help.contains(&format!("{option} ")) || help.contains(&format!("{option}\n")),
            "{line}: {option}"
        );
    }
}

#[test]
fn the_hooks_run_commands_that_exist() {
    let hooks = repository_file(".pre-commit-hooks.yaml");
    let ids: Vec<&str> = items(&hooks)
        .iter()
        .map(|hook| words(&hook["id"]))
        .collect();
    assert_eq!(ids, ["cordee-check", "cordee-fmt"]);
    for hook in items(&hooks) {
        assert_is_known(words(&hook["entry"]));
        assert_eq!(words(&hook["language"]), "system");
        assert_eq!(hook["pass_filenames"].as_bool(), Some(false));
    }
}

/// The scripts of the action, by the names of their steps.
fn scripts(action: &YamlOwned) -> Vec<(&str, &str)> {
    let steps = items(&action["runs"]["steps"]).iter();
    steps
        .map(|step| (words(&step["name"]), words(&step["run"])))
        .collect()
}

#[test]
fn the_action_runs_commands_that_exist_with_inputs_that_are_declared() {
    let action = repository_file("action.yml");
    assert_eq!(words(&action["runs"]["using"]), "composite");
    let lines = scripts(&action)
        .into_iter()
        .flat_map(|(_, script)| script.lines());
    let commands: Vec<&str> = lines
        .map(str::trim)
        .filter(|line| line.starts_with("cordee "))
        .collect();
    assert_eq!(commands.len(), 3);
    commands.into_iter().for_each(assert_is_known);
    let text = std::fs::read_to_string(cordee_testkit::repository().join("action.yml")).unwrap();
    let inputs = text.split("inputs.").skip(1).map(|rest| {
        let end = rest
            .find(|c: char| !c.is_ascii_lowercase() && c != '-')
            .unwrap();
        &rest[..end]
    });
    for input in inputs {
        assert!(action["inputs"].as_mapping_get(input).is_some(), "{input}");
    }
    let member = cordee_testkit::repository().join("crates/cordee/Cargo.toml");
    assert!(text.contains("$CORDEE_SOURCE/crates/cordee") && member.exists());
}

/// Runs a step of the action as a runner does; its status and what it says.
#[cfg(unix)]
fn step(name: &str, within: &std::path::Path, variables: &[(&str, &str)]) -> (i32, String) {
    let action = repository_file("action.yml");
    let (_, script) = scripts(&action)
        .into_iter()
        .find(|(step, _)| *step == name)
        .unwrap();
    let program = std::path::Path::new(env!("CARGO_BIN_EXE_cordee"))
        .parent()
        .unwrap();
    let path = format!("{}:{}", program.display(), "/usr/bin:/bin");
    let output = std::process::Command::new("bash")
        .args(["--noprofile", "--norc", "-eo", "pipefail", "-c", script])
        .current_dir(within)
        .env("PATH", path)
        .envs(variables.iter().copied())
        .output()
        .unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    (output.status.code().unwrap(), said)
}

#[cfg(unix)]
#[test]
fn the_action_annotates_fails_and_writes_sarif() {
    let careers = "grades: [g1]\ntracks:\n  - { id: a, title: A, kind: individual, colour: red }\n";
    let new = folder(&[("my careers/framework.yaml", careers.as_bytes())]);
    let path = ("CORDEE_PATH", "my careers");
    let (status, said) = step("Check", new.path(), &[path, ("CORDEE_FAIL_ON", "warning")]);
    assert_eq!(status, 1, "{said}");
    assert!(
        said.contains("::error file=my careers/framework.yaml,line=3"),
        "{said}"
    );
    let (status, _) = step(
        "Write SARIF",
        new.path(),
        &[path, ("CORDEE_SARIF", "found.sarif")],
    );
    assert_eq!(status, 0);
    assert!(text(new.path(), "found.sarif").contains("\"SYN002\""));
    let (status, _) = step(
        "Write SARIF",
        new.path(),
        &[("CORDEE_PATH", "no"), ("CORDEE_SARIF", "no.sarif")],
    );
    assert_ne!(status, 0, "what can't be read is no finding");
    let (status, said) = step("Look at the layout", new.path(), &[path]);
    assert_eq!(status, i32::from(said.contains("framework.yaml")));
}

/// The page on editors and repositories.
fn page() -> String {
    let path = cordee_testkit::repository().join("docs/guide/editors.md");
    std::fs::read_to_string(path).unwrap()
}

/// The one YAML block of the page that begins with the name of this file.
fn example(file: &str) -> YamlOwned {
    let page = page();
    let named = |block: &&str| block.lines().next() == Some(&format!("# {file}"));
    let block = blocks(&page, "yaml").into_iter().find(named).unwrap();
    YamlOwned::load_from_str(block).unwrap().remove(0)
}

#[test]
fn the_page_on_editors_configures_hooks_that_exist() {
    let hooks = repository_file(".pre-commit-hooks.yaml");
    let ids: Vec<&str> = items(&hooks)
        .iter()
        .map(|hook| words(&hook["id"]))
        .collect();
    let configured = example(".pre-commit-config.yaml");
    let repository = &items(&configured["repos"])[0];
    let asked = items(&repository["hooks"]).iter();
    let asked: Vec<String> = asked.map(|hook| words(&hook["id"]).to_owned()).collect();
    assert_eq!(asked, ["cordee-fmt", "cordee-check"]);
    assert!(asked.iter().all(|id| ids.contains(&id.as_str())));
}

#[test]
fn the_page_on_editors_gives_the_action_inputs_it_has() {
    let action = repository_file("action.yml");
    let workflow = example(".github/workflows/careers.yml");
    let steps = items(&workflow["jobs"]["check"]["steps"]);
    let uses = |step: &&YamlOwned| words(&step["uses"]).contains("/cordee@");
    let step = steps.iter().find(uses).unwrap();
    let inputs = step["with"].as_mapping().unwrap().keys();
    let inputs: Vec<&str> = inputs.map(words).collect();
    assert_eq!(inputs, ["path", "fail-on", "fmt", "sarif"]);
    assert!(
        inputs
            .iter()
            .all(|input| action["inputs"].as_mapping_get(input).is_some())
    );
}

#[test]
fn what_the_page_on_editors_shows_is_what_is_said() {
    let new = folder(&[]);
    let page = page();
    let commands = blocks(&page, "console");
    assert_eq!(commands.len(), 2);
    for command in commands {
        let line = command.strip_prefix("$ cordee ").unwrap();
        let (line, shown) = line.split_once('\n').unwrap();
        let said = cordee(line).within(new.path()).ends().with_status(0).out;
        assert!(holds(&said, shown), "{line}\n{said}");
    }
    let line = text(new.path(), "careers/crafts/carpentry.yaml");
    let line = line.lines().next().unwrap();
    assert!(page.contains(&format!("\n{line}\n")), "{line}");
}

#[test]
fn a_folder_is_associated_with_the_schema_once() {
    let new = folder(&[]);
    let within = |line: &str| cordee(line).within(new.path()).ends().with_status(0).out;
    let said = within("init --template trades --editor careers");
    assert!(
        said.contains("careers/.cordee/framework.schema.json\n"),
        "{said}"
    );
    let line = |path: &str| text(new.path(), path).lines().next().unwrap().to_owned();
    let named = "# yaml-language-server: $schema=";
    assert_eq!(
        line("careers/framework.yaml"),
        format!("{named}.cordee/framework.schema.json")
    );
    assert_eq!(
        line("careers/crafts/carpentry.yaml"),
        format!("{named}../.cordee/framework.schema.json")
    );
    assert_eq!(
        text(new.path(), "careers/.cordee/framework.schema.json"),
        within("schema")
    );
    within("check careers");
    within("fmt --check careers");
    let again = within("schema --associate careers");
    assert_eq!(again, "careers/.cordee/framework.schema.json\n");
}
