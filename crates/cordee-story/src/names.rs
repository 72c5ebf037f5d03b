//! What people are called: invented, from many places, each name once.

mod regions;
mod sexes;

use crate::chance::Chance;
use cordee_domain::Slug;
use regions::REGIONS;
pub(crate) use sexes::sex_of;
use std::collections::BTreeSet;

/// Names that have not been given yet.
pub(crate) struct Names {
    chance: Chance,
    given: BTreeSet<String>,
    addresses: BTreeSet<String>,
}

impl Names {
    pub(crate) fn new(seed: u64) -> Self {
        Self {
            chance: Chance::new(seed, "names"),
            given: BTreeSet::new(),
            addresses: BTreeSet::new(),
        }
    }

    /// A name that nobody has, given or family name mostly from one region of the world.
    pub(crate) fn next(&mut self) -> String {
        let mut name = self.draw();
        for _ in 0..1000 {
            if self.take(&name) {
                return name;
            }
            name = self.draw();
        }
        let nth = self.given.len();
        name = format!("{name} {nth}");
        self.take(&name);
        name
    }

    /// Keeps a name and its address for somebody; false where either is taken.
    pub(crate) fn take(&mut self, name: &str) -> bool {
        let address = address(name);
        if self.given.contains(name) || self.addresses.contains(&address) {
            return false;
        }
        self.addresses.insert(address) && self.given.insert(name.to_owned())
    }

    fn draw(&mut self) -> String {
        let first = self.chance.below(REGIONS.len());
        let is_mixed = self.chance.in_hundred(22);
        let last = if is_mixed {
            self.chance.below(REGIONS.len())
        } else {
            first
        };
        let given = REGIONS.get(first).map_or(&[][..], |it| it.0);
        let family = REGIONS.get(last).map_or(&[][..], |it| it.1);
        format!("{} {}", self.chance.text(given), self.chance.text(family))
    }
}

/// A name with a number, for crowds in which names would not suffice, and its address.
pub(crate) fn numbered(chance: &mut Chance, number: usize) -> (String, String) {
    let region = chance.below(REGIONS.len());
    let (given, family) = REGIONS.get(region).copied().unwrap_or_default();
    let name = format!("{} {} {number}", chance.text(given), chance.text(family));
    let address = address(&name);
    (name, address)
}

/// Where somebody of this name is reached.
pub(crate) fn address(name: &str) -> String {
    let plain: String = name.chars().map(folded).collect();
    let slug = Slug::from_title(&plain);
    let local = slug.map_or_else(String::new, |it| it.as_str().replace('-', "."));
    format!("{local}@ropewalk.example")
}

/// The letters that [`Slug::from_title`] leaves out.
fn folded(c: char) -> char {
    match c {
        'ą' | 'ă' | 'ā' => 'a',
        'ć' | 'č' | 'Ć' | 'Č' => 'c',
        'đ' | 'ð' => 'd',
        'ę' | 'ě' | 'ė' | 'ē' => 'e',
        'ğ' => 'g',
        'ı' | 'İ' | 'ī' => 'i',
        'ł' | 'Ł' | 'ļ' => 'l',
        'ń' | 'ň' | 'ņ' => 'n',
        'ő' => 'o',
        'ř' | 'Ř' => 'r',
        'ś' | 'š' | 'ş' | 'ș' | 'Ś' | 'Š' | 'Ş' => 's',
        'ț' => 't',
        'ů' | 'ū' => 'u',
        'ý' => 'y',
        'ź' | 'ż' | 'ž' | 'Ź' | 'Ż' | 'Ž' => 'z',
        '\'' | '’' => 'x',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_given_once_and_has_a_plain_address() {
        let mut names = Names::new(1);
        for _ in 0..900 {
            let name = names.next();
            let address = address(&name);
            let local = address.strip_suffix("@ropewalk.example").unwrap();
            let is_plain = |c: char| c.is_ascii_lowercase() || c == '.';
            let parts = |c: char| c == ' ' || c == '-';
            let (wanted, has) = (name.matches(parts).count(), local.matches('.').count());
            assert_eq!(has, wanted, "{name}: {address}");
            assert!(
                local.contains('.') && local.chars().all(is_plain),
                "{name}: {address}"
            );
        }
    }
}
