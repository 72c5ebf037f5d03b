//! What people of every craft write down: what they did with people, and what all are asked for.

use super::Piece;

pub(super) const WITH_PEOPLE: &[Piece] = &[
    Piece::people(
        1,
        &["connecting"],
        "Brought two people together over {place}",
        "One had the question and the other the answer, and both asked me. Put them at one table and left. They have had lunch every Thursday since.",
    ),
    Piece::people(
        2,
        &["connecting"],
        "An hour a month with the other depot",
        "We knew their faults and they knew ours. Arranged an hour in which each side asks for help with one thing. In {m} weeks nobody has cancelled, and for the last {n} I have not been needed.",
    ),
    Piece::people(
        2,
        &["connecting", "listening"],
        "The night shift at the table",
        "They heard everything a day late. Moved the weekly talk to the hour in which both shifts are in the house, and asked them first. It is a quarter of an hour shorter now.",
    ),
    Piece::people(
        1,
        &["translating"],
        "What the new plan means for Monday",
        "Read the letter three times, rang to ask what it did not say, and told the crew in five sentences what is different and what I don't know yet.",
    ),
    Piece::people(
        2,
        &["translating", "plain-words"],
        "Took the team's figures upstairs",
        "They had counted {m} hours of waiting for parts. Took the sheet and the person who made it with me. She explained it, I carried the bag. The store is open an hour earlier now.",
    ),
    Piece::people(
        1,
        &["shielding"],
        "One door for {n} callers",
        "For a month I wrote down who interrupted whom. Showed it to the callers, not to my superiors. They ring one number now, at ten and at three.",
    ),
    Piece::people(
        2,
        &["shielding"],
        "Said no to {place}, and told the team what I had said no to",
        "It could not be done with care by the date. Said so the same day, with the date on which it could. They took the second date.",
    ),
    Piece::people(
        2,
        &["shielding", "judgement"],
        "Stood in front after the mistake at {place}",
        "It was ours. Went to the customer alone and said what we knew. Inside we asked what would have stopped it, and nobody asked who.",
    ),
    Piece::people(
        1,
        &["listening"],
        "Listened to the end, about {place}",
        "I thought I knew what the complaint was. Kept quiet and said back what I had understood, twice wrong. The third time she said yes. It was about the keys, not about the hours.",
    ),
    Piece::people(
        2,
        &["listening"],
        "An empty chair at lunch",
        "Somebody had stopped coming. Asked alone, without a reason, on a walk. What came could be mended with a change of shift, and it needed saying only once.",
    ),
    Piece::people(
        1,
        &["coaching"],
        "Asked instead of answering, for {n} weeks",
        "When {who} came with a question I asked what they had tried. In the first week it took longer. In the third they came with the answer and wanted to tell it.",
    ),
    Piece::people(
        2,
        &["coaching", "passing-it-on"],
        "From watching to signing, with {who}",
        "We agreed on one thing to get better at and looked at it every second Friday. I sat behind, then outside, then elsewhere. The signature under {place} is theirs.",
    ),
    Piece::people(
        2,
        &["coaching"],
        "Coached somebody who knows more than I do",
        "They were stuck with {place}, and I understood half of it. Asked where it began to feel wrong. They talked for ten minutes, stopped, and left with a drawing.",
    ),
    Piece::people(
        1,
        &["delegating"],
        "Handed over the weekly plan",
        "Said what it is for, what must not happen, and one day to look at it together. Kept my hands in my pockets. It looks different from mine and it works.",
    ),
    Piece::people(
        2,
        &["delegating"],
        "Gave away the work I like best",
        "{place} was mine and I was good at it. Handed it over whole, with the say in it. They do it otherwise. Two customers have asked for them by name.",
    ),
    Piece::people(
        2,
        &["delegating", "psychological-safety"],
        "A decision that could go wrong, handed over",
        "Which supplier for {place} was theirs to choose, and I said that I would stand by it. It went half wrong. I stood by it, and they told the others themselves what they would do next time.",
    ),
    Piece::people(
        1,
        &["conflict"],
        "A hard talk within the week",
        "Something had been said on the scaffold. Talked to them on the same Thursday, alone: what I saw, what it did, what I ask for. Then I listened to the other side, which I had not known.",
    ),
    Piece::people(
        2,
        &["conflict"],
        "Two people, one table, one page",
        "They had not spoken for {n} months. Each told the other's view until the other said yes. They wrote half a page about tools and keys, and both still keep to it.",
    ),
    Piece::people(
        2,
        &["conflict", "listening"],
        "Told somebody that it would not be",
        "The wish could not be granted and everyone had put off saying so. Said it plainly, stayed an hour, and we found out what part of it could be. It was not small.",
    ),
    Piece::people(
        1,
        &["psychological-safety"],
        "Told my own mistake first, about {place}",
        "I had read the wrong drawing and said so at the start of the round. Three others followed with theirs. One of them would have cost us a week.",
    ),
    Piece::people(
        2,
        &["psychological-safety"],
        "The near misses of a quarter, read aloud",
        "Asked for them without names and thanked for each. {m} came. Two led to a change in the kit. The list is longer every time, and that is the good news.",
    ),
    Piece::people(
        2,
        &["psychological-safety", "shielding"],
        "A stop that nobody paid for",
        "{who} stopped the work at {place} and it turned out to be nothing. Thanked them in front of all and moved the plan. The next stop, by somebody else, was something.",
    ),
];

