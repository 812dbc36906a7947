//! What was understood of the files, and everything that should be mended.

mod file;
mod problems;
mod roles;
mod table;

use ntm_desk::{Export, Form, Wanted};
use yew::prelude::*;

use crate::components::{Chooser, FileInput, button, heading, join, link, paragraph, section};
use crate::route::Route;
use crate::state::{WorkspaceHandle, use_workspace};
use crate::text::headline;

/// The page of the files.
#[component]
pub(crate) fn Check() -> Html {
    let workspace = use_workspace();
    let language = workspace.language;
    let judged = &workspace.judged;
    let editing = use_state(|| None);
    let mut nodes = vec![heading(language.pick("Kiểm tra tệp", "Check the file"))];
    if let Some(unit) = judged.unit() {
        nodes.push(html! { <Chooser /> });
        nodes.push(paragraph("headline", &headline(unit, language)));
        let name = language.pick("Xem kết quả", "See the results");
        nodes.push(link("main no-print", Route::Results.address(), name));
    }
    nodes.push(problems::problems(&workspace, &editing));
    for (index, file) in judged.answer.files.iter().enumerate() {
        nodes.push(file::file(&file::Reader::new(&workspace, index), file));
    }
    nodes.push(html! {
        <div class="no-print">
            { section(
                language.pick("Mang dữ liệu đã sửa về", "Take the corrected data along"),
                take_along(&workspace),
            ) }
            { section(language.pick("Chọn tệp khác", "Choose another file"), html! { <FileInput /> }) }
        </div>
    });
    join(nodes)
}

fn take_along(workspace: &WorkspaceHandle) -> Html {
    let language = workspace.language;
    let save = |what: Wanted, form: Form| {
        let (workspace, wanted) = (workspace.clone(), Export { what, form });
        Callback::from(move |()| workspace.save(&wanted))
    };
    html! {
        <>
            { paragraph("", language.pick(
                "Tệp tải về có đúng những giá trị đang xét, kể cả giá trị sửa trên trang; mở lại tại đây sẽ cho cùng kết quả.",
                "The download holds exactly the values that are judged, with your changes; opened here again it gives the same result.",
            )) }
            <p class="buttons">
                { button("", language.pick("Tải số liệu đang xét (CSV)", "Download the data (CSV)"), save(Wanted::Data, Form::Csv)) }
                { button("", language.pick("Tải số liệu đang xét (Excel)", "Download the data (Excel)"), save(Wanted::Data, Form::Xlsx)) }
                { button("", language.pick("Tải danh sách vấn đề (CSV)", "Download the problems (CSV)"), save(Wanted::Problems, Form::Csv)) }
                { button("", language.pick("Tải danh sách vấn đề (Excel)", "Download the problems (Excel)"), save(Wanted::Problems, Form::Xlsx)) }
            </p>
        </>
    }
}
