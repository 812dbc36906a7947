//! The keys of one table. Whatever is wrong with a key is added to the errors of the file, so a
//! reader asks for all keys first and looks at the answers afterwards.

use ntm_model::{Date, Text};
use toml::Spanned;
use toml::de::{DeTable, DeValue};
use unicode_normalization::is_nfc;

use crate::document::{Errors, Found};
use crate::error::{SeedErrorKind, ValueForm};
use crate::phrases::form_found;

/// A table with the keys that were asked for; [`Self::finish`] reports the others.
pub(crate) struct Keys<'a> {
    table: &'a DeTable<'a>,
    /// The byte at which the table begins.
    at: usize,
    errors: &'a Errors<'a>,
    asked: Vec<&'static str>,
    /// Whether keys that nobody asked for are let be.
    lenient: bool,
}

/// A value with its place.
pub(crate) type Value<'a> = Spanned<DeValue<'a>>;

impl<'a> Keys<'a> {
    /// The keys of a table that begins at this byte.
    pub(crate) fn new(table: &'a DeTable<'a>, at: usize, errors: &'a Errors<'a>) -> Self {
        Self { table, at, errors, asked: Vec::new(), lenient: false }
    }

    /// The byte at which the table begins.
    pub(crate) fn at(&self) -> usize {
        self.at
    }

