//! What was left out or repaired on the way, counted.

/// How many rows, of each sort.
#[derive(Default)]
pub(super) struct Repairs {
    pub(super) not_theirs: u64,
    pub(super) pay: u64,
    pub(super) recorded: u64,
    pub(super) how_left: u64,
    pub(super) left_before: u64,
    pub(super) manager_left: u64,
    pub(super) manager_not_here: u64,
    pub(super) no_team: u64,
}

impl Repairs {
    pub(super) fn say(&self, said: &mut Vec<String>) {
        for (count, what) in [
            (
                self.not_theirs,
                "about you yourself, or people whose records you don't keep: left out",
            ),
            (
                self.pay,
                "pay that you may not write: left out; a pay administrator may import it",
            ),
            (
                self.recorded,
                "a sex or a first day that you may not write: left out",
            ),
            (
                self.how_left,
                "how somebody left, which is not kept here: their last day is",
            ),
            (
                self.left_before,
                "people who left before they were here and have no address: left out",
            ),
            (self.manager_left, "a new manager who has left: left blank"),
            (
                self.manager_not_here,
                "a manager who does not come in: left blank",
            ),
            (
                self.no_team,
                "people without a team: they come into the team that was chosen",
            ),
        ] {
            if count > 0 {
                let rows = if count == 1 { "row tells" } else { "rows tell" };
                said.push(format!("{count} {rows} of {what}"));
            }
        }
    }
}
