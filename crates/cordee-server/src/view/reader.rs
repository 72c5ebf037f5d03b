//! Who reads: a published framework in the language that was asked for.

use super::words::{Link, Words};
use crate::Published;
use cordee_domain::{
    Competency, Craft, Framework, Grade, Ix, Lang, Level, Prose, Text, Track, Training,
};

/// A published framework in one language; makes words and addresses.
#[derive(Clone, Copy)]
pub(crate) struct Reader<'p> {
    pub(crate) published: &'p Published,
    pub(crate) lang: Lang,
}

impl<'p> Reader<'p> {
    /// The framework.
    pub(crate) fn framework(self) -> &'p Framework {
        self.published.framework()
    }

    /// A text in the language asked for, otherwise in the framework's own.
    pub(crate) fn words(self, text: &Text) -> Words {
        let own = self.framework().language();
        let is_translated =
            self.lang != own && text.translations().any(|(lang, _)| lang == self.lang);
        Words {
            text: text.in_lang(self.lang).to_owned(),
            lang: if is_translated { self.lang } else { own },
        }
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
            || Words::ours("Career framework"),
            |title| self.words(title),
        )
    }

    /// An address within the site that keeps the language.
    pub(crate) fn href(self, path: &str) -> String {
        if self.lang == self.framework().language() {
            return path.to_owned();
        }
        match path.split_once('#') {
            Some((page, anchor)) => format!("{page}?lang={}#{anchor}", self.lang),
            None => format!("{path}?lang={}", self.lang),
        }
    }

    /// A grade's title.
    pub(crate) fn grade(self, ix: Ix<Grade>) -> Words {
        self.words(&self.framework().grades().at(ix).title)
    }

    /// A craft with its page.
    pub(crate) fn craft(self, ix: Ix<Craft>) -> Link {
        let craft = self.framework().crafts().at(ix);
        self.link(&format!("/crafts/{}", craft.id), &craft.title)
    }

    /// A track with its page.
    pub(crate) fn track(self, ix: Ix<Track>) -> Link {
        let track = self.framework().track(ix);
        self.link(&format!("/tracks/{}", track.id), &track.title)
    }

    /// A level with its page.
    pub(crate) fn level(self, ix: Ix<Level>) -> Link {
        let level = self.framework().level(ix);
        self.link(&format!("/levels/{}", level.id), &level.title)
    }

    /// A competency with its page.
    pub(crate) fn competency(self, ix: Ix<Competency>) -> Link {
        let competency = self.framework().competency(ix);
        self.link(
            &format!("/competencies/{}", competency.id),
            &competency.title,
        )
    }

    /// A training with its place on the page of all trainings.
    pub(crate) fn training(self, ix: Ix<Training>) -> Link {
        let training = self.framework().trainings().at(ix);
        self.link(&format!("/training#{}", training.id), &training.title)
    }

    /// The page of what changes between two levels.
    pub(crate) fn step_href(self, from: Ix<Level>, to: Ix<Level>) -> String {
        let framework = self.framework();
        let (from, to) = (&framework.level(from).id, &framework.level(to).id);
        self.href(&format!("/levels/{to}/from/{from}"))
    }

    fn link(self, path: &str, title: &Text) -> Link {
        Link {
            href: self.href(path),
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
        assert_eq!(own.href("/training#lead"), "/training#lead");
        let french = in_lang(&published, "fr");
        assert_eq!(french.href("/training#lead"), "/training?lang=fr#lead");
        assert_eq!(french.href("/"), "/?lang=fr");
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
