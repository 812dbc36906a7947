//! Every problem has a sentence in both languages that a person can act upon.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends this way when it fails")]

use ntm_model::{
    Code, Demand, Expected, OverlayProblem as Overlay, Place, ProblemKind as Kind, Requirement,
    WhyUnreadable,
};
use ntm_text::{Language, problem};

const CODE: Code = Code::new(3, 10);

fn text() -> String {
    "Xã Bình Giang".to_owned()
}

/// At least one of each kind, and one more where another sentence is said.
fn kinds() -> Vec<Kind> {
    let whys = [
        WhyUnreadable::NotUnderstood,
        WhyUnreadable::SeveralNumbers,
        WhyUnreadable::Approximate,
        WhyUnreadable::Time,
        WhyUnreadable::TooManyDigits,
        WhyUnreadable::Separators,
        WhyUnreadable::SpreadsheetError,
        WhyUnreadable::Contradiction,
    ];
    let expected = [
        Expected::PassFail,
        Expected::Rating,
        Expected::Percent,
        Expected::PercentPerYear,
        Expected::Count,
    ];
    let unreadable = whys.map(|why| {
        let expected = Expected::Percent;
        Kind::Unreadable { code: CODE, text: text(), why, expected }
    });
    let wrong_kind =
        expected.map(|expected| Kind::WrongKind { code: CODE, text: text(), expected });
    let mut kinds = [of_files(), of_workbooks(), of_tables(), of_rows(), of_values()].concat();
    kinds.extend(unreadable);
    kinds.extend(wrong_kind);
    kinds
}

fn of_files() -> Vec<Kind> {
    let mut kinds: Vec<Kind> = ["", "XLSX", "XLSB", "XLS", "ODS", "HTML", "PDF", "DOCX"]
        .into_iter()
        .map(|format| Kind::NotText { format })
        .collect();
    kinds.extend([
        Kind::EmptyFile,
        Kind::FileTooLarge { bytes: 100_000_001, limit: 100_000_000 },
        Kind::OwnExport { format: "ntm-assessment/1".to_owned() },
        Kind::UnclosedQuote,
        Kind::MoreUnclosedQuotes { count: 7 },
        Kind::QuotesIgnored,
        Kind::EncodingGuessed { name: "Windows-1258", sure: true },
        Kind::EncodingGuessed { name: "Windows-1258", sure: false },
        Kind::BrokenBytes { column: 3, more: 0 },
        Kind::BrokenBytes { column: 3, more: 4 },
        Kind::OldFont { font: "TCVN3", before: "§¹t".to_owned(), after: "Đạt".to_owned() },
    ]);
    kinds
}

fn of_workbooks() -> Vec<Kind> {
    vec![
        Kind::WorkbookDamaged,
        Kind::SheetDamaged,
        Kind::WorkbookLocked,
        Kind::WorkbookEmpty,
        Kind::NotAWorkbook { format: String::new() },
        Kind::NotAWorkbook { format: "DOCX".to_owned() },
        Kind::WorkbookNotRead { format: "XLSB".to_owned() },
        Kind::UnpackedTooLarge { limit: 100_000_000 },
        Kind::TooManySheets { limit: 500 },
        Kind::SheetTooManyRows { limit: 1_048_576 },
        Kind::SheetTooManyColumns { limit: 16_384 },
        Kind::TooManyCells { limit: 4_000_000 },
        Kind::NotCalculated { others: 0 },
        Kind::NotCalculated { others: 5 },
    ]
}

