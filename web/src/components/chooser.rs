//! Which unit is shown, under which group, as of which day.

use ntm_desk::rooms::Page;
use ntm_model::Date;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::state::{Action, use_workspace};
use crate::text::{name_of, pick, unit_name};
use ntm_parts::{Choice, select};

/// The three choices that change every verdict.
#[component]
pub(crate) fn Chooser() -> Html {
    let workspace = use_workspace();
    let language = workspace.language;
    let judged = &workspace.judged;
    let (Some(unit), Some(set)) = (judged.unit(), judged.set()) else { return Html::default() };

    let dispatcher = workspace.dispatcher();
    let choose_unit = Callback::from(move |value: String| {
        if let Ok(index) = value.parse() {
            dispatcher.dispatch(Action::ChooseUnit(index));
        }
    });
    let dispatcher = workspace.dispatcher();
    let choose_variant = Callback::from(move |value: String| {
        dispatcher.dispatch(Action::ChooseVariant(Some(value).filter(|id| !id.is_empty())));
    });
    let dispatcher = workspace.dispatcher();
    // A date counts when it is complete, not at every key.
    let choose_day = Callback::from(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        dispatcher.dispatch(Action::ChooseDay(input.value().parse::<Date>().ok()));
    });

    let answer = &judged.answer;
    let unit_choices = answer.units.iter().enumerate().map(|(index, one)| {
        let period = one.period.as_ref().map(|period| format!(", {}", period.text));
        let name = one.name.as_deref().or(one.code.as_deref());
        let name = format!("{}{}", unit_name(name, language), period.unwrap_or_default());
        Choice { value: index.to_string(), name, chosen: index == judged.number() }
    });
    let unknown = unit.variant.is_none().then(|| Choice {
        value: String::new(),
        name: language.pick("chưa rõ", "not known").to_owned(),
        chosen: true,
    });
    let variant_choices = set.variants.iter().map(|variant| Choice {
        value: variant.id.clone(),
        name: pick(&variant.name, language).to_owned(),
        chosen: unit.variant.as_ref() == Some(&variant.id),
    });
    html! {
        <div class="chooser">
            if answer.unit_count > answer.units.len() {
                <strong>{ name_of(unit, language) }</strong>
                <a class="no-print" href={Page::Communes.address()}>
                    { language.pick("Chọn xã khác", "Choose another commune") }
                </a>
            } else if answer.unit_count > 1 {
                { select(language.pick("Xã", "Commune"), unit_choices.collect(), choose_unit) }
            } else {
                <strong>{ name_of(unit, language) }</strong>
            }
            { select(
                language.pick("Nhóm xã", "Group"),
                unknown.into_iter().chain(variant_choices).collect(),
                choose_variant,
            ) }
            <label>{ language.pick("Tính đến ngày", "As of") }{ " " }
                <input type="date" value={unit.as_of.to_string()} onchange={choose_day} />
            </label>
        </div>
    }
}
