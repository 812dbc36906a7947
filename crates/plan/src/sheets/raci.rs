//! The roles of a plan by the letters of RACI.
//!
//! | plan | RACI | why |
//! | --- | --- | --- |
//! | chủ trì | R and A | the lead does the work and answers for it: a plan names nobody else who does |
//! | phối hợp | C | the supporter gives opinions, figures and hands |
//! | thẩm định | I | the appraiser hears the result and judges it; RACI has no letter for appraisal |
//!
//! One indicator has one A. Where several lead, each is R, and who is A is not known.

use serde::{Deserialize, Serialize};

use crate::responsibilities::Role;

/// A letter of RACI.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum RaciLetter {
    /// R, Responsible: does the work (*thực hiện*).
    Responsible,
    /// A, Accountable: answers for it (*chịu trách nhiệm*).
    Accountable,
    /// C, Consulted: is asked and helps (*tham gia ý kiến, phối hợp*).
    Consulted,
    /// I, Informed: hears the result (*được thông báo*).
    Informed,
}

impl RaciLetter {
    /// The letter.
    pub const fn letter(self) -> char {
        match self {
            Self::Responsible => 'R',
            Self::Accountable => 'A',
            Self::Consulted => 'C',
            Self::Informed => 'I',
        }
    }
}

/// The letter of those who appraise.
pub const VERIFIER: RaciLetter = RaciLetter::Informed;

/// The letters of a role. `leads` is how many organizations lead the indicator.
pub fn raci(role: Role, leads: usize) -> &'static [RaciLetter] {
    match role {
        Role::Lead if leads > 1 => &[RaciLetter::Responsible],
        Role::Lead => &[RaciLetter::Responsible, RaciLetter::Accountable],
        Role::Support => &[RaciLetter::Consulted],
        Role::Verify => &[VERIFIER],
    }
}
