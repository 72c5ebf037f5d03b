//! Houses with narrower policies than ours: one where nobody knows their colleagues, one where nobody
//! sees where others stand, one where teams show to those who keep them only.
//!
//! Among us everyone sees names, positions and teams, so that nothing would be noticed if a list did
//! not ask for them. There it would be: what a policy gives is asked for wherever it is shown.

use super::alone::{Asked, is_refused};
use super::cast::*;
use super::looks::addresses;
use super::targets::reads;
use super::world::{Hidden, TODAY, World};
use cordee_access::Policies;
use cordee_domain::{LevelId, Slug};
use cordee_store::PersonQuery;

/// What a house is narrow about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Narrow {
    Names,
    Positions,
    Teams,
}

impl Narrow {
    /// Our policies with one of them made narrower: what stands there, and what instead.
    fn policies(self) -> Policies {
        let known = r#"action in [Action::"seeName", Action::"seePosition", Action::"seeContact"],
  resource
);"#;
        // What everyone still sees, and what is everyone's own from now on.
        let split = |for_all: &str, own: &str| {
            format!(
                "{for_all}, resource);\n@id(\"narrow\")\npermit (principal, {own}, resource)\n\
                 when {{ resource == principal.person }};"
            )
        };
        let name = r#"action == Action::"seeName""#;
        let others = r#"action in [Action::"seePosition", Action::"seeContact"]"#;
        let (from, to) = match self {
            Self::Names => (known, split(others, name)),
            Self::Positions => (known, split(name, others)),
            Self::Teams => (
                r#"Action::"seeRoll", Action::"seeTeam"],
  resource
);"#,
                r#"Action::"seeRoll"],
  resource
);
@id("narrow")
permit (principal, action == Action::"seeTeam", resource)
when { resource in principal.operationsFor };"#
                    .to_owned(),
            ),
        };
        let (schema, files) = Policies::texts();
        let narrow: Vec<String> = files.iter().map(|it| it.replace(from, &to)).collect();
        assert_ne!(narrow, files, "{self:?}");
        Policies::read(schema, &narrow).unwrap()
    }

    async fn world(self) -> World {
        let world = World::under(self.policies(), Hidden::default()).await;
        world.stop_chance();
        world
    }
}

fn asked(what: impl Into<String>, is_refused: bool) -> Asked {
    (what.into(), is_refused)
}

/// Names that are no words of any page.
const NAMES: [&str; 7] = [
    "leads elsewhere",
    "led her before",
    "pays elsewhere",
    "was in the chair",
    "in another chair",
    "judges another too",
    "nominated her",
];

/// Wherever somebody would read a name of a colleague.
async fn where_names_are_told(world: &World) -> Vec<Asked> {
    let mut all = Vec::new();
    for person in [SARAH, OPERATES, ADMINISTERS, CHAIR] {
        let viewer = Viewer(Some(person));
        for address in addresses(world, viewer) {
            let page = world.ask(reads(viewer, &address)).await.body;
            let told = NAMES.iter().find(|it| page.contains(**it));
            if let Some(name) = told {
                let what = format!("`{name}` as {} at {address}", viewer.words());
                all.push(asked(what, false));
            }
        }
    }
    all
}

/// What a house without names has to keep to itself, with whether it does.
pub(crate) async fn without_names() -> Vec<Asked> {
    let world = Narrow::Names.world().await;
    let (store, sarah) = (&world.store, world.by(SARAH, TODAY));
    let whom = store.ask_to_vouch(&sarah, KEPT_BACK, PEER).await;
    let mut all = vec![asked(
        "asking somebody whom one may not know",
        whom.is_err(),
    )];
    all.extend(where_names_are_told(&world).await);
    all
}

/// The same of one without positions.
pub(crate) async fn without_positions() -> Vec<Asked> {
    let world = Narrow::Positions.world().await;
    let (store, peer) = (&world.store, world.by(PEER, TODAY));
    let level = |text: &str| Some(LevelId(Slug::new(text).unwrap()));
    let mut all = Vec::new();
    for (what, query) in [
        (
            "level",
            PersonQuery {
                level: level("staff-engineer"),
                ..PersonQuery::default()
            },
        ),
        (
            "team",
            PersonQuery {
                team: Some(ANOTHER),
                ..PersonQuery::default()
            },
        ),
        (
            "leader",
            PersonQuery {
                led_by: Some(ELSEWHERE),
                ..PersonQuery::default()
            },
        ),
    ] {
        let found = store.people(&peer, &query).await.unwrap().rows;
        all.push(asked(format!("people by {what}"), found.is_empty()));
    }
    let sarah = store.person(&peer, SARAH).await.unwrap();
    let by_level = store.people_by_level(&peer).await.unwrap();
    let team = store.team(&peer, HERS).await.unwrap();
    let teams = store.teams(&peer).await.unwrap();
    let counted: u64 = teams.iter().map(|it| it.people).sum();
    all.extend([
        asked("where somebody stands", sarah.standing.is_none()),
        asked(
            "how many stand at a level",
            by_level.iter().map(|(_, people)| people).sum::<u64>() == 1,
        ),
        asked("how many are in a team", counted == 1),
        asked(
            "who is in a team",
            team.members.iter().all(|it| it.id == PEER),
        ),
    ]);
    all
}

/// The same of one without teams.
pub(crate) async fn without_teams() -> Vec<Asked> {
    let world = Narrow::Teams.world().await;
    let (store, peer) = (&world.store, world.by(PEER, TODAY));
    let teams = store.teams(&peer).await.unwrap();
    let sarah = store.person(&peer, SARAH).await.unwrap();
    let operates = world.by(OPERATES, TODAY);
    let ground = store.import_ground(&operates, HERS, "x").await.unwrap();
    vec![
        asked(
            "a team of others before an import",
            ground.teams.iter().all(|it| it.id != ANOTHER),
        ),
        asked("every team", teams.is_empty()),
        asked("a team", is_refused(store.team(&peer, HERS).await)),
        asked(
            "what the team of somebody is called",
            sarah.standing.is_some_and(|it| it.team.is_none()),
        ),
    ]
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_narrower_policies_take_away_is_gone_everywhere() {
    let all = [
        without_teams().await,
        without_positions().await,
        without_names().await,
    ];
    let told: Vec<String> = all
        .concat()
        .into_iter()
        .filter(|(_, is_kept)| !is_kept)
        .map(|(what, _)| what)
        .collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
}
