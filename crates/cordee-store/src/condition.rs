//! A row filter of the rights as a condition of a query, on the day of whoever asks.
//!
//! What can't be said is a failure, never "all rows".

use crate::Failure;
use crate::tables::cases::{cases, parts};
use crate::tables::door::sessions;
use crate::tables::evidence::{asked, evidence};
use crate::tables::people::{aspirations, people, positions, stand_ins, team_within, teams};
use crate::tables::{EVER, Numbered};
use cordee_access::{Field, Filter, Link, Sort, Value};
use cordee_domain::PersonId;
use sea_orm::sea_query::{
    Alias, CommonTableExpression, Expr, ExprTrait, Query, SelectStatement, UnionType, WithClause,
};
use sea_orm::{Condition, EntityTrait, QuerySelect, QueryTrait};

#[cfg(test)]
mod brute;
#[cfg(test)]
#[path = "../../cordee-access/tests/it/world.rs"]
mod world;

/// How it is found out who stands further up in the line of a row's person.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Line {
    /// The line is followed up from each row. For rows that are few, or are found soon.
    Up,
    /// Everybody below one person is known: for rows that are looked for among many.
    Below {
        /// The one.
        top: PersonId,
        /// Those in whose line they stand, further up than whoever leads them.
        people: Vec<i64>,
    },
}

/// The condition that admits the rows of the sort's table which the filter admits on `today`.
///
/// Where few can be meant (whom somebody leads, where they sit on the panel) they are looked up
/// first and compared; where many can (a team with all below it), each row is looked at.
pub(crate) fn condition(
    filter: &Filter,
    sort: Sort,
    (today, line): (&str, &Line),
) -> Result<Condition, Failure> {
    Asked { sort, today, line }.condition(filter)
}

/// Everybody in whose line somebody stands, further up than whoever leads them; so many at most.
pub(crate) fn below(top: PersonId, today: &str, most: u64) -> SelectStatement {
    let mut below = led_further_down(&[top.row()], today);
    below.limit(most);
    below
}

struct Asked<'a> {
    sort: Sort,
    today: &'a str,
    line: &'a Line,
}

