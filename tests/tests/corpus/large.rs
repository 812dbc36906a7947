//! Files that are too large to be kept. Each must end, in bounded memory and without a panic,
//! and nothing may be lost in silence.

use ntm_ingest::Reading;
use ntm_tests::read_file;

#[track_caller]
fn check(bytes: &[u8], code: &str, results: usize) -> Reading {
    let reading = read_file(bytes, false);
    let found: Vec<&str> = reading.problems.iter().map(|problem| problem.code()).collect();
    assert!(found.contains(&code), "{code} among {:?}", found.get(..10.min(found.len())));
    let count: usize = reading.submission.units.iter().map(|unit| unit.observations.len()).sum();
    assert!(count >= results, "{count} results, {results} expected");
    reading
}

#[test]
fn ten_million_columns_are_refused_or_cut_with_a_word() {
    let mut line = "Mã chỉ tiêu,Kết quả\n1.1,Đạt".to_owned();
    line.push_str(&",".repeat(10_000_000));
    check(line.as_bytes(), "TOO_MANY_COLUMNS", 0);
}

#[test]
fn a_header_of_ten_million_columns_is_refused_or_cut_with_a_word() {
    let line = format!("Mã chỉ tiêu,Kết quả{}\n1.1,Đạt\n", ",x".repeat(5_000_000));
    check(line.as_bytes(), "TOO_MANY_COLUMNS", 0);
}

#[test]
fn a_hundred_thousand_open_quotations_lose_no_row() {
    let mut text = "Mã chỉ tiêu;Kết quả;Ghi chú\n".to_owned();
    text.push_str(&"6.2;95,5%;\"chưa đóng\n".repeat(100_000));
    check(text.as_bytes(), "UNCLOSED_QUOTE", 100_000);
}

#[test]
fn a_cell_of_ten_megabytes_is_one_result() {
    let text = format!("Mã chỉ tiêu;Kết quả\n1.1;\"{}\"\n2.4;99,5%\n", "a\n".repeat(5_000_000));
    let reading = read_file(text.as_bytes(), false);
    let count: usize = reading.submission.units.iter().map(|unit| unit.observations.len()).sum();
    assert_eq!(count, 2);
}

#[test]
fn ten_million_blank_lines_are_counted() {
    let text = format!("Mã chỉ tiêu;Kết quả\n{}2.4;\"99,5\n", "\n".repeat(10_000_000));
    let reading = check(text.as_bytes(), "UNCLOSED_QUOTE", 1);
    let last = reading.problems.iter().map(|problem| problem.place.row()).max();
    assert_eq!(last, Some(ntm_model::Place::Line(10_000_002)));
}
