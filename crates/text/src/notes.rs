//! Remarks on a verdict.

use ntm_model::{Code, Note};

use crate::{Language, date, number};

/// The remark as a sentence.
pub fn note(note: &Note, language: Language) -> String {
    let fixed = |vietnamese: &str, english: &str| language.pick(vietnamese, english).to_owned();
    match note {
        Note::NearlyPass => fixed(
            "“Cơ bản đạt” không phải là một mức được quy định: tính là chưa đạt.",
            "“Cơ bản đạt” (nearly) is no legal state: it counts as not met.",
        ),
        Note::DeclaredWithoutFigure => fixed(
            "Chỉ có tự đánh giá, chưa có số liệu để đối chiếu với mức.",
            "Declared only: there is no figure to compare with the level.",
        ),
        Note::AwaitingRule(text) => language.pick(
            format!("Quy định còn chờ: {text}."),
            format!("A rule is still awaited: {text}."),
        ),
        Note::RateWithoutThreshold => fixed(
            "Tên chỉ tiêu là một tỷ lệ, nhưng văn bản chỉ ghi “Đạt” mà chưa nêu con số: tỷ lệ được ghi lại, không đem so sánh.",
            "The indicator is a rate, but the document only says “Đạt” without a number: the rate is shown and not compared.",
        ),
        Note::PartsWithoutData(codes) => language.pick(
            format!("Chưa có số liệu riêng cho: {}.", list(codes)),
            format!("No separate data for: {}.", list(codes)),
        ),
        Note::FigureUsedForParts(codes) => language.pick(
            format!("Một số liệu chung được dùng cho: {}.", list(codes)),
            format!("One figure was used for: {}.", list(codes)),
        ),
        Note::PartsNotMet(codes) => language.pick(
            format!("Nội dung chưa đạt: {}.", list(codes)),
            format!("Parts not met: {}.", list(codes)),
        ),
        Note::AboveRange(high) => {
            let high = number(*high, language);
            language.pick(
                format!("Cao hơn mức trên của khoảng ({high}): vẫn là đạt."),
                format!("Above the upper end of the range ({high}): still met."),
            )
        }
        Note::BareNumberAsPercent => fixed(
            "Số không kèm dấu % được hiểu là phần trăm.",
            "A number without a % sign was read as a percentage.",
        ),
        Note::FractionUsed => fixed(
            "Tỷ lệ và phân số khớp nhau: so sánh bằng phân số để không mất phần lẻ.",
            "Percentage and fraction agree: the fraction was compared, because it is exact.",
        ),
        Note::DotAsDecimal => fixed(
            "Dấu chấm được hiểu là dấu thập phân, vì hiểu là hàng nghìn thì vượt 100 %.",
            "The dot was read as a decimal point: as a thousands dot it would exceed 100 %.",
        ),
        Note::ReasonNotApplicable(reason) => language.pick(
            format!("Lý do không áp dụng: {reason}."),
            format!("Reason for not applying: {reason}."),
        ),
        Note::BoundSettles => fixed(
            "Kết quả ghi dạng giới hạn (≥, ≤, trên, dưới) nhưng đã đủ để kết luận.",
            "The result is only a limit (≥, ≤), but it settles the comparison.",
        ),
        Note::LevelNotYetInForce(since) => {
            let since = date(*since, language);
            language.pick(
                format!("Mức chỉ có hiệu lực từ {since}."),
                format!("The level applies only from {since}."),
            )
        }
        Note::LevelOfOverlay { title, is_cited: true } => language.pick(
            format!("Mức do tỉnh quy định: {title}."),
            format!("Level of the province: {title}."),
        ),
        Note::LevelOfOverlay { title, is_cited: false } => language.pick(
            format!("Mức do tỉnh quy định: {title} (chưa ghi văn bản)."),
            format!("Level of the province: {title} (no document named)."),
        ),
        // The list of remarks may grow; a missing sentence must not stop the page.
        _ => String::new(),
    }
}

/// Codes in a sentence.
pub(crate) fn list(codes: &[Code]) -> String {
    codes.iter().map(Code::to_string).collect::<Vec<_>>().join(", ")
}
