//! An indicator or a whole set of the province's own.

use ntm_desk::TypedLevel;
use ntm_parts::{button, field, folded};
use yew::prelude::*;

use super::Typing;

/// What it adds to.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct AddProps {
    pub(super) typing: Typing,
}

/// The fields, folded away: most provinces only set levels.
#[component]
pub(super) fn Add(props: &AddProps) -> Html {
    let typing = &props.typing;
    let language = typing.language;
    let row = use_state(TypedLevel::default);
    let set = use_state(String::new);
    let on = |put: fn(&mut TypedLevel, String)| {
        let row = row.clone();
        Callback::from(move |value: String| {
            let mut next = (*row).clone();
            put(&mut next, value);
            row.set(next);
        })
    };
    let add = {
        let (typing, row) = (typing.clone(), row.clone());
        Callback::from(move |()| {
            let code = row.code.trim().to_owned();
            if !code.is_empty() && !row.level.trim().is_empty() {
                let (set, variant) = (typing.set.clone(), typing.variant.clone());
                typing.put(TypedLevel { set, variant, code, ..(*row).clone() });
                row.set(TypedLevel::default());
            }
        })
    };
    let open = {
        let (typing, set) = (typing.clone(), set.clone());
        Callback::from(move |()| {
            let name = set.trim().to_owned();
            typing.change(|asked| {
                asked.set = name;
                asked.variant.clear();
            });
        })
    };
    let onset = {
        let setter = set.setter();
        Callback::from(move |value| setter.set(value))
    };
    let title = language
        .pick("Thêm chỉ tiêu hoặc bộ riêng của tỉnh", "Add an indicator or a set of your own");
    let fields = html! {
        <>
            <div class="editor">
                { field(language.pick("Mã", "Code"), "text", row.code.clone(), on(|row, value| row.code = value)) }
                { field(language.pick("Tên chỉ tiêu", "Title"), "text", row.title.clone(), on(|row, value| row.title = value)) }
                { field(language.pick("Mức phải đạt", "Level"), "text", row.level.clone(), on(|row, value| row.level = value)) }
                { button("", language.pick("Thêm vào bộ đang xem", "Add to the set on view"), add) }
            </div>
            <div class="editor">
                { field(language.pick("Tên bộ riêng (ví dụ: thôn)", "Name of the set (such as: thôn)"), "text", (*set).clone(), onset) }
                { button("", language.pick("Mở bộ này", "Open this set"), open) }
            </div>
        </>
    };
    html! { <div class="no-print">{ folded(title.to_owned(), fields) }</div> }
}
