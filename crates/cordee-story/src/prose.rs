//! The words of the story, all of them invented: what people write down of their work, what they
//! want, what panels see. Knows words and chance; who says them to whom is decided elsewhere.

mod design;
mod everyone;
mod following_up;
mod inspection;
mod judging;
mod roofing;
mod software;
mod wishes;

pub(crate) use following_up::{About, Says, follow_up};
pub(crate) use judging::{CONFLICTS, Opinions, WAIVERS, reasons, seen, seen_of_the_doubted};
pub(crate) use wishes::{of_the_cast, vouch, wish};

use crate::chance::Chance;
use cordee_domain::Doing;
use std::collections::BTreeSet;

/// Something that somebody could have done, with places left open in its words.
pub(crate) struct Piece {
    pub(crate) shows: &'static [&'static str],
    pub(crate) doing: Doing,
    /// How deep it goes: 1 up to the third grade, 2 from the third, 3 from the fifth.
    depth: usize,
    pub(crate) title: &'static str,
    pub(crate) words: &'static str,
}

/// What is wanted of a piece.
#[derive(Clone, Copy)]
pub(crate) enum Wanted<'a> {
    /// Anything of the craft, or beside it.
    Any,
    /// What whoever leads would write.
    PeopleOrShared,
    /// Something that shows this competency.
    Competency(&'a str),
}

type Words = &'static str;

impl Piece {
    const fn craft(depth: usize, shows: &'static [Words], title: Words, words: Words) -> Self {
        Self {
            shows,
            doing: Doing::CraftOutput,
            depth,
            title,
            words,
        }
    }

    const fn people(depth: usize, shows: &'static [Words], title: Words, words: Words) -> Self {
        Self {
            shows,
            doing: Doing::WithPeople,
            depth,
            title,
            words,
        }
    }

    const fn shared(depth: usize, shows: &'static [Words], title: Words, words: Words) -> Self {
        Self {
            shows,
            doing: Doing::Shared,
            depth,
            title,
            words,
        }
    }

    fn fits(&self, grade: usize) -> bool {
        match self.depth {
            1 => grade <= 3,
            2 => grade >= 3,
            _ => grade >= 5,
        }
    }
}

/// A piece for somebody of a craft at a grade, different from those that they, and then their team,
/// have used, if there is one that fits; otherwise one that fits less well.
pub(crate) fn piece(
    chance: &mut Chance,
    (craft, grade): (&str, usize),
    wanted: Wanted<'_>,
    used: [&BTreeSet<&'static str>; 2],
) -> Option<&'static Piece> {
    let drawn = chance.below(100);
    // Whoever moves to another craft shows what they have done in that one.
    let own = of_craft(craft).0;
    let general = || everyone::SHARED.iter().chain(everyone::WITH_PEOPLE);
    let shows = |it: &Piece, competency| it.shows.contains(&competency);
    let of_the_craft: Vec<&Piece> = match wanted {
        Wanted::Competency(it) if !own.iter().chain(general()).any(|piece| shows(piece, it)) => {
            CRAFTS.iter().flat_map(|it| it.1).collect()
        }
        _ => own.iter().collect(),
    };
    let all = of_the_craft.into_iter().chain(general());
    let is_wanted = |it: &&Piece| match &wanted {
        Wanted::Competency(competency) => shows(it, *competency),
        Wanted::PeopleOrShared => it.doing != Doing::CraftOutput,
        Wanted::Any => match drawn {
            0..66 => it.doing == Doing::CraftOutput,
            66..86 => it.doing == Doing::Shared,
            _ => it.doing == Doing::WithPeople,
        },
    };
    let wanted: Vec<&Piece> = all.filter(is_wanted).collect();
    // What fits and is new in the team comes first; what was used before comes last.
    let [own, in_team] = used;
    let is_new = |it: &&&Piece| !own.contains(it.title);
    let fits = |it: &&&Piece| it.fits(grade);
    let new: Vec<&Piece> = wanted.iter().filter(is_new).copied().collect();
    let fitting: Vec<&Piece> = new.iter().filter(fits).copied().collect();
    let fresh = fitting.iter().filter(|it| !in_team.contains(it.title));
    let choices = [fresh.copied().collect(), fitting, new, wanted];
    let first = choices.iter().find(|it| !it.is_empty())?;
    chance.pick(first).copied()
}

/// The pieces of each craft, and the places in which they happen.
const CRAFTS: [(&str, &[Piece], &[Words]); 4] = [
    ("software-engineering", software::PIECES, software::PLACES),
    ("visual-design", design::PIECES, design::PLACES),
    ("roofing", roofing::PIECES, roofing::PLACES),
    (
        "elevator-inspection",
        inspection::PIECES,
        inspection::PLACES,
    ),
];

fn of_craft(craft: &str) -> (&'static [Piece], &'static [Words]) {
    let found = CRAFTS.iter().find(|it| it.0 == craft);
    found.map_or((&[], &[]), |it| (it.1, it.2))
}

/// The places in which a piece happens: those of its own craft, or else of the person's; what is
/// no piece of a craft happens in houses, also where the craft is about programs.
fn places(piece: &Piece, craft: &str) -> &'static [Words] {
    let has = |it: &&(&str, &[Piece], &[Words])| it.1.iter().any(|it| it.title == piece.title);
    match CRAFTS.iter().find(has) {
        Some(own) => own.2,
        None if craft == "software-engineering" => inspection::PLACES,
        None => of_craft(craft).1,
    }
}

/// The title and the words of a piece, with the places that they leave open filled in alike.
pub(crate) fn told(chance: &mut Chance, craft: &str, piece: &Piece) -> (String, String) {
    let place = chance.text(places(piece, craft));
    let who = chance.text(SOMEBODY);
    let few = chance.text(FEW);
    let many = chance.between(13, 48).to_string();
    let filled = |text: &str| {
        let text = text.replace("{place}", place).replace("{who}", who);
        let text = text.replace("{n}th", "fourth").replace("{n}", few);
        sentences(&text.replace("{m}", &many))
    };
    (filled(piece.title), filled(piece.words))
}

/// The same text, each sentence of it with a capital letter.
fn sentences(text: &str) -> String {
    let mut begins = true;
    let capital = |c: char| {
        let letter = if begins {
            c.to_uppercase().next().unwrap_or(c)
        } else {
            c
        };
        begins = matches!(c, '.' | '?' | '!') || (begins && !c.is_alphanumeric());
        letter
    };
    text.chars().map(capital).collect()
}

const FEW: &[&str] = &["three", "four", "five", "six", "seven", "eight", "nine"];

const SOMEBODY: &[&str] = &[
    "somebody new",
    "an apprentice",
    "a colleague from the other depot",
    "somebody who came back after years",
    "a trainee",
    "our youngest colleague",
    "somebody from the night shift",
    "a colleague who had switched craft",
];
