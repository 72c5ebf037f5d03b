//! Questions about pay (Directive (EU) 2023/970, Article 7): asked, answered, looked at.
//!
//! Whoever works here asks for themself; the workers' representatives and people operations bring a
//! question for somebody. Nobody answers their own. The days of a question and its letters are two
//! groups of fields: who watches the clock reads no letter.

use crate::audit::Entry;
use crate::given::{LONGEST_WORDS, Wrongs, day as sensible_day, line, words};
use crate::seen::{Answers, QuestionSeen, Told};
use crate::store::{Done, Made, Room, Store};
use crate::tables::law::questions;
use crate::tables::people::{grant_teams, grants};
use crate::tables::{Numbered, body, day, of_body};
use crate::{Asking, No};
use cordee_access::{Action, Resource, Role};
use cordee_domain::law::{Question, QuestionCommand, QuestionState, Through};
use cordee_domain::{PersonId, QuestionId, TeamId};
use jiff::civil::Date;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

/// How many stand in the register at once.
const AT_ONCE: u64 = 200;

/// A question that is brought for somebody.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Brought {
    /// By whom.
    pub through: Through,
    /// The day it came.
    pub received: Date,
}

impl Store {
    /// Asks about one's own pay; to be answered within so many months.
    pub async fn ask_about_pay(
        &self,
        asking: &Asking,
        id: QuestionId,
        within_months: u32,
    ) -> Result<Done<QuestionId>, No> {
        let input = (id, within_months);
        self.change(asking, "ask-about-pay", &input, move |room| {
            Box::pin(async move {
                let me = room.me()?;
                let resource = room.person_resource(me).await?;
                let by = room.allow(Action::AskAboutPay, Action::SeeName, &resource)?;
                let today = room.asking.today;
                let question = Question::new(me, Through::Themself, today, within_months);
                let entry = Entry::new("ask-about-pay", "person", me.row(), by);
                room.keep_new(id, question, entry).await
            })
        })
        .await
    }

    /// Brings a question for somebody.
    pub async fn bring_pay_question(
        &self,
        asking: &Asking,
        (id, person): (QuestionId, PersonId),
        brought: Brought,
        within_months: u32,
    ) -> Result<Done<QuestionId>, No> {
        let input = (id, person, brought.through, brought.received, within_months);
        self.change(asking, "bring-pay-question", &input, move |room| {
            Box::pin(async move {
                let resource = room.person_resource(person).await?;
                let by = room.allow(Action::BringPayQuestion, Action::SeeName, &resource)?;
                let mut wrongs = Wrongs::default();
                wrongs.take(sensible_day("received", brought.received));
                if brought.received > room.asking.today {
                    wrongs.say("received", "that day has not come yet");
                }
                wrongs.done()?;
                let (through, received) = (brought.through, brought.received);
                let question = Question::new(person, through, received, within_months);
                let entry = Entry::new("bring-pay-question", "person", person.row(), by);
                room.keep_new(id, question, entry).await
            })
        })
        .await
    }

    /// Asks on, or takes the question back: what only the person can do with their own.
    pub async fn ask_on_about_pay(
        &self,
        asking: &Asking,
        id: QuestionId,
        more: Option<String>,
    ) -> Result<Done<()>, No> {
        let input = (id, more.clone());
        self.change(asking, "ask-on-about-pay", &input, move |room| {
            Box::pin(async move {
                let (question, resource) = room.question_of(id).await?;
                let known = Action::SeePayQuestions;
                let by = room.allow(Action::AskAboutPay, known, &resource)?;
                let command = match more {
                    None => QuestionCommand::TakeBack,
                    Some(more) => {
                        let words = words("words", &more).map_err(|it| No::Wrong(vec![it]))?;
                        QuestionCommand::AskOn { words }
                    }
                };
                room.follow_question(id, question, command).await?;
                let entry = Entry::new("ask-on-about-pay", "pay-question", id.row(), by);
                Ok(Made::new((), entry))
            })
        })
        .await
    }

    /// Answers a question with a letter.
    pub async fn answer_pay_question(
        &self,
        asking: &Asking,
        id: QuestionId,
        letter: String,
    ) -> Result<Done<()>, No> {
        let input = (id, letter.clone());
        self.change(asking, "answer-pay-question", &input, move |room| {
            Box::pin(async move {
                let (question, resource) = room.question_of(id).await?;
                let known = Action::SeePayQuestions;
                let by = room.allow(Action::AnswerPayQuestion, known, &resource)?;
                if letter.chars().count() > 10 * LONGEST_WORDS {
                    return Err(No::wrong("letter", "the letter is too long"));
                }
                let me = room.me()?;
                let names = room.names([me]).await?;
                let name = names.get(&me).map_or("", String::as_str);
                let signed = line("by", name).map_err(|it| No::Wrong(vec![it]))?;
                let command = QuestionCommand::Answer { by: signed, letter };
                let person = question.person;
                room.follow_question(id, question, command).await?;
                let entry = Entry::new("answer-pay-question", "pay-question", id.row(), by);
                Ok(Made::new((), entry).telling([(person, Told::AboutPay(id))]))
            })
        })
        .await
    }

