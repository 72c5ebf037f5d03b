//! The answer to a worker's question (Article 7), as a letter in their language.

mod words;

use crate::paper::Paper;
use crate::print::level;
use cordee_domain::law::{Country, GroupSize, Ruling};
use cordee_measures::law::{AnswerFigures, Average, PayLevel, Ratio};
use jiff::civil::Date;
use words::{DE, EN, FR, IT, Words};

/// The languages of a letter.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum LetterLang {
    /// English.
    #[default]
    English,
    /// German.
    German,
    /// French.
    French,
    /// Italian.
    Italian,
}

impl LetterLang {
    /// The language of a tag, such as `de` or `de-at`.
    pub fn find(tag: &str) -> Option<Self> {
        let all = [Self::English, Self::German, Self::French, Self::Italian];
        let language = tag.split('-').next().unwrap_or(tag);
        all.into_iter()
            .find(|it| it.words().lang.eq_ignore_ascii_case(language))
    }

    fn words(self) -> &'static Words {
        match self {
            Self::English => &EN,
            Self::German => &DE,
            Self::French => &FR,
            Self::Italian => &IT,
        }
    }
}

/// What a letter is made of.
#[derive(Clone, Copy, Debug)]
pub struct LetterFacts<'l> {
    /// Who asked.
    pub person: &'l str,
    /// What their level is called.
    pub level: &'l str,
    /// What their category is called, where it is in one.
    pub category: Option<&'l str>,
    /// The figures.
    pub figures: &'l AnswerFigures,
    /// Whose law.
    pub country: &'static Country,
    /// What it says.
    pub ruling: &'l Ruling,
    /// The day of the letter.
    pub written: Date,
    /// The day on which the question came, where it is known.
    pub received: Option<Date>,
}

/// The letter.
pub fn letter(it: &LetterFacts<'_>, lang: LetterLang) -> Paper {
    let words = lang.words();
    let mut paper = Paper::new(words.title, words.lang);
    let mut facts = vec![
        (words.to, it.person.to_owned()),
        (words.date, it.written.to_string()),
    ];
    if let Some(received) = it.received {
        facts.push((words.question_of, received.to_string()));
    }
    facts.push((words.as_of, it.figures.on.to_string()));
    facts.push((words.level, it.level.to_owned()));
    paper.facts(facts);
    paper.text(words.opening);
    own(&mut paper, it, words);
    averages(&mut paper, it, words);
    rights(&mut paper, it, words);
    paper
}

fn own(paper: &mut Paper, it: &LetterFacts<'_>, words: &Words) {
    paper.heading(2, words.own);
    let own = it.figures.own;
    let rows = rows(it, words, own);
    let headings = ["", words.a_year, words.an_hour];
    paper.table(words.own_caption, &headings, rows);
}

fn rows(it: &LetterFacts<'_>, words: &Words, pay: PayLevel) -> Vec<Vec<String>> {
    let currency = it.figures.currency;
    let sum = |one: Ratio, other: Ratio| one.plus(other).unwrap_or(one);
    let row = |name: &str, year, hour| {
        vec![
            name.to_owned(),
            level(year, currency),
            level(hour, currency),
        ]
    };
    vec![
        row(words.base, pay.base, pay.base_hour),
        row(words.variable, pay.variable, pay.variable_hour),
        row(
            words.together,
            sum(pay.base, pay.variable),
            sum(pay.base_hour, pay.variable_hour),
        ),
    ]
}

fn averages(paper: &mut Paper, it: &LetterFacts<'_>, words: &Words) {
    paper.heading(2, words.averages);
    let Some(category) = it.category else {
        paper.text(words.no_category);
        return;
    };
    paper.text(words.in_category.replace("{category}", category));
    let mut rows = Vec::new();
    for (name, average) in [(words.women, it.figures.women), (words.men, it.figures.men)] {
        match average {
            Average::Is(pay) => {
                let own = self::rows(it, words, pay).into_iter();
                rows.extend(own.map(|mut row| {
                    if let Some(first) = row.first_mut() {
                        *first = format!("{name}, {first}");
                    }
                    row
                }));
            }
            Average::Nobody => rows.push(no_average(name, words.nobody)),
            Average::Withheld | Average::OfOnePay => rows.push(no_average(name, words.withheld)),
        }
    }
    let headings = ["", words.a_full_year, words.an_hour];
    paper.table(words.averages_caption, &headings, rows);
    why_withheld(paper, it, words);
    if it.figures.hours_supposed > 0 {
        let many = it.figures.hours_supposed.to_string();
        paper.note(words.hours_supposed.replace("{many}", &many));
    }
}

fn no_average(name: &str, why: &str) -> Vec<String> {
    vec![name.to_owned(), why.to_owned(), String::new()]
}

/// Why an average is not told, by what law, and who can ask.
fn why_withheld(paper: &mut Paper, it: &LetterFacts<'_>, words: &Words) {
    let averages = [it.figures.women, it.figures.men];
    let least = match it.ruling.min_group {
        GroupSize::AtLeast(least) => least.to_string(),
        GroupSize::Any => "2".to_owned(),
    };
    let source = it
        .country
        .recorded_on(it.written)
        .map_or("", |it| it.source);
    for (average, why) in [
        (Average::Withheld, words.why_withheld),
        (Average::OfOnePay, words.why_of_one_pay),
    ] {
        if averages.contains(&average) {
            let why = why.replace("{least}", &least);
            paper.text(why.replace("{source}", source));
        }
    }
}

fn rights(paper: &mut Paper, it: &LetterFacts<'_>, words: &Words) {
    paper.heading(2, words.rights);
    let months = it.ruling.answer_months.to_string();
    paper.list(
        words
            .your_rights
            .iter()
            .map(|line| line.replace("{months}", &months))
            .collect(),
    );
    paper.note(words.method);
}
