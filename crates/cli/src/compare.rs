//! `ntm compare`.

use ntm_plan::{PeriodsAnswer, PeriodsQuestion, PlaceRow, UnitPeriods};
use ntm_text::Language;

use crate::answer::Answer;
use crate::arguments::{Evaluate, Format, WrongUsage};
use crate::columns::Columns;
use crate::many::{self, Units};

/// Judges every file and lays its periods side by side; of a single place every indicator too.
pub(crate) fn run(request: &Evaluate) -> Result<Answer, WrongUsage> {
    let (units, mut answer) = many::read(request)?;
    if units.communes.is_empty() {
        return Ok(answer);
    }
    let (sets, language) = (units.sets.as_ref(), request.language);
    let all = units.in_short();
    let question = PeriodsQuestion { count: u32::MAX, ..PeriodsQuestion::default() };
    let periods = ntm_plan::compare_places(&all, &units.files, &question);
    let unit = only(&periods).map(|row| compared(row, &units));
    for question in ntm_report::questions(&periods.questions, &all, language) {
        answer.errors.push_str(&format!("{question}\n"));
    }
    let names = units.names();
    let text = |format| match (format, &unit) {
        (Format::Csv, Some(unit)) => ntm_report::unit_periods_to_csv(unit, sets, language),
        (Format::Csv, None) => ntm_report::periods_to_csv(&periods, &names, language),
        (Format::Json, unit) => {
            let json = ntm_report::periods_to_wire(&periods, unit.as_ref(), &names);
            serde_json::to_string_pretty(&json).map(|json| json + "\n").unwrap_or_default()
        }
        (Format::Text | Format::Xlsx | Format::Ics, unit) => {
            written(&periods, unit.as_ref(), &names, language)
        }
    };
    let workbook = || ntm_report::periods_workbook(&periods, unit.as_ref(), &names, sets, language);
    Ok(many::give(answer, request, text, workbook))
}

/// The only place, if there is one only.
fn only(periods: &PeriodsAnswer) -> Option<&PlaceRow> {
    match periods.rows.as_slice() {
        [row] => Some(row),
        _ => None,
    }
}

fn compared(row: &PlaceRow, units: &Units) -> UnitPeriods {
    let numbers = row.units.iter().flatten();
    let assessments: Vec<_> = numbers
        .filter_map(|number| units.assessments.get(usize::try_from(*number).ok()?))
        .collect();
    ntm_plan::compare_unit(&assessments, &units.sets)
}

fn written(
    periods: &PeriodsAnswer,
    unit: Option<&UnitPeriods>,
    files: &[&str],
    language: Language,
) -> String {
    let label = |column: usize| {
        let Some(column) = periods.columns.get(column) else { return String::new() };
        let file = column.file.and_then(|file| files.get(usize::try_from(file).ok()?)).copied();
        let text = Some(column.text.as_str()).filter(|text| !text.is_empty());
        [file, text].into_iter().flatten().collect::<Vec<_>>().join(", ")
    };
    let mut out = String::new();
    for row in &periods.rows {
        let name = row.name.as_deref().or(row.code.as_deref());
        let name = name.unwrap_or(language.pick("Xã chưa ghi tên", "Commune without a name"));
        let tallies = row.tallies.iter().enumerate().map(|(column, tally)| match tally {
            Some(tally) => format!("{} {}/{}", label(column), tally.met, tally.total()),
            None => format!("{} {}", label(column), language.pick("không có", "not listed")),
        });
        out.push_str(&format!(
            "{name} · {} · {}\n",
            row.set,
            tallies.collect::<Vec<_>>().join(" → ")
        ));
        for step in &row.steps {
            let to = label(usize::try_from(step.to).unwrap_or(usize::MAX));
            let list =
                |numbers: &[u8]| numbers.iter().map(u8::to_string).collect::<Vec<_>>().join(", ");
            let said = [
                (&step.won, ntm_text::period_change(ntm_model::Change::Won, language)),
                (&step.lost, ntm_text::period_change(ntm_model::Change::Lost, language)),
                (&step.changed, ntm_text::period_change(ntm_model::Change::Changed, language)),
            ];
            let said = said.into_iter().filter(|(numbers, _)| !numbers.is_empty());
            let said: Vec<String> =
                said.map(|(numbers, word)| format!("{word}: {}", list(numbers))).collect();
            if !said.is_empty() {
                let criteria = language.pick("tiêu chí", "criteria");
                out.push_str(&format!("  {to}: {criteria} {}\n", said.join("; ")));
            }
        }
    }
    if let Some(unit) = unit {
        out.push('\n');
        write_indicators(&mut out, unit, language);
    }
    out
}

/// The indicators of one place whose verdict or value has changed.
fn write_indicators(out: &mut String, unit: &UnitPeriods, language: Language) {
    let mut rows: Vec<[String; 4]> = Vec::new();
    for line in &unit.indicators {
        for (step, change) in line.changes.iter().enumerate() {
            let trend = line.trends.get(step).and_then(Option::as_ref);
            let moved = trend.filter(|trend| trend.way != ntm_model::Way::Same);
            let change = change.filter(|change| *change != ntm_model::Change::Unchanged);
            if change.is_none() && moved.is_none() {
                continue;
            }
            let period = unit.columns.get(step + 1).and_then(|column| column.period.as_ref());
            let trend = moved.map(|trend| {
                let size = ntm_text::period_difference(trend.difference, &trend.unit, language);
                format!("{} {}", size.replace('\u{a0}', " "), ntm_text::way(trend.way, language))
            });
            rows.push([
                line.code.to_string(),
                period.map_or_else(String::new, |period| period.text.clone()),
                change.map_or("", |change| ntm_text::period_change(change, language)).to_owned(),
                trend.unwrap_or_default(),
            ]);
        }
    }
    let mut columns = Columns::new([8, 24, 24, 40]);
    rows.iter().for_each(|row| columns.measure(row));
    for row in &rows {
        out.push_str(&format!("  {}\n", columns.line(row)));
    }
}