fn of_tables() -> Vec<Kind> {
    let mut kinds = Vec::new();
    for is_hidden in [true, false] {
        for could_be in [true, false] {
            kinds.push(Kind::SheetNotUsed { sheet: text(), is_hidden, could_be });
        }
    }
    kinds.extend([
        Kind::NoHeader,
        Kind::MissingColumn { column: "chi_tieu" },
        Kind::MissingColumn { column: "ket_qua" },
        Kind::ColumnTwice { header: text() },
        Kind::ColumnNotUsed { header: text() },
        Kind::ColumnNotUsed { header: String::new() },
        Kind::NoRows,
        Kind::TooManyRows { limit: 2_000_000 },
        Kind::TooManyColumns { limit: 16_384 },
        Kind::ExtraFields { text: text() },
        Kind::NoSheetUsed,
        Kind::SheetsBeyondLimit { limit: 500 },
        Kind::HiddenRows { count: 2 },
        Kind::HiddenColumns { count: 2 },
        Kind::RowsBelowTable { count: 3 },
        Kind::TotalNotUsed { text: "Tổng cộng".to_owned() },
        Kind::RowOfNoCommune { text: text() },
        Kind::FurtherTable { count: 2 },
        Kind::TableNotUsed { count: 2 },
        Kind::VillagesNotUsed { count: 2, text: text(), has_whole: true },
        Kind::VillagesNotUsed { count: 2, text: text(), has_whole: false },
        Kind::MergedResult { code: CODE, range: range(), text: text(), of_criterion: true },
        Kind::MergedResult { code: CODE, range: range(), text: text(), of_criterion: false },
        Kind::MergedApplied { range: range(), text: text() },
        Kind::MixedSeparators { count: 2, separator: ';' },
        Kind::MissingUnit { text: text() },
        Kind::LostZero { code: CODE, text: "3.1".to_owned() },
        Kind::CriteriaCountDiffers { met: 14, total: 15, listed: 5 },
        Kind::CriteriaCountDiffers { met: 14, total: 19, listed: 5 },
    ]);
    kinds
}

fn range() -> String {
    "C6:C7".to_owned()
}

fn of_rows() -> Vec<Kind> {
    let two_values = |lost_zero| Kind::TwoValues {
        code: CODE,
        first: Place::Line(3),
        first_text: text(),
        text: text(),
        lost_zero,
    };
    vec![
        Kind::MissingCode { text: text() },
        Kind::UnknownCode { text: text(), suggestion: None },
        Kind::UnknownCode { text: text(), suggestion: Some(CODE) },
        Kind::RepeatedCode { code: CODE, first: Place::Line(3) },
        two_values(None),
        two_values(Some(CODE)),
        Kind::UnknownSet { text: text() },
        Kind::SetAssumed { set: "xa-2026-2030".to_owned() },
        Kind::UnknownVariant { text: text() },
        Kind::VariantAssumed { name: "Nhóm 1".to_owned() },
        Kind::VariantMissing,
        Kind::UnknownPeriod { text: text() },
        Kind::MixedRows { column: "nhom", text: text(), first: text() },
        Kind::NotReported { codes: vec![CODE] },
    ]
}

fn of_values() -> Vec<Kind> {
    let mut kinds = Vec::new();
    for yes in [true, false] {
        let (code, computed) = (CODE, "23,37".to_owned());
        kinds.push(Kind::FractionDisagrees { code, text: text(), computed, same_verdict: yes });
        for declared in [text(), "Đạt".to_owned()] {
            kinds.push(Kind::DeclarationDiffers { code, declared, text: text(), met: yes });
        }
    }
    let (first, second) = ("36750 triệu đồng".to_owned(), "36,75 triệu đồng".to_owned());
    kinds.extend([
        Kind::EmptyResult { code: CODE },
        Kind::TwoReadings { code: CODE, text: text(), first, second },
        Kind::ImpossibleShare { code: CODE, text: text() },
        Kind::BoundNotEnough { code: CODE, text: text() },
        Kind::UnitDiffers { code: CODE, text: text(), expected: "km".to_owned() },
        Kind::FigureNeedsParts { code: CODE, text: text(), parts: vec![CODE] },
        Kind::PartDiffers { code: CODE, part: CODE },
        Kind::MustApply { code: CODE },
        Kind::ReasonMissing { code: CODE },
        Kind::ReasonAndResult { code: CODE },
        Kind::SeparatorSettled {
            code: CODE,
            text: "36.750".into(),
            taken: "36.750".parse().unwrap(),
            proof: "41.2".into(),
            proof_place: Place::Line(3),
        },
        Kind::CrossAsTick { code: CODE },
        Kind::FromAssessment { levels: None },
        Kind::FromAssessment { levels: Some("Mức của tỉnh".into()) },
        Kind::ConditionNotInRule { code: Code::NO_DEBT },
        Kind::TakenFromOtherSet {
            code: CODE,
            set: "xa-nang-cao-2021-2025".to_owned(),
            recognition: ntm_model::Recognition::NotEligible,
            met: 17,
            total: 19,
        },
    ]);
    kinds.extend(overlay_kinds().into_iter().map(|kind| Kind::Overlay(Box::new(kind))));
    kinds
}

