//! What is nearest to its level, and of what no figure says how near it is.

use ntm_desk::rooms::{WinLine, WorkView};
use ntm_parts::{
    badge, body, join, mark, named_code, paragraph, row, section, small, stacked, text,
};
use ntm_text::Language;
use yew::prelude::*;

/// The nearest wins, the nearest first.
pub(super) fn wins(view: &WorkView, language: Language) -> Html {
    let title = language.pick(
        format!("Gần đạt nhất ({})", view.wins.len()),
        format!("Nearest wins ({})", view.wins.len()),
    );
    if view.wins.is_empty() {
        let none = language.pick(
            "Không có chỉ tiêu nào có số đo mà chưa đạt.",
            "No indicator with a figure is missed.",
        );
        return section(&title, paragraph("", none));
    }
    let names = [
        language.pick("Chỉ tiêu", "Indicator"),
        language.pick("Hiện có", "Now"),
        language.pick(
            "Đạt thêm bao nhiêu là đủ, vì sao xếp ở đây",
            "What would be enough, and why here",
        ),
        language.pick("Hạn", "Due"),
    ]
    .map(AttrValue::from);
    let rows = view.wins.iter().map(|win| {
        let [_, now, why, due] = names.clone();
        let head =
            html! { <>{ format!("{}. ", win.rank) }{ named_code(win.code, Some(&win.title)) }</> };
        let cells =
            vec![(now, lines(&win.now)), (why, reason(win, language)), (due, or_dash(&win.due))];
        row("", head, cells)
    });
    let table = stacked("wins", &names, body(rows.collect()));
    let order = paragraph("quiet", language.pick(
        "Xếp theo khoảng thiếu so với mức (nhỏ trước), rồi theo thời gian còn lại.",
        "In the order of the gap as a share of the level (smallest first), then of the time left.",
    ));
    section(&title, join(vec![order, table]))
}

fn reason(win: &WinLine, language: Language) -> Html {
    let wins = language.pick("xong tiêu chí", "wins the criterion");
    // On a phone a cell is a grid, and what is in it must be one thing.
    html! {
        <div>
            { &win.why }
            if win.wins_criterion { { " " }{ mark("met", "★", wins) } }
        </div>
    }
}

/// What needs a figure first (*cần có số liệu*).
pub(super) fn needs(view: &WorkView, language: Language) -> Html {
    if view.needs.is_empty() {
        return Html::default();
    }
    let names = [
        language.pick("Chỉ tiêu", "Indicator"),
        language.pick("Kết luận", "Verdict"),
        language.pick("Cần gì", "What is needed"),
        language.pick("Hạn", "Due"),
    ]
    .map(AttrValue::from);
    let rows = view.needs.iter().map(|need| {
        let [_, verdict, why, due] = names.clone();
        let cells = vec![
            (verdict, badge(need.verdict, language)),
            (why, text(need.why.clone())),
            (due, or_dash(&need.due)),
        ];
        row("", named_code(need.code, Some(&need.title)), cells)
    });
    let title = language.pick(
        format!("Cần có số liệu ({})", view.needs.len()),
        format!("Figures are needed ({})", view.needs.len()),
    );
    html! {
        <details class="timing">
            <summary><h2>{ title }</h2></summary>
            { paragraph("quiet", language.pick(
                "Những chỉ tiêu này chưa xong, nhưng không con số nào nói còn thiếu bao nhiêu, nên không xếp thứ tự được.",
                "These are open, but no figure says by how much, so that they have no order.",
            )) }
            { stacked("wins", &names, body(rows.collect())) }
        </details>
    }
}

/// Each text on a line of its own.
pub(super) fn lines(texts: &[String]) -> Html {
    match texts {
        [] => text("—"),
        texts => html! { <div>{ for texts.iter().map(|one| html! { <div>{ one }</div> }) }</div> },
    }
}

/// The text, or a dash for none.
pub(super) fn or_dash(words: &str) -> Html {
    if words.is_empty() { text("—") } else { text(words.to_owned()) }
}

/// Small texts, each on a line of its own.
pub(super) fn small_lines(texts: &[String]) -> Html {
    texts.iter().map(|one| html! { <div>{ small(text(one.clone())) }</div> }).collect()
}
