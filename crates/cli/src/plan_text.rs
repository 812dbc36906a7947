//! The roadmap and the sheets as people read them in a terminal.

use ntm_model::{Code, CriteriaSet, Plan, Verdict};
use ntm_plan::{DueIndicator, OrganizationSheet, Role, Term};
use ntm_report::RoadmapReport;
use ntm_text::Language;

use crate::columns::Columns;
use crate::text::one_line;

/// The roadmap of one unit: the least set, the nearest wins, terms, pace and load.
pub(crate) fn roadmap(report: &RoadmapReport<'_>, is_own: bool, language: Language) -> String {
    let name = report.unit.name.as_deref().unwrap_or(language.pick("Xã", "Commune"));
    let period = report.unit.period.as_ref().map_or("", |period| &period.text);
    let mut out = format!("{name} {period}\n{}\n", report.plan.title);
    if !is_own {
        out.push_str(language.pick(
            "Kế hoạch này của nơi khác, chỉ dùng làm ví dụ.\n",
            "This plan is of another place and serves as an example.\n",
        ));
    }
    least(&mut out, report, language);
    nearest(&mut out, report, language);
    terms(&mut out, report, language);
    pace(&mut out, report, language);
    load(&mut out, report, language);
    out.push('\n');
    out
}

fn heading(out: &mut String, vietnamese: &str, english: &str, language: Language) {
    out.push_str(&format!("\n{}\n", language.pick(vietnamese, english)));
}

fn line(out: &mut String, text: &str) {
    out.push_str(&format!("  {}\n", one_line(text)));
}

fn least(out: &mut String, report: &RoadmapReport<'_>, language: Language) {
    let Some(least) = report.least else { return };
    heading(out, "Việc ít nhất phải làm", "The least to do", language);
    line(out, &ntm_text::least_goal(least, language));
    for set in
        [&least.optimistic, &least.careful].into_iter().flatten().filter(|_| least.needed > 0)
    {
        line(out, &ntm_text::least_set(set, language));
        for step in &set.steps {
            line(out, &format!("  {}", ntm_text::least_step(step, language)));
        }
    }
}

fn nearest(out: &mut String, report: &RoadmapReport<'_>, language: Language) {
    heading(out, "Gần đạt nhất", "Nearest", language);
    for win in &report.nearest.wins {
        let title = title(report.set, win.code, language);
        let why = ntm_text::nearest_win(win, language);
        line(out, &format!("{}. {} {title}: {why}", win.rank, win.code));
    }
    for needs in &report.nearest.without_figures {
        let title = title(report.set, needs.code, language);
        let why = ntm_text::needs_figures(needs, language);
        line(out, &format!("– {} {title}: {why}", needs.code));
    }
}

fn terms(out: &mut String, report: &RoadmapReport<'_>, language: Language) {
    heading(out, "Lộ trình", "Roadmap", language);
    let table = report.timetable;
    for term in &table.terms {
        let due = |due: &DueIndicator| match due.wanted {
            // What the plan wants in another term than this one, or more finely, says so.
            Term::Quarter(wanted) if term.term != due.wanted => {
                format!("{} ({})", due.code, ntm_text::quarter(wanted, language))
            }
            _ => due.code.to_string(),
        };
        let codes: Vec<_> = term.due.iter().map(due).collect();
        let (criteria, indicators) = (term.criteria_met, term.indicators_met);
        let (all_criteria, all) = (table.criteria_total, table.indicators_total);
        let name = ntm_text::term(term.term, language);
        let codes = if codes.is_empty() { "–".to_owned() } else { codes.join(", ") };
        line(out, &language.pick(
            format!("{name}: đạt {criteria}/{all_criteria} tiêu chí, {indicators}/{all} chỉ tiêu. Đến hạn: {codes}"),
            format!("{name}: {criteria}/{all_criteria} criteria, {indicators}/{all} indicators. Due: {codes}"),
        ));
    }
    if !table.without_deadline.is_empty() {
        let codes: Vec<_> = table.without_deadline.iter().map(Code::to_string).collect();
        let codes = codes.join(", ");
        line(out, &language.pick(format!("Chưa có hạn: {codes}"), format!("No deadline: {codes}")));
    }
}

fn pace(out: &mut String, report: &RoadmapReport<'_>, language: Language) {
    let items = report.pace.into_iter().flat_map(|pace| &pace.items);
    for (index, item) in items.enumerate() {
        if index == 0 {
            heading(out, "Nhịp độ", "Pace", language);
        }
        let mut said = vec![format!("{} {}:", item.code, title(report.set, item.code, language))];
        said.extend(ntm_text::pace_required(item, language));
        said.extend(ntm_text::pace_so_far(item, language));
        said.push(ntm_text::arrival(item.arrival, language));
        line(out, &said.join(" "));
    }
}

