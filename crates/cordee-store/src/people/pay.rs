//! What people are paid from a day on.

use crate::audit::Entry;
use crate::career::Pay;
use crate::given::{Wrongs, day as sensible_day};
use crate::guards::is_removed;
use crate::store::{Done, Made, Room, Store};
use crate::tables::people::pays;
use crate::tables::{Numbered, word};
use crate::{Asking, Failure, No};
use cordee_access::Action;
use cordee_domain::{Career, Money, PersonId, Position};
use jiff::civil::Date;
use sea_orm::{DatabaseTransaction, EntityTrait};
use std::collections::HashMap;

/// What everybody was paid, by the person and the first day of the position.
pub(crate) async fn all_pays(
    tx: &DatabaseTransaction,
) -> Result<HashMap<(i64, String), Money>, Failure> {
    let mut all = HashMap::new();
    for row in pays::Entity::find().all(tx).await? {
        let (minor, currency) = (row.minor, word(&row.currency)?);
        all.insert((row.person, row.begins), Money { minor, currency });
    }
    Ok(all)
}

impl Store {
    /// Writes what somebody is paid from a day on, in the position they hold then. What is planned
    /// for later with the same pay goes along. `seen` is the pay on that day as whoever asks saw
    /// it; where it is another by now, nothing is overwritten.
    pub async fn change_pay(
        &self,
        asking: &Asking,
        id: PersonId,
        (from, pay): (Date, Money),
        seen: Option<Money>,
    ) -> Result<Done<()>, No> {
        let input = (id, from, pay, seen);
        self.change(asking, "change-pay", &input, move |room| {
            Box::pin(async move { room.change_pay(id, from, pay, seen).await })
        })
        .await
    }
}

impl Room<'_> {
    async fn change_pay(
        &self,
        id: PersonId,
        from: Date,
        pay: Money,
        seen: Option<Money>,
    ) -> Result<Made<()>, No> {
        let resource = self.person_resource(id).await?;
        let by = self.allow(Action::ChangePay, Action::SeeName, &resource)?;
        self.must_be_fresh()?;
        let mut wrongs = Wrongs::default();
        wrongs.take(sensible_day("from", from));
        if pay.minor < 0 {
            wrongs.say("pay", "nobody is paid less than nothing");
        }
        wrongs.done()?;
        let career = self.career(id, Pay::With).await?;
        let held = career.on(from).cloned();
        let held = held.ok_or_else(|| No::wrong("from", "they hold no position on that day"))?;
        if held.pay != seen && !is_removed!("pay is as it was seen") {
            return Err(No::Stale);
        }
        self.nothing_is_overwritten(&career, &held, from)?;
        let paid = paid_from(&career, &held, from, pay);
        let paid = Career::new(paid).map_err(|_| No::wrong("from", "choose another day"))?;
        let mut cases = self.cases_of(id).await?;
        let of_it = cases.get(&crate::tables::day(held.from)).copied().flatten();
        cases.insert(crate::tables::day(from), of_it);
        self.write_career(id, &paid, &cases).await?;
        let entry = Entry::new("change-pay", "person", id.row(), by);
        Ok(Made::new((), entry))
    }

    /// What was paid on days that are over stays written: a new pay may reach back into the
    /// position that goes on, not behind it.
    fn nothing_is_overwritten(
        &self,
        career: &Career,
        held: &Position,
        from: Date,
    ) -> Result<(), No> {
        let today = self.asking.today;
        let mut later = career.positions().iter().filter(|it| it.from > from);
        let is_overtaken = later.any(|it| it.from <= today);
        let is_written = held.from == from && from < today && held.pay.is_some();
        if is_overtaken || is_written {
            let why = format!(
                "what they were paid on {from} is written already; a new pay begins after the last one"
            );
            return Err(No::wrong("from", why));
        }
        Ok(())
    }
}

/// The same positions, with the new pay from that day on.
fn paid_from(career: &Career, held: &Position, from: Date, pay: Money) -> Vec<Position> {
    let mut paid = Vec::new();
    for position in career.positions() {
        if position.from == held.from {
            if position.from < from {
                paid.push(Position {
                    until: from.yesterday().ok(),
                    ..position.clone()
                });
            }
            paid.push(Position {
                from,
                pay: Some(pay),
                ..position.clone()
            });
        } else if position.from > from && position.pay == held.pay {
            paid.push(Position {
                pay: Some(pay),
                ..position.clone()
            });
        } else {
            paid.push(position.clone());
        }
    }
    paid
}
