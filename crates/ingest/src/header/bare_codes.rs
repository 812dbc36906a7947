//! Criteria that are named by their number alone, between codes of indicators: `9.2 | 10 | 12.1`.

use ntm_model::Code;

use super::heading::Heading;
use super::roles::codes_in_header;
use crate::Field;

/// Fewer codes of indicators do not show that the header is one of codes.
const LEAST: usize = 2;

/// Gives columns that are headed by a bare number the code of that criterion, where it fits
/// between the codes to its left and to its right. Sets of 2021–2025 have criteria that are one
/// indicator and have no other code; a number anywhere else only counts something.
pub(super) fn complete(headings: &mut [Heading<'_>]) {
    let names_units =
        headings.iter().any(|one| one.means(Field::UnitName) || one.means(Field::UnitCode));
    let codes = codes_in_header(headings);
    if codes == 0 && names_units {
        return all_criteria(headings);
    }
    if codes < LEAST && !(names_units && codes == 1) {
        return;
    }
    let mut before: Option<u8> = None;
    for index in 0..headings.len() {
        let (_, rest) = headings.split_at_mut(index);
        let Some((heading, later)) = rest.split_first_mut() else { return };
        if let Some(code) = heading.code {
            before = Some(code.criterion());
            continue;
        }
        let Some(number) = bare_number(heading) else { continue };
        let after = later.iter().find_map(|later| later.code).map(Code::criterion);
        let is_known = before.is_some() || after.is_some();
        let is_between =
            before.is_none_or(|before| before < number) && after.is_none_or(|after| number < after);
        if is_known && is_between {
            heading.code = Some(Code::new(number, 0));
            before = Some(number);
        }
    }
}

/// Columns beside the names of communes that are headed by all numbers from 1 to those of a set
/// with 10 or 19 criteria are the criteria.
fn all_criteria(headings: &mut [Heading<'_>]) {
    const SETS: [u8; 2] = [10, 19];
    let numbers: Vec<u8> = headings.iter().filter_map(bare_number).collect();
    let is_all = |most: u8| numbers.iter().copied().eq(1..=most);
    if !SETS.into_iter().any(is_all) {
        return;
    }
    for heading in headings {
        heading.code = bare_number(heading).map(|number| Code::new(number, 0));
    }
}

/// The number of a criterion that is all that the column's header says.
fn bare_number(heading: &Heading<'_>) -> Option<u8> {
    /// No set has more criteria.
    const MOST: u8 = 19;
    let says_nothing_else = heading.name.is_none() && heading.unit.is_none();
    let text = heading.texts.last().filter(|_| says_nothing_else)?;
    text.parse().ok().filter(|number| (1..=MOST).contains(number))
}