    /// Whether the table has this key, with a value of any form.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.table.get(key).is_some()
    }

    /// A text that says something.
    pub(crate) fn text(&mut self, key: &'static str) -> Option<Found<&'a str>> {
        self.require(key, ValueForm::Text);
        self.optional_text(key)
    }

    /// A text that may be left out, but says something when it is there.
    pub(crate) fn optional_text(&mut self, key: &'static str) -> Option<Found<&'a str>> {
        let found = self.optional_any_text(key)?;
        if found.value.trim().is_empty() {
            self.errors.about(&found, SeedErrorKind::EmptyText);
            return None;
        }
        Some(found)
    }

    /// A text that must be there and may be empty.
    pub(crate) fn any_text(&mut self, key: &'static str) -> Option<Found<&'a str>> {
        self.require(key, ValueForm::Text);
        self.optional_any_text(key)
    }

    /// The text as the model keeps it.
    pub(crate) fn owned(&mut self, key: &'static str) -> Option<String> {
        self.text(key).map(|found| found.value.to_owned())
    }

    /// The text as the model keeps it, or nothing.
    pub(crate) fn optional_owned(&mut self, key: &'static str) -> Option<String> {
        self.optional_text(key).map(|found| found.value.to_owned())
    }

    /// A text in both languages, under two keys.
    pub(crate) fn both(&mut self, vi: &'static str, en: &'static str) -> Option<Text> {
        let (vi, en) = (self.owned(vi), self.owned(en));
        Some(Text { vi: vi?, en: en? })
    }

    /// One of these words.
    pub(crate) fn choice<T: Copy>(
        &mut self,
        key: &'static str,
        words: &[(&'static str, T)],
    ) -> Option<Found<T>> {
        let found = self.text(key)?;
        let Some((_, value)) = words.iter().find(|(word, _)| *word == found.value) else {
            let known = words.iter().map(|(word, _)| *word).collect();
            self.errors.about(&found, SeedErrorKind::NotAChoice(found.value.to_owned(), known));
            return None;
        };
        Some(Found { value: *value, at: found.at, key })
    }

    /// A small number, counted from 1.
    pub(crate) fn number(&mut self, key: &'static str) -> Option<Found<u8>> {
        let found = self.between(key, ValueForm::Number, 1, 255)?;
        Some(Found { value: u8::try_from(found.value).ok()?, at: found.at, key })
    }

    /// A year.
    pub(crate) fn year(&mut self, key: &'static str) -> Option<Found<u16>> {
        self.between(key, ValueForm::Year, 1900, 2999)
    }

    /// A day.
    pub(crate) fn date(&mut self, key: &'static str) -> Option<Found<Date>> {
        self.require(key, ValueForm::Date);
        self.optional_date(key)
    }

    /// A day that may be left out.
    pub(crate) fn optional_date(&mut self, key: &'static str) -> Option<Found<Date>> {
        let value = self.optional(key)?;
        let DeValue::Datetime(written) = value.get_ref() else {
            return self.wrong(key, value, ValueForm::Date);
        };
        let (Some(day), None, None) = (written.date, written.time, written.offset) else {
            return self.wrong(key, value, ValueForm::Date);
        };
        let at = value.span().start;
        let Some(date) = Date::new(day.year, day.month, day.day) else {
            self.errors.add(at, key, SeedErrorKind::BadDate(day.to_string()));
            return None;
        };
        Some(Found { value: date, at, key })
    }

    /// `true` or `false`; `false` when it is left out, `None` when it is neither.
    pub(crate) fn flag(&mut self, key: &'static str) -> Option<bool> {
        let Some(value) = self.optional(key) else { return Some(false) };
        value.get_ref().as_bool().or_else(|| self.wrong(key, value, ValueForm::Flag))
    }

    /// A list of texts that say something; the list may be empty.
    pub(crate) fn texts(&mut self, key: &'static str) -> Option<Vec<Found<&'a str>>> {
        self.require(key, ValueForm::Texts);
        let value = self.optional(key)?;
        let Some(list) = value.get_ref().as_array() else {
            return self.wrong(key, value, ValueForm::Texts);
        };
        let texts: Vec<_> =
            list.iter().map(|one| self.text_of(key, one, ValueForm::Texts)).collect();
        for found in texts.iter().flatten().filter(|found| found.value.trim().is_empty()) {
            self.errors.about(found, SeedErrorKind::EmptyText);
        }
        texts.into_iter().collect()
    }

    /// A table of its own.
    pub(crate) fn table(&mut self, key: &'static str) -> Option<Keys<'a>> {
        self.require(key, ValueForm::Table);
        let value = self.optional(key)?;
        let DeValue::Table(table) = value.get_ref() else {
            return self.wrong(key, value, ValueForm::Table);
        };
        Some(Keys::new(table, value.span().start, self.errors))
    }

    /// A list of tables that must be there.
    pub(crate) fn tables(&mut self, key: &'static str) -> Option<Vec<Keys<'a>>> {
        self.require(key, ValueForm::Tables);
        self.optional(key).and_then(|value| self.tables_of(key, value))
    }

    /// A list of tables that may be left out.
    pub(crate) fn optional_tables(&mut self, key: &'static str) -> Vec<Keys<'a>> {
        self.optional(key).and_then(|value| self.tables_of(key, value)).unwrap_or_default()
    }

    /// The byte at which the value of this key stands, else the byte of the table.
    pub(crate) fn at_key(&self, key: &str) -> usize {
        self.table.get(key).map_or(self.at, |value| value.span().start)
    }

    /// The errors of the file, for what a reader of one key finds out.
    pub(crate) fn errors(&self) -> &'a Errors<'a> {
        self.errors
    }

    /// Lets keys be that nobody asked for, because it is not known which belong to the table.
    pub(crate) fn allow_all(&mut self) {
        self.lenient = true;
    }

    /// Reports the keys that nobody asked for.
    pub(crate) fn finish(self) {
        if self.lenient {
            return;
        }
        for key in self.table.keys() {
            if !self.asked.iter().any(|asked| asked == key.get_ref()) {
                let kind = SeedErrorKind::UnknownKey(self.asked.clone());
                self.errors.add(key.span().start, key.get_ref(), kind);
            }
        }
    }

    /// Reports the key if it is not there.
    pub(crate) fn require(&mut self, key: &'static str, form: ValueForm) {
        if !self.has(key) {
            self.errors.add(self.at, key, SeedErrorKind::MissingKey(form));
        }
    }

    /// A whole number of this range.
    pub(crate) fn between(
        &mut self,
        key: &'static str,
        form: ValueForm,
        least: u16,
        most: u16,
    ) -> Option<Found<u16>> {
        self.require(key, form);
        let value = self.optional(key)?;
        let DeValue::Integer(number) = value.get_ref() else {
            return self.wrong(key, value, form);
        };
        let at = value.span().start;
        let read = u16::from_str_radix(number.as_str(), number.radix()).ok();
        let Some(read) = read.filter(|read| (least..=most).contains(read)) else {
            let kind = SeedErrorKind::NumberOutOfRange(number.to_string(), least, most);
            self.errors.add(at, key, kind);
            return None;
        };
        Some(Found { value: read, at, key })
    }

    /// The value of a key that may be left out, of any form.
    pub(crate) fn optional(&mut self, key: &'static str) -> Option<&'a Value<'a>> {
        if !self.asked.contains(&key) {
            self.asked.push(key);
        }
        self.table.get(key)
    }

    fn optional_any_text(&mut self, key: &'static str) -> Option<Found<&'a str>> {
        let value = self.optional(key)?;
        self.text_of(key, value, ValueForm::Text)
    }

    fn text_of(
        &self,
        key: &'static str,
        value: &'a Value<'a>,
        wanted: ValueForm,
    ) -> Option<Found<&'a str>> {
        let Some(text) = value.get_ref().as_str() else { return self.wrong(key, value, wanted) };
        let found = Found { value: text, at: value.span().start, key };
        if !is_nfc(text) {
            self.errors.about(&found, SeedErrorKind::NotNormalised(text.to_owned()));
        }
        Some(found)
    }

    fn tables_of(&self, key: &'static str, value: &'a Value<'a>) -> Option<Vec<Keys<'a>>> {
        let Some(list) = value.get_ref().as_array() else {
            return self.wrong(key, value, ValueForm::Tables);
        };
        let keys = |one: &'a Value<'a>| match one.get_ref() {
            DeValue::Table(table) => Some(Keys::new(table, one.span().start, self.errors)),
            _ => self.wrong(key, one, ValueForm::Tables),
        };
        Some(list.iter().filter_map(keys).collect())
    }

    /// Reports a value of the wrong form; always `None`.
    pub(crate) fn wrong<T>(&self, key: &str, value: &Value<'_>, wanted: ValueForm) -> Option<T> {
        let found = form_found(value.get_ref());
        self.errors.add(value.span().start, key, SeedErrorKind::WrongType(wanted, found));
        None
    }
}
