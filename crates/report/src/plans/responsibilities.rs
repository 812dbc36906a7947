//! The sheets of organizations: what each has to do.

use ntm_model::Plan;
use ntm_plan::{OrganizationSheet, Role, SheetRow};
use ntm_text::Language;

use super::grid::{Column, Grid, long, sheet_names, short, styled};
use super::{value_text, verdict_style, verdict_text};
use crate::workbook::{CellSpec, WorkbookSpec};

const COLUMNS: [Column; 12] = [
    (("Mã", "Code"), 8),
    (("Chỉ tiêu", "Indicator"), 40),
    (("Vai trò", "Role"), 11),
    (("Kết luận", "Verdict"), 17),
    (("Kết quả", "Result"), 18),
    (("Mức", "Level"), 15),
    (("Còn thiếu", "Gap"), 20),
    (("Hạn", "Due"), 12),
    (("Tiến độ", "Timing"), 15),
    (("Việc cần làm", "What to do"), 46),
    (("Cùng làm", "Together with"), 24),
    (("Thẩm định", "Appraised by"), 24),
];
const RACI: Column = (("RACI", "RACI"), 8);

/// What each organization has to do as one table, an organization after the other. `with_raci`
/// adds the letters of RACI.
pub fn responsibilities_to_csv(
    plan: &Plan,
    sheets: &[OrganizationSheet],
    with_raci: bool,
    language: Language,
) -> String {
    let mut grid = Grid::new(&[(("Đơn vị", "Organization"), 24)], language);
    add_columns(&mut grid, with_raci, language);
    for sheet in sheets {
        for row in &sheet.rows {
            let name = language.pick(&sheet.name.vi, &sheet.name.en);
            let mut cells = vec![long(name)];
            cells.extend(row_cells(plan, row, with_raci, language));
            grid.row(cells);
        }
    }
    grid.into_csv()
}

/// A workbook with a worksheet for each organization, to print and to hand out. `with_raci` adds
/// the letters of RACI.
pub fn responsibilities_workbook(
    plan: &Plan,
    sheets: &[OrganizationSheet],
    with_raci: bool,
    language: Language,
) -> WorkbookSpec {
    let names = sheet_names(sheets.iter().map(|sheet| sheet.short.as_str()));
    let made = sheets.iter().zip(&names).map(|(sheet, name)| {
        let mut grid = Grid::new(&[], language);
        add_columns(&mut grid, with_raci, language);
        for row in &sheet.rows {
            grid.row(row_cells(plan, row, with_raci, language));
        }
        let title = language.pick(&sheet.name.vi, &sheet.name.en);
        let mut lines = vec![subtitle(sheet, language)];
        lines.extend(with_raci.then(|| ntm_text::raci_note(language).to_owned()));
        grid.into_sheet(name, title, &lines)
    });
    let title = language.pick("Phân công thực hiện", "Responsibilities");
    WorkbookSpec { title: title.to_owned(), subject: plan.title.clone(), sheets: made.collect() }
}

fn add_columns(grid: &mut Grid, with_raci: bool, language: Language) {
    for (index, ((vietnamese, english), width)) in COLUMNS.into_iter().enumerate() {
        grid.column(language.pick(vietnamese, english), width);
        if with_raci && index == 2 {
            grid.column(language.pick(RACI.0.0, RACI.0.1), RACI.1);
        }
    }
}

fn subtitle(sheet: &OrganizationSheet, language: Language) -> String {
    let (leads, supports) = (sheet.open_leads, sheet.open_supports);
    let mut open = language.pick(
        format!("còn {leads} chỉ tiêu chủ trì, {supports} chỉ tiêu phối hợp"),
        format!("{leads} open to lead, {supports} to support"),
    );
    if sheet.rows.iter().any(|row| row.role == Role::Verify) {
        let verifies = sheet.open_verifies;
        open.push_str(
            &language.pick(
                format!(", {verifies} chỉ tiêu thẩm định"),
                format!(", {verifies} to appraise"),
            ),
        );
    }
    let pieces = [sheet.unit_name.as_str(), sheet.period.as_str(), open.as_str()];
    let pieces: Vec<_> = pieces.into_iter().filter(|text| !text.is_empty()).collect();
    pieces.join(" · ")
}

fn row_cells(plan: &Plan, row: &SheetRow, with_raci: bool, language: Language) -> Vec<CellSpec> {
    let unit = row.level.as_ref().map_or("", |(_, unit)| unit.as_str());
    let level = row.level.as_ref();
    let level = level.map(|(level, unit)| ntm_text::requirement(level, unit, language));
    // “= 100 %” is written “100 %”: a spreadsheet would compute the former.
    let level = level.unwrap_or_default().trim_start_matches("= ").to_owned();
    let gaps = row.targets.iter().map(|target| {
        let gap = ntm_text::gap(&target.gap, &target.unit, language);
        if target.code == row.code { gap } else { format!("{}: {gap}", target.code) }
    });
    let remedy = row.remedy.as_ref().map(|remedy| language.pick(&remedy.vi, &remedy.en).as_str());
    let names = |ids: &mut dyn Iterator<Item = &String>| {
        let known = ids.filter_map(|id| plan.organization(id));
        known.map(|one| one.short.as_str()).collect::<Vec<_>>().join("; ")
    };
    let title = match row.title.as_str() {
        "" => language.pick(row.short.vi.as_str(), row.short.en.as_str()),
        title => title,
    };
    let mut cells =
        vec![short(row.code.to_string()), long(title), short(ntm_text::role(row.role, language))];
    cells.extend(with_raci.then(|| short(ntm_text::raci_letters(&row.raci))));
    cells.extend([
        styled(verdict_text(row.verdict, language), verdict_style(row.verdict)),
        long(value_text(row.value.as_ref(), unit, language)),
        short(level),
        long(gaps.collect::<Vec<_>>().join("; ")),
        short(ntm_text::deadline(row.wanted, language)),
        short(ntm_text::timing(row.timing, language)),
        long(remedy.unwrap_or_default()),
        long(names(&mut row.other_leads.iter().chain(&row.supporters))),
        long(names(&mut row.verifiers.iter())),
    ]);
    cells
}
