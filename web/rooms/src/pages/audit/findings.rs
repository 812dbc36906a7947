//! What is wrong in a plan, by kind, every reading with its place.

use ntm_desk::rooms::{Act, AuditView, FindingGroup, FindingView};
use ntm_desk::{Export, Form, Wanted};
use ntm_model::{Severity, matches_folded};
use ntm_parts::{
    Choice, button, field, join, list, mark, named_code, paragraph, print, section, select, text,
    vietnamese,
};
use ntm_text::Language;
use yew::prelude::*;

use crate::ask::use_scene;
use crate::host;

/// The findings of one plan.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct FindingsProps {
    /// All of them.
    pub(super) view: AuditView,
}

/// The list with its filters.
#[component]
pub(super) fn Findings(props: &FindingsProps) -> Html {
    let language = use_scene().language;
    let view = &props.view;
    let severity = use_state(|| None::<Severity>);
    let search = use_state(String::new);
    let title = language.pick("Chỗ cần sửa", "What to mend");
    let mut nodes = vec![paragraph("headline", &view.tally)];
    if view.groups.is_empty() {
        nodes.push(paragraph(
            "notice",
            language.pick(
                "Các chỗ trong kế hoạch khớp nhau, khớp bộ tiêu chí và khớp thời hạn.",
                "The passages of the plan fit one another, the set of criteria and the deadlines.",
            ),
        ));
        return section(title, join(nodes));
    }
    let setter = severity.setter();
    let onseverity = Callback::from(move |name: String| {
        setter.set(Some(name).and_then(|name| severity_named(&name)));
    });
    let mut severities = vec![Choice {
        value: String::new(),
        name: language.pick("tất cả", "all").to_owned(),
        chosen: severity.is_none(),
    }];
    severities.extend(view.counts.iter().map(|(one, name, count)| Choice {
        value: look(*one).0.to_owned(),
        name: format!("{name} ({count})"),
        chosen: *severity == Some(*one),
    }));
    let setter = search.setter();
    let onsearch = Callback::from(move |text| setter.set(text));
    let wanted = Export { what: Wanted::Findings(view.plan.clone()), form: Form::Csv };
    let save = Callback::from(move |()| host::act(&Act::Save(wanted.clone())));
    nodes.push(html! {
        <div class="filters no-print" role="search">
            { select(language.pick("Mức độ", "Severity"), severities, onseverity) }
            { field(language.pick("Tìm (không cần gõ dấu)", "Search (accents not needed)"), "search", (*search).clone(), onsearch) }
            { button("", language.pick("Tải danh sách (CSV)", "Download the list (CSV)"), save) }
            { button("", language.pick("In", "Print"), Callback::from(|()| print())) }
        </div>
    });
    let mut shown = 0_usize;
    for group in &view.groups {
        if severity.is_some_and(|wanted| wanted != group.severity) {
            continue;
        }
        let fitting: Vec<_> =
            group.findings.iter().filter(|one| fits(group, one, &search)).collect();
        shown += fitting.len();
        if !fitting.is_empty() {
            nodes.push(kind(group, &fitting, language));
        }
    }
    if shown == 0 {
        nodes.push(paragraph("", language.pick("Không có mục nào khớp.", "Nothing fits.")));
    }
    section(title, join(nodes))
}

/// The style and the sign of a severity.
fn look(severity: Severity) -> (&'static str, &'static str) {
    match severity {
        Severity::Error => ("not-met", "✗"),
        Severity::Warning => ("question", "!"),
        Severity::Info => ("unknown", "i"),
    }
}

fn severity_named(name: &str) -> Option<Severity> {
    [Severity::Error, Severity::Warning, Severity::Info]
        .into_iter()
        .find(|one| look(*one).0 == name)
}

/// Whether a finding has the words.
fn fits(group: &FindingGroup, finding: &FindingView, search: &str) -> bool {
    if search.is_empty() {
        return true;
    }
    let code = finding.code.map(|code| code.to_string()).unwrap_or_default();
    let all =
        format!("{code} {} {} {} {}", finding.title, group.name, group.code, finding.sentence);
    let mut passages = finding.passages.iter();
    matches_folded(&all, search)
        || passages
            .any(|(place, words)| matches_folded(place, search) || matches_folded(words, search))
}

/// All findings of one kind.
fn kind(group: &FindingGroup, findings: &[&FindingView], language: Language) -> Html {
    let (class, sign) = look(group.severity);
    let word = ntm_text::severity(group.severity, language);
    let title = format!(" {} ({}) ", group.name, findings.len());
    html! {
        <details class="problem" open=true>
            <summary>
                { mark(class, sign, word) }<strong>{ title }</strong>
                <code>{ group.code.clone() }</code>
            </summary>
            { list(findings.iter().map(|one| finding(one, language)).collect()) }
        </details>
    }
}

fn finding(finding: &FindingView, language: Language) -> Html {
    let head = finding.code.map(|code| {
        let set = match finding.set.as_str() {
            "" => String::new(),
            set => format!(" — {set}"),
        };
        html! { <div><strong>{ named_code(code, Some(&finding.title)) }</strong><small>{ set }</small></div> }
    });
    let passage = |(place, words): &(String, String)| match words.as_str() {
        "" => text(format!("{place}: {}", language.pick("(không nêu)", "(says nothing)"))),
        words => html! { <>{ place }{ ": " }{ vietnamese(&format!("“{words}”")) }</> },
    };
    html! {
        <>
            { for head }
            <div>{ &finding.sentence }</div>
            { list(finding.passages.iter().map(passage).collect()) }
        </>
    }
}
