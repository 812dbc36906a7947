//! The engine as a WebAssembly module of its own, for the worker that `web/worker.js` starts.
//!
//! Translation only: messages come in and go out as bytes, and [`ntm_desk::Desk`] does the work.

use ntm_desk::{Desk, Exported, ExportedContent, from_bytes, to_bytes};
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

    /// Puts a text file behind those that are open.
    pub fn open(&mut self, name: &str, content: Vec<u8>) {
        make_room(content.len());
        self.0.open(name, content);
    }

    /// Whether these are the first bytes of a workbook, which the reader module takes.
    #[wasm_bindgen(js_name = isWorkbook)]
    pub fn is_workbook(&self, content: &[u8]) -> bool {
        ntm_workbook::is_workbook(content)
    }

    /// Puts a workbook behind the files that are open, as the reader module gives it.
    #[wasm_bindgen(js_name = openWorkbook)]
    pub fn open_workbook(&mut self, name: &str, workbook: &[u8]) {
        if let Some(workbook) = from_bytes(workbook) {
            self.0.open_workbook(name, workbook);
        }
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

    /// The answer to an input, both as bytes; `undefined` for bytes that are no input.
    pub fn answer(&mut self, input: &[u8]) -> Option<Vec<u8>> {
        let input = from_bytes(input)?;
        Some(to_bytes(&self.0.answer(&input)))
    }

    /// The reply to a room's question under an input, all as bytes; `undefined` for bytes that are
    /// no question.
    pub fn reply(&mut self, question: &[u8], input: &[u8]) -> Option<Vec<u8>> {
        let (question, input) = (from_bytes(question)?, from_bytes(input)?);
        Some(to_bytes(&self.0.reply(&question, &input)))
    }

    /// The file that is wanted under an input, both as bytes; `undefined` when there is none.
    #[wasm_bindgen(js_name = makeFile)]
    pub fn make_file(&mut self, wanted: &[u8], input: &[u8]) -> Option<Made> {
        let (wanted, input) = (from_bytes(wanted)?, from_bytes(input)?);
        let Exported { name, content } = self.0.export(&wanted, &input)?;
        Some(match content {
            ExportedContent::Text(text) => {
                Made { name, content: text.into_bytes(), described: false }
            }
            ExportedContent::Workbook(spec) => {
                Made { name, content: to_bytes(&spec), described: true }
            }
        })
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

/// A file for the user.
#[wasm_bindgen]
pub struct Made {
    name: String,
    content: Vec<u8>,
    /// Whether the content describes a workbook, which the writer module makes.
    pub described: bool,
}

#[wasm_bindgen]
impl Made {
    /// The name to save it under.
    #[wasm_bindgen(getter)]
    pub fn name(&self) -> String {
        self.name.clone()
    }

    /// The bytes of the file, or those of its description. They are gone afterwards.
    #[wasm_bindgen(js_name = takeContent)]
    pub fn take_content(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.content)
    }
}
