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
    // Most plans name nobody who appraises; then nothing is said of it.
    let appraises = view.load.iter().any(|one| one.verifies > 0);
    let mut names = vec![
        AttrValue::from(language.pick("Đơn vị", "Unit")),
        language.pick("Chủ trì", "Leads").into(),
        language.pick("Phối hợp", "Supports").into(),
    ];
    if appraises {
        names.push(language.pick("Thẩm định", "Appraises").into());
    }
    names.extend(view.terms.iter().map(|term| AttrValue::from(term.clone())));
    let rows = view.load.iter().map(|one| cells(one, appraises, language)).collect();
    section(
        title,
        join(vec![
            paragraph("quiet", explanation(appraises, language)),
            html! { <div class="load">{ wide(title, names, rows) }</div> },
        ]),
    )
}

fn explanation(appraises: bool, language: Language) -> &'static str {
    match appraises {
        false => language.pick(
            "Mỗi ô: số chỉ tiêu chưa xong mà đơn vị chủ trì trong kỳ, sau dấu + là số chỉ tiêu phối hợp; bên dưới là mã chỉ tiêu chủ trì đến hạn cuối kỳ. Kỳ nặng nhất của đơn vị được đánh dấu ▲.",
            "Each cell: open indicators that the unit leads in the term, and after + those that it supports; below, the codes it leads that are due at its end. ▲ marks the unit's heaviest term.",
        ),
        true => language.pick(
            "Mỗi ô: số chỉ tiêu chưa xong mà đơn vị chủ trì trong kỳ, sau dấu + thứ nhất là số chỉ tiêu phối hợp, sau dấu + thứ hai là số chỉ tiêu thẩm định; bên dưới là mã chỉ tiêu chủ trì đến hạn cuối kỳ. Kỳ nặng nhất của đơn vị được đánh dấu ▲.",
            "Each cell: open indicators that the unit leads in the term, after the first + those that it supports, after the second those that it appraises; below, the codes it leads that are due at its end. ▲ marks the unit's heaviest term.",
        ),
    }
}

fn cells(one: &LoadLine, appraises: bool, language: Language) -> Vec<Html> {
    let mut cells =
        vec![text(one.name.clone()), text(one.leads.to_string()), text(one.supports.to_string())];
    if appraises {
        cells.push(text(one.verifies.to_string()));
    }
    cells.extend(one.cells.iter().map(|one| cell(one, appraises, language)));
    cells
}

fn cell(one: &LoadCellView, appraises: bool, language: Language) -> Html {
    if one.leads == 0 && one.supports == 0 && one.verifies == 0 {
        return text("—");
    }
    let heaviest = language.pick("kỳ nặng nhất", "heaviest term");
    let verifies = if appraises { format!(" + {}", one.verifies) } else { String::new() };
    html! {
        <>
            <strong>{ one.leads }</strong>{ format!(" + {}{verifies}", one.supports) }
            if one.is_busiest {
                <span aria-hidden="true">{ " ▲" }</span><span class="unseen">{ heaviest }</span>
            }
            if !one.due.is_empty() { <div>{ small(text(one.due.clone())) }</div> }
        </>
    }
}
