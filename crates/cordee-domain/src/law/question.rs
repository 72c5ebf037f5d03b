//! A worker's question about pay (Article 7), from the day it came to the day it was answered.
//!
//! Whoever works here may ask in writing for their own level of pay and for the averages of women
//! and men in their category; also through the workers' representatives or the equality body. The
//! answer comes within a reasonable time and at the latest after two months. Whoever finds it
//! incomplete may ask on and gets a reasoned answer (Article 7(2)). Nothing limits how often
//! somebody asks, and nobody has to say why.

use super::months_after;
use crate::PersonId;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Who brought a question.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Through {
    /// The worker.
    #[default]
    Themself,
    /// The workers' representatives, for them.
    Representatives,
    /// The equality body, for them.
    EqualityBody,
}

/// A question about pay.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Question {
    /// Whose pay it is about.
    pub person: PersonId,
    /// Who brought it.
    pub through: Through,
    /// The day it came.
    pub received: Date,
    /// Within how many months it is answered.
    pub within_months: u32,
    /// Where it stands.
    pub state: QuestionState,
}

/// Where a question stands.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "state")]
pub enum QuestionState {
    /// It waits for an answer.
    Open,
    /// It has been answered.
    Answered {
        /// The answers, earliest first.
        answers: Vec<Answer>,
    },
    /// It has been answered, and the worker asked on.
    AskedOn {
        /// The answers so far.
        answers: Vec<Answer>,
        /// The day on which they asked on.
        on: Date,
        /// What they want to know.
        words: String,
    },
    /// The worker took it back.
    TakenBack {
        /// When.
        on: Date,
    },
}

/// An answer.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Answer {
    /// When.
    pub on: Date,
    /// Who answered.
    pub by: String,
    /// The letter.
    pub letter: String,
}

/// What can be done with a question.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum QuestionCommand {
    /// Answer it.
    Answer {
        /// Who answers.
        by: String,
        /// The letter.
        letter: String,
    },
    /// Ask on after an answer.
    AskOn {
        /// What the worker wants to know.
        words: String,
    },
    /// Take it back.
    TakeBack,
}

/// What happened to a question.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "event")]
pub enum QuestionEvent {
    /// It was answered.
    Answered(Answer),
    /// The worker asked on.
    AskedOn {
        /// When.
        on: Date,
        /// What they want to know.
        words: String,
    },
    /// The worker took it back.
    TakenBack {
        /// When.
        on: Date,
    },
}

/// Why a command is refused.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum QuestionRefusal {
    /// It has been answered already.
    AlreadyAnswered,
    /// It has not been answered yet.
    NotYetAnswered,
    /// It was taken back.
    WasTakenBack,
    /// There are no words in it.
    NoWords,
    /// It would happen before the question came.
    BeforeItCame,
}

/// How a question stands against its clock.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "kebab-case", tag = "standing")]
pub enum Answering {
    /// It waits, and there is time; the last day counts.
    Waits {
        /// How many days are left after today.
        days_left: i64,
    },
    /// It waits, and the time is over.
    Late {
        /// How many days ago it should have been answered.
        days: i64,
    },
    /// It was answered in time.
    InTime,
    /// It was answered too late.
    TooLate {
        /// How many days.
        days: i64,
    },
    /// It was taken back.
    TakenBack,
}

impl Question {
    /// A question that has just come.
    pub fn new(person: PersonId, through: Through, received: Date, within_months: u32) -> Self {
        Self {
            person,
            through,
            received,
            within_months,
            state: QuestionState::Open,
        }
    }

    /// The last day on which an answer is in time: of the question, or of what was asked on.
    pub fn due(&self) -> Date {
        let since = match &self.state {
            QuestionState::AskedOn { on, .. } => *on,
            _ => self.received,
        };
        months_after(since, self.within_months)
    }

    /// Its answers so far, earliest first.
    pub fn answers(&self) -> &[Answer] {
        match &self.state {
            QuestionState::Answered { answers } | QuestionState::AskedOn { answers, .. } => answers,
            QuestionState::Open | QuestionState::TakenBack { .. } => &[],
        }
    }

    /// How it stands on a day.
    pub fn standing(&self, today: Date) -> Answering {
        let days = |from: Date, until: Date| days_between(from, until);
        match &self.state {
            QuestionState::Open | QuestionState::AskedOn { .. } => {
                let left = days(today, self.due());
                if left >= 0 {
                    Answering::Waits { days_left: left }
                } else {
                    Answering::Late { days: -left }
                }
            }
            QuestionState::Answered { answers } => {
                let first = answers.first().map_or(self.received, |it| it.on);
                match days(self.due(), first) {
                    late @ 1.. => Answering::TooLate { days: late },
                    _ => Answering::InTime,
                }
            }
            QuestionState::TakenBack { .. } => Answering::TakenBack,
        }
    }

    /// What a command comes to on a day, or why it is refused.
    pub fn handle(
        &self,
        command: QuestionCommand,
        today: Date,
    ) -> Result<QuestionEvent, QuestionRefusal> {
        use QuestionState as State;
        if today < self.received {
            return Err(QuestionRefusal::BeforeItCame);
        }
        match (&self.state, command) {
            (State::TakenBack { .. }, _) => Err(QuestionRefusal::WasTakenBack),
            (State::Open | State::AskedOn { .. }, QuestionCommand::Answer { by, letter }) => {
                if letter.trim().is_empty() || by.trim().is_empty() {
                    return Err(QuestionRefusal::NoWords);
                }
                let on = today;
                Ok(QuestionEvent::Answered(Answer { on, by, letter }))
            }
            (
                State::Answered { .. },
                QuestionCommand::Answer { .. } | QuestionCommand::TakeBack,
            ) => Err(QuestionRefusal::AlreadyAnswered),
            (State::Answered { .. }, QuestionCommand::AskOn { words }) => {
                if words.trim().is_empty() {
                    return Err(QuestionRefusal::NoWords);
                }
                Ok(QuestionEvent::AskedOn { on: today, words })
            }
            (State::Open | State::AskedOn { .. }, QuestionCommand::AskOn { .. }) => {
                Err(QuestionRefusal::NotYetAnswered)
            }
            (State::AskedOn { .. }, QuestionCommand::TakeBack) => {
                Err(QuestionRefusal::AlreadyAnswered)
            }
            (State::Open, QuestionCommand::TakeBack) => Ok(QuestionEvent::TakenBack { on: today }),
        }
    }

    /// Makes it what it is after an event.
    pub fn apply(&mut self, event: QuestionEvent) {
        let mut answers = self.answers().to_vec();
        self.state = match event {
            QuestionEvent::Answered(answer) => {
                answers.push(answer);
                QuestionState::Answered { answers }
            }
            QuestionEvent::AskedOn { on, words } => QuestionState::AskedOn { answers, on, words },
            QuestionEvent::TakenBack { on } => QuestionState::TakenBack { on },
        };
    }
}

fn days_between(from: Date, until: Date) -> i64 {
    let hours = until.duration_since(from).as_hours();
    hours / 24
}

impl fmt::Display for QuestionRefusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::AlreadyAnswered => "the question has been answered already",
            Self::NotYetAnswered => "the question has not been answered yet",
            Self::WasTakenBack => "the question was taken back",
            Self::NoWords => "there are no words in it",
            Self::BeforeItCame => "that would be before the question came",
        })
    }
}
