//! The empty status file of a criteria set.

use ntm_model::{CriteriaSet, Date, Indicator, Level, Measure, Requirement, Variant, lower};
use ntm_text::Language;

use crate::csv::{HEADER, StatusRow, Table};

/// The empty canonical status file: one row for each indicator, or for each part of a composite
/// one, with the level and the way to fill in the result as a remark. `period` is written as it
/// is; the levels are those in force at the end of the year in it, or the latest ones known.
pub fn template(set: &CriteriaSet, variant: &Variant, period: &str) -> String {
    let day = end_of(period);
    let mut table = Table::of_data(&HEADER);
    for indicator in set.indicators() {
        let parts = indicator.parts.iter();
        let whole = Some(indicator).filter(|indicator| indicator.parts.is_empty());
        for row in parts.chain(whole) {
            let status = StatusRow {
                set: &set.id,
                variant: &variant.id,
                period,
                indicator: &row.code.to_string(),
                note: &hint(row, indicator, variant, day),
                ..StatusRow::default()
            };
            status.write(&mut table);
        }
    }
    table.finish()
}

/// The last day of the year that the period names.
fn end_of(period: &str) -> Option<Date> {
    let mut numbers = period.split(|letter: char| !letter.is_ascii_digit());
    let year = numbers.find(|digits| digits.len() == 4)?;
    year.parse().ok().map(Date::end_of_year)
}

/// The remark on a row: level, what to write, and what to do where the indicator may not apply.
fn hint(row: &Indicator, whole: &Indicator, variant: &Variant, day: Option<Date>) -> String {
    let mut hint = format!("mức {}: ", variant.name.vi.chars().map(lower).collect::<String>());
    let level = day.and_then(|day| row.level(&variant.id, day));
    match level.or_else(|| latest(row, variant)) {
        Some(level) => hint.push_str(&level_words(level, row)),
        None => hint.push_str("chưa có văn bản nêu mức"),
    }
    hint.push_str("; ");
    hint.push_str(how_to_fill(row.measure));
    if let Some(what) = row.may_not_apply.as_ref().or(whole.may_not_apply.as_ref()) {
        hint.push_str(&format!("; nếu không có {what} thì ghi lý do ở cột ly_do_khong_ap_dung"));
    }
    hint
}

/// The level that starts last, for a period in which none is in force.
fn latest<'a>(indicator: &'a Indicator, variant: &Variant) -> Option<&'a Level> {
    let levels = indicator.levels.iter().filter(|level| level.variant == variant.id);
    levels.max_by_key(|level| level.since)
}

fn level_words(level: &Level, indicator: &Indicator) -> String {
    let words = ntm_text::requirement(&level.requirement, &indicator.unit, Language::Vietnamese);
    let words = words.replace('\u{a0}', " ");
    match level.requirement {
        Requirement::Rating(_) => format!("{words} trở lên"),
        _ => words.trim_start_matches("= ").to_owned(),
    }
}

fn how_to_fill(measure: Measure) -> &'static str {
    match measure {
        Measure::PassFail => "ghi Đạt hoặc Chưa đạt",
        Measure::Rating => "ghi mức xếp loại",
        Measure::Percent => "ghi tỷ lệ, có thể kèm tử số/mẫu số",
        Measure::PercentPerYear => "ghi tốc độ tăng bình quân mỗi năm",
        Measure::Count => "ghi số lượng",
        // Only parts of composite indicators are asked for, and parts have no parts.
        Measure::Composite => "ghi kết quả từng phần",
    }
}
