//! How each file was understood: its columns and its first rows.

use ntm_ingest::{ColumnUse, TableSummary, Why};
use ntm_text::Language;
use yew::prelude::*;

use crate::components::{join, paragraph, section, text, wide};

/// The columns and the first rows.
pub(super) fn understood(table: &TableSummary, language: Language) -> Html {
    let separator = match table.separator {
        '\t' => language.pick("dấu tab", "a tab").to_owned(),
        sign => format!("“{sign}”"),
    };
    let header = ntm_text::place(&table.header, language);
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
    let taken = match column.field {
        Some(field) => html! { <code>{ field.canonical() }</code> },
        None => text(language.pick("không dùng", "not used")),
    };
    let why = match column.why {
        Why::Canonical => language.pick("tên chuẩn", "standard name"),
        Why::KnownHeader => language.pick("tiêu đề quen thuộc", "known header"),
        Why::Codes => language.pick("các ô là mã chỉ tiêu", "its cells are codes"),
        Why::Twice => language.pick("trùng với cột khác", "same as another column"),
        Why::NotUsed => "—",
    };
    vec![text(column.header.clone()), text(column.number.to_string()), taken, text(why)]
}
