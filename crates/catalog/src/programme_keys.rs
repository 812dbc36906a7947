//! The keys that only programmes have: exact numbers, lines of the copy, months.

use ntm_model::{Decimal, Stated};
use toml::de::DeValue;

use crate::document::Found;
use crate::error::{SeedErrorKind, ValueForm};
use crate::keys::Keys;

impl Keys<'_> {
    /// A number written as a text: `"1489867"`, `"82.6"`.
    pub(crate) fn decimal(&mut self, key: &'static str) -> Option<Decimal> {
        self.require(key, ValueForm::Decimal);
        let found = self.optional_text(key)?;
        let read = found.value.parse().ok();
        if read.is_none() {
            self.errors().about(&found, SeedErrorKind::DecimalForm(found.value.to_owned()));
        }
        read
    }

    /// The line of the copy on which something stands.
    pub(crate) fn line(&mut self, key: &'static str) -> Option<u16> {
        self.between(key, ValueForm::Number, 1, u16::MAX).map(|found| found.value)
    }

    /// A year that may be left out.
    pub(crate) fn optional_year(&mut self, key: &'static str) -> Option<Found<u16>> {
        // Asked for all the same, so that it is named among the keys that may stand here.
        self.optional(key)?;
        self.year(key)
    }

    /// A small number that may be left out.
    pub(crate) fn optional_number(&mut self, key: &'static str) -> Option<Found<u8>> {
        self.optional(key)?;
        self.number(key)
    }

    /// A list of small numbers, each from 1 to `most`.
    pub(crate) fn numbers(&mut self, key: &'static str, most: u8) -> Option<Vec<u8>> {
        self.require(key, ValueForm::Numbers);
        let value = self.optional(key)?;
        let Some(list) = value.get_ref().as_array() else {
            return self.wrong(key, value, ValueForm::Numbers);
        };
        let number = |one: &crate::keys::Value<'_>| {
            let DeValue::Integer(number) = one.get_ref() else {
                return self.wrong(key, one, ValueForm::Numbers);
            };
            let read = u8::from_str_radix(number.as_str(), number.radix()).ok();
            let read = read.filter(|read| (1..=most).contains(read));
            if read.is_none() {
                let kind = SeedErrorKind::NumberOutOfRange(number.to_string(), 1, u16::from(most));
                self.errors().add(one.span().start, key, kind);
            }
            read
        };
        let read: Vec<Option<u8>> = list.iter().map(number).collect();
        read.into_iter().collect()
    }

    /// A list of small numbers that may be left out.
    pub(crate) fn optional_numbers(&mut self, key: &'static str, most: u8) -> Option<Vec<u8>> {
        self.optional(key)?;
        self.numbers(key, most)
    }

    /// A number in a table of its own: `{ printed = "80%", value = "80", line = 25 }`.
    pub(crate) fn stated(&mut self, key: &'static str) -> Option<Stated> {
        stated(self.table(key)?)
    }

    /// A number that may be left out.
    pub(crate) fn optional_stated(&mut self, key: &'static str) -> Option<Stated> {
        self.optional(key)?;
        self.stated(key)
    }

    /// Several numbers.
    pub(crate) fn several_stated(&mut self, key: &'static str) -> Option<Vec<Stated>> {
        let all: Vec<Option<Stated>> = self.tables(key)?.into_iter().map(stated).collect();
        all.into_iter().collect()
    }

    /// A list of texts as the model keeps it; empty when it is left out.
    pub(crate) fn optional_texts(&mut self, key: &'static str) -> Option<Vec<String>> {
        if self.optional(key).is_none() {
            return Some(Vec::new());
        }
        Some(self.texts(key)?.iter().map(|found| found.value.to_owned()).collect())
    }
}

fn stated(mut keys: Keys<'_>) -> Option<Stated> {
    let (printed, value) = (keys.owned("printed"), keys.decimal("value"));
    let line = keys.line("line");
    keys.finish();
    Some(Stated { printed: printed?, value: value?, line: line? })
}
