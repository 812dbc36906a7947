//! The duties of a document as assignments of one indicator.

use ntm_model::{Assignment, DutyRole, PlanDocument, PlannedIndicator};

/// Adds to an indicator what the duties of its set say; where the plan assigns it already, only
/// who appraises it. Every passage keeps its words and its place.
pub(super) fn add(
    document: &PlanDocument,
    set: &str,
    is_assigned: bool,
    planned: &mut PlannedIndicator,
) {
    for duty in document.facts.duties.iter().filter(|duty| duty.set == set) {
        let is_told = is_assigned && duty.role != DutyRole::Verify;
        if is_told || !duty.items.iter().any(|item| item.covers(planned.code)) {
            continue;
        }
        let (ids, words) = (&duty.organizations, duty.printed.clone());
        planned.assignments.push(assignment(duty.role, &duty.reading, ids, words, &duty.place));
    }
}

/// One passage that gives some organizations one role.
pub(super) fn assignment(
    role: DutyRole,
    reading: &str,
    organizations: &[String],
    printed: String,
    place: &str,
) -> Assignment {
    let mut made = Assignment {
        reading: reading.to_owned(),
        lead: Vec::new(),
        support: Vec::new(),
        verify: Vec::new(),
        lead_printed: String::new(),
        support_printed: String::new(),
        verify_printed: String::new(),
        place: place.to_owned(),
    };
    let (ids, words) = match role {
        DutyRole::Lead => (&mut made.lead, &mut made.lead_printed),
        DutyRole::Support => (&mut made.support, &mut made.support_printed),
        DutyRole::Verify => (&mut made.verify, &mut made.verify_printed),
    };
    organizations.clone_into(ids);
    *words = printed;
    made
}