    /// Somebody's questions, the latest first, as far as whoever asks may see them.
    pub async fn pay_questions_of(
        &self,
        asking: &Asking,
        person: PersonId,
    ) -> Result<Vec<QuestionSeen>, No> {
        self.look(asking, move |room| {
            Box::pin(async move {
                let resource = room.person_resource(person).await?;
                let see = Action::SeePayQuestions;
                room.allow(see, Action::SeeName, &resource)?;
                let rows = questions::Entity::find()
                    .filter(questions::Column::Person.eq(person.row()))
                    .order_by_desc(questions::Column::Received)
                    .order_by_desc(questions::Column::Id)
                    .limit(AT_ONCE)
                    .all(room.tx)
                    .await?;
                room.questions_seen(rows).await
            })
        })
        .await
    }

    /// Every question that waits for an answer, the one that is due first at the top, then those that
    /// were answered, of everybody whose questions whoever asks may see.
    pub async fn pay_questions(&self, asking: &Asking) -> Result<Vec<QuestionSeen>, No> {
        self.look(asking, |room| {
            Box::pin(async move {
                let column = questions::Column::Person;
                let rows = questions::Entity::find()
                    .filter(room.of_people(Action::SeePayQuestions, column, None)?)
                    .order_by_desc(questions::Column::Waits)
                    .order_by_asc(questions::Column::Due)
                    .order_by_asc(questions::Column::Id)
                    .limit(AT_ONCE)
                    .all(room.tx)
                    .await?;
                room.questions_seen(rows).await
            })
        })
        .await
    }
}

impl Room<'_> {
    async fn question_of(&self, id: QuestionId) -> Result<(Question, Resource), No> {
        let row = questions::Entity::find_by_id(id.row()).one(self.tx).await?;
        let row = row.ok_or(No::NotFound)?;
        let question: Question = of_body(&row.body)?;
        let resource = self.person_resource(question.person).await?;
        Ok((question, resource))
    }

    async fn keep_new(
        &self,
        id: QuestionId,
        question: Question,
        entry: Entry,
    ) -> Result<Made<QuestionId>, No> {
        let person = question.person;
        questions::Entity::insert(question_row(id, &question)?)
            .exec_without_returning(self.tx)
            .await?;
        let told = self.who_answer(person).await?.into_iter();
        let told = told.map(|whom| (whom, Told::AboutPay(id)));
        Ok(Made::new(id, entry).telling(told))
    }

    async fn follow_question(
        &self,
        id: QuestionId,
        mut question: Question,
        command: QuestionCommand,
    ) -> Result<(), No> {
        let event = question.handle(command, self.asking.today);
        let event = event.map_err(|why| No::wrong("question", why.to_string()))?;
        question.apply(event);
        let row = question_row(id, &question)?;
        questions::Entity::update(row).exec(self.tx).await?;
        Ok(())
    }

    /// Everybody who answers for what this person is paid, but themself.
    async fn who_answer(&self, person: PersonId) -> Result<Vec<PersonId>, No> {
        let Some(row) = self.person_row(person).await? else {
            return Ok(Vec::new());
        };
        let role = Role::PayAdministrator.name();
        let teams = row.within.into_iter().map(TeamId::row);
        let reaching: Vec<i64> = grant_teams::Entity::find()
            .select_only()
            .column(grant_teams::Column::Person)
            .distinct()
            .filter(grant_teams::Column::Role.eq(role))
            .filter(grant_teams::Column::Team.is_in(teams))
            .order_by_asc(grant_teams::Column::Person)
            .into_tuple()
            .all(self.tx)
            .await?;
        let holds: Vec<i64> = grants::Entity::find()
            .select_only()
            .column(grants::Column::Person)
            .filter(grants::Column::Role.eq(role))
            .filter(grants::Column::Person.is_in(reaching))
            .into_tuple()
            .all(self.tx)
            .await?;
        let all = holds.into_iter().map(PersonId::of);
        Ok(all.filter(|it| *it != person).collect())
    }

    async fn questions_seen(&self, rows: Vec<questions::Model>) -> Result<Vec<QuestionSeen>, No> {
        let names = rows.iter().map(|row| PersonId::of(row.person));
        let names = self.names(names).await?;
        let mut all = Vec::with_capacity(rows.len());
        for row in rows {
            let question: Question = of_body(&row.body)?;
            let person = question.person;
            let resource = self.person_resource(person).await?;
            let may = self.all_they_may(&resource);
            if !may.contains(&Action::SeePayQuestions) {
                continue;
            }
            let answers = may.contains(&Action::SeePayAnswers);
            all.push(QuestionSeen {
                id: QuestionId::of(row.id),
                person,
                name: names.get(&person).cloned().unwrap_or_default(),
                through: question.through,
                received: question.received,
                due: question.due(),
                standing: question.standing(self.asking.today),
                answers: answers.then(|| answers_of(&question)),
                may,
            });
        }
        Ok(all)
    }
}

fn answers_of(question: &Question) -> Answers {
    Answers {
        letters: question.answers().to_vec(),
        asked_on: match &question.state {
            QuestionState::AskedOn { words, .. } => Some(words.clone()),
            _ => None,
        },
    }
}

fn question_row(id: QuestionId, it: &Question) -> Result<questions::ActiveModel, No> {
    let waits = matches!(
        it.state,
        QuestionState::Open | QuestionState::AskedOn { .. }
    );
    Ok(questions::ActiveModel {
        id: Set(id.row()),
        person: Set(it.person.row()),
        received: Set(day(it.received)),
        due: Set(day(it.due())),
        waits: Set(waits),
        body: Set(body(it)?),
    })
}
