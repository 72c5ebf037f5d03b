//! The model described after the ODD protocol, from the constants of the program.
//!
//! Overview, design concepts, details (Grimm and others, Journal of Artificial Societies and Social
//! Simulation 23, 2020): the form in which models of many agents are described so that somebody else
//! can build them again. What is a number here is the number the program runs with.

use crate::account::WARNINGS;
use crate::assumptions::{ASSUMPTIONS, DATED, hash};
use crate::own::{LEFT_OUT, Organisation, POLICIES, Policy, Yardstick};
use std::fmt::{Debug, Write as _};

/// The description, in Markdown.
pub fn description() -> String {
    let mut page = String::from(
        "<!-- Generated: run `cargo xtask generate`. -->\n\n# The model of the simulator\n\n\
         What `cordee simulate` runs when no preset is named, after the ODD protocol (overview, design \
         concepts, details). Every number on this page is taken from the program.\n\n",
    );
    for warning in WARNINGS {
        add(&mut page, format_args!("- {warning}"));
    }
    overview(&mut page);
    concepts(&mut page);
    details(&mut page);
    assumptions(&mut page);
    page
}

fn add(page: &mut String, line: std::fmt::Arguments<'_>) {
    let written = writeln!(page, "{line}");
    debug_assert!(written.is_ok(), "a text takes everything");
}

fn overview(page: &mut String) {
    page.push_str(
        "\n## Overview\n\n\
         **Purpose.** To compare policies of promotion in an organisation with an individual and a \
         management track, under assumptions that are stated. Patterns by which it is judged: without \
         effects all policies are alike; where one skill serves both roles and ratings are noisy, the \
         promoted drop by regression to the mean and no more; effects that are put in are found again \
         in the history of a run by the measures of `cordee report`.\n\n\
         **Entities, state, scales.** *People* have a craft skill and a people skill (standard normal, \
         correlated by `rho`), want to lead or not, stand at a grade since a month, practise or lead, are \
         paid within a range, and bear so much hazard before they leave. *Seats* of the craft are grouped \
         into teams of about `span`; above them stand levels of leads until there is one. A step is a \
         month; a run has as many years as asked.\n\n\
         **Process.** In each month: everybody works, and what a team puts out and how soon its people \
         leave depends on who leads it; who has borne their hazard leaves. At the end of a year it is \
         noted what is seen. Then, taking effect with the next month: once a year people rise on the \
         individual track, as many as `promotions` says, those whose rating is furthest above what their \
         next grade asks; trials that are over are decided; empty seats of leads are filled from the top \
         down, from within by the policy or from outside; people from outside take seats that have \
         waited `vacancy-months`.\n",
    );
}

fn concepts(page: &mut String) {
    page.push_str(
        "\n## Design concepts\n\n\
         - *Emergence*: who leads, what teams put out, how many experts stay. *Imposed*: the effect of a \
         manager's skill, of training, of a closed track.\n\
         - *Sensing*: a policy sees a rating of the year's work (reliability `rating-reliability` of a \
         performance with one-year correlation `performance-stability`), an assessment of people skill \
         (validity `aptitude-validity`), years of service, or nothing.\n\
         - *Interaction*: through who leads whom.\n\
         - *Chance*: every draw has an address (run, person, what for, when) and depends on nothing else; \
         policies meet the same luck. Choosing with a tilt is the greatest of logarithm of the weight plus \
         a Gumbel draw of each candidate.\n\
         - *Observation*: at the end of each year, by\n",
    );
    for it in Yardstick::ALL {
        add(page, format_args!("  - `{}`: {}", it.name(), it.what()));
    }
    page.push_str("\nLeft out, on purpose:\n\n");
    for it in LEFT_OUT {
        add(page, format_args!("- {it}"));
    }
}

