//! The criteria with every level and its citation, group against group.

use ntm_desk::rooms::{Page, Question, Reply};
use ntm_model::{
    Confidence, CriteriaSet, Criterion, Indicator, Level, Requirement, matches_folded,
};
use ntm_parts::{
    Choice, body, field, folded, heading, join, list, mark, named_code, paragraph, pick, row,
    section, select, small, stacked, terms, text, vietnamese,
};
use ntm_text::Language;
use yew::prelude::*;

use super::template::Template;
use crate::ask::{use_reply, use_scene};

/// The library page.
#[component]
pub(crate) fn Library() -> Html {
    let language = use_scene().language;
    let chosen = use_state(String::new);
    let search = use_state(String::new);
    let asked = use_reply(Question::Library((*chosen).clone()));
    let title = heading(Page::Library.name(language));
    let Some(Reply::Library(library)) = asked.reply() else {
        return join(vec![title, paragraph("", asked.sentence(language))]);
    };
    let set = &library.set;
    let groups = set.variants.iter().map(|variant| {
        let name = text(pick(&variant.name, language).to_owned());
        (name, text(pick(&variant.definition, language).to_owned()))
    });
    let setter = search.setter();
    let onsearch = Callback::from(move |text| setter.set(text));
    let label = language.pick("Tìm (không cần gõ dấu)", "Search (accents not needed)");
    let sets = library.sets.iter().map(|line| Choice {
        value: line.id.clone(),
        name: line.title.clone(),
        chosen: line.id == set.id,
    });
    let choose = chosen.setter();
    let onset = Callback::from(move |id| choose.set(id));
    let mut nodes = vec![
        html! {
            <div class="chooser no-print">
                { select(language.pick("Bộ tiêu chí", "Set of criteria"), sets.collect(), onset) }
            </div>
        },
        html! { <p class="lead" lang="vi">{ &set.title.vi }</p> },
        paragraph("", &decision(set, language)),
        terms(groups.collect()),
        html! {
            <Template key={set.id.clone()} set={set.id.clone()} start={set.start} end={set.end}
                variants={set.variants.iter().map(|one| (one.id.clone(), pick(&one.name, language).to_owned())).collect::<Vec<_>>()}
                variant={library.variant.clone()} />
        },
        html! {
            <div class="filters no-print" role="search">
                { field(label, "search", (*search).clone(), onsearch) }
            </div>
        },
    ];
    nodes.extend(set.criteria.iter().map(|one| criterion(one, &search, set, language)));
    nodes.push(sources(set, language));
    nodes.push(repairs(set, language));
    // The heading keeps its place, and with it the focus, when the reply comes.
    join(vec![title, join(nodes)])
}

fn decision(set: &CriteriaSet, language: Language) -> String {
    let decision = &set.decision;
    let (criteria, indicators) = (set.criteria.len(), set.indicators().count());
    let [issued, in_force, checked] =
        [decision.issued, decision.in_force, set.checked].map(|day| ntm_text::date(day, language));
    let name = format!("Quyết định {} của {}", decision.number, decision.issuer);
    language.pick(
        format!("{name}, ban hành ngày {issued}, có hiệu lực từ ngày {in_force}. {criteria} tiêu chí, {indicators} chỉ tiêu. Đối chiếu lần cuối ngày {checked}."),
        format!("{name}, issued {issued}, in force since {in_force}. {criteria} criteria, {indicators} indicators. Last compared with the documents on {checked}."),
    )
}

fn criterion(criterion: &Criterion, search: &str, set: &CriteriaSet, language: Language) -> Html {
    let wanted = |indicator: &&Indicator| {
        let short = &indicator.short;
        let text = format!("{} {} {} {}", indicator.code, indicator.title, short.vi, short.en);
        matches_folded(&text, search)
    };
    let rows: Vec<Html> = criterion
        .indicators
        .iter()
        .filter(wanted)
        .flat_map(|indicator| std::iter::once(indicator).chain(&indicator.parts))
        .map(|indicator| indicator_row(indicator, set, language))
        .collect();
    if rows.is_empty() {
        return Html::default();
    }
    let mut names = vec![AttrValue::from(language.pick("Chỉ tiêu", "Indicator"))];
    names.extend(
        set.variants.iter().map(|one| AttrValue::from(pick(&one.name, language).to_owned())),
    );
    let title = format!("{}. {}", criterion.number, pick(&criterion.title, language));
    section(&title, stacked("levels", &names, body(rows)))
}

