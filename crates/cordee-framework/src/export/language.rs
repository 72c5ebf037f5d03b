//! A framework in the keys of its own language, so that reading them gives the same framework.
//!
//! The counterpart of `resolve`: what that makes of a key, this writes as the key.

mod gates;
mod level;

use super::node::Node;
use crate::read::{Words, word_of};
use cordee_domain::{
    Competency, Craft, Duty, Framework, JobValueScheme, Lang, Prose, Slug, Text, Track, Training,
    Zone,
};

use gates::gates;
pub(super) use level::in_major;

/// The framework as one file of the language would say it.
pub(super) fn framework(framework: &Framework) -> Node {
    let writer = Writer {
        framework,
        own: framework.language(),
        only: None,
    };
    let mut file = Entries::default();
    file.map("framework", writer.head());
    file.list(
        "grades",
        framework
            .grades()
            .values()
            .map(|it| writer.entry((&it.id.0, &it.title), None)),
    );
    file.list(
        "zones",
        framework.zones().values().map(|it| writer.zone(it)),
    );
    macro_rules! scale {
        ($key:literal, $table:ident) => {
            let rows = framework.$table().values();
            file.list(
                $key,
                rows.map(|it| writer.entry((&it.id.0, &it.title), Some(&it.summary))),
            );
        };
    }
    scale!("scopes", scopes);
    scale!("autonomy", autonomies);
    scale!("rights", rights);
    scale!("recognition", honours);
    file.list("duties", own_duties(framework).map(|it| writer.duty(it)));
    file.some(
        "job_value",
        framework.job_value().map(|it| writer.job_value(it)),
    );
    file.list(
        "competencies",
        framework
            .competencies()
            .values()
            .map(|it| writer.competency(it)),
    );
    file.list(
        "training",
        framework.trainings().values().map(|it| writer.training(it)),
    );
    file.list(
        "crafts",
        framework.crafts().values().map(|it| writer.craft(it)),
    );
    file.list(
        "tracks",
        framework.tracks().values().map(|it| writer.track(it)),
    );
    let moves = framework.moves().values().filter(|it| super::is_stated(it));
    file.list("moves", moves.map(|it| writer.way(it)));
    file.done()
}

/// What a framework says of itself, in one language.
pub(super) fn head(framework: &Framework, lang: Lang) -> Option<Node> {
    let writer = Writer {
        framework,
        own: framework.language(),
        only: Some(lang),
    };
    let mut head = writer.head();
    if lang != framework.language() {
        head.0.retain(|(key, _)| key != "language");
        head.text("language", lang.as_str());
    }
    (!head.0.is_empty()).then(|| head.done())
}

/// How levels are valued, in one language.
pub(super) fn job_value(framework: &Framework, lang: Lang) -> Option<Node> {
    let writer = Writer {
        framework,
        own: framework.language(),
        only: Some(lang),
    };
    framework.job_value().map(|it| writer.job_value(it))
}

/// The duties beside those every framework knows.
pub(super) fn own_duties(framework: &Framework) -> impl Iterator<Item = &Duty> {
    let is_known = |duty: &&Duty| Duty::KNOWN.iter().any(|(id, ..)| *id == duty.id.as_str());
    framework
        .duties()
        .values()
        .filter(move |duty| !is_known(duty))
}

/// Entries of a mapping in the making.
#[derive(Debug, Default)]
pub(super) struct Entries(Vec<(String, Node)>);

impl Entries {
    pub(super) fn put(&mut self, key: &str, value: Node) {
        self.0.push((key.to_owned(), value));
    }

    pub(super) fn text(&mut self, key: &str, text: impl Into<String>) {
        self.put(key, Node::text(text));
    }

    pub(super) fn some(&mut self, key: &str, value: Option<Node>) {
        if let Some(value) = value {
            self.put(key, value);
        }
    }

    pub(super) fn word<T: Words + PartialEq>(&mut self, key: &str, value: Option<T>) {
        self.some(key, value.map(|value| Node::text(word_of(value))));
    }

    pub(super) fn yes_no(&mut self, key: &str, value: Option<bool>) {
        self.some(key, value.map(Node::YesNo));
    }

    pub(super) fn number(&mut self, key: &str, value: Option<u32>) {
        self.some(key, value.map(|value| Node::Number(value.into())));
    }

    /// A list, where there is anything in it.
    pub(super) fn list(&mut self, key: &str, items: impl Iterator<Item = Node>) {
        let items: Vec<Node> = items.collect();
        if !items.is_empty() {
            self.put(key, Node::List(items));
        }
    }

    /// A mapping, where there is anything in it.
    pub(super) fn map(&mut self, key: &str, entries: Self) {
        if !entries.0.is_empty() {
            self.put(key, entries.done());
        }
    }

    pub(super) fn done(self) -> Node {
        Node::Map(self.0)
    }
}

/// Writes the things of one framework.
struct Writer<'f> {
    framework: &'f Framework,
    /// The language of texts that name none.
    own: Lang,
    /// The one language that is written, instead of all.
    only: Option<Lang>,
}

