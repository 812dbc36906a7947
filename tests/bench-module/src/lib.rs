//! The steps from bytes to verdicts, one by one, so that each can be measured: natively through
//! [`State::run`], in wasm through the exports [`input`] and [`step`].

use std::hint::black_box;
use std::sync::Mutex;

use csv_core::{ReadRecordResult, Reader};
use ntm_desk::message::{Edit, UnitEdit, UnitId};
use ntm_desk::{Desk, Input};
use ntm_evaluate::{Memory, Options, judge_in_short};
use ntm_model::{Code, Date, Submission};
use ntm_text::Language;

/// As in the page's modules.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// The names of the steps; [`step`] takes their place in this list. The first is the yardstick of
/// those over the text; the workbook and the country are files of their own.
pub const STEPS: [&str; 6] =
    ["csv-core walk", "cells with places", "submission", "verdicts", "workbook", "one edit"];

/// How many of the steps work on the text.
pub const TEXT_STEPS: usize = 4;

/// What the steps work on.
pub struct State {
    /// The files: a text of many rows; a workbook of one sheet; every commune of a country with
    /// all its results.
    pub files: [Vec<u8>; 3],
    /// What the third step read, for the fourth.
    submission: Submission,
    /// The open country, and how many edits were made.
    desk: Option<(Desk, usize, UnitId)>,
}

/// Wasm has no other way to keep something between two calls.
static STATE: Mutex<State> = Mutex::new(State::new());

/// Makes room for so many bytes of a file and gives their address, so that they can be written
/// there.
#[unsafe(no_mangle)]
pub extern "C" fn input(file: usize, length: usize) -> *mut u8 {
    let Ok(mut state) = STATE.lock() else { return std::ptr::null_mut() };
    let Some(bytes) = state.files.get_mut(file) else { return std::ptr::null_mut() };
    *bytes = vec![0; length];
    bytes.as_mut_ptr()
}

/// Does one step and gives a number that follows from all of its work.
#[unsafe(no_mangle)]
pub extern "C" fn step(number: usize) -> usize {
    STATE.lock().map_or(0, |mut state| state.run(number))
}

impl State {
    /// Nothing to work on yet.
    pub const fn new() -> Self {
        let files = [Vec::new(), Vec::new(), Vec::new()];
        Self { files, submission: Submission { units: Vec::new() }, desk: None }
    }

    /// Does one step of [`STEPS`].
    pub fn run(&mut self, number: usize) -> usize {
        let [text, workbook, country] = &self.files;
        match number {
            0 => walk(text),
            1 => {
                black_box(ntm_ingest::read_table(text));
                text.len()
            }
            2 => {
                self.submission = Submission::default();
                self.submission = ntm_ingest::read(text).submission;
                self.submission.units.iter().map(|unit| unit.observations.len()).sum()
            }
            3 => verdicts(&self.submission),
            4 => {
                self.submission = Submission::default();
                let reading = ntm_workbook::read(workbook).to_reading(&Default::default());
                reading.submission.units.iter().map(|unit| unit.observations.len()).sum()
            }
            5 => {
                let (desk, edits, unit) = self.desk.get_or_insert_with(|| {
                    let mut desk = Desk::default();
                    desk.open("country.csv", country.clone());
                    let shown = desk.answer(&with_edit(0, &UnitId::default())).shown;
                    let unit = shown.map(|shown| shown.id).unwrap_or_default();
                    (desk, 0, unit)
                });
                *edits += 1;
                ntm_desk::to_bytes(&desk.answer(&with_edit(*edits, unit))).len()
            }
            _ => 0,
        }
    }
}

impl Default for State {
    fn default() -> Self {
        Self::new()
    }
}

/// As the page judges: every unit, of which only what its line shows is kept.
fn verdicts(submission: &Submission) -> usize {
    let today = Date::end_of_year(2026);
    let options = Options { set: None, variant: None, as_of: None, today };
    let mut problems = Vec::new();
    let mut memory = Memory::default();
    let mut met = 0;
    for unit in &submission.units {
        let sets = ntm_bundled::sets();
        let judged = judge_in_short(sets, unit, &options, &mut memory, &mut problems);
        let results = judged.indicators();
        met += results.filter(|result| result.verdict == ntm_model::Verdict::Met).count();
    }
    black_box(problems);
    met
}

/// What the page asks for after a value was typed.
fn with_edit(number: usize, unit: &UnitId) -> Input {
    let edit = Edit { result: format!("{}%", number % 100), ..Edit::default() };
    Input {
        edits: vec![UnitEdit { unit: unit.clone(), code: Code::new(2, 1), edit }],
        variant: None,
        as_of: None,
        unit: 1,
        today: Date::end_of_year(2026),
        language: Language::Vietnamese,
        reading: Vec::new(),
    }
}

/// The yardstick: csv-core over the same bytes, record by record, keeping nothing.
fn walk(bytes: &[u8]) -> usize {
    let mut reader = Reader::new();
    let mut output = vec![0; 64 * 1024];
    let mut ends = [0; 64];
    let (mut rest, mut fields) = (bytes, 0);
    loop {
        let (result, read, written, found) = reader.read_record(rest, &mut output, &mut ends);
        black_box(output.get(..written));
        fields += found;
        rest = rest.get(read..).unwrap_or_default();
        if matches!(result, ReadRecordResult::End) {
            return fields;
        }
    }
}
