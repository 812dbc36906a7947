//! Roadmaps and money in words, with their sums made again.

use ntm_model::Programme;
use ntm_plan::{FundingRow, RoadmapTable, RoadmapTableRow};
use ntm_text::Language;

use super::view::{FundingView, FundingViewRow, RoadmapView, RoadmapViewRow};
use super::{line_of, number, pick};

pub(super) fn roadmaps(programme: &Programme, language: Language) -> Vec<RoadmapView> {
    ntm_plan::roadmap_tables(programme).iter().map(|table| roadmap(table, language)).collect()
}

fn roadmap(table: &RoadmapTable, language: Language) -> RoadmapView {
    let (total, base) = (number(&table.total, language), number(&table.base, language));
    let total_line = line_of(table.total.line, language);
    let base_line = line_of(table.base.line, language);
    RoadmapView {
        title: pick(&table.title, language),
        intro: language.pick(
            format!(
                "Tổng cộng {total} xã ({total_line}); tỷ lệ tính trên {base} xã ({base_line})."
            ),
            format!("{total} communes in all ({total_line}); percentages of {base} ({base_line})."),
        ),
        rows: table.rows.iter().map(|row| year(row, language)).collect(),
    }
}

fn year(row: &RoadmapTableRow, language: Language) -> RoadmapViewRow {
    let mut computed = String::new();
    if !row.agrees {
        let sum = ntm_text::rational(row.cumulative_computed, language);
        let named = row.named;
        computed = language.pick(format!("lũy kế {sum}"), format!("cumulative {sum}"));
        if let Some(percent) = row.percent_computed {
            let percent = ntm_text::rational(percent, language);
            computed.push_str(&format!("; {percent} %"));
        }
        if !row.groups.is_empty() {
            computed.push_str(
                &language.pick(format!("; nêu tên {named} xã"), format!("; {named} are named")),
            );
        }
    }
    let named = row.named;
    let groups = row.groups.iter().map(|group| (group.column.clone(), group.names.join(", ")));
    RoadmapViewRow {
        year: row.year.to_string(),
        added: number(&row.added, language),
        cumulative: number(&row.cumulative, language),
        percent: format!("{} %", number(&row.percent, language)),
        agrees: row.agrees,
        computed,
        named: language.pick(format!("{named} xã"), format!("{named} communes")),
        groups: groups.collect(),
        source: line_of(row.added.line, language),
    }
}

pub(super) fn funding(programme: &Programme, language: Language) -> FundingView {
    let table = ntm_plan::funding_table(programme);
    FundingView {
        years: table.years.iter().map(u16::to_string).collect(),
        rows: table.rows.iter().map(|row| money(row, language)).collect(),
    }
}

fn money(row: &FundingRow, language: Language) -> FundingViewRow {
    let written = |one: Option<ntm_model::Decimal>| {
        one.map(|one| ntm_text::number(one, language)).unwrap_or_default()
    };
    let year = |one: &Option<ntm_model::Stated>| {
        one.as_ref().map(|one| number(one, language)).unwrap_or_default()
    };
    FundingViewRow {
        name: pick(&row.name, language),
        depth: row.depth,
        amount: format!("{} {}", number(&row.amount, language), row.unit),
        by_year: row.by_year.iter().map(year).collect(),
        parts: written(row.parts),
        difference: written(row.difference),
        differs: row.difference.is_some_and(|one| !one.is_zero()),
        source: line_of(row.amount.line, language),
    }
}
