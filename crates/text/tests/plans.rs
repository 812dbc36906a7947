//! Pace, roles and scenarios in both languages.

#![allow(clippy::unwrap_used, reason = "a test ends this way when it fails")]

use ntm_model::{Code, Date, Direction, Gap, Operator, Rational, Requirement};
use ntm_plan::{
    Arrival, Change, NearestWin, PaceItem, Quarter, RaciLetter, RefusedChange, RequiredPace, Role,
    Term, TypedValue, WhyNever, WhyRefused,
};
use ntm_text::Language;

/// Checks a text in both languages, with plain spaces.
#[track_caller]
fn check(text: impl Fn(Language) -> String, vietnamese: &str, english: &str) {
    let shown = [Language::Vietnamese, Language::English]
        .map(|language| text(language).replace('\u{a0}', " "));
    assert_eq!(shown, [vietnamese, english]);
}

fn quarter(year: u16, number: u8) -> Quarter {
    Quarter::new(year, number).unwrap_or(Quarter::last_of(year))
}

#[test]
fn terms_have_names() {
    let third = quarter(2027, 3);
    check(|it| ntm_text::quarter(third, it), "Quý III/2027", "Q3 2027");
    check(|it| ntm_text::term(Term::Quarter(third), it), "Quý III/2027", "Q3 2027");
    check(|it| ntm_text::term(Term::Year(2027), it), "Năm 2027", "2027");
}

#[test]
fn the_last_quarter_is_this_one_in_both_tables() {
    let due = quarter(2026, 4);
    let win = |left| NearestWin {
        rank: 1,
        code: Code::new(2, 4),
        gaps: Vec::new(),
        relative_gap: Rational::new(1, 10),
        due: Some(due),
        quarters_left: Some(left),
        wins_criterion: true,
        others_open: 0,
    };
    let ends = |left, it| {
        let text = ntm_text::nearest_win(&win(left), it);
        text.split_once("; ").map(|(_, end)| end.to_owned()).unwrap_or_default()
    };
    check(
        |it| ends(1, it),
        "hạn trong quý này (Quý IV/2026); đạt là xong tiêu chí.",
        "due this quarter (Q4 2026); it wins the criterion.",
    );
    check(
        |it| ends(2, it),
        "còn 2 quý; đạt là xong tiêu chí.",
        "2 quarters left; it wins the criterion.",
    );
    let item = |quarters| PaceItem {
        code: Code::new(2, 4),
        unit: "%".to_owned(),
        direction: Direction::Higher,
        value: Rational::from_integer(90),
        operator: Operator::AtLeast,
        bound: "95".parse().unwrap(),
        gap: Gap { amount: Rational::from_integer(5), things: None },
        due: Some(due),
        required: Some(RequiredPace {
            quarters,
            per_quarter: Rational::from_integer(5),
            per_year: Rational::from_integer(20),
            milestones: Vec::new(),
        }),
        observed: Vec::new(),
        so_far: None,
        arrival: Arrival::OneValue,
    };
    check(
        |it| ntm_text::pace_required(&item(1), it).unwrap_or_default(),
        "Cần tăng 5 điểm % trong quý này (Quý IV/2026).",
        "Must rise by 5 % points this quarter (Q4 2026).",
    );
}

#[test]
fn arrivals_are_sentences() {
    let at = quarter(2029, 2);
    check(
        |it| ntm_text::arrival(Arrival::Early { at, quarters: 6 }, it),
        "Giữ nhịp này thì đạt vào Quý II/2029, sớm 6 quý.",
        "At this pace it is reached in Q2 2029, 6 quarters early.",
    );
    check(
        |it| ntm_text::arrival(Arrival::Late { at, quarters: 1 }, it),
        "Giữ nhịp này thì đến Quý II/2029 mới đạt, muộn 1 quý.",
        "At this pace it is reached only in Q2 2029, 1 quarters late.",
    );
    check(
        |it| ntm_text::arrival(Arrival::Never(WhyNever::MovesAway), it),
        "Không tới: giá trị đang đi xa mức phải đạt.",
        "Never: the value moves away from the level.",
    );
}

#[test]
fn roles_have_letters() {
    check(|it| ntm_text::role(Role::Lead, it).to_owned(), "Chủ trì", "Leads");
    let both = [RaciLetter::Responsible, RaciLetter::Accountable];
    assert_eq!(ntm_text::raci_letters(&both), "R, A");
    check(
        |it| ntm_text::raci_name(both[1], it).to_owned(),
        "A: chịu trách nhiệm",
        "A: accountable",
    );
}

#[test]
fn changes_are_named() {
    let code = ntm_model::Code::new(6, 2);
    let typed = TypedValue { result: "95%".to_owned(), ..TypedValue::default() };
    let value = Change::Value { code, typed };
    check(|it| ntm_text::change(&value, it), "6.2: kết quả “95%”", "6.2: result “95%”");
    let gone = Change::Value { code, typed: TypedValue::default() };
    check(|it| ntm_text::change(&gone, it), "6.2: bỏ kết quả", "6.2: the result is taken away");
    let bound = ntm_model::Decimal::from_integer(96);
    let requirement = Requirement::Number { operator: ntm_model::Operator::AtLeast, bound };
    let level = Change::Level { code, requirement, unit: "%".to_owned() };
    check(
        |it| ntm_text::change(&level, it),
        "6.2: mức giả định ≥ 96 %",
        "6.2: assumed level ≥ 96 %",
    );
    let day = Change::AsOf(Date::end_of_year(2027));
    check(|it| ntm_text::change(&day, it), "Xét theo mức ngày 31/12/2027", "Levels of 2027-12-31");
    let refused = RefusedChange { step: 2, change: level, why: WhyRefused::NoVariant };
    check(
        |it| ntm_text::refused_change(&refused, it),
        "Bước 2: không đổi được “6.2: mức giả định ≥ 96 %”, vì chưa biết xã thuộc nhóm nào; hãy chọn nhóm trước.",
        "Step 2: “6.2: assumed level ≥ 96 %” cannot be made: the group of the commune is not known; choose one first.",
    );
}

/// A difference of percentages is counted in points.
#[test]
fn a_pace_is_in_points() {
    let gap = ntm_model::Gap { amount: Rational::new(5, 4), things: None };
    check(|it| ntm_text::gap(&gap, "%", it), "1,25 điểm %", "1.25 % points");
}
