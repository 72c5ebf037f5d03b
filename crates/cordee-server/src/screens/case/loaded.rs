//! A case, fetched for whoever asks, with what its pages need beside it.

use super::view::Around;
use crate::member::Member;
use crate::refused::Refused;
use crate::show::case::form::Held;
use crate::show::stamp::Stamp;
use crate::view::case::CaseReader;
use crate::view::case::deeds::{Deed, offers};
use cordee_domain::{CaseId, Framework};
use cordee_store::{CaseSeen, No};
use std::cell::Cell;
use std::sync::Arc;

/// A case as whoever asks may see it, and the framework it is bound to.
pub(crate) struct Loaded {
    seen: CaseSeen,
    framework: Arc<Framework>,
}

/// As many as an organisation of a hundred thousand has. Where there are more, whoever moves stays in
/// their team, and changes it later.
const MOST_TEAMS: u64 = 20_000;

impl Loaded {
    /// Fetches a case.
    pub(crate) async fn of(member: &Member, id: u64) -> Result<Self, Refused> {
        let seen = member.store.case(&member.asking, CaseId(id)).await?;
        let framework = member.store.framework_of(seen.framework);
        Ok(Self {
            framework: framework.ok_or(No::NoFramework)?,
            seen,
        })
    }

    /// Whoever asks, with the case before them.
    pub(crate) fn reader(&self, member: &Member) -> CaseReader<'_> {
        CaseReader {
            seen: &self.seen,
            framework: &self.framework,
            lang: member.visit.lang,
            me: member.id(),
            today: member.asking.today,
            p: member.visit.phrases,
            c: &member.visit.phrases.cases,
        }
    }

    /// What every form of a page carries.
    pub(crate) fn held(&self, member: &Member) -> Held {
        Held {
            stamp: Stamp::of(member),
            revision: self.seen.revision.0,
            forms: Cell::new(0),
        }
    }

    /// What the page of the case needs beside the case, as far as something is offered for it.
    pub(crate) async fn around(&self, member: &Member) -> Result<Around, Refused> {
        let offers = offers(self.reader(member));
        let is_offered = |deed: Deed| offers.iter().any(|it| it.deed == deed);
        let mut around = Around::default();
        if is_offered(Deed::Attach) {
            let own = member
                .store
                .evidence_of(&member.asking, member.id())
                .await?;
            around.own = own.into_iter().map(|it| it.evidence).collect();
        }
        if is_offered(Deed::TakeEffect) {
            let teams = member.store.teams_to_choose(&member.asking, MOST_TEAMS);
            around.teams = teams.await?;
        }
        Ok(around)
    }
}
