//! Judging one place for one period.

use ntm_model::{
    Code, CriteriaSet, CriterionResult, Date, Indicator, Place, Problem, ProblemKind,
    UnitAssessment, UnitReport,
};

use crate::memory::Memory;
use crate::options::{self, DEFAULT_SET, Options};
use crate::rows::{self, Row, Rows};
use crate::task::Task;
use crate::{indicator, recognition, repeated, revocation, rollup};

/// What all indicators of one unit are judged by.
#[derive(Debug)]
pub(crate) struct Ground<'s, 'u> {
    pub(crate) set: &'s CriteriaSet,
    pub(crate) variant: Option<&'s str>,
    pub(crate) day: Date,
    /// What the unit reports.
    pub(crate) rows: Rows<'u>,
}

impl Ground<'_, '_> {
    /// The task for this indicator or part.
    pub(crate) fn task<'i>(&self, indicator: &'i Indicator) -> Task<'i> {
        Task::new(indicator, self.variant, self.day)
    }

    /// The rows of a code that say different things.
    pub(crate) fn distinct_rows(&self, code: Code, problems: &mut Vec<Problem>) -> Vec<Row<'_>> {
        let lost_zero =
            rows::with_lost_zero(self.set, code).filter(|meant| self.rows.of(*meant).is_empty());
        repeated::distinct(code, self.rows.of(code), lost_zero, problems)
    }

    /// Whether anything at all stands in the file for the indicator or a part of it.
    fn is_reported(&self, indicator: &Indicator) -> bool {
        self.rows.under(indicator.code).next().is_some()
    }
}

/// Judges what one place reports for one period.
pub(crate) fn judge(
    sets: &[CriteriaSet],
    unit: &UnitReport,
    options: &Options,
    problems: &mut Vec<Problem>,
) -> UnitAssessment {
    judge_with(sets, unit, options, None, problems)
}

/// As [`judge`], and in short where there is a memory.
pub(crate) fn judge_with<'s>(
    sets: &'s [CriteriaSet],
    unit: &UnitReport,
    options: &Options,
    mut memory: Option<&mut Memory<'s>>,
    problems: &mut Vec<Problem>,
) -> UnitAssessment {
    let set = options::resolve_set(sets, unit, options, problems);
    let find_only = |set| match &mut memory {
        Some(memory) => memory.only_variant(set),
        None => options::only_variant(set),
    };
    let variant =
        set.and_then(|set| options::resolve_variant(set, unit, options, find_only, problems));
    let variant = variant.map(|variant| variant.id.as_str());
    let day = options.day(unit);
    let ground = set.map(|set| {
        let rows = Rows::collect(set, &unit.observations, problems);
        Ground { set, variant, day, rows }
    });
    let criteria = ground.as_ref().map(|ground| judge_criteria(ground, memory, problems));
    let criteria = criteria.unwrap_or_default();
    let conditions = ground.as_ref().map(|ground| recognition::conditions(ground, problems));
    let conditions = conditions.unwrap_or_default();
    let rule = set.and_then(|set| set.recognition.as_ref());
    let recognised = ground.as_ref().and_then(recognition::recognised);
    let revocation = recognised.as_ref().and(rule).and_then(|rule| rule.revocation.as_ref());
    UnitAssessment {
        code: unit.code.clone(),
        name: unit.name.clone(),
        set: set.map_or(DEFAULT_SET, |set| &set.id).to_owned(),
        variant: variant.map(str::to_owned),
        period: unit.period.clone(),
        as_of: day,
        recognition: recognition::recognition(rule, &criteria, &conditions),
        revocation: revocation.map(|rule| revocation::test(rule, &criteria)),
        recognised,
        conditions,
        criteria,
    }
}

fn judge_criteria<'s>(
    ground: &Ground<'s, '_>,
    mut memory: Option<&mut Memory<'s>>,
    problems: &mut Vec<Problem>,
) -> Vec<CriterionResult> {
    let mut criteria = Vec::new();
    for criterion in &ground.set.criteria {
        let judge = |indicator| match &mut memory {
            Some(memory) => memory.judge(ground, indicator, problems),
            None => indicator::judge(ground, indicator, problems),
        };
        let indicators: Vec<_> = criterion.indicators.iter().map(judge).collect();
        let verdict = rollup::criterion(&indicators);
        criteria.push(CriterionResult { number: criterion.number, verdict, indicators });
    }
    let missing = ground.set.indicators().filter(|indicator| !ground.is_reported(indicator));
    let codes: Vec<Code> = missing.map(|indicator| indicator.code).collect();
    if !codes.is_empty() {
        let kind = ProblemKind::NotReported { codes };
        problems.push(Problem { kind, place: Place::File });
    }
    criteria
}
