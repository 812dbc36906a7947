//! Every mistake that a set's file can contain, with the whole sentence about it.

mod common;

use common::{broken, compare};
use ntm_catalog::read_set;

const SET: &str = include_str!("fixtures/set.toml");

#[track_caller]
fn check(changes: &[(&str, &str)], expected: &[&str]) {
    compare(read_set("thu.toml", &broken(SET, changes)), expected);
}

#[test]
fn a_correct_file_is_read() {
    check(&[], &[]);
}

#[test]
fn a_sentence_names_file_line_key_and_mend() {
    let text = broken(SET, &[(">= 60 %", ">= 9,5 %")]);
    let errors = read_set("seeds/catalogs/x.toml", &text).unwrap_err();
    assert_eq!(
        errors[0].to_string(),
        r#"seeds/catalogs/x.toml, dòng 64, khóa "level": không hiểu mức ">= 9,5 %". Cách sửa: dùng dấu chấm thập phân, ví dụ ">= 9.5 %". [LEVEL_NUMBER]"#
    );
}

#[test]
fn syntax() {
    check(
        &[("id = \"thu\"", "id = \"thu")],
        &[
            r#"dòng 3: không đọc được theo TOML (invalid basic string, expected `"`). Cách sửa: xem lại dòng này và dòng trên: dấu ngoặc kép, dấu bằng, dấu phẩy, khóa viết hai lần, ngày không có thật. [SYNTAX]"#,
        ],
    );
    check(
        &[("start = 2026", "start = 2026\nstart = 2027")],
        &[
            r#"dòng 8: không đọc được theo TOML (duplicate key). Cách sửa: xem lại dòng này và dòng trên: dấu ngoặc kép, dấu bằng, dấu phẩy, khóa viết hai lần, ngày không có thật. [SYNTAX]"#,
        ],
    );
    check(
        &[("id = \"thu\"", "id = \"thu"), ("end = 2030", "end 2030")],
        &[
            r#"dòng 3: không đọc được theo TOML (invalid basic string, expected `"`). Cách sửa: xem lại dòng này và dòng trên: dấu ngoặc kép, dấu bằng, dấu phẩy, khóa viết hai lần, ngày không có thật. [SYNTAX]"#,
            r#"dòng 8: không đọc được theo TOML (key with no value, expected `=`). Cách sửa: xem lại dòng này và dòng trên: dấu ngoặc kép, dấu bằng, dấu phẩy, khóa viết hai lần, ngày không có thật. [SYNTAX]"#,
        ],
    );
    check(
        &[("since = 2026-02-15", "since = 2026-02-31")],
        &[
            r#"dòng 48: không đọc được theo TOML (invalid date, expected day between 01 and 28). Cách sửa: xem lại dòng này và dòng trên: dấu ngoặc kép, dấu bằng, dấu phẩy, khóa viết hai lần, ngày không có thật. [SYNTAX]"#,
        ],
    );
}

