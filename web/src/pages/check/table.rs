//! One table: where its header is, what each column stands for and why, and its first rows.

use ntm_ingest::{
    ColumnUse, Doubt, Field, HeaderRows, Mapping, ReadOptions, Role, Shape, Stated, TableSummary,
    Why,
};
use ntm_text::Language;
use yew::prelude::*;

use super::file::{Reader, begin, shape_name};
use super::roles::{role_key, role_of, roles};
use crate::components::{Choice, join, list, paragraph, select, text, wide};

/// A table that opens by itself when the user should look at it.
pub(super) fn table(reader: &Reader, table: &TableSummary) -> Html {
    let language = reader.language;
    let title = match table.sheet.is_empty() {
        true => language.pick("Các cột của bảng", "The columns of the table").to_owned(),
        false => language.pick(
            format!("Các cột của trang tính “{}”", table.sheet),
            format!("The columns of the sheet “{}”", table.sheet),
        ),
    };
    let asks = table.needs_look();
    let mut nodes = Vec::new();
    if asks {
        let doubts = table.doubts.iter().map(|doubt| text(doubt_text(*doubt, language)));
        nodes.push(html! { <div class="notice">{ list(doubts.collect()) }</div> });
    }
    nodes.push(
        html! { <p class="no-print fields">{ header(reader, table) }{ shape(reader, table) }</p> },
    );
    nodes.push(columns(reader, table));
    nodes.push(preview(table, language));
    let mut above = vec![paragraph("", &sentence(table, language))];
    above.extend(stated(&table.stated, language));
    html! { <>{ for above }<details open={asks}><summary>{ title }</summary>{ join(nodes) }</details></> }
}

fn sentence(table: &TableSummary, language: Language) -> String {
    let place = ntm_text::place(&table.header_place(), language);
    let rows = table.rows;
    let mut sentence = language.pick(
        format!("Dòng tiêu đề ở {place}, {rows} dòng số liệu"),
        format!("The header is on {place}, {rows} rows of data"),
    );
    if let Some(shape) = table.shape {
        sentence.push_str(", ");
        sentence.push_str(shape_name(shape, language));
    }
    let separator = match table.separator {
        Some('\t') => Some(language.pick("dấu tab", "a tab").to_owned()),
        Some(sign) => Some(format!("“{sign}”")),
        None => None,
    };
    if let Some(separator) = separator {
        sentence.push_str(&language.pick(
            format!(", các ô cách nhau bằng {separator}"),
            format!(", fields are separated by {separator}"),
        ));
    }
    sentence.push('.');
    sentence
}

fn doubt_text(doubt: Doubt, language: Language) -> &'static str {
    match doubt {
        Doubt::Header => language.pick(
            "Không chắc dòng nào là dòng tiêu đề. Hãy chọn đúng dòng ở dưới.",
            "It is not sure which row is the header. Choose it below.",
        ),
        Doubt::Codes => language.pick(
            "Không chắc cột nào là mã chỉ tiêu. Hãy chọn ở bảng dưới.",
            "It is not sure which column holds the codes. Choose it below.",
        ),
        Doubt::Results => language.pick(
            "Không chắc cột nào là kết quả. Hãy chọn ở bảng dưới.",
            "It is not sure which column holds the results. Choose it below.",
        ),
        Doubt::Units => language.pick(
            "Hãy xem các cột (hoặc trang tính) có đúng là tên xã không.",
            "See whether the columns (or sheets) are really named after communes.",
        ),
        Doubt::Period => language.pick(
            "Hãy xem kỳ báo cáo đã hiểu có đúng không.",
            "See whether the period was understood as it is meant.",
        ),
        Doubt::LeftOut => language.pick(
            "Trang tính này đọc được nhưng chưa dùng.",
            "This sheet could be read and is not used.",
        ),
    }
}

