//! The room of provincial levels: the levels of a set and a group to be changed, and the file that
//! comes of it.

mod rows;
mod view;

pub use view::{
    LevelEntry, LevelLine, LevelRemark, LevelsAsked, LevelsFileLine, LevelsView, TypedLevel,
};

use ntm_evaluate::{OverlayLine, check_overlay, overlay_lines, own_set_id};
use ntm_model::{
    Code, CriteriaSet, Indicator, Measure, Overlay, Place, Problem, Requirement, Severity,
};
use ntm_text::Language;

use crate::laid::{LEVELS_FILE, Laid, LevelsFile};
use crate::message::Input;
use crate::{Desk, SetLine, VariantLine};
use rows::{LevelRow, merged};

impl Desk {
    /// The levels of a set and group with what was typed, and what is said of them.
    pub fn levels(&mut self, asked: &LevelsAsked, input: &Input) -> LevelsView {
        let shown = self.shown_assessment(input);
        let (own_set, own_variant) = shown.map(|unit| (unit.set, unit.variant)).unwrap_or_default();
        let laid = self.laid(input);
        let language = input.language;
        let sheet = Sheet::of(laid, asked);
        let mut sets = crate::set_lines_of(ntm_bundled::sets(), language);
        sets.extend(sheet.own_sets(asked));
        let named = |id: &str| sets.iter().find(|set| set.id == id);
        let set =
            named(&own_set_id(&asked.set)).or_else(|| named(&own_set)).or(sets.first()).cloned();
        let set = set.unwrap_or_else(|| own_set_line(""));
        let has = |id: &&String| set.variants.iter().any(|one| one.id == **id);
        let own_variant = own_variant.filter(|_| set.id == own_set);
        let variant = Some(&asked.variant).filter(has).or(own_variant.as_ref().filter(has));
        let variant = variant.or(set.variants.first().map(|one| &one.id)).cloned();
        let variant = variant.unwrap_or_default();
        let files = laid.files.iter().map(|file| LevelsFileLine {
            name: file.name.clone(),
            said: file.sentence(language),
            is_applied: file.is_applied,
        });
        let pending = sheet.pending();
        LevelsView {
            files: files.collect(),
            file: edited(laid).map(|file| file.name.clone()),
            title: sheet.overlay.title.clone(),
            lines: sheet.lines(&set.id, &variant, language),
            remarks: sheet.remarks_elsewhere(&set.id, &variant, language),
            typed: asked.typed.len(),
            pending,
            pending_words: ntm_text::levels_pending(pending, language),
            count: sheet.rows.iter().filter(|row| !row.is_empty()).count(),
            errors: sheet.errors(),
            is_damaged: sheet.is_damaged,
            set: set.id,
            variant,
            sets,
        }
    }

    /// Name and text of the file of the levels with what was typed; `None` while something is
    /// wrong with them, or there are none.
    pub fn levels_file(&mut self, asked: &LevelsAsked, input: &Input) -> Option<(String, String)> {
        let sheet = Sheet::of(self.laid(input), asked);
        let is_sound = sheet.errors() == 0 && !sheet.is_damaged && !sheet.overlay.rows.is_empty();
        let text = is_sound.then(|| ntm_report::overlay_to_csv(&sheet.overlay))?;
        Some((LEVELS_FILE.to_owned(), text))
    }
}

/// The file that is changed in the room: the one that the room makes, else the first.
fn edited(laid: &Laid) -> Option<&LevelsFile> {
    let own = laid.files.iter().find(|file| file.name == LEVELS_FILE);
    own.or(laid.files.first())
}

/// The rows of the file with the typed ones, read and checked as the file will be.
struct Sheet {
    rows: Vec<LevelRow>,
    /// What the rows say.
    overlay: Overlay,
    /// Each of them beside the published level.
    beside: Vec<OverlayLine>,
    problems: Vec<Problem>,
    is_damaged: bool,
    /// Whether the levels are called otherwise than in the file.
    is_renamed: bool,
}

