//! Units whose name the document writes in several ways.

use ntm_model::is_letter_or_digit;
use ntm_model::{Finding, FindingKind, Organization, OrganizationKind, Passage, fold};

use super::sources::{Sources, finding};

/// Words at the end of a name that say where a unit is, and may be left out.
const LAST: [&str; 4] = ["cap", "huyen", "tinh", "xa"];

pub(super) fn audit(sources: Sources<'_>, findings: &mut Vec<Finding>) {
    let printed = printed(sources);
    for organization in &sources.document.plan.organizations {
        if organization.kind != OrganizationKind::Office {
            continue;
        }
        let forms = forms(sources, organization, &printed);
        let full = words(&organization.name.vi);
        let is_other = |form: &Passage| !is_short_for(&words(&form.text), &full);
        if forms.len() > 1 && forms.iter().any(is_other) {
            let unit = organization.name.vi.clone();
            findings.push(finding(FindingKind::UnitNames { unit }, forms));
        }
    }
}

/// The words for units in every passage, with its place.
fn printed(sources: Sources<'_>) -> Vec<(&str, &str)> {
    let mut printed = Vec::new();
    let planned = sources.document.plan.indicators.iter();
    for assignment in planned.flat_map(|planned| &planned.assignments) {
        for words in [&assignment.lead_printed, &assignment.support_printed] {
            printed.push((words.as_str(), assignment.place.as_str()));
        }
    }
    let duties = sources.facts().duties.iter();
    printed.extend(duties.map(|duty| (duty.printed.as_str(), duty.place.as_str())));
    printed
}

/// The ways in which the passages write the name, each where it comes first.
fn forms(
    sources: Sources<'_>,
    organization: &Organization,
    printed: &[(&str, &str)],
) -> Vec<Passage> {
    let mut forms: Vec<Passage> = Vec::new();
    for (words, place) in printed {
        let pieces = words.split([',', ';', '(', ')']).flat_map(|piece| piece.split(" và "));
        for piece in pieces.map(|piece| piece.trim().trim_end_matches('.')) {
            let Some(form) = form(organization, piece) else { continue };
            if !forms.iter().any(|one| fold(&one.text) == fold(form)) {
                forms.push(sources.passage(place, form));
            }
        }
    }
    forms
}

/// The spelling of the unit with which the words begin, the longest of several.
fn form<'a>(organization: &'a Organization, words: &str) -> Option<&'a str> {
    let begins = |spelling: &&String| {
        let rest = words.strip_prefix(spelling.as_str());
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    let spellings = organization.spellings.iter().filter(begins);
    spellings.max_by_key(|spelling| spelling.len()).map(String::as_str)
}

/// The words of a name without those that may be left out.
fn words(name: &str) -> Vec<String> {
    let folded = fold(name);
    let pieces = folded.split(|letter: char| !is_letter_or_digit(letter));
    let mut words: Vec<String> =
        pieces.filter(|word| !word.is_empty() && *word != "va").map(str::to_owned).collect();
    while words.last().is_some_and(|word| LAST.contains(&word.as_str())) {
        words.pop();
    }
    words
}

/// Whether the words are those of the full name, some of them by their first letters (VH-XH), or a
/// single word such as MTTQ. More words may follow a full name, and an abbreviation may stop early.
fn is_short_for(short: &[String], full: &[String]) -> bool {
    if short.len() < 2 {
        return true;
    }
    let (mut rest, mut has_initials) = (full, false);
    for word in short {
        let Some((first, after)) = rest.split_first() else { return true };
        if word == first {
            rest = after;
            continue;
        }
        let initials: String =
            rest.iter().filter_map(|word| word.chars().next()).take(word.chars().count()).collect();
        if initials != *word {
            return false;
        }
        has_initials = true;
        rest = rest.get(word.chars().count()..).unwrap_or_default();
    }
    rest.is_empty() || has_initials
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(short: &str, full: &str, expected: bool) {
        assert_eq!(is_short_for(&words(short), &words(full)), expected, "{short} for {full}");
    }

    #[test]
    fn abbreviations_are_no_other_name() {
        check("Phòng VH-XH", "Phòng Văn hóa - Xã hội", true);
        check("Phòng VH&XH", "Phòng Văn hóa - Xã hội", true);
        check("UBMTTQ VN xã", "Ủy ban Mặt trận Tổ quốc Việt Nam xã", true);
        check("Trung tâm DVSNC", "Trung tâm Dịch vụ sự nghiệp công xã", true);
        check("Ban QLDA", "Ban Quản lý dự án đầu tư xây dựng", true);
        check("Công an", "Công an xã", true);
        check("MTTQ", "Ủy ban Mặt trận Tổ quốc Việt Nam xã", true);
    }

    #[test]
    fn words_that_differ_are() {
        check("Văn hóa - Xã hội", "Phòng Văn hóa - Xã hội", false);
        check("Văn phòng UBND", "Văn phòng HĐND và UBND xã", false);
        check("Hội Liên hiệp Phụ nữ xã", "Hội Liên hiệp Phụ nữ Việt Nam xã", false);
        check("Công chức Văn hoá", "Công chức Văn hoá – Xã hội", false);
    }
}
