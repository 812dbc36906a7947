//! The report that people read in a terminal.

use ntm_model::{
    CriteriaSet, CriterionResult, CriterionVerdict, IndicatorResult, Problem, UnitAssessment,
    Verdict,
};
use ntm_report::Judged;
use ntm_text::Language;

use crate::columns::Columns;
use crate::input;

/// Verdict, code, title, result, level, gap.
type Row = [String; 6];

/// The widest that each column gets; what is longer stands out of line.
const WIDEST: [usize; 6] = [18, 14, 44, 34, 30, 30];

/// Everything that was judged: each unit, then what to look at in each file.
pub(crate) fn report(judged: &[Judged<'_>], sets: &[CriteriaSet], language: Language) -> String {
    let mut report = String::new();
    for file in judged {
        for result in &file.assessment.units {
            let set = sets.iter().find(|set| set.id == result.set);
            Unit { result, set, language }.write(&mut report);
            report.push('\n');
        }
        // Without a unit there is no report, and the problems are on standard error.
        if !file.assessment.units.is_empty() {
            report.push_str(&problems(&file.assessment.problems, file.file, language));
        }
    }
    report
}

/// The problems, one line each: how bad, where, what. Empty when there are none.
pub(crate) fn problems(problems: &[Problem], file: Option<&str>, language: Language) -> String {
    if problems.is_empty() {
        return String::new();
    }
    let rows = problems.iter().map(|problem| {
        let severity = ntm_text::severity(problem.severity(), language).to_owned();
        let place = input::place(&problem.place, file, language);
        [severity, one_line(&place), one_line(&ntm_text::problem(&problem.kind, language))]
    });
    let rows: Vec<_> = rows.collect();
    let mut columns = Columns::new([12, 40, 0]);
    rows.iter().for_each(|row| columns.measure(row));
    let count = problems.len();
    let mut text =
        language.pick(format!("Cần xem lại ({count}):\n"), format!("To look at ({count}):\n"));
    for row in &rows {
        text.push_str(&format!("  {}\n", columns.line(row)));
    }
    text
}

/// One unit on its way to text.
struct Unit<'a> {
    result: &'a UnitAssessment,
    set: Option<&'a CriteriaSet>,
    language: Language,
}

