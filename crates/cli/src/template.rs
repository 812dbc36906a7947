//! `ntm template`.

use ntm_model::{CriteriaSet, Variant};

use crate::answer::{Answer, Existing};
use crate::arguments::{Format, Template, WrongUsage};
use crate::clock;
use crate::evaluate::{find_set, no_variant};
use crate::levels;
use crate::sets::has_level;

/// Writes the empty status file.
pub(crate) fn run(request: &Template) -> Result<Answer, WrongUsage> {
    let language = request.language;
    let mut answer = Answer::default();
    let laid = levels::lay(&request.overlay, language, &mut answer);
    if !laid.is_sound {
        return Ok(answer);
    }
    let id = request.set.as_deref().unwrap_or(ntm_evaluate::DEFAULT_SET);
    let set = find_set(id, &laid.sets, language)?;
    let variant = match request.variant.as_deref() {
        Some(text) => set.variant_named(text),
        None => first_with_levels(set),
    };
    let variant = variant.ok_or_else(|| {
        let text = request.variant.as_deref().unwrap_or_default();
        no_variant(text, std::iter::once(set), language)
    })?;
    let this_year = || clock::today().year().clamp(set.start, set.end.max(set.start)).to_string();
    let period = request.period.clone().unwrap_or_else(this_year);
    let unit = request.unit.as_deref();
    let content = if request.is_levels {
        if request.format == Format::Xlsx {
            ntm_workbook_writer::write(&ntm_report::levels_template_workbook(set, variant))
        } else {
            Ok(ntm_report::levels_template_csv(set, variant).into_bytes())
        }
    } else if request.format == Format::Xlsx {
        ntm_workbook_writer::write(&ntm_report::template_workbook(set, variant, &period, unit))
    } else {
        Ok(ntm_report::template_csv(set, variant, &period, unit).into_bytes())
    };
    match (&request.output, content) {
        (_, Err(error)) => answer.fail(&error.to_string()),
        (Some(path), Ok(content)) => answer.save(path, &content, Existing::Keep, language),
        (None, Ok(content)) => answer.output = String::from_utf8(content).unwrap_or_default(),
    }
    Ok(answer)
}

/// The first group for which a document states levels; otherwise the first.
fn first_with_levels(set: &CriteriaSet) -> Option<&Variant> {
    let known =
        |variant: &&Variant| set.indicators().any(|indicator| has_level(indicator, &variant.id));
    set.variants.iter().find(known).or(set.variants.first())
}
