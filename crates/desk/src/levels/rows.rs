//! The rows of a file of levels with the typed ones put into them.

use ntm_evaluate::overlay_lines;
use ntm_model::{Code, CriteriaSet, Overlay, OverlayAction};

use super::view::{LevelsAsked, TypedLevel};

/// One row, as it will be written.
#[derive(Clone, Debug)]
pub(super) struct LevelRow {
    /// The id of its set; empty where the file names none that is known.
    pub(super) set: String,
    /// The ids of its groups.
    pub(super) variants: Vec<String>,
    /// The indicator, as written.
    pub(super) code: String,
    /// The cells, in the order of the table.
    pub(super) texts: [String; 10],
    /// Whether it was typed and differs from the file.
    pub(super) is_pending: bool,
}

/// The columns that are typed in.
const VARIANT: usize = 1;
const TITLE: usize = 3;
const LEVEL: usize = 5;
const DOCUMENT: usize = 6;
const SINCE: usize = 8;

impl LevelRow {
    fn text(&self, column: usize) -> &str {
        self.texts.get(column).map_or("", String::as_str)
    }

    fn put(&mut self, column: usize, text: &str) {
        if let Some(cell) = self.texts.get_mut(column)
            && cell != text
        {
            *cell = text.to_owned();
            self.is_pending = true;
        }
    }

    pub(super) fn title(&self) -> &str {
        self.text(TITLE)
    }

    pub(super) fn level(&self) -> &str {
        self.text(LEVEL)
    }

    pub(super) fn document(&self) -> &str {
        self.text(DOCUMENT)
    }

    pub(super) fn since(&self) -> &str {
        self.text(SINCE)
    }

    /// Whether it says nothing and is not to be written.
    pub(super) fn is_empty(&self) -> bool {
        let is_title = self.code.parse::<Code>().is_ok_and(|code| code.indicator() == 0);
        self.level().is_empty() && !is_title
    }

    /// Whether it is for this group of this set.
    pub(super) fn is_of(&self, set: &str, variant: &str) -> bool {
        self.set == set && self.variants.iter().any(|one| one == variant)
    }
}

/// The rows of the file, then those that are new. A row that was taken away stays, empty, so that
/// the numbers of the others stay.
pub(super) fn merged(sets: &[CriteriaSet], base: &Overlay, asked: &LevelsAsked) -> Vec<LevelRow> {
    let lines = overlay_lines(sets, base);
    let mut rows: Vec<LevelRow> = Vec::new();
    for row in &base.rows {
        let own = lines.iter().filter(|line| line.place == row.place);
        rows.push(LevelRow {
            set: own.clone().next().map(|line| line.set.clone()).unwrap_or_default(),
            variants: own.map(|line| line.variant.clone()).collect(),
            code: row.code.to_string(),
            texts: ntm_report::overlay_texts(row),
            is_pending: false,
        });
    }
    for typed in &asked.typed {
        put(&mut rows, typed, sets, asked);
    }
    rows
}

fn put(rows: &mut Vec<LevelRow>, typed: &TypedLevel, sets: &[CriteriaSet], asked: &LevelsAsked) {
    let fits = |row: &&LevelRow| row.code == typed.code && row.is_of(&typed.set, &typed.variant);
    let found = rows.iter().filter(fits).nth(typed.number).map(|row| row.texts.clone());
    let is_gone = typed.level.is_empty() && typed.document.is_empty() && typed.since.is_empty();
    let or = |own: &str, of_all: &str| match own.is_empty() && !is_gone {
        true => of_all.trim().to_owned(),
        false => own.trim().to_owned(),
    };
    let (document, since) = (or(&typed.document, &asked.document), or(&typed.since, &asked.since));
    let at = found.and_then(|_| {
        let mut numbered = rows.iter().enumerate().filter(|(_, row)| fits(row));
        numbered.nth(typed.number).map(|(index, _)| index)
    });
    let index = match at {
        Some(index) => own_row(rows, index, &typed.variant),
        None if is_gone => return,
        None => {
            rows.push(new_row(typed, sets));
            rows.len() - 1
        }
    };
    let Some(row) = rows.get_mut(index) else { return };
    row.put(LEVEL, typed.level.trim());
    row.put(DOCUMENT, &document);
    row.put(SINCE, &since);
    if !typed.title.is_empty() {
        row.put(TITLE, typed.title.trim());
    }
}

/// The place of the row for this group alone: a row for several groups leaves the others as they
/// are.
fn own_row(rows: &mut Vec<LevelRow>, index: usize, variant: &str) -> usize {
    let Some(row) = rows.get_mut(index).filter(|row| row.variants.len() > 1) else { return index };
    let mut own = row.clone();
    row.variants.retain(|one| one != variant);
    let others = row.variants.join(", ");
    row.put(VARIANT, &others);
    row.is_pending = false;
    own.variants = vec![variant.to_owned()];
    own.put(VARIANT, variant);
    own.is_pending = false;
    rows.insert(index + 1, own);
    index + 1
}

fn new_row(typed: &TypedLevel, sets: &[CriteriaSet]) -> LevelRow {
    let set = sets.iter().find(|set| set.id == typed.set);
    let code = typed.code.parse::<Code>().ok();
    let indicator = set.zip(code).and_then(|(set, code)| set.indicator(code));
    let action = if indicator.is_some() { OverlayAction::Set } else { OverlayAction::Add };
    let empty = String::new;
    let title = indicator.map(|one| one.title.clone());
    LevelRow {
        set: typed.set.clone(),
        variants: vec![typed.variant.clone()],
        code: typed.code.clone(),
        texts: [
            typed.set.clone(),
            typed.variant.clone(),
            typed.code.clone(),
            title.unwrap_or_default(),
            action.word().to_owned(),
            empty(),
            empty(),
            empty(),
            empty(),
            empty(),
        ],
        is_pending: true,
    }
}
