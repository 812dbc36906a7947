//! Periods side by side: what was won, what was lost, and which way each value goes.
//!
//! - `change`: the change between two verdicts, and counts of changes;
//! - `unit`: one place, indicator by indicator; `trend`: its measured values;
//! - `places`: which rows of several files and periods are the same place; where two could be, that
//!   is a question; `table`: many places, criterion by criterion.
//!
//! Two sets are never compared by their codes: `3.1` of one is another thing than `3.1` of the
//! other.

mod change;
mod places;
mod table;
mod trend;
mod unit;

pub use change::ChangeTally;
pub use places::{MatchQuestion, PeriodColumn};
pub use table::{
    CriterionPeriods, PeriodsAnswer, PeriodsQuestion, PeriodsSort, PlaceRow, PlaceStep, SetPeriods,
    compare_places,
};
pub use trend::Trend;
pub use unit::{
    CriterionLine, IndicatorCell, IndicatorLine, UnitColumn, UnitPeriods, compare_unit,
};
