//! The people of the story into whose place one can step, and what waits for each.

use crate::company::{Company, Member, Part};
use cordee_domain::PersonId;

/// The people of the story into whose place one can step.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Cast {
    /// An elevator inspector at the summit of her craft, who stays and goes deeper.
    pub luna: Role,
    /// A software engineer whom somebody has just asked to lead.
    pub sarah: Role,
    /// Stands beside the people of software.
    pub people_partner: Role,
    /// Runs the cases of the whole company.
    pub people_operations: Role,
    /// Sits on a panel and has not judged yet.
    pub panel_member: Role,
    /// Sits in the chair of a panel that has judged.
    pub chair: Role,
    /// Leads on trial, and will say soon whether they want to go on.
    pub on_trial: Role,
    /// Leads Sarah's team.
    pub manager: Role,
    /// Follows decisions and reads the log.
    pub auditor: Role,
    /// Speaks for the workers.
    pub workers_representative: Role,
    /// Sees and changes pay.
    pub pay_administrator: Role,
    /// Keeps the house and sees no record.
    pub system_administrator: Role,
    /// One of the three who lead the whole.
    pub leader: Role,
}

/// Somebody of the cast.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Role {
    /// Their number.
    pub person: PersonId,
    /// Their name.
    pub name: &'static str,
    /// Who they are, in a few words.
    pub is: &'static str,
    /// What waits for them today.
    pub waits: &'static str,
}

/// Somebody of the cast, by name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Named {
    Luna,
    Sarah,
    PeoplePartner,
    PeopleOperations,
    PanelMember,
    Chair,
    OnTrial,
    Manager,
    Auditor,
    WorkersRepresentative,
    PayAdministrator,
    SystemAdministrator,
    Leader,
}

impl Cast {
    /// Everyone, in the order in which a page shows them.
    pub fn all(&self) -> [&Role; 13] {
        [
            &self.luna,
            &self.sarah,
            &self.on_trial,
            &self.manager,
            &self.panel_member,
            &self.chair,
            &self.people_partner,
            &self.people_operations,
            &self.pay_administrator,
            &self.workers_representative,
            &self.leader,
            &self.auditor,
            &self.system_administrator,
        ]
    }
}

/// Who is who.
pub(crate) struct Members(Vec<(Named, PersonId)>);

impl Members {
    pub(crate) fn person(&self, named: Named) -> Option<PersonId> {
        let found = self.0.iter().find(|it| it.0 == named);
        found.map(|it| it.1)
    }

    /// Who of the cast somebody is.
    pub(crate) fn named(&self, person: PersonId) -> Option<Named> {
        let found = self.0.iter().find(|it| it.1 == person);
        found.map(|it| it.0)
    }

    /// The cast, once the story is told.
    pub(crate) fn cast(&self) -> Cast {
        let role = |named: Named| {
            let (name, is, waits) = words(named);
            let person = self.person(named).unwrap_or(PersonId(0));
            Role {
                person,
                name,
                is,
                waits,
            }
        };
        Cast {
            luna: role(Named::Luna),
            sarah: role(Named::Sarah),
            people_partner: role(Named::PeoplePartner),
            people_operations: role(Named::PeopleOperations),
            panel_member: role(Named::PanelMember),
            chair: role(Named::Chair),
            on_trial: role(Named::OnTrial),
            manager: role(Named::Manager),
            auditor: role(Named::Auditor),
            workers_representative: role(Named::WorkersRepresentative),
            pay_administrator: role(Named::PayAdministrator),
            system_administrator: role(Named::SystemAdministrator),
            leader: role(Named::Leader),
        }
    }
}

