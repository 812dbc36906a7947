//! What the caller chooses besides the file.

use js_sys::{Array, Object};
use ntm_model::{CriteriaSet, Date, Variant};
use serde::{Deserialize, Serialize};
use tsify::{Ts, Tsify};
use wasm_bindgen::prelude::*;

use crate::today::today;

/// What the caller chooses besides the file.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Tsify)]
#[serde(default, rename_all = "camelCase")]
pub struct Options {
    /// Id of the criteria set, such as `xa-2026-2030`. It goes before what the file names.
    pub set: Option<String>,
    /// The group or region by id, name or number, such as `nhom-1`. It goes before what the file
    /// names.
    pub variant: Option<String>,
    /// The day on which levels must be in force, `YYYY-MM-DD`. Otherwise the last day of each
    /// unit's period. `as_of` is accepted too.
    #[serde(alias = "as_of")]
    pub as_of: Option<String>,
    /// The day to take when neither `asOf` nor the file names one, `YYYY-MM-DD`. Otherwise the
    /// clock's day in Vietnam.
    pub today: Option<String>,
}

const NAMES: [&str; 5] = ["set", "variant", "asOf", "as_of", "today"];

/// Checks the options and gives those of the evaluator.
pub(crate) fn read(
    options: Option<Ts<Options>>,
    sets: &[CriteriaSet],
) -> Result<ntm_evaluate::Options, JsError> {
    let Options { set, variant, as_of, today: day } = match options {
        Some(given) => parse(given)?,
        None => Options::default(),
    };
    let chosen = set.as_deref().map(|id| find_set(id, sets)).transpose()?;
    if let Some(text) = variant.as_deref() {
        match chosen {
            Some(set) => find_variant(text, set)?,
            None => {
                let mut variants = sets.iter().filter_map(|set| set.variant_named(text));
                variants.next().ok_or_else(|| no_variant(text, sets))?
            }
        };
    }
    let as_of = as_of.map(|text| date("asOf", &text)).transpose()?;
    let day = day.map(|text| date("today", &text)).transpose()?;
    Ok(ntm_evaluate::Options { set, variant, as_of, today: day.unwrap_or_else(today) })
}

fn parse(given: Ts<Options>) -> Result<Options, JsError> {
    let value: JsValue = given.into();
    let Some(object) = value.dyn_ref::<Object>().filter(|_| !Array::is_array(&value)) else {
        return Err(JsError::new("Tùy chọn phải là một đối tượng, ví dụ { variant: \"nhom-1\" }."));
    };
    // A mistyped name would otherwise be ignored, and the result would not be what was asked for.
    for name in Object::keys(object).iter().filter_map(|name| name.as_string()) {
        if !NAMES.contains(&name.as_str()) {
            return Err(JsError::new(&format!(
                "Không có tùy chọn “{name}”. Các tùy chọn: set, variant, asOf, today."
            )));
        }
    }
    serde_wasm_bindgen::from_value(value).map_err(|_| {
        JsError::new(
            "Các tùy chọn set, variant, asOf, today phải là chuỗi (string), asOf chỉ ghi một lần.",
        )
    })
}

fn date(name: &str, text: &str) -> Result<Date, JsError> {
    text.parse().map_err(|_| {
        JsError::new(&format!("{name}: “{text}” không phải là ngày. Hãy ghi dạng 2026-12-31."))
    })
}

/// The set with this id.
pub(crate) fn find_set<'a>(id: &str, sets: &'a [CriteriaSet]) -> Result<&'a CriteriaSet, JsError> {
    sets.iter().find(|set| set.id == id).ok_or_else(|| {
        let known: Vec<_> = sets.iter().map(|set| set.id.as_str()).collect();
        let known = known.join(", ");
        JsError::new(&format!("Không có bộ tiêu chí “{id}”. Các bộ có sẵn: {known}."))
    })
}

/// The group or region of the set by id, name or number.
pub(crate) fn find_variant<'a>(text: &str, set: &'a CriteriaSet) -> Result<&'a Variant, JsError> {
    set.variant_named(text).ok_or_else(|| no_variant(text, std::slice::from_ref(set)))
}

fn no_variant(text: &str, sets: &[CriteriaSet]) -> JsError {
    let known: Vec<_> =
        sets.iter().flat_map(|set| &set.variants).map(|variant| variant.id.as_str()).collect();
    let known = known.join(", ");
    JsError::new(&format!("Không có nhóm “{text}”. Các nhóm: {known}."))
}
