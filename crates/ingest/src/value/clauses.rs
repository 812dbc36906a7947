//! A cell of several clauses: `đạt 59,06% (15,96/27,02305 km), yêu cầu 70%`.

use ntm_model::{Bound, Figure, Quantity, Rating, Value, WhyUnreadable, Word, fold};

use super::figure::Scan;
use super::numeral::{Scanned, common_style};
use super::plain;
use super::quantity::{self, Amount, Found};
use super::split::{Clause, split};
use super::style::{Evidence, NumberStyle};
use super::words;
use crate::period::{is_time, is_time_of_figures, leading_year, year_in};

/// Reads a text clause by clause and puts the clauses together.
pub(super) fn read(text: &str, column: Option<&Evidence>) -> Value {
    let value = taken(text).and_then(|cell| cell.finish(column));
    value.unwrap_or_else(Value::Unreadable)
}

/// The numbers that a text reports; none when it cannot be read.
pub(super) fn numbers(text: &str) -> Vec<Scanned> {
    if let Some(figure) = plain::figure(text) {
        return figure.numbers();
    }
    let cell = if is_time(text) { Err(WhyUnreadable::Time) } else { taken(text) };
    cell.map(|cell| cell.amounts.iter().flat_map(|amount| amount.figure.numbers()).collect())
        .unwrap_or_default()
}

fn taken(text: &str) -> Result<Cell, WhyUnreadable> {
    let mut cell = Cell::default();
    split(text).into_iter().try_for_each(|clause| cell.take(clause))?;
    Ok(cell)
}

/// What the clauses have said so far.
#[derive(Default)]
struct Cell {
    word: Option<Word>,
    rating: Option<Rating>,
    amounts: Vec<Amount>,
    /// “chưa đạt 53” stood there.
    is_missed: bool,
    /// The clause before is a demand.
    after_demand: bool,
    /// The year that the figures are said to be of.
    year: Option<u16>,
}

impl Cell {
    fn take(&mut self, clause: Clause<'_>) -> Result<(), WhyUnreadable> {
        let mut text = without_bullet(clause.text.trim());
        let after_demand = std::mem::take(&mut self.after_demand);
        if let Some((year, rest)) = leading_year(text).filter(|_| !clause.in_brackets) {
            self.date(Some(year))?;
            text = rest;
        }
        let folded = fold(text);
        if folded.is_empty() || words::is_label(&folded) {
            return Ok(());
        }
        // “Yêu cầu 100%, trong đó 50% …” is one demand.
        if after_demand && folded.starts_with("trong do ") {
            self.after_demand = true;
            return Ok(());
        }
        if let Some(statement) = words::statement(&folded) {
            if let Some(word) = statement.word {
                self.say(word)?;
            }
            return match (self.rating, statement.rating) {
                (Some(first), Some(second)) if first != second => Err(WhyUnreadable::NotUnderstood),
                (first, second) => {
                    self.rating = first.or(second);
                    Ok(())
                }
            };
        }
        if let Some(is_missed) = words::demanded_grade(&folded) {
            self.is_missed |= is_missed;
            return Ok(());
        }
        if clause.in_brackets && !self.amounts.is_empty() && is_time_of_figures(text) {
            return self.date(year_in(text));
        }
        if is_time(text) {
            return Err(WhyUnreadable::Time);
        }
        match quantity::read(text) {
            Found::Amount(amount) => {
                if let Some(word) = amount.word {
                    self.say(word)?;
                }
                self.date(amount.year)?;
                self.amounts.push(amount);
                Ok(())
            }
            Found::Demand { is_missed } => {
                self.is_missed |= is_missed;
                self.after_demand = true;
                Ok(())
            }
            Found::Unreadable(why) => Err(why),
            // “96,O%” is no remark behind 96.
            Found::NoNumber if clause.text.contains('%') && !clause.in_brackets => {
                Err(WhyUnreadable::NotUnderstood)
            }
            Found::NoNumber => self.pass_over(clause, false),
            Found::UnknownWords => self.pass_over(clause, true),
        }
    }

    /// Adds a pass/fail word.
    fn say(&mut self, word: Word) -> Result<(), WhyUnreadable> {
        match self.word.replace(word) {
            None => Ok(()),
            Some(first) if first == word => Ok(()),
            Some(Word::Pass | Word::Fail) if matches!(word, Word::Pass | Word::Fail) => {
                Err(WhyUnreadable::Contradiction)
            }
            Some(_) => Err(WhyUnreadable::NotUnderstood),
        }
    }

    /// Notes the year of the figures.
    fn date(&mut self, year: Option<u16>) -> Result<(), WhyUnreadable> {
        match (self.year, year) {
            (Some(first), Some(second)) if first != second => Err(WhyUnreadable::SeveralNumbers),
            (first, second) => {
                self.year = first.or(second);
                Ok(())
            }
        }
    }

