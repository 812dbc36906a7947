//! The names of columns, as forms and tables write them.

use ntm_model::{fold, is_letter, is_letter_or_digit};

use crate::Field;

/// What the name of a column says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Meaning {
    /// One thing only.
    Of(Field),
    /// “Chỉ tiêu”: the code or the title; its cells decide.
    CodeOrTitle,
}

/// How well a header fits a name; the better fit wins the meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Fit {
    /// The name stands somewhere in the header.
    Contained,
    /// The header begins with the name: `Kết quả thực hiện năm 2026`.
    Prefix,
    /// The header is the name.
    Exact,
    /// The header is the name of the canonical file.
    Canonical,
}

/// What the header says, if it is known. Accents, capitals, brackets and signs do not matter.
pub(crate) fn meaning_of(header: &str) -> Option<(Meaning, Fit)> {
    /// Longer texts are sentences, not headers.
    const LONGEST: usize = 200;
    let has_letter = header.contains(is_letter);
    if !has_letter || header.len() > LONGEST {
        return None;
    }
    let folded = fold(header);
    if let Some(field) = Field::ALL.into_iter().find(|field| field.canonical() == folded) {
        return Some((Meaning::Of(field), Fit::Canonical));
    }
    let words = words_of(&folded);
    if NEVER.iter().any(|never| contains_words(&words, never)) {
        return None;
    }
    let fits = NAMES.iter().filter_map(|(name, meaning, loosest)| {
        Some((fit_of(&words, name, *loosest)?, name.len(), *meaning))
    });
    // Other sets than the basic one are not told apart yet.
    let fits = fits.filter(|(_, _, meaning)| {
        *meaning != of(Field::FailedCriteria) || !contains_words(&words, "nang cao")
    });
    // Of equal fits the longer name says more: `chi tieu chung` before `chi tieu`.
    let (fit, _, meaning) = fits.max_by_key(|(fit, length, _)| (*fit, *length))?;
    Some((meaning, fit))
}

/// How well the words fit the name, if not more loosely than allowed.
fn fit_of(words: &str, name: &str, loosest: Fit) -> Option<Fit> {
    let fit = match words.strip_prefix(name) {
        Some("") => Fit::Exact,
        Some(rest) if rest.starts_with(' ') => Fit::Prefix,
        _ if loosest == Fit::Contained && contains_words(words, name) => Fit::Contained,
        _ => return None,
    };
    (fit >= loosest).then_some(fit)
}

/// Whether the words of `name` stand in `words` as whole words and in this order.
fn contains_words(words: &str, name: &str) -> bool {
    words.match_indices(name).any(|(start, found)| {
        let before = words.get(..start).unwrap_or_default();
        let after = words.get(start + found.len()..).unwrap_or_default();
        (before.is_empty() || before.ends_with(' ')) && (after.is_empty() || after.starts_with(' '))
    })
}

/// The words of a folded header: no remarks in brackets, no signs. `KH&CN` is science and technology,
/// where `KH` alone is a plan.
fn words_of(folded: &str) -> String {
    let mut depth = 0_u32;
    let outside = |letter: &char| {
        match letter {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => return depth == 0,
        }
        false
    };
    let words = only_words(folded.chars().filter(outside));
    let words = if words.is_empty() { only_words(folded.chars()) } else { words };
    words.replace("kh va cn", "khcn").replace("kh cn", "khcn")
}

fn only_words(letters: impl Iterator<Item = char>) -> String {
    fold(
        &letters
            .map(|letter| if is_letter_or_digit(letter) { letter } else { ' ' })
            .collect::<String>(),
    )
}

/// Words for the time before that of the report.
const PREVIOUS: [&str; 2] = ["ky truoc", "nam truoc"];

/// Words that make a column something else: plans and other people's findings.
const NEVER: [&str; 17] = [
    "du kien",
    "kh",
    "ke hoach",
    "muc tieu",
    "giai phap",
    "thoi gian",
    "chu tri",
    "phoi hop",
    "co quan",
    "tham tra",
    "tham dinh",
    "lo trinh",
    "kinh phi",
    "nhiem vu",
    "nguoi",
    "ky truoc",
    "nam truoc",
];

/// Whether the column says something that is not a result: a plan, or what others found.
pub(crate) fn is_never(header: &str) -> bool {
    let words = words_of(&fold(header));
    let never = NEVER.iter().filter(|never| !PREVIOUS.contains(never));
    never.into_iter().any(|never| contains_words(&words, never))
}

/// Whether the column is of the year or the period before.
pub(crate) fn is_previous(header: &str) -> bool {
    let words = words_of(&fold(header));
    PREVIOUS.iter().any(|previous| contains_words(&words, previous))
}

