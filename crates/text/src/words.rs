//! Single words and short phrases: verdicts, places, dates.

use ntm_model::{
    Basis, Citation, CriteriaSet, CriterionVerdict, Date, Place, Recognition, Severity, Verdict,
};

use crate::Language;

/// The verdict in words.
pub fn verdict(verdict: Verdict, language: Language) -> &'static str {
    match verdict {
        Verdict::Met => language.pick("Đạt", "Met"),
        Verdict::NotMet => language.pick("Chưa đạt", "Not met"),
        Verdict::NotApplicable => language.pick("Không áp dụng", "Not applicable"),
        Verdict::NoData => language.pick("Chưa có số liệu", "No data"),
        Verdict::NoLevel => language.pick("Chưa có mức", "No level known"),
        Verdict::Unreadable => language.pick("Chưa đọc được", "Unreadable"),
        Verdict::Conflict => language.pick("Mâu thuẫn", "Conflict"),
    }
}

/// A sign for the verdict, so that colour is never alone.
pub fn verdict_sign(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => "✓",
        Verdict::NotMet => "✗",
        Verdict::NotApplicable => "∅",
        Verdict::NoData => "…",
        Verdict::NoLevel => "§",
        Verdict::Unreadable => "?",
        Verdict::Conflict => "≠",
    }
}

/// The verdict on a criterion in words.
pub fn criterion_verdict(verdict: CriterionVerdict, language: Language) -> &'static str {
    match verdict {
        CriterionVerdict::Met => language.pick("Đạt", "Met"),
        CriterionVerdict::NotMet => language.pick("Chưa đạt", "Not met"),
        CriterionVerdict::NotApplicable => language.pick("Không áp dụng", "Not applicable"),
        CriterionVerdict::Undetermined => language.pick("Chưa xác định", "Undetermined"),
    }
}

/// Whether a place could be recognised, as a sentence; [`crate::recognition_of`] says why.
pub fn recognition(recognition: Recognition, language: Language) -> &'static str {
    match recognition {
        Recognition::NotEligible => language.pick(
            "Chưa đủ điều kiện đề nghị công nhận: còn tiêu chí chưa đạt.",
            "Not eligible for recognition: a criterion is not met.",
        ),
        Recognition::Eligible => language.pick(
            "Đủ điều kiện đề nghị công nhận: mọi tiêu chí và điều kiện kèm theo đều đạt.",
            "Eligible for recognition: all criteria and the conditions besides them are met.",
        ),
        Recognition::Undetermined => language.pick(
            "Chưa xác định được điều kiện công nhận: còn điều chưa biết, và văn bản quy định điều kiện công nhận giai đoạn 2026–2030 chưa có tại đây.",
            "Recognition cannot be determined: something is not known yet, and the rule on recognition for 2026–2030 is not at hand.",
        ),
    }
}

/// What a verdict rests on.
pub fn basis(basis: Basis, language: Language) -> &'static str {
    match basis {
        Basis::Measured => language.pick("theo số liệu", "measured"),
        Basis::Declared => language.pick("theo tự đánh giá", "declared"),
    }
}

/// How much a problem matters.
pub fn severity(severity: Severity, language: Language) -> &'static str {
    match severity {
        Severity::Info => language.pick("Lưu ý", "Note"),
        Severity::Warning => language.pick("Cảnh báo", "Warning"),
        Severity::Error => language.pick("Lỗi", "Error"),
    }
}

/// Where something stands in the user's file.
pub fn place(place: &Place, language: Language) -> String {
    match place {
        Place::File => language.pick("cả tệp", "the whole file").to_owned(),
        Place::Line(line) => language.pick(format!("dòng {line}"), format!("line {line}")),
        Place::Field { line, column } => language
            .pick(format!("dòng {line}, cột {column}"), format!("line {line}, column {column}")),
        Place::Cell { sheet, row, column } => {
            format!("{sheet}!{}{row}", Place::column_letters(*column))
        }
        Place::Typed => language.pick("nhập trên trang", "typed on the page").to_owned(),
    }
}

/// A day: `15/02/2026` in Vietnamese, `2026-02-15` in English.
pub fn date(date: Date, language: Language) -> String {
    match language {
        Language::Vietnamese => {
            format!("{:02}/{:02}/{}", date.day(), date.month(), date.year())
        }
        Language::English => date.to_string(),
    }
}

/// A citation with the title of its document.
pub fn citation(citation: &Citation, set: &CriteriaSet) -> String {
    let title =
        set.source(&citation.source).map_or(citation.source.as_str(), |source| &source.title);
    if citation.place.is_empty() {
        title.to_owned()
    } else {
        format!("{title}, {}", citation.place)
    }
}
