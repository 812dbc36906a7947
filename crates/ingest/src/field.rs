//! What a column of a status file may stand for.

use ntm_model::Code;
use serde::{Deserialize, Serialize};

/// The meaning of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Field {
    /// The official code of the place (*mã xã*).
    UnitCode,
    /// Its name (*tên xã*).
    UnitName,
    /// The criteria set (*bộ tiêu chí*).
    Set,
    /// The group or region (*nhóm xã*).
    Variant,
    /// The period (*kỳ báo cáo*).
    Period,
    /// The code of the indicator (*mã chỉ tiêu*).
    Code,
    /// The result (*kết quả*).
    Result,
    /// What the place itself claims (*tự đánh giá*).
    Declaration,
    /// Why the indicator does not apply (*lý do không áp dụng*).
    NotApplicableReason,
    /// What supports the result (*minh chứng*).
    Evidence,
    /// Free remark (*ghi chú*).
    Note,
    /// The title of the indicator (*nội dung*): shown, not judged.
    Title,
    /// The level as the file states it (*yêu cầu*): shown, not judged.
    Requirement,
    /// The running number of the row (*TT*): shown, not judged.
    Ordinal,
    /// The unit of the bare numbers in the row (*đơn vị tính*).
    MeasureUnit,
    /// The criteria that a place has not met, as text (*các tiêu chí chưa đạt*).
    FailedCriteria,
    /// How many criteria a place has met, as text (*đạt 14/19 tiêu chí*).
    CriteriaCount,
    /// The official code of the district that the place lies in (*mã huyện*).
    DistrictCode,
    /// The name of the district (*tên huyện*).
    DistrictName,
    /// The official code of the province (*mã tỉnh*).
    ProvinceCode,
    /// The name of the province (*tên tỉnh*).
    ProvinceName,
    /// The year by which the place is to meet its set (*năm đạt chuẩn*).
    TargetYear,
    /// The part of a fraction that is the result (*số hộ đạt*).
    Numerator,
    /// The whole of it (*tổng số hộ*).
    Denominator,
}

/// What one column is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Role {
    /// It says this of the row.
    Field(Field),
    /// The results of the commune that the header names; the rows are indicators.
    UnitResult,
    /// What the commune that the header names claims itself.
    UnitDeclaration,
    /// The results for this indicator; the rows are communes.
    IndicatorResult(Code),
    /// What the communes claim for this indicator.
    IndicatorDeclaration(Code),
}

impl Role {
    /// The meaning for the row, if the column has one.
    pub const fn field(self) -> Option<Field> {
        match self {
            Self::Field(field) => Some(field),
            _ => None,
        }
    }
}

/// The header of the canonical file in its order, for writers: what is written under it is read
/// back to equal values (section 6 of the design).
pub const CANONICAL_HEADER: [&str; 11] = [
    Field::UnitCode.canonical(),
    Field::UnitName.canonical(),
    Field::Set.canonical(),
    Field::Variant.canonical(),
    Field::Period.canonical(),
    Field::Code.canonical(),
    Field::Result.canonical(),
    Field::Declaration.canonical(),
    Field::NotApplicableReason.canonical(),
    Field::Evidence.canonical(),
    Field::Note.canonical(),
];

impl Field {
    /// Every meaning, those of the canonical file first and in its order.
    pub const ALL: [Self; 24] = [
        Self::UnitCode,
        Self::UnitName,
        Self::Set,
        Self::Variant,
        Self::Period,
        Self::Code,
        Self::Result,
        Self::Declaration,
        Self::NotApplicableReason,
        Self::Evidence,
        Self::Note,
        Self::Title,
        Self::Requirement,
        Self::Ordinal,
        Self::MeasureUnit,
        Self::FailedCriteria,
        Self::CriteriaCount,
        Self::DistrictCode,
        Self::DistrictName,
        Self::ProvinceCode,
        Self::ProvinceName,
        Self::TargetYear,
        Self::Numerator,
        Self::Denominator,
    ];

    /// The name of the column in the canonical file, and a name of the same kind for the columns
    /// that the canonical file does not have.
    pub const fn canonical(self) -> &'static str {
        match self {
            Self::UnitCode => "ma_xa",
            Self::UnitName => "ten_xa",
            Self::Set => "bo_tieu_chi",
            Self::Variant => "nhom",
            Self::Period => "ky",
            Self::Code => "chi_tieu",
            Self::Result => "ket_qua",
            Self::Declaration => "tu_danh_gia",
            Self::NotApplicableReason => "ly_do_khong_ap_dung",
            Self::Evidence => "minh_chung",
            Self::Note => "ghi_chu",
            Self::Title => "noi_dung",
            Self::Requirement => "yeu_cau",
            Self::Ordinal => "tt",
            Self::MeasureUnit => "don_vi_tinh",
            Self::FailedCriteria => "tieu_chi_chua_dat",
            Self::CriteriaCount => "so_tieu_chi_dat",
            Self::DistrictCode => "ma_huyen",
            Self::DistrictName => "ten_huyen",
            Self::ProvinceCode => "ma_tinh",
            Self::ProvinceName => "ten_tinh",
            Self::TargetYear => "nam_dat_chuan",
            Self::Numerator => "tu_so",
            Self::Denominator => "mau_so",
        }
    }

    /// Whether the column is only shown. Two such columns do no harm.
    pub const fn is_only_shown(self) -> bool {
        matches!(self, Self::Title | Self::Requirement | Self::Ordinal)
    }
}