#[test]
fn keys_and_types() {
    check(
        &[("format = \"ntm-catalog/1\"\n", "")],
        &[
            r#"dòng 1, khóa "format": thiếu khóa này. Cách sửa: thêm format = "…" vào mục bắt đầu ở dòng này. [MISSING_KEY]"#,
        ],
    );
    check(
        &[("ntm-catalog/1", "ntm-catalog/9")],
        &[
            r#"dòng 2, khóa "format": không biết định dạng "ntm-catalog/9". Cách sửa: ghi format = "ntm-catalog/1". [UNKNOWN_FORMAT]"#,
        ],
    );
    check(
        &[("unit_kind", "unitkind")],
        &[
            r#"dòng 1, khóa "unit_kind": thiếu khóa này. Cách sửa: thêm unit_kind = "…" vào mục bắt đầu ở dòng này. [MISSING_KEY]"#,
            r#"dòng 6, khóa "unitkind": định dạng không có khóa này. Cách sửa: sửa tên khóa hoặc xóa đi; ở đây dùng được format, id, title, title_en, unit_kind, start, end, checked, sources, decision, variants, unstated, criteria, repairs. [UNKNOWN_KEY]"#,
        ],
    );
    check(
        &[("confidence = \"high\"", "confidence = \"high\"\ntrang = 3")],
        &[
            r#"dòng 24, khóa "trang": định dạng không có khóa này. Cách sửa: sửa tên khóa hoặc xóa đi; ở đây dùng được id, title, file, url, confidence, note. [UNKNOWN_KEY]"#,
        ],
    );
    check(
        &[("printed = \"đuờng\"\n", "")],
        &[
            r#"dòng 93, khóa "printed": thiếu khóa này. Cách sửa: thêm printed = "…" vào mục bắt đầu ở dòng này. [MISSING_KEY]"#,
        ],
    );
    check(
        &[("start = 2026", "start = \"2026\"")],
        &[
            r#"dòng 7, khóa "start": cần số nguyên, đang là chữ trong ngoặc kép. Cách sửa: viết như start = 2026, không có ngoặc kép. [WRONG_TYPE]"#,
        ],
    );
    check(
        &[("checked = 2026-03-01", "checked = \"2026-03-01\"")],
        &[
            r#"dòng 9, khóa "checked": cần ngày, đang là chữ trong ngoặc kép. Cách sửa: viết như checked = 2026-02-15, không có ngoặc kép và không có giờ. [WRONG_TYPE]"#,
        ],
    );
    check(
        &[("checked = 2026-03-01", "checked = 2026-03-01T08:00:00")],
        &[
            r#"dòng 9, khóa "checked": cần ngày, đang là ngày giờ. Cách sửa: viết như checked = 2026-02-15, không có ngoặc kép và không có giờ. [WRONG_TYPE]"#,
        ],
    );
    check(
        &[("checked = 2026-03-01", "checked = 0026-03-01")],
        &[
            r#"dòng 9, khóa "checked": không nhận ngày 0026-03-01. Cách sửa: viết ngày có thật từ năm 1900 đến 2999, ví dụ 2026-02-15. [BAD_DATE]"#,
        ],
    );
    check(
        &[("may_not_apply = true", "may_not_apply = \"có\"")],
        &[
            r#"dòng 59, khóa "may_not_apply": cần true hoặc false, đang là chữ trong ngoặc kép. Cách sửa: viết như may_not_apply = true, không có ngoặc kép. [WRONG_TYPE]"#,
        ],
    );
    check(
        &[("end = 2030", "end = 20300")],
        &[
            r#"dòng 8, khóa "end": số 20300 nằm ngoài khoảng 1900 đến 2999. Cách sửa: viết một số trong khoảng ấy. [NUMBER_RANGE]"#,
        ],
    );
    check(
        &[("number = 1\n", "number = 0\n")],
        &[
            r#"dòng 34, khóa "number": số 0 nằm ngoài khoảng 1 đến 255. Cách sửa: viết một số trong khoảng ấy. [NUMBER_RANGE]"#,
        ],
    );
    check(
        &[("\"Hạ tầng\"", "\" \"")],
        &[
            r#"dòng 35, khóa "title": để trống. Cách sửa: điền nội dung; khóa không bắt buộc thì xóa cả dòng. [EMPTY_TEXT]"#,
        ],
    );
    check(
        &[("confidence = \"high\"", "confidence = \"cao\"")],
        &[
            r#"dòng 23, khóa "confidence": "cao" không dùng được. Cách sửa: chọn một trong high, medium, low, unchecked. [NOT_A_CHOICE]"#,
        ],
    );
    check(
        &[("\"Tỷ lệ đường\"", "\"Ty\u{309} lệ đường\"")],
        &[
            r#"dòng 53, khóa "title": "Tỷ lệ đường" có dấu gõ rời khỏi chữ. Cách sửa: gõ lại bằng bảng mã Unicode dựng sẵn (NFC). [NOT_NFC]"#,
        ],
    );
    check(
        &[("levels = [\n", "levels = [\n  \"Đạt\",\n")],
        &[
            r#"dòng 48, khóa "levels": cần danh sách bảng, đang là chữ trong ngoặc kép. Cách sửa: viết như [[…levels]] hoặc levels = [{ … }]. [WRONG_TYPE]"#,
        ],
    );
}

