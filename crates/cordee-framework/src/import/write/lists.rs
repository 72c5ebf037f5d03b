//! Lists of the framework whose entries were found one by one.

use super::{Gathered, Yaml};
use crate::export::Node;

/// The lists that stand in one file.
pub(super) const LISTS: [&str; 7] = [
    "grades",
    "scopes",
    "autonomy",
    "zones",
    "rights",
    "recognition",
    "duties",
];

/// Entries of these lists, as they were found.
pub(super) fn lists(gathered: &Gathered, names: &[&'static str]) -> String {
    let mut yaml = Yaml::default();
    for name in names.iter().filter(|name| gathered.has_list(name)) {
        let entries = gathered.entries.list.iter();
        let entries = entries.filter(|entry| entry.list == *name);
        let entries = entries.map(|entry| Node::Map(entry.keys.clone()));
        Node::List(entries.collect()).write(name, &mut yaml);
        yaml.blank();
    }
    yaml.finish()
}
