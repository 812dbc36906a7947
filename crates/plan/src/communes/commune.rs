//! What is kept of each place.

use ntm_model::{
    Code, CriterionVerdict, Period, Rational, Recognition, Tally, UnitAssessment, UnitLevel,
    Verdict, Within, alphabet_key, fold,
};
use serde::{Deserialize, Serialize};

/// One place for one period, in short: thousands of them fit into memory, where thousands of whole
/// judgements do not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Commune {
    /// Its number among all units, from 0, in the order of the files.
    pub unit: u32,
    /// Its official code, if given.
    pub code: Option<String>,
    /// Its name, if given.
    pub name: Option<String>,
    /// Where it lies, if the file says so.
    pub within: Option<Box<Within>>,
    /// Id of the criteria set.
    pub set: String,
    /// Id of the group or region; `None` when it is not known.
    pub variant: Option<String>,
    /// The period of its results, if given.
    pub period: Option<Period>,
    /// The number and the verdict of each criterion, in the set's order.
    pub criteria: Vec<(u8, CriterionVerdict)>,
    /// How many indicators have each verdict.
    pub indicators: Tally,
    /// The measured gaps of the indicators that are not met, in the set's order, each in the
    /// indicator's own unit.
    pub gaps: Vec<(Code, Rational)>,
    /// Whether it could be recognised.
    pub recognition: Recognition,
}

impl Commune {
    /// Keeps a judgement in short. `within` is what the report says of where the place lies.
    pub fn of(unit: u32, assessment: &UnitAssessment, within: Option<&Within>) -> Self {
        let criteria = assessment.criteria.iter();
        let mut criteria: Vec<_> = criteria.map(|one| (one.number, one.verdict)).collect();
        criteria.shrink_to_fit();
        let failing = assessment.indicators().filter(|one| one.verdict == Verdict::NotMet);
        let mut gaps: Vec<_> =
            failing.filter_map(|one| Some((one.code, one.gap.as_ref()?.amount))).collect();
        gaps.shrink_to_fit();
        Self {
            unit,
            code: assessment.code.clone(),
            name: assessment.name.clone(),
            within: within.map(|within| Box::new(within.clone())),
            set: assessment.set.clone(),
            variant: assessment.variant.clone(),
            period: assessment.period.clone(),
            criteria,
            indicators: assessment.indicator_tally(),
            gaps,
            recognition: assessment.recognition,
        }
    }

    /// How many criteria have each verdict.
    pub fn tally(&self) -> Tally {
        let mut tally = Tally::default();
        for (_, verdict) in &self.criteria {
            count(&mut tally, *verdict);
        }
        tally
    }

    /// The verdict on a criterion; `None` when the set has none of this number.
    pub fn verdict(&self, criterion: u8) -> Option<CriterionVerdict> {
        let mut criteria = self.criteria.iter();
        criteria.find(|(number, _)| *number == criterion).map(|(_, verdict)| *verdict)
    }

    /// Which kind of place it is, by its set.
    pub fn level(&self) -> UnitLevel {
        UnitLevel::of_set(&self.set)
    }

    /// The name of its district, if the file gives one.
    pub fn district(&self) -> Option<&str> {
        let within = self.within.as_ref()?;
        within.district.as_deref().or(within.district_code.as_deref())
    }

    /// The name of its province, if the file gives one.
    pub fn province(&self) -> Option<&str> {
        let within = self.within.as_ref()?;
        within.province.as_deref().or(within.province_code.as_deref())
    }
}

/// Adds a verdict on a criterion to the counts.
pub(crate) fn count(tally: &mut Tally, verdict: CriterionVerdict) {
    match verdict {
        CriterionVerdict::Met => tally.met += 1,
        CriterionVerdict::NotMet => tally.not_met += 1,
        CriterionVerdict::NotApplicable => tally.not_applicable += 1,
        CriterionVerdict::Undetermined => tally.undetermined += 1,
    }
}

/// The folded name without the kind of place before it: `Huyện Cam Lâm` and `Cam Lâm` are one.
pub(crate) fn plain_name(name: &str) -> String {
    const KINDS: [&str; 11] = [
        "uy ban nhan dan ",
        "ubnd ",
        "xa ",
        "huyen ",
        "h. ",
        "thi xa ",
        "tx. ",
        "thanh pho ",
        "tp. ",
        "tp ",
        "tinh ",
    ];
    let folded = fold(name);
    let mut rest = folded.as_str();
    for kind in KINDS {
        rest = rest.strip_prefix(kind).unwrap_or(rest);
    }
    rest.to_owned()
}

/// The key that puts a place among the others by its name, without “xã” before it, or by its code.
pub(crate) fn alphabet_key_of(name: Option<&str>, code: Option<&str>) -> Vec<u8> {
    let name = name.or(code).unwrap_or_default();
    let rest = name.split_once(' ').filter(|(kind, _)| fold(kind) == "xa");
    alphabet_key(rest.map_or(name, |(_, rest)| rest))
}

/// What makes two rows the same place: its official code, or else its name and where it lies.
pub(crate) fn same_place_key(commune: &Commune) -> String {
    if let Some(code) = &commune.code {
        return format!("#{}", fold(code));
    }
    let name = plain_name(commune.name.as_deref().unwrap_or_default());
    let place = |text: Option<&str>| plain_name(text.unwrap_or_default());
    [name, place(commune.district()), place(commune.province())].join("\n")
}
