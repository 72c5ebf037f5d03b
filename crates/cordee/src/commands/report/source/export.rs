//! An export of a personnel system, straight into a history that nobody keeps.

use super::{Facts, account, levels_from};
use crate::commands::people::export::{bytes, mapping, open};
use crate::commands::report::progress::Progress;
use crate::failure::Failure;
use crate::files::shown;
use crate::io::Io;
use cordee_domain::Framework;
use cordee_domain::history::Day;
use cordee_hr::{Plan, history_of};
use cordee_report::{Account, Fault, Remark};
use jiff::civil::Date;
use std::path::Path;

/// What is asked of an export.
pub(super) struct Asked<'a> {
    pub(super) file: &'a Path,
    pub(super) mapping: Option<&'a Path>,
    pub(super) on: Option<Date>,
    pub(super) framework: Option<&'a Framework>,
}

pub(super) fn read(
    asked: &Asked<'_>,
    progress: &Progress,
    io: &mut Io<'_>,
) -> Result<Facts, Failure> {
    progress.phase("reading the export");
    let stated = mapping(asked.mapping, None, false, io)?;
    let opened = open(asked.file, &bytes(asked.file)?, stated.mapping.form())?;
    let on = asked.on.map(Day::from);
    let (read, plan) = history_of(&opened, &stated.mapping, asked.framework, on);
    let has_levels = asked.framework.is_none() && !plan.new_levels.is_empty();
    let of_files = account(&read, shown(asked.file));
    Ok(Facts {
        account: with_plan(of_files, &plan),
        levels_from: levels_from(asked.framework, has_levels),
        history: read.history,
    })
}

/// What the export came to stands before what its facts came to.
fn with_plan(account: Account, plan: &Plan) -> Account {
    let source = &account.source;
    let place = |row: Option<u32>| match row {
        Some(row) => format!("{source}, row {row}"),
        None => source.clone(),
    };
    let faults = plan.faults.told().iter().map(|it| Fault {
        place: place(it.row),
        what: it.to_string(),
        help: it.help.clone(),
    });
    let said = plan.said.iter().map(|what| Remark {
        place: account.source.clone(),
        what: what.clone(),
        count: 0,
        how_many: None,
    });
    // An export without anybody has a fault of its own; that there is no file of positions then is
    // nothing to tell.
    let of_files = account.faults.iter().filter(|_| plan.faults.is_empty());
    Account {
        faults: faults.chain(of_files.cloned()).collect(),
        remarks: said.chain(account.remarks.iter().cloned()).collect(),
        more_faults: account.more_faults.saturating_add(plan.faults.more()),
        source: account.source,
    }
}
