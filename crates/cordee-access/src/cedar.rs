//! The policies, read by Cedar, behind [`Access`].
//!
//! Nothing outside this module knows Cedar. The files are part of the program; they are read, and
//! validated against the schema, once. A policy without a name, a policy that forbids, one that is
//! for every action and one that names a person are not accepted: rights are only ever added, each
//! by name, each for what it says, and for whoever stands where it says.

mod entities;
mod known;
mod residual;

use crate::{Access, Action, Actor, Decision, Failure, Filter, PolicyId, Resource, Someone, Sort};
use ::cedar_policy::{
    ActionConstraint, Authorizer, Context, Effect, Entities, PartialEntities, PartialEntityUid,
    PartialRequest, Policy, PolicySet, Request, Response, Schema, TpeResponse, ValidationMode,
    Validator,
};
use entities::Names;
use known::Known;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

const SCHEMA: &str = include_str!("../policies/schema.cedarschema");
const FILES: [&str; 5] = [
    include_str!("../policies/person.cedar"),
    include_str!("../policies/evidence.cedar"),
    include_str!("../policies/case.cedar"),
    include_str!("../policies/panel.cedar"),
    include_str!("../policies/house.cedar"),
];

/// The policies, ready to be asked. Read them once and share them.
pub struct Policies {
    schema: Schema,
    /// The policies that speak of an action; nothing where none does.
    by_action: BTreeMap<Action, PolicySet>,
    authorizer: Authorizer,
    names: Names,
    known: Known,
}

/// What is wrong with the policies.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Broken(String);

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the policies can't be used: {}", self.0)
    }
}

impl std::error::Error for Broken {}

impl Policies {
    /// The policies of the house.
    pub fn of_the_house() -> Result<Self, Broken> {
        Self::read(SCHEMA, &FILES)
    }

    /// The texts that [`Policies::of_the_house`] reads: the schema, and the files in their order.
    pub fn texts() -> (&'static str, &'static [&'static str]) {
        (SCHEMA, &FILES)
    }

    /// Other policies, such as those of a test.
    pub fn read(schema: &str, files: &[impl AsRef<str>]) -> Result<Self, Broken> {
        let (schema, _) = Schema::from_cedarschema_str(schema).map_err(broken)?;
        let mut policies = Vec::new();
        for file in files {
            policies.extend(named(file.as_ref())?);
        }
        let whole = PolicySet::from_policies(policies.iter().cloned()).map_err(broken)?;
        let validated = Validator::new(schema.clone()).validate(&whole, ValidationMode::Strict);
        if !validated.validation_passed_without_warnings() {
            return Err(broken(validated));
        }
        Ok(Self {
            schema,
            by_action: by_action(&policies)?,
            authorizer: Authorizer::new(),
            names: Names::new().map_err(broken)?,
            known: Known::default(),
        })
    }
}

fn broken(why: impl fmt::Display) -> Broken {
    Broken(why.to_string())
}

/// The policies of a file, each under the name it gives itself.
fn named(file: &str) -> Result<Vec<Policy>, Broken> {
    let set: PolicySet = file.parse().map_err(broken)?;
    if set.templates().next().is_some() {
        return Err(broken("a template is not followed here"));
    }
    set.policies().map(accepted).collect()
}

fn accepted(policy: &Policy) -> Result<Policy, Broken> {
    let Some(id) = policy.annotation("id").filter(|id| !id.is_empty()) else {
        return Err(broken(format!("a policy has no name: {policy}")));
    };
    if policy.effect() == Effect::Forbid {
        return Err(broken(format!("`{id}` forbids; rights are only added")));
    }
    let names_somebody = |uid: &cedar_policy::EntityUid| {
        let of: &str = uid.type_name().basename();
        matches!(of, "Actor" | "Person")
    };
    if policy.entity_literals().iter().any(names_somebody) {
        return Err(broken(format!("`{id}` names somebody; rights are for whoever it is true of")));
    }
    Ok(policy.new_id(cedar_policy::PolicyId::new(id)))
}

fn by_action(policies: &[Policy]) -> Result<BTreeMap<Action, PolicySet>, Broken> {
    let mut sets: BTreeMap<Action, PolicySet> = BTreeMap::new();
    for policy in policies {
        for action in actions(policy)? {
            let set = sets.entry(action).or_default();
            set.add(policy.clone()).map_err(broken)?;
        }
    }
    Ok(sets)
}

fn actions(policy: &Policy) -> Result<Vec<Action>, Broken> {
    let named = match policy.action_constraint() {
        ActionConstraint::Eq(one) => vec![one],
        ActionConstraint::In(several) => several,
        ActionConstraint::Any => {
            let id = policy.id();
            return Err(broken(format!("`{id}` is for every action")));
        }
    };
    let known = named.iter().map(|uid| {
        let name: &str = uid.id().as_ref();
        Action::by_name(name).ok_or_else(|| broken(format!("there is no action `{name}`")))
    });
    known.collect()
}

impl Access for Policies {
    fn decide(&self, actor: &Actor, action: Action, resource: &Resource) -> Decision {
        let Actor::Someone(someone) = actor else {
            return Decision::refused();
        };
        if action.sort() != resource.sort() {
            return Decision::refused();
        }
        match self.names.slice(someone, resource) {
            Ok(slice) => self.answer(someone, action, (resource, &slice)),
            Err(_) => Decision::refused(),
        }
    }