#[test]
fn names_and_periods() {
    check(
        &[("start = 2026", "start = 2031")],
        &[
            r#"dòng 7, khóa "start": bắt đầu năm 2031, sau khi kết thúc năm 2030. Cách sửa: sửa start hoặc end để start không lớn hơn end. [PERIOD_BACKWARDS]"#,
        ],
    );
    let again = "[[variants]]\nid = \"nhom-1\"\nname = \"Nhóm\"\nname_en = \"Group\"\n\
                 definition = \"Xã\"\ndefinition_en = \"Communes\"\nsource = \"goc\"\n\n[[criteria]]";
    check(
        &[("[[criteria]]", again)],
        &[
            r#"dòng 34, khóa "id": "nhom-1" đã dùng ở dòng 26. Cách sửa: đặt tên khác, hoặc xóa một trong hai mục. [DUPLICATE_ID]"#,
        ],
    );
    check(
        &[("source = \"goc\"\n\n[[criteria]]", "source = \"goc2\"\n\n[[criteria]]")],
        &[
            r#"dòng 31, khóa "source": không có nguồn "goc2". Cách sửa: chọn một id trong [[sources]]: goc, hoặc thêm mục mới. [SOURCE_UNKNOWN]"#,
        ],
    );
}

#[test]
fn codes() {
    check(
        &[("code = \"1.1\"", "code = \"01.1\"")],
        &[
            r#"dòng 39, khóa "code": "01.1" không phải là mã chỉ tiêu. Cách sửa: viết như "3.10", "7" hoặc "2.1.a", không có dấu cách, không có số 0 ở đầu. [CODE_FORM]"#,
        ],
    );
    check(
        &[("code = \"1.1\"", "code = \"1.2\"")],
        &[
            r#"dòng 52, khóa "code": mã 1.2 đã dùng ở dòng 39. Cách sửa: mỗi mã chỉ có một mục: sửa mã, hoặc xóa một trong hai mục. [CODE_DUPLICATE]"#,
        ],
    );
    check(
        &[("code = \"1.1\"", "code = \"2.1\"")],
        &[
            r#"dòng 39, khóa "code": 2.1 không thuộc tiêu chí 1. Cách sửa: sửa mã, hoặc chuyển mục này đến tiêu chí 2. [INDICATOR_ELSEWHERE]"#,
        ],
    );
    check(
        &[("code = \"1.1\"", "code = \"1.1.a\"")],
        &[
            r#"dòng 39, khóa "code": 1.1.a là mã của một phần. Cách sửa: chuyển mục này xuống [[criteria.indicators.parts]] của 1.1. [PART_AS_INDICATOR]"#,
        ],
    );
    check(
        &[("1.3.a", "1.2.a")],
        &[
            r#"dòng 81, khóa "code": 1.2.a không phải là mã một phần của 1.3. Cách sửa: viết như "1.3.a", hoặc chuyển mục này đến chỉ tiêu của nó. [PART_ELSEWHERE]"#,
        ],
    );
    check(
        &[("1.3.a", "1.3")],
        &[
            r#"dòng 81, khóa "code": 1.3 không phải là mã một phần của 1.3. Cách sửa: viết như "1.3.a", hoặc chuyển mục này đến chỉ tiêu của nó. [PART_ELSEWHERE]"#,
            r#"dòng 81, khóa "code": mã 1.3 đã dùng ở dòng 68. Cách sửa: mỗi mã chỉ có một mục: sửa mã, hoặc xóa một trong hai mục. [CODE_DUPLICATE]"#,
        ],
    );
    check(
        &[("[[repairs]]\ncode = \"1.2\"", "[[repairs]]\ncode = \"1.9\"")],
        &[
            r#"dòng 94, khóa "code": bộ tiêu chí "thu" không có chỉ tiêu 1.9. Cách sửa: sửa mã cho đúng bộ tiêu chí. [CODE_UNKNOWN]"#,
        ],
    );
}

