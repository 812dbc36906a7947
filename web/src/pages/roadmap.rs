//! What is to be reached by when: a chart with its table.

use ntm_model::{CriteriaSet, Decimal, Direction, Gap};
use ntm_plan::{Roadmap, RoadmapItem, Target, Timing};
use ntm_text::Language;
use yew::prelude::*;

use super::{nothing_to_judge, plan_line};
use crate::components::{
    Chooser, badge, body, heading, join, named_code, paragraph, row, stacked, text, verdict_class,
};
use crate::state::WorkspaceHandle;
use crate::text::pick;

/// Where indicators stand in time, in the order in which they are shown.
const TIMINGS: [Timing; 5] =
    [Timing::Overdue, Timing::DueThisYear, Timing::Later, Timing::Done, Timing::NotApplicable];

/// The roadmap page.
pub(crate) fn roadmap_page(workspace: &WorkspaceHandle) -> Html {
    let language = workspace.language;
    let judged = &workspace.judged;
    let title = language.pick("Lộ trình", "Roadmap");
    let (Some(set), Some(planned)) = (judged.set(), judged.planned()) else {
        return nothing_to_judge(title, language);
    };
    let roadmap = &planned.roadmap;
    let counts = TIMINGS.map(|timing| {
        let count = roadmap.items.iter().filter(|item| item.timing == timing).count();
        let words = timing_words(timing, roadmap.year, language);
        html! { <li><strong>{ count.to_string() }</strong>{ " " }{ words }</li> }
    });
    let mut nodes = vec![
        heading(title),
        html! { <Chooser /> },
        plan_line(planned, language),
        html! { <ul class="tally">{ for counts }</ul> },
        chart(roadmap, set, language),
    ];
    nodes.extend(TIMINGS.map(|timing| table(timing, roadmap, set, language)));
    nodes.push(paragraph("quiet", language.pick(
        "Nhịp mỗi năm = khoảng thiếu chia cho số năm trọn còn lại đến hết thời hạn (ít nhất là một năm). Thời hạn lấy từ cột “Thời gian thực hiện” của kế hoạch.",
        "Pace per year = the gap divided by the whole years left until the end of the period (at least one). Periods are those of the plan.",
    )));
    join(nodes)
}

fn timing_words(timing: Timing, year: u16, language: Language) -> String {
    match timing {
        Timing::Overdue => language.pick("quá hạn", "overdue").to_owned(),
        Timing::DueThisYear => {
            language.pick(format!("đến hạn trong năm {year}"), format!("due in {year}"))
        }
        Timing::Later => language.pick("còn thời gian", "due later").to_owned(),
        Timing::Done => language.pick("đã đạt", "done").to_owned(),
        Timing::NotApplicable => language.pick("không áp dụng", "not applicable").to_owned(),
    }
}

/// Bars over the years. Its table twin is below; for those who do not see it, one sentence.
fn chart(roadmap: &Roadmap, set: &CriteriaSet, language: Language) -> Html {
    let column = |year: u16| year.saturating_sub(roadmap.start) + 1;
    let years = (roadmap.start..=roadmap.end).map(|year| {
        let now = if year == roadmap.year { " now" } else { "" };
        html! { <span class={format!("from-{}{now}", column(year))}>{ year.to_string() }</span> }
    });
    let bars = roadmap.items.iter().map(|item| {
        let start = item.start.max(roadmap.start);
        let span = item.end.saturating_sub(start) + 1;
        let class = verdict_class(item.verdict);
        let sign = ntm_text::verdict_sign(item.verdict);
        let bar = html! {
            <span class={format!("span {class} from-{} over-{span}", column(start))}>
                { format!("{sign} {}", ntm_text::verdict(item.verdict, language)) }
            </span>
        };
        line("line", title(item, set, language), bar)
    });
    let label = language.pick(
        "Biểu đồ thời gian thực hiện của từng chỉ tiêu; bảng bên dưới có cùng nội dung.",
        "Chart of each indicator's period; the tables below say the same.",
    );
    html! {
        <figure class="gantt" role="img" aria-label={label}>
            { line("line years", Html::default(), years.collect()) }
            { for bars }
        </figure>
    }
}

fn line(class: &'static str, name: Html, lane: Html) -> Html {
    html! { <div {class}><span class="name">{ name }</span><span class="lane">{ lane }</span></div> }
}

fn title(item: &RoadmapItem, set: &CriteriaSet, language: Language) -> Html {
    named_code(item.code, set.indicator(item.code).map(|one| pick(&one.short, language)))
}

fn table(timing: Timing, roadmap: &Roadmap, set: &CriteriaSet, language: Language) -> Html {
    let items: Vec<_> = roadmap.items.iter().filter(|item| item.timing == timing).collect();
    if items.is_empty() {
        return Html::default();
    }
    let names = [
        language.pick("Chỉ tiêu", "Indicator"),
        language.pick("Kết luận", "Verdict"),
        language.pick("Thời hạn", "Period"),
        language.pick("Còn thiếu", "Gap"),
        language.pick("Nhịp cần có", "Pace needed"),
    ]
    .map(AttrValue::from);
    let count = items.len();
    let rows = items.into_iter().map(|item| {
        let [_, verdict, period, gap, pace] = names.clone();
        let cells = vec![
            (verdict, badge(item.verdict, language)),
            (period, text(format!("{}–{}", item.start, ntm_text::deadline(item.wanted, language)))),
            (gap, lines(item, gap_of, language)),
            (pace, lines(item, pace_of, language)),
        ];
        row("", title(item, set, language), cells)
    });
    let table = stacked("", &names, body(rows.collect()));
    let open = !matches!(timing, Timing::Done | Timing::NotApplicable);
    let words = timing_words(timing, roadmap.year, language);
    html! {
        <details {open} class="timing">
            <summary><h2>{ format!("{words} ({count})") }</h2></summary>
            { table }
        </details>
    }
}

/// One line for each target of the item; parts say their code.
fn lines(item: &RoadmapItem, words: fn(&Target, Language) -> String, language: Language) -> Html {
    if item.targets.is_empty() {
        return text("—");
    }
    let line = |target: &Target| {
        let part = target.code.part().map(|_| format!("{}: ", target.code)).unwrap_or_default();
        html! { <div>{ format!("{part}{}", words(target, language)) }</div> }
    };
    item.targets.iter().map(line).collect()
}

fn gap_of(target: &Target, language: Language) -> String {
    ntm_text::gap(&target.gap, &target.unit, language)
}

/// The change a year that arrives in time, and the values to pass on the way.
fn pace_of(target: &Target, language: Language) -> String {
    let sign = if target.direction == Direction::Lower { "−" } else { "+" };
    let per_year = Gap { amount: target.per_year, things: None };
    let per_year = ntm_text::gap(&per_year, &target.unit, language);
    let year = language.pick("mỗi năm", "a year");
    let milestones: Vec<String> = target
        .milestones
        .iter()
        .map(|milestone| {
            let value = Decimal::rounded(milestone.value, 2);
            format!("{}: {}", milestone.year, ntm_text::number(value, language))
        })
        .collect();
    format!("{sign}{per_year} {year} ({})", milestones.join("; "))
}
