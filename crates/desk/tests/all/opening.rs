//! What files become, one or several, read or refused.

use ntm_desk::{Answer, Desk, Input};
use ntm_evaluate::{Options, assess_reading};
use ntm_ingest::{MAX_BYTES, ReadOptions, Usage};
use ntm_model::{Assessment, Date, Severity, Verdict};
use ntm_text::Language;

use crate::common::{
    codes, corpus, desk, desk_of_corpus, desk_with, input, names, place_of, verdict,
};

const ONE: &str = "ten_xa,chi_tieu,ket_qua\nBình Giang,1.1,Đạt\nBình Giang,6.2,\"94,96%\"\n";
const TWO: &str = "ten_xa,chi_tieu,ket_qua\nĐức Xuân,1.1,Chưa đạt\nSơn Bình,1.1,Đạt\n";

#[test]
fn nothing_open_is_an_answer_too() {
    let answer = Desk::default().answer(&input());
    assert_eq!((answer.units.len(), answer.shown.is_none()), (0, true));
    assert!(answer.problems.is_empty() && answer.files.is_empty());
    assert_eq!(answer.set.unwrap().id, "xa-2026-2030");
}

#[test]
fn a_text_file_is_judged() {
    let answer = desk(ONE).answer(&input());
    assert_eq!(names(&answer), ["Bình Giang"]);
    assert_eq!(verdict(&answer, "1.1"), Verdict::Met);
    assert_eq!(verdict(&answer, "6.2"), Verdict::NotMet);
    let [file] = answer.files.as_slice() else { panic!("one file") };
    assert_eq!((file.name.as_str(), file.tables.len()), ("a.csv", 1));
    let shown = answer.shown.unwrap();
    let place = &shown.assessment.indicator("6.2".parse().unwrap()).unwrap().reads[0].place;
    assert_eq!(ntm_text::place(place, Language::Vietnamese), "dòng 3, cột 3");
}

#[test]
fn a_workbook_is_judged_and_names_its_cells() {
    let answer = desk_of_corpus("nhieu-trang.xlsx").answer(&input());
    let [file] = answer.files.as_slice() else { panic!("one file") };
    let used = file.tables.iter().filter(|table| table.usage == Usage::Used);
    assert_eq!(used.map(|table| &*table.sheet).collect::<Vec<_>>(), ["Biểu 05"]);
    let shown = answer.shown.unwrap();
    let read = shown.assessment.indicators().find_map(|result| result.reads.first()).unwrap();
    let place = ntm_text::place(&read.place, Language::Vietnamese);
    assert!(place.starts_with("Biểu 05!"), "{place}");
}

#[test]
fn several_files_stand_behind_one_another() {
    let mut desk = desk_with(&[("a.csv", ONE), ("b.csv", TWO)]);
    let bytes = corpus("nhieu-trang.xlsx");
    desk.open_workbook("c.xlsx", ntm_workbook::read(&bytes));
    let answer = desk.answer(&input());
    assert_eq!(
        answer.files.iter().map(|file| &*file.name).collect::<Vec<_>>(),
        ["a.csv", "b.csv", "c.xlsx"]
    );
    assert_eq!(names(&answer)[..3], ["Bình Giang", "Đức Xuân", "Sơn Bình"]);
    let files: Vec<usize> = answer.units.iter().map(|unit| unit.file).collect();
    assert_eq!(files, [0, 1, 1, 2]);
    // Of several files each place says which it is in.
    assert!(place_of(&answer, "SET_ASSUMED").starts_with("a.csv: "));
    let one_file = desk_with(&[("a.csv", ONE)]).answer(&input());
    assert!(!place_of(&one_file, "SET_ASSUMED").starts_with("a.csv"));
}

#[test]
fn files_that_are_too_large_are_refused_and_small_ones_are_not() {
    let mut desk = Desk::default();
    assert!(!desk.refuse("small.csv", MAX_BYTES));
    assert_eq!(desk.answer(&input()).files.len(), 0);
    assert!(desk.refuse("large.csv", MAX_BYTES + 1));
    desk.open("b.csv", TWO.as_bytes().to_vec());
    let answer = desk.answer(&input());
    assert_eq!(place_of(&answer, "FILE_TOO_LARGE"), "large.csv: cả tệp");
    assert_eq!(answer.files[0].tables.len(), 0);
    // The units of the file behind it know their file.
    assert_eq!(answer.units.iter().map(|unit| unit.file).collect::<Vec<_>>(), [1, 1]);
    // Reading again does not lose the refusal.
    assert_eq!(desk.answer(&input()), answer);
}

/// A file without a table gives a first problem that says why.
#[track_caller]
fn check_refused(mut desk: Desk, code: &str) {
    let answer = desk.answer(&input());
    assert_eq!(answer.units, []);
    assert_eq!(answer.problems[0].severity, Severity::Error);
    assert_eq!(codes(&answer)[0], code);
}

#[test]
fn files_without_a_table_say_why() {
    check_refused(desk(""), "EMPTY_FILE");
    check_refused(desk("Kính gửi\nỦy ban nhân dân\n"), "NO_HEADER");
    check_refused(desk_of_corpus("anh.xlsx"), "NOT_TEXT");
    check_refused(desk_of_corpus("cut.xlsx"), "WORKBOOK_DAMAGED");
    check_refused(desk_of_corpus("mat-khau.xlsx"), "WORKBOOK_LOCKED");
    check_refused(desk_of_corpus("trong.xlsx"), "WORKBOOK_EMPTY");
}

