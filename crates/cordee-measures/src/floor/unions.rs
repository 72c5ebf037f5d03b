//! Groups that nobody named: a few atoms together.

use super::choose::Choice;
use super::span::PRIME;
use hashbrown::HashMap;

/// Of more atoms than these with few people, what several of them come to is not looked for: there are
/// too many ways to put them together, and nothing names one.
const ATOMS: usize = 128;

/// Whether of up to four atoms with fewer people than the floor it is known how many people they have
/// together. `change` is a change of all atoms that changes nothing that is told.
pub(super) fn is_known(choice: &Choice<'_>, change: &[u64]) -> bool {
    let few = few(choice, change);
    if few.iter().any(|it| it.change == 0) {
        return true;
    }
    if few.len() > ATOMS {
        return false;
    }
    let mut sums: HashMap<u64, Vec<[Few; 2]>> = HashMap::new();
    for (at, first) in few.iter().enumerate() {
        for second in few.iter().skip(at + 1) {
            let people = first.people + second.people;
            if people >= choice.book.floor {
                // Those behind have as many people or more.
                break;
            }
            let sum = (first.change + second.change) % PRIME;
            if sum == 0 {
                return true;
            }
            sums.entry(sum).or_default().push([*first, *second]);
        }
    }
    let floor = choice.book.floor;
    let with_one = few.iter().any(|one| {
        let others = sums.get(&(PRIME - one.change));
        let mut others = others.into_iter().flatten();
        others.any(|pair| is_group(&[*one], pair, floor))
    });
    with_one || with_two(&sums, floor)
}

fn with_two(sums: &HashMap<u64, Vec<[Few; 2]>>, floor: u64) -> bool {
    sums.iter().any(|(sum, pairs)| {
        let others = sums
            .get(&(PRIME - sum))
            .map_or([].as_slice(), Vec::as_slice);
        let both = pairs
            .iter()
            .flat_map(|one| others.iter().map(move |it| (one, it)));
        both.into_iter().any(|(one, it)| is_group(one, it, floor))
    })
}

/// Whether all are different and together below the floor.
fn is_group(some: &[Few], others: &[Few], floor: u64) -> bool {
    let people: u64 = some.iter().chain(others).map(|it| it.people).sum();
    let is_apart = |it: &Few| others.iter().all(|other| other.place != it.place);
    people < floor && some.iter().all(is_apart)
}

/// An atom with fewer people than the floor.
#[derive(Clone, Copy, Debug)]
struct Few {
    place: usize,
    people: u64,
    change: u64,
}

/// Those atoms, the smallest first.
fn few(choice: &Choice<'_>, change: &[u64]) -> Vec<Few> {
    let atoms = choice.looked_at.iter().zip(change).enumerate();
    let all = atoms.map(|(place, (atom, change))| Few {
        place,
        people: choice.book.atoms.people.get(*atom).copied().unwrap_or(0),
        change: *change,
    });
    all.filter(|it| it.people < choice.book.floor).collect()
}