impl Sheet {
    fn of(laid: &Laid, asked: &LevelsAsked) -> Self {
        let sets = ntm_bundled::sets();
        let base = edited(laid).and_then(|file| file.overlay.clone()).unwrap_or_default();
        let rows = merged(sets, &base, asked);
        let known = if base.title.is_empty() { Overlay::DEFAULT_TITLE } else { &base.title };
        let title = if asked.title.trim().is_empty() { known } else { asked.title.trim() };
        let written = rows.iter().filter(|row| !row.is_empty());
        let written = written.map(|row| row.texts.each_ref().map(String::as_str));
        let (overlay, mut problems) = ntm_ingest::read_overlay_rows(title, written);
        // No levels at all are none to be mended here.
        problems.retain(|problem| problem.code() != "OVERLAY_NO_ROWS");
        let overlay = overlay.unwrap_or_default();
        problems.extend(check_overlay(sets, &overlay));
        let beside = overlay_lines(sets, &overlay);
        let (is_damaged, is_renamed) = (base.unread > 0, title != known);
        Self { rows, overlay, beside, problems, is_damaged, is_renamed }
    }

    fn pending(&self) -> usize {
        self.rows.iter().filter(|row| row.is_pending).count() + usize::from(self.is_renamed)
    }

    fn errors(&self) -> usize {
        self.problems.iter().filter(|problem| problem.severity() == Severity::Error).count()
    }

    /// The rows that are written, each with the line on which it is.
    fn written(&self) -> impl Iterator<Item = (u32, &LevelRow)> {
        (2_u32..).zip(self.rows.iter().filter(|row| !row.is_empty()))
    }

    /// The sets of the province's own, and the one that it is about to make.
    fn own_sets(&self, asked: &LevelsAsked) -> Vec<SetLine> {
        let is_own = |id: &str| {
            !id.is_empty() && !ntm_bundled::sets().iter().any(|published| published.id == id)
        };
        let mut own: Vec<SetLine> = Vec::new();
        let named = self.rows.iter().map(|row| (row.set.as_str(), row.variants.as_slice()));
        let asked = own_set_id(&asked.set);
        let asked = std::iter::once((asked.as_str(), [].as_slice()));
        for (id, variants) in named.chain(asked).filter(|(id, _)| is_own(id)) {
            if !own.iter().any(|set| set.id == id) {
                own.push(own_set_line(id));
            }
            let Some(set) = own.iter_mut().find(|set| set.id == id) else { continue };
            for variant in variants {
                if !set.variants.iter().any(|one| one.id == *variant) {
                    let name = variant.clone();
                    set.variants.push(VariantLine { id: variant.clone(), name, known: 0 });
                }
            }
        }
        for set in &mut own {
            if set.variants.is_empty() {
                let (id, name) = ("chung".to_owned(), "chung".to_owned());
                set.variants.push(VariantLine { id, name, known: 0 });
            }
        }
        own
    }

    /// The indicators of the published set, then those that the province adds.
    fn lines(&self, set: &str, variant: &str, language: Language) -> Vec<LevelLine> {
        let published = ntm_bundled::sets().iter().find(|one| one.id == set);
        let mut lines: Vec<LevelLine> = Vec::new();
        for indicator in published.into_iter().flat_map(rows_of) {
            lines.push(LevelLine {
                code: indicator.code,
                title: language.pick(&indicator.short.vi, &indicator.short.en).clone(),
                published: published_level(indicator, variant, language),
                is_added: false,
                entries: self.entries(set, variant, &indicator.code.to_string(), language),
            });
        }
        for row in self.rows.iter().filter(|row| row.is_of(set, variant)) {
            let Ok(code) = row.code.parse::<Code>() else { continue };
            let is_level = code.indicator() != 0 || !row.level().is_empty();
            if is_level && !lines.iter().any(|line| line.code == code) {
                let line = LevelLine {
                    code,
                    title: row.title().to_owned(),
                    published: String::new(),
                    is_added: true,
                    entries: self.entries(set, variant, &row.code, language),
                };
                let place = lines.iter().position(|line| line.code > code);
                lines.insert(place.unwrap_or(lines.len()), line);
            }
        }
        lines
    }

