//! What panels write, and why gates were waived.

use crate::chance::Chance;
use cordee_domain::case::{Outcome, Reason, Seen};
use cordee_domain::{CompetencyId, CompetencyKind};

/// Why somebody stands too near to judge.
pub(crate) const CONFLICTS: &[&str] = &[
    "We shared a bench for four years and go on holiday together. I could not read this as a stranger.",
    "My sister is married into the family. Better somebody else.",
    "I took part in two of the pieces of work that are shown here.",
    "We had a quarrel last year that is settled. I would still rather not be the one to judge.",
];

/// Why a gate was waived.
pub(crate) const WAIVERS: &[&str] = &[
    "The month beside a lead could not take place: the host fell ill. Two half-days were done, the others follow during the trial, and the mentor knows.",
    "Led a workshop elsewhere for six years, with training on record there that covers all that ours does. Certificate seen and filed.",
];

/// Whether one member sees something: mostly.
pub(crate) fn seen(chance: &mut Chance) -> Seen {
    if chance.in_hundred(10) {
        Seen::InPart
    } else {
        Seen::Shown
    }
}

/// Whether one member sees something that is doubted: mostly not.
pub(crate) fn seen_of_the_doubted(chance: &mut Chance) -> Seen {
    match chance.below(10) {
        0..5 => Seen::NotShown,
        5..9 => Seen::InPart,
        _ => Seen::Shown,
    }
}

/// What one member writes, without saying the same twice.
pub(crate) struct Opinions {
    craft: Vec<&'static str>,
    people: Vec<&'static str>,
    shared: Vec<&'static str>,
    in_part: Vec<&'static str>,
    not_shown: Vec<&'static str>,
}

impl Opinions {
    pub(crate) fn new(chance: &mut Chance) -> Self {
        let mut in_another_order = |words: &[&'static str]| {
            let mut words = words.to_vec();
            chance.shuffle(&mut words);
            words
        };
        Self {
            craft: in_another_order(SHOWN_OF_CRAFT),
            people: in_another_order(SHOWN_OF_PEOPLE),
            shared: in_another_order(SHOWN_OF_ALL),
            in_part: in_another_order(IN_PART),
            not_shown: in_another_order(NOT_SHOWN),
        }
    }

    /// The words for it.
    pub(crate) fn of(
        &mut self,
        chance: &mut Chance,
        seen: Seen,
        kind: Option<CompetencyKind>,
    ) -> String {
        let words = match (seen, kind) {
            (Seen::NotShown, _) => &mut self.not_shown,
            (Seen::InPart, _) => &mut self.in_part,
            (Seen::Shown, Some(CompetencyKind::People)) => &mut self.people,
            (Seen::Shown, Some(CompetencyKind::Shared)) => &mut self.shared,
            (Seen::Shown, _) => &mut self.craft,
        };
        let all = match (seen, kind) {
            (Seen::NotShown, _) => NOT_SHOWN,
            (Seen::InPart, _) => IN_PART,
            (Seen::Shown, Some(CompetencyKind::People)) => SHOWN_OF_PEOPLE,
            (Seen::Shown, Some(CompetencyKind::Shared)) => SHOWN_OF_ALL,
            (Seen::Shown, _) => SHOWN_OF_CRAFT,
        };
        words.pop().unwrap_or_else(|| chance.text(all)).to_owned()
    }
}

/// The reasons of a decision, one for each expectation that is cited, with its kind.
pub(crate) fn reasons(
    chance: &mut Chance,
    outcome: &Outcome,
    cited: Vec<(CompetencyId, Option<CompetencyKind>)>,
) -> Vec<Reason> {
    let mut used: Vec<&'static str> = Vec::new();
    let reasons = cited.into_iter().map(|(competency, kind)| {
        let all = match (outcome, kind) {
            (Outcome::NotYet { .. }, _) => NOT_YET,
            (Outcome::Decline, _) => DECLINED,
            (_, Some(CompetencyKind::People)) => APPROVED_OF_PEOPLE,
            (_, Some(CompetencyKind::Shared)) => APPROVED_OF_ALL,
            _ => APPROVED_OF_CRAFT,
        };
        let new: Vec<&'static str> = all
            .iter()
            .copied()
            .filter(|it| !used.contains(it))
            .collect();
        let words = chance.text(if new.is_empty() { all } else { &new });
        used.push(words);
        Reason {
            competency,
            words: words.to_owned(),
        }
    });
    reasons.collect()
}

const SHOWN_OF_CRAFT: &[&str] = &[
    "Done alone, and it held. I went and looked.",
    "The piece shows it at the step that is asked for, and two others show it beside.",
    "I would hand my own work to them on the strength of this.",
    "What convinced me was the part that went wrong and how it was put right.",
    "The reasons are given before the result, and they are the right ones.",
    "Shown more than once, years apart, and each time in other circumstances.",
    "The figures can be checked, and I checked one. It is right.",
    "Others have worked from it since. That is the best witness.",
    "It is written so that I could repeat it. Not many of ours are.",
    "The easy way was there and was not taken, for a reason that is given.",
];

