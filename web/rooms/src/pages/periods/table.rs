//! Many places over the periods, and the criteria that they won and lost.

use ntm_desk::{PeriodsChoice, PeriodsSort, PeriodsView, PlaceLine};
use ntm_parts::{Choice, body, button, field, row, section, select, small, stacked, text, wide};
use ntm_text::Language;
use yew::prelude::*;

use super::{Chosen, change};
use crate::pages::pager::{pager, toggle};

/// The table of places with its filter.
pub(super) fn places(view: &PeriodsView, chosen: &Chosen, language: Language) -> Html {
    let turn = {
        let chosen = chosen.clone();
        Callback::from(move |from| chosen.set(PeriodsChoice { from, ..(*chosen).clone() }))
    };
    let pager = pager(view.from, view.fitting, PeriodsChoice::PAGE, &turn, language);
    let mut names = vec![AttrValue::from(language.pick("Xã", "Commune"))];
    names.extend(view.columns.iter().map(|name| AttrValue::from(name.clone())));
    names.push(language.pick("Tiêu chí đạt thêm", "Criteria won").into());
    names.push(language.pick("Không còn đạt", "Lost").into());
    let rows = view.rows.iter().map(|one| line(one, &names, chosen, language));
    section(
        language.pick("Từng xã", "Each commune"),
        html! {
            <>
                { filters(chosen, language) }
                { pager.clone() }
                { stacked("periods", &names, body(rows.collect())) }
                { pager }
            </>
        },
    )
}

fn filters(chosen: &Chosen, language: Language) -> Html {
    const SORTS: [PeriodsSort; 3] = [PeriodsSort::Name, PeriodsSort::Won, PeriodsSort::Lost];
    let sorts = SORTS.iter().enumerate().map(|(index, sort)| Choice {
        value: index.to_string(),
        name: match sort {
            PeriodsSort::Name => language.pick("tên xã", "name"),
            PeriodsSort::Won => language.pick("đạt thêm nhiều nhất", "most won"),
            PeriodsSort::Lost => language.pick("mất nhiều nhất", "most lost"),
        }
        .to_owned(),
        chosen: chosen.sort == *sort,
    });
    let sort = change(chosen, |choice, index| {
        let sort = index.parse::<usize>().ok().and_then(|index| SORTS.get(index));
        choice.sort = sort.copied().unwrap_or_default();
    });
    let changed = change(chosen, |choice, _| choice.only_changed = !choice.only_changed);
    let incomplete = change(chosen, |choice, _| choice.only_incomplete = !choice.only_incomplete);
    html! {
        <div class="filters no-print" role="search">
            { field(language.pick("Tìm xã (không cần gõ dấu)", "Search (accents not needed)"), "search", chosen.text.clone(),
                change(chosen, |choice, text| choice.text = text)) }
            { select(language.pick("Xếp theo", "Order"), sorts.collect(), sort) }
            { toggle(language.pick("Chỉ xã có thay đổi", "Only with changes"), chosen.only_changed, changed.reform(|()| String::new())) }
            { toggle(language.pick("Chỉ xã thiếu kỳ", "Only with a period missing"), chosen.only_incomplete, incomplete.reform(|()| String::new())) }
        </div>
    }
}

fn line(one: &PlaceLine, names: &[AttrValue], chosen: &Chosen, language: Language) -> Html {
    let open = {
        let (chosen, unit) = (chosen.clone(), one.unit);
        Callback::from(move |()| {
            chosen.set(PeriodsChoice { place: Some(unit), ..(*chosen).clone() });
        })
    };
    let head = html! {
        <>
            { button("plain", &one.name, open) }
            if !one.place.is_empty() {
                <div>{ small(text(one.place.clone())) }</div>
            }
        </>
    };
    let tallies = one.tallies.iter().map(|tally| match tally {
        Some(tally) => text(tally.clone()),
        None => small(text(language.pick("không có", "not listed"))),
    });
    let moved = |class: &'static str, sign: &'static str, numbers: &str| match numbers {
        "" => text("–"),
        numbers => {
            html! { <span class={classes!("mini", class)}>{ sign }{ " " }{ numbers }</span> }
        }
    };
    let mut cells: Vec<Html> = tallies.collect();
    cells.push(moved("met", "▲", &one.won));
    cells.push(moved("not-met", "▼", &one.lost));
    row("", head, names.iter().skip(1).cloned().zip(cells).collect())
}

/// How many places meet, won and lost each criterion.
pub(super) fn criteria(view: &PeriodsView, language: Language) -> Html {
    let mut names = vec![AttrValue::from(language.pick("Tiêu chí", "Criterion"))];
    for (index, column) in view.columns.iter().enumerate() {
        let met = language.pick(format!("Đạt {column}"), format!("Met {column}"));
        names.push(met.into());
        if index > 0 {
            names.push(language.pick("Đạt thêm", "Won").into());
            names.push(language.pick("Không còn đạt", "Lost").into());
        }
    }
    let rows = view.criteria.iter().map(|one| {
        let mut cells = vec![text(format!("{}. {}", one.number, one.title))];
        for (index, [met, won, lost]) in one.counts.iter().enumerate() {
            cells.push(text(met.to_string()));
            if index > 0 {
                cells.push(text(format!("+{won}")));
                cells.push(text(format!("−{lost}")));
            }
        }
        cells
    });
    let title = language.pick("Theo tiêu chí", "By criterion");
    section(title, wide(title, names, rows.collect()))
}
