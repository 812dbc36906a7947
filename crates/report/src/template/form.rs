//! The template as a form that officials print, fill in and send.

use ntm_model::{CriteriaSet, Criterion, Indicator, Variant};

use super::asked::{DECLARATIONS, Template, conditions, hint, offered};
use super::guide::guide_sheet;
use crate::workbook::{Area, CellSpec, Choice, Content, Print, SheetSpec, Style, WorkbookSpec};

/// The names of the columns, as official forms write them, and their widths. The last four repeat
/// what stands above the table for programs that read only the table; they are not printed.
const COLUMNS: [(&str, u16); 13] = [
    ("Mã chỉ tiêu", 13),
    ("Nội dung", 48),
    ("Đơn vị tính", 10),
    ("Yêu cầu (mức đạt)", 15),
    ("Kết quả thực hiện", 23),
    ("Tự đánh giá", 12),
    ("Lý do không áp dụng", 17),
    ("Minh chứng", 24),
    ("Ghi chú", 16),
    ("Tên xã", 14),
    ("Kỳ báo cáo", 14),
    ("Bộ tiêu chí", 14),
    ("Nhóm xã", 12),
];
/// The number of the last column that is printed.
const PRINTED: u32 = 9;
const RESULT: u32 = 5;
const DECLARATION: u32 = 6;

/// The empty form of a criteria set for one place and period: criteria as headings, a row for
/// each indicator and each part, the level beside the cell to be filled in, drop-downs for words,
/// and a guide on a second sheet. Everything that is filled in is kept as text, so that no
/// spreadsheet turns `3.10` or `1/2` into something else, and the form reads back without a
/// question. `period` is written as it is; the levels are those in force at the end of the year
/// in it, or the latest ones known.
pub fn template_workbook(
    set: &CriteriaSet,
    variant: &Variant,
    period: &str,
    unit_name: Option<&str>,
) -> WorkbookSpec {
    let template = Template { set, variant, period, unit_name: unit_name.unwrap_or_default() };
    WorkbookSpec {
        title: "Biểu kết quả thực hiện bộ tiêu chí".to_owned(),
        subject: set.title.vi.clone(),
        sheets: vec![form_sheet(template), guide_sheet()],
    }
}

fn form_sheet(template: Template<'_>) -> SheetSpec {
    let mut form = Form {
        template,
        sheet: SheetSpec {
            name: "Kết quả".to_owned(),
            widths: COLUMNS.map(|(_, width)| width).to_vec(),
            print: Print { is_landscape: true, last_column: Some(PRINTED), repeated_row: None },
            ..SheetSpec::default()
        },
        unit_row: 0,
        period_row: 0,
    };
    form.write_top();
    form.sheet.push_header(COLUMNS.map(|(name, _)| name));
    for criterion in &template.set.criteria {
        form.write_criterion(criterion);
    }
    form.write_conditions();
    form.write_signatures();
    form.sheet
}

/// The form under construction.
struct Form<'a> {
    template: Template<'a>,
    sheet: SheetSpec,
    /// The row above the table with the name of the place.
    unit_row: u32,
    /// The row above the table with the period.
    period_row: u32,
}

