//! Scenarios side by side.

use ntm_model::{CriteriaSet, CriterionVerdict, Tally};
use ntm_plan::{ComparedColumn, ScenarioComparison, SeenIndicator};
use ntm_text::Language;

use super::grid::{Grid, long, short, styled};
use super::{short_title, value_text, verdict_style, verdict_text};
use crate::workbook::{CellSpec, Style, WorkbookSpec};

/// Scenarios beside the real data as one table: what is said of each as a whole, then every
/// criterion, then every indicator in which one of them differs.
pub fn comparison_to_csv(
    comparison: &ScenarioComparison,
    set: Option<&CriteriaSet>,
    language: Language,
) -> String {
    let mut grid = header(comparison, language);
    headlines(&mut grid, comparison, language);
    criteria(&mut grid, comparison, set, language);
    indicators(&mut grid, comparison, set, language);
    grid.into_csv()
}

/// The same as a workbook with three worksheets.
pub fn comparison_workbook(
    comparison: &ScenarioComparison,
    set: Option<&CriteriaSet>,
    language: Language,
) -> WorkbookSpec {
    let title = language.pick("SO SÁNH KỊCH BẢN", "SCENARIOS COMPARED");
    let note = language.pick(
        "Số liệu của kịch bản là giả định; cột đầu là số liệu hiện có.",
        "The figures of scenarios are assumed; the first column has the data at hand.",
    );
    let note = [note.to_owned()];
    let mut whole = header(comparison, language);
    headlines(&mut whole, comparison, language);
    let mut by_criterion = header(comparison, language);
    criteria(&mut by_criterion, comparison, set, language);
    let mut by_indicator = header(comparison, language);
    indicators(&mut by_indicator, comparison, set, language);
    let sheets = vec![
        whole.into_sheet(language.pick("Tổng hợp", "Summary"), title, &note),
        by_criterion.into_sheet(language.pick("Tiêu chí", "Criteria"), title, &note),
        by_indicator.into_sheet(language.pick("Chỉ tiêu khác nhau", "Indicators"), title, &note),
    ];
    let title = language.pick("So sánh kịch bản", "Scenarios compared");
    WorkbookSpec { title: title.to_owned(), sheets, ..WorkbookSpec::default() }
}

fn header(comparison: &ScenarioComparison, language: Language) -> Grid {
    let mut grid = Grid::new(&[(("Nội dung", "What"), 40)], language);
    for column in &comparison.columns {
        grid.column(name(column, language), 30);
    }
    grid
}

fn name(column: &ComparedColumn, language: Language) -> String {
    let Some(id) = &column.id else {
        return language.pick("Số liệu hiện có", "Data at hand").to_owned();
    };
    let title = if column.title.is_empty() { id } else { &column.title };
    let steps = column.steps;
    language.pick(format!("{title} (sau {steps} bước)"), format!("{title} (after {steps} steps)"))
}

fn headlines(grid: &mut Grid, comparison: &ScenarioComparison, language: Language) {
    let mut row = |name: (&str, &str), text: &dyn Fn(&ComparedColumn) -> String| {
        let mut cells = vec![long(language.pick(name.0, name.1))];
        cells.extend(comparison.columns.iter().map(|column| long(text(column))));
        grid.row(cells);
    };
    let of = |tally: Tally| {
        let (met, total, open) = (tally.met, tally.total(), tally.undetermined);
        language.pick(
            format!("{met} trên {total}; chưa xác định {open}"),
            format!("{met} of {total}; {open} undetermined"),
        )
    };
    row(("Tiêu chí đạt", "Criteria met"), &|column| of(column.criteria));
    row(("Chỉ tiêu đạt", "Indicators met"), &|column| of(column.indicators));
    row(("Công nhận", "Recognition"), &|column| {
        ntm_text::recognition(column.recognition, language).to_owned()
    });
    row(("Lộ trình", "Roadmap"), &|column| {
        let Some(tally) = column.roadmap else { return String::new() };
        language.pick(
            format!(
                "đã đạt {}; quá hạn {}; đến hạn năm nay {}; còn thời gian {}",
                tally.done, tally.overdue, tally.due_this_year, tally.later
            ),
            format!(
                "done {}; overdue {}; due this year {}; later {}",
                tally.done, tally.overdue, tally.due_this_year, tally.later
            ),
        )
    });
    row(("Năm kết thúc kế hoạch", "The plan ends"), &|column| {
        column.plan_end.map(|year| year.to_string()).unwrap_or_default()
    });
    row(("Xét theo mức ngày", "Levels of"), &|column| ntm_text::date(column.as_of, language));
    row(("Nhóm xã", "Group"), &|column| column.variant.clone().unwrap_or_default());
    if comparison.columns.iter().any(|column| !column.refused.is_empty()) {
        row(("Không đổi được", "Not made"), &|column| {
            let said = column.refused.iter().map(|one| ntm_text::refused_change(one, language));
            said.collect::<Vec<_>>().join(" ")
        });
    }
}

