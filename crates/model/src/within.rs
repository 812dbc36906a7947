//! Where a place lies, as a file of many places says.

use serde::{Deserialize, Serialize};

/// The district and the province of a place, and what a list of a province plans for it. Nothing
/// of this decides a verdict.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Within {
    /// The official code of the district (*mã huyện*).
    pub district_code: Option<String>,
    /// Its name.
    pub district: Option<String>,
    /// The official code of the province (*mã tỉnh*).
    pub province_code: Option<String>,
    /// Its name.
    pub province: Option<String>,
    /// The year by which the place is to meet its set (*năm đạt chuẩn*), as the file writes it.
    pub target_year: Option<String>,
}

impl Within {
    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        let texts = [
            &self.district_code,
            &self.district,
            &self.province_code,
            &self.province,
            &self.target_year,
        ];
        texts.into_iter().all(Option::is_none)
    }
}
