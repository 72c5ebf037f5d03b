//! What is planned for everyone, besides their cases: coming, going, learning, wishing, writing.

use super::{Author, Entry};
use crate::cast::Named;
use crate::company::{Member, Part};
use crate::days::{days_between, workday};
use cordee_domain::{CompetencyId, PersonId, Slug, TrainingId, Wish};
use jiff::ToSpan;
use jiff::civil::Date;

/// What is looked at of somebody while their years are planned.
#[derive(Clone, Copy)]
struct Sketch {
    person: PersonId,
    part: Part,
    grade: usize,
    from: Date,
    until: Date,
    leaves: Option<Date>,
    is_free: bool,
    is_lent: bool,
    joins: Option<Date>,
    is_named: bool,
}

impl Author<'_> {
    /// Plans everyone's years.
    pub(crate) fn plan_years(&mut self) {
        let years = i32::from(self.today.year() - self.first_day.year());
        for year in 0..=years {
            let april = Date::new(
                self.first_day.year() + i16::try_from(year).unwrap_or(0),
                4,
                1,
            );
            if let Ok(april) = april
                && self.first_day < april
            {
                self.plan(april, Entry::Rise);
            }
        }
        let sketches: Vec<Sketch> = self
            .company
            .members
            .iter()
            .map(|it| self.sketch(it))
            .collect();
        for it in sketches {
            self.plan_coming_and_going(it);
            self.plan_learning(it);
            self.plan_wishes(it);
            self.plan_writing(it);
        }
        self.plan_absences();
        self.plan_the_cast();
    }

    fn sketch(&self, it: &Member) -> Sketch {
        Sketch {
            person: it.person,
            part: it.part,
            grade: it.grade,
            from: it.joins.unwrap_or(self.first_day),
            leaves: it.leaves,
            until: it
                .leaves
                .map_or(self.today, |it| it.saturating_sub(1.days())),
            is_free: !it.is_reserved && it.leaves.is_none(),
            is_lent: self.company.is_lent(it.team),
            joins: it.joins,
            is_named: it.name.is_some(),
        }
    }

    fn some_day(&mut self, from: Date, until: Date) -> Date {
        let days = days_between(from, until).max(0);
        let day = from.saturating_add(self.teller.chance.between(0, days).days());
        workday(day).max(from)
    }

    fn plan_coming_and_going(&mut self, it: Sketch) {
        if it.joins.is_some() {
            self.plan(it.from, Entry::Join(it.person));
        }
        if let Some(leaves) = it.leaves {
            self.plan(leaves, Entry::Leave(it.person));
        }
        if it.part != Part::Practitioner || !it.is_free || it.is_lent {
            return;
        }
        let cases_begin = self.first_day.saturating_add(14.months());
        let times = match it.grade {
            1 => 90,
            2 => 45,
            3 | 4 => 14,
            _ => 0,
        };
        if it.joins.is_none() && self.teller.chance.in_hundred(times) {
            let on = self.some_day(self.first_day.saturating_add(30.days()), cases_begin);
            self.plan(on, Entry::Advance(it.person));
        }
        if self.teller.chance.in_hundred(7) {
            let on = self.some_day(it.from.saturating_add(90.days()), self.today);
            self.plan(on, Entry::ChangeTeam(it.person));
        }
    }

    /// Most who lead have learned it; some who practise have learned it as well.
    fn plan_learning(&mut self, it: Sketch) {
        let wanted: &[&str] = match it.part {
            Part::Lead if self.teller.chance.in_hundred(80) => {
                &["before-you-lead", "thirty-days-beside"]
            }
            Part::Manager | Part::Director => &["before-you-lead", "leading-those-who-lead"],
            Part::Practitioner
                if it.is_free && !it.is_named && self.teller.chance.in_hundred(9) =>
            {
                &["before-you-lead"]
            }
            _ => &[],
        };
        for name in wanted {
            let on = self.some_day(it.from.saturating_add(14.days()), it.until);
            let Ok(training) = Slug::new(name) else {
                continue;
            };
            self.plan(on, Entry::Train(it.person, TrainingId(training)));
        }
    }

    fn plan_wishes(&mut self, it: Sketch) {
        let has_a_case = !it.is_free && it.leaves.is_none() && it.part == Part::Practitioner;
        if it.is_named || has_a_case || !self.teller.chance.in_hundred(58) {
            return;
        }
        let wish = match (it.part, self.teller.chance.below(100)) {
            (_, 0..52) => Wish::StayAndDeepen,
            (Part::Lead, 52..60) => Wish::Return,
            (_, 52..76) => Wish::Advance,
            (Part::Practitioner, 76..84) => Wish::Lead,
            _ => Wish::Undecided,
        };
        let on = self.some_day(it.from.saturating_add(30.days()), it.until);
        self.plan(on, Entry::Wish(it.person, wish));
    }

    fn plan_writing(&mut self, it: Sketch) {
        let drawn = self.teller.chance.below(100);
        let pieces = match (it.part, drawn) {
            (Part::Practitioner | Part::House, 0..14)
            | (Part::Lead | Part::Manager, 0..30)
            | (Part::Director, _) => 0,
            (Part::Practitioner | Part::House, 14..48) => self.teller.chance.between(1, 3),
            (Part::Practitioner | Part::House, 48..86) => self.teller.chance.between(3, 6),
            (Part::Practitioner | Part::House, _) => self.teller.chance.between(7, 10),
            (Part::Shaper | Part::Summit, _) => self.teller.chance.between(6, 11),
            (Part::Lead | Part::Manager, _) => self.teller.chance.between(1, 4),
        };
        let pieces = if it.is_named { pieces.min(4) } else { pieces };
        for _ in 0..pieces {
            let on = self.some_day(it.from.saturating_add(10.days()), it.until);
            self.plan(on, Entry::Write(it.person, None));
        }
        if it.is_free && pieces > 4 && self.teller.chance.in_hundred(12) {
            let on = self.some_day(it.from.saturating_add(300.days()), it.until);
            self.plan(on, Entry::Withdraw(it.person));
        }
    }

    /// Somebody stands in for a few leads; today for one.
    fn plan_absences(&mut self) {
        let members = self.company.members.iter();
        let mut leads: Vec<PersonId> = members
            .filter(|it| it.part == Part::Lead && it.name.is_none())
            .map(|it| it.person)
            .collect();
        self.teller.chance.shuffle(&mut leads);
        let mut leads = leads.into_iter();
        for lead in leads.by_ref().take(7) {
            let from = self.first_day.saturating_add(60.days());
            let until = self.today.saturating_sub(40.days());
            let on = self.some_day(from, until);
            let days = self.teller.chance.between(6, 25);
            self.plan(on, Entry::StandIn(lead, days));
        }
        if let Some(lead) = leads.next() {
            let on = workday(self.today.saturating_sub(4.days()));
            self.plan(on, Entry::StandIn(lead, 18));
        }
    }

    /// What the cast have written and wished.
    fn plan_the_cast(&mut self) {
        let named = |of| self.cast.person(of);
        let (luna, sarah) = (named(Named::Luna), named(Named::Sarah));
        let on_trial = named(Named::OnTrial);
        let months_ago = |months: i32| workday(self.today.saturating_sub(months.months()));
        let of_luna =
            ["hearing-a-machine"; 7]
                .iter()
                .chain(&["verdict", "verdict", "what-happened"]);
        let of_luna: Vec<_> = of_luna.zip((10..35).rev().step_by(2)).collect();
        let mut plans = Vec::new();
        for (name, months) in of_luna {
            let wanted = Slug::new(name).ok().map(CompetencyId);
            plans.extend(luna.map(|it| (months_ago(months), Entry::Write(it, wanted.clone()))));
        }
        plans.extend(luna.map(|it| (months_ago(7), Entry::Wish(it, Wish::StayAndDeepen))));
        plans.extend(sarah.map(|it| (months_ago(5), Entry::Wish(it, Wish::Undecided))));
        plans.extend(on_trial.map(|it| (months_ago(9), Entry::Wish(it, Wish::Lead))));
        let days_ago = |days: i32| workday(self.today.saturating_sub(days.days()));
        let leads = self.company.members.iter();
        let leads = leads.filter(|it| it.part == Part::Lead && it.name.is_none());
        let tired = leads.skip(2).step_by(14).take(2).map(|it| it.person);
        plans.extend(tired.map(|it| (days_ago(4), Entry::Wish(it, Wish::Return))));
        for (days, person, whom) in self.who_asks_the_cast() {
            plans.push((days_ago(days), Entry::AskTheCast(person, whom)));
        }
        for (on, entry) in plans {
            self.plan(on, entry);
        }
    }

    /// Two of her craft who ask Luna for her word, and two whom Sarah's manager leads, each with
    /// how many days ago.
    fn who_asks_the_cast(&self) -> Vec<(i32, PersonId, PersonId)> {
        let stays = |it: &&Member| {
            let is_free = !it.is_reserved && it.joins.is_none() && it.leaves.is_none();
            is_free && it.part == Part::Practitioner
        };
        let luna = self.cast.person(Named::Luna);
        let craft = luna
            .and_then(|it| self.company.member(it))
            .map(|it| it.craft);
        let lead = self.cast.person(Named::Manager);
        let all = || self.company.members.iter().filter(stays);
        let of_the_craft = all().filter(|it| Some(it.craft) == craft).zip([6, 2]);
        let of_the_team = all()
            .filter(|it| it.manager == lead && lead.is_some())
            .zip([9, 3]);
        let to_luna = of_the_craft.filter_map(|(it, days)| Some((days, it.person, luna?)));
        let to_lead = of_the_team.filter_map(|(it, days)| Some((days, it.person, lead?)));
        to_luna.chain(to_lead).collect()
    }
}
