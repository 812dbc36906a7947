//! Drop-downs and hints.

use ntm_report::Choice;
use rust_xlsxwriter::{DataValidation, DataValidationErrorStyle, Worksheet};

use crate::WriteError;
use crate::sheet::{column, row};

/// Adds the help to its cells.
pub(crate) fn add(sheet: &mut Worksheet, choice: &Choice) -> Result<(), WriteError> {
    let area = choice.area;
    let help = validation(choice)?;
    sheet.add_data_validation(
        row(area.first_row),
        column(area.first_column),
        row(area.last_row),
        column(area.last_column),
        &help,
    )?;
    Ok(())
}

fn validation(choice: &Choice) -> Result<DataValidation, WriteError> {
    let help = DataValidation::new()
        .set_input_title(choice.title.as_str())?
        .set_input_message(choice.hint.as_str())?;
    if choice.words.is_empty() {
        return Ok(help.allow_any_value());
    }
    // Other words are asked about and not refused: the reader knows more than these.
    Ok(help
        .allow_list_strings(&choice.words)?
        .set_error_style(DataValidationErrorStyle::Warning)
        .set_error_title("Không có trong danh sách")?
        .set_error_message("Nên chọn trong danh sách. Vẫn giữ chữ vừa ghi?")?)
}
