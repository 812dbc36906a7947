//! One place over its periods: each criterion and each indicator with value, verdict, change and
//! trend.

use ntm_desk::rooms::Act;
use ntm_desk::{IndicatorSteps, PeriodsChoice, PlaceView};
use ntm_model::{Change, Way};
use ntm_parts::{
    badge, button, join, list, mark, named_code, paragraph, section, small, text, vietnamese,
};
use ntm_text::Language;
use yew::prelude::*;

use super::Chosen;
use crate::host;
use crate::pages::pager::{heat, legend, region};

/// The place in full; `is_one_of` says whether there are others to go back to.
pub(super) fn place(
    place: &PlaceView,
    is_one_of: bool,
    chosen: &Chosen,
    language: Language,
) -> Html {
    let columns = place.columns.iter().map(|column| {
        let unit = column.unit;
        let show = Callback::from(move |()| {
            if let Ok(unit) = usize::try_from(unit) {
                host::act(&Act::ShowUnit(unit));
            }
        });
        let name = language.pick(
            format!("Xem kết quả {}", column.name),
            format!("Results of {}", column.name),
        );
        html! { <>{ format!("{}: {} ", column.name, column.met) }<span class="no-print">{ button("plain", &name, show) }</span></> }
    });
    let mut nodes = vec![list(columns.collect())];
    if is_one_of {
        let chosen = chosen.clone();
        let close = Callback::from(move |()| {
            chosen.set(PeriodsChoice { place: None, ..(*chosen).clone() });
        });
        let name = language.pick("Đóng", "Close");
        nodes.insert(0, html! { <p class="buttons no-print">{ button("", name, close) }</p> });
    }
    if place.is_sets_differ {
        nodes.push(paragraph("warning", language.pick(
            "Các kỳ của xã này xét theo bộ tiêu chí khác nhau; mã chỉ tiêu không cùng nghĩa nên trang không so sánh.",
            "The periods of this commune were judged by different sets; their codes mean different things, so nothing is compared.",
        )));
        return section(&place.name, join(nodes));
    }
    nodes.extend(place.changes.iter().map(|words| paragraph("", words)));
    nodes.push(legend(language));
    nodes.push(criteria(place, language));
    nodes.push(indicators(place, language));
    section(&place.name, join(nodes))
}

fn head(first: &'static str, place: &PlaceView, language: Language) -> Html {
    let columns = place.columns.iter().enumerate().map(|(index, column)| {
        html! {
            <>
                <th scope="col">{ &column.name }</th>
                if index > 0 {
                    <th scope="col">{ language.pick("Thay đổi", "Change") }</th>
                }
            </>
        }
    });
    html! { <tr><th scope="col">{ first }</th>{ for columns }</tr> }
}

fn criteria(place: &PlaceView, language: Language) -> Html {
    let rows = place.criteria.iter().map(|line| {
        let cells = line.verdicts.iter().enumerate().map(|(index, verdict)| {
            html! {
                <>
                    { heat(*verdict, language) }
                    if let Some(before) = index.checked_sub(1) {
                        <td class="count">{ change(line.changes.get(before).copied().flatten(), language) }</td>
                    }
                </>
            }
        });
        html! {
            <tr>
                <th scope="row">{ format!("{}. {}", line.number, line.title) }</th>
                { for cells }
            </tr>
        }
    });
    // The change stands behind each verdict but the first.
    region(
        language.pick("Tiêu chí qua các kỳ", "Criteria over the periods"),
        "matrix steps",
        head(language.pick("Tiêu chí", "Criterion"), place, language),
        rows.collect(),
    )
}

fn indicators(place: &PlaceView, language: Language) -> Html {
    let rows = place.indicators.iter().map(|line| {
        let part = line.code.part().is_some().then_some("part");
        html! {
            <tr class={part}>
                <th scope="row">{ named_code(line.code, Some(&line.title)) }</th>
                { for cells(line, language) }
            </tr>
        }
    });
    html! {
        <>
            <h3>{ language.pick("Từng chỉ tiêu", "Each indicator") }</h3>
            { region(
                language.pick("Chỉ tiêu qua các kỳ", "Indicators over the periods"),
                "trends",
                head(language.pick("Chỉ tiêu", "Indicator"), place, language),
                rows.collect(),
            ) }
        </>
    }
}

fn cells(line: &IndicatorSteps, language: Language) -> Vec<Html> {
    let mut cells = Vec::new();
    for (index, cell) in line.cells.iter().enumerate() {
        let content = cell.as_ref().map(|(value, verdict)| {
            html! { <>{ badge(*verdict, language) }<div>{ vietnamese(value) }</div></> }
        });
        cells.push(html! { <td>{ content.unwrap_or_default() }</td> });
        let Some(before) = index.checked_sub(1) else { continue };
        let moved = change(line.changes.get(before).copied().flatten(), language);
        let trend = line.trends.get(before).and_then(Option::as_ref).map(|(way, size)| {
            let (sign, word) = (sign(*way), ntm_text::way(*way, language));
            let words = match way {
                Way::Same => word.to_owned(),
                _ => format!("{size}, {word}"),
            };
            html! { <div><span aria-hidden="true">{ sign }</span>{ " " }{ small(text(words)) }</div> }
        });
        cells.push(html! { <td>{ moved }{ trend.unwrap_or_default() }</td> });
    }
    cells
}

fn sign(way: Way) -> &'static str {
    match way {
        Way::Better => "↗",
        Way::Worse => "↘",
        Way::Same => "→",
        Way::Unknown => "↕",
    }
}

/// A change as sign, word and colour; what has not changed is quiet.
fn change(change: Option<Change>, language: Language) -> Html {
    let Some(change) = change else { return Html::default() };
    let word = ntm_text::period_change(change, language);
    let (class, sign) = match change {
        Change::Won => ("met", "▲"),
        Change::Lost => ("not-met", "▼"),
        Change::Unchanged => return small(text(word)),
        Change::Changed => ("question", "◆"),
        Change::NewlyReported | Change::NoLongerReported => ("unknown", "◇"),
    };
    mark(class, sign, word)
}
