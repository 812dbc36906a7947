//! What a published set of criteria demands.

use serde::{Deserialize, Serialize};

use crate::{Code, Date, Layer, RecognitionRule, Requirement, fold};

/// A text in both languages of the project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// Vietnamese.
    pub vi: String,
    /// English.
    pub en: String,
}

/// One published set of criteria (*bộ tiêu chí*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CriteriaSet {
    /// Stable name in data: `xa-2026-2030`.
    pub id: String,
    /// Its official title, and a translation.
    pub title: Text,
    /// The decision that published it.
    pub decision: Decision,
    /// First year of its period.
    pub start: u16,
    /// Last year of its period.
    pub end: u16,
    /// When someone last compared the file with the documents.
    pub checked: Date,
    /// The documents that the levels cite.
    pub sources: Vec<Source>,
    /// What the levels depend on: groups of communes, or regions.
    pub variants: Vec<Variant>,
    /// The criteria in the decision's order.
    pub criteria: Vec<Criterion>,
    /// Damage of the copies at hand that was mended in the official wording.
    pub repairs: Vec<Repair>,
    /// What makes a place recognised, where a document at hand says so.
    pub recognition: Option<RecognitionRule>,
}

impl CriteriaSet {
    /// The indicators of all criteria in order, without their parts.
    pub fn indicators(&self) -> impl Iterator<Item = &Indicator> {
        self.criteria.iter().flat_map(|criterion| &criterion.indicators)
    }

    /// The indicator, part or condition of recognition with this code.
    pub fn indicator(&self, code: Code) -> Option<&Indicator> {
        if code.is_condition() {
            let condition = self.conditions().find(|one| one.indicator.code == code)?;
            return Some(&condition.indicator);
        }
        let whole = self.indicators().find(|indicator| indicator.code == code.whole())?;
        if code.part().is_none() {
            return Some(whole);
        }
        whole.parts.iter().find(|part| part.code == code)
    }

    /// The conditions of recognition besides the criteria, where they are known.
    pub fn conditions(&self) -> impl Iterator<Item = &crate::Condition> {
        self.recognition.iter().flat_map(|rule| &rule.conditions)
    }

    /// The variant with this id.
    pub fn variant(&self, id: &str) -> Option<&Variant> {
        self.variants.iter().find(|variant| variant.id == id)
    }

    /// The variant that a user means: by id, by name, or by the number at its end, so that
    /// `nhom-1`, `Nhóm 1`, `xã nhóm 1` and `1` are the same.
    pub fn variant_named(&self, text: &str) -> Option<&Variant> {
        let wanted = fold(text);
        let tail = |text: &str| text.rsplit([' ', '-']).next().map(str::to_owned);
        let number = tail(&wanted).filter(|tail| tail.bytes().all(|byte| byte.is_ascii_digit()));
        self.variants.iter().find(|variant| {
            wanted == variant.id
                || wanted == fold(&variant.name.vi)
                || wanted == fold(&variant.name.en)
                || number.as_ref().is_some_and(|number| tail(&variant.id).as_ref() == Some(number))
        })
    }

    /// The document with this id.
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }
}

/// The legal document that published a set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// Its number, `51/2025/QĐ-TTg`.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Who issued it.
    pub issuer: String,
    /// When it was signed.
    pub issued: Date,
    /// The first day it applies.
    pub in_force: Date,
    /// Id of the [`Source`] of these facts.
    pub source: String,
}

/// A document that facts are taken from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Name in the file.
    pub id: String,
    /// What the document is.
    pub title: String,
    /// The file of the copy at hand.
    pub file: Option<String>,
    /// Its public address.
    pub url: Option<String>,
    /// How sure we are.
    pub confidence: Confidence,
    /// What a reader should know of it.
    pub note: Option<String>,
}

