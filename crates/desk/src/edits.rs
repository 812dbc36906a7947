//! Typed values in place of what a file says.

use ntm_model::{Code, UnitReport};
use ntm_plan::TypedValue;

use crate::message::Edit;

/// Puts a typed value in the place of what the unit reports for the indicator. Everything else
/// that the row says, such as its evidence, stays.
pub(crate) fn apply(unit: &mut UnitReport, code: Code, edit: &Edit) {
    let Edit { result, declared, reason } = edit.clone();
    ntm_plan::put_typed(unit, code, &TypedValue { result, declared, reason });
}
