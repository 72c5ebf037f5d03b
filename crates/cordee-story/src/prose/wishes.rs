//! What people want, what they say for each other, and how it goes after a move.

use crate::chance::Chance;
use cordee_domain::Wish;

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

/// Somebody's word for what a colleague wrote.
pub(crate) fn vouch(chance: &mut Chance) -> String {
    let first = chance.text(WITNESS);
    let second = chance.text(BESIDES);
    [first, second].join(" ").trim().to_owned()
}

/// What a follow-up is about.
#[derive(Clone, Copy)]
pub(crate) enum About {
    /// Somebody leads.
    Leading,
    /// Somebody went up in the craft.
    Craft,
    /// Somebody went back.
    Return,
}

/// How it goes, said by the person themself or by somebody near.
pub(crate) fn follow_up(chance: &mut Chance, about: About, is_own: bool) -> String {
    let words = match (about, is_own) {
        (About::Leading, true) => LEADING_OWN,
        (About::Leading, false) => LEADING,
        (About::Craft, true) => CRAFT_OWN,
        (About::Craft, false) => CRAFT,
        (About::Return, true) => RETURNED_OWN,
        (About::Return, false) => RETURNED,
    };
    chance.text(words).to_owned()
}

const STAY: &[&str] = &[
    "I like what I do and want to become really good at it. That is all, and it is a lot.",
    "I would like to know ten machines so well that nobody has to explain them to me again.",
    "This is the work I came for. More of it, and harder pieces.",
    "I have two apprentices and a bench by the window. I want neither less nor more.",
    "There is one thing in my craft that nobody here understands fully. I want to be the one who does.",
    "At home there are small children. I stay where I am strong, and learn on the side.",
    "I have tried being busy. Now I want to be thorough.",
    "Old roofs, for as long as my knees allow, and after that teaching others to read them.",
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
    "I worked from it the week after, and it held.",
    "I saw the before and the after.",
    "It is told more modestly than it was.",
    "I was the one who was helped by it.",
    "I had said that it could not be done. It could.",
    "I stood beside it the whole morning.",
    "I checked it then and again last month.",
    "I was in the room and took notes.",
    "I was against it at first, so my word may count double.",
    "I took it over from them and found nothing missing.",
];

const BESIDES: &[&str] = &[
    "",
    "I have done it the same way since.",
    "What I remember most is how calm it was.",
    "The customer has spoken of it to me as well.",
    "The idea and the work were theirs.",
    "Others helped, and they say so themselves.",
    "I learned something that day.",
    "Somebody should write this into the handbook.",
    "It would have gone wrong otherwise, I am sure of that.",
    "The sketch still hangs over my bench.",
];

const LEADING: &[&str] = &[
    "Listens more than they talk. The team has begun to bring things early.",
    "Kept too much in their own hands in the first weeks, noticed it, and has handed over the planning.",
    "The first hard conversation was held, and in time. We talked about it afterwards.",
    "The team is quieter than before, and gets more done. I ask again at the next date.",
    "Still goes out with the tools on Fridays, as agreed. It does everyone good.",
    "Has put off one talk for three weeks. We have set a day for it together.",
];

const LEADING_OWN: &[&str] = &[
    "Harder than the work I knew, and I go home tired in another way. I like it.",
    "I answered every question in the first month. Now I ask one back, and it takes longer and is better.",
    "I miss the work with my hands more than I had thought. It is still right to try.",
    "My mentor asks me each time what I have handed over. This time I had an answer.",
    "Two people told me something that they would not have told me in spring. That was a good day.",
];

const CRAFT: &[&str] = &[
    "Is asked by three other teams by now, and takes the time.",
    "The role fits. I have got out of the way.",
    "The first standard is written and in use. Nobody had to be told to.",
    "We see more of the work and less of the hurry. As it was meant.",
    "Has taken the difficult pieces and left the others their share.",
];

const CRAFT_OWN: &[&str] = &[
    "I choose what I work on, and I was afraid of that for a week.",
    "More letters than I like, and better questions than before. It balances.",
    "I have time to look twice. It shows.",
    "People ask what I think before they begin. I have learned to ask them first.",
];

const RETURNED: &[&str] = &[
    "Back as if never gone, and with a better ear for people. The crew is glad.",
    "Level, pay and place are as they were. I asked twice whether anything is missing: no.",
    "Mentors the next one who tries. That is worth more than a report.",
];

const RETURNED_OWN: &[&str] = &[
    "I know now what it is, and that it is not mine. Nobody made me feel it. I am glad to be back.",
    "It was a good half-year and a good end. I read my lead's face otherwise since then.",
    "First week back at the work: I slept.",
];
