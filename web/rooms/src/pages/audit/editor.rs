//! A plan of one's own: the table of a plan, edited one criterion at a time.

use ntm_desk::rooms::{
    Act, PlanColumn, PlanEdit, PlanRowView, PlanTable, PlanTableView, PlansQuestion, PlansReply,
    Question,
};
use ntm_desk::{Export, Form, Wanted};
use ntm_parts::{
    area, body, button, folded, join, list, named_code, paragraph, row, section, select, stacked,
    text,
};
use ntm_text::Language;
use yew::prelude::*;

use super::{choices, plans_reply};
use crate::ask::{use_file, use_reply, use_scene};
use crate::host;

/// Which plan is edited.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct EditorProps {
    /// The id of the plan to begin with.
    pub(super) plan: String,
    /// Hears that the table was saved as the user's plan.
    pub(super) onsaved: Callback<()>,
}

/// The table with what to do with it.
#[component]
pub(super) fn Editor(props: &EditorProps) -> Html {
    let language = use_scene().language;
    let part = use_state(String::new);
    let edits = use_state(Vec::<PlanEdit>::new);
    let wanted =
        PlanTable { plan: props.plan.clone(), part: (*part).clone(), edits: (*edits).clone() };
    let asked = use_reply(Question::Plans(PlansQuestion::Table(wanted.clone())));
    let saved = {
        let (edits, onsaved) = (edits.setter(), props.onsaved.clone());
        Callback::from(move |(name, text)| {
            host::act(&Act::PutFile { name, text });
            edits.set(Vec::new());
            onsaved.emit(());
        })
    };
    let save = use_file(saved);
    let title = language.pick("Sửa thành kế hoạch của bạn", "Make it a plan of your own");
    let Some(PlansReply::Table(view)) = plans_reply(&asked) else {
        return section(title, paragraph("", asked.sentence(language)));
    };
    let save = Callback::from(move |()| {
        save.emit(Question::Plans(PlansQuestion::TableFile(wanted.clone())));
    });
    let setter = part.setter();
    let onpart = Callback::from(move |id| setter.set(id));
    let names = columns(language);
    let rows = view.rows.iter().map(|one| table_row(one, &edits, &names));
    let mut nodes = vec![
        paragraph("", language.pick(
            "Nhiều đơn vị trong một ô cách nhau bằng dấu chấm phẩy. Bấm Lưu: trang mở bảng này như một tệp, Lộ trình và Phân công theo bảng; tải trang lại vẫn còn.",
            "Several units in one cell are parted by semicolons. Save opens the table as a file: Roadmap and Responsibilities follow it, and it is still there after a reload.",
        )),
        html! {
            <div class="filters no-print">
                { select(language.pick("Phần", "Part"), choices(&view.parts), onpart) }
            </div>
        },
        stacked("plan", &names, body(rows.collect())),
        paragraph("headline", &state(view, edits.len(), language)),
        buttons(props, view, &edits, save, language),
    ];
    let units = view.units.iter().map(|name| text(name.clone())).collect();
    nodes.push(folded(
        language.pick("Các đơn vị trong kế hoạch", "The units of the plan").to_owned(),
        list(units),
    ));
    section(title, join(nodes))
}

fn columns(language: Language) -> [AttrValue; 8] {
    [
        language.pick("Chỉ tiêu", "Indicator"),
        language.pick("Chủ trì", "Leads"),
        language.pick("Phối hợp", "Supports"),
        language.pick("Thẩm định", "Appraises"),
        language.pick("Bắt đầu", "Start"),
        language.pick("Kết thúc", "End"),
        language.pick("Mục tiêu", "Target"),
        language.pick("Hạn", "Due"),
    ]
    .map(AttrValue::from)
}

/// How the table stands.
fn state(view: &PlanTableView, edits: usize, language: Language) -> String {
    let changed = match edits {
        0 => language.pick("Chưa sửa ô nào.", "Nothing is changed.").to_owned(),
        count => language.pick(
            format!("Đã sửa {count} ô, chưa lưu."),
            format!("{count} cells are changed and not saved."),
        ),
    };
    let unread = match view.unread {
        0 => String::new(),
        count => language.pick(
            format!(" {count} chỗ chưa đọc được."),
            format!(" {count} things cannot be read."),
        ),
    };
    let audit = language.pick("Soát bảng này:", "Audit of this table:");
    format!("{changed}{unread} {audit} {}", view.tally)
}

fn table_row(
    one: &PlanRowView,
    edits: &UseStateHandle<Vec<PlanEdit>>,
    names: &[AttrValue; 8],
) -> Html {
    let number = one.row;
    let cells = PlanColumn::ALL.into_iter().zip(&one.cells).zip(names.iter().skip(1));
    let cells = cells.map(|((column, cell), name)| {
        let of = move |edit: &PlanEdit| edit.row == number && edit.column == column;
        let typed = edits.iter().find(|edit| of(edit)).map(|edit| edit.text.clone());
        let edits = edits.clone();
        let onchange = Callback::from(move |text: String| {
            let mut next = (*edits).clone();
            next.retain(|edit| !of(edit));
            next.push(PlanEdit { row: number, column, text });
            edits.set(next);
        });
        let label = format!("{name} {}", one.code);
        (name.clone(), area(label, typed.unwrap_or_else(|| cell.clone()), onchange))
    });
    let problems =
        one.problems.iter().map(|problem| html! { <div class="warning">{ problem }</div> });
    let head = html! {
        <>{ named_code(one.code, Some(&one.title)) }{ for problems }</>
    };
    row("", head, cells.collect())
}

fn buttons(
    props: &EditorProps,
    view: &PlanTableView,
    edits: &UseStateHandle<Vec<PlanEdit>>,
    save: Callback<()>,
    language: Language,
) -> Html {
    let file = |form: Form| {
        let wanted = Export { what: Wanted::PlanTable(props.plan.clone()), form };
        Callback::from(move |()| host::act(&Act::Save(wanted.clone())))
    };
    let setter = edits.setter();
    let undo = Callback::from(move |()| setter.set(Vec::new()));
    let close = view.file.clone().map(|name| {
        let close = Callback::from(move |()| host::act(&Act::CloseFile(name.clone())));
        button("", language.pick("Bỏ kế hoạch của bạn", "Drop your own plan"), close)
    });
    html! {
        <p class="buttons no-print">
            { button("main", language.pick("Lưu thành kế hoạch của bạn", "Save as your own plan"), save) }
            if !edits.is_empty() {
                { button("", language.pick("Bỏ các ô vừa sửa", "Undo the changes"), undo) }
            }
            { for close }
            { button("", language.pick("Tải bảng kế hoạch (Excel)", "Download the table (Excel)"), file(Form::Xlsx)) }
            { button("", language.pick("Tải bảng kế hoạch (CSV)", "Download the table (CSV)"), file(Form::Csv)) }
        </p>
    }
}