fn criteria(
    grid: &mut Grid,
    comparison: &ScenarioComparison,
    set: Option<&CriteriaSet>,
    language: Language,
) {
    for row in &comparison.criteria {
        let mut all = set.into_iter().flat_map(|set| &set.criteria);
        let title = all.find(|criterion| criterion.number == row.number);
        let title = title.map(|one| language.pick(&one.title.vi, &one.title.en).as_str());
        let number = row.number;
        let name = language.pick(format!("Tiêu chí {number}"), format!("Criterion {number}"));
        let mut cells = vec![long(format!("{name}. {}", title.unwrap_or_default()))];
        cells.extend(row.verdicts.iter().map(|verdict| criterion_cell(*verdict, language)));
        grid.row(cells);
    }
}

fn criterion_cell(verdict: CriterionVerdict, language: Language) -> CellSpec {
    let style = match verdict {
        CriterionVerdict::Met => Style::Met,
        CriterionVerdict::NotMet => Style::NotMet,
        CriterionVerdict::NotApplicable => Style::Short,
        CriterionVerdict::Undetermined => Style::Open,
    };
    styled(ntm_text::criterion_verdict(verdict, language), style)
}

fn indicators(
    grid: &mut Grid,
    comparison: &ScenarioComparison,
    set: Option<&CriteriaSet>,
    language: Language,
) {
    for row in comparison.indicators.iter().filter(|row| row.differs) {
        let mut cells =
            vec![long(format!("{} {}", row.code, short_title(set, row.code, language)))];
        cells.extend(row.cells.iter().map(|cell| indicator_cell(cell, language)));
        grid.row(cells);
    }
}

fn indicator_cell(seen: &SeenIndicator, language: Language) -> CellSpec {
    let unit = seen.level.as_ref().map_or("", |(_, unit)| unit.as_str());
    let mut said = vec![verdict_text(seen.verdict, language)];
    said.push(match &seen.value {
        Some(_) => value_text(seen.value.as_ref(), unit, language),
        None => seen.text.clone(),
    });
    let level = seen.level.as_ref();
    said.extend(level.map(|(level, unit)| {
        let level = ntm_text::requirement(level, unit, language);
        language.pick(format!("mức {level}"), format!("level {level}"))
    }));
    let gap = seen.gap.as_ref().filter(|gap| *gap.amount.numer() != 0);
    said.extend(gap.map(|gap| {
        let gap = ntm_text::gap(gap, unit, language);
        language.pick(format!("thiếu {gap}"), format!("{gap} missing"))
    }));
    said.extend(seen.wanted.map(|wanted| {
        let due = ntm_text::deadline(wanted, language);
        language.pick(format!("hạn {due}"), format!("due {due}"))
    }));
    said.retain(|text| !text.is_empty());
    match seen.verdict {
        ntm_model::Verdict::NotApplicable => short(said.join("; ")),
        verdict => styled(said.join("; "), verdict_style(verdict)),
    }
}
