//! One indicator in the table of results, with its parts, its reason and its editor.

use std::rc::Rc;

use ntm_model::{Code, IndicatorResult, Verdict};
use ntm_text::Language;
use yew::prelude::*;

use crate::components::{
    Editor, badge, join, list, named_code, opener, row, row_below, terms, text, verdict_class,
    vietnamese, why,
};
use crate::state::{Judged, use_workspace};
use crate::text::pick;

/// What a row needs.
#[derive(Properties, PartialEq)]
pub(crate) struct IndicatorRowProps {
    /// The indicator.
    pub(crate) code: Code,
    /// The assessment it is taken from.
    pub(crate) judged: Rc<Judged>,
}

/// A group of rows: the indicator, its parts, and what is opened below them.
#[component]
pub(crate) fn IndicatorRow(props: &IndicatorRowProps) -> Html {
    let language = use_workspace().language;
    let opened = use_state(|| false);
    let editing = use_state(|| None::<Code>);
    let Some(result) = props.judged.unit().and_then(|unit| unit.indicator(props.code)) else {
        return Html::default();
    };
    let code = props.code;
    let toggle = {
        let opened = opened.clone();
        Callback::from(move |()| opened.set(!*opened))
    };
    let edit_button = |code: Code| {
        let open = *editing == Some(code);
        let editing = editing.clone();
        let edit = Callback::from(move |()| editing.set(Some(code).filter(|_| !open)));
        let name = language.pick(format!("Sửa {code}"), format!("Change {code}"));
        opener(language.pick("Sửa", "Change"), name, open, edit)
    };
    let setter = editing.setter();
    let stop = Callback::from(move |()| setter.set(None));

    let why_name = language.pick(format!("Vì sao {code}"), format!("Why {code}"));
    let actions = join(vec![
        opener(language.pick("Vì sao?", "Why?"), why_name, *opened, toggle),
        edit_button(code),
    ]);
    // Keyed, so that opening a row below leaves the focus on the button that opened it.
    let mut rows = vec![keyed("row", cells(result, &props.judged, actions, language))];
    for one in [result].into_iter().chain(&result.parts) {
        if one.code != code {
            let cells = cells(one, &props.judged, edit_button(one.code), language);
            rows.push(keyed(&one.code.to_string(), cells));
        }
        if *editing == Some(one.code) {
            let editor = html! { <Editor code={one.code} onclose={stop.clone()} /> };
            rows.push(keyed(&format!("{} editor", one.code), row_below(None, editor)));
        }
    }
    if *opened {
        let reasons = reasons(result, &props.judged, language);
        rows.push(keyed("why", row_below(Some(format!("why-{code}")), reasons)));
    }
    html! { <tbody role="rowgroup" id={format!("chi-tieu-{code}")}>{ for rows }</tbody> }
}

fn keyed(key: &str, row: Html) -> Html {
    html! { <key={key.to_owned()}>{ row }</> }
}

fn cells(result: &IndicatorResult, judged: &Judged, actions: Html, language: Language) -> Html {
    let Some(indicator) = judged.set().and_then(|set| set.indicator(result.code)) else {
        return Html::default();
    };
    let level = match &result.level {
        Some(level) => ntm_text::requirement(&level.requirement, &level.unit, language),
        None => language.pick("chưa có mức", "no level").to_owned(),
    };
    let gap = result.gap.as_ref().filter(|_| result.verdict == Verdict::NotMet);
    let gap = gap.map(|gap| ntm_text::gap(gap, &indicator.unit, language));
    let mut class = verdict_class(result.verdict).to_owned();
    if result.code.part().is_some() {
        class.push_str(" part");
    }
    row(
        &class,
        named_code(result.code, Some(pick(&indicator.short, language))),
        vec![
            (language.pick("Kết luận", "Verdict").into(), badge(result.verdict, language)),
            (language.pick("Kết quả", "Result").into(), text(reported(result, language))),
            (language.pick("Mức", "Level").into(), text(level)),
            (language.pick("Còn thiếu", "Gap").into(), text(gap.unwrap_or_else(|| "—".to_owned()))),
            (AttrValue::default(), actions),
        ],
    )
}

/// What the file says, as it says it; for a composite indicator without a word of its own, how
/// many of its parts are met.
fn reported(result: &IndicatorResult, language: Language) -> String {
    if let Some(read) = result.reads.first() {
        return read.text.clone();
    }
    if result.parts.is_empty() {
        return "—".to_owned();
    }
    let met = result.parts.iter().filter(|part| part.verdict == Verdict::Met).count();
    let all = result.parts.len();
    language.pick(format!("{met}/{all} nội dung đạt"), format!("{met} of {all} parts met"))
}

/// The reason of the whole and of each part, and what the plan says about it.
fn reasons(result: &IndicatorResult, judged: &Judged, language: Language) -> Html {
    let mut nodes = vec![why(result, judged, language)];
    for part in &result.parts {
        nodes.push(html! { <h3>{ part.code.to_string() }</h3> });
        nodes.push(why(part, judged, language));
    }
    nodes.extend(plan_says(result, judged, language));
    join(nodes)
}

fn plan_says(result: &IndicatorResult, judged: &Judged, language: Language) -> Option<Html> {
    let plan = &judged.planned()?.plan;
    let planned = plan.indicator(result.code)?;
    let leads = planned.assignments.iter().map(|assignment| {
        let passage = plan.reading(&assignment.reading);
        let passage = passage.map(|one| pick(&one.title, language)).unwrap_or_default();
        vietnamese(&format!("{} ({passage}, {})", assignment.lead_printed, assignment.place))
    });
    let documents = planned.documents.iter().filter_map(|id| plan.document(id));
    let documents = documents.map(|document| vietnamese(&document.title));
    let awaiting = planned.awaiting.iter().map(|awaiting| vietnamese(awaiting));
    let mut facts = Vec::new();
    if result.verdict == Verdict::NotMet {
        let remedy = text(pick(&planned.remedy, language).to_owned());
        facts.push((text(language.pick("Cách khắc phục", "Remedy")), remedy));
    }
    let period = format!("{}–{}", planned.start, planned.end);
    facts.extend([
        (text(language.pick("Chủ trì", "Lead")), list(leads.collect())),
        (text(language.pick("Thời gian", "Period")), text(period)),
        (text(language.pick("Hướng dẫn", "Guidance")), list(documents.chain(awaiting).collect())),
    ]);
    Some(terms(facts))
}
