//! What is wrong with a province's own levels, and what to do.

use ntm_model::{Demand, Expected, OverlayEffect, OverlayProblem};

use crate::notes::list;
use crate::problems::shorten;
use crate::{Language, date, place, requirement};

/// Whether this build says anything of levels. A program that takes none meets none of their
/// problems, and these sentences are long; it would name the code of one.
const SPEAKS: bool = cfg!(feature = "whole");

/// How a province's level stands to the published one, in a word.
pub fn overlay_effect(effect: OverlayEffect, language: Language) -> &'static str {
    match effect {
        OverlayEffect::Same => language.pick("như mức chung", "same"),
        OverlayEffect::Raised => language.pick("nâng", "raised"),
        OverlayEffect::Lowered => language.pick("hạ", "lowered"),
        OverlayEffect::Changed => language.pick("khác", "changed"),
        OverlayEffect::Filled => language.pick("bổ sung mức", "filled in"),
        OverlayEffect::Added => language.pick("thêm chỉ tiêu", "added"),
    }
}

/// Cuts the texts of the file down to what a sentence can hold.
pub(crate) fn with_short_texts(problem: &mut OverlayProblem) {
    if !SPEAKS {
        return;
    }
    use OverlayProblem as Kind;
    match problem {
        Kind::UnknownAction { text }
        | Kind::UnknownSet { text }
        | Kind::UnknownVariant { text, .. }
        | Kind::UnknownCode { text, .. }
        | Kind::LevelUnreadable { text, .. }
        | Kind::LevelBare { text, .. }
        | Kind::LevelTwoReadings { text, .. }
        | Kind::KindDiffers { text, .. }
        | Kind::ImpossibleShare { text, .. }
        | Kind::WrongDirection { text, .. }
        | Kind::UnitDiffers { text, .. }
        | Kind::BadDate { text } => shorten(text),
        Kind::OtherFile { other, .. } => shorten(&mut other.file),
        _ => {}
    }
}

fn level(demand: &Demand, language: Language) -> String {
    requirement(&demand.requirement, &demand.unit, language)
}

