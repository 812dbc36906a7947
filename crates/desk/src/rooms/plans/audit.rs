//! What is wrong in a plan, in words, by kind.

use ntm_model::{Code, Finding, Severity};
use ntm_text::Language;
use serde::{Deserialize, Serialize};

use super::{Found, PlanChoice, counts, years};

/// What is wrong in a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditView {
    /// The plans to choose from.
    pub plans: Vec<PlanChoice>,
    /// The id of the one that was audited.
    pub plan: String,
    /// Whether it is the user's own.
    pub is_own: bool,
    /// Its official title, in Vietnamese.
    pub title: String,
    /// The place, the years, the sets and the file, as a sentence.
    pub about: String,
    /// How much was found, as a sentence.
    pub tally: String,
    /// How many findings of each severity, the gravest first, with the word for it.
    pub counts: Vec<(Severity, String, usize)>,
    /// The findings by kind, the gravest kinds first.
    pub groups: Vec<FindingGroup>,
}

/// The findings of one kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindingGroup {
    /// The stable code.
    pub code: String,
    /// How much they matter.
    pub severity: Severity,
    /// What the kind is called.
    pub name: String,
    /// The findings, in the order of the document.
    pub findings: Vec<FindingView>,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindingView {
    /// The criterion or indicator that it concerns, if it concerns one.
    pub code: Option<Code>,
    /// The short title of the indicator; may be empty.
    pub title: String,
    /// The title of the set that it concerns; may be empty.
    pub set: String,
    /// What is wrong and what to do.
    pub sentence: String,
    /// Every reading: document with place, and the words, which are Vietnamese. Empty words where
    /// the passage says nothing.
    pub passages: Vec<(String, String)>,
}

pub(super) fn view(found: &Found<'_>, plans: Vec<PlanChoice>, language: Language) -> AuditView {
    let all = found.findings();
    let severities = [Severity::Error, Severity::Warning, Severity::Info];
    let tallies = counts(&all);
    let named = severities.into_iter().zip(tallies);
    let named = named.map(|(severity, count)| {
        (severity, ntm_text::severity(severity, language).to_owned(), count)
    });
    AuditView {
        plans,
        plan: found.id.clone(),
        is_own: found.own.is_some(),
        title: found.document.plan.title.clone(),
        about: about(found, language),
        tally: ntm_text::finding_tally(tallies, language),
        counts: named.collect(),
        groups: severities.into_iter().flat_map(|one| groups(found, &all, one, language)).collect(),
    }
}

fn about(found: &Found<'_>, language: Language) -> String {
    let plan = &found.document.plan;
    let mut ids: Vec<&str> = found.document.facts.sets.iter().map(|set| set.id.as_str()).collect();
    if ids.is_empty() {
        ids.push(&plan.set);
    }
    let sets: Vec<String> = ids.into_iter().map(|id| found.set_title(id, language)).collect();
    let (years, sets, file) = (years(&found.document), sets.join("; "), &plan.file);
    let place = match (plan.unit_name.as_str(), plan.province.as_str()) {
        ("", _) => String::new(),
        (place, "") => format!("{place}. "),
        (place, province) => format!("{place} ({province}). "),
    };
    language.pick(
        format!("{place}Năm: {years}. Bộ tiêu chí: {sets}. Nguồn: tệp {file}."),
        format!("{place}Years: {years}. Sets: {sets}. Source: the file {file}."),
    )
}

/// The findings of one severity by kind, the kinds in the order in which they come.
fn groups(
    found: &Found<'_>,
    all: &[Finding],
    severity: Severity,
    language: Language,
) -> Vec<FindingGroup> {
    let mut groups: Vec<FindingGroup> = Vec::new();
    for finding in all.iter().filter(|one| one.kind.severity() == severity) {
        let code = finding.kind.code();
        let shown = shown(found, finding, language);
        match groups.iter_mut().find(|group| group.code == code) {
            Some(group) => group.findings.push(shown),
            None => groups.push(FindingGroup {
                code: code.to_owned(),
                severity,
                name: ntm_text::finding_name(code, language).to_owned(),
                findings: vec![shown],
            }),
        }
    }
    groups
}

fn shown(found: &Found<'_>, finding: &Finding, language: Language) -> FindingView {
    let kind = &finding.kind;
    let id = kind.set().unwrap_or_default();
    let set = found.set(id);
    let code = kind.indicator();
    let indicator = code.and_then(|code| set.and_then(|set| set.indicator(code)));
    let short = indicator.map(|one| language.pick(&one.short.vi, &one.short.en).clone());
    let whole = code.filter(|code| code.indicator() == 0).and_then(|code| {
        let mut all = set.into_iter().flat_map(|set| &set.criteria);
        let criterion = all.find(|one| one.number == code.criterion())?;
        Some(language.pick(&criterion.title.vi, &criterion.title.en).clone())
    });
    let passages = finding.passages.iter().map(|passage| {
        let place = match passage.place.as_str() {
            "" => passage.document.clone(),
            place => format!("{}, {place}", passage.document),
        };
        (place, passage.text.clone())
    });
    FindingView {
        code,
        title: short.or(whole).unwrap_or_default(),
        set: if id.is_empty() { String::new() } else { found.set_title(id, language) },
        sentence: ntm_text::finding(kind, language),
        passages: passages.collect(),
    }
}
