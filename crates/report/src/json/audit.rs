//! Findings in the shape `ntm-audit/1`.

use ntm_model::Finding;
use ntm_text::Language;

use super::words::severity;
use crate::wire;

/// A plan with its findings: id or file name, title, findings.
pub type Audited<'a> = (&'a str, &'a str, &'a [Finding]);

/// The findings about some plans, with their sentences in one language.
pub fn audit_to_wire(plans: &[Audited<'_>], language: Language) -> wire::Audit {
    let plan = |(plan, title, findings): &Audited<'_>| wire::AuditedPlan {
        plan: (*plan).to_owned(),
        title: (*title).to_owned(),
        findings: findings.iter().map(|finding| finding_to_wire(finding, language)).collect(),
    };
    wire::Audit { format: wire::AuditFormat::Version1, plans: plans.iter().map(plan).collect() }
}

pub(super) fn finding_to_wire(finding: &Finding, language: Language) -> wire::AuditFinding {
    let kind = &finding.kind;
    let passages = finding.passages.iter().map(|passage| wire::AuditPassage {
        document: passage.document.clone(),
        place: passage.place.clone(),
        text: passage.text.clone(),
    });
    wire::AuditFinding {
        code: kind.code().to_owned(),
        severity: severity(kind.severity()),
        set: kind.set().map(str::to_owned),
        indicator: kind.indicator().map(|code| code.to_string()),
        message: ntm_text::finding(kind, language),
        passages: passages.collect(),
    }
}