pub(crate) fn vietnamese(problem: &OverlayProblem) -> String {
    if !SPEAKS {
        return problem.code().to_owned();
    }
    use OverlayProblem as Kind;
    let level = |demand| level(demand, Language::Vietnamese);
    let here = |at| place(at, Language::Vietnamese);
    match problem {
        Kind::NoHeader => "Không tìm thấy bảng mức của tỉnh. Bảng cần ít nhất ba cột: Mã chỉ tiêu (chi_tieu), Cách (cach) và Mức (muc), như trong mẫu.".into(),
        Kind::NoRows => "Bảng mức của tỉnh chưa có mức nào. Hãy ghi mức vào cột Mức của chỉ tiêu cần quy định.".into(),
        Kind::UnknownAction { text } => format!("Không hiểu cách “{text}”. Hãy ghi một trong ba chữ: đặt, nâng, thêm."),
        Kind::UnknownSet { text } if text.is_empty() => "Dòng này chưa ghi bộ tiêu chí. Hãy ghi mã bộ, ví dụ xa-2026-2030.".into(),
        Kind::UnknownSet { text } => format!("Không có bộ tiêu chí “{text}”. Hãy ghi mã bộ, ví dụ xa-2026-2030; nếu là bộ riêng của tỉnh thì mọi dòng của bộ ghi cách là thêm."),
        Kind::UnknownVariant { text, known } if text.is_empty() => format!("Dòng này chưa ghi nhóm hoặc vùng. Hãy ghi một trong: {}; áp dụng cho mọi nhóm thì ghi “tất cả”.", known.join(", ")),
        Kind::UnknownVariant { text, known } => format!("Không có nhóm hoặc vùng “{text}”. Hãy ghi một trong: {}; áp dụng cho mọi nhóm thì ghi “tất cả”.", known.join(", ")),
        Kind::UnknownCode { text, set } if set.is_empty() => format!("Không hiểu mã chỉ tiêu “{text}”. Mã đúng có dạng 3.10 hoặc 2.1.a."),
        Kind::UnknownCode { text, set } => format!("Bộ {set} không có chỉ tiêu “{text}”. Hãy sửa mã; nếu là chỉ tiêu riêng của tỉnh thì ghi cách là thêm, với mã chưa dùng dạng 11.1."),
        Kind::MissingCode => "Dòng này có mức nhưng chưa có mã chỉ tiêu. Hãy điền mã, ví dụ 3.10.".into(),
        Kind::CodeTaken { code } => format!("Mã {code} đã có trong bộ tiêu chí nên không thêm được. Hãy dùng mã khác, hoặc ghi cách là đặt hay nâng."),
        Kind::TitleMissing { code } => format!("Chỉ tiêu thêm {code} chưa có tên. Hãy ghi tên vào cột Tên chỉ tiêu."),
        Kind::LevelMissing { code } => format!("Chỉ tiêu {code} có văn bản hoặc ngày nhưng chưa có mức. Hãy ghi mức; chưa có quy định thì ghi “chưa quy định”, không quy định thì xóa dòng."),
        Kind::LevelUnreadable { code, text } => format!("Chỉ tiêu {code}: không hiểu mức “{text}”. Hãy ghi như: ≥ 80 %, ≤ 2 %, < 5 %, bằng 100 %, ≥ 1 mô hình, từ 9,5 đến 12 %/năm, Đạt, Tốt, chưa quy định."),
        Kind::LevelBare { code, text } => format!("Chỉ tiêu {code}: mức “{text}” chưa rõ là ít nhất, nhiều nhất hay đúng bằng. Hãy ghi “≥ {text}”, “≤ {text}” hoặc “bằng {text}”."),
        Kind::LevelTwoReadings { code, text, first, second } => format!("Chỉ tiêu {code}: số trong “{text}” đọc được hai cách, {} hoặc {}. Hãy ghi rõ, dùng dấu phẩy cho phần lẻ.", first.replace('.', ","), second.replace('.', ",")),
        Kind::KindDiffers { code, text, expected } => format!("Chỉ tiêu {code}: mức “{text}” không hợp với chỉ tiêu này. Hãy ghi {}.", expected_vietnamese(*expected)),
        Kind::NeedsParts { code, parts } => format!("Chỉ tiêu {code} gồm nhiều nội dung, mỗi nội dung có mức riêng. Hãy ghi mức ở dòng của từng nội dung: {}.", list(parts)),
        Kind::ImpossibleShare { code, text } => format!("Chỉ tiêu {code}: mức “{text}” nằm ngoài 0–100 %. Hãy kiểm tra lại."),
        Kind::WrongDirection { code, text } => format!("Chỉ tiêu {code}: mức “{text}” ngược chiều với chỉ tiêu (càng cao càng tốt thì ghi ≥, càng thấp càng tốt thì ghi ≤). Hãy sửa dấu."),
        Kind::UnitDiffers { code, text, expected } => format!("Chỉ tiêu {code}: đơn vị trong mức “{text}” khác với đơn vị của chỉ tiêu là “{expected}”. Hãy ghi theo “{expected}”."),
        Kind::Weaker { code, level: own, published } => format!("Chỉ tiêu {code}: mức {} không chặt bằng mức chung {} mà chưa ghi văn bản. Hãy ghi văn bản cho phép vào cột Văn bản, hoặc sửa mức.", level(own), level(published)),
        Kind::WeakerCited { code, level: own, published } => format!("Chỉ tiêu {code}: mức {} không chặt bằng mức chung {}; vẫn áp dụng vì đã ghi văn bản. Hãy kiểm tra lại văn bản.", level(own), level(published)),
        Kind::NotRaised { code, level: own, published } => format!("Chỉ tiêu {code}: ghi nâng nhưng mức {} không cao hơn mức chung {}. Hãy sửa mức, hoặc ghi cách là đặt.", level(own), level(published)),
        Kind::NothingToRaise { code } => format!("Chỉ tiêu {code}: chưa có văn bản nêu mức chung nên không có gì để nâng. Hãy ghi cách là đặt."),
        Kind::Repeated { code, first } => format!("Chỉ tiêu {code} đã có mức cho cùng nhóm và cùng ngày ở {}. Hãy giữ lại một dòng.", here(first)),
        Kind::OtherFile { code, set, variants, since, level: own, other } => format!(
            "Chỉ tiêu {code} ({set}, {}, từ {}): tệp này ghi {}, còn tệp {} ({}) ghi {}. Đang dùng mức của tệp này vì tệp này mở sau. Hãy thống nhất một mức, rồi bỏ mức kia.",
            variants.join(", "), date(*since, Language::Vietnamese), level(own), other.file, here(&other.place), level(&other.level),
        ),
        Kind::BadDate { text } => format!("Không hiểu ngày “{text}”. Hãy ghi như 15/02/2026, 2026-02-15 hoặc chỉ năm 2026."),
        Kind::DateOutside { date: day, start, end } => format!("Ngày {} nằm ngoài giai đoạn {start}–{end} của bộ tiêu chí. Hãy sửa ngày hoặc bộ tiêu chí.", date(*day, Language::Vietnamese)),
        Kind::DateMissing { code } => format!("Chỉ tiêu {code} thuộc bộ riêng của tỉnh nên cần ngày bắt đầu áp dụng. Hãy ghi cột Từ ngày."),
        Kind::OwnSet { id, indicators } => format!("Bộ “{id}” không có sẵn: được lập thành bộ riêng của tỉnh với {indicators} chỉ tiêu. Nếu mã bộ ghi nhầm, hãy sửa lại."),
        Kind::NotCited { codes } => format!("Chưa ghi văn bản quy định mức của: {}. Mức vẫn được dùng và ghi rõ “chưa ghi văn bản”; hãy bổ sung cột Văn bản.", list(codes)),
        Kind::RowsWithoutLevel { count } => format!("{count} dòng chưa ghi mức nên được bỏ qua, bắt đầu từ đây: các chỉ tiêu đó giữ mức chung."),
        Kind::NotApplied { errors } => format!("Mức của tỉnh chưa được áp dụng vì còn {errors} lỗi. Hãy sửa các lỗi đã nêu rồi dùng lại."),
    }
}

