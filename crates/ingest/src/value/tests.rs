//! Golden cases: texts as officials write them, and how each is read.

use ntm_model::{Bound, Decimal, Figure, Numeral, Quantity, Value};
use proptest::prelude::*;

use super::read_value;

/// One line for a value: `Pass, 95%`, `>= 80%`, `19.8% = 449/2268 hồ sơ`, `36750|36.750`.
fn show(value: &Value) -> String {
    match value {
        Value::Blank => "blank".to_owned(),
        Value::Unreadable(why) => format!("{why:?}?"),
        Value::Statement { word, rating, quantity } => {
            let word = word.map(|word| format!("{word:?}"));
            let rating = rating.map(|rating| format!("{rating:?}"));
            let parts = [word, rating, quantity.as_ref().map(show_quantity)];
            parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
        }
    }
}

fn show_quantity(quantity: &Quantity) -> String {
    let numeral = |numeral: &Numeral| match numeral.other {
        Some(other) => format!("{}|{other}", numeral.customary),
        None => numeral.customary.to_string(),
    };
    let figure = match &quantity.figure {
        Figure::Percent(percent) => format!("{}%", numeral(percent)),
        Figure::Number(number) => numeral(number),
        Figure::Fraction { numerator, denominator } => {
            format!("{}/{}", numeral(numerator), numeral(denominator))
        }
        Figure::PercentAndFraction { percent, numerator, denominator } => {
            format!("{}% = {}/{}", numeral(percent), numeral(numerator), numeral(denominator))
        }
    };
    let bound = match quantity.bound {
        None => "",
        Some(Bound::AtLeast) => ">= ",
        Some(Bound::MoreThan) => "> ",
        Some(Bound::AtMost) => "<= ",
        Some(Bound::LessThan) => "< ",
    };
    let year = quantity.year.map(|year| format!(" of {year}")).unwrap_or_default();
    let space = if quantity.unit.is_empty() { "" } else { " " };
    format!("{bound}{figure}{space}{}{year}", quantity.unit)
}

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(show(&read_value(text)), expected, "{text:?}");
}

#[track_caller]
fn check_all(texts: &[&str], expected: &str) {
    for text in texts {
        check(text, expected);
    }
}

#[test]
fn percentages() {
    check("67,05%", "67.05%");
    check("67.05 %", "67.05%");
    check("95 phần trăm", "95%");
    check("95 PHẦN TRĂM", "95%");
    check("95 pha\u{302}\u{300}n tra\u{306}m", "95%");
    check("100%", "100%");
    check("100,0 %.", "100.0%");
    check("67.0512345678901%", "67.0512345678901%");
    check("10,2%/năm", "10.2% /năm");
    check("10,2% / năm", "10.2% /năm");
    check("-3,2%", "-3.2%");
    check("−3,2%", "-3.2%");
    check("+10,5%", "10.5%");
    check("'95%", "95%");
}

#[test]
fn numbers_with_units() {
    check("42", "42");
    check("2027", "2027");
    check("02 mô hình", "2 mô hình");
    check("1 tổ", "1 tổ");
    check("0 sản phẩm", "0 sản phẩm");
    check("42 triệu đồng/người/năm", "42 triệu đồng/người/năm");
    check("36.750 triệu đồng", "36750|36.750 triệu đồng");
    check("36,750 triệu đồng", "36.750|36750 triệu đồng");
    check("1.234.567", "1234567");
    check("1.234,5", "1234.5");
    check("1,234.5", "1234.5");
    check("1\u{a0}234\u{a0}567 đồng", "1234567 đồng");
    check("1\u{2009}234 hộ", "1234 hộ");
    check("02\u{a0}mô hình", "2 mô hình");
    check("Có 02 mô hình", "2 mô hình");
    check("Hiện có 02 mô hình.", "2 mô hình");
    check("1 mô hình (thôn Bình An)", "1 mô hình");
    check("1 mô hình, thôn Bình An", "1 mô hình");
    check("120 m2", "120 m2");
    check("5.000 đ", "5000|5.000 đ");
}

#[test]
fn fractions() {
    check("11,323/15,236 km", "11.323|11323/15.236|15236 km");
    check("20/32 vụ việc", "20/32 vụ việc");
    check("0/276 hộ", "0/276 hộ");
    check("0/1 cơ sở", "0/1 cơ sở");
    check("5/0", "5/0");
    check("12/2026", "12/2026");
    check("1.059/4.532 hộ", "1059|1.059/4532|4.532 hộ");
    check("1059 / 4532 hộ", "1059/4532 hộ");
    check("15,96/27,02305 km", "15.96/27.02305 km");
    check("15,96/27.023 km", "15.96/27023 km");
    check("449 hộ/2268 hộ", "449/2268 hộ");
    check("1.059 hộ/4.532", "1059|1.059/4532|4.532 hộ");
}