/// What was taken from the titles.
fn stated(stated: &[Stated], language: Language) -> Option<Html> {
    if stated.is_empty() {
        return None;
    }
    let items = stated.iter().map(|one| {
        let name = super::roles::field_name(one.field, language);
        let line = one.line;
        text(language.pick(
            format!("{name}: {} (lấy từ tiêu đề ở dòng {line})", one.text),
            format!("{name}: {} (from the title on line {line})", one.text),
        ))
    });
    Some(list(items.collect()))
}

/// The list of rows that can be the header.
fn header(reader: &Reader, table: &TableSummary) -> Html {
    let language = reader.language;
    let mut rows: Vec<(u32, u32)> = Vec::new();
    let mut add = |first: u32, last: u32| {
        if !rows.contains(&(first, last)) {
            rows.push((first, last));
        }
    };
    for HeaderRows { first, last, .. } in table.header.iter().chain(&table.other_headers) {
        add(*first, *last);
    }
    for row in &table.preview {
        add(row.line, row.line);
    }
    rows.sort();
    let now = table.header.map(|header| (header.first, header.last));
    let choices = rows.into_iter().map(|(first, last)| {
        let line = |wanted: u32| table.preview.iter().find(|row| row.line == wanted);
        let words = line(first).map(|row| begin(&row.cells.join(" | "))).unwrap_or_default();
        let lines = if first == last { first.to_string() } else { format!("{first}–{last}") };
        Choice {
            value: format!("{first}-{last}"),
            name: format!("{lines}: {words}"),
            chosen: now == Some((first, last)),
        }
    });
    let sheet = table.sheet.to_string();
    let choose = reader.on(move |options: &mut ReadOptions, value: String| {
        let rows = value.split_once('-');
        let rows = rows.and_then(|(first, last)| Some((first.parse().ok()?, last.parse().ok()?)));
        let mapping = mapping_of(options, &sheet);
        // What was said of the columns was said under another header.
        *mapping = Mapping { sheet: sheet.clone(), header: rows, ..Mapping::default() };
    });
    select(language.pick("Dòng tiêu đề", "Header row"), choices.collect(), choose)
}

fn shape(reader: &Reader, table: &TableSummary) -> Html {
    let language = reader.language;
    const ALL: [Shape; 5] =
        [Shape::Long, Shape::Form, Shape::UnitsAcross, Shape::UnitsDown, Shape::CriteriaList];
    let choices = ALL.iter().enumerate().map(|(index, shape)| Choice {
        value: index.to_string(),
        name: shape_name(*shape, language).to_owned(),
        chosen: table.shape == Some(*shape),
    });
    let unknown = table.shape.is_none().then(|| Choice {
        value: String::new(),
        name: language.pick("chưa rõ", "not known").to_owned(),
        chosen: true,
    });
    let sheet = table.sheet.to_string();
    let choose = reader.on(move |options: &mut ReadOptions, value: String| {
        let shape = value.parse::<usize>().ok().and_then(|index| ALL.get(index).copied());
        mapping_of(options, &sheet).shape = shape;
    });
    let choices = unknown.into_iter().chain(choices).collect();
    select(language.pick("Dạng bảng", "Kind of table"), choices, choose)
}

/// The mapping of a sheet among the options, added where there is none.
fn mapping_of<'a>(options: &'a mut ReadOptions, sheet: &str) -> &'a mut Mapping {
    let known = options.mappings.iter().position(|mapping| mapping.sheet == sheet);
    let index = known.unwrap_or_else(|| {
        options.mappings.push(Mapping { sheet: sheet.to_owned(), ..Mapping::default() });
        options.mappings.len() - 1
    });
    #[expect(clippy::indexing_slicing, reason = "the index is that of an element just found")]
    &mut options.mappings[index]
}

fn columns(reader: &Reader, table: &TableSummary) -> Html {
    let language = reader.language;
    // A wide table has a column for each of two hundred communes.
    const MOST: usize = 60;
    let rows = table.columns.iter().take(MOST).map(|column| one_column(reader, table, column));
    let names = [
        language.pick("Tiêu đề", "Header"),
        language.pick("Cột", "Column"),
        language.pick("Dùng làm", "Taken for"),
        language.pick("Vì", "Because"),
        language.pick("Ví dụ", "Examples"),
    ];
    let rest = table.columns.len().saturating_sub(MOST);
    html! {
        <>
            { wide(
                language.pick("Các cột", "Columns"),
                names.map(AttrValue::from).to_vec(),
                rows.collect(),
            ) }
            if rest > 0 {
                { paragraph("notice", &language.pick(
                    format!("Còn {rest} cột nữa không hiện ở đây."),
                    format!("{rest} more columns are not shown here."),
                )) }
            }
        </>
    }
}

