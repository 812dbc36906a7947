//! The sentences about mistakes in the files, in Vietnamese: what is wrong and how to mend it.

use crate::error::{Reference, SeedErrorKind};
use crate::names::{DIRECTIONS, MEASURES, word};
use crate::phrases::{caution, example, form_name, levels_of, unit_of};

/// What is said about one kind of mistake.
pub(crate) struct Sentence {
    /// Stable code.
    pub(crate) code: &'static str,
    /// What is wrong.
    pub(crate) what: String,
    /// How to mend it.
    pub(crate) mend: String,
}

/// The sentence about a mistake at this key. The longest `match` of the crate, kept in one piece
/// so that a new kind of mistake cannot be left without words.
pub(crate) fn sentence(kind: &SeedErrorKind, key: &str) -> Sentence {
    use SeedErrorKind as Kind;
    let (code, what, mend) = match kind {
        Kind::Syntax(message) => (
            "SYNTAX",
            format!("không đọc được theo TOML ({message})"),
            "xem lại dòng này và dòng trên: dấu ngoặc kép, dấu bằng, dấu phẩy, khóa viết hai lần, ngày không có thật".into(),
        ),
        Kind::UnknownFormat(found, known) => (
            "UNKNOWN_FORMAT",
            format!("không biết định dạng \"{found}\""),
            format!("ghi format = \"{known}\""),
        ),
        Kind::UnknownKey(known) => (
            "UNKNOWN_KEY",
            "định dạng không có khóa này".into(),
            format!("sửa tên khóa hoặc xóa đi; ở đây dùng được {}", known.join(", ")),
        ),
        Kind::MissingKey(form) => (
            "MISSING_KEY",
            "thiếu khóa này".into(),
            format!("thêm {} vào mục bắt đầu ở dòng này", example(*form, key)),
        ),
        Kind::WrongType(form, found) => (
            "WRONG_TYPE",
            format!("cần {}, đang là {found}", form_name(*form)),
            format!("viết như {}{}", example(*form, key), caution(*form)),
        ),
        Kind::EmptyText => (
            "EMPTY_TEXT",
            "để trống".into(),
            "điền nội dung; khóa không bắt buộc thì xóa cả dòng".into(),
        ),
        Kind::NotNormalised(text) => (
            "NOT_NFC",
            format!("\"{text}\" có dấu gõ rời khỏi chữ"),
            "gõ lại bằng bảng mã Unicode dựng sẵn (NFC)".into(),
        ),
        Kind::NotAChoice(found, known) => (
            "NOT_A_CHOICE",
            format!("\"{found}\" không dùng được"),
            format!("chọn một trong {}", known.join(", ")),
        ),
        Kind::BadDate(found) => (
            "BAD_DATE",
            format!("không nhận ngày {found}"),
            "viết ngày có thật từ năm 1900 đến 2999, ví dụ 2026-02-15".into(),
        ),
        Kind::NumberOutOfRange(found, least, most) => (
            "NUMBER_RANGE",
            format!("số {found} nằm ngoài khoảng {least} đến {most}"),
            "viết một số trong khoảng ấy".into(),
        ),
        Kind::DuplicateId(id, line) => (
            "DUPLICATE_ID",
            format!("\"{id}\" đã dùng ở dòng {line}"),
            "đặt tên khác, hoặc xóa một trong hai mục".into(),
        ),
        Kind::PeriodBackwards(start, end) => (
            "PERIOD_BACKWARDS",
            format!("bắt đầu năm {start}, sau khi kết thúc năm {end}"),
            "sửa start hoặc end để start không lớn hơn end".into(),
        ),
        Kind::CodeForm(found) => (
            "CODE_FORM",
            format!("\"{found}\" không phải là mã chỉ tiêu"),
            "viết như \"3.10\", \"7\" hoặc \"2.1.a\", không có dấu cách, không có số 0 ở đầu".into(),
        ),
        Kind::CodeDuplicate(code, line) => (
            "CODE_DUPLICATE",
            format!("mã {code} đã dùng ở dòng {line}"),
            "mỗi mã chỉ có một mục: sửa mã, hoặc xóa một trong hai mục".into(),
        ),
        Kind::UnknownReference(to, id, known) => return unknown_reference(*to, id, known),
        Kind::PartAsIndicator(code) => (
            "PART_AS_INDICATOR",
            format!("{code} là mã của một phần"),
            format!("chuyển mục này xuống [[criteria.indicators.parts]] của {}", code.whole()),
        ),
        Kind::PartElsewhere(code, whole) => (
            "PART_ELSEWHERE",
            format!("{code} không phải là mã một phần của {whole}"),
            format!("viết như \"{whole}.a\", hoặc chuyển mục này đến chỉ tiêu của nó"),
        ),
        Kind::IndicatorElsewhere(code, criterion) => (
            "INDICATOR_ELSEWHERE",
            format!("{code} không thuộc tiêu chí {criterion}"),
            format!("sửa mã, hoặc chuyển mục này đến tiêu chí {}", code.criterion()),
        ),
        Kind::LevelWithoutSource => (
            "LEVEL_WITHOUT_SOURCE",
            "mức không ghi nguồn".into(),
            "thêm source = \"…\" là id của một mục [[sources]]; chưa có văn bản thì để level = \"unknown\" với nguồn nói rõ điều ấy".into(),
        ),
        Kind::LevelUnchecked(source) => (
            "LEVEL_UNCHECKED",
            format!("mức lấy từ nguồn \"{source}\" chưa đối chiếu với văn bản"),
            "để level = \"unknown\", hoặc ghi nguồn là văn bản đã đọc".into(),
        ),
        Kind::MenAndWomenMeasure(measure) => (
            "MEN_AND_WOMEN_MEASURE",
            format!("men_and_women không đi với measure = \"{}\"", word(MEASURES, measure)),
            "dùng cho chỉ tiêu đo bằng số, hoặc xóa khóa này".into(),
        ),
        Kind::TitleWithoutSource => (
            "TITLE_WITHOUT_SOURCE",
            "tên chỉ tiêu không ghi nguồn".into(),
            "thêm title_source = \"…\" là id của một mục [[sources]]".into(),
        ),
        Kind::VariantWithoutLevel(variant) => (
            "VARIANT_WITHOUT_LEVEL",
            format!("chưa có mức cho \"{variant}\""),
            format!("thêm một dòng variant = \"{variant}\"; chưa có văn bản thì để level = \"unknown\""),
        ),
        Kind::LevelForm(text) => (
            "LEVEL_FORM",
            format!("không hiểu mức \"{text}\""),
            "viết như \">= 60 %\", \"<= 2 %\", \"9.5..12 %/năm\", \"Đạt\", \"Tốt\" hoặc \"unknown\"".into(),
        ),
        Kind::LevelNumber(text, mended) => (
            "LEVEL_NUMBER",
            format!("không hiểu mức \"{text}\""),
            format!("dùng dấu chấm thập phân, ví dụ \"{mended}\""),
        ),
        Kind::LevelRange(text) => (
            "LEVEL_RANGE",
            format!("khoảng \"{text}\" có đầu dưới lớn hơn đầu trên"),
            "viết số nhỏ trước, ví dụ \"9.5..12 %/năm\"".into(),
        ),
        Kind::LevelMeasure(text, measure) => (
            "LEVEL_MEASURE",
            format!("mức \"{text}\" không hợp với measure = \"{}\"", word(MEASURES, measure)),
            format!("viết {}, hoặc sửa measure", levels_of(*measure)),
        ),
        Kind::LevelUnit(found, wanted) => (
            "LEVEL_UNIT",
            format!("mức ghi đơn vị \"{found}\", chỉ tiêu ghi đơn vị \"{wanted}\""),
            "ghi cùng một đơn vị ở mức và ở khóa unit".into(),
        ),
        Kind::LevelDirection(text, direction) => (
            "LEVEL_DIRECTION",
            format!("mức \"{text}\" trái với direction = \"{}\"", word(DIRECTIONS, direction)),
            "\">=\", \">\" và khoảng đi với \"higher\", \"<=\" và \"<\" đi với \"lower\"".into(),
        ),
        Kind::LevelShare(text) => (
            "LEVEL_SHARE",
            format!("mức \"{text}\" nằm ngoài khoảng 0 đến 100 %"),
            "xem lại con số và dấu thập phân".into(),
        ),
        Kind::UnitMeasure(unit, measure) => (
            "UNIT_MEASURE",
            format!("unit = \"{unit}\" không hợp với measure = \"{}\"", word(MEASURES, measure)),
            format!("viết {}, hoặc sửa measure", unit_of(*measure)),
        ),
        Kind::DirectionMeasure(direction, measure) => (
            "DIRECTION_MEASURE",
            format!(
                "direction = \"{}\" không hợp với measure = \"{}\"",
                word(DIRECTIONS, direction),
                word(MEASURES, measure)
            ),
            "chỉ tiêu đo bằng số dùng \"higher\" hoặc \"lower\", chỉ tiêu khác dùng \"none\"".into(),
        ),
        Kind::CompositeWithoutParts => (
            "COMPOSITE_WITHOUT_PARTS",
            "measure = \"composite\" mà không có phần nào".into(),
            "thêm các mục [[criteria.indicators.parts]], hoặc sửa measure".into(),
        ),
        Kind::PartsNotComposite(measure) => (
            "PARTS_NOT_COMPOSITE",
            format!("có các phần mà measure = \"{}\"", word(MEASURES, measure)),
            "ghi measure = \"composite\", hoặc xóa các phần".into(),
        ),
        Kind::PartIsComposite => (
            "PART_IS_COMPOSITE",
            "một phần không thể lại gồm nhiều phần".into(),
            "chọn cách đo khác, hoặc tách thành nhiều phần của chỉ tiêu".into(),
        ),
        Kind::UntilBeforeSince(since, until) => (
            "UNTIL_BEFORE_SINCE",
            format!("mức hết hiệu lực ngày {until}, trước ngày bắt đầu {since}"),
            "sửa since hoặc until để since không sau until".into(),
        ),
        Kind::LevelsOverlap(variant, line) => (
            "LEVELS_OVERLAP",
            format!("mức của \"{variant}\" trùng thời gian với mức ở dòng {line}"),
            "cho mức mới một ngày since sau mức cũ; mức cũ có until thì until phải trước ngày ấy".into(),
        ),
        Kind::MayNotApplyToMissing => (
            "MAY_NOT_APPLY_TO_MISSING",
            "có may_not_apply = true mà không nói “nếu có” đi với điều gì".into(),
            "thêm may_not_apply_to = \"…\", ví dụ \"làng nghề\"".into(),
        ),
        Kind::MayNotApplyMissing => (
            "MAY_NOT_APPLY_MISSING",
            "có may_not_apply_to mà không có may_not_apply = true".into(),
            "thêm may_not_apply = true, hoặc xóa khóa này".into(),
        ),
        Kind::CodeUnknown(code, set) => (
            "CODE_UNKNOWN",
            format!("bộ tiêu chí \"{set}\" không có chỉ tiêu {code}"),
            match code.part() {
                None => "sửa mã cho đúng bộ tiêu chí".into(),
                Some(_) => format!("dùng mã của cả chỉ tiêu: \"{}\"", code.whole()),
            },
        ),
        Kind::PeriodOutside((start, end), (first, last)) => (
            "PERIOD_OUTSIDE",
            format!("thời gian {start}–{end} nằm ngoài {first}–{last}"),
            "sửa start, end cho nằm trong thời gian ấy".into(),
        ),
        Kind::IndicatorNotPlanned(code) => (
            "INDICATOR_NOT_PLANNED",
            format!("kế hoạch thiếu chỉ tiêu {code}"),
            format!("thêm một mục [[indicators]] với code = \"{code}\""),
        ),
        Kind::ReadingTwice(id, line) => (
            "READING_TWICE",
            format!("\"{id}\" đã nói về chỉ tiêu này ở dòng {line}"),
            "gộp hai mục [[indicators.assignments]] làm một".into(),
        ),
        Kind::OrganizationTwice(id) => (
            "ORGANIZATION_TWICE",
            format!("\"{id}\" được nêu hai lần cho một chỉ tiêu"),
            "giữ một lần; đơn vị đã chủ trì thì không ghi ở support".into(),
        ),
        Kind::PlaceTwice(name) => (
            "PLACE_TWICE",
            format!("\"{name}\" được nêu hai lần trong places"),
            "giữ một lần".into(),
        ),
        Kind::IndicatorNotCrossed(code) => (
            "INDICATOR_NOT_CROSSED",
            format!("bảng đối chiếu thiếu chỉ tiêu {code}"),
            format!("thêm một mục [[indicators]] với code = \"{code}\""),
        ),
        Kind::NewOrOld => (
            "NEW_OR_OLD",
            "cần ghi chỉ tiêu cũ, hoặc lý do không có chỉ tiêu cũ, không ghi cả hai".into(),
            "thêm [[indicators.old]], hoặc thêm new = \"…\" và new_en = \"…\"".into(),
        ),
        Kind::DecimalForm(found) => (
            "DECIMAL_FORM",
            format!("\"{found}\" không phải là số"),
            "viết số trần trong ngoặc kép, dấu chấm thập phân, không có dấu phân cách hàng nghìn, ví dụ \"1489867\" hoặc \"82.6\"".into(),
        ),
        Kind::CriterionUnknown(number, set) => (
            "CRITERION_UNKNOWN",
            format!("bộ tiêu chí \"{set}\" không có tiêu chí {number}"),
            "sửa số tiêu chí cho đúng bộ tiêu chí".into(),
        ),
        Kind::ColumnUnknown(found, known) => (
            "COLUMN_UNKNOWN",
            format!("lộ trình không có cột \"{found}\""),
            format!("chọn một tên trong [[roadmaps.columns]]: {}, hoặc thêm cột mới", known.join(", ")),
        ),
        Kind::YearsOutOfOrder(year, before) => (
            "YEARS_OUT_OF_ORDER",
            format!("năm {year} đứng sau năm {before}"),
            "xếp các năm tăng dần, mỗi năm một mục".into(),
        ),
        Kind::FundingUnknown(id, known) => (
            "FUNDING_UNKNOWN",
            format!("không có dòng vốn \"{id}\" ở trên"),
            format!("ghi dòng tổng trước dòng thành phần; đang có: {}", known.join(", ")),
        ),
        Kind::DayOfMonth(day) => (
            "DAY_OF_MONTH",
            format!("có tháng trong months không có ngày {day}"),
            "sửa day hoặc months; văn bản chỉ ghi tháng thì bỏ khóa day".into(),
        ),
        Kind::DueForm(text) => (
            "DUE_FORM",
            format!("không hiểu thời hạn \"{text}\""),
            "viết như \"Quý III/2024\", \"tháng 11/2024\", \"2026-2030\" hoặc \"20/9/2025\"".into(),
        ),
    };
    Sentence { code, what, mend }
}

fn unknown_reference(to: Reference, id: &str, known: &[String]) -> Sentence {
    let (code, noun, table) = match to {
        Reference::Source => ("SOURCE_UNKNOWN", "nguồn", "[[sources]]"),
        Reference::Variant => ("VARIANT_UNKNOWN", "nhóm xã hoặc vùng", "[[variants]]"),
        Reference::Set => ("SET_UNKNOWN", "bộ tiêu chí", "catalogs/"),
        Reference::Organization => ("ORGANIZATION_UNKNOWN", "đơn vị", "[[organizations]]"),
        Reference::Document => ("DOCUMENT_UNKNOWN", "văn bản hướng dẫn", "[[documents]]"),
        Reference::Reading => ("READING_UNKNOWN", "chỗ trong kế hoạch", "[[readings]]"),
    };
    let mend = if known.is_empty() {
        format!("thêm vào {table} trước")
    } else {
        format!("chọn một id trong {table}: {}, hoặc thêm mục mới", known.join(", "))
    };
    Sentence { code, what: format!("không có {noun} \"{id}\""), mend }
}
