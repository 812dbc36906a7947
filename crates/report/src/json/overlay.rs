//! A province's own levels and the test of an earlier recognition, as JSON.

use ntm_model::{CriteriaSet, Overlay, Revocation, RevocationOutcome};

use crate::overlay::overlay_texts;
use crate::wire;

/// A province's own levels in the shape of the JSON.
pub fn overlay_to_wire(overlay: &Overlay) -> wire::Overlay {
    let rows = overlay.rows.iter().map(|row| {
        let [set, variant, code, title, action, level, document, document_place, since, note] =
            overlay_texts(row);
        wire::OverlayRow {
            set,
            variant,
            code,
            title,
            action,
            level,
            document,
            document_place,
            since,
            note,
        }
    });
    wire::Overlay { title: overlay.title.clone(), rows: rows.collect() }
}

/// The cells of each row, in the order of the table's columns, for the reader of tables.
pub fn overlay_from_wire(overlay: &wire::Overlay) -> Vec<[&str; 10]> {
    let cells = overlay.rows.iter().map(|row| {
        [
            row.set.as_str(),
            &row.variant,
            &row.code,
            &row.title,
            &row.action,
            &row.level,
            &row.document,
            &row.document_place,
            &row.since,
            &row.note,
        ]
    });
    cells.collect()
}

pub(super) fn revocation_to_wire(
    found: &Revocation,
    set: Option<&CriteriaSet>,
) -> wire::Revocation {
    let citation = set.map(|set| ntm_text::citation(&found.citation, set));
    wire::Revocation {
        outcome: match found.outcome {
            RevocationOutcome::Certain => wire::RevocationOutcome::Certain,
            RevocationOutcome::Possible => wire::RevocationOutcome::Possible,
            RevocationOutcome::Excluded => wire::RevocationOutcome::Excluded,
        },
        lost: found.lost.clone(),
        undetermined: found.undetermined.clone(),
        total: found.total,
        some: found.some,
        many: found.many,
        key_criteria: found.key_criteria.clone(),
        citation: citation.unwrap_or_default(),
    }
}
