//! The room of plans: which plan, what is wrong in it, who does what by it, and its table to edit.

mod audit;
mod duties;
mod table;

use std::borrow::Cow;

use ntm_model::{CriteriaSet, Finding, PlanDocument, PlanRow, Severity, fold};
use ntm_text::Language;
use serde::{Deserialize, Serialize};

pub use audit::{AuditView, FindingGroup, FindingView};
pub use duties::{DutiesView, DutyCell, DutyColumn, DutyLine, DutyWork, DutyWorkLine};
pub use table::{PlanColumn, PlanEdit, PlanRowView, PlanTable, PlanTableView};

use crate::desk::Desk;
use crate::message::{Export, Exported, ExportedContent, Form, Input, Wanted};
use crate::rooms::Reply;
use crate::sets::set_with_id;

/// The name under which the page keeps the plan that is edited in it.
const OWN_FILE: &str = "ke-hoach-cua-toi.csv";
/// What the ids of the user's plans begin with; the name of the file follows.
const OWN: &str = "tep:";

/// What the room asks. A plan is named by its id; empty for the user's own, or the one for the unit
/// that is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PlansQuestion {
    /// What is wrong in a plan.
    Audit(String),
    /// Who does what.
    Duties {
        /// The plan.
        plan: String,
        /// The set, by its id in the plan; empty for the first.
        set: String,
        /// The organization whose work is listed, by id; empty for none.
        organization: String,
    },
    /// The table to edit.
    Table(PlanTable),
    /// The edited table as a file.
    TableFile(PlanTable),
}

/// What the engine replies to a [`PlansQuestion`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PlansReply {
    /// What is wrong.
    Audit(AuditView),
    /// Who does what.
    Duties(DutiesView),
    /// The table.
    Table(PlanTableView),
}

/// A plan, a set, or a part of a table that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanChoice {
    /// What is asked for.
    pub id: String,
    /// What the user reads.
    pub name: String,
    /// Whether it is the present one.
    pub chosen: bool,
}

/// A plan that was found by its id.
struct Found<'a> {
    id: String,
    /// The user's own, with its rows as they stand in the file.
    own: Option<&'a [PlanRow]>,
    document: Cow<'a, PlanDocument>,
    /// What it is held against: the published sets, with the province's own levels in them.
    sets: &'a [CriteriaSet],
}

impl Found<'_> {
    /// Its rows, to be edited.
    fn rows(&self) -> Vec<PlanRow> {
        match self.own {
            Some(rows) => rows.to_vec(),
            None => ntm_plan::plan_rows(&self.document, self.sets),
        }
    }

    /// What is wrong in the plan and, where a programme was made of the same document, in its
    /// numbers.
    fn findings(&self) -> Vec<Finding> {
        let mut all = ntm_plan::audit(&self.document, self.sets);
        let programmes = ntm_bundled::programmes().iter();
        let same = programmes.filter(|programme| programme.file == self.document.plan.file);
        all.extend(same.flat_map(ntm_plan::audit_numbers));
        all
    }

    /// The set with this id, if a catalog or the province has it.
    fn set(&self, id: &str) -> Option<&CriteriaSet> {
        set_with_id(self.sets, id)
    }

    /// The title of a set: the official one, or the plan's own where no catalog has the set.
    fn set_title(&self, id: &str, language: Language) -> String {
        let own = || self.document.facts.set(id).map(|set| &set.title);
        let title = self.set(id).map(|set| &set.title).or_else(own);
        title.map_or(id, |title| language.pick(&title.vi, &title.en)).to_owned()
    }
}

impl Desk {
    /// The reply to a question about plans.
    pub(super) fn plans_reply(&mut self, question: &PlansQuestion, input: &Input) -> Reply {
        self.take_over(input);
        let id = match question {
            PlansQuestion::Audit(plan) | PlansQuestion::Duties { plan, .. } => plan,
            PlansQuestion::Table(table) | PlansQuestion::TableFile(table) => &table.plan,
        };
        let Some(found) = self.plan_named(id, input) else { return Reply::Plans(None) };
        let language = input.language;
        let plans = self.plan_choices(&found.id, language);
        let reply = match question {
            PlansQuestion::Audit(_) => PlansReply::Audit(audit::view(&found, plans, language)),
            PlansQuestion::Duties { set, organization, .. } => {
                PlansReply::Duties(duties::view(&found, set, organization, language))
            }
            PlansQuestion::Table(wanted) => {
                let ground = self.plan_ground(input);
                PlansReply::Table(table::view(&found, wanted, &ground, plans, language))
            }
            PlansQuestion::TableFile(wanted) => {
                let text = ntm_report::plan_to_csv(&table::edited(&found, &wanted.edits));
                return Reply::File(Some((OWN_FILE.to_owned(), text)));
            }
        };
        Reply::Plans(Some(Box::new(reply)))
    }

