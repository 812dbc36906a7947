//! Plans that give criteria and indicators of several sets to organizations.

use ntm_model::{Code, CriteriaSet, Duty, DutyRole, Finding, FindingKind, Passage, PlannedTarget};

use super::sources::{Groups, Sources, finding, put};

/// One row of so many must name a unit for the others to lack one.
const NAMED_ROWS: usize = 3;

pub(super) fn audit(sources: Sources<'_>, findings: &mut Vec<Finding>) {
    for planned in &sources.facts().sets {
        let duties = Duties::of(sources, &planned.id);
        duties.unnamed(findings);
        duties.twice(findings);
        duties.lead_supports(findings);
        let Some(set) = sources.set(&planned.id) else { continue };
        duties.several_leads(set, findings);
        if planned.is_whole && !duties.main.is_empty() {
            duties.without_lead(set, findings);
        } else {
            duties.supported_without_lead(findings);
        }
        duties.other_passages(set, findings);
        if duties.main.is_empty() {
            duties.rows_without_unit(findings);
        }
    }
}

/// The duties of one set.
struct Duties<'a> {
    sources: Sources<'a>,
    set: String,
    /// Those that lead; in a plan in which nobody leads, those that appraise.
    main: Vec<&'a Duty>,
}

impl<'a> Duties<'a> {
    fn of(sources: Sources<'a>, set: &str) -> Self {
        let all = || sources.facts().duties.iter().filter(|duty| duty.set == set);
        let leads = all().any(|duty| duty.role == DutyRole::Lead);
        let role = if leads { DutyRole::Lead } else { DutyRole::Verify };
        let main = all().filter(|duty| duty.role == role).collect();
        Self { sources, set: set.to_owned(), main }
    }

    fn passage(&self, duty: &Duty) -> Passage {
        self.sources.passage(&duty.place, duty.printed.as_str())
    }

    /// Work that only points to another document: one finding for the set. A passage that says in
    /// words what the work is, such as a condition of recognition, names it.
    fn unnamed(&self, findings: &mut Vec<Finding>) {
        let is_unnamed = |duty: &&Duty| duty.items.is_empty() && duty.share.is_none();
        let unnamed: Vec<&Duty> = self.main.iter().copied().filter(is_unnamed).collect();
        if unnamed.is_empty() {
            return;
        }
        let units = self.sources.names(&holders(&unnamed));
        let kind = FindingKind::WorkNotNamed { set: self.set.clone(), units };
        findings.push(finding(kind, unnamed.iter().map(|duty| self.passage(duty)).collect()));
    }

    /// The same code twice for one unit: in one sentence, or in two rows of one passage.
    fn twice(&self, findings: &mut Vec<Finding>) {
        let mut known: Vec<(&str, &str, Code, Option<&str>, &Duty)> = Vec::new();
        for duty in &self.main {
            let share = duty.share.as_deref();
            for item in &duty.items {
                for unit in &duty.organizations {
                    let reading = duty.reading.as_str();
                    let same = known.iter().find(|(other, id, code, part, _)| {
                        (*other, *id, *code, *part) == (reading, unit, item.code, share)
                    });
                    if let Some((.., earlier)) = same {
                        let (set, unit) = (self.set.clone(), self.sources.name(unit));
                        let kind = FindingKind::WorkTwice { set, code: item.code, unit };
                        let passages = [earlier, *duty].map(|one| self.passage(one)).to_vec();
                        findings.push(finding(kind, passages));
                    } else {
                        known.push((reading, unit, item.code, share, duty));
                    }
                }
            }
        }
    }