/// How sure a fact is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Confidence {
    /// Printed in a document at hand or on an official page.
    High,
    /// One secondary source, or a deduction named as such.
    Medium,
    /// Doubtful.
    Low,
    /// Written down from memory and held against no document. It may give a thing a name, and no
    /// verdict rests on it.
    Unchecked,
}

/// What a level depends on: a group of communes or a region.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Variant {
    /// Name in data: `nhom-1`.
    pub id: String,
    /// Name on the page.
    pub name: Text,
    /// Who belongs to it.
    pub definition: Text,
    /// Id of the [`Source`] of the definition.
    pub source: String,
}

/// A numbered group of indicators (*tiêu chí*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Criterion {
    /// Its number.
    pub number: u8,
    /// Its official title, and a translation.
    pub title: Text,
    /// Its indicators in order.
    pub indicators: Vec<Indicator>,
}

/// The thing that is judged (*chỉ tiêu*), or a part of one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Indicator {
    /// Its code.
    pub code: Code,
    /// The official wording.
    pub title: String,
    /// A short title of our own.
    pub short: Text,
    /// What kind of result it takes.
    pub measure: Measure,
    /// The unit of its numbers: `%`, `mô hình`; empty for words.
    pub unit: String,
    /// Which way is better.
    pub direction: Direction,
    /// Set for indicators with “nếu có”: what those words are attached to.
    pub may_not_apply: Option<String>,
    /// A plain remark for the reader.
    pub note: Option<String>,
    /// Where the official wording is taken from.
    pub title_citation: Citation,
    /// Its parts, if it is composite. Parts have no parts. An indicator of another measure has
    /// parts where its level must hold for each of several groups of people by themselves: men
    /// and women.
    pub parts: Vec<Indicator>,
    /// The dated levels, for each variant.
    pub levels: Vec<Level>,
}

impl Indicator {
    /// The level for `variant` in force on `day`: the one that started last among those that
    /// have started and not ended.
    pub fn level(&self, variant: &str, day: Date) -> Option<&Level> {
        let in_force = |level: &&Level| {
            level.variant == variant
                && level.since <= day
                && level.until.is_none_or(|until| day <= until)
        };
        self.levels.iter().filter(in_force).max_by_key(|level| level.since)
    }
}

/// What kind of result an indicator takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Measure {
    /// Đạt or Chưa đạt.
    PassFail,
    /// A grade.
    Rating,
    /// A share of a whole, 0 to 100 %.
    Percent,
    /// A rate of growth, % a year; may be negative and above 100.
    PercentPerYear,
    /// A number of things.
    Count,
    /// Several parts with results of their own.
    Composite,
}

/// Which way is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Direction {
    /// More is better.
    Higher,
    /// Less is better.
    Lower,
    /// Not a number.
    None,
}

/// The dated, cited requirement for one indicator and variant (*mức đạt*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Level {
    /// Id of the [`Variant`].
    pub variant: String,
    /// What is demanded.
    pub requirement: Requirement,
    /// The words of the document.
    pub printed: Option<String>,
    /// First day it applies.
    pub since: Date,
    /// Last day it applies, if it has ended.
    pub until: Option<Date>,
    /// When someone last compared it with the document.
    pub checked: Date,
    /// Which layer it comes from.
    pub layer: Layer,
    /// Where it is stated.
    pub citation: Citation,
    /// The rule that a province has yet to make, if the document says so.
    pub awaiting: Option<String>,
    /// A plain remark for the reader.
    pub note: Option<String>,
}

/// A place in a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Citation {
    /// Id of the [`Source`].
    pub source: String,
    /// The place in it; empty for the document as a whole.
    pub place: String,
}

/// Damage of a copy that was mended in an official wording.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Repair {
    /// The indicator it concerns, or empty.
    pub code: String,
    /// Where it stands.
    pub place: String,
    /// What the copy prints.
    pub printed: String,
    /// What we write.
    pub mended: String,
    /// Why.
    pub reason: String,
}
