//! The schemas of what the terminal writes about plans, programmes, crosswalks and audits: the
//! committed files are those of the types, and what is written obeys them and reads back equal.

#![allow(clippy::unwrap_used, reason = "a test ends this way when it fails")]

use ntm_evaluate::{CrossOptions, Options};
use ntm_model::{Date, UnitAssessment};
use ntm_plan::{Commune, Goal, Span};
use ntm_report::{RoadmapReport, wire};
use ntm_tests::{assess, compare_with_file, sample, sets, workspace};
use ntm_text::Language;
use schemars::generate::SchemaSettings;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// The schema of a type; the committed file of this name must be the same.
#[track_caller]
fn committed<T: schemars::JsonSchema>(name: &str) -> Value {
    let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let mut schema = serde_json::to_value(generator.into_root_schema_for::<T>()).unwrap();
    schema.as_object_mut().unwrap().insert("title".to_owned(), json!(name));
    let file = format!("{}.schema.json", name.replace('/', "-"));
    let text = serde_json::to_string_pretty(&schema).unwrap() + "\n";
    compare_with_file(&workspace().join("schema").join(file), &text, "UPDATE_SCHEMA");
    schema
}

/// What is written is valid, says its shape, reads back equal, and is invalid with one field more.
#[track_caller]
fn check<T>(name: &str, written: &T)
where
    T: schemars::JsonSchema + Serialize + DeserializeOwned + PartialEq + std::fmt::Debug,
{
    let validator = jsonschema::validator_for(&committed::<T>(name)).unwrap();
    let mut value = serde_json::to_value(written).unwrap();
    let errors: Vec<_> = validator.iter_errors(&value).map(|error| error.to_string()).collect();
    assert!(errors.is_empty(), "{errors:?}");
    assert_eq!(value.get("format"), Some(&json!(name)));
    assert_eq!(&serde_json::from_value::<T>(value.clone()).unwrap(), written);
    value.as_object_mut().unwrap().insert("more".to_owned(), json!(1));
    assert!(!validator.is_valid(&value));
}

fn bundled(id: &str) -> Vec<UnitAssessment> {
    let file = ntm_bundled::samples().iter().find(|one| one.id == id).unwrap();
    assess(file.bytes).units
}

#[test]
fn audits() {
    let plans = ntm_bundled::plan_documents().iter().map(|document| {
        (document.plan.id.as_str(), document.plan.title.as_str(), ntm_plan::audit(document, sets()))
    });
    let plans: Vec<_> = plans.collect();
    let audited: Vec<_> =
        plans.iter().map(|(id, title, findings)| (*id, *title, findings.as_slice())).collect();
    check("ntm-audit/1", &ntm_report::audit_to_wire(&audited, Language::Vietnamese));
}

#[test]
fn programmes() {
    let units = bundled("khanh-hoa-2024");
    let communes: Vec<Commune> = units.iter().map(|unit| Commune::of(0, unit, None)).collect();
    let communes: Vec<&Commune> = communes.iter().collect();
    for programme in ntm_bundled::programmes() {
        let beside = ntm_plan::targets_beside(programme, &communes);
        let written = ntm_report::programme_to_wire(programme, &beside, Language::English);
        assert_eq!(written.targets.len(), programme.targets.len(), "{}", programme.id);
        check("ntm-programme/1", &written);
    }
}

#[test]
fn plans() {
    let units = assess(sample()).units;
    let unit = units.first().unwrap();
    let (plan, is_own) = ntm_plan::plan_for(ntm_bundled::plan_documents(), unit).unwrap();
    let plan = &plan;
    for by in [Span::Year, Span::Quarter] {
        let pace = ntm_plan::pace(Some(plan), &[unit]);
        let (timetable, load) =
            (ntm_plan::timetable(plan, unit, by), ntm_plan::load(plan, unit, by));
        let (nearest, least) =
            (ntm_plan::nearest(Some(plan), unit), ntm_plan::least(unit, Goal::Next));
        let report = RoadmapReport {
            plan,
            set: sets().iter().find(|set| set.id == unit.set),
            unit,
            timetable: &timetable,
            pace: pace.as_ref(),
            load: &load,
            nearest: &nearest,
            least: Some(&least),
        };
        let one = ntm_report::plan_unit_to_wire(&report, is_own, Language::Vietnamese);
        assert!(!one.terms.is_empty() && !one.pace.is_empty() && !one.work.is_empty());
        check("ntm-plan/1", &ntm_report::plans_to_wire(vec![one]));
    }
}

#[test]
fn scenarios() {
    let reading = ntm_ingest::read(sample());
    let report = reading.submission.units.first().unwrap();
    let day = Date::end_of_year(2026);
    let options = Options { set: None, variant: None, as_of: None, today: day };
    let unit = ntm_evaluate::judge_unit(sets(), report, &options, &mut Vec::new());
    let plan = ntm_plan::plan_for(ntm_bundled::plan_documents(), &unit).map(|(plan, _)| plan);
    let files = ntm_bundled::scenarios().iter();
    let all: Vec<_> =
        files.flat_map(|file| ntm_plan::read_scenarios(file.bytes).scenarios).collect();
    let pairs: Vec<_> = all.iter().map(|one| (one, one.steps.len())).collect();
    for plan in [None, plan.as_ref()] {
        let base = ntm_plan::Base { sets: sets(), report, plan, options: &options };
        let comparison = ntm_plan::compare_scenarios(&base, &pairs);
        let written = ntm_report::scenarios_to_wire(&unit, &comparison, Language::Vietnamese);
        assert_eq!(written.columns.len(), pairs.len() + 1);
        let columns = written.columns.len();
        assert!(written.indicators.iter().all(|one| one.cells.len() == columns));
        assert!(written.criteria.iter().all(|one| one.verdicts.len() == columns));
        check("ntm-scenario/1", &written);
    }
}

#[test]
fn crosswalks() {
    let file = ntm_bundled::samples().iter().find(|one| one.id == "son-binh-2024").unwrap();
    let reading = ntm_ingest::read(file.bytes);
    let day = Date::end_of_year(2026);
    let old = Options { set: None, variant: None, as_of: None, today: day };
    let options = CrossOptions { old, variant: None, as_of: day };
    let crosswalk = ntm_bundled::crosswalks().first().unwrap();
    let report = reading.submission.units.first().unwrap();
    let crossed = ntm_evaluate::cross(crosswalk, sets(), report, &options).unwrap();
    let new = sets().iter().find(|set| set.id == crosswalk.to);
    let written = ntm_report::crosswalk_to_wire(&[crossed], new, Language::Vietnamese);
    let taken = written
        .units
        .iter()
        .flat_map(|unit| &unit.lines)
        .filter(|line| line.suggestions.iter().any(|one| one.take.is_some()));
    assert_eq!(Some(taken.count()), written.units.first().map(|unit| unit.can_take as usize));
    check("ntm-crosswalk/1", &written);
    let _: wire::Crosswalk = written;
}
