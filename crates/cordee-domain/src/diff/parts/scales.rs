//! The scales and lists that levels refer to.

use super::Part;
use crate::diff::Scene;
use crate::diff::account::Account;
use crate::diff::change::{Field, Value, Wording};
use crate::diff::fields::valued;
use crate::diff::pairs::{Pairing, Pairs};
use crate::diff::thing::{Sort, Thing};
use crate::{
    Autonomy, DecisionRight, Duty, DutyKind, Framework, Grade, Honour, PayPeriod, Prose, Scope,
    Slug, Subfactor, Text, Zone,
};

/// What every sort on this page has alike.
macro_rules! named {
    ($sort:ident, $table:ident, $pairs:ident) => {
        const SORT: Sort = Sort::$sort;
        fn rows(framework: &Framework) -> &[Self] {
            framework.$table().values().as_slice()
        }
        fn pairing(pairs: &Pairs) -> &Pairing<Self> {
            &pairs.$pairs
        }
        fn id(&self) -> Option<&Slug> {
            Some(&self.id.0)
        }
        fn title(&self) -> Option<&Text> {
            Some(&self.title)
        }
    };
}
pub(super) use named;

/// The summary of a thing in both versions.
pub(super) fn summary<'f, P>(
    of: &Thing,
    (a, b): (Option<&'f P>, Option<&'f P>),
    summary: fn(&P) -> &Prose,
    account: &mut Account<'f>,
) {
    let said = |it: Option<&'f P>| it.map_or(&[][..], |it| summary(it).statements());
    account.text(of, Wording::Summary, said(a), said(b));
}

macro_rules! with_summary {
    () => {
        fn texts<'f>(
            _: Scene<'f>,
            of: &Thing,
            a: Option<&'f Self>,
            b: Option<&'f Self>,
            account: &mut Account<'f>,
        ) {
            summary(of, (a, b), |it| &it.summary, account);
        }
    };
}

pub(super) use with_summary;

impl Part for Grade {
    named!(Grade, grades, grades);
}

impl Part for Scope {
    named!(Scope, scopes, scopes);
    with_summary!();
}

impl Part for Autonomy {
    named!(Autonomy, autonomies, autonomies);
    with_summary!();
}

impl Part for DecisionRight {
    named!(Right, rights, rights);
    with_summary!();
}

impl Part for Honour {
    named!(Recognition, honours, honours);
    with_summary!();
}

impl Part for Zone {
    named!(Zone, zones, zones);

    fn is_same_place(_: Scene<'_>, a: &Self, b: &Self) -> bool {
        a.currency == b.currency && a.per == b.per
    }

    fn fields(_: Scene<'_>, of: &Thing, a: &Self, b: &Self, account: &mut Account<'_>) {
        let currency = |it: &Self| Some(Value::Word(it.currency.to_string()));
        valued(of, Field::Currency, currency(a), currency(b), account);
        valued(of, Field::Per, Some(per(a.per)), Some(per(b.per)), account);
    }
}

fn per(period: PayPeriod) -> Value {
    let word = match period {
        PayPeriod::Year => "year",
        PayPeriod::Month => "month",
        PayPeriod::Hour => "hour",
    };
    Value::Word(word.to_owned())
}

impl Part for Duty {
    named!(Duty, duties, duties);

    fn is_same_place(_: Scene<'_>, a: &Self, b: &Self) -> bool {
        a.kind == b.kind
    }

    fn fields(_: Scene<'_>, of: &Thing, a: &Self, b: &Self, account: &mut Account<'_>) {
        valued(
            of,
            Field::Kind,
            Some(kind(a.kind)),
            Some(kind(b.kind)),
            account,
        );
    }
}

fn kind(kind: DutyKind) -> Value {
    let word = match kind {
        DutyKind::People => "people",
        DutyKind::Craft => "craft",
        DutyKind::Shared => "shared",
    };
    Value::Word(word.to_owned())
}

impl Part for Subfactor {
    const SORT: Sort = Sort::Subfactor;

    fn rows(framework: &Framework) -> &[Self] {
        framework
            .job_value()
            .map_or(&[], |scheme| &scheme.subfactors)
    }
    fn pairing(pairs: &Pairs) -> &Pairing<Self> {
        &pairs.subfactors
    }
    fn id(&self) -> Option<&Slug> {
        Some(&self.id.0)
    }
    fn title(&self) -> Option<&Text> {
        Some(&self.title)
    }

    fn is_same_place(_: Scene<'_>, a: &Self, b: &Self) -> bool {
        a.factor == b.factor
    }

    fn fields(_: Scene<'_>, of: &Thing, a: &Self, b: &Self, account: &mut Account<'_>) {
        let factor = |it: &Self| Some(Value::Word(it.factor.as_str().to_owned()));
        valued(of, Field::Factor, factor(a), factor(b), account);
        let weight = |it: &Self| Some(Value::Share(it.weight));
        valued(of, Field::Weight, weight(a), weight(b), account);
        let soft = |it: &Self| Some(Value::Is(it.is_soft));
        valued(of, Field::Soft, soft(a), soft(b), account);
    }
}
