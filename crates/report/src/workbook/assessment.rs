//! The assessment as a workbook: places, criteria, indicators, and what needs a look.

use ntm_model::{CriteriaSet, CriterionVerdict, UnitAssessment, Verdict};
use ntm_text::Language;

use super::problems::problems_sheet;
use super::{CellSpec, Print, SheetSpec, Style, WorkbookSpec};
use crate::Judged;
use crate::indicator_rows::{indicator_rows, period_text, unit_name};

type Words = (&'static str, &'static str);

/// The judgement of all files as a workbook for people, to print and to send: a row for each
/// place, for each criterion, for each indicator, and for each problem if there are any.
pub fn assessment_workbook(
    files: &[Judged<'_>],
    sets: &[CriteriaSet],
    language: Language,
) -> WorkbookSpec {
    let mut sheets = vec![
        units_sheet(files, sets, language),
        criteria_sheet(files, sets, language),
        indicators_sheet(files, sets, language),
    ];
    if files.iter().any(|judged| !judged.assessment.problems.is_empty()) {
        sheets.push(problems_sheet(files, language));
    }
    let mut ids: Vec<&str> = units(files).map(|unit| unit.set.as_str()).collect();
    ids.dedup();
    let titles = ids.iter().filter_map(|id| sets.iter().find(|set| set.id == **id));
    let titles: Vec<_> = titles.map(|set| language.pick(&set.title.vi, &set.title.en)).collect();
    let subject = titles.iter().map(|title| title.as_str()).collect::<Vec<_>>().join("; ");
    let title = language.pick("Kết quả tự đánh giá", "Results of the self-assessment");
    WorkbookSpec { title: title.to_owned(), subject, sheets }
}

fn units<'a>(files: &'a [Judged<'_>]) -> impl Iterator<Item = &'a UnitAssessment> {
    files.iter().flat_map(|judged| &judged.assessment.units)
}

fn sheet(name: Words, header: &[Words], widths: &[u16], language: Language) -> (SheetSpec, u32) {
    let mut sheet = SheetSpec {
        name: language.pick(name.0, name.1).to_owned(),
        widths: widths.to_vec(),
        print: Print { is_landscape: true, ..Print::default() },
        ..SheetSpec::default()
    };
    let header = sheet.push_header(header.iter().map(|name| language.pick(name.0, name.1)));
    (sheet, header)
}

fn units_sheet(files: &[Judged<'_>], sets: &[CriteriaSet], language: Language) -> SheetSpec {
    const HEADER: [Words; 12] = [
        ("Đơn vị", "Unit"),
        ("Kỳ", "Period"),
        ("Bộ tiêu chí", "Criteria set"),
        ("Nhóm", "Group"),
        ("Mức ngày", "Levels of"),
        ("Tiêu chí đạt", "Criteria met"),
        ("Tiêu chí chưa đạt", "Criteria not met"),
        ("Tiêu chí chưa xác định", "Criteria undetermined"),
        ("Số tiêu chí", "Criteria"),
        ("Chỉ tiêu đạt", "Indicators met"),
        ("Số chỉ tiêu", "Indicators"),
        ("Điều kiện công nhận", "Recognition"),
    ];
    let widths = [24, 12, 16, 14, 12, 10, 10, 10, 10, 10, 10, 60];
    let (mut sheet, header) = sheet(("Đơn vị", "Units"), &HEADER, &widths, language);
    for unit in units(files) {
        let set = sets.iter().find(|set| set.id == unit.set);
        let variant = unit.variant.as_deref();
        let named = set.zip(variant).and_then(|(set, id)| set.variant(id));
        let named = named.map(|variant| language.pick(&variant.name.vi, &variant.name.en).as_str());
        let criteria = unit.criteria_tally();
        let indicators = unit.indicator_tally();
        sheet.push(vec![
            CellSpec::text(unit_name(unit), Style::Text),
            CellSpec::text(period_text(unit), Style::Short),
            CellSpec::text(unit.set.as_str(), Style::Short),
            CellSpec::text(named.or(variant).unwrap_or_default(), Style::Short),
            CellSpec::text(ntm_text::date(unit.as_of, language), Style::Short),
            CellSpec::count(criteria.met),
            CellSpec::count(criteria.not_met),
            CellSpec::count(criteria.undetermined),
            CellSpec::count(criteria.total()),
            CellSpec::count(indicators.met),
            CellSpec::count(indicators.total()),
            CellSpec::text(ntm_text::recognition(unit.recognition, language), Style::Text),
        ]);
    }
    sheet.close_table(header);
    sheet
}

fn criteria_sheet(files: &[Judged<'_>], sets: &[CriteriaSet], language: Language) -> SheetSpec {
    const HEADER: [Words; 7] = [
        ("Đơn vị", "Unit"),
        ("Kỳ", "Period"),
        ("Tiêu chí", "Criterion"),
        ("Tên tiêu chí", "Title"),
        ("Kết luận", "Verdict"),
        ("Chỉ tiêu đạt", "Indicators met"),
        ("Số chỉ tiêu", "Indicators"),
    ];
    let widths = [24, 14, 10, 60, 20, 12, 12];
    let (mut sheet, header) = sheet(("Tiêu chí", "Criteria"), &HEADER, &widths, language);
    for unit in units(files) {
        let set = sets.iter().find(|set| set.id == unit.set);
        for result in &unit.criteria {
            let mut criteria = set.into_iter().flat_map(|set| &set.criteria);
            let title = criteria.find(|criterion| criterion.number == result.number);
            let title = title.map(|known| language.pick(&known.title.vi, &known.title.en).as_str());
            let style = match result.verdict {
                CriterionVerdict::Met => Style::Met,
                CriterionVerdict::NotMet => Style::NotMet,
                CriterionVerdict::Undetermined => Style::Open,
                CriterionVerdict::NotApplicable => Style::Short,
            };
            let met = result.indicators.iter().filter(|one| one.verdict == Verdict::Met).count();
            let count = |count: usize| CellSpec::count(u32::try_from(count).unwrap_or(u32::MAX));
            sheet.push(vec![
                CellSpec::text(unit_name(unit), Style::Text),
                CellSpec::text(period_text(unit), Style::Short),
                CellSpec::text(result.number.to_string(), Style::Short),
                CellSpec::text(title.unwrap_or_default(), Style::Text),
                CellSpec::text(ntm_text::criterion_verdict(result.verdict, language), style),
                count(met),
                count(result.indicators.len()),
            ]);
        }
    }
    sheet.close_table(header);
    sheet
}

fn indicators_sheet(files: &[Judged<'_>], sets: &[CriteriaSet], language: Language) -> SheetSpec {
    const HEADER: [Words; 12] = [
        ("Đơn vị", "Unit"),
        ("Kỳ", "Period"),
        ("Mã", "Code"),
        ("Chỉ tiêu", "Indicator"),
        ("Mức", "Level"),
        ("Kết quả", "Result"),
        ("Kết luận", "Verdict"),
        ("Còn thiếu", "Gap"),
        ("Căn cứ", "Basis"),
        ("Lý do", "Reason"),
        ("Vị trí trong tệp", "Place in the file"),
        ("Nguồn của mức", "Source of the level"),
    ];
    let widths = [16, 10, 8, 46, 16, 22, 16, 18, 14, 34, 16, 34];
    let (mut sheet, header) = sheet(("Chỉ tiêu", "Indicators"), &HEADER, &widths, language);
    for judged in files {
        for unit in &judged.assessment.units {
            for row in indicator_rows(unit, judged.file, sets, language) {
                let sign = ntm_text::verdict_sign(row.verdict);
                let verdict = format!("{sign} {}", ntm_text::verdict(row.verdict, language));
                sheet.push(vec![
                    CellSpec::text(row.unit, Style::Text),
                    CellSpec::text(row.period, Style::Short),
                    CellSpec::text(row.code, Style::Short),
                    CellSpec::text(row.title, Style::Text),
                    CellSpec::text(row.level, Style::Short),
                    CellSpec::text(row.value, Style::Text),
                    CellSpec::text(verdict, verdict_style(row.verdict)),
                    CellSpec::text(row.gap, Style::Text),
                    CellSpec::text(row.basis, Style::Short),
                    CellSpec::text(row.notes, Style::Text),
                    CellSpec::text(row.place, Style::Text),
                    CellSpec::text(row.citation, Style::Text),
                ]);
            }
        }
    }
    sheet.close_table(header);
    sheet
}

fn verdict_style(verdict: Verdict) -> Style {
    match verdict {
        Verdict::Met => Style::Met,
        Verdict::NotMet => Style::NotMet,
        Verdict::NotApplicable => Style::Short,
        Verdict::NoData | Verdict::NoLevel | Verdict::Unreadable | Verdict::Conflict => Style::Open,
    }
}
