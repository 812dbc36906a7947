//! What an old set of criteria can tell about a newer one.

use serde::{Deserialize, Serialize};

use crate::{Code, Date, Text};

/// The indicators of a new set, each with those of an old set that speak of the same thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Crosswalk {
    /// Stable name in data: `xa-2021-2025--xa-2026-2030`.
    pub id: String,
    /// Id of the old set.
    pub from: String,
    /// Id of the new set.
    pub to: String,
    /// When someone last compared it with both sets.
    pub checked: Date,
    /// One for every indicator of the new set, in the set's order.
    pub successors: Vec<Successor>,
}

impl Crosswalk {
    /// What is said of this whole indicator of the new set.
    pub fn successor(&self, code: Code) -> Option<&Successor> {
        self.successors.iter().find(|one| one.code == code.whole())
    }
}

/// One indicator of the new set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Successor {
    /// Its code.
    pub code: Code,
    /// The old indicators that tell something about it, the closest first; none when it is new.
    pub predecessors: Vec<Predecessor>,
    /// Why it has no predecessor; `None` when it has one.
    pub new_because: Option<Text>,
}

/// An old indicator that tells something about a new one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Predecessor {
    /// The code in the old set.
    pub code: Code,
    /// The part of the new indicator that it speaks of; `None` for the whole.
    pub part: Option<Code>,
    /// How far it tells.
    pub relation: Relation,
    /// What is not the same, in a fixed order and each at most once.
    pub differs: Vec<Difference>,
    /// Why, in our own words.
    pub reason: Text,
}

/// How far an old result tells about a new indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Relation {
    /// The same thing is measured: the result can be taken over once someone has looked at it.
    Same,
    /// The old one demands less, or counts more than the new one lets count: what falls short of
    /// it falls short of the new one too, and what reaches it proves nothing yet.
    Narrower,
    /// The old one demands more, or counts less than the new one lets count: what reaches it
    /// reaches the new one too, and what falls short of it proves nothing yet.
    Broader,
    /// The same subject measured in another way: worth a look, nothing to take over.
    Related,
}

impl Relation {
    /// Every relation, the closest first.
    pub const ALL: [Self; 4] = [Self::Same, Self::Narrower, Self::Broader, Self::Related];

    /// The word for it in data.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Narrower => "narrower",
            Self::Broader => "broader",
            Self::Related => "related",
        }
    }
}

/// In what an old and a new indicator are not the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Difference {
    /// What is demanded.
    Level,
    /// The kind of result: a share became a pass/fail word, an amount became a growth.
    Measure,
    /// The unit of the numbers.
    Unit,
    /// The things or people that are counted.
    Population,
    /// Which things the indicator speaks of.
    Content,
    /// The guidance by which it is appraised.
    Guidance,
}

impl Difference {
    /// Every difference, in the order in which they are listed.
    pub const ALL: [Self; 6] =
        [Self::Level, Self::Measure, Self::Unit, Self::Population, Self::Content, Self::Guidance];

    /// The word for it in data.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Level => "level",
            Self::Measure => "measure",
            Self::Unit => "unit",
            Self::Population => "population",
            Self::Content => "content",
            Self::Guidance => "guidance",
        }
    }
}