    fn filter(&self, actor: &Actor, action: Action) -> Result<Filter, Failure> {
        match (actor, self.by_action.get(&action)) {
            (Actor::Someone(someone), Some(set)) => {
                let make = |anyone: &Someone| self.compile(anyone, action, set);
                self.known.filter(someone, action, make)
            }
            _ => Ok(Filter::None),
        }
    }

    fn all_allowed(&self, actor: &Actor, resource: &Resource) -> BTreeSet<Action> {
        let Actor::Someone(someone) = actor else {
            return BTreeSet::new();
        };
        // One slice for all: to make it is most of what a decision costs.
        let Ok(slice) = self.names.slice(someone, resource) else {
            return BTreeSet::new();
        };
        let of_the_sort = Action::ALL.iter().copied();
        let of_the_sort = of_the_sort.filter(|action| action.sort() == resource.sort());
        of_the_sort
            .filter(|action| self.answer(someone, *action, (resource, &slice)).allowed)
            .collect()
    }
}

fn decision(response: &Response) -> Decision {
    let diagnostics = response.diagnostics();
    let mut by: Vec<PolicyId> = diagnostics.reason().map(policy_id).collect();
    let mut stumbled: Vec<PolicyId> = diagnostics
        .errors()
        .map(|error| match error {
            cedar_policy::AuthorizationError::PolicyEvaluationError(it) => {
                policy_id(it.policy_id())
            }
        })
        .collect();
    by.sort_unstable();
    stumbled.sort_unstable();
    let allowed = response.decision() == cedar_policy::Decision::Allow;
    Decision {
        allowed,
        by: if allowed { by } else { Vec::new() },
        stumbled,
    }
}

fn policy_id(id: &cedar_policy::PolicyId) -> PolicyId {
    PolicyId(id.to_string())
}

impl Policies {
    /// What the policies say of the thing in this slice, which is of the action's sort.
    fn answer(
        &self,
        someone: &Someone,
        action: Action,
        (resource, slice): (&Resource, &Entities),
    ) -> Decision {
        let Some(set) = self.by_action.get(&action) else {
            return Decision::refused();
        };
        let request = Request::new(
            self.names.actor(someone),
            self.names.action(action),
            self.names.resource(resource),
            Context::empty(),
            None,
        );
        match request {
            Ok(request) => decision(&self.authorizer.is_authorized(&request, set, slice)),
            Err(_) => Decision::refused(),
        }
    }

    /// What is left of the policies of `action` when only the row is not known.
    fn compile(
        &self,
        someone: &Someone,
        action: Action,
        set: &PolicySet,
    ) -> Result<Filter, Failure> {
        let failure = |why: String| Failure {
            action,
            policy: None,
            what: why,
        };
        let request = self.open_request(someone, action).map_err(failure)?;
        let entities = self.open_entities(someone).map_err(failure)?;
        let response = set
            .tpe(&request, &entities, &self.schema)
            .map_err(|error| failure(error.to_string()))?;
        left_of(&response, action)
    }

    fn open_request(&self, someone: &Someone, action: Action) -> Result<PartialRequest, String> {
        PartialRequest::new(
            PartialEntityUid::from_concrete(self.names.actor(someone)),
            self.names.action(action),
            PartialEntityUid::new(self.names.sort(action.sort()), None),
            Some(Context::empty()),
            &self.schema,
        )
        .map_err(|error| error.to_string())
    }

    fn open_entities(&self, someone: &Someone) -> Result<PartialEntities, String> {
        let entities = self.names.asking(someone, &self.schema);
        let entities = entities.map_err(|error| error.to_string())?;
        PartialEntities::from_concrete(entities, &self.schema).map_err(|error| error.to_string())
    }
}

/// The filter that the parts left over make together, in the order of their names.
fn left_of(response: &TpeResponse<'_>, action: Action) -> Result<Filter, Failure> {
    let failure = |policy: PolicyId, what: &str| Failure {
        action,
        policy: Some(policy),
        what: what.to_owned(),
    };
    if let Some(id) = response.error_permits().next() {
        return Err(failure(policy_id(id), "it can't be followed"));
    }
    if response.true_permits().next().is_some() {
        return Ok(Filter::All);
    }
    let mut left: Vec<(PolicyId, Policy)> = response
        .residual_policies()
        .map(|policy| (policy_id(policy.id()), policy))
        .collect();
    left.sort_by(|(a, _), (b, _)| a.cmp(b));
    let parts: Result<Vec<Filter>, Failure> = left
        .into_iter()
        .map(|(id, policy)| {
            let said = residual::filter(&policy, action.sort());
            said.map_err(|what| failure(id, &what))
        })
        .collect();
    Ok(Filter::any_of(parts?))
}

/// Every sort with its name in the schema.
const SORTS: [(Sort, &str); 11] = [
    (Sort::Person, "Person"),
    (Sort::Team, "Team"),
    (Sort::Evidence, "Evidence"),
    (Sort::Case, "Case"),
    (Sort::Judgement, "Judgement"),
    (Sort::Framework, "Framework"),
    (Sort::Roll, "Roll"),
    (Sort::Figures, "Figures"),
    (Sort::AuditLog, "AuditLog"),
    (Sort::Session, "Session"),
    (Sort::Installation, "Installation"),
];
