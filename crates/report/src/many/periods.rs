//! Periods side by side, as tables.

use ntm_model::{CriteriaSet, Tally};
use ntm_plan::{IndicatorCell, PeriodColumn, PeriodsAnswer, PlaceStep, UnitPeriods};
use ntm_text::Language;

use super::{Words, columns, sheet, short, text, to_csv};
use crate::workbook::{CellSpec, SheetSpec, WorkbookSpec};

/// The places of the answer as a table: for each period the criteria met, for each step those won
/// and lost. `files` are the names of the files by their numbers.
pub fn periods_to_csv(answer: &PeriodsAnswer, files: &[&str], language: Language) -> String {
    to_csv(&places_sheet(answer, files, language), language)
}

/// The places with the totals by criterion, and the indicators of one place where they are given.
pub fn periods_workbook(
    answer: &PeriodsAnswer,
    unit: Option<&UnitPeriods>,
    files: &[&str],
    sets: &[CriteriaSet],
    language: Language,
) -> WorkbookSpec {
    let mut sheets =
        vec![places_sheet(answer, files, language), criteria_sheet(answer, files, sets, language)];
    sheets.extend(unit.map(|unit| unit_periods_sheet(unit, sets, language)));
    let title = language.pick("So sánh các kỳ", "Periods side by side");
    WorkbookSpec { title: title.to_owned(), sheets, ..WorkbookSpec::default() }
}

/// The indicators of one place over its periods as a table.
pub fn unit_periods_to_csv(unit: &UnitPeriods, sets: &[CriteriaSet], language: Language) -> String {
    to_csv(&unit_periods_sheet(unit, sets, language), language)
}

