//! Showing fewer indicators.

use ntm_model::{Code, Verdict, matches_folded};
use ntm_text::Language;
use yew::prelude::*;

use crate::components::{Choice, button, field, select};
use crate::state::Judged;
use crate::text::pick;

/// What is shown. Empty fields let everything through.
#[derive(Clone, Default, PartialEq)]
pub(crate) struct Filter {
    verdict: Option<Verdict>,
    criterion: Option<u8>,
    organization: Option<String>,
    search: String,
}

impl Filter {
    /// The indicators that pass. The search looks at codes, titles and results, without accents
    /// and capitals.
    pub(crate) fn codes(&self, judged: &Judged, language: Language) -> Vec<Code> {
        let (Some(unit), Some(set)) = (judged.unit(), judged.set()) else {
            return Vec::new();
        };
        let theirs = self.organization.as_deref().map(|id| work_of(judged, id));
        unit.indicators()
            .filter(|result| self.verdict.is_none_or(|verdict| result.verdict == verdict))
            .filter(|result| self.criterion.is_none_or(|number| result.code.criterion() == number))
            .filter(|result| theirs.as_ref().is_none_or(|codes| codes.contains(&result.code)))
            .filter(|result| {
                let Some(indicator) = set.indicator(result.code) else { return false };
                let mut text = format!(
                    "{} {} {}",
                    result.code,
                    indicator.title,
                    pick(&indicator.short, language)
                );
                for one in result.parts.iter().chain([*result]) {
                    for read in &one.reads {
                        text.push(' ');
                        text.push_str(&read.text);
                    }
                }
                matches_folded(&text, &self.search)
            })
            .map(|result| result.code)
            .collect()
    }
}

/// The indicators that an organization leads or supports.
fn work_of(judged: &Judged, organization: &str) -> Vec<Code> {
    let Some(planned) = judged.planned() else { return Vec::new() };
    let organizations = &planned.responsibilities.organizations;
    let work = organizations.iter().find(|one| one.organization == organization);
    work.map(|work| work.tasks.iter().map(|task| task.code).collect()).unwrap_or_default()
}

/// The fields of the filter.
pub(crate) fn bar(
    filter: &Filter,
    judged: &Judged,
    onchange: Callback<Filter>,
    language: Language,
) -> Html {
    let change = |set: fn(&mut Filter, String)| {
        let (filter, onchange) = (filter.clone(), onchange.clone());
        Callback::from(move |value: String| {
            let mut next = filter.clone();
            set(&mut next, value);
            onchange.emit(next);
        })
    };
    let clear = onchange.reform(|()| Filter::default());
    html! {
        <div class="filters no-print" role="search">
            { field(
                language.pick("Tìm (không cần gõ dấu)", "Search (accents not needed)"),
                "search",
                filter.search.clone(),
                change(|filter, text| filter.search = text),
            ) }
            { select(
                language.pick("Kết luận", "Verdict"),
                verdicts(filter, judged, language),
                change(|filter, value| {
                    let index = value.parse::<usize>().ok();
                    filter.verdict = index.and_then(|index| Verdict::ALL.get(index).copied());
                }),
            ) }
            { select(
                language.pick("Tiêu chí", "Criterion"),
                criteria(filter, judged, language),
                change(|filter, value| filter.criterion = value.parse().ok()),
            ) }
            { select(
                language.pick("Đơn vị", "Unit"),
                organizations(filter, judged, language),
                change(|filter, value| filter.organization = Some(value).filter(|id| !id.is_empty())),
            ) }
            if *filter != Filter::default() {
                { button("", language.pick("Bỏ lọc", "Show all"), clear) }
            }
        </div>
    }
}

fn everything(language: Language) -> Choice {
    let name = language.pick("tất cả", "all").to_owned();
    Choice { value: String::new(), name, chosen: true }
}

fn verdicts(filter: &Filter, judged: &Judged, language: Language) -> Vec<Choice> {
    let mut choices = vec![everything(language)];
    for (index, verdict) in Verdict::ALL.into_iter().enumerate() {
        let results = judged.unit().into_iter().flat_map(|unit| unit.indicators());
        let count = results.filter(|result| result.verdict == verdict).count();
        if count > 0 {
            let name = format!("{} ({count})", ntm_text::verdict(verdict, language));
            let chosen = filter.verdict == Some(verdict);
            choices.push(Choice { value: index.to_string(), name, chosen });
        }
    }
    choices
}

fn criteria(filter: &Filter, judged: &Judged, language: Language) -> Vec<Choice> {
    let mut choices = vec![everything(language)];
    for criterion in judged.set().into_iter().flat_map(|set| &set.criteria) {
        let value = criterion.number.to_string();
        let name = format!("{value}. {}", pick(&criterion.title, language));
        choices.push(Choice { value, name, chosen: filter.criterion == Some(criterion.number) });
    }
    choices
}

fn organizations(filter: &Filter, judged: &Judged, language: Language) -> Vec<Choice> {
    let mut choices = vec![everything(language)];
    if let Some(planned) = judged.planned() {
        for work in &planned.responsibilities.organizations {
            if let Some(organization) = planned.plan.organization(&work.organization) {
                let chosen = filter.organization.as_ref() == Some(&work.organization);
                let name = pick(&organization.name, language).to_owned();
                choices.push(Choice { value: work.organization.clone(), name, chosen });
            }
        }
    }
    choices
}
