//! Days as personnel systems write them; day and month are never guessed.

use cordee_domain::history::Day;
use cordee_framework::language::Words;
use jiff::civil::Date;

/// In which order a day is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Order {
    /// As people say it, such as `DD.MM.YYYY`.
    pub word: &'static str,
    sign: char,
    first: First,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum First {
    Year,
    Day,
    Month,
}

const fn order(word: &'static str, sign: char, first: First) -> (&'static str, Order) {
    (word, Order { word, sign, first })
}

impl Words for Order {
    const WORDS: &'static [(&'static str, Self)] = &[
        order("YYYY-MM-DD", '-', First::Year),
        order("YYYY/MM/DD", '/', First::Year),
        order("YYYY.MM.DD", '.', First::Year),
        order("DD.MM.YYYY", '.', First::Day),
        order("DD/MM/YYYY", '/', First::Day),
        order("DD-MM-YYYY", '-', First::Day),
        order("MM/DD/YYYY", '/', First::Month),
        order("MM-DD-YYYY", '-', First::Month),
        order("MM.DD.YYYY", '.', First::Month),
    ];
}

/// Why a text is no day.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum NoDay {
    /// It can be read in two ways, and nobody says in which: both, each with its order.
    TwoWays([(Day, &'static str); 2]),
    /// It is written in an order that nobody stated.
    NotStated(&'static str),
    /// It is not written in the stated order, or as 2026-06-30.
    Wrong,
    /// There is no such day.
    NoSuchDay,
}

/// A day as 2026-06-30, perhaps with a time, or in the stated order.
pub(crate) fn read(text: &str, stated: Option<Order>) -> Result<Day, NoDay> {
    let day = text.split(['T', ' ']).next().unwrap_or(text);
    if let Some(read) = iso(day) {
        return read;
    }
    match stated {
        Some(order) => in_order(day, order).unwrap_or(Err(NoDay::Wrong)),
        None => Err(not_stated(day)),
    }
}

fn iso(text: &str) -> Option<Result<Day, NoDay>> {
    let (_, first) = Order::WORDS.first()?;
    in_order(text, *first)
}

/// The day in this order; nothing where it is written otherwise.
fn in_order(text: &str, order: Order) -> Option<Result<Day, NoDay>> {
    let mut parts = text.split(order.sign);
    let parts = [parts.next()?, parts.next()?, parts.next()?];
    let is_number = |it: &str| it.bytes().all(|it| it.is_ascii_digit());
    if text.split(order.sign).count() != 3 || !parts.iter().all(|it| is_number(it)) {
        return None;
    }
    let [first, second, third] = parts;
    let (year, month, day) = match order.first {
        First::Year => (first, second, third),
        First::Day => (third, second, first),
        First::Month => (third, first, second),
    };
    let fits = year.len() == 4 && (1..=2).contains(&month.len()) && (1..=2).contains(&day.len());
    let is_iso = order.first == First::Year && order.sign == '-';
    if !fits || (is_iso && (month.len(), day.len()) != (2, 2)) {
        return None;
    }
    let date = Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    Some(date.map(Day::from).map_err(|_| NoDay::NoSuchDay))
}

/// What a day in an order that nobody stated could be.
fn not_stated(text: &str) -> NoDay {
    let read = Order::WORDS.iter().filter_map(|(word, order)| {
        let day = in_order(text, *order)?.ok()?;
        Some((day, *word))
    });
    let mut read = read;
    match (read.next(), read.next()) {
        (Some(one), Some(other)) => NoDay::TwoWays([one, other]),
        (Some((_, word)), None) => NoDay::NotStated(word),
        _ => NoDay::Wrong,
    }
}

/// The orders in which every one of some days can be read, where any of them is not as 2026-06-30.
pub(crate) fn orders_of<'t>(days: impl Iterator<Item = &'t str>) -> Vec<&'static str> {
    let mut orders: Vec<(&'static str, Order)> = Order::WORDS.to_vec();
    let mut is_other = false;
    for day in days.filter(|it| !it.is_empty()) {
        let day = day.split(['T', ' ']).next().unwrap_or(day);
        if iso(day).is_some() {
            continue;
        }
        is_other = true;
        orders.retain(|(_, order)| matches!(in_order(day, *order), Some(Ok(_))));
    }
    if !is_other {
        return Vec::new();
    }
    orders.into_iter().map(|it| it.0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn order(word: &str) -> Option<Order> {
        let mut all = Order::WORDS.iter();
        all.find(|it| it.0 == word).map(|it| it.1)
    }

    #[rstest]
    #[case("2026-06-30", "")]
    #[case("2026-06-30T00:00:00Z", "")]
    #[case("2026-06-30 00:00", "MM/DD/YYYY")]
    #[case("30.06.2026", "DD.MM.YYYY")]
    #[case("30.6.2026", "DD.MM.YYYY")]
    #[case("6/30/2026", "MM/DD/YYYY")]
    #[case("30/06/2026", "DD/MM/YYYY")]
    #[case("2026/06/30", "YYYY/MM/DD")]
    fn a_day_is_read_as_iso_or_in_the_stated_order(#[case] text: &str, #[case] stated: &str) {
        let day = read(text, order(stated)).unwrap();
        assert_eq!(day.to_string(), "2026-06-30");
    }

    #[test]
    fn day_and_month_are_never_guessed() {
        let NoDay::TwoWays([(one, first), (other, second)]) = read("03.04.2026", None).unwrap_err()
        else {
            panic!("it was guessed");
        };
        assert_eq!(
            (one.to_string().as_str(), first),
            ("2026-04-03", "DD.MM.YYYY")
        );
        assert_eq!(
            (other.to_string().as_str(), second),
            ("2026-03-04", "MM.DD.YYYY")
        );
        assert_eq!(
            read("30.06.2026", None),
            Err(NoDay::NotStated("DD.MM.YYYY"))
        );
        assert_eq!(read("30.06.2026", order("MM/DD/YYYY")), Err(NoDay::Wrong));
        assert_eq!(
            read("30/06/2026", order("MM/DD/YYYY")),
            Err(NoDay::NoSuchDay)
        );
        for text in ["", "soon", "2026-6-30", "30.06.26", "45838", "2026-06-31x"] {
            assert_eq!(read(text, None), Err(NoDay::Wrong), "{text}");
        }
    }

    #[test]
    fn a_column_may_say_in_which_order_it_is() {
        let orders = |days: &[&'static str]| orders_of(days.iter().copied());
        assert_eq!(orders(&["2026-06-30", ""]), [""; 0]);
        assert_eq!(orders(&["03.04.2026", "30.06.2026"]), ["DD.MM.YYYY"]);
        assert_eq!(orders(&["03/04/2026"]), ["DD/MM/YYYY", "MM/DD/YYYY"]);
    }
}
