//! Time and pace in words: terms, how fast a gap must close, and when it arrives.

use ntm_model::{Direction, Gap, Measured, Rational};
use ntm_plan::{Arrival, PaceItem, Quarter, Term, Timing, WhyNever};
use num_traits::Signed as _;

use crate::{Language, gap, measured};

/// A quarter: `Quý III/2027`.
pub fn quarter(quarter: Quarter, language: Language) -> String {
    let year = quarter.year();
    let roman = match quarter.number() {
        1 => "I",
        2 => "II",
        3 => "III",
        _ => "IV",
    };
    language.pick(format!("Quý {roman}/{year}"), format!("Q{} {year}", quarter.number()))
}

/// A year or a quarter: `Năm 2027`, `Quý III/2027`.
pub fn term(term: Term, language: Language) -> String {
    match term {
        Term::Year(year) => language.pick(format!("Năm {year}"), year.to_string()),
        Term::Quarter(one) => quarter(one, language),
    }
}

/// When a plan wants a thing, in the heading of which stands that it is a deadline: `2027`,
/// `Quý III/2027`.
pub fn deadline(wanted: Term, language: Language) -> String {
    match wanted {
        Term::Year(year) => year.to_string(),
        Term::Quarter(one) => quarter(one, language),
    }
}

/// Where an indicator stands in time.
pub fn timing(timing: Timing, language: Language) -> &'static str {
    match timing {
        Timing::Overdue => language.pick("Quá hạn", "Overdue"),
        Timing::DueThisYear => language.pick("Đến hạn năm nay", "Due this year"),
        Timing::Later => language.pick("Còn thời gian", "Due later"),
        Timing::Done => language.pick("Đã đạt", "Done"),
        Timing::NotApplicable => language.pick("Không áp dụng", "Not applicable"),
    }
}

/// When a value reaches its level if it goes on as it has gone, as a sentence.
pub fn arrival(arrival: Arrival, language: Language) -> String {
    let at = |one: Quarter| quarter(one, language);
    match arrival {
        Arrival::OneValue => language
            .pick(
                "Mới có một kỳ số liệu: chưa biết nhịp độ.",
                "One period only: the pace is not known yet.",
            )
            .to_owned(),
        Arrival::At(one) => language.pick(
            format!("Giữ nhịp này thì đạt vào {}.", at(one)),
            format!("At this pace it is reached in {}.", at(one)),
        ),
        Arrival::InTime(one) => language.pick(
            format!("Giữ nhịp này thì đạt vào {}, đúng hạn.", at(one)),
            format!("At this pace it is reached in {}, in time.", at(one)),
        ),
        Arrival::Early { at: one, quarters } => language.pick(
            format!("Giữ nhịp này thì đạt vào {}, sớm {quarters} quý.", at(one)),
            format!("At this pace it is reached in {}, {quarters} quarters early.", at(one)),
        ),
        Arrival::Late { at: one, quarters } => language.pick(
            format!("Giữ nhịp này thì đến {} mới đạt, muộn {quarters} quý.", at(one)),
            format!("At this pace it is reached only in {}, {quarters} quarters late.", at(one)),
        ),
        Arrival::Never(WhyNever::StandsStill) => language
            .pick("Không tới: giá trị đứng yên.", "Never: the value stands still.")
            .to_owned(),
        Arrival::Never(WhyNever::MovesAway) => language
            .pick(
                "Không tới: giá trị đang đi xa mức phải đạt.",
                "Never: the value moves away from the level.",
            )
            .to_owned(),
        Arrival::Never(WhyNever::TooSlow) => language
            .pick(
                "Không tới: nhịp quá chậm, cần hàng nghìn năm.",
                "Never: so slow that it takes a thousand years.",
            )
            .to_owned(),
        Arrival::MovingAway(one) => language.pick(
            format!("Đang đạt nhưng đang xấu đi: giữ nhịp này thì đến {} không còn đạt.", at(one)),
            format!("Met, but getting worse: at this pace it is lost in {}.", at(one)),
        ),
    }
}

/// The pace that closes a gap in time: `Cần tăng 1,25 điểm % mỗi quý (5 điểm % mỗi năm), còn 16
/// quý, hạn Quý IV/2030.` In the last quarter `Cần tăng 5 điểm % trong quý này (Quý IV/2030).`
/// `None` where no pace is required.
pub fn pace_required(item: &PaceItem, language: Language) -> Option<String> {
    let (required, due) = (item.required.as_ref()?, quarter(item.due?, language));
    let amount = |amount: Rational| difference(amount, &item.unit, language);
    let (per_quarter, per_year) = (amount(required.per_quarter), amount(required.per_year));
    let quarters = required.quarters;
    let rises = item.direction == Direction::Higher;
    if quarters == 1 {
        return Some(language.pick(
            format!(
                "Cần {} {per_quarter} trong quý này ({due}).",
                if rises { "tăng" } else { "giảm" }
            ),
            format!(
                "Must {} by {per_quarter} this quarter ({due}).",
                if rises { "rise" } else { "fall" }
            ),
        ));
    }
    Some(language.pick(
        format!(
            "Cần {} {per_quarter} mỗi quý ({per_year} mỗi năm), còn {quarters} quý, hạn {due}.",
            if rises { "tăng" } else { "giảm" },
        ),
        format!(
            "Must {} by {per_quarter} a quarter ({per_year} a year); {quarters} quarters left, due {due}.",
            if rises { "rise" } else { "fall" },
        ),
    ))
}

/// How a value has moved: `Đã tăng 5 điểm % mỗi năm: từ 50 % lên 60 % trong 24 tháng.` `None`
/// where there is one value only.
pub fn pace_so_far(item: &PaceItem, language: Language) -> Option<String> {
    let so_far = item.so_far.as_ref()?;
    let value = |value: Rational| {
        measured(&Measured { value, scale: 2, counted: None }, &item.unit, language)
    };
    let (first, last) = (value(item.observed.first()?.value), value(item.observed.last()?.value));
    let months = so_far.months;
    if so_far.change == Rational::from_integer(0) {
        return Some(language.pick(
            format!("Đứng yên ở {last} trong {months} tháng."),
            format!("Has stood at {last} for {months} months."),
        ));
    }
    let rises = so_far.per_year.is_positive();
    let per_year = difference(so_far.per_year.abs(), &item.unit, language);
    Some(language.pick(
        format!(
            "Đã {} {per_year} mỗi năm: từ {first} {} {last} trong {months} tháng.",
            if rises { "tăng" } else { "giảm" },
            if rises { "lên" } else { "xuống" },
        ),
        format!(
            "Has {} by {per_year} a year: from {first} to {last} in {months} months.",
            if rises { "risen" } else { "fallen" },
        ),
    ))
}

/// A difference of two values in their unit; of percentages in points.
pub(crate) fn difference(amount: Rational, unit: &str, language: Language) -> String {
    gap(&Gap { amount, things: None }, unit, language)
}