#[test]
fn sources() {
    check(
        &[(
            "since = 2026-02-15, checked = 2026-03-01, source = \"goc\"",
            "since = 2026-02-15, checked = 2026-03-01",
        )],
        &[
            r#"dòng 48, khóa "source": mức không ghi nguồn. Cách sửa: thêm source = "…" là id của một mục [[sources]]; chưa có văn bản thì để level = "unknown" với nguồn nói rõ điều ấy. [LEVEL_WITHOUT_SOURCE]"#,
        ],
    );
    check(
        &[("source = \"goc\", place", "source = \"khac\", place")],
        &[
            r#"dòng 64, khóa "source": không có nguồn "khac". Cách sửa: chọn một id trong [[sources]]: goc, hoặc thêm mục mới. [SOURCE_UNKNOWN]"#,
        ],
    );
    check(
        &[("title_source = \"goc\"\n", "")],
        &[
            r#"dòng 38, khóa "title_source": tên chỉ tiêu không ghi nguồn. Cách sửa: thêm title_source = "…" là id của một mục [[sources]]. [TITLE_WITHOUT_SOURCE]"#,
        ],
    );
}

#[test]
fn levels() {
    let level = |text: &'static str| [("level = \">= 60 %\"", text)];
    check(
        &level("level = \"khoảng 60 %\""),
        &[
            r#"dòng 64, khóa "level": không hiểu mức "khoảng 60 %". Cách sửa: viết như ">= 60 %", "<= 2 %", "9.5..12 %/năm", "Đạt", "Tốt" hoặc "unknown". [LEVEL_FORM]"#,
        ],
    );
    check(
        &level("level = \">= 9,5 %\""),
        &[
            r#"dòng 64, khóa "level": không hiểu mức ">= 9,5 %". Cách sửa: dùng dấu chấm thập phân, ví dụ ">= 9.5 %". [LEVEL_NUMBER]"#,
        ],
    );
    check(
        &level("level = \">= chín %\""),
        &[
            r#"dòng 64, khóa "level": không hiểu mức ">= chín %". Cách sửa: dùng dấu chấm thập phân, ví dụ ">= 9.5 %". [LEVEL_NUMBER]"#,
        ],
    );
    check(
        &level("level = \"12..9.5 %\""),
        &[
            r#"dòng 64, khóa "level": khoảng "12..9.5 %" có đầu dưới lớn hơn đầu trên. Cách sửa: viết số nhỏ trước, ví dụ "9.5..12 %/năm". [LEVEL_RANGE]"#,
        ],
    );
    check(
        &level("level = \"Tốt\""),
        &[
            r#"dòng 64, khóa "level": mức "Tốt" không hợp với measure = "percent". Cách sửa: viết như ">= 60 %", "Đạt" hoặc "unknown", hoặc sửa measure. [LEVEL_MEASURE]"#,
        ],
    );
    check(&level("level = \"Đạt\""), &[]);
    check(
        &level("level = \">= 60 km\""),
        &[
            r#"dòng 64, khóa "level": mức ghi đơn vị "km", chỉ tiêu ghi đơn vị "%". Cách sửa: ghi cùng một đơn vị ở mức và ở khóa unit. [LEVEL_UNIT]"#,
        ],
    );
    check(
        &level("level = \">= 60\""),
        &[
            r#"dòng 64, khóa "level": mức ghi đơn vị "", chỉ tiêu ghi đơn vị "%". Cách sửa: ghi cùng một đơn vị ở mức và ở khóa unit. [LEVEL_UNIT]"#,
        ],
    );
    check(
        &level("level = \"<= 60 %\""),
        &[
            r#"dòng 64, khóa "level": mức "<= 60 %" trái với direction = "higher". Cách sửa: ">=", ">" và khoảng đi với "higher", "<=" và "<" đi với "lower". [LEVEL_DIRECTION]"#,
        ],
    );
    check(
        &level("level = \">= 600 %\""),
        &[
            r#"dòng 64, khóa "level": mức ">= 600 %" nằm ngoài khoảng 0 đến 100 %. Cách sửa: xem lại con số và dấu thập phân. [LEVEL_SHARE]"#,
        ],
    );
    check(
        &[("level = \"Đạt\"", "level = \">= 1\"")],
        &[
            r#"dòng 48, khóa "level": mức ">= 1" không hợp với measure = "pass_fail". Cách sửa: viết "Đạt" hoặc "unknown", hoặc sửa measure. [LEVEL_MEASURE]"#,
        ],
    );
    check(
        &[("level = \"Tốt\"", "level = \"Đạt\"")],
        &[
            r#"dòng 90, khóa "level": mức "Đạt" không hợp với measure = "rating". Cách sửa: viết một mức xếp loại như "Tốt" hoặc "unknown", hoặc sửa measure. [LEVEL_MEASURE]"#,
        ],
    );
    check(
        &[("variant = \"nhom-1\", level = \"Tốt\"", "variant = \"nhom-4\", level = \"Tốt\"")],
        &[
            r#"dòng 89, khóa "levels": chưa có mức cho "nhom-1". Cách sửa: thêm một dòng variant = "nhom-1"; chưa có văn bản thì để level = "unknown". [VARIANT_WITHOUT_LEVEL]"#,
            r#"dòng 90, khóa "variant": không có nhóm xã hoặc vùng "nhom-4". Cách sửa: chọn một id trong [[variants]]: nhom-1, hoặc thêm mục mới. [VARIANT_UNKNOWN]"#,
        ],
    );
}

