//! Whether an import may be done: its rights, and everything that stands in its way.

use crate::No;
use crate::given::{Wrongs, day as sensible_day, email, line};
use crate::guards::is_removed;
use crate::people::AT_ONCE;
use crate::store::Room;
use crate::tables::people::{grants, people};
use crate::tables::{EVER, Numbered};
use cordee_access::Role;
use cordee_domain::import::{Deed, Ground, Import, Known, KnownTeam, Place, Told};
use cordee_domain::{Career, Framework, PersonId, TeamId};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The first number that is too large to be somebody's.
const TOO_LARGE: u64 = 1 << 48;

impl Room<'_> {
    /// Whoever calls has asked whether they may import.
    pub(super) async fn look_at_import(&self, import: &Import) -> Result<(), No> {
        let ground = self.ground(&import.source).await?;
        if ground.content != import.ground && !is_removed!("an import is planned against what is") {
            return Err(No::Stale);
        }
        let look = Look::new(&ground, import, self.framework()?, self.asking.today);
        look.rights()?;
        let mut wrongs = Wrongs::default();
        look.all(&mut wrongs);
        self.numbers_are_free(&mut wrongs, import).await?;
        self.addresses_are_free(&mut wrongs, import).await?;
        self.administrators_stay(&mut wrongs, import).await?;
        wrongs.done()
    }

    async fn numbers_are_free(&self, wrongs: &mut Wrongs, import: &Import) -> Result<(), No> {
        let joined = import.people.iter().filter(|it| it.joins.is_some());
        let ids: Vec<i64> = joined.map(|it| it.person.row()).collect();
        let mut taken = 0;
        for some in ids.chunks(AT_ONCE) {
            taken += people::Entity::find()
                .filter(people::Column::Id.is_in(some.iter().copied()))
                .count(self.tx)
                .await?;
        }
        let all: BTreeSet<i64> = ids.iter().copied().collect();
        let each = ids
            .iter()
            .all(|it| (1..TOO_LARGE.cast_signed()).contains(it));
        if taken > 0 || all.len() < ids.len() || !each {
            wrongs.say(
                "row",
                "the numbers of those who are new are taken; look at the import again",
            );
        }
        Ok(())
    }

    async fn addresses_are_free(&self, wrongs: &mut Wrongs, import: &Import) -> Result<(), No> {
        let mut rows: BTreeMap<String, &Told> = BTreeMap::new();
        for told in &import.people {
            let Some(joins) = &told.joins else { continue };
            if wrongs.take(line("row", &joins.name)).is_none() {
                continue;
            }
            match email(&joins.email) {
                Ok(address) if rows.insert(address.clone(), told).is_some() => {
                    let why = format!("{}`{address}` stands in another row too", of(told));
                    wrongs.say("row", why);
                }
                Ok(_) => {}
                Err(wrong) => wrongs.say("row", format!("{}{}", of(told), wrong.why)),
            }
        }
        let addresses: Vec<&String> = rows.keys().collect();
        for some in addresses.chunks(AT_ONCE) {
            let taken: Vec<String> = people::Entity::find()
                .select_only()
                .column(people::Column::Email)
                .filter(people::Column::Email.is_in(some.iter().map(|it| it.as_str())))
                .into_tuple()
                .all(self.tx)
                .await?;
            for address in taken {
                let row = rows.get(&address).map_or(String::new(), |it| of(it));
                wrongs.say("row", format!("{row}`{address}` is somebody else's here"));
            }
        }
        Ok(())
    }

    /// The house is never left without anybody to administer it.
    async fn administrators_stay(&self, wrongs: &mut Wrongs, import: &Import) -> Result<(), No> {
        let goes = |it: &&Told| it.deeds.iter().any(|it| matches!(it, Deed::Left { .. }));
        let leavers: BTreeSet<i64> = import
            .people
            .iter()
            .filter(goes)
            .map(|it| it.person.row())
            .collect();
        if leavers.is_empty() {
            return Ok(());
        }
        let admins: Vec<i64> = grants::Entity::find()
            .select_only()
            .column(grants::Column::Person)
            .filter(grants::Column::Role.eq(Role::SystemAdministrator.name()))
            .into_tuple()
            .all(self.tx)
            .await?;
        let staying = admins.iter().filter(|it| !leavers.contains(it)).copied();
        let here = people::Entity::find()
            .filter(people::Column::Id.is_in(staying))
            .filter(people::Column::AccessFrom.lte(&*self.today))
            .filter(people::Column::AccessUntil.eq(EVER))
            .count(self.tx)
            .await?;
        if here == 0 && admins.iter().any(|it| leavers.contains(it)) {
            let why = "nobody else would keep this house; make somebody else a system administrator first";
            wrongs.say("row", why);
        }
        Ok(())
    }
}

