//! What would change, as what is done with people: names become numbers, and what may not be written
//! is left out and counted.

mod person;
mod places;
mod repairs;

use super::IntoAsked;
use super::contacts::{Contacts, Who};
use crate::fault::{Fault, Faults, shortened};
use crate::plan::{Change, Counts, Plan, What};
use cordee_domain::PersonId;
use cordee_domain::import::{Deed, Import, Joins, Known, Told};
use hashbrown::{HashMap, HashSet};
use places::{Teams, Zones};
use repairs::Repairs;
use std::mem::Discriminant;
use std::sync::Arc;

/// What came of it.
pub(super) struct Lowered {
    pub(super) counts: Counts,
    pub(super) import: Import,
    /// The sorts of changes that are done, by whom they are told of.
    done: HashSet<(Arc<str>, Discriminant<What>)>,
}

impl Lowered {
    /// Whether a change is done.
    fn holds(&self, change: &Change) -> bool {
        let sort = std::mem::discriminant(&change.what);
        self.done.contains(&(Arc::clone(&change.who), sort))
    }
}

/// Makes of the changes of a plan what is done; faults found on the way are added to the plan.
pub(super) fn lower(
    plan: &mut Plan,
    contacts: &Contacts,
    who: &Who,
    asked: &mut IntoAsked<'_>,
) -> Lowered {
    let (lowered, faults, mut said) = lower_all(plan, contacts, who, asked);
    plan.changes.retain(|it| lowered.holds(it));
    plan.faults.append(faults);
    plan.said.append(&mut said);
    lowered
}

fn lower_all(
    plan: &Plan,
    contacts: &Contacts,
    who: &Who,
    asked: &mut IntoAsked<'_>,
) -> (Lowered, Faults, Vec<String>) {
    let changes = plan.changes.as_slice();
    let groups: Vec<&[Change]> = changes
        .chunk_by(|one, other| one.who == other.who)
        .collect();
    let ground = asked.ground;
    let mut lowering = Lowering {
        people: ground.people.iter().map(|it| (it.id, it)).collect(),
        emails: ground.people.iter().map(|it| it.email.clone()).collect(),
        new: HashMap::new(),
        leavers: HashSet::new(),
        counts: Counts {
            new: 0,
            changed: 0,
            ..plan.counts
        },
        teams: Teams::of(ground, asked.into, asked.makes_teams),
        zones: Zones::of(asked.framework),
        repairs: Repairs::default(),
        joined: Vec::new(),
        done: HashSet::new(),
        keys: Vec::new(),
        faults: Faults::default(),
        contacts,
        who,
    };
    // Managers may come later in the file.
    for group in &groups {
        lowering.look_at(group, asked);
    }
    for group in &groups {
        lowering.person(group, asked);
    }
    lowering.leave_managers_blank_who_stay_out();
    lowering.link_found();
    lowering.teams.say(&mut lowering.faults);
    lowering.zones.say(&mut lowering.faults);
    let mut said = Vec::new();
    lowering.repairs.say(&mut said);
    let import = Import {
        source: asked.source.to_owned(),
        into: asked.into,
        teams: lowering.teams.made(),
        people: lowering.joined,
        keys: lowering.keys,
        ground: ground.content.clone(),
    };
    let lowered = Lowered {
        counts: lowering.counts,
        import,
        done: lowering.done,
    };
    (lowered, lowering.faults, said)
}

struct Lowering<'p> {
    people: HashMap<PersonId, &'p Known>,
    /// Every address that is somebody's.
    emails: HashSet<String>,
    /// The numbers of those who are new, with how they join.
    new: HashMap<&'p str, (PersonId, Joins)>,
    /// Who leaves in this export.
    leavers: HashSet<&'p str>,
    counts: Counts,
    teams: Teams<'p>,
    zones: Zones<'p>,
    repairs: Repairs,
    joined: Vec<Told>,
    done: HashSet<(Arc<str>, Discriminant<What>)>,
    keys: Vec<(String, PersonId)>,
    contacts: &'p Contacts,
    who: &'p Who,
    faults: Faults,
}

impl<'p> Lowering<'p> {
    /// Gives those who are new their numbers, and notes who leaves.
    fn look_at(&mut self, group: &'p [Change], asked: &mut IntoAsked<'_>) {
        let Some(first) = group.first() else { return };
        let key: &'p str = &first.who;
        let leaves = group.iter().any(|it| matches!(it.what, What::Left { .. }));
        if leaves {
            self.leavers.insert(key);
        }
        if self.who.known.contains_key(key) || self.who.faulty.contains(key) {
            return;
        }
        match self.joins(key) {
            Ok(joins) => {
                let number = PersonId((asked.number)());
                self.emails.insert(joins.email.clone());
                self.new.insert(key, (number, joins));
            }
            Err(_) if leaves && self.contacts.of(key).is_some_and(|it| it.email.is_empty()) => {
                self.counts.skipped += 1;
                self.repairs.left_before += 1;
            }
            Err(fault) => {
                self.counts.faulty += 1;
                self.faults.push(*fault);
            }
        }
    }

    /// How somebody new is called and reached.
    fn joins(&self, key: &str) -> Result<Joins, Box<Fault>> {
        let contact = self.contacts.of(key);
        let contact = contact
            .ok_or_else(|| Box::new(Fault::of_file(format!("`{}` has no row", shortened(key)))))?;
        let of_row = |what: String, help: &str| {
            let what = format!("`{}`: {what}", shortened(key));
            Box::new(Fault::of_row(contact.row, what).help(help))
        };
        if contact.name.is_empty() {
            let what = "somebody new has no name here".to_owned();
            return Err(of_row(
                what,
                "name a column as `name:`, or as `first_name:` and `last_name:`, in the mapping",
            ));
        }
        let email = contact.email.to_lowercase();
        if email.is_empty() {
            let what = "somebody new has no address for mail here".to_owned();
            return Err(of_row(
                what,
                "they sign in by it: fill the cell, or name a column as `email:` in the mapping",
            ));
        }
        if self.emails.contains(&email) {
            let what = format!("`{}` is somebody's address here already", shortened(&email));
            return Err(of_row(
                what,
                "if it is the same person, let people be found by email; else mend the row",
            ));
        }
        Ok(Joins {
            name: contact.name.clone(),
            email,
        })
    }

    fn fault(&mut self, change: &Change, what: &str, help: &str) {
        let what = format!("`{}`: {what}", shortened(&change.who));
        let fault = match change.row {
            Some(row) => Fault::of_row(row, what),
            None => Fault::of_file(what),
        };
        self.counts.faulty += 1;
        self.faults.push(fault.help(help));
    }

    /// Nobody is led by somebody whose own row is at fault.
    fn leave_managers_blank_who_stay_out(&mut self) {
        let come: HashSet<PersonId> = self.joined.iter().map(|it| it.person).collect();
        let deeds = self.joined.iter_mut().flat_map(|it| &mut it.deeds);
        for deed in deeds {
            let Deed::Stands { at, .. } = deed else {
                continue;
            };
            let is_out = |it: &PersonId| !self.people.contains_key(it) && !come.contains(it);
            if at.manager.as_ref().is_some_and(is_out) {
                at.manager = None;
                self.repairs.manager_not_here += 1;
            }
        }
    }

    /// Those whom the source names for the first time and who were here already.
    fn link_found(&mut self) {
        for (key, person) in &self.who.found {
            if self.people.get(person).is_some_and(|it| it.may.position) {
                self.keys.push((key.clone(), *person));
            }
        }
    }
}
