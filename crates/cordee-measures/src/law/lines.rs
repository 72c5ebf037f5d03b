//! The figures of Article 9(1) as lines: what each form of the report holds.

use super::annual::Article9Report;
use super::article9::{Band, Gap, Gaps};
use super::exact::Ratio;
use cordee_domain::law::{MayIdentify, Ruling};
use serde::Serialize;

/// For whom a report is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// For the authority: (a) to (g); Article 9(7).
    Authority,
    /// To be published: (a) to (f); Article 9(7).
    Public,
    /// For all workers and their representatives: (g); Article 9(9).
    Workers,
    /// How the figures came about, with the levels of pay behind them: for whoever confirms the
    /// report and for the representatives who are consulted. Not to be sent on.
    Workings,
}

impl Form {
    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Authority => "authority",
            Self::Public => "public",
            Self::Workers => "workers",
            Self::Workings => "workings",
        }
    }

    fn holds(self, letter: char) -> bool {
        match self {
            Self::Authority | Self::Workings => true,
            Self::Public => letter != 'g',
            Self::Workers => letter == 'g',
        }
    }
}

/// Which components of pay a line is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Component {
    /// All pay.
    All,
    /// Basic pay.
    Basic,
    /// Complementary or variable components.
    Variable,
}

/// What a line tells.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tells {
    /// The gap of averages.
    AverageGap,
    /// The gap of medians.
    MedianGap,
    /// The share of women who receive it.
    WomenReceiving,
    /// The share of men who receive it.
    MenReceiving,
    /// The share of women in a quartile band, the lowest 1.
    WomenInBand(u8),
    /// The share of men in a quartile band.
    MenInBand(u8),
}

/// What stands in a line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Value {
    /// A figure.
    Is(Ratio),
    /// There is none: there are no women, or no men, or men's level is nothing.
    None,
    /// It is not told: too few people.
    Withheld,
}

/// A figure of the report.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Line {
    /// The letter of Article 9(1).
    pub letter: char,
    /// The place of the category, for (g).
    pub category: Option<usize>,
    /// Which components of pay.
    pub component: Component,
    /// What it tells.
    pub tells: Tells,
    /// What stands there.
    pub value: Value,
    /// How many women are behind it; shared out where ties are.
    pub women: Option<Ratio>,
    /// How many men.
    pub men: Option<Ratio>,
    /// Women's and men's levels of pay, in the workings only.
    pub levels: Option<Gap>,
}

impl Article9Report {
    /// The lines of a form, in the order of the letters.
    pub fn lines(&self, form: Form) -> Vec<Line> {
        let mut all = self.of_everybody();
        for at in 0..self.categories.len() {
            all.extend(self.of_category(at));
        }
        all.retain(|it| form.holds(it.letter));
        for line in &mut all {
            if form == Form::Workers && !self.may_be_told(line) {
                line.value = Value::Withheld;
                (line.women, line.men) = (None, None);
            }
            if form != Form::Workings {
                line.levels = None;
            }
        }
        if form != Form::Workings {
            all.retain(|it| it.letter != 'g' || it.tells == Tells::AverageGap);
        }
        all
    }

    /// How many categories the form for workers does not tell.
    pub fn withheld(&self) -> usize {
        let lines = self.lines(Form::Workers).into_iter();
        let withheld = lines.filter(|it| it.value == Value::Withheld);
        let mut places: Vec<_> = withheld.map(|it| it.category).collect();
        places.dedup();
        places.len()
    }

    fn may_be_told(&self, line: &Line) -> bool {
        let [women, men] = line
            .category
            .and_then(|at| self.categories.get(at))
            .map_or([0, 0], |it| it.figures.workers);
        let is_told = may_be_told(&self.ruling, women) && may_be_told(&self.ruling, men);
        is_told && !(self.ruling.may_identify == MayIdentify::Bodies && self.identifies(line))
    }

    /// Whether an average behind a line tells what one worker is paid.
    fn identifies(&self, line: &Line) -> bool {
        let category = line.category.and_then(|at| self.categories.get(at));
        let identifying = category.map(|it| it.figures.identifying);
        let is_average = line.tells == Tells::AverageGap;
        is_average
            && identifying.is_some_and(|it| match line.component {
                Component::Basic => it.base,
                Component::Variable => it.variable,
                Component::All => it.all,
            })
    }

    fn of_everybody(&self) -> Vec<Line> {
        let figures = &self.figures;
        let [women, men, ..] = figures.workers;
        let both = (women, men);
        let gap =
            |letter, component, tells, gap| gap_line(letter, None, component, tells, gap, both);
        let (all, variable) = (Component::All, Component::Variable);
        let mut lines = vec![
            gap('a', all, Tells::AverageGap, figures.all.mean),
            gap('b', variable, Tells::AverageGap, figures.variable.mean),
            gap('c', all, Tells::MedianGap, figures.all.median),
            gap('d', variable, Tells::MedianGap, figures.variable.median),
        ];
        for (tells, share) in [
            (Tells::WomenReceiving, figures.women_receiving),
            (Tells::MenReceiving, figures.men_receiving),
        ] {
            lines.push(Line {
                value: share.map_or(Value::None, Value::Is),
                ..gap('e', variable, tells, NO_GAP)
            });
        }
        for (at, band) in (1..).zip(&figures.bands) {
            lines.extend(band_lines(at, band));
        }
        lines
    }

    fn of_category(&self, at: usize) -> Vec<Line> {
        let Some(it) = self.categories.get(at).map(|it| &it.figures) else {
            return Vec::new();
        };
        let [women, men] = it.workers;
        let of = |component, gaps: Gaps| {
            [
                (Tells::AverageGap, gaps.mean),
                (Tells::MedianGap, gaps.median),
            ]
            .map(|(tells, gap)| gap_line('g', Some(at), component, tells, gap, (women, men)))
        };
        let lines = [
            of(Component::Basic, it.base),
            of(Component::Variable, it.variable),
            of(Component::All, it.all),
        ];
        lines.into_iter().flatten().collect()
    }
}

const NO_GAP: Gap = Gap {
    women: None,
    men: None,
    value: None,
};

/// Whether the figures of so many people of a sex may be told to workers.
pub(super) fn may_be_told(ruling: &Ruling, people: u64) -> bool {
    let identifies = people == 1 && ruling.may_identify == MayIdentify::Bodies;
    ruling.min_group.allows(people) && !identifies
}

fn gap_line(
    letter: char,
    category: Option<usize>,
    component: Component,
    tells: Tells,
    gap: Gap,
    (women, men): (u64, u64),
) -> Line {
    Line {
        letter,
        category,
        component,
        tells,
        value: gap.value.map_or(Value::None, Value::Is),
        women: Some(Ratio::whole(women.into())),
        men: Some(Ratio::whole(men.into())),
        levels: Some(gap),
    }
}

fn band_lines(at: u8, band: &Band) -> [Line; 2] {
    [
        (Tells::WomenInBand(at), band.women),
        (Tells::MenInBand(at), band.men),
    ]
    .map(|(tells, of)| Line {
        letter: 'f',
        category: None,
        component: Component::All,
        tells,
        value: of.over(band.workers).map_or(Value::None, Value::Is),
        women: Some(band.women),
        men: Some(band.men),
        levels: None,
    })
}
