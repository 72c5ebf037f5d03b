//! The letter that answers a question about pay, made of what the store keeps.

use crate::law::{self, Facts};
use crate::member::Member;
use crate::refused::Refused;
use crate::view::typed::Typed;
use cordee_domain::history::Day;
use cordee_domain::law::{Categories, Country, DIRECTIVE, find_country};
use cordee_law::{LetterFacts, LetterLang, Paper, letter};
use cordee_measures::law::answer;
use cordee_store::PersonSeen;
use jiff::civil::Date;
use serde::Deserialize;

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

    /// The same, by the law that holds here where none is chosen.
    pub(super) fn or_by(self, country: &Country) -> Self {
        if find_country(&self.country).is_some() {
            return self;
        }
        let country = country.code.to_owned();
        Self { country, ..self }
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
    let today = member.asking.today;
    let writing = Writing {
        person: seen.id.to_string(),
        name: seen.name.clone(),
        today,
        received,
        country: asked.country(),
        language: asked.language(member.visit.phrases.tag),
    };
    let gathered = law::gather(member).await?;
    let written = law::aside(move || writing.letter(&gathered.facts()?)).await?;
    Ok(written)
}

struct Writing {
    person: String,
    name: String,
    today: Date,
    received: Option<Date>,
    country: &'static Country,
    language: LetterLang,
}

impl Writing {
    fn letter(&self, facts: &Facts) -> Result<Paper, String> {
        let ruling = self.country.ruling(self.today);
        let on = Day::from(self.today);
        let history = &facts.history;
        let figures = answer(history, &self.person, on, &ruling);
        let figures = figures.map_err(|why| why.to_string())?;
        let declaration = facts.categories.as_ref().map(Categories::declaration);
        let category = figures.category.as_deref().map(|name| {
            let title = declaration.and_then(|it| it.title_of(name));
            title.unwrap_or(name)
        });
        let facts = LetterFacts {
            person: &self.name,
            level: &history.rung(figures.held).title,
            category,
            figures: &figures,
            country: self.country,
            ruling: &ruling,
            written: self.today,
            received: self.received,
        };
        Ok(letter(&facts, self.language))
    }
}
