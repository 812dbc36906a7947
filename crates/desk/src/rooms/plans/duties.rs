//! Who does what by a plan: organizations against criteria, appraisal included.

use ntm_model::{Code, CriteriaSet, Duty, DutyItem, DutyRole, OrganizationKind};
use ntm_text::Language;
use serde::{Deserialize, Serialize};

use super::{Found, PlanChoice};

/// The roles in the order in which they are shown.
const ROLES: [DutyRole; 3] = [DutyRole::Lead, DutyRole::Support, DutyRole::Verify];

/// Organizations against the criteria of one set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DutiesView {
    /// The sets that the plan gives work in.
    pub sets: Vec<PlanChoice>,
    /// The criteria that somebody has work in.
    pub columns: Vec<DutyColumn>,
    /// The organizations that have work in the set: offices, then groups, then bodies outside.
    pub lines: Vec<DutyLine>,
    /// The work of the organization that was asked for.
    pub work: Option<DutyWork>,
}

/// A criterion over a column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DutyColumn {
    /// Its number.
    pub number: u8,
    /// Its title; empty when no catalog has the set.
    pub title: String,
}

/// One organization.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DutyLine {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// One for each column.
    pub cells: Vec<DutyCell>,
    /// For how many indicators it leads, supports and appraises.
    pub load: [u32; 3],
}

/// What an organization does in one criterion.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DutyCell {
    /// The letters: `C P`; empty when it has nothing to do.
    pub letters: String,
    /// The same in words, with the codes: `Chủ trì 13.2, 13.3`.
    pub words: String,
    /// Whether it leads something.
    pub leads: bool,
}

/// Everything that the plan gives one organization in the set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DutyWork {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The passages, what it leads first.
    pub lines: Vec<DutyWorkLine>,
}

/// One passage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DutyWorkLine {
    /// The role, in words.
    pub role: String,
    /// Codes with titles, each with its part of the work.
    pub items: Vec<String>,
    /// The words of the passage, in Vietnamese.
    pub printed: String,
    /// Where they stand.
    pub place: String,
}

pub(super) fn view(
    found: &Found<'_>,
    set: &str,
    organization: &str,
    language: Language,
) -> DutiesView {
    let document = &*found.document;
    let duties = ntm_plan::document_duties(document);
    let mut ids: Vec<&str> = Vec::new();
    for duty in duties.iter() {
        if !ids.contains(&duty.set.as_str()) {
            ids.push(&duty.set);
        }
    }
    let chosen = ids.iter().find(|id| **id == set).or(ids.first()).copied().unwrap_or_default();
    let here: Vec<&Duty> = duties.iter().filter(|duty| duty.set == chosen).collect();
    let catalog = found.set(chosen);
    let columns = columns(&here, catalog, language);
    let kinds = [OrganizationKind::Office, OrganizationKind::Group, OrganizationKind::Outside];
    let all = &document.plan.organizations;
    let ordered = kinds.iter().flat_map(|kind| all.iter().filter(move |one| one.kind == *kind));
    let lines = ordered.filter_map(|one| {
        let own: Vec<&Duty> =
            here.iter().copied().filter(|duty| duty.organizations.contains(&one.id)).collect();
        (!own.is_empty()).then(|| DutyLine {
            id: one.id.clone(),
            name: language.pick(&one.name.vi, &one.name.en).clone(),
            cells: columns.iter().map(|column| cell(&own, column.number, language)).collect(),
            load: ROLES.map(|role| load(&own, role, catalog)),
        })
    });
    let lines: Vec<DutyLine> = lines.collect();
    let work = lines.iter().find(|line| line.id == organization);
    let work = work.map(|line| work_of(line, &here, catalog, language));
    let sets = ids.iter().map(|id| PlanChoice {
        id: (*id).to_owned(),
        name: found.set_title(id, language),
        chosen: *id == chosen,
    });
    DutiesView { sets: sets.collect(), columns, lines, work }
}