/// What an import is looked at with.
struct Look<'a> {
    import: &'a Import,
    people: BTreeMap<PersonId, &'a Known>,
    teams: BTreeMap<TeamId, &'a KnownTeam>,
    made: BTreeSet<TeamId>,
    new: BTreeSet<PersonId>,
    framework: Arc<Framework>,
    today: jiff::civil::Date,
}

impl<'a> Look<'a> {
    fn new(
        ground: &'a Ground,
        import: &'a Import,
        framework: Arc<Framework>,
        today: jiff::civil::Date,
    ) -> Self {
        let joined = import.people.iter().filter(|it| it.joins.is_some());
        Self {
            import,
            people: ground.people.iter().map(|it| (it.id, it)).collect(),
            teams: ground.teams.iter().map(|it| (it.id, it)).collect(),
            made: import.teams.iter().map(|it| it.id).collect(),
            new: joined.map(|it| it.person).collect(),
            framework,
            today,
        }
    }

    /// Whether each single deed may be done. Whoever made the import knows what may be; one that may
    /// not is no mistake of theirs.
    fn rights(&self) -> Result<(), No> {
        let may_all = self
            .import
            .people
            .iter()
            .all(|told| match self.people.get(&told.person) {
                Some(known) if told.joins.is_none() => self.are_theirs(told, known),
                _ => told.joins.is_some() && self.may_join(told),
            });
        let into = self.teams.get(&self.import.into);
        let may_make = self.made.is_empty() || into.is_some_and(|it| it.may_make);
        let names_theirs = self.import.keys.iter().all(|(_, person)| {
            let known = self.people.get(person);
            self.new.contains(person) || known.is_some_and(|it| it.may.position)
        });
        if may_all && may_make && names_theirs {
            Ok(())
        } else {
            Err(No::Forbidden)
        }
    }

    fn are_theirs(&self, told: &Told, known: &Known) -> bool {
        let may = known.may;
        may.position
            && told.deeds.iter().all(|deed| match deed {
                Deed::Stands { from, at, .. } => at
                    .team
                    .is_none_or(|it| team_before(known, *from) == Some(it) || self.may_add(it)),
                Deed::Ends { .. } => true,
                Deed::Paid { .. } => may.pay,
                Deed::Recorded { .. } => may.recorded,
                Deed::Left { .. } => may.leaving,
            })
    }

    fn may_join(&self, told: &Told) -> bool {
        let mut team = None;
        told.deeds.iter().all(|deed| match deed {
            Deed::Stands { at, .. } => {
                team = at.team;
                at.team.is_some_and(|it| self.may_add(it))
            }
            Deed::Paid { .. } => team.is_some_and(|it| self.may_pay(it)),
            _ => true,
        })
    }

    fn may_add(&self, team: TeamId) -> bool {
        self.made.contains(&team) || self.teams.get(&team).is_some_and(|it| it.may_add)
    }

    fn may_pay(&self, team: TeamId) -> bool {
        let of_it = self.teams.get(&team).or(self.teams.get(&self.import.into));
        of_it.is_some_and(|it| it.may_pay)
    }

