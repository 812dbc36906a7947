//! The table of many communes as a file.

use ntm_plan::{CommunesQuestion, YearQuestion, communes, communes_roadmap};
use ntm_text::Language;

use super::choice::CommunesChoice;
use super::made::chosen_set;
use crate::judged::JudgedUnit;
use crate::message::{Exported, ExportedContent, Form};

/// Every row that fits, in the order of the table, with the totals; `None` without any unit.
pub(crate) fn file(
    units: &[JudgedUnit],
    choice: &CommunesChoice,
    form: Form,
    language: Language,
) -> Option<Exported> {
    let all = &super::in_short(units);
    let answer = communes(all, &CommunesQuestion::default());
    let summary = chosen_set(&answer.sets, &choice.set)?;
    let floor = choice.floor(&summary.set, summary.criteria_total);
    let from_the_first = CommunesChoice { from: 0, ..choice.clone() };
    let table = communes(all, &from_the_first.rows(&summary.set, floor, u32::MAX));
    let filter = choice.places(&summary.set);
    let roadmap = communes_roadmap(all, &YearQuestion { filter, base: choice.base, year: None });
    let sets = crate::judged::sets_of(units);
    let (ending, content) = match form {
        Form::Csv => {
            ("csv", ExportedContent::Text(ntm_report::communes_to_csv(&table, sets, language)))
        }
        Form::Xlsx => {
            let book = ntm_report::communes_workbook(&table, Some(&roadmap), sets, language);
            ("xlsx", ExportedContent::Workbook(book))
        }
    };
    Some(Exported { name: format!("cac-xa.{ending}"), content })
}
