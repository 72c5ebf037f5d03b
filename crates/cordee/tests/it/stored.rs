//! `cordee people` with the people that `cordee serve` keeps.

use crate::run::{Ended, cordee, folder};
use cordee_access::{Grant, Policies, Role};
use cordee_domain::{ContentHash, Framework, PersonId, Position, Slug, TeamId};
use cordee_store::{
    Asking, Founding, FoundingPerson, FoundingTeam, Frameworks, NewVersion, Place, Store,
};
use cordee_testkit::{story, story_sources};
use jiff::civil::date;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use tempfile::TempDir;

/// No version of a framework: the program reads the one that was published.
struct Unread;

impl Frameworks for Unread {
    fn of(&self, _: ContentHash) -> Option<Arc<Framework>> {
        None
    }

    fn now(&self) -> Option<(ContentHash, Arc<Framework>)> {
        None
    }
}

const MAPPING: &str = "person: number
columns: { number: Nr, name: Name, email: Mail, level: Level, team: Team, manager: Lead, pay: Pay }
manager_by: number
missing: nothing
";
const JUNE: &str = "Nr,Name,Mail,Level,Team,Lead,Pay
1,Luna Haverkamp,luna@ropewalk.example,senior-inspector,Harbour,2,52000
2,Ada Okafor,ada@ropewalk.example,inspection-lead,Harbour,,61000
";

/// A folder with an export, a mapping, and `data`, in which Noor keeps Luna's record.
fn house() -> TempDir {
    let house = folder(&[
        ("import.yaml", MAPPING.as_bytes()),
        ("june.csv", JUNE.as_bytes()),
        (
            "faulty.csv",
            JUNE.replace("inspection-lead,Harbour", "inspection-lead,Harbor")
                .as_bytes(),
        ),
    ]);
    let data = house.path().join("data");
    fs::create_dir(&data).unwrap();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(fill(data));
    house
}

async fn fill(data: std::path::PathBuf) {
    let policies = Arc::new(Policies::of_the_house().unwrap());
    let store = Store::open(&Place::Folder(data), policies, Arc::new(Unread))
        .await
        .unwrap();
    let (company, harbour) = (TeamId(1), TeamId(2));
    let team = |id, name: &str, within| FoundingTeam {
        id,
        name: name.to_owned(),
        within,
        led_by: None,
    };
    let person = |id, name: &str| FoundingPerson {
        id: PersonId(id),
        name: name.to_owned(),
        email: format!(
            "{}@ropewalk.example",
            name.split(' ').next().unwrap().to_lowercase()
        ),
        language: None,
        positions: vec![Position {
            person: PersonId(id),
            level: Slug::new("inspector").unwrap().into(),
            team: Some(harbour),
            manager: None,
            zone: None,
            pay: None,
            from: date(2024, 1, 1),
            until: None,
        }],
        access_until: None,
    };
    let role = |role| Grant {
        role,
        teams: vec![company],
    };
    let founding = Founding {
        teams: vec![
            team(company, "The Ropewalk", None),
            team(harbour, "Harbour", Some(company)),
        ],
        people: vec![person(1, "Luna Haverkamp"), person(2, "Noor Haddad")],
        grants: vec![(PersonId(2), role(Role::PeopleOperations))],
        ..Founding::default()
    };
    let now = "2026-06-01T09:00:00Z".parse().unwrap();
    let today = date(2026, 6, 1);
    store.settle(now, today, founding).await.unwrap();
    let sources = story_sources();
    let files = sources.files().iter();
    let version = NewVersion {
        hash: story().framework.version().content,
        name: None,
        files: files
            .map(|it| (it.path().to_owned(), it.text().to_owned()))
            .collect(),
    };
    let asking = Asking::nobody(now, today);
    store.found_framework(&asking, version).await.unwrap();
}

fn run(house: &Path, line: &str) -> Ended {
    cordee(line).within(house).ends()
}

const IMPORT: &str = "people import june.csv --mapping import.yaml --data data \
     --as noor@ropewalk.example --into harbour --match email --on 2026-06-30";

#[test]
fn an_export_goes_into_the_people_that_are_kept_and_out_again() {
    let house = house();
    let house = house.path();
    let dry = run(house, &format!("{IMPORT} --dry-run")).with_status(0);
    insta::assert_snapshot!(dry.out);
    let none = run(house, "people log --data data --as noor@ropewalk.example").with_status(0);
    assert_eq!(none.out, "nothing was imported here\n");
    let done = run(house, IMPORT).with_status(0);
    assert!(done.out.contains("import 1 was done"), "{}", done.out);
    // The mapping is remembered, and so is who is who.
    let again = "people import june.csv --data data --as noor@ropewalk.example --into harbour \
         --on 2026-06-30";
    let again = run(house, again).with_status(0);
    assert!(
        again.out.contains("0 new, 0 changed, 2 unchanged"),
        "{}",
        again.out
    );
    let log = run(house, "people log --data data --as noor@ropewalk.example").with_status(0);
    assert!(
        log.out.contains("1  june.csv, as of 2026-06-30\n"),
        "{}",
        log.out
    );
    assert!(log.out.contains(" by Noor Haddad\n"), "{}", log.out);
    let undo = "people undo --data data --as noor@ropewalk.example";
    let undone = run(house, undo).with_status(0);
    assert_eq!(
        undone.out,
        "import 1 was undone: everybody is what they were\n"
    );
    let nothing = run(house, undo).with_status(2);
    assert!(
        nothing.err.contains("nothing that was imported"),
        "{}",
        nothing.err
    );
    run(house, "audit verify --data data").with_status(0);
}

#[test]
fn faults_stop_an_import_into_people_unless_it_is_asked_for_without_them() {
    let house = house();
    let house = house.path();
    let faulty = IMPORT.replace("june.csv", "faulty.csv");
    let refused = run(house, &faulty).with_status(1);
    assert!(
        refused.out.contains("row 3: there is no team `Harbor`"),
        "{}",
        refused.out
    );
    assert!(
        refused.out.contains("did you mean `Harbour`?"),
        "{}",
        refused.out
    );
    let done = run(house, &format!("{faulty} --without-faulty")).with_status(1);
    assert!(done.out.contains("import 1 was done"), "{}", done.out);
    assert!(
        done.out
            .contains("a manager who does not come in: left blank"),
        "{}",
        done.out
    );
    let json = run(house, &format!("{faulty} --dry-run --format json")).with_status(1);
    let answer: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(answer["outcome"], "refused");
    assert_eq!(answer["faults"][0]["row"], 3);
}

#[test]
fn who_may_not_import_and_what_is_not_there_is_said() {
    let house = house();
    let house = house.path();
    for (from, to, why) in [
        (
            "noor@",
            "nobody@",
            "nobody who may come in today has the address",
        ),
        (
            "noor@",
            "luna@",
            "there is no team `harbour` that you may import into",
        ),
        (
            "--into harbour",
            "--into cranes",
            "there is no team `cranes`",
        ),
        (
            "--into harbour",
            "",
            "there are several teams to import into",
        ),
        ("--data data", "--data none", "there are no data of Cordée"),
        (
            "--match email",
            "--match luck",
            "write `email`, `name` or `nobody`",
        ),
        ("--as noor@ropewalk.example", "", "--as <EMAIL>"),
    ] {
        let ended = run(house, &IMPORT.replace(from, to)).with_status(2);
        assert!(ended.err.contains(why), "{why}\n{}", ended.err);
    }
    assert!(!house.join("none").exists());
}