fn load(out: &mut String, report: &RoadmapReport<'_>, language: Language) {
    let has_verifiers = report.load.organizations.iter().any(|one| one.verifies > 0);
    let (vietnamese, english) = match has_verifiers {
        true => (
            "Tải công việc (chủ trì + phối hợp + thẩm định)",
            "Load (leads + supports + appraises)",
        ),
        false => ("Tải công việc (chủ trì + phối hợp)", "Load (leads + supports)"),
    };
    heading(out, vietnamese, english, language);
    let work = |leads: u32, supports: u32, verifies: u32| match has_verifiers {
        true => format!("{leads} + {supports} + {verifies}"),
        false => format!("{leads} + {supports}"),
    };
    for one in &report.load.organizations {
        let organization = report.plan.organization(&one.organization);
        let name = organization.map_or(one.organization.as_str(), |one| &one.short);
        let cells: Vec<_> = one
            .cells
            .iter()
            .zip(&report.load.terms)
            .map(|(cell, term)| {
                let term = ntm_text::term(*term, language);
                format!("{term}: {}", work(cell.leads, cell.supports, cell.verifies))
            })
            .collect();
        let all = work(one.leads, one.supports, one.verifies);
        line(out, &format!("{name}: {all} | {}", cells.join("; ")));
    }
}

/// The sheets of organizations.
pub(crate) fn sheets(
    plan: &Plan,
    sheets: &[OrganizationSheet],
    with_raci: bool,
    language: Language,
) -> String {
    let mut out = String::new();
    for sheet in sheets {
        let name = language.pick(&sheet.name.vi, &sheet.name.en);
        out.push_str(&format!("{name} · {} {}\n", sheet.unit_name, sheet.period));
        let (leads, supports) = (sheet.open_leads, sheet.open_supports);
        let mut open = language.pick(
            format!("Chưa xong: chủ trì {leads}, phối hợp {supports}"),
            format!("Open: {leads} to lead, {supports} to support"),
        );
        if sheet.rows.iter().any(|row| row.role == Role::Verify) {
            let verifies = sheet.open_verifies;
            open.push_str(
                &language
                    .pick(format!(", thẩm định {verifies}"), format!(", {verifies} to appraise")),
            );
        }
        line(&mut out, &format!("{open}."));
        let rows: Vec<[String; 6]> = sheet
            .rows
            .iter()
            .map(|row| {
                let gaps = row
                    .targets
                    .iter()
                    .map(|target| one_line(&ntm_text::gap(&target.gap, &target.unit, language)));
                let raci = ntm_text::raci_letters(&row.raci);
                let role = ntm_text::role(row.role, language);
                let sign = ntm_text::verdict_sign(row.verdict);
                [
                    row.code.to_string(),
                    if with_raci { format!("{role} ({raci})") } else { role.to_owned() },
                    format!("{sign} {}", ntm_text::verdict(row.verdict, language)),
                    ntm_text::deadline(row.wanted, language),
                    gaps.collect::<Vec<_>>().join("; "),
                    language.pick(row.short.vi.clone(), row.short.en.clone()),
                ]
            })
            .collect();
        let mut columns = Columns::new([6, 16, 18, 11, 28, 0]);
        rows.iter().for_each(|row| columns.measure(row));
        for (cells, row) in rows.iter().zip(&sheet.rows) {
            out.push_str(&format!("  {}\n", columns.line(cells)));
            let is_open = !matches!(row.verdict, Verdict::Met | Verdict::NotApplicable);
            let remedy = row.remedy.as_ref().filter(|_| is_open);
            if let Some(remedy) = remedy {
                let remedy = language.pick(&remedy.vi, &remedy.en);
                out.push_str(&format!("      – {}\n", one_line(remedy)));
            }
        }
        out.push('\n');
    }
    if with_raci {
        out.push_str(&format!("{}\n", ntm_text::raci_note(language)));
    }
    if sheets.is_empty() {
        out.push_str(&language.pick(
            format!("Kế hoạch “{}” không giao việc cho bộ tiêu chí này.\n", plan.id),
            format!("The plan “{}” assigns no work for this set.\n", plan.id),
        ));
    }
    out
}

fn title(set: Option<&CriteriaSet>, code: Code, language: Language) -> &str {
    let indicator = set.and_then(|set| set.indicator(code));
    indicator.map_or("", |one| language.pick(one.short.vi.as_str(), one.short.en.as_str()))
}