const SHOWN_OF_PEOPLE: &[&str] = &[
    "Somebody else tells how it was for them, and it agrees.",
    "The difference can be seen in what the others do now, not in what is said of it.",
    "It was done before anyone had asked for it, and more than once.",
    "They stayed with it after the first try had failed.",
    "The person concerned vouches for it, and theirs is the word that counts.",
    "They tell what they did wrong at first. I trust the rest the more for it.",
    "It was hard, it was done within the week, and both sides are named.",
    "They kept out of the way at the right moment. That is the difficult part.",
    "What they handed over is still in those other hands, half a year on.",
    "One sees that they like this, and not only that they can.",
];

const SHOWN_OF_ALL: &[&str] = &[
    "Two people outside the craft say that they understood it at once.",
    "The decision, the reasons and what would have changed it stand on one page.",
    "Thought of whom it would hit before it did.",
    "The learner's own work shows it better than any words.",
    "Said early, to the right person, with something that could still be done.",
    "It works without them in the room. I tried.",
    "Went and asked the people concerned. It shows in what was changed.",
];

const IN_PART: &[&str] = &[
    "The beginning is there. I miss how it went on.",
    "Shown once, in easy circumstances. A second time would settle it.",
    "I see it in what others write of it, and less in the piece itself.",
    "The result is good. How it came about is not told, and that is what we are asked to judge.",
    "Half of what is asked: for their own work yes, for that of others not yet.",
    "They describe it well. What they did themselves remains open.",
    "It is there, but older than the rest. Something from this year would help.",
];

const NOT_SHOWN: &[&str] = &[
    "Nothing here speaks of it. That does not mean that it is not there; it has not been shown.",
    "The piece is good work of another kind. It does not touch what is asked.",
    "I looked for it twice and can't find it.",
    "What is described was decided by others. Their own part can't be seen.",
];

const APPROVED_OF_CRAFT: &[&str] = &[
    "Shown three times in different places, and others work by it today.",
    "We asked how it was done when it was difficult, and the answer was exact.",
    "It goes a little beyond what is asked, and it was done without being asked.",
    "What was learned from the failure is worth more than a clean record.",
    "Nobody on the panel doubted it for a moment.",
    "We differed at first and went to look. It is there.",
    "The weakest place, and still clearly enough. We say so openly.",
    "Two of us had heard of the piece before we knew whose it was.",
    "The result has stood for more than a year, through the weather it was made for.",
    "The reasons would convince somebody who can't see the work. That is rarer than the work.",
];

const APPROVED_OF_PEOPLE: &[&str] = &[
    "The people concerned say what changed for them. All three of us found that decisive.",
    "It was done early, and without an audience. We know of it because the others told it.",
    "We read about the first try, which failed, and about the second. The second is why we say yes.",
    "The evidence is about the others and what they can do now. So it should be.",
    "We differed: one of us had seen a bad week. The rest of the year outweighs it, and the bad week is told.",
    "There is still much to learn, and the mentor knows where. For the beginning it is shown.",
    "Handed over something dear and left it there. Few of us could say the same.",
    "What was hard was said within days, and the one it was said to vouches for it.",
    "Shown with a friend and with somebody difficult. Both count, and the second more.",
];

const APPROVED_OF_ALL: &[&str] = &[
    "Understood at the first reading by the one of us who is of another craft.",
    "The learners' work speaks, and we asked two of them.",
    "The decision was right, and we would say so if it had gone wrong: the reasons were.",
    "Those whom it would have hit were asked before. Some of them wrote to us.",
    "It was decided slowly where there was time, and at once where there was none.",
    "Works without them in the room, and has done so for two seasons.",
    "Nothing here is told for us. It was written for those who needed it.",
];

const NOT_YET: &[&str] = &[
    "What we saw is good and too little. Another piece like the second would be enough.",
    "It is shown in their own work and not yet in that of others. The time until we look again is long enough for that.",
    "We believe it and could not find it written. Ask two people to say what they saw.",
    "Well begun. We would like to see it hold through a winter.",
    "All of us saw a part of it, and none of us the whole.",
    "Shown when all went well. What we are asked is how it goes when it does not.",
    "The piece is from three years ago. Something of this year, and we would not hesitate.",
];

const DECLINED: &[&str] = &[
    "What is shown belongs to the present role, where it is excellent. For this one something else is asked, and we did not find it.",
    "We asked twice about it and heard what others had done. It may come; it is not there.",
    "The evidence points to a person who is needed where they are and glad to be there. We say that as praise.",
    "This is the heart of the role, and nothing that we read touches it.",
    "We looked for a beginning and found a plan for one. A new case with something done is welcome at any time.",
];
