//! Every unit with its judgement, kept until a change touches it.

use std::borrow::Cow;

use ntm_evaluate::{Memory, Options, judge_in_short};
use ntm_model::{Assessment, CriteriaSet, Problem, UnitAssessment, UnitReport, fold};
use ntm_plan::Commune;

use crate::edits;
use crate::laid::Sets;
use crate::message::{Edit, Input, UnitEdit, UnitId, UnitLine};

/// A unit of a file.
pub(crate) struct JudgedUnit {
    /// What its file says.
    report: UnitReport,
    /// The file, by its number.
    file: usize,
    /// The sets to judge it by.
    sets: Sets,
    /// Whether a condition of its set is recognition under another set.
    pub(crate) rests_on_another: bool,
    /// The reports under that set, of the same place and others; none where no condition is.
    beside: Vec<UnitReport>,
    /// The edits that the judgement includes.
    edits: Vec<UnitEdit>,
    /// The judgement in short; `None` until it is made.
    judgement: Option<Judgement>,
}

/// What is kept of a judgement. The verdicts themselves are made again when the unit is shown, so
/// that thousands of units fit into memory.
struct Judgement {
    /// The verdicts on the criteria, for tables of many units. Its number among the units is not
    /// known here.
    commune: Commune,
    problems: Vec<Problem>,
}

impl JudgedUnit {
    /// A unit that is not judged yet.
    pub(crate) fn new(report: UnitReport, file: usize, sets: Sets) -> Self {
        let (edits, beside) = (Vec::new(), Vec::new());
        let (rests_on_another, judgement) = (false, None);
        Self { report, file, sets, rests_on_another, beside, edits, judgement }
    }

    /// Takes over the reports that a condition may rest on; the judgement goes when they are
    /// others than before.
    pub(crate) fn set_beside(&mut self, beside: Vec<UnitReport>) {
        if self.beside != beside {
            self.beside = beside;
            self.judgement = None;
        }
    }

    /// Code and name as they are compared; empty where there is none.
    pub(crate) fn folded_names(&self) -> [String; 2] {
        [&self.report.code, &self.report.name]
            .map(|name| name.as_deref().map(fold).unwrap_or_default())
    }

    /// The set as the file names it.
    pub(crate) fn set_named(&self) -> Option<&str> {
        self.report.set.as_ref().map(|cell| cell.text.as_str())
    }

    /// The file that the unit comes from, by its number.
    pub(crate) fn file(&self) -> usize {
        self.file
    }

    /// The name of the unit, if it has one.
    pub(crate) fn name(&self) -> Option<&str> {
        self.report.name.as_deref()
    }

    /// What makes it the same unit when its file is read in another way.
    pub(crate) fn id(&self) -> UnitId {
        let UnitReport { code, name, period, .. } = &self.report;
        let period = period.as_ref().map(|period| period.text.clone());
        UnitId { file: self.file, code: code.clone(), name: name.clone(), period }
    }

    /// Whether this is the unit that an edit is for.
    pub(crate) fn is(&self, id: &UnitId) -> bool {
        let period = self.report.period.as_ref().map(|period| &period.text);
        (self.file, &self.report.code, &self.report.name, period)
            == (id.file, &id.code, &id.name, id.period.as_ref())
    }

    /// The sets that it is judged by.
    pub(crate) fn sets(&self) -> &[CriteriaSet] {
        self.sets.all()
    }

    /// What judging found; nothing before the unit is judged.
    pub(crate) fn problems(&self) -> &[Problem] {
        self.judgement.as_ref().map_or(&[], |judgement| &judgement.problems)
    }

    /// Forgets the judgement, because the ground of all judgements has changed.
    pub(crate) fn forget(&mut self) {
        self.judgement = None;
    }

    /// Takes over the edits of this unit; the judgement goes when they are others than before.
    pub(crate) fn set_edits(&mut self, edits: Vec<UnitEdit>) {
        if self.edits != edits {
            self.edits = edits;
            self.judgement = None;
        }
    }

