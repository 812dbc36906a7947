//! The writer of workbooks as a WebAssembly module of its own, which `web/worker.js` loads when the
//! first one is asked for.

use wasm_bindgen::prelude::*;

#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// The XLSX file that the bytes of an [`ntm_report::WorkbookSpec`] describe; `undefined` when they
/// describe none that the format can hold.
#[wasm_bindgen]
pub fn write(described: &[u8]) -> Option<Vec<u8>> {
    let described = postcard::from_bytes(described).ok()?;
    ntm_workbook_writer::write(&described).ok()
}
