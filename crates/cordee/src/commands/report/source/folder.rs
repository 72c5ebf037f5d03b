//! A folder of a history.

use super::{Facts, account, levels_from};
use crate::commands::report::progress::Progress;
use crate::failure::Failure;
use crate::files::shown;
use crate::histories;
use cordee_domain::Framework;
use std::path::Path;

pub(super) fn read(
    folder: &Path,
    framework: Option<&Framework>,
    progress: &Progress,
) -> Result<Facts, Failure> {
    progress.phase("reading");
    let read = histories::read(folder, framework, &|done, of| progress.note(done, of))?;
    Ok(Facts {
        account: account(&read, shown(folder)),
        levels_from: levels_from(framework, histories::has_levels(folder)),
        history: read.history,
    })
}
