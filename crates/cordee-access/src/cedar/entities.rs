//! Our plain values as the entities that the schema speaks of.
//!
//! A slice holds whoever asks and the one thing at hand, nothing more: it is made anew for every
//! decision. Teams need no entities of their own, since a person's row names all teams above.

use super::SORTS;
use crate::{
    Action, CaseRow, EvidenceRow, FiguresRow, JudgementRow, PersonRow, Resource, Role, Someone,
    Sort, TeamRow,
};
use ::cedar_policy::{
    Entities, Entity, EntityId, EntityTypeName, EntityUid, RestrictedExpression, Schema,
};
use cordee_domain::{PersonId, Shared, TeamId};
use std::collections::{BTreeMap, HashMap, HashSet};

/// The names of the schema, parsed once.
pub(super) struct Names {
    actor: EntityTypeName,
    person: EntityTypeName,
    team: EntityTypeName,
    sorts: BTreeMap<Sort, EntityTypeName>,
    actions: BTreeMap<Action, EntityUid>,
    roles: BTreeMap<Role, EntityUid>,
    /// Stands for a name that is missing above; no policy speaks of it.
    nothing: EntityUid,
}

type Attributes = HashMap<String, RestrictedExpression>;

/// A slice could not be made.
#[derive(Debug)]
pub(super) struct Unmade(String);

impl std::fmt::Display for Unmade {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl Names {
    pub(super) fn new() -> Result<Self, Unmade> {
        let (role, action) = (parsed("Role")?, parsed("Action")?);
        let sorts: Result<BTreeMap<Sort, EntityTypeName>, Unmade> = SORTS
            .iter()
            .map(|(sort, name)| Ok((*sort, parsed(name)?)))
            .collect();
        Ok(Self {
            actor: parsed("Actor")?,
            person: parsed("Person")?,
            team: parsed("Team")?,
            sorts: sorts?,
            actions: Action::ALL
                .iter()
                .map(|it| (*it, uid(&action, it.name())))
                .collect(),
            roles: Role::ALL.map(|it| (it, uid(&role, it.name()))).into(),
            nothing: uid(&parsed("Nothing")?, ""),
        })
    }

    pub(super) fn sort(&self, sort: Sort) -> EntityTypeName {
        let named = self.sorts.get(&sort).cloned();
        named.unwrap_or_else(|| self.nothing.type_name().clone())
    }

    pub(super) fn action(&self, action: Action) -> EntityUid {
        let named = self.actions.get(&action);
        named.unwrap_or(&self.nothing).clone()
    }

    pub(super) fn actor(&self, someone: &Someone) -> EntityUid {
        numbered(&self.actor, someone.person.0)
    }

    pub(super) fn resource(&self, resource: &Resource) -> EntityUid {
        match resource {
            Resource::Person(row) => self.person(row.id),
            Resource::Team(row) => self.team(row.id),
            // The others are not compared with anything: what they are called does not matter.
            other => uid(&self.sort(other.sort()), ""),
        }
    }

    fn person(&self, id: PersonId) -> EntityUid {
        numbered(&self.person, id.0)
    }

    fn team(&self, id: TeamId) -> EntityUid {
        numbered(&self.team, id.0)
    }

    /// Whoever asks and nothing else, checked against the schema.
    pub(super) fn asking(&self, someone: &Someone, schema: &Schema) -> Result<Entities, Unmade> {
        let entities = Entities::from_entities([self.asker(someone)?], Some(schema));
        entities.map_err(|error| Unmade(error.to_string()))
    }

    /// Whoever asks and the thing at hand.
    pub(super) fn slice(&self, someone: &Someone, resource: &Resource) -> Result<Entities, Unmade> {
        let mut entities = vec![self.asker(someone)?];
        if let Resource::Case(row) = resource {
            entities.push(self.person_entity(&row.person)?);
        }
        entities.push(self.thing(resource)?);
        Entities::from_entities(entities, None).map_err(|error| Unmade(error.to_string()))
    }

    fn asker(&self, someone: &Someone) -> Result<Entity, Unmade> {
        let teams = |role| set(someone.teams(role).map(|id| self.team(id)));
        let attributes = HashMap::from([
            ("person".to_owned(), link(self.person(someone.person))),
            ("partnerFor".to_owned(), teams(Role::PeoplePartner)),
            ("payFor".to_owned(), teams(Role::PayAdministrator)),
            ("operationsFor".to_owned(), teams(Role::PeopleOperations)),
        ]);
        let roles = someone.grants.iter();
        let roles = roles.filter_map(|it| self.roles.get(&it.role).cloned());
        made(self.actor(someone), attributes, roles.collect())
    }

