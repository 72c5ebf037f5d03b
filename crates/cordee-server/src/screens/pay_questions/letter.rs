//! The letter that answers a question about pay, made of what the store keeps.

use crate::Published;
use crate::member::Member;
use crate::refused::Refused;
use crate::view::typed::Typed;
use cordee_domain::history::{Day, History};
use cordee_domain::law::{Categories, Country, DIRECTIVE, find_country};
use cordee_framework::read_categories;
use cordee_law::{LetterFacts, LetterLang, Paper, letter};
use cordee_measures::law::answer;
use cordee_store::{Failure, No, PersonSeen};
use jiff::civil::Date;
use serde::Deserialize;
use std::sync::Arc;

/// Under whose law, and in which language.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    country: String,
    #[serde(default)]
    language: String,
}

impl Asked {
    pub(super) fn of(form: &Typed) -> Self {
        let text = |name| form.get(name).unwrap_or_default().to_owned();
        Self {
            country: text("country"),
            language: text("language"),
        }
    }

    pub(super) fn country(&self) -> &'static Country {
        find_country(&self.country).unwrap_or(&DIRECTIVE)
    }

    /// The language: as chosen, otherwise that of whoever reads, otherwise English.
    pub(super) fn language(&self, reader: &str) -> LetterLang {
        LetterLang::find(&self.language)
            .or_else(|| LetterLang::find(reader))
            .unwrap_or_default()
    }
}

/// The letter as of today, or why there is none. Whoever calls has looked whether they may answer.
pub(super) async fn letter_for(
    member: &Member,
    seen: &PersonSeen,
    asked: &Asked,
    received: Option<Date>,
) -> Result<Result<Paper, String>, Refused> {
    let (store, asking) = (&member.store, &member.asking);
    let published = Arc::clone(&member.visit.published);
    let content = published.framework().version().content;
    let declared = store.categories(asking, content).await?;
    let recorded = store.history(asking).await?;
    let facts = Facts {
        history: recorded.history,
        published,
        declared: declared.map(|it| it.text),
        person: seen.id.to_string(),
        name: seen.name.clone(),
        today: asking.today,
        received,
        country: asked.country(),
        language: asked.language(member.visit.phrases.tag),
    };
    // A hundred thousand people would hold up what answers requests.
    let written = tokio::task::spawn_blocking(move || facts.letter()).await;
    Ok(written.map_err(|error| No::from(Failure::Unfit(error.to_string())))?)
}

struct Facts {
    history: History,
    published: Arc<Published>,
    declared: Option<String>,
    person: String,
    name: String,
    today: Date,
    received: Option<Date>,
    country: &'static Country,
    language: LetterLang,
}

impl Facts {
    fn letter(mut self) -> Result<Paper, String> {
        let categories = self.categories();
        if let Some(categories) = &categories {
            let placed = self.history.rungs.categorise(categories);
            placed.map_err(|_| "there are more categories than can be counted".to_owned())?;
        }
        let ruling = self.country.ruling(self.today);
        let on = Day::from(self.today);
        let figures = answer(&self.history, &self.person, on, &ruling);
        let figures = figures.map_err(|why| why.to_string())?;
        let declaration = categories.as_ref().map(Categories::declaration);
        let category = figures.category.as_deref().map(|name| {
            let title = declaration.and_then(|of| {
                let at = of.ids().iter().position(|id| id.as_str() == name)?;
                of.title(at)
            });
            title.unwrap_or(name)
        });
        let facts = LetterFacts {
            person: &self.name,
            level: &self.history.rung(figures.held).title,
            category,
            figures: &figures,
            country: self.country,
            ruling: &ruling,
            written: self.today,
            received: self.received,
        };
        Ok(letter(&facts, self.language))
    }

    /// The categories that were declared over this version and approved by today.
    fn categories(&self) -> Option<Categories> {
        let text = self.declared.as_deref()?;
        let read = read_categories("categories.yaml", text, self.published.framework()).ok()?;
        read.may_be_used(self.today).is_ok().then_some(read)
    }
}
