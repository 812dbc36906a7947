//! What is exported as data reads back to equal values (invariant 6 of the architecture).

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends this way when it fails")]

mod common;

use ntm_model::{Cell, DeclaredCount, Observation, Place, Submission, UnitReport, Value, Within};
use ntm_report::{submission_to_csv, submission_workbook};
use proptest::prelude::*;

/// The results without the places, which differ between the user's file and the exported one.
fn without_places(mut submission: Submission) -> Submission {
    let clear = |cell: &mut Option<Cell>| {
        if let Some(cell) = cell {
            cell.place = Place::File;
        }
    };
    // A unit of which only whole criteria are known has no row.
    submission.units.retain(|unit| !unit.observations.is_empty());
    for unit in &mut submission.units {
        // What is said of whole criteria is no part of a status file.
        unit.criteria.clear();
        unit.declared_count = None;
        clear(&mut unit.set);
        clear(&mut unit.variant);
        for observation in &mut unit.observations {
            observation.place = Place::File;
            clear(&mut observation.result);
            clear(&mut observation.declared);
            let remarks = [
                &mut observation.not_applicable_reason,
                &mut observation.evidence,
                &mut observation.note,
            ];
            for remark in remarks.into_iter().flatten() {
                remark.place = Place::File;
            }
        }
    }
    submission
}

/// The texts as a worksheet holds them: a line break in a cell has one form there.
fn with_line_breaks_of_worksheets(mut submission: Submission) -> Submission {
    let mend = |text: &mut String| *text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mend_cell = |cell: &mut Cell| {
        let mut text = cell.text.clone();
        mend(&mut text);
        *cell = Cell::new(cell.place.clone(), text, cell.value.clone());
    };
    for unit in &mut submission.units {
        unit.code.iter_mut().chain(&mut unit.name).for_each(mend);
        unit.period.iter_mut().for_each(|period| mend(&mut period.text));
        let cells = unit.set.iter_mut().chain(&mut unit.variant);
        cells.for_each(mend_cell);
        for one in &mut unit.observations {
            let cells = one.result.iter_mut().chain(&mut one.declared);
            cells.for_each(mend_cell);
            let reason = one.not_applicable_reason.iter_mut();
            let remarks = reason.chain(&mut one.evidence).chain(&mut one.note);
            remarks.for_each(|cell| mend_cell(cell));
        }
    }
    submission
}

/// Reads the file, writes what was read as CSV and as a workbook, reads those: nothing but places
/// may differ.
#[track_caller]
fn check(file: &str) -> Submission {
    check_written(ntm_ingest::read(file.as_bytes()).submission)
}

/// The same for what was read already.
#[track_caller]
fn check_written(first: Submission) -> Submission {
    let exported = submission_to_csv(&first);
    let second = ntm_ingest::read(exported.as_bytes()).submission;
    let workbook = submission_workbook(&first);
    let [sheet] = workbook.sheets.as_slice() else { panic!("one sheet") };
    let third = common::read(sheet).submission;
    let [first, second, third] = [first, second, third].map(without_places);
    assert!(first == second, "{first:?}\nexported as:\n{exported}\nreads as {second:?}");
    let first = with_line_breaks_of_worksheets(first);
    assert!(first == third, "{first:?}\nexported as:\n{sheet:?}\nreads as {third:?}");
    first
}

#[test]
fn exported_results_read_back() {
    let rows = |file: &str| check(file).units.iter().map(|unit| unit.observations.len()).sum();
    let count: usize = rows("chi_tieu,ket_qua\n1.1,Đạt\n2.4,\"93,4% (4.233/4.532 hộ)\"\n");
    assert_eq!(count, 2);
    let count: usize = rows("chi_tieu;ket_qua;ghi_chu\r\n1.1;Đạt;a, b\r\n3.10;01;\"x\ny\"\r\n");
    assert_eq!(count, 2);
    let count: usize = rows(
        "ma_xa,ten_xa,bo_tieu_chi,nhom,ky,chi_tieu,ket_qua\n\
         1,A,xa-2026-2030,1,2026,1.1,Đạt\n1,A,xa-2026-2030,1,2027,1.1,Chưa đạt\n2,B,,,,1.1,\n",
    );
    assert_eq!(count, 3);
}

