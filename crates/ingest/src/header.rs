//! Which row is the header, and what each column stands for.

use ntm_model::{Problem, ProblemKind};

use crate::code::read_leading_code;
use crate::names::{Fit, Meaning, meaning_of};
use crate::summary::{ColumnUse, Why};
use crate::table::{Table, number};
use crate::{Field, read_code};

/// Titles stand above the header of a form, but not more of them than this.
const SEARCHED_ROWS: usize = 40;
/// So many rows below the header are looked at where cells decide what a column is.
const SAMPLED_ROWS: usize = 80;

/// What was found out about the columns.
#[derive(Debug, Default)]
pub(crate) struct Layout {
    /// The header, or the row most like one; `None` when the table has no rows.
    pub(crate) row: Option<usize>,
    /// The columns in the order of the file.
    pub(crate) columns: Vec<ColumnUse>,
    /// Whether the codes stand at the beginning of titles.
    pub(crate) codes_lead: bool,
    /// What is wrong with the header.
    pub(crate) problems: Vec<Problem>,
}

impl Layout {
    /// The index of the column that is used for this field.
    pub(crate) fn column(&self, field: Field) -> Option<usize> {
        self.columns.iter().position(|column| column.field == Some(field))
    }

    /// Whether the rows can be read at all: a code, and something to say about it.
    pub(crate) fn is_usable(&self) -> bool {
        let has = |field| self.column(field).is_some();
        has(Field::Code) && (has(Field::Result) || has(Field::Declaration))
    }
}

/// How much the best row of the table looks like a header; 0 when none does.
pub(crate) fn score(table: &Table) -> u32 {
    best_row(table).map_or(0, |(_, score)| score)
}

/// Finds the header and gives every column its use.
pub(crate) fn find(table: &Table) -> Layout {
    let Some((row, score)) = best_row(table) else { return Layout::default() };
    let names: Vec<_> = table.row(row).cells().map(meaning_of).collect();
    let columns = table.row(row).cells().enumerate().map(|(index, header)| ColumnUse {
        number: number(index + 1),
        header: header.to_owned(),
        field: None,
        why: Why::NotUsed,
    });
    let mut layout = Layout { row: Some(row), columns: columns.collect(), ..Layout::default() };
    // One loose likeness is no header: titles have those.
    if score < EXACT {
        let place = ntm_model::Place::File;
        layout.problems.push(Problem { kind: ProblemKind::NoHeader, place });
        return layout;
    }
    let code = find_codes(table, row, &names);
    if let Some(found) = code {
        layout.codes_lead = found.lead;
        if let Some(column) = layout.columns.get_mut(found.column) {
            column.field = Some(Field::Code);
            column.why = found.why;
        }
    }
    for field in Field::ALL {
        give(&mut layout.columns, &names, field);
    }
    report(table, row, &mut layout);
    layout
}

/// The points of a header cell that is a known name.
const EXACT: u32 = 3;

/// The row most like a header among the first rows, and its score. Of equal rows the first: the
/// others are the header again on the next page.
fn best_row(table: &Table) -> Option<(usize, u32)> {
    let mut best: Option<(usize, u32)> = None;
    for index in (0..table.len().min(SEARCHED_ROWS)).filter(|index| !table.row(*index).is_blank()) {
        let names: Vec<_> = table.row(index).cells().filter_map(meaning_of).collect();
        let score = row_score(&names);
        if best.is_none_or(|(_, highest)| score > highest) {
            best = Some((index, score));
        }
        // No title or result looks like this, so the rows below need not be searched.
        if names_all_that_is_needed(&names, Fit::Exact) {
            break;
        }
    }
    best
}

/// Points for each meaning that a row names, once each, and for the two that are needed.
fn row_score(names: &[(Meaning, Fit)]) -> u32 {
    let mut score = 0;
    for (position, (meaning, _)) in names.iter().enumerate() {
        let same = |(other, _): &&(Meaning, Fit)| other == meaning;
        if names.iter().take(position).any(|other| same(&other)) {
            continue;
        }
        let Some(fit) = names.iter().filter(same).map(|(_, fit)| *fit).max() else { continue };
        score += match fit {
            Fit::Contained => 1,
            Fit::Prefix => 2,
            Fit::Exact => EXACT,
            Fit::Canonical => 4,
        };
    }
    if names_all_that_is_needed(names, Fit::Contained) { score + 4 } else { score }
}

/// Whether a row names things and their results, each with this fit or a better one.
fn names_all_that_is_needed(names: &[(Meaning, Fit)], loosest: Fit) -> bool {
    let has = |wanted: &[Meaning]| {
        names.iter().any(|(meaning, fit)| wanted.contains(meaning) && *fit >= loosest)
    };
    let names_things = has(&[
        Meaning::CodeOrTitle,
        Meaning::Of(Field::Code),
        Meaning::Of(Field::Title),
        Meaning::Of(Field::Ordinal),
    ]);
    names_things && has(&[Meaning::Of(Field::Result), Meaning::Of(Field::Declaration)])
}

/// Where the codes stand.
#[derive(Clone, Copy)]
struct Codes {
    column: usize,
    why: Why,
    /// Whether a title follows each code.
    lead: bool,
}

type Names = [Option<(Meaning, Fit)>];

