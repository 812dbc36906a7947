//! What does not hold together in a plan or a programme.

use serde::{Deserialize, Serialize};

use crate::{Code, Date, Decimal, Severity, Text};

/// One thing in a document that contradicts itself, the criteria set, or arithmetic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// What is wrong.
    pub kind: FindingKind,
    /// What the document says, every reading with its place; at least one.
    pub passages: Vec<Passage>,
}

/// Words of a document and where they stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    /// The file of the copy at hand, or the name of the user's file.
    pub document: String,
    /// Where in it: `dòng 241`, `Phụ lục 02, dòng 512`.
    pub place: String,
    /// The words, as they stand there.
    pub text: String,
}

/// What is wrong, with what is needed to say it in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FindingKind {
    // Who does what.
    /// No unit leads this indicator in a passage that gives the work of the others.
    NoLead {
        /// Id of the set.
        set: String,
        /// The indicator.
        code: Code,
    },
    /// Several units lead one indicator, and no passage divides the work.
    TwoLeads {
        /// Id of the set.
        set: String,
        /// The indicator.
        code: Code,
        /// Their names.
        units: Vec<String>,
    },
    /// Passages name different units as the lead.
    LeadsDiffer {
        /// Id of the set.
        set: String,
        /// The indicator.
        code: Code,
    },
    /// A later passage names a supporter whom the first one does not have.
    SupportDiffers {
        /// Id of the set.
        set: String,
        /// The indicator.
        code: Code,
    },
    /// A unit has work, but the part that lists everyone's duties does not have it.
    UnitWithoutSection {
        /// Its name.
        unit: String,
        /// How many indicators it has work for.
        count: u32,
    },
    /// Groups and bodies outside that have work, but no place in the part that lists everyone's
    /// duties.
    OthersWithoutSection {
        /// Their names.
        units: Vec<String>,
    },
    /// The name of a unit with work is the beginning of several other units' names.
    UnitAmbiguous {
        /// Its name.
        unit: String,
        /// The names that it may mean.
        others: Vec<String>,
    },
    /// One passage gives a unit the same work twice.
    WorkTwice {
        /// Id of the set.
        set: String,
        /// The criterion or indicator.
        code: Code,
        /// The unit's name.
        unit: String,
    },
    /// A unit is to do the work that another document gives it, without a word on which.
    WorkNotNamed {
        /// Id of the set.
        set: String,
        /// The names of the units.
        units: Vec<String>,
    },
    /// No unit is named for any indicator of the set.
    NobodyAssigned {
        /// Id of the set.
        set: String,
    },
    /// The set has no criterion or indicator with this code.
    CodeNotInSet {
        /// Id of the set.
        set: String,
        /// The code.
        code: Code,
    },
    /// The code has another name in the set.
    NameDiffers {
        /// Id of the set.
        set: String,
        /// The code.
        code: Code,
        /// What the set calls it.
        expected: String,
        /// The set and code that the name belongs to.
        other: Option<(String, Code)>,
    },
    /// A passage puts the indicator under another criterion.
    UnderOtherCriterion {
        /// Id of the set.
        set: String,
        /// The indicator.
        code: Code,
        /// The number of the criterion under which it stands.
        criterion: u8,
    },
    /// The plan means to speak of the whole set and says nothing of this one.
    NotPlanned {
        /// Id of the set.
        set: String,
        /// The criterion or indicator.
        code: Code,
    },
    // Numbers.
    /// Parts do not add up to their total.
    TotalDiffers {
        /// What is added up.
        about: Text,
        /// The total that is stated.
        stated: Decimal,
        /// The sum of the parts.
        computed: Decimal,
        /// The unit of both.
        unit: String,
        /// Whether the difference is so small that rounded parts explain it.
        rounding: bool,
    },
    /// A percentage is not the share that its own fraction gives.
    ShareDiffers {
        /// What is shared.
        about: Text,
        /// The percentage that is stated.
        percent: Decimal,
        /// The part.
        part: Decimal,
        /// The whole.
        whole: Decimal,
        /// What the fraction gives, rounded for reading.
        computed: Decimal,
    },
    /// Several percentages fit another base than the one that is stated.
    OtherBase {
        /// What is shared.
        about: Text,
        /// The base that is stated.
        base: Decimal,
        /// A whole number that fits all of them.
        fits: u32,
    },
    /// A list has more or fewer members than the text says.
    ListDiffers {
        /// What is listed.
        about: Text,
        /// The number that is stated.
        stated: Decimal,
        /// How many there are in the list.
        counted: u32,
        /// Members that are known to be missing.
        missing: Vec<String>,
    },
    /// “Đạt x/19” does not go with what is said to be missing.
    CriteriaDiffer {
        /// Whose criteria.
        about: Text,
        /// The criteria that are met.
        met: Decimal,
        /// The whole that is printed.
        whole: Decimal,
        /// How many are said to be missing.
        said: Option<u32>,
        /// How many are listed as missing.
        listed: Option<u32>,
        /// How many criteria the set has.
        criteria: u8,
    },
    /// A cumulative count is not the one before it and what was added.
    CumulativeDiffers {
        /// What is counted.
        about: Text,
        /// The year.
        year: u16,
        /// The count that is stated.
        stated: Decimal,
        /// The count that the years give.
        computed: Decimal,
    },
    /// The other targets together demand a higher average than the one that is wanted.
    AverageTooLow {
        /// What the average is of.
        about: Text,
        /// The average that is wanted.
        average: Decimal,
        /// The least average that the other targets allow, rounded for reading.
        least: Decimal,
        /// The number of units.
        units: Decimal,
        /// How many of them reach the higher number.
        reaching: Decimal,
        /// The higher number.
        reached: Decimal,
        /// The floor under the others.
        floor: Decimal,
    },
    /// A target is lower than what follows from other targets of the same document.
    TargetTooLow {
        /// What is to be reached.
        about: Text,
        /// The target.
        stated: Decimal,
        /// What follows from the others, rounded for reading.
        least: Decimal,
        /// The unit of both.
        unit: String,
    },
    /// Passages state one fact in different ways.
    NumbersDiffer {
        /// The fact.
        about: Text,
        /// The different values, each once, in the order of the passages.
        values: Vec<String>,
    },
    // Deadlines and periods.
    /// The work begins after the day on which the dossier is due, or ends on a later day.
    DueAfterDossier {
        /// Id of the set.
        set: String,
        /// The criterion or indicator.
        code: Code,
        /// The place it is for, if it is not that of the plan.
        unit_name: Option<String>,
        /// The day of the dossier.
        dossier: Date,
    },
    /// Deadlines are spans that hold the day of the dossier: they may be kept and still be late.
    DueAcrossDossier {
        /// Id of the set.
        set: String,
        /// The day of the dossier.
        dossier: Date,
        /// How many deadlines.
        count: u32,
    },
    /// A year is not within the period of the set or of the plan.
    PeriodOutside {
        /// Id of the set.
        set: String,
        /// The criterion or indicator; `None` for the plan as a whole.
        code: Option<Code>,
        /// The first year of the period.
        first: u16,
        /// Its last year.
        last: u16,
    },
    /// The passage gives the others a deadline, and this one none.
    NoPeriod {
        /// Id of the set.
        set: String,
        /// The criterion or indicator.
        code: Code,
        /// The place it is for, if it is not that of the plan.
        unit_name: Option<String>,
    },
    /// Passages state different things of one thing.
    StatementsDiffer {
        /// What it is.
        subject: String,
    },
    // Levels.
    /// The title is a rate, and the level says “Đạt” alone.
    LevelWithoutNumber {
        /// Id of the set.
        set: String,
        /// The indicator.
        code: Code,
    },
    /// The level is a number of things without a word for the things.
    LevelWithoutUnit {
        /// Id of the set.
        set: String,
        /// The indicator.
        code: Code,
        /// The unit in the set.
        unit: String,
    },
    /// Passages give the same indicator different levels.
    LevelsDiffer {
        /// Id of the set.
        set: String,
        /// The criterion or indicator.
        code: Code,
    },
    /// The level is not that of the set, or the goal falls short of it.
    LevelNotOfSet {
        /// Id of the set.
        set: String,
        /// The criterion or indicator.
        code: Code,
        /// The set's level, in the notation of its file.
        level: String,
        /// Where the set takes it from.
        source: String,
    },
    /// The level is not the one that a province's own levels state, or the goal falls short of it.
    LevelNotOfProvince {
        /// Id of the set.
        set: String,
        /// The criterion or indicator.
        code: Code,
        /// The province's level, in the notation of the set's file.
        level: String,
        /// What the province's levels are called.
        title: String,
        /// Where the province takes it from.
        source: String,
    },
    /// Passages measure the indicator by different things.
    MeasureDiffers {
        /// Id of the set.
        set: String,
        /// The criterion or indicator.
        code: Code,
    },
    /// The number of the level is in another unit than the set's.
    LevelOtherUnit {
        /// Id of the set.
        set: String,
        /// The indicator.
        code: Code,
        /// The unit of the plan.
        unit: String,
        /// The unit in the set.
        expected: String,
    },
    /// The level is a share of more than the whole.
    LevelImpossible {
        /// Id of the set.
        set: String,
        /// The indicator.
        code: Code,
    },
    /// The plan sets a change, and the set demands what is left after it.
    ChangeNotLevel {
        /// Id of the set.
        set: String,
        /// The indicator.
        code: Code,
        /// What the set measures.
        expected: String,
    },
    // Units and rows.
    /// Rows under one set carry the names of another one that the same table has a column for.
    RowsOfOtherSet {
        /// Id of the set under which they stand.
        set: String,
        /// Id of the set that their names belong to.
        other: String,
        /// How many rows.
        count: u32,
    },
    /// A unit leads an indicator and is named among its supporters too.
    LeadSupports {
        /// Id of the set.
        set: String,
        /// The criterion or indicator.
        code: Code,
        /// The unit's name.
        unit: String,
    },
    /// The document writes the name of one unit in several ways.
    UnitNames {
        /// Its fullest name.
        unit: String,
    },
    /// The deadline of an indicator lies outside the years that the plan gives it.
    DueOutsideSpan {
        /// Id of the set.
        set: String,
        /// The criterion or indicator.
        code: Code,
        /// The first year of its work.
        first: u16,
        /// The last year of its work.
        last: u16,
    },
    // Numbers, again.
    /// A percentage was cut after its last digit instead of rounded.
    ShareCut {
        /// What is shared.
        about: Text,
        /// The percentage that is stated.
        percent: Decimal,
        /// The part.
        part: Decimal,
        /// The whole.
        whole: Decimal,
        /// The percentage with the same number of digits, rounded.
        rounded: Decimal,
    },
    /// Numbers that should follow one another leave some out, or come again.
    SequenceBroken {
        /// What is numbered.
        about: Text,
        /// Numbers that are left out.
        skipped: Vec<u16>,
        /// Numbers that come more than once, or after a larger one.
        repeated: Vec<u16>,
    },
    /// A period begins before the one before it has ended.
    PeriodsOverlap {
        /// Which periods.
        about: Text,
        /// The last year of the earlier one.
        end: Decimal,
        /// The first year of the later one.
        start: Decimal,
    },
    /// Names that one passage has and another one should have.
    NamesMissing {
        /// What is listed.
        about: Text,
        /// The names that are not there.
        missing: Vec<String>,
    },
}