    /// Passes over a remark, if it stands behind something and cannot change it.
    fn pass_over(&self, clause: Clause<'_>, has_number: bool) -> Result<(), WhyUnreadable> {
        let is_plan = clause.in_brackets && words::is_plan(clause.text);
        let folded = fold(clause.text);
        // Why an indicator does not apply: the evaluator shows it.
        if self.word == Some(Word::NotApplicable) && self.amounts.is_empty() {
            return Ok(());
        }
        // Whatever is said of a failure, it stays one: “chưa đạt, còn 28 nhà”.
        let has_share = has_number && clause.text.contains(['%', '/']);
        let is_failed = self.word == Some(Word::Fail) && self.amounts.is_empty();
        if is_failed && !has_share && !words::waits_for_figures(&folded) {
            return Ok(());
        }
        if words::is_doubtful(clause.text) || (is_plan && !self.amounts.is_empty()) {
            return Err(WhyUnreadable::NotUnderstood);
        }
        let says_word = self.word.is_some() || self.rating.is_some();
        if words::is_citation(folded.trim()) && (says_word || !self.amounts.is_empty()) {
            return Ok(());
        }
        match (self.amounts.is_empty(), says_word) {
            (false, _) if has_number => Err(WhyUnreadable::SeveralNumbers),
            (false, _) => Ok(()),
            // The number of a decision beside “Đạt” is no result.
            (true, true) if clause.in_brackets => Ok(()),
            _ => Err(WhyUnreadable::NotUnderstood),
        }
    }

    fn finish(mut self, column: Option<&Evidence>) -> Result<Value, WhyUnreadable> {
        let mut quantity = join(&self.amounts, column)?;
        match &mut quantity {
            Some(quantity) => quantity.year = self.year,
            // A year beside a word says when it is to come true, and not that it is.
            None if self.year.is_some() => return Err(WhyUnreadable::Time),
            None => {}
        }
        if self.is_missed {
            // Without a figure of its own the clause may be read in two ways.
            if quantity.is_none() && self.rating.is_none() {
                return Err(WhyUnreadable::NotUnderstood);
            }
            self.say(Word::Fail)?;
        }
        if self.word.is_none() && self.rating.is_none() && quantity.is_none() {
            return Err(WhyUnreadable::NotUnderstood);
        }
        Ok(Value::Statement { word: self.word, rating: self.rating, quantity })
    }
}

/// Puts the numbers of a cell together: one, or a percentage with its fraction.
fn join(amounts: &[Amount], column: Option<&Evidence>) -> Result<Option<Quantity>, WhyUnreadable> {
    let (scan, units, bound) = match amounts {
        [] => return Ok(None),
        [one] => (Joined::One(one.figure), [&one.unit, ""], one.bound),
        [first, second] => {
            let joined = match (first.figure, second.figure) {
                (Scan::Percent(percent), Scan::Fraction(part, whole))
                | (Scan::Fraction(part, whole), Scan::Percent(percent)) => {
                    Joined::Both(percent, part, whole)
                }
                _ => return Err(WhyUnreadable::SeveralNumbers),
            };
            // A limit beside an exact figure: which one counts is not said.
            if first.bound.is_some() || second.bound.is_some() {
                return Err(WhyUnreadable::SeveralNumbers);
            }
            let is_fraction = matches!(second.figure, Scan::Fraction(..));
            let (fraction, percent) = if is_fraction { (second, first) } else { (first, second) };
            (joined, [fraction.unit.as_str(), percent.unit.as_str()], None::<Bound>)
        }
        _ => return Err(WhyUnreadable::SeveralNumbers),
    };
    let unit = units.into_iter().find(|unit| !unit.is_empty()).unwrap_or_default().to_owned();
    let figure = scan.settle(column);
    Ok(Some(Quantity { figure, unit, bound, year: None }))
}

/// The one figure of a cell that has no others.
pub(super) fn settled(figure: Scan, column: Option<&Evidence>) -> Figure {
    Joined::One(figure).settle(column)
}

/// The figures of a cell.
enum Joined {
    One(Scan),
    Both(Scanned, Scanned, Scanned),
}

impl Joined {
    /// Settles the separators: numbers of one cell are written in one style. Where they show none,
    /// their column may.
    fn settle(self, column: Option<&Evidence>) -> Figure {
        let numbers = match self {
            Self::One(one) => one.numbers(),
            Self::Both(percent, part, whole) => vec![percent, part, whole],
        };
        let style = if numbers.iter().any(|number| number.shows.is_some()) {
            common_style(&numbers)
        } else {
            column.and_then(|column| column.settles(&numbers))
        };
        self.figure(style)
    }

    fn figure(self, style: Option<NumberStyle>) -> Figure {
        match self {
            Self::One(Scan::Percent(number)) => Figure::Percent(number.settled(style)),
            Self::One(Scan::Number(number)) => Figure::Number(number.settled(style)),
            Self::One(Scan::Fraction(part, whole)) => Figure::Fraction {
                numerator: part.settled(style),
                denominator: whole.settled(style),
            },
            Self::Both(percent, part, whole) => Figure::PercentAndFraction {
                percent: percent.settled(style),
                numerator: part.settled(style),
                denominator: whole.settled(style),
            },
        }
    }
}

/// The text without the sign of a list before it. A dash before a digit stays: it may be a minus.
fn without_bullet(text: &str) -> &str {
    let bare = text.trim_start_matches(['-', '–', '—', '+', '•', '*', ' ']);
    let is_number = bare.starts_with(|letter: char| letter.is_ascii_digit());
    if is_number { text } else { bare }
}