/// What a period is called at the head of a column.
fn label(column: &PeriodColumn, files: &[&str]) -> String {
    let file = column.file.and_then(|file| files.get(usize::try_from(file).ok()?)).copied();
    let texts = [file, Some(column.text.as_str()).filter(|text| !text.is_empty())];
    texts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn places_sheet(answer: &PeriodsAnswer, files: &[&str], language: Language) -> SheetSpec {
    const HEADER: [(Words, u16); 4] = [
        (("Đơn vị", "Unit"), 24),
        (("Mã", "Code"), 10),
        (("Huyện", "District"), 18),
        (("Bộ tiêu chí", "Criteria set"), 16),
    ];
    let mut header = columns(&HEADER, language);
    let met = language.pick("Tiêu chí đạt", "Criteria met");
    header.extend(answer.columns.iter().map(|one| (format!("{met} {}", label(one, files)), 14)));
    let words = [("Đạt thêm", "Won"), ("Không còn đạt", "Lost")];
    header.extend(
        words.map(|(vietnamese, english)| (language.pick(vietnamese, english).to_owned(), 30)),
    );
    let (mut sheet, header) = sheet(("Các đơn vị", "Units"), &header, language);
    for row in &answer.rows {
        let mut cells = vec![
            text(row.name.as_deref().unwrap_or_default()),
            short(row.code.as_deref().unwrap_or_default()),
            text(row.district.as_deref().unwrap_or_default()),
            short(row.set.as_str()),
        ];
        cells.extend(row.tallies.iter().map(|tally| tally_cell(*tally, language)));
        for of in [|step: &PlaceStep| step.won.clone(), |step: &PlaceStep| step.lost.clone()] {
            let said = row.steps.iter().filter_map(|step| {
                let numbers: Vec<String> = of(step).iter().map(u8::to_string).collect();
                let at = usize::try_from(step.to).ok()?;
                let to = answer.columns.get(at).map(|one| label(one, files)).unwrap_or_default();
                (!numbers.is_empty()).then(|| format!("{to}: {}", numbers.join(", ")))
            });
            cells.push(text(said.collect::<Vec<_>>().join("; ")));
        }
        sheet.push(cells);
    }
    sheet.close_table(header);
    sheet
}

/// `14/19`, with what is undetermined; a word where the period does not list the place.
fn tally_cell(tally: Option<Tally>, language: Language) -> CellSpec {
    let Some(tally) = tally else { return short(language.pick("không có", "not listed")) };
    let (met, total, open) = (tally.met, tally.total(), tally.undetermined);
    short(match open {
        0 => format!("{met}/{total}"),
        _ => language.pick(
            format!("{met}/{total} ({open} chưa xác định)"),
            format!("{met}/{total} ({open} undetermined)"),
        ),
    })
}

fn criteria_sheet(
    answer: &PeriodsAnswer,
    files: &[&str],
    sets: &[CriteriaSet],
    language: Language,
) -> SheetSpec {
    const HEADER: [(Words, u16); 3] = [
        (("Bộ tiêu chí", "Criteria set"), 16),
        (("Tiêu chí", "Criterion"), 9),
        (("Tên tiêu chí", "Title"), 44),
    ];
    let mut header = columns(&HEADER, language);
    for column in &answer.columns {
        let label = label(column, files);
        for (vietnamese, english) in
            [("Đạt", "Met"), ("Đạt thêm", "Won"), ("Không còn đạt", "Lost")]
        {
            header.push((format!("{} {label}", language.pick(vietnamese, english)), 12));
        }
    }
    let (mut sheet, header) = sheet(("Theo tiêu chí", "By criterion"), &header, language);
    for summary in &answer.sets {
        let set = sets.iter().find(|set| set.id == summary.set);
        for one in &summary.criteria {
            let title = set.and_then(|set| {
                let criterion = set.criteria.iter().find(|known| known.number == one.number)?;
                Some(language.pick(&criterion.title.vi, &criterion.title.en).as_str())
            });
            let mut cells = vec![
                short(summary.set.as_str()),
                CellSpec::count(u32::from(one.number)),
                text(title.unwrap_or_default()),
            ];
            for ((places, won), lost) in one.places.iter().zip(&one.won).zip(&one.lost) {
                cells.extend([places.met, *won, *lost].map(CellSpec::count));
            }
            sheet.push(cells);
        }
    }
    sheet.close_table(header);
    sheet
}

/// The indicators of one place over its periods.
pub fn unit_periods_sheet(
    unit: &UnitPeriods,
    sets: &[CriteriaSet],
    language: Language,
) -> SheetSpec {
    const HEADER: [(Words, u16); 2] = [(("Mã", "Code"), 8), (("Chỉ tiêu", "Indicator"), 44)];
    let mut header = columns(&HEADER, language);
    for (index, column) in unit.columns.iter().enumerate() {
        let period = column.period.as_ref().map_or_else(
            || language.pick(format!("Kỳ {}", index + 1), format!("Period {}", index + 1)),
            |period| period.text.clone(),
        );
        let words = [("Kết quả", "Result"), ("Kết luận", "Verdict"), ("Thay đổi", "Change")];
        for (vietnamese, english) in words.into_iter().take(if index == 0 { 2 } else { 3 }) {
            header.push((format!("{} {period}", language.pick(vietnamese, english)), 20));
        }
    }
    let (mut sheet, header) = sheet(("Chỉ tiêu", "Indicators"), &header, language);
    let id = unit.columns.first().map(|column| column.set.as_str());
    let set = sets.iter().find(|set| Some(set.id.as_str()) == id);
    for line in &unit.indicators {
        let indicator = set.and_then(|set| set.indicator(line.code));
        let title = indicator.map(|one| language.pick(&one.short.vi, &one.short.en).as_str());
        let mut cells = vec![short(line.code.to_string()), text(title.unwrap_or_default())];
        for (index, cell) in line.cells.iter().enumerate() {
            cells.push(text(cell.as_ref().map(|cell| value(cell, language)).unwrap_or_default()));
            let verdict = cell.as_ref().map(|cell| ntm_text::verdict(cell.verdict, language));
            cells.push(short(verdict.unwrap_or_default()));
            let Some(before) = index.checked_sub(1) else { continue };
            let change = line.changes.get(before).copied().flatten();
            let mut said = change.map(|one| ntm_text::period_change(one, language).to_owned());
            if let (Some(said), Some(Some(trend))) = (&mut said, line.trends.get(before)) {
                let size = ntm_text::period_difference(trend.difference, &trend.unit, language);
                said.push_str(&format!("; {} ({size})", ntm_text::way(trend.way, language)));
                if trend.is_level_changed {
                    said.push_str(language.pick("; mức đã đổi", "; the level has changed"));
                }
            }
            cells.push(text(said.unwrap_or_default()));
        }
        sheet.push(cells);
    }
    sheet.close_table(header);
    sheet
}

fn value(cell: &IndicatorCell, language: Language) -> String {
    match &cell.value {
        Some(value) => ntm_text::measured(value, &cell.unit, language),
        None => cell.text.clone().unwrap_or_default(),
    }
}
