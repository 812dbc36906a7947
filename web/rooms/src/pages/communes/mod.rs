//! Many communes: one table, a heat map, and what they come to.

mod table;
mod totals;

use ntm_desk::rooms::{Act, Page, Question, Reply, RoomFile};
use ntm_desk::{CommunesChoice, CommunesView};
use ntm_parts::{Choice, button, field, heading, join, paragraph, select, text};
use ntm_text::Language;
use yew::prelude::*;

use super::pager::downloads;
use crate::ask::{use_file, use_reply, use_scene};
use crate::host;

/// The choice and the means to change it.
type Chosen = UseStateHandle<CommunesChoice>;

/// The page.
#[component]
pub(crate) fn Communes() -> Html {
    let language = use_scene().language;
    let chosen = use_state(CommunesChoice::default);
    let asked = use_reply(Question::Communes(Box::new((*chosen).clone())));
    let open = use_file(Callback::from(|(name, text)| host::act(&Act::PutFile { name, text })));
    let mut nodes = vec![heading(Page::Communes.name(language))];
    let Some(Reply::Communes(view)) = asked.reply() else {
        nodes.push(paragraph("", asked.sentence(language)));
        return join(nodes);
    };
    if view.units < 2 {
        nodes.push(few(&open, language));
    }
    if view.units > 1 {
        nodes.push(paragraph("headline", &view.headline));
        nodes.extend(view.notes.iter().map(|note| paragraph("", note)));
        nodes.push(choosers(view, &chosen, language));
        nodes.push(totals::floor(view, language));
        nodes.push(downloads(&RoomFile::Communes(Box::new((*chosen).clone())), language));
        nodes.push(table::table(view, &chosen, language));
        nodes.push(totals::criteria(view, language));
        nodes.push(totals::steps(view, language));
        nodes.push(totals::regions(view, &chosen, language));
        nodes.push(totals::years(view, &chosen, language));
    }
    join(nodes)
}

/// What to do where there is one commune only.
fn few(open: &Callback<Question>, language: Language) -> Html {
    const EXAMPLES: [&str; 4] =
        ["son-binh-2024", "ninh-tan-2024", "cam-tan-2024", "cam-hai-dong-2025"];
    let open = {
        let open = open.clone();
        Callback::from(move |()| {
            for id in EXAMPLES {
                open.emit(Question::Sample(id.to_owned()));
            }
        })
    };
    html! {
        <div class="notice">
            { paragraph("", language.pick(
                "Đang mở số liệu của một xã, nên chưa có gì để tổng hợp. Ở trang Bắt đầu, hãy chọn nhiều tệp một lúc (mỗi xã một tệp), một tệp có nhiều trang tính, hoặc một bảng nhiều xã: mỗi dòng hay mỗi cột một xã.",
                "Results of one commune are open, so there is nothing to put together. On the start page choose several files at once (one a commune), a workbook of several sheets, or a table with a row or a column for each commune.",
            )) }
            <p class="buttons">
                { button("", language.pick("Xem ví dụ: bốn xã của tỉnh Khánh Hòa", "See an example: four communes of Khánh Hòa"), open) }
                <a href="#/">{ language.pick("Đến trang Bắt đầu", "To the start page") }</a>
            </p>
        </div>
    }
}

/// A callback that changes the choice and goes back to the first row.
fn change(chosen: &Chosen, set: fn(&mut CommunesChoice, String)) -> Callback<String> {
    let chosen = chosen.clone();
    Callback::from(move |value| {
        let mut next = CommunesChoice { from: 0, ..(*chosen).clone() };
        set(&mut next, value);
        chosen.set(next);
    })
}

fn choosers(view: &CommunesView, chosen: &Chosen, language: Language) -> Html {
    let everything =
        |name: &str| Choice { value: String::new(), name: name.to_owned(), chosen: false };
    let sets = view.sets.iter().map(|(id, title, count)| Choice {
        value: id.clone(),
        name: format!("{title} ({count})"),
        chosen: *id == view.set,
    });
    let programmes = view.programmes.iter().map(|(id, title)| Choice {
        value: id.clone(),
        name: title.clone(),
        chosen: *id == chosen.programme,
    });
    let districts = view.districts.iter().map(|one| Choice {
        value: one.name.clone(),
        name: one.name.clone(),
        chosen: one.name == chosen.district,
    });
    let no_programme = everything(language.pick("không so", "none"));
    let every_district = everything(language.pick("tất cả", "all"));
    let floor = chosen.floor.unwrap_or(view.floor);
    let floor = if floor > 0 { floor.to_string() } else { String::new() };
    html! {
        <div class="filters no-print">
            if view.sets.len() > 1 {
                { select(language.pick("Bộ tiêu chí", "Set of criteria"), sets.collect(), change(chosen, |choice, id| {
                    // Floor and programme are of one set.
                    *choice = CommunesChoice { set: id, ..CommunesChoice::default() };
                })) }
            }
            if view.districts.len() > 1 && view.districts_more == 0 {
                { select(language.pick("Huyện", "District"), std::iter::once(every_district).chain(districts).collect(),
                    change(chosen, |choice, name| choice.district = name)) }
            }
            if !view.programmes.is_empty() {
                { select(language.pick("So với mục tiêu của", "Against the targets of"), std::iter::once(no_programme).chain(programmes).collect(),
                    change(chosen, |choice, id| choice.programme = id)) }
            }
            { field(language.pick("Mức sàn (số tiêu chí)", "Floor (criteria)"), "number", floor,
                change(chosen, |choice, text| choice.floor = Some(text.trim().parse().unwrap_or(0)))) }
        </div>
    }
}

/// A link to the results of a unit.
fn unit_link(unit: u32, name: &str) -> Html {
    let onclick = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        if let Ok(unit) = usize::try_from(unit) {
            host::act(&Act::ShowUnit(unit));
        }
    });
    html! { <a href="#/ket-qua" {onclick}>{ text(name.to_owned()) }</a> }
}
