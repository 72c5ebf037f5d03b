//! A row filter: the policies for one actor and one action, with the row left open.
//!
//! It is made to be turned into a query. It knows no query language: [`Field`] and [`Link`] say
//! what a store has to keep, the store says where. [`Filter::admits`] follows it over rows at hand.

use cordee_domain::{PersonId, TeamId};

/// Which rows.
///
/// Parts stand in the order of the policies' names, so that the same rights give the same filter.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Filter {
    /// Every row.
    All,
    /// No row.
    None,
    /// The rows that all of these admit.
    And(Vec<Filter>),
    /// The rows that any of these admits.
    Or(Vec<Filter>),
    /// The rows that this does not admit. Fields are never empty, so that there is no third way.
    Not(Box<Filter>),
    /// The rows whose field has this value.
    Eq(Field, Value),
    /// The rows whose field has one of these values.
    In(Field, Vec<Value>),
    /// The rows from whose field a link leads to one of these.
    Exists {
        /// Which link.
        link: Link,
        /// From which field: [`Field::Id`] or [`Field::Person`].
        of: Field,
        /// To any of these.
        to: Vec<Value>,
    },
}

/// A field of a row. None is ever empty.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Field {
    /// Its own number.
    Id,
    /// The person it is about: of evidence, cases, judgements, sessions.
    Person,
    /// Of a person: whether they share their aspiration with their people partner.
    AspirationShared,
    /// Of evidence: whether it was taken back.
    Withdrawn,
    /// Of a case: who began it.
    BegunBy,
    /// Of a case: whether others may know of it.
    Known,
    /// Of a judgement: who wrote it.
    By,
    /// Of a judgement: whether all judgements of its round are in.
    Open,
    /// Of figures: whether the group is as large as the floor asks.
    Enough,
    /// Of figures: whether they are published.
    Published,
}

/// A relation between two things, kept as pairs. What has dates holds as of the day.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Link {
    /// From a person to their team and every team above it.
    Within,
    /// From a team to itself and every team above it.
    TeamWithin,
    /// From a person to who leads them.
    LedBy,
    /// From a person to who stands in for the one who leads them.
    LedForNowBy,
    /// From a person to everybody further up the line: who leads the one who leads them, and so
    /// on. The one who leads them is not among these.
    LineAbove,
    /// From evidence to those who were asked to vouch for it.
    AskedToVouch,
    /// From a case to those who judge now.
    Panel,
    /// From a case to who sits in the chair now.
    Chair,
    /// From a case to those who judged in a round that is over.
    SatOnPanel,
    /// From a case to those who said, in the round that goes on, that they stand too near.
    Recused,
    /// From a case to who stands beside the person on trial.
    Mentor,
    /// From a judgement to those who judge in its round.
    JudgementPanel,
}

/// What a field can hold.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Value {
    /// Yes or no.
    Bool(bool),
    /// A person.
    Person(PersonId),
    /// A team.
    Team(TeamId),
}

impl From<PersonId> for Value {
    fn from(id: PersonId) -> Self {
        Self::Person(id)
    }
}

impl From<TeamId> for Value {
    fn from(id: TeamId) -> Self {
        Self::Team(id)
    }
}

/// A row that a filter can be followed over.
pub trait Row {
    /// What stands in a field; `None` where rows of this sort have no such field.
    fn value(&self, field: Field) -> Option<Value>;

    /// Where a link leads from a field; `None` where rows of this sort have no such link.
    fn linked(&self, link: Link, of: Field) -> Option<Vec<Value>>;
}

