//! A published set with a province's levels in it.

use ntm_model::{
    Citation, Code, Confidence, CriteriaSet, Criterion, Date, Direction, Indicator, Layer, Level,
    Measure, Operator, OverlayAction, OverlayRow, Requirement, Source, Text,
};

use super::check::start;
use super::target::Target;

/// The set with these rows in it.
pub(super) fn rows(set: &CriteriaSet, title: &str, targets: &[&Target<'_>]) -> CriteriaSet {
    let mut resolved = set.clone();
    if targets.is_empty() {
        return resolved;
    }
    let mut sources = Sources { title, sources: std::mem::take(&mut resolved.sources) };
    for target in targets.iter().filter(|target| target.row.action == OverlayAction::Add) {
        add_indicator(&mut resolved, target, targets, &mut sources);
    }
    let all = resolved.criteria.iter_mut().flat_map(|criterion| &mut criterion.indicators);
    for indicator in all {
        set_levels(indicator, indicator.code, targets, &mut sources);
        let (whole, measure) = (indicator.code, indicator.measure);
        for part in &mut indicator.parts {
            let is_named = targets.iter().any(|target| target.row.code == part.code);
            // A level that must hold for men and for women is that of the whole.
            let code = if measure == Measure::Composite || is_named { part.code } else { whole };
            set_levels(part, code, targets, &mut sources);
        }
        if measure == Measure::Composite {
            complete_whole(indicator);
        }
    }
    resolved.sources = sources.sources;
    resolved
}

/// The sources of the set, with those that the overlay names.
struct Sources<'a> {
    title: &'a str,
    sources: Vec<Source>,
}

impl Sources<'_> {
    /// The citation of a row.
    fn cite(&mut self, row: &OverlayRow) -> Citation {
        let (title, confidence) = if row.document.is_empty() {
            (format!("{}, chưa ghi văn bản", self.title), Confidence::Low)
        } else {
            (row.document.clone(), Confidence::Medium)
        };
        let note = Some(self.title.to_owned());
        let is_own = |source: &&Source| source.id.starts_with(PREFIX);
        let known = self.sources.iter().filter(is_own);
        let same = known.clone().find(|one| one.title == title && one.note == note);
        let id = match same {
            Some(same) => same.id.clone(),
            None => {
                let id = format!("{PREFIX}{}", known.count() + 1);
                let (file, url) = (None, None);
                self.sources.push(Source { id: id.clone(), title, file, url, confidence, note });
                id
            }
        };
        Citation { source: id, place: row.document_place.clone() }
    }
}

/// What the ids of the overlay's sources begin with.
const PREFIX: &str = "muc-cua-tinh-";

