//! The pages, one file or folder each.

mod check;
mod responsibilities;
mod results;
mod roadmap;
mod start;

pub(crate) use check::Check;
pub(crate) use responsibilities::Responsibilities;
pub(crate) use results::Results;
pub(crate) use roadmap::roadmap_page;
pub(crate) use start::start;

use ntm_desk::message::Planned;
use ntm_text::Language;
use yew::prelude::*;

use crate::components::{heading, join, link, paragraph, text, vietnamese};
use crate::route::Route;

/// What a page shows when the file holds nothing that can be judged.
fn nothing_to_judge(title: &'static str, language: Language) -> Html {
    join(vec![
        heading(title),
        paragraph(
            "notice",
            language.pick(
                "Tệp này chưa có dữ liệu xét được.",
                "This file holds nothing that can be judged yet.",
            ),
        ),
        link("main", Route::Check.address(), language.pick("Xem vì sao", "See why")),
    ])
}

/// Which plan a page shows, and whether it is another place's.
fn plan_line(planned: &Planned, language: Language) -> Html {
    let plan = &planned.plan;
    let remark = match planned.is_own {
        true => ".".to_owned(),
        false => language.pick(
            format!(". Đây là kế hoạch của nơi khác ({}), dùng để tham khảo.", plan.unit_name),
            format!(
                ". This is the plan of another place ({}), shown as an example.",
                plan.unit_name
            ),
        ),
    };
    html! {
        <p>{ language.pick("Theo ", "From ") }{ vietnamese(&plan.title) }{ text(remark) }</p>
    }
}
