//! What roles are called.

use super::phrases::Phrases;
use cordee_access::Role;

/// The word for a role, as a heading begins.
pub(crate) fn role(p: &Phrases, role: Role) -> &'static str {
    let h = &p.house;
    match role {
        Role::PeoplePartner => h.role_partner,
        Role::PayAdministrator => h.role_pay,
        Role::PeopleOperations => h.role_operations,
        Role::WorkersRepresentative => h.role_workers,
        Role::Leadership => h.role_leadership,
        Role::Auditor => h.role_auditor,
        Role::SystemAdministrator => h.role_administrator,
    }
}