    /// A unit that leads an indicator and is among those who support it in the same passage.
    fn lead_supports(&self, findings: &mut Vec<Finding>) {
        let all = self.sources.facts().duties.iter();
        for duty in all.filter(|one| one.set == self.set && one.role == DutyRole::Support) {
            for item in &duty.items {
                let has = |lead: &&&Duty| {
                    lead.role == DutyRole::Lead
                        && lead.reading == duty.reading
                        && lead.items.iter().any(|one| one.code == item.code)
                };
                let leads: Vec<&Duty> = self.main.iter().filter(has).copied().collect();
                // Of several leads one may be meant to support: that is the finding.
                if holders(&leads).len() > 1 {
                    continue;
                }
                for lead in leads {
                    for unit in
                        duty.organizations.iter().filter(|id| lead.organizations.contains(id))
                    {
                        let (set, unit) = (self.set.clone(), self.sources.name(unit));
                        let kind = FindingKind::LeadSupports { set, code: item.code, unit };
                        let passages = vec![self.passage(lead), self.passage(duty)];
                        findings.push(finding(kind, passages));
                    }
                }
            }
        }
    }

    /// Several units for one criterion, or for one indicator where somebody has it by name.
    fn several_leads(&self, set: &CriteriaSet, findings: &mut Vec<Finding>) {
        for criterion in &set.criteria {
            let whole = Code::new(criterion.number, 0);
            let by_number = self.with(|item| item == whole);
            self.one_lead(whole, &by_number, findings);
            for indicator in criterion.indicators.iter().filter(|one| one.code != whole) {
                let by_name = self.with(|item| item == indicator.code);
                if !by_name.is_empty() {
                    let all = self.with(|item| item == indicator.code || item == whole);
                    self.one_lead(indicator.code, &all, findings);
                }
            }
        }
    }

