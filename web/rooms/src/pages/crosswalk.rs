//! From an old status file to the new set: what can be filled in, confirmed one by one.

use ntm_desk::rooms::{Act, Page, Question, Reply};
use ntm_desk::{CrossChoice, CrossedLineView, CrossedView, SuggestionView};
use ntm_model::Code;
use ntm_parts::{
    Choice, badge, body, button, heading, join, named_code, paragraph, row, select, small, stacked,
    text, vietnamese,
};
use ntm_text::Language;
use yew::prelude::*;

use super::tools::menu;
use crate::ask::{use_file, use_reply, use_scene};
use crate::host;

/// The page.
#[component]
pub(crate) fn Crosswalk() -> Html {
    let language = use_scene().language;
    let choice = use_state(CrossChoice::default);
    let asked = use_reply(Question::Crosswalk((*choice).clone()));
    let open = use_file(Callback::from(|(name, text)| host::act(&Act::PutFile { name, text })));
    let mut nodes = Vec::new();
    // The heading keeps its place, and with it the focus, when the reply comes.
    let page = |nodes: Vec<Html>| {
        let heading = heading(Page::Crosswalk.name(language));
        join(vec![menu(Page::Crosswalk, language), heading, join(nodes)])
    };
    let view = match asked.reply() {
        Some(Reply::Crosswalk(Some(view))) => view,
        Some(Reply::Crosswalk(None)) => {
            nodes.push(paragraph("notice", language.pick(
                "Xã đang xem chưa có số liệu theo bộ tiêu chí 2021–2025. Hãy mở tệp theo bộ đó, hoặc chọn một ví dụ của giai đoạn 2021–2025 ở trang Bắt đầu (Sơn Bình, Bình Trung…).",
                "The commune that is shown has no results under the set of 2021–2025. Open such a file, or one of the examples of that period on the start page (Sơn Bình, Bình Trung …).",
            )));
            return page(nodes);
        }
        _ => {
            nodes.push(paragraph("", asked.sentence(language)));
            return page(nodes);
        }
    };
    let make = {
        let choice = choice.clone();
        Callback::from(move |()| open.emit(Question::CrosswalkFile((*choice).clone())))
    };
    nodes.push(paragraph("lead", &intro(view, language)));
    nodes.push(paragraph("headline", &view.tally_words));
    nodes.push(choosers(view, &choice, language));
    nodes.push(html! {
        <p class="buttons no-print">
            if view.confirmed > 0 {
                { button("main", &language.pick(
                    format!("Đưa {} chỉ tiêu đã xác nhận vào kỳ mới", view.confirmed),
                    format!("Take the {} confirmed indicators into the new period", view.confirmed),
                ), make) }
            }
        </p>
    });
    let names = [
        language.pick("Chỉ tiêu 2026–2030", "Indicator of 2026–2030"),
        language.pick("Số liệu cũ cho biết", "What the old results tell"),
        language.pick("Nếu lấy", "If taken"),
        "",
    ];
    let rows = view.lines.iter().flat_map(|line| lines(line, &choice, language));
    nodes.push(stacked("crosswalk", &names.map(AttrValue::from), body(rows.collect())));
    if !view.left_over.is_empty() {
        nodes.push(paragraph(
            "quiet",
            &language.pick(
                format!("Chỉ tiêu cũ không còn trong bộ mới: {}.", view.left_over),
                format!("Old indicators that the new set does not take up: {}.", view.left_over),
            ),
        ));
    }
    page(nodes)
}

fn intro(view: &CrossedView, language: Language) -> String {
    let name = view.name.as_deref().unwrap_or_default();
    language.pick(
        format!("{name}: số liệu theo “{}” gợi ý gì cho “{}”. Trang chỉ gợi ý; bạn xác nhận từng chỉ tiêu.", view.from, view.to),
        format!("{name}: what results under “{}” suggest for “{}”. The page only suggests; you confirm each one.", view.from, view.to),
    )
}

fn choosers(view: &CrossedView, choice: &UseStateHandle<CrossChoice>, language: Language) -> Html {
    let variants = view.variants.iter().map(|(id, name)| Choice {
        value: id.clone(),
        name: name.clone(),
        chosen: *id == view.variant,
    });
    let years = (view.years.0..=view.years.1).map(|year| Choice {
        value: year.to_string(),
        name: year.to_string(),
        chosen: year == view.year,
    });
    let onvariant = {
        let choice = choice.clone();
        Callback::from(move |variant| choice.set(CrossChoice { variant, ..(*choice).clone() }))
    };
    let onyear = {
        let choice = choice.clone();
        Callback::from(move |year: String| {
            let year = year.parse().unwrap_or_default();
            choice.set(CrossChoice { year, ..(*choice).clone() });
        })
    };
    html! {
        <div class="chooser no-print">
            { select(language.pick("Nhóm xã theo bộ mới", "Group under the new set"), variants.collect(), onvariant) }
            { select(language.pick("Năm của kỳ mới", "Year of the new period"), years.collect(), onyear) }
        </div>
    }
}

