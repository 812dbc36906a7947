//! The steps from bytes to verdicts, one by one, so that each can be measured: natively through
//! [`run`], in wasm through the exports [`input`] and [`step`].

use std::hint::black_box;
use std::sync::Mutex;

use csv_core::{ReadRecordResult, Reader};
use ntm_evaluate::{Options, evaluate};
use ntm_model::{Date, Submission};

/// The names of the steps; [`step`] takes their place in this list.
///
/// The time of a workbook belongs here too, once there is a reader of workbooks: a fifth step over
/// a sheet of 2,000 rows and 12 columns.
pub const STEPS: [&str; 4] = ["csv-core walk", "cells with places", "submission", "verdicts"];

/// What the steps work on; wasm has no other way to keep something between two calls.
struct State {
    bytes: Vec<u8>,
    /// What the third step read, for the fourth.
    submission: Submission,
}

static STATE: Mutex<State> =
    Mutex::new(State { bytes: Vec::new(), submission: Submission { units: Vec::new() } });

/// Makes room for so many bytes and gives their address, so that they can be written there.
#[unsafe(no_mangle)]
pub extern "C" fn input(length: usize) -> *mut u8 {
    let Ok(mut state) = STATE.lock() else { return std::ptr::null_mut() };
    state.bytes = vec![0; length];
    state.bytes.as_mut_ptr()
}

/// Does one step and gives a number that follows from all of its work.
#[unsafe(no_mangle)]
pub extern "C" fn step(number: usize) -> usize {
    let Ok(mut state) = STATE.lock() else { return 0 };
    let State { bytes, submission } = &mut *state;
    run(number, bytes, submission)
}

/// Does one step of [`STEPS`] on these bytes. The third leaves its submission for the fourth.
pub fn run(number: usize, bytes: &[u8], submission: &mut Submission) -> usize {
    match number {
        0 => walk(bytes),
        1 => {
            black_box(ntm_ingest::read_table(bytes));
            bytes.len()
        }
        2 => {
            *submission = ntm_ingest::read(bytes).submission;
            submission.units.iter().map(|unit| unit.observations.len()).sum()
        }
        3 => {
            let today = Date::end_of_year(2026);
            let options = Options { set: None, variant: None, as_of: None, today };
            let assessment = evaluate(ntm_bundled::sets(), submission, &options);
            let results = assessment.units.iter().flat_map(|unit| unit.indicators());
            results.filter(|result| result.verdict == ntm_model::Verdict::Met).count()
        }
        _ => 0,
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
