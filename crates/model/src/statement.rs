//! Numbers that a document states, with what must hold between them.

use serde::{Deserialize, Serialize};

use crate::{Decimal, Text};

/// A number as it is printed and as it is computed with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stated {
    /// The words of the document around the number.
    pub printed: String,
    /// The number.
    pub value: Decimal,
    /// The line of the file on which it stands.
    pub line: u16,
}

/// One claim of a document that arithmetic can check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NumberStatement {
    /// Name in data.
    pub id: String,
    /// What it is about.
    pub about: Text,
    /// The numbers and what must hold between them.
    pub claim: Claim,
}

/// What must hold between stated numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Claim {
    /// The parts add up to the total.
    Sum {
        /// The total.
        total: Stated,
        /// Its parts.
        parts: Vec<Stated>,
        /// The unit of all of them.
        unit: String,
    },
    /// The percentage is the part of the whole, to the printed digits.
    Share {
        /// The percentage.
        percent: Stated,
        /// The part.
        part: Stated,
        /// The whole.
        whole: Stated,
    },
    /// The list has as many members as the text says.
    List {
        /// The number that is stated.
        count: Stated,
        /// The members.
        listed: Vec<String>,
        /// The members that a complete list would have, where that is known.
        expected: Vec<String>,
        /// The words of the list.
        printed: String,
        /// The line on which the list begins.
        line: u16,
    },
    /// “Đạt x/19, còn y gồm …”: met and missing make up the whole, and the list is as long as `y`.
    Criteria {
        /// The criteria that are met.
        met: Stated,
        /// Of how many, as printed.
        whole: Stated,
        /// How many the set really has.
        criteria: u8,
        /// The criteria that are missing.
        missing: Option<Stated>,
        /// Their numbers; `None` where the copy is damaged.
        listed: Option<Vec<u8>>,
    },
    /// An average over units of which some reach a number and none is under a floor.
    Average {
        /// The average that is wanted.
        average: Stated,
        /// The floor.
        floor: Stated,
        /// The number of units.
        units: Stated,
        /// How many units reach the number below, in parts that add up.
        reaching: Vec<Stated>,
        /// The number that these reach.
        reached: Stated,
    },
    /// The value is not less than what follows from other passages.
    AtLeast {
        /// The value.
        value: Stated,
        /// Numbers whose sum it must reach.
        least: Vec<Stated>,
        /// What the sum is a part of, when the value is a percentage.
        of: Option<Stated>,
        /// The unit of the value.
        unit: String,
    },
    /// Passages that state the same fact.
    Same {
        /// What each of them says.
        readings: Vec<SaidReading>,
    },
    /// Headings or rows that are numbered one after another.
    Sequence {
        /// The numbers in the order of the document.
        numbers: Vec<Stated>,
    },
    /// A period that follows another one: it begins after the other has ended.
    Follows {
        /// The last year of the earlier period.
        earlier: Stated,
        /// The first year of the later period.
        later: Stated,
    },
    /// A passage that should have every name of another one.
    Names {
        /// The names that should be there.
        expected: Vec<String>,
        /// The words of the passage that has them.
        expected_printed: String,
        /// The line of that passage.
        expected_line: u16,
        /// The names that are there.
        listed: Vec<String>,
        /// The words of the list.
        printed: String,
        /// The line on which the list begins.
        line: u16,
    },
}

/// What one passage says of a fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaidReading {
    /// The words of the document.
    pub printed: String,
    /// What they say, in one way of writing, so that equal things are equal texts.
    pub value: String,
    /// The line of the file.
    pub line: u16,
}
