//! What people want, and what they say for each other.

use crate::cast::Named;
use crate::chance::Chance;
use cordee_domain::{Doing, Wish};

/// What somebody says of what they want.
pub(crate) fn wish(chance: &mut Chance, wish: Wish) -> String {
    let words = match wish {
        Wish::StayAndDeepen => STAY,
        Wish::Advance => ADVANCE,
        Wish::Lead => LEAD,
        Wish::Return => RETURN,
        Wish::Undecided => UNDECIDED,
    };
    chance.text(words).to_owned()
}

/// What somebody of the cast says of what they want.
pub(crate) fn of_the_cast(named: Named) -> Option<&'static str> {
    match named {
        Named::Luna => Some(
            "There is always another bearing. I want to hear it a week earlier than this year, and to have two people beside me who hear it before I do. Nothing else, and not less.",
        ),
        Named::Sarah => Some(
            "I like building things. I also like it when somebody understands something because of me. I don't know yet which of the two is louder, and I would like to find out without anyone counting.",
        ),
        Named::OnTrial => Some(
            "I want to find out whether I am any good at it. And I want the way back to be as open as they say.",
        ),
        _ => None,
    }
}

/// Somebody's word for what a colleague wrote.
pub(crate) fn vouch(chance: &mut Chance, doing: Doing) -> String {
    let own = match doing {
        Doing::CraftOutput => SAW_THE_WORK,
        Doing::WithPeople => WAS_THERE,
        Doing::Shared => WITNESS,
    };
    let first = if chance.in_hundred(60) { own } else { WITNESS };
    let (first, second) = (chance.text(first), chance.text(BESIDES));
    [first, second].join(" ").trim().to_owned()
}

const STAY: &[&str] = &[
    "I like what I do and want to become really good at it. That is all, and it is a lot.",
    "I would like to know a few things so well that nobody has to explain them to me again.",
    "This is the work I came for. More of it, and harder pieces.",
    "I have two apprentices and a bench by the window. I want neither less nor more.",
    "There is one thing in my craft that nobody here understands fully. I want to be the one who does.",
    "At home there are small children. I stay where I am strong, and learn on the side.",
    "I have tried being busy. Now I want to be thorough.",
    "The old work, for as long as my knees allow, and after that teaching others to read it.",
    "To go deeper where I am. I would be glad of a study month at some time.",
    "I am where I wanted to be, and I am far from finished here.",
    "Nothing to change. A good year, and another one, please.",
    "I want my name on work that will still be good in thirty years.",
];

const ADVANCE: &[&str] = &[
    "I do most of what the next level asks. I would like to find out what is missing.",
    "More of the difficult work, and the say that goes with it. No people to lead.",
    "In a year or so I want to hand in a case. I am collecting for it.",
    "I would like to sign for my own work.",
    "To work across the teams, on the things that nobody has time for.",
    "The next level, when it fits. I am not in a hurry.",
];

const LEAD: &[&str] = &[
    "The best hours of my week are those in which somebody else gets something done. I would like to learn that properly.",
    "I want to try to lead, if I may come back when it is not for me.",
    "People come to me when there is trouble between them. I would like to be good at it on purpose.",
    "I had a bad lead once and a good one. I know which I would want to be.",
];

const RETURN: &[&str] = &[
    "I lead well enough, and I miss my tools every single day.",
    "Four good years. Now I would like to go back to the work, and leave the team to somebody who is burning for it.",
];

const UNDECIDED: &[&str] = &[
    "I don't know yet. Ask me again when the evenings are longer.",
    "Two things pull at me, and both are good. I am letting them.",
    "Something with more people in it, or something with fewer. I am finding out.",
    "I have only just arrived. First I want to see how others do it.",
    "No answer at the moment, and I am all right with that.",
];

const WITNESS: &[&str] = &[
    "I was there and it was so.",
    "It happened as it is written here.",
    "I saw the before and the after.",
    "It is told more modestly than it was.",
    "I had said that it could not be done. It could.",
    "I was in the room and took notes.",
    "I was against it at first, so my word may count double.",
    "I read this twice and would change nothing.",
];

const SAW_THE_WORK: &[&str] = &[
    "I worked from it the week after, and it held.",
    "I checked it then and again last month.",
    "I stood beside it the whole morning.",
    "I took it over from them and found nothing missing.",
    "I have seen a good deal of such work. This is the careful kind.",
    "I had looked at the same thing for a year and not seen it.",
    "I went to see it with my own eyes, because I did not believe it.",
];

const WAS_THERE: &[&str] = &[
    "I was the one who was helped by it.",
    "I was one of the two. It is as they say, from my side too.",
    "I only saw what came of it. That was plain enough.",
    "I had been waiting for somebody to do this, and not dared to.",
    "I sat at that table.",
    "It was not easy for them, and one did not see it.",
];

const BESIDES: &[&str] = &[
    "",
    "",
    "I have done it the same way since.",
    "What I remember most is how calm it was.",
    "The idea and the work were theirs.",
    "Others helped, and they say so themselves.",
    "I learned something that day.",
    "It would have gone wrong otherwise, I am sure of that.",
    "I would ask them again.",
    "We still speak of it.",
    "The date is right as well.",
];
