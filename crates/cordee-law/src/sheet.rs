//! The sheet of Article 5: what somebody who applies is told before the first interview.

use crate::criteria::{asked, ranges};
use crate::paper::Paper;
use cordee_domain::{Framework, Ix, Lang, Level};

/// The range and the criteria of a level, for whoever applies for it.
pub fn sheet_paper(framework: &Framework, level: Ix<Level>, lang: Lang) -> Paper {
    let it = framework.level(level);
    let title = it.title.in_lang(lang);
    let mut paper = Paper::new(format!("{title}: pay and what is asked"), lang.as_str());
    for text in it.summary.statements() {
        paper.text(text.in_lang(lang));
    }
    paper.heading(2, "Pay to begin with");
    let rows = ranges(framework, it, lang);
    if rows.is_empty() {
        paper.warning("The framework states no range for this level. Whoever applies is told the pay to begin with, or its range, before the interview (Article 5(1)).");
    }
    let headings = ["where", "from", "middle", "to", "for"];
    paper.table("Gross pay for full-time work", &headings, rows);
    let zones = framework.zones().len();
    if zones > 1 {
        paper.note(format!(
            "There are {zones} pay zones; the range is that of the place of work."
        ));
    }
    paper.heading(2, "What is asked");
    let rows = asked(framework, it, lang);
    if rows.is_empty() {
        paper.text("The framework says nothing of what is asked.");
    }
    paper.table("", &["competency", "asked"], rows);
    paper.heading(2, "What is not asked");
    paper.text("Nobody asks what you are or were paid elsewhere (Article 5(2)). The level is for women, men and everybody else alike.");
    paper
}
