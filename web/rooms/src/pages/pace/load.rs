//! How much open work each unit has, term by term.

use ntm_desk::rooms::{LoadCellView, LoadLine, WorkView};
use ntm_parts::{join, paragraph, section, small, text, wide};
use ntm_text::Language;
use yew::prelude::*;

/// The load as a table: units against years or quarters.
pub(super) fn load(view: &WorkView, language: Language) -> Html {
    let title = language.pick("Khối lượng việc của từng đơn vị", "The load of each unit");
    if view.load.is_empty() {
        return section(
            title,
            paragraph("", language.pick("Không còn việc nào.", "No work is open.")),
        );
    }
    let mut names = vec![
        AttrValue::from(language.pick("Đơn vị", "Unit")),
        language.pick("Chủ trì", "Leads").into(),
        language.pick("Phối hợp", "Supports").into(),
        language.pick("Thẩm định", "Appraises").into(),
    ];
    names.extend(view.terms.iter().map(|term| AttrValue::from(term.clone())));
    let rows = view.load.iter().map(|one| cells(one, language)).collect();
    section(title, join(vec![
        paragraph("quiet", language.pick(
            "Mỗi ô: số chỉ tiêu chưa xong mà đơn vị chủ trì trong kỳ, sau dấu + thứ nhất là số chỉ tiêu phối hợp, sau dấu + thứ hai là số chỉ tiêu thẩm định; bên dưới là mã chỉ tiêu chủ trì đến hạn cuối kỳ. Kỳ nặng nhất của đơn vị được đánh dấu ▲.",
            "Each cell: open indicators that the unit leads in the term, after the first + those that it supports, after the second those that it appraises; below, the codes it leads that are due at its end. ▲ marks the unit's heaviest term.",
        )),
        html! { <div class="load">{ wide(title, names, rows) }</div> },
    ]))
}

fn cells(one: &LoadLine, language: Language) -> Vec<Html> {
    let mut cells = vec![
        text(one.name.clone()),
        text(one.leads.to_string()),
        text(one.supports.to_string()),
        text(one.verifies.to_string()),
    ];
    cells.extend(one.cells.iter().map(|one| cell(one, language)));
    cells
}

fn cell(one: &LoadCellView, language: Language) -> Html {
    if one.leads == 0 && one.supports == 0 && one.verifies == 0 {
        return text("—");
    }
    let heaviest = language.pick("kỳ nặng nhất", "heaviest term");
    html! {
        <>
            <strong>{ one.leads }</strong>{ format!(" + {} + {}", one.supports, one.verifies) }
            if one.is_busiest {
                <span aria-hidden="true">{ " ▲" }</span><span class="unseen">{ heaviest }</span>
            }
            if !one.due.is_empty() { <div>{ small(text(one.due.clone())) }</div> }
        </>
    }
}
