//! What a template says about each indicator: its level, and how its result is written.

use ntm_model::{Code, CriteriaSet, Date, Indicator, Level, Measure, Rating, Requirement, Variant};
use ntm_text::Language;

/// What a template is made for.
#[derive(Clone, Copy)]
pub(super) struct Template<'a> {
    pub(super) set: &'a CriteriaSet,
    pub(super) variant: &'a Variant,
    /// The period as it is written into the template.
    pub(super) period: &'a str,
    /// The name of the place, if it is known.
    pub(super) unit_name: &'a str,
}

impl Template<'_> {
    /// The level in force at the end of the year in the period, or the one that starts last, in
    /// words.
    pub(super) fn level(&self, indicator: &Indicator) -> String {
        let day = end_of(self.period);
        let level = day.and_then(|day| indicator.level(&self.variant.id, day));
        match level.or_else(|| latest(indicator, self.variant)) {
            Some(level) => level_words(level, indicator),
            None => words(&Requirement::Unknown, ""),
        }
    }
}

/// The last day of the year that the period names.
fn end_of(period: &str) -> Option<Date> {
    let mut numbers = period.split(|letter: char| !letter.is_ascii_digit());
    let year = numbers.find(|digits| digits.len() == 4)?;
    year.parse().ok().map(Date::end_of_year)
}

/// The level that starts last, for a period in which none is in force.
fn latest<'a>(indicator: &'a Indicator, variant: &Variant) -> Option<&'a Level> {
    let levels = indicator.levels.iter().filter(|level| level.variant == variant.id);
    levels.max_by_key(|level| level.since)
}

fn level_words(level: &Level, indicator: &Indicator) -> String {
    let words = words(&level.requirement, &indicator.unit);
    match level.requirement {
        Requirement::Rating(_) => format!("{words} trở lên"),
        _ => words.trim_start_matches("= ").to_owned(),
    }
}

fn words(requirement: &Requirement, unit: &str) -> String {
    let words = ntm_text::requirement(requirement, unit, Language::Vietnamese);
    // Plain spaces only: a search in a spreadsheet does not find the ones that keep a line
    // together.
    words.replace('\u{a0}', " ")
}

/// The conditions of recognition, and the row for an earlier one: code, title, and how the result
/// is written. None where no rule is at hand.
pub(super) fn conditions(set: &CriteriaSet) -> Vec<(Code, &str, &'static str)> {
    let mut rows: Vec<(Code, &str, &'static str)> = Vec::new();
    for condition in set.conditions() {
        let indicator = &condition.indicator;
        let how = match indicator.measure {
            _ if condition.is_negative => "ghi Không có, hoặc số tiền còn nợ",
            Measure::Percent => "ghi Đạt hoặc Chưa đạt, có thể kèm tỷ lệ",
            measure => how_to_fill(measure),
        };
        rows.push((indicator.code, indicator.title.as_str(), how));
    }
    if !rows.is_empty() {
        let title = "Đã được công nhận đạt chuẩn theo bộ tiêu chí này";
        rows.push((Code::RECOGNISED, title, "nếu đã được công nhận, ghi năm và số quyết định"));
    }
    rows
}

/// How the result is written, as a remark.
pub(super) fn how_to_fill(measure: Measure) -> &'static str {
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

/// The title and the text of the hint that is shown beside the cell of the result.
pub(super) fn hint(indicator: &Indicator) -> (&'static str, String) {
    let (title, hint) = match indicator.measure {
        Measure::PassFail => ("Đạt hoặc Chưa đạt", "Chọn trong danh sách.".to_owned()),
        Measure::Rating => ("Mức xếp loại", "Chọn mức xếp loại trong danh sách.".to_owned()),
        Measure::Percent => {
            ("Tỷ lệ %", "Ví dụ 67,05%. Nên kèm tử số/mẫu số: 62,5% (20/32 vụ việc).".to_owned())
        }
        Measure::PercentPerYear => ("Tốc độ tăng mỗi năm", "Ví dụ 10,2%/năm.".to_owned()),
        Measure::Count => ("Số lượng", format!("Ví dụ 02 {}.", indicator.unit)),
        Measure::Composite => ("Nhiều phần", "Ghi kết quả ở các dòng dưới.".to_owned()),
    };
    if indicator.may_not_apply.is_none() {
        return (title, hint);
    }
    let rest = "Nếu không có đối tượng này: ghi Không áp dụng và nêu lý do ở cột bên phải.";
    (title, format!("{hint} {rest}"))
}

/// The words that the cell of the result offers; none for figures.
pub(super) fn offered(indicator: &Indicator) -> Vec<String> {
    let mut offered: Vec<&str> = match indicator.measure {
        Measure::PassFail => DECLARATIONS.to_vec(),
        Measure::Rating => grades(indicator),
        _ => Vec::new(),
    };
    if !offered.is_empty() && indicator.may_not_apply.is_some() {
        offered.push("Không áp dụng");
    }
    offered.into_iter().map(str::to_owned).collect()
}

/// What a unit may claim.
pub(super) const DECLARATIONS: [&str; 2] = ["Đạt", "Chưa đạt"];

/// The grades of the scale that the levels use, the best first; those of both scales where no
/// level names a grade.
fn grades(indicator: &Indicator) -> Vec<&'static str> {
    let mut levels = indicator.levels.iter();
    let known = levels.find_map(|level| match level.requirement {
        Requirement::Rating(grade) => Some(grade),
        _ => None,
    });
    let is_of_scale = |grade: &Rating| known.is_none_or(|known| grade.reaches(known).is_some());
    Rating::ALL.into_iter().rev().filter(is_of_scale).map(Rating::name).collect()
}