#[test]
fn results_beside_what_is_said_of_whole_criteria_read_back() {
    let file = "Mã,Nội dung,Kết quả\n1,Quy hoạch,Chưa đạt\n1.1,Có quy hoạch,Đạt\n\
        1.2,Có quy chế,Chưa đạt\n10,Quốc phòng,Đạt\n10.1,Lực lượng,Đạt\n";
    let mut submission = ntm_ingest::read(file.as_bytes()).submission;
    let unit = &mut submission.units[0];
    assert_eq!((unit.criteria.len(), unit.observations.len()), (2, 3));
    let cell = unit.criteria[0].cell.clone();
    unit.declared_count = Some(DeclaredCount { met: 1, total: 10, cell });
    // A unit of which nothing else is known leaves no row.
    submission.units.push(UnitReport {
        name: Some("Ninh Tân".to_owned()),
        criteria: submission.units[0].criteria.clone(),
        ..UnitReport::default()
    });
    check_written(submission.clone());
    // What was written is a status file without a fault.
    let again = ntm_ingest::read(submission_to_csv(&submission).as_bytes());
    assert_eq!(again.problems, []);
}

/// Found by the fuzz target: “≥ 01” declared as “1” came back as the split number “≥ 01,1”.
#[test]
fn a_declaration_that_is_a_number_is_no_half_of_one() {
    check("chi_tieu;ket_qua;tu_danh_gia\n3.10;≥ 01;1\n3.3;5;2 mô hình\n4.1;≥ 40%;43\n");
}

#[test]
fn texts_that_look_like_formulas_are_exported_as_they_are() {
    let file = "chi_tieu,ket_qua,minh_chung\n1.1,Đạt,=1+1\n2.4,\"-5%\",@x\n";
    let submission = check(file);
    let evidence = submission.units[0].observations[0].evidence.as_ref().unwrap();
    assert_eq!(evidence.text, "=1+1");
}

#[test]
fn districts_and_provinces_read_back() {
    let file = "ten_xa,ten_huyen,ten_tinh,nam_dat_chuan,chi_tieu,ket_qua\n\
        Sơn Bình,Khánh Sơn,Khánh Hòa,2024,1.1,Đạt\nCam Tân,Cam Lâm,Khánh Hòa,,1.1,Đạt\n";
    let submission = check(file);
    assert!(submission.units.iter().all(|unit| unit.within.is_some()));
}

/// A report with these results, each a code and a text.
fn report(of: [&str; 4], results: &[(&str, &str)]) -> UnitReport {
    let said = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let [code, name, set, period] = of;
    let cell = |text: String| Cell::new(Place::File, text, Value::Blank);
    let observation = |(code, result): &(&str, &str)| Observation {
        code: ntm_ingest::read_code(code).unwrap(),
        place: Place::File,
        result: said(result)
            .map(|text| Cell::new(Place::File, text.clone(), ntm_ingest::read_value(&text))),
        declared: None,
        not_applicable_reason: None,
        evidence: None,
        note: None,
    };
    UnitReport {
        code: said(code),
        name: said(name),
        set: said(set).map(cell),
        period: said(period).map(|text| ntm_ingest::read_period(&text)),
        observations: results.iter().map(observation).collect(),
        ..UnitReport::default()
    }
}

/// Found by the fuzz target: a blank cell means “as above”, so that the second report came back as
/// that of 2026.
#[test]
fn what_is_not_said_of_a_place_is_not_that_of_the_place_above() {
    let results = [("1.1", "Đạt"), ("3.10", "95%")];
    let of = |code, name, set, period| report([code, name, set, period], &results);
    let units = vec![
        of("", "Sơn Bình", "", "2026"),
        of("", "Sơn Bình", "", ""),
        of("1", "Sơn Bình", "xa-2021-2025", ""),
        of("1", "", "", "2026"),
        of("", "", "", "2026"),
        of("", "", "", ""),
    ];
    check_written(Submission { units: units.clone() });
    let exported = submission_to_csv(&Submission { units });
    let second = "(không ghi),Sơn Bình,(không ghi),,(không ghi),1.1,Đạt,";
    assert!(exported.contains(second), "{exported}");
    // Where no place says anything in a column, there is nothing to tell from a blank.
    let units = vec![of("", "Sơn Bình", "", "2026"), of("", "Ninh Tân", "", "2026")];
    let exported = submission_to_csv(&Submission { units });
    assert!(!exported.contains('('), "{exported}");
}

