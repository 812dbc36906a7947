//! What was understood of the file, and everything that should be mended.

use std::rc::Rc;

use ntm_ingest::{ColumnUse, Role, TableSummary, Why};
use ntm_model::{Code, Problem, Severity};
use ntm_text::Language;
use yew::prelude::*;

use crate::components::{
    Chooser, Editor, FileInput, button, heading, join, link, list, mark, opener, paragraph,
    section, text, wide,
};
use crate::download;
use crate::route::Route;
use crate::state::{Judged, use_workspace};
use crate::text::headline;

/// The page of the file.
#[component]
pub(crate) fn Check() -> Html {
    let workspace = use_workspace();
    let language = workspace.language;
    let judged = &workspace.judged;
    let editing = use_state(|| None::<(usize, Code)>);
    let mut nodes = vec![heading(language.pick("Kiểm tra tệp", "Check the file"))];
    if let Some(unit) = judged.unit() {
        nodes.push(html! { <Chooser /> });
        nodes.push(paragraph("headline", &headline(unit, language)));
        let name = language.pick("Xem kết quả", "See the results");
        nodes.push(link("main no-print", Route::Results.address(), name));
    }
    nodes.push(problems(&judged.assessment.problems, &editing, language));
    nodes.extend(judged.table.as_ref().map(|table| understood(table, language)));
    nodes.push(html! {
        <div class="no-print">
            { section(
                language.pick("Mang dữ liệu đã sửa về", "Take the corrected data along"),
                take_along(judged, language),
            ) }
            { section(language.pick("Chọn tệp khác", "Choose another file"), html! { <FileInput /> }) }
        </div>
    });
    join(nodes)
}

/// The problem whose editor is open, by its number, with its indicator.
type Editing = UseStateHandle<Option<(usize, Code)>>;

/// The problems, grouped by kind, the gravest first.
fn problems(problems: &[Problem], editing: &Editing, language: Language) -> Html {
    let mut groups: Vec<(Severity, &str, Vec<Html>)> = Vec::new();
    for (index, problem) in problems.iter().enumerate() {
        let item = one(index, problem, editing, language);
        let (severity, code) = (problem.severity(), problem.code());
        match groups.iter_mut().find(|group| (group.0, group.1) == (severity, code)) {
            Some((_, _, items)) => items.push(item),
            None => groups.push((severity, code, vec![item])),
        }
    }
    let mut nodes = Vec::new();
    if problems.is_empty() {
        nodes.push(paragraph("", language.pick("Không có vấn đề nào.", "No problems.")));
    }
    let gravest_first = [Severity::Error, Severity::Warning, Severity::Info];
    for wanted in gravest_first {
        for (severity, code, group) in groups.extract_if(.., |(severity, ..)| *severity == wanted) {
            nodes.push(kind(severity, code, group, language));
        }
    }
    let count = problems.len();
    let title = language
        .pick(format!("Điều cần xem lại ({count})"), format!("Things to look at ({count})"));
    section(&title, join(nodes))
}

/// All problems of one kind.
fn kind(severity: Severity, code: &str, group: Vec<Html>, language: Language) -> Html {
    let (class, sign) = match severity {
        Severity::Error => ("not-met", "✗"),
        Severity::Warning => ("question", "!"),
        Severity::Info => ("unknown", "i"),
    };
    html! {
        <details open={severity != Severity::Info} class="problem">
            <summary>
                { mark(class, sign, ntm_text::severity(severity, language)) }
                { " " }<code>{ code.to_owned() }</code>{ format!(" × {}", group.len()) }
            </summary>
            { list(group) }
        </details>
    }
}

fn one(index: usize, problem: &Problem, editing: &Editing, language: Language) -> Html {
    let open = editing.is_some_and(|(at, _)| at == index);
    let edit = problem.kind.indicator().map(|code| {
        let editing = editing.clone();
        let action = Callback::from(move |()| editing.set(Some((index, code)).filter(|_| !open)));
        let name = language.pick(format!("Sửa {code}"), format!("Change {code}"));
        opener(language.pick("Sửa", "Change"), name, open, action)
    });
    let editor = (**editing).filter(|_| open).map(|(_, code)| {
        let setter = editing.setter();
        html! { <Editor {code} onclose={Callback::from(move |()| setter.set(None))} /> }
    });
    html! {
        <>
            <strong>{ ntm_text::place(&problem.place, language) }</strong>{ ": " }
            { ntm_text::problem(&problem.kind, language) }{ " " }
            { for edit }{ for editor }
        </>
    }
}