fn details(page: &mut String) {
    let it = Organisation::default();
    page.push_str(
        "\n## Details\n\n\
         **Start.** Every run of every policy begins with the same organisation: seats filled by chance, \
         leads chosen as the default ladder chooses, long able. The policy holds from the first month.\n\n\
         **Input.** None from outside. The example organisation, of which everything can be replaced:\n\n\
         | fact | value |\n|---|---|\n",
    );
    fact(page, "seats", &it.seats);
    fact(page, "crafts", &it.crafts);
    fact(page, "grades", &it.grades);
    fact(page, "expert-grade", &it.expert_grade);
    fact(page, "lead-grade", &it.lead_grade);
    fact(page, "candidate-grade", &it.candidate_grade);
    fact(page, "staff", &it.staff);
    fact(page, "hires", &it.hires);
    fact(page, "leaving", &it.leaving);
    fact(page, "from-outside", &it.from_outside);
    fact(page, "vacancy-months", &it.vacancy_months);
    fact(page, "pay", &it.pay);
    fact(page, "pay-spread", &it.pay_spread);
    fact(page, "management-premium", &it.management_premium);
    fact(page, "standard", &it.standard);
    fact(page, "trial-months", &it.trial_months);
    page.push_str(
        "\n**Formulas.** A month's output at the craft is 1 + `output-spread` · craft skill, at least 0, \
         times (1 + `manager-output`) to the power of the manager's felt skill; who leads keeps \
         1 − `expert-loss` of their own. The hazard of leaving is −ln(1 − leaving)/12 a month, times \
         (1 + `manager-leaving`) to the power of the felt skill, times `closed-track-leaving` for who has \
         stood two years at the closed end of the individual track, or `unwilling-leaving` for who leads \
         without wanting to; somebody leaves when its sum passes an exponential draw. Felt skill is people \
         skill, plus `training-gain` from when training shows, less `newcomer-gap`, which falls to nothing \
         in `time-to-able` years. Who wants to lead has a people skill shifted by `self-nominated`, the \
         others by as much the other way as keeps the mean.\n\n\
         **Policies.**\n\n\
         | policy | pool | evidence | choice | consent | training | trial | individual track | pay |\n\
         |---|---|---|---|---|---|---|---|---|\n",
    );
    for named in POLICIES {
        row_of(page, named.name, named.policy);
    }
    page.push('\n');
    for named in POLICIES {
        add(page, format_args!("- `{}`: {}", named.name, named.what));
    }
}

fn fact(page: &mut String, name: &str, value: &dyn Debug) {
    add(page, format_args!("| `{name}` | {value:?} |"));
}

fn row_of(page: &mut String, name: &str, it: Policy) {
    add(
        page,
        format_args!(
            "| `{name}` | {:?} | {:?} | {:?} | {:?} | {:?} | {:?} | {:?} | {:?} |",
            it.pool,
            it.evidence,
            it.choice,
            it.consent,
            it.training,
            it.trial,
            it.individual_track,
            it.pay
        ),
    );
}

fn assumptions(page: &mut String) {
    add(
        page,
        format_args!(
            "\n## Assumptions\n\nThe table of {DATED}, SHA-256 `{}`. How sure: 1 causal and close to this \
             use; 2 causal in another setting, or a strong observation; 3 a survey, a vendor, or derived; \
             4 nobody has measured it: the user's own guess, in the middle of a wide range.\n\n\
             | assumption | what it is | value | believable | how sure | source |\n|---|---|---:|---|---|---|",
            hash()
        ),
    );
    for it in &ASSUMPTIONS {
        let [least, most] = it.range;
        let (name, what, value) = (it.name, it.what, it.default);
        let (sure, source) = (it.certainty.label(), it.source);
        add(
            page,
            format_args!("| `{name}` | {what} | {value} | {least} to {most} | {sure} | {source} |"),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::own::Parameter;

    #[test]
    fn every_assumption_policy_and_yardstick_is_described() {
        let page = description();
        let names = Parameter::ALL.map(Parameter::name);
        let policies = POLICIES.map(|it| it.name);
        let yardsticks = Yardstick::ALL.map(Yardstick::name);
        for name in names.iter().chain(&policies).chain(&yardsticks) {
            assert!(page.contains(&format!("`{name}`")), "{name}");
        }
    }
}
