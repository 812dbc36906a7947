//! The nearest wins and the least set, with their reasons in words.

use ntm_model::{Code, Rational};
use ntm_plan::{
    Goal, LeastReading, LeastSet, LeastSets, LeastStep, NearestWin, NeedsFigures, WithoutFigure,
};

use crate::{Language, gap, quarter, rational};

/// Why an indicator is near: `Còn thiếu 0,52 điểm % ≈ 24 hộ, bằng 0,54 % của mức; còn 16 quý; đạt
/// là xong tiêu chí.`
pub fn nearest_win(win: &NearestWin, language: Language) -> String {
    let one = |one: &ntm_plan::MeasuredGap| {
        let amount = gap(&one.gap, &one.unit, language);
        if win.gaps.len() > 1 { format!("{} {amount}", one.code) } else { amount }
    };
    let gaps = win.gaps.iter().map(one).collect::<Vec<_>>().join(", ");
    let share = percent(win.relative_gap, language);
    let mut text = language.pick(
        format!("Còn thiếu {gaps}, bằng {share} của mức"),
        format!("{gaps} missing, {share} of the level"),
    );
    match (win.quarters_left, win.due) {
        (Some(1), Some(due)) => text.push_str(&language.pick(
            format!("; hạn trong quý này ({})", quarter(due, language)),
            format!("; due this quarter ({})", quarter(due, language)),
        )),
        (Some(quarters), _) => text.push_str(
            &language.pick(format!("; còn {quarters} quý"), format!("; {quarters} quarters left")),
        ),
        (None, _) => {}
    }
    let others = win.others_open;
    text.push_str(&match win.wins_criterion {
        true => language.pick("; đạt là xong tiêu chí.", "; it wins the criterion.").to_owned(),
        false => language.pick(
            format!("; tiêu chí còn {others} chỉ tiêu khác chưa xong."),
            format!("; {others} others of the criterion are open."),
        ),
    });
    text
}

/// Why nobody can say how near an indicator is: `Cần có số liệu: 2.1.c chưa có số liệu.`
pub fn needs_figures(needs: &NeedsFigures, language: Language) -> String {
    let one =
        |(code, why): &(Code, WithoutFigure)| format!("{code} {}", without_figure(*why, language));
    let missing = needs.missing.iter().map(one).collect::<Vec<_>>().join("; ");
    language.pick(format!("Cần có số liệu: {missing}."), format!("Needs figures: {missing}."))
}

fn without_figure(why: WithoutFigure, language: Language) -> &'static str {
    match why {
        WithoutFigure::OnlyDeclared => language
            .pick("chỉ mới tự đánh giá, chưa có con số", "is only declared, without a figure"),
        WithoutFigure::LevelInWords => language.pick(
            "xét bằng lời, không đo được còn thiếu bao nhiêu",
            "is judged by words, so that no figure says how far it is",
        ),
        WithoutFigure::NoData => language.pick("chưa có số liệu rõ ràng", "has no clear data"),
        WithoutFigure::NoLevel => {
            language.pick("chưa có văn bản nêu mức", "has no level in any document at hand")
        }
    }
}

/// What is to be reached and how much is missing: `Đạt 5/10 tiêu chí; muốn lên 6 thì cần thêm 1.`
pub fn least_goal(sets: &LeastSets, language: Language) -> String {
    let LeastSets { met, total, reachable, wanted, needed, .. } = *sets;
    if wanted > reachable {
        let met_and_total = language
            .pick(format!("Đạt {met}/{total} tiêu chí"), format!("{met}/{total} criteria are met"));
        return language.pick(
            format!("{met_and_total}; nhiều nhất chỉ có thể đạt {reachable}, nên không tới được {wanted}."),
            format!("{met_and_total}; at most {reachable} can be, so that {wanted} is out of reach."),
        );
    }
    if needed == 0 {
        return language.pick(
            format!("Đạt {met}/{total} tiêu chí: đã tới đích {wanted}."),
            format!("{met}/{total} criteria are met: the goal of {wanted} is reached."),
        );
    }
    let side = match sets.goal {
        Goal::Recognition => language.pick(
            " Điều kiện khác của việc công nhận (nợ đọng, sự hài lòng, an ninh) chưa tính ở đây.",
            " The other conditions of recognition (debt, satisfaction, security) are not counted.",
        ),
        _ => "",
    };
    language.pick(
        format!("Đạt {met}/{total} tiêu chí; muốn lên {wanted} thì cần thêm {needed}.{side}"),
        format!("{met}/{total} criteria are met; {needed} more are needed for {wanted}.{side}"),
    )
}

