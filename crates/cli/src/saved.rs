//! A saved assessment (`ntm-assessment/1`) back to the results that were judged.
//!
//! Only the terminal reads it: reading JSON would cost each visit of the page 31 KB, and who has
//! the saved assessment has the file of results too. Each read cell becomes a cell again, with
//! the line of the JSON as its place, and its text is read as in any other file.

mod json;

use ntm_ingest::Reading;
use ntm_model::{
    Cell, Code, Observation, Place, Problem, ProblemKind, Submission, UnitReport, Value,
};
use ntm_text::Language;

use json::{Indicator, Lines, Located, Read, Saved, Unit};

/// The first version of the shape; the only one so far.
const FORMAT: &str = "ntm-assessment/1";

/// The results in a saved assessment of this format; a sentence where they are not there.
pub(crate) fn read(
    bytes: &[u8],
    format: &str,
    name: &str,
    language: Language,
) -> Result<Reading, String> {
    if format != FORMAT {
        return Err(language.pick(
            format!("{name} là tệp {format}, do bản khác của chương trình ghi ra; bản này chỉ đọc được {FORMAT}. Hãy mở tệp kết quả đã dùng để xét, hoặc cập nhật chương trình."),
            format!("{name} is a file {format}, written by another version of this program; this one reads {FORMAT}. Open the file of results that was judged, or update the program."),
        ));
    }
    let text = json::text(bytes);
    let saved: Saved<'_> = serde_json::from_str(&text).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        language.pick(
            format!("{name} không đúng dạng {FORMAT} ở dòng {line}, cột {column} ({error}): tệp do bản cũ ghi ra hoặc đã bị sửa. Hãy mở tệp kết quả đã dùng để xét."),
            format!("{name} is no sound {FORMAT} at line {line}, column {column} ({error}): an older version has written it, or it was changed. Open the file of results that was judged."),
        )
    })?;
    let lines = Lines::of(&text);
    let mut submission =
        Submission { units: saved.units.iter().map(|unit| report(unit, &saved, &lines)).collect() };
    let kind = ProblemKind::FromAssessment { levels: saved.overlay.map(|one| one.title) };
    let mut problems = vec![Problem { kind, place: Place::File }];
    ntm_ingest::settle(&mut submission, &mut problems);
    Ok(Reading { submission, problems, ..Reading::default() })
}

fn report(unit: &Unit<'_>, saved: &Saved<'_>, lines: &Lines) -> UnitReport {
    let cell = |text: &Located<'_>| {
        text.text().map(|said| Cell::new(lines.place(text), said, Value::Blank))
    };
    let mut report = UnitReport {
        code: unit.code.clone(),
        name: unit.name.clone(),
        set: cell(&unit.set),
        variant: unit.variant.as_ref().and_then(cell),
        period: unit.period.as_deref().map(ntm_ingest::read_period),
        ..UnitReport::default()
    };
    let indicators = unit.criteria.iter().flat_map(|criterion| &criterion.indicators);
    for indicator in indicators.chain(&unit.conditions) {
        add(&mut report, indicator, saved, lines);
        for part in &indicator.parts {
            let is_of_whole =
                |read: &&Read<'_>| json::is_typed(&read.cell) || !indicator.reads.contains(read);
            let reads = part.reads.iter().filter(is_of_whole).cloned().collect();
            let own = Indicator { code: part.code, reads, parts: Vec::new() };
            add(&mut report, &own, saved, lines);
        }
    }
    if let Some(source) = &unit.recognised {
        let read = Read { field: RESULT.into(), cell: source.cell.clone(), text: source.text };
        let reads = vec![read];
        let own = Indicator { code: Code::RECOGNISED.into(), reads, parts: Vec::new() };
        add(&mut report, &own, saved, lines);
    }
    report
}

/// The columns that are judged.
const RESULT: &str = "ket_qua";
const DECLARED: &str = "tu_danh_gia";
const REASON: &str = "ly_do_khong_ap_dung";

/// Adds the rows of an indicator. What was judged may stand in several rows of the user's file.
fn add(report: &mut UnitReport, indicator: &Indicator<'_>, saved: &Saved<'_>, lines: &Lines) {
    let code = indicator.code.0;
    let mut row = None;
    let mut open: Option<Observation> = None;
    for read in &indicator.reads {
        let Some(text) = read.text.text() else { continue };
        // What followed from another report of the place follows from it again.
        let follows = |problem: &json::Problem<'_>| {
            problem.code == "TAKEN_FROM_OTHER_SET"
                && problem.place == read.cell
                && problem.indicator == Some(indicator.code)
        };
        if saved.problems.iter().any(follows) {
            continue;
        }
        let place = lines.place(&read.text);
        let next = json::row_of(&read.cell);
        let is_other_row = row.is_some() && next.is_some() && row != next;
        let mut observation = match open.take() {
            Some(one) if !is_other_row && !has(&one, &read.field) => one,
            full => {
                report.observations.extend(full);
                row = None;
                empty(code, place.clone())
            }
        };
        row = row.or(next);
        let value = ntm_ingest::read_value(&text);
        let cell = Some(Cell::new(place, text, value));
        match &*read.field {
            DECLARED => observation.declared = cell,
            REASON => observation.not_applicable_reason = cell.map(Box::new),
            _ => observation.result = cell,
        }
        open = Some(observation);
    }
    report.observations.extend(open);
}

/// Whether the row has a cell in this column.
fn has(observation: &Observation, field: &str) -> bool {
    match field {
        DECLARED => observation.declared.is_some(),
        REASON => observation.not_applicable_reason.is_some(),
        _ => observation.result.is_some(),
    }
}

fn empty(code: Code, place: Place) -> Observation {
    Observation {
        code,
        place,
        result: None,
        declared: None,
        not_applicable_reason: None,
        evidence: None,
        note: None,
    }
}
