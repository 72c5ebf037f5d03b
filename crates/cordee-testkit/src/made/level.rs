//! Levels by chance.

use super::{Maker, id};
use cordee_domain::{
    Expectation, FrameworkParts, Ix, JobValue, Level, Money, PayRange, Prose, Step, Zone,
};

impl Maker {
    /// A level, which stands on the track of this number.
    pub(super) fn level(&mut self, (track, n): (usize, usize), parts: &FrameworkParts) -> Level {
        Level {
            id: id(&format!("level-{track}"), n).into(),
            title: self.text(),
            track: Ix::new(track),
            grade: self.any_of(&parts.grades),
            summary: self.prose(),
            scope: self.any_of(&parts.scopes),
            autonomy: self.any_of(&parts.autonomies),
            rights: self.listed(&parts.rights),
            recognition: self.listed(&parts.honours),
            duties: self.listed(&parts.duties),
            is_terminal: self.yes_no(),
            is_entry: self.yes_no(),
            craft_time: self.maybe(Self::share),
            time_limit_months: self.maybe(|it| u32::try_from(it.choose(99)).unwrap()),
            pay: self.pay(parts),
            job_value: self.value(parts),
            expectations: self.expectations(parts),
        }
    }

    fn pay(&mut self, parts: &FrameworkParts) -> Vec<(Ix<Zone>, PayRange)> {
        let zones = self.listed(&parts.zones).unwrap_or_default();
        let pay = zones
            .into_iter()
            .map(|ix| (ix, self.range(parts.zones.at(ix))));
        pay.collect()
    }

    fn range(&mut self, zone: &Zone) -> PayRange {
        let currency = zone.currency;
        let minor = i64::try_from(self.choose(256) * 7919 + self.choose(256)).unwrap();
        let (more, most) = (self.choose(200), self.choose(200));
        let money = |minor| Money { minor, currency };
        let midpoint = minor + i64::try_from(more).unwrap();
        let maximum = midpoint + i64::try_from(most).unwrap();
        let midpoint = self.maybe(|_| money(midpoint));
        PayRange::new(money(minor), midpoint, money(maximum)).unwrap()
    }

    fn value(&mut self, parts: &FrameworkParts) -> Option<JobValue> {
        let count = parts.job_value.as_ref()?.subfactors.len();
        self.maybe(|it| {
            let asked: Vec<usize> = (0..count).filter(|_| it.choose(3) > 0).collect();
            let steps = asked
                .into_iter()
                .map(|n| (Ix::new(n), u8::try_from(it.choose(6)).unwrap()));
            JobValue {
                steps: steps.collect(),
            }
        })
    }

    fn expectations(&mut self, parts: &FrameworkParts) -> Vec<Expectation> {
        let mut asked = self.listed(&parts.competencies).unwrap_or_default();
        if self.choose(2) == 0 {
            asked.reverse();
        }
        let expectation = |competency| {
            let is_at_length = self.choose(2) == 0;
            Expectation {
                competency,
                step: self.maybe(|it| Step(u8::try_from(it.choose(6)).unwrap())),
                text: if is_at_length {
                    self.prose()
                } else {
                    Prose::default()
                },
                examples: if is_at_length {
                    self.texts()
                } else {
                    Vec::new()
                },
                is_optional: self.choose(4) == 0,
            }
        };
        asked.into_iter().map(expectation).collect()
    }
}