#[test]
fn dates_of_levels() {
    check(
        &[("level = \"Đạt\", since = 2026-02-15", "level = \"Đạt\"")],
        &[
            r#"dòng 48, khóa "since": thiếu khóa này. Cách sửa: thêm since = 2026-02-15 vào mục bắt đầu ở dòng này. [MISSING_KEY]"#,
        ],
    );
    check(
        &[("since = 2026-02-15", "since = 2026-02-15, until = 2026-01-01")],
        &[
            r#"dòng 48, khóa "until": mức hết hiệu lực ngày 2026-01-01, trước ngày bắt đầu 2026-02-15. Cách sửa: sửa since hoặc until để since không sau until. [UNTIL_BEFORE_SINCE]"#,
        ],
    );
    let line = "  { variant = \"nhom-1\", level = \"Đạt\", since = 2026-02-15, checked = 2026-03-01, source = \"goc\" },\n";
    let two = |since: &str, until: &str| {
        let later = line.replace("2026-02-15", since);
        let earlier = line.replace("2026-02-15", &format!("2026-02-15{until}"));
        format!("{earlier}{later}")
    };
    check(
        &[(line, &two("2026-02-15", ""))],
        &[
            r#"dòng 49, khóa "since": mức của "nhom-1" trùng thời gian với mức ở dòng 48. Cách sửa: cho mức mới một ngày since sau mức cũ; mức cũ có until thì until phải trước ngày ấy. [LEVELS_OVERLAP]"#,
        ],
    );
    check(
        &[(line, &two("2027-01-01", ", until = 2027-01-01"))],
        &[
            r#"dòng 49, khóa "since": mức của "nhom-1" trùng thời gian với mức ở dòng 48. Cách sửa: cho mức mới một ngày since sau mức cũ; mức cũ có until thì until phải trước ngày ấy. [LEVELS_OVERLAP]"#,
        ],
    );
    // A level without an end is ended by the next one.
    check(&[(line, &two("2027-01-01", ""))], &[]);
    check(&[(line, &two("2027-01-01", ", until = 2026-12-31"))], &[]);
}

