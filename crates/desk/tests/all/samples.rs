//! The lists that choices are made from.

use ntm_desk::message::TemplateFor;
use ntm_desk::{Desk, Export, ExportedContent, Form, Wanted, sample_lines, set_lines};
use ntm_text::Language;

use crate::common::input;

#[test]
fn every_set_has_a_line() {
    let lines = set_lines(Language::Vietnamese);
    assert_eq!(lines.len(), ntm_bundled::sets().len());
    let old = lines.iter().find(|line| line.id == "xa-2021-2025").unwrap();
    assert_eq!((old.start, old.end, old.criteria, old.indicators), (2021, 2025, 19, 57));
    assert_eq!((old.variants.len(), old.variant.as_str()), (7, "dhntb"));
    assert_eq!(lines[0].variant, "nhom-1");
    assert_eq!(lines[0].variants.iter().map(|one| one.known).collect::<Vec<_>>(), [47, 0, 0]);
}

#[test]
fn every_sample_opens_with_units_of_its_set() {
    for line in sample_lines(Language::English) {
        let mut desk = Desk::default();
        desk.open_sample(&line.file_name);
        let answer = desk.answer(&input());
        let set = answer.set.unwrap();
        assert!(!answer.units.is_empty(), "{}", line.id);
        assert_eq!(set.title.en, line.set, "{}", line.id);
    }
    let mut desk = Desk::default();
    desk.open_sample("khong-co");
    assert!(desk.answer(&input()).files.is_empty());
}

/// A plan of a province is the plan of the communes that it names; an example says that it is one.
#[test]
fn a_commune_is_told_whether_the_plan_is_its_own() {
    let check = |file: &str, plan: &str, is_own: bool| {
        let mut desk = Desk::default();
        desk.open_sample(file);
        let planned = desk.answer(&input()).planned.unwrap();
        assert_eq!((planned.plan.id.as_str(), planned.is_own), (plan, is_own), "{file}");
    };
    check("binh-giang-2026-minh-hoa.csv", "binh-giang-2026-2030", true);
    check("son-binh-2024.csv", "khanh-hoa-2025", true);
    check("binh-trung-2024.csv", "binh-trung-2024", true);
    let mut desk = Desk::default();
    desk.open("xa.csv", "ten_xa,chi_tieu,ket_qua\nĐức Xuân,6.1,3%\n".as_bytes().to_vec());
    assert!(!desk.answer(&input()).planned.unwrap().is_own);
}

#[test]
fn every_set_has_a_template_for_every_group_and_year() {
    let mut desk = Desk::default();
    for line in set_lines(Language::Vietnamese) {
        for variant in &line.variants {
            for year in [line.start, line.end] {
                let template = TemplateFor {
                    set: line.id.clone(),
                    variant: variant.id.clone(),
                    period: year.to_string(),
                    unit: "Bình Giang".to_owned(),
                };
                let export = Export { what: Wanted::Template(template), form: Form::Csv };
                let file = desk.export(&export, &input()).unwrap();
                let ExportedContent::Text(text) = file.content else { panic!("CSV is text") };
                let beginning = format!(",Bình Giang,{},{},{year},", line.id, variant.id);
                assert!(text.lines().skip(1).all(|row| row.starts_with(&beginning)), "{text}");
                assert!(text.lines().count() > line.indicators, "{}", line.id);
            }
        }
    }
}
