//! A level held against the indicator that it is a level of.

use ntm_model::{Direction, Measure, NotARequirement, Operator, Rational, Requirement};

use crate::error::SeedErrorKind;

/// What is known of an indicator; `None` for what its file says wrongly, so that one mistake is
/// reported once.
#[derive(Clone, Copy)]
pub(crate) struct Subject<'a> {
    pub(crate) measure: Option<Measure>,
    pub(crate) unit: Option<&'a str>,
    pub(crate) direction: Option<Direction>,
}

/// Why a level's text could not be read.
pub(crate) fn unread(text: &str, why: NotARequirement) -> SeedErrorKind {
    match why {
        NotARequirement::UnknownForm => SeedErrorKind::LevelForm(text.to_owned()),
        NotARequirement::EmptyRange => SeedErrorKind::LevelRange(text.to_owned()),
        NotARequirement::BadNumber => {
            let mended = text.replace(',', ".");
            let fits = Requirement::parse(&mended).is_ok();
            let mended = if fits { mended } else { ">= 9.5 %".to_owned() };
            SeedErrorKind::LevelNumber(text.to_owned(), mended)
        }
    }
}

/// Everything that does not fit between a level, with its text and unit, and its indicator.
pub(crate) fn misfits(
    text: &str,
    requirement: Requirement,
    unit: &str,
    subject: Subject<'_>,
) -> Vec<SeedErrorKind> {
    let mut found = Vec::new();
    if let Some(measure) = subject.measure {
        if !fits(requirement, measure) {
            // A level of the wrong kind has no unit and no direction worth a second sentence.
            return vec![SeedErrorKind::LevelMeasure(text.to_owned(), measure)];
        }
        if measure == Measure::Percent && !is_share(requirement) {
            found.push(SeedErrorKind::LevelShare(text.to_owned()));
        }
    }
    if !requirement.is_numeric() {
        return found;
    }
    if let Some(wanted) = subject.unit.filter(|wanted| *wanted != unit) {
        found.push(SeedErrorKind::LevelUnit(unit.to_owned(), wanted.to_owned()));
    }
    if let Some(direction) = subject.direction.filter(|one| !goes(requirement, *one)) {
        found.push(SeedErrorKind::LevelDirection(text.to_owned(), direction));
    }
    found
}

/// What does not fit between the measure, unit and direction of an indicator; each with its key.
pub(crate) fn subject_misfits(subject: Subject<'_>) -> Vec<(&'static str, SeedErrorKind)> {
    let mut found = Vec::new();
    let Some(measure) = subject.measure else { return found };
    let unit_fits = |unit: &str| match measure {
        Measure::PassFail | Measure::Rating | Measure::Composite => unit.is_empty(),
        Measure::Percent => unit == "%",
        Measure::PercentPerYear => unit == "%/năm",
        Measure::Count => !unit.is_empty(),
    };
    if let Some(unit) = subject.unit.filter(|unit| !unit_fits(unit)) {
        found.push(("unit", SeedErrorKind::UnitMeasure(unit.to_owned(), measure)));
    }
    let direction_fits = |direction| (direction != Direction::None) == is_number(measure);
    if let Some(direction) = subject.direction.filter(|one| !direction_fits(*one)) {
        found.push(("direction", SeedErrorKind::DirectionMeasure(direction, measure)));
    }
    found
}

fn is_number(measure: Measure) -> bool {
    matches!(measure, Measure::Percent | Measure::PercentPerYear | Measure::Count)
}

/// Whether a measure may have a level of this kind. Documents set no number for some rates and
/// demand only “Đạt”.
fn fits(requirement: Requirement, measure: Measure) -> bool {
    match requirement {
        Requirement::Unknown => true,
        Requirement::Number { .. } | Requirement::Range { .. } => is_number(measure),
        Requirement::Rating(_) => measure == Measure::Rating,
        Requirement::Pass => !matches!(measure, Measure::Rating | Measure::Count),
    }
}

fn is_share(requirement: Requirement) -> bool {
    let bounds = match requirement {
        Requirement::Number { bound, .. } => vec![bound],
        Requirement::Range { low, high } => vec![low, high],
        _ => Vec::new(),
    };
    let whole = Rational::from_integer(100);
    bounds.iter().all(|bound| !bound.is_negative() && bound.to_rational() <= whole)
}

/// Whether a comparison agrees with the direction. A range is met from its lower end up (rule 4),
/// so more is better; `=` goes both ways.
fn goes(requirement: Requirement, direction: Direction) -> bool {
    let operator = match requirement {
        Requirement::Number { operator, .. } => operator,
        Requirement::Range { .. } => Operator::AtLeast,
        _ => return true,
    };
    match operator {
        Operator::AtLeast | Operator::MoreThan => direction == Direction::Higher,
        Operator::AtMost | Operator::LessThan => direction == Direction::Lower,
        Operator::Equal => direction != Direction::None,
    }
}
