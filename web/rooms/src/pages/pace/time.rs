//! How fast each gap must close, and whether the pace so far arrives in time.

use ntm_desk::rooms::{PaceLine, PaceState, WorkView};
use ntm_parts::{
    body, folded, join, mark, named_code, paragraph, row, section, small, stacked, text,
};
use ntm_text::Language;
use yew::prelude::*;

use super::wins::or_dash;

/// The pace of every measured gap.
pub(super) fn time(view: &WorkView, language: Language) -> Html {
    let several = view.periods > 1;
    let title = language.pick("Nhịp cần có và nhịp đang có", "Pace needed and pace so far");
    let note = match several {
        true => language.pick(
            format!("So sánh {} kỳ số liệu của xã.", view.periods),
            format!("{} periods of the commune are compared.", view.periods),
        ),
        false => language
            .pick(
                "Mới có một kỳ số liệu nên chưa biết xã đang đi nhanh hay chậm. Mở thêm tệp của kỳ trước (cùng tên xã) để trang tính nhịp đã đi và bao giờ tới.",
                "There is one period only, so that the pace so far is not known. Open a file of an earlier period of the same commune as well.",
            )
            .to_owned(),
    };
    let mut nodes = vec![paragraph("quiet", &note)];
    if view.pace.is_empty() {
        nodes.push(paragraph(
            "",
            language.pick("Không có số đo nào phải đi thêm.", "No figure has to move."),
        ));
        return section(title, join(nodes));
    }
    let mut names = vec![
        AttrValue::from(language.pick("Chỉ tiêu", "Indicator")),
        language.pick("Hiện có", "Now").into(),
        language.pick("Còn thiếu", "Gap").into(),
        language.pick("Nhịp cần có", "Pace needed").into(),
    ];
    if several {
        names.push(language.pick("Nhịp đang có, bao giờ tới", "Pace so far, and when").into());
    }
    let rows = view.pace.iter().map(|one| line(one, &names, language));
    nodes.push(stacked("pace", &names, body(rows.collect())));
    section(title, join(nodes))
}

fn line(one: &PaceLine, names: &[AttrValue], language: Language) -> Html {
    let required = html! {
        <div>
            { or_dash(&one.required) }
            if !one.milestones.is_empty() {
                { folded(language.pick("mốc từng kỳ", "step by step").to_owned(), small(text(one.milestones.clone()))) }
            }
        </div>
    };
    let arrival = html! {
        <div>
            { state(one.state, language) }{ " " }{ &one.arrival }
            <div>{ small(text(one.so_far.clone())) }</div>
        </div>
    };
    let cells = [text(one.now.clone()), or_dash(&one.gap), required, arrival];
    // Where there is one period, the last column is not there.
    let cells = names.iter().skip(1).cloned().zip(cells);
    row("", named_code(one.code, Some(&one.title)), cells.collect())
}

fn state(state: PaceState, language: Language) -> Html {
    match state {
        PaceState::InTime => mark("met", "✓", language.pick("kịp", "in time")),
        PaceState::Late => mark("not-met", "!", language.pick("không kịp", "not in time")),
        PaceState::Unknown => mark("unknown", "…", language.pick("chưa biết", "not known")),
    }
}
