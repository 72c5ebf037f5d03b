//! The guide shows what the program says: each command of a page is run, and what the page shows
//! of its answer must be there. A line `…` stands for any number of lines, and for the rest of one.

use super::diff::git;
use super::run::{cordee, folder};

/// The blocks of a page that are fenced with this word.
pub fn blocks<'p>(page: &'p str, word: &str) -> Vec<&'p str> {
    let opening = format!("```{word}\n");
    let inside = page.split(&*opening).skip(1);
    inside
        .map(|rest| rest.split("\n```").next().unwrap())
        .collect()
}

/// Whether `said` holds the shown lines in their order. On the page every space is a plain one.
pub fn holds(said: &str, shown: &str) -> bool {
    let said = said.replace(['\u{a0}', '\u{202f}'], " ");
    let mut rest = &*said;
    shown.split("…").all(|part| {
        let part = part.trim_matches('\n');
        rest.find(part).is_some_and(|at| {
            rest = &rest[at + part.len()..];
            true
        })
    })
}

#[test]
fn what_the_page_on_checking_shows_is_what_check_says() {
    let page = cordee_testkit::repository().join("docs/guide/checking.md");
    let page = std::fs::read_to_string(page).unwrap();
    let files: Vec<(&str, String)> = blocks(&page, "yaml")
        .into_iter()
        .filter_map(|block| {
            Some((
                block.strip_prefix("# ")?.lines().next()?,
                block.to_owned() + "\n",
            ))
        })
        .collect();
    let files: Vec<(&str, &[u8])> = files
        .iter()
        .map(|(path, text)| (*path, text.as_bytes()))
        .collect();
    let careers = folder(&files);
    let commands = blocks(&page, "console");
    assert_eq!((files.len(), commands.len()), (1, 4));
    for command in commands {
        let line = command.strip_prefix("$ cordee ").unwrap();
        let (line, shown) = line.split_once('\n').unwrap_or((line, ""));
        let said = cordee(line)
            .within(careers.path())
            .ends()
            .with_status(1)
            .out;
        assert!(holds(&said, shown), "{line}\n{said}");
    }
}

/// The story's framework in `careers`, committed and tagged, then edited as the page says.
fn repository_of(page: &str) -> tempfile::TempDir {
    let story = cordee_testkit::story_sources();
    let careers = folder(&[]);
    for file in story.files() {
        let path = careers.path().join("careers").join(file.path());
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, file.text()).unwrap();
    }
    git(careers.path(), &["init", "-q"]);
    git(careers.path(), &["add", "."]);
    git(careers.path(), &["commit", "-q", "-m", "Careers of 2026"]);
    git(careers.path(), &["tag", "v2026"]);
    let rows = page.lines().filter_map(|line| line.strip_prefix("| `"));
    let edits = rows.filter_map(|row| row.strip_suffix("` |")?.split_once(".yaml` | `"));
    let edits: Vec<_> = edits
        .map(|(file, rest)| (file, rest.split_once("` | `").unwrap()))
        .collect();
    assert_eq!(edits.len(), 5);
    for (file, (before, after)) in edits {
        let path = careers.path().join(format!("careers/{file}.yaml"));
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.contains(before), "{file}: {before}");
        std::fs::write(&path, text.replacen(before, after, 1)).unwrap();
    }
    let people = blocks(page, "csv title=people.csv");
    std::fs::write(careers.path().join("people.csv"), people.concat()).unwrap();
    careers
}

#[test]
fn what_the_page_on_comparing_shows_is_what_delta_and_diff_say() {
    let page = cordee_testkit::repository().join("docs/guide/comparing.md");
    let page = std::fs::read_to_string(page).unwrap();
    let careers = repository_of(&page);
    let commands = blocks(&page, "console");
    assert_eq!(commands.len(), 5);
    for command in commands {
        let line = command.strip_prefix("$ cordee ").unwrap();
        let (line, shown) = line.split_once('\n').unwrap();
        let status = i32::from(line.starts_with("diff"));
        let ended = cordee(line)
            .within(careers.path())
            .ends()
            .with_status(status);
        assert!(holds(&ended.out, shown), "{line}\n{}", ended.out);
    }
}

#[test]
fn every_change_that_json_can_hold_is_on_the_page() {
    let page = cordee_testkit::repository().join("docs/guide/comparing.md");
    let page = std::fs::read_to_string(page).unwrap();
    let answers = ["diff/programs_read_json", "delta/programs_read_json"];
    for answer in answers {
        let path = format!("it__{}.snap", answer.replace('/', "__"));
        let snap =
            std::fs::read_to_string(super::run::here().join("snapshots").join(path)).unwrap();
        let json = snap.splitn(3, "---\n").nth(2).unwrap();
        let json: serde_json::Value = serde_json::from_str(json).unwrap();
        for key in json.as_object().unwrap().keys() {
            assert!(page.contains(&format!("`{key}`")), "{answer}: {key}");
        }
        for change in json["changes"].as_array().into_iter().flatten() {
            for (key, value) in change.as_object().unwrap() {
                let word = if key == "change" {
                    value.as_str().unwrap()
                } else {
                    key
                };
                assert!(page.contains(&format!("`{word}`")), "{answer}: {word}");
            }
        }
    }
}

#[test]
fn what_the_page_on_sites_shows_is_what_site_says() {
    let page = cordee_testkit::repository().join("docs/guide/site.md");
    let page = std::fs::read_to_string(page).unwrap();
    let text = blocks(&page, "yaml")[0].to_owned() + "\n";
    let careers = folder(&[("careers/framework.yaml", text.as_bytes())]);
    let commands = blocks(&page, "console");
    assert_eq!(commands.len(), 2);
    for command in commands {
        let line = command.strip_prefix("$ cordee ").unwrap();
        let (line, shown) = line.split_once('\n').unwrap_or((line, ""));
        let run = cordee(line).within(careers.path());
        let said = run.ends().with_status(0).out;
        assert!(holds(&said, shown), "{line}\n{said}");
    }
    for file in [
        "index.html",
        "de/levels/master-roofer.html",
        "cordee-site.json",
    ] {
        let path = careers.path().join("public").join(file);
        assert!(path.exists(), "{file}");
    }
}

#[test]
fn lines_out_of_order_are_not_held() {
    assert!(holds("a\nb\nc\n", "a\n…\nc"));
    assert!(!holds("a\nb\nc\n", "c\n…\na"));
}