    fn with(&self, wanted: impl Fn(Code) -> bool) -> Vec<&'a Duty> {
        let has = |duty: &&&Duty| duty.items.iter().any(|item| wanted(item.code));
        self.main.iter().filter(has).copied().collect()
    }

    fn one_lead(&self, code: Code, duties: &[&Duty], findings: &mut Vec<Finding>) {
        let units = holders(duties);
        let is_divided = duties.iter().all(|duty| duty.share.is_some());
        if units.len() < 2 || is_divided {
            return;
        }
        let mut readings: Groups<&str, &Duty> = Vec::new();
        for duty in duties {
            put(&mut readings, duty.reading.as_str(), *duty);
        }
        let set = self.set.clone();
        let kind = if readings.iter().all(|(_, duties)| holders(duties).len() == 1) {
            FindingKind::LeadsDiffer { set, code }
        } else {
            FindingKind::TwoLeads { set, code, units: self.sources.names(&units) }
        };
        findings.push(finding(kind, duties.iter().map(|duty| self.passage(duty)).collect()));
    }

    /// Criteria, or single indicators, that nobody has.
    fn without_lead(&self, set: &CriteriaSet, findings: &mut Vec<Finding>) {
        let reading = self.main.first().map(|duty| duty.reading.as_str());
        let rows: Vec<&PlannedTarget> = self
            .sources
            .facts()
            .targets
            .iter()
            .filter(|one| one.set == self.set && one.reading.as_deref() == reading)
            .collect();
        let mut say = |code: Code| {
            let (set, about) = (self.set.clone(), |one: &&&PlannedTarget| same(one.code, code));
            let mut passages: Vec<Passage> = rows
                .iter()
                .filter(about)
                .map(|one| self.sources.target(one, &one.code.to_string()))
                .collect();
            // In a table with a row for each, one without a row was forgotten.
            let kind = if !rows.is_empty() && passages.is_empty() {
                FindingKind::NotPlanned { set, code }
            } else {
                FindingKind::NoLead { set, code }
            };
            if passages.is_empty() {
                passages.push(self.sources.silent(reading));
            }
            findings.push(finding(kind, passages));
        };
        for criterion in &set.criteria {
            let is_given = |code: Code| {
                self.main.iter().any(|duty| duty.items.iter().any(|item| item.covers(code)))
            };
            let missing: Vec<Code> = criterion
                .indicators
                .iter()
                .map(|indicator| indicator.code)
                .filter(|code| !is_given(*code))
                .collect();
            if missing.len() == criterion.indicators.len() {
                say(Code::new(criterion.number, 0));
            } else {
                missing.into_iter().for_each(&mut say);
            }
        }
    }

    /// Work that somebody supports or appraises and nobody leads, in a plan that gives other work a
    /// lead.
    fn supported_without_lead(&self, findings: &mut Vec<Finding>) {
        if self.main.first().is_none_or(|duty| duty.role != DutyRole::Lead) {
            return;
        }
        let mut without: Groups<Code, &Duty> = Vec::new();
        let all = self.sources.facts().duties.iter();
        for duty in all.filter(|duty| duty.set == self.set && duty.role != DutyRole::Lead) {
            for item in &duty.items {
                if !self.main.iter().any(|lead| touches(lead, item.code)) {
                    put(&mut without, item.code, duty);
                }
            }
        }
        for (code, duties) in without {
            let passages = duties.iter().map(|duty| self.passage(duty)).collect();
            findings.push(finding(FindingKind::NoLead { set: self.set.clone(), code }, passages));
        }
    }

    /// Rows that name nobody, in a passage that names somebody in many of its rows.
    fn rows_without_unit(&self, findings: &mut Vec<Finding>) {
        let targets = || {
            let all = self.sources.facts().targets.iter();
            all.filter(|target| target.set == self.set && target.reading.is_some())
        };
        let named = targets().filter(|target| !target.organizations.is_empty()).count();
        if named.saturating_mul(NAMED_ROWS) < targets().count() {
            return;
        }
        let mut without: Groups<Code, &PlannedTarget> = Vec::new();
        for target in targets().filter(|target| target.organizations.is_empty()) {
            put(&mut without, target.code, target);
        }
        for (code, targets) in without {
            let passages = targets
                .iter()
                .map(|target| self.sources.target(target, &code.to_string()))
                .collect();
            findings.push(finding(FindingKind::NoLead { set: self.set.clone(), code }, passages));
        }
    }

    /// Rows of other passages that name none of those who have the indicator.
    fn other_passages(&self, set: &CriteriaSet, findings: &mut Vec<Finding>) {
        let mut differing: Groups<(Code, Vec<&str>), &PlannedTarget> = Vec::new();
        let facts = self.sources.facts();
        for target in facts.targets.iter().filter(|target| target.set == self.set) {
            let is_other_code = super::names::stray(self.sources, set, target.code, &target.named);
            let is_moved = super::names::moved_from(self.sources, target).is_some();
            if target.organizations.is_empty() || is_other_code.is_some() || is_moved {
                continue;
            }
            let all = facts.duties.iter().filter(|duty| duty.set == self.set);
            let having: Vec<&Duty> = all.filter(|duty| touches(duty, target.code)).collect();
            let known = holders(&having);
            let is_known = |id: &String| known.contains(&id.as_str());
            if !known.is_empty() && !target.organizations.iter().any(is_known) {
                let units = target.organizations.iter().map(String::as_str).collect();
                put(&mut differing, (target.code, units), target);
            }
        }
        for ((code, units), targets) in differing {
            let having = self.main.iter().filter(|duty| touches(duty, code));
            let mut passages: Vec<Passage> = having.map(|duty| self.passage(duty)).collect();
            let names = self.sources.names(&units).join(", ");
            passages.extend(targets.iter().map(|target| self.sources.target(target, &names)));
            let kind = FindingKind::LeadsDiffer { set: self.set.clone(), code };
            findings.push(finding(kind, passages));
        }
    }
}

/// Whether two codes are the same, or one is the criterion of the other.
fn same(one: Code, other: Code) -> bool {
    one == other
        || (one.criterion() == other.criterion()
            && (one.indicator() == 0 || other.indicator() == 0))
}

/// Whether the duty has to do with the code: it covers it, or the code is its whole criterion.
fn touches(duty: &Duty, code: Code) -> bool {
    duty.items.iter().any(|item| {
        item.covers(code) || (code.indicator() == 0 && item.code.criterion() == code.criterion())
    })
}

/// The organizations of some duties, each once, in their order.
fn holders<'a>(duties: &[&'a Duty]) -> Vec<&'a str> {
    let mut ids: Vec<&str> = Vec::new();
    for id in duties.iter().flat_map(|duty| &duty.organizations) {
        if !ids.contains(&id.as_str()) {
            ids.push(id);
        }
    }
    ids
}
