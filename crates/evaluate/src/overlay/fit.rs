//! Whether a level is of the kind that its indicator takes.

use ntm_model::{
    Direction, Expected, Indicator, Measure, Operator, OverlayField, OverlayProblem, OverlayRow,
    Rational, Requirement, fold,
};

/// What does not fit between a level and its indicator, with the column to look at.
pub(super) fn misfit(
    row: &OverlayRow,
    requirement: Requirement,
    indicator: &Indicator,
) -> Option<(OverlayProblem, OverlayField)> {
    let (code, text) = (row.code, row.printed.clone());
    let level = |problem| Some((problem, OverlayField::Level));
    if !is_of_kind(requirement, indicator.measure) {
        if indicator.measure == Measure::Composite {
            let parts = indicator.parts.iter().map(|part| part.code).collect();
            return level(OverlayProblem::NeedsParts { code, parts });
        }
        let expected = expected(indicator.measure);
        return level(OverlayProblem::KindDiffers { code, text, expected });
    }
    if !requirement.is_numeric() {
        return None;
    }
    // Decisions print “≥ 01” where the title says of what.
    let has_no_unit = row.unit.is_empty() && indicator.measure == Measure::Count;
    if !has_no_unit && tight(&row.unit) != tight(&indicator.unit) {
        let expected = indicator.unit.clone();
        return level(OverlayProblem::UnitDiffers { code, text, expected });
    }
    if indicator.measure == Measure::Percent && !is_share(requirement) {
        return level(OverlayProblem::ImpossibleShare { code, text });
    }
    if !goes(requirement, indicator.direction) {
        return level(OverlayProblem::WrongDirection { code, text });
    }
    None
}

/// Whether a measure may have a level of this kind. Documents set no number for some rates and
/// demand only “Đạt”.
fn is_of_kind(requirement: Requirement, measure: Measure) -> bool {
    use Measure::{Count, Percent, PercentPerYear};
    match requirement {
        Requirement::Unknown => true,
        Requirement::Number { .. } | Requirement::Range { .. } => {
            matches!(measure, Percent | PercentPerYear | Count)
        }
        Requirement::Rating(_) => measure == Measure::Rating,
        Requirement::Pass => !matches!(measure, Measure::Rating | Count),
    }
}

fn expected(measure: Measure) -> Expected {
    match measure {
        Measure::PassFail | Measure::Composite => Expected::PassFail,
        Measure::Rating => Expected::Rating,
        Measure::Percent => Expected::Percent,
        Measure::PercentPerYear => Expected::PercentPerYear,
        Measure::Count => Expected::Count,
    }
}

fn is_share(requirement: Requirement) -> bool {
    let is_possible = |bound: ntm_model::Decimal| {
        !bound.is_negative() && bound.to_rational() <= Rational::from_integer(100)
    };
    match requirement {
        Requirement::Number { bound, .. } => is_possible(bound),
        Requirement::Range { low, high } => is_possible(low) && is_possible(high),
        _ => true,
    }
}

/// Whether a comparison agrees with the direction; `=` goes both ways.
fn goes(requirement: Requirement, direction: Direction) -> bool {
    match requirement {
        Requirement::Range { .. } => direction == Direction::Higher,
        Requirement::Number { operator, .. } => match operator {
            Operator::AtLeast | Operator::MoreThan => direction == Direction::Higher,
            Operator::AtMost | Operator::LessThan => direction == Direction::Lower,
            Operator::Equal => true,
        },
        _ => true,
    }
}

fn tight(unit: &str) -> String {
    fold(unit).replace([' ', '.'], "")
}