impl Asked<'_> {
    fn condition(&self, filter: &Filter) -> Result<Condition, Failure> {
        Ok(match filter {
            Filter::All => Condition::all(),
            Filter::None => Condition::all().add(Expr::value(1).eq(0)),
            Filter::And(parts) => self.join(Condition::all(), parts)?,
            Filter::Or(parts) => self.join(Condition::any(), parts)?,
            Filter::Not(inner) => self.condition(inner)?.not(),
            Filter::Eq(field, value) => Condition::all().add(self.field(*field, &[*value])?),
            Filter::In(field, values) => Condition::all().add(self.field(*field, values)?),
            Filter::Exists { link, of, to } => Condition::all().add(self.link(*link, *of, to)?),
        })
    }

    fn join(&self, empty: Condition, parts: &[Filter]) -> Result<Condition, Failure> {
        parts
            .iter()
            .try_fold(empty, |joined, part| Ok(joined.add(self.condition(part)?)))
    }

    /// The column of a number that a row has.
    fn column(&self, field: Field) -> Result<Expr, Failure> {
        Ok(match (self.sort, field) {
            (Sort::Person, Field::Id) => Expr::col((people::Entity, people::Column::Id)),
            (Sort::Team, Field::Id) => Expr::col((teams::Entity, teams::Column::Id)),
            (Sort::Evidence, Field::Id) => Expr::col((evidence::Entity, evidence::Column::Id)),
            (Sort::Evidence, Field::Person) => {
                Expr::col((evidence::Entity, evidence::Column::Person))
            }
            (Sort::Case, Field::Id) => Expr::col((cases::Entity, cases::Column::Id)),
            (Sort::Case, Field::Person) => Expr::col((cases::Entity, cases::Column::Person)),
            (Sort::Case, Field::BegunBy) => Expr::col((cases::Entity, cases::Column::BegunBy)),
            (Sort::Session, Field::Person) => {
                Expr::col((sessions::Entity, sessions::Column::Person))
            }
            (sort, field) => return Err(unsaid(&format!("the field {field:?} of a {sort:?}"))),
        })
    }

    fn field(&self, field: Field, values: &[Value]) -> Result<Expr, Failure> {
        let is_true = || truth(values);
        Ok(match (self.sort, field) {
            (Sort::Evidence, Field::Withdrawn) => {
                let standing = Expr::col((evidence::Entity, evidence::Column::Withdrawn)).eq(EVER);
                if is_true()? { standing.not() } else { standing }
            }
            (Sort::Case, Field::Known) => {
                Expr::col((cases::Entity, cases::Column::IsKnown)).eq(is_true()?)
            }
            (Sort::Person, Field::AspirationShared) => {
                let shared = self.shared()?;
                if is_true()? { shared } else { shared.not() }
            }
            _ => self.column(field)?.is_in(numbers(values)?),
        })
    }

    fn shared(&self) -> Result<Expr, Failure> {
        let of = self.column(Field::Id)?;
        let query = aspirations::Entity::find()
            .filter_expr(Expr::col((aspirations::Entity, aspirations::Column::Person)).eq(of))
            .filter_expr(Expr::col((aspirations::Entity, aspirations::Column::IsShared)).eq(true));
        Ok(exists(query))
    }

    fn link(&self, link: Link, of: Field, to: &[Value]) -> Result<Expr, Failure> {
        let to = numbers(to)?;
        let of = self.column(of)?;
        Ok(match link {
            Link::Within => self.within(of, to),
            Link::TeamWithin => exists(
                team_within::Entity::find()
                    .filter_expr(col(team_within::Column::Team).eq(of))
                    .filter_expr(col(team_within::Column::Above).is_in(to)),
            ),
            Link::LedBy => of.in_subquery(self.led_by(to)),
            Link::LedForNowBy => of.in_subquery(self.stood_in_by(to)),
            Link::LineAbove => self.line_above(of, &to),
            Link::AskedToVouch => of.in_subquery(
                asked::Entity::find()
                    .select_only()
                    .column(asked::Column::Evidence)
                    .filter_expr(Expr::col((asked::Entity, asked::Column::Whom)).is_in(to))
                    .into_query(),
            ),
            Link::Panel => part(of, "panel", to),
            Link::Chair => part(of, "chair", to),
            Link::SatOnPanel => part(of, "sat", to),
            Link::Recused => part(of, "recused", to),
            Link::Mentor => part(of, "mentor", to),
            Link::JudgementPanel => return Err(unsaid("the panel of a judgement")),
        })
    }

    fn led_by(&self, to: Vec<i64>) -> SelectStatement {
        led(self.today)
            .and_where(position(positions::Column::Manager).is_in(to))
            .take()
    }

    fn line_above(&self, of: Expr, to: &[i64]) -> Expr {
        match self.line {
            Line::Below { top, people } if to == [top.row()] => of.is_in(people.iter().copied()),
            _ => Expr::exists(leads_up(of, to, self.today)),
        }
    }

    /// The team of the latest position that has begun, and every team above it.
    fn within(&self, of: Expr, to: Vec<i64>) -> Expr {
        let mut query = Query::select();
        query
            .expr(Expr::value(1))
            .from(positions::Entity)
            .inner_join(
                team_within::Entity,
                col(team_within::Column::Team).equals((positions::Entity, positions::Column::Team)),
            )
            .and_where(position(positions::Column::Person).eq(of))
            .and_where(position(positions::Column::Begins).lte(self.today))
            .and_where(position(positions::Column::Overtaken).gt(self.today))
            .and_where(col(team_within::Column::Above).is_in(to));
        Expr::exists(query.take())
    }

    fn stood_in_by(&self, to: Vec<i64>) -> SelectStatement {
        let stand_in = |column| Expr::col((stand_ins::Entity, column));
        led(self.today)
            .inner_join(
                stand_ins::Entity,
                stand_in(stand_ins::Column::Manager)
                    .equals((positions::Entity, positions::Column::Manager)),
            )
            .and_where(stand_in(stand_ins::Column::Begins).lte(self.today))
            .and_where(stand_in(stand_ins::Column::Ends).gte(self.today))
            .and_where(stand_in(stand_ins::Column::StandIn).is_in(to))
            .take()
    }
}

/// Whoever holds a position today.
fn led(today: &str) -> SelectStatement {
    let mut led = Query::select();
    led.column((positions::Entity, positions::Column::Person))
        .from(positions::Entity)
        .and_where(holds(today));
    led
}

/// A position that holds today.
fn holds(today: &str) -> Expr {
    let begun = position(positions::Column::Begins).lte(today);
    begun.and(position(positions::Column::Ends).gte(today))
}

