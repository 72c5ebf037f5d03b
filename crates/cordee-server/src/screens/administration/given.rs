//! What was typed, as values; what can't be one is wrong, in the words of whoever typed.

use crate::member::Member;
use crate::refused::Refused;
use crate::view::phrases::{Keeping, filled};
use crate::view::reader::Reader;
use crate::view::typed::{Typed, Wrong};
use cordee_domain::{Currency, LevelId, Money, PersonId, Slug, TeamId, TrainingId, ZoneId};
use cordee_store::{PersonQuery, TeamListed};
use jiff::civil::Date;

/// What a form says, read field by field; everything wrong is said at once.
pub(crate) struct Reading<'t> {
    k: &'static Keeping,
    typed: &'t Typed,
    wrongs: Vec<Wrong>,
}

/// How many people of one name are listed.
const MOST_NAMESAKES: usize = 5;

impl<'t> Reading<'t> {
    pub(crate) fn of(member: &Member, typed: &'t Typed) -> Self {
        Self {
            k: &member.visit.phrases.keeping,
            typed,
            wrongs: Vec::new(),
        }
    }

    /// Refuses where anything could not be read.
    pub(crate) fn done(self) -> Result<(), Refused> {
        if self.wrongs.is_empty() {
            Ok(())
        } else {
            Err(Refused::Wrong(self.wrongs))
        }
    }

    fn wrong(&mut self, field: &str, why: impl Into<String>) {
        self.wrongs.push(Wrong::of(field, why));
    }

    pub(crate) fn text(&self, field: &'static str) -> String {
        self.typed.get(field).unwrap_or_default().to_owned()
    }

    pub(crate) fn day(&mut self, field: &'static str) -> Date {
        let given = self.typed.get(field).unwrap_or_default();
        given.parse().unwrap_or_else(|_| {
            let why = match given {
                "" => self.k.choose_day.to_owned(),
                given => filled(self.k.no_day, &[given]),
            };
            self.wrong(field, why);
            Date::MIN
        })
    }

    /// A training of the framework that counts now.
    pub(crate) fn training(&mut self, field: &'static str) -> Option<TrainingId> {
        let given = self.typed.get(field);
        let training = given.and_then(|it| Slug::new(it).ok()).map(TrainingId);
        if training.is_none() {
            self.wrong(field, self.k.choose_training);
        }
        training
    }

    /// An amount in the currency that stands in the other field.
    pub(crate) fn money(&mut self, (amount, currency): (&str, &str)) -> Option<Money> {
        let code = self.typed.get(currency).unwrap_or_default();
        let Ok(code) = Currency::new(code) else {
            self.wrong(currency, self.k.choose_currency);
            return None;
        };
        let given = self.typed.get(amount).unwrap_or_default();
        let money = Money::parse(given, code).ok();
        if money.is_none() {
            self.wrong(amount, filled(self.k.no_amount, &[given]));
        }
        money
    }

    pub(super) fn team(&mut self, field: &'static str) -> TeamId {
        let given = self.typed.get(field).and_then(|it| it.parse().ok());
        given.map_or_else(
            || {
                self.wrong(field, self.k.choose_team);
                TeamId(0)
            },
            TeamId,
        )
    }

    pub(super) fn teams(&self, field: &'static str) -> Vec<TeamId> {
        let given = self.typed.all(field);
        given.filter_map(|it| it.parse().ok()).map(TeamId).collect()
    }

    pub(super) fn level(&mut self, field: &'static str) -> Option<LevelId> {
        let given = self.typed.get(field);
        let level = given.and_then(|it| Slug::new(it).ok()).map(LevelId);
        if level.is_none() {
            self.wrong(field, self.k.choose_level);
        }
        level
    }

    pub(super) fn zone(&mut self, field: &'static str) -> Option<ZoneId> {
        let given = self.typed.get(field)?;
        let zone = Slug::new(given).ok().map(ZoneId);
        if zone.is_none() {
            self.wrong(field, filled(self.k.no_such_zone, &[given]));
        }
        zone
    }

    /// Somebody by their whole name, or by their number.
    pub(super) async fn person(
        &mut self,
        member: &Member,
        field: &'static str,
    ) -> Result<Option<PersonId>, Refused> {
        let Some(given) = self.typed.get(field) else {
            return Ok(None);
        };
        if let Ok(number) = given.parse() {
            return Ok(Some(PersonId(number)));
        }
        let query = PersonQuery {
            name: Some(given.to_owned()),
            ..PersonQuery::default()
        };
        let found = member.store.people(&member.asking, &query).await?;
        let folded = given.to_lowercase();
        let same = found.rows.iter();
        let same: Vec<_> = same.filter(|it| it.name.to_lowercase() == folded).collect();
        match same.as_slice() {
            [one] => return Ok(Some(one.id)),
            [] => {
                let mut others = found.rows.iter();
                let why = match others.next() {
                    Some(near) => filled(self.k.nobody_but, &[given, &near.name]),
                    None => filled(self.k.nobody_called, &[given]),
                };
                self.wrong(field, why);
            }
            several => {
                let numbers = several.iter().take(MOST_NAMESAKES);
                let numbers: Vec<String> = numbers.map(|it| it.id.to_string()).collect();
                let why = filled(self.k.several_called, &[given, &numbers.join(", ")]);
                self.wrong(field, why);
            }
        }
        Ok(None)
    }
}

/// Every level as a choice, with the track before it.
pub(super) fn levels(reader: Reader<'_>) -> Vec<(String, String)> {
    let framework = reader.framework();
    let level = framework.levels().values().map(|level| {
        let track = reader.words(&framework.track(level.track).title).text;
        let title = reader.words(&level.title).text;
        (level.id.to_string(), format!("{track}: {title}"))
    });
    std::iter::once((String::new(), String::new()))
        .chain(level)
        .collect()
}

/// Every pay zone as a choice.
pub(super) fn zones(reader: Reader<'_>) -> Vec<(String, String)> {
    let none = (String::new(), reader.phrases.house.no_zone.to_owned());
    let zones = reader.framework().zones().values();
    let zones = zones.map(|it| (it.id.to_string(), reader.words(&it.title).text));
    std::iter::once(none).chain(zones).collect()
}

/// Every team as a choice.
pub(super) fn teams(all: &[TeamListed]) -> Vec<(String, String)> {
    let name = |id: TeamId| all.iter().find(|it| it.id == id).map(|it| it.name.as_str());
    let team = all.iter().map(|it| {
        let within = it.within.and_then(name);
        let words = match within {
            Some(within) => format!("{} ({within})", it.name),
            None => it.name.clone(),
        };
        (it.id.to_string(), words)
    });
    std::iter::once((String::new(), String::new()))
        .chain(team)
        .collect()
}
