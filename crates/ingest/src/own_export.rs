//! Files that the program writes for other programs, and that hold no table.

/// The name of the shape that a text is written in, such as `ntm-assessment/1`; `None` for any
/// other text.
pub(crate) fn own_export(text: &str) -> Option<&str> {
    let inside = text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']).strip_prefix('{')?;
    let (_, rest) = inside.split_once("\"ntm-")?;
    let length = rest.find('"')?;
    // The name is a piece of `inside`, with the four letters before the rest.
    let start = inside.len().checked_sub(rest.len())?.checked_sub("ntm-".len())?;
    let name = inside.get(start..)?.get(.."ntm-".len().checked_add(length)?)?;
    let (_, version) = name.split_once('/')?;
    let is_number = !version.is_empty() && version.bytes().all(|byte| byte.is_ascii_digit());
    (is_number && name.len() < 40).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        assert_eq!(own_export(text), expected, "{text}");
    }

    #[test]
    fn own_exports_are_known_by_the_name_of_their_shape() {
        check("{\n  \"format\": \"ntm-assessment/1\",", Some("ntm-assessment/1"));
        check(
            "\u{feff} {\"as_of\":\"2026-12-31\",\"format\":\"ntm-sets/12\"}",
            Some("ntm-sets/12"),
        );
        check("{\"format\":\"ntm-assessment\"}", None);
        check("{\"format\":\"ntm-assessment/\"}", None);
        check("{\"format\":\"ntm-assessment/1", None);
        check("chi_tieu,ket_qua\n1.1,\"ntm-assessment/1\"\n", None);
        check("{}", None);
        check("", None);
    }
}
