//! The rules: what a fair second ladder must not do to people.
//!
//! One file per rule. Its module documentation is the page that `cordee explain` prints, the
//! book shows and SARIF carries; its examples are executed. To add a rule, write its file and
//! add one line to the list below; the code stands behind `=>` only where reading the text names
//! the rule. Codes never move.
//!
//! A rule is a plain function over the whole resolved framework. It does not know where the
//! framework was written; places are looked up when it finds something.

#[cfg(test)]
mod asked;
mod craft_ways;
mod crossing;
mod each_track;
mod graph;
mod likeness;
mod parity;
mod phrases;
mod query;
mod repeats;
mod report;
mod side_by_side;
#[cfg(test)]
mod testing;
mod worth;

pub use report::{Answer, Report};

use crate::finding::Severity;
use cordee_domain::Framework;

/// What a rule is called, how much it matters, and how it looks.
#[derive(Debug)]
pub struct Rule {
    /// The stable code, such as `PAR001`.
    pub code: &'static str,
    /// The name, such as `individual-summit-below-management`.
    pub name: &'static str,
    /// How much a finding matters unless the framework says otherwise.
    pub severity: Severity,
    /// The version of Cordée that had it first.
    pub since: &'static str,
    /// How it is checked.
    pub check: Check,
}

/// How a rule is checked.
#[derive(Clone, Copy, Debug)]
pub enum Check {
    /// While reading the text: it concerns what never becomes part of a framework.
    Reading,
    /// Over the whole framework.
    Framework(fn(&Framework, &mut Report) -> Answer),
}

/// The explanation of a rule, as Markdown: what it checks, why it matters, an example that
/// fails and one that passes.
pub fn page(rule: &Rule) -> String {
    let source = LISTED
        .iter()
        .find(|(listed, _)| listed.code == rule.code)
        .map_or("", |(_, s)| s);
    let lines = source.lines().map_while(|line| line.strip_prefix("//!"));
    lines.fold(String::new(), |page, line| {
        page + line.strip_prefix(' ').unwrap_or(line) + "\n"
    })
}

/// Every rule, in the order of the codes.
pub fn all() -> impl ExactSizeIterator<Item = &'static Rule> {
    LISTED.iter().map(|(rule, _)| *rule)
}

/// The rule of this code or name, in any case.
pub fn find(code_or_name: &str) -> Option<&'static Rule> {
    all().find(|rule| {
        rule.code.eq_ignore_ascii_case(code_or_name) || rule.name.eq_ignore_ascii_case(code_or_name)
    })
}

macro_rules! rules {
    ($($module:ident $(=> $code:ident)?)*) => {
        $(
            mod $module;
            $(pub(crate) use $module::RULE as $code;)?
        )*
        static LISTED: &[(&Rule, &str)] = &[$(
            (&$module::RULE, include_str!(concat!("rules/", stringify!($module), ".rs"))),
        )*];
    };
}

rules! {
    syn001_not_yaml => SYN001
    syn002_unknown_key => SYN002
    syn003_wrong_value => SYN003
    syn004_missing_key => SYN004
    syn005_too_much => SYN005
    syn006_not_in_the_language => SYN006
    syn007_cut_off_text => SYN007
    syn008_typographic_quotes => SYN008
    syn009_not_utf8 => SYN009
    syn010_unused_allowance => SYN010
    syn011_allowance_without_reason => SYN011
    syn012_duplicate_key => SYN012
    shp001_duplicate_id => SHP001
    shp002_unknown_reference => SHP002
    shp003_missing_cell
    shp004_unused_competency
    shp005_unused_proficiency
    shp006_inverted_pay_range => SHP006
    shp007_placeholder_text => SHP007
    shp008_undescribed_proficiency
    shp009_falling_expectation
    shp010_neighbours_ask_the_same
    shp011_undescribed_level
    shp012_weights_do_not_add_up
    shp013_level_count_differs
    shp014_title_on_two_grades
    shp015_single_level_track
    shp016_no_growth
    shp017_twin_levels
    shp018_repeated_statement
    shp019_skipped_grade
    par001_individual_summit_below_management
    par002_management_grade_without_twin
    par003_lower_pay
    par004_narrower_scope
    par005_fewer_rights
    par006_less_recognition
    par007_different_bar
    par008_lower_job_value
    par009_less_autonomy
    par010_low_ceiling
    par011_unequal_pay_on_one_grade
    pth001_only_through_management
    pth002_no_way_back
    pth003_way_back_costs
    pth004_unreachable_level
    pth005_dead_end
    pth006_no_terminal_level
    pth007_up_or_out
    pth008_single_staircase
    pth009_manager_on_individual_track
    gat001_no_consent
    gat002_no_training
    gat003_training_leaves_out
    gat004_too_few_hours
    gat005_craft_evidence_for_leading
    gat006_no_trial
    gat007_no_seat_kept
    gat008_own_manager_in_the_chair
    gat009_paid_for_crossing
    gat010_small_panel
    gat011_leading_asks_nothing_of_people
    dut001_people_duty_on_individual
    dut002_full_craft_load_on_management
    wrd001_near_duplicate_text
    wrd002_vague_without_example
    wrd003_title_names_a_sex
    wrd004_years_of_service
    wrd005_only_a_manager_could
    wrd006_competency_without_example
    val001_factor_above_half
    val002_factor_below_a_twentieth
    val003_subfactor_above_a_fifth
    val004_subfactor_equal_everywhere
    val005_soft_skill_without_weight
    val006_value_against_grade
}
