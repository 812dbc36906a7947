//! Who does what by when, according to one planning document.

use serde::{Deserialize, Serialize};

use crate::{Code, Due, DutyRole, Repair, Text};

/// One document's assignments and periods (*kế hoạch*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// Stable name in data.
    pub id: String,
    /// Its official title.
    pub title: String,
    /// The place it is for.
    pub unit_name: String,
    /// The province of that place.
    pub province: String,
    /// Id of the criteria set it carries out.
    pub set: String,
    /// Id of the variant of the place.
    pub variant: String,
    /// First year.
    pub start: u16,
    /// Last year.
    pub end: u16,
    /// The file of the copy at hand.
    pub file: String,
    /// A plain remark for the reader.
    pub note: Option<String>,
    /// The passages that assign work. A plan may say two different things; both are kept.
    pub readings: Vec<Reading>,
    /// Everyone who leads, supports or appraises something.
    pub organizations: Vec<Organization>,
    /// The guidance documents it names.
    pub documents: Vec<GuidanceDocument>,
    /// What it says of each indicator.
    pub indicators: Vec<PlannedIndicator>,
    /// Damage of the copy that was mended.
    pub repairs: Vec<Repair>,
}

impl Plan {
    /// What the plan says of an indicator.
    pub fn indicator(&self, code: Code) -> Option<&PlannedIndicator> {
        self.indicators.iter().find(|indicator| indicator.code == code)
    }

    /// The organization with this id.
    pub fn organization(&self, id: &str) -> Option<&Organization> {
        self.organizations.iter().find(|organization| organization.id == id)
    }

    /// The guidance document with this id.
    pub fn document(&self, id: &str) -> Option<&GuidanceDocument> {
        self.documents.iter().find(|document| document.id == id)
    }

    /// The passage with this id.
    pub fn reading(&self, id: &str) -> Option<&Reading> {
        self.readings.iter().find(|reading| reading.id == id)
    }
}

/// A passage of the plan that assigns work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// Name in data.
    pub id: String,
    /// What the passage is called.
    pub title: Text,
    /// Where it stands.
    pub place: String,
    /// What the organizations do that it names beside its levels and deadlines; `None` when its
    /// heading does not say.
    pub role: Option<DutyRole>,
}

/// A unit that leads, supports or appraises (*đơn vị chủ trì, phối hợp, thẩm định*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organization {
    /// Name in data.
    pub id: String,
    /// The fullest name the plan gives.
    pub name: Text,
    /// A name short enough for a table heading.
    pub short: String,
    /// Every spelling that occurs in the plan.
    pub spellings: Vec<String>,
    /// What it is.
    pub kind: OrganizationKind,
    /// Its own section in the plan, if it has one.
    pub section: Option<String>,
}

/// What an organization is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OrganizationKind {
    /// A named unit of the commune.
    Office,
    /// Several units under one word: the villages, the associations.
    Group,
    /// A body outside the commune.
    Outside,
}

/// A document that says how an indicator is measured.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GuidanceDocument {
    /// Name in data.
    pub id: String,
    /// Its number, date and issuer.
    pub title: String,
}

/// What a plan says of one indicator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedIndicator {
    /// The indicator.
    pub code: Code,
    /// First year of the work.
    pub start: u16,
    /// Last year of the work.
    pub end: u16,
    /// The deadline within the last year, where the plan gives one finer than years.
    pub due: Option<PlannedDue>,
    /// Ids of the guidance documents.
    pub documents: Vec<String>,
    /// The plan's own words on guidance.
    pub documents_printed: String,
    /// A rule that is awaited, if the plan says so.
    pub awaiting: Option<String>,
    /// What to do when it is not met, in our own words.
    pub remedy: Text,
    /// Who leads, supports and appraises, one entry for each passage that says so.
    pub assignments: Vec<Assignment>,
}

/// A deadline that a plan gives by quarter, month or day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedDue {
    /// The words and the days that they span.
    pub due: Due,
    /// Where they stand.
    pub place: String,
}

/// Who leads, supports and appraises an indicator according to one passage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assignment {
    /// Id of the [`Reading`].
    pub reading: String,
    /// Ids of the leading organizations.
    pub lead: Vec<String>,
    /// Ids of the supporting organizations.
    pub support: Vec<String>,
    /// Ids of the appraising organizations.
    pub verify: Vec<String>,
    /// The passage's words for the leads.
    pub lead_printed: String,
    /// The passage's words for the supporters.
    pub support_printed: String,
    /// The passage's words for the appraisers.
    pub verify_printed: String,
    /// Where it stands.
    pub place: String,
}
