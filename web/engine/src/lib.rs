//! The engine as WebAssembly modules of their own, for the worker that `web/worker.js` starts.
//!
//! Two modules are built from here: the *judge*, which reads results and judges them, and the whole
//! *engine* (feature `whole`), which can do all that the judge can and everything else. The judge
//! weighs half as much and comes first; the engine takes over when more is asked for.
//!
//! Translation only: messages come in and go out as bytes, and [`ntm_desk::Desk`] does the work.

#[cfg(feature = "whole")]
mod whole;

use ntm_desk::{Desk, from_bytes, to_bytes};
use wasm_bindgen::prelude::*;

#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// The open files with their judgements.
#[wasm_bindgen]
#[derive(Default)]
pub struct Engine(Desk);

#[wasm_bindgen]
impl Engine {
    /// An engine without files.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Closes all files.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// Puts a text file behind those that are open. `false` when only the whole engine takes it.
    pub fn open(&mut self, name: &str, content: Vec<u8>) -> bool {
        make_room(content.len());
        self.0.open(name, content)
    }

    /// Whether these are the first bytes of a workbook, which the reader module takes.
    #[wasm_bindgen(js_name = isWorkbook)]
    pub fn is_workbook(&self, content: &[u8]) -> bool {
        ntm_workbook::is_workbook(content)
    }

    /// Puts a workbook behind the files that are open, as the reader module gives it. `false` when
    /// only the whole engine takes it.
    #[wasm_bindgen(js_name = openWorkbook)]
    pub fn open_workbook(&mut self, name: &str, workbook: &[u8]) -> bool {
        from_bytes(workbook).is_none_or(|workbook| self.0.open_workbook(name, workbook))
    }

    /// Puts a file that is too large to be read behind those that are open, with the problem that
    /// it is. Says whether it did; `size` is in bytes.
    pub fn refuse(&mut self, name: &str, size: f64) -> bool {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "the browser counts whole bytes"
        )]
        let size = size as u64;
        self.0.refuse(name, size)
    }

    /// Puts the sample of this name behind the files that are open.
    #[wasm_bindgen(js_name = openSample)]
    pub fn open_sample(&mut self, name: &str) {
        self.0.open_sample(name);
    }

    /// The answer to an input, both as bytes; `undefined` for bytes that are no input, and for a
    /// language that only the whole engine speaks.
    pub fn answer(&mut self, input: &[u8]) -> Option<Vec<u8>> {
        let input = from_bytes(input)?;
        self.0.speaks(&input).then(|| to_bytes(&self.0.answer(&input)))
    }
}

/// Lets the memory grow at once by what is made of a large text. It would grow by 64 KiB each time,
/// each time at the cost of about a millisecond: longer than the reading takes.
fn make_room(bytes: usize) {
    const LARGE: usize = 1 << 20;
    /// Cells and observations together take about so many times the bytes of a text.
    const TIMES: usize = 4;
    if bytes > LARGE {
        let mut room = Vec::<u8>::new();
        // Where there is not so much, there may still be enough.
        let _ = room.try_reserve_exact(bytes.saturating_mul(TIMES));
        std::hint::black_box(room.as_ptr());
    }
}
