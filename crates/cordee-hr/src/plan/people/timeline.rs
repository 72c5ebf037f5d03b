//! What is known of one person, day by day, with what is planned put in.

use cordee_domain::history::Day;

/// Something that holds for some days.
#[derive(Clone, Debug)]
pub(super) struct Held<T> {
    pub(super) from: Day,
    pub(super) until: Day,
    pub(super) what: T,
}

/// Facts of one sort about one person, earliest first.
#[derive(Debug)]
pub(super) struct Timeline<T> {
    all: Vec<Held<T>>,
}

/// Where on a timeline something is told of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Place {
    /// Nothing is known of that day or the days before it.
    Nowhere,
    /// The fact that began last by then.
    At(usize),
}

impl<T> Timeline<T> {
    pub(super) fn of(spans: impl Iterator<Item = (Day, Day, T)>) -> Self {
        let each = spans.map(|(from, until, what)| Held { from, until, what });
        Self {
            all: each.collect(),
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// The day the first fact began.
    pub(super) fn first(&self) -> Option<Day> {
        self.all.first().map(|it| it.from)
    }

    /// The fact that something told since a day, or on a day, is compared with.
    pub(super) fn place(&self, since: Option<Day>, on: Option<Day>) -> Place {
        // Where both are known the state on the day of the export is what is told.
        let day = on.or(since).unwrap_or(Day::OPEN);
        match self.all.iter().rposition(|it| it.from <= day) {
            Some(at) => Place::At(at),
            // Everything known lies later: it is compared with the first, and found out of order.
            None if self.all.is_empty() => Place::Nowhere,
            None => Place::At(0),
        }
    }

    pub(super) fn at(&self, place: Place) -> Option<&Held<T>> {
        match place {
            Place::Nowhere => None,
            Place::At(at) => self.all.get(at),
        }
    }

    pub(super) fn is_last(&self, place: Place) -> bool {
        place == Place::At(self.all.len().wrapping_sub(1))
    }

    /// The fact that says it still holds on `day` and began before, with the day before; it is ended
    /// there. A fact whose end nobody stated ends by itself when the next begins.
    pub(super) fn cut(&mut self, day: Day) -> Option<(Day, Day)> {
        let last = self.all.iter_mut().rev().find(|it| it.from < day)?;
        if last.until == Day::OPEN || last.until < day {
            return None;
        }
        last.until = day.previous();
        Some((last.from, last.until))
    }

    /// Ends the last fact on a day, where it does not end then already.
    pub(super) fn end_last(&mut self, day: Day) -> Option<Day> {
        let last = self.all.last_mut()?;
        if last.until == day || last.from > day {
            return None;
        }
        last.until = day;
        Some(last.from)
    }

    /// Puts a fact in the place of one of the same day, or behind all others.
    pub(super) fn put(&mut self, from: Day, until: Day, what: T) {
        let held = Held { from, until, what };
        if let Some(same) = self.all.iter_mut().find(|it| it.from == from) {
            *same = held;
        } else {
            self.all.push(held);
            self.all.sort_by_key(|it| it.from);
        }
    }
}
