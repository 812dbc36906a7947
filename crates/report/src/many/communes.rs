//! The table of many places, and its totals by criterion.

use ntm_model::{CriteriaSet, CriterionVerdict};
use ntm_plan::{CommuneRow, CommunesAnswer, CommunesRoadmap};
use ntm_text::Language;

use super::regions::{region_sheet, years_sheet};
use super::{Words, columns, sheet, short, text, to_csv};
use crate::workbook::{CellSpec, SheetSpec, Style, WorkbookSpec};

/// The rows of the answer as a table, a column for each criterion.
pub fn communes_to_csv(
    answer: &CommunesAnswer,
    sets: &[CriteriaSet],
    language: Language,
) -> String {
    to_csv(&places_sheet(answer, sets, language), language)
}

/// The rows of the answer with the totals by set and criterion, by district and province, and by
/// year where a roadmap is given.
pub fn communes_workbook(
    answer: &CommunesAnswer,
    roadmap: Option<&CommunesRoadmap>,
    sets: &[CriteriaSet],
    language: Language,
) -> WorkbookSpec {
    let mut sheets =
        vec![places_sheet(answer, sets, language), criteria_sheet(answer, sets, language)];
    if !answer.districts.is_empty() {
        sheets.push(region_sheet(("Huyện", "Districts"), &answer.districts, language));
    }
    if !answer.provinces.is_empty() {
        sheets.push(region_sheet(("Tỉnh", "Provinces"), &answer.provinces, language));
    }
    if let Some(roadmap) = roadmap.filter(|roadmap| !roadmap.years.is_empty()) {
        sheets.push(years_sheet(roadmap, answer, language));
    }
    let title = language.pick("Tổng hợp các xã", "Communes in one table");
    WorkbookSpec { title: title.to_owned(), sheets, ..WorkbookSpec::default() }
}

/// The numbers of all criteria that a row has, in order.
fn numbers(answer: &CommunesAnswer) -> Vec<u8> {
    let mut numbers: Vec<u8> = Vec::new();
    for set in &answer.sets {
        for criterion in &set.criteria {
            let at = numbers.iter().take_while(|known| **known < criterion.number).count();
            if numbers.get(at) != Some(&criterion.number) {
                numbers.insert(at, criterion.number);
            }
        }
    }
    numbers
}

fn places_sheet(answer: &CommunesAnswer, sets: &[CriteriaSet], language: Language) -> SheetSpec {
    const HEADER: [(Words, u16); 14] = [
        (("Đơn vị", "Unit"), 24),
        (("Mã", "Code"), 10),
        (("Huyện", "District"), 18),
        (("Tỉnh", "Province"), 18),
        (("Bộ tiêu chí", "Criteria set"), 16),
        (("Nhóm", "Group"), 14),
        (("Kỳ", "Period"), 12),
        (("Tiêu chí đạt", "Criteria met"), 9),
        (("Tiêu chí chưa đạt", "Criteria not met"), 9),
        (("Tiêu chí chưa xác định", "Criteria undetermined"), 9),
        (("Số tiêu chí", "Criteria"), 9),
        (("Chỉ tiêu đạt", "Indicators met"), 9),
        (("Số chỉ tiêu", "Indicators"), 9),
        (("Điều kiện công nhận", "Recognition"), 40),
    ];
    let numbers = numbers(answer);
    let mut header = columns(&HEADER, language);
    let word = language.pick("TC", "C");
    header.extend(numbers.iter().map(|number| (format!("{word} {number}"), 9)));
    let (mut sheet, header) = sheet(("Các đơn vị", "Units"), &header, language);
    for row in &answer.rows {
        let mut cells = place_cells(row, sets, language);
        cells.extend(numbers.iter().map(|number| verdict(row.commune.verdict(*number), language)));
        sheet.push(cells);
    }
    sheet.close_table(header);
    sheet
}

