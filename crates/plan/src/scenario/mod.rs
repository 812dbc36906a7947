//! What if: changed values, levels, dates and deadlines beside the real data.
//!
//! A [`Scenario`] is an ordered list of steps, as a trainer tells it in front of a hall. It is
//! about one unit. The state after so many steps is judged by the same rules as the real data
//! ([`scenario_state`]); [`walk_scenario`] gives the states one after the other, with what moved; [`compare_scenarios`] puts
//! several states beside the real one, row by row. Scenarios are kept in files
//! ([`read_scenarios`]). Nothing here touches the user's data.

mod compare;
mod file;
mod level;
mod seen;
mod state;
mod typed;
mod walk;

use ntm_model::{Code, Date, Requirement};
use serde::{Deserialize, Serialize};

pub use compare::{
    ComparedColumn, ComparedCriterion, ComparedIndicator, ScenarioComparison, compare_scenarios,
};
pub use file::{
    SCENARIO_HEADER, ScenarioFile, ScenarioProblem, ScenarioProblemKind, read_scenarios,
};
pub use seen::SeenIndicator;
pub use state::{Base, RefusedChange, ScenarioState, TimingTally, WhyRefused, scenario_state};
pub use typed::{TypedValue, put_typed};
pub use walk::{MovedCriterion, MovedIndicator, ScenarioWalk, WalkState, walk_scenario};

/// A made-up course of things (*kịch bản*).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scenario {
    /// Its name in files; not empty, and no two scenarios of a file have the same.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// The name of the unit that it is about; empty for whichever unit is shown.
    pub unit: String,
    /// What happens, in order.
    pub steps: Vec<ScenarioStep>,
}

/// One step of a scenario.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScenarioStep {
    /// What the trainer says to it; may be empty.
    pub words: String,
    /// What changes; may be empty.
    pub changes: Vec<Change>,
}

/// One change. A later one goes before an earlier one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Change {
    /// Another result in place of what the unit reports; an empty one takes the report away.
    Value {
        /// The indicator or part.
        code: Code,
        /// What is typed.
        typed: TypedValue,
    },
    /// Another level for the group of the unit, whatever the day.
    Level {
        /// The indicator or part.
        code: Code,
        /// What is demanded.
        requirement: Requirement,
        /// The unit of its numbers; empty for words.
        unit: String,
    },
    /// Another last year of the plan.
    PlanEnd {
        /// Of one indicator; `None` for the whole plan: indicators that end with the plan or
        /// later than the new year end with it.
        code: Option<Code>,
        /// The year.
        year: u16,
    },
    /// Another day on which the levels must be in force.
    AsOf(Date),
    /// Another group or region, by id or name.
    Variant(String),
}
