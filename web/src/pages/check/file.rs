//! How one file was understood: its letters, its sheets, and each table that is used.

use std::rc::Rc;

use ntm_desk::message::FileSummary;
use ntm_ingest::{Letters, ReadOptions, Shape, SheetChoice, TableSummary, Usage};
use ntm_text::Language;
use yew::prelude::*;

use super::table;
use crate::components::{Choice, button, join, paragraph, section, select, text, wide};
use crate::state::{Action, WorkspaceHandle};

/// One file with its number, and the means to have it read in another way.
#[derive(Clone)]
pub(super) struct Reader {
    workspace: WorkspaceHandle,
    file: usize,
    /// How it is read now.
    pub(super) options: Rc<ReadOptions>,
    /// The language of the page.
    pub(super) language: Language,
}

impl Reader {
    /// The reader of the file with this number.
    pub(super) fn new(workspace: &WorkspaceHandle, file: usize) -> Self {
        Self {
            workspace: workspace.clone(),
            file,
            options: Rc::new(workspace.options_of(file)),
            language: workspace.language,
        }
    }

    /// Has the file read with changed options.
    pub(super) fn change(&self, change: impl FnOnce(&mut ReadOptions)) {
        let mut options = (*self.options).clone();
        change(&mut options);
        self.workspace.dispatch(Action::Read(self.file, options));
    }

    /// A callback that changes the options by what the user chose.
    pub(super) fn on<T: 'static>(
        &self,
        change: impl Fn(&mut ReadOptions, T) + 'static,
    ) -> Callback<T> {
        let reader = self.clone();
        Callback::from(move |value| reader.change(|options| change(options, value)))
    }
}

/// Everything about one file.
pub(super) fn file(reader: &Reader, file: &FileSummary) -> Html {
    let language = reader.language;
    let mut nodes = vec![letters(reader, &file.letters)];
    if !file.said.is_empty() {
        nodes.push(paragraph("notice", &file.said));
    }
    if file.tables.len() > 1 {
        nodes.push(sheets(reader, &file.tables));
    }
    // What is not used is in the list of sheets; of a single table all is shown.
    let shown = |table: &&TableSummary| {
        file.tables.len() == 1 || matches!(table.usage, Usage::Used | Usage::NotUsable)
    };
    let shown: Vec<_> = file.tables.iter().filter(shown).collect();
    // A province may send a hundred sheets that are all alike.
    const MOST: usize = 12;
    nodes.extend(shown.iter().take(MOST).map(|one| table::table(reader, one)));
    if shown.len() > MOST {
        let rest = shown.len() - MOST;
        nodes.push(paragraph("notice", &language.pick(
            format!("Còn {rest} trang tính nữa được đọc theo cách tương tự; xem trong danh sách trên."),
            format!("{rest} more sheets are read in the same way; see the list above."),
        )));
    }
    if *reader.options != ReadOptions::default() {
        let again = reader.on(|options, ()| *options = ReadOptions::default());
        let name = language
            .pick("Đọc lại theo cách trang tự hiểu", "Read it again as the page understands it");
        nodes.push(html! { <p class="no-print">{ button("", name, again) }</p> });
    }
    let name = match file.name.is_empty() {
        true => language.pick("Trang hiểu tệp thế nào", "How the file was understood").to_owned(),
        false => language.pick(
            format!("Trang hiểu tệp {} thế nào", file.name),
            format!("How {} was understood", file.name),
        ),
    };
    section(&name, join(nodes))
}

/// The encoding with the others that are possible, and text in an old font.
fn letters(reader: &Reader, letters: &Letters) -> Html {
    let language = reader.language;
    let mut nodes = Vec::new();
    if let Some(used) = letters.encoding {
        if letters.possible.len() > 1 {
            let choices = letters.possible.iter().map(|(encoding, line)| Choice {
                value: encoding.name().to_owned(),
                name: match line.is_empty() {
                    true => encoding.name().to_owned(),
                    false => format!("{}: {}", encoding.name(), begin(line)),
                },
                chosen: *encoding == used,
            });
            let choose = reader.on(|options: &mut ReadOptions, name: String| {
                options.encoding = ntm_ingest::Encoding::named(&name);
            });
            let label = language.pick("Bảng mã", "Encoding");
            nodes.push(html! { <p>{ select(label, choices.collect(), choose) }</p> });
        } else {
            let name = used.name();
            nodes.push(paragraph(
                "",
                &language.pick(format!("Bảng mã: {name}."), format!("Encoding: {name}.")),
            ));
        }
    }
    if let Some(found) = &letters.font {
        nodes.push(font(reader, found));
    }
    join(nodes)
}

