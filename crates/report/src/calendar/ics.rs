//! The calendar as an iCalendar file (RFC 5545).
//!
//! Written by hand, after trying what there is (a dozen properties of text and dates are needed):
//!
//! - `icalendar` 0.17 without its default features still needs `chrono` with its clock, `iso8601`
//!   with `nom`, and `uuid` with random numbers. Given a stamp and ids it asks neither clock nor
//!   chance, but a module that makes one event with it weighs 118 KB packed, with these lines 12 KB.
//!   When exactly 75 octets are left, its last line has 76; carriage returns and other control
//!   characters stay in the text.
//! - `ics` 0.5 is small and has no dependencies, but it folds without counting the space that
//!   begins a continued line, so that such lines have up to 76 octets.
//!
//! The standard asks for at most 75 octets (RFC 5545, 3.1).

use ntm_model::Date;
use ntm_plan::{CalendarEntry, day_after};
use ntm_text::Language;

use super::{due, pick, who};

/// The most octets of a line, without its end (RFC 5545, 3.1).
const LINE: usize = 75;

/// The entries as a file for calendar programs: all-day events on the last day that is in time,
/// which take no time of anyone. `name` is what the calendar is called there; `stamp` is the day on
/// which the file is made, because nothing here asks the time.
pub fn calendar_to_ics(
    entries: &[CalendarEntry],
    name: &str,
    stamp: Date,
    language: Language,
) -> String {
    let mut file = File { text: String::new() };
    file.plain("BEGIN", "VCALENDAR");
    file.plain("VERSION", "2.0");
    file.plain("PRODID", "-//NTM//ntm//VI");
    file.plain("CALSCALE", "GREGORIAN");
    file.plain("METHOD", "PUBLISH");
    file.text("X-WR-CALNAME", name);
    for entry in entries {
        event(&mut file, entry, stamp, language);
    }
    file.plain("END", "VCALENDAR");
    file.text
}

fn event(file: &mut File, entry: &CalendarEntry, stamp: Date, language: Language) {
    let due = due(entry, language);
    let summary = format!("{} ({due})", pick(&entry.title, language));
    let mut description = who(entry, language);
    if let Some(to) = &entry.to {
        description.push_str(language.pick("\nGửi đến: ", "\nTo: "));
        description.push_str(pick(to, language));
    }
    let line = entry.line;
    let (words, source) = (&entry.printed, &entry.document);
    description.push_str(&language.pick(
        format!("\n“{words}”\n{source}, dòng {line}"),
        format!("\n“{words}”\n{source}, line {line}"),
    ));
    file.plain("BEGIN", "VEVENT");
    // Ids are words and numbers of the data; escaping is for those of a user's own file.
    file.text("UID", &format!("{}@ntm", entry.id));
    file.plain("DTSTAMP", &format!("{}T000000Z", day(stamp)));
    file.plain("DTSTART;VALUE=DATE", &day(entry.last));
    // The end is the first day that is no longer part of the event.
    if let Some(end) = day_after(entry.last) {
        file.plain("DTEND;VALUE=DATE", &day(end));
    }
    file.text("SUMMARY", &summary);
    file.text("DESCRIPTION", &description);
    file.text("LOCATION", &entry.unit_name);
    file.text("CATEGORIES", language.pick("Nông thôn mới", "New rural development"));
    file.plain("TRANSP", "TRANSPARENT");
    file.plain("END", "VEVENT");
}

fn day(date: Date) -> String {
    format!("{:04}{:02}{:02}", date.year(), date.month(), date.day())
}

/// A file under construction.
struct File {
    text: String,
}

impl File {
    /// A line whose value has nothing to escape.
    fn plain(&mut self, name: &str, value: &str) {
        self.line(&format!("{name}:{value}"));
    }

    /// A line with a text.
    fn text(&mut self, name: &str, value: &str) {
        let mut escaped = String::with_capacity(value.len());
        for letter in value.chars() {
            match letter {
                '\\' | ';' | ',' => {
                    escaped.push('\\');
                    escaped.push(letter);
                }
                '\n' => escaped.push_str("\\n"),
                // Other control characters are not allowed, and mean nothing here.
                letter if letter.is_control() => {}
                letter => escaped.push(letter),
            }
        }
        self.line(&format!("{name}:{escaped}"));
    }

    /// Writes a line, folded between letters.
    fn line(&mut self, line: &str) {
        let mut room = LINE;
        for letter in line.chars() {
            if letter.len_utf8() > room {
                self.text.push_str("\r\n ");
                // The space at the beginning counts.
                room = LINE - 1;
            }
            self.text.push(letter);
            room -= letter.len_utf8();
        }
        self.text.push_str("\r\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(value: &str, expected: &str) {
        let mut file = File { text: String::new() };
        file.text("SUMMARY", value);
        assert_eq!(file.text, expected);
        for line in file.text.split("\r\n") {
            assert!(line.len() <= LINE, "{line}");
        }
    }

    #[test]
    fn texts_are_escaped() {
        check("a, b; c\\d\r\ne\u{7}", "SUMMARY:a\\, b\\; c\\\\d\\ne\r\n");
    }

    #[test]
    fn long_lines_are_folded_between_letters() {
        let short = "x".repeat(LINE - "SUMMARY:".len());
        check(&short, &format!("SUMMARY:{short}\r\n"));
        check(&format!("{short}đ"), &format!("SUMMARY:{short}\r\n đ\r\n"));
        let letters = "ạ".repeat(60);
        let (first, second) = ("ạ".repeat(22), "ạ".repeat(24));
        let third = "ạ".repeat(60 - 22 - 24);
        check(&letters, &format!("SUMMARY:{first}\r\n {second}\r\n {third}\r\n"));
    }
}