/// Found by the fuzz target: the number of a criterion above its indicators is a heading.
#[test]
fn a_criterion_that_is_itself_the_indicator_is_no_heading() {
    let of = |results: &[(&str, &str)]| report(["", "Sơn Bình", "", ""], results);
    let next = report(["", "Ninh Tân", "", ""], &[("10.1", "Đạt")]);
    let units = vec![of(&[("1.1", "Đạt"), ("10", "Đạt"), ("7", "")]), next];
    check_written(Submission { units: units.clone() });
    let exported = submission_to_csv(&Submission { units });
    assert!(exported.contains(",10 (chỉ tiêu),Đạt,"), "{exported}");
    // A row of numbers alone would be the numbering of the columns.
    check_written(Submission { units: vec![report(["1", "", "", ""], &[("2", "3")])] });
    // As long as nothing can be mistaken, the number stands alone.
    let exported = submission_to_csv(&Submission { units: vec![of(&[("10", "55")])] });
    assert!(exported.contains(",10,55,"), "{exported}");
}

#[test]
fn samples_read_back() {
    for sample in ntm_bundled::samples() {
        let submission = ntm_ingest::read(sample.bytes).submission;
        assert!(!submission.units.is_empty(), "{}", sample.id);
        // A list of whole criteria is no status file; what it says is not written into one.
        if submission.units.iter().any(|unit| unit.declared_count.is_none()) {
            check(std::str::from_utf8(sample.bytes).unwrap());
        }
    }
}

/// A field as officials may write it, or anything at all, quoted.
fn field() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "",
        "Đạt",
        "67,05%",
        "11,323/15,236 km",
        "≥80%",
        "-",
        "đạt (Tốt)",
        "36.750",
        "=1+1",
        "'x",
        "a;b",
        "a\tb",
        "a\r\nb",
        "\"",
        " x ",
        "#REF!",
        "2026",
        "(không ghi)",
        "10 (chỉ tiêu)",
    ]);
    let quoted = |text: String| format!("\"{}\"", text.replace('"', "\"\""));
    prop_oneof![3 => known.prop_map(str::to_owned), 1 => any::<String>()].prop_map(quoted)
}

/// Reports of places that say more or less of themselves, in any order, as several tables of one
/// file give them.
fn reports() -> impl Strategy<Value = Submission> {
    let one_of = |texts: &'static [&'static str]| prop::sample::select(texts);
    let of = (
        one_of(&["", "", "1", "2"]),
        one_of(&["", "Sơn Bình", "Ninh Tân"]),
        one_of(&["", "xa-2021-2025", "xa-2026-2030"]),
        one_of(&["", "2024", "Quý III/2026"]),
    );
    let codes = one_of(&["1.1", "2", "7", "7.1", "10", "10.1", "10.2.a", "2.1.b", "dk.hai-long"]);
    let results = one_of(&["", "Đạt", "Chưa đạt", "3", "67,05%", "11,323/15,236 km"]);
    let district = one_of(&["", "", "Khánh Sơn", "Cam Lâm"]);
    let rows = prop::collection::vec((codes, results), 1..4);
    let unit = (of, district, rows).prop_map(|((code, name, set, period), district, rows)| {
        let mut unit = report([code, name, set, period], &rows);
        let within = Within { district: Some(district.to_owned()), ..Within::default() };
        unit.within = Some(Box::new(within)).filter(|_| !district.is_empty());
        unit
    });
    prop::collection::vec(unit, 1..7).prop_map(|all| {
        let mut units: Vec<UnitReport> = Vec::new();
        for unit in all {
            if !units.iter().any(|known| are_one(known, &unit)) {
                units.push(unit);
            }
        }
        Submission { units }
    })
}

/// Whether two reports are one, so that no file reads as both.
fn are_one(first: &UnitReport, second: &UnitReport) -> bool {
    let set = |unit: &UnitReport| unit.set.as_ref().map(|set| set.text.clone());
    (&first.code, &first.name, &first.period) == (&second.code, &second.name, &second.period)
        && (first.code.is_some() || second.within.is_none() || first.within == second.within)
        && (set(first).is_none() || set(second).is_none() || set(first) == set(second))
}

proptest! {
    #[test]
    fn any_reports_read_back(submission in reports()) {
        check_written(submission);
    }

    #[test]
    fn any_file_reads_back(rows in prop::collection::vec(
        (prop::sample::select(vec!["1.1", "2.1.b", "3.1", "3.10", "8", "8.1"]), prop::array::uniform8(field())),
        1..6,
    )) {
        let mut file = ntm_ingest::CANONICAL_HEADER.join(",");
        for (code, [unit, set, variant, period, result, declared, reason, note]) in rows {
            file.push_str(&format!(
                "\n,{unit},{set},{variant},{period},{code},{result},{declared},{reason},,{note}"
            ));
        }
        check(&file);
    }
}
