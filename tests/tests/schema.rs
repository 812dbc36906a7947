//! The committed JSON Schemas are those of the types, and what the program writes obeys them.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test ends this way when it fails"
)]

use ntm_report::{assessment_to_wire, sets_to_wire, wire};
use ntm_tests::{assess, compare_with_file, sample, sets, workspace};
use schemars::generate::SchemaSettings;
use serde_json::{Value, json};

fn schema_of<T: schemars::JsonSchema>(title: &str) -> Value {
    // As written, not as read: every field is there, and `null` stands for no value.
    let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let mut schema = serde_json::to_value(generator.into_root_schema_for::<T>()).unwrap();
    schema["title"] = json!(title);
    schema
}

#[track_caller]
fn check_committed(file: &str, schema: &Value) {
    let text = serde_json::to_string_pretty(schema).unwrap() + "\n";
    compare_with_file(&workspace().join("schema").join(file), &text, "UPDATE_SCHEMA");
}

fn assessment_schema() -> Value {
    schema_of::<wire::Assessment>("ntm-assessment/1")
}

fn sets_schema() -> Value {
    schema_of::<wire::Sets>("ntm-sets/1")
}

#[track_caller]
fn check_valid(schema: &Value, instance: &Value, valid: bool) {
    let validator = jsonschema::validator_for(schema).unwrap();
    let errors: Vec<_> = validator.iter_errors(instance).map(|error| error.to_string()).collect();
    assert_eq!(errors.is_empty(), valid, "{errors:?}");
}

#[test]
fn committed_schemas_are_those_of_the_types() {
    check_committed("ntm-assessment-1.schema.json", &assessment_schema());
    check_committed("ntm-sets-1.schema.json", &sets_schema());
    let communes = schema_of::<wire::Communes>("ntm-communes/1");
    check_committed("ntm-communes-1.schema.json", &communes);
    let periods = schema_of::<wire::Periods>("ntm-periods/1");
    check_committed("ntm-periods-1.schema.json", &periods);
}

#[test]
fn what_the_program_writes_is_valid() {
    let judged = serde_json::to_value(assessment_to_wire(&assess(sample()), sets())).unwrap();
    check_valid(&assessment_schema(), &judged, true);
    let nothing = serde_json::to_value(assessment_to_wire(&assess(b""), sets())).unwrap();
    check_valid(&assessment_schema(), &nothing, true);
    let sets = serde_json::to_value(sets_to_wire(sets())).unwrap();
    check_valid(&sets_schema(), &sets, true);
}

#[test]
fn anything_else_is_not_valid() {
    let good = serde_json::to_value(assessment_to_wire(&assess(sample()), sets())).unwrap();
    let schema = assessment_schema();
    let changed = |change: fn(&mut Value)| {
        let mut value = good.clone();
        change(&mut value);
        value
    };
    let indicator = "/units/0/criteria/0/indicators/0";
    assert!(good.pointer(indicator).is_some());
    let unknown_word =
        changed(|value| value["units"][0]["criteria"][0]["indicators"][0]["verdict"] = json!("ok"));
    check_valid(&schema, &unknown_word, false);
    check_valid(&schema, &changed(|value| value["format"] = json!("ntm-assessment/2")), false);
    check_valid(&schema, &changed(|value| value["more"] = json!(1)), false);
    let missing = changed(|value| {
        value["units"][0].as_object_mut().unwrap().remove("variant");
    });
    check_valid(&schema, &missing, false);
}

#[test]
fn what_the_program_writes_can_be_read_into_the_types() {
    let written = assessment_to_wire(&assess(sample()), sets());
    let text = serde_json::to_string(&written).unwrap();
    assert_eq!(serde_json::from_str::<wire::Assessment>(&text).unwrap(), written);
    let more = text.replacen("{\"format\"", "{\"more\":1,\"format\"", 1);
    assert!(serde_json::from_str::<wire::Assessment>(&more).is_err());
}
