//! The roadmap by years or quarters: deadlines, pace, load, and what is nearest.

use ntm_model::{CriteriaSet, Plan, UnitAssessment};
use ntm_plan::{LeastSets, Load, NearestWins, Pace, Timetable};
use ntm_text::Language;

use super::grid::{Column, Grid, long, short, styled};
use super::{short_title, verdict_style, verdict_text};
use crate::indicator_rows::{period_text, unit_name};
use crate::workbook::{CellSpec, SheetSpec, WorkbookSpec};

/// Everything that a roadmap on paper is made from, all of the same unit and plan.
#[derive(Clone, Copy, Debug)]
pub struct RoadmapReport<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The criteria set, for the titles.
    pub set: Option<&'a CriteriaSet>,
    /// The unit.
    pub unit: &'a UnitAssessment,
    /// What is due when.
    pub timetable: &'a Timetable,
    /// How fast gaps must close; `None` when there is none.
    pub pace: Option<&'a Pace>,
    /// How much work each organization has.
    pub load: &'a Load,
    /// What is nearest.
    pub nearest: &'a NearestWins,
    /// The least sets for the next goal.
    pub least: Option<&'a LeastSets>,
}

/// The deadlines as a table: a row for each open indicator in the term in which it is due, with
/// the pace that it needs and when it arrives.
pub fn roadmap_to_csv(report: &RoadmapReport<'_>, language: Language) -> String {
    deadlines(report, language).into_csv()
}

/// The roadmap as a workbook: terms, deadlines, pace, load, and what is nearest.
pub fn roadmap_workbook(report: &RoadmapReport<'_>, language: Language) -> WorkbookSpec {
    let title = language.pick("LỘ TRÌNH", "ROADMAP");
    let said = [unit_name(report.unit), period_text(report.unit), report.plan.title.as_str()];
    let said: Vec<_> = said.into_iter().filter(|text| !text.is_empty()).collect();
    let said = [said.join(" · ")];
    let sheet = |grid: Grid, name: (&str, &str)| -> SheetSpec {
        grid.into_sheet(language.pick(name.0, name.1), title, &said)
    };
    let mut sheets = vec![
        sheet(terms(report, language), ("Lộ trình", "Roadmap")),
        sheet(deadlines(report, language), ("Thời hạn", "Deadlines")),
    ];
    if report.pace.is_some_and(|pace| !pace.items.is_empty()) {
        sheets.push(sheet(pace(report, language), ("Nhịp độ", "Pace")));
    }
    sheets.push(sheet(load(report, language), ("Tải công việc", "Load")));
    sheets.push(sheet(nearest(report, language), ("Gần đạt nhất", "Nearest")));
    if let Some(least) = report.least {
        sheets.push(sheet(least_grid(least, language), ("Việc ít nhất", "Least set")));
    }
    let title = language.pick("Lộ trình thực hiện", "Roadmap");
    WorkbookSpec { title: title.to_owned(), subject: report.plan.title.clone(), sheets }
}

fn terms(report: &RoadmapReport<'_>, language: Language) -> Grid {
    const COLUMNS: [Column; 5] = [
        (("Kỳ", "Term"), 14),
        (("Đến hạn", "Due"), 10),
        (("Chỉ tiêu đến hạn", "Indicators due"), 60),
        (("Chỉ tiêu đạt, cộng dồn", "Indicators met by then"), 16),
        (("Tiêu chí đạt, cộng dồn", "Criteria met by then"), 16),
    ];
    let mut grid = Grid::new(&COLUMNS, language);
    for term in &report.timetable.terms {
        let codes: Vec<_> = term.due.iter().map(|due| due.code.to_string()).collect();
        let of = |met: u32, total: u32| short(format!("{met} / {total}"));
        grid.row(vec![
            short(ntm_text::term(term.term, language)),
            CellSpec::count(u32::try_from(codes.len()).unwrap_or(u32::MAX)),
            long(codes.join(", ")),
            of(term.indicators_met, report.timetable.indicators_total),
            of(term.criteria_met, report.timetable.criteria_total),
        ]);
    }
    grid
}

fn deadlines(report: &RoadmapReport<'_>, language: Language) -> Grid {
    const COLUMNS: [Column; 9] = [
        (("Kỳ", "Term"), 14),
        (("Mã", "Code"), 8),
        (("Chỉ tiêu", "Indicator"), 40),
        (("Kết luận", "Verdict"), 17),
        (("Hạn theo kế hoạch", "Due by the plan"), 12),
        (("Đơn vị chủ trì", "Lead"), 24),
        (("Đơn vị thẩm định", "Appraised by"), 24),
        (("Nhịp cần có", "Pace needed"), 46),
        (("Nhịp đến nay", "Pace so far"), 46),
    ];
    let mut grid = Grid::new(&COLUMNS, language);
    let of = |term: String, code: ntm_model::Code, verdict, end: String| {
        let items = report.pace.into_iter().flat_map(|pace| &pace.items);
        let items: Vec<_> = items.filter(|item| item.code.whole() == code).collect();
        let words = |sentence: fn(&ntm_plan::PaceItem, Language) -> Option<String>| {
            let said = items.iter().filter_map(|item| {
                let sentence = sentence(item, language)?;
                let is_part = item.code != code;
                Some(if is_part { format!("{}: {sentence}", item.code) } else { sentence })
            });
            said.collect::<Vec<_>>().join(" ")
        };
        vec![
            short(term),
            short(code.to_string()),
            long(short_title(report.set, code, language)),
            styled(verdict_text(verdict, language), verdict_style(verdict)),
            short(end),
            long(names(report.plan, code, |one| &one.lead)),
            long(names(report.plan, code, |one| &one.verify)),
            long(words(ntm_text::pace_required)),
            long(words(so_far)),
        ]
    };
    for term in &report.timetable.terms {
        for due in &term.due {
            let name = ntm_text::term(term.term, language);
            grid.row(of(name, due.code, due.verdict, ntm_text::deadline(due.wanted, language)));
        }
    }
    for code in &report.timetable.without_deadline {
        let verdict = report.unit.indicator(*code).map(|one| one.verdict);
        let name = language.pick("Chưa có hạn", "No deadline").to_owned();
        grid.row(of(name, *code, verdict.unwrap_or(ntm_model::Verdict::NoData), String::new()));
    }
    grid
}