    /// What the unit reports, edits included.
    pub(crate) fn report(&self) -> UnitReport {
        let mut report = self.report.clone();
        for UnitEdit { code, edit, .. } in &self.edits {
            edits::apply(&mut report, *code, edit);
        }
        report
    }

    /// What the unit is judged by: its report, with what follows from those beside it. A report
    /// that nothing was typed into and nothing lies beside is not copied.
    pub(crate) fn judged_report(
        &self,
        options: &Options,
        problems: &mut Vec<Problem>,
    ) -> Cow<'_, UnitReport> {
        let report = match self.edits.is_empty() {
            true => Cow::Borrowed(&self.report),
            false => Cow::Owned(self.report()),
        };
        if self.beside.is_empty() {
            return report;
        }
        let others: Vec<&UnitReport> = self.beside.iter().collect();
        let sets = self.sets.all();
        ntm_evaluate::with_report_beside(sets, &report, &others, options, problems)
            .map_or(report, Cow::Owned)
    }

    /// Judges the unit in full.
    pub(crate) fn assess(&self, options: &Options) -> (UnitAssessment, Vec<Problem>) {
        let mut problems = Vec::new();
        let report = self.judged_report(options, &mut problems);
        let sets = self.sets.all();
        let assessment = ntm_evaluate::judge_unit(sets, &report, options, &mut problems);
        (assessment, problems)
    }

    /// Judges the unit in short when it is not judged yet. `sets` are those that the unit is judged
    /// by, which `memory` is of.
    pub(crate) fn judge<'s>(
        &mut self,
        options: &Options,
        sets: &'s [CriteriaSet],
        memory: &mut Memory<'s>,
    ) {
        if self.judgement.is_some() {
            return;
        }
        let mut problems = Vec::new();
        let report = self.judged_report(options, &mut problems);
        let assessment = judge_in_short(sets, &report, options, memory, &mut problems);
        let commune = Commune::of(0, &assessment, self.report.within.as_deref());
        drop(report);
        self.judgement = Some(Judgement { commune, problems });
    }

    /// The unit in short; `None` before it is judged.
    pub(crate) fn line(&self) -> Option<UnitLine> {
        self.commune().map(|commune| UnitLine {
            code: commune.code.clone(),
            name: commune.name.clone(),
            period: commune.period.clone(),
            file: self.file,
            criteria: commune.tally(),
            indicators: commune.indicators,
        })
    }

    /// The verdicts on the criteria; `None` before the unit is judged.
    pub(crate) fn commune(&self) -> Option<&Commune> {
        self.judgement.as_ref().map(|judgement| &judgement.commune)
    }

    /// Tells the short judgement its number among the units.
    pub(crate) fn set_number(&mut self, number: u32) {
        if let Some(judgement) = &mut self.judgement {
            judgement.commune.unit = number;
        }
    }

    /// What stands now for each reported indicator.
    pub(crate) fn edit_texts(&self) -> Vec<(ntm_model::Code, Edit)> {
        Edit::all_of(&self.report())
    }
}

/// The options of judging that an input stands for.
pub(crate) fn options(input: &Input) -> Options {
    Options { set: None, variant: input.variant.clone(), as_of: input.as_of, today: input.today }
}

/// All judgements in full, as the reports want them.
pub(crate) fn assessment(units: &[JudgedUnit], input: &Input) -> Assessment {
    let options = options(input);
    let mut all = Vec::new();
    let mut problems = Vec::new();
    for unit in units {
        let (assessment, found) = unit.assess(&options);
        all.push(assessment);
        problems.extend(found);
    }
    let as_of = options.as_of.or(all.first().map(|unit: &UnitAssessment| unit.as_of));
    Assessment { as_of: as_of.unwrap_or(options.today), units: all, problems }
}

/// The sets that all units are judged by.
pub(crate) fn sets_of(units: &[JudgedUnit]) -> &[CriteriaSet] {
    units.first().map_or(ntm_bundled::sets(), JudgedUnit::sets)
}