pub(crate) fn english(problem: &OverlayProblem) -> String {
    if !SPEAKS {
        return problem.code().to_owned();
    }
    use OverlayProblem as Kind;
    let level = |demand| level(demand, Language::English);
    let here = |at| place(at, Language::English);
    match problem {
        Kind::NoHeader => "No table of a province's levels was found. It needs at least three columns: code (chi_tieu), action (cach) and level (muc), as in the template.".into(),
        Kind::NoRows => "The table of levels holds no level. Write one into the column “muc” of each indicator that the province lays down.".into(),
        Kind::UnknownAction { text } => format!("“{text}” is no known action. Write đặt (set), nâng (raise) or thêm (add)."),
        Kind::UnknownSet { text } if text.is_empty() => "The row names no criteria set. Write its id, such as xa-2026-2030.".into(),
        Kind::UnknownSet { text } => format!("There is no criteria set “{text}”. Write its id, such as xa-2026-2030; in a set of the province's own every row has the action thêm."),
        Kind::UnknownVariant { text, known } if text.is_empty() => format!("The row names no group or region. Write one of {}, or “tất cả” for all.", known.join(", ")),
        Kind::UnknownVariant { text, known } => format!("There is no group or region “{text}”. Write one of {}, or “tất cả” for all.", known.join(", ")),
        Kind::UnknownCode { text, set } if set.is_empty() => format!("“{text}” is no code of an indicator. Codes look like 3.10 or 2.1.a."),
        Kind::UnknownCode { text, set } => format!("The set {set} has no indicator “{text}”. Mend the code, or use the action thêm with a new code such as 11.1."),
        Kind::MissingCode => "The row has a level and no code. Fill in the code, such as 3.10.".into(),
        Kind::CodeTaken { code } => format!("The set has {code} already. Take another code, or use the action đặt or nâng."),
        Kind::TitleMissing { code } => format!("The added indicator {code} has no title. Write it into the column ten_chi_tieu."),
        Kind::LevelMissing { code } => format!("Indicator {code} has a document or a date and no level. Write the level, or “chưa quy định”, or delete the row."),
        Kind::LevelUnreadable { code, text } => format!("Indicator {code}: the level “{text}” is not understood. Write it like ≥ 80 %, ≤ 2 %, < 5 %, bằng 100 %, ≥ 1 mô hình, từ 9,5 đến 12 %/năm, Đạt, Tốt, chưa quy định."),
        Kind::LevelBare { code, text } => format!("Indicator {code}: “{text}” may be the least, the most or exactly what is demanded. Write “≥ {text}”, “≤ {text}” or “bằng {text}”."),
        Kind::LevelTwoReadings { code, text, first, second } => format!("Indicator {code}: the number in “{text}” reads two ways, {first} or {second}. Write it clearly, with a comma before decimals."),
        Kind::KindDiffers { code, text, expected } => format!("Indicator {code}: the level “{text}” is of another kind than the indicator takes. Write {}.", expected_english(*expected)),
        Kind::NeedsParts { code, parts } => format!("Indicator {code} has parts with levels of their own. Write the levels in their rows: {}.", list(parts)),
        Kind::ImpossibleShare { code, text } => format!("Indicator {code}: “{text}” is outside 0–100 %. Check it."),
        Kind::WrongDirection { code, text } => format!("Indicator {code}: “{text}” goes the wrong way (≥ where more is better, ≤ where less is). Mend the sign."),
        Kind::UnitDiffers { code, text, expected } => format!("Indicator {code}: the unit in “{text}” is not the indicator's, “{expected}”. Use “{expected}”."),
        Kind::Weaker { code, level: own, published } => format!("Indicator {code}: {} demands less than the published {} and names no document. Name the document that allows it, or mend the level.", level(own), level(published)),
        Kind::WeakerCited { code, level: own, published } => format!("Indicator {code}: {} demands less than the published {}; it is applied, because a document is named. Check the document.", level(own), level(published)),
        Kind::NotRaised { code, level: own, published } => format!("Indicator {code}: the action is nâng, but {} demands no more than the published {}. Mend the level, or use the action đặt.", level(own), level(published)),
        Kind::NothingToRaise { code } => format!("Indicator {code}: no document at hand states a level, so there is nothing to raise. Use the action đặt."),
        Kind::Repeated { code, first } => format!("Indicator {code} has a level for the same group and day at {}. Keep one row.", here(first)),
        Kind::OtherFile { code, set, variants, since, level: own, other } => format!(
            "Indicator {code} ({set}, {}, from {}): this file says {}, the file {} ({}) says {}. This file's level is used, because it was opened later. Settle on one level and drop the other.",
            variants.join(", "), date(*since, Language::English), level(own), other.file, here(&other.place), level(&other.level),
        ),
        Kind::BadDate { text } => format!("“{text}” is no date. Write it like 15/02/2026, 2026-02-15, or a year alone."),
        Kind::DateOutside { date: day, start, end } => format!("{} is outside the set's period {start}–{end}. Mend the date or the set.", date(*day, Language::English)),
        Kind::DateMissing { code } => format!("Indicator {code} is of a set of the province's own, which must say from when it applies. Fill in tu_ngay."),
        Kind::OwnSet { id, indicators } => format!("The set “{id}” is not at hand: it was made a set of the province's own with {indicators} indicators. Mend its id if that is a slip."),
        Kind::NotCited { codes } => format!("No document is named for the levels of {}. They are used and shown as such; fill in the column van_ban.", list(codes)),
        Kind::RowsWithoutLevel { count } => format!("{count} rows have no level and were passed over, from here on: those indicators keep the published level."),
        Kind::NotApplied { errors } => format!("The province's levels are not applied, because {errors} errors are left. Mend them and use the file again."),
    }
}

fn expected_vietnamese(expected: Expected) -> &'static str {
    match expected {
        Expected::PassFail => "“Đạt” hoặc “chưa quy định”",
        Expected::Rating => "mức xếp loại, ví dụ “Tốt”",
        Expected::Percent => "tỷ lệ, ví dụ “≥ 80 %”",
        Expected::PercentPerYear => "tốc độ tăng, ví dụ “≥ 10 %/năm”",
        Expected::Count => "số lượng, ví dụ “≥ 1 mô hình”",
    }
}

fn expected_english(expected: Expected) -> &'static str {
    match expected {
        Expected::PassFail => "“Đạt” or “chưa quy định”",
        Expected::Rating => "a grade, such as “Tốt”",
        Expected::Percent => "a share, such as “≥ 80 %”",
        Expected::PercentPerYear => "a yearly rate, such as “≥ 10 %/năm”",
        Expected::Count => "a number, such as “≥ 1 mô hình”",
    }
}
