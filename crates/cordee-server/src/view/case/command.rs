//! The command that a form of a case makes.
//!
//! Whatever is wrong is said field by field in the reader's own words, all of it at once, and
//! nothing that was typed is lost: the form comes back with it. Whether the case follows a command
//! is decided by the case.

use super::CaseReader;
use super::deeds::Deed;
use super::typed::{LookedUp, choice_of, people_in};
use crate::view::phrases::filled;
use crate::view::typed::{Said, Typed, Wrong};
use cordee_domain::case::{Command, GateKind, Opinion, Outcome, Reason, Seen, TrialPlan};
use cordee_domain::{CompetencyId, Currency, EvidenceId, Money, PersonId, Seat, Slug, TeamId};
use cordee_store::PersonListed;
use jiff::civil::Date;

/// The command that a form makes, or all that is wrong with it.
pub(crate) fn command(
    reader: CaseReader<'_>,
    deed: Deed,
    typed: &Typed,
    looked_up: &[LookedUp],
) -> Result<Command, Vec<Wrong>> {
    let mut form = Form {
        reader,
        typed,
        looked_up,
        wrong: Vec::new(),
    };
    let command = form.command(deed);
    match command {
        Some(command) if form.wrong.is_empty() => Ok(command),
        _ if form.wrong.is_empty() => {
            let why = Said::OfPage(reader.c.form_broken.to_owned());
            Err(vec![Wrong::of_all(why)])
        }
        _ => Err(form.wrong),
    }
}

/// A form that is being read.
struct Form<'a> {
    reader: CaseReader<'a>,
    typed: &'a Typed,
    looked_up: &'a [LookedUp],
    wrong: Vec<Wrong>,
}

