//! What does not hold together in a plan or a programme.

mod numbers;
mod numbers_claims;
mod numbers_tables;

pub use numbers::{audit_numbers, audit_statements};