pub(super) const SHARED: &[Piece] = &[
    Piece::shared(
        1,
        &["plain-words"],
        "A note from which others could go on, at {place}",
        "Wrote what is done, what is not and what I am unsure of, with two photographs. The evening shift finished it without ringing.",
    ),
    Piece::shared(
        2,
        &["plain-words"],
        "Told {place} before they asked",
        "It would take {n} weeks longer. Went there on the day I knew, with the reason, the new date, and what they could do until then. They were cross for ten minutes.",
    ),
    Piece::shared(
        2,
        &["plain-words", "judgement"],
        "One page for two teams about {place}",
        "Wrote down what each side knows, what each believes and what it would cost to find out. Both corrected it once. Then they found out together.",
    ),
    Piece::shared(
        3,
        &["plain-words"],
        "What we got wrong at {place}, in public",
        "Gave the talk at the trade day, with our own mistakes in it and the sums. {n} firms asked for the slides, and one told us theirs.",
    ),
    Piece::shared(
        1,
        &["passing-it-on"],
        "Showed {who} what I learned on Monday",
        "It was one knot. I showed it on Tuesday, badly, and on Wednesday better. Now two of us can.",
    ),
    Piece::shared(
        2,
        &["passing-it-on"],
        "{n} weeks with {who}",
        "One whole piece of work, a little harder each week, with less help each time. On the last day I was asked to look and found nothing to say.",
    ),
    Piece::shared(
        3,
        &["passing-it-on"],
        "A course that runs without me",
        "Wrote down what I do, gave it to somebody else to teach and sat at the back. Took out what only I could explain. It has been held {n} times since, twice in another town.",
    ),
    Piece::shared(
        1,
        &["judgement"],
        "Stopped and asked, at {place}",
        "It did not look as on the drawing. Could have gone on. Asked, and it was the drawing.",
    ),
    Piece::shared(
        2,
        &["judgement"],
        "Two offers for {place}, side by side",
        "Asked the colleague who would disagree to write the case for the one I did not like. It was better than I had thought. We took mine, with two of his points in it.",
    ),
    Piece::shared(
        3,
        &["judgement"],
        "A decision about {place}, looked at a year on",
        "I had written down {n} things that would follow. Read them out: one had not come, and one had come that nobody saw. Said what I would do otherwise.",
    ),
    Piece::shared(
        1,
        &["care-for-users"],
        "A card in the hall at {place}",
        "Hung up who we are, how long it takes and when the water is back. Swept every evening. Somebody brought cake on the last day.",
    ),
    Piece::shared(
        2,
        &["care-for-users"],
        "Asked who it would hit, at {place}",
        "Went from door to door before we began. {n} people could not have managed the stairs. We had the chair there on the first day, and somebody to carry.",
    ),
    Piece::shared(
        3,
        &["care-for-users"],
        "What {m} visits changed in the house",
        "Visited people who live alone with our lifts and asked what frightens them. It was silence. The call now answers with a voice within {n} seconds, always.",
    ),
    Piece::shared(
        2,
        &["judgement", "care-for-users"],
        "Moved the work at {place} by a week",
        "The plan was ready, and it was the week of the examinations. Asked the school, moved it, and told the {n} others whom it touched on the same day.",
    ),
];
