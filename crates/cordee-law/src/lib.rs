//! The papers that Directive (EU) 2023/970 asks for: figures, frameworks and logs in, papers out.
//!
//! A [`Paper`] is headings, texts, lists and tables, and nothing of how they look: it becomes a page
//! elsewhere, and plain text here. Figures are rounded here, once, and say so.
//!
//! Knows no files, no clock, no HTML, and computes nothing of its own: what is counted is counted in
//! the measures, what is kept is kept in the domain. Nothing here is legal advice.

mod article9;
mod countries;
mod criteria;
mod csv;
mod drawn;
mod gates;
mod json;
mod letter;
mod method;
mod paper;
mod print;
mod screen;
mod sheet;
mod sides;

pub use article9::{ReportPaper, report_paper, signed, unsigned_paper};
pub use countries::countries_paper;
pub use criteria::{Criteria, Since, criteria_paper};
pub use csv::report_csv;
pub use drawn::{DrawUp, FoundIn, KeptForm, KeptPapers, draw_up};
pub use json::report_json;
pub use letter::{LetterFacts, LetterLang, letter};
pub use paper::{Block, Paper, Span, Table};
pub use print::{level, money, percent};
pub use screen::{ScreenPaper, screen_paper};
pub use sheet::sheet_paper;
pub use sides::SidesPaper;
