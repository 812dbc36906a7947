//! The open files of levels, and the empty tables to fill in.

use ntm_desk::message::TemplateFor;
use ntm_desk::rooms::Act;
use ntm_desk::{Export, Form, LevelsAsked, LevelsFileLine, LevelsView, Wanted};
use ntm_parts::{button, paragraph};
use ntm_text::Language;
use yew::prelude::*;

use super::Typing;
use crate::host;

/// Every open file with whether it is applied, and the way to take it away.
pub(super) fn files(view: &LevelsView, typing: &Typing) -> Html {
    let language = typing.language;
    if view.files.is_empty() {
        return paragraph(
            "quiet",
            language.pick(
                "Chưa có mức của tỉnh: mọi kết luận theo mức chung.",
                "There are no provincial levels: everything is judged by the published ones.",
            ),
        );
    }
    let line = |file: &LevelsFileLine| {
        let (name, typing) = (file.name.clone(), typing.clone());
        let close = Callback::from(move |()| {
            typing.change(|asked| {
                let (set, variant) = (typing.set.clone(), typing.variant.clone());
                *asked = LevelsAsked { set, variant, ..LevelsAsked::default() };
            });
            host::act(&Act::CloseFile(name.clone()));
        });
        let class = if file.is_applied { "notice" } else { "warning" };
        let label = language.pick("Bỏ, về mức chung", "Remove, back to the published levels");
        html! {
            <div {class}>
                <p role="status">{ &file.said }</p>
                <p class="no-print">{ button("", label, close) }</p>
            </div>
        }
    };
    html! {
        <>
            { for view.files.iter().map(line) }
            if view.is_damaged {
                { paragraph("warning", language.pick(
                    "Tệp có dòng không đọc được, nên chưa sửa tại đây được (dòng ấy sẽ mất). Hãy sửa trong tệp theo mục “Kiểm tra tệp” rồi mở lại.",
                    "The file has rows that could not be read and would be lost if it were changed here. Mend them in the file, as “Check the file” says, and open it again.",
                )) }
            }
        </>
    }
}

/// The empty table for the set and group on view.
pub(super) fn templates(view: &LevelsView, language: Language) -> Html {
    let save = |form: Form| {
        let what = Wanted::LevelsTemplate(TemplateFor {
            set: view.set.clone(),
            variant: view.variant.clone(),
            period: String::new(),
            unit: String::new(),
        });
        Callback::from(move |()| host::act(&Act::Save(Export { what: what.clone(), form })))
    };
    html! {
        <div class="downloads no-print">
            { language.pick("Hoặc điền ngoài trang rồi kéo tệp vào: ", "Or fill it in elsewhere and drop the file: ") }
            { button("", language.pick("Bảng mẫu mức (Excel)", "Template of levels (Excel)"), save(Form::Xlsx)) }
            { button("", language.pick("Bảng mẫu mức (CSV)", "Template of levels (CSV)"), save(Form::Csv)) }
        </div>
    }
}
