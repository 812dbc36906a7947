//! The template as a canonical status file.

use ntm_model::{Code, CriteriaSet, Indicator, Variant, lower};

use super::asked::{Template, conditions, how_to_fill};
use crate::csv::Table;
use crate::status::{HEADER, Stated, StatusRow};

/// The empty canonical status file for a place that is not named; see [`template_csv`].
pub fn template(set: &CriteriaSet, variant: &Variant, period: &str) -> String {
    template_csv(set, variant, period, None)
}

/// The empty canonical status file: one row for each indicator, or for each part of a composite
/// one, and for each condition of recognition, with the level and the way to fill in the result as a remark. `period` is written as it
/// is; the levels are those in force at the end of the year in it, or the latest ones known.
pub fn template_csv(
    set: &CriteriaSet,
    variant: &Variant,
    period: &str,
    unit_name: Option<&str>,
) -> String {
    let template = Template { set, variant, period, unit_name: unit_name.unwrap_or_default() };
    let mut table = Table::of_data(&HEADER);
    let mut add = |code: Code, note: &str| {
        let status = StatusRow {
            of: Stated {
                unit: ["", template.unit_name, &set.id, &variant.id, period],
                ..Stated::default()
            },
            indicator: code.to_string(),
            note,
            ..StatusRow::default()
        };
        table.row(&status.cells());
    };
    for indicator in set.indicators() {
        let parts = indicator.parts.iter();
        let whole = Some(indicator).filter(|indicator| indicator.parts.is_empty());
        for row in parts.chain(whole) {
            add(row.code, &remark(row, indicator, template));
        }
    }
    for (code, title, how) in conditions(set) {
        add(code, &format!("điều kiện công nhận: {title}; {how}"));
    }
    table.finish()
}

/// The remark on a row: level, what to write, and what to do where the indicator may not apply.
fn remark(row: &Indicator, whole: &Indicator, template: Template<'_>) -> String {
    let group: String = template.variant.name.vi.chars().map(lower).collect();
    let level = template.level(row);
    let mut remark = format!("mức {group}: {level}; {}", how_to_fill(row.measure));
    if let Some(what) = row.may_not_apply.as_ref().or(whole.may_not_apply.as_ref()) {
        remark.push_str(&format!("; nếu không có {what} thì ghi lý do ở cột ly_do_khong_ap_dung"));
    }
    remark
}