impl Form<'_> {
    /// Title, decision, and what the results are about.
    fn write_top(&mut self) {
        let Template { set, variant, period, unit_name } = self.template;
        let decision = &set.decision;
        let issued = ntm_text::date(decision.issued, ntm_text::Language::Vietnamese);
        let title = "BIỂU KẾT QUẢ THỰC HIỆN BỘ TIÊU CHÍ";
        self.sheet.push_line(title, Style::Title, PRINTED);
        let under = format!("{} (Quyết định số {} ngày {issued})", set.title.vi, decision.number);
        self.sheet.push_line(under, Style::Subtitle, PRINTED);
        let kind = unit_kind(set);
        self.unit_row = self.write_value(kind.label, unit_name, Style::Input);
        self.period_row = self.write_value("Kỳ báo cáo:", period, Style::Input);
        let is_group = variant.name.vi.starts_with("Nhóm");
        let group = if is_group { "Nhóm xã:" } else { "Vùng:" };
        self.write_value(group, &variant.name.vi, Style::Text);
        self.sheet.choices.push(Choice::new(
            value_area(self.unit_row),
            Vec::new(),
            kind.hint,
            "Ví dụ Bình Giang.",
        ));
        self.sheet.choices.push(Choice::new(
            value_area(self.period_row),
            Vec::new(),
            "Kỳ báo cáo",
            "Ví dụ 2026, 6 tháng đầu năm 2026, Quý III/2026.",
        ));
        self.sheet.push_line(
            "Ghi vào các ô nền vàng; giữ nguyên cột Mã chỉ tiêu. Cách ghi: xem trang “Hướng dẫn”.",
            Style::Note,
            PRINTED,
        );
    }

    fn write_value(&mut self, label: &str, value: &str, style: Style) -> u32 {
        self.sheet.push(vec![CellSpec::text(label, Style::Label), CellSpec::text(value, style)])
    }

    fn write_criterion(&mut self, criterion: &Criterion) {
        let mut heading = vec![CellSpec::blank(Style::Group); usize_of(PRINTED)];
        let texts = [
            CellSpec::text(criterion.number.to_string(), Style::ShortGroup),
            CellSpec::text(criterion.title.vi.as_str(), Style::Group),
        ];
        for (cell, text) in heading.iter_mut().zip(texts) {
            *cell = text;
        }
        self.write_row(heading);
        for indicator in &criterion.indicators {
            self.write_indicator(indicator, indicator);
            for part in &indicator.parts {
                self.write_indicator(part, indicator);
            }
        }
    }

    /// The conditions of recognition, under a heading of their own.
    fn write_conditions(&mut self) {
        let rows = conditions(self.template.set);
        if rows.is_empty() {
            return;
        }
        let mut heading = vec![CellSpec::blank(Style::Group); usize_of(PRINTED)];
        if let Some(cell) = heading.get_mut(1) {
            *cell = CellSpec::text("Điều kiện công nhận", Style::Group);
        }
        self.write_row(heading);
        for (code, title, how) in rows {
            let number = self.write_row(vec![
                CellSpec::text(code.to_string(), Style::Short),
                CellSpec::text(title, Style::Text),
                CellSpec::blank(Style::Short),
                CellSpec::blank(Style::Short),
                CellSpec::blank(Style::Input),
                CellSpec::blank(Style::ShortInput),
                CellSpec::blank(Style::Locked),
                CellSpec::blank(Style::Input),
                CellSpec::blank(Style::Input),
            ]);
            let mut letters = how.chars();
            let first = letters.next().map(|letter| ntm_model::upper(letter).to_string());
            let hint = format!("{}{}.", first.unwrap_or_default(), letters.as_str());
            self.offer(number, RESULT, Vec::new(), "Điều kiện công nhận", &hint);
        }
    }

    fn write_indicator(&mut self, row: &Indicator, whole: &Indicator) {
        let has_parts = !row.parts.is_empty();
        let may_not_apply = row.may_not_apply.is_some() || whole.may_not_apply.is_some();
        let level = if has_parts { String::new() } else { self.template.level(row) };
        let input =
            |is_open: bool, style| CellSpec::blank(if is_open { style } else { Style::Locked });
        let number = self.write_row(vec![
            CellSpec::text(row.code.to_string(), Style::Short),
            CellSpec::text(row.title.as_str(), Style::Text),
            CellSpec::text(row.unit.as_str(), Style::Short),
            CellSpec::text(level, Style::Short),
            input(!has_parts, Style::Input),
            CellSpec::blank(Style::ShortInput),
            input(may_not_apply, Style::Input),
            CellSpec::blank(Style::Input),
            CellSpec::blank(Style::Input),
        ]);
        if !has_parts {
            let (title, hint) = hint(row);
            self.offer(number, RESULT, offered(row), title, &hint);
        }
        self.offer(
            number,
            DECLARATION,
            DECLARATIONS.map(str::to_owned).to_vec(),
            "Xã tự đánh giá",
            "Chọn Đạt hoặc Chưa đạt. Có số liệu thì số liệu quyết định.",
        );
    }

    /// Adds a row of the table, with what stands above the table repeated behind it.
    fn write_row(&mut self, mut row: Vec<CellSpec>) -> u32 {
        let Template { set, variant, period, unit_name } = self.template;
        let same_as = |row, text: &str| CellSpec {
            content: Content::SameAs { row, column: 2, text: text.to_owned() },
            style: Style::Locked,
        };
        row.push(same_as(self.unit_row, unit_name));
        row.push(same_as(self.period_row, period));
        row.push(CellSpec::text(set.id.as_str(), Style::Locked));
        row.push(CellSpec::text(variant.id.as_str(), Style::Locked));
        self.sheet.push(row)
    }

    /// Helps to fill in a cell; rows under one another with the same help share it.
    fn offer(&mut self, row: u32, column: u32, words: Vec<String>, title: &str, hint: &str) {
        let area =
            Area { first_row: row, first_column: column, last_row: row, last_column: column };
        let choice = Choice::new(area, words, title, hint);
        let mut above = self.sheet.choices.iter_mut().rev();
        let above = above.find(|above| above.area.first_column == column);
        match above.filter(|above| continues(above, &choice)) {
            Some(above) => above.area.last_row = row,
            None => self.sheet.choices.push(choice),
        }
    }

    /// Who signs. Only columns that hold no results are used.
    fn write_signatures(&mut self) {
        let signs = unit_kind(self.template.set).signs;
        self.sheet.push(Vec::new());
        for (left, right, style) in [
            ("", "Ngày …… tháng …… năm ………", Style::SignatureNote),
            ("NGƯỜI LẬP BIỂU", signs, Style::Signature),
            ("(Ký, ghi rõ họ tên)", "(Ký tên, đóng dấu)", Style::SignatureNote),
        ] {
            let mut row = vec![CellSpec::default(); usize_of(PRINTED) - 1];
            for (column, text) in [(1, left), (7, right)] {
                if let Some(cell) = row.get_mut(column) {
                    *cell = CellSpec::text(text, style);
                }
            }
            self.sheet.push(row);
        }
    }
}

/// Whether the help for one more row is the same as that for the rows directly above it.
fn continues(above: &Choice, below: &Choice) -> bool {
    let same_text = above.words == below.words && above.hint == below.hint;
    same_text && above.title == below.title && above.area.last_row + 1 == below.area.first_row
}

/// The cell beside a label above the table.
fn value_area(row: u32) -> Area {
    Area { first_row: row, first_column: 2, last_row: row, last_column: 2 }
}

/// The words for what the set judges, which its id begins with.
struct UnitKind {
    label: &'static str,
    hint: &'static str,
    signs: &'static str,
}

fn unit_kind(set: &CriteriaSet) -> UnitKind {
    let (label, hint, signs) = match set.id.split('-').next() {
        Some("huyen") => ("Huyện:", "Tên huyện", "TM. UBND HUYỆN"),
        Some("tinh") => ("Tỉnh:", "Tên tỉnh", "TM. UBND TỈNH"),
        _ => ("Xã:", "Tên xã", "TM. UBND XÃ"),
    };
    UnitKind { label, hint, signs }
}

fn usize_of(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}
