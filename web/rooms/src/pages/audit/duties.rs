//! Who does what: organizations against criteria, and the work of one organization.

use ntm_desk::rooms::{
    DutiesView, DutyCell, DutyLine, DutyWork, PlansQuestion, PlansReply, Question, RoomFile,
};
use ntm_parts::{
    Choice, body, join, list, paragraph, row, section, select, small, stacked, text, vietnamese,
};
use ntm_text::Language;
use yew::prelude::*;

use super::{choices, plans_reply};
use crate::ask::{use_reply, use_scene};
use crate::pages::pager::downloads;

/// Whose duties.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct DutiesProps {
    /// The id of the plan.
    pub(super) plan: String,
}

/// The matrix with its choosers.
#[component]
pub(super) fn Duties(props: &DutiesProps) -> Html {
    let language = use_scene().language;
    let set = use_state(String::new);
    let organization = use_state(String::new);
    let asked = use_reply(Question::Plans(PlansQuestion::Duties {
        plan: props.plan.clone(),
        set: (*set).clone(),
        organization: (*organization).clone(),
    }));
    let title = language.pick("Ai làm gì", "Who does what");
    let Some(PlansReply::Duties(view)) = plans_reply(&asked) else {
        return section(title, paragraph("", asked.sentence(language)));
    };
    if view.lines.is_empty() {
        return section(
            title,
            paragraph(
                "notice",
                language.pick(
                    "Kế hoạch này không giao chỉ tiêu nào cho đơn vị nào.",
                    "This plan gives nobody any work.",
                ),
            ),
        );
    }
    let setter = set.setter();
    let onset = Callback::from(move |id| setter.set(id));
    let setter = organization.setter();
    let onunit = Callback::from(move |id| setter.set(id));
    let mut units = vec![Choice {
        value: String::new(),
        name: language.pick("tất cả các đơn vị", "every unit").to_owned(),
        chosen: view.work.is_none(),
    }];
    let chosen = view.work.as_ref().map(|work| work.id.as_str());
    units.extend(view.lines.iter().map(|line| Choice {
        value: line.id.clone(),
        name: line.name.clone(),
        chosen: chosen == Some(&line.id),
    }));
    let filters = html! {
        <div class="filters no-print">
            { select(language.pick("Bộ tiêu chí", "Set of criteria"), choices(&view.sets), onset) }
            { select(language.pick("Việc của đơn vị", "Work of"), units, onunit) }
        </div>
    };
    let set = view.sets.iter().find(|one| one.chosen).map(|one| one.name.clone());
    let content = match &view.work {
        Some(work) => one_unit(work, language),
        None => matrix(view, language),
    };
    let set = paragraph("only-print", &set.unwrap_or_default());
    let files = downloads(&RoomFile::PlanDuties(props.plan.clone()), language);
    section(title, join(vec![filters, set, content, files]))
}

fn matrix(view: &DutiesView, language: Language) -> Html {
    let label = language.pick("Đơn vị theo tiêu chí", "Units by criterion");
    let head = view.columns.iter().map(|column| {
        html! {
            <th scope="col" title={column.title.clone()}>
                { column.number.to_string() }<span class="unseen">{ " " }{ &column.title }</span>
            </th>
        }
    });
    let loads = [
        language.pick("Chủ trì", "Leads"),
        language.pick("Phối hợp", "Supports"),
        language.pick("Thẩm định", "Appraises"),
    ];
    let loads = loads.map(|name| html! { <th scope="col"><span class="tall">{ name }</span></th> });
    html! {
        <>
            { paragraph("", language.pick(
                "C là chủ trì, P là phối hợp, T là theo dõi, thẩm định. Ba cột cuối là số chỉ tiêu; một việc giao cả tiêu chí tính là mọi chỉ tiêu trong đó.",
                "C leads, P supports, T appraises. The last three columns count indicators; a whole criterion counts as all of its indicators.",
            )) }
            <div class="scroll" tabindex="0" role="region" aria-label={label}>
                <table class="matrix">
                    <thead><tr>
                        <th scope="col">{ language.pick("Đơn vị", "Unit") }</th>
                        { for head }{ for loads }
                    </tr></thead>
                    <tbody>{ for view.lines.iter().map(matrix_row) }</tbody>
                </table>
            </div>
            { legend(view, language) }
        </>
    }
}

fn matrix_row(line: &DutyLine) -> Html {
    let load = line.load.iter().map(|count| html! { <td>{ count.to_string() }</td> });
    html! {
        <tr>
            <th scope="row">{ &line.name }</th>
            { for line.cells.iter().map(cell) }
            { for load }
        </tr>
    }
}

fn cell(cell: &DutyCell) -> Html {
    if cell.letters.is_empty() {
        return html! { <td></td> };
    }
    let class = if cell.leads { "met" } else { "unknown" };
    html! {
        <td {class} title={cell.words.clone()}>
            <span aria-hidden="true">{ &cell.letters }</span>
            <span class="unseen">{ &cell.words }</span>
        </td>
    }
}

/// What the numbers over the columns are.
fn legend(view: &DutiesView, language: Language) -> Html {
    let named = view.columns.iter().filter(|column| !column.title.is_empty());
    let names: Vec<String> =
        named.map(|column| format!("{}. {}", column.number, column.title)).collect();
    if names.is_empty() {
        return Html::default();
    }
    let title = language.pick("Các tiêu chí: ", "The criteria: ");
    html! { <p>{ small(text(format!("{title}{}.", names.join("; ")))) }</p> }
}

fn one_unit(work: &DutyWork, language: Language) -> Html {
    let names = [
        language.pick("Vai trò", "Role"),
        language.pick("Chỉ tiêu", "Indicators"),
        language.pick("Lời văn trong kế hoạch", "Words of the plan"),
    ]
    .map(AttrValue::from);
    let rows = work.lines.iter().map(|line| {
        let items = match line.items.is_empty() {
            true => text(language.pick("theo văn bản khác", "by another document")),
            false => list(line.items.iter().map(|item| text(item.clone())).collect()),
        };
        let words = html! {
            <>{ vietnamese(&line.printed) }<div>{ small(vietnamese(&line.place)) }</div></>
        };
        let [_, indicators, passage] = names.clone();
        row("", text(line.role.clone()), vec![(indicators, items), (passage, words)])
    });
    html! {
        <>
            <h3>{ &work.name }</h3>
            { stacked("duties", &names, body(rows.collect())) }
        </>
    }
}
