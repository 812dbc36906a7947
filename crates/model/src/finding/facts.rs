//! What is the same for all findings of one kind: code, severity, the set and the indicator concerned.

use super::FindingKind;
use crate::{Code, Severity};

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
