//! Problems with the input: what is wrong and what to do.

mod english;
mod vietnamese;

use ntm_model::ProblemKind;

use crate::Language;

/// Whether this build has the sentences in English. Without the feature `whole` problems are said in
/// Vietnamese, whatever the language.
pub const HAS_ENGLISH: bool = cfg!(feature = "whole");

/// The problem as one or two sentences. Its place is not part of them, and of a long text only
/// the beginning is.
pub fn problem(kind: &ProblemKind, language: Language) -> String {
    let kind = &with_short_texts(kind.clone());
    match language {
        Language::English if HAS_ENGLISH => english::sentence(kind),
        _ => vietnamese::sentence(kind),
    }
}

/// The problem with the beginnings of the texts that the file gave.
fn with_short_texts(mut kind: ProblemKind) -> ProblemKind {
    use ProblemKind as Kind;
    match &mut kind {
        Kind::ColumnTwice { header: text }
        | Kind::ColumnNotUsed { header: text }
        | Kind::ExtraFields { text }
        | Kind::MissingCode { text }
        | Kind::SheetNotUsed { sheet: text, .. }
        | Kind::TotalNotUsed { text }
        | Kind::RowOfNoCommune { text }
        | Kind::VillagesNotUsed { text, .. }
        | Kind::MergedResult { text, .. }
        | Kind::MergedApplied { text, .. }
        | Kind::MissingUnit { text }
        | Kind::LostZero { text, .. }
        | Kind::UnknownCode { text, .. }
        | Kind::UnknownSet { text }
        | Kind::UnknownVariant { text }
        | Kind::UnknownPeriod { text }
        | Kind::Unreadable { text, .. }
        | Kind::WrongKind { text, .. }
        | Kind::TwoReadings { text, .. }
        | Kind::ImpossibleShare { text, .. }
        | Kind::BoundNotEnough { text, .. }
        | Kind::UnitDiffers { text, .. }
        | Kind::FigureNeedsParts { text, .. }
        | Kind::FractionDisagrees { text, .. } => shorten(text),
        Kind::Overlay(problem) => crate::overlay::with_short_texts(problem),
        Kind::TwoValues { first_text: first, text, .. }
        | Kind::MixedRows { first, text, .. }
        | Kind::OldFont { before: first, after: text, .. }
        | Kind::DeclarationDiffers { declared: first, text, .. } => {
            shorten(first);
            shorten(text);
        }
        _ => {}
    }
    kind
}

/// Cuts a text down to what a sentence can hold.
pub(crate) fn shorten(text: &mut String) {
    const LONGEST: usize = 120;
    if let Some((end, _)) = text.char_indices().nth(LONGEST) {
        text.truncate(end);
        text.push('…');
    }
}

/// Whole megabytes, rounded up, so that a file just over the limit does not seem to fit it.
fn megabytes(bytes: u64) -> u64 {
    bytes.div_ceil(1_000_000)
}

#[cfg(test)]
mod tests {
    use ntm_model::Code;

    use super::*;

    #[track_caller]
    fn check(kind: &ProblemKind, vietnamese: &str, english: &str) {
        assert_eq!(problem(kind, Language::Vietnamese), vietnamese);
        assert_eq!(problem(kind, Language::English), english);
    }

    #[test]
    fn a_cell_of_megabytes_is_not_quoted_in_full() {
        let kind = ProblemKind::UnknownCode { text: "ạ".repeat(5_000_000), suggestion: None };
        for language in [Language::Vietnamese, Language::English] {
            let sentence = problem(&kind, language);
            assert!(sentence.contains(&format!("“{}…”", "ạ".repeat(120))), "{language:?}");
            assert!(sentence.len() < 1000, "{language:?}");
        }
    }

    #[test]
    fn words_and_figure_of_one_cell_are_not_called_two_cells() {
        let text = "Chưa đạt (95,5%)".to_owned();
        let code = Code::new(6, 2);
        let kind =
            ProblemKind::DeclarationDiffers { code, declared: text.clone(), text, met: true };
        check(
            &kind,
            "Chỉ tiêu 6.2: trong ô “Chưa đạt (95,5%)”, kết quả đạt mức, khác với lời tự đánh giá. Kết luận theo kết quả.",
            "Indicator 6.2: in “Chưa đạt (95,5%)” the result meets the level, unlike the words beside it. The result decides.",
        );
    }
}
