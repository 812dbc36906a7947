//! `ntm communes`.

use ntm_model::{CriterionVerdict, Standing};
use ntm_plan::{
    CommuneRow, CommunesAnswer, CommunesQuestion, CommunesRoadmap, CommunesSort, SetSummary,
    YearQuestion,
};
use ntm_text::Language;

use crate::answer::Answer;
use crate::arguments::{Communes, Format, WrongUsage};
use crate::columns::Columns;
use crate::many;

/// Judges every file and gives all its communes in one table, those with the fewest criteria first.
pub(crate) fn run(request: &Communes) -> Result<Answer, WrongUsage> {
    let (units, answer) = many::read(&request.judged)?;
    if units.communes.is_empty() {
        return Ok(answer);
    }
    let question = CommunesQuestion {
        sort: CommunesSort::CriteriaMet,
        count: u32::MAX,
        floor: request.floor,
        ..CommunesQuestion::default()
    };
    let table = ntm_plan::communes(&units.in_short(), &question);
    let asked = YearQuestion { base: request.base, year: request.year, ..YearQuestion::default() };
    let roadmap = ntm_plan::communes_roadmap(&units.in_short(), &asked);
    let (sets, language) = (units.sets.as_ref(), request.judged.language);
    let text = |format| match format {
        Format::Csv => ntm_report::communes_to_csv(&table, sets, language),
        Format::Json => {
            let json = ntm_report::communes_to_wire(&table, &roadmap);
            serde_json::to_string_pretty(&json).map(|json| json + "\n").unwrap_or_default()
        }
        Format::Text | Format::Xlsx | Format::Ics => written(&table, &roadmap, language),
    };
    let workbook = || ntm_report::communes_workbook(&table, Some(&roadmap), sets, language);
    Ok(many::give(answer, &request.judged, text, workbook))
}

/// The totals, then the rows, then the years.
fn written(table: &CommunesAnswer, roadmap: &CommunesRoadmap, language: Language) -> String {
    let mut out = String::new();
    for set in &table.sets {
        write_set(&mut out, set, language);
    }
    write_regions(&mut out, table, language);
    write_rows(&mut out, table, language);
    write_years(&mut out, table, roadmap, language);
    out
}

fn write_set(out: &mut String, set: &SetSummary, language: Language) {
    let (complete, mean) = (set.complete, set.average);
    let (total, complete) = (set.criteria_total, (complete.low, complete.high));
    let mean = (mean.low, mean.high);
    let said = ntm_text::set_summary(set.level, set.communes, complete, total, mean, language);
    out.push_str(&format!("{}\n  {said}\n", set.set));
    let bands =
        set.bands.iter().filter(|band| band.communes > 0).map(|band| {
            format!("{}: {}", ntm_text::count_range(band.from, band.to), band.communes)
        });
    let bands = bands.collect::<Vec<_>>().join("; ");
    out.push_str(
        &language
            .pick(format!("  Số tiêu chí đạt: {bands}\n"), format!("  Criteria met: {bands}\n")),
    );
    if let Some(floor) = set.floor {
        let said = ntm_text::floor(floor.criteria, floor.under, floor.perhaps_under, language);
        out.push_str(&format!("  {said}\n"));
    }
    let mut columns = Columns::new([6, 12, 14, 18, 20]);
    let row = |one: &ntm_plan::CriterionSummary| {
        let share = one.share.map(|share| ntm_text::share_range(share.low, share.high, language));
        let counts = one.places;
        [
            language.pick(format!("TC {}", one.number), format!("C {}", one.number)),
            language.pick(format!("đạt {}", counts.met), format!("met {}", counts.met)),
            language.pick(
                format!("chưa đạt {}", counts.not_met),
                format!("not met {}", counts.not_met),
            ),
            language.pick(
                format!("chưa xác định {}", counts.undetermined),
                format!("undetermined {}", counts.undetermined),
            ),
            share.unwrap_or_default(),
        ]
    };
    let rows: Vec<_> = set.criteria.iter().map(row).collect();
    rows.iter().for_each(|row| columns.measure(row));
    for row in &rows {
        out.push_str(&format!("  {}\n", columns.line(row)));
    }
    out.push('\n');
}