impl Filter {
    /// Whether it admits the row; `None` where it asks for something that the row does not have,
    /// and nothing can be said. Whoever gets that must refuse.
    pub fn admits(&self, row: &impl Row) -> Option<bool> {
        match self {
            Self::All => Some(true),
            Self::None => Some(false),
            Self::And(parts) => follow(parts, row).map(|all| all.iter().all(|it| *it)),
            Self::Or(parts) => follow(parts, row).map(|all| all.iter().any(|it| *it)),
            Self::Not(part) => part.admits(row).map(|it| !it),
            Self::Eq(field, value) => row.value(*field).map(|it| it == *value),
            Self::In(field, values) => row.value(*field).map(|it| values.contains(&it)),
            Self::Exists { link, of, to } => {
                let ends = row.linked(*link, *of)?;
                Some(ends.iter().any(|it| to.contains(it)))
            }
        }
    }

    /// The same with another person wherever this one stands.
    pub(crate) fn with(&self, was: PersonId, is: PersonId) -> Self {
        let value = |it: &Value| match it {
            Value::Person(id) if *id == was => Value::Person(is),
            other => *other,
        };
        let values = |all: &[Value]| all.iter().map(value).collect();
        let parts = |all: &[Self]| all.iter().map(|it| it.with(was, is)).collect::<Vec<_>>();
        match self {
            Self::All => Self::All,
            Self::None => Self::None,
            Self::And(all) => Self::all_of(parts(all)),
            Self::Or(all) => Self::any_of(parts(all)),
            Self::Not(part) => Self::all_but(part.with(was, is)),
            Self::Eq(field, it) => Self::Eq(*field, value(it)),
            Self::In(field, all) => Self::one_of(*field, values(all)),
            Self::Exists { link, of, to } => Self::exists(*link, *of, values(to)),
        }
    }

    /// The rows that all of these admit, said as shortly as can be.
    pub fn all_of(parts: impl IntoIterator<Item = Self>) -> Self {
        let mut kept: Vec<Self> = Vec::new();
        for part in parts {
            match part {
                Self::All => {}
                Self::None => return Self::None,
                Self::And(inner) => keep(&mut kept, inner),
                other => keep(&mut kept, [other]),
            }
        }
        one_or(kept, Self::All, Self::And)
    }

    /// The rows that any of these admits, said as shortly as can be.
    pub fn any_of(parts: impl IntoIterator<Item = Self>) -> Self {
        let mut kept: Vec<Self> = Vec::new();
        for part in parts {
            match part {
                Self::None => {}
                Self::All => return Self::All,
                Self::Or(inner) => keep(&mut kept, inner),
                other => keep(&mut kept, [other]),
            }
        }
        one_or(kept, Self::None, Self::Or)
    }

    /// The rows that this does not admit.
    pub fn all_but(part: Self) -> Self {
        match part {
            Self::All => Self::None,
            Self::None => Self::All,
            Self::Not(inner) => *inner,
            other => Self::Not(Box::new(other)),
        }
    }

    /// The rows from which a link leads to any of these; no row where there are none.
    pub fn exists(link: Link, of: Field, mut to: Vec<Value>) -> Self {
        to.sort_unstable();
        to.dedup();
        if to.is_empty() {
            return Self::None;
        }
        Self::Exists { link, of, to }
    }

    /// The rows whose field has one of these values; no row where there are none.
    pub fn one_of(field: Field, mut values: Vec<Value>) -> Self {
        values.sort_unstable();
        values.dedup();
        match values.as_slice() {
            [] => Self::None,
            [only] => Self::Eq(field, *only),
            _ => Self::In(field, values),
        }
    }
}

/// What each part says; `None` as soon as one can't say anything.
fn follow(parts: &[Filter], row: &impl Row) -> Option<Vec<bool>> {
    parts.iter().map(|part| part.admits(row)).collect()
}

fn keep(kept: &mut Vec<Filter>, parts: impl IntoIterator<Item = Filter>) {
    for part in parts {
        if !kept.contains(&part) {
            kept.push(part);
        }
    }
}

