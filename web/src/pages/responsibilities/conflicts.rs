//! Where the plan contradicts itself. Both readings are kept and shown.

use ntm_desk::message::Planned;
use ntm_plan::{Conflict, ConflictKind, Said};
use ntm_text::Language;
use yew::prelude::*;

use crate::components::{
    body, folded, join, mark, named_code, paragraph, row, section, stacked, text, vietnamese,
};

use crate::text::pick;

/// The conflicts of leads first, then differences of support, folded away.
pub(crate) fn conflicts(planned: &Planned, language: Language) -> Html {
    let all = &planned.responsibilities.conflicts;
    let (support, leads): (Vec<_>, Vec<_>) =
        all.iter().partition(|conflict| conflict.kind == ConflictKind::SupportDiffers);
    let title = language.pick(
        format!("Chỗ kế hoạch chưa thống nhất ({})", leads.len()),
        format!("Where the plan contradicts itself ({})", leads.len()),
    );
    let mut nodes = Vec::new();
    if leads.is_empty() {
        nodes.push(paragraph("", language.pick("Không có.", "None.")));
    } else {
        nodes.push(paragraph("", language.pick(
            "Cả hai cách ghi được giữ nguyên; xã cần quyết định một đơn vị chủ trì và sửa văn bản.",
            "Both readings are kept; the commune should decide on one lead and mend the document.",
        )));
        nodes.push(table(&leads, planned, language));
    }
    if !support.is_empty() {
        let title = language.pick(
            format!("Đơn vị phối hợp ghi khác nhau ({})", support.len()),
            format!("Supporting units that differ ({})", support.len()),
        );
        nodes.push(folded(title, table(&support, planned, language)));
    }
    section(&title, join(nodes))
}

fn words(kind: ConflictKind, language: Language) -> &'static str {
    match kind {
        ConflictKind::NoLead => language.pick("thiếu đơn vị chủ trì", "no lead"),
        ConflictKind::TwoLeads => language.pick("hai đơn vị chủ trì", "two leads"),
        ConflictKind::LeadsDiffer => language.pick("chủ trì khác nhau", "leads differ"),
        ConflictKind::SupportDiffers => language.pick("phối hợp khác nhau", "support differs"),
    }
}

/// The passage's words on what is disputed.
fn printed(kind: ConflictKind, said: &Said) -> &str {
    if kind == ConflictKind::SupportDiffers { &said.support_printed } else { &said.lead_printed }
}

fn table(conflicts: &[&Conflict], planned: &Planned, language: Language) -> Html {
    let problem = AttrValue::from(language.pick("Vấn đề", "Problem"));
    let readings = &planned.plan.readings;
    let mut names = vec![AttrValue::from(language.pick("Chỉ tiêu", "Indicator")), problem.clone()];
    names.extend(readings.iter().map(|one| AttrValue::from(pick(&one.title, language).to_owned())));
    let rows = conflicts.iter().map(|conflict| {
        let sign = mark("question", "≠", words(conflict.kind, language));
        let mut cells = vec![(problem.clone(), sign)];
        for reading in readings {
            let said = conflict.said.iter().find(|said| said.reading == reading.id);
            let said = said.filter(|said| !printed(conflict.kind, said).is_empty());
            let content = match said {
                Some(said) => {
                    vietnamese(&format!("{} ({})", printed(conflict.kind, said), said.place))
                }
                None => text(language.pick("không ghi", "says nothing")),
            };
            cells.push((pick(&reading.title, language).to_owned().into(), content));
        }
        row("question", named_code(conflict.code, None), cells)
    });
    stacked("", &names, body(rows.collect()))
}
