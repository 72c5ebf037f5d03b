//! Sarah's case in every state.

use super::{CHAIR, MEMBER, OTHER_MEMBER, PEOPLE_OPERATIONS, SARAH, SPRING, Tale};
use cordee_domain::Doing;
use cordee_domain::case::{Command, Outcome, Seen};
use jiff::civil::date;

impl Tale {
    pub(crate) fn reaches_submission(&mut self) {
        self.does(SARAH, Command::Consent);
        self.trained();
        self.shows_everything();
        self.does(PEOPLE_OPERATIONS, Self::plan());
        self.does(SARAH, Command::Submit);
    }

    pub(crate) fn reaches_calibration(&mut self) {
        self.reaches_submission();
        self.does(PEOPLE_OPERATIONS, Self::panel());
        self.judged([Seen::Shown, Seen::InPart, Seen::Shown]);
    }

    fn judged(&mut self, seen: [Seen; 3]) {
        for (member, seen) in [CHAIR, MEMBER, OTHER_MEMBER].into_iter().zip(seen) {
            let opinions = self.opinions(seen);
            self.does(member, Command::Judge { opinions });
        }
    }

    fn decided(outcome: impl Fn(&Self) -> Outcome) -> Self {
        let mut tale = Self::of_a_crossing();
        tale.reaches_calibration();
        let outcome = outcome(&tale);
        tale.does(CHAIR, tale.decides(outcome));
        tale
    }

    pub(crate) fn prepared() -> Self {
        let mut tale = Self::of_a_crossing();
        tale.does(SARAH, Command::Consent);
        let evidence = tale.did(Doing::WithPeople);
        let shows = tale.asked()[0].clone();
        tale.does(SARAH, Command::Attach { evidence, shows });
        tale.did(Doing::Shared);
        tale.did(Doing::CraftOutput);
        tale
    }

    pub(crate) fn handed_in() -> Self {
        let mut tale = Self::of_a_crossing();
        tale.reaches_submission();
        tale
    }

    pub(crate) fn being_judged() -> Self {
        let mut tale = Self::handed_in();
        tale.does(PEOPLE_OPERATIONS, Self::panel());
        let opinions = tale.opinions(Seen::Shown);
        tale.does(CHAIR, Command::Judge { opinions });
        tale
    }

    pub(crate) fn in_the_talk() -> Self {
        let mut tale = Self::of_a_crossing();
        tale.reaches_calibration();
        let mut opinions = tale.opinions(Seen::InPart);
        opinions[0].seen = Seen::Shown;
        opinions[0].words = "I had not seen what the voucher says.".to_owned();
        tale.does(MEMBER, Command::Revise { opinions });
        tale
    }

    pub(crate) fn answered_not_yet() -> Self {
        Self::decided(Self::not_yet)
    }

    pub(crate) fn answered_no() -> Self {
        Self::decided(|_| Outcome::Decline)
    }

    pub(crate) fn approved() -> Self {
        Self::decided(|_| Outcome::Approve {
            effective_on: SPRING,
        })
    }

    pub(crate) fn on_trial() -> Self {
        let mut tale = Self::approved();
        tale.does(PEOPLE_OPERATIONS, Self::take_effect());
        tale.today = date(2026, 6, 20);
        tale
    }

    pub(crate) fn settled() -> Self {
        let mut tale = Self::on_trial();
        tale.does(SARAH, Command::WantToGoOn);
        tale.today = date(2026, 9, 3);
        tale.does(PEOPLE_OPERATIONS, Command::EndTrial);
        tale
    }

    pub(crate) fn returned() -> Self {
        let mut tale = Self::on_trial();
        tale.does(SARAH, Command::GoBack);
        tale
    }

    pub(crate) fn refused() -> Self {
        let mut tale = Self::of_a_crossing();
        tale.does(SARAH, Command::Refuse);
        tale
    }

    /// One tale in each state.
    pub(crate) fn all() -> Vec<Self> {
        vec![
            Self::of_a_crossing(),
            Self::prepared(),
            Self::handed_in(),
            Self::being_judged(),
            Self::in_the_talk(),
            Self::answered_not_yet(),
            Self::answered_no(),
            Self::approved(),
            Self::on_trial(),
            Self::settled(),
            Self::returned(),
            Self::refused(),
        ]
    }
}