fn one_or(mut kept: Vec<Filter>, none: Filter, several: fn(Vec<Filter>) -> Filter) -> Filter {
    match kept.pop() {
        None => none,
        Some(only) if kept.is_empty() => only,
        Some(last) => {
            kept.push(last);
            several(kept)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LUNA: Value = Value::Person(PersonId(1));
    const SARAH: Value = Value::Person(PersonId(2));

    /// A row with one field and one link.
    struct Small;

    impl Row for Small {
        fn value(&self, field: Field) -> Option<Value> {
            (field == Field::Person).then_some(LUNA)
        }

        fn linked(&self, link: Link, _: Field) -> Option<Vec<Value>> {
            (link == Link::LedBy).then(|| vec![SARAH])
        }
    }

    fn own() -> Filter {
        Filter::Eq(Field::Person, LUNA)
    }

    fn led_by(who: Value) -> Filter {
        Filter::exists(Link::LedBy, Field::Id, vec![who])
    }

    #[test]
    fn each_form_admits_what_it_says() {
        for (filter, wanted) in [
            (Filter::All, Some(true)),
            (Filter::None, Some(false)),
            (own(), Some(true)),
            (Filter::Eq(Field::Person, SARAH), Some(false)),
            (Filter::In(Field::Person, vec![SARAH, LUNA]), Some(true)),
            (Filter::In(Field::Person, vec![SARAH]), Some(false)),
            (led_by(SARAH), Some(true)),
            (led_by(LUNA), Some(false)),
            (Filter::And(vec![own(), led_by(LUNA)]), Some(false)),
            (Filter::And(vec![own(), led_by(SARAH)]), Some(true)),
            (Filter::Or(vec![own(), led_by(LUNA)]), Some(true)),
            (Filter::Or(vec![led_by(LUNA)]), Some(false)),
            (Filter::Not(Box::new(own())), Some(false)),
        ] {
            assert_eq!(filter.admits(&Small), wanted, "{filter:?}");
        }
    }

    #[test]
    fn what_a_row_does_not_have_is_never_admitted_nor_denied() {
        let unknown = Filter::Eq(Field::Known, Value::Bool(true));
        for filter in [
            unknown.clone(),
            Filter::all_but(unknown.clone()),
            Filter::And(vec![Filter::None, unknown.clone()]),
            Filter::Or(vec![own(), unknown]),
            Filter::exists(Link::Panel, Field::Id, vec![LUNA]),
            Filter::In(Field::By, vec![LUNA]),
        ] {
            assert_eq!(filter.admits(&Small), None, "{filter:?}");
        }
    }

    fn any<const N: usize>(parts: [Filter; N]) -> Filter {
        Filter::any_of(parts)
    }

    fn all<const N: usize>(parts: [Filter; N]) -> Filter {
        Filter::all_of(parts)
    }

    #[test]
    fn filters_are_said_as_shortly_as_can_be() {
        assert_eq!(any([]), Filter::None);
        assert_eq!(all([]), Filter::All);
        assert_eq!(any([Filter::None, own(), own()]), own());
        assert_eq!(any([own(), Filter::All]), Filter::All);
        assert_eq!(all([own(), Filter::None]), Filter::None);
        assert_eq!(all([Filter::All, own()]), own());
        assert_eq!(
            all([all([own(), led_by(LUNA)]), led_by(SARAH)]),
            Filter::And(vec![own(), led_by(LUNA), led_by(SARAH)])
        );
        assert_eq!(
            any([any([own(), led_by(LUNA)]), led_by(SARAH)]),
            Filter::Or(vec![own(), led_by(LUNA), led_by(SARAH)])
        );
        assert_eq!(Filter::all_but(Filter::all_but(own())), own());
        assert_eq!(Filter::all_but(Filter::All), Filter::None);
        assert_eq!(Filter::all_but(Filter::None), Filter::All);
        assert_eq!(
            Filter::exists(Link::Within, Field::Id, vec![]),
            Filter::None
        );
        assert_eq!(Filter::one_of(Field::By, vec![]), Filter::None);
        assert_eq!(
            Filter::one_of(Field::Person, vec![LUNA, LUNA]),
            Filter::Eq(Field::Person, LUNA)
        );
    }
}