/// Puts the levels of the rows with this code into an indicator or part.
fn set_levels(
    indicator: &mut Indicator,
    code: Code,
    targets: &[&Target<'_>],
    sources: &mut Sources<'_>,
) {
    let of_code = |target: &&&Target<'_>| target.row.code == code;
    let mut own: Vec<Level> = Vec::new();
    for target in targets.iter().filter(of_code) {
        let Some(requirement) = target.row.requirement else { continue };
        for variant in &target.variants {
            own.push(Level {
                variant: variant.clone(),
                requirement,
                printed: Some(target.row.printed.clone()).filter(|text| !text.is_empty()),
                since: start(target, indicator, variant),
                until: None,
                checked: start(target, indicator, variant),
                layer: Layer::Overlay {
                    title: sources.title.to_owned(),
                    is_cited: !target.row.document.is_empty(),
                },
                citation: sources.cite(target.row),
                awaiting: None,
                note: Some(target.row.note.clone()).filter(|note| !note.is_empty()),
            });
        }
    }
    if own.is_empty() {
        return;
    }
    own.sort_by_key(|level| level.since);
    indicator.levels.retain(|level| {
        let first = own.iter().find(|one| one.variant == level.variant);
        first.is_none_or(|first| level.since < first.since)
    });
    indicator.levels.append(&mut own);
}

/// A composite indicator whose parts have got levels is judged by them, so that the whole demands
/// what it always does: every part.
fn complete_whole(whole: &mut Indicator) {
    let parts = whole.parts.iter().flat_map(|part| &part.levels);
    let own = parts.filter(|level| {
        level.layer != Layer::Published && level.requirement != Requirement::Unknown
    });
    let mut added: Vec<Level> = Vec::new();
    for level in own {
        let in_force = whole.level(&level.variant, level.since);
        let is_known = in_force.is_some_and(|one| one.requirement != Requirement::Unknown);
        let is_added = added.iter().any(|one| one.variant == level.variant);
        // What the province says of the whole itself stands.
        let is_said = whole
            .levels
            .iter()
            .any(|one| one.variant == level.variant && one.layer != Layer::Published);
        if !is_known && !is_added && !is_said {
            let demand = Level { requirement: Requirement::Pass, printed: None, ..level.clone() };
            added.push(demand);
        }
    }
    whole.levels.retain(|level| {
        let first = added.iter().find(|one| one.variant == level.variant);
        first.is_none_or(|first| level.since < first.since)
    });
    whole.levels.append(&mut added);
}

/// Adds the indicator of a row, without its levels, unless it is there or only names a criterion.
fn add_indicator(
    set: &mut CriteriaSet,
    target: &Target<'_>,
    targets: &[&Target<'_>],
    sources: &mut Sources<'_>,
) {
    let row = target.row;
    let is_there = set.indicator(row.code).is_some();
    let criterion = criterion(set, row.code.criterion(), targets);
    if let Some((indicator, criterion)) = indicator(target, targets, sources).zip(criterion)
        && !is_there
    {
        criterion.indicators.push(indicator);
        criterion.indicators.sort_by_key(|one| one.code);
    }
}

/// The criterion with this number, which is added where the set has none.
fn criterion<'s>(
    set: &'s mut CriteriaSet,
    number: u8,
    targets: &[&Target<'_>],
) -> Option<&'s mut Criterion> {
    let named = targets
        .iter()
        .map(|target| target.row)
        .find(|row| row.code == Code::new(number, 0) && !row.title.is_empty());
    if !set.criteria.iter().any(|one| one.number == number) {
        let title = named.map(|row| row.title.clone());
        let title = title.unwrap_or_else(|| "Do tỉnh quy định".to_owned());
        let title = Text { vi: title.clone(), en: title };
        let place = set.criteria.iter().position(|one| one.number > number);
        let place = place.unwrap_or(set.criteria.len());
        set.criteria.insert(place, Criterion { number, title, indicators: Vec::new() });
    }
    set.criteria.iter_mut().find(|one| one.number == number)
}

/// The indicator that a row adds; what it takes follows from its level.
fn indicator(
    target: &Target<'_>,
    targets: &[&Target<'_>],
    sources: &mut Sources<'_>,
) -> Option<Indicator> {
    let row = target.row;
    let requirement = row.requirement?;
    let titled = targets.iter().map(|other| other.row);
    let title = titled.filter(|other| other.code == row.code).map(|other| &other.title);
    let title = title.into_iter().find(|title| !title.is_empty()).unwrap_or(&row.title).clone();
    let (measure, direction) = kind(requirement, &row.unit);
    Some(Indicator {
        code: row.code,
        short: Text { vi: title.clone(), en: title.clone() },
        title,
        measure,
        unit: row.unit.clone(),
        direction,
        may_not_apply: None,
        note: None,
        title_citation: sources.cite(row),
        parts: Vec::new(),
        levels: Vec::new(),
    })
}

/// The measure and the direction of an indicator with this level.
fn kind(requirement: Requirement, unit: &str) -> (Measure, Direction) {
    let measure = match unit {
        "%" => Measure::Percent,
        unit if unit.starts_with('%') => Measure::PercentPerYear,
        _ => Measure::Count,
    };
    match requirement {
        Requirement::Pass | Requirement::Unknown => (Measure::PassFail, Direction::None),
        Requirement::Rating(_) => (Measure::Rating, Direction::None),
        Requirement::Range { .. } => (measure, Direction::Higher),
        Requirement::Number { operator, bound } => {
            let is_lower = match operator {
                Operator::AtMost | Operator::LessThan => true,
                Operator::Equal => bound.is_zero(),
                Operator::AtLeast | Operator::MoreThan => false,
            };
            (measure, if is_lower { Direction::Lower } else { Direction::Higher })
        }
    }
}

/// The first day that any of the rows names.
pub(super) fn first_day(targets: &[&Target<'_>]) -> Option<Date> {
    targets.iter().filter_map(|target| target.row.since).min()
}
