//! The pieces of sentences that depend on a form or a measure, in Vietnamese.

use ntm_model::Measure;
use toml::de::DeValue;

use crate::error::ValueForm;

/// What a value is, in words.
pub(crate) fn form_found(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "chữ trong ngoặc kép",
        DeValue::Integer(_) => "số nguyên",
        DeValue::Float(_) => "số có phần thập phân",
        DeValue::Boolean(_) => "true hoặc false",
        DeValue::Datetime(_) => "ngày giờ",
        DeValue::Array(_) => "danh sách",
        DeValue::Table(_) => "bảng",
    }
}

/// What is wanted, in words.
pub(crate) fn form_name(form: ValueForm) -> &'static str {
    match form {
        ValueForm::Text => "chữ trong ngoặc kép",
        ValueForm::Number | ValueForm::Year => "số nguyên",
        ValueForm::Date => "ngày",
        ValueForm::Flag => "true hoặc false",
        ValueForm::Texts => "danh sách chữ",
        ValueForm::Numbers => "danh sách số nguyên",
        ValueForm::Decimal => "số trong ngoặc kép",
        ValueForm::Table => "bảng",
        ValueForm::Tables => "danh sách bảng",
    }
}

/// How a key with such a value is written.
pub(crate) fn example(form: ValueForm, key: &str) -> String {
    match form {
        ValueForm::Text => format!("{key} = \"…\""),
        ValueForm::Number => format!("{key} = 1"),
        ValueForm::Year => format!("{key} = 2026"),
        ValueForm::Date => format!("{key} = 2026-02-15"),
        ValueForm::Flag => format!("{key} = true"),
        ValueForm::Texts => format!("{key} = [\"…\", \"…\"]"),
        ValueForm::Numbers => format!("{key} = [3, 6, 9, 12]"),
        ValueForm::Decimal => format!("{key} = \"82.6\""),
        ValueForm::Table => format!("[{key}]"),
        ValueForm::Tables => format!("[[…{key}]] hoặc {key} = [{{ … }}]"),
    }
}

/// What people add to such a value although it must stand alone.
pub(crate) fn caution(form: ValueForm) -> &'static str {
    match form {
        ValueForm::Number | ValueForm::Year | ValueForm::Flag => ", không có ngoặc kép",
        ValueForm::Date => ", không có ngoặc kép và không có giờ",
        ValueForm::Text
        | ValueForm::Texts
        | ValueForm::Numbers
        | ValueForm::Decimal
        | ValueForm::Table
        | ValueForm::Tables => "",
    }
}

/// The levels that a measure may have, besides `unknown`.
pub(crate) fn levels_of(measure: Measure) -> &'static str {
    match measure {
        Measure::PassFail | Measure::Composite => "\"Đạt\" hoặc \"unknown\"",
        Measure::Rating => "một mức xếp loại như \"Tốt\" hoặc \"unknown\"",
        Measure::Percent => "như \">= 60 %\", \"Đạt\" hoặc \"unknown\"",
        Measure::PercentPerYear => "như \"9.5..12 %/năm\", \"Đạt\" hoặc \"unknown\"",
        Measure::Count => "như \">= 1 mô hình\" hoặc \"unknown\"",
    }
}

/// The units that a measure may have.
pub(crate) fn unit_of(measure: Measure) -> &'static str {
    match measure {
        Measure::PassFail | Measure::Composite | Measure::Rating => "unit = \"\"",
        Measure::Percent => "unit = \"%\"",
        Measure::PercentPerYear => "unit = \"%/năm\"",
        Measure::Count => "đơn vị đếm, như unit = \"mô hình\"",
    }
}