/// Everybody who is led by somebody further down than `top`, but not by `top`.
fn led_further_down(top: &[i64], today: &str) -> SelectStatement {
    let (down, who) = (Alias::new("down"), Alias::new("who"));
    let led = led(today);
    let mut first = led.clone();
    first.and_where(position(positions::Column::Manager).is_in(top.iter().copied()));
    let mut next = led.clone();
    let by_them = Expr::col((down.clone(), who.clone()))
        .equals((positions::Entity, positions::Column::Manager));
    next.inner_join(down.clone(), by_them.clone());
    first.union(UnionType::Distinct, next);
    let mut all = led;
    all.inner_join(down.clone(), by_them)
        .and_where(position(positions::Column::Manager).is_not_in(top.iter().copied()))
        .with_cte(recursive(first, down, who));
    all
}

/// A row where one of `top` stands in the line of this person, further up than whoever leads them.
fn leads_up(person: Expr, top: &[i64], today: &str) -> SelectStatement {
    let mut first = leading(today);
    first
        .and_where(position(positions::Column::Person).eq(person))
        .and_where(position(positions::Column::Manager).is_not_in(top.iter().copied()));
    let mut found = upwards(first, today);
    found
        .expr(Expr::value(1))
        .and_where(Expr::col(Alias::new("who")).is_in(top.iter().copied()));
    found
}

/// Everybody who leads `person`, over however many steps.
pub(crate) fn above(person: PersonId, today: &str) -> SelectStatement {
    let mut first = leading(today);
    first.and_where(position(positions::Column::Person).eq(person.row()));
    let mut found = upwards(first, today);
    let who = || Expr::col(Alias::new("who"));
    found.expr(who()).and_where(who().is_not_null());
    found
}

/// Whoever leads somebody today.
fn leading(today: &str) -> SelectStatement {
    let mut leading = Query::select();
    leading
        .column((positions::Entity, positions::Column::Manager))
        .from(positions::Entity)
        .and_where(holds(today));
    leading
}

/// From the first who lead, everybody further up, each once.
fn upwards(mut first: SelectStatement, today: &str) -> SelectStatement {
    let (up, who) = (Alias::new("up"), Alias::new("who"));
    let mut next = leading(today);
    let one_up = Expr::col((up.clone(), who.clone()))
        .equals((positions::Entity, positions::Column::Person));
    next.inner_join(up.clone(), one_up);
    first.union(UnionType::Distinct, next);
    let mut all = Query::select();
    all.from(up.clone()).with_cte(recursive(first, up, who));
    all
}

/// A query that is put to its own rows until there are no more.
fn recursive(query: SelectStatement, name: Alias, column: Alias) -> WithClause {
    let mut table = CommonTableExpression::new();
    table.query(query).column(column).table_name(name);
    let mut with = WithClause::new();
    with.recursive(true).cte(table);
    with
}

fn part(of: Expr, name: &str, to: Vec<i64>) -> Expr {
    let theirs = parts::Entity::find()
        .select_only()
        .column(parts::Column::CaseId)
        .filter_expr(Expr::col((parts::Entity, parts::Column::Person)).is_in(to))
        .filter_expr(Expr::col((parts::Entity, parts::Column::Part)).eq(name));
    of.in_subquery(theirs.into_query())
}

fn position(column: positions::Column) -> Expr {
    Expr::col((positions::Entity, column))
}

fn col(column: team_within::Column) -> Expr {
    Expr::col((team_within::Entity, column))
}

/// A query with one more condition, given as an expression.
trait FilterExpr: Sized {
    fn filter_expr(self, expr: Expr) -> Self;
}

impl<E: EntityTrait> FilterExpr for sea_orm::Select<E> {
    fn filter_expr(self, expr: Expr) -> Self {
        sea_orm::QueryFilter::filter(self, expr)
    }
}

fn exists<E: EntityTrait>(query: sea_orm::Select<E>) -> Expr {
    Expr::exists(query.select_only().expr(Expr::value(1)).into_query())
}

fn numbers(values: &[Value]) -> Result<Vec<i64>, Failure> {
    let number = |value: &Value| match value {
        Value::Person(id) => Ok(id.row()),
        Value::Team(id) => Ok(id.row()),
        Value::Bool(_) => Err(unsaid("yes or no where a number is")),
    };
    values.iter().map(number).collect()
}

fn truth(values: &[Value]) -> Result<bool, Failure> {
    match values {
        [Value::Bool(truth)] => Ok(*truth),
        _ => Err(unsaid("a number where yes or no is")),
    }
}

fn unsaid(what: &str) -> Failure {
    Failure::Unfit(format!(
        "the rights ask for {what}, which the store does not keep"
    ))
}
