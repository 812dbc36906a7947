//! The list of tools.

use ntm_desk::rooms::Page;
use ntm_parts::{heading, paragraph};
use ntm_text::Language;
use yew::prelude::*;

/// Each tool with what it is for.
pub(crate) fn tools(language: Language) -> Html {
    let entry = |page: Page| {
        html! {
            <li><a href={page.address()}>{ page.name(language) }</a>{ ": " }{ purpose(page, language) }</li>
        }
    };
    let listed = |page: &Page| page.is_tool() || *page == Page::Communes;
    let tools = Page::ALL.into_iter().filter(listed);
    html! {
        <>
            { heading(Page::Tools.name(language)) }
            { paragraph("lead", language.pick(
                "Từ kết luận đến việc làm: chọn việc cần làm.",
                "From verdicts to work: choose what you need.",
            )) }
            <ul class="tools">{ for tools.map(entry) }</ul>
        </>
    }
}

/// The way back to the list, above every tool.
pub(crate) fn menu(page: Page, language: Language) -> Html {
    let entry = |one: Page| {
        let here = (one == page).then_some("page");
        html! { <a href={one.address()} aria-current={here}>{ one.name(language) }</a> }
    };
    let tools = Page::ALL.into_iter().filter(|one| one.is_tool());
    html! {
        <nav class="tools no-print" aria-label={Page::Tools.name(language)}>{ for tools.map(entry) }</nav>
    }
}

fn purpose(page: Page, language: Language) -> &'static str {
    match page {
        Page::Communes | Page::Tools | Page::Library | Page::Help => language.pick(
            "nhiều xã trong một bảng và bản đồ nhiệt: xã nào thiếu gì, ai dưới sàn, tỷ lệ đạt từng tiêu chí.",
            "many communes in one table and heat map: who lacks what, who is under the floor, the share that meets each criterion.",
        ),
        Page::Pace => language.pick(
            "việc gần đạt nhất, bộ chỉ tiêu ít nhất để lên mức tiếp theo, tốc độ cần có và tốc độ đang có.",
            "the nearest wins, the least set of indicators for the next count, the pace needed and the pace so far.",
        ),
        Page::Scenario => language.pick(
            "đổi số liệu, thời điểm hay mức đạt bên cạnh số liệu thật; có chế độ trình chiếu cho tập huấn.",
            "change values, dates or levels beside the real data; with a mode for training halls.",
        ),
        Page::Levels => language.pick(
            "nhập mức mà tỉnh quy định (nhóm 2, nhóm 3, bộ tiêu chí thôn…); mọi kết luận theo mức đó.",
            "enter the levels that the province sets (groups 2 and 3, village sets …); every verdict follows.",
        ),
        Page::Audit => language.pick(
            "tìm chỗ kế hoạch tự mâu thuẫn: thiếu hoặc hai đơn vị chủ trì, tổng không khớp, hạn sau ngày nộp hồ sơ…",
            "find where a plan contradicts itself: no lead or two, totals that do not add up, deadlines after the dossier …",
        ),
        Page::Programme => language.pick(
            "chỉ tiêu chương trình của tỉnh, huyện bên cạnh số liệu: mục tiêu, lộ trình, kinh phí.",
            "the programmes of provinces and districts beside the data: targets, roadmaps, money.",
        ),
        Page::Calendar => language.pick(
            "hạn báo cáo, hạn nộp hồ sơ theo từng đơn vị; tải về lịch điện tử (.ics).",
            "deadlines of reports and dossiers for each unit; download for an electronic calendar (.ics).",
        ),
        Page::Periods => language.pick(
            "hai hay nhiều kỳ cạnh nhau: chỉ tiêu nào lên, xuống, giữ nguyên.",
            "two or more periods side by side: what was won, lost, unchanged.",
        ),
        Page::Crosswalk => language.pick(
            "từ tệp theo bộ 2021–2025, gợi ý những chỉ tiêu 2026–2030 có thể điền sẵn.",
            "from a file under the set of 2021–2025, suggestions for what can be pre-filled for 2026–2030.",
        ),
    }
}
