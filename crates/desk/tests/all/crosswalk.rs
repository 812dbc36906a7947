//! What an old report tells about the new set, as the page shows it.

use ntm_desk::{CrossChoice, Desk, ExportedContent, Input};
use ntm_model::{Code, CrossedState, Verdict};

use crate::common::input;

fn sample(id: &str) -> Desk {
    let mut desk = Desk::default();
    desk.open_sample(&format!("{id}.csv"));
    desk
}

fn code(text: &str) -> Code {
    text.parse().unwrap()
}

#[test]
fn son_binh_in_words() {
    let mut desk = sample("son-binh-2024");
    let confirmed = vec![(code("6.1"), code("11"))];
    let choice = CrossChoice { confirmed, ..CrossChoice::default() };
    let view = desk.crossed(&input(), &choice).unwrap();
    assert_eq!((view.lines.len(), view.year, view.variant.as_str()), (47, 2026, "nhom-1"));
    assert_eq!((view.confirmed, view.tally.can_take), (1, 2));
    let line = view.lines.iter().find(|line| line.code == code("6.1")).unwrap();
    assert_eq!(line.state, CrossedState::CanTake);
    let one = &line.suggestions[0];
    let take = one.take.as_ref().unwrap();
    assert_eq!((take.result.as_str(), take.verdict), ("30%", Verdict::NotMet));
    assert_eq!((one.old_place.as_str(), one.relation.as_str()), ("dòng 4, cột 7", "Cùng cách đo"));
    assert_eq!(one.differs, "mức, văn bản hướng dẫn");
    assert!(one.is_confirmed && one.look_only.is_empty());
}

#[test]
fn the_confirmed_file_is_judged_by_the_new_set() {
    let mut desk = sample("son-binh-2024");
    let confirmed = vec![(code("6.1"), code("11")), (code("6.2"), code("9.2"))];
    let choice = CrossChoice { confirmed, year: 2027, ..CrossChoice::default() };
    let file = desk.crossed_file(&input(), &choice).unwrap();
    let ExportedContent::Text(text) = file.content else { panic!("a status file is text") };
    desk.open(&file.name, text.into_bytes());
    let answer = desk.answer(&Input { unit: 1, ..input() });
    let shown = answer.shown.unwrap().assessment;
    assert_eq!((shown.set.as_str(), shown.name.as_deref()), ("xa-2026-2030", Some("Sơn Bình")));
    assert_eq!(shown.indicator(code("6.1")).unwrap().verdict, Verdict::NotMet);
    assert_eq!(shown.indicator_tally().no_data, 45);
    assert_eq!(shown.period.unwrap().text, "2027");
}

#[test]
fn nothing_confirmed_is_no_file() {
    let mut desk = sample("son-binh-2024");
    assert_eq!(desk.crossed_file(&input(), &CrossChoice::default()), None);
    let mut desk = sample("binh-giang-2026");
    assert_eq!(desk.crossed(&input(), &CrossChoice::default()), None);
    assert_eq!(Desk::default().crossed(&input(), &CrossChoice::default()), None);
}
