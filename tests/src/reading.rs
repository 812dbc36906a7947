//! The one place where the tests meet the readers. When a reader learns something new, only this
//! file follows; the expectations in `tests/corpus` stand.

use ntm_ingest::{ReadOptions, Reading, Role, Shape, TableSummary, Usage, WhyShape};
use ntm_model::{Place, UnitReport};

/// Reads the bytes of one file the way the page does. `agrees` says that the user has agreed to
/// the conversion from an old font that the reader proposes.
pub fn read_file(bytes: &[u8], agrees: bool) -> Reading {
    let mut options = ReadOptions::default();
    let reading = ntm_workbook::read_file(bytes, &options);
    match &reading.letters.font {
        Some(found) if agrees => {
            options.font = Some(found.font);
            ntm_workbook::read_file(bytes, &options)
        }
        _ => reading,
    }
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
    reading.tables.iter().map(found_table).collect()
}

fn found_table(table: &TableSummary) -> FoundTable {
    let header = table.header.map(|rows| match rows.first == rows.last {
        true => rows.first.to_string(),
        false => format!("{}-{}", rows.first, rows.last),
    });
    let shape = table.shape.map(|shape| match shape {
        Shape::Form if matches!(table.why_shape, Some(WhyShape::PeriodsInHeader { .. })) => {
            "periods"
        }
        Shape::Long | Shape::Form => "long",
        Shape::UnitsAcross => "units-across",
        Shape::UnitsDown => "indicators-across",
        Shape::CriteriaList => "list",
    });
    let columns = table.columns.iter().map(|column| {
        let stands_for = match column.role {
            None => "-".to_owned(),
            Some(Role::Field(field)) => field.canonical().to_owned(),
            Some(Role::UnitResult | Role::UnitDeclaration) => "xa".to_owned(),
            Some(Role::IndicatorResult(code) | Role::IndicatorDeclaration(code)) => {
                format!("={code}")
            }
        };
        (column.number, stands_for)
    });
    FoundTable {
        sheet: if table.sheet.is_empty() { "-".to_owned() } else { table.sheet.to_string() },
        is_used: table.usage == Usage::Used,
        shape: shape.unwrap_or("-").to_owned(),
        header: header.unwrap_or_default(),
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
    let first = unit.criteria.first().map(|one| &one.cell.place);
    let count = unit.declared_count.as_ref();
    Some(DeclaredCriteria {
        place: count.map(|count| &count.cell.place).or(first)?.clone(),
        met: count.map_or(0, |count| count.met),
        total: count.map_or(0, |count| count.total),
        failing: unit.criteria.iter().filter(|one| !one.met).map(|one| one.number).collect(),
    })
}
