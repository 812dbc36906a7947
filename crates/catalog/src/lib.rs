//! Criteria sets and plans, read from the TOML files in `seeds/` and checked.
//!
//! [`read_set`] and [`read_plan`] take the text of a file and give either a value in which
//! everything fits together, or every mistake of the file at once: a [`SeedError`] names the file,
//! the line, the key, what is wrong and how to mend it, in Vietnamese, because the files are kept
//! by people who know the criteria and not this program.
//!
//! The road through the crate: `document` parses a text and collects the errors, `keys` reads the
//! keys of one table, `set`, `indicator` and `level` put a set together, `level_rules` holds a
//! level against its indicator, `plan`, `planned` and `plan_facts` put a plan together; `programme` with its
//! `programme_…` neighbours puts a programme together; `sentence` has the words.
//!
//! [`read_crosswalk`] does the same for what an old set tells about a new one (`crosswalk`).
//! `recognition` adds the rule on recognition.
//!
//! For build scripts and tools only: the page gets the result, baked by `ntm-bundled`.

mod crosswalk;
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
mod programme;
mod programme_keys;
mod programme_parts;
mod programme_statements;
mod recognition;
mod repairs;
mod sentence;
mod set;

pub use crosswalk::read_crosswalk;
pub use error::{Reference, SeedError, SeedErrorKind, ValueForm};
pub use plan::{read_plan, read_plan_document};
pub use programme::read_programme;
pub use set::read_set;
