//! What each state waits for, and from whom.

use crate::case_table::stories;
use crate::people::*;
use cordee_domain::case::WaitsOn;
use std::fmt::Write;

#[test]
fn every_open_state_waits_for_somebody_and_says_for_what() {
    let mut table = String::new();
    for story in stories() {
        let waiting = story.case.waits_for(story.today, &story.framework);
        let name = serde_json::to_value(story.case.state.name()).unwrap();
        let _ = write!(table, "{:<14}", name.as_str().unwrap());
        for it in waiting {
            let who = match it.on {
                WaitsOn::PeopleOperations => "people operations",
                WaitsOn::Person(SARAH) => "the person",
                WaitsOn::Person(CHAIR) => "the chair",
                WaitsOn::Person(_) => "a member",
            };
            let what = serde_json::to_value(it.what).unwrap();
            let due = it.due.map_or(String::new(), |day| format!(" by {day}"));
            let _ = write!(table, " {who}: {}{due};", what.to_string().replace('"', ""));
        }
        table.push('\n');
    }
    insta::assert_snapshot!(table);
}
