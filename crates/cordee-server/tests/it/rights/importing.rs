//! Imports that the store refuses by itself.

use super::alone::{Asked, is_refused, money};
use super::cast::*;
use super::targets::ABSENT;
use super::world::{TODAY, World, slug};
use cordee_domain::import::{Counts, Deed, Import, Joins, Place, Told};
use cordee_domain::{LevelId, PersonId};
use cordee_store::{Asking, Fresh, ImportStamp};

fn stamp() -> ImportStamp {
    ImportStamp {
        export: "x.csv".to_owned(),
        export_hash: String::new(),
        mapping: String::new(),
        mapping_hash: String::new(),
        on: TODAY,
        counts: Counts::default(),
    }
}

/// An import of one person, wrong in its level: whoever may do it is told that.
async fn import_of(world: &World, asking: &Asking, told: Told) -> bool {
    let store = &world.store;
    let ground = store.import_ground(asking, HERS, "x").await.unwrap();
    let import = Import {
        source: "x".to_owned(),
        into: HERS,
        teams: Vec::new(),
        people: vec![told],
        keys: Vec::new(),
        ground: ground.content,
    };
    is_refused(store.import_people(asking, &stamp(), &import).await)
}

/// Imports of those who may not import, or not that.
pub(crate) async fn imports(world: &World) -> Vec<Asked> {
    let store = &world.store;
    let (peer, operates) = (world.by(PEER, TODAY), world.by(OPERATES, TODAY));
    let stands = |team| Deed::Stands {
        from: TODAY,
        until: None,
        at: Place {
            level: slug::<LevelId>("no-such-level"),
            team: Some(team),
            manager: None,
            zone: None,
        },
    };
    let told = |person, joins, deeds| Told {
        person,
        row: None,
        joins,
        deeds,
    };
    let ada = || {
        Some(Joins {
            name: "Ada".to_owned(),
            email: "ada@cordee.example".to_owned(),
        })
    };
    let absent = PersonId(ABSENT);
    let paid = Deed::Paid {
        from: TODAY,
        pay: money(),
    };
    let others = told(LUNA, None, vec![stands(HERS)]);
    let away = told(absent, ada(), vec![stands(ANOTHER)]);
    let paid = told(absent, ada(), vec![stands(HERS), paid]);
    let stale = Asking {
        fresh: Fresh::No,
        ..operates.clone()
    };
    let nothing = Import {
        source: "x".to_owned(),
        into: HERS,
        teams: Vec::new(),
        people: Vec::new(),
        keys: Vec::new(),
        ground: String::new(),
    };
    let ground = store.import_ground(&peer, HERS, "x").await;
    let done = store.import_people(&peer, &stamp(), &nothing).await;
    let unfresh = store.import_people(&stale, &stamp(), &nothing).await;
    let log = store.imports(&peer).await;
    let asked = |what: &str, is_refused| (what.to_owned(), is_refused);
    let mut all = vec![
        asked("what is known before an import", is_refused(ground)),
        asked("an import", is_refused(done)),
        asked("an import without a fresh sign-in", is_refused(unfresh)),
        asked("the log of imports", is_refused(log)),
    ];
    for (what, told) in [
        ("an import of somebody of others", others),
        ("an import into a team of others", away),
        ("an import of a newcomer's pay", paid),
    ] {
        all.push((what.to_owned(), import_of(world, &operates, told).await));
    }
    all
}
