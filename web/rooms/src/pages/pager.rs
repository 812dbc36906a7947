//! What tables of many rows share: pages, downloads, toggles, tables with classes of their own.

use ntm_desk::rooms::{Act, RoomFile};
use ntm_desk::{Export, Form};
use ntm_model::CriterionVerdict;
use ntm_parts::{button, criterion_badge, criterion_look, join};
use ntm_text::Language;
use yew::prelude::*;

use crate::host;

/// Which rows are shown, with the ways to those before and behind them.
pub(crate) fn pager(
    from: u32,
    fitting: u32,
    page: u32,
    turn: &Callback<u32>,
    language: Language,
) -> Html {
    let whole = |count| ntm_text::whole(count, language);
    let to = from.saturating_add(page).min(fitting);
    let said = match fitting {
        0 => language.pick("Không có dòng nào.", "No row.").to_owned(),
        _ => language.pick(
            format!("Dòng {}–{} trong {}", whole(from + 1), whole(to), whole(fitting)),
            format!("Rows {}–{} of {}", whole(from + 1), whole(to), whole(fitting)),
        ),
    };
    let go = |to: u32| turn.reform(move |()| to);
    html! {
        <div class="pager">
            <span role="status">{ said }</span>
            if from > 0 {
                <span class="no-print">
                    { button("", language.pick("‹ Trang trước", "‹ Previous page"), go(from.saturating_sub(page))) }
                </span>
            }
            if to < fitting {
                <span class="no-print">
                    { button("", language.pick("Trang sau ›", "Next page ›"), go(to)) }
                </span>
            }
        </div>
    }
}

/// The two files of a room's tables.
pub(crate) fn downloads(file: &RoomFile, language: Language) -> Html {
    let save = |form: Form| {
        let export = Export { what: file.wanted(), form };
        Callback::from(move |()| host::act(&Act::Save(export.clone())))
    };
    html! {
        <div class="downloads no-print">
            { button("", language.pick("Tải bảng (Excel)", "Download the table (Excel)"), save(Form::Xlsx)) }
            { button("", language.pick("Tải bảng (CSV)", "Download the table (CSV)"), save(Form::Csv)) }
            { button("", language.pick("In trang này", "Print this page"), Callback::from(|()| ntm_parts::print())) }
        </div>
    }
}

/// A button that is on or off.
pub(crate) fn toggle(name: &'static str, is_on: bool, action: Callback<()>) -> Html {
    let onclick = action.reform(|_: MouseEvent| ());
    let pressed = if is_on { "true" } else { "false" };
    html! { <button type="button" aria-pressed={pressed} {onclick}>{ name }</button> }
}

/// One field of a heat map: a sign in its colour, and the word for those who hear it.
pub(crate) fn heat(verdict: Option<CriterionVerdict>, language: Language) -> Html {
    let Some(verdict) = verdict else { return html! { <td></td> } };
    let (class, sign) = criterion_look(verdict);
    html! {
        <td {class}>
            <span aria-hidden="true">{ sign }</span>
            <span class="unseen">{ ntm_text::criterion_verdict(verdict, language) }</span>
        </td>
    }
}

/// What the signs of the heat map mean.
pub(crate) fn legend(language: Language) -> Html {
    const ALL: [CriterionVerdict; 4] = [
        CriterionVerdict::Met,
        CriterionVerdict::NotMet,
        CriterionVerdict::Undetermined,
        CriterionVerdict::NotApplicable,
    ];
    let badges = ALL.map(|verdict| html! { <>{ criterion_badge(verdict, language) }{ " " }</> });
    html! { <p class="legend">{ join(badges.to_vec()) }</p> }
}

/// A table in a region that scrolls sideways where it is too wide for the screen.
pub(crate) fn region(label: &'static str, class: &'static str, head: Html, rows: Html) -> Html {
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label={label}>
            <table {class}>
                <thead>{ head }</thead>
                <tbody>{ rows }</tbody>
            </table>
        </div>
    }
}
