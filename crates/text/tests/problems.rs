//! Every problem has a sentence in both languages that a person can act upon.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends this way when it fails")]

use ntm_model::{Code, Expected, Place, ProblemKind as Kind, WhyUnreadable};
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
        Kind::MissingUnit { text: text() },
        Kind::LostZero { code: CODE, text: "3.1".to_owned() },
        Kind::CriteriaCountDiffers { met: 14, total: 15, listed: 5 },
        Kind::CriteriaCountDiffers { met: 14, total: 19, listed: 5 },
    ]);
    kinds
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
    ]);
    kinds
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
    let source = include_str!("../../model/src/problem/facts.rs");
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