#[test]
fn a_sample_stands_beside_what_is_open() {
    let mut desk = desk_with(&[("a.csv", ONE)]);
    desk.answer(&input());
    desk.open_sample("binh-giang-2026-minh-hoa.csv");
    let answer = desk.answer(&Input { unit: 1, ..input() });
    assert_eq!((answer.files.len(), answer.units.len()), (2, 2));
    assert!(answer.planned.is_some());
    desk.clear();
    assert_eq!(desk.answer(&input()).units, []);
}

/// The desk says of one file exactly what reading and judging it at once say.
#[track_caller]
fn check_same(name: &str) {
    let answer = desk_of_corpus(name).answer(&input());
    let reading = ntm_workbook::read_file(&corpus(name), &ReadOptions::default());
    let options = Options { set: None, variant: None, as_of: None, today: Date::end_of_year(2026) };
    let whole = assess_reading(&reading, ntm_bundled::sets(), &options);
    assert_eq!(answer.files[0].tables, reading.tables, "{name}");
    let (first, tallies) = in_short(&whole);
    assert_eq!(answer.shown.as_ref().map(|shown| &shown.assessment), first, "{name}");
    let lines = answer.units.iter().map(|unit| (unit.criteria, unit.indicators));
    assert_eq!(lines.collect::<Vec<_>>(), tallies, "{name}");
    for group in &answer.problems {
        let same = |problem: &&ntm_model::Problem| {
            (problem.code(), problem.severity()) == (group.code.as_str(), group.severity)
        };
        let mut wanted: Vec<String> = Vec::new();
        for problem in whole.problems.iter().filter(same) {
            let message = ntm_text::problem(&problem.kind, Language::Vietnamese);
            let place = match problem.place {
                // Where a unit as a whole is meant, the desk names it.
                ntm_model::Place::File => String::new(),
                _ => ntm_text::place(&problem.place, Language::Vietnamese),
            };
            let line = format!("{place}: {message}");
            // What is said of the whole file is said once.
            if problem.place != ntm_model::Place::File || !wanted.contains(&line) {
                wanted.push(line);
            }
        }
        let found = group.problems.iter().map(|one| {
            let of_whole = wanted.contains(&format!(": {}", one.message));
            let place = if of_whole { "" } else { one.place.as_str() };
            format!("{place}: {}", one.message)
        });
        let found: Vec<_> = found.collect();
        wanted.truncate(ntm_desk::message::ProblemGroup::SHOWN);
        assert_eq!(found, wanted, "{name}");
    }
    let said: usize =
        whole.problems.iter().filter(|one| !codes(&answer).contains(&one.code())).count();
    assert_eq!(said, 0, "{name}");
}

fn in_short(
    whole: &Assessment,
) -> (Option<&ntm_model::UnitAssessment>, Vec<(ntm_model::Tally, ntm_model::Tally)>) {
    let tallies = whole.units.iter().map(|unit| (unit.criteria_tally(), unit.indicator_tally()));
    (whole.units.first(), tallies.collect())
}

#[test]
fn the_answer_is_that_of_the_evaluator() {
    for name in [
        "goc-phay.csv",
        "bieu-10.xlsx",
        "bieu-05-tieu-chi.ods",
        "rong-xa-la-cot-200.xlsx",
        "rong-xa-la-hang-20.csv",
        "moi-xa-mot-trang.ods",
        "phan-so-lech.csv",
        "nhieu-ngoac-ho.csv",
        "danh-sach-tinh.xlsx",
        "ngau-nhien.csv",
        "anh.xlsx",
    ] {
        check_same(name);
    }
}

#[test]
fn the_same_files_give_the_same_answer() {
    let answer = || -> Answer {
        let mut desk = desk_with(&[("a.csv", ONE), ("b.csv", TWO)]);
        desk.answer(&input())
    };
    assert_eq!(ntm_desk::to_bytes(&answer()), ntm_desk::to_bytes(&answer()));
}

#[test]
fn what_was_exported_for_other_programs_says_what_it_is() {
    let json = "{\n  \"format\": \"ntm-assessment/1\",\n  \"as_of\": \"2026-12-31\"\n}\n";
    let answer = desk(json).answer(&input());
    assert_eq!(codes(&answer), ["OWN_EXPORT"]);
    let message = &answer.problems[0].problems[0].message;
    assert!(message.starts_with("Đây là tệp ntm-assessment/1"), "{message}");
}

#[track_caller]
fn check_listed(units: usize, listed: usize) {
    let row = |number| format!("Xã {number:03},1.1,Đạt\n");
    let text: String = (0..units).map(row).collect();
    let mut desk = desk(&format!("ten_xa,chi_tieu,ket_qua\n{text}"));
    let answer = desk.answer(&Input { unit: units - 1, ..input() });
    assert_eq!((answer.unit_count, answer.units.len()), (units, listed));
    // Listed or not, the unit that is shown can be typed into.
    let name = format!("Xã {:03}", units - 1);
    assert_eq!(answer.shown.unwrap().id.name.as_deref(), Some(name.as_str()));
}

#[test]
fn more_units_than_anyone_looks_through_are_counted_and_not_listed() {
    check_listed(1, 1);
    check_listed(Answer::LISTED, Answer::LISTED);
    check_listed(Answer::LISTED + 1, 0);
}
