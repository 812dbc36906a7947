//! What stands in workbooks, and that they read back.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test ends this way when it fails"
)]

mod common;

use ntm_model::{Code, CriteriaSet, Submission};
use ntm_report::{
    Content, SheetSpec, Style, submission_to_csv, submission_workbook, template_csv,
    template_workbook,
};

use common::{read, shown};

fn sets() -> &'static [CriteriaSet] {
    ntm_bundled::sets()
}

fn form(variant: &str, period: &str, unit: Option<&str>) -> SheetSpec {
    let set = &sets()[0];
    template_workbook(set, set.variant(variant).unwrap(), period, unit).sheets.remove(0)
}

/// The form is read without a question: its unit, period, set and group are known, and every
/// indicator and part has a row.
#[track_caller]
fn check_form(variant: &str, period: &str, unit: Option<&str>) {
    let reading = read(&form(variant, period, unit));
    assert_eq!(reading.problems, []);
    let [report] = reading.submission.units.as_slice() else { panic!("one unit") };
    assert_eq!(report.name.as_deref(), unit);
    assert_eq!(report.period.as_ref().unwrap().text, period);
    assert_eq!(report.set.as_ref().unwrap().text, sets()[0].id);
    assert_eq!(report.variant.as_ref().unwrap().text, variant);
    let asked: Vec<Code> = report.observations.iter().map(|row| row.code).collect();
    let indicators = sets()[0].indicators();
    let wanted: Vec<Code> = indicators
        .flat_map(|one| std::iter::once(one.code).chain(one.parts.iter().map(|part| part.code)))
        .collect();
    assert_eq!(asked, wanted);
    assert!(report.observations.iter().all(|row| row.result.is_none() && row.declared.is_none()));
}

#[test]
fn empty_forms_read_back() {
    check_form("nhom-1", "2026", Some("Bình Giang"));
    check_form("nhom-1", "2026", None);
    check_form("nhom-2", "Quý III/2027", Some("Đức Xuân"));
    check_form("nhom-3", "6 tháng đầu năm 2026", Some("=1+1"));
}

#[test]
fn every_set_and_group_has_a_form() {
    for set in sets() {
        for variant in &set.variants {
            let workbook = template_workbook(set, variant, &set.start.to_string(), None);
            assert_eq!(workbook.sheets.len(), 2, "{} {}", set.id, variant.id);
        }
    }
}

/// Writes a text into the cell that the form has for it.
#[track_caller]
fn fill(sheet: &mut SheetSpec, code: &str, column: usize, text: &str) {
    let row = sheet.rows.iter_mut().find(|row| {
        row.first().is_some_and(|cell| cell.content == Content::Text(code.to_owned()))
            && row.first().is_some_and(|cell| cell.style == Style::Short)
    });
    let cell = row.unwrap().get_mut(column).unwrap();
    assert_ne!(cell.style, Style::Locked, "{code}");
    cell.content = Content::Text(text.to_owned());
}

#[test]
fn filled_forms_read_back() {
    let mut sheet = form("nhom-1", "2026", Some("Bình Giang"));
    fill(&mut sheet, "3.10", 4, "01");
    fill(&mut sheet, "2.4", 4, "93,4% (4.233/4.532 hộ)");
    fill(&mut sheet, "2.1.c", 4, "1/2");
    fill(&mut sheet, "2.6", 5, "Đạt");
    fill(&mut sheet, "3.5", 6, "Không có mô hình du lịch");
    fill(&mut sheet, "1.1", 7, "=HYPERLINK(\"x\")");
    let reading = read(&sheet);
    let report = &reading.submission.units[0];
    let row = |code: &str| {
        let code: Code = code.parse().unwrap();
        report.observations.iter().find(|row| row.code == code).unwrap()
    };
    // A bare number takes the unit that stands in its row, so that it says the same elsewhere.
    assert_eq!(row("3.10").result.as_ref().unwrap().text, "01 khu/cụm/làng nghề");
    assert_eq!(row("2.4").result.as_ref().unwrap().text, "93,4% (4.233/4.532 hộ)");
    assert_eq!(row("2.1.c").result.as_ref().unwrap().text, "1/2");
    assert_eq!(row("2.6").declared.as_ref().unwrap().text, "Đạt");
    let reason = row("3.5").not_applicable_reason.as_ref().unwrap();
    assert_eq!(reason.text, "Không có mô hình du lịch");
    assert_eq!(row("1.1").evidence.as_ref().unwrap().text, "=HYPERLINK(\"x\")");
}

/// The texts and readings of all results.
fn results(submission: &Submission) -> Vec<(Code, String, ntm_model::Value)> {
    let rows = submission.units.iter().flat_map(|unit| &unit.observations);
    let cell = |row: &ntm_model::Observation| row.result.clone().map(|cell| (row.code, cell));
    rows.filter_map(cell)
        .map(|(code, cell)| (code, cell.text.clone(), cell.value.clone()))
        .collect()
}

