//! Levels, their pay, and what they ask.

use super::super::node::Node;
use super::{Entries, Writer};
use cordee_domain::{Competency, Expectation, Ix, JobValue, Level, Money, PayRange, Step, Table};

impl Writer<'_> {
    pub(super) fn level(&self, level: &Level) -> Node {
        let all = self.framework;
        let mut entry = self.named(&level.id.0, &level.title);
        entry.some(
            "grade",
            level
                .grade
                .map(|ix| Node::text(all.grades().at(ix).id.as_str())),
        );
        self.prose("summary", &level.summary, &mut entry);
        entry.some(
            "scope",
            level
                .scope
                .map(|ix| Node::text(all.scopes().at(ix).id.as_str())),
        );
        let autonomy = level.autonomy.map(|ix| all.autonomies().at(ix));
        entry.some("autonomy", autonomy.map(|it| Node::text(it.id.as_str())));
        entry.yes_no("entry", level.is_entry);
        entry.yes_no("terminal", level.is_terminal);
        entry.some(
            "craft_time",
            level.craft_time.map(|share| Node::text(share.to_string())),
        );
        entry.some(
            "rights",
            names(level.rights.as_ref(), all.rights(), |it| it.id.as_str()),
        );
        entry.some(
            "recognition",
            names(level.recognition.as_ref(), all.honours(), |it| {
                it.id.as_str()
            }),
        );
        entry.some(
            "duties",
            names(level.duties.as_ref(), all.duties(), |it| it.id.as_str()),
        );
        let mut pay = Entries::default();
        for (zone, range) in &level.pay {
            pay.put(all.zones().at(*zone).id.as_str(), pay_range(range));
        }
        entry.map("pay", pay);
        entry.some(
            "value",
            level.job_value.as_ref().map(|value| self.value(value)),
        );
        entry.number("time_limit_months", level.time_limit_months);
        let mut expects = Entries::default();
        for asked in &level.expectations {
            let competency = all.competency(asked.competency);
            expects.put(competency.id.as_str(), self.asked(asked, competency));
        }
        entry.map("expects", expects);
        entry.done()
    }

    fn value(&self, value: &JobValue) -> Node {
        let mut entry = Entries::default();
        let subfactors = self
            .framework
            .job_value()
            .map_or(&[][..], |scheme| &scheme.subfactors);
        for (ix, step) in &value.steps {
            if let Some(subfactor) = subfactors.get(ix.position()) {
                entry.number(subfactor.id.as_str(), Some((*step).into()));
            }
        }
        entry.done()
    }

    fn asked(&self, asked: &Expectation, competency: &Competency) -> Node {
        let at = asked.step.map(|step| step_in(step, competency));
        let says_more =
            !asked.text.statements().is_empty() || !asked.examples.is_empty() || asked.is_optional;
        if let (Some(at), false) = (&at, says_more) {
            return at.clone();
        }
        let mut entry = Entries::default();
        entry.some("at", at);
        self.prose("text", &asked.text, &mut entry);
        self.examples(&asked.examples, &mut entry);
        entry.yes_no("optional", asked.is_optional.then_some(true));
        entry.done()
    }
}

fn names<'t, T: 't>(
    list: Option<&Vec<Ix<T>>>,
    table: &'t Table<T>,
    id: impl Fn(&'t T) -> &'t str,
) -> Option<Node> {
    list.map(|list| Node::texts(list.iter().map(|ix| id(table.at(*ix)))))
}

/// A step by its number. Where another step of the scale is called by that number, zeros before it
/// make it a number alone.
fn step_in(step: Step, competency: &Competency) -> Node {
    let is_name = |text: &str| {
        let mut names = competency
            .proficiencies
            .iter()
            .filter_map(|p| p.id.as_ref());
        names.any(|id| id.as_str() == text)
    };
    let mut text = step.0.to_string();
    if !is_name(&text) {
        return Node::Number(step.0.into());
    }
    while is_name(&text) {
        text.insert(0, '0');
    }
    Node::Text(text)
}

fn pay_range(range: &PayRange) -> Node {
    let halfway = PayRange::new(range.minimum(), None, range.maximum());
    let mut entry = Entries::default();
    entry.put("minimum", amount(range.minimum()));
    if halfway.as_ref() != Ok(range) {
        entry.put("midpoint", amount(range.midpoint()));
    }
    entry.put("maximum", amount(range.maximum()));
    entry.done()
}

/// An amount as the language writes it.
fn amount(money: Money) -> Node {
    let per_major = money.currency.minor_per_major();
    if money.minor % per_major == 0 {
        Node::Number(money.minor / per_major)
    } else {
        Node::text(in_major(money))
    }
}

/// An amount in digits: `48000`, `48000.50`.
pub(in super::super) fn in_major(money: Money) -> String {
    let per_major = money.currency.minor_per_major();
    let (whole, minor) = (money.minor / per_major, money.minor % per_major);
    if minor == 0 {
        return whole.to_string();
    }
    let width = money.currency.decimals() as usize;
    format!("{whole}.{minor:0width$}")
}
