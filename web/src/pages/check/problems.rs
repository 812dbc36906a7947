//! Everything that should be mended, by kind, each with the means to mend it.

use ntm_desk::message::{ProblemGroup, ShownProblem};
use ntm_model::{Code, Severity};
use ntm_text::Language;
use yew::prelude::*;

use crate::components::{Editor, join, list, mark, opener, paragraph, section};
use crate::state::{Action, WorkspaceHandle};

/// The problem whose editor is open: its group, its number in it, and its indicator.
pub(super) type Editing = UseStateHandle<Option<(usize, usize, Code)>>;

/// The problems, the gravest kind first.
pub(super) fn problems(workspace: &WorkspaceHandle, editing: &Editing) -> Html {
    let language = workspace.language;
    let groups = &workspace.judged.answer.problems;
    let count: usize = groups.iter().map(|group| group.count).sum();
    let mut nodes = Vec::new();
    if count == 0 {
        nodes.push(paragraph("", language.pick("Không có vấn đề nào.", "No problems.")));
    }
    for (index, group) in groups.iter().enumerate() {
        nodes.push(kind(index, group, workspace, editing));
    }
    let title = language
        .pick(format!("Điều cần xem lại ({count})"), format!("Things to look at ({count})"));
    section(&title, join(nodes))
}

/// All problems of one kind.
fn kind(
    index: usize,
    group: &ProblemGroup,
    workspace: &WorkspaceHandle,
    editing: &Editing,
) -> Html {
    let language = workspace.language;
    let (class, sign) = match group.severity {
        Severity::Error => ("not-met", "✗"),
        Severity::Warning => ("question", "!"),
        Severity::Info => ("unknown", "i"),
    };
    let items = group.problems.iter().enumerate();
    let items = items.map(|(number, problem)| one((index, number), problem, workspace, editing));
    let shown = group.problems.len();
    let is_cut = shown < group.count;
    html! {
        <details open={group.severity != Severity::Info} class="problem">
            <summary>
                { mark(class, sign, ntm_text::severity(group.severity, language)) }
                { " " }<code>{ group.code.clone() }</code>{ format!(" × {}", group.count) }
            </summary>
            { list(items.collect()) }
            if is_cut { { paragraph("notice", &cut(shown, group.count, language)) } }
        </details>
    }
}

/// A list that is cut says so.
fn cut(shown: usize, count: usize, language: Language) -> String {
    language.pick(
        format!("Chỉ hiện {shown} trong {count} mục. Tệp tải về ở dưới có đủ."),
        format!("Only {shown} of {count} are shown. The download below has them all."),
    )
}

fn one(
    at: (usize, usize),
    problem: &ShownProblem,
    workspace: &WorkspaceHandle,
    editing: &Editing,
) -> Html {
    let language = workspace.language;
    let open = editing.is_some_and(|(group, number, _)| (group, number) == at);
    let edit = problem.indicator.map(|code| {
        let (editing, workspace, unit) = (editing.clone(), workspace.clone(), problem.unit);
        let action = Callback::from(move |()| {
            // The editor changes the unit that is shown.
            if let Some(unit) = unit.filter(|unit| *unit != workspace.judged.number()) {
                workspace.dispatch(Action::ChooseUnit(unit));
            }
            editing.set(Some((at.0, at.1, code)).filter(|_| !open));
        });
        let name = language.pick(format!("Sửa {code}"), format!("Change {code}"));
        opener(language.pick("Sửa", "Change"), name, open, action)
    });
    // The editor begins with what stands in the file, so it waits until its unit is shown.
    let is_there = problem.unit.is_none_or(|unit| unit == workspace.judged.number());
    let editor = (**editing).filter(|_| open && is_there).map(|(_, _, code)| {
        let setter = editing.setter();
        html! { <Editor {code} onclose={Callback::from(move |()| setter.set(None))} /> }
    });
    html! {
        <>
            <strong>{ &problem.place }</strong>{ ": " }{ &problem.message }{ " " }
            { for edit }{ for editor }
        </>
    }
}
