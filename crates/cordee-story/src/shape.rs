//! How the company is divided: its teams, who leads how many, and where they work.

/// Everything within one craft.
pub(crate) struct CraftShape {
    /// The craft in the framework.
    pub(crate) craft: &'static str,
    /// What its team is called.
    pub(crate) name: &'static str,
    /// Which of the directors leads it.
    pub(crate) director: usize,
    /// How many stand at the grade below the summit.
    pub(crate) shapers: usize,
    pub(crate) areas: &'static [AreaShape],
}

/// Several teams under one manager.
pub(crate) struct AreaShape {
    pub(crate) name: &'static str,
    /// The position of its pay zone.
    pub(crate) zone: usize,
    /// Teams with somebody of their own to lead them.
    pub(crate) teams: &'static [&'static str],
    /// Small teams that a neighbour leads as well, until somebody crosses over to lead them. Each
    /// belongs to the team at the same position.
    pub(crate) lent: &'static [&'static str],
}

pub(crate) const CRAFTS: [CraftShape; 4] = [
    CraftShape {
        craft: "software-engineering",
        name: "Software",
        director: 0,
        shapers: 2,
        areas: &[
            AreaShape {
                name: "Software for lifts",
                zone: 0,
                teams: &[
                    "Controllers",
                    "Emergency Call",
                    "Door Sense",
                    "Field App",
                    "Release Bench",
                ],
                lent: &["Night Desk", "Simulation"],
            },
            AreaShape {
                name: "Software for the house",
                zone: 1,
                teams: &[
                    "Ridge Sensors",
                    "Rounds Planner",
                    "Certificates",
                    "Drawing Tools",
                    "Foundations",
                ],
                lent: &["Parts Store", "Weather Watch"],
            },
        ],
    },
    CraftShape {
        craft: "visual-design",
        name: "Design",
        director: 1,
        shapers: 2,
        areas: &[AreaShape {
            name: "Design studios",
            zone: 0,
            teams: &[
                "Car Interiors",
                "Signs",
                "Panels and Buttons",
                "Screens",
                "Print and Site",
            ],
            lent: &["Lettering Room"],
        }],
    },
    CraftShape {
        craft: "roofing",
        name: "Roofing",
        director: 1,
        shapers: 2,
        areas: &[
            AreaShape {
                name: "Roofing, harbour",
                zone: 0,
                teams: &[
                    "Crane Quay Crew",
                    "Saltmarket Crew",
                    "Lantern Street Crew",
                    "North Mole Crew",
                    "Chandlers' Crew",
                ],
                lent: &["Gull Island Crew"],
            },
            AreaShape {
                name: "Roofing, valley",
                zone: 1,
                teams: &[
                    "Upper Mill Crew",
                    "Weir Crew",
                    "Chapel Hill Crew",
                    "Brickfield Crew",
                    "Orchard Lane Crew",
                ],
                lent: &["Sawpit Crew", "Tannery Crew"],
            },
            AreaShape {
                name: "Old roofs",
                zone: 0,
                teams: &[
                    "Slate Crew",
                    "Copper Crew",
                    "Thatch and Shingle Crew",
                    "Timber Crew",
                ],
                lent: &["Spire Crew"],
            },
        ],
    },
    CraftShape {
        craft: "elevator-inspection",
        name: "Inspection",
        director: 0,
        shapers: 2,
        areas: &[
            AreaShape {
                name: "Inspection, harbour",
                zone: 0,
                teams: &[
                    "Tower Rounds",
                    "Hospital Rounds",
                    "Old Town Rounds",
                    "Quay Rounds",
                    "School Rounds",
                    "Night Rounds",
                ],
                lent: &["Island Rounds"],
            },
            AreaShape {
                name: "Inspection, valley",
                zone: 1,
                teams: &[
                    "Mill Rounds",
                    "Mountain Rounds",
                    "Clinic Rounds",
                    "Station Rounds",
                    "Town Hall Rounds",
                ],
                lent: &["Platform Lift Rounds", "Escalator Rounds"],
            },
        ],
    },
];

/// How many practitioners a team has: one with a lead of its own, one whose lead leads a lent
/// team as well, and a lent one.
pub(crate) const MEMBERS: (i32, i32) = (6, 9);
pub(crate) const MEMBERS_OF_A_LENDER: i32 = 5;
pub(crate) const MEMBERS_OF_A_LENT: i32 = 4;

/// Of twenty practitioners in teams, how many stand at each grade from the first.
pub(crate) const GRADES: [usize; 5] = [2, 4, 7, 5, 2];
