//! What a plan's document says as tables: who has what in each set, and what is due where.

use std::borrow::Cow;

use ntm_model::{
    Code, CriteriaSet, Duty, DutyRole, Organization, OrganizationKind, PlanDocument, PlannedTarget,
};
use ntm_plan::document_duties;
use ntm_text::Language;

use super::grid::{Column, Grid, long, sheet_names, short};
use crate::workbook::{CellSpec, SheetSpec, WorkbookSpec};

/// The roles in the order of their columns.
const ROLES: [DutyRole; 3] = [DutyRole::Lead, DutyRole::Support, DutyRole::Verify];

/// The work that a plan gives, a row for each organization and each criterion or indicator, with
/// the words of the passage and where they stand.
pub fn plan_duties_to_csv(
    document: &PlanDocument,
    sets: &[CriteriaSet],
    language: Language,
) -> String {
    Told { document, sets, language }.duties().into_csv()
}

/// The rows of a plan that give a place a level or a deadline, in the order of the document.
pub fn plan_deadlines_to_csv(
    document: &PlanDocument,
    sets: &[CriteriaSet],
    language: Language,
) -> String {
    Told { document, sets, language }.deadlines().into_csv()
}

/// A workbook of what a plan says: for each set the matrix of organizations and roles, then the
/// same as a list, then levels and deadlines.
pub fn plan_document_workbook(
    document: &PlanDocument,
    sets: &[CriteriaSet],
    language: Language,
) -> WorkbookSpec {
    let told = Told { document, sets, language };
    let plan = &document.plan;
    let ids = told.set_ids();
    let mut titles: Vec<String> = ids.iter().map(|id| told.set_title(id)).collect();
    let duties = language.pick("Danh sách việc", "List of duties").to_owned();
    let deadlines = language.pick("Thời hạn", "Deadlines").to_owned();
    titles.extend([duties, deadlines]);
    let names = sheet_names(titles.iter().map(String::as_str));
    let said = [format!("{} ({})", plan.title, plan.file)];
    let grids = ids.iter().map(|id| told.matrix(id)).chain([told.duties(), told.deadlines()]);
    let sheets: Vec<SheetSpec> = grids
        .zip(titles.iter().zip(&names))
        .filter(|(grid, _)| !grid.is_empty())
        .map(|(grid, (title, name))| grid.into_sheet(name, title, &said))
        .collect();
    let title = language.pick("Phân công theo kế hoạch", "Duties by the plan");
    WorkbookSpec { title: title.to_owned(), subject: plan.title.clone(), sheets }
}

/// What the tables are about.
struct Told<'a> {
    document: &'a PlanDocument,
    sets: &'a [CriteriaSet],
    language: Language,
}

