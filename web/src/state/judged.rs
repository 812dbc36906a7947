//! Everything that follows from the user's input, computed in one place.

use ntm_evaluate::Options;
use ntm_ingest::{Reading, TableSummary};
use ntm_model::{Assessment, CriteriaSet, Date, Plan, Submission, UnitAssessment};
use ntm_plan::{Responsibilities, Roadmap};

use super::workspace::{Choice, Source};
use super::{Edit, Edits};

/// The engine's answer to the current input. It is made anew for every change and never changed,
/// so that components compare the pointers to it.
pub(crate) struct Judged {
    /// What was understood of the file's table, if there is one.
    pub(crate) table: Option<TableSummary>,
    /// What the file says, with the user's edits.
    pub(crate) submission: Submission,
    /// The verdicts.
    pub(crate) assessment: Assessment,
    /// The unit that is shown.
    pub(crate) unit: usize,
    /// The plan that assigns the work, with what follows from it for the unit that is shown.
    pub(crate) planned: Option<Planned>,
}

/// A plan held against the unit that is shown.
pub(crate) struct Planned {
    /// The plan.
    pub(crate) plan: &'static Plan,
    /// What is to be reached by when.
    pub(crate) roadmap: Roadmap,
    /// Who does what.
    pub(crate) responsibilities: Responsibilities,
}

impl PartialEq for Judged {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Judged {
    /// Reads, judges and plans.
    pub(crate) fn new(source: &Source, edits: &Edits, choice: &Choice, unit: usize) -> Self {
        let reading = ntm_ingest::read(&source.bytes);
        let table = reading.table().cloned();
        let Reading { submission, mut problems, .. } = reading;
        let submission = edits.apply(submission);
        let options = Options {
            set: None,
            variant: choice.variant.clone(),
            as_of: choice.as_of,
            today: today(),
        };
        let mut assessment = ntm_evaluate::evaluate(ntm_bundled::sets(), &submission, &options);
        let unit = unit.min(assessment.units.len().saturating_sub(1));
        let planned = assessment.units.get(unit).and_then(planned);
        problems.append(&mut assessment.problems);
        assessment.problems = problems;
        Self { table, submission, assessment, unit, planned }
    }

    /// The judgement of the unit that is shown; `None` when the file has none.
    pub(crate) fn unit(&self) -> Option<&UnitAssessment> {
        self.assessment.units.get(self.unit)
    }

    /// The criteria set of the unit that is shown.
    pub(crate) fn set(&self) -> Option<&'static CriteriaSet> {
        let id = &self.unit()?.set;
        ntm_bundled::sets().iter().find(|set| set.id == *id)
    }

    /// What stands for an indicator now, as the starting point of an edit.
    pub(crate) fn edit_of(&self, code: ntm_model::Code) -> Edit {
        let unit = self.submission.units.get(self.unit);
        Edit::of(unit.and_then(|unit| unit.observations.iter().find(|one| one.code == code)))
    }
}

/// The plan for a unit: its own if there is one, else any plan for the same set and group, which
/// then serves as an example.
fn planned(unit: &UnitAssessment) -> Option<Planned> {
    let fits = |plan: &&Plan| plan.set == unit.set;
    let own = |plan: &&Plan| {
        let name = ntm_model::fold(unit.name.as_deref().unwrap_or_default());
        !name.is_empty() && name.contains(&ntm_model::fold(&plan.unit_name))
    };
    let plans = ntm_bundled::plans();
    let plan = plans.iter().filter(fits).find(own).or_else(|| plans.iter().find(fits))?;
    Some(Planned {
        plan,
        roadmap: ntm_plan::roadmap(plan, unit),
        responsibilities: ntm_plan::responsibilities(plan, unit),
    })
}

/// The day on this machine's calendar.
fn today() -> Date {
    let now = js_sys::Date::new_0();
    let small = |number: u32| u8::try_from(number).unwrap_or(1);
    let year = u16::try_from(now.get_full_year()).unwrap_or(2026);
    Date::new(year, small(now.get_month() + 1), small(now.get_date()))
        .unwrap_or(Date::end_of_year(2026))
}
