//! What is said of each measure, in which chapter, and how it is drawn.

use super::figures::{self, Shown};
use super::story;
use crate::telling::Telling;
use cordee_measures::{Figure, Report};
use maud::{Markup, html};

/// A chapter: several measures under one heading.
pub(super) struct Chapter {
    id: &'static str,
    title: &'static str,
    about: &'static str,
    plans: &'static [Plan],
}

/// How a measure is shown.
pub(super) struct Plan {
    /// Which.
    pub(super) id: &'static str,
    /// A word or two above its name.
    pub(super) over: &'static str,
    /// What the figure says, as a sentence; nothing where it is withheld.
    pub(super) story: fn(&Figure, &Report) -> Option<String>,
    /// The charts, and which parts each shows.
    pub(super) charts: &'static [Shown],
}

impl Chapter {
    /// Those of its measures that any of the reports could compute.
    pub(super) fn open(&self, telling: &Telling<'_>) -> Vec<&'static Plan> {
        let is_told = |it: &&Plan| {
            telling
                .told
                .iter()
                .any(|told| told.report.figure(it.id).is_some())
        };
        self.plans.iter().filter(is_told).collect()
    }

    pub(super) fn is_first(&self) -> bool {
        self.id == "true-measure"
    }

    pub(super) fn has_heading(&self) -> bool {
        !self.title.is_empty()
    }

    pub(super) fn heading(&self) -> Markup {
        html! {
            @if self.has_heading() {
                header.chapter id=(self.id) {
                    h2 { (self.title) }
                    p { (self.about) }
                }
            }
        }
    }
}

/// Every measure, in the order in which the page tells them.
pub(super) static CHAPTERS: [Chapter; 6] = [
    Chapter {
        id: "true-measure",
        title: "",
        about: "",
        plans: &[Plan {
            id: "stayed-brilliant",
            over: "The true measure",
            story: story::stayed_brilliant,
            charts: &[figures::WATERFALL],
        }],
    },
    Chapter {
        id: "threefold-loss",
        title: "The threefold loss",
        about: "When the only way up is to manage, three lose at once: the organisation an expert, the \
                team a manager who was prepared, and the person the work they are good at.",
        plans: &[
            Plan {
                id: "experts-lost",
                over: "First loss",
                story: story::experts_lost,
                charts: &[figures::WAYS],
            },
            Plan {
                id: "unprepared-managers",
                over: "Second loss",
                story: story::unprepared_managers,
                charts: &[figures::UNPREPARED],
            },
            Plan {
                id: "set-up-to-fail",
                over: "Third loss",
                story: story::set_up_to_fail,
                charts: &[figures::MISSING, figures::LEFT_LATER],
            },
            Plan {
                id: "training-gap",
                over: "Training before the role",
                story: story::training_gap,
                charts: &[figures::TRAINED],
            },
        ],
    },
    Chapter {
        id: "equal-reward",
        title: "Equal reward",
        about: "Two tracks are parallel when the same grade is worth the same on both.",
        plans: &[
            Plan {
                id: "parity",
                over: "Grade by grade",
                story: story::parity,
                charts: &[figures::PARITY],
            },
            Plan {
                id: "reward-for-expertise",
                over: "Expertise or rank",
                story: story::reward_for_expertise,
                charts: &[figures::PREMIUM],
            },
        ],
    },
    Chapter {
        id: "ladders",
        title: "Ladders, or a single staircase",
        about: "Who stands at the top, what it costs them, what takes them there, and whether there is a \
                way back.",
        plans: &[
            Plan {
                id: "single-staircase",
                over: "Who stands at the top",
                story: story::single_staircase,
                charts: &[figures::CRAFTS],
            },
            Plan {
                id: "craft-time",
                over: "What it costs",
                story: story::craft_time,
                charts: &[figures::BEFORE_AND_AFTER],
            },
            Plan {
                id: "promotion-basis",
                over: "What takes them there",
                story: story::promotion_basis,
                charts: &[figures::BASIS, figures::FOLLOWED],
            },
            Plan {
                id: "returns",
                over: "The way back",
                story: story::returns,
                charts: &[figures::TRIALS],
            },
        ],
    },
    Chapter {
        id: "care",
        title: "Care for the connections",
        about: "What stands in people's way, and whether somebody is there for each of them.",
        plans: &[
            Plan {
                id: "friction",
                over: "Small things",
                story: story::friction,
                charts: &[figures::REST],
            },
            Plan {
                id: "connections",
                over: "Who is there for whom",
                story: story::connections,
                charts: &[figures::REST],
            },
        ],
    },
    Chapter {
        id: "equity",
        title: "The same for everybody",
        about: "A fair ladder is climbed by everybody, and pays everybody alike.",
        plans: &[
            Plan {
                id: "promotion-equity",
                over: "Who advances",
                story: story::promotion_equity,
                charts: &[figures::ADVANCED],
            },
            Plan {
                id: "pay-gap",
                over: "Who is paid what",
                story: story::pay_gap,
                charts: &[figures::QUARTERS],
            },
        ],
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_measure_has_its_place_on_the_page() {
        let planned: Vec<&str> = CHAPTERS
            .iter()
            .flat_map(|it| it.plans)
            .map(|it| it.id)
            .collect();
        let all: Vec<&str> = cordee_measures::measures::all().map(|it| it.id).collect();
        assert_eq!(planned, all);
    }
}
