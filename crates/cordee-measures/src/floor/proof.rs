//! That nothing below the floor can be computed from all that is told, shown by other means.
//!
//! Everything that stands in a report is taken as an equation over the atoms, which are put together
//! here anew. Equations are solved in exact whole numbers, and every way in which people could be
//! spread so that each number told comes out is looked for one by one. Taking the withholding of
//! complements away, or looking at sums alone, makes each of these proofs fail.

mod exact;
mod histories;

use super::*;
use exact::{Equations, Found};
use std::collections::{BTreeMap, BTreeSet};

/// Which atoms are in a group.
type Members = Vec<bool>;

/// What is told of whom, atom by atom.
struct Facts {
    people: Vec<i64>,
    /// The groups whose number is told.
    told: Vec<Members>,
    /// The groups that somebody is known to be in.
    hidden: Vec<Members>,
    /// The groups with a number, told or not, and what is left of one without another.
    named: Vec<Members>,
    /// The cells of all questions.
    cells: Vec<Members>,
    /// Places that are withheld.
    withheld: usize,
}

impl Facts {
    fn of(answers: &[Answer], is_told: impl Fn(Place) -> bool) -> Self {
        let splits: Vec<&Cells> = answers.iter().flat_map(|it| &it.ledger.splits).collect();
        let everybody = splits.iter().map(|it| it.of.len()).max().unwrap_or(0);
        let mut atoms: BTreeMap<Vec<Option<u16>>, i64> = BTreeMap::new();
        for who in 0..everybody {
            let cell = |it: &&Cells| it.of.get(who).copied().filter(|it| *it != u16::MAX);
            *atoms.entry(splits.iter().map(cell).collect()).or_default() += 1;
        }
        atoms.retain(|cells, _| cells.iter().any(Option::is_some));
        let members = |split: usize, cells: &[u16]| -> Members {
            let within = |it: &Vec<Option<u16>>| it[split].is_some_and(|it| cells.contains(&it));
            atoms.keys().map(within).collect()
        };
        let mut facts = Self {
            people: atoms.values().copied().collect(),
            told: Vec::new(),
            hidden: Vec::new(),
            named: Vec::new(),
            cells: Vec::new(),
            withheld: 0,
        };
        for (at, split) in splits.iter().enumerate() {
            let cells = 0..u16::try_from(split.counts.len()).unwrap();
            facts.cells.extend(cells.map(|it| members(at, &[it])));
        }
        let mut first = 0;
        let mut withheld = Vec::new();
        for (figure, answer) in answers.iter().enumerate() {
            let mut places: BTreeMap<At, Vec<Members>> = BTreeMap::new();
            for (at, group) in &answer.ledger.told {
                let group = members(first + group.split, &group.cells);
                places.entry(*at).or_default().push(group);
            }
            for (at, groups) in places {
                facts.named.extend(with_rests(&groups));
                if is_told(Place { figure, at }) {
                    facts.told.extend(groups);
                } else {
                    withheld.push(groups);
                }
            }
            first += answer.ledger.splits.len();
        }
        facts.withheld = withheld.len();
        facts.hidden = facts.known_to_be_somebody(&withheld);
        facts
    }

    /// The groups that somebody must be in, because they are withheld. A share of an unknown number is
    /// withheld as well where nobody is counted.
    fn known_to_be_somebody(&self, withheld: &[Vec<Members>]) -> Vec<Members> {
        let equations = Equations::of(&self.told);
        let mut all = Vec::new();
        for groups in withheld {
            let largest = groups.iter().max_by_key(|it| self.count(it)).unwrap();
            if equations.give(largest) {
                all.extend(with_rests(groups));
            }
            all.push(largest.clone());
        }
        all.retain(|it| it.contains(&true));
        all
    }

    fn count(&self, group: &Members) -> i64 {
        let each = group.iter().zip(&self.people);
        each.filter(|(is_in, _)| **is_in)
            .map(|(_, people)| people)
            .sum()
    }

    /// Every group of fewer people than the floor, whatever it is made of.
    fn small_groups(&self, floor: i64) -> Vec<Members> {
        let mut all = vec![(0, vec![false; self.people.len()])];
        for (atom, people) in self.people.iter().enumerate() {
            for at in 0..all.len() {
                let (count, members) = &all[at];
                if count + people < floor {
                    let mut members = members.clone();
                    members[atom] = true;
                    all.push((count + people, members));
                }
            }
        }
        all.into_iter()
            .skip(1)
            .map(|(_, members)| members)
            .collect()
    }

    /// Those that a sum or difference of what is told gives.
    fn computed(&self, floor: i64) -> Vec<Members> {
        let equations = Equations::of(&self.told);
        let mut small = self.small_groups(floor);
        small.retain(|it| equations.give(it));
        small
    }

    /// The groups with a number, and the cells, of which only one number is possible; and of how many
    /// nothing was found in good time.
    fn forced(&self, floor: i64) -> (Vec<Members>, usize) {
        let named = self.named.iter().chain(&self.cells);
        let small: BTreeSet<&Members> = named
            .filter(|it| (1..floor).contains(&self.count(it)))
            .collect();
        let (mut forced, mut open) = (Vec::new(), 0);
        for group in small {
            match exact::another(&self.people, &self.told, &self.hidden, group) {
                Found::Another => {}
                Found::None => forced.push(group.clone()),
                Found::TooLong => open += 1,
            }
        }
        (forced, open)
    }
}