impl Told<'_> {
    /// One row for each organization that has work in a set: its codes by role.
    fn matrix(&self, set: &str) -> Grid {
        const COLUMNS: [Column; 6] = [
            (("Đơn vị", "Organization"), 34),
            (("Chủ trì", "Leads"), 30),
            (("Phối hợp", "Supports"), 30),
            (("Theo dõi, thẩm định", "Appraises"), 44),
            (("Số chỉ tiêu", "Indicators"), 10),
            (("Chỗ trong văn bản", "Place"), 24),
        ];
        let mut grid = Grid::new(&COLUMNS, self.language);
        let duties = document_duties(self.document);
        let kinds = [OrganizationKind::Office, OrganizationKind::Group, OrganizationKind::Outside];
        let all = &self.document.plan.organizations;
        for one in kinds.iter().flat_map(|kind| all.iter().filter(move |one| one.kind == *kind)) {
            let own: Vec<&Duty> = duties
                .iter()
                .filter(|duty| duty.set == set && duty.organizations.contains(&one.id))
                .collect();
            if own.is_empty() {
                continue;
            }
            let mut row = vec![long(self.name(one))];
            row.extend(ROLES.map(|role| long(work(&own, role))));
            let places = distinct(own.iter().map(|duty| duty.place.as_str()));
            row.extend([CellSpec::count(self.load(set, &own)), long(places.join("; "))]);
            grid.row(row);
        }
        grid
    }

    fn duties(&self) -> Grid {
        const COLUMNS: [Column; 8] = [
            (("Bộ tiêu chí", "Set"), 24),
            (("Mã", "Code"), 8),
            (("Tên", "Title"), 40),
            (("Đơn vị", "Organization"), 30),
            (("Vai trò", "Role"), 12),
            (("Phần việc", "Part of the work"), 26),
            (("Lời văn bản", "Words of the document"), 50),
            (("Chỗ", "Place"), 22),
        ];
        let mut grid = Grid::new(&COLUMNS, self.language);
        for duty in document_duties(self.document).iter() {
            // Work that is named in words alone, or that another document lists, has no code.
            let items: Vec<Option<Code>> = match duty.items.as_slice() {
                [] => vec![None],
                items => items.iter().map(|item| Some(item.code)).collect(),
            };
            for code in items {
                for id in &duty.organizations {
                    grid.row(vec![
                        long(&duty.set),
                        short(code.map(|code| code.to_string()).unwrap_or_default()),
                        long(code.map(|code| self.title(&duty.set, code)).unwrap_or_default()),
                        long(self.name_of(id)),
                        short(ntm_text::duty_role(duty.role, self.language)),
                        long(duty.share.as_deref().unwrap_or_default()),
                        long(&duty.printed),
                        long(&duty.place),
                    ]);
                }
            }
        }
        grid
    }

    fn deadlines(&self) -> Grid {
        const COLUMNS: [Column; 10] = [
            (("Nơi thực hiện", "Unit"), 22),
            (("Bộ tiêu chí", "Set"), 24),
            (("Mã", "Code"), 8),
            (("Tên", "Title"), 40),
            (("Mức ghi trong kế hoạch", "Level in the plan"), 26),
            (("Hạn", "Due"), 18),
            (("Ngày cuối", "Last day"), 12),
            (("Cơ quan", "Organizations"), 34),
            (("Vai trò", "Role"), 12),
            (("Chỗ", "Place"), 22),
        ];
        let mut grid = Grid::new(&COLUMNS, self.language);
        for target in &self.document.facts.targets {
            if target.due.is_none() && target.level.is_none() {
                continue;
            }
            let unit = target.unit_name.as_ref().unwrap_or(&self.document.plan.unit_name);
            let level = target.level.as_ref();
            let level =
                level.map(|one| ntm_text::requirement(&one.requirement, &one.unit, self.language));
            let names: Vec<_> = target.organizations.iter().map(|id| self.name_of(id)).collect();
            let due = target.due.as_ref();
            grid.row(vec![
                long(unit),
                long(&target.set),
                short(target.code.to_string()),
                long(self.title_of(target)),
                // “= 100 %” is written “100 %”: a spreadsheet would compute the former.
                short(level.unwrap_or_default().trim_start_matches("= ")),
                short(due.map(|due| due.printed.as_str()).unwrap_or_default()),
                short(due.map(|due| ntm_text::date(due.last, self.language)).unwrap_or_default()),
                long(names.join("; ")),
                short(self.role_of(target)),
                long(&target.place),
            ]);
        }
        grid
    }

    /// The sets in which the document gives work, in its order.
    fn set_ids(&self) -> Vec<String> {
        let duties = document_duties(self.document);
        distinct(duties.iter().map(|duty| duty.set.as_str()))
            .into_iter()
            .map(str::to_owned)
            .collect()
    }

    fn set(&self, id: &str) -> Option<&CriteriaSet> {
        self.sets.iter().find(|set| set.id == id)
    }

    /// What the plan calls a set, else its title.
    fn set_title(&self, id: &str) -> String {
        let own = self.document.facts.set(id).map(|set| &set.title);
        let title = own.or_else(|| self.set(id).map(|set| &set.title));
        title.map_or(id, |title| self.language.pick(&title.vi, &title.en)).to_owned()
    }

    /// The short title of an indicator, or the title of a criterion.
    fn title(&self, set: &str, code: Code) -> String {
        let Some(set) = self.set(set) else { return String::new() };
        let short = set.indicator(code).map(|one| &one.short);
        let mut criteria = set.criteria.iter();
        let whole = criteria
            .find(|one| code.indicator() == 0 && one.number == code.criterion())
            .map(|one| &one.title);
        let title = short.or(whole).map(|title| self.language.pick(&title.vi, &title.en));
        title.cloned().unwrap_or_default()
    }

    /// The name that a passage gives an indicator, else its title.
    fn title_of(&self, target: &PlannedTarget) -> Cow<'_, str> {
        match target.named.as_str() {
            "" => Cow::Owned(self.title(&target.set, target.code)),
            named => Cow::Owned(named.to_owned()),
        }
    }

    fn role_of(&self, target: &PlannedTarget) -> &'static str {
        let reading = target.reading.as_deref().and_then(|id| self.document.plan.reading(id));
        let role = reading.and_then(|reading| reading.role);
        let role = role.filter(|_| !target.organizations.is_empty());
        role.map_or("", |role| ntm_text::duty_role(role, self.language))
    }

    fn name(&self, organization: &Organization) -> String {
        self.language.pick(&organization.name.vi, &organization.name.en).clone()
    }

    fn name_of(&self, id: &str) -> String {
        let known = self.document.plan.organization(id);
        known.map_or_else(|| id.to_owned(), |one| self.name(one))
    }

    /// How many indicators the duties touch: a whole criterion counts as all of its indicators; in
    /// a set that no catalog has, what is named counts as it stands.
    fn load(&self, set: &str, duties: &[&Duty]) -> u32 {
        let items = || duties.iter().flat_map(|duty| &duty.items);
        let count = match self.set(set) {
            Some(set) => {
                let covered = |code: Code| items().any(|item| item.covers(code));
                set.indicators().filter(|indicator| covered(indicator.code)).count()
            }
            None => items().count(),
        };
        u32::try_from(count).unwrap_or(u32::MAX)
    }
}

/// The codes of one role with their parts of the work: `13.3 (chứng nhận Vietgap), 17.10`; the
/// words alone where there is no code.
fn work(duties: &[&Duty], role: DutyRole) -> String {
    let mut said: Vec<String> = Vec::new();
    for duty in duties.iter().filter(|duty| duty.role == role) {
        if duty.items.is_empty() {
            said.push(duty.printed.clone());
        }
        for item in &duty.items {
            said.push(match &duty.share {
                Some(share) => format!("{} ({share})", item.code),
                None => item.code.to_string(),
            });
        }
    }
    said.dedup();
    said.join(", ")
}

/// Each text once, in their order.
fn distinct<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut all: Vec<&str> = Vec::new();
    for text in texts {
        if !all.contains(&text) {
            all.push(text);
        }
    }
    all
}
