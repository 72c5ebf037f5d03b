//! Who sits on a panel: people from the fourth grade up, from other teams, who were not asked to
//! judge the same case before.

use super::CasePlan;
use crate::author::Author;
use crate::cast::Named;
use crate::company::Member;
use cordee_domain::PersonId;
use cordee_domain::case::Case;

/// How many sit on a panel.
const SEATS: usize = 3;

impl Author<'_> {
    /// A panel for a case, the chair first; somebody of the cast last unless in the chair.
    pub(super) fn panel(&mut self, plan: &CasePlan) -> Vec<PersonId> {
        let mut members: Vec<PersonId> = plan.sits_as(Named::Chair).into_iter().collect();
        let last = plan.sits_as(Named::PanelMember);
        let wanted = SEATS - usize::from(last.is_some());
        while members.len() < wanted {
            let grade = if members.is_empty() { 5 } else { 4 };
            let found = self.somebody_to_judge(plan, grade, &members);
            let Some(found) = found else { break };
            members.push(found);
        }
        members.extend(last);
        members
    }

    /// Somebody who could judge a case, besides those who do already.
    pub(super) fn somebody_to_judge(
        &mut self,
        plan: &CasePlan,
        grade: usize,
        besides: &[PersonId],
    ) -> Option<PersonId> {
        let case = self.teller.world.cases().get(&plan.id)?;
        let judged = judged_before(case);
        let nearby = self.teller.world.position(plan.person)?.clone();
        let may = |it: &&Member| {
            let known = it.name.is_none() && it.leaves.is_none() && it.joins.is_none();
            let fits = it.grade >= grade && it.person != plan.person;
            let far = nearby.manager != Some(it.person) && nearby.team != Some(it.team);
            let fresh = !judged.contains(&it.person) && !besides.contains(&it.person);
            known && fits && far && fresh && it.person != case.proposal.begun_by
        };
        // One of the same craft comes first, so that somebody there knows what they look at.
        let own_craft = besides.is_empty();
        let all = self.company.members.iter().filter(may);
        let found: Vec<PersonId> = all
            .filter(|it| (it.craft == plan.craft) == own_craft)
            .map(|it| it.person)
            .collect();
        self.teller.chance.pick(&found).copied()
    }
}

fn judged_before(case: &Case) -> Vec<PersonId> {
    let rounds = case.rounds.iter();
    let mut judged: Vec<PersonId> = rounds.flat_map(|it| it.panel.members.clone()).collect();
    if let cordee_domain::case::State::Judging { panel, .. } = &case.state {
        judged.extend(panel.conflicts.iter().map(|it| it.member));
    }
    judged
}