impl Unit<'_> {
    fn write(&self, out: &mut String) {
        out.push_str(&format!("{}\n{}\n", self.heading(), self.headline()));
        let recognition = ntm_text::recognition_of(self.result, self.set, self.language);
        out.push_str(&one_line(&recognition));
        if let Some(revocation) = ntm_text::revocation_of(self.result, self.set, self.language) {
            out.push_str(&format!("\n{}", one_line(&revocation)));
        }
        out.push_str("\n\n");
        let mut columns = Columns::new(WIDEST);
        let head = self.head();
        columns.measure(&head);
        for result in self.result.indicators().chain(&self.result.conditions) {
            columns.measure(&self.row(result));
            result.parts.iter().for_each(|part| columns.measure(&self.row(part)));
        }
        out.push_str(&format!("  {}\n", columns.line(&head)));
        for criterion in &self.result.criteria {
            out.push_str(&self.criterion(criterion));
            for result in &criterion.indicators {
                self.write_indicator(out, &columns, result);
                for part in &result.parts {
                    self.write_indicator(out, &columns, part);
                }
            }
        }
        if !self.result.conditions.is_empty() {
            let heading = self.language.pick("Điều kiện công nhận", "Conditions of recognition");
            out.push_str(&format!("\n{heading}\n"));
        }
        for result in &self.result.conditions {
            self.write_indicator(out, &columns, result);
        }
    }

    /// Name, set, group, period, day.
    fn heading(&self) -> String {
        let language = self.language;
        let unit = self.result;
        let mut pieces = Vec::new();
        pieces.extend(unit.name.clone());
        pieces.extend(unit.code.clone());
        if pieces.is_empty() {
            pieces.push(language.pick("Xã chưa ghi tên", "Commune without a name").to_owned());
        }
        pieces.push(unit.set.clone());
        let variant = unit.variant.as_deref();
        let variant = variant.and_then(|id| self.set.and_then(|set| set.variant(id)));
        pieces.push(match variant {
            Some(variant) => language.pick(&variant.name.vi, &variant.name.en).clone(),
            None => language.pick("chưa rõ nhóm xã", "group not known").to_owned(),
        });
        if let Some(period) = &unit.period {
            pieces.push(
                language.pick(format!("kỳ {}", period.text), format!("period {}", period.text)),
            );
        }
        let day = ntm_text::date(unit.as_of, language);
        pieces.push(language.pick(format!("mức ngày {day}"), format!("levels of {day}")));
        one_line(&pieces.join(" · "))
    }

    /// How many are met, then how many of each other verdict.
    fn headline(&self) -> String {
        let language = self.language;
        let (criteria, indicators) = (self.result.criteria_tally(), self.result.indicator_tally());
        let met = [criteria.met, criteria.total(), indicators.met, indicators.total()];
        let [criteria_met, criteria_total, met, total] = met;
        let mut line = language.pick(
            format!("Đạt {criteria_met}/{criteria_total} tiêu chí, {met}/{total} chỉ tiêu"),
            format!("Met: {criteria_met}/{criteria_total} criteria, {met}/{total} indicators"),
        );
        let others = Verdict::ALL.into_iter().filter(|verdict| *verdict != Verdict::Met);
        let mut separator = "; ";
        for verdict in others {
            let count = self.result.indicators().filter(|result| result.verdict == verdict).count();
            if count > 0 {
                let word = ntm_text::verdict(verdict, language).to_lowercase();
                line.push_str(&format!("{separator}{count} {word}"));
                separator = ", ";
            }
        }
        line.push('.');
        line
    }

    fn head(&self) -> Row {
        let titles = self.language.pick(
            ["Kết luận", "Mã", "Chỉ tiêu", "Kết quả", "Mức", "Còn thiếu"],
            ["Verdict", "Code", "Indicator", "Result", "Level", "Gap"],
        );
        titles.map(str::to_owned)
    }

    fn criterion(&self, result: &CriterionResult) -> String {
        let language = self.language;
        let mut criteria = self.set.into_iter().flat_map(|set| &set.criteria);
        let criterion = criteria.find(|criterion| criterion.number == result.number);
        let title = criterion.map_or("", |criterion| {
            language.pick(criterion.title.vi.as_str(), criterion.title.en.as_str())
        });
        let word = language.pick("Tiêu chí", "Criterion");
        let verdict = ntm_text::criterion_verdict(result.verdict, language);
        let sign = sign(result.verdict);
        format!("\n{word} {}. {title}: {sign} {verdict}\n", result.number)
    }

    fn write_indicator(&self, out: &mut String, columns: &Columns<6>, result: &IndicatorResult) {
        out.push_str(&format!("  {}\n", columns.line(&self.row(result))));
        for note in &result.notes {
            let note = one_line(&ntm_text::note(note, self.language));
            out.push_str(&format!("      – {note}\n"));
        }
    }

    fn row(&self, result: &IndicatorResult) -> Row {
        let language = self.language;
        let indicator = self.set.and_then(|set| set.indicator(result.code));
        let title = indicator.map_or("", |indicator| {
            language.pick(indicator.short.vi.as_str(), indicator.short.en.as_str())
        });
        let level = result.level.as_ref();
        let unit = level.map(|level| level.unit.as_str()).unwrap_or_default();
        let value = match &result.value {
            Some(value) => ntm_text::measured(value, unit, language),
            None => ntm_report::deciding_read(&result.reads)
                .map(|read| read.text.clone())
                .unwrap_or_default(),
        };
        let level =
            level.map(|level| ntm_text::requirement(&level.requirement, &level.unit, language));
        let gap = result.gap.as_ref().filter(|gap| *gap.amount.numer() != 0);
        let verdict = ntm_text::verdict(result.verdict, language);
        [
            format!("{} {verdict}", ntm_text::verdict_sign(result.verdict)),
            result.code.to_string(),
            title.to_owned(),
            one_line(&value),
            one_line(&level.unwrap_or_default()),
            one_line(&gap.map(|gap| ntm_text::gap(gap, unit, language)).unwrap_or_default()),
        ]
    }
}

/// The sign of a criterion: that of the indicators' verdict with the same meaning.
fn sign(verdict: CriterionVerdict) -> &'static str {
    match verdict {
        CriterionVerdict::Met => ntm_text::verdict_sign(Verdict::Met),
        CriterionVerdict::NotMet => ntm_text::verdict_sign(Verdict::NotMet),
        CriterionVerdict::NotApplicable => ntm_text::verdict_sign(Verdict::NotApplicable),
        CriterionVerdict::Undetermined => ntm_text::verdict_sign(Verdict::NoData),
    }
}

/// The text on one line, with plain spaces. Control characters, which a terminal would obey,
/// become spaces too.
pub(crate) fn one_line(text: &str) -> String {
    let spaces =
        |letter: char| if letter.is_whitespace() || letter.is_control() { ' ' } else { letter };
    text.chars().map(spaces).collect()
}
