//! What has happened in the cases of the world.

use super::cast::*;
use super::world::{Missing, World, slug};
use cordee_domain::case::{Command, GateKind, Opinion, Outcome, Reason, Seen, TrialPlan};
use cordee_domain::{CaseId, CompetencyId, LevelId, PersonId, Seat};
use cordee_store::Revision;
use jiff::civil::{Date, date};

/// Everything that has happened in cases.
pub(crate) async fn tell(world: &World) {
    judged_now(world).await;
    talked_over(world).await;
    declined(world).await;
    handed_in(world).await;
    of_another(world).await;
    on_trial(world).await;
    nominations(world).await;
}

/// One case, as it is told.
struct Tale<'w> {
    world: &'w World,
    id: CaseId,
    level: LevelId,
    day: Date,
    revision: Revision,
}

impl<'w> Tale<'w> {
    async fn opened(world: &'w World, (id, level): (CaseId, &str), day: Date) -> Self {
        let level: LevelId = slug(level);
        let asking = world.by(person_of(id), day);
        world
            .store
            .open_case(&asking, id, level.clone())
            .await
            .unwrap();
        Self {
            world,
            id,
            level,
            day,
            revision: Revision(1),
        }
    }

    async fn nominated(world: &'w World, (id, level): (CaseId, &str), day: Date) -> Self {
        let level: LevelId = slug(level);
        let (asking, person) = (world.by(NOMINATES, day), person_of(id));
        world
            .store
            .nominate(&asking, id, person, level.clone())
            .await
            .unwrap();
        Self {
            world,
            id,
            level,
            day,
            revision: Revision(1),
        }
    }

    async fn then(&mut self, who: PersonId, command: Command) {
        let asking = self.world.by(who, self.day);
        let name = command.name();
        let given = self
            .world
            .store
            .give(&asking, self.id, command, self.revision)
            .await;
        let done = given.unwrap_or_else(|no| panic!("{name} in {}: {no}", self.id));
        self.revision = done.answer;
    }

    fn asked(&self) -> Vec<CompetencyId> {
        asked_at(self.world, &self.level)
    }

    async fn waived(&mut self, gates: &[GateKind]) {
        let leads = if self.id == OF_ANOTHER {
            OPERATES_OUT
        } else {
            OPERATES
        };
        for gate in gates {
            let why = "waived-merlin".to_owned();
            self.then(leads, Command::Waive { gate: *gate, why }).await;
        }
    }

    async fn before(&mut self, panel: &[PersonId]) {
        let leads = if self.id == OF_ANOTHER {
            OPERATES_OUT
        } else {
            OPERATES
        };
        self.then(person_of(self.id), Command::Submit).await;
        let named = Command::NamePanel {
            chair: panel[0],
            members: panel.to_vec(),
        };
        self.then(leads, named).await;
    }

    async fn judged(&mut self, who: PersonId, words: &str) {
        let opinions = self.opinions(words);
        self.then(who, Command::Judge { opinions }).await;
    }

    fn opinions(&self, words: &str) -> Vec<Opinion> {
        opinions(self.asked(), words)
    }

    async fn decided(&mut self, outcome: Outcome, words: &str) {
        for who in PANEL_BEFORE {
            self.judged(who, &format!("past-{who}-{}", self.id)).await;
        }
        let competency = self.asked()[0].clone();
        let words = words.to_owned();
        let reasons = vec![Reason { competency, words }];
        self.then(CHAIR_BEFORE, Command::Decide { outcome, reasons })
            .await;
    }
}

/// What a level asks.
pub(crate) fn asked_at(world: &World, level: &LevelId) -> Vec<CompetencyId> {
    let version = world.published.version().content;
    let framework = world.store.framework_of(version).unwrap();
    let level = framework.level(framework.level_by_id(level).unwrap());
    let asked = level.expectations.iter();
    asked
        .map(|it| framework.competency(it.competency).id.clone())
        .collect()
}

pub(crate) fn opinions(asked: Vec<CompetencyId>, words: &str) -> Vec<Opinion> {
    let opinion = |competency| Opinion {
        competency,
        seen: Seen::InPart,
        words: words.to_owned(),
    };
    asked.into_iter().map(opinion).collect()
}

