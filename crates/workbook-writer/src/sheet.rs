//! One sheet: its cells, and how it is shown and printed.

use ntm_report::{CellSpec, Content, SheetSpec};
use rust_xlsxwriter::{ColNum, Format, Formula, IgnoreError, RowNum, Worksheet};

use crate::formats::Formats;
use crate::{WriteError, choices, heights};

/// What a sheet of the format holds.
const MAX_ROWS: usize = 1_048_576;
const MAX_COLUMNS: usize = 16_384;
/// The longest text of a cell, in characters as Excel counts them.
const MAX_TEXT: usize = 32_767;
/// The number of A4 in the format.
const A4: u8 = 9;

/// Writes the sheet.
pub(crate) fn write(
    sheet: &mut Worksheet,
    spec: &SheetSpec,
    formats: &Formats,
) -> Result<(), WriteError> {
    sheet.set_name(&spec.name)?;
    // A cell that repeats an empty one is empty and not 0.
    sheet.set_formula_result_default("");
    if spec.rows.len() > MAX_ROWS {
        return Err(WriteError::TooManyRows { sheet: spec.name.clone() });
    }
    for (index, width) in spec.widths.iter().enumerate() {
        sheet.set_column_width(column_at(index, spec)?, *width)?;
    }
    for area in &spec.merged {
        let format = cell_at(spec, area.first_row, area.first_column)
            .map(|cell| formats.text(cell.style))
            .unwrap_or_default();
        let (first, last) = (row(area.first_row), row(area.last_row));
        sheet.merge_range(
            first,
            column(area.first_column),
            last,
            column(area.last_column),
            "",
            &format,
        )?;
    }
    for (row_index, cells) in spec.rows.iter().enumerate() {
        for (column_index, cell) in cells.iter().enumerate() {
            let place = CellPlace { spec, row: row_index, column: column_index };
            write_cell(sheet, place, cell, formats)?;
        }
    }
    for (index, cells) in spec.rows.iter().enumerate() {
        if let (Some(height), Ok(row)) = (heights::of(cells, &spec.widths), RowNum::try_from(index))
        {
            sheet.set_row_height(row, height)?;
        }
    }
    for choice in &spec.choices {
        choices::add(sheet, choice)?;
    }
    show(sheet, spec)?;
    print(sheet, spec)
}

/// A cell by its indices.
#[derive(Clone, Copy)]
struct CellPlace<'a> {
    spec: &'a SheetSpec,
    row: usize,
    column: usize,
}

fn write_cell(
    sheet: &mut Worksheet,
    place: CellPlace<'_>,
    cell: &CellSpec,
    formats: &Formats,
) -> Result<(), WriteError> {
    let row = RowNum::try_from(place.row)
        .map_err(|_| WriteError::TooManyRows { sheet: place.spec.name.clone() })?;
    let column = column_at(place.column, place.spec)?;
    match &cell.content {
        Content::Blank => {
            // A cell inside a merged area belongs to that area.
            sheet.write_blank(row, column, &formats.text(cell.style))?;
        }
        Content::Text(text) => {
            write_text(sheet, place, row, column, text, &formats.text(cell.style))?
        }
        Content::Number(text) => {
            let number = number(text, place)?;
            sheet.write_number_with_format(row, column, number, &formats.number(cell.style))?;
        }
        Content::Percent(text) => {
            let number = number(&hundredth(text), place)?;
            sheet.write_number_with_format(row, column, number, &formats.percent(cell.style))?;
        }
        Content::SameAs { row: from_row, column: from_column, text } => {
            let letters =
                rust_xlsxwriter::utility::column_number_to_name(self::column(*from_column));
            // Joined with nothing, because a bare reference to an empty cell gives 0.
            let formula = Formula::new(format!("=${letters}${from_row}&\"\"")).set_result(text);
            sheet.write_formula_with_format(row, column, formula, &formats.number(cell.style))?;
        }
    }
    Ok(())
}

