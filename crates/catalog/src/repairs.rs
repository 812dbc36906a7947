//! Damage of a copy that was mended, in sets and in plans alike.

use ntm_model::{Code, Repair};

use crate::document::{Errors, Found};
use crate::error::SeedErrorKind;
use crate::keys::Keys;

/// Reads `[[repairs]]`. Gives the codes that are named too, for the caller to look up.
pub(crate) fn repairs(
    keys: &mut Keys<'_>,
    errors: &Errors<'_>,
) -> (Option<Vec<Repair>>, Vec<Found<Code>>) {
    let mut codes = Vec::new();
    let all: Vec<_> = keys
        .optional_tables("repairs")
        .into_iter()
        .map(|mut keys| {
            let code = keys.any_text("code");
            if let Some(found) = code.filter(|found| !found.value.is_empty()) {
                codes.extend(self::code(found, errors));
            }
            let place = keys.owned("place");
            let (printed, mended) = (keys.owned("printed"), keys.owned("mended"));
            let reason = keys.owned("reason");
            keys.finish();
            Some(Repair {
                code: code?.value.to_owned(),
                place: place?,
                printed: printed?,
                mended: mended?,
                reason: reason?,
            })
        })
        .collect();
    (all.into_iter().collect(), codes)
}

/// The code that a text writes.
pub(crate) fn code(found: Found<&str>, errors: &Errors<'_>) -> Option<Found<Code>> {
    let Ok(value) = found.value.parse::<Code>() else {
        errors.about(&found, SeedErrorKind::CodeForm(found.value.to_owned()));
        return None;
    };
    Some(Found { value, at: found.at, key: found.key })
}
