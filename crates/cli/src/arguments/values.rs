//! The texts of options to values, and why one is refused.

use lexopt::{Parser, ValueExt as _};
use ntm_model::Date;
use ntm_text::Language;

use super::Format;

pub(super) fn text(parser: &mut Parser, language: Language) -> Result<String, String> {
    let value = parser.value().and_then(|value| value.string());
    value.map_err(|error| explain(&error, language))
}

pub(super) fn date(text: &str, language: Language) -> Result<Date, String> {
    text.parse().map_err(|_| {
        language.pick(
            format!("“{text}” không phải là ngày. Hãy ghi dạng 2026-12-31."),
            format!("“{text}” is no date. Write it like 2026-12-31."),
        )
    })
}

/// The formats by their names.
pub(super) const FORMATS: &[(&str, Format)] = &[
    ("text", Format::Text),
    ("json", Format::Json),
    ("csv", Format::Csv),
    ("xlsx", Format::Xlsx),
    ("ics", Format::Ics),
];

pub(super) fn format(text: &str, language: Language) -> Result<Format, String> {
    let known = FORMATS.iter().find(|(name, _)| *name == text);
    known.map(|(_, format)| *format).ok_or_else(|| {
        language.pick(
            format!("Không có kiểu “{text}”. Các kiểu: text, json, csv, xlsx, ics."),
            format!("There is no format “{text}”. Formats: text, json, csv, xlsx, ics."),
        )
    })
}

/// A year as a period is kept as it is written.
pub(super) fn year(text: String, language: Language) -> Result<String, String> {
    let is_year = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    if is_year {
        return Ok(text);
    }
    Err(language.pick(
        format!("“{text}” không phải là năm. Hãy ghi dạng 2026."),
        format!("“{text}” is no year. Write it like 2026."),
    ))
}

/// A number of things.
pub(super) fn count(text: &str, language: Language) -> Result<u32, String> {
    text.parse().map_err(|_| {
        language.pick(
            format!("“{text}” không phải là một số nguyên không âm."),
            format!("“{text}” is no whole number."),
        )
    })
}

pub(super) fn check_language(text: &str, language: Language) -> Result<(), String> {
    match text {
        "vi" | "en" => Ok(()),
        _ => Err(language.pick(
            format!("Không có ngôn ngữ “{text}”. Các ngôn ngữ: vi, en."),
            format!("There is no language “{text}”. Languages: vi, en."),
        )),
    }
}

pub(super) fn explain(error: &lexopt::Error, language: Language) -> String {
    use lexopt::Error;
    match (language, error) {
        (Language::English, error) => format!("{error}."),
        (_, Error::MissingValue { option: Some(option) }) => {
            format!("Tùy chọn {option} cần một giá trị.")
        }
        (_, Error::UnexpectedOption(option)) => format!("Không có tùy chọn {option}."),
        (_, Error::UnexpectedValue { option, .. }) => {
            format!("Tùy chọn {option} không nhận giá trị.")
        }
        (_, Error::NonUnicodeValue(_)) => "Có giá trị không phải là chữ Unicode.".to_owned(),
        (_, error) => format!("Không hiểu tham số: {error}."),
    }
}
