//! A programme as people read it in a terminal.

use ntm_model::{Finding, Programme, Rational, Stated, Text};
use ntm_plan::{
    Commune, FundingRow, RoadmapTable, RoadmapTableRow, TargetBeside, TargetState, audit_numbers,
    funding_table, roadmap_tables, targets_beside,
};
use ntm_text::Language;

use crate::columns::Columns;

/// Targets (beside the counts of `units`), roadmaps, money, and what does not add up.
pub(super) fn programme(programme: &Programme, units: &[Commune], language: Language) -> String {
    let mut text = format!("{}\n{}\n", programme.title, programme.file);
    if let Some(note) = &programme.note {
        text.push_str(&format!("{note}\n"));
    }
    section(&mut text, language.pick("Mục tiêu", "Targets"), &targets(programme, units, language));
    for table in roadmap_tables(programme) {
        let title = format!(
            "{} ({} {})",
            pick(&table.title, language),
            language.pick("mẫu số", "base"),
            number(&table.base, language)
        );
        section(&mut text, &title, &roadmap(&table, language));
    }
    section(&mut text, language.pick("Vốn", "Money"), &money(programme, language));
    let findings = audit_numbers(programme);
    let found: Vec<String> = findings.iter().map(|one| finding(one, language)).collect();
    let title = language.pick("Con số không khớp", "Numbers that do not add up");
    section(&mut text, &format!("{title}: {}", findings.len()), &found);
    text
}

fn section(text: &mut String, title: &str, lines: &[String]) {
    if lines.is_empty() {
        return;
    }
    text.push_str(&format!("\n{title}\n"));
    for line in lines {
        text.push_str(&format!("  {line}\n"));
    }
}

/// The targets that these units are counted for, or all targets when there are no units.
fn targets(programme: &Programme, units: &[Commune], language: Language) -> Vec<String> {
    let all: Vec<&Commune> = units.iter().collect();
    let beside = targets_beside(programme, &all);
    let counted =
        |one: &&TargetBeside| units.is_empty() || one.row.state != TargetState::NotCounted;
    let rows: Vec<[String; 5]> =
        beside.rows.iter().filter(counted).map(|one| target(one, language)).collect();
    let mut lines = aligned(&rows, [6, 40, 70, 20, 100]);
    if !units.is_empty() {
        lines.insert(0, ntm_text::targets_counted(&beside, language));
    }
    lines
}

fn target(beside: &TargetBeside, language: Language) -> [String; 5] {
    let row = &beside.row;
    let target = &row.target;
    let mut name = ntm_text::target_kind(target.kind, language).to_owned();
    if let Some(scope) = &target.scope {
        name.push_str(&format!(", {scope}"));
    }
    let mut about = pick(&target.name, language).to_owned();
    if let Some(set) = &target.set {
        about.push_str(&format!(" [{set}]"));
    }
    let wanted = format!("{} {}", number(&target.stated, language), target.unit);
    let actual = match row.actual {
        None => format!("{} {}", language.pick("dòng", "line"), target.stated.line),
        Some(_) => {
            let state = ntm_text::target_state(row.state, language);
            let actual = ntm_text::target_actual(beside, language);
            format!("{state}: {actual} {}", row.under.join(", "))
        }
    };
    [target.year.to_string(), name, about, wanted, actual.trim_end().to_owned()]
}

fn roadmap(table: &RoadmapTable, language: Language) -> Vec<String> {
    let row = |row: &RoadmapTableRow| {
        let percent = row.percent_computed.filter(|_| !row.agrees);
        let remark = percent.map(|exact| format!("≠ {} %", shown(exact, language)));
        let names: Vec<&str> =
            row.groups.iter().flat_map(|group| &group.names).map(String::as_str).collect();
        [
            row.year.to_string(),
            format!("+{}", number(&row.added, language)),
            number(&row.cumulative, language),
            format!("{} %", number(&row.percent, language)),
            remark.unwrap_or_default(),
            names.join(", "),
        ]
    };
    aligned(&table.rows.iter().map(row).collect::<Vec<_>>(), [6, 6, 6, 10, 14, 80])
}

fn money(programme: &Programme, language: Language) -> Vec<String> {
    let table = funding_table(programme);
    let row = |row: &FundingRow| {
        let years = table.years.iter().zip(&row.by_year);
        let years: Vec<String> = years
            .filter_map(|(year, amount)| {
                Some(format!("{year}: {}", number(amount.as_ref()?, language)))
            })
            .collect();
        let parts = row.parts.map(|sum| {
            let sum = ntm_text::number(sum, language);
            language.pick(format!("cộng lại {sum}"), format!("parts {sum}"))
        });
        [
            format!("{}{}", "  ".repeat(usize::from(row.depth)), pick(&row.name, language)),
            format!("{} {}", number(&row.amount, language), row.unit),
            parts.unwrap_or_default(),
            years.join("; "),
        ]
    };
    aligned(&table.rows.iter().map(row).collect::<Vec<_>>(), [60, 26, 26, 60])
}

fn finding(finding: &Finding, language: Language) -> String {
    let kind = &finding.kind;
    let severity = ntm_text::severity(kind.severity(), language);
    let sentence = ntm_text::finding(kind, language);
    let mut text = format!("{severity} [{}] {sentence}", kind.code());
    for passage in &finding.passages {
        text.push_str(&format!("\n      {}: {}", passage.place, passage.text));
    }
    text
}

fn aligned<const N: usize>(rows: &[[String; N]], limits: [usize; N]) -> Vec<String> {
    let mut columns = Columns::new(limits);
    rows.iter().for_each(|row| columns.measure(row));
    rows.iter().map(|row| columns.line(row)).collect()
}

fn number(stated: &Stated, language: Language) -> String {
    ntm_text::number(stated.value, language)
}

fn shown(exact: Rational, language: Language) -> String {
    ntm_text::rational(exact, language)
}

fn pick(text: &Text, language: Language) -> &str {
    language.pick(&text.vi, &text.en)
}