/// The column of codes: one that is named so, else one whose cells are codes, else one whose
/// cells begin with codes.
fn find_codes(table: &Table, header: usize, names: &Names) -> Option<Codes> {
    let columns = |wanted: &'static [Meaning]| {
        let is_wanted = |name: &Option<(Meaning, Fit)>| {
            name.is_some_and(|(meaning, _)| wanted.contains(&meaning))
        };
        names.iter().enumerate().filter(move |(_, name)| is_wanted(name)).map(|(index, _)| index)
    };
    let fit = |index: usize| names.get(index).copied().flatten().map(|(_, fit)| fit);
    let tally = |index: usize| Tally::of(table, header, index);

    let named = columns(&[Meaning::Of(Field::Code)]).max_by_key(|index| {
        // The first of equal fits: `max_by_key` gives the last.
        (fit(*index), std::cmp::Reverse(*index))
    });
    if let Some(column) = named {
        let why =
            if fit(column) == Some(Fit::Canonical) { Why::Canonical } else { Why::KnownHeader };
        return Some(Codes { column, why, lead: false });
    }
    let ambiguous = || columns(&[Meaning::CodeOrTitle]);
    if let Some(column) = ambiguous().find(|index| tally(*index).are_codes_or_nothing()) {
        return Some(Codes { column, why: Why::KnownHeader, lead: false });
    }
    let unnamed =
        names.iter().enumerate().filter(|(index, _)| table.row(header).cell(*index).is_empty());
    let unnamed = unnamed.map(|(index, _)| index);
    let counted = columns(&[Meaning::Of(Field::Ordinal)]);
    if let Some(column) = counted.chain(unnamed).find(|index| tally(*index).are_codes()) {
        return Some(Codes { column, why: Why::Codes, lead: false });
    }
    let mut titles = columns(&[Meaning::Of(Field::Title), Meaning::CodeOrTitle]);
    if let Some(column) = titles.find(|index| tally(*index).begin_with_codes()) {
        return Some(Codes { column, why: Why::Codes, lead: true });
    }
    // Most codes are damaged, perhaps into dates: better to name each than to refuse the file.
    let column = ambiguous().find(|index| tally(*index).codes > 0)?;
    Some(Codes { column, why: Why::KnownHeader, lead: false })
}

/// What kinds of text stand in a column below the header.
#[derive(Default)]
struct Tally {
    texts: usize,
    /// Codes and nothing else.
    codes: usize,
    /// Codes with a point.
    dotted: usize,
    /// Codes with a point, followed by a title.
    leading: usize,
}

impl Tally {
    fn of(table: &Table, header: usize, column: usize) -> Self {
        let mut tally = Self::default();
        let rows = table.rows_from(header + 1).take(SAMPLED_ROWS);
        for text in rows.map(|row| row.cell(column)).filter(|text| !text.is_empty()) {
            tally.texts += 1;
            if let Some(code) = read_code(text) {
                tally.codes += 1;
                tally.dotted += usize::from(code.indicator() != 0);
            }
            let leading = read_leading_code(text).filter(|code| code.indicator() != 0);
            tally.leading += usize::from(leading.is_some());
        }
        tally
    }

    fn are_codes(&self) -> bool {
        self.dotted > 0 && self.codes * 2 >= self.texts
    }

    fn are_codes_or_nothing(&self) -> bool {
        self.texts == 0 || self.are_codes()
    }

    fn begin_with_codes(&self) -> bool {
        self.leading > 0 && self.leading * 2 >= self.texts
    }
}

/// Gives the field to the column that fits best; of equal fits to the first.
fn give(columns: &mut [ColumnUse], names: &Names, field: Field) {
    let mut best: Option<(Fit, usize)> = None;
    for (index, (column, name)) in columns.iter_mut().zip(names).enumerate() {
        let Some((meaning, fit)) = *name else { continue };
        let stands_for = match meaning {
            Meaning::Of(field) => field,
            Meaning::CodeOrTitle => Field::Title,
        };
        if stands_for != field || column.field.is_some() {
            continue;
        }
        column.why = Why::Twice;
        if field.is_only_shown() {
            column.field = Some(field);
            column.why = why(fit);
        } else if best.is_none_or(|(highest, _)| fit > highest) {
            best = Some((fit, index));
        }
    }
    let is_taken = columns.iter().any(|column| column.field == Some(field));
    if let Some((fit, index)) = best
        && !is_taken
        && let Some(column) = columns.get_mut(index)
    {
        column.field = Some(field);
        column.why = why(fit);
    }
}

fn why(fit: Fit) -> Why {
    if fit == Fit::Canonical { Why::Canonical } else { Why::KnownHeader }
}

/// Says which columns are missing and which were left out.
fn report(table: &Table, row: usize, layout: &mut Layout) {
    let mut problems = Vec::new();
    let mut missing = |column| {
        let place = table.row(row).place();
        problems.push(Problem { kind: ProblemKind::MissingColumn { column }, place });
    };
    if layout.column(Field::Code).is_none() {
        missing(Field::Code.canonical());
    }
    if layout.column(Field::Result).is_none() && layout.column(Field::Declaration).is_none() {
        missing(Field::Result.canonical());
    }
    for (index, column) in layout.columns.iter().enumerate() {
        let header = column.header.clone();
        let kind = match column.why {
            Why::Twice => ProblemKind::ColumnTwice { header },
            Why::NotUsed => ProblemKind::ColumnNotUsed { header },
            _ => continue,
        };
        let mut below = table.rows_from(row + 1);
        if below.any(|row| !row.cell(index).is_empty()) {
            problems.push(Problem { kind, place: table.row(row).cell_place(index) });
        }
    }
    layout.problems = problems;
}
