//! What Cedar leaves of a policy, said as a [`Filter`].
//!
//! Only the forms that our policies need are understood. Everything else is refused by name: a
//! filter that can't be said is a failure, never "all".

use crate::{Field, Filter, Link, Sort, Value};
use ::cedar_policy::Policy;
use ::cedar_policy::pst::{BinaryOp, Clause, EntityUID, Expr, Literal, UnaryOp, Var};
use cordee_domain::{PersonId, TeamId};

type Said<T> = Result<T, String>;

/// The filter that the conditions of a residual policy make.
pub(super) fn filter(policy: &Policy, sort: Sort) -> Said<Filter> {
    let pst = policy.to_pst().map_err(|error| error.to_string())?;
    let parts: Said<Vec<Filter>> = pst
        .body()
        .clauses()
        .iter()
        .map(|clause| match clause {
            Clause::When(expr) => said(expr, sort),
            Clause::Unless(expr) => said(expr, sort).map(Filter::all_but),
        })
        .collect();
    Ok(Filter::all_of(parts?))
}

fn said(expr: &Expr, sort: Sort) -> Said<Filter> {
    match expr {
        Expr::Literal(Literal::Bool(true)) => Ok(Filter::All),
        Expr::Literal(Literal::Bool(false)) => Ok(Filter::None),
        Expr::UnaryOp {
            op: UnaryOp::Not,
            expr,
        } => Ok(Filter::all_but(said(expr, sort)?)),
        Expr::BinaryOp { op, left, right } => compared(*op, left, right, sort),
        Expr::GetAttr { .. } => match place(expr, sort)? {
            Place::Yes(field) => Ok(Filter::Eq(field, Value::Bool(true))),
            _ => Err(format!("`{expr}` is not a yes or no")),
        },
        other => Err(format!("`{other}` is not understood")),
    }
}

fn compared(op: BinaryOp, left: &Expr, right: &Expr, sort: Sort) -> Said<Filter> {
    match op {
        BinaryOp::And => Ok(Filter::all_of([said(left, sort)?, said(right, sort)?])),
        BinaryOp::Or => Ok(Filter::any_of([said(left, sort)?, said(right, sort)?])),
        BinaryOp::Eq => equal(left, right, sort),
        BinaryOp::NotEq => Ok(Filter::all_but(equal(left, right, sort)?)),
        BinaryOp::In => lies_in(left, right, sort),
        BinaryOp::Contains => match place(left, sort)? {
            Place::Links(link, of) => Ok(Filter::exists(link, of, vec![value(right)?])),
            _ => Err(format!("`{left}` holds no list")),
        },
        other => Err(format!("`{other:?}` is not understood")),
    }
}

fn equal(left: &Expr, right: &Expr, sort: Sort) -> Said<Filter> {
    let (place, value) = match (place(left, sort), place(right, sort)) {
        (Ok(place), Err(_)) => (place, value(right)?),
        (Err(_), Ok(place)) => (place, value(left)?),
        (Err(why), Err(_)) => return Err(why),
        (Ok(_), Ok(_)) => return Err(format!("`{left}` and `{right}` are both not known")),
    };
    match (place, value) {
        (Place::Row(Sort::Person), Value::Person(_)) | (Place::Row(Sort::Team), Value::Team(_)) => {
            Ok(Filter::Eq(Field::Id, value))
        }
        (Place::Person(field), Value::Person(_)) | (Place::Yes(field), Value::Bool(_)) => {
            Ok(Filter::Eq(field, value))
        }
        _ => Err(format!("`{left}` and `{right}` are of different kinds")),
    }
}

fn lies_in(left: &Expr, right: &Expr, sort: Sort) -> Said<Filter> {
    let (link, of) = match place(left, sort)? {
        Place::Row(Sort::Person) => (Link::Within, Field::Id),
        Place::Row(Sort::Team) => (Link::TeamWithin, Field::Id),
        Place::Person(Field::Person) => (Link::Within, Field::Person),
        _ => return Err(format!("`{left}` lies in nothing")),
    };
    let to = match right {
        Expr::Set(several) => several
            .iter()
            .map(|it| value(it))
            .collect::<Said<Vec<_>>>()?,
        one => vec![value(one)?],
    };
    if to.iter().all(|it| matches!(it, Value::Team(_))) {
        Ok(Filter::exists(link, of, to))
    } else {
        Err(format!("`{left}` lies in teams only"))
    }
}