    fn all(&self, wrongs: &mut Wrongs) {
        for team in &self.import.teams {
            wrongs.take(line("team", &team.name));
            if self.teams.contains_key(&team.id) || team.id.0 == 0 || team.id.0 >= TOO_LARGE {
                wrongs.say(
                    "team",
                    "the number of a new team is taken; look at the import again",
                );
            }
        }
        for told in &self.import.people {
            let before = wrongs.count();
            self.person(told, wrongs);
            if wrongs.count() - before > 0 && wrongs.count() > 20 {
                wrongs.say("row", "and perhaps more: mend these first");
                return;
            }
        }
    }

    fn person(&self, told: &Told, wrongs: &mut Wrongs) {
        let known = self.people.get(&told.person);
        let mut kept = known.map(|it| it.kept()).unwrap_or_default();
        for deed in &told.deeds {
            if let Some(why) = self.wrong(told, deed) {
                wrongs.say("row", format!("{}{why}", of(told)));
                return;
            }
        }
        kept.follow(told.person, &told.deeds);
        if Career::new(kept.positions).is_err() {
            let why = format!("{}their positions would not be one career", of(told));
            wrongs.say("row", why);
        }
    }

    fn wrong(&self, told: &Told, deed: &Deed) -> Option<String> {
        match deed {
            Deed::Stands { from, until, at } => {
                let last = until.unwrap_or(*from);
                let days = [*from, last]
                    .into_iter()
                    .find_map(|it| sensible_day("row", it).err());
                let backwards = last < *from;
                days.map(|it| it.why)
                    .or(backwards.then(|| "the last day comes before the first".to_owned()))
                    .or_else(|| self.wrong_place(told, at))
            }
            Deed::Ends { began, until } => {
                let days = [*began, *until].into_iter();
                let mut days = days;
                days.find_map(|it| sensible_day("row", it).err())
                    .map(|it| it.why)
            }
            Deed::Paid { from, pay } => {
                let is_less = pay.minor < 0;
                let less = is_less.then(|| "nobody is paid less than nothing".to_owned());
                less.or_else(|| sensible_day("row", *from).err().map(|it| it.why))
            }
            Deed::Recorded { hired, .. } => {
                let hired = (*hired)?;
                let later = hired > self.today;
                let later =
                    later.then(|| format!("they were hired on {hired}, which has not come yet"));
                later.or_else(|| sensible_day("row", hired).err().map(|it| it.why))
            }
            Deed::Left { on } => {
                let later = *on > self.today;
                let later = later.then(|| format!("their last day, {on}, has not come yet"));
                later.or_else(|| sensible_day("row", *on).err().map(|it| it.why))
            }
        }
    }

    fn wrong_place(&self, told: &Told, at: &Place) -> Option<String> {
        if self.framework.level_by_id(&at.level).is_none() {
            return Some(format!("the framework has no level `{}`", at.level));
        }
        let mut zones = self.framework.zones().values();
        if let Some(zone) = &at.zone
            && !zones.any(|it| it.id == *zone)
        {
            return Some(format!("the framework has no pay zone `{zone}`"));
        }
        let is_there = |it: TeamId| self.teams.contains_key(&it) || self.made.contains(&it);
        if at.team.is_some_and(|it| !is_there(it)) {
            return Some("there is no such team".to_owned());
        }
        let manager = at.manager?;
        if manager == told.person {
            return Some("nobody leads themself".to_owned());
        }
        let is_somebody = self.people.contains_key(&manager) || self.new.contains(&manager);
        (!is_somebody).then(|| "there is nobody of their manager's number".to_owned())
    }
}

/// The team somebody stood in on a day, or last before it.
fn team_before(known: &Known, day: jiff::civil::Date) -> Option<TeamId> {
    let begun = known.positions.iter().map(|it| &it.position);
    let last = begun.filter(|it| it.from <= day).max_by_key(|it| it.from);
    last.and_then(|it| it.team)
}

/// What a fault begins with.
fn of(told: &Told) -> String {
    told.row.map_or(String::new(), |row| format!("row {row}: "))
}
