//! The empty status file, with the commune, its group and the period already in it.

use ntm_desk::message::TemplateFor;
use ntm_desk::{Export, Form, Wanted};
use yew::prelude::*;

use crate::state::use_workspace;
use crate::text::pick;
use ntm_parts::{Choice, button, field, select};

/// What is asked before the file is made, and the buttons that make it.
#[component]
pub(crate) fn TemplateForm() -> Html {
    let workspace = use_workspace();
    let language = workspace.language;
    let unit = use_state(String::new);
    let period = use_state(String::new);
    let variant = use_state(String::new);
    let Some(set) = workspace.judged.set() else { return Html::default() };
    let start = set.start.to_string();

    let shown = workspace.judged.unit().and_then(|unit| unit.variant.as_deref());
    let first = set.variants.first().map(|one| one.id.as_str());
    let now = if variant.is_empty() { shown.or(first) } else { Some(variant.as_str()) };
    let keep = |state: &UseStateHandle<String>| {
        let setter = state.setter();
        Callback::from(move |text| setter.set(text))
    };
    let save = |form: Form| {
        let template = TemplateFor {
            set: set.id.clone(),
            variant: now.unwrap_or_default().to_owned(),
            period: (*period).clone(),
            unit: (*unit).clone(),
        };
        let (workspace, wanted) =
            (workspace.clone(), Export { what: Wanted::Template(template), form });
        Callback::from(move |()| workspace.save(&wanted))
    };
    let variants = set.variants.iter().map(|one| Choice {
        value: one.id.clone(),
        name: pick(&one.name, language).to_owned(),
        chosen: Some(one.id.as_str()) == now,
    });
    let shown_period = if period.is_empty() { start } else { (*period).clone() };
    html! {
        <div class="downloads">
            { language.pick("Chưa có tệp? Tải bảng mẫu trống để điền: ", "No file yet? Download an empty template: ") }
            <span class="fields">
                { field(language.pick("Xã", "Commune"), "text", (*unit).clone(), keep(&unit)) }
                { select(language.pick("Nhóm", "Group"), variants.collect(), keep(&variant)) }
                { field(language.pick("Kỳ", "Period"), "text", shown_period, keep(&period)) }
            </span>
            { button("", language.pick("Bảng mẫu (Excel)", "Template (Excel)"), save(Form::Xlsx)) }
            { button("", language.pick("Bảng mẫu (CSV)", "Template (CSV)"), save(Form::Csv)) }
        </div>
    }
}