    fn entries(&self, set: &str, variant: &str, code: &str, language: Language) -> Vec<LevelEntry> {
        let own = |row: &&LevelRow| row.code == code && row.is_of(set, variant);
        let mut entries: Vec<LevelEntry> = Vec::new();
        for (number, row) in self.rows.iter().filter(own).enumerate() {
            let line = self.written().find(|(_, one)| std::ptr::eq(*one, row));
            let line = line.map(|(line, _)| line);
            let beside = self
                .beside
                .iter()
                .find(|one| Some(line_of(&one.place)) == line.map(Some) && one.variant == variant);
            let effect = beside.map(|beside| beside.effect);
            let words = effect.map(|effect| ntm_text::overlay_effect(effect, language));
            let problems = self
                .problems
                .iter()
                .filter(|problem| line.is_some() && line_of(&problem.place) == line);
            entries.push(LevelEntry {
                number,
                level: row.level().to_owned(),
                document: row.document().to_owned(),
                since: row.since().to_owned(),
                is_pending: row.is_pending,
                effect,
                effect_words: words.unwrap_or_default().to_owned(),
                remarks: problems.map(|problem| remark(problem, language)).collect(),
            });
        }
        if entries.is_empty() {
            entries.push(LevelEntry::default());
        }
        entries
    }

    /// What is said of rows that are not on view, with the names of their set, group and code.
    fn remarks_elsewhere(&self, set: &str, variant: &str, language: Language) -> Vec<LevelRemark> {
        let mut remarks = Vec::new();
        for problem in &self.problems {
            let line = line_of(&problem.place);
            let row = self.written().find(|(number, _)| Some(*number) == line);
            let row = row.map(|(_, row)| row);
            if row.is_some_and(|row| row.is_of(set, variant)) {
                continue;
            }
            let mut said = remark(problem, language);
            if let Some(row) = row {
                let variants = row.variants.join(", ");
                said.message = format!("{} {variants} {}: {}", row.set, row.code, said.message);
            }
            remarks.push(said);
        }
        remarks
    }
}

fn remark(problem: &Problem, language: Language) -> LevelRemark {
    let message = ntm_text::problem(&problem.kind, language);
    LevelRemark { severity: problem.severity(), message }
}

/// The line of a place in a table of typed rows.
fn line_of(place: &Place) -> Option<u32> {
    match place {
        Place::Line(line) | Place::Field { line, .. } => Some(*line),
        _ => None,
    }
}

fn own_set_line(id: &str) -> SetLine {
    SetLine {
        id: id.to_owned(),
        title: id.to_owned(),
        decision: String::new(),
        start: 0,
        end: 0,
        criteria: 0,
        indicators: 0,
        variants: Vec::new(),
        variant: String::new(),
    }
}

/// The indicators and parts that have levels of their own.
fn rows_of(set: &CriteriaSet) -> impl Iterator<Item = &Indicator> {
    set.indicators().flat_map(|indicator| {
        let parts = indicator.parts.iter();
        let parts = parts.filter(|_| indicator.measure == Measure::Composite);
        std::iter::once(indicator).chain(parts)
    })
}

/// What is published for a group, with the days where there are several levels.
fn published_level(indicator: &Indicator, variant: &str, language: Language) -> String {
    let levels = indicator
        .levels
        .iter()
        .filter(|level| level.variant == variant && level.requirement != Requirement::Unknown);
    let several = levels.clone().count() > 1;
    let mut all = String::new();
    for level in levels {
        if !all.is_empty() {
            all.push_str("; ");
        }
        all.push_str(&ntm_text::requirement(&level.requirement, &indicator.unit, language));
        if several {
            let day = ntm_text::date(level.since, language);
            all.push_str(&language.pick(format!(" (từ {day})"), format!(" (from {day})")));
        }
    }
    all
}