/// Gives the cast their places in the company.
pub(crate) fn place(company: &mut Company) -> Members {
    let lents: Vec<_> = company.lents.iter().map(|it| it.team).collect();
    let practises = |it: &Member, craft, grade| {
        it.part == Part::Practitioner
            && !lents.contains(&it.team)
            && (it.craft, it.grade) == (craft, grade)
    };
    let sarah = company.reserve(|it| practises(it, 0, 4));
    let her_manager = sarah.and_then(|it| company.member(it)?.manager);
    let representative = company.reserve(|it| practises(it, 2, 3));
    company.house.representative = representative;
    let found = [
        (
            Named::Luna,
            company
                .reserve(|it| it.part == Part::Shaper && it.craft == 3 && it.team != Company::ROOT),
        ),
        (Named::Sarah, sarah),
        (
            Named::PanelMember,
            company.reserve(|it| practises(it, 2, 5)),
        ),
        (
            Named::Chair,
            company.reserve(|it| it.part == Part::Shaper && it.craft == 1),
        ),
        (Named::OnTrial, company.reserve(|it| practises(it, 2, 4))),
        (Named::Manager, her_manager),
        (Named::WorkersRepresentative, representative),
        (
            Named::PeoplePartner,
            company.house.partners.first().copied(),
        ),
        (
            Named::PeopleOperations,
            company.house.operations.first().copied(),
        ),
        (Named::Auditor, company.house.auditor),
        (Named::PayAdministrator, company.house.pay.first().copied()),
        (Named::SystemAdministrator, company.house.administrator),
        (Named::Leader, company.house.leaders.first().copied()),
    ];
    let found = found.into_iter();
    let found: Vec<_> = found.filter_map(|(named, it)| Some((named, it?))).collect();
    for (named, person) in &found {
        if let Some(member) = company.member_mut(*person) {
            member.name = Some(words(*named).0);
            member.is_reserved = true;
        }
    }
    Members(found)
}

/// Name, who they are, and what waits for them.
fn words(named: Named) -> (&'static str, &'static str, &'static str) {
    match named {
        Named::Luna => (
            "Luna Haverkamp",
            "Chief Inspector, who hears a worn bearing from across the hall",
            "Her name is on the roll of the summit. Two colleagues ask for her word.",
        ),
        Named::Sarah => (
            "Sarah Vandermolen",
            "Senior Engineer, just asked whether she wants to lead",
            "A nomination that nobody else can see. She can say yes, no, or nothing yet.",
        ),
        Named::PeoplePartner => (
            "Imke Sorvik",
            "People partner for software",
            "The wishes that people in software share with her, and trainings to record.",
        ),
        Named::PeopleOperations => (
            "Ferran Adalid",
            "People operations for the whole house",
            "Panels to name and to complete, a move that takes effect today, a trial to end.",
        ),
        Named::PanelMember => (
            "Tomasz Wierzbak",
            "Specialist Roofer on a panel",
            "One case to read and one judgement to write. The others' are sealed until his is in.",
        ),
        Named::Chair => (
            "Adjoa Lindenau",
            "Senior Staff Designer in the chair of a panel",
            "All judgements are in. The panel talks, and she writes down what it decides.",
        ),
        Named::OnTrial => (
            "Mateus Ravelo",
            "Roofing Crew Lead on trial, with his old seat kept",
            "In a few days the trial ends. He says first: go on, or go back without loss.",
        ),
        Named::Manager => (
            "Henrike Osterloh",
            "Engineering Team Lead, Sarah's manager",
            "Her team, and evidence that she was asked to vouch for.",
        ),
        Named::Auditor => (
            "Yann Kervella",
            "Auditor",
            "The record of every decision, the waivers, and the log.",
        ),
        Named::WorkersRepresentative => (
            "Gudrun Falkenrath",
            "Roofer, and the workers' representative",
            "The published framework, her own record, the measures, and the reports on the pay gap on which she is consulted. No single case.",
        ),
        Named::PayAdministrator => (
            "Dilan Aksu-Berg",
            "Pay administrator",
            "What everyone is paid, beside the ranges. Moves that change pay need her, and she draws up the reports on the pay gap.",
        ),
        Named::SystemAdministrator => (
            "Piotr Zagajny",
            "System administrator",
            "Roles, sessions, backups. Of people no more than any colleague sees.",
        ),
        Named::Leader => (
            "Marguerite Oyelaran",
            "One of the three who lead The Ropewalk",
            "The ladders as a whole, the measures, and the reports on the pay gap that she confirms. No single case, and nobody's wishes.",
        ),
    }
}

/// A cast of nobody, for a framework in which nothing happens.
pub(crate) fn nobody() -> Cast {
    Members(Vec::new()).cast()
}