fn write_regions(out: &mut String, table: &CommunesAnswer, language: Language) {
    for region in table.provinces.iter().chain(&table.districts) {
        let level = ntm_text::unit_level(region.level, language);
        let complete = ntm_text::count_range(region.complete.low, region.complete.high);
        let mean = ntm_text::mean_range(region.average.low, region.average.high, language);
        let (name, communes) = (&region.name, region.communes);
        out.push_str(&language.pick(
            format!("{level} {name} ({}): {communes} xã, {complete} xã đạt đủ; bình quân {mean} tiêu chí/xã", region.set),
            format!("{level} {name} ({}): {communes} communes, {complete} complete; mean {mean}", region.set),
        ));
        for own in &region.own {
            let (met, total) = (own.criteria.met, own.criteria.total());
            out.push_str(&format!("; {}: {met}/{total}", own.set));
        }
        out.push('\n');
    }
    if !table.provinces.is_empty() || !table.districts.is_empty() {
        out.push('\n');
    }
}

fn write_rows(out: &mut String, table: &CommunesAnswer, language: Language) {
    let row = |row: &CommuneRow| {
        let tally = row.criteria;
        let of = |wanted| {
            let criteria = row.commune.criteria.iter();
            let numbers = criteria.filter(|(_, verdict)| *verdict == wanted);
            numbers.map(|(number, _)| number.to_string()).collect::<Vec<_>>().join(" ")
        };
        let not_met = of(CriterionVerdict::NotMet);
        let open = of(CriterionVerdict::Undetermined);
        let standing = row.standing.filter(|standing| *standing != Standing::Reached);
        [
            format!("{}/{}", tally.met, tally.total()),
            ntm_report::commune_label(&row.commune),
            if not_met.is_empty() {
                String::new()
            } else {
                language.pick(format!("chưa đạt: {not_met}"), format!("not met: {not_met}"))
            },
            if open.is_empty() {
                String::new()
            } else {
                language.pick(format!("chưa xác định: {open}"), format!("undetermined: {open}"))
            },
            standing.map_or("", |standing| ntm_text::standing(standing, language)).to_owned(),
        ]
    };
    let rows: Vec<_> = table.rows.iter().map(row).collect();
    let mut columns = Columns::new([6, 40, 30, 40, 20]);
    rows.iter().for_each(|row| columns.measure(row));
    for row in &rows {
        out.push_str(&format!("{}\n", columns.line(row)));
    }
}

fn write_years(
    out: &mut String,
    table: &CommunesAnswer,
    roadmap: &CommunesRoadmap,
    language: Language,
) {
    let label = |unit: &u32| {
        let row = table.rows.iter().find(|row| row.commune.unit == *unit);
        row.and_then(|row| row.commune.name.clone()).unwrap_or_else(|| format!("#{}", unit + 1))
    };
    for (unit, year) in &roadmap.unreadable {
        let said = ntm_text::year_not_read(&label(unit), year, language);
        out.push_str(&format!("\n{said}\n"));
    }
    if roadmap.years.is_empty() {
        return;
    }
    out.push_str(language.pick("\nLộ trình đạt chuẩn\n", "\nRoadmap\n"));
    if roadmap.communes > roadmap.base {
        let said = ntm_text::base_too_small(roadmap.base, roadmap.communes, language);
        out.push_str(&format!("  {said}\n"));
    }
    for year in &roadmap.years {
        let share = year.share.map(|share| ntm_text::share_range(share, share, language));
        let (number, sum, base) = (year.communes.len(), year.cumulative, roadmap.base);
        let share = share.unwrap_or_default();
        let names = year.communes.iter().map(label).collect::<Vec<_>>().join(", ");
        out.push_str(&language.pick(
            format!(
                "  {}: thêm {number} xã, lũy kế {sum}/{base} xã ({share}); {names}\n",
                year.year
            ),
            format!("  {}: {number} more, {sum} of {base} in all ({share}); {names}\n", year.year),
        ));
    }
    let rest = [
        (&roadmap.without_year, "Chưa ghi năm", "Without a year"),
        (&roadmap.met_without_year, "Đã đủ tiêu chí, không ghi năm", "All met, without a year"),
        (&roadmap.later, "Sau năm cuối", "After the last year"),
    ];
    for (units, vietnamese, english) in rest.into_iter().filter(|(units, ..)| !units.is_empty()) {
        let names = units.iter().map(label).collect::<Vec<_>>().join(", ");
        out.push_str(&format!("  {}: {names}\n", language.pick(vietnamese, english)));
    }
}
