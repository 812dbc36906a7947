//! The indicators that moved in a step, before and after.

use ntm_desk::rooms::{MovedView, SideView, StateView};
use ntm_parts::{badge, body, named_code, paragraph, row, small, stacked, text, vietnamese};
use ntm_text::Language;
use yew::prelude::*;

/// The table of what moved; nothing before the first step.
pub(super) fn moved(state: &StateView, step: usize, language: Language) -> Html {
    if step == 0 {
        return Html::default();
    }
    if state.moved.is_empty() {
        return paragraph(
            "quiet",
            language
                .pick("Bước này không làm chỉ tiêu nào thay đổi.", "This step moves no indicator."),
        );
    }
    let names = [
        language.pick("Chỉ tiêu thay đổi", "Indicator that moved"),
        language.pick("Trước", "Before"),
        language.pick("Sau", "After"),
    ]
    .map(AttrValue::from);
    let rows = state.moved.iter().map(|one: &MovedView| {
        let [_, before, after] = names.clone();
        let cells =
            vec![(before, side(&one.before, language)), (after, side(&one.after, language))];
        row("", named_code(one.code, Some(&one.title)), cells)
    });
    stacked("moved-lines", &names, body(rows.collect()))
}

/// One indicator in one state: verdict, value, level, gap, deadline.
pub(super) fn side(side: &SideView, language: Language) -> Html {
    let mut said = Vec::new();
    let mut say = |vietnamese: &str, english: &str, what: &str| {
        if !what.is_empty() {
            said.push(format!("{} {what}", language.pick(vietnamese, english)));
        }
    };
    say("mức", "level", &side.level);
    say("còn thiếu", "missing", &side.gap);
    say("hạn", "due", &side.due);
    html! {
        <div>
            { badge(side.verdict, language) }{ " " }{ vietnamese(&side.text) }
            <div>{ small(text(said.join("; "))) }</div>
        </div>
    }
}