impl FindingKind {
    /// The stable code of this kind.
    pub fn code(&self) -> &'static str {
        match self {
            // Who does what.
            Self::NoLead { .. } => "PLAN_NO_LEAD",
            Self::TwoLeads { .. } => "PLAN_TWO_LEADS",
            Self::LeadsDiffer { .. } => "PLAN_LEADS_DIFFER",
            Self::SupportDiffers { .. } => "PLAN_SUPPORT_DIFFERS",
            Self::UnitWithoutSection { .. } => "PLAN_UNIT_ABSENT",
            Self::OthersWithoutSection { .. } => "PLAN_OTHERS_ABSENT",
            Self::UnitAmbiguous { .. } => "PLAN_UNIT_AMBIGUOUS",
            Self::WorkTwice { .. } => "PLAN_WORK_TWICE",
            Self::WorkNotNamed { .. } => "PLAN_WORK_NOT_NAMED",
            Self::NobodyAssigned { .. } => "PLAN_NOBODY_ASSIGNED",
            Self::CodeNotInSet { .. } => "PLAN_CODE_NOT_IN_SET",
            Self::NameDiffers { .. } => "PLAN_NAME_DIFFERS",
            Self::UnderOtherCriterion { .. } => "PLAN_UNDER_OTHER_CRITERION",
            Self::NotPlanned { .. } => "PLAN_INDICATOR_FORGOTTEN",
            // Numbers.
            Self::TotalDiffers { .. } => "NUMBER_TOTAL",
            Self::ShareDiffers { .. } => "NUMBER_SHARE",
            Self::OtherBase { .. } => "NUMBER_BASE",
            Self::ListDiffers { .. } => "NUMBER_LIST",
            Self::CriteriaDiffer { .. } => "NUMBER_CRITERIA",
            Self::CumulativeDiffers { .. } => "NUMBER_CUMULATIVE",
            Self::AverageTooLow { .. } => "NUMBER_AVERAGE",
            Self::TargetTooLow { .. } => "NUMBER_TARGET",
            Self::NumbersDiffer { .. } => "NUMBER_READINGS",
            // Deadlines and periods.
            Self::DueAfterDossier { .. } => "PLAN_DUE_AFTER_DOSSIER",
            Self::DueAcrossDossier { .. } => "PLAN_DUE_ACROSS_DOSSIER",
            Self::PeriodOutside { .. } => "PLAN_PERIOD_OUTSIDE",
            Self::NoPeriod { .. } => "PLAN_NO_DEADLINE",
            Self::StatementsDiffer { .. } => "PLAN_STATEMENTS_DIFFER",
            // Levels.
            Self::LevelWithoutNumber { .. } => "PLAN_LEVEL_WITHOUT_NUMBER",
            Self::LevelWithoutUnit { .. } => "PLAN_LEVEL_WITHOUT_UNIT",
            Self::LevelsDiffer { .. } => "PLAN_LEVELS_DIFFER",
            Self::LevelNotOfSet { .. } => "PLAN_LEVEL_NOT_OF_SET",
            Self::LevelNotOfProvince { .. } => "PLAN_LEVEL_NOT_OF_PROVINCE",
            Self::MeasureDiffers { .. } => "PLAN_MEASURE_DIFFERS",
            Self::LevelOtherUnit { .. } => "PLAN_LEVEL_OTHER_UNIT",
            Self::LevelImpossible { .. } => "PLAN_LEVEL_IMPOSSIBLE",
            Self::ChangeNotLevel { .. } => "PLAN_CHANGE_NOT_LEVEL",
            // Units and rows.
            Self::RowsOfOtherSet { .. } => "PLAN_ROWS_OF_OTHER_SET",
            Self::LeadSupports { .. } => "PLAN_LEAD_SUPPORTS",
            Self::UnitNames { .. } => "PLAN_UNIT_NAMES",
            Self::DueOutsideSpan { .. } => "PLAN_DUE_OUTSIDE_SPAN",
            // Numbers, again.
            Self::ShareCut { .. } => "NUMBER_CUT",
            Self::SequenceBroken { .. } => "NUMBER_SEQUENCE",
            Self::PeriodsOverlap { .. } => "NUMBER_PERIODS",
            Self::NamesMissing { .. } => "NUMBER_NAMES",
        }
    }

    /// How much it matters: an error must be mended before the plan can be carried out, a warning
    /// is a contradiction to be settled, a note is worth a look.
    pub fn severity(&self) -> Severity {
        match self {
            // Who does what.
            Self::NoLead { .. }
            | Self::TwoLeads { .. }
            | Self::LeadsDiffer { .. }
            | Self::NobodyAssigned { .. }
            | Self::CodeNotInSet { .. }
            | Self::NotPlanned { .. } => Severity::Error,
            Self::SupportDiffers { .. }
            | Self::UnitWithoutSection { .. }
            | Self::UnitAmbiguous { .. }
            | Self::WorkNotNamed { .. }
            | Self::NameDiffers { .. }
            | Self::UnderOtherCriterion { .. } => Severity::Warning,
            Self::WorkTwice { .. } | Self::OthersWithoutSection { .. } => Severity::Info,
            // Numbers.
            Self::TotalDiffers { rounding: true, .. } => Severity::Info,
            Self::TotalDiffers { .. }
            | Self::ShareDiffers { .. }
            | Self::OtherBase { .. }
            | Self::ListDiffers { .. }
            | Self::CriteriaDiffer { .. }
            | Self::CumulativeDiffers { .. }
            | Self::AverageTooLow { .. }
            | Self::TargetTooLow { .. }
            | Self::NumbersDiffer { .. } => Severity::Warning,
            // Deadlines and periods.
            Self::PeriodOutside { .. } => Severity::Error,
            Self::NoPeriod { .. } | Self::StatementsDiffer { .. } => Severity::Warning,
            Self::DueAfterDossier { .. } => Severity::Error,
            Self::DueAcrossDossier { .. } => Severity::Warning,
            // Levels.
            Self::LevelsDiffer { .. } | Self::LevelNotOfSet { .. } => Severity::Error,
            Self::LevelNotOfProvince { .. } => Severity::Error,
            Self::LevelWithoutNumber { .. } | Self::MeasureDiffers { .. } => Severity::Warning,
            Self::LevelWithoutUnit { .. } => Severity::Info,
            Self::LevelOtherUnit { .. } | Self::LevelImpossible { .. } => Severity::Error,
            // Units and rows.
            Self::LeadSupports { .. } | Self::UnitNames { .. } => Severity::Info,
            Self::DueOutsideSpan { .. }
            | Self::RowsOfOtherSet { .. }
            | Self::ChangeNotLevel { .. } => Severity::Warning,
            // Numbers, again.
            Self::ShareCut { .. } => Severity::Info,
            Self::SequenceBroken { .. }
            | Self::PeriodsOverlap { .. }
            | Self::NamesMissing { .. } => Severity::Warning,
        }
    }

    /// The id of the set that it concerns, if it concerns one.
    pub fn set(&self) -> Option<&str> {
        match self {
            Self::NoLead { set, .. }
            | Self::TwoLeads { set, .. }
            | Self::LeadsDiffer { set, .. }
            | Self::SupportDiffers { set, .. }
            | Self::WorkTwice { set, .. }
            | Self::WorkNotNamed { set, .. }
            | Self::NobodyAssigned { set, .. }
            | Self::CodeNotInSet { set, .. }
            | Self::NameDiffers { set, .. }
            | Self::UnderOtherCriterion { set, .. }
            | Self::NotPlanned { set, .. }
            | Self::DueAfterDossier { set, .. }
            | Self::DueAcrossDossier { set, .. }
            | Self::PeriodOutside { set, .. }
            | Self::NoPeriod { set, .. }
            | Self::LevelWithoutNumber { set, .. }
            | Self::LevelWithoutUnit { set, .. }
            | Self::LevelsDiffer { set, .. }
            | Self::LevelNotOfSet { set, .. }
            | Self::LevelNotOfProvince { set, .. }
            | Self::MeasureDiffers { set, .. }
            | Self::LevelOtherUnit { set, .. }
            | Self::LevelImpossible { set, .. }
            | Self::ChangeNotLevel { set, .. }
            | Self::LeadSupports { set, .. }
            | Self::RowsOfOtherSet { set, .. }
            | Self::DueOutsideSpan { set, .. } => Some(set),
            _ => None,
        }
    }

    /// The criterion or indicator that it concerns, if it concerns one.
    pub fn indicator(&self) -> Option<Code> {
        match self {
            Self::PeriodOutside { code, .. } => *code,
            Self::NoLead { code, .. }
            | Self::TwoLeads { code, .. }
            | Self::LeadsDiffer { code, .. }
            | Self::SupportDiffers { code, .. }
            | Self::WorkTwice { code, .. }
            | Self::CodeNotInSet { code, .. }
            | Self::NameDiffers { code, .. }
            | Self::UnderOtherCriterion { code, .. }
            | Self::NotPlanned { code, .. }
            | Self::DueAfterDossier { code, .. }
            | Self::NoPeriod { code, .. }
            | Self::LevelWithoutNumber { code, .. }
            | Self::LevelWithoutUnit { code, .. }
            | Self::LevelsDiffer { code, .. }
            | Self::LevelNotOfSet { code, .. }
            | Self::LevelNotOfProvince { code, .. }
            | Self::MeasureDiffers { code, .. }
            | Self::LevelOtherUnit { code, .. }
            | Self::LevelImpossible { code, .. }
            | Self::ChangeNotLevel { code, .. }
            | Self::LeadSupports { code, .. }
            | Self::DueOutsideSpan { code, .. } => Some(*code),
            _ => None,
        }
    }
}
