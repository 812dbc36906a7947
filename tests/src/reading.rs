//! The one place where the tests meet the readers. When a reader learns something new, only this
//! file follows; the expectations in `tests/corpus` stand.

use ntm_ingest::{Reading, TableSummary};
use ntm_model::{Place, UnitReport};

/// Reads the bytes of one file the way the page does. `agrees` says that the user has agreed to
/// the conversion from an old font that the reader proposes.
pub fn read_file(bytes: &[u8], agrees: bool) -> Reading {
    // Workbooks and the agreement to a font are added here.
    let _ = agrees;
    ntm_ingest::read(bytes)
}

/// One table of a file, as `tests/corpus/tables.tsv` describes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundTable {
    /// The name of its sheet; `-` for a text file.
    pub sheet: String,
    /// Whether results were taken from it.
    pub is_used: bool,
    /// `long`, `units-across`, `indicators-across`, `periods` or `list`; `*` where the reader
    /// does not say.
    pub shape: String,
    /// The first and the last row of the header: `7` or `3-4`.
    pub header: String,
    /// The number of each column with what it stands for: the canonical name of a field, `-` for
    /// nothing, `xa` for the results of one place, `=3.10` for those of one indicator.
    pub columns: Vec<(u32, String)>,
}

/// The tables that were found, those not used included.
pub fn tables(reading: &Reading) -> Vec<FoundTable> {
    reading.table.iter().map(found_table).collect()
}

fn found_table(table: &TableSummary) -> FoundTable {
    let header = match &table.header {
        Place::Line(line) => line.to_string(),
        Place::Cell { row, .. } => row.to_string(),
        _ => String::new(),
    };
    let columns = table.columns.iter().map(|column| {
        let field = column.field.map_or("-", ntm_ingest::Field::canonical);
        (column.number, field.to_owned())
    });
    FoundTable {
        sheet: "-".to_owned(),
        is_used: true,
        shape: "*".to_owned(),
        header,
        columns: columns.collect(),
    }
}

/// What a list of a province says of one place: `đạt 14/19 TC, chưa đạt gồm: 1, 10`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeclaredCriteria {
    /// The cell that says so.
    pub place: Place,
    /// How many criteria are met.
    pub met: u32,
    /// Of how many.
    pub total: u32,
    /// The numbers of those that are not.
    pub failing: Vec<u8>,
}

/// The criteria that a unit declares; `None` when it declares none.
pub fn declared_criteria(unit: &UnitReport) -> Option<DeclaredCriteria> {
    // Reading lists of provinces is added here.
    let _ = unit;
    None
}
