//! Which set, which group and which day a unit is judged by.

use ntm_model::{
    Cell, CriteriaSet, Date, Indicator, Place, Problem, ProblemKind, Requirement, UnitReport,
    Variant, fold,
};

/// The id of the set that is taken when neither the file nor the options name one.
pub const DEFAULT_SET: &str = "xa-2026-2030";

/// What the user chose besides the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// The criteria set, by id or title; it goes before what the file names.
    pub set: Option<String>,
    /// The group or region, by id or name; it goes before what the file names.
    pub variant: Option<String>,
    /// The day on which levels must be in force; otherwise the end of each unit's period.
    pub as_of: Option<Date>,
    /// The day to take when neither the options nor the file name one. Judging has no clock.
    pub today: Date,
}

impl Options {
    /// The day on which levels must be in force for this unit.
    pub(crate) fn day(&self, unit: &UnitReport) -> Date {
        let end = unit.period.as_ref().and_then(|period| period.end);
        self.as_of.or(end).unwrap_or(self.today)
    }
}

/// The set to judge this unit by; `None` only when there are no sets at all.
pub(crate) fn resolve_set<'a>(
    sets: &'a [CriteriaSet],
    unit: &UnitReport,
    options: &Options,
    problems: &mut Vec<Problem>,
) -> Option<&'a CriteriaSet> {
    let default = || sets.iter().find(|set| set.id == DEFAULT_SET).or(sets.first());
    let Some((text, place)) = named(options.set.as_deref(), unit.set.as_ref()) else {
        let set = default().map(|set| by_codes(sets, set, unit));
        let id = set.map_or(DEFAULT_SET, |set| &set.id).to_owned();
        push_once(problems, ProblemKind::SetAssumed { set: id }, Place::File);
        return set;
    };
    find_set(sets, text).or_else(|| {
        push_once(problems, ProblemKind::UnknownSet { text: text.to_owned() }, place);
        default()
    })
}

/// The group or region of this unit; `None` when it is not known. `find_only`
/// is [`only_variant`], or remembers what it gave.
pub(crate) fn resolve_variant<'a>(
    set: &'a CriteriaSet,
    unit: &UnitReport,
    options: &Options,
    find_only: impl FnOnce(&'a CriteriaSet) -> Option<&'a Variant>,
    problems: &mut Vec<Problem>,
) -> Option<&'a Variant> {
    let chosen = named(options.variant.as_deref(), None);
    let written = named(None, unit.variant.as_ref());
    for (text, place) in [chosen, written].into_iter().flatten() {
        if let Some(variant) = set.variant_named(text) {
            return Some(variant);
        }
        push_once(problems, ProblemKind::UnknownVariant { text: text.to_owned() }, place);
    }
    let only = find_only(set);
    let kind = match only {
        Some(variant) => ProblemKind::VariantAssumed { name: variant.name.vi.clone() },
        None => ProblemKind::VariantMissing,
    };
    push_once(problems, kind, Place::File);
    only
}

/// The group or region that a set has levels for, where it is the only one.
pub(crate) fn only_variant(set: &CriteriaSet) -> Option<&Variant> {
    only(set.variants.iter().filter(|variant| has_known_level(set, &variant.id)))
}

/// The text that names a thing and where it stands: the user's choice, else the file's cell.
fn named<'a>(option: Option<&'a str>, cell: Option<&'a Cell>) -> Option<(&'a str, Place)> {
    let option = option.filter(|text| !text.trim().is_empty()).map(|text| (text, Place::File));
    let cell = cell.filter(|cell| !cell.text.is_empty());
    option.or_else(|| cell.map(|cell| (cell.text.as_str(), cell.place.clone())))
}

/// The set that a text means: by its id, else by what only one set has in its title (the years)
/// or its decision (the number).
fn find_set<'a>(sets: &'a [CriteriaSet], text: &str) -> Option<&'a CriteriaSet> {
    // Officials write “2026 - 2030” with spaces or without.
    let tight = |text: &str| fold(text).replace(' ', "");
    let wanted = tight(text);
    if let Some(set) = sets.iter().find(|set| tight(&set.id) == wanted) {
        return Some(set);
    }
    let fits = |set: &&CriteriaSet| {
        tight(&set.title.vi).contains(&wanted)
            || tight(&set.title.en).contains(&wanted)
            || wanted.contains(&tight(&set.decision.number))
    };
    let of_communes = |set: &&CriteriaSet| set.id.starts_with("xa-");
    only(sets.iter().filter(fits))
        // The years of the current period mean the set that is taken without any words too.
        .or_else(|| sets.iter().find(|set| set.id == DEFAULT_SET && fits(set)))
        // One decision has two sets for communes; the second is for those who have met the first.
        .or_else(|| {
            let all = sets.iter().filter(fits).all(|set| of_communes(&set));
            only(sets.iter().filter(|set| all && fits(set) && is_first_step(set)))
        })
        .or_else(|| {
            let words = words(text);
            let fits = |set: &&CriteriaSet| has_all(&set.title.vi, &words);
            let first = |set: &&CriteriaSet| of_communes(set) && is_first_step(set);
            let fitting = || sets.iter().filter(|set| words.len() > 2 && fits(set));
            only(fitting()).or_else(|| only(fitting().filter(first)))
        })
}

/// The words of a set's name as officials shorten it: `Xã NTM nâng cao`.
fn words(text: &str) -> Vec<String> {
    let folded = fold(text).replace(" - ", "-").replace("ntm", "nong thon moi");
    folded.split(' ').map(str::to_owned).collect()
}

fn has_all(title: &str, wanted: &[String]) -> bool {
    let title = words(title);
    wanted.iter().all(|word| title.contains(word))
}

/// The set that a file without a name of a set is of: the one that is taken for granted, unless
/// the file has codes that only another first set for communes has, as forms of the years before
/// have. Codes are identities, so they say more than the year of the file.
fn by_codes<'a>(
    sets: &'a [CriteriaSet],
    default: &'a CriteriaSet,
    unit: &UnitReport,
) -> &'a CriteriaSet {
    let unknown = |set: &CriteriaSet| {
        let codes = unit.observations.iter().map(|observation| observation.code);
        codes.filter(|code| !code.is_condition() && set.indicator(*code).is_none()).count()
    };
    let missing = unknown(default);
    // One slip of a code says nothing about the set.
    if missing < 2 {
        return default;
    }
    let others = sets.iter().filter(|set| is_first_step(set) && set.id != default.id);
    let best = others.map(|set| (unknown(set), set)).min_by_key(|(missing, _)| *missing);
    match best {
        Some((fewer, set)) if fewer * 2 <= missing => set,
        _ => default,
    }
}

fn only<T>(mut fitting: impl Iterator<Item = T>) -> Option<T> {
    let (only, more) = (fitting.next(), fitting.next());
    if more.is_none() { only } else { None }
}

/// Whether this is the set that communes are judged by first: its id has nothing between the kind
/// of place and the years.
fn is_first_step(set: &CriteriaSet) -> bool {
    set.id.strip_prefix("xa-").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

fn has_known_level(set: &CriteriaSet, variant: &str) -> bool {
    let known = |indicator: &Indicator| {
        let mut levels = indicator.levels.iter();
        levels.any(|level| level.variant == variant && level.requirement != Requirement::Unknown)
    };
    set.indicators().any(|indicator| known(indicator) || indicator.parts.iter().any(known))
}

/// A choice made for two hundred communes is said once.
fn push_once(problems: &mut Vec<Problem>, kind: ProblemKind, place: Place) {
    let problem = Problem { kind, place };
    if !problems.contains(&problem) {
        problems.push(problem);
    }
}
