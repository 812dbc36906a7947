//! What the user decided in place of what was found.

use super::Layout;
use super::heading::Heading;
use super::values::plain;
use crate::summary::Why;
use crate::{Field, Mapping, Role};

/// What the user decided counts before what was found.
pub(super) fn apply(mapping: &Mapping, headings: &[Heading<'_>], layout: &mut Layout) {
    for (number, role) in &mapping.columns {
        let Some(index) = usize::try_from(*number).ok().and_then(|number| number.checked_sub(1))
        else {
            continue;
        };
        let Some(period) = layout.columns.get(index).map(|column| column.period.clone()) else {
            continue;
        };
        for (other, column) in layout.columns.iter_mut().enumerate() {
            let is_same = role.is_some() && column.role == *role && other != index;
            let many = matches!(role, Some(Role::UnitResult | Role::UnitDeclaration));
            let values = matches!(role, Some(Role::Field(Field::Result | Field::Declaration)));
            // One column of results for the row: then other columns are no communes after all.
            let of_unit = matches!(column.role, Some(Role::UnitResult | Role::UnitDeclaration));
            let is_no_unit = values && of_unit && column.why != Why::Chosen;
            if is_no_unit || is_same && !many && !(values && column.period != period) {
                column.unit = None;
                column.role = None;
                column.why = Why::Twice;
            }
        }
        let heading = headings.get(index);
        if let Some(column) = layout.columns.get_mut(index) {
            column.role = *role;
            column.why = Why::Chosen;
            column.unit = match role {
                Some(Role::UnitResult | Role::UnitDeclaration) => {
                    let unit =
                        heading.and_then(|heading| heading.unit.or(heading.texts.first().copied()));
                    Some(plain(unit.unwrap_or_default()))
                }
                _ => None,
            };
        }
        if role.is_some_and(|role| role == Role::Field(Field::Code)) {
            let text = |heading: &Heading<'_>| heading.means(Field::Title);
            layout.codes_lead = heading.is_some_and(text);
        }
    }
}
