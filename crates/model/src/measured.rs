//! A figure held against the kind of result that an indicator takes.

use serde::{Deserialize, Serialize};

use crate::{Decimal, Rational};

/// A measured value in the indicator's own unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measured {
    /// The exact value; a fraction that was given for a percentage is in percent.
    pub value: Rational,
    /// How many decimals were written, or would be shown for a fraction.
    pub scale: u8,
    /// The things that were counted, where a fraction was given: part, whole and their unit.
    pub counted: Option<(Decimal, Decimal, String)>,
}
