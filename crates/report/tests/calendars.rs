//! The calendar file as the standard wants it, and the table of the same days.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends this way when it fails")]

use ntm_model::{Date, Programme};
use ntm_plan::{CalendarEntry, calendar};
use ntm_report::{calendar_to_csv, calendar_to_ics};
use ntm_text::Language;
use proptest::prelude::*;

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

fn programme(id: &str) -> &'static Programme {
    ntm_bundled::programmes().iter().find(|one| one.id == id).unwrap()
}

fn entries(id: &str) -> Vec<CalendarEntry> {
    calendar(programme(id), date("2025-01-01"), date("2025-12-31"), None)
}

/// The lines of a file, unfolded, with their names and values; the file is held against RFC 5545
/// on the way.
#[track_caller]
fn check(file: &str) -> Vec<(String, String)> {
    assert!(file.ends_with("\r\n"));
    let mut lines: Vec<String> = Vec::new();
    for line in file.strip_suffix("\r\n").unwrap().split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
        assert!(!line.contains(['\r', '\n']), "{line}");
        match line.strip_prefix(' ') {
            Some(rest) => lines.last_mut().unwrap().push_str(rest),
            None => lines.push(line.to_owned()),
        }
    }
    let named: Vec<(String, String)> = lines
        .iter()
        .map(|line| line.split_once(':').map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap())
        .collect();
    assert_eq!(named.first().unwrap(), &("BEGIN".to_owned(), "VCALENDAR".to_owned()));
    assert_eq!(named.last().unwrap(), &("END".to_owned(), "VCALENDAR".to_owned()));
    named
}

fn values<'a>(lines: &'a [(String, String)], name: &str) -> Vec<&'a str> {
    lines.iter().filter(|(found, _)| found == name).map(|(_, value)| value.as_str()).collect()
}

/// A text as it was before it was escaped.
fn unescaped(text: &str) -> String {
    let mut out = String::new();
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next().unwrap() {
                'n' => out.push('\n'),
                other => out.push(other),
            },
            ',' | ';' => panic!("not escaped: {text}"),
            other => out.push(other),
        }
    }
    out
}

#[test]
fn every_entry_is_an_event_of_one_day() {
    let entries = entries("thach-an-2025");
    let file = calendar_to_ics(&entries, "Lịch", date("2025-01-02"), Language::Vietnamese);
    let lines = check(&file);
    let count = entries.len();
    assert_eq!(values(&lines, "DTSTAMP"), vec!["20250102T000000Z"; count]);
    let starts = values(&lines, "DTSTART;VALUE=DATE");
    assert_eq!((starts.len(), starts.iter().filter(|day| **day == "20250919").count()), (count, 2));
    assert!(values(&lines, "DTEND;VALUE=DATE").contains(&"20260101"), "the day after 31/12");
    let mut ids = values(&lines, "UID");
    assert_eq!(ids[0], "thach-an-2025.bao-cao-thang.2025-01@ntm");
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "an id for each");
    let summaries: Vec<String> = values(&lines, "SUMMARY").into_iter().map(unescaped).collect();
    let dossier = "Hồ sơ, báo cáo xét công nhận gửi cấp huyện (trước ngày 20/09/2025)";
    assert!(summaries.iter().any(|summary| summary == dossier));
    let sources: Vec<String> = values(&lines, "DESCRIPTION").into_iter().map(unescaped).collect();
    assert!(sources.iter().all(|text| text.contains("001_3132669d4b4a709d.txt, dòng ")));
}

#[test]
fn the_same_arguments_give_the_same_file() {
    let make = || {
        let stamp = date("2025-01-02");
        calendar_to_ics(&entries("khanh-hoa-2025"), "Lịch", stamp, Language::English)
    };
    assert_eq!(make(), make());
}

#[test]
fn the_table_has_a_row_for_every_entry() {
    let entries = entries("thach-an-2025");
    let table = calendar_to_csv(&entries, Language::Vietnamese);
    assert_eq!(table.lines().count(), entries.len() + 1);
    let row = "19/09/2025,trước ngày 20/09/2025,\"Hồ sơ, báo cáo xét công nhận gửi cấp huyện\",UBND các xã,UBND huyện,\"001_3132669d4b4a709d.txt, dòng 1239\",báo cáo gửi cấp huyện trước ngày 20/9/2025";
    assert!(table.lines().any(|line| line == row), "{table}");
}

proptest! {
    #[test]
    fn any_words_make_a_file(words in "\\PC{0,200}", others in "[a-zđạ,;\\\\\n\r\t\u{1F600}]{0,200}") {
        let mut entry = entries("thach-an-2025").remove(0);
        entry.id = words.clone();
        entry.title.vi = others.clone();
        entry.printed = words;
        let file = calendar_to_ics(&[entry], &others, date("2025-01-02"), Language::Vietnamese);
        let lines = check(&file);
        let summary = unescaped(values(&lines, "SUMMARY")[0]);
        let plain: String =
            others.chars().filter(|letter| !letter.is_control() || *letter == '\n').collect();
        prop_assert!(summary.starts_with(&plain));
    }
}
