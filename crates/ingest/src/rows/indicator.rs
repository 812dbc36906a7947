//! Rows that are indicators.

use ntm_model::{
    Cell, Code, CriterionDeclaration, Observation, Problem, ProblemKind, Value, Word, fold,
    marked_indicator,
};

use super::villages::Villages;
use super::{Source, Taken, fraction, says};
use crate::code::read_leading_code;
use crate::groups::Group;
use crate::header::{in_words, is_total};
use crate::identity::{Identity, UnitColumns};
use crate::lookup::Remembered;
use crate::table::Row;
use crate::value::is_blank;
use crate::{Field, Merged, read_value};

/// Reads rows that are indicators.
pub(super) struct Reader<'a, 'g> {
    pub(super) source: Source<'a>,
    groups: &'g [Group<'a>],
    units: UnitColumns,
    villages: Villages<'a>,
    pub(super) columns: Columns,
    codes: Remembered<Option<Code>>,
    /// The place that was last named, and whether it is a sum or a mean.
    place: (&'a str, bool),
    /// The code of the row before.
    pub(super) last: Option<Code>,
    /// The last code of an indicator, whatever headings followed.
    pub(super) furthest: Option<Code>,
    /// Rows without a code and with a text that is no value: perhaps the foot of the table.
    pub(super) foot: Vec<Problem>,
    /// The cells of results that are merged down, by column and first row.
    pub(super) merged: Vec<Merged>,
    /// The merged cells of which the text was taken for several indicators.
    pub(super) applied: Vec<Merged>,
}

/// Where each field stands; columns count from 0.
pub(super) struct Columns {
    pub(super) code: Option<usize>,
    pub(super) title: Option<usize>,
    /// The running numbers, where they are those of criteria.
    pub(super) criteria: Option<usize>,
    measure: Option<usize>,
    reason: Option<usize>,
    evidence: Option<usize>,
    note: Option<usize>,
    pub(super) width: usize,
}

impl Columns {
    fn of(source: Source<'_>) -> Self {
        let layout = source.layout;
        Self {
            criteria: numbered_criteria(source),
            code: layout.column(Field::Code),
            title: layout.column(Field::Title),
            measure: layout.column(Field::MeasureUnit),
            reason: layout.column(Field::NotApplicableReason),
            evidence: layout.column(Field::Evidence),
            note: layout.column(Field::Note),
            width: layout.columns.len(),
        }
    }
}

/// The column of running numbers in a form with codes before its titles, if the numbers are those
/// of the criteria. A criterion that is one indicator has its number there and no code at all:
/// `10 | Thu nhập | Thu nhập bình quân …`.
fn numbered_criteria(source: Source<'_>) -> Option<usize> {
    const ROWS: usize = 80;
    let Source { sheet, layout, .. } = source;
    let column = layout.column(Field::Ordinal).filter(|_| layout.codes_lead)?;
    let codes = layout.column(Field::Code)?;
    let first = layout.header.map_or(0, |header| header.last + 1);
    let mut count = 0;
    for row in sheet.table.rows_from(first).take(ROWS) {
        let number = row.cell(column).trim_end_matches('.').parse::<u8>().ok();
        let code = read_leading_code(row.cell(codes)).filter(|code| code.indicator() != 0);
        let (Some(number), Some(code)) = (number, code) else { continue };
        if code.criterion() != number {
            return None;
        }
        count += 1;
    }
    (count > 1).then_some(column)
}

/// The text of the row in this column; empty when there is no such column.
pub(super) fn text<'a>(row: Row<'a>, column: Option<usize>) -> &'a str {
    column.map_or("", |column| row.cell(column))
}

