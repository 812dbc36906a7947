//! A programme beside some places, in the shape `ntm-programme/1`.

use ntm_model::{FundingLine, Programme, Stated, TargetKind};
use ntm_plan::{
    FundingRow, RoadmapTable, RoadmapTableRow, TargetBeside, TargetState, TargetsBeside,
    audit_numbers, funding_table, roadmap_tables,
};
use ntm_text::Language;

use super::audit::finding_to_wire;
use super::words::fraction;
use crate::wire;

/// A programme with its targets beside what is reached, its sums made again, and what does not add
/// up, with the sentences in one language.
pub fn programme_to_wire(
    programme: &Programme,
    beside: &TargetsBeside,
    language: Language,
) -> wire::Programme {
    let money = funding_table(programme);
    let findings = audit_numbers(programme);
    wire::Programme {
        format: "ntm-programme/1".to_owned(),
        id: programme.id.clone(),
        title: programme.title.clone(),
        unit_name: programme.unit_name.clone(),
        province: programme.province.clone(),
        start: programme.start,
        end: programme.end,
        file: programme.file.clone(),
        places: beside.places,
        unplaced: beside.unplaced,
        elsewhere: beside.elsewhere,
        targets: beside.rows.iter().map(target).collect(),
        roadmaps: roadmap_tables(programme).iter().map(roadmap).collect(),
        funding: money
            .rows
            .iter()
            .map(|row| funding(row, &money.years, &programme.funding))
            .collect(),
        findings: findings.iter().map(|one| finding_to_wire(one, language)).collect(),
    }
}

fn number(stated: &Stated) -> String {
    stated.value.to_string()
}

fn target(beside: &TargetBeside) -> wire::ProgrammeTarget {
    let row = &beside.row;
    let target = &row.target;
    let state = match row.state {
        TargetState::Reached => "reached",
        TargetState::Undetermined => "undetermined",
        TargetState::NotReached => "not_reached",
        TargetState::NotCounted => "not_counted",
    };
    wire::ProgrammeTarget {
        kind: kind(target.kind).to_owned(),
        scope: target.scope.clone(),
        set: target.set.clone(),
        criterion: target.criterion,
        name: target.name.vi.clone(),
        value: number(&target.stated),
        unit: target.unit.clone(),
        year: target.year,
        base: target.base.as_ref().map(number),
        names: target.names.clone(),
        printed: target.stated.printed.clone(),
        line: target.stated.line,
        state: state.to_owned(),
        actual: row.actual.map(fraction),
        at_best: row.at_best.map(fraction),
        missing: row.missing,
        places: beside.places,
        absent: beside.absent,
        under: row.under.clone(),
        perhaps_under: row.perhaps_under.clone(),
    }
}

fn kind(kind: TargetKind) -> &'static str {
    match kind {
        TargetKind::RecognisedShare => "recognised_share",
        TargetKind::RecognisedCount => "recognised_count",
        TargetKind::RecognisedMore => "recognised_more",
        TargetKind::CriterionShare => "criterion_share",
        TargetKind::CriterionCount => "criterion_count",
        TargetKind::CriterionMore => "criterion_more",
        TargetKind::Floor => "floor",
        TargetKind::Average => "average",
        TargetKind::CriteriaMet => "criteria_met",
        TargetKind::Other => "other",
    }
}

fn roadmap(table: &RoadmapTable) -> wire::ProgrammeRoadmap {
    wire::ProgrammeRoadmap {
        id: table.id.clone(),
        title: table.title.vi.clone(),
        set: table.set.clone(),
        base: number(&table.base),
        total: number(&table.total),
        named: table.named,
        years: table.rows.iter().map(year).collect(),
    }
}

fn year(row: &RoadmapTableRow) -> wire::ProgrammeYear {
    wire::ProgrammeYear {
        year: row.year,
        added: number(&row.added),
        cumulative: number(&row.cumulative),
        cumulative_computed: fraction(row.cumulative_computed),
        percent: number(&row.percent),
        percent_computed: row.percent_computed.map(fraction),
        agrees: row.agrees,
        names: row.groups.iter().flat_map(|group| &group.names).cloned().collect(),
    }
}

/// One line of the money. A line for one year alone has its year among the lines of the document.
fn funding(row: &FundingRow, years: &[u16], lines: &[FundingLine]) -> wire::ProgrammeFunding {
    let by_year = years.iter().zip(&row.by_year);
    let mut years: Vec<wire::ProgrammeAmount> = by_year
        .filter_map(|(year, amount)| {
            Some(wire::ProgrammeAmount { year: *year, amount: number(amount.as_ref()?) })
        })
        .collect();
    let own = lines.iter().find(|line| line.id == row.id).and_then(|line| line.year);
    if let Some(year) = own.filter(|_| years.is_empty()) {
        years.push(wire::ProgrammeAmount { year, amount: number(&row.amount) });
    }
    wire::ProgrammeFunding {
        id: row.id.clone(),
        name: row.name.vi.clone(),
        depth: row.depth,
        amount: number(&row.amount),
        unit: row.unit.clone(),
        years,
        parts: row.parts.map(|parts| parts.to_string()),
        line: row.amount.line,
    }
}
