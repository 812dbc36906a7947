//! Programmes and the calendar, as the page shows them.

use ntm_desk::rooms::{Question, Reply};
use ntm_desk::{CalendarChoice, CalendarForm, Desk, Input, ProgrammeView, TargetView};
use ntm_model::Date;
use ntm_plan::TargetState;
use ntm_text::Language;

use crate::common::{desk, input};

/// Six communes of Khánh Hòa, of which the source only says which criteria they say they miss.
fn list() -> Desk {
    let mut desk = Desk::default();
    desk.open_sample("khanh-hoa-danh-sach-2024.csv");
    desk
}

fn view(desk: &mut Desk, id: &str) -> ProgrammeView {
    match desk.reply(&Question::Programme(id.to_owned()), &input()) {
        Reply::Programme(view) => *view,
        other => panic!("{other:?}"),
    }
}

#[track_caller]
fn target<'a>(view: &'a ProgrammeView, source: &str) -> &'a TargetView {
    let mut rows = view.targets.iter().flat_map(|group| &group.rows);
    rows.find(|row| row.source.contains(source)).unwrap()
}

#[track_caller]
fn check(view: &ProgrammeView, source: &str, state: TargetState, actual: &str) {
    let found = target(view, source);
    assert_eq!((found.state, found.actual.as_str()), (state, actual), "{found:?}");
}

#[test]
fn the_programme_that_fits_the_files_is_shown_first() {
    assert_eq!(view(&mut list(), "").id, "khanh-hoa-2025");
    assert_eq!(view(&mut Desk::default(), "thach-an-2025").id, "thach-an-2025");
}

#[test]
fn communes_that_the_file_does_not_have_are_not_missed() {
    let view = view(&mut list(), "khanh-hoa-2025");
    let part = "(xét 6 đơn vị trong tệp; 86 đơn vị khác không có trong tệp)";
    check(&view, "74/92 xã", TargetState::Undetermined, &format!("0–6 xã {part}"));
    check(&view, "ít nhất 80% số xã đạt", TargetState::Undetermined, &format!("0–100 % {part}"));
    check(&view, "16/16 xã đạt chuẩn", TargetState::NotCounted, "");
    assert!(view.counted.starts_with("So với 6 đơn vị"), "{}", view.counted);
    assert!(view.counted.contains("Tệp không ghi 6 đơn vị thuộc tỉnh, huyện nào"));
    assert!(view.targets[0].is_counted);
}

/// A commune of a set of 2021–2025 with one indicator that is not met, in a district.
fn placed(district: &str, province: &str) -> Desk {
    desk(&format!(
        "ten_xa,ma_huyen,ten_huyen,ten_tinh,bo_tieu_chi,nhom,ky,chi_tieu,ket_qua\n\
         Xã A,,{district},{province},xa-2021-2025,dhntb,2024,10,40 triệu đồng/người/năm\n"
    ))
}

#[test]
fn districts_and_provinces_are_kept_apart() {
    let here = view(&mut placed("Huyện Diên Khánh", "Tỉnh Khánh Hòa"), "khanh-hoa-2025");
    assert_eq!(here.counted, "So với 1 đơn vị trong các tệp đang mở, mỗi đơn vị lấy kỳ mới nhất.");
    let one = target(&here, "16/16 xã đạt chuẩn nông thôn mới");
    assert_eq!(one.state, TargetState::NotReached, "one of 16 surely does not");
    let elsewhere = view(&mut placed("Huyện Thạch An", "Tỉnh Cao Bằng"), "khanh-hoa-2025");
    assert!(elsewhere.counted.ends_with("1 đơn vị thuộc nơi khác không được tính."));
    assert!(elsewhere.targets.iter().all(|group| !group.is_counted));
    let thach_an = view(&mut placed("Huyện Thạch An", "Tỉnh Cao Bằng"), "thach-an-2025");
    assert!(thach_an.targets[0].is_counted);
}

#[test]
fn sums_are_made_again() {
    let view = view(&mut Desk::default(), "khanh-hoa-2025");
    let first = &view.roadmaps[0].rows[0];
    assert_eq!((first.percent.as_str(), first.agrees), ("10,6 %", false));
    assert_eq!(first.computed, "lũy kế 10; 10,87 %; nêu tên 10 xã");
    let total = &view.funding.rows[0];
    assert_eq!((total.parts.as_str(), total.differs), ("1.489.867", false));
    assert!(view.findings.iter().all(|one| !one.passages.is_empty()));
}

fn asked(programme: &str, year: u16, organization: &str) -> CalendarChoice {
    CalendarChoice {
        programme: programme.to_owned(),
        organization: organization.to_owned(),
        from: Date::new(year, 1, 1),
        to: None,
    }
}

#[test]
fn days_stand_in_their_months() {
    let view = ntm_desk::calendar(&asked("thach-an-2025", 2025, ""), &input());
    let september = view.months.iter().find(|month| month.title == "Tháng 9/2025").unwrap();
    let dossier = september.days.iter().find(|day| day.due == "trước ngày 20/09/2025").unwrap();
    assert_eq!((dossier.last.as_str(), dossier.is_over), ("19/09/2025", true));
    let all: usize = view.months.iter().map(|month| month.days.len()).sum();
    assert!(view.count.starts_with(&format!("{all} hạn từ 01/01/2025")), "{}", view.count);
    let mine = ntm_desk::calendar(&asked("thach-an-2025", 2025, "ubnd-xa"), &input());
    let days: usize = mine.months.iter().map(|month| month.days.len()).sum();
    assert!(days > 0 && days < all);
    let nobody = ntm_desk::calendar(&asked("thach-an-2025", 2025, "khong-co"), &input());
    assert_eq!(nobody.organization, "", "an unknown organization is not chosen");
}

#[test]
fn nothing_is_due_after_the_programmes() {
    let view = ntm_desk::calendar(&asked("thach-an-2025", 2040, ""), &input());
    assert!(view.months.is_empty());
    let choice = asked("thach-an-2025", 2040, "");
    assert_eq!(ntm_desk::calendar_file(&choice, CalendarForm::Ics, &input()), None);
    // Without a choice the list begins in a year that has something.
    let view = ntm_desk::calendar(&CalendarChoice::default(), &input());
    assert!(!view.months.is_empty());
}

#[test]
fn files_are_stamped_with_the_users_day() {
    let choice = asked("thach-an-2025", 2025, "");
    let english = Input { language: Language::English, ..input() };
    let (name, text) = ntm_desk::calendar_file(&choice, CalendarForm::Ics, &english).unwrap();
    assert_eq!(name, "lich-thach-an-2025.ics");
    assert!(text.contains("DTSTAMP:20261231T000000Z"));
    assert!(text.split("\r\n").all(|line| line.len() <= 75));
    let (name, text) = ntm_desk::calendar_file(&choice, CalendarForm::Csv, &input()).unwrap();
    assert_eq!(name, "lich-thach-an-2025.csv");
    assert!(text.contains("19/09/2025"));
}
