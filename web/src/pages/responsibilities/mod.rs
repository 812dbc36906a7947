//! Who does what: conflicts first, then the matrix, then one sheet a unit.

mod conflicts;
mod matrix;
mod sheet;

use yew::prelude::*;

use super::{nothing_to_judge, plan_line};
use crate::components::{Choice, Chooser, button, heading, join, print, select};
use crate::state::use_workspace;
use crate::text::pick;

/// The responsibilities page.
#[component]
pub(crate) fn Responsibilities() -> Html {
    let workspace = use_workspace();
    let language = workspace.language;
    let chosen = use_state(String::new);
    let judged = &workspace.judged;
    let title = language.pick("Phân công trách nhiệm", "Responsibilities");
    let Some(planned) = judged.planned() else { return nothing_to_judge(title, language) };

    let busy: Vec<_> = planned
        .responsibilities
        .organizations
        .iter()
        .filter(|work| !work.tasks.is_empty())
        .filter_map(|work| Some((work, planned.plan.organization(&work.organization)?)))
        .collect();
    let mut choices = vec![Choice {
        value: String::new(),
        name: language.pick("tất cả các đơn vị", "every unit").to_owned(),
        chosen: true,
    }];
    choices.extend(busy.iter().map(|(work, organization)| Choice {
        value: work.organization.clone(),
        name: pick(&organization.name, language).to_owned(),
        chosen: work.organization == *chosen,
    }));
    let overview = match chosen.is_empty() {
        true => join(vec![
            conflicts::conflicts(planned, language),
            matrix::matrix(judged, planned, language),
        ]),
        false => Html::default(),
    };
    let shown = busy.iter().filter(|(work, _)| chosen.is_empty() || work.organization == *chosen);
    let sheets = shown
        .map(|(work, organization)| sheet::sheet(work, organization, judged, planned, language));
    let setter = chosen.setter();
    let choose = Callback::from(move |id| setter.set(id));
    let print_name = language.pick("In (mỗi đơn vị một trang)", "Print (one page a unit)");
    html! {
        <>
            { heading(title) }
            <Chooser />
            { plan_line(planned, language) }
            <div class="filters no-print">
                { select(language.pick("Việc của đơn vị", "Work of"), choices, choose) }
                { button("", print_name, Callback::from(|()| print())) }
            </div>
            { overview }
            { for sheets }
        </>
    }
}