#[test]
fn percentages_with_their_fractions() {
    let share = "19.8% = 449/2268 hồ sơ";
    check("19,8% (449/2.268 hồ sơ)", share);
    check("449/2.268 hồ sơ (19,8%)", share);
    check("449/2.268 hồ sơ = 19,8%", share);
    check("449/2.268 = 19,8%", "19.8% = 449/2268");
    check("62,5%; 20/32 vụ việc", "62.5% = 20/32 vụ việc");
    check("62,5% - 20/32 vụ việc", "62.5% = 20/32 vụ việc");
    check("100% (15,236/15,236 km)", "100% = 15.236|15236/15.236|15236 km");
    check("0% (0/276 hộ)", "0% = 0/276 hộ");
}

#[test]
fn demands_are_not_results() {
    check("xã đạt 74,17%, yêu cầu 75%", "74.17%");
    check("xã đạt 42 triệu đồng/người/năm, chưa đạt 53", "Fail, 42 triệu đồng/người/năm");
    check("đạt 59,06% (15,96/27,02305 km), yêu cầu 70%", "59.06% = 15.96/27.02305 km");
    check("19,8% (449/2.268 hồ sơ) chưa đạt tối thiểu 30%", "Fail, 19.8% = 449/2268 hồ sơ");
    check("Yêu cầu 75%; xã đạt 74,17%", "74.17%");
    check("yêu cầu 75%", "NotUnderstood?");
    check("Chưa đạt 62%", "NotUnderstood?");
}

#[test]
fn a_word_and_a_figure() {
    check("Đạt 95%", "95%");
    check_all(
        &[
            "Đạt: 95%",
            "Đạt (95%)",
            "Đạt, 95%",
            "95% (Đạt)",
            "95% - Đạt",
            "95%-Đạt",
            "95% đạt",
            "Đạt - 95%",
        ],
        "Pass, 95%",
    );
    check_all(&["Chưa đạt (62%)", "62% - Chưa đạt", "Chưa đạt: 62%"], "Fail, 62%");
    check("Kết quả: 95%", "95%");
    check("Xã đạt: 74,17%", "74.17%");
    check("Xã đạt", "Pass");
    check("Không có (0 mô hình)", "None, 0 mô hình");
}

#[test]
fn grades() {
    check_all(
        &["Tốt", "Loại tốt", "Xếp loại: Tốt", "xếp loại Tốt", "Đạt loại tốt", "TỐT."],
        "Good",
    );
    check("Khá", "Fair");
    check("đạt (Tốt)", "Pass, Good");
    check("Tốt (Chưa đạt)", "Fail, Good");
    check_all(&["Hoàn thành tốt nhiệm vụ", "HTTNV"], "TasksDoneWell");
    check("HTXSNV", "TasksDoneExcellently");
    check("HTNV", "TasksDone");
    check("KHTNV", "TasksNotDone");
    check("Hoàn thành xuất sắc nhiệm vụ (Đạt)", "Pass, TasksDoneExcellently");
    check("Tốt, Khá", "NotUnderstood?");
}

#[test]
fn pass_and_fail_words() {
    let passes = [
        "Đạt",
        "ĐẠT",
        "Đạt chuẩn",
        "Đã đạt",
        "Đạt yêu cầu",
        "dat",
        "Đ",
        "Có",
        "Đã có",
        "✓",
        "✔",
        "☑",
        "v",
        "x",
        "X",
        "Đạt.",
        "đạt ",
        "- Đạt",
        "✓ Đạt",
        "\u{110}a\u{323}t",
        "Đạt (Quyết định số 123/QĐ-UBND)",
    ];
    check_all(&passes, "Pass");
    let fails = ["Chưa đạt", "Không đạt", "chưa", "Chưa có", "K", "KĐ", "CĐ", "✗", "✘", "☐"];
    check_all(&fails, "Fail");
    check_all(&["Không có", "Không"], "None");
    check_all(&["Cơ bản đạt", "Đạt một phần", "Gần đạt"], "NearlyPass");
    let not_applicable = ["Không áp dụng", "KAD", "N/A", "NA", "Không thuộc đối tượng"];
    check_all(&not_applicable, "NotApplicable");
}