#[test]
fn measures() {
    check(
        &[("unit = \"%\"", "unit = \"phần trăm\"")],
        &[
            r#"dòng 57, khóa "unit": unit = "phần trăm" không hợp với measure = "percent". Cách sửa: viết unit = "%", hoặc sửa measure. [UNIT_MEASURE]"#,
        ],
    );
    check(
        &[("direction = \"higher\"", "direction = \"lower\"")],
        &[
            r#"dòng 64, khóa "level": mức ">= 60 %" trái với direction = "lower". Cách sửa: ">=", ">" và khoảng đi với "higher", "<=" và "<" đi với "lower". [LEVEL_DIRECTION]"#,
        ],
    );
    check(
        &[("direction = \"higher\"", "direction = \"none\"")],
        &[
            r#"dòng 58, khóa "direction": direction = "none" không hợp với measure = "percent". Cách sửa: chỉ tiêu đo bằng số dùng "higher" hoặc "lower", chỉ tiêu khác dùng "none". [DIRECTION_MEASURE]"#,
        ],
    );
    check(
        &[("direction = \"none\"", "direction = \"higher\"")],
        &[
            r#"dòng 45, khóa "direction": direction = "higher" không hợp với measure = "pass_fail". Cách sửa: chỉ tiêu đo bằng số dùng "higher" hoặc "lower", chỉ tiêu khác dùng "none". [DIRECTION_MEASURE]"#,
        ],
    );
    check(
        &[("measure = \"pass_fail\"", "measure = \"composite\"")],
        &[
            r#"dòng 43, khóa "measure": measure = "composite" mà không có phần nào. Cách sửa: thêm các mục [[criteria.indicators.parts]], hoặc sửa measure. [COMPOSITE_WITHOUT_PARTS]"#,
        ],
    );
    check(
        &[("measure = \"composite\"", "measure = \"pass_fail\"")],
        &[
            r#"dòng 72, khóa "measure": có các phần mà measure = "pass_fail". Cách sửa: ghi measure = "composite", hoặc xóa các phần. [PARTS_NOT_COMPOSITE]"#,
        ],
    );
    check(
        &[("measure = \"rating\"", "measure = \"composite\"")],
        &[
            r#"dòng 85, khóa "measure": một phần không thể lại gồm nhiều phần. Cách sửa: chọn cách đo khác, hoặc tách thành nhiều phần của chỉ tiêu. [PART_IS_COMPOSITE]"#,
        ],
    );
    check(
        &[("may_not_apply_to = \"đường\"\n", "")],
        &[
            r#"dòng 59, khóa "may_not_apply": có may_not_apply = true mà không nói “nếu có” đi với điều gì. Cách sửa: thêm may_not_apply_to = "…", ví dụ "làng nghề". [MAY_NOT_APPLY_TO_MISSING]"#,
        ],
    );
    check(
        &[("may_not_apply = true\n", "")],
        &[
            r#"dòng 59, khóa "may_not_apply_to": có may_not_apply_to mà không có may_not_apply = true. Cách sửa: thêm may_not_apply = true, hoặc xóa khóa này. [MAY_NOT_APPLY_MISSING]"#,
        ],
    );
}

#[test]
fn all_mistakes_are_reported_in_the_order_of_the_file() {
    check(
        &[
            ("start = 2026", "start = \"2026\""),
            ("confidence = \"high\"\n", ""),
            ("60 %", "60,5 %"),
        ],
        &[
            r#"dòng 7, khóa "start": cần số nguyên, đang là chữ trong ngoặc kép. Cách sửa: viết như start = 2026, không có ngoặc kép. [WRONG_TYPE]"#,
            r#"dòng 19, khóa "confidence": thiếu khóa này. Cách sửa: thêm confidence = "…" vào mục bắt đầu ở dòng này. [MISSING_KEY]"#,
            r#"dòng 63, khóa "level": không hiểu mức ">= 60,5 %". Cách sửa: dùng dấu chấm thập phân, ví dụ ">= 60.5 %". [LEVEL_NUMBER]"#,
        ],
    );
}
