//! An export of each known system, as its columns are called there.

use crate::world::{Folder, faults, mapping};
use cordee_hr::Plan;
use rstest::rstest;

const BAMBOO: &str = "employeeNumber,id,firstName,lastName,workEmail,jobTitle,department,location,supervisor,supervisorId,supervisorEId,payRate,payType,payRateEffectiveDate,payChangeReason,hireDate
1007,7,Luna,Kaya,luna@example.org,Senior Inspector,North,Lyon,\"Okafor, Ada Mary\",1,1001,62000.00,Salary,2026-01-01,Merit,2019-04-01
1001,1,Ada,Okafor,ada@example.org,Team Lead,North,Lyon,,,,66000.00,Salary,2026-01-01,,2015-01-01
";
const BOB: &str = "id,employee_id_in_company,first_name,display_name,email,title,department,site,reports_to_id_in_company,start_date
3001,17,Luna,Luna Kaya,luna@example.org,Senior Inspector,North,Lyon,11,2019-04-01
3000,11,Ada,Ada Okafor,ada@example.org,Team Lead,North,Lyon,,2015-01-01
";
const PERSONIO: &str = "Personalnummer;Vorname;Nachname;E-Mail;Position;Abteilung;Team;Standort;Vorgesetzter;Einstellungsdatum;Fixgehalt;Gehaltsintervall;Geschlecht
7;Luna;Kaya;luna@example.org;Senior Inspector;Inspektion;Nord;Köln;Ada Okafor;2019-04-01;5.166,67;monatlich;weiblich
1;Ada;Okafor;ada@example.org;Team Lead;Inspektion;Nord;Köln;;2015-01-01;5.500,00;monatlich;divers
";
const WORKDAY: &str = "Employee_ID,Worker,Business_Title,Job_Profile_ID,Supervisory_Organization,Location,Manager_ID,Hire_Date,Base_Pay,Base_Pay_Currency,Base_Pay_Frequency,FTE_Percent
21007,Luna Kaya,Inspects lifts,senior,North,Lyon,21001,2019-04-01,62000,EUR,Annual,80
21001,Ada Okafor,Leads North,lead,North,Lyon,,2015-01-01,66000,EUR,Annual,100
";

fn import(export: &str, text: &str) -> (Folder, Plan) {
    Folder::default().after(export, &mapping(text), "2026-06-30")
}

#[rstest]
#[case::bamboohr(
    BAMBOO,
    "manager_by: number\n",
    "BambooHR",
    "1007,2026-06-30,,senior,North,1001,Lyon"
)]
#[case::hibob(BOB, "", "HiBob", "3001,2026-06-30,,senior,North,3000,Lyon")]
#[case::personio(
    PERSONIO,
    "",
    "Personio",
    "luna@example.org,2026-06-30,,senior,Nord,ada@example.org,Köln"
)]
#[case::workday(WORKDAY, "", "Workday", "21007,2026-06-30,,senior,North,21001,Lyon")]
fn an_export_is_recognised_and_said(
    #[case] export: &str,
    #[case] text: &str,
    #[case] system: &str,
    #[case] row: &str,
) {
    let (folder, plan) = import(export, text);
    assert_eq!(faults(&plan), "");
    let said = format!("the headings are those of {system}: its preset was used");
    assert!(
        plan.said.iter().any(|it| it.starts_with(&said)),
        "{:?}",
        plan.said
    );
    assert!(
        folder.text("positions.csv").contains(row),
        "{}",
        folder.text("positions.csv")
    );
    assert_eq!((plan.counts.new, plan.counts.faulty), (2, 0));
}

#[test]
fn pay_comes_with_its_day_its_period_and_its_share() {
    let pay = |export, text| import(export, text).0.text("pay.csv").to_owned();
    assert!(pay(BAMBOO, "manager_by: number\n").contains("1007,2026-01-01,,62000,,EUR,year,,\n"));
    assert!(pay(PERSONIO, "").contains("luna@example.org,2026-06-30,,5166.67,,EUR,month,,\n"));
    assert!(pay(WORKDAY, "").contains("21007,2026-06-30,,62000,,EUR,year,80,\n"));
    assert_eq!(pay(BOB, ""), "");
}