/// The rows of one indicator: one for each suggestion, or one that says why there is none.
fn lines(
    line: &CrossedLineView,
    choice: &UseStateHandle<CrossChoice>,
    language: Language,
) -> Vec<Html> {
    let head = named_code(line.code, Some(&line.title));
    let names = columns(language);
    if line.suggestions.is_empty() {
        let mut why = vec![text(line.state_words.clone())];
        let more = [
            line.new_because.clone(),
            match line.not_reported.as_str() {
                "" => String::new(),
                codes => language.pick(
                    format!("Tệp cũ không có số liệu của {codes}."),
                    format!("The old file has no results for {codes}."),
                ),
            },
        ];
        for words in more.into_iter().filter(|words| !words.is_empty()) {
            why.push(html! { <div>{ small(text(words)) }</div> });
        }
        let [old, take] = names;
        // A cell without words keeps the lines of the table whole.
        let empty = || (AttrValue::default(), Html::default());
        let taken = (take, small(text("–")));
        return vec![row("", head, vec![(old, join(why)), taken, empty()])];
    }
    let mut rows = Vec::new();
    for (index, one) in line.suggestions.iter().enumerate() {
        let head = if index == 0 { head.clone() } else { named_code(one.code, None) };
        rows.push(row("", head, cells(one, choice, &names, language)));
    }
    rows
}

fn columns(language: Language) -> [AttrValue; 2] {
    [
        language.pick("Số liệu cũ cho biết", "What the old results tell").into(),
        language.pick("Nếu lấy", "If taken").into(),
    ]
}

fn cells(
    one: &SuggestionView,
    choice: &UseStateHandle<CrossChoice>,
    names: &[AttrValue; 2],
    language: Language,
) -> Vec<(AttrValue, Html)> {
    let differs = match one.differs.as_str() {
        "" => String::new(),
        differs => language.pick(format!("; khác: {differs}"), format!("; differs in: {differs}")),
    };
    let old = html! {
        <>
            { named_code(one.old_code, Some(&one.old_title)) }{ ": " }
            <strong>{ vietnamese(&one.old_text) }</strong>
            { format!(" ({}; {})", one.old_place, one.old_verdict) }
            <div>{ small(text(format!("{}{differs}. {}", one.relation, one.reason))) }</div>
        </>
    };
    let take = match &one.take {
        Some(take) => {
            let value = if take.result.is_empty() { &take.declared } else { &take.result };
            let level = match take.level.as_str() {
                "" => String::new(),
                level => language.pick(format!("mức {level}"), format!("level {level}")),
            };
            html! {
                <>
                    { badge(take.verdict, language) }{ " " }{ vietnamese(value) }
                    <div>{ small(text(level)) }</div>
                </>
            }
        }
        None => small(text(one.look_only.clone())),
    };
    let mut cells = vec![(names[0].clone(), old), (names[1].clone(), take)];
    if one.take.is_none() {
        cells.push((AttrValue::default(), Html::default()));
    } else {
        let toggle = confirm(choice, one.code, one.old_code, one.is_confirmed);
        let word = match one.is_confirmed {
            true => language.pick("Bỏ xác nhận", "Take back"),
            false => language.pick("Xác nhận", "Confirm"),
        };
        let name = format!("{word} {} ← {}", one.code, one.old_code);
        let pressed = if one.is_confirmed { "true" } else { "false" };
        let button = html! {
            <button type="button" aria-pressed={pressed} aria-label={name} onclick={toggle}>{ word }</button>
        };
        cells.push((AttrValue::default(), button));
    }
    cells
}

/// Confirms a suggestion or takes that back. Of two for one indicator only one can be taken.
fn confirm(
    choice: &UseStateHandle<CrossChoice>,
    code: Code,
    old_code: Code,
    is_confirmed: bool,
) -> Callback<MouseEvent> {
    let choice = choice.clone();
    Callback::from(move |_| {
        let mut next = (*choice).clone();
        next.confirmed.retain(|(one, _)| *one != code);
        if !is_confirmed {
            next.confirmed.push((code, old_code));
        }
        choice.set(next);
    })
}