/// How the value has moved, and when it arrives.
fn so_far(item: &ntm_plan::PaceItem, language: Language) -> Option<String> {
    let so_far = ntm_text::pace_so_far(item, language)?;
    Some(format!("{so_far} {}", ntm_text::arrival(item.arrival, language)))
}

/// The short names of those who have a role for an indicator, each once.
fn names(
    plan: &Plan,
    code: ntm_model::Code,
    role: fn(&ntm_model::Assignment) -> &Vec<String>,
) -> String {
    let assignments = plan.indicator(code).into_iter().flat_map(|planned| &planned.assignments);
    let mut names: Vec<&str> = Vec::new();
    for id in assignments.flat_map(role) {
        let name = plan.organization(id).map_or(id.as_str(), |one| one.short.as_str());
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.join("; ")
}

fn pace(report: &RoadmapReport<'_>, language: Language) -> Grid {
    const COLUMNS: [Column; 6] = [
        (("Mã", "Code"), 8),
        (("Chỉ tiêu", "Indicator"), 40),
        (("Còn thiếu", "Gap"), 20),
        (("Nhịp cần có", "Pace needed"), 46),
        (("Nhịp đến nay", "Pace so far"), 46),
        (("Bao giờ tới", "Arrives"), 46),
    ];
    let mut grid = Grid::new(&COLUMNS, language);
    for item in report.pace.into_iter().flat_map(|pace| &pace.items) {
        let title = short_title(report.set, item.code, language);
        grid.row(vec![
            short(item.code.to_string()),
            long(title),
            long(ntm_text::gap(&item.gap, &item.unit, language)),
            long(ntm_text::pace_required(item, language).unwrap_or_default()),
            long(ntm_text::pace_so_far(item, language).unwrap_or_default()),
            long(ntm_text::arrival(item.arrival, language)),
        ]);
    }
    grid
}

fn load(report: &RoadmapReport<'_>, language: Language) -> Grid {
    const COLUMNS: [Column; 3] = [
        (("Đơn vị", "Organization"), 30),
        (("Chủ trì, chưa xong", "Open leads"), 12),
        (("Phối hợp, chưa xong", "Open supports"), 12),
    ];
    let mut grid = Grid::new(&COLUMNS, language);
    let has_verifiers = report.load.organizations.iter().any(|one| one.verifies > 0);
    if has_verifiers {
        grid.column(language.pick("Thẩm định, chưa xong", "Open to appraise"), 12);
    }
    for term in &report.load.terms {
        grid.column(ntm_text::term(*term, language), 12);
    }
    for one in &report.load.organizations {
        let organization = report.plan.organization(&one.organization);
        let name = organization.map(|one| language.pick(&one.name.vi, &one.name.en).as_str());
        let mut row = vec![
            long(name.unwrap_or(&one.organization)),
            CellSpec::count(one.leads),
            CellSpec::count(one.supports),
        ];
        row.extend(has_verifiers.then(|| CellSpec::count(one.verifies)));
        // The numbers of one cell: what is led, supported and appraised in the term.
        row.extend(one.cells.iter().map(|cell| {
            let work = format!("{} + {}", cell.leads, cell.supports);
            let verifies = cell.verifies;
            short(if has_verifiers { format!("{work} + {verifies}") } else { work })
        }));
        grid.row(row);
    }
    grid
}

fn nearest(report: &RoadmapReport<'_>, language: Language) -> Grid {
    const COLUMNS: [Column; 5] = [
        (("Thứ tự", "Rank"), 8),
        (("Mã", "Code"), 8),
        (("Chỉ tiêu", "Indicator"), 40),
        (("Kết luận", "Verdict"), 17),
        (("Vì sao", "Why"), 70),
    ];
    let mut grid = Grid::new(&COLUMNS, language);
    let mut row = |rank: String, code, verdict, why: String| {
        grid.row(vec![
            short(rank),
            short(ntm_model::Code::to_string(&code)),
            long(short_title(report.set, code, language)),
            styled(verdict_text(verdict, language), verdict_style(verdict)),
            long(why),
        ]);
    };
    for win in &report.nearest.wins {
        let why = ntm_text::nearest_win(win, language);
        row(win.rank.to_string(), win.code, ntm_model::Verdict::NotMet, why);
    }
    for needs in &report.nearest.without_figures {
        row(String::new(), needs.code, needs.verdict, ntm_text::needs_figures(needs, language));
    }
    grid
}

fn least_grid(least: &LeastSets, language: Language) -> Grid {
    let mut grid = Grid::new(&[(("Cách tính", "Reasoning"), 120)], language);
    grid.row(vec![long(ntm_text::least_goal(least, language))]);
    for set in [&least.optimistic, &least.careful].into_iter().flatten() {
        grid.row(vec![long(ntm_text::least_set(set, language))]);
        for step in &set.steps {
            grid.row(vec![long(ntm_text::least_step(step, language))]);
        }
    }
    grid
}
