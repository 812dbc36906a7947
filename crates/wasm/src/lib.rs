//! The evaluator for JavaScript and TypeScript.
//!
//! Translation only: bytes and options come in, the assessment goes out in the same shape
//! `ntm-assessment/1` that the terminal program writes, as plain objects. Everything happens
//! in the caller's own process; nothing is sent anywhere. Wrong options are thrown as an `Error`
//! with a sentence in Vietnamese. A file that cannot be judged is no error: it has no units, and
//! `problems` says why.

mod input;
mod options;
mod today;

use ntm_report::wire;
use tsify::{Ts, Tsify as _};
use wasm_bindgen::prelude::*;

pub use options::Options;

/// Judges the results in a status file (CSV as bytes, in any encoding that is read).
///
/// Workbooks (XLSX, XLS, ODS) are not read here: their reader would add half as much again to what
/// everyone who embeds the evaluator loads (108 KB packed to 197 KB). Such a file has the problem
/// `NOT_TEXT`, which says so and how to save it as CSV.
#[wasm_bindgen]
pub fn evaluate(
    #[wasm_bindgen(unchecked_param_type = "Uint8Array | ArrayBuffer")] bytes: &JsValue,
    options: Option<Ts<Options>>,
) -> Result<Ts<wire::Assessment>, JsError> {
    let bytes = input::bytes(bytes)?;
    let sets = ntm_bundled::sets();
    let options = options::read(options, sets)?;
    let (_, assessment) = ntm_evaluate::assess(&bytes, sets, &options);
    Ok(ntm_report::assessment_to_wire(&assessment, sets).into_ts()?)
}

/// The criteria sets at hand, with the source of every level.
#[wasm_bindgen]
pub fn sets() -> Result<Ts<wire::Sets>, JsError> {
    Ok(ntm_report::sets_to_wire(ntm_bundled::sets()).into_ts()?)
}

/// The empty status file of a set and a group as CSV text, to be filled in. `period` is written
/// into each row, such as `2026`; without it the first year of the set.
#[wasm_bindgen]
pub fn template(set: &str, variant: &str, period: Option<String>) -> Result<String, JsError> {
    let set = options::find_set(set, ntm_bundled::sets())?;
    let variant = options::find_variant(variant, set)?;
    let period = period.unwrap_or_else(|| set.start.to_string());
    Ok(ntm_report::template(set, variant, &period))
}
