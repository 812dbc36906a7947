//! Units against indicators in one table.

use ntm_desk::message::Planned;
use ntm_model::{Code, OrganizationKind, Verdict};
use ntm_plan::{ConflictKind, OrganizationWork, Role};
use ntm_text::Language;
use yew::prelude::*;

use crate::components::{named_code, verdict_class};
use crate::state::Judged;
use crate::text::pick;

/// The matrix of the commune's own units. Groups such as “các thôn” support nearly everything and
/// have their own sheets instead of a column.
pub(crate) fn matrix(judged: &Judged, planned: &Planned, language: Language) -> Html {
    let (Some(unit), Some(set)) = (judged.unit(), judged.set()) else { return Html::default() };
    let offices: Vec<_> = planned
        .responsibilities
        .organizations
        .iter()
        .filter_map(|work| Some((work, planned.plan.organization(&work.organization)?)))
        .filter(|(work, organization)| {
            organization.kind == OrganizationKind::Office && !work.tasks.is_empty()
        })
        .collect();
    let head = offices.iter().map(|(_, organization)| {
        let name = pick(&organization.name, language).to_owned();
        html! { <th scope="col" title={name}><span class="tall">{ &organization.short }</span></th> }
    });
    let disputed = |code: Code| {
        let conflicts = &planned.responsibilities.conflicts;
        conflicts.iter().any(|one| one.code == code && one.kind != ConflictKind::SupportDiffers)
    };
    let rows = unit.indicators().map(|result| {
        let title = set.indicator(result.code).map(|one| pick(&one.short, language));
        let sign = ntm_text::verdict_sign(result.verdict);
        let word = ntm_text::verdict(result.verdict, language);
        let cells = offices.iter().map(|(work, _)| cell(work, result.code, result.verdict, language));
        html! {
            <tr>
                <th scope="row">
                    { named_code(result.code, title) }{ " " }
                    { mini(verdict_class(result.verdict), sign, word) }
                    if disputed(result.code) {
                        { mini("question", "≠", language.pick("kế hoạch chưa thống nhất", "disputed")) }
                    }
                </th>
                { for cells }
            </tr>
        }
    });
    let label = language.pick("Ma trận phân công", "Responsibility matrix");
    html! {
        <section class="matrix-section">
            <h2>{ label }</h2>
            <p>{ language.pick(
                "● CT là chủ trì; ○ PH là phối hợp; △ TĐ là thẩm định; dấu ≠ là chỗ hai phần của kế hoạch ghi khác nhau. Màu ô theo kết luận của chỉ tiêu.",
                "● CT leads; ○ PH supports; △ TĐ appraises; ≠ marks where two passages of the plan differ. Cells have the colour of the verdict.",
            ) }</p>
            <div class="scroll" tabindex="0" role="region" aria-label={label}>
                <table class="matrix">
                    <thead><tr>
                        <th scope="col">{ language.pick("Chỉ tiêu", "Indicator") }</th>
                        { for head }
                    </tr></thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
        </section>
    }
}

/// A sign for the eye with its word for the ear.
fn mini(class: &'static str, sign: &'static str, word: &'static str) -> Html {
    html! {
        <span class={classes!("mini", class)} title={word}>
            <span aria-hidden="true">{ sign }</span><span class="unseen">{ word }</span>
        </span>
    }
}

fn cell(work: &OrganizationWork, code: Code, verdict: Verdict, language: Language) -> Html {
    let Some(task) = work.tasks.iter().find(|task| task.code == code) else {
        return html! { <td></td> };
    };
    let (short, word) = match task.role() {
        Role::Lead => ("● CT", language.pick("chủ trì", "leads")),
        Role::Support => ("○ PH", language.pick("phối hợp", "supports")),
        Role::Verify => ("△ TĐ", language.pick("thẩm định", "appraises")),
    };
    html! {
        <td class={verdict_class(verdict)} title={word}>
            <span aria-hidden="true">{ short }</span><span class="unseen">{ word }</span>
        </td>
    }
}