/// The question whether texts in an old font are to be read as the font shows them.
fn font(reader: &Reader, found: &ntm_ingest::FoundFont) -> Html {
    let language = reader.language;
    let font = found.font;
    let name = font.name();
    let agreed = reader.options.font.is_some();
    let said = match agreed {
        true => language.pick(
            format!("Chữ kiểu cũ {name} đã được chuyển sang Unicode, ví dụ:"),
            format!("Text in the old font {name} was converted to Unicode, such as:"),
        ),
        false => language.pick(
            format!("Chữ trong tệp có vẻ được gõ bằng phông cũ {name}. Nếu chuyển sang Unicode thì sẽ thành:"),
            format!("The text seems to be typed for the old font {name}. In Unicode it would be:"),
        ),
    };
    let names =
        [language.pick("Trong tệp", "In the file"), language.pick("Chuyển thành", "Becomes")];
    let rows =
        found.examples.iter().map(|(before, after)| vec![text(begin(before)), text(begin(after))]);
    let (label, wanted) = match agreed {
        true => (language.pick("Giữ nguyên như trong tệp", "Leave it as it is"), None),
        false => {
            (language.pick("Đúng, chuyển sang Unicode", "Yes, convert to Unicode"), Some(font))
        }
    };
    let change = reader.on(move |options: &mut ReadOptions, ()| options.font = wanted);
    html! {
        <div class="notice">
            { paragraph("", &said) }
            { wide(names[0], names.map(AttrValue::from).to_vec(), rows.collect()) }
            <p class="no-print">{ button("main", label, change) }</p>
        </div>
    }
}

/// The sheets of a workbook, each with whether it is used and why.
fn sheets(reader: &Reader, tables: &[TableSummary]) -> Html {
    let language = reader.language;
    let used: Vec<String> = tables
        .iter()
        .filter(|table| table.usage == Usage::Used)
        .map(|table| table.sheet.to_string())
        .collect();
    let rows = tables.iter().map(|table| {
        let name = table.sheet.to_string();
        let mut wanted = used.clone();
        let is_used = table.usage == Usage::Used;
        match is_used {
            true => wanted.retain(|one| *one != name),
            false => wanted.push(name.clone()),
        }
        let change = reader.on(move |options: &mut ReadOptions, ()| {
            options.sheets = SheetChoice::These(wanted.clone());
        });
        let label = match is_used {
            true => language.pick("Không dùng", "Do not use"),
            false => language.pick("Dùng", "Use"),
        };
        let action = match table.usage {
            Usage::Empty => Html::default(),
            _ => html! { <span class="no-print">{ button("plain", label, change) }</span> },
        };
        let shape = table.shape.map(|shape| shape_name(shape, language)).unwrap_or("—");
        vec![
            text(name),
            text(usage(table.usage, language)),
            text(shape),
            text(table.rows.to_string()),
            action,
        ]
    });
    let names = [
        language.pick("Trang tính", "Sheet"),
        language.pick("Dùng hay không", "Used or not"),
        language.pick("Dạng bảng", "Kind of table"),
        language.pick("Số dòng", "Rows"),
        language.pick("Đổi", "Change"),
    ];
    wide(
        language.pick("Các trang tính", "The sheets"),
        names.map(AttrValue::from).to_vec(),
        rows.collect(),
    )
}

fn usage(usage: Usage, language: Language) -> &'static str {
    match usage {
        Usage::Used => language.pick("được dùng", "used"),
        Usage::Empty => language.pick("trống", "empty"),
        Usage::NotUsable => {
            language.pick("không dùng: thiếu cột cần thiết", "not used: a needed column is missing")
        }
        Usage::Hidden => language.pick("không dùng: đang ẩn", "not used: it is hidden"),
        Usage::OtherShape => language
            .pick("không dùng: khác dạng các trang còn lại", "not used: unlike the other sheets"),
        Usage::NotChosen => language.pick("không dùng: bạn đã bỏ", "not used: you left it out"),
    }
}

/// What a shape is called.
pub(super) fn shape_name(shape: Shape, language: Language) -> &'static str {
    match shape {
        Shape::Long => language.pick("mỗi dòng một chỉ tiêu", "one row for each indicator"),
        Shape::Form => language.pick("biểu báo cáo", "a report form"),
        Shape::UnitsAcross => {
            language.pick("chỉ tiêu theo dòng, xã theo cột", "indicators down, communes across")
        }
        Shape::UnitsDown => {
            language.pick("xã theo dòng, chỉ tiêu theo cột", "communes down, indicators across")
        }
        Shape::CriteriaList => language
            .pick("danh sách tiêu chí chưa đạt của từng xã", "a list of what each commune lacks"),
    }
}

/// The beginning of a long text.
pub(super) fn begin(text: &str) -> String {
    const LONGEST: usize = 60;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}
