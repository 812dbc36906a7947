//! Several scenarios side by side, beside the data at hand.

use ntm_desk::rooms::{Act, ColumnView, ComparisonView, RoomFile, ScenariosView};
use ntm_desk::{Export, Form, Wanted, to_bytes};
use ntm_parts::{button, criterion_badge, join, named_code, paragraph, section, text, wide};
use ntm_text::Language;
use yew::prelude::*;

use super::{Choosing, moved};
use crate::host;

/// What is compared, and the table.
pub(super) fn compare(view: &ScenariosView, chosen: &Choosing, language: Language) -> Html {
    let title = language.pick("So sánh các kịch bản", "Scenarios side by side");
    let all = {
        let entries: Vec<_> =
            view.lines.iter().map(|line| (line.key.clone(), line.steps)).collect();
        let chosen = chosen.clone();
        Callback::from(move |()| {
            let mut next = (*chosen).clone();
            next.wanted.compare.clone_from(&entries);
            chosen.set(next);
        })
    };
    let mut nodes = vec![html! {
        <p class="buttons no-print">
            { button("", language.pick("So sánh mọi kịch bản", "Compare all scenarios"), all) }
            { for remove_all(chosen, language) }
            { for downloads(chosen, language) }
        </p>
    }];
    match &view.comparison {
        Some(comparison) => nodes.extend(tables(comparison, chosen, language)),
        None => nodes.push(paragraph("quiet", language.pick(
            "Chọn một bước của kịch bản rồi bấm “Đưa bước này vào bảng so sánh”, hoặc so sánh mọi kịch bản sau bước cuối.",
            "Press “Compare this step” at a step of a scenario, or compare all scenarios after their last step.",
        ))),
    }
    section(title, join(nodes))
}

fn remove_all(chosen: &Choosing, language: Language) -> Option<Html> {
    let none = {
        let chosen = chosen.clone();
        Callback::from(move |()| {
            let mut next = (*chosen).clone();
            next.wanted.compare.clear();
            chosen.set(next);
        })
    };
    let name = language.pick("Bỏ hết", "Remove all");
    (!chosen.wanted.compare.is_empty()).then(|| button("", name, none))
}

fn downloads(chosen: &Choosing, language: Language) -> Vec<Html> {
    if chosen.wanted.compare.is_empty() {
        return Vec::new();
    }
    let save = |form: Form| {
        let file = RoomFile::Comparison(chosen.wanted.compare.clone());
        let export = Export { what: Wanted::OfRoom(to_bytes(&file)), form };
        Callback::from(move |()| host::act(&Act::Save(export.clone())))
    };
    vec![
        button(
            "",
            language.pick("Tải bảng so sánh (Excel)", "The table (Excel)"),
            save(Form::Xlsx),
        ),
        button("", language.pick("Tải bảng so sánh (CSV)", "The table (CSV)"), save(Form::Csv)),
    ]
}

fn tables(comparison: &ComparisonView, chosen: &Choosing, language: Language) -> Vec<Html> {
    let columns = &comparison.columns;
    let mut names = vec![AttrValue::from(language.pick("So sánh", "Compared"))];
    names.extend(columns.iter().map(|one| AttrValue::from(one.title.clone())));
    let line = |name: &str, of: fn(&ColumnView) -> Html| {
        let mut cells = vec![text(name.to_owned())];
        cells.extend(columns.iter().map(of));
        cells
    };
    let mut rows = vec![
        line(language.pick("Tiêu chí đạt", "Criteria met"), |one| {
            html! { <strong>{ &one.criteria }</strong> }
        }),
        line(language.pick("Chỉ tiêu đạt", "Indicators met"), |one| {
            html! { <strong>{ &one.indicators }</strong> }
        }),
        line(language.pick("Công nhận", "Recognition"), |one| text(one.recognition.clone())),
        line(language.pick("Lộ trình", "Roadmap"), |one| text(one.roadmap.clone())),
        line(language.pick("Xét theo", "Judged by"), |one| text(one.ground.clone())),
    ];
    if columns.iter().any(|one| !one.refused.is_empty()) {
        rows.push(line(language.pick("Không đổi được", "Could not be made"), |one| {
            text(one.refused.join(" "))
        }));
    }
    rows.push(take_away(comparison, chosen, language));
    let whole = wide(language.pick("Các kịch bản", "The scenarios"), names.clone(), rows);
    let criteria = comparison.criteria.iter().map(|row| {
        let number = row.name;
        let sign = if row.differs { "≠ " } else { "" };
        let mut cells = vec![text(format!("{sign}{number}. {}", row.title))];
        cells.extend(row.cells.iter().map(|one| criterion_badge(*one, language)));
        cells
    });
    let label = language.pick("Tiêu chí trong từng kịch bản", "Criteria in each scenario");
    let criteria = wide(label, names.clone(), criteria.collect());
    let indicators: Vec<Vec<Html>> = comparison
        .indicators
        .iter()
        .map(|row| {
            let mut cells = vec![named_code(row.name, Some(&row.title))];
            cells.extend(row.cells.iter().map(|one| moved::side(one, language)));
            cells
        })
        .collect();
    let label =
        language.pick("Chỉ tiêu khác số liệu hiện có", "Indicators that differ from the data");
    let count = indicators.len();
    let indicators = match count {
        0 => paragraph("", language.pick("Không có.", "None.")),
        _ => wide(label, names, indicators),
    };
    vec![
        html! { <div class="compared">{ whole }</div> },
        html! { <><h3>{ language.pick("Tiêu chí (≠ là khác số liệu hiện có)", "Criteria (≠ differs from the data)") }</h3><div class="compared">{ criteria }</div></> },
        html! { <><h3>{ format!("{label} ({count})") }</h3><div class="compared">{ indicators }</div></> },
    ]
}

/// A row of buttons that take a column away.
fn take_away(comparison: &ComparisonView, chosen: &Choosing, language: Language) -> Vec<Html> {
    let word = language.pick("Bỏ", "Remove");
    let mut cells = vec![html! { <span class="no-print">{ word }</span> }, Html::default()];
    // The first column is the data at hand, which is always there.
    for (index, column) in comparison.columns.iter().skip(1).enumerate() {
        let chosen = chosen.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            let mut next = (*chosen).clone();
            if index < next.wanted.compare.len() {
                next.wanted.compare.remove(index);
            }
            chosen.set(next);
        });
        cells.push(html! {
            <button type="button" class="plain no-print" aria-label={format!("{word} {}", column.title)} {onclick}>{ word }</button>
        });
    }
    cells
}
