//! The work of one unit, ready to print on a page of its own.

use ntm_desk::message::Planned;
use ntm_model::{Organization, Verdict};
use ntm_plan::{OrganizationWork, Role, Task};
use ntm_text::Language;
use yew::prelude::*;

use crate::components::{badge, body, named_code, paragraph, row, stacked, text};
use crate::state::Judged;
use crate::text::{name_of, pick};

/// “Việc của Trạm Y tế xã”: what it leads, what it supports, with verdict, gap and remedy.
pub(crate) fn sheet(
    work: &OrganizationWork,
    organization: &Organization,
    judged: &Judged,
    planned: &Planned,
    language: Language,
) -> Html {
    let Some(unit) = judged.unit() else { return Html::default() };
    let of = |role: Role| work.tasks.iter().filter(|task| task.role() == role).collect::<Vec<_>>();
    let [leads, supports, verifies] = Role::ALL.map(of);
    let name = pick(&organization.name, language);
    let open = work.open_leads;
    let mut line = language.pick(
        format!("chủ trì {} chỉ tiêu ({open} chưa xong), phối hợp {}", leads.len(), supports.len()),
        format!("leads {} indicators ({open} open), supports {}", leads.len(), supports.len()),
    );
    if !verifies.is_empty() {
        let count = verifies.len();
        line.push_str(
            &language.pick(format!(", thẩm định {count}"), format!(", appraises {count}")),
        );
    }
    if let Some(section) = &organization.section {
        line.push_str(&language.pick(
            format!(" · mục {section} của kế hoạch"),
            format!(" · section {section} of the plan"),
        ));
    }
    html! {
        <section class="sheet">
            <h2>{ language.pick(format!("Việc của {name}"), format!("Work of {name}")) }</h2>
            { paragraph("", &format!("{} · {line}", name_of(unit, language))) }
            { tasks(language.pick("Chủ trì", "Leads"), &leads, judged, planned, language) }
            { tasks(language.pick("Phối hợp", "Supports"), &supports, judged, planned, language) }
            { tasks(language.pick("Thẩm định", "Appraises"), &verifies, judged, planned, language) }
        </section>
    }
}

/// The tasks of one role. What to do stands with those who lead.
fn tasks(
    title: &'static str,
    tasks: &[&Task],
    judged: &Judged,
    planned: &Planned,
    language: Language,
) -> Html {
    if tasks.is_empty() {
        return Html::default();
    }
    let names = [
        language.pick("Chỉ tiêu", "Indicator"),
        language.pick("Kết luận", "Verdict"),
        language.pick("Còn thiếu", "Gap"),
        language.pick("Hạn", "By"),
        language.pick("Cần làm", "To do"),
    ]
    .map(AttrValue::from);
    let rows = tasks.iter().map(|task| {
        let indicator = judged.set().and_then(|set| set.indicator(task.code));
        let short = indicator.map(|one| pick(&one.short, language));
        let open = !matches!(task.verdict, Verdict::Met | Verdict::NotApplicable);
        let remedy = planned.plan.indicator(task.code).map(|one| pick(&one.remedy, language));
        let remedy = remedy.filter(|_| open && task.role() == Role::Lead).unwrap_or_default();
        let [_, verdict, gap, by, to_do] = names.clone();
        let cells = vec![
            (verdict, badge(task.verdict, language)),
            (gap, gaps(task, judged, language)),
            (by, text(ntm_text::deadline(task.wanted, language))),
            (to_do, text(remedy.to_owned())),
        ];
        row("", named_code(task.code, short), cells)
    });
    html! { <><h3>{ title }</h3>{ stacked("tasks", &names, body(rows.collect())) }</> }
}

/// The gaps of an indicator and of its parts.
fn gaps(task: &Task, judged: &Judged, language: Language) -> Html {
    let result = judged.unit().and_then(|unit| unit.indicator(task.code));
    let results = result.into_iter();
    results
        .flat_map(|result| result.parts.iter().chain([result]))
        .filter(|result| result.verdict == Verdict::NotMet)
        .filter_map(|result| {
            let indicator = judged.set()?.indicator(result.code)?;
            let gap = ntm_text::gap(result.gap.as_ref()?, &indicator.unit, language);
            let part = result.code.part().map(|_| format!("{}: ", result.code)).unwrap_or_default();
            Some(html! { <div>{ format!("{part}{gap}") }</div> })
        })
        .collect()
}