async fn judged_now(world: &World) {
    let mut it = Tale::opened(world, (JUDGED_NOW, "staff-engineer"), date(2026, 9, 10)).await;
    let shows = it.asked()[0].clone();
    it.then(
        SARAH,
        Command::Attach {
            evidence: SHOWN,
            shows,
        },
    )
    .await;
    it.waived(&[GateKind::Evidence]).await;
    it.before(&[PANEL[0], PANEL[1], PANEL[2], STEPPED_BACK])
        .await;
    let words = world.hidden.conflict_words.to_owned();
    it.then(STEPPED_BACK, Command::DeclareConflict { words })
        .await;
    it.judged(JUDGES, world.hidden.sealed_words).await;
}

async fn talked_over(world: &World) {
    let mut it = Tale::nominated(world, (TALKED_OVER, "staff-engineer"), date(2026, 8, 10)).await;
    it.then(SARAH, Command::Consent).await;
    it.waived(&[GateKind::Evidence]).await;
    it.before(&PANEL).await;
    for who in PANEL {
        it.judged(who, "open-curlew").await;
    }
    let opinions = it.opinions("revised-godwit");
    it.then(JUDGES_TOO, Command::Revise { opinions }).await;
}

async fn declined(world: &World) {
    let mut it = Tale::opened(world, (DECLINED, "staff-engineer"), date(2026, 5, 10)).await;
    it.waived(&[GateKind::Evidence]).await;
    it.before(&PANEL_BEFORE).await;
    it.decided(Outcome::Decline, "reason-sandpiper").await;
}

async fn handed_in(world: &World) {
    let mut it = Tale::opened(world, (HANDED_IN, "staff-engineer"), date(2026, 9, 20)).await;
    it.waived(&[GateKind::Evidence]).await;
    it.then(SARAH, Command::Submit).await;
}

async fn of_another(world: &World) {
    let mut it = Tale::opened(world, (OF_ANOTHER, "chief-inspector"), date(2026, 9, 1)).await;
    it.waived(&[GateKind::Evidence]).await;
    it.before(&OTHER_PANEL).await;
    it.judged(JUDGES_OTHER, "luna-judged-linnet").await;
}

async fn on_trial(world: &World) {
    let is_early = !world.hidden.without.contains(&Missing::FollowUp);
    let (begun, begins) = if is_early {
        (date(2026, 7, 10), date(2026, 10, 1))
    } else {
        (date(2026, 2, 10), date(2026, 4, 1))
    };
    let mut it = Tale::opened(world, (ON_TRIAL, "engineering-lead"), begun).await;
    it.waived(&[GateKind::Training, GateKind::Evidence]).await;
    let plan = TrialPlan {
        months: 6,
        mentor: MENTOR,
        seat: Seat::Kept,
    };
    it.then(OPERATES, Command::PlanTrial(plan)).await;
    it.before(&PANEL_BEFORE).await;
    let outcome = Outcome::Approve {
        effective_on: begins,
    };
    it.decided(outcome, "reason-turnstone").await;
    it.day = begins;
    let effect = Command::TakeEffect {
        pay: None,
        team: None,
        manager: None,
    };
    it.then(OPERATES, effect).await;
    if !is_early {
        return;
    }
    it.day = date(2026, 11, 10);
    let words = world.hidden.follow_up_words.to_owned();
    it.then(LEADS, Command::FollowUp { day: 30, words }).await;
}

/// The two that nobody else may know of. Last, so that nothing else follows on them.
async fn nominations(world: &World) {
    if !world.hidden.without.contains(&Missing::Refusal) {
        let mut it =
            Tale::nominated(world, (REFUSED, "engineering-manager"), date(2026, 11, 12)).await;
        it.then(SARAH, Command::Refuse).await;
    }
    if !world.hidden.without.contains(&Missing::Nomination) {
        Tale::nominated(world, (HIDDEN, "engineering-manager"), date(2026, 11, 18)).await;
    }
}
