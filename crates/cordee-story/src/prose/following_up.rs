//! How it goes some time after a move, said by the person themself or by whoever leads them.

use crate::chance::Chance;
use std::collections::BTreeSet;

/// What a follow-up is about.
#[derive(Clone, Copy)]
pub(crate) enum About {
    /// Somebody leads, for so many days.
    Leading(u16),
    /// Somebody went up in the craft, to a level below the expert's.
    Craft,
    /// Somebody went up in the craft, to an expert's level.
    Expert,
    /// Somebody went back.
    Return,
}

/// Who says how it goes.
#[derive(Clone, Copy)]
pub(crate) enum Says {
    /// The person themself.
    Themself,
    /// Whoever leads them, or somebody near.
    SomebodyNear,
}

/// How it goes, in words that were not `used` for this person before.
pub(crate) fn follow_up(
    chance: &mut Chance,
    (about, says): (About, Says),
    used: &mut BTreeSet<&'static str>,
) -> String {
    let all = match (about, says) {
        (About::Leading(0..100), Says::Themself) => LEADING_EARLY_OWN,
        (About::Leading(0..100), Says::SomebodyNear) => LEADING_EARLY,
        (About::Leading(_), Says::Themself) => LEADING_LATE_OWN,
        (About::Leading(_), Says::SomebodyNear) => LEADING_LATE,
        (About::Craft, Says::Themself) => CRAFT_OWN,
        (About::Craft, Says::SomebodyNear) => CRAFT,
        (About::Expert, Says::Themself) => EXPERT_OWN,
        (About::Expert, Says::SomebodyNear) => EXPERT,
        (About::Return, Says::Themself) => RETURNED_OWN,
        (About::Return, Says::SomebodyNear) => RETURNED,
    };
    let new: Vec<&'static str> = all
        .iter()
        .copied()
        .filter(|it| !used.contains(it))
        .collect();
    let words = chance.text(if new.is_empty() { all } else { &new });
    used.insert(words);
    words.to_owned()
}

const LEADING_EARLY: &[&str] = &[
    "Kept too much in their own hands in the first weeks, noticed it, and has handed over the planning.",
    "Listens more than they talk. The team has begun to bring things early.",
    "Has put off one talk for three weeks. We have set a day for it together.",
    "The first hard conversation was held, and in time. We talked about it afterwards.",
    "Knows by now what each of them is proud of. I did not, when I had the team.",
    "Answers too quickly. Knows it, and counts to five. I can see it.",
    "Turned away two demands from outside and told the team which. That went down well.",
    "Still checks everything twice. The mentor and I both said so, on the same day by chance.",
];

const LEADING_EARLY_OWN: &[&str] = &[
    "Harder than the work I knew, and I go home tired in another way. I like it.",
    "I answered every question in the first month. Now I ask one back, and it takes longer and is better.",
    "My mentor asks me each time what I have handed over. This time I had an answer.",
    "I redid somebody's work in the evening and was ashamed of it. I told them. It was all right.",
    "The meetings eat my mornings. I have moved them to one day.",
    "Nobody told me how quiet it gets when one comes in. I sit down first now.",
];

const LEADING_LATE: &[&str] = &[
    "The team is quieter than before, and gets more done. They plan their week without asking.",
    "Still goes out with the tools on Fridays, as agreed. It does everyone good.",
    "Two who were at odds last year have trained an apprentice together. That was no accident.",
    "People ask to join this team. I have had to say that it is full.",
    "Was away for three weeks, and nothing waited on the desk afterwards. That says it all.",
    "Has settled in, and asks the same questions of me that are asked of them. Fair enough.",
];

const LEADING_LATE_OWN: &[&str] = &[
    "I miss the work with my hands more than I had thought. It is still right.",
    "Two people told me something that they would not have told me in spring. That was a good day.",
    "Somebody from the team has signed for something that I would have kept for myself a year ago.",
    "I know now what I do all day. It took me half a year to be able to say it.",
    "The way back is still open, and it helps to know. I have not needed it.",
];

const CRAFT: &[&str] = &[
    "Signs for more, and asks at the right places. As it should be.",
    "Does the whole of it alone now. I look in on Thursdays, mostly for the coffee.",
    "Has shown the newest one how to begin. Nobody had to ask.",
    "One thing went wrong, was said the same day and mended by the next. That is what we hoped for.",
    "The harder pieces go there now, and come back finished.",
    "I have stopped reading it over. So has the customer.",
];

const CRAFT_OWN: &[&str] = &[
    "It is the same work with more quiet in it. I like the quiet.",
    "For two weeks I looked for somebody to ask. Then somebody asked me.",
    "I take longer than before, because now it counts. My lead says that is right.",
    "I had been afraid of the difficult ones. They are only longer.",
    "Somebody noticed the new title on the sheet. I had forgotten it.",
];

const EXPERT: &[&str] = &[
    "Is asked by three other teams by now, and takes the time.",
    "The role fits. I have got out of the way.",
    "The first standard is written and in use. Nobody had to be told to.",
    "We see more of the work and less of the hurry. As it was meant.",
    "Has taken the difficult pieces and left the others their share.",
    "Said no to two things that were beneath it, and yes to one that nobody wanted. Right each time.",
];

const EXPERT_OWN: &[&str] = &[
    "I choose what I work on, and I was afraid of that for a week.",
    "More letters than I like, and better questions than before. It balances.",
    "I have time to look twice. It shows.",
    "People ask what I think before they begin. I have learned to ask them first.",
    "Nobody reports to me, and more people listen. I had not believed that it goes together.",
    "I spend Thursdays where the work is done. It was my condition, and it is kept.",
];

const RETURNED: &[&str] = &[
    "Back as if never gone, and with a better ear for people. The team is glad.",
    "Level, pay and place are as they were. I asked twice whether anything is missing: no.",
    "Mentors the next one who tries. That is worth more than a report.",
    "Takes the apprentices through the hard weeks. It was learned out there.",
];

const RETURNED_OWN: &[&str] = &[
    "I know now what it is, and that it is not mine. Nobody made me feel it. I am glad to be back.",
    "It was a good half-year and a good end. I read my lead's face otherwise since then.",
    "First week back at the work: I slept.",
    "Somebody asked me whether I had failed. I said that I had found out. That is what I believe, too.",
];
