//! Criteria sets and plans, read from the TOML files in `seeds/` and checked.
//!
//! [`read_set`] and [`read_plan`] take the text of a file and give either a value in which
//! everything fits together, or every mistake of the file at once: a [`SeedError`] names the file,
//! the line, the key, what is wrong and how to mend it, in Vietnamese, because the files are kept
//! by people who know the criteria and not this program.
//!
//! The road through the crate: `document` parses a text and collects the errors, `keys` reads the
//! keys of one table, `set`, `indicator` and `level` put a set together, `level_rules` holds a
//! level against its indicator, `plan`, `planned` and `plan_facts` put a plan together; `sentence` has
//! the words.
//!
//! For build scripts and tools only: the page gets the result, baked by `ntm-bundled`.

mod document;
mod error;
mod indicator;
mod keys;
mod level;
mod level_rules;
mod names;
mod phrases;
mod plan;
mod plan_facts;
mod planned;
mod repairs;
mod sentence;
mod set;

pub use error::{Reference, SeedError, SeedErrorKind, ValueForm};
pub use plan::{read_plan, read_plan_document};
pub use set::read_set;
