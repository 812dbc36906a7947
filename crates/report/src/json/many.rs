//! Many places and several periods in the shape of the JSON.

use ntm_model::{Change, Rational, UnitLevel, Way};
use ntm_plan::{
    CommuneRow, CommunesAnswer, CommunesRoadmap, IndicatorLine, MatchQuestion, PeriodsAnswer,
    PlaceRow, Range, RegionSummary, SetSummary, UnitPeriods,
};

use super::words::{criterion_verdict, fraction, recognition, verdict};
use crate::wire;

/// The table of many places with its roadmap.
pub fn communes_to_wire(answer: &CommunesAnswer, roadmap: &CommunesRoadmap) -> wire::Communes {
    let years = roadmap.years.iter().map(|year| wire::CommunesYear {
        year: year.year,
        units: year.communes.clone(),
        cumulative: year.cumulative,
        share: year.share.map(fraction),
    });
    wire::Communes {
        format: "ntm-communes/1".to_owned(),
        units: answer.rows.iter().map(unit).collect(),
        sets: answer.sets.iter().map(set).collect(),
        regions: answer.districts.iter().chain(&answer.provinces).map(region).collect(),
        roadmap: wire::CommunesYears {
            base: roadmap.base,
            is_base_stated: roadmap.is_base_stated,
            years: years.collect(),
            without_year: [&roadmap.met_without_year[..], &roadmap.without_year[..]].concat(),
            unreadable: roadmap.unreadable.iter().map(|(unit, _)| *unit).collect(),
            later: roadmap.later.clone(),
        },
    }
}

fn unit(row: &CommuneRow) -> wire::CommuneUnit {
    let one = &row.commune;
    let criteria = one.criteria.iter();
    let criteria = criteria.map(|(number, verdict)| wire::CriterionWord {
        number: *number,
        verdict: criterion_verdict(*verdict),
    });
    wire::CommuneUnit {
        unit: one.unit,
        code: one.code.clone(),
        name: one.name.clone(),
        district: one.district().map(str::to_owned),
        province: one.province().map(str::to_owned),
        set: one.set.clone(),
        variant: one.variant.clone(),
        period: one.period.as_ref().map(|period| period.text.clone()),
        criteria_met: row.criteria.met,
        criteria_undetermined: row.criteria.undetermined,
        criteria_total: row.criteria.total(),
        recognition: recognition(one.recognition),
        criteria: criteria.collect(),
    }
}

fn fractions(range: Range<Rational>) -> [String; 2] {
    [range.low, range.high].map(fraction)
}

fn set(summary: &SetSummary) -> wire::CommunesSet {
    let criteria = summary.criteria.iter().map(|one| wire::CommunesCriterion {
        number: one.number,
        met: one.places.met,
        not_met: one.places.not_met,
        not_applicable: one.places.not_applicable,
        undetermined: one.places.undetermined,
        share: one.share.map(fractions),
    });
    wire::CommunesSet {
        set: summary.set.clone(),
        communes: summary.communes,
        complete: [summary.complete.low, summary.complete.high],
        average: fractions(summary.average),
        counts: summary.counts.iter().map(|(criteria, places)| [*criteria, *places]).collect(),
        under_floor: summary.floor.map(|floor| [floor.under, floor.perhaps_under]),
        criteria: criteria.collect(),
    }
}

fn region(region: &RegionSummary) -> wire::Region {
    let level = if region.level == UnitLevel::District { "district" } else { "province" };
    wire::Region {
        level: level.to_owned(),
        name: region.name.clone(),
        province: region.province.clone(),
        set: region.set.clone(),
        communes: region.communes,
        complete: [region.complete.low, region.complete.high],
        average: fractions(region.average),
        own_units: region.own.iter().map(|own| own.unit).collect(),
    }
}

/// Periods side by side, with the indicators of one place. `files` are the names of the files.
pub fn periods_to_wire(
    answer: &PeriodsAnswer,
    unit: Option<&UnitPeriods>,
    files: &[&str],
) -> wire::Periods {
    let columns = answer.columns.iter().map(|column| wire::PeriodHead {
        file: column
            .file
            .and_then(|file| files.get(usize::try_from(file).ok()?).map(|name| (*name).to_owned())),
        period: column.text.clone(),
        end: column.end.map(|end| end.to_string()),
    });
    let indicators = unit.into_iter().flat_map(|unit| &unit.indicators);
    wire::Periods {
        format: "ntm-periods/1".to_owned(),
        columns: columns.collect(),
        places: answer.rows.iter().map(place).collect(),
        indicators: indicators.map(indicator).collect(),
        questions: answer.questions.iter().map(doubt).collect(),
    }
}

fn place(row: &PlaceRow) -> wire::PeriodsPlace {
    let steps = row.steps.iter().map(|step| wire::PeriodsStep {
        from: step.from,
        to: step.to,
        won: step.won.clone(),
        lost: step.lost.clone(),
    });
    wire::PeriodsPlace {
        code: row.code.clone(),
        name: row.name.clone(),
        district: row.district.clone(),
        set: row.set.clone(),
        criteria_met: row.tallies.iter().map(|tally| tally.map(|tally| tally.met)).collect(),
        steps: steps.collect(),
    }
}

fn indicator(line: &IndicatorLine) -> wire::PeriodsIndicator {
    let cells = || line.cells.iter();
    let value = |cell: &ntm_plan::IndicatorCell| Some(fraction(cell.value.as_ref()?.value));
    let changes = line.changes.iter().map(|one| one.map(|one| change(one).to_owned()));
    let trends = || line.trends.iter().map(Option::as_ref);
    wire::PeriodsIndicator {
        code: line.code.to_string(),
        verdicts: cells().map(|cell| cell.as_ref().map(|cell| verdict(cell.verdict))).collect(),
        values: cells().map(|cell| cell.as_ref().and_then(value)).collect(),
        changes: changes.collect(),
        differences: trends().map(|one| one.map(|one| fraction(one.difference))).collect(),
        ways: trends().map(|one| one.map(|one| way(one.way).to_owned())).collect(),
    }
}

fn change(change: Change) -> &'static str {
    match change {
        Change::Won => "won",
        Change::Lost => "lost",
        Change::Unchanged => "unchanged",
        Change::Changed => "changed",
        Change::NewlyReported => "newly_reported",
        Change::NoLongerReported => "no_longer_reported",
    }
}

fn way(way: Way) -> &'static str {
    match way {
        Way::Better => "better",
        Way::Worse => "worse",
        Way::Same => "same",
        Way::Unknown => "unknown",
    }
}

fn doubt(question: &MatchQuestion) -> wire::PeriodsDoubt {
    let (kind, units) = match question {
        MatchQuestion::SameName { unit, candidates } => {
            ("same_name", [&[*unit][..], candidates].concat())
        }
        MatchQuestion::CodesDiffer { units } => ("codes_differ", units.clone()),
        MatchQuestion::Twice { units } => ("twice", units.clone()),
        MatchQuestion::OtherSet { units } => ("other_set", units.clone()),
    };
    wire::PeriodsDoubt { kind: kind.to_owned(), units }
}
