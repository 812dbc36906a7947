//! A user's own plan: from the rows of a table to a plan, and from a plan to rows to start with.

mod level;
mod rows;
mod units;

use ntm_model::{
    Code, CriteriaSet, Dossier, Due, Duty, DutyItem, DutyRole, Expected, Measure, Plan,
    PlanDocument, PlanFacts, PlanRow, PlannedDue, PlannedIndicator, PlannedLevel, PlannedSet,
    PlannedTarget, Problem, ProblemKind, Reading, Text, WhyUnreadable, fold,
};

pub use rows::plan_rows;
use units::Units;

/// The id of the one passage of a user's plan.
const READING: &str = "bang";

/// A plan made of the rows of a user's table, and what could not be understood of them, each with
/// the row's place. `base` is the plan whose units and set are meant where the table does not say;
/// `name` is the name of the file.
pub fn own_plan(
    rows: &[PlanRow],
    base: Option<&PlanDocument>,
    sets: &[CriteriaSet],
    name: &str,
) -> (PlanDocument, Vec<Problem>) {
    let mut own = Own {
        sets,
        default: base
            .map(|base| base.plan.set.as_str())
            .or(sets.first().map(|set| set.id.as_str())),
        units: Units::of(base),
        facts: PlanFacts { dossiers: dossiers(base), ..PlanFacts::default() },
        years: None,
        problems: Vec::new(),
    };
    let planned: Vec<(Option<&CriteriaSet>, &PlanRow)> =
        rows.iter().map(|row| (own.set(row), row)).collect();
    let set =
        planned.iter().find_map(|(set, _)| *set).or(own.set_named(own.default.unwrap_or_default()));
    for (set, row) in &planned {
        if let Some(set) = set {
            own.row(set, row);
        }
    }
    let years = own.years.or(set.map(|set| (set.start, set.end))).unwrap_or_default();
    let variant = base.map(|base| base.plan.variant.clone());
    own.sets_of(base, &planned);
    let indicators = set.map(|set| own.indicators(set, &planned, years)).unwrap_or_default();
    let own_text = |read: fn(&Plan) -> &String| base.map(|base| read(&base.plan).clone());
    let plan = Plan {
        id: "ke-hoach-rieng".to_owned(),
        title: name.to_owned(),
        unit_name: own_text(|plan| &plan.unit_name).unwrap_or_default(),
        province: own_text(|plan| &plan.province).unwrap_or_default(),
        set: set.map(|set| set.id.clone()).unwrap_or_default(),
        variant: variant.unwrap_or_default(),
        start: years.0,
        end: years.1,
        file: name.to_owned(),
        note: None,
        readings: vec![Reading {
            id: READING.to_owned(),
            title: Text { vi: "Bảng kế hoạch".to_owned(), en: "Plan table".to_owned() },
            place: String::new(),
            role: None,
        }],
        organizations: own.units.organizations,
        documents: Vec::new(),
        indicators,
        repairs: Vec::new(),
    };
    (PlanDocument { plan, facts: own.facts }, own.problems)
}

/// A plan under construction.
struct Own<'a> {
    sets: &'a [CriteriaSet],
    default: Option<&'a str>,
    units: Units,
    facts: PlanFacts,
    years: Option<(u16, u16)>,
    problems: Vec<Problem>,
}

