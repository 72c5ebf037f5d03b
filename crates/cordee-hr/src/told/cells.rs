//! The cells of one row as values.

use super::{Tells, Told, ToldPay};
use crate::amount::{self, Decimal, NoAmount};
use crate::columns::Columns;
use crate::day::{self, NoDay};
use crate::fault::{Fault, shortened};
use crate::levels::{Levels, Title};
use crate::mapping::{Field, Key, Mapping};
use crate::part::{self, NoPart, Whole};
use cordee_domain::history::{Day, Departure, Sex};
use cordee_domain::{Currency, PayPeriod, Share};
use cordee_tables::{GridRow, Kind};

/// What reads the cells of a row.
pub(super) struct Cells<'c, 'g> {
    pub(super) columns: &'c Columns<'g>,
    pub(super) mapping: &'g Mapping,
    pub(super) levels: &'g Levels,
    pub(super) key: Key,
    pub(super) decimal: Option<Decimal>,
    /// What the whole is of shares of full-time hours.
    pub(super) parts: Option<Whole>,
    /// Whether the cells come from a text file, where every row is as long as the headings.
    pub(super) is_text: bool,
}

/// What becomes of a row.
pub(super) enum Row<'g> {
    Told(Told<'g>),
    LeftOut,
    NoLevel(&'g str),
}

const NONE: &str = "(none)";

impl<'g> Cells<'_, 'g> {
    pub(super) fn read(
        &self,
        row: GridRow<'g>,
        managers: impl Fn(GridRow<'g>) -> Result<Tells<&'g str>, Fault>,
    ) -> Result<Row<'g>, Fault> {
        self.columns.fits(row, self.is_text)?;
        let who = self.columns.text(row, self.key.field());
        if who.is_empty() {
            let fault = self.fault(row, self.key.field(), "nothing stands here");
            return Err(fault.help("it is by this column that people are known"));
        }
        let level = match self.level(row)? {
            Title::Level(level) => Some(level),
            Title::Blank => None,
            Title::LeftOut => return Ok(Row::LeftOut),
            Title::Unknown(title) => return Ok(Row::NoLevel(title)),
        };
        let told = Told {
            row: row.number,
            who,
            level,
            team: self.may_be_none(row, Field::Team),
            zone: self.zone(row),
            manager: managers(row)?,
            since: self.day(row, Field::Since)?,
            hired: self.day(row, Field::Hired)?,
            left: self.day(row, Field::Left)?,
            how: self.how(row)?,
            sex: self.sex(row)?,
            pay: self.pay(row)?,
        };
        self.in_order(&told)?;
        Ok(Row::Told(told))
    }

    fn fault(&self, row: GridRow<'g>, field: Field, what: impl Into<String>) -> Fault {
        Fault::of_row(row.number, what).column(self.columns.heading(field))
    }

    fn level(&self, row: GridRow<'g>) -> Result<Title<'g>, Fault> {
        let own = self.columns.text(row, Field::Level);
        if !own.is_empty() {
            if let Some(level) = self.levels.known(own) {
                return Ok(Title::Level(level));
            }
            if !self.columns.has(Field::Title) {
                let what = format!("there is no level `{}`", shortened(own));
                return Err(self
                    .fault(row, Field::Level, what)
                    .help(self.levels.help_for(own)));
            }
        }
        let title = self.columns.text(row, Field::Title);
        Ok(self.levels.of_title(title, self.mapping))
    }

    fn may_be_none(&self, row: GridRow<'g>, field: Field) -> Tells<&'g str> {
        match self.columns.text(row, field) {
            "" => Tells::Nothing,
            NONE => Tells::None,
            text => Tells::Is(text),
        }
    }

    fn zone(&self, row: GridRow<'g>) -> Tells<&'g str> {
        match self.may_be_none(row, Field::Zone) {
            Tells::Is(text) => {
                let named = Mapping::meaning(&self.mapping.zones, text);
                Tells::Is(named.map_or(text, String::as_str))
            }
            other => other,
        }
    }

    fn day(&self, row: GridRow<'g>, field: Field) -> Result<Option<Day>, Fault> {
        let text = self.columns.text(row, field);
        if text.is_empty() {
            return Ok(None);
        }
        let stated = self.mapping.dates;
        let is_day = self.columns.kind(row, field) == Kind::Day;
        let read = day::read(text, if is_day { None } else { stated });
        read.map(Some).map_err(|no| {
            let shown = shortened(text);
            let (what, help) = no_day(&shown, &no, stated.map(|it| it.word));
            self.fault(row, field, what).help(help)
        })
    }

    fn how(&self, row: GridRow<'g>) -> Result<Option<Departure>, Fault> {
        const KNOWN: [(&str, Departure); 4] = [
            ("own-wish", Departure::OwnWish),
            ("dismissed", Departure::Dismissed),
            ("retired", Departure::Retired),
            ("other", Departure::Other),
        ];
        self.word(
            row,
            Field::HowLeft,
            &KNOWN,
            &self.mapping.ways_to_leave,
            "ways_to_leave",
        )
    }

    fn sex(&self, row: GridRow<'g>) -> Result<Option<Sex>, Fault> {
        const KNOWN: [(&str, Sex); 7] = [
            ("female", Sex::Female),
            ("f", Sex::Female),
            ("w", Sex::Female),
            ("male", Sex::Male),
            ("other", Sex::Other),
            ("d", Sex::Other),
            ("x", Sex::Other),
        ];
        self.word(row, Field::Sex, &KNOWN, &self.mapping.sexes, "sexes")
    }

    fn per(&self, row: GridRow<'g>) -> Result<PayPeriod, Fault> {
        const KNOWN: [(&str, PayPeriod); 3] = [
            ("year", PayPeriod::Year),
            ("month", PayPeriod::Month),
            ("hour", PayPeriod::Hour),
        ];
        let word = self.word(row, Field::Per, &KNOWN, &self.mapping.periods, "periods")?;
        Ok(word.or(self.mapping.per).unwrap_or(PayPeriod::Year))
    }

    /// One of some words, or of those that the mapping gives a meaning.
    fn word<T: Copy>(
        &self,
        row: GridRow<'g>,
        field: Field,
        known: &[(&str, T)],
        table: &[(String, T)],
        key: &str,
    ) -> Result<Option<T>, Fault> {
        let text = self.columns.text(row, field);
        if text.is_empty() {
            return Ok(None);
        }
        if let Some(meaning) = Mapping::meaning(table, text) {
            return Ok(Some(*meaning));
        }
        let known = known.iter().find(|it| it.0.eq_ignore_ascii_case(text));
        known.map(|it| Some(it.1)).ok_or_else(|| {
            let fault = self.fault(
                row,
                field,
                format!("`{}` is not known here", shortened(text)),
            );
            fault.help(format!("say what it means under `{key}:` in the mapping"))
        })
    }

    fn pay(&self, row: GridRow<'g>) -> Result<Option<ToldPay>, Fault> {
        let code = self.columns.text(row, Field::Currency);
        let otherwise = self.mapping.currency.or_else(|| Currency::new("EUR").ok());
        let currency = match code {
            "" => otherwise,
            code => Some(Currency::new(code).map_err(|_| {
                let what = format!("`{}` is no currency", shortened(code));
                self.fault(row, Field::Currency, what)
                    .help("write three letters, such as EUR")
            })?),
        };
        let Some(currency) = currency else {
            return Ok(None);
        };
        let Some((base_minor, currency)) = self.amount(row, Field::Pay, currency)? else {
            return Ok(None);
        };
        let variable = self.amount(row, Field::Variable, currency)?;
        if let Some((_, other)) = variable
            && other != currency
        {
            let what = format!("it is in {other}, and basic pay in {currency}");
            return Err(self.fault(row, Field::Variable, what));
        }
        Ok(Some(ToldPay {
            since: self.day(row, Field::PaidSince)?,
            base_minor,
            variable_minor: variable.map(|it| it.0),
            currency,
            per: self.per(row)?,
            part: self.part(row)?,
            weekly_hours: self.hours(row)?,
        }))
    }

    fn amount(
        &self,
        row: GridRow<'g>,
        field: Field,
        currency: Currency,
    ) -> Result<Option<(i64, Currency)>, Fault> {
        let text = self.columns.text(row, field);
        if text.is_empty() {
            return Ok(None);
        }
        let is_number = self.columns.kind(row, field) == Kind::Number;
        let decimal = if is_number {
            Some(Decimal::Point)
        } else {
            self.decimal
        };
        amount::read(text, decimal, currency)
            .map(Some)
            .map_err(|no| {
                let shown = shortened(text);
                match no {
                    NoAmount::TwoWays(one, other) => self
                        .fault(row, field, format!("`{shown}` could be {one} or {other}"))
                        .help("say `decimal: comma` or `decimal: point` in the mapping"),
                    NoAmount::Wrong(why) => {
                        self.fault(row, field, format!("`{shown}` can't be read: {why}"))
                    }
                }
            })
    }

    fn part(&self, row: GridRow<'g>) -> Result<Option<Share>, Fault> {
        let text = self.columns.text(row, Field::Part);
        if text.is_empty() {
            return Ok(None);
        }
        let shown = shortened(text);
        let read = part::read(text, self.decimal, self.parts);
        read.map(|it| Some(it.0)).map_err(|no| match no {
            NoPart::TwoWays(percent, fraction) => {
                let what = format!("`{shown}` could be {percent} or {fraction} of full-time hours");
                self.fault(row, Field::Part, what)
                    .help("say `parts: percent` or `parts: fraction` in the mapping")
            }
            NoPart::TooLittle(share) => {
                let what = format!("`{shown}` would be {share} of full-time hours");
                self.fault(row, Field::Part, what)
                    .help("write 80 or 37.5, in percent; where all are fractions, say `parts: fraction` in the mapping")
            }
            NoPart::Wrong => {
                let what = format!("`{shown}` is no share of full-time hours");
                self.fault(row, Field::Part, what)
                    .help("write 80 or 37.5, in percent")
            }
        })
    }

    /// Hours a week, in hundredths.
    fn hours(&self, row: GridRow<'g>) -> Result<Option<u16>, Fault> {
        let text = self.columns.text(row, Field::Hours);
        if text.is_empty() {
            return Ok(None);
        }
        let hundredths = |it: String| {
            let (whole, part) = it.split_once('.')?;
            let part = format!("{part:0<2}");
            let is_exact = part.get(2..)?.bytes().all(|it| it == b'0');
            let whole: u16 = whole.parse().ok()?;
            let part: u16 = part.get(..2)?.parse().ok()?;
            let hours = whole.checked_mul(100)?.checked_add(part)?;
            (is_exact && hours <= 16_800).then_some(hours)
        };
        let hours = amount::number(text, self.decimal).and_then(hundredths);
        hours.map(Some).ok_or_else(|| {
            let what = format!("`{}` is no number of hours a week", shortened(text));
            self.fault(row, Field::Hours, what).help("write 40 or 37.5")
        })
    }

    /// Days of one row that contradict each other.
    fn in_order(&self, told: &Told<'g>) -> Result<(), Fault> {
        let pairs = [
            (told.hired, Field::Hired, told.since, Field::Since),
            (told.hired, Field::Hired, told.left, Field::Left),
            (told.since, Field::Since, told.left, Field::Left),
        ];
        for (first, of_first, last, of_last) in pairs {
            if let (Some(first), Some(last)) = (first, last)
                && first > last
            {
                let (one, other) = (
                    self.columns.heading(of_last),
                    self.columns.heading(of_first),
                );
                let what = format!("`{one}` is {last}, before `{other}`, {first}");
                return Err(Fault::of_row(told.row, what).help("days must be in order"));
            }
        }
        Ok(())
    }
}

fn no_day(shown: &str, no: &NoDay, stated: Option<&str>) -> (String, String) {
    match no {
        NoDay::TwoWays([(one, first), (other, second)]) => (
            format!("`{shown}` could be {one} or {other}"),
            format!("say `dates: {first}` or `dates: {second}` in the mapping"),
        ),
        NoDay::NotStated(word) => (
            format!("`{shown}` is not written as 2026-06-30"),
            format!("say `dates: {word}` in the mapping if that is how days are written"),
        ),
        NoDay::NoSuchDay => (
            format!("there is no day `{shown}`"),
            "look at the cell".to_owned(),
        ),
        NoDay::Wrong => {
            let wanted = stated.unwrap_or("2026-06-30");
            (
                format!("`{shown}` is no day"),
                format!(
                    "write it as {wanted}, or say how days are written as `dates:` in the mapping"
                ),
            )
        }
    }
}
