//! Numbers of a document held against each other.
//!
//! Nothing is looked up in a list of known mistakes: every finding is the outcome of arithmetic on
//! what the document states, so a user's own programme is checked in the same way.

use ntm_model::{
    Claim, Decimal, Finding, FindingKind, NumberStatement, Passage, Programme, Rational, Stated,
};
use num_traits::{CheckedAdd as _, CheckedDiv as _, CheckedMul as _};

use super::numbers_claims::{average, criteria, list, same};
use super::numbers_lists::{cut, follows, names, sequence, targets};
use super::numbers_tables::{funding, roadmap};

/// Everything in the numbers of a programme that does not hold together: its statements in their
/// order, then its targets, its roadmaps and its money.
pub fn audit_numbers(programme: &Programme) -> Vec<Finding> {
    let mut findings = audit_statements(&programme.file, &programme.statements);
    findings.extend(targets(&programme.file, &programme.targets));
    for one in &programme.roadmaps {
        findings.extend(roadmap(&programme.file, one, &programme.targets));
    }
    findings.extend(funding(&programme.file, &programme.funding));
    findings
}

/// The statements of any document that do not hold. `document` names it in the findings.
pub fn audit_statements(document: &str, statements: &[NumberStatement]) -> Vec<Finding> {
    let one = |statement: &NumberStatement| claim(&Page { document }, statement);
    statements.iter().filter_map(one).collect()
}

fn claim(page: &Page<'_>, statement: &NumberStatement) -> Option<Finding> {
    let about = &statement.about;
    match &statement.claim {
        Claim::Sum { total, parts, unit } => {
            let parts: Vec<&Stated> = parts.iter().collect();
            sum(page, about, total, &parts, unit)
        }
        Claim::Share { percent, part, whole } => {
            let exact = share(part.value.to_rational(), whole.value.to_rational())?;
            if percent.value.agrees_with(exact) {
                return cut(page, about, percent, (part, whole), exact);
            }
            Some(Finding {
                kind: FindingKind::ShareDiffers {
                    about: about.clone(),
                    percent: percent.value,
                    part: part.value,
                    whole: whole.value,
                    computed: Decimal::rounded(exact, 2),
                },
                passages: page.passages([percent, part, whole]),
            })
        }
        Claim::AtLeast { value, least, of, unit } => {
            let total = add(least.iter())?;
            let wanted = match of {
                Some(whole) => share(total, whole.value.to_rational())?,
                None => total,
            };
            // To the printed digits: 82,6 % reaches 76/92.
            let reaches = value.value.to_rational() >= wanted || value.value.agrees_with(wanted);
            (!reaches).then(|| Finding {
                kind: FindingKind::TargetTooLow {
                    about: about.clone(),
                    stated: value.value,
                    least: Decimal::rounded(wanted, 2),
                    unit: unit.clone(),
                },
                passages: page.passages(std::iter::once(value).chain(least).chain(of)),
            })
        }
        Claim::List { count, listed, expected, printed, line } => {
            list(page, about, count, listed, expected, (printed, *line))
        }
        Claim::Criteria { met, whole, criteria: of, missing, listed } => {
            criteria(page, about, met, whole, *of, missing.as_ref(), listed.as_deref())
        }
        Claim::Average { average: wanted, floor, units, reaching, reached } => {
            average(page, about, [wanted, floor, units, reached], reaching)
        }
        Claim::Same { readings } => same(page, about, readings),
        Claim::Sequence { numbers } => sequence(page, about, numbers),
        Claim::Follows { earlier, later } => follows(page, about, earlier, later),
        Claim::Names { expected, expected_printed, expected_line, listed, printed, line } => {
            let expected = (expected.as_slice(), expected_printed.as_str(), *expected_line);
            names(page, about, expected, (listed.as_slice(), printed.as_str(), *line))
        }
    }
}

/// Reports a total that its parts do not give.
pub(super) fn sum(
    page: &Page<'_>,
    about: &ntm_model::Text,
    total: &Stated,
    parts: &[&Stated],
    unit: &str,
) -> Option<Finding> {
    let computed = add(parts.iter().copied())?;
    let stated = total.value.to_rational();
    if computed == stated {
        return None;
    }
    let difference = if computed > stated { computed - stated } else { stated - computed };
    Some(Finding {
        kind: FindingKind::TotalDiffers {
            about: about.clone(),
            stated: total.value,
            computed: Decimal::rounded(computed, Decimal::MAX_DIGITS),
            unit: unit.to_owned(),
            rounding: difference <= rounding(total, parts),
        },
        passages: page.passages(std::iter::once(total).chain(parts.iter().copied())),
    })
}

/// How far a total may be off when its parts were rounded. Whole numbers count things; where all
/// numbers are whole, nothing was rounded.
fn rounding(total: &Stated, parts: &[&Stated]) -> Rational {
    let scale = |stated: &Stated| stated.value.scale();
    let most = parts.iter().map(|part| scale(part)).max().unwrap_or(0).max(scale(total));
    if most == 0 {
        return Rational::from_integer(0);
    }
    // Parts with fewer decimals than the most exact number may hide half a unit of their last one.
    let hidden = parts.iter().filter(|part| scale(part) < most && scale(part) > 0);
    hidden
        .map(|part| Decimal::step(scale(part)))
        .fold(Rational::from_integer(0), |all, step| all + step)
        / Rational::from_integer(2)
}

/// The numbers added up; `None` beyond what is computed with.
pub(super) fn add<'a>(numbers: impl Iterator<Item = &'a Stated>) -> Option<Rational> {
    numbers.into_iter().try_fold(Rational::from_integer(0), |total, number| {
        total.checked_add(&number.value.to_rational())
    })
}

/// The part as a percentage of the whole; `None` for a whole of zero.
pub(super) fn share(part: Rational, whole: Rational) -> Option<Rational> {
    if whole == Rational::from_integer(0) {
        return None;
    }
    part.checked_div(&whole)?.checked_mul(&Rational::from_integer(100))
}

/// The document that passages are of.
pub(super) struct Page<'a> {
    pub(super) document: &'a str,
}

impl Page<'_> {
    /// The passages of these numbers, each line with its words once.
    pub(super) fn passages<'a>(
        &self,
        numbers: impl IntoIterator<Item = &'a Stated>,
    ) -> Vec<Passage> {
        let mut passages: Vec<Passage> = Vec::new();
        for number in numbers {
            let passage = self.passage(&number.printed, number.line);
            if !passages.contains(&passage) {
                passages.push(passage);
            }
        }
        passages
    }

    /// One passage.
    pub(super) fn passage(&self, printed: &str, line: u16) -> Passage {
        Passage {
            document: self.document.to_owned(),
            place: format!("dòng {line}"),
            text: printed.to_owned(),
        }
    }
}