fn indicator_row(indicator: &Indicator, set: &CriteriaSet, language: Language) -> Html {
    let mut title = vec![named_code(indicator.code, None), vietnamese(&indicator.title)];
    if language == Language::English {
        title.push(html! { <div><em>{ &indicator.short.en }</em></div> });
    }
    if let Some(what) = &indicator.may_not_apply {
        title.push(remark(&format!("Có thể không áp dụng: {what}.")));
    }
    title.extend(indicator.note.iter().map(|note| remark(note)));
    let cells = set.variants.iter().map(|variant| {
        let levels = indicator.levels.iter().filter(|level| level.variant == variant.id);
        let levels = levels.map(|level| demand(level, indicator, set, language));
        (AttrValue::from(pick(&variant.name, language).to_owned()), levels.collect())
    });
    let class = if indicator.code.part().is_some() { "part" } else { "" };
    row(class, join(title), cells.collect())
}

fn remark(words: &str) -> Html {
    html! { <div>{ small(vietnamese(words)) }</div> }
}

fn demand(level: &Level, indicator: &Indicator, set: &CriteriaSet, language: Language) -> Html {
    let unknown = level.requirement == Requirement::Unknown;
    let demand = if unknown {
        mark("unknown", "§", language.pick("chưa có văn bản", "no document"))
    } else {
        let demand = ntm_text::requirement(&level.requirement, &indicator.unit, language);
        html! { <strong>{ demand }</strong> }
    };
    let mut source = ntm_text::citation(&level.citation, set);
    if let Some(printed) = &level.printed {
        source.push_str(&format!("; văn bản ghi “{printed}”"));
    }
    if let Some(title) = level.layer.overlay() {
        source.push_str(&format!("; mức của tỉnh: {title}"));
    }
    if !unknown {
        let since = ntm_text::date(level.since, Language::Vietnamese);
        source.push_str(&format!("; áp dụng từ {since}"));
    }
    let checked = ntm_text::date(level.checked, Language::Vietnamese);
    source.push_str(&format!("; đối chiếu {checked}"));
    for more in level.awaiting.iter().chain(&level.note) {
        source.push_str("; ");
        source.push_str(more);
    }
    let class = if unknown { "level unknown" } else { "level" };
    html! {
        <div {class}>
            { demand }
            { folded(language.pick("nguồn", "source").to_owned(), small(vietnamese(&source))) }
        </div>
    }
}

fn sources(set: &CriteriaSet, language: Language) -> Html {
    let source = |source: &ntm_model::Source| {
        let confidence = match source.confidence {
            Confidence::High => language.pick("chắc chắn", "high confidence"),
            Confidence::Medium => language.pick("khá chắc", "medium confidence"),
            Confidence::Low => language.pick("chưa chắc", "low confidence"),
            Confidence::Unchecked => language.pick("chưa đối chiếu", "not checked"),
        };
        let mut nodes = vec![vietnamese(&source.title), text(format!(" ({confidence})"))];
        nodes.extend(source.note.iter().map(|note| remark(note)));
        nodes.extend(
            source
                .url
                .iter()
                .map(|url| html! { <div class="address"><small>{ url }</small></div> }),
        );
        join(nodes)
    };
    section(language.pick("Nguồn", "Sources"), list(set.sources.iter().map(source).collect()))
}

fn repairs(set: &CriteriaSet, language: Language) -> Html {
    let count = set.repairs.len();
    let repairs = set.repairs.iter().map(|one| {
        let place = format!("{}; {}", one.place, one.reason);
        vietnamese(&format!("{} “{}” → “{}” ({place})", one.code, one.printed, one.mended))
    });
    let title = language.pick(
        format!("Lỗi của bản sao đã sửa trong tên gọi ({count})"),
        format!("Damage of the copy that was mended in the wording ({count})"),
    );
    folded(title, list(repairs.collect()))
}
