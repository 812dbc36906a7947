//! Golden cases: for each indicator of 2026–2030 that takes figures or has parts, results that are
//! well met, just met, just missed, far off, missing and unreadable. The levels are those of group
//! 1 in `seeds/catalogs/xa-2026-2030.toml`.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may end in a panic, and its helpers too"
)]

mod common;

use common::{gap_text, judge, verdict_name};

/// Judges one result. `gap` is the amount and the things, `""` where there is no gap to show.
#[track_caller]
fn check(code: &str, text: &str, verdict: &str, gap: &str) {
    let assessment = judge(&[(code, text, "", "")]);
    let result = common::result(&assessment, code);
    assert_eq!((verdict_name(result), gap_text(result).as_str()), (verdict, gap), "{code} {text}");
}

/// Judges an indicator by its parts, and by a declaration of the whole if `whole` is not empty.
#[track_caller]
fn check_parts(whole: &str, declared: &str, parts: &[(&str, &str)], verdict: &str) {
    let mut rows: Vec<_> = parts.iter().map(|(code, text)| (*code, *text, "", "")).collect();
    if !declared.is_empty() {
        rows.push((whole, "", declared, ""));
    }
    let assessment = judge(&rows);
    let result = common::result(&assessment, whole);
    assert_eq!(verdict_name(result), verdict, "{whole} {declared} {parts:?}");
}

#[test]
fn roads_2_1() {
    let all = |b, c| [("2.1.a", "Đạt"), ("2.1.b", b), ("2.1.c", c), ("2.1.d", "Đạt")];
    check_parts("2.1", "", &all("100%", "80%"), "met");
    check_parts("2.1", "", &all("15,236/15,236 km", "50%"), "met");
    check_parts("2.1", "", &all("99,99%", "50%"), "not_met");
    check_parts("2.1", "", &all("100%", "49,9%"), "not_met");
    check_parts("2.1", "", &all("60%", "5%"), "not_met");
    check_parts("2.1", "", &[("2.1.a", "Đạt"), ("2.1.b", "100%")], "no_data");
    check_parts("2.1", "", &all("100%", "đang rà soát"), "unreadable");
    check_parts("2.1", "Đạt", &[("2.1.a", "Đạt"), ("2.1.b", "100%")], "met");
    check_parts("2.1", "Chưa đạt", &[], "not_met");
    check("2.1.b", "100% (15,236/15,236 km)", "met", "0");
    check("2.1.b", "11,323/15,236 km", "not_met", "25.6826 ≈ 3.913 km");
    check("2.1.c", "38,4% (5,85/15,236 km)", "not_met", "11.6041 ≈ 1.768 km");
}

#[test]
fn readiness_for_disasters_2_3() {
    check("2.3", "Xuất sắc", "met", "");
    check("2.3", "Tốt", "met", "");
    check("2.3", "đạt (Tốt)", "met", "");
    check("2.3", "Khá", "not_met", "");
    check("2.3", "Kém", "not_met", "");
    check("2.3", "", "no_data", "");
    check("2.3", "đang đánh giá", "unreadable", "");
    check("2.3", "Hoàn thành tốt nhiệm vụ", "unreadable", "");
}

#[test]
fn electricity_2_4() {
    check("2.4", "100%", "met", "0");
    check("2.4", "99%", "met", "0");
    check("2.4", "98,99%", "not_met", "0.01");
    check("2.4", "60%", "not_met", "39");
    check("2.4", "", "no_data", "");
    check("2.4", "khoảng 99%", "unreadable", "");
    check("2.4", "99,6% (4.514/4.532 hộ)", "met", "0");
    check("2.4", "4.486/4.532 hộ", "not_met", "0.015 ≈ 1 hộ");
}

#[test]
fn internet_2_6() {
    check_parts("2.6", "", &[("2.6.a", "100%"), ("2.6.b", "12/12 vùng")], "met");
    check_parts("2.6", "", &[("2.6", "100%")], "met");
    check_parts("2.6", "", &[("2.6.a", "100%"), ("2.6.b", "99,9%")], "not_met");
    check_parts("2.6", "", &[("2.6", "40%")], "not_met");
    check_parts("2.6", "", &[("2.6.a", "100%")], "no_data");
    check_parts("2.6", "", &[("2.6", "####")], "unreadable");
    check_parts("2.6", "Đạt", &[], "met");
}

