//! One row of a file of scenarios.

use ntm_model::{Code, Date, Place, Requirement};

use super::{SCENARIO_HEADER, ScenarioProblem, ScenarioProblemKind};
use crate::scenario::{Change, TypedValue};

/// A row with the places of the known columns.
pub(super) struct Row<'a> {
    pub(super) line: u32,
    pub(super) cells: &'a [&'a str],
    pub(super) columns: &'a [Option<usize>; SCENARIO_HEADER.len()],
}

impl<'a> Row<'a> {
    /// The text in the column with this name, without blanks at its ends.
    pub(super) fn text(&self, name: &str) -> &'a str {
        self.column(name).and_then(|column| self.cells.get(column)).map_or("", |text| text.trim())
    }

    fn column(&self, name: &str) -> Option<usize> {
        let index = SCENARIO_HEADER.iter().position(|known| *known == name)?;
        self.columns.get(index).copied().flatten()
    }

    fn problem(&self, name: &str, kind: ScenarioProblemKind) -> ScenarioProblem {
        let place = match self.column(name) {
            Some(column) => field(self.line, column),
            None => Place::Line(self.line),
        };
        ScenarioProblem { place, kind }
    }

    /// Takes a text that is said once for many rows.
    pub(super) fn say_once(
        &self,
        name: &str,
        said: &mut String,
        problems: &mut Vec<ScenarioProblem>,
    ) {
        let text = self.text(name);
        if said.is_empty() {
            text.clone_into(said);
        } else if !text.is_empty() && text != said {
            let kind = ScenarioProblemKind::SaidTwice { text: text.to_owned() };
            problems.push(self.problem(name, kind));
        }
    }

    /// The step; `None` when the row names none.
    pub(super) fn step(&self) -> Result<Option<u16>, ScenarioProblem> {
        let text = self.text("buoc");
        if text.is_empty() {
            return Ok(None);
        }
        let step = text.parse().ok().filter(|step| (1..=999).contains(step));
        step.map(Some).ok_or_else(|| {
            self.problem("buoc", ScenarioProblemKind::BadStep { text: text.to_owned() })
        })
    }

    /// The changes that the row makes; what cannot be read is a problem and no change.
    pub(super) fn changes(&self, problems: &mut Vec<ScenarioProblem>) -> Vec<Change> {
        let mut changes = Vec::new();
        let code = self.read(
            "chi_tieu",
            problems,
            |text| text.parse::<Code>().ok(),
            |text| ScenarioProblemKind::BadCode { text },
        );
        let typed = TypedValue {
            result: self.text("ket_qua").to_owned(),
            declared: self.text("tu_danh_gia").to_owned(),
            reason: self.text("ly_do_khong_ap_dung").to_owned(),
        };
        let level = self.read(
            "muc",
            problems,
            |text| {
                let (requirement, unit) = Requirement::parse(text).ok()?;
                Some((requirement, unit.to_owned()))
            },
            |text| ScenarioProblemKind::BadLevel { text },
        );
        let year =
            self.read("nam_ket_thuc", problems, year, |text| ScenarioProblemKind::BadYear { text });
        let day = self.read("ngay", problems, date, |text| ScenarioProblemKind::BadDate { text });
        let has_code = !self.text("chi_tieu").is_empty();
        let says_value = typed != TypedValue::default();
        let is_empty = |names: [&str; 2]| names.iter().all(|name| self.text(name).is_empty());
        let is_alone = !says_value && is_empty(["muc", "nam_ket_thuc"]);
        let is_taken_away = is_alone && is_empty(["ngay", "nhom"]);
        if !has_code && (says_value || level.is_some()) {
            problems.push(self.problem("chi_tieu", ScenarioProblemKind::NoCode));
        }
        if code.is_some() && is_alone && !is_taken_away {
            problems.push(self.problem("chi_tieu", ScenarioProblemKind::CodeAlone));
        }
        if let Some(code) = code {
            if says_value || is_taken_away {
                changes.push(Change::Value { code, typed });
            }
            if let Some((requirement, unit)) = level {
                changes.push(Change::Level { code, requirement, unit });
            }
        }
        // A deadline for a code that cannot be read is not one for the whole plan.
        if let Some(year) = year.filter(|_| code.is_some() || !has_code) {
            changes.push(Change::PlanEnd { code, year });
        }
        changes.extend(day.map(Change::AsOf));
        let variant = self.text("nhom");
        changes.extend((!variant.is_empty()).then(|| Change::Variant(variant.to_owned())));
        changes
    }

    fn read<T>(
        &self,
        name: &str,
        problems: &mut Vec<ScenarioProblem>,
        read: impl Fn(&str) -> Option<T>,
        wrong: impl Fn(String) -> ScenarioProblemKind,
    ) -> Option<T> {
        let text = self.text(name);
        if text.is_empty() {
            return None;
        }
        let value = read(text);
        if value.is_none() {
            problems.push(self.problem(name, wrong(text.to_owned())));
        }
        value
    }
}

/// The place of a cell; columns count from 0 here.
pub(super) fn field(line: u32, column: usize) -> Place {
    Place::Field { line, column: u32::try_from(column).unwrap_or(u32::MAX).saturating_add(1) }
}

fn year(text: &str) -> Option<u16> {
    text.parse().ok().filter(|year| (1900..=2999).contains(year))
}

/// A day as data files write it, `2026-12-31`, or as officials do, `31/12/2026`.
fn date(text: &str) -> Option<Date> {
    if let Ok(date) = text.parse() {
        return Some(date);
    }
    let mut pieces = text.split('/').map(str::trim);
    let (day, month, year) = (pieces.next()?, pieces.next()?, pieces.next()?);
    let is_over = pieces.next().is_none();
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).filter(|_| is_over)
}
