//! A province's own levels as a table.

use ntm_model::{Overlay, OverlayField, OverlayRow};

use crate::csv::Table;

/// A province's own levels as the table that the program reads, texts exactly as they were read,
/// so that reading it gives equal values. A title of its own stands above the header.
pub fn overlay_to_csv(overlay: &Overlay) -> String {
    let header = OverlayField::ALL.map(OverlayField::canonical);
    let has_title = !overlay.title.is_empty() && overlay.title != Overlay::DEFAULT_TITLE;
    let mut table = if has_title {
        let mut table = Table::of_data(&[overlay.title.as_str()]);
        table.row(&header);
        table
    } else {
        Table::of_data(&header)
    };
    for row in &overlay.rows {
        let texts = overlay_texts(row);
        table.row(&texts.each_ref().map(String::as_str));
    }
    table.finish()
}

/// The cells of a row as they are written, in the order of the table's columns.
pub fn overlay_texts(row: &OverlayRow) -> [String; 10] {
    [
        row.set.clone(),
        row.variant.clone(),
        row.code.to_string(),
        row.title.clone(),
        row.action.word().to_owned(),
        row.printed.clone(),
        row.document.clone(),
        row.document_place.clone(),
        row.since.map(|since| since.to_string()).unwrap_or_default(),
        row.note.clone(),
    ]
}
