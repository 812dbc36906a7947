//! The criteria sets that everything is judged by: the published ones, or those with the levels of
//! the open files laid over them.

use std::sync::Arc;

use ntm_model::{CriteriaSet, Overlay, Problem, Severity};
use ntm_text::Language;

/// The sets, with what is known of the province's own levels.
#[derive(Clone, Debug, Default)]
pub(crate) struct Laid {
    /// The sets with the levels in them; `None` while there are none.
    sets: Sets,
    /// The levels of each file that has any, applied or not.
    pub(crate) files: Vec<LevelsFile>,
}

/// The sets that a unit is judged by, shared among all units.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sets(Option<Arc<Vec<CriteriaSet>>>);

/// The levels of one file.
#[derive(Clone, Debug)]
pub(crate) struct LevelsFile {
    /// The name of the file.
    pub(crate) name: String,
    /// What it lays down; `None` where it has no table that can be read.
    pub(crate) overlay: Option<Overlay>,
    /// Whether its levels are applied.
    pub(crate) is_applied: bool,
    /// How many errors it has.
    pub(crate) errors: usize,
}

impl Sets {
    /// The sets.
    pub(crate) fn all(&self) -> &[CriteriaSet] {
        match &self.0 {
            Some(sets) => sets,
            None => ntm_bundled::sets(),
        }
    }
}

impl Laid {
    /// The sets.
    pub(crate) fn sets(&self) -> &[CriteriaSet] {
        self.sets.all()
    }

    /// The sets for a unit to keep.
    pub(crate) fn shared(&self) -> Sets {
        self.sets.clone()
    }

    /// Lays the levels of one more file over the sets as they are. What checking finds is added to
    /// what reading found; levels with an error are not applied.
    pub(crate) fn lay(
        &mut self,
        name: &str,
        overlay: Option<Overlay>,
        problems: &mut Vec<Problem>,
    ) {
        let mut is_applied = false;
        if let Some(overlay) = &overlay {
            let resolved = ntm_evaluate::resolve_over(ntm_bundled::sets(), self.sets(), overlay);
            problems.extend(resolved.problems);
            is_applied = resolved.is_applied && !overlay.rows.is_empty();
            if is_applied {
                problems.extend(self.conflicts(overlay));
                let mut sets = resolved.sets;
                // A level that follows from another one follows from the province's.
                ntm_model::derive_levels(&mut sets);
                self.sets = Sets(Some(Arc::new(sets)));
            }
        }
        let errors = problems.iter().filter(|one| one.severity() == Severity::Error).count();
        // That nothing is applied is no further error.
        let errors =
            errors - problems.iter().filter(|one| one.code() == "OVERLAY_NOT_APPLIED").count();
        self.files.push(LevelsFile { name: name.to_owned(), overlay, is_applied, errors });
    }

    /// Where the levels take the place of others in files that were opened before.
    fn conflicts(&self, overlay: &Overlay) -> Vec<Problem> {
        let applied = self.files.iter().filter(|file| file.is_applied);
        let earlier: Vec<(&str, &Overlay)> =
            applied.filter_map(|file| Some((file.name.as_str(), file.overlay.as_ref()?))).collect();
        ntm_evaluate::overlay_conflicts(self.sets(), &earlier, overlay)
    }

    /// What is said of the file of this name; empty when it has no levels.
    pub(crate) fn said_of(&self, name: &str, language: Language) -> String {
        let file = self.files.iter().find(|file| file.name == name);
        file.map(|file| file.sentence(language)).unwrap_or_default()
    }

    /// The line for every page that says by whose levels things are judged; empty without any.
    pub(crate) fn line(&self, language: Language) -> String {
        let lines: Vec<String> = self.files.iter().map(|file| file.sentence(language)).collect();
        lines.join(" ")
    }
}

impl LevelsFile {
    /// What it is and whether it is applied.
    pub(crate) fn sentence(&self, language: Language) -> String {
        let title = self.overlay.as_ref().map_or(self.name.as_str(), |one| one.title.as_str());
        let rows = self.overlay.as_ref().map_or(0, |one| one.rows.len());
        if self.is_applied {
            ntm_text::levels_applied(title, rows, language)
        } else {
            ntm_text::levels_not_applied(&self.name, self.errors, language)
        }
    }
}

/// The name that a file of levels gives itself where it says nothing above its table: that of the
/// file, but not of the one that the page itself makes.
pub(crate) fn name_for_title(name: &str) -> &str {
    if name == LEVELS_FILE { "-" } else { name }
}

/// The name of the file that the page makes of typed levels.
pub const LEVELS_FILE: &str = "muc-cua-tinh.csv";