fn one_column(reader: &Reader, table: &TableSummary, column: &ColumnUse) -> Vec<Html> {
    let language = reader.language;
    let number = column.number;
    let letters = match table.sheet.is_empty() {
        true => number.to_string(),
        false => ntm_model::Place::column_letters(number),
    };
    let choices = roles(table, column, language).into_iter().map(|(role, name)| Choice {
        value: role_key(role),
        name,
        chosen: role == column.role,
    });
    let sheet = table.sheet.to_string();
    let choose = reader.on(move |options: &mut ReadOptions, key: String| {
        let columns = &mut mapping_of(options, &sheet).columns;
        columns.retain(|(other, _)| *other != number);
        columns.push((number, role_of(&key)));
    });
    let label = language.pick("Dùng làm", "Taken for");
    let mut said = vec![text(column.header.clone())];
    let more = [&column.unit, &column.period].into_iter().flatten();
    for more in more.filter(|more| **more != column.header) {
        said.push(html! { <small>{ format!(" ({more})") }</small> });
    }
    if column.is_hidden {
        said.push(html! { <small>{ language.pick(" (cột ẩn)", " (hidden)") }</small> });
    }
    vec![
        join(said),
        text(letters),
        html! { <span class="bare-label">{ select(label, choices.collect(), choose) }</span> },
        text(why(column, language)),
        text(column.sample.iter().map(|one| begin(one)).collect::<Vec<_>>().join(" · ")),
    ]
}

fn why(column: &ColumnUse, language: Language) -> &'static str {
    match column.why {
        Why::Canonical => language.pick("tên chuẩn", "standard name"),
        Why::KnownHeader => language.pick("tiêu đề quen thuộc", "known header"),
        Why::Codes => language.pick("các ô là mã chỉ tiêu", "its cells are codes"),
        Why::CodeInHeader => language.pick("tiêu đề là mã chỉ tiêu", "its header is a code"),
        Why::UnitInHeader => language.pick("tiêu đề là tên xã", "its header names a commune"),
        Why::Chosen => language.pick("bạn đã chọn", "you chose it"),
        Why::Twice => language.pick("trùng với cột khác", "same as another column"),
        Why::NoResult => language
            .pick("là kế hoạch hoặc nhận xét, không phải kết quả", "a plan or a remark, no result"),
        Why::Total => language.pick("là cột tổng", "it adds others up"),
        Why::NotUsed => match column.role {
            Some(Role::Field(Field::Title | Field::Ordinal | Field::Requirement)) => {
                language.pick("chỉ để xem", "only shown")
            }
            _ => language.pick("chưa rõ tiêu đề này", "header not known"),
        },
    }
}

/// The first rows as they were split into cells, titles included.
fn preview(table: &TableSummary, language: Language) -> Html {
    let title = language.pick("Các dòng đầu", "The first rows");
    let width = table.preview.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let mut names = vec![AttrValue::from(language.pick("Dòng", "Line"))];
    names.extend((1..=width).map(|number| {
        let number = u32::try_from(number).unwrap_or(u32::MAX);
        AttrValue::from(match table.sheet.is_empty() {
            true => number.to_string(),
            false => ntm_model::Place::column_letters(number),
        })
    }));
    let rows =
        table.preview.iter().map(|row| {
            let mut cells = vec![text(row.line.to_string())];
            cells.extend((0..width).map(|index| {
                text(row.cells.get(index).map(|cell| begin(cell)).unwrap_or_default())
            }));
            cells
        });
    join(vec![html! { <h3>{ title }</h3> }, wide(title, names, rows.collect())])
}
