//! From the nouns of the model to the shapes of the JSON.

mod assessment;
mod audit;
mod crosswalk;
mod many;
mod overlay;
mod plan;
mod programme;
mod scenario;
mod sets;
mod words;

pub use assessment::{assessment_to_wire, assessments_to_wire, assessments_with_overlays_to_wire};
pub use audit::{Audited, audit_to_wire};
pub use crosswalk::crosswalk_to_wire;
pub use many::{communes_to_wire, periods_to_wire};
pub use overlay::{overlay_from_wire, overlay_to_wire};
pub use plan::{plan_unit_to_wire, plans_to_wire};
pub use programme::programme_to_wire;
pub use scenario::scenarios_to_wire;
pub use sets::sets_to_wire;
pub use words::place_to_wire;
