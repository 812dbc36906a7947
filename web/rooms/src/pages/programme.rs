//! A programme: its targets beside the open files, its roadmaps and money added up again, and what
//! does not add up.

use ntm_desk::rooms::{Page, Question, Reply};
use ntm_desk::{
    FundingView, NumberFindingView, ProgrammeView, RoadmapView, RoadmapViewRow, TargetGroupView,
    TargetView,
};
use ntm_model::Severity;
use ntm_parts::{
    Choice, body, button, folded, heading, join, list, mark, paragraph, print, row, section,
    select, small, stacked, text, vietnamese, wide,
};
use ntm_plan::TargetState;
use ntm_text::Language;
use yew::prelude::*;

use super::tools::menu;
use crate::ask::{use_reply, use_scene};

/// The page.
#[component]
pub(crate) fn Programme() -> Html {
    let language = use_scene().language;
    let chosen = use_state(String::new);
    let asked = use_reply(Question::Programme((*chosen).clone()));
    let mut nodes = vec![menu(Page::Programme, language), heading(Page::Programme.name(language))];
    let Some(Reply::Programme(view)) = asked.reply() else {
        nodes.push(paragraph("", asked.sentence(language)));
        return join(nodes);
    };
    let choices = view.programmes.iter().map(|(id, name)| Choice {
        value: id.clone(),
        name: name.clone(),
        chosen: *id == view.id,
    });
    let setter = chosen.setter();
    let choose = Callback::from(move |id| setter.set(id));
    nodes.push(html! {
        <div class="chooser no-print">
            { select(language.pick("Chương trình", "Programme"), choices.collect(), choose) }
            { button("", language.pick("In trang này", "Print this page"), Callback::from(|()| print())) }
        </div>
    });
    nodes.push(html! { <p class="lead" lang="vi">{ &view.title }</p> });
    nodes.push(about(view, language));
    nodes.push(targets(view, language));
    nodes.extend(view.roadmaps.iter().map(|one| roadmap(one, language)));
    nodes.push(money(&view.funding, language));
    nodes.push(findings(&view.findings, language));
    if !view.repairs.is_empty() {
        let title = language.pick("Lỗi của bản sao đã sửa", "Damage of the copy that was mended");
        let repairs = view.repairs.iter().map(|one| vietnamese(one));
        nodes.push(folded(format!("{title} ({})", view.repairs.len()), list(repairs.collect())));
    }
    join(nodes)
}

fn about(view: &ProgrammeView, language: Language) -> Html {
    let file = &view.file;
    let lines = language.pick(
        format!("Số dòng là dòng của bản sao {file}."),
        format!("Lines are those of the copy {file}."),
    );
    html! {
        <p class="quiet">
            { lines }
            if let Some(note) = &view.note { { " " }{ vietnamese(note) } }
        </p>
    }
}

fn targets(view: &ProgrammeView, language: Language) -> Html {
    if view.targets.is_empty() {
        return Html::default();
    }
    let mut nodes = vec![paragraph("", &view.counted)];
    nodes.extend(view.targets.iter().map(|one| group(one, language)));
    section(language.pick("Mục tiêu bên cạnh số liệu", "Targets beside the data"), join(nodes))
}

/// Targets that cannot be compared are folded away, without the columns for the comparison.
fn group(group: &TargetGroupView, language: Language) -> Html {
    let names: Vec<AttrValue> = if group.is_counted {
        vec![
            language.pick("Mục tiêu", "Target"),
            language.pick("So với số liệu", "Compared"),
            language.pick("Cần đạt", "To reach"),
            language.pick("Trong tệp", "In the files"),
            language.pick("Nguồn", "Source"),
        ]
    } else {
        vec![
            language.pick("Mục tiêu", "Target"),
            language.pick("Cần đạt", "To reach"),
            language.pick("Nguồn", "Source"),
        ]
    }
    .into_iter()
    .map(AttrValue::from)
    .collect();
    let rows = group.rows.iter().map(|one| target(one, &names, group.is_counted));
    let class = if group.is_counted { "targets" } else { "" };
    html! {
        <details open={group.is_counted}>
            <summary>{ &group.title }</summary>
            { stacked(class, &names, body(rows.collect())) }
        </details>
    }
}

fn target(one: &TargetView, names: &[AttrValue], is_counted: bool) -> Html {
    let head = html! {
        <>{ &one.name }<div>{ small(text(one.kind.clone())) }</div></>
    };
    let mut contents = Vec::new();
    if is_counted {
        let (class, sign) = look(one.state);
        contents.push(mark(class, sign, &one.state_words));
    }
    contents.push(text(one.wanted.clone()));
    if is_counted {
        contents.push(html! {
            <div>
                { &one.actual }
                if !one.missing.is_empty() { <div>{ small(text(one.missing.clone())) }</div> }
            </div>
        });
    }
    contents.push(small(vietnamese(&one.source)));
    let names = names.iter().skip(1).cloned();
    row("", head, names.zip(contents).collect())
}