impl Writer<'_> {
    fn head(&self) -> Entries {
        let parts = self.framework.parts();
        let mut head = Entries::default();
        head.some("title", parts.title.as_ref().map(|title| self.text(title)));
        self.prose("summary", &parts.summary, &mut head);
        head.some("version", parts.version.as_ref().map(Node::text));
        head.some(
            "language",
            parts.language.map(|lang| Node::text(lang.as_str())),
        );
        head
    }

    /// A text, or one for each language.
    fn text(&self, text: &Text) -> Node {
        if let Some(lang) = self.only {
            return Node::text(super::left_out::without_odd_signs(text.in_lang(lang)));
        }
        if text.translations().next().is_none() {
            return Node::text(text.as_str());
        }
        let own = (self.own.as_str().to_owned(), Node::text(text.as_str()));
        let others = text
            .translations()
            .map(|(lang, text)| (lang.as_str().to_owned(), Node::text(text)));
        Node::Map(std::iter::once(own).chain(others).collect())
    }

    fn texts(&self, texts: &[Text]) -> Node {
        Node::List(texts.iter().map(|text| self.text(text)).collect())
    }

    /// One statement as a text, several as a list, none as nothing.
    fn prose(&self, key: &str, prose: &Prose, into: &mut Entries) {
        match prose.statements() {
            [] => {}
            [only] => into.put(key, self.text(only)),
            many => into.put(key, self.texts(many)),
        }
    }

    fn examples(&self, examples: &[Text], into: &mut Entries) {
        if !examples.is_empty() {
            into.put("examples", self.texts(examples));
        }
    }

    /// A title that says more than the name.
    fn title(&self, (id, title): (&Slug, &Text)) -> Option<Node> {
        let says_no_more = title.as_str() == id.as_str() && title.translations().next().is_none();
        (!says_no_more).then(|| self.text(title))
    }

    /// A name alone, or with what is said of it.
    fn entry(&self, (id, title): (&Slug, &Text), summary: Option<&Prose>) -> Node {
        let mut entry = Entries::default();
        entry.text("id", id.as_str());
        entry.some("title", self.title((id, title)));
        if let Some(summary) = summary {
            self.prose("summary", summary, &mut entry);
        }
        if entry.0.len() == 1 {
            return Node::text(id.as_str());
        }
        entry.done()
    }

    fn zone(&self, zone: &Zone) -> Node {
        let mut entry = Entries::default();
        entry.text("id", zone.id.as_str());
        entry.some("title", self.title((&zone.id.0, &zone.title)));
        entry.text("currency", zone.currency.as_str());
        entry.word("per", Some(zone.per));
        entry.done()
    }

    fn duty(&self, duty: &Duty) -> Node {
        let mut entry = Entries::default();
        entry.text("id", duty.id.as_str());
        entry.some("title", self.title((&duty.id.0, &duty.title)));
        entry.word("kind", Some(duty.kind));
        entry.done()
    }

    fn job_value(&self, scheme: &JobValueScheme) -> Node {
        let mut entry = Entries::default();
        entry.number("steps", Some(scheme.steps.into()));
        let mut factors = Entries::default();
        for factor in &scheme.factors {
            factors.text(factor.kind.as_str(), factor.weight.to_string());
        }
        entry.map("factors", factors);
        let subfactors = scheme.subfactors.iter().map(|it| {
            let mut entry = Entries::default();
            entry.text("id", it.id.as_str());
            entry.some("title", self.title((&it.id.0, &it.title)));
            entry.text("factor", it.factor.as_str());
            entry.text("weight", it.weight.to_string());
            entry.yes_no("soft", it.is_soft.then_some(true));
            entry.done()
        });
        entry.list("subfactors", subfactors);
        entry.done()
    }

    /// The name and title that every thing of its own has.
    fn named(&self, id: &Slug, title: &Text) -> Entries {
        let mut entry = Entries::default();
        entry.text("id", id.as_str());
        entry.put("title", self.text(title));
        entry
    }

    fn competency(&self, competency: &Competency) -> Node {
        let mut entry = self.named(&competency.id.0, &competency.title);
        entry.word("kind", competency.kind);
        self.prose("summary", &competency.summary, &mut entry);
        let proficiencies = competency.proficiencies.iter().map(|it| {
            let mut entry = Entries::default();
            entry.some("id", it.id.as_ref().map(|id| Node::text(id.as_str())));
            entry.number("step", Some(it.step.0.into()));
            entry.some("title", it.title.as_ref().map(|title| self.text(title)));
            self.prose("text", &it.text, &mut entry);
            self.examples(&it.examples, &mut entry);
            entry.done()
        });
        entry.list("proficiencies", proficiencies);
        entry.done()
    }

    fn training(&self, training: &Training) -> Node {
        let mut entry = self.named(&training.id.0, &training.title);
        self.prose("summary", &training.summary, &mut entry);
        let covers = training.covers.as_ref();
        entry.some(
            "covers",
            covers.map(|topics| Node::texts(topics.iter().map(Slug::as_str))),
        );
        entry.number("hours", training.hours);
        entry.yes_no("assessed", training.is_assessed);
        entry.done()
    }

    fn craft(&self, craft: &Craft) -> Node {
        let mut entry = self.named(&craft.id.0, &craft.title);
        self.prose("summary", &craft.summary, &mut entry);
        let grade = craft.expert_grade.map(|ix| self.framework.grades().at(ix));
        entry.some(
            "expert_grade",
            grade.map(|grade| Node::text(grade.id.as_str())),
        );
        entry.done()
    }

    fn track(&self, track: &Track) -> Node {
        let mut entry = self.named(&track.id.0, &track.title);
        entry.word("kind", Some(track.kind));
        let crafts = track
            .crafts
            .iter()
            .map(|ix| self.framework.crafts().at(*ix).id.as_str());
        entry.list("crafts", crafts.map(Node::text));
        self.prose("summary", &track.summary, &mut entry);
        entry.some(
            "advance",
            track.advance.as_ref().map(|it| gates(it, self.framework)),
        );
        let mut weights = Entries::default();
        for (ix, share) in &track.weights {
            weights.text(
                self.framework.competency(*ix).id.as_str(),
                share.to_string(),
            );
        }
        entry.map("weights", weights);
        entry.number("level_count", track.level_count);
        let levels = track
            .levels
            .iter()
            .map(|ix| self.level(self.framework.level(*ix)));
        entry.list("levels", levels);
        entry.done()
    }
}