/// At least one of each kind of problem with a province's own levels.
fn overlay_kinds() -> Vec<Overlay> {
    let demand = |text| {
        let (requirement, unit) = Requirement::parse(text).unwrap();
        Demand { requirement, unit: unit.to_owned() }
    };
    let (level, published) = (|| demand(">= 35 %"), || demand(">= 40 %"));
    let known = || vec!["nhom-1".to_owned(), "nhom-2".to_owned()];
    let set = || "xa-2026-2030".to_owned();
    let (first, second) = ("36750".to_owned(), "36.750".to_owned());
    let date = "2031-01-01".parse().unwrap();
    vec![
        Overlay::NoHeader,
        Overlay::NoRows,
        Overlay::UnknownAction { text: text() },
        Overlay::UnknownSet { text: text() },
        Overlay::UnknownSet { text: String::new() },
        Overlay::UnknownVariant { text: text(), known: known() },
        Overlay::UnknownVariant { text: String::new(), known: known() },
        Overlay::UnknownCode { text: text(), set: set() },
        Overlay::UnknownCode { text: text(), set: String::new() },
        Overlay::MissingCode,
        Overlay::CodeTaken { code: CODE },
        Overlay::TitleMissing { code: CODE },
        Overlay::LevelMissing { code: CODE },
        Overlay::LevelUnreadable { code: CODE, text: text() },
        Overlay::LevelBare { code: CODE, text: "80 %".to_owned() },
        Overlay::LevelTwoReadings { code: CODE, text: text(), first, second },
        Overlay::KindDiffers { code: CODE, text: text(), expected: Expected::Percent },
        Overlay::KindDiffers { code: CODE, text: text(), expected: Expected::PassFail },
        Overlay::KindDiffers { code: CODE, text: text(), expected: Expected::Rating },
        Overlay::KindDiffers { code: CODE, text: text(), expected: Expected::PercentPerYear },
        Overlay::KindDiffers { code: CODE, text: text(), expected: Expected::Count },
        Overlay::NeedsParts { code: CODE, parts: vec![CODE] },
        Overlay::ImpossibleShare { code: CODE, text: text() },
        Overlay::WrongDirection { code: CODE, text: text() },
        Overlay::UnitDiffers { code: CODE, text: text(), expected: "%".to_owned() },
        Overlay::Weaker { code: CODE, level: level(), published: published() },
        Overlay::WeakerCited { code: CODE, level: level(), published: published() },
        Overlay::NotRaised { code: CODE, level: level(), published: published() },
        Overlay::NothingToRaise { code: CODE },
        Overlay::Repeated { code: CODE, first: Place::Line(3) },
        Overlay::OtherFile {
            code: CODE,
            set: "xa-2026-2030".to_owned(),
            variants: vec!["nhom-2".to_owned()],
            since: date,
            level: level(),
            other: Box::new(ntm_model::OtherLevel {
                file: text(),
                place: Place::Field { line: 3, column: 5 },
                level: published(),
            }),
        },
        Overlay::BadDate { text: text() },
        Overlay::DateOutside { date, start: 2026, end: 2030 },
        Overlay::DateMissing { code: CODE },
        Overlay::OwnSet { id: "thon".to_owned(), indicators: 12 },
        Overlay::NotCited { codes: vec![CODE] },
        Overlay::RowsWithoutLevel { count: 3 },
        Overlay::NotApplied { errors: 2 },
    ]
}

#[track_caller]
fn check(kind: &Kind) {
    let [vietnamese, english] =
        [Language::Vietnamese, Language::English].map(|language| problem(kind, language));
    for sentence in [&vietnamese, &english] {
        assert!(sentence.ends_with(['.', '?']), "{sentence}");
        assert!(!sentence.contains("  ") && !sentence.contains(".."), "{sentence}");
        assert!(!sentence.contains(kind.code()), "{sentence}");
        assert!(!sentence.chars().any(|c| ('\u{300}'..='\u{36f}').contains(&c)), "{sentence}");
    }
    assert_ne!(vietnamese, english);
}

#[test]
fn every_problem_is_said_in_both_languages() {
    for kind in kinds() {
        check(&kind);
    }
}

/// The list above is held against the one place where all codes stand.
#[test]
fn every_kind_is_among_them() {
    let source = concat!(
        include_str!("../../model/src/problem/facts.rs"),
        include_str!("../../model/src/problem/overlay.rs"),
    );
    let known: Vec<&str> = kinds().iter().map(Kind::code).collect();
    let codes = source.lines().filter_map(|line| {
        let (_, code) = line.split_once(" => \"")?;
        code.strip_suffix("\",")
    });
    let codes: Vec<&str> = codes.collect();
    assert!(codes.len() > 60, "{codes:?}");
    for code in codes {
        assert!(known.contains(&code), "{code}");
    }
}
