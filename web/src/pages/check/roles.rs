//! What a column may be taken for, and the names of all of it.

use ntm_ingest::{ColumnUse, Field, Role, Shape, TableSummary};
use ntm_text::Language;

/// What a column may be taken for, with its name; first that it is not used.
pub(super) fn roles(
    table: &TableSummary,
    column: &ColumnUse,
    language: Language,
) -> Vec<(Option<Role>, String)> {
    let mut roles = vec![(None, language.pick("không dùng", "not used").to_owned())];
    let fields = Field::ALL.into_iter().map(Role::Field);
    let mut offered: Vec<Role> = fields.collect();
    if table.shape == Some(Shape::UnitsAcross) || column.unit.is_some() {
        offered.extend([Role::UnitResult, Role::UnitDeclaration]);
    }
    if let Some(Role::IndicatorResult(code) | Role::IndicatorDeclaration(code)) = column.role {
        offered.extend([Role::IndicatorResult(code), Role::IndicatorDeclaration(code)]);
    }
    if let Some(now) = column.role
        && !offered.contains(&now)
    {
        offered.push(now);
    }
    roles.extend(offered.into_iter().map(|role| (Some(role), role_name(role, language))));
    roles
}

fn role_name(role: Role, language: Language) -> String {
    match role {
        Role::Field(field) => field_name(field, language).to_owned(),
        Role::UnitResult => {
            language.pick("kết quả của xã này", "this commune's results").to_owned()
        }
        Role::UnitDeclaration => {
            language.pick("xã này tự đánh giá", "this commune's own claims").to_owned()
        }
        Role::IndicatorResult(code) => {
            language.pick(format!("kết quả chỉ tiêu {code}"), format!("results for {code}"))
        }
        Role::IndicatorDeclaration(code) => {
            language.pick(format!("tự đánh giá chỉ tiêu {code}"), format!("claims for {code}"))
        }
    }
}

/// What a field is called.
pub(super) fn field_name(field: Field, language: Language) -> &'static str {
    match field {
        Field::UnitCode => language.pick("mã xã", "code of the commune"),
        Field::UnitName => language.pick("tên xã", "name of the commune"),
        Field::Set => language.pick("bộ tiêu chí", "criteria set"),
        Field::Variant => language.pick("nhóm xã", "group"),
        Field::Period => language.pick("kỳ báo cáo", "period"),
        Field::Code => language.pick("mã chỉ tiêu", "code of the indicator"),
        Field::Result => language.pick("kết quả", "result"),
        Field::Declaration => language.pick("tự đánh giá", "own claim"),
        Field::NotApplicableReason => {
            language.pick("lý do không áp dụng", "reason for not applying")
        }
        Field::Evidence => language.pick("minh chứng", "evidence"),
        Field::Note => language.pick("ghi chú", "note"),
        Field::Title => language.pick("nội dung chỉ tiêu", "title of the indicator"),
        Field::Requirement => language.pick("mức yêu cầu", "level demanded"),
        Field::Ordinal => language.pick("số thứ tự", "running number"),
        Field::MeasureUnit => language.pick("đơn vị tính", "unit of the numbers"),
        Field::FailedCriteria => language.pick("các tiêu chí chưa đạt", "criteria not met"),
        Field::CriteriaCount => language.pick("số tiêu chí đạt", "number of criteria met"),
        Field::DistrictCode => language.pick("mã huyện", "code of the district"),
        Field::DistrictName => language.pick("tên huyện", "name of the district"),
        Field::ProvinceCode => language.pick("mã tỉnh", "code of the province"),
        Field::ProvinceName => language.pick("tên tỉnh", "name of the province"),
        Field::Numerator => language.pick("tử số", "numerator"),
        Field::Denominator => language.pick("mẫu số", "denominator"),
        Field::TargetYear => language.pick("năm đạt chuẩn", "year to meet the set"),
    }
}

/// A role as the value of a list; empty for none.
pub(super) fn role_key(role: Option<Role>) -> String {
    match role {
        None => String::new(),
        Some(Role::Field(field)) => field.canonical().to_owned(),
        Some(Role::UnitResult) => "xa".to_owned(),
        Some(Role::UnitDeclaration) => "xa?".to_owned(),
        Some(Role::IndicatorResult(code)) => format!("={code}"),
        Some(Role::IndicatorDeclaration(code)) => format!("?{code}"),
    }
}

/// The role of a value of the list.
pub(super) fn role_of(key: &str) -> Option<Role> {
    match key {
        "xa" => return Some(Role::UnitResult),
        "xa?" => return Some(Role::UnitDeclaration),
        _ => {}
    }
    if let Some(code) = key.strip_prefix('=') {
        return code.parse().ok().map(Role::IndicatorResult);
    }
    if let Some(code) = key.strip_prefix('?') {
        return code.parse().ok().map(Role::IndicatorDeclaration);
    }
    Field::ALL.into_iter().find(|field| field.canonical() == key).map(Role::Field)
}