    /// A file of a plan; `None` for anything else.
    pub(crate) fn plan_file(
        &mut self,
        id: &str,
        export: &Export,
        input: &Input,
    ) -> Option<Exported> {
        self.take_over(input);
        let found = self.plan_named(id, input)?;
        let (name, content) = match (&export.what, export.form) {
            (Wanted::Findings(_), _) => {
                let findings = found.findings();
                let id = file_part(&found.id);
                let text = ntm_report::findings_to_csv(&[(id, &findings)], input.language);
                (format!("soat-{id}.csv"), ExportedContent::Text(text))
            }
            (Wanted::PlanTable(_), Form::Csv) => {
                let text = ntm_report::plan_to_csv(&found.rows());
                (format!("{}.csv", file_part(&found.id)), ExportedContent::Text(text))
            }
            (Wanted::PlanTable(_), Form::Xlsx) => {
                let workbook = ntm_report::plan_workbook(&found.rows());
                (format!("{}.xlsx", file_part(&found.id)), ExportedContent::Workbook(workbook))
            }
            _ => return None,
        };
        Some(Exported { name, content })
    }

    /// Who does what by a plan, in all its sets.
    pub(super) fn plan_duties_file(
        &mut self,
        id: &str,
        form: Form,
        input: &Input,
    ) -> Option<Exported> {
        self.take_over(input);
        let found = self.plan_named(id, input)?;
        let (document, sets, language) = (&*found.document, ntm_bundled::sets(), input.language);
        let id = file_part(&found.id);
        let (name, content) = match form {
            Form::Csv => {
                let text = ntm_report::plan_duties_to_csv(document, sets, language);
                (format!("viec-{id}.csv"), ExportedContent::Text(text))
            }
            Form::Xlsx => {
                let workbook = ntm_report::plan_document_workbook(document, sets, language);
                // A workbook without a worksheet is no file.
                if workbook.sheets.is_empty() {
                    return None;
                }
                (format!("viec-{id}.xlsx"), ExportedContent::Workbook(workbook))
            }
        };
        Some(Exported { name, content })
    }

    /// The plan with this id; for an empty one the user's own that was opened last, else the
    /// bundled one of the place that is shown, else one for its set.
    fn plan_named(&self, id: &str, input: &Input) -> Option<Found<'_>> {
        let mut own = self.own_plans().iter().rev();
        let name = id.strip_prefix(OWN);
        let own = own.find(|one| id.is_empty() || name == Some(one.name.as_str()));
        if let Some(own) = own {
            return Some(Found {
                id: format!("{OWN}{}", own.name),
                own: Some(&own.rows),
                document: Cow::Borrowed(&own.document),
                sets: self.sets(),
            });
        }
        let documents = ntm_bundled::plan_documents();
        let named = documents.iter().find(|one| one.plan.id == id);
        // A plan of the user that was closed gives way to what would be shown without it.
        let document = named.or_else(|| {
            let ground = self.plan_ground(input);
            let place = fold(&ground.unit_name);
            let mut fitting = documents.iter().filter(|one| one.plan.set == ground.set);
            let example = fitting.clone().next();
            let own = fitting.find(|one| place.contains(&fold(&one.plan.unit_name)));
            own.or(example).or(documents.first())
        })?;
        let id = document.plan.id.clone();
        Some(Found { id, own: None, document: Cow::Borrowed(document), sets: self.sets() })
    }

    /// All plans, the user's own first.
    fn plan_choices(&self, chosen: &str, language: Language) -> Vec<PlanChoice> {
        let own = self.own_plans().iter().map(|one| {
            let name = &one.name;
            let words = language
                .pick(format!("Kế hoạch của bạn: {name}"), format!("Your own plan: {name}"));
            (format!("{OWN}{name}"), words)
        });
        let bundled = ntm_bundled::plan_documents().iter().map(|document| {
            let plan = &document.plan;
            (
                plan.id.clone(),
                format!("{} ({}), {}", plan.unit_name, plan.province, years(document)),
            )
        });
        let choice = |(id, name): (String, String)| PlanChoice { chosen: id == chosen, id, name };
        own.chain(bundled).map(choice).collect()
    }
}

/// The years of a plan.
fn years(document: &PlanDocument) -> String {
    let (start, end) = (document.plan.start, document.plan.end);
    if start == end { start.to_string() } else { format!("{start}–{end}") }
}

/// How many errors, warnings and notes there are.
fn counts(findings: &[Finding]) -> [usize; 3] {
    [Severity::Error, Severity::Warning, Severity::Info]
        .map(|wanted| findings.iter().filter(|one| one.kind.severity() == wanted).count())
}

/// The part of a file's name that a plan gives: its id, or the name of the user's file.
fn file_part(id: &str) -> &str {
    let name = id.strip_prefix(OWN).unwrap_or(id);
    name.rsplit_once('.').map_or(name, |(name, _)| name)
}