impl Form<'_> {
    fn command(&mut self, deed: Deed) -> Option<Command> {
        Some(match deed {
            Deed::Consent => Command::Consent,
            Deed::Refuse => Command::Refuse,
            Deed::WithdrawNomination => Command::WithdrawNomination,
            Deed::WithdrawConsent => Command::WithdrawConsent,
            Deed::Submit => Command::Submit,
            Deed::Reopen => Command::Reopen,
            Deed::Appeal => Command::Appeal,
            Deed::WantToGoOn => Command::WantToGoOn,
            Deed::EndTrial => Command::EndTrial,
            Deed::GoBack => Command::GoBack,
            Deed::Attach => {
                let (evidence, shows) = self.exhibit()?;
                Command::Attach { evidence, shows }
            }
            Deed::Detach => {
                let (evidence, shows) = self.exhibit()?;
                Command::Detach { evidence, shows }
            }
            Deed::PlanTrial => Command::PlanTrial(self.trial_plan()?),
            Deed::Waive => self.waiver()?,
            Deed::NamePanel => self.panel()?,
            Deed::CompletePanel => self.joining()?,
            Deed::Judge => Command::Judge {
                opinions: self.opinions(),
            },
            Deed::Revise => Command::Revise {
                opinions: self.opinions(),
            },
            Deed::DeclareConflict => Command::DeclareConflict {
                words: self.words("words", self.reader.c.say_how_near)?,
            },
            Deed::Decide => self.decision()?,
            Deed::TakeEffect => self.effect(),
            Deed::FollowUp => Command::FollowUp {
                day: self.typed.words("day").parse().ok()?,
                words: self.words("words", self.reader.c.say_how_it_goes)?,
            },
        })
    }

    fn is_wrong(&mut self, field: &str, why: impl Into<String>) {
        self.wrong.push(Wrong::of(field, why));
    }

    /// Words that have to be there.
    fn words(&mut self, field: &str, why: &str) -> Option<String> {
        let words = self.typed.words(field).trim();
        if words.is_empty() {
            self.is_wrong(field, why);
            return None;
        }
        Some(words.to_owned())
    }

    fn exhibit(&mut self) -> Option<(EvidenceId, CompetencyId)> {
        let shows = Slug::new(self.typed.words("shows")).ok()?;
        let field = format!("evidence.{shows}");
        let Ok(evidence) = self.typed.words(&field).parse() else {
            self.is_wrong(&field, self.reader.c.choose_piece);
            return None;
        };
        Some((EvidenceId(evidence), shows.into()))
    }

    fn trial_plan(&mut self) -> Option<TrialPlan> {
        let c = self.reader.c;
        let months = self.typed.words("months").trim().parse().ok();
        let months = months.filter(|months| (1..=36).contains(months));
        if months.is_none() {
            self.is_wrong("months", c.months_wrong);
        }
        let mentor = self.person("mentor");
        if mentor.is_none() && !self.has_wrong("mentor") {
            self.is_wrong("mentor", c.mentor_wanted);
        }
        let seat = match self.typed.words("seat") {
            "given-up" => Seat::GivenUp,
            _ => Seat::Kept,
        };
        Some(TrialPlan {
            months: months?,
            mentor: mentor?,
            seat,
        })
    }

    fn has_wrong(&self, field: &str) -> bool {
        self.wrong
            .iter()
            .any(|it| it.field.as_deref() == Some(field))
    }

    fn waiver(&mut self) -> Option<Command> {
        use GateKind::{Evidence, Panel, Seat, Training, Trial};
        let asked = self.typed.words("gate");
        let gates = [Training, Evidence, Trial, Seat, Panel];
        let gate = gates.into_iter().find(|gate| gate.as_str() == asked)?;
        let field = format!("why.{asked}");
        let why = self.words(&field, self.reader.c.say_why_waived)?;
        Some(Command::Waive { gate, why })
    }

    /// The one person that a field names; nobody where it is empty, or where it is not clear who.
    fn person(&mut self, field: &str) -> Option<PersonId> {
        let typed = self.typed.words(field).trim();
        if typed.is_empty() {
            return None;
        }
        let looked_up = self.looked_up.iter().find(|it| it.field == field)?;
        match which(typed, self.typed.words(&choice_of(field)), looked_up) {
            Ok(person) => Some(person),
            Err(why) => {
                let c = self.reader.c;
                let why = match why {
                    Unclear::Nobody => c.nobody_called,
                    Unclear::Several => c.which_one,
                    Unclear::TooMany => c.too_many_called,
                };
                self.is_wrong(field, filled(why, &[typed]));
                None
            }
        }
    }

    fn chair(&mut self) -> Option<PersonId> {
        let chair = self.person("chair");
        if chair.is_none() && !self.has_wrong("chair") {
            self.is_wrong("chair", self.reader.c.chair_wanted);
        }
        chair
    }

    fn panel(&mut self) -> Option<Command> {
        let chair = self.chair();
        let fields = people_in(Deed::NamePanel).iter().skip(1);
        let others: Vec<PersonId> = fields.filter_map(|field| self.person(field)).collect();
        let chair = chair?;
        let mut members = vec![chair];
        members.extend(others);
        Some(Command::NamePanel { chair, members })
    }

    /// Whoever is named joins. The chair is taken over by one who joins, or stays.
    fn joining(&mut self) -> Option<Command> {
        let fields = people_in(Deed::CompletePanel).iter().skip(1);
        let mut joining: Vec<PersonId> = fields.filter_map(|field| self.person(field)).collect();
        let named = self.person("chair");
        let panel = self.reader.seen.panel.as_ref()?;
        if let Some(chair) = named
            && !panel.members.contains(&chair)
            && !joining.contains(&chair)
        {
            joining.push(chair);
        }
        let stays = panel.members.contains(&panel.chair).then_some(panel.chair);
        if named.or(stays).is_none() && !self.has_wrong("chair") {
            self.is_wrong("chair", self.reader.c.chair_wanted);
        }
        let chair = named.or(stays)?;
        Some(Command::CompletePanel { chair, joining })
    }

    fn opinions(&mut self) -> Vec<Opinion> {
        let all = self.reader.judged_by().into_iter();
        all.filter_map(|of| self.opinion(of)).collect()
    }

    fn opinion(&mut self, competency: CompetencyId) -> Option<Opinion> {
        let c = self.reader.c;
        let title = self.reader.competency(&competency).text;
        let (seen_in, words_in) = (format!("seen.{competency}"), format!("words.{competency}"));
        let seen = seen_of(self.typed.words(&seen_in));
        if seen.is_none() {
            self.is_wrong(&seen_in, filled(c.say_what_you_see, &[&title]));
        }
        let words = self.words(&words_in, &filled(c.say_by_what, &[&title]));
        Some(Opinion {
            competency,
            seen: seen?,
            words: words?,
        })
    }

    fn day(&mut self, field: &str, why: &str) -> Option<Date> {
        let day = self.typed.words(field).trim().parse().ok();
        if day.is_none() {
            self.is_wrong(field, why);
        }
        day
    }

    fn decision(&mut self) -> Option<Command> {
        let c = self.reader.c;
        let outcome = match self.typed.words("outcome") {
            "approve" => self
                .day("effective-on", c.day_wanted)
                .map(|effective_on| Outcome::Approve { effective_on }),
            "not-yet" => self.not_yet(),
            "decline" => Some(Outcome::Decline),
            _ => {
                self.is_wrong("outcome", c.outcome_wanted);
                None
            }
        };
        let reasons = self.reasons();
        if reasons.is_empty() {
            self.is_wrong("reasons", c.reasons_wanted);
        }
        Some(Command::Decide {
            outcome: outcome?,
            reasons,
        })
    }

    fn not_yet(&mut self) -> Option<Outcome> {
        let c = self.reader.c;
        let ticked = |of: &CompetencyId| self.typed.words(&format!("missing.{of}")) == "yes";
        let mut missing = self.reader.judged_by();
        missing.retain(ticked);
        if missing.is_empty() {
            self.is_wrong("missing", c.missing_wanted);
        }
        let look_again_on = self.day("look-again-on", c.day_wanted)?;
        Some(Outcome::NotYet {
            missing,
            look_again_on,
        })
    }

    /// A reason for each expectation beside which something was written.
    fn reasons(&self) -> Vec<Reason> {
        let all = self.reader.judged_by().into_iter();
        let reasons = all.map(|competency| {
            let words = self.typed.words(&format!("reason.{competency}")).trim();
            let words = words.to_owned();
            Reason { competency, words }
        });
        reasons.filter(|it| !it.words.is_empty()).collect()
    }

    fn effect(&mut self) -> Command {
        let team = self.typed.words("team").parse().ok().map(TeamId);
        Command::TakeEffect {
            pay: self.pay(),
            team,
            manager: self.person("manager"),
        }
    }

    /// A new pay, where one was written.
    fn pay(&mut self) -> Option<Money> {
        let amount = self.typed.words("pay").trim();
        if amount.is_empty() {
            return None;
        }
        let currency = Currency::new(self.typed.words("currency")).ok();
        let pay = currency.and_then(|currency| Money::parse(amount, currency).ok());
        if pay.is_none() {
            self.is_wrong("pay", filled(self.reader.c.not_an_amount, &[amount]));
        }
        pay
    }
}

/// The word of a form for what somebody sees.
fn seen_of(word: &str) -> Option<Seen> {
    match word {
        "shown" => Some(Seen::Shown),
        "in-part" => Some(Seen::InPart),
        "not-shown" => Some(Seen::NotShown),
        _ => None,
    }
}

/// Why it is not clear who is meant.
enum Unclear {
    Nobody,
    Several,
    TooMany,
}

fn which(typed: &str, chosen: &str, looked_up: &LookedUp) -> Result<PersonId, Unclear> {
    let found = &looked_up.found;
    let wanted = typed.to_lowercase();
    let is_called = |it: &&PersonListed| it.name.to_lowercase() == wanted;
    if let Some(one) = found.iter().find(|it| it.id.to_string() == chosen) {
        return Ok(one.id);
    }
    let mut named = found.iter().filter(is_called);
    match (named.next(), named.next(), found.as_slice()) {
        (Some(one), None, _) if !looked_up.is_more => Ok(one.id),
        (None, _, [one]) if !looked_up.is_more => Ok(one.id),
        (_, _, []) => Err(Unclear::Nobody),
        _ if looked_up.is_more => Err(Unclear::TooMany),
        _ => Err(Unclear::Several),
    }
}