fn look(state: TargetState) -> (&'static str, &'static str) {
    match state {
        TargetState::Reached => ("met", "✓"),
        TargetState::NotReached => ("not-met", "✗"),
        TargetState::Undetermined => ("unknown", "…"),
        TargetState::NotCounted => ("not-applicable", "∅"),
    }
}

fn roadmap(view: &RoadmapView, language: Language) -> Html {
    let names = [
        language.pick("Năm", "Year"),
        language.pick("Tính lại", "Added up again"),
        language.pick("Thêm trong năm", "In this year"),
        language.pick("Lũy kế", "Cumulative"),
        language.pick("Tỷ lệ", "Share"),
        language.pick("Xã", "Communes"),
        language.pick("Nguồn", "Source"),
    ]
    .map(AttrValue::from);
    let rows = view.rows.iter().map(|one| year(one, &names, language));
    let table = stacked("roadmap", &names, body(rows.collect()));
    section(&view.title, join(vec![paragraph("", &view.intro), table]))
}

fn year(one: &RoadmapViewRow, names: &[AttrValue], language: Language) -> Html {
    let names_of = one.groups.iter().map(|(district, names)| {
        html! { <><strong>{ district }</strong>{ ": " }{ names }</> }
    });
    let communes = if one.groups.is_empty() {
        text(language.pick("không nêu tên", "not named"))
    } else {
        html! { <div lang="vi">{ folded(one.named.clone(), list(names_of.collect())) }</div> }
    };
    let contents = [
        agrees(one.agrees, &one.computed, language),
        text(one.added.clone()),
        text(one.cumulative.clone()),
        text(one.percent.clone()),
        communes,
        small(text(one.source.clone())),
    ];
    let head = text(one.year.clone());
    row("", head, names.iter().skip(1).cloned().zip(contents).collect())
}

/// Whether numbers add up; else what they come to.
fn agrees(agrees: bool, computed: &str, language: Language) -> Html {
    if agrees {
        return mark("met", "✓", language.pick("khớp", "agrees"));
    }
    html! {
        <div>
            { mark("question", "!", language.pick("không khớp", "differs")) }
            <div>{ small(text(computed.to_owned())) }</div>
        </div>
    }
}

fn money(view: &FundingView, language: Language) -> Html {
    if view.rows.is_empty() {
        return Html::default();
    }
    let title = language.pick("Kinh phí", "Money");
    let mut names: Vec<AttrValue> = [
        language.pick("Nguồn vốn, nhu cầu vốn", "Source or need"),
        language.pick("Số tiền", "Amount"),
        language.pick("Cộng các phần", "Sum of the parts"),
    ]
    .map(AttrValue::from)
    .to_vec();
    names.extend(view.years.iter().map(|year| AttrValue::from(year.clone())));
    names.push(language.pick("Dòng", "Line").into());
    let rows = view.rows.iter().map(|one| {
        let class = match one.depth {
            0 => "depth-0",
            1 => "depth-1",
            _ => "depth-2",
        };
        let sum = if one.parts.is_empty() {
            small(text(language.pick("văn bản không nêu đủ các phần", "not all parts are stated")))
        } else {
            let difference = language.pick("chênh lệch", "difference");
            let remark = format!("{difference} {}", one.difference);
            html! { <div>{ &one.parts }{ " " }{ agrees(!one.differs, &remark, language) }</div> }
        };
        let mut cells =
            vec![html! { <div {class}>{ &one.name }</div> }, text(one.amount.clone()), sum];
        cells.extend(one.by_year.iter().map(|amount| text(amount.clone())));
        cells.push(small(text(one.source.clone())));
        cells
    });
    section(title, wide(title, names, rows.collect()))
}

fn findings(findings: &[NumberFindingView], language: Language) -> Html {
    let count = findings.len();
    let title = language.pick("Con số không khớp", "Numbers that do not add up");
    if count == 0 {
        let none = language.pick(
            "Các con số của văn bản khớp nhau ở mọi chỗ đã soát.",
            "The document's numbers agree wherever they were checked.",
        );
        return section(title, paragraph("", none));
    }
    let one = |finding: &NumberFindingView| {
        let (class, sign) = match finding.severity {
            Severity::Error => ("not-met", "✗"),
            Severity::Warning => ("question", "!"),
            Severity::Info => ("unknown", "i"),
        };
        let passages = finding.passages.iter().map(|(place, words)| {
            html! { <span lang="vi">{ format!("{place}: “{words}”") }</span> }
        });
        html! {
            <div class="problem">
                { mark(class, sign, &finding.severity_words) }{ " " }<code>{ &finding.code }</code>
                <p>{ &finding.sentence }</p>
                { folded(language.pick("Chữ trong văn bản", "Words of the document").to_owned(), list(passages.collect())) }
            </div>
        }
    };
    section(&format!("{title} ({count})"), join(findings.iter().map(one).collect()))
}
