//! Verdicts: the headline, the criteria, and each indicator with its reason.

mod filter;
mod row;

use std::rc::Rc;

use ntm_desk::{Export, Form, Wanted};
use ntm_model::{Code, Criterion, CriterionResult, Verdict};
use ntm_text::Language;
use yew::prelude::*;

use super::nothing_to_judge;
use crate::components::{
    Chooser, button, criterion_badge, heading, paragraph, print, small, stacked, strip, text,
};
use crate::state::{Judged, WorkspaceHandle, use_workspace};
use crate::text::{headline, name_of, pick, variant_name};
use filter::Filter;
use row::IndicatorRow;

/// The results page.
#[component]
pub(crate) fn Results() -> Html {
    let workspace = use_workspace();
    let language = workspace.language;
    let judged = &workspace.judged;
    let filter = use_state(Filter::default);
    let title = language.pick("Kết quả", "Results");
    let (Some(said), Some(unit), Some(set)) = (judged.shown(), judged.unit(), judged.set()) else {
        return nothing_to_judge(title, language);
    };
    let shown = filter.codes(judged, language);
    let (count, all) = (shown.len(), unit.indicators().count());
    let columns = columns(language);
    let criteria = unit.criteria.iter().zip(&set.criteria).map(|(result, criterion)| {
        let codes = result.indicators.iter().map(|one| one.code);
        let codes = codes.filter(|code| shown.contains(code)).collect();
        table(criterion_heading(criterion, result, language), codes, judged, &columns)
    });
    let name = language.pick("Điều kiện công nhận kèm theo", "Conditions of recognition");
    let conditions = unit.conditions.iter().map(|one| one.code).collect();
    let conditions = table(html! { <h2>{ name }</h2> }, conditions, judged, &columns);
    let setter = filter.setter();
    let onfilter = Callback::from(move |next| setter.set(next));
    let for_paper = format!(
        "{} · {} · {} {}",
        name_of(unit, language),
        variant_name(unit, set, language),
        language.pick("tính đến", "as of"),
        ntm_text::date(unit.as_of, language),
    );
    html! {
        <>
            { heading(title) }
            <Chooser />
            { paragraph("only-print", &for_paper) }
            { paragraph("headline", &headline(unit, language)) }
            { paragraph("", &said.recognition) }
            if !said.revocation.is_empty() {
                { paragraph("", &said.revocation) }
            }
            { strip(unit, set, language) }
            { filter::bar(&filter, judged, onfilter, language) }
            <p role="status" class="quiet no-print">{ language.pick(
                format!("Đang hiện {count}/{all} chỉ tiêu."),
                format!("Showing {count} of {all} indicators."),
            ) }</p>
            { for criteria }
            { conditions }
            { exports(&workspace) }
        </>
    }
}

/// Indicators under a heading; nothing without any.
fn table(heading: Html, codes: Vec<Code>, judged: &Rc<Judged>, columns: &[AttrValue]) -> Html {
    if codes.is_empty() {
        return Html::default();
    }
    let row = |code: Code| {
        html! { <IndicatorRow key={code.to_string()} {code} judged={Rc::clone(judged)} /> }
    };
    html! {
        <section class="criterion">
            { heading }
            { stacked("", columns, html! { { for codes.into_iter().map(row) } }) }
        </section>
    }
}

fn criterion_heading(criterion: &Criterion, result: &CriterionResult, language: Language) -> Html {
    let met = result.indicators.iter().filter(|one| one.verdict == Verdict::Met).count();
    let all = result.indicators.len();
    let count = language
        .pick(format!("{met}/{all} chỉ tiêu đạt"), format!("{met} of {all} indicators met"));
    html! {
        <h2>
            <span>{ format!("{}. {}", criterion.number, pick(&criterion.title, language)) }</span>
            { criterion_badge(result.verdict, language) }
            { small(text(count)) }
        </h2>
    }
}

/// The columns of the table; cells are labelled with them on a phone.
fn columns(language: Language) -> [AttrValue; 6] {
    [
        language.pick("Chỉ tiêu", "Indicator"),
        language.pick("Kết luận", "Verdict"),
        language.pick("Kết quả", "Result"),
        language.pick("Mức", "Level"),
        language.pick("Còn thiếu", "Gap"),
        language.pick("Xem, sửa", "Look, change"),
    ]
    .map(AttrValue::from)
}

/// The ways to take the result along.
fn exports(workspace: &WorkspaceHandle) -> Html {
    let language = workspace.language;
    let save = |form| {
        let workspace = workspace.clone();
        Callback::from(move |()| workspace.save(&Export { what: Wanted::Assessment, form }))
    };
    html! {
        <p class="buttons no-print">
            { button("", language.pick("In trang này", "Print this page"), Callback::from(|()| print())) }
            { button("", language.pick("Tải bảng kết quả (CSV)", "Download the results (CSV)"), save(Form::Csv)) }
            { button("", language.pick("Tải bảng kết quả (Excel)", "Download the results (Excel)"), save(Form::Xlsx)) }
        </p>
    }
}
