//! An export against people who are kept one by one.

mod kept_out;

use crate::world::{day, faults, opened};
use cordee_domain::history::Sex;
use cordee_domain::import::{Deed, Ground, Held, Kept, Known, KnownTeam, MayWrite, Place};
use cordee_domain::{Currency, Framework, Money, PersonId, Position, Slug, TeamId, ZoneId};
use cordee_hr::{IntoAsked, IntoPlan, Mapping, Matching, Missing, into_plan};
use cordee_testkit::story;
use jiff::civil::{Date, date};
use std::sync::LazyLock;

static STORY: LazyLock<Framework> = LazyLock::new(|| story().framework);

const COMPANY: TeamId = TeamId(1);
const HARBOUR: TeamId = TeamId(2);
const LUNA: PersonId = PersonId(11);
const PAVEL: PersonId = PersonId(12);
const NADIA: PersonId = PersonId(14);
const TODAY: Date = date(2026, 11, 20);
const ON: Date = date(2026, 11, 1);

const MAPPING: &str = "person: number
columns:
  number: Nr
  name: Name
  email: Mail
  level: Level
  team: Team
  manager: Lead
  zone: Zone
  since: Since
  left: Left
  sex: Sex
  pay: Pay
  per: Per
  part: Part
manager_by: number
";
const HEAD: &str = "Nr,Name,Mail,Level,Team,Lead,Zone,Since,Left,Sex,Pay,Per,Part\n";

fn known(id: PersonId, name: &str, level: &str, manager: Option<PersonId>) -> Known {
    Known {
        id,
        name: name.to_owned(),
        email: format!(
            "{}@example.org",
            name.split(' ').next().unwrap().to_lowercase()
        ),
        access_until: None,
        positions: vec![Held {
            position: Position {
                person: id,
                level: Slug::new(level).unwrap().into(),
                team: Some(HARBOUR),
                manager,
                zone: Some(ZoneId(Slug::new("harbour").unwrap())),
                pay: Some(euros(50_000)),
                from: date(2024, 3, 1),
                until: None,
            },
            is_decided: false,
        }],
        sex: Sex::NotRecorded,
        hired: None,
        may: MayWrite {
            position: true,
            pay: true,
            recorded: true,
            leaving: true,
        },
    }
}

fn euros(amount: i64) -> Money {
    Money {
        minor: amount * 100,
        currency: Currency::new("EUR").unwrap(),
    }
}

fn team(id: TeamId, name: &str, is_kept: bool) -> KnownTeam {
    KnownTeam {
        id,
        name: name.to_owned(),
        may_add: is_kept,
        may_pay: is_kept,
        may_make: is_kept,
    }
}

/// Luna, whom Pavel leads; Nadia, who imports.
fn ground() -> Ground {
    let mut nadia = known(NADIA, "Nadia Ferrer", "inspector", Some(PAVEL));
    nadia.may = MayWrite::default();
    nadia.positions.clear();
    Ground {
        people: vec![
            known(LUNA, "Luna Haverkamp", "inspector", Some(PAVEL)),
            known(PAVEL, "Pavel Brandt", "inspection-lead", None),
            nadia,
        ],
        teams: vec![
            team(COMPANY, "The company", true),
            team(HARBOUR, "Harbour", true),
            team(TeamId(3), "Roofing", false),
        ],
        keys: vec![("1".to_owned(), PAVEL)],
        mapping: None,
        content: "as it is".to_owned(),
    }
}

struct Asks {
    ground: Ground,
    matching: Matching,
    missing: Option<Missing>,
    makes_teams: bool,
    on: Date,
}

fn asks() -> Asks {
    Asks {
        ground: ground(),
        matching: Matching::Email,
        missing: Some(Missing::Nothing),
        makes_teams: false,
        on: ON,
    }
}

impl Asks {
    fn of(&self, rows: &str) -> IntoPlan {
        self.by(MAPPING, &format!("{HEAD}{rows}"))
    }

