//! The what-if scenarios that the page offers to trainers.

/// A file of scenarios.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScenarioSample {
    /// Stable name.
    pub id: &'static str,
    /// The name under which it is saved.
    pub file_name: &'static str,
    /// Its bytes.
    pub bytes: &'static [u8],
}

/// Files of scenarios about the illustrative sample. Everything in them is made up to show how
/// judging works, and they say so.
pub fn scenarios() -> &'static [ScenarioSample] {
    const SCENARIOS: &[ScenarioSample] = &[
        ScenarioSample {
            id: "94-96",
            file_name: "mot-chi-tieu-94-96-minh-hoa.csv",
            bytes: include_bytes!("../../../seeds/scenarios/mot-chi-tieu-94-96-minh-hoa.csv"),
        },
        ScenarioSample {
            id: "5-len-8",
            file_name: "ba-buoc-tu-5-len-8-minh-hoa.csv",
            bytes: include_bytes!("../../../seeds/scenarios/ba-buoc-tu-5-len-8-minh-hoa.csv"),
        },
    ];
    SCENARIOS
}
