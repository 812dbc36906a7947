//! The new report of the suggestions that someone has confirmed.

use ntm_model::{
    Cell, Code, Crossed, Observation, Offer, Period, Place, Suggestion, Taken, UnitReport,
};

/// A suggestion that someone has confirmed: what it is for, and where it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// The indicator or part of the new set.
    pub code: Code,
    /// The indicator or part of the old set.
    pub old_code: Code,
}

/// The report under the new set with the confirmed results, in the order of the new set; and the
/// choices that are not in it, because there is no such suggestion, because it offers nothing to
/// take, or because another one was chosen for the same code.
///
/// `old` is the report that `crossed` was made of. `note` says of a suggestion where it comes
/// from; the note column has it. The evidence of the old row is kept.
pub fn confirmed(
    crossed: &Crossed,
    old: &UnitReport,
    chosen: &[Chosen],
    period: Option<Period>,
    note: impl Fn(&Suggestion) -> String,
) -> (UnitReport, Vec<Chosen>) {
    let mut left: Vec<Chosen> = chosen.to_vec();
    let mut observations: Vec<Observation> = Vec::new();
    for suggestion in crossed.lines.iter().flat_map(|line| &line.suggestions) {
        let this = Chosen { code: suggestion.code, old_code: suggestion.old_code };
        let Offer::Take(taken) = &suggestion.offer else { continue };
        let is_free = observations.iter().all(|one| one.code != this.code);
        if let Some(at) = left.iter().position(|one| *one == this)
            && is_free
        {
            left.remove(at);
            observations.push(observation(suggestion, taken, old, note(suggestion)));
        }
    }
    let report = UnitReport {
        code: old.code.clone(),
        name: old.name.clone(),
        set: typed(&crossed.to),
        variant: crossed.variant.as_deref().and_then(typed),
        period,
        observations,
        ..UnitReport::default()
    };
    (report, left)
}

fn observation(
    suggestion: &Suggestion,
    taken: &Taken,
    old: &UnitReport,
    note: String,
) -> Observation {
    let row = super::observation_of(old, suggestion.old_code);
    Observation {
        code: suggestion.code,
        place: Place::Typed,
        result: typed(&taken.result),
        declared: typed(&taken.declared),
        not_applicable_reason: None,
        evidence: row.and_then(|row| row.evidence.clone()),
        note: typed(&note).map(Box::new),
    }
}

fn typed(text: &str) -> Option<Cell> {
    let value = ntm_ingest::read_value(text);
    (!text.is_empty()).then(|| Cell::new(Place::Typed, text.to_owned(), value))
}
