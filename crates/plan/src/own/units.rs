//! The units that a user's plan names, found among those of the base plan by their spelling.

use ntm_model::{
    Assignment, Organization, OrganizationKind, Place, PlanDocument, PlanRow, Text, fold,
};

/// The units that have been named so far.
pub(super) struct Units {
    known: Vec<Organization>,
    pub(super) organizations: Vec<Organization>,
}

impl Units {
    pub(super) fn of(base: Option<&PlanDocument>) -> Self {
        let known = base.map(|base| base.plan.organizations.clone()).unwrap_or_default();
        Self { known, organizations: Vec::new() }
    }

    /// The ids of these names: a unit of the base plan whatever its spelling, capitals and
    /// accents; otherwise a new unit.
    pub(super) fn ids(&mut self, names: &[String]) -> Vec<String> {
        let mut ids: Vec<String> = Vec::new();
        for name in names {
            let id = self.id(name);
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        ids
    }

    fn id(&mut self, name: &str) -> String {
        let wanted = fold(name);
        let is_it = |one: &&Organization| {
            let mut spellings = one.spellings.iter().chain([&one.name.vi, &one.short]);
            spellings.any(|spelling| fold(spelling) == wanted)
        };
        if let Some(known) = self.organizations.iter().find(is_it) {
            return known.id.clone();
        }
        let organization = match self.known.iter().find(is_it) {
            // A table has no part that lists everyone's duties; the plan that it starts from has. A
            // unit of that plan has its place there, a new one, or one that is misspelt, has none.
            Some(known) => Organization {
                section: known.section.clone().or_else(|| Some(known.name.vi.clone())),
                ..known.clone()
            },
            None => Organization {
                id: wanted.replace(' ', "-"),
                name: Text { vi: name.to_owned(), en: name.to_owned() },
                short: name.to_owned(),
                spellings: vec![name.to_owned()],
                kind: OrganizationKind::Office,
                section: None,
            },
        };
        let id = organization.id.clone();
        self.organizations.push(organization);
        id
    }

    /// Who leads, supports and appraises by a row.
    pub(super) fn assignment(&mut self, row: &PlanRow, reading: &str) -> Assignment {
        let lead = self.ids(&row.lead);
        let mut support = self.ids(&row.support);
        support.retain(|id| !lead.contains(id));
        let verify = self.ids(&row.verify);
        Assignment {
            reading: reading.to_owned(),
            lead,
            support,
            verify,
            lead_printed: row.lead.join("; "),
            support_printed: row.support.join("; "),
            verify_printed: row.verify.join("; "),
            place: place(&row.place),
        }
    }
}

/// A row's place as plans write theirs. Plans are Vietnamese, and so are their places.
pub(super) fn place(place: &Place) -> String {
    match place {
        Place::Line(line) | Place::Field { line, .. } => format!("dòng {line}"),
        Place::Cell { sheet, row, .. } => format!("{sheet}, hàng {row}"),
        Place::File => "cả tệp".to_owned(),
        Place::Typed => "nhập trên trang".to_owned(),
    }
}
