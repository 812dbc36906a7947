//! The money of a programme by source and year, with its sums made again.

use ntm_model::{Decimal, FundingLine, Programme, Rational, Stated, Text};
use num_traits::CheckedAdd as _;
use serde::{Deserialize, Serialize};

/// Needs and sources by year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FundingTable {
    /// The years that any amount is for, in order.
    pub years: Vec<u16>,
    /// The sources, a total before its parts.
    pub rows: Vec<FundingRow>,
}

/// One source or need.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FundingRow {
    /// Name in data.
    pub id: String,
    /// What it is.
    pub name: Text,
    /// How many totals it is a part of: 0 for a total.
    pub depth: u8,
    /// The amount, as stated.
    pub amount: Stated,
    /// Its unit.
    pub unit: String,
    /// The amounts of the years of [`FundingTable::years`], where they are stated.
    pub by_year: Vec<Option<Stated>>,
    /// The sum of its parts; `None` when it has none, or when not all of them are stated.
    pub parts: Option<Decimal>,
    /// What the amount is more than the sum of its parts; `None` without such a sum.
    pub difference: Option<Decimal>,
}

/// The money of a programme.
pub fn funding_table(programme: &Programme) -> FundingTable {
    let lines = &programme.funding;
    let mut years: Vec<u16> = Vec::new();
    for year in lines.iter().filter_map(|line| line.year) {
        if let Err(place) = years.binary_search(&year) {
            years.insert(place, year);
        }
    }
    let rows = lines.iter().filter(|line| !is_share_of_year(line, lines));
    let rows = rows.map(|line| row(line, lines, &years)).collect();
    FundingTable { years, rows }
}

/// Whether a line is only what falls on one year of a line that is for several.
fn is_share_of_year(line: &FundingLine, lines: &[FundingLine]) -> bool {
    let whole = lines.iter().find(|one| line.within.as_ref() == Some(&one.id));
    line.year.is_some() && whole.is_some_and(|whole| whole.year.is_none())
}

fn row(line: &FundingLine, lines: &[FundingLine], years: &[u16]) -> FundingRow {
    let parts = || lines.iter().filter(|part| part.within.as_ref() == Some(&line.id));
    let amount_of = |year: &u16| {
        if line.year == Some(*year) {
            return Some(line.amount.clone());
        }
        let mut of_year =
            parts().filter(|part| part.year == Some(*year) && is_share_of_year(part, lines));
        of_year.next().map(|part| part.amount.clone())
    };
    let sum = if line.complete {
        parts().try_fold(Rational::from_integer(0), |sum, part| {
            sum.checked_add(&part.amount.value.to_rational())
        })
    } else {
        None
    };
    let difference = sum.map(|sum| line.amount.value.to_rational() - sum);
    let shown = |exact: Rational| Decimal::rounded(exact, Decimal::MAX_DIGITS);
    FundingRow {
        id: line.id.clone(),
        name: line.name.clone(),
        depth: depth(line, lines),
        amount: line.amount.clone(),
        unit: line.unit.clone(),
        by_year: years.iter().map(amount_of).collect(),
        parts: sum.map(shown),
        difference: difference.map(shown),
    }
}

/// How many lines this one stands within. A ring of lines, which no file can describe but a
/// message could, ends at the number of lines.
fn depth(line: &FundingLine, lines: &[FundingLine]) -> u8 {
    let mut depth = 0;
    let mut at = line;
    while let Some(whole) = lines.iter().find(|one| at.within.as_ref() == Some(&one.id)) {
        depth += 1;
        at = whole;
        if usize::from(depth) >= lines.len() || depth == u8::MAX {
            break;
        }
    }
    depth
}
