//! What old reports tell about a new set, in the shape `ntm-crosswalk/1`.

use ntm_model::{
    Code, CriteriaSet, Crossed, CrossedLine, CrossedState, LookOnly, Offer, Read, Suggestion,
};
use ntm_text::Language;

use super::words::{place_to_wire, verdict};
use crate::wire;

/// What some places reported, held against the new set, whose titles `set` gives.
pub fn crosswalk_to_wire(
    crossed: &[Crossed],
    set: Option<&CriteriaSet>,
    language: Language,
) -> wire::Crosswalk {
    let units = crossed.iter().map(|one| unit(one, set, language));
    wire::Crosswalk { format: "ntm-crosswalk/1".to_owned(), units: units.collect() }
}

fn unit(crossed: &Crossed, set: Option<&CriteriaSet>, language: Language) -> wire::CrosswalkUnit {
    let tally = crossed.tally;
    wire::CrosswalkUnit {
        name: crossed.name.clone(),
        period: crossed.period.clone(),
        from: crossed.from.clone(),
        to: crossed.to.clone(),
        variant: crossed.variant.clone(),
        as_of: crossed.as_of.to_string(),
        can_take: tally.can_take,
        look_only: tally.look_only,
        not_reported: tally.not_reported,
        new: tally.new,
        lines: crossed.lines.iter().map(|one| line(one, set, language)).collect(),
        left_over: codes(&crossed.left_over),
    }
}

fn line(line: &CrossedLine, set: Option<&CriteriaSet>, language: Language) -> wire::CrosswalkLine {
    let state = match line.state {
        CrossedState::CanTake => "can_take",
        CrossedState::LookOnly => "look_only",
        CrossedState::NotReported => "not_reported",
        CrossedState::New => "new",
    };
    let indicator = set.and_then(|set| set.indicator(line.code));
    let because = line.new_because.as_ref();
    wire::CrosswalkLine {
        code: line.code.to_string(),
        title: indicator.map(|one| one.title.clone()).unwrap_or_default(),
        state: state.to_owned(),
        new_because: because.map(|text| language.pick(&text.vi, &text.en).clone()),
        not_reported: codes(&line.not_reported),
        suggestions: line.suggestions.iter().map(|one| suggestion(one, language)).collect(),
    }
}

fn suggestion(one: &Suggestion, language: Language) -> wire::CrosswalkSuggestion {
    let (take, look) = match &one.offer {
        Offer::Take(taken) => {
            let (result, declared) = (taken.result.clone(), taken.declared.clone());
            let verdict = verdict(taken.outcome.verdict);
            (Some(wire::CrosswalkTaken { result, declared, verdict }), None)
        }
        Offer::Look(why) => (None, Some(look_only(*why).to_owned())),
    };
    wire::CrosswalkSuggestion {
        code: one.code.to_string(),
        old_code: one.old_code.to_string(),
        relation: one.relation.id().to_owned(),
        differs: one.differs.iter().map(|differs| differs.id().to_owned()).collect(),
        reason: language.pick(&one.reason.vi, &one.reason.en).clone(),
        reads: one.reads.iter().map(read).collect(),
        old_verdict: verdict(one.old_verdict),
        take,
        look,
    }
}

fn look_only(why: LookOnly) -> &'static str {
    match why {
        LookOnly::Related => "related",
        LookOnly::DoesNotFit => "does_not_fit",
        LookOnly::ProvesNothing => "proves_nothing",
        LookOnly::ClaimOfOtherLevel => "claim_of_other_level",
        LookOnly::Contradiction => "contradiction",
        LookOnly::PartsOnly => "parts_only",
    }
}

fn read(read: &Read) -> wire::Read {
    wire::Read {
        field: read.field.canonical().to_owned(),
        cell: place_to_wire(&read.place),
        text: read.text.clone(),
    }
}

pub(super) fn codes(codes: &[Code]) -> Vec<String> {
    codes.iter().map(Code::to_string).collect()
}
