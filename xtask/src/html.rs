//! The little we need to know about the one HTML page that Trunk writes.

/// The content of each script that stands in the page itself.
pub(crate) fn inline_scripts(html: &str) -> Vec<&str> {
    let mut scripts = Vec::new();
    let mut rest = html;
    while let Some((_, after)) = rest.split_once("<script")
        && let Some((attributes, after)) = after.split_once('>')
        && let Some((content, after)) = after.split_once("</script>")
    {
        let is_file = attributes.split_whitespace().any(|part| part.starts_with("src="));
        if !is_file && !content.is_empty() {
            scripts.push(content);
        }
        rest = after;
    }
    scripts
}

/// Puts an element right behind the declaration of the character set, which must come before all
/// else that matters: a policy only holds for what follows it.
pub(crate) fn insert_behind_charset(html: &str, element: &str) -> Option<String> {
    let (before, after) = html.split_once("<meta charset")?;
    let (attribute, after) = after.split_once('>')?;
    let too_late = ["<script", "<link", "<style", "<meta", "<body"];
    if too_late.iter().any(|tag| before.contains(tag)) {
        return None;
    }
    Some(format!("{before}<meta charset{attribute}>{element}{after}"))
}

/// The values of all attributes of this name, with or without quotes around them.
pub(crate) fn attribute_values<'a>(html: &'a str, name: &'a str) -> impl Iterator<Item = &'a str> {
    html.split(['<', '>']).flat_map(move |tag| {
        tag.match_indices(name).filter_map(move |(at, _)| {
            let is_start = tag.get(..at)?.ends_with(char::is_whitespace);
            let value = tag.get(at..)?.strip_prefix(name)?.strip_prefix('=')?;
            let value = match value.chars().next()? {
                quote @ ('"' | '\'') => value.strip_prefix(quote)?.split(quote).next()?,
                _ => value.split(char::is_whitespace).next()?,
            };
            is_start.then_some(value)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<!doctype html><meta charset=utf-8><title>x</title>\
        <script src=a.js></script><link rel=icon href=\"./i.svg\"><script type=module>go()</script>";

    #[test]
    fn scripts_of_their_own_files_are_not_inline() {
        assert_eq!(inline_scripts(PAGE), ["go()"]);
    }

    #[test]
    fn the_policy_stands_right_behind_the_character_set() {
        let page = insert_behind_charset(PAGE, "<p>").unwrap();
        assert!(page.starts_with("<!doctype html><meta charset=utf-8><p><title>"), "{page}");
    }

    #[test]
    fn a_script_before_the_character_set_is_too_early() {
        let page = "<script>early()</script><meta charset=utf-8>";
        assert_eq!(insert_behind_charset(page, "<p>"), None);
    }

    #[test]
    fn attributes_are_found_with_and_without_quotes() {
        assert_eq!(attribute_values(PAGE, "src").collect::<Vec<_>>(), ["a.js"]);
        assert_eq!(attribute_values(PAGE, "href").collect::<Vec<_>>(), ["./i.svg"]);
        assert_eq!(attribute_values("<a data-href=x>", "href").count(), 0);
    }
}
