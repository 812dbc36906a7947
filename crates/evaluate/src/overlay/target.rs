//! Which set and which groups each row of an overlay is for.

use ntm_model::{
    CriteriaSet, Overlay, OverlayAction, OverlayField, OverlayProblem, OverlayRow, Problem,
    Variant, fold, is_letter_or_digit,
};

use super::at;

/// The only group of a province's own set that has no groups.
pub(super) const FOR_ALL: &str = "chung";

/// A row with the set and the groups that it is for.
#[derive(Debug)]
pub(super) struct Target<'a> {
    pub(super) row: &'a OverlayRow,
    /// The published set; `None` for a set of the province's own.
    pub(super) set: Option<&'a CriteriaSet>,
    /// The id of the set.
    pub(super) set_id: String,
    /// Ids of the groups.
    pub(super) variants: Vec<String>,
}

/// The rows whose set and groups are known; the others are problems.
pub(super) fn targets<'a>(
    sets: &'a [CriteriaSet],
    overlay: &'a Overlay,
    problems: &mut Vec<Problem>,
) -> Vec<Target<'a>> {
    let mut targets = Vec::new();
    for row in &overlay.rows {
        let set = find(sets, &row.set);
        let is_own = set.is_none() && is_own(overlay, &row.set);
        if set.is_none() && !is_own {
            let problem = OverlayProblem::UnknownSet { text: row.set.clone() };
            problems.push(at(problem, row.place_of(OverlayField::Set)));
            continue;
        }
        let variants = match set {
            Some(set) => of_published(set, &row.variant),
            None => Ok(of_own(overlay, row)),
        };
        match variants {
            Ok(variants) => {
                let set_id = set.map_or_else(|| slug(&row.set), |set| set.id.clone());
                targets.push(Target { row, set, set_id, variants });
            }
            Err(problem) => problems.push(at(problem, row.place_of(OverlayField::Variant))),
        }
    }
    targets
}

/// The set with this id, title or decision. Nothing shorter: half a title means several sets.
fn find<'a>(sets: &'a [CriteriaSet], text: &str) -> Option<&'a CriteriaSet> {
    let wanted = tight(text);
    let is_titled = |set: &&CriteriaSet| {
        [&set.id, &set.title.vi, &set.title.en].into_iter().any(|name| tight(name) == wanted)
    };
    if wanted.is_empty() { None } else { sets.iter().find(is_titled) }
}

/// Whether a text names a set of the province's own: no set at hand has it, and all its rows add.
fn is_own(overlay: &Overlay, text: &str) -> bool {
    let wanted = tight(text);
    let mut rows = overlay.rows.iter().filter(|row| tight(&row.set) == wanted);
    !wanted.is_empty() && rows.all(|row| row.action == OverlayAction::Add)
}

fn of_published(set: &CriteriaSet, text: &str) -> Result<Vec<String>, OverlayProblem> {
    let all = || set.variants.iter().map(|variant| variant.id.clone());
    // A list is taken by its pieces: as a whole it would pass for the group that it names last.
    let is_list = names(text).count() > 1;
    let is_whole = |variant: &&Variant| {
        !is_list
            || [&variant.id, &variant.name.vi].into_iter().any(|name| tight(name) == tight(text))
    };
    let named = set.variant_named(text).filter(is_whole);
    if let Some(variant) = named.filter(|_| !text.is_empty()) {
        return Ok(vec![variant.id.clone()]);
    }
    if is_all(text) || text.is_empty() && set.variants.len() == 1 {
        return Ok(all().collect());
    }
    let named = names(text).map(|name| set.variant_named(name).map(|one| one.id.clone()));
    let found: Option<Vec<String>> = named.collect();
    let unknown =
        || OverlayProblem::UnknownVariant { text: text.to_owned(), known: all().collect() };
    found.filter(|found| !found.is_empty()).ok_or_else(unknown)
}

/// The groups of a row of the province's own set: those that it names, else all that the set has.
fn of_own(overlay: &Overlay, row: &OverlayRow) -> Vec<String> {
    let ids = |row: &OverlayRow| -> Vec<String> {
        let is_named = !row.variant.is_empty() && !is_all(&row.variant);
        let names = names(&row.variant).map(slug).filter(|id| is_named && !id.is_empty());
        names.collect()
    };
    let own = ids(row);
    if !own.is_empty() {
        return own;
    }
    let wanted = tight(&row.set);
    let mut all = Vec::new();
    for id in overlay.rows.iter().filter(|row| tight(&row.set) == wanted).flat_map(ids) {
        if !all.contains(&id) {
            all.push(id);
        }
    }
    if all.is_empty() { vec![FOR_ALL.to_owned()] } else { all }
}

/// The names in a list of groups.
pub(super) fn names(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', ';']).map(str::trim).filter(|name| !name.is_empty())
}

/// Whether a text says that a level is for every group.
pub(super) fn is_all(text: &str) -> bool {
    let words = fold(text);
    ["tat ca", "tat ca cac nhom", "tat ca cac vung", "moi nhom", "moi vung", FOR_ALL, "all"]
        .contains(&words.as_str())
}

/// The text as it is compared: officials write “2026 - 2030” with spaces or without.
fn tight(text: &str) -> String {
    fold(text).replace([' ', '-', '_'], "")
}

/// A text as the id of a province's own set or group: `Thôn NTM kiểu mẫu` is `thon-ntm-kieu-mau`.
pub fn slug(text: &str) -> String {
    let mut id = String::new();
    for letter in fold(text).chars() {
        if is_letter_or_digit(letter) {
            id.push(letter);
        } else if !id.is_empty() && !id.ends_with('-') {
            id.push('-');
        }
    }
    id.trim_end_matches('-').to_owned()
}
