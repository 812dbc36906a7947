//! What a planning document says beyond who leads and supports each indicator of one set: work in
//! several sets, levels, deadlines, dossier days. An audit holds these against one another.

use serde::{Deserialize, Serialize};

use crate::{Code, Due, Plan, Requirement, Text};

/// A plan with everything of its document that is kept as data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanDocument {
    /// Who does what by when in the plan's own set.
    pub plan: Plan,
    /// What else it says.
    pub facts: PlanFacts,
}

/// What a plan says beyond the assignments of its own set.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanFacts {
    /// The sets that the document speaks of, in its order.
    pub sets: Vec<PlannedSet>,
    /// Places whose work it gives, besides the plan's own and those of its targets.
    pub places: Vec<String>,
    /// Work given to organizations, by passage.
    pub duties: Vec<Duty>,
    /// Levels and deadlines, by passage.
    pub targets: Vec<PlannedTarget>,
    /// The days on which dossiers are due.
    pub dossiers: Vec<Dossier>,
    /// Things that the document states more than once.
    pub statements: Vec<Statement>,
}

impl PlanFacts {
    /// Whether the document says nothing beyond its plan.
    pub fn is_empty(&self) -> bool {
        self.sets.is_empty()
    }

    /// The set with this id, if the document speaks of it.
    pub fn set(&self, id: &str) -> Option<&PlannedSet> {
        self.sets.iter().find(|set| set.id == id)
    }
}

/// A set that a plan gives work in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedSet {
    /// Id of the criteria set; a name of the plan's own where no catalog has the set.
    pub id: String,
    /// What the plan calls it.
    pub title: Text,
    /// The variant whose levels count, if the document or its place tells.
    pub variant: Option<String>,
    /// Whether the plan means to speak of every indicator of the set, so that one without a word
    /// was forgotten.
    pub is_whole: bool,
}

/// What one passage gives some organizations to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Duty {
    /// Id of the passage.
    pub reading: String,
    /// Id of the [`PlannedSet`].
    pub set: String,
    /// The criteria and indicators. None when the passage points to another document for them.
    pub items: Vec<DutyItem>,
    /// What is to be done.
    pub role: DutyRole,
    /// Ids of the organizations.
    pub organizations: Vec<String>,
    /// The part of the work, where the passage divides an indicator.
    pub share: Option<String>,
    /// The words of the passage.
    pub printed: String,
    /// Where it stands.
    pub place: String,
}

/// A criterion or indicator in a [`Duty`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DutyItem {
    /// Its code; the number alone means the whole criterion.
    pub code: Code,
    /// The name that the passage gives it; empty when it gives none.
    pub named: String,
}

impl DutyItem {
    /// Whether the item gives the work of this indicator: it names it, or its whole criterion.
    pub fn covers(&self, code: Code) -> bool {
        self.code == code.whole()
            || (self.code.indicator() == 0 && self.code.criterion() == code.criterion())
    }
}

/// What an organization does for an indicator, appraisal included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum DutyRole {
    /// Chủ trì, phụ trách.
    Lead,
    /// Phối hợp.
    Support,
    /// Hướng dẫn, theo dõi, thẩm tra, thẩm định.
    Verify,
}

/// A level, a deadline or a measure that a passage states for an indicator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedTarget {
    /// Id of the passage; `None` for one that is no table or list of its own.
    pub reading: Option<String>,
    /// The place it is for; `None` when it is the place of the plan.
    pub unit_name: Option<String>,
    /// Id of the [`PlannedSet`].
    pub set: String,
    /// The criterion or indicator, with the code that the passage prints.
    pub code: Code,
    /// The name that the passage gives it; empty when it gives none.
    pub named: String,
    /// The variant whose level is meant, if it is not that of the set.
    pub variant: Option<String>,
    /// The year whose level is meant, if the passage says it.
    pub year: Option<u16>,
    /// What the passage says of the level.
    pub level: Option<PlannedLevel>,
    /// What is counted or done, where the passage words it in its own way.
    pub measure: Option<String>,
    /// The criterion under which the passage puts it, where that is another one.
    pub under: Option<u8>,
    /// When it is to be reached.
    pub due: Option<Due>,
    /// Ids of the organizations that the passage names for it.
    pub organizations: Vec<String>,
    /// Where it stands.
    pub place: String,
}

/// A level as a passage prints it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedLevel {
    /// What is demanded.
    pub requirement: Requirement,
    /// The unit of its number; empty when there is none.
    pub unit: String,
    /// The words of the passage.
    pub printed: String,
    /// Whether it is the place's own goal, which may go beyond the set; otherwise the passage says
    /// what the set demands.
    pub is_goal: bool,
}

/// A day on which a dossier is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dossier {
    /// Ids of the sets for which it counts.
    pub sets: Vec<String>,
    /// The day and the words for it.
    pub due: Due,
    /// Whether the results must stand in it, so that work cannot end later.
    pub is_last: bool,
    /// The words of the passage.
    pub printed: String,
    /// Where it stands.
    pub place: String,
}

/// One thing that a passage states, in words that can be held against another passage's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// What it is about; passages about one thing have the same words here.
    pub subject: String,
    /// What the passage says of it.
    pub value: String,
    /// The words of the passage.
    pub printed: String,
    /// Where it stands.
    pub place: String,
}
