//! The sheet of a unit (*của tôi*), or of all, ready to print with one unit on a page.

use ntm_desk::rooms::{Act, RoomFile, SheetLine, SheetView, WorkView};
use ntm_desk::{Export, Form, Wanted, WorkAsked, WorkFile, to_bytes};
use ntm_parts::{
    Choice, badge, body, button, named_code, paragraph, print, row, select, small, stacked, text,
};
use ntm_text::Language;
use yew::prelude::*;

use super::wins::{lines, or_dash, small_lines};
use crate::host;

/// The value of the choice of all units; no unit has it for an id.
const ALL: &str = "*";

/// The choice of the unit, the downloads, and the sheets.
pub(super) fn sheets(
    view: &WorkView,
    asked: &UseStateHandle<WorkAsked>,
    with_raci: &UseStateHandle<bool>,
    language: Language,
) -> Html {
    let title = language.pick("Phiếu việc của từng đơn vị", "A sheet for each unit");
    let has_sheets = !view.sheets.is_empty();
    let sheets = view.sheets.iter().map(|one| sheet(one, **with_raci, language));
    html! {
        <section>
            <div class="no-print">
                <h2>{ title }</h2>
                { choosers(view, asked, with_raci, language) }
                { downloads(asked, **with_raci, has_sheets, language) }
            </div>
            <div class="sheets">{ for sheets }</div>
            if **with_raci && has_sheets { { paragraph("quiet", ntm_text::raci_note(language)) } }
        </section>
    }
}

fn choosers(
    view: &WorkView,
    asked: &UseStateHandle<WorkAsked>,
    with_raci: &UseStateHandle<bool>,
    language: Language,
) -> Html {
    let choice = |value: &str, name: &str| Choice {
        value: value.to_owned(),
        name: name.to_owned(),
        chosen: asked.organization.as_deref().unwrap_or(ALL) == value,
    };
    let none = language.pick("— chọn đơn vị —", "— choose a unit —");
    let mut choices = vec![choice("", none)];
    choices.extend(view.organizations.iter().map(|(id, name)| choice(id, name)));
    choices.push(choice(ALL, language.pick("Tất cả các đơn vị (để in)", "All units (to print)")));
    let onchange = {
        let asked = asked.clone();
        Callback::from(move |value: String| {
            let organization = Some(value).filter(|value| value != ALL);
            asked.set(WorkAsked { organization, ..(*asked).clone() });
        })
    };
    let toggle = {
        let with_raci = with_raci.clone();
        Callback::from(move |_: MouseEvent| with_raci.set(!*with_raci))
    };
    let pressed = if **with_raci { "true" } else { "false" };
    html! {
        <div class="filters">
            { select(language.pick("Việc của", "Work of"), choices, onchange) }
            <button type="button" aria-pressed={pressed} onclick={toggle}>
                { language.pick("Thêm cột RACI", "Add RACI") }
            </button>
            if !view.sheets.is_empty() {
                { button("main", &language.pick(
                    format!("In {} phiếu", view.sheets.len()),
                    format!("Print {} sheets", view.sheets.len()),
                ), Callback::from(|()| print())) }
            }
        </div>
    }
}

/// The roadmap, and the sheets that are shown, or all where none is.
fn downloads(
    asked: &UseStateHandle<WorkAsked>,
    with_raci: bool,
    has_sheets: bool,
    language: Language,
) -> Html {
    let save = |file: WorkFile, form: Form| {
        let mut asked = (**asked).clone();
        if !has_sheets {
            asked.organization = None;
        }
        let what = Wanted::OfRoom(to_bytes(&RoomFile::Work(file, asked)));
        let export = Export { what, form };
        Callback::from(move |()| host::act(&Act::Save(export.clone())))
    };
    let sheets = WorkFile::Sheets { with_raci };
    html! {
        <div class="downloads">
            { button("", language.pick("Tải lộ trình (Excel)", "Roadmap (Excel)"), save(WorkFile::Roadmap, Form::Xlsx)) }
            { button("", language.pick("Tải lộ trình (CSV)", "Roadmap (CSV)"), save(WorkFile::Roadmap, Form::Csv)) }
            { button("", language.pick("Tải phiếu việc (Excel)", "Sheets (Excel)"), save(sheets, Form::Xlsx)) }
            { button("", language.pick("Tải phiếu việc (CSV)", "Sheets (CSV)"), save(sheets, Form::Csv)) }
        </div>
    }
}

fn sheet(sheet: &SheetView, with_raci: bool, language: Language) -> Html {
    html! {
        <section class="sheet" key={sheet.organization.clone()}>
            <h3 class="sheet-name">{ language.pick(format!("Việc của {}", sheet.name), format!("Work of {}", sheet.name)) }</h3>
            { paragraph("", &sheet.line) }
            { table(language.pick("Chủ trì", "Leads"), &sheet.leads, with_raci, language) }
            { table(language.pick("Phối hợp", "Supports"), &sheet.supports, with_raci, language) }
            { table(language.pick("Thẩm định", "Appraises"), &sheet.verifies, with_raci, language) }
        </section>
    }
}

fn table(title: &'static str, all: &[SheetLine], with_raci: bool, language: Language) -> Html {
    if all.is_empty() {
        return Html::default();
    }
    let mut names = vec![
        AttrValue::from(language.pick("Chỉ tiêu", "Indicator")),
        language.pick("Kết luận", "Verdict").into(),
        language.pick("Còn thiếu", "Gap").into(),
        language.pick("Hạn", "By").into(),
        language.pick("Cần làm", "To do").into(),
    ];
    if with_raci {
        names.push("RACI".into());
    }
    let rows = all.iter().map(|one| {
        let gaps = html! { <div>{ lines(&one.gaps) }{ small(text(one.now.clone())) }</div> };
        let to_do = html! { <div>{ or_dash(&one.remedy) }{ small_lines(&one.beside) }</div> };
        let cells = [
            badge(one.verdict, language),
            gaps,
            text(one.due.clone()),
            to_do,
            text(one.raci.clone()),
        ];
        // Without RACI the last cell has no column.
        let cells = names.iter().skip(1).cloned().zip(cells).collect();
        row("", named_code(one.code, Some(&one.title)), cells)
    });
    let table = stacked("sheet-lines", &names, body(rows.collect()));
    html! { <><h4>{ title }</h4>{ table }</> }
}
