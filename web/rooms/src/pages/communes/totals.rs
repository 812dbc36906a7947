//! What all communes come to: by criterion, step, district and year, and who is below the floor.

use ntm_desk::{CommunesChoice, CommunesView, RegionLine};
use ntm_model::Reached;
use ntm_parts::{
    body, button, field, folded, join, list, mark, paragraph, row, section, small, stacked, text,
    wide,
};
use ntm_text::Language;
use yew::prelude::*;

use super::{Chosen, change, unit_link};

/// Who is below the floor.
pub(super) fn floor(view: &CommunesView, language: Language) -> Html {
    if view.floor_words.is_empty() {
        return Html::default();
    }
    let items = view.under.iter().map(|one| {
        let perhaps = if one.is_certain { "" } else { language.pick(", có thể", ", perhaps") };
        html! { <>{ unit_link(one.unit, &one.name) }{ format!(" ({}{perhaps})", one.met) }</> }
    });
    let mut items: Vec<Html> = items.collect();
    if view.under_more > 0 {
        let more = ntm_text::whole(view.under_more, language);
        items.push(text(language.pick(
            format!("và {more} xã nữa: bấm “Chỉ xã dưới mức sàn” ở bảng dưới"),
            format!("and {more} more: press “Only below the floor” at the table"),
        )));
    }
    let names = list(items);
    let words = language.pick("Danh sách", "Which").to_owned();
    html! {
        <div class="floor">
            { paragraph("lead", &view.floor_words) }
            if !view.under.is_empty() {
                { folded(words, names) }
            }
        </div>
    }
}

/// The shares by criterion, with the targets of a programme.
pub(super) fn criteria(view: &CommunesView, language: Language) -> Html {
    let names: Vec<AttrValue> = [
        language.pick("Tiêu chí", "Criterion"),
        language.pick("Tỷ lệ đạt", "Share met"),
        language.pick("Đạt", "Met"),
        language.pick("Chưa đạt", "Not met"),
        language.pick("Chưa xác định", "Undetermined"),
        language.pick("Không áp dụng", "Not applicable"),
        language.pick("Mục tiêu", "Target"),
    ]
    .map(AttrValue::from)
    .to_vec();
    let has_targets = view.criteria.iter().any(|one| !one.targets.is_empty());
    let names: Vec<AttrValue> = names.into_iter().take(if has_targets { 7 } else { 6 }).collect();
    let rows = view.criteria.iter().map(|one| {
        let head = html! { <><span class="code">{ one.number }</span>{ " " }{ &one.title }</> };
        let mut cells = vec![text(one.share.clone())];
        cells.extend(one.counts.map(|count| text(count.to_string())));
        if has_targets {
            let targets = one.targets.iter().map(|(reached, words)| target(*reached, words));
            cells.push(targets.collect());
        }
        row("", head, names.iter().skip(1).cloned().zip(cells).collect())
    });
    section(
        language.pick("Theo tiêu chí", "By criterion"),
        stacked("shares", &names, body(rows.collect())),
    )
}

fn target(reached: Reached, words: &str) -> Html {
    let (class, sign) = match reached {
        Reached::Yes => ("met", "✓"),
        Reached::No => ("not-met", "✗"),
        Reached::Open => ("unknown", "…"),
    };
    html! { <div>{ mark(class, sign, words) }</div> }
}

/// How many communes have how many criteria.
pub(super) fn steps(view: &CommunesView, language: Language) -> Html {
    let names = [
        language.pick("Số tiêu chí đạt", "Criteria met"),
        language.pick("Số xã", "Communes"),
        language.pick("Tỷ lệ", "Share"),
        language.pick("Biểu đồ", "Chart"),
    ];
    let rows = view.steps.iter().map(|one| {
        vec![
            text(one.criteria.clone()),
            text(one.communes.to_string()),
            text(one.share.clone()),
            // The number stands beside it, for those who hear the table.
            html! { <meter aria-hidden="true" min="0" max={view.places.to_string()} value={one.communes.to_string()}></meter> },
        ]
    });
    section(
        language.pick("Phân bố", "Distribution"),
        wide(
            language.pick("Số xã theo số tiêu chí đạt", "Communes by criteria met"),
            names.map(AttrValue::from).to_vec(),
            rows.collect(),
        ),
    )
}