#[test]
fn income_3_1() {
    check("3.1", "11%/năm", "met", "0");
    check("3.1", "15%", "met", "0");
    check("3.1", "9,5%", "met", "0");
    check("3.1", "9,49%", "not_met", "0.01");
    check("3.1", "-2,5%", "not_met", "12");
    check("3.1", "", "no_data", "");
    check("3.1", "9,5 - 12%", "unreadable", "");
    check("3.1", "0,102", "unreadable", "");
    check("3.1", "10/12", "unreadable", "");
}

#[test]
fn models_of_farming_3_3() {
    counts("3.3", "mô hình");
}

#[test]
fn extension_groups_3_7() {
    counts("3.7", "tổ");
}

#[test]
fn places_of_production_3_10() {
    counts("3.10", "làng nghề");
    counts("3.10", "cụm công nghiệp");
}

#[test]
fn smart_villages_7_4() {
    counts("7.4", "mô hình");
}

/// At least one thing is demanded.
#[track_caller]
fn counts(code: &str, unit: &str) {
    check(code, &format!("05 {unit}"), "met", "0");
    check(code, &format!("01 {unit}"), "met", "0");
    check(code, "1", "met", "0");
    check(code, &format!("0 {unit}"), "not_met", "1");
    check(code, "Không có", "not_met", "");
    check(code, "", "no_data", "");
    check(code, "Quý III/2026", "unreadable", "");
    check(code, "1,5", "unreadable", "");
    check(code, "100%", "unreadable", "");
}

#[test]
fn good_farmers_3_8() {
    check("3.8", "82%", "met", "0");
    check("3.8", "1.200/2.000 hộ", "met", "0");
    check("3.8", "59,99%", "not_met", "0.01");
    check("3.8", "1.199/2.000 hộ", "not_met", "0.05 ≈ 1 hộ");
    check("3.8", "12%", "not_met", "48");
    check("3.8", "", "no_data", "");
    check("3.8", "#DIV/0!", "unreadable", "");
    check("3.8", "60,5% (1.180/2.000 hộ)", "conflict", "");
    check("3.8", "62,5% (1.210/2.000 hộ)", "met", "0");
}

#[test]
fn trained_workers_4_1() {
    check("4.1", "43,6% (3.820/8.762 lao động)", "met", "0");
    check("4.1", "40%", "met", "0");
    check("4.1", "39,99%", "not_met", "0.01");
    check("4.1", "3.504/8.762 lao động", "not_met", "0.0091 ≈ 1 lao động");
    check("4.1", "8%", "not_met", "32");
    check("4.1", "", "no_data", "");
    check("4.1", "3.820 lao động", "unreadable", "");
    check("4.1", "0,436", "unreadable", "");
}

#[test]
fn poverty_6_1() {
    check("6.1", "0%", "met", "0");
    check("6.1", "2%", "met", "0");
    check("6.1", "2,01%", "not_met", "0.01");
    check("6.1", "91/4.532 hộ", "not_met", "0.0079 ≈ 1 hộ");
    check("6.1", "35%", "not_met", "33");
    check("6.1", "", "no_data", "");
    check("6.1", "54 hộ", "unreadable", "");
    check("6.1", "dưới 1%", "met", "");
    check("6.1", "dưới 5%", "unreadable", "");
    check("6.1", "Không có", "unreadable", "");
}

#[test]
fn solid_houses_6_2() {
    check("6.2", "99,2%", "met", "0");
    check("6.2", "95%", "met", "0");
    check("6.2", "94,96%", "not_met", "0.04");
    check("6.2", "4.282/4.532 hộ", "not_met", "0.5163 ≈ 24 hộ");
    check("6.2", "61%", "not_met", "34");
    check("6.2", "", "no_data", "");
    check("6.2", "4.600/4.532 hộ", "unreadable", "");
    check("6.2", "0,95", "unreadable", "");
}