impl<'a> Own<'a> {
    fn set_named(&self, text: &str) -> Option<&'a CriteriaSet> {
        let wanted = fold(text);
        let mut sets = self.sets.iter();
        sets.find(|set| set.id == text || fold(&set.title.vi) == wanted)
    }

    /// The set of a row; a name that is none is a problem.
    fn set(&mut self, row: &PlanRow) -> Option<&'a CriteriaSet> {
        if row.set.is_empty() {
            return self.set_named(self.default.unwrap_or_default());
        }
        let set = self.set_named(&row.set);
        if set.is_none() {
            self.problem(row, ProblemKind::UnknownSet { text: row.set.clone() });
        }
        set
    }

    fn problem(&mut self, row: &PlanRow, kind: ProblemKind) {
        self.problems.push(Problem { kind, place: row.place.clone() });
    }

    /// The work and the target of one row.
    fn row(&mut self, set: &CriteriaSet, row: &PlanRow) {
        let place = units::place(&row.place);
        for (role, names) in [
            (DutyRole::Lead, &row.lead),
            (DutyRole::Support, &row.support),
            (DutyRole::Verify, &row.verify),
        ] {
            self.work(set, row, role, names);
        }
        let due = self.due(row);
        let level = self.level(set, row);
        self.facts.targets.push(PlannedTarget {
            reading: Some(READING.to_owned()),
            unit_name: None,
            set: set.id.clone(),
            code: row.code,
            named: String::new(),
            variant: None,
            year: due.as_ref().map(|due| due.last.year()),
            level,
            measure: None,
            under: None,
            due,
            organizations: Vec::new(),
            place,
        });
    }

    /// The work of some units. Units whose part the remark names, as the rows of a plan to start with
    /// do, have a duty each: then they share an indicator without being in each other's way.
    fn work(&mut self, set: &CriteriaSet, row: &PlanRow, role: DutyRole, names: &[String]) {
        let part = |name: &String| part(&row.note, name);
        let (divided, together): (Vec<&String>, Vec<&String>) =
            names.iter().partition(|name| part(name).is_some());
        let groups = divided.into_iter().map(|name| vec![name]).chain([together]);
        for group in groups.filter(|group| !group.is_empty()) {
            let names: Vec<String> = group.into_iter().cloned().collect();
            self.facts.duties.push(Duty {
                reading: READING.to_owned(),
                set: set.id.clone(),
                items: vec![DutyItem { code: row.code, named: String::new() }],
                role,
                organizations: self.units.ids(&names),
                share: names.first().and_then(part),
                printed: names.join("; "),
                place: units::place(&row.place),
            });
        }
    }

    /// The deadline, else the span from start to end. What is no time was said when it was read.
    fn due(&mut self, row: &PlanRow) -> Option<Due> {
        let (start, end) = (Due::read(&row.start), Due::read(&row.end));
        let (first, last) = (start.or(end.clone()), end);
        let span = first.zip(last).map(|(first, last)| (first.first, last.last));
        if let Some((first, last)) = span {
            let (start, end) = self.years.unwrap_or((first.year(), last.year()));
            self.years = Some((start.min(first.year()), end.max(last.year())));
            if last < first {
                let text = format!("{}–{}", row.start, row.end);
                self.problem(row, ProblemKind::UnknownPeriod { text });
            }
        }
        let printed = || format!("{}–{}", row.start, row.end);
        Due::read(&row.due).or_else(|| {
            let (first, last) = span.filter(|(first, last)| first <= last)?;
            Some(Due { printed: printed(), first, last })
        })
    }

    fn level(&mut self, set: &CriteriaSet, row: &PlanRow) -> Option<PlannedLevel> {
        if row.target.is_empty() {
            return None;
        }
        if let Some((requirement, unit)) = level::read(&row.target) {
            let printed = row.target.clone();
            return Some(PlannedLevel { requirement, unit, printed, is_goal: true });
        }
        let measure = set.indicator(row.code).map(|indicator| indicator.measure);
        let expected = match measure {
            Some(Measure::Percent) => Expected::Percent,
            Some(Measure::PercentPerYear) => Expected::PercentPerYear,
            Some(Measure::Count) => Expected::Count,
            Some(Measure::Rating) => Expected::Rating,
            _ => Expected::PassFail,
        };
        let (code, text) = (row.code, row.target.clone());
        let why = WhyUnreadable::NotUnderstood;
        self.problem(row, ProblemKind::Unreadable { code, text, why, expected });
        None
    }

    /// The sets of the rows. A plan means to speak of a whole set when it has at least half of it.
    fn sets_of(&mut self, base: Option<&PlanDocument>, rows: &[(Option<&CriteriaSet>, &PlanRow)]) {
        let mut named: Vec<&CriteriaSet> = Vec::new();
        for set in rows.iter().filter_map(|(set, _)| *set) {
            if !named.iter().any(|known| known.id == set.id) {
                named.push(set);
            }
        }
        for set in named {
            let has = |code: Code| {
                let covers = |row: &PlanRow| {
                    row.code == code
                        || (row.code.indicator() == 0 && row.code.criterion() == code.criterion())
                };
                let of_set = |one: &Option<&CriteriaSet>| one.is_some_and(|one| one.id == set.id);
                rows.iter().any(|(one, row)| of_set(one) && covers(row))
            };
            let there = set.indicators().filter(|indicator| has(indicator.code)).count();
            let known = base.and_then(|base| base.facts.set(&set.id));
            let of_plan = base.filter(|base| base.plan.set == set.id);
            let variant = known
                .and_then(|known| known.variant.clone())
                .or(of_plan.map(|base| base.plan.variant.clone()));
            self.facts.sets.push(PlannedSet {
                id: set.id.clone(),
                title: set.title.clone(),
                variant,
                is_whole: there.saturating_mul(2) >= set.indicators().count(),
            });
        }
    }

    /// The indicators of the plan's set, for the matrix and the roadmap: a row of a criterion is
    /// one of each of its indicators that has none of its own.
    fn indicators(
        &mut self,
        set: &CriteriaSet,
        rows: &[(Option<&CriteriaSet>, &PlanRow)],
        (start, end): (u16, u16),
    ) -> Vec<PlannedIndicator> {
        let mut planned = Vec::new();
        let of_set = |one: &Option<&CriteriaSet>| one.is_some_and(|one| one.id == set.id);
        for indicator in set.indicators() {
            let find = |code: Code| {
                rows.iter().find(|(one, row)| of_set(one) && row.code == code).map(|(_, row)| *row)
            };
            let whole = Code::new(indicator.code.criterion(), 0);
            let Some(row) = find(indicator.code).or_else(|| find(whole)) else { continue };
            let year = |text: &str, last: bool| {
                Due::read(text).map(|due| if last { due.last.year() } else { due.first.year() })
            };
            let finer = [&row.due, &row.end].into_iter().filter_map(|text| Due::read(text));
            let due = finer.into_iter().find(|due| !due.spans_year());
            let due = due.map(|due| PlannedDue { due, place: units::place(&row.place) });
            let last = year(&row.end, true).or(year(&row.due, true));
            planned.push(PlannedIndicator {
                code: indicator.code,
                start: year(&row.start, false).unwrap_or(start),
                end: last.unwrap_or(end),
                due,
                documents: Vec::new(),
                documents_printed: row.basis.clone(),
                awaiting: None,
                remedy: Text { vi: row.note.clone(), en: row.note.clone() },
                assignments: vec![self.units.assignment(row, READING)],
            });
        }
        planned
    }
}

/// What the remark of a row says of a unit's part of the work: `Sở Y tế: nội dung thứ nhất; …`.
fn part(note: &str, unit: &str) -> Option<String> {
    let mut pieces = note.split(';').map(str::trim);
    let said = pieces.find_map(|piece| piece.strip_prefix(unit)?.strip_prefix(':'))?.trim();
    (!said.is_empty()).then(|| said.to_owned())
}

/// The dossier days of the plan that a table starts from: they hold for what is made of it.
fn dossiers(base: Option<&PlanDocument>) -> Vec<Dossier> {
    let of = |base: &PlanDocument| {
        let all = base.facts.dossiers.iter().map(|dossier| Dossier {
            place: format!("kế hoạch {}, {}", base.plan.id, dossier.place),
            ..dossier.clone()
        });
        all.collect()
    };
    base.map(of).unwrap_or_default()
}