/// The criteria of the set, or those that are named where no catalog has it.
fn columns(duties: &[&Duty], set: Option<&CriteriaSet>, language: Language) -> Vec<DutyColumn> {
    let named = |number: u8| {
        duties.iter().flat_map(|duty| &duty.items).any(|item| item.code.criterion() == number)
    };
    let title = |number: u8| {
        let mut all = set.into_iter().flat_map(|set| &set.criteria);
        let criterion = all.find(|one| one.number == number);
        criterion.map(|one| language.pick(&one.title.vi, &one.title.en).clone())
    };
    let numbers = (1..=u8::MAX).filter(|number| named(*number));
    let column = |number| DutyColumn { number, title: title(number).unwrap_or_default() };
    numbers.map(column).collect()
}

/// The codes of a role in a criterion, each once, in order.
fn codes(duties: &[&Duty], role: DutyRole, criterion: Option<u8>) -> Vec<Code> {
    let mut codes: Vec<Code> = Vec::new();
    for duty in duties.iter().filter(|duty| duty.role == role) {
        for item in &duty.items {
            let is_here = criterion.is_none_or(|number| item.code.criterion() == number);
            if is_here && !codes.contains(&item.code) {
                codes.push(item.code);
            }
        }
    }
    codes.sort_unstable();
    codes
}

fn cell(duties: &[&Duty], criterion: u8, language: Language) -> DutyCell {
    let mut cell = DutyCell::default();
    for role in ROLES {
        let codes = codes(duties, role, Some(criterion));
        if codes.is_empty() {
            continue;
        }
        let whole = language.pick("cả tiêu chí", "the whole criterion");
        let name = |code: &Code| match code.indicator() {
            0 => whole.to_owned(),
            _ => code.to_string(),
        };
        let names: Vec<String> = codes.iter().map(name).collect();
        if !cell.letters.is_empty() {
            cell.letters.push(' ');
            cell.words.push_str("; ");
        }
        cell.letters.push(ntm_text::duty_letter(role));
        cell.words.push_str(ntm_text::duty_role(role, language));
        cell.words.push(' ');
        cell.words.push_str(&names.join(", "));
        cell.leads |= role == DutyRole::Lead;
    }
    cell
}

/// For how many indicators an organization has this role. A whole criterion is all its indicators;
/// in a set that no catalog has, what is named is counted as it stands.
fn load(duties: &[&Duty], role: DutyRole, set: Option<&CriteriaSet>) -> u32 {
    let codes = codes(duties, role, None);
    let covers = |code: Code| {
        codes.iter().any(|one| DutyItem { code: *one, named: String::new() }.covers(code))
    };
    let count = match set {
        Some(set) => set.indicators().filter(|indicator| covers(indicator.code)).count(),
        None => codes.len(),
    };
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn work_of(
    line: &DutyLine,
    duties: &[&Duty],
    set: Option<&CriteriaSet>,
    language: Language,
) -> DutyWork {
    let of = |role: DutyRole| {
        let own = move |duty: &&&Duty| duty.role == role && duty.organizations.contains(&line.id);
        duties.iter().filter(own)
    };
    let shown = |duty: &&Duty| DutyWorkLine {
        role: ntm_text::duty_role(duty.role, language).to_owned(),
        items: duty.items.iter().map(|item| item_words(item, duty, set, language)).collect(),
        printed: duty.printed.clone(),
        place: duty.place.clone(),
    };
    let lines = ROLES.into_iter().flat_map(|role| of(role).map(shown).collect::<Vec<_>>());
    DutyWork { id: line.id.clone(), name: line.name.clone(), lines: lines.collect() }
}

fn item_words(
    item: &DutyItem,
    duty: &Duty,
    set: Option<&CriteriaSet>,
    language: Language,
) -> String {
    let code = item.code;
    let short = set.and_then(|set| set.indicator(code)).map(|one| &one.short);
    let whole = set.filter(|_| code.indicator() == 0).and_then(|set| {
        set.criteria.iter().find(|one| one.number == code.criterion()).map(|one| &one.title)
    });
    let title = short.or(whole).map(|title| language.pick(&title.vi, &title.en).as_str());
    let mut words = code.to_string();
    if let Some(title) = title.or(Some(item.named.as_str())).filter(|title| !title.is_empty()) {
        words.push(' ');
        words.push_str(title);
    }
    if let Some(share) = &duty.share {
        words.push_str(" (");
        words.push_str(share);
        words.push(')');
    }
    words
}
