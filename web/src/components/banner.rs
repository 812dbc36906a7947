//! What the user must know on every page: sample data, problems with keeping the work.

use ntm_desk::rooms::Page;
use yew::prelude::*;

use crate::route::Route;
use crate::state::{Action, use_workspace};
use ntm_parts::button;

/// The lines above every page.
#[component]
pub(crate) fn Banner() -> Html {
    let workspace = use_workspace();
    let language = workspace.language;
    let dispatcher = workspace.dispatcher();
    let clear = Callback::from(move |()| dispatcher.dispatch(Action::Clear));
    let own = !workspace.source.is_first();
    let edits = workspace.edits.len();
    let levels = workspace.judged.answer.levels.clone();
    let unused = workspace.judged.answer.unused_edits;
    let not_real = language.pick(
        "đây không phải kết quả thật của xã Bình Giang, chỉ để xem thử",
        "these are not the real results of Bình Giang commune, only a demonstration",
    );
    let (first, rest) = if !own {
        (language.pick("Số liệu minh họa: ", "Illustrative data: "), not_real.to_owned())
    } else if workspace.source.is_sample() {
        let names = workspace.source.names();
        let samples = &workspace.judged.answer.samples;
        let title = samples.iter().find(|sample| sample.file_name == names);
        let words = match title {
            Some(sample) => format!("{}. {}", sample.title, sample.source),
            None => names,
        };
        (language.pick("Ví dụ lấy từ tài liệu: ", "Example from a document: "), words)
    } else {
        let mut names = workspace.source.names();
        if workspace.source.is_illustrative() {
            names.push_str(" — ");
            names.push_str(not_real);
        }
        (language.pick("Tệp của bạn: ", "Your file: "), names)
    };
    let changed = match edits {
        0 => String::new(),
        _ => language.pick(
            format!(", đã sửa {edits} giá trị trên trang"),
            format!(", {edits} values changed on the page"),
        ),
    };
    html! {
        <div class="banner">
            <p><strong>{ first }</strong>{ rest }{ changed }{ ". " }
                if !own {
                    <a href={Route::Start.address()}>{ language.pick("Dùng tệp của bạn", "Use your own file") }</a>
                }
            </p>
            if own || edits > 0 {
                { button("plain", language.pick("Xóa dữ liệu khỏi máy này", "Clear the data from this machine"), clear) }
            }
            if !levels.is_empty() {
                <p><a href={Page::Levels.address()}>{ levels }</a></p>
            }
            if unused > 0 {
                <p class="warning" role="status">{ language.pick(
                    format!("{unused} giá trị đã sửa là của xã không còn trong cách đọc tệp hiện nay nên chưa được dùng."),
                    format!("{unused} of the changed values are for communes that the file does not have as it is read now, and are not used."),
                ) }</p>
            }
            if !workspace.kept {
                <p class="warning" role="status">{ language.pick(
                    "Trình duyệt không cho lưu tạm (hoặc tệp quá lớn): nếu tải lại trang, bạn cần chọn tệp lại.",
                    "The browser does not let the page keep your work (or the file is too large): after a reload you must choose it again.",
                ) }</p>
            }
        </div>
    }
}
