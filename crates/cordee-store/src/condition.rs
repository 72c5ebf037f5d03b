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
use sea_orm::sea_query::{
    Alias, CommonTableExpression, Expr, ExprTrait, Query, SelectStatement, UnionType, WithClause,
};
use sea_orm::{Condition, EntityTrait, QuerySelect, QueryTrait};

#[cfg(test)]
mod brute;
#[cfg(test)]
#[path = "../../cordee-access/tests/it/world.rs"]
mod world;

/// The condition that admits the rows of the sort's table which the filter admits on `today`.
pub(crate) fn condition(filter: &Filter, sort: Sort, today: &str) -> Result<Condition, Failure> {
    Asked { sort, today }.condition(filter)
}

struct Asked<'a> {
    sort: Sort,
    today: &'a str,
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
            Link::LedBy => exists(
                positions::Entity::find()
                    .filter_expr(position(positions::Column::Person).eq(of))
                    .filter_expr(self.holds())
                    .filter_expr(position(positions::Column::Manager).is_in(to)),
            ),
            Link::LedForNowBy => self.stood_in_by(of, to),
            Link::LineAbove => of.in_subquery(self.below(&to)),
            Link::AskedToVouch => exists(
                asked::Entity::find()
                    .filter_expr(Expr::col((asked::Entity, asked::Column::Evidence)).eq(of))
                    .filter_expr(Expr::col((asked::Entity, asked::Column::Whom)).is_in(to)),
            ),
            Link::Panel => part(of, "panel", to),
            Link::Chair => part(of, "chair", to),
            Link::SatOnPanel => part(of, "sat", to),
            Link::Recused => part(of, "recused", to),
            Link::Mentor => part(of, "mentor", to),
            Link::JudgementPanel => return Err(unsaid("the panel of a judgement")),
        })
    }

    /// A position that holds today.
    fn holds(&self) -> Expr {
        let begun = position(positions::Column::Begins).lte(self.today);
        begun.and(position(positions::Column::Ends).gte(self.today))
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

    fn stood_in_by(&self, of: Expr, to: Vec<i64>) -> Expr {
        let stand_in = |column| Expr::col((stand_ins::Entity, column));
        let mut query = Query::select();
        query
            .expr(Expr::value(1))
            .from(positions::Entity)
            .inner_join(
                stand_ins::Entity,
                stand_in(stand_ins::Column::Manager)
                    .equals((positions::Entity, positions::Column::Manager)),
            )
            .and_where(position(positions::Column::Person).eq(of))
            .and_where(self.holds())
            .and_where(stand_in(stand_ins::Column::Begins).lte(self.today))
            .and_where(stand_in(stand_ins::Column::Ends).gte(self.today))
            .and_where(stand_in(stand_ins::Column::StandIn).is_in(to));
        Expr::exists(query.take())
    }

    /// Everybody who is led by somebody further down than `top`, but not by `top`.
    fn below(&self, top: &[i64]) -> SelectStatement {
        let down = Alias::new("down");
        let who = Alias::new("who");
        let mut led = Query::select();
        led.column((positions::Entity, positions::Column::Person))
            .from(positions::Entity)
            .and_where(self.holds());
        let mut first = led.clone();
        first.and_where(position(positions::Column::Manager).is_in(top.iter().copied()));
        let mut next = led.clone();
        let by_them = Expr::col((down.clone(), who.clone()))
            .equals((positions::Entity, positions::Column::Manager));
        next.inner_join(down.clone(), by_them.clone());
        first.union(UnionType::Distinct, next);
        let mut table = CommonTableExpression::new();
        table.query(first).column(who).table_name(down.clone());
        let mut with = WithClause::new();
        with.recursive(true).cte(table);
        let mut all = led;
        all.inner_join(down, by_them)
            .and_where(position(positions::Column::Manager).is_not_in(top.iter().copied()))
            .with_cte(with);
        all
    }
}

fn part(of: Expr, name: &str, to: Vec<i64>) -> Expr {
    exists(
        parts::Entity::find()
            .filter_expr(Expr::col((parts::Entity, parts::Column::CaseId)).eq(of))
            .filter_expr(Expr::col((parts::Entity, parts::Column::Part)).eq(name))
            .filter_expr(Expr::col((parts::Entity, parts::Column::Person)).is_in(to)),
    )
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