fn place_cells(row: &CommuneRow, sets: &[CriteriaSet], language: Language) -> Vec<CellSpec> {
    let one = &row.commune;
    let set = sets.iter().find(|set| set.id == one.set);
    let variant = one.variant.as_deref();
    let named = set.zip(variant).and_then(|(set, id)| set.variant(id));
    let named = named.map(|variant| language.pick(&variant.name.vi, &variant.name.en).as_str());
    vec![
        text(one.name.as_deref().unwrap_or_default()),
        short(one.code.as_deref().unwrap_or_default()),
        text(one.district().unwrap_or_default()),
        text(one.province().unwrap_or_default()),
        short(one.set.as_str()),
        short(named.or(variant).unwrap_or_default()),
        short(one.period.as_ref().map_or("", |period| &period.text)),
        CellSpec::count(row.criteria.met),
        CellSpec::count(row.criteria.not_met),
        CellSpec::count(row.criteria.undetermined),
        CellSpec::count(row.criteria.total()),
        CellSpec::count(one.indicators.met),
        CellSpec::count(one.indicators.total()),
        text(ntm_text::recognition(one.recognition, language)),
    ]
}

/// One field of the heat map: the word, in the colour of the verdict.
fn verdict(verdict: Option<CriterionVerdict>, language: Language) -> CellSpec {
    let Some(verdict) = verdict else { return CellSpec::blank(Style::Short) };
    let style = match verdict {
        CriterionVerdict::Met => Style::Met,
        CriterionVerdict::NotMet => Style::NotMet,
        CriterionVerdict::Undetermined => Style::Open,
        CriterionVerdict::NotApplicable => Style::Short,
    };
    CellSpec::text(ntm_text::criterion_verdict(verdict, language), style)
}

fn criteria_sheet(answer: &CommunesAnswer, sets: &[CriteriaSet], language: Language) -> SheetSpec {
    const HEADER: [(Words, u16); 9] = [
        (("Bộ tiêu chí", "Criteria set"), 16),
        (("Tiêu chí", "Criterion"), 9),
        (("Tên tiêu chí", "Title"), 44),
        (("Số đơn vị đạt", "Units met"), 10),
        (("Chưa đạt", "Not met"), 10),
        (("Chưa xác định", "Undetermined"), 10),
        (("Không áp dụng", "Not applicable"), 10),
        (("Tỷ lệ đạt", "Share met"), 14),
        (("Mục tiêu", "Target"), 40),
    ];
    let (mut sheet, header) =
        sheet(("Theo tiêu chí", "By criterion"), &columns(&HEADER, language), language);
    for summary in &answer.sets {
        let set = sets.iter().find(|set| set.id == summary.set);
        let mean = (summary.average.low, summary.average.high);
        let complete = (summary.complete.low, summary.complete.high);
        let (communes, total) = (summary.communes, summary.criteria_total);
        let said = ntm_text::set_summary(summary.level, communes, complete, total, mean, language);
        let blank = || short("");
        sheet.push(vec![
            CellSpec::text(summary.set.as_str(), Style::Group),
            CellSpec::blank(Style::Group),
            CellSpec::text(said.replace('\u{a0}', " "), Style::Group),
        ]);
        if let Some(floor) = summary.floor {
            let said = ntm_text::floor(floor.criteria, floor.under, floor.perhaps_under, language);
            sheet.push(vec![blank(), blank(), text(said)]);
        }
        for one in &summary.criteria {
            let title = set.and_then(|set| {
                let criterion = set.criteria.iter().find(|known| known.number == one.number)?;
                Some(language.pick(&criterion.title.vi, &criterion.title.en).as_str())
            });
            let share =
                one.share.map(|share| ntm_text::share_range(share.low, share.high, language));
            let targets = one.targets.iter().map(|held| {
                let target = &held.target;
                ntm_text::target(target.percent, target.year, held.reached, held.missing, language)
            });
            sheet.push(vec![
                short(summary.set.as_str()),
                CellSpec::count(u32::from(one.number)),
                text(title.unwrap_or_default()),
                CellSpec::count(one.places.met),
                CellSpec::count(one.places.not_met),
                CellSpec::count(one.places.undetermined),
                CellSpec::count(one.places.not_applicable),
                short(share.unwrap_or_default()),
                text(targets.collect::<Vec<_>>().join("; ")),
            ]);
        }
    }
    sheet.close_table(header);
    sheet
}
