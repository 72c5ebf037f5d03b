//! Who is chosen for a seat.

use super::month::Run;
use super::person::Person;
use super::policy::{Choice, Consent, Evidence, Pool};
use super::terms::{Lead, Terms};

impl Run<'_> {
    /// Who is chosen to lead in a seat from within; nobody where there is no candidate.
    ///
    /// `terms` are those of the policy, or of the time before it. Where the team has no candidate,
    /// everybody of the craft is asked; where nobody leads below, everybody of that level.
    pub(super) fn chosen(&self, terms: &Terms, seat: u32, except: Option<u32>) -> Option<u32> {
        let lead = terms.leads[seat as usize];
        let allowed = |who: &u32| Some(*who) != except;
        if lead.level > 1 {
            let near = self.lead_seats[lead.below as usize..lead.below_end as usize].iter();
            let best = self.best(near.flatten().copied().filter(allowed), |it| {
                self.leads_on(terms, it)
            });
            return best.or_else(|| {
                let level = lead.level - 1;
                let of_level = terms.leads.iter().zip(&self.lead_seats);
                let all = of_level
                    .filter(|(it, _)| it.level == level)
                    .filter_map(|(_, who)| *who);
                self.best(all.filter(allowed), |it| self.leads_on(terms, it))
            });
        }
        let candidates = |pool| {
            let all = self.pool(terms, pool, lead);
            all.filter(allowed)
                .filter(|who| self.is_candidate(terms, *who))
        };
        let speaks = |it: &Person| self.crosses(terms, it);
        self.best(candidates(terms.policy.pool), speaks)
            .or_else(|| self.best(candidates(Pool::Craft), speaks))
    }

    fn pool(&self, terms: &Terms, pool: Pool, lead: Lead) -> impl Iterator<Item = u32> {
        let seats = match pool {
            Pool::Team => lead.below..lead.below_end,
            Pool::Craft => 0..terms.seats,
        };
        let of_craft = seats.filter(move |seat| {
            let team = terms.lead_of[*seat as usize];
            terms.leads[team as usize].craft == lead.craft
        });
        of_craft.filter_map(|seat| self.craft_seats[seat as usize])
    }

    fn is_candidate(&self, terms: &Terms, who: u32) -> bool {
        let person = &self.people[who as usize];
        let is_ready = person.grade >= terms.candidate_grade && self.month + 1 - person.hired >= 12;
        let says_yes = match terms.policy.consent {
            Consent::Asked => person.is_willing,
            Consent::NotAsked => {
                let goes_on = terms.top > person.grade;
                person.is_willing || !goes_on || person.staying >= terms.uptake
            }
        };
        is_ready && says_yes
    }

    /// How strongly somebody of the craft is a candidate.
    fn crosses(&self, terms: &Terms, person: &Person) -> f64 {
        let evidence = terms.policy.evidence;
        let speaks = person.speaks(terms, self.luck, evidence, self.month);
        self.weighed(terms, person, speaks)
    }

    /// How strongly somebody who leads is one for leading leads: by how they lead, as rated.
    fn leads_on(&self, terms: &Terms, person: &Person) -> f64 {
        let speaks = match terms.policy.evidence {
            Evidence::Craft | Evidence::People => {
                let able = person.able(terms, self.month);
                person.rated(terms, self.luck, able, Terms::year(self.month))
            }
            Evidence::Seniority => f64::from(self.month - person.hired),
            Evidence::Nothing => 0.0,
        };
        self.weighed(terms, person, speaks)
    }

    fn weighed(&self, terms: &Terms, person: &Person, speaks: f64) -> f64 {
        let gumbel = || {
            let what = super::luck::For::Chosen;
            self.luck.gumbel(person.id, what, self.month)
        };
        match (terms.policy.evidence, terms.policy.choice) {
            (Evidence::Nothing, _) => gumbel(),
            (Evidence::Seniority, _) | (_, Choice::Best) => speaks,
            (_, Choice::Tilted) => terms.log_tilt * speaks + gumbel(),
        }
    }

    /// The one for whom most speaks; of equals the one who came first.
    fn best(&self, all: impl Iterator<Item = u32>, speaks: impl Fn(&Person) -> f64) -> Option<u32> {
        let mut best: Option<(f64, u32)> = None;
        for who in all {
            let here = speaks(&self.people[who as usize]);
            let is_better = best.is_none_or(|(most, first)| {
                here > most || (here.to_bits() == most.to_bits() && who < first)
            });
            if is_better {
                best = Some((here, who));
            }
        }
        best.map(|(_, who)| who)
    }
}
