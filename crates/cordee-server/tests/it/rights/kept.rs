//! Where things stand in the database, and so in a backup: what somebody wrote, earns or wants stands in
//! the table that is for it and in no other. The audit log says that something was done, the outbox
//! that there is something to look at, and what is kept of a request is its answer; none of them holds
//! a word of anybody, and no secret stands anywhere.

use super::cast::*;
use super::sweep::every_route;
use super::targets::{Old, Sending, Target, address, sends};
use super::world::{Key, World, secret};
use cordee_domain::PersonId;
use std::collections::BTreeMap;
use std::io::Read;
use zip::ZipArchive;

/// Something unmistakable, and the tables in which it may stand.
type Kept = (&'static str, &'static [&'static str]);

/// What the world holds from the first, and what is written below.
const KEPT: &[Kept] = &[
    ("912345600", &["case_events", "cases", "position_pay"]),
    ("5000177", &["position_pay"]),
    ("kingfisher", &["aspirations"]),
    ("bittern", &["aspirations"]),
    ("wished-pipit", &["aspirations"]),
    ("nightjar", &["evidence"]),
    ("redstart", &["evidence"]),
    ("plover", &["evidence"]),
    ("titled-pipit", &["evidence"]),
    ("wrote-pipit", &["evidence"]),
    ("siskin", &["vouchers"]),
    ("vouched-pipit", &["vouchers"]),
    ("merlin", &["case_events", "cases"]),
    ("jackdaw", &["case_events", "cases"]),
    ("heron", &["case_events", "cases"]),
    ("curlew", &["case_events", "cases"]),
    ("godwit", &["case_events", "cases"]),
    ("linnet", &["case_events", "cases"]),
    ("past-", &["case_events", "cases"]),
    ("sandpiper", &["case_events", "cases"]),
    ("turnstone", &["case_events", "cases"]),
    ("dunlin", &["case_events", "cases"]),
    ("leads elsewhere", &["people"]),
    ("named-pipit", &["people"]),
    ("reached-pipit", &["people"]),
    ("7500008801@cordee.example", &["people"]),
    ("teamed-pipit", &["teams"]),
    ("called-pipit", &["tokens"]),
];

/// A form, with who sends it about what.
type Form = (
    &'static str,
    PersonId,
    Target,
    &'static [(&'static str, &'static str)],
);

/// Forms with something unmistakable in each field that takes words.
const WRITTEN: &[Form] = &[
    (
        "aspiration",
        LUNA,
        Target::Whole,
        &[
            ("wish", "lead"),
            ("words", "wished-pipit"),
            ("shared", "with-nobody"),
        ],
    ),
    (
        "writing",
        PEER,
        Target::Whole,
        &[
            ("title", "titled-pipit"),
            ("on", "2026-09-14"),
            ("words", "wrote-pipit"),
            ("doing", "shared"),
            ("competency", "fault-finding"),
        ],
    ),
    (
        "vouchers",
        ASKED,
        Target::Evidence(TO_VOUCH),
        &[("words", "vouched-pipit")],
    ),
    (
        "making-token",
        PEER,
        Target::Whole,
        &[
            ("name", "called-pipit"),
            ("scopes", "people:read"),
            ("last-day", "2026-12-31"),
        ],
    ),
    (
        "person-added",
        OPERATES,
        Target::Whole,
        &[
            ("name", "named-pipit"),
            ("email", "reached-pipit@cordee.example"),
            ("access_from", "2026-12-01"),
            ("level", "engineer"),
            ("team", "7400000003"),
        ],
    ),
    (
        "team-added",
        OPERATES,
        Target::Whole,
        &[("name", "teamed-pipit"), ("within", "7400000003")],
    ),
    (
        "pay-changed",
        PAYS,
        Target::Person(PEER),
        &[
            ("from", "2026-11-20"),
            ("pay", "50 001.77"),
            ("currency", "EUR"),
            ("seen", "2020-02-01 7504008802 EUR"),
        ],
    ),
];

/// Every table of a backup, as it stands there.
async fn tables_of_a_backup(world: &World) -> BTreeMap<String, String> {
    let file = world.folder().join("backup.zip");
    world
        .store
        .backup(&file, super::world::now())
        .await
        .unwrap();
    let mut archive = ZipArchive::new(std::fs::File::open(file).unwrap()).unwrap();
    let mut tables = BTreeMap::new();
    for place in 0..archive.len() {
        let mut entry = archive.by_index(place).unwrap();
        let name = entry.name().unwrap().replace("tables/", "");
        let name = name.replace(".jsonl", "");
        let mut text = String::new();
        entry.read_to_string(&mut text).unwrap();
        tables.insert(name, text);
    }
    tables
}

async fn written(world: &World) {
    for (name, who, target, fields) in WRITTEN {
        let route = every_route().find(|it| it.name == *name).unwrap();
        let address = address(world, route, *target);
        let request = sends(
            Viewer(Some(*who)),
            &address,
            &Sending::form(fields),
            Old::No,
        );
        let answer = world.ask(request).await;
        let status = answer.status.as_u16();
        assert!(matches!(status, 200 | 303), "{name}: {}", answer.body);
    }
}

#[tokio::test]
async fn what_somebody_wrote_earns_or_wants_stands_in_its_own_table_only() {
    let world = World::new().await;
    written(&world).await;
    let tables = tables_of_a_backup(&world).await;
    for table in ["audit", "outbox", "requests", "people", "manifest.json"] {
        assert!(tables.contains_key(table), "{table}: {:?}", tables.keys());
    }
    let mut wrong = Vec::new();
    for (words, wanted) in KEPT {
        let holding = tables.iter().filter(|(_, text)| text.contains(words));
        let holding: Vec<&str> = holding.map(|(name, _)| &**name).collect();
        if holding != *wanted {
            wrong.push(format!("{words}: {holding:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    for part in CAST {
        for key in [
            Key::Session,
            Key::OtherSession,
            Key::Token,
            Key::NarrowToken,
        ] {
            let secret = secret(key, part.id);
            for hidden in [secret.text(), secret.derived("form")] {
                let holding = tables.iter().find(|(_, text)| text.contains(&hidden));
                assert_eq!(holding.map(|it| it.0), None, "a secret of {}", part.words);
            }
        }
    }
}
