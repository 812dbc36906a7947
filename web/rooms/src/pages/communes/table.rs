//! The communes row by row: counts, and the verdict on each criterion as a heat map.

use ntm_desk::{CommuneLine, CommunesChoice, CommunesSort, CommunesView};
use ntm_model::{CriterionVerdict, Standing};
use ntm_parts::{Choice, button, field, section, select, small, text};
use ntm_text::Language;
use yew::prelude::*;

use super::{Chosen, change, unit_link};
use crate::pages::pager::{heat, legend, pager, region, toggle};

const VERDICTS: [CriterionVerdict; 4] = [
    CriterionVerdict::NotMet,
    CriterionVerdict::Undetermined,
    CriterionVerdict::Met,
    CriterionVerdict::NotApplicable,
];

/// The table with its filter.
pub(super) fn table(view: &CommunesView, chosen: &Chosen, language: Language) -> Html {
    let turn = {
        let chosen = chosen.clone();
        Callback::from(move |from| chosen.set(CommunesChoice { from, ..(*chosen).clone() }))
    };
    let pager = pager(view.from, view.fitting, CommunesChoice::PAGE, &turn, language);
    let rows = view.rows.iter().map(|row| line(row, language));
    html! {
        <div class="wide-paper">
            { section(language.pick("Bảng các xã", "All communes"), html! {
                <>
                    { filters(view, chosen, language) }
                    { legend(language) }
                    { pager.clone() }
                    { region(
                        language.pick("Bảng các xã theo tiêu chí", "Communes by criterion"),
                        "matrix heat",
                        head(view, chosen, language),
                        rows.collect(),
                    ) }
                    { pager }
                </>
            }) }
        </div>
    }
}

fn filters(view: &CommunesView, chosen: &Chosen, language: Language) -> Html {
    let criterion = chosen.criterion;
    let all = Choice {
        value: String::new(),
        name: language.pick("tất cả", "all").to_owned(),
        chosen: criterion.is_none(),
    };
    let criteria = view.criteria.iter().map(|one| Choice {
        value: one.number.to_string(),
        name: format!("{}. {}", one.number, one.title),
        chosen: criterion.is_some_and(|(number, _)| number == one.number),
    });
    let verdicts = VERDICTS.iter().enumerate().map(|(index, verdict)| Choice {
        value: index.to_string(),
        name: ntm_text::criterion_verdict(*verdict, language).to_owned(),
        chosen: criterion.is_some_and(|(_, chosen)| chosen == *verdict),
    });
    let under = change(chosen, |choice, _| choice.only_under = !choice.only_under);
    let clear = change(chosen, |choice, _| {
        choice.text.clear();
        choice.criterion = None;
        choice.only_under = false;
    });
    html! {
        <div class="filters no-print" role="search">
            { field(language.pick("Tìm xã, huyện (không cần gõ dấu)", "Search (accents not needed)"), "search", chosen.text.clone(),
                change(chosen, |choice, text| choice.text = text)) }
            { select(language.pick("Tiêu chí", "Criterion"), std::iter::once(all).chain(criteria).collect(), change(chosen, |choice, number| {
                let verdict = choice.criterion.map_or(CriterionVerdict::NotMet, |(_, verdict)| verdict);
                choice.criterion = number.parse().ok().map(|number| (number, verdict));
            })) }
            if criterion.is_some() {
                { select(language.pick("Kết luận", "Verdict"), verdicts.collect(), change(chosen, |choice, index| {
                    let verdict = index.parse::<usize>().ok().and_then(|index| VERDICTS.get(index));
                    if let (Some((_, chosen)), Some(verdict)) = (&mut choice.criterion, verdict) {
                        *chosen = *verdict;
                    }
                })) }
            }
            if view.floor > 0 {
                { toggle(language.pick("Chỉ xã dưới mức sàn", "Only below the floor"), chosen.only_under, under.reform(|()| String::new())) }
            }
            if view.fitting < view.places {
                { button("plain", language.pick("Bỏ lọc", "Show all"), clear.reform(|()| String::new())) }
            }
        </div>
    }
}

fn head(view: &CommunesView, chosen: &Chosen, language: Language) -> Html {
    let by = |sort, name: &str, whole: &str| sorter(view, chosen, sort, name, whole, language);
    let plain = |name: &'static str| html! { <th scope="col">{ name }</th> };
    let criteria = view.criteria.iter().map(|one| {
        let number = one.number.to_string();
        by(CommunesSort::Criterion(one.number), &number, &format!("{number}. {}", one.title))
    });
    html! {
        <tr>
            { by(CommunesSort::Name, language.pick("Xã", "Commune"), "") }
            { by(CommunesSort::CriteriaMet, language.pick("Đạt", "Met"), language.pick("Tiêu chí đạt", "Criteria met")) }
            { plain(language.pick("Chưa đạt", "Not met")) }
            { plain(language.pick("Chưa rõ", "Open")) }
            { for criteria }
        </tr>
    }
}

/// The head of a column that rows can be sorted by.
fn sorter(
    view: &CommunesView,
    chosen: &Chosen,
    sort: CommunesSort,
    name: &str,
    whole: &str,
    language: Language,
) -> Html {
    let (is_sorted, is_descending) = (view.order.0 == sort, view.order.1);
    let onclick = {
        let chosen = chosen.clone();
        Callback::from(move |_: MouseEvent| {
            let is_descending = chosen.sort == sort && !chosen.is_descending;
            chosen.set(CommunesChoice { sort, is_descending, from: 0, ..(*chosen).clone() });
        })
    };
    let (order, sign) = match (is_sorted, is_descending) {
        (false, _) => ("none", ""),
        (true, false) => ("ascending", " ▲"),
        (true, true) => ("descending", " ▼"),
    };
    let whole = if whole.is_empty() { name } else { whole };
    let title = language.pick(format!("Xếp theo: {whole}"), format!("Sort by: {whole}"));
    html! {
        <th scope="col" aria-sort={order}>
            <button type="button" class="plain" {title} aria-label={whole.to_owned()} {onclick}>
                { text(name.to_owned()) }<span aria-hidden="true">{ sign }</span>
            </button>
        </th>
    }
}

fn line(row: &CommuneLine, language: Language) -> Html {
    let [met, not_met, open] = row.counts;
    let standing = row.standing.filter(|standing| *standing != Standing::Reached);
    let mut about = vec![row.place.clone()];
    about.extend(standing.map(|one| format!("⚠ {}", ntm_text::standing(one, language))));
    about.retain(|words| !words.is_empty());
    let count = |count: u32| html! { <td class="count">{ count }</td> };
    html! {
        <tr key={row.unit}>
            <th scope="row">
                { unit_link(row.unit, &row.name) }
                if !about.is_empty() {
                    <div>{ small(text(about.join(" · "))) }</div>
                }
            </th>
            { count(met) }{ count(not_met) }{ count(open) }
            { for row.verdicts.iter().map(|verdict| heat(*verdict, language)) }
        </tr>
    }
}
