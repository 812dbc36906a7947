//! What a suggestion offers: texts to take, or only a look.

use ntm_model::{
    Basis, Cell, Code, CriteriaSet, Difference, IndicatorResult, LookOnly, Observation, Offer,
    Predecessor, Read, ReadField, Relation, Taken, UnitReport, Value, Verdict,
};

use super::CrossOptions;
use crate::{Options, judge_unit};

/// The new set and what its results are judged by.
pub(super) struct New<'a> {
    pub(super) sets: &'a [CriteriaSet],
    /// Its id.
    pub(super) set: &'a str,
    pub(super) options: &'a CrossOptions,
}

impl New<'_> {
    /// What the row offers for the new indicator or part.
    pub(super) fn offer(
        &self,
        code: Code,
        predecessor: &Predecessor,
        observation: &Observation,
        old_verdict: Verdict,
    ) -> Offer {
        if predecessor.relation == Relation::Related {
            return Offer::Look(LookOnly::Related);
        }
        if old_verdict == Verdict::Conflict {
            return Offer::Look(LookOnly::Contradiction);
        }
        let (result, claim) = (observation.result.as_ref(), observation.declared.as_ref());
        let other_level = predecessor.differs.contains(&Difference::Level);
        // A claim beside a figure is about the old level. A share cannot stand where a word is
        // wanted; the claim beside it still can.
        let beside = claim.filter(|_| !other_level || result.is_none());
        let tries = [(result, beside), (None, claim)];
        let fitting = tries.into_iter().find_map(|(result, declared)| {
            let outcome = self.judge(code, result, declared)?;
            is_judged(outcome.verdict).then_some((result, declared, outcome))
        });
        let Some((result, declared, outcome)) = fitting else {
            return Offer::Look(LookOnly::DoesNotFit);
        };
        // “Đạt” without a figure says that the old level was reached, and no more.
        let is_claim = match outcome.basis {
            Some(basis) => basis == Basis::Declared,
            None => outcome.value.is_none(),
        };
        if other_level && is_claim && predecessor.relation == Relation::Same {
            return Offer::Look(LookOnly::ClaimOfOtherLevel);
        }
        let carries = match predecessor.relation {
            Relation::Same => true,
            Relation::Narrower => outcome.verdict == Verdict::NotMet,
            Relation::Broader => outcome.verdict == Verdict::Met,
            Relation::Related => false,
        };
        if !carries {
            return Offer::Look(LookOnly::ProvesNothing);
        }
        let text = |cell: Option<&Cell>| cell.map(|cell| cell.text.clone()).unwrap_or_default();
        Offer::Take(Box::new(Taken { result: text(result), declared: text(declared), outcome }))
    }

    /// Judges one result under the new set.
    fn judge(
        &self,
        code: Code,
        result: Option<&Cell>,
        declared: Option<&Cell>,
    ) -> Option<IndicatorResult> {
        let cell = result.or(declared)?;
        let observation = Observation {
            code,
            place: cell.place.row(),
            result: result.cloned(),
            declared: declared.cloned(),
            not_applicable_reason: None,
            evidence: None,
            note: None,
        };
        self.assess(vec![observation]).indicator(code).cloned()
    }

    /// The group of the new set, as judging resolves it.
    pub(super) fn variant(&self) -> Option<String> {
        self.assess(Vec::new()).variant
    }

    fn assess(&self, observations: Vec<Observation>) -> ntm_model::UnitAssessment {
        let unit = UnitReport { observations, ..UnitReport::default() };
        let options = Options {
            set: Some(self.set.to_owned()),
            variant: self.options.variant.clone(),
            as_of: Some(self.options.as_of),
            today: self.options.old.today,
        };
        judge_unit(self.sets, &unit, &options, &mut Vec::new())
    }
}

/// Whether a text says something that the new indicator can be judged by, if there were a level.
fn is_judged(verdict: Verdict) -> bool {
    matches!(verdict, Verdict::Met | Verdict::NotMet | Verdict::NoLevel)
}

/// The first row of the old report that says something under this code.
pub(super) fn observation_of(unit: &UnitReport, code: Code) -> Option<&Observation> {
    let says = |cell: &Option<Cell>| cell.as_ref().is_some_and(|cell| cell.value != Value::Blank);
    let mut rows = unit.observations.iter().filter(|one| one.code == code);
    rows.find(|one| says(&one.result) || says(&one.declared))
}

/// The cells of a row.
pub(super) fn reads_of(observation: &Observation) -> Vec<Read> {
    let cells = [
        (ReadField::Result, observation.result.as_ref()),
        (ReadField::Declaration, observation.declared.as_ref()),
    ];
    let read = |(field, cell): (ReadField, Option<&Cell>)| {
        let cell = cell?;
        Some(Read { field, place: cell.place.clone(), text: cell.text.clone() })
    };
    cells.into_iter().filter_map(read).collect()
}
