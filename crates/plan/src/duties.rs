//! The work that a document gives, passage by passage.

use std::borrow::Cow;

use ntm_model::{Duty, DutyItem, DutyRole, PlanDocument};

/// The duties of a document. One that assigns indicators one by one says the same in another way.
pub fn document_duties(document: &PlanDocument) -> Cow<'_, [Duty]> {
    if !document.facts.duties.is_empty() {
        return Cow::Borrowed(&document.facts.duties);
    }
    let plan = &document.plan;
    let mut duties = Vec::new();
    for planned in &plan.indicators {
        for one in &planned.assignments {
            for (role, organizations, printed) in [
                (DutyRole::Lead, &one.lead, &one.lead_printed),
                (DutyRole::Support, &one.support, &one.support_printed),
                (DutyRole::Verify, &one.verify, &one.verify_printed),
            ] {
                if !organizations.is_empty() {
                    duties.push(Duty {
                        reading: one.reading.clone(),
                        set: plan.set.clone(),
                        items: vec![DutyItem { code: planned.code, named: String::new() }],
                        role,
                        organizations: organizations.clone(),
                        share: None,
                        printed: printed.clone(),
                        place: one.place.clone(),
                    });
                }
            }
        }
    }
    Cow::Owned(duties)
}
