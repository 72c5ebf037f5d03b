//! A history straight from an export, for a report without a folder.

use crate::mapping::Mapping;
use crate::merge::merge;
use crate::open::Opened;
use crate::plan::{Asked, Plan, plan};
use cordee_domain::Framework;
use cordee_domain::history::{Day, History};

/// What is known of people by one export alone, with the account of how it was read. Rows at fault are
/// not in the history: whoever asks says what becomes of it then.
pub fn history_of(
    opened: &Opened,
    mapping: &Mapping,
    framework: Option<&Framework>,
    on: Option<Day>,
) -> (cordee_history::Read, Plan) {
    let nothing = History::default();
    let asked = Asked {
        mapping,
        framework,
        history: &nothing,
        on,
        missing: None,
    };
    let plan = plan(opened, &asked);
    let files = merge(&plan, &[], &nothing);
    let texts: Vec<(&str, &[u8])> = files.iter().map(|it| (it.0, &*it.1)).collect();
    (cordee_history::read(&texts, framework), plan)
}
