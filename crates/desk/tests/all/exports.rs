//! Files for the user, and that they read back.

use ntm_desk::message::{Export, Form, TemplateFor, Wanted};
use ntm_desk::{Answer, Desk, ExportedContent, Input};
use ntm_model::{Code, Verdict};

use crate::common::{codes, desk_of_corpus, desk_with, input, names, typed};

/// Opens what was exported, through the writer and the reader of workbooks where it is one.
fn opened(name: &str, content: ExportedContent) -> Desk {
    let mut desk = Desk::default();
    let takes = match content {
        ExportedContent::Text(text) => desk.open(name, text.into_bytes()),
        ExportedContent::Workbook(spec) => {
            let bytes = ntm_workbook_writer::write(&spec).unwrap();
            desk.open_workbook(name, ntm_workbook::read(&bytes))
        }
    };
    assert!(takes, "the whole desk takes every file");
    desk
}

#[track_caller]
fn exported(desk: &mut Desk, what: Wanted, form: Form, input: &Input) -> (String, Desk) {
    let made = desk.export(&Export { what, form }, input).unwrap();
    (made.name.clone(), opened(&made.name, made.content))
}

/// The units with everything that does not depend on where a cell stands.
fn without_places(answer: &Answer, desk: &mut Desk, input: &Input) -> Vec<String> {
    let mut all = Vec::new();
    for unit in 0..answer.units.len() {
        let shown = desk.answer(&Input { unit, ..input.clone() }).shown.unwrap();
        let unit = &shown.assessment;
        all.push(format!("{:?} {:?} {:?}", unit.name, unit.period, unit.variant));
        for result in unit.indicators().flat_map(|one| std::iter::once(one).chain(&one.parts)) {
            let reads: Vec<_> = result.reads.iter().map(|read| (&read.field, &read.text)).collect();
            all.push(format!(
                "{} {:?} {:?} {:?} {:?} {reads:?} {:?}",
                result.code, result.verdict, result.basis, result.value, result.gap, result.notes
            ));
        }
    }
    all
}

/// The results read back to the same answer in both forms.
#[track_caller]
fn check_data(mut desk: Desk, input: &Input) {
    let answer = desk.answer(input);
    let wanted = without_places(&answer, &mut desk, input);
    for form in [Form::Csv, Form::Xlsx] {
        let (_, mut again) = exported(&mut desk, Wanted::Data, form, input);
        let plain = Input { edits: Vec::new(), reading: Vec::new(), ..input.clone() };
        let second = again.answer(&plain);
        let found = without_places(&second, &mut again, &plain);
        assert_eq!(found.len(), wanted.len(), "{form:?}: {:?}", names(&second));
        for (found, wanted) in found.iter().zip(&wanted) {
            assert_eq!(found, wanted, "{form:?}");
        }
        assert!(second.files[0].tables.iter().all(|table| !table.needs_look()), "{form:?}");
    }
}

#[test]
fn results_read_back_to_the_same_answer() {
    for name in [
        "goc-phay.csv",
        "bieu-10.xlsx",
        "bieu-05.xlsx",
        "rong-xa-la-cot-20.xlsx",
        "rong-xa-la-hang-20.csv",
        "moi-xa-mot-trang.xlsx",
        "phan-tram.xlsx",
        "cot-dau-cham.csv",
        "cau-van.csv",
        "phan-so-lech.csv",
        "o-gop.xlsx",
    ] {
        check_data(desk_of_corpus(name), &input());
    }
    let text = "ten_xa,chi_tieu,ket_qua\nBình Giang,1.1,=1+1\nBình Giang,3.10,01\n";
    let other = text.replace("Bình Giang", "Đức Xuân");
    let mut desk = desk_with(&[("a.csv", text), ("b.csv", &other)]);
    let input = typed(&mut desk, &[(1, "6.2", "95,5%")]);
    check_data(desk, &input);
}

#[test]
fn files_that_name_no_place_stay_apart_in_the_data() {
    let files = [
        ("Bình Giang.csv", "chi_tieu,ket_qua\n1.1,Đạt\n"),
        ("b", "chi_tieu,ket_qua\n1.1,Chưa đạt\n"),
    ];
    let mut desk = desk_with(&files);
    let first = desk.answer(&input());
    assert_eq!(names(&first), ["-", "-"]);
    for form in [Form::Csv, Form::Xlsx] {
        let (_, mut again) = exported(&mut desk, Wanted::Data, form, &input());
        let second = again.answer(&input());
        assert_eq!(names(&second), ["Bình Giang", "b"]);
        for (first, second) in first.units.iter().zip(&second.units) {
            assert_eq!((first.criteria, first.indicators), (second.criteria, second.indicators));
        }
    }
}

#[test]
fn edits_are_part_of_the_data() {
    let mut desk = desk_with(&[("a.csv", "chi_tieu,ket_qua,minh_chung\n1.1,Chưa đạt,BC 12\n")]);
    let input = typed(&mut desk, &[(0, "1.1", "Đạt"), (0, "3.10", "01")]);
    let (name, mut again) = exported(&mut desk, Wanted::Data, Form::Xlsx, &input);
    assert_eq!(name, "so-lieu-da-sua.xlsx");
    let shown = again.answer(&crate::common::input()).shown.unwrap();
    let found = |code: &str| {
        let code: Code = code.parse().unwrap();
        shown.edits.iter().find(|(one, _)| *one == code).map(|(_, edit)| edit.result.clone())
    };
    assert_eq!((found("1.1").as_deref(), found("3.10").as_deref()), (Some("Đạt"), Some("01")));
}

