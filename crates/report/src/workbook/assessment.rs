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

fn units<'a>(files: &'a [Judged<'_>]) -> impl Iterator<Item = &'a UnitAssessment> + Clone {
    files.iter().flat_map(|judged| &judged.assessment.units)
}

/// A sheet whose first two columns say whose row it is.
struct Table {
    sheet: SheetSpec,
    header: u32,
    /// How many of the first columns are left out because one line above the table says it all.
    left_out: usize,
}

impl Table {
    fn new(
        name: Words,
        columns: &[(Words, u16)],
        files: &[Judged<'_>],
        language: Language,
    ) -> Self {
        let only = Some(units(files)).filter(|units| units.clone().count() == 1);
        let only = only.and_then(|mut units| units.next());
        let left_out = if only.is_some() { 2 } else { 0 };
        let columns = || columns.iter().skip(left_out);
        let mut sheet = SheetSpec {
            name: language.pick(name.0, name.1).to_owned(),
            widths: columns().map(|(_, width)| *width).collect(),
            print: Print { is_landscape: true, ..Print::default() },
            ..SheetSpec::default()
        };
        if let Some(unit) = only {
            let said = [unit_name(unit), period_text(unit)];
            let said: Vec<_> = said.into_iter().filter(|text| !text.is_empty()).collect();
            let count = u32::try_from(sheet.widths.len()).unwrap_or(1);
            let title = language.pick("KẾT QUẢ TỰ ĐÁNH GIÁ", "SELF-ASSESSMENT");
            sheet.push_line(title, Style::Title, count);
            sheet.push_line(said.join(" · "), Style::Subtitle, count);
        }
        let names = columns().map(|((vietnamese, english), _)| language.pick(*vietnamese, english));
        let header = sheet.push_header(names);
        Self { sheet, header, left_out }
    }

    fn push(&mut self, row: Vec<CellSpec>) {
        self.sheet.push(row.into_iter().skip(self.left_out).collect());
    }

    fn finish(mut self) -> SheetSpec {
        self.sheet.close_table(self.header);
        self.sheet
    }
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
    let mut sheet = SheetSpec {
        name: language.pick("Đơn vị", "Units").to_owned(),
        widths: vec![24, 12, 16, 14, 12, 10, 10, 10, 10, 10, 10, 60],
        print: Print { is_landscape: true, ..Print::default() },
        ..SheetSpec::default()
    };
    let header = HEADER.map(|(vietnamese, english)| language.pick(vietnamese, english));
    let header = sheet.push_header(header);
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
            CellSpec::text(ntm_text::recognition_of(unit, set, language), Style::Text),
        ]);
    }
    sheet.close_table(header);
    sheet
}

fn criteria_sheet(files: &[Judged<'_>], sets: &[CriteriaSet], language: Language) -> SheetSpec {
    const COLUMNS: [(Words, u16); 7] = [
        (("Đơn vị", "Unit"), 24),
        (("Kỳ", "Period"), 14),
        (("Tiêu chí", "Criterion"), 10),
        (("Tên tiêu chí", "Title"), 60),
        (("Kết luận", "Verdict"), 20),
        (("Chỉ tiêu đạt", "Indicators met"), 12),
        (("Số chỉ tiêu", "Indicators"), 12),
    ];
    let mut table = Table::new(("Tiêu chí", "Criteria"), &COLUMNS, files, language);
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
            table.push(vec![
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
    table.finish()
}

fn indicators_sheet(files: &[Judged<'_>], sets: &[CriteriaSet], language: Language) -> SheetSpec {
    const COLUMNS: [(Words, u16); 12] = [
        (("Đơn vị", "Unit"), 16),
        (("Kỳ", "Period"), 10),
        (("Mã", "Code"), 8),
        (("Chỉ tiêu", "Indicator"), 46),
        (("Mức", "Level"), 15),
        (("Kết quả", "Result"), 22),
        (("Kết luận", "Verdict"), 17),
        (("Còn thiếu", "Gap"), 18),
        (("Căn cứ", "Basis"), 13),
        (("Lý do", "Reason"), 30),
        (("Vị trí trong tệp", "Place in the file"), 14),
        (("Nguồn của mức", "Source of the level"), 34),
    ];
    let mut table = Table::new(("Chỉ tiêu", "Indicators"), &COLUMNS, files, language);
    for judged in files {
        for unit in &judged.assessment.units {
            for row in indicator_rows(unit, judged.file, sets, language) {
                let sign = ntm_text::verdict_sign(row.verdict);
                let verdict = format!("{sign} {}", ntm_text::verdict(row.verdict, language));
                table.push(vec![
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
    table.finish()
}

fn verdict_style(verdict: Verdict) -> Style {
    match verdict {
        Verdict::Met => Style::Met,
        Verdict::NotMet => Style::NotMet,
        Verdict::NotApplicable => Style::Short,
        Verdict::NoData | Verdict::NoLevel | Verdict::Unreadable | Verdict::Conflict => Style::Open,
    }
}
