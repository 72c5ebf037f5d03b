//! The guide shows what the program says: each command of a page is run, and what the page shows
//! of its answer must be there. A line `…` stands for any number of lines, and for the rest of one.

use super::run::{cordee, folder};

/// The blocks of a page that are fenced with this word.
fn blocks<'p>(page: &'p str, word: &str) -> Vec<&'p str> {
    let opening = format!("```{word}\n");
    let inside = page.split(&*opening).skip(1);
    inside
        .map(|rest| rest.split("\n```").next().unwrap())
        .collect()
}

/// Whether `said` holds the shown lines in their order. On the page every space is a plain one.
fn holds(said: &str, shown: &str) -> bool {
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
