//! Which sheets of a workbook are used, and the way from sheets to a reading.

use ntm_model::{Code, Place, Problem, ProblemKind, fold};

use crate::header::{self, Layout, further};
use crate::options::{Mapping, ReadOptions, SheetChoice};
use crate::rows::{self, Source, Taken};
use crate::settle::settle;
use crate::summary::{Doubt, Usage};
use crate::table::number;
use crate::{
    Field, MAX_COLUMNS, MAX_ROWS, MAX_SHEETS, Reading, Shape, Sheet, preview, read_code, times,
};

/// One sheet, what was found out about it, and whether it is used.
struct Candidate<'a> {
    sheet: &'a Sheet,
    layout: Layout,
    /// The tables below the first one.
    more: Vec<Layout>,
    usage: Usage,
}

/// Reads the sheets that hold results. `separator` is that of a text file.
pub(crate) fn read(
    sheets: &[Sheet],
    options: &ReadOptions,
    separator: Option<char>,
    progress: &mut dyn FnMut(u64, u64),
) -> Reading {
    let mut problems = Vec::new();
    let limit = usize::try_from(MAX_SHEETS).unwrap_or(usize::MAX);
    if sheets.len() > limit {
        let kind = ProblemKind::SheetsBeyondLimit { limit: MAX_SHEETS };
        problems.push(Problem { kind, place: Place::File });
    }
    let sheets = sheets.get(..limit).unwrap_or(sheets);
    let mut candidates: Vec<Candidate<'_>> =
        sheets.iter().map(|sheet| candidate(sheet, options, &mut problems)).collect();
    if options.sheets == SheetChoice::Automatic {
        leave_others_out(&mut candidates);
    }
    report(&mut candidates, separator, &mut problems);
    let named = names_by_sheet(&mut candidates);
    let dated = named && are_dated(&candidates);
    let is_used = |candidate: &&Candidate<'_>| candidate.usage == Usage::Used;
    let total = candidates.iter().filter(is_used);
    let total = total.map(|candidate| rows_of(candidate.sheet)).sum::<u64>();
    let mut done = 0;
    let mut taken = Taken::default();
    let mut counts = Vec::new();
    for candidate in &candidates {
        if candidate.usage != Usage::Used {
            counts.push(None);
            continue;
        }
        let source = Source {
            sheet: candidate.sheet,
            layout: &candidate.layout,
            separator,
            is_named_by_sheet: named && !dated,
            is_dated_by_sheet: dated,
        };
        let mut report = |rows| progress(done + u64::from(rows), total);
        let mut count = taken.read(source, &mut report).count;
        for layout in candidate.more.iter().filter(|layout| layout.is_usable()) {
            count += taken.read(Source { layout, ..source }, &mut report).count;
        }
        done += rows_of(candidate.sheet);
        progress(done, total);
        counts.push(Some(count));
    }
    let (mut submission, mut found) = taken.finish();
    settle(&mut submission, &mut found);
    let is_read = candidates.iter().any(|candidate| candidate.usage == Usage::Used);
    if is_read && submission.units.is_empty() && found.is_empty() {
        problems.push(Problem { kind: ProblemKind::NoRows, place: Place::File });
    }
    problems.extend(found);
    let tables = candidates.into_iter().zip(counts);
    let tables = tables.map(|(candidate, rows)| {
        preview::summary(candidate.sheet, candidate.layout, candidate.usage, separator, rows)
    });
    Reading { submission, problems, tables: tables.collect(), ..Reading::default() }
}

fn rows_of(sheet: &Sheet) -> u64 {
    u64::from(number(sheet.table.len()))
}

/// Looks at one sheet by itself.
fn candidate<'a>(
    sheet: &'a Sheet,
    options: &ReadOptions,
    problems: &mut Vec<Problem>,
) -> Candidate<'a> {
    let is_chosen = match &options.sheets {
        SheetChoice::Automatic => None,
        SheetChoice::These(names) => Some(names.iter().any(|name| **name == *sheet.name)),
    };
    let is_blank = sheet.table.rows_from(0).all(|row| row.is_blank());
    let is_too_long = number(sheet.table.len()) > MAX_ROWS;
    let is_too_wide = number(sheet.table.width()) > MAX_COLUMNS;
    let mapping: Option<&Mapping> = options.mapping(&sheet.name);
    let mut layout = if is_blank || is_too_long || is_too_wide {
        Layout::default()
    } else {
        header::find(sheet, mapping)
    };
    let usage = if is_blank {
        Usage::Empty
    } else if is_chosen == Some(false) {
        Usage::NotChosen
    } else if sheet.is_hidden && is_chosen.is_none() {
        Usage::Hidden
    } else if layout.is_usable() {
        Usage::Used
    } else {
        Usage::NotUsable
    };
    if !matches!(usage, Usage::NotChosen | Usage::Hidden) {
        let place = || sheet.row_place(1);
        if is_too_long {
            let kind = ProblemKind::TooManyRows { limit: MAX_ROWS };
            problems.push(Problem { kind, place: place() });
        }
        if is_too_wide {
            let kind = ProblemKind::TooManyColumns { limit: MAX_COLUMNS };
            problems.push(Problem { kind, place: place() });
        }
    }
    let more = if usage == Usage::Used { further(sheet, &mut layout) } else { Vec::new() };
    Candidate { sheet, layout, more, usage }
}

