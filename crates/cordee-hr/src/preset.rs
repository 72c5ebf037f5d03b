//! The usual headings of known systems, as mappings beside this file.

use crate::headings::plain;
use crate::mapping::{Field, Mapping};
use cordee_framework::language::Words;
use std::fmt;

/// A system whose usual headings are known.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct System {
    name: &'static str,
    title: &'static str,
    text: &'static str,
}

macro_rules! systems {
    ($($word:literal $title:literal)*) => {
        impl Words for System {
            const WORDS: &'static [(&'static str, Self)] = &[$((
                $word,
                Self {
                    name: $word,
                    title: $title,
                    text: include_str!(concat!("presets/", $word, ".yaml")),
                },
            )),*];
        }
    };
}

systems! {
    "bamboohr" "BambooHR"
    "hibob" "HiBob"
    "personio" "Personio"
    "workday" "Workday"
}

/// How many of its headings an export must have for a system to be recognised.
const ENOUGH: usize = 4;

impl System {
    /// Its word in a mapping.
    pub fn name(self) -> &'static str {
        self.name
    }

    /// Every system.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::WORDS.iter().map(|it| it.1)
    }

    /// The system of this word.
    pub fn of_name(name: &str) -> Option<Self> {
        Self::all().find(|it| it.name == name)
    }

    /// What is usual in it.
    pub fn mapping(self) -> Mapping {
        // A test reads every one of them.
        Mapping::read(self.name, self.text).unwrap_or_default()
    }

    /// How many sorts of columns of it stand under these headings, where the first heading that is
    /// named for each is the system's own.
    fn hits(self, headings: &[String]) -> usize {
        let mapping = self.mapping();
        let is_there = |heading: &String| headings.iter().any(|it| plain(it) == plain(heading));
        let has = |(field, names): &(&Field, &Vec<String>)| {
            **field != Field::Team && names.iter().any(is_there)
        };
        mapping.columns.iter().filter(has).count()
    }
}

impl fmt::Display for System {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.title)
    }
}

/// The system that an export with these headings came from: the one with the most of its columns,
/// where no other has as many.
pub fn recognised(headings: &[String]) -> Option<System> {
    let mut hits: Vec<(usize, System)> = System::all().map(|it| (it.hits(headings), it)).collect();
    hits.sort_by_key(|it| std::cmp::Reverse(it.0));
    match hits.as_slice() {
        [(most, it), (next, _), ..] if *most >= ENOUGH && most > next => Some(*it),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_preset_can_be_read_and_knows_who_is_who() {
        for system in System::all() {
            let mapping = Mapping::read(system.name, system.text);
            let mapping = mapping.map_err(|it| it.1).unwrap();
            assert!(mapping.person.is_some(), "{system}");
            let keys = [Field::Title, Field::Manager, Field::Hired];
            assert!(
                keys.iter().all(|it| mapping.columns.contains_key(it)),
                "{system}"
            );
        }
    }

    #[test]
    fn a_system_is_recognised_by_its_headings_alone() {
        for (wanted, headings) in [
            (
                "bamboohr",
                "employeeNumber,firstName,lastName,workEmail,jobTitle,supervisorId,payRate,hireDate",
            ),
            (
                "bamboohr",
                "Employee #,First Name,Last Name,Job Title,Reporting to,Hire Date,Pay rate",
            ),
            (
                "hibob",
                "id,display_name,email,title,department,site,reports_to_id_in_company,employee_id_in_company",
            ),
            (
                "personio",
                "Employee ID,First name,Last name,Email,Position,Department,Team,Office,Supervisor,Hire date",
            ),
            (
                "workday",
                "Employee_ID,Business_Title,Job_Profile_ID,Supervisory_Organization,Manager_ID,Hire_Date",
            ),
        ] {
            let headings: Vec<String> = headings.split(',').map(str::to_owned).collect();
            assert_eq!(
                recognised(&headings).map(System::name),
                Some(wanted),
                "{headings:?}"
            );
        }
        let unknown = ["person", "from", "level", "email"].map(str::to_owned);
        assert_eq!(recognised(&unknown), None);
    }
}