/// The columns and the first rows.
fn understood(table: &TableSummary, language: Language) -> Html {
    let separator = match table.separator {
        Some('\t') => language.pick("dấu tab", "a tab").to_owned(),
        Some(sign) => format!("“{sign}”"),
        None => "—".to_owned(),
    };
    let header = ntm_text::place(&table.header_place(), language);
    let rows = table.rows;
    let sentence = language.pick(
        format!("Dòng tiêu đề ở {header}, các ô cách nhau bằng {separator}, {rows} dòng số liệu."),
        format!(
            "The header is on {header}, fields are separated by {separator}, {rows} rows of data."
        ),
    );
    let columns = [
        language.pick("Tiêu đề", "Header"),
        language.pick("Cột", "Column"),
        language.pick("Dùng làm", "Taken for"),
        language.pick("Vì", "Because of"),
    ];
    let first = language.pick("Các dòng đầu", "The first rows");
    let mut names = vec![AttrValue::from(language.pick("Dòng", "Line"))];
    names.extend(table.columns.iter().map(|column| AttrValue::from(column.header.clone())));
    let preview = table.preview.iter().map(|row| {
        let mut cells = vec![text(ntm_text::place(&row.place, language))];
        cells.extend(row.cells.iter().map(|cell| text(cell.clone())));
        cells
    });
    section(
        language.pick("Trang hiểu tệp thế nào", "How the file was understood"),
        join(vec![
            paragraph("", &sentence),
            wide(
                language.pick("Các cột", "Columns"),
                columns.map(AttrValue::from).to_vec(),
                table.columns.iter().map(|column| taken(column, language)).collect(),
            ),
            html! { <h3>{ first }</h3> },
            wide(first, names, preview.collect()),
        ]),
    )
}

fn taken(column: &ColumnUse, language: Language) -> Vec<Html> {
    let taken = match column.role {
        Some(Role::Field(field)) => html! { <code>{ field.canonical() }</code> },
        Some(Role::IndicatorResult(code) | Role::IndicatorDeclaration(code)) => {
            text(code.to_string())
        }
        Some(Role::UnitResult | Role::UnitDeclaration) => {
            text(column.unit.clone().unwrap_or_default())
        }
        None => text(language.pick("không dùng", "not used")),
    };
    let why = match column.why {
        Why::Canonical => language.pick("tên chuẩn", "standard name"),
        Why::KnownHeader => language.pick("tiêu đề quen thuộc", "known header"),
        Why::Codes => language.pick("các ô là mã chỉ tiêu", "its cells are codes"),
        Why::Twice => language.pick("trùng với cột khác", "same as another column"),
        Why::CodeInHeader => language.pick("tiêu đề là mã chỉ tiêu", "its header is a code"),
        Why::UnitInHeader => language.pick("tiêu đề là tên xã", "its header is a commune"),
        Why::Chosen => language.pick("bạn đã chọn", "your choice"),
        Why::NoResult => language.pick("không phải kết quả thực hiện", "no result"),
        Why::Total => language.pick("cột cộng", "a sum"),
        Why::NotUsed => "—",
    };
    vec![text(column.header.clone()), text(column.number.to_string()), taken, text(why)]
}

fn take_along(judged: &Rc<Judged>, language: Language) -> Html {
    let kept = Rc::clone(judged);
    let data = Callback::from(move |()| {
        download::save("so-lieu-da-sua.csv", &ntm_report::submission_to_csv(&kept.submission));
    });
    let kept = Rc::clone(judged);
    let problems = Callback::from(move |()| {
        let text = ntm_report::problems_to_csv(&kept.assessment.problems, language);
        download::save("dieu-can-xem-lai.csv", &text);
    });
    html! {
        <>
            { paragraph("", language.pick(
                "Tệp tải về có đúng những giá trị đang xét, kể cả giá trị sửa trên trang; mở lại tại đây sẽ cho cùng kết quả.",
                "The download holds exactly the values that are judged, with your changes; opened here again it gives the same result.",
            )) }
            <p class="buttons">
                { button("", language.pick("Tải số liệu đang xét (CSV)", "Download the data (CSV)"), data) }
                { button("", language.pick("Tải danh sách vấn đề (CSV)", "Download the problems (CSV)"), problems) }
            </p>
        </>
    }
}
