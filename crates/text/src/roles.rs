//! Who does what, in words.

use ntm_plan::{RaciLetter, Role};

use crate::Language;

/// A role in a plan.
pub fn role(role: Role, language: Language) -> &'static str {
    match role {
        Role::Lead => language.pick("Chủ trì", "Leads"),
        Role::Support => language.pick("Phối hợp", "Supports"),
        Role::Verify => language.pick("Thẩm định", "Appraises"),
    }
}

/// The letters of RACI: `R, A`.
pub fn raci_letters(letters: &[RaciLetter]) -> String {
    letters.iter().map(|one| one.letter().to_string()).collect::<Vec<_>>().join(", ")
}

/// What a letter of RACI stands for.
pub fn raci_name(letter: RaciLetter, language: Language) -> &'static str {
    match letter {
        RaciLetter::Responsible => language.pick("R: thực hiện", "R: responsible"),
        RaciLetter::Accountable => language.pick("A: chịu trách nhiệm", "A: accountable"),
        RaciLetter::Consulted => language.pick("C: tham gia, phối hợp", "C: consulted"),
        RaciLetter::Informed => language.pick("I: được thông báo", "I: informed"),
    }
}

/// How the roles of a plan map to RACI, as a note under a table.
pub fn raci_note(language: Language) -> &'static str {
    language.pick(
        "RACI: chủ trì là R và A (một đơn vị chủ trì thì vừa làm vừa chịu trách nhiệm; nhiều đơn vị cùng chủ trì thì chỉ ghi R, vì chưa rõ ai là A); phối hợp là C; thẩm định là I, vì RACI không có chữ cho thẩm định.",
        "RACI: the lead is R and A (a single lead works and answers; several leads are only R, because who is A is not known); support is C; appraisal is I, because RACI has no letter for it.",
    )
}
