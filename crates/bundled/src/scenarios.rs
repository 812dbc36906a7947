//! The what-if scenarios that the page offers to trainers.

use crate::Sample;

/// Files of scenarios about the illustrative sample. Everything in them is made up to show how
/// judging works, and they say so.
pub fn scenarios() -> &'static [Sample] {
    const SCENARIOS: &[Sample] = &[
        Sample {
            id: "94-96",
            file_name: "mot-chi-tieu-94-96-minh-hoa.csv",
            bytes: include_bytes!("../../../seeds/scenarios/mot-chi-tieu-94-96-minh-hoa.csv"),
            illustrative: true,
        },
        Sample {
            id: "5-len-8",
            file_name: "ba-buoc-tu-5-len-8-minh-hoa.csv",
            bytes: include_bytes!("../../../seeds/scenarios/ba-buoc-tu-5-len-8-minh-hoa.csv"),
            illustrative: true,
        },
    ];
    SCENARIOS
}
