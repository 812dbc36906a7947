//! The sheet of an organization in words.

use ntm_plan::{ConflictKind, OrganizationSheet, Role, SheetRow};
use ntm_text::Language;

use super::work::Told;
use super::{SheetLine, SheetView};

impl Told<'_> {
    pub(super) fn sheet(&self, sheet: &OrganizationSheet) -> SheetView {
        let language = self.language();
        let of = |role: Role| {
            let rows = sheet.rows.iter().filter(move |row| row.role == role);
            rows.map(|row| self.sheet_line(row)).collect::<Vec<_>>()
        };
        let (leads, supports) = (of(Role::Lead), of(Role::Support));
        let verifies = of(Role::Verify);
        let place = match sheet.period.as_str() {
            "" => sheet.unit_name.clone(),
            period => format!("{}, {period}", sheet.unit_name),
        };
        let (open_leads, open_supports) = (sheet.open_leads, sheet.open_supports);
        let counts = (leads.len(), supports.len());
        let mut line = language.pick(
            format!("{place}: chủ trì {} chỉ tiêu ({open_leads} chưa xong), phối hợp {} ({open_supports} chưa xong)", counts.0, counts.1),
            format!("{place}: leads {} indicators ({open_leads} open), supports {} ({open_supports} open)", counts.0, counts.1),
        );
        if !verifies.is_empty() {
            let (all, open) = (verifies.len(), sheet.open_verifies);
            line.push_str(&language.pick(
                format!(", thẩm định {all} ({open} chưa xong)"),
                format!(", appraises {all} ({open} open)"),
            ));
        }
        line.push('.');
        SheetView {
            organization: sheet.organization.clone(),
            name: language.pick(&sheet.name.vi, &sheet.name.en).clone(),
            line,
            leads,
            supports,
            verifies,
        }
    }

    fn sheet_line(&self, row: &SheetRow) -> SheetLine {
        let language = self.language();
        let gap = |target: &ntm_plan::Target| {
            let gap = ntm_text::gap(&target.gap, &target.unit, language);
            if target.code == row.code { gap } else { format!("{}: {gap}", target.code) }
        };
        let timing = ntm_text::timing(row.timing, language);
        let remedy = row.remedy.as_ref().map(|text| language.pick(&text.vi, &text.en).clone());
        SheetLine {
            code: row.code,
            title: language.pick(&row.short.vi, &row.short.en).clone(),
            verdict: row.verdict,
            now: self.now(row.code),
            gaps: row.targets.iter().map(gap).collect(),
            due: format!(
                "{} ({})",
                ntm_text::deadline(row.wanted, language),
                ntm_model::lowered(timing)
            ),
            remedy: remedy.unwrap_or_default(),
            beside: self.beside(row),
            raci: ntm_text::raci_letters(&row.raci),
        }
    }

    /// What else the plan says of an indicator.
    fn beside(&self, row: &SheetRow) -> Vec<String> {
        let language = self.language();
        let names = |ids: &[String]| {
            let names: Vec<String> = ids.iter().map(|id| self.organization(id)).collect();
            names.join(", ")
        };
        let mut said = Vec::new();
        let mut say = |vietnamese: &str, english: &str, what: String| {
            if !what.is_empty() {
                said.push(format!("{}: {what}", language.pick(vietnamese, english)));
            }
        };
        let own_lead = row.role == Role::Lead;
        let (lead, english) = match own_lead {
            true => ("Cùng chủ trì", "Also leads"),
            false => ("Chủ trì", "Led by"),
        };
        say(lead, english, names(&row.other_leads));
        say("Phối hợp", "Supported by", names(&row.supporters));
        say("Thẩm định", "Appraised by", names(&row.verifiers));
        say("Văn bản", "Documents", row.documents.join("; "));
        say("Còn chờ", "Awaited", row.awaiting.clone().unwrap_or_default());
        let conflicts = row.conflicts.iter().map(|kind| conflict(*kind, language));
        let conflicts = conflicts.collect::<Vec<_>>().join("; ");
        say("Kế hoạch chưa thống nhất", "The plan contradicts itself", conflicts);
        said
    }
}

fn conflict(kind: ConflictKind, language: Language) -> &'static str {
    match kind {
        ConflictKind::NoLead => language.pick("thiếu đơn vị chủ trì", "no lead"),
        ConflictKind::TwoLeads => language.pick("hai đơn vị chủ trì", "two leads"),
        ConflictKind::LeadsDiffer => language.pick("chủ trì khác nhau", "leads differ"),
        ConflictKind::SupportDiffers => language.pick("phối hợp khác nhau", "support differs"),
    }
}