/// Where nothing was chosen, only sheets that look alike are used together: a summary beside the
/// sheets of single communes says the same things twice.
fn leave_others_out(candidates: &mut [Candidate<'_>]) {
    let kind = |candidate: &Candidate<'_>| match candidate.layout.shape {
        // The same form, once with titles and once without.
        Some(Shape::Long) => Some(Shape::Form),
        shape => shape,
    };
    let used = || candidates.iter().filter(|candidate| candidate.usage == Usage::Used);
    let alike = |shape| used().filter(|candidate| kind(candidate) == shape).count();
    let mut best = None;
    for candidate in used() {
        let shape = kind(candidate);
        let count = alike(shape);
        if best.is_none_or(|(_, most)| count > most) {
            best = Some((shape, count));
        }
    }
    let Some((shape, _)) = best else { return };
    for candidate in candidates {
        if candidate.usage == Usage::Used && kind(candidate) != shape {
            candidate.usage = Usage::OtherShape;
            candidate.layout.doubts.push(Doubt::LeftOut);
        }
    }
}

/// Says what is wrong with the headers that count, and which sheets are not used.
fn report(candidates: &mut [Candidate<'_>], separator: Option<char>, problems: &mut Vec<Problem>) {
    let is_any_used = candidates.iter().any(|candidate| candidate.usage == Usage::Used);
    let best = candidates
        .iter()
        .enumerate()
        .filter(|(_, candidate)| candidate.usage == Usage::NotUsable)
        .max_by_key(|(index, candidate)| (candidate.layout.score, std::cmp::Reverse(*index)))
        .map(|(index, _)| index);
    if !is_any_used && best.is_none() && separator.is_some() {
        problems.push(Problem { kind: ProblemKind::EmptyFile, place: Place::File });
    }
    let mut reported = false;
    for (index, candidate) in candidates.iter_mut().enumerate() {
        let is_shown = candidate.usage == Usage::Used || !is_any_used && best == Some(index);
        if is_shown {
            reported = true;
            problems.append(&mut candidate.layout.problems);
            for layout in &mut candidate.more {
                report_further(candidate.sheet, layout, problems);
            }
            continue;
        }
        candidate.layout.doubts.retain(|doubt| *doubt == Doubt::LeftOut);
        if candidate.usage != Usage::Empty {
            let kind = ProblemKind::SheetNotUsed {
                sheet: candidate.sheet.name.to_string(),
                is_hidden: candidate.usage == Usage::Hidden,
                could_be: candidate.layout.is_usable(),
            };
            problems.push(Problem { kind, place: candidate.sheet.row_place(1) });
        }
    }
    if !reported && separator.is_none() {
        problems.push(Problem { kind: ProblemKind::NoSheetUsed, place: Place::File });
    }
}

/// Says that there is a table below the first one, and whether it was read, with what is wrong
/// with its header.
fn report_further(sheet: &Sheet, layout: &mut Layout, problems: &mut Vec<Problem>) {
    let Some(header) = layout.header else { return };
    let count = rows::count(sheet, layout);
    let is_read = layout.is_usable();
    let kind = match is_read {
        true => ProblemKind::FurtherTable { count },
        false => ProblemKind::TableNotUsed { count },
    };
    let place = sheet.row_place(sheet.table.row(header.first).line());
    problems.push(Problem { kind, place });
    if is_read {
        problems.append(&mut layout.problems);
    }
}

/// Whether each of several sheets is one commune, named by its sheet: no cell names a place, and
/// the sheets say the same codes. Sheets with codes of their own are pieces of one commune.
fn names_by_sheet(candidates: &mut [Candidate<'_>]) -> bool {
    let used = || candidates.iter().filter(|candidate| candidate.usage == Usage::Used);
    let is_named = |candidate: &Candidate<'_>| {
        let says = |field| {
            candidate.layout.column(field).is_some() || candidate.layout.stated(field).is_some()
        };
        let has_owners = candidate.layout.columns.iter().any(|column| column.unit.is_some());
        says(Field::UnitName) || says(Field::UnitCode) || has_owners
    };
    // One sheet alone that the user chose of many is still the commune that it is among them.
    let alike = || {
        candidates.iter().filter(|candidate| match candidate.usage {
            Usage::NotChosen => candidate.layout.is_usable() && !is_named(candidate),
            usage => usage == Usage::Used,
        })
    };
    if used().count() == 0 || alike().count() < 2 || used().any(is_named) {
        return false;
    }
    let mut seen: Vec<Code> = Vec::new();
    let mut share = false;
    for candidate in alike() {
        let codes = first_codes(candidate);
        share |= codes.iter().any(|code| seen.contains(code));
        seen.extend(codes);
    }
    if share {
        for candidate in candidates.iter_mut() {
            let is_used = candidate.usage == Usage::Used;
            if is_used && is_general(&candidate.sheet.name) {
                candidate.layout.doubts.push(Doubt::Units);
            }
        }
    }
    share
}

/// Whether the sheets that are used are named by periods: `2025`, `Năm 2026`, `Quý III-2026`.
fn are_dated(candidates: &[Candidate<'_>]) -> bool {
    candidates
        .iter()
        .filter(|candidate| candidate.usage == Usage::Used)
        .all(|candidate| times::within(&candidate.sheet.name, None).is_some())
}

/// The codes in the first rows of a sheet.
fn first_codes(candidate: &Candidate<'_>) -> Vec<Code> {
    const ROWS: usize = 100;
    let Some(column) = candidate.layout.column(Field::Code) else { return Vec::new() };
    let first = candidate.layout.header.map_or(0, |header| header.last + 1);
    let rows = candidate.sheet.table.rows_from(first).take(ROWS);
    rows.filter_map(|row| read_code(row.cell(column)))
        .filter(|code| code.indicator() != 0)
        .collect()
}

/// Whether a sheet has a name that programs or forms give: `Sheet1`, `Trang tính1`, `Biểu 05`.
fn is_general(name: &str) -> bool {
    let folded = fold(name);
    ["sheet", "trang tinh", "bieu", "phu luc", "bang", "mau"]
        .iter()
        .any(|start| folded.starts_with(start))
}