    fn thing(&self, resource: &Resource) -> Result<Entity, Unmade> {
        let attributes = match resource {
            Resource::Person(row) => return self.person_entity(row),
            Resource::Team(row) => return Ok(self.team_entity(row)),
            Resource::Evidence(row) => self.evidence(row),
            Resource::Case(row) => self.case(row),
            Resource::Judgement(row) => self.judgement(row),
            Resource::Figures(row) => figures(*row),
            Resource::Session(person) => {
                HashMap::from([("person".to_owned(), link(self.person(*person)))])
            }
            Resource::Framework | Resource::Roll | Resource::AuditLog | Resource::Installation => {
                Attributes::new()
            }
        };
        made(self.resource(resource), attributes, HashSet::new())
    }

    fn person_entity(&self, row: &PersonRow) -> Result<Entity, Unmade> {
        let shared = row.aspiration == Shared::WithPeoplePartner;
        let attributes = HashMap::from([
            ("ledBy".to_owned(), self.people(row.led_by)),
            ("ledForNowBy".to_owned(), self.listed(&row.led_for_now_by)),
            ("lineAbove".to_owned(), self.listed(&row.line_above)),
            ("aspirationShared".to_owned(), yes_or_no(shared)),
        ]);
        let teams = row.within.iter().map(|id| self.team(*id));
        made(self.person(row.id), attributes, teams.collect())
    }

    fn team_entity(&self, row: &TeamRow) -> Entity {
        let above = row.within.iter().map(|id| self.team(*id));
        Entity::new_no_attrs(self.team(row.id), above.collect())
    }

    fn evidence(&self, row: &EvidenceRow) -> Attributes {
        HashMap::from([
            ("person".to_owned(), link(self.person(row.person))),
            ("askedToVouch".to_owned(), self.listed(&row.asked_to_vouch)),
            ("withdrawn".to_owned(), yes_or_no(row.is_withdrawn)),
        ])
    }

    fn case(&self, row: &CaseRow) -> Attributes {
        HashMap::from([
            ("person".to_owned(), link(self.person(row.person.id))),
            ("begunBy".to_owned(), link(self.person(row.begun_by))),
            ("known".to_owned(), yes_or_no(row.is_known)),
            ("panel".to_owned(), self.listed(&row.panel)),
            ("chair".to_owned(), self.people(row.chair)),
            ("satOnPanel".to_owned(), self.listed(&row.sat_on_panel)),
            ("recused".to_owned(), self.listed(&row.recused)),
            ("mentor".to_owned(), self.people(row.mentor)),
        ])
    }

    fn judgement(&self, row: &JudgementRow) -> Attributes {
        HashMap::from([
            ("person".to_owned(), link(self.person(row.person))),
            ("by".to_owned(), link(self.person(row.by))),
            ("panel".to_owned(), self.listed(&row.panel)),
            ("open".to_owned(), yes_or_no(row.is_open)),
        ])
    }

    fn listed(&self, people: &[PersonId]) -> RestrictedExpression {
        self.people(people.iter().copied())
    }

    fn people(&self, people: impl IntoIterator<Item = PersonId>) -> RestrictedExpression {
        set(people.into_iter().map(|id| self.person(id)))
    }
}

fn parsed(name: &str) -> Result<EntityTypeName, Unmade> {
    name.parse()
        .map_err(|_| Unmade(format!("`{name}` is no name")))
}

fn made(
    uid: EntityUid,
    attributes: Attributes,
    parents: HashSet<EntityUid>,
) -> Result<Entity, Unmade> {
    Entity::new(uid, attributes, parents).map_err(|error| Unmade(error.to_string()))
}

fn figures(row: FiguresRow) -> Attributes {
    HashMap::from([
        ("enough".to_owned(), yes_or_no(row.is_enough)),
        ("published".to_owned(), yes_or_no(row.is_published)),
    ])
}

fn uid(of: &EntityTypeName, id: &str) -> EntityUid {
    EntityUid::from_type_name_and_id(of.clone(), EntityId::new(id))
}

fn numbered(of: &EntityTypeName, number: u64) -> EntityUid {
    uid(of, &number.to_string())
}

fn link(to: EntityUid) -> RestrictedExpression {
    RestrictedExpression::new_entity_uid(to)
}

fn set(of: impl Iterator<Item = EntityUid>) -> RestrictedExpression {
    RestrictedExpression::new_set(of.map(link))
}

fn yes_or_no(answer: bool) -> RestrictedExpression {
    RestrictedExpression::new_bool(answer)
}