/// The empty file of a set is read without a question, and nothing in it is judged.
#[track_caller]
fn check_template(variant: &str, period: &str, unit: &str, form: Form) {
    let template = TemplateFor {
        set: "xa-2026-2030".to_owned(),
        variant: variant.to_owned(),
        period: period.to_owned(),
        unit: unit.to_owned(),
    };
    let (name, mut desk) =
        exported(&mut Desk::default(), Wanted::Template(template), form, &input());
    let ending = if form == Form::Csv { "csv" } else { "xlsx" };
    assert_eq!(name, format!("mau-xa-2026-2030-{variant}.{ending}"));
    let answer = desk.answer(&input());
    assert_eq!(names(&answer), [if unit.is_empty() { "-" } else { unit }]);
    assert_eq!(answer.units[0].period.as_ref().unwrap().text, period);
    let assessment = &answer.shown.as_ref().unwrap().assessment;
    assert_eq!(assessment.variant.as_deref(), Some(variant));
    assert!(assessment.indicators().all(|one| one.verdict == Verdict::NoData));
    assert!(answer.files[0].tables.iter().all(|table| !table.needs_look()));
    for code in codes(&answer) {
        // The guide and the pattern of the form are named; nothing is wrong with them.
        assert!(["EMPTY_RESULT", "SHEET_NOT_USED"].contains(&code), "{code}");
    }
}

#[test]
fn templates_read_back_without_a_question() {
    for form in [Form::Csv, Form::Xlsx] {
        check_template("nhom-1", "2026", "Bình Giang", form);
        check_template("nhom-2", "Quý III/2027", "Đức Xuân", form);
        check_template("nhom-3", "2030", "", form);
    }
}

#[test]
fn templates_take_what_is_shown_where_nothing_is_said() {
    let template = || {
        Wanted::Template(TemplateFor {
            set: String::new(),
            variant: String::new(),
            period: String::new(),
            unit: String::new(),
        })
    };
    let mut desk = Desk::default();
    let (name, _) = exported(&mut desk, template(), Form::Csv, &input());
    assert_eq!(name, "mau-xa-2026-2030-nhom-1.csv");
    let variant = Some("nhom-2".to_owned());
    let (name, _) = exported(&mut desk, template(), Form::Xlsx, &Input { variant, ..input() });
    assert_eq!(name, "mau-xa-2026-2030-nhom-2.xlsx");
}

#[test]
fn the_sample_is_given_as_it_is() {
    let (name, mut desk) = exported(&mut Desk::default(), Wanted::Sample, Form::Csv, &input());
    let answer = desk.answer(&input());
    let mut sample = Desk::default();
    sample.open_sample(&name);
    assert_eq!(name, answer.files[0].name);
    let as_shown = sample.answer(&input());
    assert!((answer.shown, answer.problems) == (as_shown.shown, as_shown.problems));
}

/// A file for people from two files names both, problems of reading and of judging alike.
#[track_caller]
fn check_names(what: Wanted, wanted: &[&str]) {
    let one = "ten_xa,chi_tieu,ket_qua,Khác\nBình Giang,1.1,có lẽ,x\n";
    let other = one.replace("Bình Giang", "Đức Xuân");
    let mut desk = desk_with(&[("a.csv", one), ("b.csv", &other)]);
    for form in [Form::Csv, Form::Xlsx] {
        let export = Export { what: what.clone(), form };
        let text = match desk.export(&export, &input()).unwrap().content {
            ExportedContent::Text(text) => text,
            ExportedContent::Workbook(spec) => format!("{spec:?}"),
        };
        for wanted in wanted {
            assert_eq!(text.matches(wanted).count(), 1, "{wanted} in {text}");
        }
    }
}

#[test]
fn tables_of_several_files_say_which_file_they_mean() {
    check_names(
        Wanted::Problems,
        &[
            "a.csv: dòng 1, cột 4",
            "b.csv: dòng 1, cột 4",
            "a.csv: dòng 2, cột 3",
            "b.csv: dòng 2, cột 3",
        ],
    );
}

#[test]
fn verdicts_and_problems_are_given_in_both_forms() {
    let mut desk = desk_of_corpus("phan-so-lech.csv");
    for what in [Wanted::Assessment, Wanted::Problems] {
        for form in [Form::Csv, Form::Xlsx] {
            let export = Export { what: what.clone(), form };
            let made = desk.export(&export, &input()).unwrap();
            let is_text = matches!(made.content, ExportedContent::Text(_));
            assert_eq!(is_text, form == Form::Csv, "{}", made.name);
            if let ExportedContent::Workbook(spec) = made.content {
                let problems = spec.sheets.last().unwrap().rows.len() - 1;
                let found = desk.answer(&input()).problems;
                assert_eq!(problems, found.iter().map(|group| group.count).sum::<usize>());
                let bytes = ntm_workbook_writer::write(&spec).unwrap();
                assert_eq!(ntm_workbook::read(&bytes).problems, []);
            }
        }
    }
}
