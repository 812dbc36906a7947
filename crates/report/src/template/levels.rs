//! The empty table for a province's own levels.

use ntm_model::{CriteriaSet, Indicator, Measure, OverlayAction, OverlayField, Variant};

use super::asked::Template;
use crate::csv::Table;
use crate::workbook::{CellSpec, Print, SheetSpec, Style, WorkbookSpec};

/// The name of the column that shows the present level; it is not read.
const PRESENT: &str = "muc_hien_nay";

/// The empty table for a province's own levels over a set: a row for each indicator and each part
/// that has a level of its own, with the present level beside the cell to be filled in. Rows that
/// stay without a level change nothing.
pub fn levels_template_csv(set: &CriteriaSet, variant: &Variant) -> String {
    let names = OverlayField::ALL.map(OverlayField::canonical);
    let mut table = Table::of_data(&with_present(names, PRESENT));
    for row in rows(set) {
        table.row(&cells(set, variant, row).each_ref().map(String::as_str));
    }
    table.finish()
}

/// The same table as a workbook.
pub fn levels_template_workbook(set: &CriteriaSet, variant: &Variant) -> WorkbookSpec {
    let names = [
        "Bộ tiêu chí",
        "Nhóm/Vùng",
        "Mã chỉ tiêu",
        "Tên chỉ tiêu",
        "Cách",
        "Mức",
        "Văn bản",
        "Vị trí/Điều khoản",
        "Từ ngày",
        "Ghi chú",
    ];
    let mut sheet = SheetSpec {
        name: "Mức của tỉnh".to_owned(),
        widths: vec![15, 11, 11, 48, 9, 18, 20, 26, 18, 13, 20],
        print: Print { is_landscape: true, ..Print::default() },
        ..SheetSpec::default()
    };
    sheet.push_header(with_present(names, "Mức hiện nay"));
    for row in rows(set) {
        let cells = cells(set, variant, row).into_iter().enumerate().map(|(column, text)| {
            let style = if column < 4 || column == 6 { Style::Text } else { Style::Input };
            CellSpec::text(text, style)
        });
        sheet.push(cells.collect());
    }
    WorkbookSpec {
        title: "Mức của tỉnh".to_owned(),
        subject: set.title.vi.clone(),
        sheets: vec![sheet],
    }
}

/// The names or cells with the present level behind the level to be filled in.
fn with_present<T>(cells: [T; 10], present: T) -> [T; 11] {
    let [set, variant, code, title, action, level, document, place, since, note] = cells;
    [set, variant, code, title, action, level, present, document, place, since, note]
}

/// The indicators and parts that have levels of their own: where one must hold for men and for
/// women, that of the whole is enough.
fn rows(set: &CriteriaSet) -> impl Iterator<Item = &Indicator> {
    set.indicators().flat_map(|indicator| {
        let parts = indicator.parts.iter();
        let parts = parts.filter(|_| indicator.measure == Measure::Composite);
        std::iter::once(indicator).chain(parts)
    })
}

fn cells(set: &CriteriaSet, variant: &Variant, row: &Indicator) -> [String; 11] {
    // Without a period it is the level that starts last.
    let template = Template { set, variant, period: "", unit_name: "" };
    let empty = String::new;
    let cells = [
        set.id.clone(),
        variant.id.clone(),
        row.code.to_string(),
        row.title.clone(),
        OverlayAction::Set.word().to_owned(),
        empty(),
        empty(),
        empty(),
        empty(),
        empty(),
    ];
    with_present(cells, template.level(row))
}
