//! What is the same for all problems of one kind: code, severity, the indicator concerned.

use super::{ProblemKind, Severity};
use crate::Code;

impl ProblemKind {
    /// The stable code, for files and for looking up.
    pub fn code(&self) -> &'static str {
        match self {
            Self::EmptyFile => "EMPTY_FILE",
            Self::FileTooLarge { .. } => "FILE_TOO_LARGE",
            Self::NotText { .. } => "NOT_TEXT",
            Self::OwnExport { .. } => "OWN_EXPORT",
            Self::FromAssessment { .. } => "FROM_ASSESSMENT",
            Self::UnclosedQuote => "UNCLOSED_QUOTE",
            Self::NoHeader => "NO_HEADER",
            Self::MissingColumn { .. } => "MISSING_COLUMN",
            Self::ColumnTwice { .. } => "COLUMN_TWICE",
            Self::ColumnNotUsed { .. } => "COLUMN_NOT_USED",
            Self::NoRows => "NO_ROWS",
            Self::TooManyRows { .. } => "TOO_MANY_ROWS",
            Self::TooManyColumns { .. } => "TOO_MANY_COLUMNS",
            Self::ExtraFields { .. } => "EXTRA_FIELDS",
            // A workbook.
            Self::WorkbookDamaged => "WORKBOOK_DAMAGED",
            Self::SheetDamaged => "SHEET_DAMAGED",
            Self::WorkbookLocked => "WORKBOOK_LOCKED",
            Self::WorkbookEmpty => "WORKBOOK_EMPTY",
            Self::NotAWorkbook { .. } => "NOT_A_WORKBOOK",
            Self::WorkbookNotRead { .. } => "WORKBOOK_NOT_READ",
            Self::UnpackedTooLarge { .. } => "UNPACKED_TOO_LARGE",
            Self::TooManySheets { .. } => "TOO_MANY_SHEETS",
            Self::SheetTooManyRows { .. } => "SHEET_TOO_MANY_ROWS",
            Self::SheetTooManyColumns { .. } => "SHEET_TOO_MANY_COLUMNS",
            Self::TooManyCells { .. } => "TOO_MANY_CELLS",
            Self::NotCalculated { .. } => "NOT_CALCULATED",

            // The encoding.
            Self::EncodingGuessed { .. } => "ENCODING_GUESSED",
            Self::BrokenBytes { .. } => "BROKEN_BYTES",
            Self::MoreUnclosedQuotes { .. } => "MORE_UNCLOSED_QUOTES",
            Self::QuotesIgnored => "QUOTES_IGNORED",
            Self::OldFont { .. } => "OLD_FONT",

            // The shape of a table.
            Self::SheetNotUsed { .. } => "SHEET_NOT_USED",
            Self::NoSheetUsed => "NO_SHEET_USED",
            Self::SheetsBeyondLimit { .. } => "SHEETS_BEYOND_LIMIT",
            Self::HiddenRows { .. } => "HIDDEN_ROWS",
            Self::HiddenColumns { .. } => "HIDDEN_COLUMNS",
            Self::RowsBelowTable { .. } => "ROWS_BELOW_TABLE",
            Self::TotalNotUsed { .. } => "TOTAL_NOT_USED",
            Self::RowOfNoCommune { .. } => "ROW_OF_NO_COMMUNE",
            Self::VillagesNotUsed { .. } => "VILLAGES_NOT_USED",
            Self::FurtherTable { .. } => "FURTHER_TABLE",
            Self::TableNotUsed { .. } => "TABLE_NOT_USED",
            Self::MergedResult { .. } => "MERGED_RESULT",
            Self::MergedApplied { .. } => "MERGED_APPLIED",
            Self::MixedSeparators { .. } => "MIXED_SEPARATORS",
            Self::MissingUnit { .. } => "MISSING_UNIT",
            Self::LostZero { .. } => "LOST_ZERO",
            Self::CriteriaCountDiffers { .. } => "CRITERIA_COUNT_DIFFERS",

            // A province's own levels.
            Self::Overlay(problem) => problem.code(),
            Self::ConditionNotInRule { .. } => "CONDITION_NOT_IN_RULE",
            Self::TakenFromOtherSet { .. } => "TAKEN_FROM_OTHER_SET",

            // A row.
            Self::MissingCode { .. } => "MISSING_CODE",
            Self::UnknownCode { .. } => "UNKNOWN_CODE",
            Self::RepeatedCode { .. } => "REPEATED_CODE",
            Self::TwoValues { .. } => "TWO_VALUES",
            Self::UnknownSet { .. } => "UNKNOWN_SET",
            Self::SetAssumed { .. } => "SET_ASSUMED",
            Self::UnknownVariant { .. } => "UNKNOWN_VARIANT",
            Self::VariantAssumed { .. } => "VARIANT_ASSUMED",
            Self::VariantMissing => "VARIANT_MISSING",
            Self::UnknownPeriod { .. } => "UNKNOWN_PERIOD",
            Self::MixedRows { .. } => "MIXED_ROWS",
            Self::NotReported { .. } => "NOT_REPORTED",
            Self::EmptyResult { .. } => "EMPTY_RESULT",
            Self::Unreadable { .. } => "UNREADABLE",
            Self::WrongKind { .. } => "WRONG_KIND",
            Self::TwoReadings { .. } => "TWO_READINGS",
            Self::ImpossibleShare { .. } => "IMPOSSIBLE_SHARE",
            Self::BoundNotEnough { .. } => "BOUND_NOT_ENOUGH",
            Self::UnitDiffers { .. } => "UNIT_DIFFERS",
            Self::FigureNeedsParts { .. } => "FIGURE_NEEDS_PARTS",
            Self::FractionDisagrees { .. } => "FRACTION_DISAGREES",
            Self::DeclarationDiffers { .. } => "DECLARATION_DIFFERS",
            Self::PartDiffers { .. } => "PART_DIFFERS",
            Self::MustApply { .. } => "MUST_APPLY",
            Self::ReasonMissing { .. } => "REASON_MISSING",
            Self::ReasonAndResult { .. } => "REASON_AND_RESULT",
            Self::SeparatorSettled { .. } => "SEPARATOR_SETTLED",
            Self::CrossAsTick { .. } => "CROSS_AS_TICK",
        }
    }

    /// How much it matters.
    pub fn severity(&self) -> Severity {
        match self {
            Self::Overlay(problem) => problem.severity(),
            Self::ConditionNotInRule { .. } => Severity::Info,
            Self::TakenFromOtherSet { .. } => Severity::Info,
            Self::ColumnNotUsed { .. }
            | Self::SheetNotUsed { .. }
            | Self::HiddenRows { .. }
            | Self::HiddenColumns { .. }
            | Self::FurtherTable { .. }
            | Self::RowsBelowTable { .. }
            | Self::TotalNotUsed { .. }
            | Self::RowOfNoCommune { .. }
            | Self::MergedApplied { .. }
            | Self::SetAssumed { .. }
            | Self::SeparatorSettled { .. }
            | Self::CrossAsTick { .. }
            | Self::EncodingGuessed { sure: true, .. }
            | Self::FromAssessment { levels: None }
            | Self::RepeatedCode { .. } => Severity::Info,
            Self::ColumnTwice { .. }
            | Self::VillagesNotUsed { .. }
            | Self::TableNotUsed { .. }
            | Self::MergedResult { .. }
            | Self::MixedSeparators { .. }
            | Self::FromAssessment { .. }
            | Self::LostZero { .. }
            | Self::CriteriaCountDiffers { .. }
            | Self::ExtraFields { .. }
            | Self::UnclosedQuote
            | Self::MoreUnclosedQuotes { .. }
            | Self::QuotesIgnored
            | Self::EncodingGuessed { .. }
            | Self::BrokenBytes { .. }
            | Self::VariantAssumed { .. }
            | Self::UnknownPeriod { .. }
            | Self::NotReported { .. }
            | Self::EmptyResult { .. }
            | Self::UnitDiffers { .. }
            | Self::DeclarationDiffers { .. }
            | Self::PartDiffers { .. }
            | Self::ReasonAndResult { .. }
            | Self::FractionDisagrees { same_verdict: true, .. } => Severity::Warning,
            _ => Severity::Error,
        }
    }

    /// The indicator that it concerns, if it concerns one.
    pub fn indicator(&self) -> Option<Code> {
        match self {
            Self::Overlay(problem) => problem.indicator(),
            Self::TakenFromOtherSet { code, .. }
            | Self::ConditionNotInRule { code }
            | Self::RepeatedCode { code, .. }
            | Self::TwoValues { code, .. }
            | Self::LostZero { code, .. }
            | Self::EmptyResult { code }
            | Self::MergedResult { code, .. }
            | Self::Unreadable { code, .. }
            | Self::WrongKind { code, .. }
            | Self::TwoReadings { code, .. }
            | Self::ImpossibleShare { code, .. }
            | Self::BoundNotEnough { code, .. }
            | Self::UnitDiffers { code, .. }
            | Self::FigureNeedsParts { code, .. }
            | Self::FractionDisagrees { code, .. }
            | Self::DeclarationDiffers { code, .. }
            | Self::PartDiffers { code, .. }
            | Self::MustApply { code }
            | Self::ReasonMissing { code }
            | Self::ReasonAndResult { code }
            | Self::SeparatorSettled { code, .. }
            | Self::CrossAsTick { code } => Some(*code),
            _ => None,
        }
    }
}
