//! Names of teams as their numbers, and of pay zones as those of the framework.

use crate::fault::{Fault, Faults, shortened};
use cordee_domain::import::{Ground, KnownTeam, NewTeam};
use cordee_domain::{Framework, TeamId, ZoneId};
use cordee_framework::language::did_you_mean;
use std::collections::BTreeMap;

/// Every team, those that are made among them.
pub(super) struct Teams<'p> {
    pub(super) into: TeamId,
    makes: bool,
    by_id: BTreeMap<u64, &'p KnownTeam>,
    /// Teams of a name, as it is compared.
    by_name: BTreeMap<String, Vec<&'p KnownTeam>>,
    made: BTreeMap<String, NewTeam>,
    wrong: Names<Wrong>,
}

/// Names with which something is wrong: what, the first row, and how many rows there are. Many rows have
/// the same few names, and each is said once.
pub(super) struct Names<W>(BTreeMap<String, (W, Option<u32>, u64)>);

impl<W> Default for Names<W> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<W: Copy> Names<W> {
    fn note(&mut self, name: &str, wrong: W, row: Option<u32>) {
        let told = self.0.entry(name.to_owned());
        told.or_insert((wrong, row, 0)).2 += 1;
    }

    /// Says each, by what is wrong and what to do.
    fn say(&self, faults: &mut Faults, told: impl Fn(W, &str) -> (String, String)) {
        for (name, (wrong, row, count)) in &self.0 {
            let more = match count - 1 {
                0 => String::new(),
                1 => "; one more row names it".to_owned(),
                more => format!("; {more} more rows name it"),
            };
            let (what, help) = told(*wrong, &shortened(name));
            let what = format!("{what}{more}");
            let fault = match row {
                Some(row) => Fault::of_row(*row, what),
                None => Fault::of_file(what),
            };
            faults.push(fault.help(help));
        }
    }
}

/// The pay zones that there are, and those that are named and are not.
pub(super) struct Zones<'p> {
    framework: &'p Framework,
    unknown: Names<()>,
}

impl<'p> Zones<'p> {
    pub(super) fn of(framework: &'p Framework) -> Self {
        Self {
            framework,
            unknown: Names::default(),
        }
    }

    /// The zone of a name.
    pub(super) fn find(&mut self, name: &str, row: Option<u32>) -> Option<ZoneId> {
        let mut zones = self.framework.zones().values();
        let found = zones.find(|it| it.id.as_str() == name);
        if found.is_none() {
            self.unknown.note(name, (), row);
        }
        found.map(|it| it.id.clone())
    }

    /// Each zone that there is not once.
    pub(super) fn say(&self, faults: &mut Faults) {
        self.unknown.say(faults, |(), shown| {
            let known = self.framework.zones().values().map(|it| it.id.as_str());
            let help = "say which zone is meant under `zones:` in the mapping";
            let help = did_you_mean(shown, known).unwrap_or_else(|| help.to_owned());
            (format!("the framework has no pay zone `{shown}`"), help)
        });
    }
}

/// Why nobody can come into a team.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Wrong {
    /// There is none of this name.
    None,
    /// There are several.
    Several,
    /// Whoever imports does not keep it.
    NotKept,
}

impl<'p> Teams<'p> {
    pub(super) fn of(ground: &'p Ground, into: TeamId, makes: bool) -> Self {
        let mut by_name: BTreeMap<String, Vec<&KnownTeam>> = BTreeMap::new();
        for team in &ground.teams {
            by_name.entry(plain(&team.name)).or_default().push(team);
        }
        let by_id: BTreeMap<u64, &KnownTeam> =
            ground.teams.iter().map(|it| (it.id.0, it)).collect();
        let may_make = by_id.get(&into.0).is_some_and(|it| it.may_make);
        Self {
            into,
            makes: makes && may_make,
            by_id,
            by_name,
            made: BTreeMap::new(),
            wrong: Names::default(),
        }
    }

    /// The team of a name, where somebody comes from one already perhaps.
    pub(super) fn find(
        &mut self,
        name: &str,
        from: Option<TeamId>,
        row: Option<u32>,
        number: &mut dyn FnMut() -> u64,
    ) -> Option<TeamId> {
        let called = plain(name);
        let stays = from.and_then(|it| self.by_id.get(&it.0));
        if let Some(stays) = stays.filter(|it| plain(&it.name) == called) {
            return Some(stays.id);
        }
        let found = self.by_name.get(&called).map_or(&[][..], Vec::as_slice);
        let wrong = match found {
            [one] if one.may_add => return Some(one.id),
            [_] => Wrong::NotKept,
            [_, _, ..] => Wrong::Several,
            [] if self.makes => {
                let team = self.made.entry(called).or_insert_with(|| NewTeam {
                    id: TeamId(number()),
                    name: name.to_owned(),
                });
                return Some(team.id);
            }
            [] => Wrong::None,
        };
        self.wrong.note(name, wrong, row);
        None
    }

    /// Whether the pay of those who come into a team may be written.
    pub(super) fn may_pay(&self, team: TeamId) -> bool {
        let of_it = self
            .by_id
            .get(&team.0)
            .or_else(|| self.by_id.get(&self.into.0));
        of_it.is_some_and(|it| it.may_pay)
    }

    /// Each team that can't be used once, with its first row and how many there are.
    pub(super) fn say(&self, faults: &mut Faults) {
        self.wrong
            .say(faults, |wrong, shown| self.told(wrong, shown));
    }

    fn told(&self, wrong: Wrong, shown: &str) -> (String, String) {
        match wrong {
            Wrong::None => {
                let known = self.by_id.values().map(|it| it.name.as_str());
                let near = did_you_mean(shown, known);
                let help = "make it first, or let the import make the teams that are missing";
                let help = near.map_or(help.to_owned(), |near| format!("{near} Else {help}"));
                (format!("there is no team `{shown}`"), help)
            }
            Wrong::Several => (
                format!("there are several teams `{shown}`"),
                "give one of them another name: nobody can know which is meant".to_owned(),
            ),
            Wrong::NotKept => (
                format!("you don't keep the team `{shown}`"),
                "ask those who do to bring people into it".to_owned(),
            ),
        }
    }

    pub(super) fn made(&self) -> Vec<NewTeam> {
        self.made.values().cloned().collect()
    }
}

fn plain(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ").to_lowercase()
}
