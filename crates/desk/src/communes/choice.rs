//! What is chosen in the room of many communes, and the questions that follow from it.

use ntm_model::{CriterionVerdict, Programme, TargetKind};
use ntm_plan::{CommunesFilter, CommunesQuestion, CommunesSort, CriterionTarget, FloorFilter};
use serde::{Deserialize, Serialize};

/// What is chosen in the room of many communes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommunesChoice {
    /// Id of the set; empty for the one with the most communes.
    pub set: String,
    /// Id of the programme whose targets are held against the shares; empty for none.
    pub programme: String,
    /// The least number of criteria; `None` for the programme's or the usual one, 0 for none.
    pub floor: Option<u32>,
    /// The number of communes that the roadmap's percentages are of; `None` for those of the file.
    pub base: Option<u32>,
    /// Only communes of this district, in the totals too; empty for all.
    pub district: String,
    /// Only rows with this text in their name, code or district.
    pub text: String,
    /// Only rows with this verdict on this criterion.
    pub criterion: Option<(u8, CriterionVerdict)>,
    /// Only rows below the floor, or perhaps below it.
    pub only_under: bool,
    /// The order of the rows.
    pub sort: CommunesSort,
    /// Whether the order is turned round.
    pub is_descending: bool,
    /// The first row wanted, from 0.
    pub from: u32,
}

impl CommunesChoice {
    /// So many rows are sent to the page at once.
    pub const PAGE: u32 = 50;

    /// The communes that the totals are of.
    pub(super) fn places(&self, set: &str) -> CommunesFilter {
        CommunesFilter {
            set: Some(set.to_owned()),
            district: Some(self.district.clone()).filter(|name| !name.is_empty()),
            ..CommunesFilter::default()
        }
    }

    /// The rows, `count` of them.
    pub(super) fn rows(&self, set: &str, floor: Option<u32>, count: u32) -> CommunesQuestion {
        let under = floor.map(|criteria| FloorFilter { criteria, is_certain: false });
        let filter = CommunesFilter {
            text: self.text.clone(),
            criterion: self.criterion,
            under: under.filter(|_| self.only_under),
            ..self.places(set)
        };
        CommunesQuestion {
            sort: self.sort,
            is_descending: self.is_descending,
            filter,
            from: self.from,
            count,
            floor,
            targets: self.targets(set),
        }
    }

    /// The floor that holds: the chosen one, else that of the programme, else the 15 criteria that
    /// programmes of the set with 19 criteria name.
    pub(super) fn floor(&self, set: &str, criteria_total: u32) -> Option<u32> {
        let usual = || (criteria_total > 15).then_some(15);
        let floor = self.floor.or_else(|| floor_of(self.chosen_programme()?, set)).or_else(usual);
        floor.filter(|criteria| *criteria > 0)
    }

    /// What the chosen programme wants of each criterion.
    pub(super) fn targets(&self, set: &str) -> Vec<CriterionTarget> {
        self.chosen_programme().map(|one| targets_of(one, set)).unwrap_or_default()
    }

    fn chosen_programme(&self) -> Option<&'static Programme> {
        let mut all = ntm_bundled::programmes().iter();
        all.find(|one| one.id == self.programme)
    }
}

/// The programmes that have targets for criteria of this set.
pub(super) fn programmes(set: &str) -> impl Iterator<Item = &'static Programme> {
    ntm_bundled::programmes().iter().filter(move |one| !targets_of(one, set).is_empty())
}

/// The shares of criteria that a programme wants in the whole place.
fn targets_of(programme: &Programme, set: &str) -> Vec<CriterionTarget> {
    let targets = programme.targets.iter().filter(|target| {
        target.kind == TargetKind::CriterionShare
            && target.scope.is_none()
            && target.set.as_deref() == Some(set)
    });
    let target = |target: &ntm_model::ProgrammeTarget| {
        Some(CriterionTarget {
            set: set.to_owned(),
            criterion: target.criterion?,
            percent: target.value(),
            year: Some(target.year),
        })
    };
    targets.filter_map(target).collect()
}

/// The floor that a programme names for its last year.
fn floor_of(programme: &Programme, set: &str) -> Option<u32> {
    let floors = programme.targets.iter().filter(|target| {
        target.kind == TargetKind::Floor
            && target.scope.is_none()
            && target.set.as_deref() == Some(set)
    });
    let last = floors.max_by_key(|target| target.year)?;
    let exact = last.value().to_rational();
    exact.is_integer().then(|| u32::try_from(exact.to_integer()).ok()).flatten()
}