const fn of(field: Field) -> Meaning {
    Meaning::Of(field)
}

/// Folded names, what they mean, and the loosest fit under which they still mean it.
const NAMES: &[(&str, Meaning, Fit)] = &[
    ("ma xa", of(Field::UnitCode), Fit::Prefix),
    ("ma xa phuong", of(Field::UnitCode), Fit::Exact),
    ("ma don vi", of(Field::UnitCode), Fit::Exact),
    ("ma don vi hanh chinh", of(Field::UnitCode), Fit::Exact),
    ("ma dvhc", of(Field::UnitCode), Fit::Prefix),
    ("commune code", of(Field::UnitCode), Fit::Exact),
    ("unit code", of(Field::UnitCode), Fit::Exact),
    ("xa", of(Field::UnitName), Fit::Exact),
    ("ten xa", of(Field::UnitName), Fit::Prefix),
    ("xa phuong", of(Field::UnitName), Fit::Prefix),
    ("ten don vi", of(Field::UnitName), Fit::Exact),
    ("ten don vi hanh chinh", of(Field::UnitName), Fit::Exact),
    ("don vi hanh chinh", of(Field::UnitName), Fit::Exact),
    ("dia phuong", of(Field::UnitName), Fit::Exact),
    ("ten dia phuong", of(Field::UnitName), Fit::Exact),
    ("commune", of(Field::UnitName), Fit::Exact),
    ("commune name", of(Field::UnitName), Fit::Exact),
    ("unit name", of(Field::UnitName), Fit::Exact),
    ("ma huyen", of(Field::DistrictCode), Fit::Prefix),
    ("ma quan huyen", of(Field::DistrictCode), Fit::Prefix),
    ("district code", of(Field::DistrictCode), Fit::Exact),
    ("huyen", of(Field::DistrictName), Fit::Exact),
    ("ten huyen", of(Field::DistrictName), Fit::Prefix),
    ("thuoc huyen", of(Field::DistrictName), Fit::Prefix),
    ("quan huyen", of(Field::DistrictName), Fit::Prefix),
    ("huyen thi xa", of(Field::DistrictName), Fit::Prefix),
    ("huyen thanh pho", of(Field::DistrictName), Fit::Prefix),
    ("district", of(Field::DistrictName), Fit::Exact),
    ("district name", of(Field::DistrictName), Fit::Exact),
    ("ma tinh", of(Field::ProvinceCode), Fit::Prefix),
    ("province code", of(Field::ProvinceCode), Fit::Exact),
    ("tinh", of(Field::ProvinceName), Fit::Exact),
    ("ten tinh", of(Field::ProvinceName), Fit::Prefix),
    ("thuoc tinh", of(Field::ProvinceName), Fit::Prefix),
    ("tinh thanh pho", of(Field::ProvinceName), Fit::Prefix),
    ("province", of(Field::ProvinceName), Fit::Exact),
    ("province name", of(Field::ProvinceName), Fit::Exact),
    ("nam dat chuan", of(Field::TargetYear), Fit::Prefix),
    ("nam phan dau dat chuan", of(Field::TargetYear), Fit::Prefix),
    ("target year", of(Field::TargetYear), Fit::Exact),
    ("bo tieu chi", of(Field::Set), Fit::Prefix),
    ("ma bo tieu chi", of(Field::Set), Fit::Exact),
    ("criteria set", of(Field::Set), Fit::Exact),
    ("set", of(Field::Set), Fit::Exact),
    ("nhom", of(Field::Variant), Fit::Exact),
    ("nhom xa", of(Field::Variant), Fit::Prefix),
    ("xa nhom", of(Field::Variant), Fit::Exact),
    ("phan nhom", of(Field::Variant), Fit::Prefix),
    ("thuoc nhom", of(Field::Variant), Fit::Prefix),
    ("vung", of(Field::Variant), Fit::Exact),
    ("variant", of(Field::Variant), Fit::Exact),
    ("group", of(Field::Variant), Fit::Exact),
    ("region", of(Field::Variant), Fit::Exact),
    ("ky", of(Field::Period), Fit::Exact),
    ("nam", of(Field::Period), Fit::Exact),
    ("ky bao cao", of(Field::Period), Fit::Prefix),
    ("nam bao cao", of(Field::Period), Fit::Prefix),
    ("ky danh gia", of(Field::Period), Fit::Prefix),
    ("nam danh gia", of(Field::Period), Fit::Prefix),
    ("thoi diem", of(Field::Period), Fit::Exact),
    ("thoi diem bao cao", of(Field::Period), Fit::Exact),
    ("period", of(Field::Period), Fit::Exact),
    ("year", of(Field::Period), Fit::Exact),
    ("ma chi tieu", of(Field::Code), Fit::Contained),
    ("ma tieu chi", of(Field::Code), Fit::Prefix),
    ("ma so", of(Field::Code), Fit::Prefix),
    ("ma", of(Field::Code), Fit::Exact),
    ("ma ct", of(Field::Code), Fit::Exact),
    ("ma tc", of(Field::Code), Fit::Exact),
    ("so hieu chi tieu", of(Field::Code), Fit::Prefix),
    ("chi tieu so", of(Field::Code), Fit::Exact),
    ("code", of(Field::Code), Fit::Exact),
    ("indicator", of(Field::Code), Fit::Exact),
    ("indicator code", of(Field::Code), Fit::Exact),
    ("indicator id", of(Field::Code), Fit::Exact),
    ("chi tieu", Meaning::CodeOrTitle, Fit::Prefix),
    ("tieu chi", Meaning::CodeOrTitle, Fit::Prefix),
    ("ket qua", of(Field::Result), Fit::Contained),
    ("ket qua thuc hien", of(Field::Result), Fit::Contained),
    ("ket qua dat duoc", of(Field::Result), Fit::Prefix),
    ("hien trang", of(Field::Result), Fit::Prefix),
    ("thuc trang", of(Field::Result), Fit::Prefix),
    ("thuc hien", of(Field::Result), Fit::Prefix),
    ("th nam", of(Field::Result), Fit::Prefix),
    ("muc dat duoc", of(Field::Result), Fit::Prefix),
    ("muc do dat duoc", of(Field::Result), Fit::Prefix),
    ("so lieu", of(Field::Result), Fit::Prefix),
    ("gia tri", of(Field::Result), Fit::Prefix),
    ("result", of(Field::Result), Fit::Prefix),
    ("value", of(Field::Result), Fit::Exact),
    ("tu danh gia", of(Field::Declaration), Fit::Contained),
    ("ket qua tu danh gia", of(Field::Declaration), Fit::Contained),
    ("danh gia", of(Field::Declaration), Fit::Prefix),
    ("ket qua danh gia", of(Field::Declaration), Fit::Prefix),
    ("dat chua dat", of(Field::Declaration), Fit::Contained),
    ("dat khong dat", of(Field::Declaration), Fit::Contained),
    ("declaration", of(Field::Declaration), Fit::Exact),
    ("declared", of(Field::Declaration), Fit::Exact),
    ("self assessment", of(Field::Declaration), Fit::Exact),
    ("ly do", of(Field::NotApplicableReason), Fit::Exact),
    ("ly do khong ap dung", of(Field::NotApplicableReason), Fit::Contained),
    ("reason", of(Field::NotApplicableReason), Fit::Exact),
    ("not applicable reason", of(Field::NotApplicableReason), Fit::Exact),
    ("minh chung", of(Field::Evidence), Fit::Contained),
    ("ho so minh chung", of(Field::Evidence), Fit::Contained),
    ("ho so", of(Field::Evidence), Fit::Exact),
    ("evidence", of(Field::Evidence), Fit::Exact),
    ("ghi chu", of(Field::Note), Fit::Prefix),
    ("note", of(Field::Note), Fit::Exact),
    ("notes", of(Field::Note), Fit::Exact),
    ("remark", of(Field::Note), Fit::Exact),
    ("noi dung", of(Field::Title), Fit::Prefix),
    ("ten chi tieu", of(Field::Title), Fit::Prefix),
    ("ten tieu chi", of(Field::Title), Fit::Prefix),
    ("noi dung tieu chi", of(Field::Title), Fit::Prefix),
    ("noi dung chi tieu", of(Field::Title), Fit::Prefix),
    ("title", of(Field::Title), Fit::Exact),
    ("yeu cau", of(Field::Requirement), Fit::Prefix),
    ("muc", of(Field::Requirement), Fit::Exact),
    ("muc dat", of(Field::Requirement), Fit::Prefix),
    ("muc yeu cau", of(Field::Requirement), Fit::Prefix),
    ("muc quy dinh", of(Field::Requirement), Fit::Prefix),
    ("muc chi tieu", of(Field::Requirement), Fit::Prefix),
    ("quy dinh", of(Field::Requirement), Fit::Prefix),
    ("chi tieu chung", of(Field::Requirement), Fit::Prefix),
    ("chi tieu theo", of(Field::Requirement), Fit::Prefix),
    ("requirement", of(Field::Requirement), Fit::Exact),
    ("level", of(Field::Requirement), Fit::Exact),
    ("tt", of(Field::Ordinal), Fit::Exact),
    ("stt", of(Field::Ordinal), Fit::Exact),
    ("so tt", of(Field::Ordinal), Fit::Exact),
    ("so thu tu", of(Field::Ordinal), Fit::Exact),
    ("so", of(Field::Ordinal), Fit::Exact),
    ("no", of(Field::Ordinal), Fit::Exact),
    ("dvt", of(Field::MeasureUnit), Fit::Exact),
    ("don vi tinh", of(Field::MeasureUnit), Fit::Prefix),
    ("unit", of(Field::MeasureUnit), Fit::Exact),
    ("cac tieu chi chua dat", of(Field::FailedCriteria), Fit::Prefix),
    ("cac tieu chi ntm chua dat", of(Field::FailedCriteria), Fit::Prefix),
    ("tieu chi ntm chua dat", of(Field::FailedCriteria), Fit::Prefix),
    ("tieu chi chua dat", of(Field::FailedCriteria), Fit::Prefix),
    ("so tieu chi dat", of(Field::CriteriaCount), Fit::Prefix),
    ("so tieu chi ntm dat", of(Field::CriteriaCount), Fit::Prefix),
    ("ket qua so tieu chi dat", of(Field::CriteriaCount), Fit::Prefix),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(header: &str, meaning: Option<Meaning>) {
        assert_eq!(meaning_of(header).map(|(meaning, _)| meaning), meaning, "{header}");
    }

    #[test]
    fn headers_are_known_in_any_writing() {
        for field in Field::ALL {
            assert_eq!(meaning_of(field.canonical()), Some((of(field), Fit::Canonical)));
        }
        let is = |field| Some(of(field));
        check("Kết quả (%)", is(Field::Result));
        check("KẾT QUẢ", is(Field::Result));
        check("Ke\u{302}\u{301}t qua\u{309}", is(Field::Result));
        check("Kết quả thực hiện năm 2026", is(Field::Result));
        check("Hiện trạng", is(Field::Result));
        check("Thực hiện", is(Field::Result));
        check("Kết quả\nthực hiện", is(Field::Result));
        check("result", is(Field::Result));
        check("Mã chỉ tiêu", is(Field::Code));
        check("Mã số", is(Field::Code));
        check("code", is(Field::Code));
        check("Chỉ tiêu", Some(Meaning::CodeOrTitle));
        check("Tiêu chí", Some(Meaning::CodeOrTitle));
        check("Chỉ tiêu chung", is(Field::Requirement));
        check("Chỉ tiêu theo vùng", is(Field::Requirement));
        check("Mức đạt", is(Field::Requirement));
        check("Yêu cầu/mức", is(Field::Requirement));
        check("Mức đạt được", is(Field::Result));
        check("TT", is(Field::Ordinal));
        check("STT", is(Field::Ordinal));
        check("Nội dung tiêu chí", is(Field::Title));
        check("Tên chỉ tiêu", is(Field::Title));
        check("Tự đánh giá", is(Field::Declaration));
        check("Kết quả tự đánh giá của xã", is(Field::Declaration));
        check("Đánh giá", is(Field::Declaration));
        check("(Đạt/Chưa đạt)", is(Field::Declaration));
        check("Hồ sơ minh chứng", is(Field::Evidence));
        check("Tài liệu minh chứng", is(Field::Evidence));
        check("Ghi chú", is(Field::Note));
        check("Lý do không áp dụng (nếu có)", is(Field::NotApplicableReason));
        check("Xã", is(Field::UnitName));
        check("Tên xã", is(Field::UnitName));
        check("Mã xã", is(Field::UnitCode));
        check("Nhóm xã", is(Field::Variant));
        check("Huyện", is(Field::DistrictName));
        check("Huyện, thị xã, thành phố", is(Field::DistrictName));
        check("Mã huyện", is(Field::DistrictCode));
        check("Tỉnh/thành phố", is(Field::ProvinceName));
        check("Năm đạt chuẩn NTM", is(Field::TargetYear));
        check("Kỳ báo cáo", is(Field::Period));
        check("Năm", is(Field::Period));
        check("Bộ tiêu chí", is(Field::Set));
        check("ĐVT", is(Field::MeasureUnit));
        check("Đơn vị tính", is(Field::MeasureUnit));
        check("Các tiêu chí NTM chưa đạt", is(Field::FailedCriteria));
    }

    #[test]
    fn plans_and_the_findings_of_others_are_no_results() {
        for header in [
            "",
            "Giải pháp thực hiện",
            "Thời gian thực hiện",
            "Đơn vị chủ trì thực hiện",
            "Kết quả thẩm tra",
            "Kết quả dự kiến năm 2027",
            "Năm 2026",
            "Hạ tầng xã",
            "Các tiêu chí NTM nâng cao chưa đạt",
        ] {
            check(header, None);
        }
    }
}
