//! The empty status file of a set, for any of its groups and years.

use ntm_desk::message::TemplateFor;
use ntm_desk::rooms::Act;
use ntm_desk::{Export, Form, Wanted};
use ntm_parts::{Choice, button, field, select};
use yew::prelude::*;

use crate::ask::use_scene;
use crate::host;

/// Whose file it can be.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct TemplateProps {
    /// The id of the set.
    pub(crate) set: String,
    /// Its first year.
    pub(crate) start: u16,
    /// Its last year.
    pub(crate) end: u16,
    /// Id and name of each of its groups or regions.
    pub(crate) variants: Vec<(String, String)>,
    /// The group to offer first.
    pub(crate) variant: Option<String>,
}

/// What is asked before the file is made, and the buttons that make it.
#[component]
pub(crate) fn Template(props: &TemplateProps) -> Html {
    let language = use_scene().language;
    let unit = use_state(String::new);
    let year = use_state(|| props.start);
    let first = props.variants.first().map(|(id, _)| id.clone());
    let variant = use_state(|| props.variant.clone().or(first).unwrap_or_default());
    let save = |form: Form| {
        let what = Wanted::Template(TemplateFor {
            set: props.set.clone(),
            variant: (*variant).clone(),
            period: year.to_string(),
            unit: (*unit).clone(),
        });
        Callback::from(move |()| host::act(&Act::Save(Export { what: what.clone(), form })))
    };
    let names = {
        let setter = unit.setter();
        Callback::from(move |text| setter.set(text))
    };
    let groups = props.variants.iter().map(|(id, name)| Choice {
        value: id.clone(),
        name: name.clone(),
        chosen: *id == *variant,
    });
    let choose = {
        let setter = variant.setter();
        Callback::from(move |id| setter.set(id))
    };
    let years = (props.start..=props.end).map(|one| Choice {
        value: one.to_string(),
        name: one.to_string(),
        chosen: one == *year,
    });
    let onyear = {
        let setter = year.setter();
        Callback::from(move |text: String| {
            if let Ok(year) = text.parse() {
                setter.set(year);
            }
        })
    };
    html! {
        <div class="downloads no-print">
            { language.pick("Bảng mẫu trống để điền: ", "An empty template: ") }
            <span class="fields">
                { field(language.pick("Tên xã, huyện, tỉnh", "Name of the place"), "text", (*unit).clone(), names) }
                { select(language.pick("Nhóm, vùng", "Group, region"), groups.collect(), choose) }
                { select(language.pick("Năm", "Year"), years.collect(), onyear) }
            </span>
            { button("", language.pick("Bảng mẫu (Excel)", "Template (Excel)"), save(Form::Xlsx)) }
            { button("", language.pick("Bảng mẫu (CSV)", "Template (CSV)"), save(Form::Csv)) }
        </div>
    }
}