#[test]
fn limits() {
    check_all(
        &[
            "≥80%",
            ">=80%",
            "≥ 80 %",
            "từ 80% trở lên",
            "tối thiểu 80%",
            "80% trở lên",
            "$\\geq 80\\%$",
        ],
        ">= 80%",
    );
    check("ít nhất 1 mô hình", ">= 1 mô hình");
    check("từ 1 mô hình trở lên", ">= 1 mô hình");
    check_all(&["> 25%", "trên 25%", "hơn 25%", "đạt trên 25%"], "> 25%");
    check("dưới 5%", "< 5%");
    check_all(&["không quá 2%", "≤2%", "<= 2%"], "<= 2%");
    check("≥80% (20/25 hộ)", "SeveralNumbers?");
}

#[test]
fn what_says_nothing_is_blank() {
    let blanks = [
        "",
        " ",
        "-",
        "…",
        "...",
        "–",
        "/",
        "\u{a0}",
        "chưa có số liệu",
        "Chưa thống kê",
        "Không có số liệu",
    ];
    check_all(&blanks, "blank");
}

#[test]
fn what_cannot_be_judged_says_why() {
    check_all(
        &["khoảng 90%", "gần 90%", "~90%", "trên dưới 90%", "đạt khoảng 90%"],
        "Approximate?",
    );
    check_all(
        &["9,5 - 12%", "85% và 40%", "80-85%", "từ 80% đến 85%", "95% (120 hộ)"],
        "SeveralNumbers?",
    );
    check("đạt 14/15 tiêu chí, 05 tiêu chí chưa đạt", "NotUnderstood?");
    check("95%, tăng 2% so với năm 2025", "SeveralNumbers?");
    check_all(&["Quý III/2024", "Năm 2027", "2026-2030", "tháng 12/2026", "31/12/2026"], "Time?");
    check_all(
        &["Đạt năm 2027", "Phấn đấu 95%", "đang rà soát", "Xã Bình Giang", "?"],
        "NotUnderstood?",
    );
    check_all(&["#DIV/0!", "#N/A", "#REF!", "####", "#VALUE!"], "SpreadsheetError?");
    check_all(&["Đạt/Chưa đạt", "Đạt / Không đạt", "Đạt, chưa đạt"], "Contradiction?");
    check("1.23.4", "Separators?");
    check_all(
        &["1234567890123456", "0.67051234567890123", "0,67051234567890123%"],
        "TooManyDigits?",
    );
}

#[test]
fn nothing_is_guessed() {
    for text in [
        "Đạt (chưa có quyết định)",
        "Đạt (còn thiếu 2 hộ)",
        "Đạt, đang hoàn thiện hồ sơ",
        "62% chưa đạt",
        "5‰",
        "9.5E-02",
        "- 3,2%",
        "Đạt -95%",
        "42 triệu đồng/5 người",
        "1/2%",
        "tăng 5%",
        "1. Đạt",
        "5*",
        "từ 90%",
    ] {
        check(text, "NotUnderstood?");
    }
}

#[test]
fn a_time_in_brackets_behind_a_figure_is_a_remark() {
    check("95% (năm 2025)", "95% of 2025");
    check_all(
        &[
            "95% (tính đến 30/9/2026)",
            "95% (số liệu đến 30/9/2026)",
            "95% (Số liệu 9 tháng đầu năm 2026)",
            "95% (ngày 15/11/2026)",
        ],
        "95% of 2026",
    );
    check_all(&["95% (tháng 10)", "95% (đến hết quý III)"], "95%");
    check("10,2%/năm (năm 2026)", "10.2% /năm of 2026");
    check("02 mô hình (tính đến 30/9/2026)", "2 mô hình of 2026");
    check("19,8% (449/2.268 hồ sơ) (quý III/2026)", "19.8% = 449/2268 hồ sơ of 2026");
}

#[test]
fn a_year_before_or_behind_a_figure_belongs_to_it() {
    check_all(
        &["Năm 2030: 95%", "Đến năm 2030 đạt 95%", "95% vào năm 2030", "95% năm 2030"],
        "95% of 2030",
    );
    check("42 triệu đồng/người/năm vào năm 2030", "42 triệu đồng/người/năm of 2030");
    check_all(&["Năm 2024: 95%, năm 2025: 97%", "Năm 2024: 95% (năm 2025)"], "SeveralNumbers?");
    check_all(&["Năm 2027: Đạt", "Đạt (năm 2030)", "Năm 2030 đạt", "Đến cuối năm 2027"], "Time?");
}

