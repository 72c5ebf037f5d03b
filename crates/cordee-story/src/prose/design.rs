//! What visual designers write down.

use super::Piece;

pub(super) const PLACES: &[&str] = &[
    "the clinic",
    "the ferry terminal",
    "the harbour tower",
    "the school on Chapel Hill",
    "the town hall",
    "the library",
    "the railway station",
    "the care home in Orchard Lane",
    "the hotel on Crane Quay",
    "the swimming baths",
    "the market hall",
    "the theatre",
    "the island boats",
    "the tram depot",
];

pub(super) const PIECES: &[Piece] = &[
    Piece::craft(
        1,
        &["observing"],
        "A morning beside the lift at {place}",
        "Counted who looks where before they press. {m} people, and most looked at the door, not at the panel. I had drawn the panel first. I began again.",
    ),
    Piece::craft(
        2,
        &["observing", "care-for-users"],
        "Followed a wheelchair through {place}",
        "Was invited to come along for a day. Wrote down {n} places where our signs helped and {m} where they sent her the long way. She read the draft before anyone else.",
    ),
    Piece::craft(
        3,
        &["observing"],
        "What people do when a lift stops, at {place}",
        "Sat with {m} people who had been stuck and let them draw what they remembered. Not one drew our emergency button where it is. It is now where they drew it.",
    ),
    Piece::craft(
        1,
        &["composing"],
        "One notice instead of {n}, at {place}",
        "Took them all down, laid them on a table and asked what each was afraid of. Two fears were left. They fit on one sheet that can be read from across the hall.",
    ),
    Piece::craft(
        2,
        &["composing"],
        "The panel at {place}, in the order of use",
        "Moved what is needed every day to where the thumb is and what is needed once a year behind a small door. Wrong presses fell from {m} in a day to {n}.",
    ),
    Piece::craft(
        3,
        &["composing", "judgement"],
        "The stair that became the sign, at {place}",
        "They had ordered {m} signs. Had one wall painted and the light moved instead. People go the right way now without reading, and the order was cancelled.",
    ),
    Piece::craft(
        1,
        &["lettering"],
        "Floor numbers for {place}",
        "Drew the six and the nine so that nobody takes one for the other, upside down or in smoke. Tested them with a steamed-up glass.",
    ),
    Piece::craft(
        2,
        &["lettering"],
        "Numerals that can be felt, at {place}",
        "Cut {n} sets in lime wood and asked people who read with their fingers which are quickest. The finest ones, in my eyes, came last. We cast the second.",
    ),
    Piece::craft(
        3,
        &["lettering", "house-language"],
        "An alphabet for engraved plates",
        "Ours filled with dirt at the corners. Drew {m} letters with open joints, for the cutter and not for the screen. The works cut them in half the time and clean them with a cloth.",
    ),
    Piece::craft(
        1,
        &["for-everyone"],
        "Contrast at {place}, measured",
        "Measured it in the morning, at noon and at dusk. At dusk our grey on grey disappeared. It is now blue on white, and the caretaker asked for the same inside.",
    ),
    Piece::craft(
        2,
        &["for-everyone"],
        "Instructions for {place} without a word",
        "Four pictures. Tried them on {m} people with {n} mother tongues. The third picture was wrong for nearly everyone, so there are three now, and they are right.",
    ),
    Piece::craft(
        3,
        &["for-everyone", "passing-it-on"],
        "A table at which anyone can try our panels",
        "Built a rig with gloves, fogged glasses and a height that goes down to that of a child. Every panel goes over it before it is cut. {n} of the last {m} came back, before it was dear.",
    ),
    Piece::craft(
        1,
        &["making"],
        "Stood at the press for {place}",
        "The green came out grey. Stayed with the printer until we knew why, and learned to give the paper with the colour. The second sheet was right.",
    ),
    Piece::craft(
        2,
        &["making"],
        "The buttons at {place}, cast and not milled",
        "Went to the foundry three times. The edge that I had drawn can't be cast; the one they showed me is better to the finger. It costs {n} euros less a piece, too.",
    ),
    Piece::craft(
        3,
        &["making"],
        "A car for {place} that can be repaired",
        "Every panel comes out with one tool and without the others. The fitters took it apart in {m} minutes and told me what I had overlooked. Three other houses build it so now.",
    ),
    Piece::craft(
        1,
        &["house-language"],
        "The arrow, the same at {place} as everywhere",
        "Found {n} different arrows of ours in one building. Replaced them with the one in the book, and put the others on a sheet that shows why not.",
    ),
    Piece::craft(
        2,
        &["house-language"],
        "When to break our own rule, at {place}",
        "The house blue can't be seen on their tiles. Asked, argued, and wrote down the exception with its limits, so that it stays one.",
    ),
    Piece::craft(
        3,
        &["house-language"],
        "The book of signs, thinner by half",
        "Took out every rule that nobody could give a reason for, {m} of them, with the people who use it in the room. What is left fits into a coat pocket and is used.",
    ),
    Piece::craft(
        1,
        &["critique"],
        "Asked for the worst of my drawing for {place}",
        "Pinned it up on Monday and asked for the three weakest places. Got five. Two of them I had known and hoped.",
    ),
    Piece::craft(
        2,
        &["critique"],
        "A critique at which the quiet ones spoke first",
        "Let everyone write before anyone talked, {n} minutes by the clock. The remark that changed the drawing for {place} came from the person who had never said one.",
    ),
    Piece::craft(
        3,
        &["critique", "passing-it-on"],
        "Said no to a beautiful thing, for {place}",
        "It was the best drawing of the year and it hid the alarm. Said so with the drawing in my hand, and said what was good in it for as long. The second one is beautiful as well.",
    ),
    Piece::craft(
        2,
        &["composing", "lettering"],
        "The timetable at {place}, read from a bench",
        "People sit, the timetable hung for people who stand. Lowered it, made the next departure twice as large and dropped what nobody asked for. The guard has {n} questions a day fewer.",
    ),
];
