//! A team gets somebody of its own to lead it, or goes back to the neighbour who led it before.

use super::CasePlan;
use crate::Deed;
use crate::author::Author;
use cordee_domain::{PersonId, Position, TeamId};

impl Author<'_> {
    /// From today somebody leads the team that their case is about.
    pub(super) fn takes_over(&mut self, plan: &CasePlan) {
        let Some(lent) = plan.lent else { return };
        self.is_led_by(lent.team, plan.person);
    }

    /// From today the neighbour leads it again.
    pub(super) fn hands_back(&mut self, plan: &CasePlan) {
        let Some(lent) = plan.lent else { return };
        self.is_led_by(lent.team, lent.lender);
    }

    fn is_led_by(&mut self, team: TeamId, lead: PersonId) {
        let world = &self.teller.world;
        let was = world.teams().get(&team).and_then(|it| it.lead);
        let members: Vec<Position> = was
            .into_iter()
            .flat_map(|lead| world.led_by(lead))
            .filter_map(|it| world.position(it))
            .filter(|it| it.team == Some(team) && it.person != lead)
            .cloned()
            .collect();
        let by = self.operations_for(lead);
        self.teller.tell(by, Deed::LeadTeam { team, by: lead });
        for member in members {
            let by = self.operations_for(member.person);
            self.teller.tell(
                by,
                Deed::WritePosition(Position {
                    manager: Some(lead),
                    from: self.teller.on,
                    until: None,
                    ..member
                }),
            );
        }
    }
}
