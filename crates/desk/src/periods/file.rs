//! The tables of periods as a file.

use ntm_plan::{PeriodsQuestion, compare_places};

use super::made::{chosen_set, places, rows, shown};
use super::view::PeriodsChoice;
use crate::communes::in_short;
use crate::judged::JudgedUnit;
use crate::message::{Exported, ExportedContent, Form, Input};

/// Every row that fits, in the order of the table, with the place that is shown in full; as CSV
/// the indicators of that place alone. `None` without any unit.
pub(super) fn file(
    units: &[JudgedUnit],
    files: &[String],
    choice: &PeriodsChoice,
    form: Form,
    input: &Input,
) -> Option<Exported> {
    let (all, numbers) = (in_short(units), super::file_numbers(units));
    let answer = compare_places(&all, &numbers, &PeriodsQuestion::default());
    let set = chosen_set(&answer.sets, &choice.set)?.set.clone();
    let from_the_first = PeriodsChoice { from: 0, ..choice.clone() };
    let table = compare_places(&all, &numbers, &rows(&from_the_first, &set, u32::MAX));
    let place = shown(places(&all, &numbers, choice, &set), choice).map(|row| {
        let wanted: Vec<u32> = row.units.iter().flatten().copied().collect();
        super::compared(units, input, &wanted)
    });
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    let (sets, language) = (crate::judged::sets_of(units), input.language);
    let (ending, content) = match (form, &place) {
        (Form::Csv, Some(place)) => {
            ("csv", ExportedContent::Text(ntm_report::unit_periods_to_csv(place, sets, language)))
        }
        (Form::Csv, None) => {
            ("csv", ExportedContent::Text(ntm_report::periods_to_csv(&table, &files, language)))
        }
        (Form::Xlsx, place) => {
            let book = ntm_report::periods_workbook(&table, place.as_ref(), &files, sets, language);
            ("xlsx", ExportedContent::Workbook(book))
        }
    };
    Some(Exported { name: format!("so-sanh-ky.{ending}"), content })
}
