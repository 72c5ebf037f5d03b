//! Sarah, and everyone who can stand near her or far from her, with what the rights are told of
//! each. All of it is written down by hand: what the store makes of the same people is what is
//! looked at.

use cordee_access::{
    Actor, CaseRow, EvidenceRow, FiguresRow, Grant, JudgementRow, PersonRow, Role, Someone, TeamRow,
};
use cordee_domain::{CaseId, EvidenceId, PayReportId, PersonId, Shared, TeamId};

macro_rules! cast {
    ($($(#[$doc:meta])* $name:ident = $id:literal, $words:literal, $level:literal, $team:ident, $manager:expr;)*) => {
        $($(#[$doc])* pub(crate) const $name: PersonId = PersonId($id);)*

        /// Everyone: their part, their level, their team and who leads them.
        pub(crate) const CAST: &[Part] = &[$(Part {
            id: $name, words: $words, level: $level, team: $team, manager: $manager,
        },)*];
    };
}

/// Somebody's part.
pub(crate) struct Part {
    pub(crate) id: PersonId,
    /// What they are to Sarah, which is what they are called as well.
    pub(crate) words: &'static str,
    pub(crate) level: &'static str,
    pub(crate) team: TeamId,
    pub(crate) manager: Option<PersonId>,
}

/// Everybody's.
pub(crate) const HOUSE: TeamId = TeamId(7_400_000_001);
/// The one above hers.
pub(crate) const ABOVE_HERS: TeamId = TeamId(7_400_000_002);
/// Sarah's.
pub(crate) const HERS: TeamId = TeamId(7_400_000_003);
/// Another branch.
pub(crate) const ANOTHER: TeamId = TeamId(7_400_000_004);

cast! {
    SARAH = 7_500_008_801, "sarah", "senior-engineer", HERS, Some(LEADS);
    PEER = 7_500_008_802, "peer", "engineer", HERS, Some(LEADS);
    LEADS = 7_500_008_803, "leads her", "engineering-lead", HERS, Some(FURTHER_UP);
    STANDS_IN = 7_500_008_804, "stands in", "staff-engineer", HOUSE, None;
    FURTHER_UP = 7_500_008_805, "further up", "engineering-manager", ABOVE_HERS, None;
    ELSEWHERE = 7_500_008_806, "leads elsewhere", "inspection-manager", ANOTHER, None;
    LED_BEFORE = 7_500_008_807, "led her before", "engineering-manager", ANOTHER, None;
    HAS_LEFT = 7_500_008_808, "has left", "engineering-manager", HERS, None;
    PARTNER = 7_500_008_809, "partner", "associate-engineer", HOUSE, None;
    PARTNER_OUT = 7_500_008_810, "partner elsewhere", "associate-engineer", HOUSE, None;
    PAYS = 7_500_008_811, "pays", "associate-engineer", HOUSE, None;
    PAYS_OUT = 7_500_008_812, "pays elsewhere", "associate-engineer", HOUSE, None;
    OPERATES = 7_500_008_813, "operates", "associate-engineer", HOUSE, None;
    OPERATES_OUT = 7_500_008_814, "operates elsewhere", "associate-engineer", HOUSE, None;
    WORKERS = 7_500_008_815, "for the workers", "associate-engineer", HOUSE, Some(ELSEWHERE);
    LEADERSHIP = 7_500_008_816, "leadership", "engineering-manager", HOUSE, None;
    AUDITS = 7_500_008_817, "audits", "associate-engineer", HOUSE, None;
    ADMINISTERS = 7_500_008_818, "administers", "associate-engineer", HOUSE, None;
    CHAIR = 7_500_008_819, "in the chair", "principal-engineer", HOUSE, None;
    JUDGES = 7_500_008_820, "judges", "principal-engineer", HOUSE, None;
    JUDGES_TOO = 7_500_008_821, "judges too", "principal-engineer", HOUSE, None;
    STEPPED_BACK = 7_500_008_822, "stepped back", "principal-engineer", HOUSE, None;
    CHAIR_BEFORE = 7_500_008_823, "was in the chair", "principal-engineer", HOUSE, None;
    JUDGED = 7_500_008_824, "judged before", "principal-engineer", HOUSE, None;
    JUDGED_TOO = 7_500_008_825, "judged too", "principal-engineer", HOUSE, None;
    CHAIR_OTHER = 7_500_008_826, "in another chair", "chief-inspector", HOUSE, None;
    JUDGES_OTHER = 7_500_008_827, "judges another", "chief-inspector", HOUSE, None;
    JUDGES_OTHERS = 7_500_008_828, "judges another too", "chief-inspector", HOUSE, None;
    NOMINATES = 7_500_008_829, "nominated her", "staff-engineer", HOUSE, None;
    MENTOR = 7_500_008_830, "mentor", "engineering-lead", HOUSE, None;
    ASKED = 7_500_008_831, "asked to vouch", "staff-engineer", HOUSE, None;
    LUNA = 7_500_008_832, "luna", "expert-inspector", ANOTHER, Some(ELSEWHERE);
}

/// Somebody beside the cast who never had a position and never asks for anything.
pub(crate) const WITHOUT: PersonId = PersonId(7_500_008_890);

/// Whoever asks: somebody of the cast, or nobody.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(crate) struct Viewer(pub(crate) Option<PersonId>);

impl Viewer {
    pub(crate) fn everyone() -> impl Iterator<Item = Self> {
        let cast = CAST.iter().map(|it| Self(Some(it.id)));
        cast.chain([Self(None)])
    }

    pub(crate) fn words(self) -> &'static str {
        self.0.map_or("nobody", |id| part(id).words)
    }

    /// Whether a session or token of theirs opens anything.
    pub(crate) fn is_here(self) -> bool {
        self.0.is_some_and(|it| it != HAS_LEFT)
    }

    pub(crate) fn is(self, person: PersonId) -> bool {
        self.0 == Some(person)
    }

    pub(crate) fn has(self, role: Role) -> bool {
        let person = self.0.filter(|_| self.is_here());
        person.is_some_and(|it| {
            grants()
                .iter()
                .any(|(of, grant)| *of == it && grant.role == role)
        })
    }

    /// As the rights are told of them.
    pub(crate) fn actor(self) -> Actor {
        match self.0 {
            None => Actor::Nobody,
            Some(HAS_LEFT) => Actor::Leaver(HAS_LEFT),
            Some(person) => {
                let all = grants().into_iter();
                let own = all.filter(|(of, _)| *of == person);
                let grants = own.map(|(_, grant)| grant).collect();
                Actor::Someone(Someone { person, grants })
            }
        }
    }
}

pub(crate) fn part(id: PersonId) -> &'static Part {
    let mut cast = CAST.iter();
    cast.find(|it| it.id == id).unwrap()
}

/// Who has which role.
pub(crate) fn grants() -> Vec<(PersonId, Grant)> {
    use Role::{
        Auditor, Leadership, PayAdministrator, PeopleOperations, PeoplePartner,
        SystemAdministrator, WorkersRepresentative,
    };
    let grant = |person, role, teams: &[TeamId]| {
        let teams = teams.to_vec();
        (person, Grant { role, teams })
    };
    vec![
        grant(PARTNER, PeoplePartner, &[ABOVE_HERS]),
        grant(PARTNER_OUT, PeoplePartner, &[ANOTHER]),
        grant(PAYS, PayAdministrator, &[ABOVE_HERS]),
        grant(PAYS_OUT, PayAdministrator, &[ANOTHER]),
        grant(OPERATES, PeopleOperations, &[ABOVE_HERS]),
        grant(OPERATES_OUT, PeopleOperations, &[ANOTHER]),
        grant(WORKERS, WorkersRepresentative, &[]),
        grant(LEADERSHIP, Leadership, &[]),
        grant(AUDITS, Auditor, &[]),
        grant(ADMINISTERS, SystemAdministrator, &[]),
    ]
}

/// The team and those above it.
pub(crate) fn team_row(id: TeamId) -> TeamRow {
    let within = match id {
        HERS => vec![ABOVE_HERS, HOUSE],
        ABOVE_HERS | ANOTHER => vec![HOUSE],
        _ => Vec::new(),
    };
    TeamRow { id, within }
}

/// What the rights look at of somebody.
pub(crate) fn person_row(id: PersonId) -> PersonRow {
    let team = team_row(part(id).team);
    let mut within = vec![team.id];
    within.extend(team.within);
    let manager = part(id).manager;
    let further = manager.and_then(|it| part(it).manager);
    PersonRow {
        within,
        led_by: manager,
        led_for_now_by: manager
            .filter(|it| *it == LEADS)
            .map(|_| STANDS_IN)
            .into_iter()
            .collect(),
        line_above: further.into_iter().collect(),
        aspiration: match id {
            PEER => Shared::WithPeoplePartner,
            _ => Shared::WithNobody,
        },
        ..PersonRow::alone(id)
    }
}

/// Written down and shown to nobody.
pub(crate) const KEPT_BACK: EvidenceId = EvidenceId(7_100_000_001);
/// Somebody was asked to vouch.
pub(crate) const TO_VOUCH: EvidenceId = EvidenceId(7_100_000_002);
/// Shown in the case that is judged.
pub(crate) const SHOWN: EvidenceId = EvidenceId(7_100_000_003);
/// Taken back after somebody was asked.
pub(crate) const TAKEN_BACK: EvidenceId = EvidenceId(7_100_000_004);
/// Luna's.
pub(crate) const OF_LUNA: EvidenceId = EvidenceId(7_100_000_005);

/// Every piece, with what it is called in tables.
/// A report on the pay gap that is a draft.
pub(crate) const DRAFT: PayReportId = PayReportId(7_800_000_001);
/// One that was given.
pub(crate) const GIVEN: PayReportId = PayReportId(7_800_000_002);

/// Figures of everybody together.
pub(crate) fn figures_row(is_published: bool) -> FiguresRow {
    FiguresRow {
        is_enough: true,
        is_published,
    }
}

pub(crate) const PIECES: [(EvidenceId, &str); 5] = [
    (KEPT_BACK, "kept back"),
    (TO_VOUCH, "to vouch"),
    (SHOWN, "shown"),
    (TAKEN_BACK, "taken back"),
    (OF_LUNA, "of luna"),
];

pub(crate) fn evidence_row(id: EvidenceId) -> EvidenceRow {
    EvidenceRow {
        person: if id == OF_LUNA { LUNA } else { SARAH },
        asked_to_vouch: match id {
            TO_VOUCH | TAKEN_BACK => vec![ASKED],
            _ => Vec::new(),
        },
        is_withdrawn: id == TAKEN_BACK,
    }
}

/// Sarah was nominated and has not answered.
pub(crate) const HIDDEN: CaseId = CaseId(7_200_000_001);
/// Sarah was nominated and does not want it.
pub(crate) const REFUSED: CaseId = CaseId(7_200_000_002);
/// A panel judges; one of it stepped back, one is in.
pub(crate) const JUDGED_NOW: CaseId = CaseId(7_200_000_003);
/// All are in; the panel talks.
pub(crate) const TALKED_OVER: CaseId = CaseId(7_200_000_004);
/// A panel declined.
pub(crate) const DECLINED: CaseId = CaseId(7_200_000_005);
/// Sarah leads on trial.
pub(crate) const ON_TRIAL: CaseId = CaseId(7_200_000_006);
/// Luna's, before a panel of its own.
pub(crate) const OF_ANOTHER: CaseId = CaseId(7_200_000_007);
/// Handed in, and people operations are to name a panel.
pub(crate) const HANDED_IN: CaseId = CaseId(7_200_000_008);

/// Every case, with what it is called in tables.
pub(crate) const CASES: [(CaseId, &str); 8] = [
    (HIDDEN, "hidden"),
    (REFUSED, "refused"),
    (JUDGED_NOW, "judged"),
    (TALKED_OVER, "talked over"),
    (DECLINED, "declined"),
    (ON_TRIAL, "on trial"),
    (OF_ANOTHER, "luna's"),
    (HANDED_IN, "handed in"),
];

/// Who judges now.
pub(crate) const PANEL: [PersonId; 3] = [CHAIR, JUDGES, JUDGES_TOO];
/// Who judged in the rounds that are over.
pub(crate) const PANEL_BEFORE: [PersonId; 3] = [CHAIR_BEFORE, JUDGED, JUDGED_TOO];
/// Who judges Luna's case.
pub(crate) const OTHER_PANEL: [PersonId; 3] = [CHAIR_OTHER, JUDGES_OTHER, JUDGES_OTHERS];

/// Whose a case is.
pub(crate) fn person_of(id: CaseId) -> PersonId {
    if id == OF_ANOTHER { LUNA } else { SARAH }
}

pub(crate) fn case_row(id: CaseId) -> CaseRow {
    let (panel, chair) = match id {
        JUDGED_NOW | TALKED_OVER => (PANEL.to_vec(), Some(CHAIR)),
        OF_ANOTHER => (OTHER_PANEL.to_vec(), Some(CHAIR_OTHER)),
        _ => (Vec::new(), None),
    };
    CaseRow {
        person: person_row(person_of(id)),
        begun_by: match id {
            HIDDEN | REFUSED | TALKED_OVER => NOMINATES,
            other => person_of(other),
        },
        is_known: id != HIDDEN && id != REFUSED,
        panel,
        chair,
        sat_on_panel: match id {
            DECLINED | ON_TRIAL => PANEL_BEFORE.to_vec(),
            _ => Vec::new(),
        },
        recused: (id == JUDGED_NOW)
            .then_some(STEPPED_BACK)
            .into_iter()
            .collect(),
        mentor: (id == ON_TRIAL).then_some(MENTOR),
    }
}

/// What one member wrote of a case.
pub(crate) fn judgement_row(id: CaseId, by: PersonId) -> JudgementRow {
    JudgementRow {
        person: person_of(id),
        by,
        panel: match id {
            JUDGED_NOW | TALKED_OVER => PANEL.to_vec(),
            OF_ANOTHER => OTHER_PANEL.to_vec(),
            _ => PANEL_BEFORE.to_vec(),
        },
        is_open: id != JUDGED_NOW && id != OF_ANOTHER,
    }
}
