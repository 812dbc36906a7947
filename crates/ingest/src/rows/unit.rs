//! Rows that are communes.

use ntm_model::{
    Cell, Code, CriterionDeclaration, DeclaredCount, Observation, Place, Problem, ProblemKind,
    Value, fold,
};

use super::villages::Villages;
use super::{Source, Taken, fraction, says};
use crate::criteria::{read_count, read_failed, read_statement};
use crate::groups::Group;
use crate::header::is_total;
use crate::identity::{Given, Identity, UnitColumns};
use crate::names::{Meaning, meaning_of};
use crate::table::{Row, number};
use crate::within::GivenWithin;
use crate::{Field, Shape, read_value, titles};

/// Reads rows that are communes.
pub(super) struct Reader<'a, 'g> {
    source: Source<'a>,
    groups: &'g [Group<'a>],
    units: UnitColumns,
    /// The columns of remarks, which hold for all results of the row.
    evidence: Option<usize>,
    note: Option<usize>,
    failed: Option<usize>,
    count: Option<usize>,
    villages: Villages<'a>,
    /// How many rows stand below the table, and where the first does.
    foot: Option<(u32, Place)>,
}

impl<'a, 'g> Reader<'a, 'g> {
    pub(super) fn new(source: Source<'a>, groups: &'g [Group<'a>], units: UnitColumns) -> Self {
        let column = |field| source.layout.column(field);
        Self {
            source,
            groups,
            units,
            evidence: column(Field::Evidence),
            note: column(Field::Note),
            failed: column(Field::FailedCriteria),
            count: column(Field::CriteriaCount),
            villages: Villages::of(source),
            foot: None,
        }
    }

    /// Says how many villages and rows below the table were passed over.
    pub(super) fn finish(self, taken: &mut Taken<'a>) {
        self.villages.finish(taken);
        if let Some((count, place)) = self.foot {
            taken.problems.push(Problem { kind: ProblemKind::RowsBelowTable { count }, place });
        }
    }

    /// Reads one row into the report of its commune.
    pub(super) fn read(&mut self, taken: &mut Taken<'a>, row: Row<'a>) {
        if self.source.layout.shape == Some(Shape::CriteriaList) {
            self.read_criteria(taken, row);
        } else {
            self.read_results(taken, row);
        }
    }

    fn read_results(&mut self, taken: &mut Taken<'a>, row: Row<'a>) {
        let sheet = self.source.sheet;
        let text = |column: Option<usize>| column.map_or("", |column| row.cell(column));
        let (name, code) = (text(self.units.name), text(self.units.code));
        let first = self.groups.iter().find(|group| says(row, group));
        let Some(first) = first.and_then(|group| group.columns().next()) else {
            // A heading over communes, such as the name of a district.
            return;
        };
        let problem = |kind, column| Problem { kind, place: self.source.place(row, column) };
        if self.villages.is_one(self.source, row, || true) {
            return;
        }
        // A sum may be called so in the column of running numbers.
        let before = (0..first).map(|column| (column, row.cell(column)));
        let total =
            before.filter(|(column, _)| name.is_empty() || Some(*column) == self.units.name);
        if code.is_empty()
            && self.villages.column.is_none()
            && let Some((column, total)) = total.into_iter().find(|(_, text)| is_total(text))
        {
            let kind = ProblemKind::TotalNotUsed { text: total.to_owned() };
            taken.problems.push(problem(kind, column));
            return;
        }
        if let Some(kind) = self.is_of_no_commune(row, name, code) {
            taken.problems.push(problem(kind, self.units.name.unwrap_or(first)));
            return;
        }
        if self.is_foot(row, name, code) {
            let place = self.source.place(row, self.units.name.unwrap_or(first));
            self.foot.get_or_insert((0, place)).0 += 1;
            return;
        }
        let label = text(self.source.layout.labels);
        // Most tables have no such column, and a name is looked up in a long list.
        let known = if label.is_empty() { None } else { meaning_of(label) };
        let meaning = known.map(|(meaning, _)| meaning);
        let is_claim = meaning == Some(Meaning::Of(Field::Declaration));
        if !label.is_empty() && !is_claim && meaning != Some(Meaning::Of(Field::Result)) {
            let kind = ProblemKind::RowOfNoCommune { text: label.to_owned() };
            taken.problems.push(problem(kind, self.source.layout.labels.unwrap_or(first)));
            return;
        }
        let has_column = self.units.name.is_some() || self.units.code.is_some();
        // A blank name is that of the row above only where a row is one of several periods.
        let may_repeat = self.units.period.is_some() || self.is_merged(row);
        if has_column && name.is_empty() && code.is_empty() && !may_repeat {
            let kind = ProblemKind::MissingUnit { text: row.cell(first).to_owned() };
            taken.problems.push(problem(kind, first));
            return;
        }
        let is_village = self.villages.column.is_some() && self.villages.column == self.units.name;
        // “Thực hiện” below “Kế hoạch” is the row of the one commune.
        if is_village
            || matches!(fold(name).as_str(), "thuc hien" | "ket qua" | "ket qua thuc hien")
        {
            taken.units.turn(Identity::default());
        } else if let Some(name) = titles::named(label) {
            let cell = self.source.layout.labels.map(|column| (sheet, row.line(), column));
            let name = Given { text: name, cell };
            taken.units.turn(Identity { name, ..Identity::default() });
        } else {
            taken.units.move_to(sheet, row, &self.units);
        }
        for group in self.groups.iter().filter(|group| says(row, group)) {
            let Some(code) = group.code else { continue };
            let column = group.columns().next().unwrap_or(0);
            if is_claim {
                self.claim(taken, row, group, code);
                continue;
            }
            let cells = &mut taken.cells;
            let result = cells.cell(sheet, row, group.result, "");
            let of_fraction = fraction::result(self.source, row, group, "", result.as_ref());
            let observation = Observation {
                code,
                place: self.source.place(row, column),
                result: of_fraction.or(result),
                declared: cells.cell(sheet, row, group.declaration, ""),
                not_applicable_reason: None,
                evidence: cells.remark(sheet, row, self.evidence),
                note: cells.remark(sheet, row, self.note),
            };
            if code.indicator() == 0 && self.is_criterion(group) && is_plain_word(&observation) {
                self.add_criterion(taken, group, observation);
            } else {
                taken.units.add(group.number, group.owner, observation, &mut taken.problems);
            }
        }
    }

    /// Whether the row is signed or dated below the table: no cell of it is a value, and its name is
    /// none.
    fn is_foot(&self, row: Row<'_>, name: &str, code: &str) -> bool {
        const NAMES: [&str; 6] = ["nguoi ", "noi nhan", "ghi chu", "tm", "chu tich", "ke toan"];
        if !code.is_empty() || self.units.name.is_none() {
            return false;
        }
        let folded = fold(name);
        let is_named = NAMES.iter().any(|start| folded.starts_with(start));
        let is_text = |text: &str| {
            let is_unreadable = || matches!(read_value(text), Value::Unreadable(_));
            let is_time = || fold(text).contains("ngay ") && is_unreadable();
            text.is_empty() || is_time() || is_no_value(text)
        };
        let mut cells = self.groups.iter().flat_map(Group::columns).map(|column| row.cell(column));
        (name.is_empty() || is_named) && cells.all(is_text)
    }

    /// A row “Tự đánh giá” below the results of the commune.
    fn claim(&self, taken: &mut Taken<'a>, row: Row<'a>, group: &Group<'a>, code: Code) {
        let Some(column) = group.columns().next() else { return };
        let declared = taken.cells.cell(self.source.sheet, row, Some(column), "");
        let Some(report) = taken.units.report(group.number, group.owner, &mut taken.problems)
        else {
            return;
        };
        let known = report.observations.iter_mut().find(|known| known.code == code);
        if let Some(known) = known.filter(|known| known.declared.is_none()) {
            known.declared = declared;
            return;
        }
        report.observations.push(Observation {
            code,
            place: self.source.place(row, column),
            result: None,
            declared,
            not_applicable_reason: None,
            evidence: None,
            note: None,
        });
    }

    /// What is to be said of a row that is of no commune: `Yêu cầu | ≥ 95 %`, or the units of the
    /// figures below the header.
    fn is_of_no_commune(&self, row: Row<'_>, name: &str, code: &str) -> Option<ProblemKind> {
        const NAMES: [&str; 11] = [
            "yeu cau",
            "muc",
            "muc dat",
            "muc yeu cau",
            "quy dinh",
            "ke hoach",
            "muc tieu",
            "chi tieu",
            "dvt",
            "don vi tinh",
            "dinh muc",
        ];
        if !code.is_empty() {
            return None;
        }
        let folded = fold(name);
        let folded = folded.trim_end_matches([':', '.', ' ']);
        let is_named = NAMES.contains(&folded)
            || ["yeu cau ", "ke hoach ", "muc tieu ", "muc dat ", "muc yeu cau ", "don vi tinh"]
                .iter()
                .any(|start| folded.starts_with(start));
        let said = || {
            let cells = self.groups.iter().flat_map(Group::columns).map(|column| row.cell(column));
            cells.filter(|text| !text.is_empty())
        };
        let are_units = name.is_empty() && said().count() > 1 && said().all(is_no_value);
        if !is_named && !are_units {
            return None;
        }
        let text = if name.is_empty() { said().next().unwrap_or_default() } else { name };
        Some(ProblemKind::RowOfNoCommune { text: text.to_owned() })
    }

    /// Whether the column is a criterion and no indicator of its own: other columns are its
    /// indicators, or no column at all is an indicator.
    fn is_criterion(&self, group: &Group<'_>) -> bool {
        let codes = || self.groups.iter().filter_map(|group| group.code);
        let is_under = |code: Code| {
            code.indicator() != 0 && Some(code.criterion()) == group.code.map(|c| c.criterion())
        };
        codes().any(is_under) || codes().all(|code| code.indicator() == 0)
    }

    fn add_criterion(&self, taken: &mut Taken<'a>, group: &Group<'a>, observation: Observation) {
        let Observation { code, result, declared, .. } = observation;
        let Some(cell) = declared.or(result) else { return };
        let criterion = CriterionDeclaration { number: code.criterion(), met: passes(&cell), cell };
        taken.units.add_criterion(group.number, group.owner, criterion, &mut taken.problems);
    }

    /// Whether the cell of the name is merged with the one above.
    fn is_merged(&self, row: Row<'_>) -> bool {
        let column = self.units.name.or(self.units.code).map(|column| number(column + 1));
        self.source.sheet.merged.iter().any(|merged| {
            Some(merged.first_column) == column
                && merged.first_row < row.line()
                && row.line() <= merged.last_row
        })
    }

    /// A row of a list with the criteria that a commune has not met. Rows without a name go on
    /// with the commune above.
    fn read_criteria(&self, taken: &mut Taken<'a>, row: Row<'a>) {
        let sheet = self.source.sheet;
        let Some(names) = self.units.name else { return };
        let written = row.cell(names);
        let said = read_statement(written);
        // The column of names holds whole statements; the others say what they always say.
        let columns = UnitColumns { code: None, name: None, ..self.units };
        let mut given = Identity::of(sheet, row, &columns);
        if !said.name.is_empty() && !is_total(said.name) {
            given.name.text = said.name;
            given.name.cell = Some((sheet, row.line(), names));
        }
        given.within = GivenWithin::of(sheet, row, &self.units.within);
        let failed_text = self.failed.map_or("", |column| row.cell(column));
        let count_text = self.count.map_or("", |column| row.cell(column));
        let counted = read_count(count_text);
        let is_silent = failed_text.is_empty() && count_text.is_empty() && said.count.is_none();
        if is_silent {
            // A heading: `B. XÃ ĐĂNG KÝ ĐẠT CHUẨN`. What follows is not the commune above.
            return;
        }
        taken.units.turn(given);
        let owner = crate::identity::Owner::default();
        let cell = |column: usize| {
            let place = self.source.place(row, column);
            Cell::new(place, row.cell(column).to_owned(), Value::Blank)
        };
        let statement = if said.count.is_some() {
            (&said, names)
        } else {
            (&counted, self.count.unwrap_or(names))
        };
        let (said, column) = statement;
        if let Some((met, total)) = said.count {
            let failed = number(said.failed.len());
            let listed = if said.failed.is_empty() { said.failed_count } else { Some(failed) };
            let differs = said.failed_count.is_some_and(|count| Some(count) != listed);
            if listed.is_some_and(|listed| met.checked_add(listed) != Some(total)) || differs {
                let kind =
                    ProblemKind::CriteriaCountDiffers { met, total, listed: listed.unwrap_or(0) };
                taken.problems.push(Problem { kind, place: self.source.place(row, column) });
            }
            let count = DeclaredCount { met, total, cell: cell(column) };
            taken.units.add_count(count, &mut taken.problems);
            let agrees = met + failed == total;
            let last = if agrees { u8::try_from(total).unwrap_or(0) } else { 0 };
            let met = (1..=last).filter(|number| !said.failed.contains(number));
            let met = met.map(|number| (number, true));
            for (number, met) in met.chain(said.failed.iter().map(|number| (*number, false))) {
                let criterion = CriterionDeclaration { number, met, cell: cell(column) };
                taken.units.add_criterion(0, owner, criterion, &mut taken.problems);
            }
        }
        let Some(column) = self.failed.filter(|_| !failed_text.is_empty()) else { return };
        for number in read_failed(failed_text) {
            let Some(report) = taken.units.report(0, owner, &mut taken.problems) else { return };
            // What is listed counts before what only follows from the count.
            report.criteria.retain(|known| known.number != number || !known.met);
            if report.criteria.iter().any(|known| known.number == number) {
                continue;
            }
            let criterion = CriterionDeclaration { number, met: false, cell: cell(column) };
            report.criteria.push(criterion);
        }
    }
}

/// Whether the text is no result, not even a damaged one.
fn is_no_value(text: &str) -> bool {
    !text.contains(|letter: char| letter.is_ascii_digit())
        && matches!(read_value(text), Value::Unreadable(_))
}

/// Whether the cells say Đạt or Chưa đạt and nothing else.
fn is_plain_word(observation: &Observation) -> bool {
    let is_word = |cell: &Cell| {
        matches!(
            cell.value,
            Value::Statement {
                word: Some(ntm_model::Word::Pass | ntm_model::Word::Fail),
                quantity: None,
                ..
            }
        )
    };
    [&observation.result, &observation.declared].into_iter().flatten().all(is_word)
}

fn passes(cell: &Cell) -> bool {
    matches!(read_value(&cell.text), Value::Statement { word: Some(ntm_model::Word::Pass), .. })
}