/// Something of the row that is not known yet.
#[derive(Clone, Copy)]
enum Place {
    /// The row itself.
    Row(Sort),
    /// A person whom it names.
    Person(Field),
    /// A yes or no of it.
    Yes(Field),
    /// Those to whom a link leads.
    Links(Link, Field),
}

fn place(expr: &Expr, sort: Sort) -> Said<Place> {
    match expr {
        Expr::Var(Var::Resource) => Ok(Place::Row(sort)),
        Expr::GetAttr { expr: of, attr } => {
            let found = match place(of, sort)? {
                Place::Row(Sort::Person) => of_person(attr, Field::Id),
                Place::Row(sort) => of_row(sort, attr),
                // Only of a case are the relations of its person at hand.
                Place::Person(Field::Person) if sort == Sort::Case => {
                    of_person(attr, Field::Person)
                }
                _ => None,
            };
            found.ok_or_else(|| format!("`{expr}` is not kept"))
        }
        other => Err(format!("`{other}` is not understood")),
    }
}

/// What is kept of a person, whose number stands in `of`.
fn of_person(attr: &str, of: Field) -> Option<Place> {
    Some(match (attr, of) {
        ("ledBy", _) => Place::Links(Link::LedBy, of),
        ("ledForNowBy", _) => Place::Links(Link::LedForNowBy, of),
        ("lineAbove", _) => Place::Links(Link::LineAbove, of),
        ("aspirationShared", Field::Id) => Place::Yes(Field::AspirationShared),
        _ => return None,
    })
}

/// What is kept of a row that is not a person.
fn of_row(sort: Sort, attr: &str) -> Option<Place> {
    let links = |link| Place::Links(link, Field::Id);
    Some(match (sort, attr) {
        (Sort::Evidence | Sort::Case | Sort::Judgement | Sort::Session, "person") => {
            Place::Person(Field::Person)
        }
        (Sort::Evidence, "askedToVouch") => links(Link::AskedToVouch),
        (Sort::Evidence, "withdrawn") => Place::Yes(Field::Withdrawn),
        (Sort::Case, "begunBy") => Place::Person(Field::BegunBy),
        (Sort::Case, "known") => Place::Yes(Field::Known),
        (Sort::Case, "panel") => links(Link::Panel),
        (Sort::Case, "chair") => links(Link::Chair),
        (Sort::Case, "satOnPanel") => links(Link::SatOnPanel),
        (Sort::Case, "recused") => links(Link::Recused),
        (Sort::Case, "mentor") => links(Link::Mentor),
        (Sort::Judgement, "by") => Place::Person(Field::By),
        (Sort::Judgement, "open") => Place::Yes(Field::Open),
        (Sort::Judgement, "panel") => links(Link::JudgementPanel),
        (Sort::Figures, "enough") => Place::Yes(Field::Enough),
        (Sort::Figures, "published") => Place::Yes(Field::Published),
        _ => return None,
    })
}

fn value(expr: &Expr) -> Said<Value> {
    match expr {
        Expr::Literal(Literal::Bool(answer)) => Ok(Value::Bool(*answer)),
        Expr::Literal(Literal::EntityUID(uid)) => numbered(uid),
        other => Err(format!("`{other}` is not a value")),
    }
}

fn numbered(uid: &EntityUID) -> Said<Value> {
    let number: u64 = uid
        .eid
        .parse()
        .map_err(|_| format!("`{uid}` has no number"))?;
    match uid.ty.to_string().as_str() {
        "Person" => Ok(Value::Person(PersonId(number))),
        "Team" => Ok(Value::Team(TeamId(number))),
        _ => Err(format!("`{uid}` is neither a person nor a team")),
    }
}