    fn by(&self, mapping: &str, export: &str) -> IntoPlan {
        let mapping = Mapping::read("import.yaml", mapping)
            .map_err(|it| it.1)
            .unwrap();
        let mut next = 100;
        into_plan(
            &opened(export),
            IntoAsked {
                source: "personnel",
                mapping: &mapping,
                framework: &STORY,
                ground: &self.ground,
                on: self.on,
                today: TODAY,
                missing: self.missing,
                matching: self.matching,
                into: COMPANY,
                makes_teams: self.makes_teams,
                number: &mut || {
                    next += 1;
                    next
                },
            },
        )
    }
}

/// The plan of an export that is without a fault.
#[track_caller]
fn fine(plan: IntoPlan) -> IntoPlan {
    assert!(plan.plan.faults.is_empty(), "{}", faults(&plan.plan));
    plan
}

/// The ground after an import was done.
fn after(ground: &Ground, plan: &IntoPlan) -> Ground {
    let mut next = ground.clone();
    for told in &plan.import.people {
        let mut kept = Kept::default();
        let at = next.people.iter().position(|it| it.id == told.person);
        if let Some(at) = at {
            kept = next.people[at].kept();
        }
        kept.follow(told.person, &told.deeds);
        let held = kept.positions.iter().map(|it| Held {
            position: it.clone(),
            is_decided: false,
        });
        let changed = Known {
            positions: held.collect(),
            sex: kept.sex,
            hired: kept.hired,
            access_until: kept.access_until,
            ..match (at, &told.joins) {
                (Some(at), _) => next.people[at].clone(),
                (None, joins) => {
                    let joins = joins.clone().unwrap();
                    Known {
                        email: joins.email,
                        ..known(told.person, &joins.name, "inspector", None)
                    }
                }
            }
        };
        match at {
            Some(at) => next.people[at] = changed,
            None => next.people.push(changed),
        }
    }
    for made in &plan.import.teams {
        next.teams.push(team(made.id, &made.name, true));
    }
    next.keys.extend(plan.import.keys.iter().cloned());
    next
}

const LUNA_ROW: &str =
    "7,Luna Haverkamp,Luna@example.org,inspector,Harbour,1,harbour,2024-03-01,,,50000,year,\n";
const PAVEL_ROW: &str =
    "1,Pavel Brandt,pavel@example.org,inspection-lead,Harbour,,harbour,2024-03-01,,,50000,year,\n";
const ADA_ROW: &str = "9,\"Okafor, Ada\",Ada@example.org,inspector,harbour,7,harbour,2026-05-01,,female,4800,month,80\n";

#[test]
fn the_same_people_are_found_and_nothing_of_them_changes() {
    let plan = fine(asks().of(&format!("{LUNA_ROW}{PAVEL_ROW}")));
    assert_eq!(
        (plan.counts.new, plan.counts.changed, plan.counts.unchanged),
        (0, 0, 2)
    );
    assert_eq!(plan.import.people, []);
    // Luna is known by her address now, and by her number from now on.
    assert_eq!(plan.import.keys, [("7".to_owned(), LUNA)]);
    let by_email = plan.matched[0];
    assert_eq!((by_email.rows, by_email.found, by_email.unclear), (1, 1, 0));
    assert_eq!(by_email.to_string(), "by email: 1 of 1 are here already");
}

#[test]
fn somebody_new_joins_with_pay_as_it_is_kept() {
    let plan = fine(asks().of(&format!("{LUNA_ROW}{PAVEL_ROW}{ADA_ROW}")));
    assert_eq!((plan.counts.new, plan.counts.unchanged), (1, 2));
    let [ada] = plan.import.people.as_slice() else {
        panic!("{:?}", plan.import.people)
    };
    let joins = ada.joins.clone().unwrap();
    assert_eq!(
        (&*joins.name, &*joins.email),
        ("Ada Okafor", "ada@example.org")
    );
    assert_eq!((ada.person, ada.row), (PersonId(101), Some(4)));
    let place = Place {
        level: Slug::new("inspector").unwrap().into(),
        team: Some(HARBOUR),
        manager: Some(LUNA),
        zone: Some(ZoneId(Slug::new("harbour").unwrap())),
    };
    // 4,800 a month for 80 % are 72,000 a year at full time.
    let wanted = [
        Deed::Stands {
            from: date(2026, 5, 1),
            until: None,
            at: place,
        },
        Deed::Recorded {
            sex: Sex::Female,
            hired: None,
        },
        Deed::Paid {
            from: date(2026, 5, 1),
            pay: euros(72_000),
        },
    ];
    assert_eq!(ada.deeds, wanted);
    for said in [
        "1 row tells of pay for another period than their zone's: brought over to it",
        "1 row tells of pay for a part of full-time hours: brought to full time, as it is kept",
    ] {
        assert!(
            plan.plan.said.iter().any(|it| it == said),
            "{:?}",
            plan.plan.said
        );
    }
}

