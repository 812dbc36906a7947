//! A web page to markup that a reader of XML can walk through. What is not shown is left out, and
//! signs that begin nothing are written so that they stand for themselves.

/// The page without scripts, styles, comments and declarations.
pub(super) fn clean(page: &str) -> String {
    let mut out = String::with_capacity(page.len());
    let mut rest = page;
    // An element that is never closed hides nothing, and is not searched for again.
    let mut has_unclosed = false;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at_checked(at).unwrap_or((rest, ""));
        out.push_str(before);
        rest = match passed_over(tag, &mut has_unclosed) {
            Some(behind) => behind,
            None => {
                let begins = tag
                    .as_bytes()
                    .get(1)
                    .is_some_and(|next| next.is_ascii_alphabetic() || *next == b'/');
                out.push_str(if begins { "<" } else { "&lt;" });
                tag.get(1..).unwrap_or_default()
            }
        };
    }
    out.push_str(rest);
    out
}

/// What follows a piece that is not shown; `None` when the tag is shown.
fn passed_over<'t>(tag: &'t str, has_unclosed: &mut bool) -> Option<&'t str> {
    let behind = |end: &str| tag.find(end).and_then(|at| tag.get(at + end.len()..)).or(Some(""));
    if tag.starts_with("<!--") {
        return behind("-->");
    }
    if tag.starts_with("<!") || tag.starts_with("<?") {
        return behind(">");
    }
    const HIDDEN: [(&str, &str); 4] =
        [("<script", "</script"), ("<style", "</style"), ("<title", "</title"), ("<xml", "</xml")];
    let (_, end) = HIDDEN.into_iter().find(|(begin, _)| {
        let name = tag.get(..begin.len());
        let next = tag.as_bytes().get(begin.len());
        name.is_some_and(|name| name.eq_ignore_ascii_case(begin))
            && next.is_some_and(|next| matches!(next, b'>' | b' ' | b'\t' | b'\r' | b'\n'))
    })?;
    if *has_unclosed {
        return None;
    }
    let at = tag.char_indices().find_map(|(at, letter)| {
        let is_end = letter == '<'
            && tag.get(at..at + end.len()).is_some_and(|found| found.eq_ignore_ascii_case(end));
        is_end.then_some(at)
    });
    *has_unclosed = at.is_none();
    let at = at?;
    let closing = tag.get(at..)?;
    Some(closing.find('>').and_then(|end| closing.get(end + 1..)).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_shown_is_left_out() {
        for (page, expected) in [
            ("<!DOCTYPE html><p>a", "<p>a"),
            ("a<!-- <td>b</td> -->c", "ac"),
            ("<![if !vml]>a<![endif]>", "a"),
            ("<STYLE>td{x:1}</STYLE ><td>a", "<td>a"),
            ("<script>if (a<b) {}</script>c", "c"),
            ("dưới < 5 %, <b>a</b>", "dưới &lt; 5 %, <b>a</b>"),
            ("<styled>a", "<styled>a"),
            ("<!-- a", ""),
            ("<", "&lt;"),
            ("", ""),
        ] {
            assert_eq!(clean(page), expected, "{page}");
        }
    }
}
