//! The first page: one sentence, a worked example, and the way to one's own file.

use ntm_desk::{Export, Form, SampleLine, Wanted};
use yew::prelude::*;

use super::nothing_to_judge;
use crate::components::{
    FileInput, TemplateForm, button, heading, join, link, list, paragraph, section, small, strip,
    text,
};
use crate::route::Route;
use crate::state::{Action, Source, WorkspaceHandle};
use crate::text::{headline, name_of};

/// The start page.
pub(crate) fn start(workspace: &WorkspaceHandle) -> Html {
    let language = workspace.language;
    let title = if workspace.source.is_first() {
        language.pick(
            "Ví dụ đã xét: xã Bình Giang (số liệu minh họa)",
            "A judged example: Bình Giang commune (illustrative data)",
        )
    } else if workspace.source.is_sample() {
        language.pick("Ví dụ đã xét", "A judged example")
    } else {
        language.pick("Tệp của bạn", "Your file")
    };
    join(vec![
        heading(language.pick(
            "Xã của bạn còn thiếu gì để đạt chuẩn nông thôn mới 2026–2030?",
            "What does your commune still lack for the new-rural standard of 2026–2030?",
        )),
        paragraph("lead", language.pick(
            "Đưa bảng kết quả của xã vào, trang sẽ đối chiếu với 10 tiêu chí, 47 chỉ tiêu của Quyết định 51/2025/QĐ-TTg: chỉ tiêu nào đạt, còn thiếu bao nhiêu, vì sao, việc của ai và đến bao giờ.",
            "Bring the commune's results: the page holds them against the 10 criteria and 47 indicators of Decision 51/2025/QĐ-TTg and shows what is met, how much is missing, why, whose job it is, and by when.",
        )),
        html! { <FileInput /> },
        html! { <TemplateForm /> },
        section(title, example(workspace)),
        samples(workspace),
    ])
}

/// The other examples, one button each.
fn samples(workspace: &WorkspaceHandle) -> Html {
    let language = workspace.language;
    let open = workspace.source.names();
    let others = workspace.judged.answer.samples.iter().filter(|one| one.file_name != open);
    let sample = |one: &SampleLine| {
        let (dispatcher, name) = (workspace.dispatcher(), one.file_name.clone());
        let open = Callback::from(move |()| {
            dispatcher.dispatch(Action::Open(Source::sample(&name)));
        });
        button("plain", &one.title, open)
    };
    let title = language.pick("Ví dụ khác, lấy từ các kế hoạch", "More examples, from the plans");
    // Those of one document stand under its name.
    let (mut nodes, mut source, mut group) = (Vec::new(), "", Vec::new());
    for one in others {
        if one.source != source {
            if !group.is_empty() {
                nodes.push(list(std::mem::take(&mut group)));
            }
            source = &one.source;
            nodes.push(small(text(one.source.clone())));
        }
        group.push(sample(one));
    }
    nodes.push(list(group));
    section(title, join(nodes))
}

fn example(workspace: &WorkspaceHandle) -> Html {
    let language = workspace.language;
    let judged = &workspace.judged;
    if workspace.is_waiting() && judged.unit().is_none() {
        return Html::default();
    }
    let (Some(unit), Some(set)) = (judged.unit(), judged.set()) else {
        return nothing_to_judge(language.pick("Chưa xét được", "Nothing to judge"), language);
    };
    html! {
        <>
            { paragraph("headline", &format!("{}: {}", name_of(unit, language), headline(unit, language))) }
            { strip(unit, set, language) }
            <p class="buttons">
                { link("", Route::Results.address(), language.pick("Xem kết quả từng chỉ tiêu", "See each indicator")) }
                { link("", Route::Roadmap.address(), language.pick("Xem lộ trình", "See the roadmap")) }
                { link("", Route::Responsibilities.address(), language.pick("Xem phân công", "See who does what")) }
                { sample_file(workspace) }
            </p>
        </>
    }
}

/// The sample, to be looked at in a spreadsheet.
fn sample_file(workspace: &WorkspaceHandle) -> Html {
    let language = workspace.language;
    let workspace = workspace.clone();
    let wanted = Export { what: Wanted::Sample, form: Form::Csv };
    let save = Callback::from(move |()| workspace.save(&wanted));
    let name = language.pick(
        "Tải tệp minh họa Bình Giang (CSV)",
        "Download the illustrative Bình Giang file (CSV)",
    );
    button("plain", name, save)
}
