//! The indicators with the published level and the province's.

use ntm_desk::{LevelEntry, LevelLine, LevelRemark, LevelsView, TypedLevel};
use ntm_model::{OverlayEffect, Severity, matches_folded};
use ntm_parts::{body, button, mark, named_code, paragraph, row, small, stacked, text, vietnamese};
use yew::prelude::*;

use super::Typing;
use super::inputs::input;

/// Which rows are shown.
pub(super) struct Shown {
    /// Words that the title must have.
    pub(super) search: String,
    /// Whether only indicators with a level of the province.
    pub(super) only_own: bool,
    /// The indicator for which another dated level is about to be typed.
    pub(super) extra: UseStateHandle<String>,
}

/// The table.
pub(super) fn table(view: &LevelsView, typing: &Typing, shown: &Shown) -> Html {
    let language = typing.language;
    let names = [
        language.pick("Chỉ tiêu", "Indicator"),
        language.pick("Mức chung", "Published"),
        language.pick("Mức của tỉnh", "Of the province"),
        language.pick("Văn bản, từ ngày", "Document, from"),
        language.pick("So với mức chung", "Compared"),
    ]
    .map(AttrValue::from);
    let is_own = |line: &&LevelLine| {
        !shown.only_own || line.entries.iter().any(|entry| !entry.level.is_empty())
    };
    let fits =
        |line: &&LevelLine| matches_folded(&format!("{} {}", line.code, line.title), &shown.search);
    let lines = view.lines.iter().filter(is_own).filter(fits);
    let rows: Vec<Html> = lines.flat_map(|line| rows(line, typing, &shown.extra, &names)).collect();
    if rows.is_empty() {
        return paragraph(
            "quiet",
            language.pick("Không có chỉ tiêu nào để hiện.", "There are no indicators to show."),
        );
    }
    stacked("own-levels", &names, body(rows))
}

fn rows(
    line: &LevelLine,
    typing: &Typing,
    extra: &UseStateHandle<String>,
    names: &[AttrValue; 5],
) -> Vec<Html> {
    let code = line.code.to_string();
    let mut rows: Vec<Html> = Vec::new();
    for entry in &line.entries {
        rows.push(entry_row(line, entry, typing, extra, names));
    }
    if **extra == code && line.entries.iter().all(|entry| !entry.level.is_empty()) {
        let empty = LevelEntry { number: line.entries.len(), ..LevelEntry::default() };
        rows.push(entry_row(line, &empty, typing, extra, names));
    }
    rows
}

fn entry_row(
    line: &LevelLine,
    entry: &LevelEntry,
    typing: &Typing,
    extra: &UseStateHandle<String>,
    names: &[AttrValue; 5],
) -> Html {
    let language = typing.language;
    let code = line.code.to_string();
    let published = match line.published.as_str() {
        "" if line.is_added => text("—"),
        "" => mark("unknown", "§", language.pick("chưa có văn bản", "no document")),
        published => text(published.to_owned()),
    };
    let typed = TypedLevel {
        set: typing.set.clone(),
        variant: typing.variant.clone(),
        code: code.clone(),
        number: entry.number,
        title: String::new(),
        level: entry.level.clone(),
        document: entry.document.clone(),
        since: entry.since.clone(),
    };
    let on = |put: fn(&mut TypedLevel, String)| {
        let (typing, typed) = (typing.clone(), typed.clone());
        Callback::from(move |value: String| {
            let mut row = typed.clone();
            put(&mut row, value);
            typing.put(row);
        })
    };
    let nth = if entry.number == 0 { String::new() } else { format!(" ({})", entry.number + 1) };
    let named = |what: &str| format!("{what} {code}{nth}");
    let id = if entry.remarks.is_empty() {
        String::new()
    } else {
        format!("noi-{code}-{}", entry.number)
    };
    // Without a level there is nothing that a document or a day could be of.
    let set_level: fn(&mut TypedLevel, String) = |row, value| {
        if value.trim().is_empty() {
            row.document.clear();
            row.since.clear();
        }
        row.level = value;
    };
    let name = named(language.pick("Mức của tỉnh", "Level of the province"));
    let level = input("text", name, entry.level.clone(), &id, on(set_level));
    let mut own = vec![level];
    if !entry.remarks.is_empty() {
        own.push(html! { <div {id}>{ for entry.remarks.iter().map(remark) }</div> });
    }
    let mut more = Vec::new();
    if !entry.level.is_empty() {
        let name = named(language.pick("Văn bản", "Document"));
        let document = entry.document.clone();
        more.push(input("text", name, document, "", on(|row, value| row.document = value)));
        let name = named(language.pick("Từ ngày", "From"));
        let since = entry.since.clone();
        more.push(input("date", name, since, "", on(|row, value| row.since = value)));
        if entry.number + 1 == line.entries.len() && **extra != code {
            let open = {
                let (extra, code) = (extra.setter(), code.clone());
                Callback::from(move |()| extra.set(code.clone()))
            };
            let name = language.pick("Thêm mức từ ngày khác", "Another level from a later day");
            more.push(html! { <div class="no-print">{ button("plain", name, open) }</div> });
        }
    }
    let mut compared = Vec::new();
    if let Some(effect) = entry.effect {
        let (class, sign) = look(effect);
        compared.push(mark(class, sign, &entry.effect_words));
    }
    if entry.is_pending {
        let words = language.pick("chưa áp dụng", "not applied yet");
        compared.push(html! { <div>{ small(text(words)) }</div> });
    }
    let title = (entry.number == 0).then(|| vietnamese(&line.title));
    let head = html! { <>{ named_code(line.code, None) }{ title.unwrap_or_default() }</> };
    let class = if line.code.part().is_some() { "part" } else { "" };
    // On a phone a cell is its label and one thing beside it; one without anything is not shown.
    let whole = |nodes: Vec<Html>| match nodes.is_empty() {
        true => Html::default(),
        false => html! { <div>{ for nodes }</div> },
    };
    let cells = [published, whole(own), whole(more), whole(compared)];
    let cells = names.iter().skip(1).cloned().zip(cells).collect();
    html! { <key={format!("{code}/{}", entry.number)}>{ row(class, head, cells) }</> }
}

/// Something said of a level, with the sign of how much it matters.
fn remark(remark: &LevelRemark) -> Html {
    let (class, sign) = match remark.severity {
        Severity::Error => ("remark not-met", "✗ "),
        Severity::Warning => ("remark question", "! "),
        Severity::Info => ("remark unknown", "i "),
    };
    html! { <div {class}><span aria-hidden="true">{ sign }</span>{ &remark.message }</div> }
}

/// Colour and sign of how a level stands to the published one.
fn look(effect: OverlayEffect) -> (&'static str, &'static str) {
    match effect {
        OverlayEffect::Same => ("unknown", "="),
        OverlayEffect::Raised => ("not-applicable", "↑"),
        OverlayEffect::Lowered => ("question", "↓"),
        OverlayEffect::Changed => ("question", "≠"),
        OverlayEffect::Filled => ("met", "✓"),
        OverlayEffect::Added => ("not-applicable", "+"),
    }
}