/// The least set in one sentence: `Nếu mọi điều chưa rõ đều đạt: làm rõ 5.2, 5.4; không phải làm
/// thêm chỉ tiêu nào.`
pub fn least_set(set: &LeastSet, language: Language) -> String {
    let reading = match set.reading {
        LeastReading::Optimistic => {
            language.pick("Nếu những điều chưa rõ đều đạt", "If all that is unclear is met")
        }
        LeastReading::Careful => {
            language.pick("Nếu phải làm cả những điều chưa rõ", "If all that is unclear is work")
        }
    };
    let count = set.to_win.len();
    let work = match count {
        0 => language.pick("không phải làm chỉ tiêu nào", "no indicator is to be won").to_owned(),
        _ => {
            let codes = codes(&set.to_win);
            language.pick(
                format!("ít nhất phải làm {count} chỉ tiêu: {codes}"),
                format!("at least {count} are to be won: {codes}"),
            )
        }
    };
    let unclear = match (set.reading, set.to_clarify.as_slice()) {
        (_, []) => String::new(),
        (LeastReading::Optimistic, unclear) => {
            let codes = codes(unclear);
            language.pick(format!("; cần làm rõ {codes}"), format!("; to clarify: {codes}"))
        }
        (LeastReading::Careful, unclear) => {
            let codes = codes(unclear);
            language.pick(
                format!(", trong đó cần làm rõ trước {codes}"),
                format!(", of which to clarify first: {codes}"),
            )
        }
    };
    format!("{reading}: {work}{unclear}.")
}

/// One step of the reasoning: `1. Tiêu chí 5: phải làm 0, cần làm rõ 2 (5.2, 5.4) → chọn, lên 6.`
pub fn least_step(step: &LeastStep, language: Language) -> String {
    let mut said = Vec::new();
    if !step.not_met.is_empty() {
        let codes = codes(&step.not_met);
        said.push(language.pick(format!("chưa đạt {codes}"), format!("not met {codes}")));
    }
    if !step.to_clarify.is_empty() {
        let codes = codes(&step.to_clarify);
        said.push(language.pick(format!("cần làm rõ {codes}"), format!("to clarify {codes}")));
    }
    let (rank, number, cost) = (step.rank, step.criterion, step.cost);
    let share = percent(step.relative_gap, language);
    let chosen = match step.count_after {
        Some(count) => {
            language.pick(format!("chọn, lên {count}"), format!("chosen, makes {count}"))
        }
        None => language.pick("không chọn", "not chosen").to_owned(),
    };
    let said = said.join("; ");
    language.pick(
        format!("{rank}. Tiêu chí {number}: cần {cost} chỉ tiêu, tổng khoảng thiếu {share} của mức ({said}): {chosen}."),
        format!("{rank}. Criterion {number}: costs {cost}, gaps {share} of the level ({said}): {chosen}."),
    )
}

fn codes(codes: &[Code]) -> String {
    codes.iter().map(Code::to_string).collect::<Vec<_>>().join(", ")
}

/// A share of one as a percentage.
fn percent(share: Rational, language: Language) -> String {
    let hundred = Rational::from_integer(100);
    let shown = num_traits::CheckedMul::checked_mul(&share, &hundred).unwrap_or(share);
    format!("{}\u{a0}%", rational(shown, language))
}