/// What is filled into every open cell of results reads back to equal values from the exported
/// files, which have no column of units.
#[track_caller]
fn check_filled(text: &str) {
    let mut sheet = form("nhom-1", "2026", Some("Bình Giang"));
    let set = &sets()[0];
    for indicator in set.indicators() {
        let parts = indicator.parts.iter().map(|part| part.code);
        let whole = indicator.parts.is_empty().then_some(indicator.code);
        for code in parts.chain(whole) {
            fill(&mut sheet, &code.to_string(), 4, text);
        }
    }
    let reading = read(&sheet);
    let first = results(&reading.submission);
    assert!(first.len() > 47, "{}", first.len());
    let csv = submission_to_csv(&reading.submission);
    assert_eq!(results(&ntm_ingest::read(csv.as_bytes()).submission), first, "{text}");
    let workbook = submission_workbook(&reading.submission);
    assert_eq!(results(&read(&workbook.sheets[0]).submission), first, "{text}");
}

#[test]
fn filled_forms_say_the_same_without_their_column_of_units() {
    for text in [
        "01",
        "0",
        "0,95",
        "1",
        "42",
        "67,05",
        "67,05%",
        "1.059/4.532",
        "93,4% (4.233/4.532 hộ)",
        "36.750",
        "Đạt",
        "Tốt",
        "đạt (Tốt)",
        "≥ 80",
        "02 mô hình",
        "9,5 - 12",
        "10,2%/năm",
        "x",
    ] {
        check_filled(text);
    }
}

#[test]
fn forms_state_the_level_and_offer_words() {
    let sheet = form("nhom-1", "2026", None);
    let row = |code: &str| {
        let is = |row: &&Vec<ntm_report::CellSpec>| {
            row.first().is_some_and(|cell| {
                cell.style == Style::Short && cell.content == Content::Text(code.to_owned())
            })
        };
        sheet.rows.iter().position(|cells| is(&cells)).unwrap()
    };
    let level = |code: &str| shown(&sheet.rows[row(code)][3].content).to_owned();
    assert_eq!(level("2.4"), "≥ 99 %");
    assert_eq!(level("2.3"), "Tốt trở lên");
    assert_eq!(level("2.1"), "", "the parts have the levels");
    let unknown = form("nhom-3", "2026", None);
    assert_eq!(shown(&unknown.rows[row("2.4")][3].content), "chưa có văn bản nêu mức");

    let offered = |code: &str| {
        let row = u32::try_from(row(code) + 1).unwrap();
        let mut choices = sheet.choices.iter().filter(|choice| choice.area.first_column == 5);
        let choice =
            choices.find(|choice| (choice.area.first_row..=choice.area.last_row).contains(&row));
        let choice = choice.unwrap();
        (choice.words.join(","), choice.hint.clone())
    };
    assert_eq!(offered("1.1").0, "Đạt,Chưa đạt");
    assert_eq!(offered("2.3").0, "Xuất sắc,Tốt,Khá,Trung bình,Yếu,Kém");
    assert!(offered("9.1.a").0.starts_with("Hoàn thành xuất sắc nhiệm vụ,Hoàn thành tốt"));
    assert!(offered("3.5").0.ends_with(",Không áp dụng"));
    assert_eq!(offered("2.4").0, "");
    assert!(offered("2.4").1.contains("67,05%"), "{}", offered("2.4").1);
}

#[test]
fn a_csv_template_names_the_place_when_it_is_given() {
    let set = &sets()[0];
    let file = template_csv(set, &set.variants[0], "2026", Some("Bình Giang"));
    let reading = ntm_ingest::read(file.as_bytes());
    assert_eq!(reading.problems, []);
    assert_eq!(reading.submission.units[0].name.as_deref(), Some("Bình Giang"));
}

mod assessments {
    use super::*;
    use ntm_model::{Assessment, Place, Problem, ProblemKind};
    use ntm_report::{Judged, assessment_workbook, problems_workbook};
    use ntm_text::Language;

    #[test]
    fn problems_have_a_sheet_when_there_are_any() {
        let problems = vec![Problem { kind: ProblemKind::EmptyFile, place: Place::File }];
        let as_of = ntm_model::Date::end_of_year(2026);
        let assessment = Assessment { as_of, units: Vec::new(), problems };
        let judged = [Judged { file: Some("a.csv"), assessment: &assessment }];
        for language in [Language::Vietnamese, Language::English] {
            let sheets = assessment_workbook(&judged, sets(), language).sheets;
            assert_eq!(sheets.len(), 4);
            assert_eq!(sheets.last(), problems_workbook(&judged, language).sheets.first());
        }
        let sheet = problems_workbook(&judged, Language::Vietnamese).sheets.remove(0);
        let place = shown(&sheet.rows[1][1].content);
        assert_eq!(place, "a.csv: cả tệp");
        let none = Assessment { as_of, units: Vec::new(), problems: Vec::new() };
        let judged = [Judged { file: None, assessment: &none }];
        assert_eq!(assessment_workbook(&judged, sets(), Language::English).sheets.len(), 3);
    }
}