#[test]
fn other_brackets_behind_a_figure_are_not_passed_over() {
    check_all(&["95% (năm 2025: 93%)", "95% (thôn 3)", "45% (nam 20)"], "SeveralNumbers?");
    check_all(
        &[
            "95% (dự kiến năm 2027)",
            "95% (phấn đấu đến năm 2028)",
            "95% (kế hoạch năm 2026)",
            "95% (theo kế hoạch)",
            "95% (năm 2027, sẽ đạt)",
            "95% (năm 2027, kế hoạch)",
        ],
        "NotUnderstood?",
    );
    check_all(&["Đạt (năm 2026)", "(năm 2025) 95%"], "Time?");
    check("95% (vượt kế hoạch)", "95%");
}

/// Phrases of real plans and tables, one a line with its reading behind a tab. With
/// `UPDATE_EXPECT=1` the file is written anew from what is read now.
#[test]
fn real_phrases_are_read_as_listed() {
    const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/phrases.tsv");
    let listed = std::fs::read_to_string(PATH).unwrap();
    let read = |line: &str| match line.split_once('\t').map_or(line, |(text, _)| text) {
        text if text.starts_with('#') || text.is_empty() => text.to_owned(),
        text => format!("{text}\t{}", show(&read_value(text))),
    };
    let lines: Vec<String> = listed.lines().map(read).collect();
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(PATH, lines.join("\n") + "\n").unwrap();
        return;
    }
    let differing: Vec<(&str, &String)> =
        listed.lines().zip(&lines).filter(|(listed, read)| *listed != read.as_str()).collect();
    assert!(differing.is_empty(), "{differing:#?}");
    assert!(lines.iter().filter(|line| line.contains('\t')).count() > 150);
}

/// Any decimal that a cell may hold, as digits and a number of decimals.
fn decimals() -> impl Strategy<Value = Decimal> {
    (-999_999_999_999_i64..=999_999_999_999, 0_u8..=12)
        .prop_filter_map("too long", |(digits, scale)| Decimal::new(digits, scale))
}

proptest! {
    #[test]
    fn reading_never_panics(text in ".{0,60}") {
        read_value(&text);
    }

    #[test]
    fn reading_phrases_never_panics(
        words in prop::collection::vec(
            prop::sample::select(vec![
                "Đạt", "chưa đạt", "≥", "từ", "trở lên", "9", "1.234", ",5", "%", "/", "(", ")",
                "-", "=", ",", ";", " ", "hộ", "/năm", "Quý III/2024", "khoảng", "\u{301}", "yêu cầu",
            ]),
            0..12,
        )
    ) {
        read_value(&words.concat());
    }

    #[test]
    fn a_percentage_reads_back_to_itself(number in decimals(), point in prop::sample::select(vec![',', '.'])) {
        let text = format!("{}%", number.written(point, None));
        let value = read_value(&text);
        let Value::Statement { word: None, rating: None, quantity: Some(quantity) } = &value else {
            panic!("{text}: {value:?}");
        };
        let Figure::Percent(numeral) = quantity.figure else { panic!("{text}: {value:?}") };
        // `36.750` may be a thousand times as much; the written number is one of the two.
        let readings = [Some(numeral.customary), numeral.other];
        prop_assert!(readings.contains(&Some(number)), "{text}: {numeral:?}");
        let is_doubtful = number.scale() == 3 && text.trim_start_matches('-').len() <= "123.456%".len();
        prop_assert_eq!(numeral.other.is_some(), is_doubtful && !text.trim_start_matches('-').starts_with('0'));
    }

    #[test]
    fn grouped_thousands_read_back_to_themselves(number in decimals()) {
        // Two separators, or the same one twice, leave no doubt.
        prop_assume!(number.to_rational().trunc().to_integer().abs() > 999_999);
        for (point, group) in [(',', '.'), ('.', ','), (',', '\u{a0}')] {
            let value = read_value(&number.written(point, Some(group)));
            prop_assert_eq!(show(&value), number.to_string());
        }
    }
}

#[test]
fn the_mark_of_a_footnote_behind_a_share_is_no_part_of_it() {
    for text in ["99,5%*", "99,5% (1)", "99,5%(*)", "99,5%¹", "99,5% **", "99,5%[2]"] {
        assert_eq!(read_value(text), read_value("99,5%"), "{text}");
    }
    // More than the number of a note, or nothing that says that the figure is a share.
    for text in ["99,5% (100)", "99,5 (1)", "95% (%)"] {
        assert_ne!(read_value(text), read_value("99,5%"), "{text}");
    }
}
