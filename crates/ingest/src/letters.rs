//! How the letters of a file were read, for showing it to its owner.

use serde::{Deserialize, Serialize};

use crate::{Encoding, FoundFont};

/// How the letters of a file were read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letters {
    /// The encoding of a text file; `None` for a workbook, which says it itself.
    pub encoding: Option<Encoding>,
    /// Whether no other encoding is likely.
    pub is_sure: bool,
    /// Every encoding that a text file may be in, the one that was used first, each with the
    /// first line that has letters beyond ASCII, as it reads there.
    pub possible: Vec<(Encoding, String)>,
    /// The old font that the texts are made for, if they are.
    pub font: Option<FoundFont>,
}