#[test]
fn waste_8_1() {
    let all = |b, c| [("8.1.a", "Đạt"), ("8.1.b", b), ("8.1.c", c)];
    check_parts("8.1", "", &all("95%", "10%"), "met");
    check_parts("8.1", "", &all("80%", "50%"), "met");
    check_parts("8.1", "", &all("79,9%", "50%"), "not_met");
    check_parts("8.1", "", &all("80%", "50,1%"), "not_met");
    check_parts("8.1", "", &all("15%", "99%"), "not_met");
    check_parts("8.1", "", &[("8.1.a", "Đạt")], "no_data");
    check_parts("8.1", "", &all("80%", "nhiều"), "unreadable");
    check_parts("8.1", "", &[("8.1", "85%")], "unreadable");
    check("8.1.b", "86,5%", "met", "0");
    check("8.1.c", "52%", "not_met", "2");
}

#[test]
fn organic_waste_8_2() {
    check("8.2", "97%", "met", "0");
    check("8.2", "90%", "met", "0");
    check("8.2", "89,9%", "not_met", "0.1");
    check("8.2", "85,4%", "not_met", "4.6");
    check("8.2", "20%", "not_met", "70");
    check("8.2", "", "no_data", "");
    check("8.2", "gần 90%", "unreadable", "");
    check("8.2", "120%", "unreadable", "");
}

#[test]
fn businesses_8_3() {
    check("8.3", "100% (46/46 cơ sở)", "met", "0");
    check("8.3", "100%", "met", "0");
    check("8.3", "99,9%", "not_met", "0.1");
    check("8.3", "45/46 cơ sở", "not_met", "2.1739 ≈ 1 cơ sở");
    check("8.3", "10%", "not_met", "90");
    check("8.3", "", "no_data", "");
    check("8.3", "0/0 cơ sở", "unreadable", "");
    check("8.3", "1.23.4%", "unreadable", "");
}

#[test]
fn organizations_9_1() {
    let all = |grade| [("9.1.a", grade), ("9.1.b", grade), ("9.1.c", grade), ("9.1.d", grade)];
    check_parts("9.1", "", &all("Hoàn thành xuất sắc nhiệm vụ"), "met");
    check_parts("9.1", "", &all("Hoàn thành tốt nhiệm vụ"), "met");
    check_parts("9.1", "", &all("Hoàn thành nhiệm vụ"), "not_met");
    check_parts("9.1", "", &all("Không hoàn thành nhiệm vụ"), "not_met");
    check_parts("9.1", "", &[("9.1.a", "Hoàn thành tốt nhiệm vụ")], "no_data");
    check_parts("9.1", "", &all("đang xếp loại"), "unreadable");
    check_parts("9.1", "", &[("9.1", "Hoàn thành tốt nhiệm vụ")], "met");
    check_parts("9.1", "", &[("9.1", "Hoàn thành nhiệm vụ")], "not_met");
}

#[test]
fn administration_9_2() {
    check_parts("9.2", "", &[("9.2.a", "Đạt"), ("9.2.b", "99%")], "met");
    check_parts("9.2", "", &[("9.2.a", "Đạt"), ("9.2.b", "90%")], "met");
    check_parts("9.2", "", &[("9.2.a", "Đạt"), ("9.2.b", "89,99%")], "not_met");
    check_parts("9.2", "", &[("9.2.a", "Đạt"), ("9.2.b", "30%")], "not_met");
    check_parts("9.2", "", &[("9.2.b", "92%")], "no_data");
    check_parts("9.2", "", &[("9.2", "92%")], "no_data");
    check_parts("9.2", "Đạt", &[("9.2.b", "92,4% (388/420 thủ tục)")], "met");
    check_parts("9.2", "Đạt", &[("9.2.b", "377/420 thủ tục")], "not_met");
    check_parts("9.2", "", &[("9.2.a", "Đạt"), ("9.2.b", "????")], "unreadable");
}
