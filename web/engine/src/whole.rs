//! What is asked for after the first answer.

use ntm_desk::{Exported, ExportedContent, from_bytes, to_bytes};
use wasm_bindgen::prelude::*;

use crate::Engine;

#[wasm_bindgen]
impl Engine {
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