/// The totals of districts and provinces, where the files name them.
pub(super) fn regions(view: &CommunesView, chosen: &Chosen, language: Language) -> Html {
    let mut nodes = Vec::new();
    if !view.provinces.is_empty() {
        let label = language.pick("Theo tỉnh", "By province");
        nodes.push(section(label, region_table(label, &view.provinces, None, language)));
    }
    if !view.districts.is_empty() {
        let label = language.pick("Theo huyện", "By district");
        let table = region_table(label, &view.districts, Some(chosen), language);
        let more = view.districts_more;
        let more = (more > 0).then(|| {
            paragraph(
                "quiet",
                &language.pick(
                    format!("Còn {more} huyện; tệp Excel có đủ."),
                    format!("{more} more districts; the Excel file has all."),
                ),
            )
        });
        nodes.push(section(label, join(vec![table, more.unwrap_or_default()])));
    }
    join(nodes)
}

fn region_table(
    label: &'static str,
    regions: &[RegionLine],
    chosen: Option<&Chosen>,
    language: Language,
) -> Html {
    let names = [
        language.pick("Địa bàn", "Region"),
        language.pick("Số xã", "Communes"),
        language.pick("Đạt đủ tiêu chí", "All criteria met"),
        language.pick("Bình quân tiêu chí/xã", "Mean criteria a commune"),
        language.pick("Xét theo bộ tiêu chí của cấp mình", "By its own set"),
    ];
    let rows = regions.iter().map(|one| {
        let name = match chosen {
            Some(chosen) => {
                let wanted = one.name.clone();
                let chosen = chosen.clone();
                let only = Callback::from(move |()| {
                    let district = wanted.clone();
                    chosen.set(CommunesChoice { district, from: 0, ..(*chosen).clone() });
                });
                button("plain", &one.name, only)
            }
            None => text(one.name.clone()),
        };
        let own = one.own.iter().map(|(unit, words)| html! { <div>{ unit_link(*unit, words) }</div> });
        vec![
            html! { <>{ name }if !one.province.is_empty() { <div>{ small(text(one.province.clone())) }</div> }</> },
            text(one.communes.to_string()),
            text(one.complete.clone()),
            text(one.average.clone()),
            own.collect(),
        ]
    });
    wide(label, names.map(AttrValue::from).to_vec(), rows.collect())
}

/// The roadmap of communes by year.
pub(super) fn years(view: &CommunesView, chosen: &Chosen, language: Language) -> Html {
    let years = &view.years;
    let title = language.pick("Lộ trình theo năm", "Roadmap by year");
    if years.years.is_empty() {
        let mut nodes = vec![paragraph("", language.pick(
            "Tệp chưa có cột “Năm đạt chuẩn”. Thêm cột đó (ví dụ 2027) cho từng xã để có lộ trình theo năm.",
            "The file has no column “Năm đạt chuẩn” (target year). Add it for each commune to see the roadmap.",
        ))];
        let unreadable = years.notes.iter().filter(|_| years.notes.len() > 1);
        nodes.extend(unreadable.map(|note| paragraph("warning", note)));
        return section(title, join(nodes));
    }
    let names = [
        language.pick("Năm", "Year"),
        language.pick("Thêm", "More"),
        language.pick("Lũy kế", "In all"),
        language.pick("Tỷ lệ lũy kế", "Cumulative share"),
        language.pick("Nay đã đủ tiêu chí", "All met now"),
        language.pick("Các xã", "Which"),
    ];
    let rows = years.years.iter().map(|one| {
        vec![
            text(one.year.to_string()),
            text(one.communes.to_string()),
            text(one.cumulative.to_string()),
            text(one.share.clone()),
            text(one.met_now.to_string()),
            text(one.names.clone()),
        ]
    });
    let base = chosen.base.unwrap_or(years.base).to_string();
    section(
        title,
        html! {
            <>
                <div class="chooser no-print">
                    { field(language.pick("Tổng số xã để tính tỷ lệ", "Base of the shares (communes)"), "number", base,
                        change(chosen, |choice, text| choice.base = text.trim().parse().ok().filter(|base| *base > 0))) }
                </div>
                { for years.notes.iter().map(|note| paragraph("warning", note)) }
                { wide(title, names.map(AttrValue::from).to_vec(), rows.collect()) }
            </>
        },
    )
}