#[test]
fn the_second_import_of_one_export_finds_everybody_and_changes_nothing() {
    let asks_first = Asks {
        makes_teams: true,
        ..asks()
    };
    let rows =
        format!("{LUNA_ROW}{PAVEL_ROW}{ADA_ROW}").replace("inspector,harbour", "inspector,Cranes");
    let first = fine(asks_first.of(&rows));
    assert_eq!(first.import.teams[0].name, "Cranes");
    let again = Asks {
        ground: after(&asks_first.ground, &first),
        matching: Matching::Nobody,
        ..asks()
    };
    let second = fine(again.of(&rows));
    assert!(second.is_empty(), "{:?}", second.import);
    assert_eq!(second.counts.unchanged, 3);
}

#[test]
fn a_blank_cell_erases_nothing_and_a_change_begins_on_the_day_of_the_export() {
    let plan = fine(asks().of(&format!(
        "7,,luna@example.org,senior-inspector,,,,,,,,,\n{PAVEL_ROW}"
    )));
    let [luna] = plan.import.people.as_slice() else {
        panic!("{:?}", plan.import.people)
    };
    let mut kept = ground().people[0].kept();
    kept.follow(LUNA, &luna.deeds);
    let [before, now] = kept.positions.as_slice() else {
        panic!("{kept:?}")
    };
    assert_eq!(before.until, ON.yesterday().ok());
    assert_eq!(
        (now.from, now.team, now.manager),
        (ON, Some(HARBOUR), Some(PAVEL))
    );
    assert_eq!(
        (now.pay, now.level.as_str()),
        (Some(euros(50_000)), "senior-inspector")
    );
}

#[test]
fn a_missing_row_concerns_only_those_whom_the_source_brought() {
    let left = Asks {
        missing: Some(Missing::LeftOn(day("2026-10-31"))),
        ..asks()
    };
    let plan = fine(left.of(LUNA_ROW.replace(",1,", ",,").as_str()));
    let [pavel] = plan.import.people.as_slice() else {
        panic!("{:?}", plan.import.people)
    };
    let on = date(2026, 10, 31);
    assert_eq!((pavel.person, pavel.row), (PAVEL, None));
    assert!(pavel.deeds.contains(&Deed::Left { on }), "{pavel:?}");
}

#[test]
fn each_row_at_fault_is_said_with_its_row_and_what_to_do() {
    let rows = format!(
        "{PAVEL_ROW}\
         2,Ben Adler,,inspector,Harbour,1,harbour,2026-05-01,,,,,\n\
         3,,cem@example.org,inspector,Harbour,1,harbour,2026-05-01,,,,,\n\
         4,Dana Wolf,nadia@example.org,inspector,Harbour,1,harbour,2026-05-01,,,,,\n\
         5,Eda Kaya,eda@example.org,inspector,Harbor,1,harbour,2026-05-01,,,,,\n\
         6,Finn Moe,finn@example.org,inspector,Roofing,1,harbour,2026-05-01,,,,,\n\
         8,Gus Lee,gus@example.org,inspector,Harbour,1,harbor,2026-05-01,,,,,\n\
         10,Hana Ito,hana@example.org,inspector,Harbour,11,harbour,2026-05-01,,,,,\n\
         11,Ivo Sand,ivo@example.org,inspector,Harbour,10,harbour,2026-05-01,,,,,\n\
         12,Juno Park,juno@example.org,inspectr,Harbour,1,harbour,2026-05-01,,,,,\n\
         13,Kai Berg,kai@example.org,inspector,Harbour,1,harbor,2026-05-01,,,,,\n"
    );
    let by_name = Asks {
        matching: Matching::Name,
        ..asks()
    };
    insta::assert_snapshot!(faults(&by_name.of(&rows).plan));
}