/// Groups, and what is left of each without each other that lies within.
fn with_rests(groups: &[Members]) -> Vec<Members> {
    let mut all = groups.to_vec();
    for of in groups {
        for it in groups {
            if it.iter().zip(of).all(|(it, of)| *of || !it) {
                all.push(of.iter().zip(it).map(|(of, it)| *of && !it).collect());
            }
        }
    }
    all
}

/// What is told, by what stands in the figures.
fn stands_in(figures: &[(&'static str, Figure)], place: Place) -> bool {
    let figure = &figures[place.figure].1;
    match place.at {
        At::Whole => !figure.withheld,
        At::Part(part) => figure.parts.get(part).is_some_and(|it| !it.withheld),
        At::Excluded(reason) => figure
            .excluded
            .iter()
            .all(|it| it.reason != reason || it.count.is_some()),
    }
}

fn withheld(answers: &[Answer], floor: i64) -> Facts {
    let named = answers.iter().map(|it| ("x", it.clone())).collect();
    let figures = withhold(named, floor.unsigned_abs());
    Facts::of(answers, |place| stands_in(&figures, place))
}

/// The same where nothing is withheld but what is small itself.
fn withheld_by_itself(answers: &[Answer], floor: i64) -> Facts {
    let book = Book::of(answers, floor.unsigned_abs());
    let is_large = |entry: &book::Entry| {
        let mut named = entry.named().into_iter();
        named.all(|it| it.people >= book.floor)
    };
    let told: BTreeSet<Place> = book
        .entries
        .iter()
        .filter(|it| is_large(it))
        .map(|it| it.place)
        .collect();
    Facts::of(answers, |place| told.contains(&place))
}

/// The same where sums are looked at, and not that nobody is fewer than none.
fn withheld_by_sums(answers: &[Answer], floor: i64) -> Facts {
    let book = Book::of(answers, floor.unsigned_abs());
    let told = choose::told_by_sums(&book);
    Facts::of(answers, |place| told.contains(&place))
}

const FLOOR: i64 = 3;

#[test]
fn of_no_small_history_can_a_group_below_the_floor_be_computed() {
    let (mut places, mut told, mut open) = (0, 0, 0);
    for seed in 0..300 {
        let facts = withheld(&histories::tables(seed), FLOOR);
        assert_eq!(facts.computed(FLOOR), Vec::<Members>::new(), "{seed}");
        let (forced, undecided) = facts.forced(FLOOR);
        assert_eq!(forced, Vec::<Members>::new(), "{seed}");
        open += undecided;
        told += facts.told.len();
        places += facts.told.len() + facts.withheld;
    }
    assert_eq!(open, 0, "each was looked through");
    assert!(told * 4 > places, "{told} of {places}: something is told");
}

#[test]
fn without_complements_withheld_the_proof_finds_what_leaks() {
    let leak = |seed: &u64| {
        let facts = withheld_by_itself(&histories::tables(*seed), FLOOR);
        !facts.computed(FLOOR).is_empty()
    };
    let leaking = (0..100).filter(leak).count();
    assert!(leaking > 20, "{leaking} of 100");
}

#[test]
fn with_sums_alone_the_proof_finds_what_is_forced() {
    let forced = |seed: &u64| {
        let facts = withheld_by_sums(&histories::tables(*seed), FLOOR);
        assert_eq!(facts.computed(FLOOR), Vec::<Members>::new(), "{seed}");
        !facts.forced(FLOOR).0.is_empty()
    };
    let forced = (0..400).filter(forced).count();
    assert!(forced > 0, "{forced} of 400");
}

#[test]
fn of_no_report_can_a_group_below_the_floor_be_computed() {
    let (mut told, mut leaking) = (0, 0);
    for seed in 0..40 {
        let answers = histories::answers(seed, 6..30);
        let facts = withheld(&answers, FLOOR);
        assert_eq!(facts.computed(FLOOR), Vec::<Members>::new(), "{seed}");
        told += facts.told.iter().filter(|it| it.contains(&true)).count();
        let facts = withheld_by_itself(&answers, FLOOR);
        leaking += usize::from(!facts.computed(FLOOR).is_empty());
    }
    assert!(
        told > 400 && leaking > 20,
        "{told} told, {leaking} would leak"
    );
}

#[test]
fn of_no_report_is_the_number_of_a_small_group_the_only_one_possible() {
    let mut looked_through = 0;
    for seed in 100..120 {
        let facts = withheld(&histories::answers(seed, 5..14), FLOOR);
        let (forced, open) = facts.forced(FLOOR);
        assert_eq!(forced, Vec::<Members>::new(), "{seed}");
        looked_through += usize::from(open == 0);
    }
    assert!(looked_through > 15, "{looked_through} of 20");
}

#[test]
fn every_number_that_a_report_tells_stands_in_the_book() {
    for seed in 0..60 {
        let histories = histories::named(seed, 6..30);
        for (id, answer) in &histories {
            histories::asks_that_all_is_entered(id, answer);
        }
    }
}
