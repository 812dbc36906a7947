//! Fixed words and neutral forms.

use ntm_model::{
    Basis, CriterionVerdict, Direction, Measure, Operator, Place, Rational, Recognition, Severity,
    Verdict,
};

use crate::wire;

/// A place in the form that does not depend on a language: `file`, `line 12`,
/// `line 12, column 7`, `Sheet1!D12`, `typed`.
pub fn place_to_wire(place: &Place) -> String {
    match place {
        Place::File => "file".to_owned(),
        Place::Line(line) => format!("line {line}"),
        Place::Field { line, column } => format!("line {line}, column {column}"),
        Place::Cell { sheet, row, column } => {
            format!("{sheet}!{}{row}", Place::column_letters(*column))
        }
        Place::Typed => "typed".to_owned(),
    }
}

/// `numerator/denominator` in lowest terms.
pub(super) fn fraction(exact: Rational) -> String {
    format!("{}/{}", exact.numer(), exact.denom())
}

pub(super) fn verdict(verdict: Verdict) -> wire::Verdict {
    match verdict {
        Verdict::Met => wire::Verdict::Met,
        Verdict::NotMet => wire::Verdict::NotMet,
        Verdict::NotApplicable => wire::Verdict::NotApplicable,
        Verdict::NoData => wire::Verdict::NoData,
        Verdict::NoLevel => wire::Verdict::NoLevel,
        Verdict::Unreadable => wire::Verdict::Unreadable,
        Verdict::Conflict => wire::Verdict::Conflict,
    }
}

pub(super) fn criterion_verdict(verdict: CriterionVerdict) -> wire::CriterionVerdict {
    match verdict {
        CriterionVerdict::Met => wire::CriterionVerdict::Met,
        CriterionVerdict::NotMet => wire::CriterionVerdict::NotMet,
        CriterionVerdict::NotApplicable => wire::CriterionVerdict::NotApplicable,
        CriterionVerdict::Undetermined => wire::CriterionVerdict::Undetermined,
    }
}

pub(super) fn recognition(recognition: Recognition) -> wire::Recognition {
    match recognition {
        Recognition::NotEligible => wire::Recognition::NotEligible,
        Recognition::Undetermined => wire::Recognition::Undetermined,
        Recognition::Eligible => wire::Recognition::Eligible,
    }
}

pub(super) fn basis(basis: Basis) -> wire::Basis {
    match basis {
        Basis::Measured => wire::Basis::Measured,
        Basis::Declared => wire::Basis::Declared,
    }
}

pub(super) fn severity(severity: Severity) -> wire::Severity {
    match severity {
        Severity::Info => wire::Severity::Info,
        Severity::Warning => wire::Severity::Warning,
        Severity::Error => wire::Severity::Error,
    }
}

pub(super) fn operator(operator: Operator) -> wire::Operator {
    match operator {
        Operator::AtLeast => wire::Operator::AtLeast,
        Operator::MoreThan => wire::Operator::MoreThan,
        Operator::AtMost => wire::Operator::AtMost,
        Operator::LessThan => wire::Operator::LessThan,
        Operator::Equal => wire::Operator::Equal,
    }
}

pub(super) fn measure(measure: Measure) -> wire::Measure {
    match measure {
        Measure::PassFail => wire::Measure::PassFail,
        Measure::Rating => wire::Measure::Rating,
        Measure::Percent => wire::Measure::Percent,
        Measure::PercentPerYear => wire::Measure::PercentPerYear,
        Measure::Count => wire::Measure::Count,
        Measure::Composite => wire::Measure::Composite,
    }
}

pub(super) fn direction(direction: Direction) -> wire::Direction {
    match direction {
        Direction::Higher => wire::Direction::Higher,
        Direction::Lower => wire::Direction::Lower,
        Direction::None => wire::Direction::None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_have_a_form_without_language() {
        let cell = Place::Cell { sheet: "Sheet1".into(), row: 12, column: 4 };
        let places = [
            Place::File,
            Place::Line(12),
            Place::Field { line: 12, column: 7 },
            cell,
            Place::Typed,
        ];
        let texts = places.map(|place| place_to_wire(&place));
        assert_eq!(texts, ["file", "line 12", "line 12, column 7", "Sheet1!D12", "typed"]);
    }
}
