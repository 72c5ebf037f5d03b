//! What can be seen and done: one action for each group of fields, one for each sort of deed.

use cordee_domain::case::Command;

/// A sort of thing that rights are about.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Sort {
    /// A person and their record.
    Person,
    /// A team.
    Team,
    /// A piece of evidence.
    Evidence,
    /// A case.
    Case,
    /// What one member of a panel wrote in one round.
    Judgement,
    /// The framework.
    Framework,
    /// The roll of those who hold the summits.
    Roll,
    /// Figures of a group.
    Figures,
    /// The audit log.
    AuditLog,
    /// A session of somebody signed in.
    Session,
    /// Settings and backups.
    Installation,
}

macro_rules! actions {
    ($($sort:ident { $($(#[$doc:meta])* $action:ident = $name:literal, $words:literal;)* })*) => {
        /// Something that can be seen or done.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum Action {
            $($($(#[$doc])* $action,)*)*
        }

        impl Action {
            /// Every action, those of one sort together.
            pub const ALL: &[Self] = &[$($(Self::$action,)*)*];

            /// Its name in the policies and in the audit log.
            pub fn name(self) -> &'static str {
                match self { $($(Self::$action => $name,)*)* }
            }

            /// What it is about.
            pub fn sort(self) -> Sort {
                match self { $($(Self::$action => Sort::$sort,)*)* }
            }

            /// The words for it in tables that people read.
            pub fn words(self) -> &'static str {
                match self { $($(Self::$action => $words,)*)* }
            }
        }
    };
}

actions! {
    Person {
        /// What they are called.
        SeeName = "seeName", "see the name";
        /// Where they stand now: level, title, team, who leads them.
        SeePosition = "seePosition", "see the position";
        /// How to reach them at work.
        SeeContact = "seeContact", "see how to reach them";
        /// The positions they have held, with dates, and the end of their access.
        SeeHistory = "seeHistory", "see earlier positions";
        /// What they are and were paid.
        SeePay = "seePay", "see the pay";
        /// What they want.
        SeeAspiration = "seeAspiration", "see the aspiration";
        /// The training they have completed.
        SeeTrainings = "seeTrainings", "see the training";
        /// What is recorded of them for equal pay: their sex, and the day they were hired.
        SeeRecorded = "seeRecorded", "see what is recorded for equal pay";
        /// That they asked about pay, and by when an answer is due.
        SeePayQuestions = "seePayQuestions", "see the questions about pay";
        /// What they were answered.
        SeePayAnswers = "seePayAnswers", "read the answers about pay";
        /// Which roles they have, and for which teams.
        SeeRoles = "seeRoles", "see the roles";
        /// Change how they are reached, and their language.
        ChangeContact = "changeContact", "change how they are reached";
        /// Write a new position, outside a case.
        ChangePosition = "changePosition", "change the position";
        /// Write a new pay, in a case or outside.
        ChangePay = "changePay", "change the pay";
        /// Write what they want and with whom it is shared.
        WriteAspiration = "writeAspiration", "write the aspiration";
        /// Write a piece of evidence of theirs.
        WriteEvidence = "writeEvidence", "write evidence";
        /// Record that they have completed a training.
        RecordTraining = "recordTraining", "record a training";
        /// Record their sex, and the day they were hired.
        WriteRecorded = "writeRecorded", "record it";
        /// Ask what they and others are paid, ask on, take it back: as themself.
        AskAboutPay = "askAboutPay", "ask about pay";
        /// Bring such a question for them.
        BringPayQuestion = "bringPayQuestion", "bring a question about pay";
        /// Answer it.
        AnswerPayQuestion = "answerPayQuestion", "answer about pay";
        /// Open a case for them, as themself.
        OpenCase = "openCase", "open a case";
        /// Nominate them.
        Nominate = "nominate", "nominate";
        /// Give them a role or take it away.
        GrantRole = "grantRole", "give and take roles";
        /// End their access.
        EndAccess = "endAccess", "end the access";
        /// Give them access again after it has ended, or take back an end that is to come.
        GiveAccess = "giveAccess", "give access again";
    }
    Team {
        /// Its name, where it lies, who is in it and who leads it.
        SeeTeam = "seeTeam", "see the team";
        /// Change its name, where it lies and who leads it.
        ChangeTeam = "changeTeam", "change the team";
        /// Bring a new person into it.
        AddPerson = "addPerson", "bring in new people";
    }
    Evidence {
        /// All of it, with who vouches.
        SeeEvidence = "seeEvidence", "see it";
        /// Ask somebody to vouch for it.
        AskToVouch = "askToVouch", "ask somebody to vouch";
        /// Vouch for it.
        Vouch = "vouch", "vouch";
        /// Take it back.
        WithdrawEvidence = "withdrawEvidence", "take it back";
    }
    Case {
        /// That it exists: for whom, which move, and whether it has ended.
        KnowOfCase = "knowOfCase", "know that it exists";
        /// Where it stands, its gates, waivers, trial and dates.
        SeeStory = "seeStory", "see the story and the gates";
        /// The evidence put beside the expectations. Whoever may see the exhibits may read those
        /// pieces of evidence.
        SeeExhibits = "seeExhibits", "see the evidence shown";
        /// Who sits on the panel, in the chair, and who stepped back. Not why.
        SeePanel = "seePanel", "see who judges";
        /// In what way those who stepped back stand too near, in their words.
        SeeConflicts = "seeConflicts", "see why members stepped back";
        /// What was decided, with the reasons. Not who wrote which judgement.
        SeeDecision = "seeDecision", "see the decision and its reasons";
        /// What was written at the follow-ups.
        SeeFollowUps = "seeFollowUps", "see the follow-ups";
        /// Consent, attach, hand in, appeal, go back: what only the person can say.
        GiveAsPerson = "giveAsPerson", "speak as the person";
        /// Take a nomination back.
        GiveAsNominator = "giveAsNominator", "take the nomination back";
        /// Judge, revise, declare a conflict.
        GiveAsPanel = "giveAsPanel", "judge";
        /// Write down what the panel decided.
        GiveAsChair = "giveAsChair", "write the decision down";
        /// Name a panel, waive a gate, agree on a trial, let the move take effect.
        GiveAsPeopleOperations = "giveAsPeopleOperations", "lead the case";
        /// Write how it goes.
        WriteFollowUp = "writeFollowUp", "write a follow-up";
    }
    Judgement {
        /// One member's judgement of each expectation, as sealed and as revised.
        SeeJudgement = "seeJudgement", "read it";
    }
    Framework {
        /// All of it, with its versions.
        SeeFramework = "seeFramework", "see the framework";
        /// Publish a version.
        PublishFramework = "publishFramework", "publish a version";
        /// Declare which work is of equal value.
        DeclareCategories = "declareCategories", "declare categories of work";
    }
    Roll {
        /// Who holds the summits, and since when.
        SeeRoll = "seeRoll", "see the roll";
    }
    Figures {
        /// A group's figures.
        SeeFigures = "seeFigures", "see the figures";
        /// Draw up a report on the pay gap, give it, and write what explains a difference.
        KeepPayReports = "keepPayReports", "keep the reports on the pay gap";
        /// Say that they were consulted on one, for the workers.
        ConsultOnPayReport = "consultOnPayReport", "be consulted on one";
        /// Confirm that one is accurate, for the management.
        ConfirmPayReport = "confirmPayReport", "confirm one";
        /// Write down whose law holds, and that workers were told of their rights.
        KeepLaw = "keepLaw", "keep whose law holds and that workers were told";
    }
    AuditLog {
        /// Who did what, when, and by which policy.
        SeeAudit = "seeAudit", "read the audit log";
    }
    Session {
        /// Since when, from which device.
        SeeSession = "seeSession", "see it";
        /// End it.
        EndSession = "endSession", "end it";
    }
    Installation {
        /// Settings and backups.
        Administer = "administer", "keep settings and backups";
    }
}

impl Action {
    /// The action of this name.
    pub fn by_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|it| it.name() == name)
    }

    /// What whoever gives a command to a case has to be allowed. Letting a move take effect with
    /// a new pay asks for [`Action::ChangePay`] on the person as well.
    pub fn of_command(command: &Command) -> Self {
        match command {
            Command::Consent
            | Command::Refuse
            | Command::WithdrawConsent
            | Command::Attach { .. }
            | Command::Detach { .. }
            | Command::Submit
            | Command::Reopen
            | Command::Appeal
            | Command::WantToGoOn
            | Command::GoBack => Self::GiveAsPerson,
            Command::WithdrawNomination => Self::GiveAsNominator,
            Command::DeclareConflict { .. } | Command::Judge { .. } | Command::Revise { .. } => {
                Self::GiveAsPanel
            }
            Command::Decide { .. } => Self::GiveAsChair,
            Command::PlanTrial(_)
            | Command::Waive { .. }
            | Command::NamePanel { .. }
            | Command::CompletePanel { .. }
            | Command::TakeEffect { .. }
            | Command::EndTrial => Self::GiveAsPeopleOperations,
            Command::FollowUp { .. } => Self::WriteFollowUp,
        }
    }
}