#[test]
fn a_share_of_full_time_hours_may_be_percent_or_a_fraction_and_is_never_guessed() {
    let with = |one: &str, other: &str| {
        let export = WORKDAY.replace("Annual,80", &format!("Annual,{one}"));
        export.replace("Annual,100", &format!("Annual,{other}"))
    };
    let (folder, plan) = import(&with("0.8", "1"), "");
    let pay = folder.text("pay.csv");
    assert!(
        pay.contains("21007,2026-06-30,,62000,,EUR,year,80,\n"),
        "{pay}"
    );
    assert!(
        pay.contains("21001,2026-06-30,,66000,,EUR,year,,\n"),
        "{pay}"
    );
    let said = "no share of full-time hours is above 1: 1 was taken to be all of them";
    assert!(plan.said.iter().any(|it| it == said), "{:?}", plan.said);

    let told = faults(&import(&with("0.8", "100"), "").1);
    assert!(
        told.starts_with(
            "row 2, column `FTE_Percent`: `0.8` could be 0.8 % or 80 % of full-time hours"
        ),
        "{told}"
    );
    let told = faults(&import(&with("1", "100"), "parts: percent\n").1);
    assert!(
        told.starts_with("row 2, column `FTE_Percent`: `1` would be 1 % of"),
        "{told}"
    );

    let (folder, plan) = import(&with("0.333333", "1"), "parts: fraction\n");
    assert!(folder.text("pay.csv").contains("62000,,EUR,year,33.33,"));
    let said = "1 share of full-time hours was rounded to a hundredth of a percent";
    assert!(plan.said.iter().any(|it| it == said), "{:?}", plan.said);
}

#[test]
fn managers_are_never_found_by_a_silent_choice() {
    // By id the second column leads to somebody else than by employee number.
    let export = BAMBOO
        .replace("1007,7,", "1007,1,")
        .replace("1001,1,", "1001,7,");
    let (_, plan) = import(&export, "");
    let told = faults(&plan);
    assert!(told.starts_with("who leads whom can be read in several ways, which differ: `supervisorEId` by number: 1 of 1 found; `supervisorId` by id: 1 of 1 found"), "{told}");
    assert!(told.contains("say `manager_by:` in the mapping"));
    let rates: Vec<String> = plan.match_rates.iter().map(ToString::to_string).collect();
    assert!(
        rates.contains(&"`supervisor` by name: 1 of 1 found".to_owned()),
        "{rates:?}"
    );
    assert!(rates.contains(&"`supervisorId` by number: 0 of 1 found".to_owned()));
    let (folder, plan) = import(&export, "manager_by: number\n");
    assert_eq!(faults(&plan), "");
    assert!(
        folder
            .text("positions.csv")
            .contains("1007,2026-06-30,,senior,North,1001,Lyon")
    );
    // Where all ways lead to the same people, one is taken, and said.
    let (_, plan) = import(BAMBOO, "");
    assert!(
        plan.said
            .iter()
            .any(|it| it
                .starts_with("managers are named in `supervisorEId` by number: 1 of 1 found")),
        "{:?}",
        plan.said
    );
}

#[test]
fn a_preset_can_be_named_and_overridden() {
    let text =
        "system: bamboohr\nmanager_by: name\ncolumns: { manager: supervisor, team: location }\n";
    let (folder, plan) = import(BAMBOO, text);
    assert_eq!(faults(&plan), "");
    assert!(
        folder
            .text("positions.csv")
            .contains("1007,2026-06-30,,senior,Lyon,1001,Lyon")
    );
}

#[test]
fn an_export_alone_is_a_history() {
    let mapping = mapping("manager_by: number\n");
    let opened = crate::world::opened(BAMBOO);
    let (read, plan) = cordee_hr::history_of(
        &opened,
        &mapping,
        None,
        Some(crate::world::day("2026-06-30")),
    );
    assert_eq!((faults(&plan).as_str(), read.faults.len()), ("", 0));
    assert_eq!(read.history.head_count(), 2);
    assert!(read.history.pay.is_some() && read.history.departures.is_none());
}
