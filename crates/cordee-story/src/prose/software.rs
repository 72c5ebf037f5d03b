//! What software engineers write down.

use super::Piece;

pub(super) const PLACES: &[&str] = &[
    "the emergency call",
    "the door controller",
    "the rounds planner",
    "the ridge sensors",
    "the certificate archive",
    "the field app",
    "the night desk",
    "the parts store",
    "the weather feed",
    "the drawing viewer",
    "the release bench",
    "the rope counter",
    "the tenants' page",
    "the training simulator",
    "the call queue",
    "the depot screens",
];

pub(super) const PIECES: &[Piece] = &[
    Piece::craft(
        1,
        &["changeable-code"],
        "Renamed my way through {place}",
        "Spent two days giving things in {place} the names that fitters use. No behaviour changed, and {n} old comments became unnecessary. The next change there took an hour instead of an afternoon.",
    ),
    Piece::craft(
        1,
        &["changeable-code", "proof"],
        "A small change to {place}, in {n} smaller ones",
        "Cut it so that each step could go out alone and be taken back alone. The reviewer read each in a few minutes. Step four was wrong, and only step four came back.",
    ),
    Piece::craft(
        2,
        &["changeable-code"],
        "Took {m} branches out of {place}",
        "The rule for public holidays had grown into the middle of everything. Moved it to one table that the dispatchers edit themselves. They have changed it {n} times since, and nobody rang me.",
    ),
    Piece::craft(
        3,
        &["changeable-code", "shaping-systems"],
        "{place}, rewritten while it ran",
        "Over {n} months both old and new answered every request and I compared the answers. When the last difference was understood, the old one was switched off on a Tuesday at eleven. Nobody noticed, which was the plan.",
    ),
    Piece::craft(
        1,
        &["proof"],
        "The test that failed first, in {place}",
        "Wrote down the fault as a test before touching the code, saw it fail for the right reason, then mended it. It has failed once since, for somebody else, before a release.",
    ),
    Piece::craft(
        2,
        &["proof"],
        "What {place} will never do",
        "Made a list with an inspector of what may never happen and turned each line into a property that is tried with a thousand random days every night. It found one day in February.",
    ),
    Piece::craft(
        3,
        &["proof", "guarding"],
        "A proof for the door interlock that inspectors accept",
        "Modelled the interlock small enough to go through every state, {m} thousand of them, and gave the model to two inspectors to break. They could not. They now ask for one with every change.",
    ),
    Piece::craft(
        1,
        &["fault-finding"],
        "\u{201c}Sometimes it doesn't\u{201d}, in {place}",
        "Wrote down every time it happened, for a week, with the weather. It was not the weather. It was the minute in which the clocks were set.",
    ),
    Piece::craft(
        2,
        &["fault-finding"],
        "A lost call in {place}, found",
        "One call in {m} hundred never rang. Followed a single one through {n} logs with paper and pencil until the two clocks disagreed. Mended the cause, and the three places that had covered it up.",
    ),
    Piece::craft(
        3,
        &["fault-finding", "knowing-the-trade"],
        "Not our fault, and found all the same, at {place}",
        "The maker said it was our program, and we said it was theirs. Took a controller home, made it fail on my kitchen table, and wrote {n} pages that both sides could repeat. It was a relay. Both of us had been wrong.",
    ),
    Piece::craft(
        1,
        &["keeping-it-running"],
        "My first night with {place}",
        "Was woken once, followed the sheet, and it worked except for step three. Mended the sheet in the morning so that the next person can sleep longer.",
    ),
    Piece::craft(
        2,
        &["keeping-it-running"],
        "Half as many alarms from {place}",
        "Read every alarm of a quarter. {m} of them asked nobody to do anything. Took those away, gave the others a sentence that says what to do, and asked the night desk whether it was quieter. It was.",
    ),
    Piece::craft(
        3,
        &["keeping-it-running", "judgement"],
        "{place}, retired",
        "It was mine for nine years and it had to go. Wrote down what it did that nobody had ordered, found a new home for each of the {n} things, and switched it off with those who had cursed it most.",
    ),
    Piece::craft(
        1,
        &["shaping-systems"],
        "Drew {place} on one page",
        "Asked {n} people what talks to what and got three different answers. The page that all of them signed hangs beside the coffee machine now, with the date.",
    ),
    Piece::craft(
        2,
        &["shaping-systems"],
        "Divided {place} where the work divides",
        "Two teams kept waiting for each other. Looked where their changes met, cut there and not where the database was neat. In the quarter after, they waited {n} times instead of {m}.",
    ),
    Piece::craft(
        3,
        &["shaping-systems", "plain-words"],
        "What {place} must know, and what not",
        "Wrote one page on what each part may know about people and lifts. It has settled {m} arguments since, mostly without me in the room, and twice against me.",
    ),
    Piece::craft(
        1,
        &["guarding"],
        "A password in the wrong place, in {place}",
        "Saw it in a log, said so at once, changed it with the owner, and wrote how it got there. Nobody was asked whose it was.",
    ),
    Piece::craft(
        2,
        &["guarding"],
        "Tried to break into {place}, with permission",
        "Had two afternoons and a promise that I may tell everyone what I find. Found {n} ways; one would have opened doors. All are closed, and each has a test with a name that says what it keeps out.",
    ),
    Piece::craft(
        3,
        &["guarding"],
        "Taught {place} to forget",
        "It kept where every fitter had been for {n} years, because nobody had said otherwise. Now it keeps a fortnight. Went through it with the works council line by line before it was switched on.",
    ),
    Piece::craft(
        1,
        &["knowing-the-trade"],
        "A day in the pit for {place}",
        "Went along on the rounds for a day and learned that gloves can't press our buttons. The buttons are larger now. I carried the bag as well.",
    ),
    Piece::craft(
        2,
        &["knowing-the-trade", "care-for-users"],
        "Why fitters wrote on paper beside {place}",
        "Nobody had asked. They did because the app forgot what they typed in a shaft without signal. Now it keeps everything until there is one, and the paper has gone by itself.",
    ),
    Piece::craft(
        3,
        &["knowing-the-trade"],
        "What a roof taught {place}",
        "Spent {n} mornings with the slate crew before I wrote a line. The sensor does not say \u{201c}wet\u{201d} any more. It says which course, and how long since the last storm, as a roofer would ask.",
    ),
    Piece::craft(
        2,
        &["keeping-it-running", "shaping-systems"],
        "{place} survives without its neighbour",
        "When the service beside it is gone, it works with what it knew last and says so. Switched the neighbour off for an hour at noon, told everyone before, and the rounds went out.",
    ),
    Piece::craft(
        2,
        &["fault-finding", "proof"],
        "A clock that ran backwards in {place}",
        "Once a year, for an hour, calls were answered before they were made. Found it in the third year of people shrugging. The test for it takes four milliseconds.",
    ),
];