fn write_text(
    sheet: &mut Worksheet,
    place: CellPlace<'_>,
    row: RowNum,
    column: ColNum,
    text: &str,
    format: &Format,
) -> Result<(), WriteError> {
    if text.encode_utf16().count() > MAX_TEXT {
        return Err(WriteError::TextTooLong {
            sheet: place.spec.name.clone(),
            row: place.row + 1,
            column: place.column + 1,
        });
    }
    // The library takes a text of this form for markup that it made itself. Two pieces of text
    // say the same and are escaped.
    if text.starts_with("<r>") && text.ends_with("</r>") {
        let plain = Format::default();
        let (first, rest) = text.split_at_checked(1).unwrap_or((text, ""));
        sheet.write_rich_string_with_format(
            row,
            column,
            &[(&plain, first), (&plain, rest)],
            format,
        )?;
    } else {
        sheet.write_string_with_format(row, column, text, format)?;
    }
    Ok(())
}

/// The number in the only form that the file format has for numbers. A decimal text with up to 15
/// digits comes back from it unchanged.
fn number(text: &str, place: CellPlace<'_>) -> Result<f64, WriteError> {
    let is_decimal = text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'.' | b'-'));
    text.parse().ok().filter(|_| is_decimal).ok_or_else(|| WriteError::NotANumber {
        sheet: place.spec.name.clone(),
        row: place.row + 1,
        column: place.column + 1,
    })
}

/// A hundredth of a decimal text, by moving its point: `67.05` to `0.6705`.
fn hundredth(text: &str) -> String {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", text),
    };
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let padded = format!("{whole:0>3}");
    let (front, back) = padded.split_at_checked(padded.len() - 2).unwrap_or(("0", ""));
    format!("{sign}{front}.{back}{decimals}")
}

/// What stays in sight, what can be filtered, and which marks are left out.
fn show(sheet: &mut Worksheet, spec: &SheetSpec) -> Result<(), WriteError> {
    if spec.frozen_rows > 0 {
        sheet.set_freeze_panes(spec.frozen_rows, 0)?;
    }
    if let Some(area) = spec.filter {
        let (first, last) = (row(area.first_row), row(area.last_row));
        sheet.autofilter(first, column(area.first_column), last, column(area.last_column))?;
    }
    // Codes such as 3.10 are text on purpose; a green corner in each of them would only worry.
    let columns = spec.rows.iter().map(Vec::len).max().unwrap_or(0);
    if let (Some(last_row), Some(last_column)) =
        (spec.rows.len().checked_sub(1), columns.checked_sub(1))
    {
        let last_row = RowNum::try_from(last_row).unwrap_or(RowNum::MAX);
        let last_column = column_at(last_column, spec)?;
        sheet.ignore_error_range(0, 0, last_row, last_column, IgnoreError::NumberStoredAsText)?;
    }
    Ok(())
}

/// A4, as wide as the paper, with page numbers.
fn print(sheet: &mut Worksheet, spec: &SheetSpec) -> Result<(), WriteError> {
    let print = spec.print;
    sheet.set_paper_size(A4);
    if print.is_landscape {
        sheet.set_landscape();
    }
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_margins(0.5, 0.4, 0.5, 0.6, 0.3, 0.3);
    sheet.set_print_center_horizontally(true);
    sheet.set_footer("&R&\"Times New Roman\"&10&P/&N");
    if let Some(repeated) = print.repeated_row {
        sheet.set_repeat_rows(row(repeated), row(repeated))?;
    }
    if let Some(last) = print.last_column {
        let last_row = RowNum::try_from(spec.rows.len()).unwrap_or(RowNum::MAX).saturating_sub(1);
        sheet.set_print_area(0, 0, last_row, column(last))?;
    }
    Ok(())
}

/// The cell at a row and a column that count from 1.
fn cell_at(spec: &SheetSpec, row: u32, column: u32) -> Option<&CellSpec> {
    let index = |number: u32| usize::try_from(number).ok()?.checked_sub(1);
    spec.rows.get(index(row)?)?.get(index(column)?)
}

/// The index of a row that counts from 1.
pub(crate) fn row(number: u32) -> RowNum {
    number.saturating_sub(1)
}

/// The index of a column that counts from 1; one beyond the format where there is no such column,
/// so that the library refuses it.
pub(crate) fn column(number: u32) -> ColNum {
    ColNum::try_from(number.saturating_sub(1)).unwrap_or(ColNum::MAX)
}

fn column_at(index: usize, spec: &SheetSpec) -> Result<ColNum, WriteError> {
    ColNum::try_from(index)
        .ok()
        .filter(|_| index < MAX_COLUMNS)
        .ok_or_else(|| WriteError::TooManyColumns { sheet: spec.name.clone() })
}