impl<'a, 'g> Reader<'a, 'g> {
    pub(super) fn new(source: Source<'a>, groups: &'g [Group<'a>], units: UnitColumns) -> Self {
        Self {
            source,
            groups,
            units,
            villages: Villages::of(source),
            columns: Columns::of(source),
            codes: Remembered::default(),
            place: ("", false),
            last: None,
            furthest: None,
            foot: Vec::new(),
            merged: super::merged::of_results(source.sheet, groups),
            applied: Vec::new(),
        }
    }

    /// Reads one row into the report of its place.
    pub(super) fn read(&mut self, taken: &mut Taken<'a>, index: usize, row: Row<'a>) {
        let sheet = self.source.sheet;
        self.report_extra_fields(row, &mut taken.problems);
        if self.is_of_total(taken, row) {
            return;
        }
        let says_something = || self.groups.iter().any(|group| says(row, group));
        if self.villages.is_one(self.source, row, says_something) {
            return;
        }
        // Headings count here too: in a form the name of the place may stand on one of them.
        taken.units.move_to(sheet, row, &self.units);
        let written = text(row, self.columns.code);
        let said = self.groups.iter().flat_map(Group::columns).chain(self.columns.reason);
        let said = said.map(|column| row.cell(column)).find(|text| !text.is_empty());
        let read = self.code(written);
        let is_marked = !self.source.layout.codes_lead && marked_indicator(written).is_some();
        if said.is_none() && !is_marked && is_heading(written, read, self.source.layout.codes_lead)
        {
            if read.is_none_or(|code| code.indicator() == 0) && !written.is_empty() {
                self.last = None;
            }
            if let Some(name) = self.commune_heading(index, row) {
                taken.units.turn(Identity { name, ..Identity::default() });
                self.last = None;
            }
            return;
        }
        let Some(code) = self.restored(row, written, read, &mut taken.problems) else {
            self.report_missing_code(row, written, said.unwrap_or_default(), &mut taken.problems);
            return;
        };
        // What stood between two coded rows is no foot of the table.
        taken.problems.append(&mut self.foot);
        self.last = Some(code);
        if code.indicator() != 0 {
            self.furthest = Some(code);
        }
        let is_criterion =
            code.indicator() == 0 && !is_marked && self.begins_criterion(index, row, code);
        let is_single = self.groups.len() == 1;
        for group in self.groups {
            if !is_single && !says(row, group) && !self.is_in_merged(row, group) {
                continue;
            }
            if is_criterion && self.add_criterion(taken, row, code, group) {
                continue;
            }
            if self.take_for_criterion(taken, row, code, group) {
                continue;
            }
            let mut observation = self.observation(taken, row, code, group);
            if self.fill_merged(taken, row, group, &mut observation) {
                continue;
            }
            taken.units.add(group.number, group.owner, observation, &mut taken.problems);
        }
    }

    /// Says how many villages and how many rows below the table were passed over.
    pub(super) fn finish(self, taken: &mut Taken<'a>) {
        self.villages.finish(taken);
        if let Some(first) = self.foot.first() {
            let kind = ProblemKind::RowsBelowTable { count: crate::table::number(self.foot.len()) };
            taken.problems.push(Problem { kind, place: first.place.clone() });
        }
    }

    /// Whether the row is of no commune but of a sum or a mean over communes, which is said once.
    fn is_of_total(&mut self, taken: &mut Taken<'a>, row: Row<'a>) -> bool {
        let (name, code) = (text(row, self.units.name), text(row, self.units.code));
        if !code.is_empty() {
            self.place = ("", false);
            return false;
        }
        // A blank name is that of the row above, which may be a sum.
        if name.is_empty() {
            return self.place.1;
        }
        // Most rows are of the place of the row before.
        if self.place.0 == name {
            return self.place.1;
        }
        self.place = (name, is_total(name));
        if !self.place.1 {
            return false;
        }
        let place = self.source.place(row, self.units.name.unwrap_or(0));
        let kind = ProblemKind::TotalNotUsed { text: name.to_owned() };
        taken.problems.push(Problem { kind, place });
        true
    }

    fn code(&mut self, written: &str) -> Option<Code> {
        let layout = self.source.layout;
        if layout.codes_lead {
            return read_leading_code(written);
        }
        self.codes.get(written, |written| layout.read_code(written))
    }

    /// Whether a column or the header names the communes.
    pub(super) fn names_units(&self) -> bool {
        self.units.name.is_some()
            || self.units.code.is_some()
            || self.groups.iter().any(|group| !group.owner.unit.is_blank())
    }

    /// Whether the row is the heading of the indicators below it: the next code is one of them.
    fn begins_criterion(&self, index: usize, row: Row<'_>, code: Code) -> bool {
        const NEAR: usize = 4;
        let below = self.source.sheet.table.rows_from(index + 1).take(NEAR);
        // The codes of another set are not below it.
        let set = text(row, self.units.set);
        let below = below.take_while(|row| {
            let other = text(*row, self.units.set);
            set.is_empty() || other.is_empty() || set == other
        });
        let read = |row: Row<'_>| self.source.layout.read_code(text(row, self.columns.code));
        let next = below.map(read).find_map(|next| next);
        next.is_some_and(|next| next.criterion() == code.criterion() && next.indicator() != 0)
    }

    /// Keeps what a heading says of its criterion; `false` when it says no word that can be kept.
    fn add_criterion(
        &self,
        taken: &mut Taken<'a>,
        row: Row<'_>,
        code: Code,
        group: &Group<'a>,
    ) -> bool {
        let declared = self.declared(taken, row, group);
        let cells = [declared, taken.cells.cell(self.source.sheet, row, group.result, "")];
        let word = |cell: &Cell| match &cell.value {
            Value::Statement { word: Some(Word::Pass), quantity: None, .. } => Some(true),
            Value::Statement { word: Some(Word::Fail), quantity: None, .. } => Some(false),
            _ => None,
        };
        let all = cells.iter().flatten().all(|cell| word(cell).is_some());
        let first = cells.into_iter().flatten().next();
        let Some((met, cell)) = first.and_then(|cell| Some((word(&cell)?, cell))) else {
            return false;
        };
        if all {
            let criterion = CriterionDeclaration { number: code.criterion(), met, cell };
            taken.units.add_criterion(group.number, group.owner, criterion, &mut taken.problems);
        }
        all
    }

    fn observation(
        &self,
        taken: &mut Taken<'a>,
        row: Row<'_>,
        code: Code,
        group: &Group<'a>,
    ) -> Observation {
        let (sheet, columns) = (self.source.sheet, &self.columns);
        let place = match group.columns().next() {
            // A row of a text file is one observation unless the table is wide.
            Some(column) if self.groups.len() > 1 => sheet.cell_place(row.line(), column),
            _ => columns.code.filter(|_| !sheet.name.is_empty()).map_or_else(
                || sheet.row_place(row.line()),
                |column| sheet.cell_place(row.line(), column),
            ),
        };
        if let Some(result) = self.split_number(row, group) {
            // Where a number was cut in two, the cells behind it stand in the wrong columns.
            return Observation {
                code,
                place,
                result: Some(result),
                declared: None,
                not_applicable_reason: None,
                evidence: None,
                note: None,
            };
        }
        let measure = text(row, columns.measure);
        let declared = self.declared(taken, row, group);
        let cells = &mut taken.cells;
        // The numbers of a fraction are counts of the unit of the row, its result is a share.
        let unit_of_result = if group.fraction.is_some() { "" } else { measure };
        let result = cells.cell(sheet, row, group.result, unit_of_result);
        let of_fraction = fraction::result(self.source, row, group, measure, result.as_ref());
        Observation {
            code,
            place,
            result: of_fraction.or(result),
            declared,
            not_applicable_reason: cells.reason(sheet, row, columns.reason),
            evidence: cells.remark(sheet, row, columns.evidence),
            note: cells.remark(sheet, row, columns.note),
        }
    }

    /// What is claimed: a text of its own, else the column that is ticked. Two ticks contradict
    /// each other, and both are kept.
    fn declared(&self, taken: &mut Taken<'a>, row: Row<'_>, group: &Group<'a>) -> Option<Cell> {
        let sheet = self.source.sheet;
        let cell = taken.cells.cell(sheet, row, group.declaration, "");
        if cell.is_some() {
            return cell;
        }
        let mut ticked = group.ticks.into_iter().flatten();
        let mut next = || {
            ticked.find_map(|tick| {
                let text = row.cell(tick.column);
                let text = in_words(tick, text).unwrap_or_else(|| text.to_owned());
                (!is_blank(&text)).then(|| (self.source.place(row, tick.column), text))
            })
        };
        let (place, mut text) = next()?;
        if let Some((_, second)) = next() {
            text = format!("{text}; {second}");
        }
        let value = read_value(&text);
        Some(Cell::new(place, text, value))
    }

    /// A result whose decimal comma, unquoted, was taken for a separator: `2,5%` became `2` and
    /// `5%`. The first half alone would be a wrong result. Both are shown with a bar between
    /// them, which no number has: the text is unreadable here, and still is when it is exported
    /// and read again.
    fn split_number(&self, row: Row<'_>, group: &Group<'_>) -> Option<Cell> {
        let column = group.result.filter(|_| self.source.separator == Some(','))?;
        let is_beyond = row.len() > self.columns.width;
        if !is_beyond && group.declaration != Some(column + 1) {
            return None;
        }
        let (first, second) = (row.cell(column), row.raw(column + 1));
        let is_digit = |letter: char| letter.is_ascii_digit();
        let is_split = first.ends_with(is_digit) && second.starts_with(is_digit);
        is_split.then(|| {
            let text = format!("{first} ¦ {}", row.cell(column + 1));
            let value = read_value(&text);
            Cell::new(self.source.place(row, column), text, value)
        })
    }
}

/// Whether a row that reports nothing is a heading, a total, a note or a blank line of a form:
/// then nothing is lost by passing over it.
fn is_heading(written: &str, code: Option<Code>, codes_lead: bool) -> bool {
    match code.or_else(|| read_leading_code(written)) {
        // A criterion: `1`, `Tiêu chí 1. Quy hoạch`.
        Some(code) => code.indicator() == 0,
        // `I`, `Tổng cộng`, `A. Nhóm tiêu chí …`; a damaged code always has a digit and is short.
        None => {
            let has_digit = written.bytes().any(|byte| byte.is_ascii_digit());
            let is_sentence = written.split(' ').count() > 3;
            codes_lead || !has_digit || is_sentence || fold(written).starts_with("tong ")
        }
    }
}
