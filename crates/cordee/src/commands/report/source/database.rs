//! What `cordee serve` keeps: whoever has the folder or the database reads it as a backup does.

use super::Facts;
use crate::commands::report::progress::Progress;
use crate::commands::serve::runtime;
use crate::failure::Failure;
use crate::files::shown;
use crate::outside::today;
use cordee_domain::Framework;
use cordee_domain::history::Recorded;
use cordee_framework::{SourceFile, Sources, check};
use cordee_report::{Account, Remark};
use cordee_store::{Place, VersionFiles, history};
use std::sync::Arc;

pub(super) fn read(place: &Place, progress: &Progress) -> Result<Facts, Failure> {
    progress.phase("reading the database");
    let recorded = runtime()?.block_on(history(place, today(), &framework));
    let Recorded {
        history,
        at_unknown_levels,
    } = recorded.map_err(|no| Failure::no_backup(&no))?;
    let unknown = (at_unknown_levels > 0).then(|| Remark {
        place: "positions".to_owned(),
        what: "at levels that no version of the framework names; they are left out".to_owned(),
        count: at_unknown_levels,
        how_many: Some(crate::words::counted(
            usize::try_from(at_unknown_levels).unwrap_or(usize::MAX),
            "position",
        )),
    });
    Ok(Facts {
        history,
        account: Account {
            source: named(place),
            remarks: unknown.into_iter().collect(),
            ..Account::default()
        },
        levels_from: "the framework that counts now".to_owned(),
    })
}

fn framework(files: VersionFiles) -> Arc<Framework> {
    let files = files.into_iter();
    let files = files.map(|(path, text)| SourceFile::new(&path, text));
    Arc::new(check(&Sources::new(files.collect())).framework)
}

/// What a place is called. The address of a database may hold a password.
fn named(place: &Place) -> String {
    match place {
        Place::Folder(folder) | Place::Passing(folder) => shown(folder),
        Place::Postgres(_) => "the database".to_owned(),
    }
}
