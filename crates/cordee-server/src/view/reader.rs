//! Who reads: a published framework in the language that was asked for.

use super::phrases::Phrases;
use super::words::{Link, Words, is_same_language};
use crate::Published;
use crate::assets::Asset;
use crate::links::{Links, Target, served};
use crate::places::Place;
use crate::site::Plan;
use cordee_domain::{
    Competency, Craft, Framework, Grade, Ix, Lang, Level, Prose, Text, Track, Training,
};

/// A published framework in one language; makes words and addresses.
#[derive(Clone, Copy)]
pub(crate) struct Reader<'p> {
    pub(crate) published: &'p Published,
    pub(crate) lang: Lang,
    pub(crate) links: &'p Links,
    /// The words of the interface.
    pub(crate) phrases: &'static Phrases,
}

impl<'p> Reader<'p> {
    /// The framework.
    pub(crate) fn framework(self) -> &'p Framework {
        self.published.framework()
    }

    /// Words of the interface where words of the framework could stand.
    pub(crate) fn ours(self, text: impl Into<String>) -> Words {
        Words {
            text: text.into(),
            lang: self.phrases.lang(),
            is_foreign: false,
        }
    }

    /// Words of the program that are in English whatever the page is in.
    pub(crate) fn english(self, text: impl Into<String>) -> Words {
        self.in_lang(text.into(), Lang::EN)
    }

    fn in_lang(self, text: String, lang: Lang) -> Words {
        Words {
            is_foreign: !is_same_language(lang, self.phrases.lang()),
            text,
            lang,
        }
    }

    /// Whether what `check` found is shown.
    pub(crate) fn shows_findings(self) -> bool {
        self.links.plan().is_none_or(Plan::has_findings)
    }

    /// A text in the language asked for, otherwise in the framework's own.
    pub(crate) fn words(self, text: &Text) -> Words {
        let own = self.framework().language();
        let is_translated =
            self.lang != own && text.translations().any(|(lang, _)| lang == self.lang);
        let lang = if is_translated { self.lang } else { own };
        self.in_lang(text.in_lang(self.lang).to_owned(), lang)
    }

    /// The statements of a longer text that say anything.
    pub(crate) fn prose(self, prose: &Prose) -> Vec<Words> {
        self.texts(prose.statements())
    }

    /// The texts of a list that say anything.
    pub(crate) fn texts(self, texts: &[Text]) -> Vec<Words> {
        let said = texts.iter().map(|text| self.words(text));
        said.filter(|words| !words.text.trim().is_empty()).collect()
    }

    /// What the organisation calls its framework.
    pub(crate) fn title(self) -> Words {
        let title = self.framework().title().filter(|title| !title.is_blank());
        title.map_or_else(
            || self.ours(self.phrases.framework),
            |title| self.words(title),
        )
    }

    /// The address of a page, which keeps the language.
    pub(crate) fn to(self, target: Target) -> String {
        self.links.to(self.framework(), self.lang, target)
    }

    /// The address of a place on a page.
    pub(crate) fn to_place(self, target: Target, anchor: &str) -> String {
        format!("{}#{anchor}", self.to(target))
    }

    /// The address of a page about people.
    pub(crate) fn at(self, place: &Place) -> String {
        served(self.framework(), self.lang, &place.path())
    }

    /// The address of a page about people without the language: a form that reads sends that as
    /// a field of its own.
    pub(crate) fn at_bare(self, place: &Place) -> String {
        served(self.framework(), self.framework().language(), &place.path())
    }

    /// Words of a person's own, or the name of a person or a team, leading to a page about people.
    pub(crate) fn link_at(self, place: &Place, text: impl Into<String>) -> Link {
        Link {
            href: self.at(place),
            words: self.ours(text),
        }
    }

    /// The address of the page at hand in another language.
    pub(crate) fn here_in(self, lang: Lang) -> String {
        self.links.here_in(self.framework(), (self.lang, lang))
    }

    /// The address of a file that all pages share.
    pub(crate) fn asset(self, asset: &Asset) -> String {
        self.asset_named(asset.name())
    }

    /// The address of a file of this name that all pages share.
    pub(crate) fn asset_named(self, name: &str) -> String {
        self.links.asset(self.framework(), self.lang, name)
    }

    /// A grade's title.
    pub(crate) fn grade(self, ix: Ix<Grade>) -> Words {
        self.words(&self.framework().grades().at(ix).title)
    }

    /// A craft with its page.
    pub(crate) fn craft(self, ix: Ix<Craft>) -> Link {
        self.link(Target::Craft(ix), &self.framework().crafts().at(ix).title)
    }

    /// A track with its page.
    pub(crate) fn track(self, ix: Ix<Track>) -> Link {
        self.link(Target::Track(ix), &self.framework().track(ix).title)
    }

    /// A level with its page.
    pub(crate) fn level(self, ix: Ix<Level>) -> Link {
        self.link(Target::Level(ix), &self.framework().level(ix).title)
    }

    /// A competency with its page.
    pub(crate) fn competency(self, ix: Ix<Competency>) -> Link {
        let title = &self.framework().competency(ix).title;
        self.link(Target::Competency(ix), title)
    }

    /// A training with its place on the page of all trainings.
    pub(crate) fn training(self, ix: Ix<Training>) -> Link {
        let training = self.framework().trainings().at(ix);
        Link {
            href: self.to_place(Target::Training, &format!("training-{}", training.id)),
            words: self.words(&training.title),
        }
    }

    /// Whether there is a page of what changes between two levels: the server has one for any
    /// two, a site for those between which one might want to go.
    pub(crate) fn has_step(self, from: Ix<Level>, to: Ix<Level>) -> bool {
        self.links.plan().is_none_or(|plan| plan.has_step(from, to))
    }

    /// The page of what changes between two levels.
    pub(crate) fn step_href(self, from: Ix<Level>, to: Ix<Level>) -> String {
        self.to(Target::Step { from, to })
    }

    fn link(self, target: Target, title: &Text) -> Link {
        Link {
            href: self.to(target),
            words: self.words(title),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{in_lang, small};

    #[test]
    fn addresses_keep_the_language_that_was_asked_for() {
        let published = small();
        let own = in_lang(&published, "en");
        assert_eq!(own.to_place(Target::Training, "lead"), "/training#lead");
        let french = in_lang(&published, "fr");
        let place = french.to_place(Target::Training, "lead");
        assert_eq!(place, "/training?lang=fr#lead");
        assert_eq!(french.to(Target::First), "/?lang=fr");
    }

    #[test]
    fn words_know_the_language_they_are_really_in() {
        let published = small();
        let text = Text::new("Roofer").with(Lang::new("fr").unwrap(), "Couvreuse");
        let french = in_lang(&published, "fr").words(&text);
        assert_eq!((&*french.text, french.lang.as_str()), ("Couvreuse", "fr"));
        let german = in_lang(&published, "de").words(&text);
        assert_eq!((&*german.text, german.lang.as_str()), ("Roofer", "en"));
    }
}
