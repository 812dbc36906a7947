//! Finishing what Trunk leaves: names after content, and a policy about what the page may do.
//!
//! Trunk names the JavaScript after a digest of the wasm alone, so that after a rebuild the same
//! name can stand for other content, and a cache then mixes the two. Here each file that bears a
//! digest in its name gets one of its own final content. Files without one keep their names.

use std::fs;
use std::path::Path;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

use crate::workspace::{files_below, read, read_bytes, write};
use crate::{Outcome, html};

/// Finishes the page in this folder. `modules` are the elements that name the page's modules.
pub(crate) fn finish(dist: &Path, modules: &str) -> Outcome<()> {
    let index = dist.join("index.html");
    // Browsers take the digest of a script after this same change of line ends.
    let page = read(&index)?.replace("\r\n", "\n");
    let page = name_by_content(dist, page)?;
    check(&page)?;
    let policy = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">{modules}",
        policy(&html::inline_scripts(&page))
    );
    let page = html::insert_behind_charset(&page, &policy).ok_or(
        "web/index.html must begin its head with <meta charset=\"utf-8\">, because the policy \
         written behind it only holds for what follows.",
    )?;
    write(&index, page)
}

/// A file whose name bears a digest.
struct Asset {
    name: String,
    digest: String,
    /// What it says; nothing for a file that is not text and therefore names no other.
    text: Option<String>,
}

/// Gives each asset its new name and the page the new references.
fn name_by_content(dist: &Path, mut page: String) -> Outcome<String> {
    let mut assets = Vec::new();
    for name in files_below(dist)? {
        if let Some(digest) = digest_in(&name) {
            let is_text = name.ends_with(".js") || name.ends_with(".css");
            let text = if is_text { Some(read(&dist.join(&name))?) } else { None };
            assets.push(Asset { digest: digest.to_owned(), name, text });
        }
    }
    // A file can be named once all that it refers to have their names.
    while !assets.is_empty() {
        let next = assets.iter().position(|asset| !refers_to_another(asset, &assets));
        let next = next.ok_or("files of the page refer to each other in a circle.")?;
        let asset = assets.swap_remove(next);
        let path = dist.join(&asset.name);
        let content = match &asset.text {
            Some(text) => text.clone().into_bytes(),
            None => read_bytes(&path)?,
        };
        let new = asset.name.replacen(&asset.digest, &digest_of(&content), 1);
        fs::remove_file(&path).map_err(|error| format!("{} stays: {error}.", asset.name))?;
        write(&dist.join(&new), content)?;
        page = page.replace(&asset.name, &new);
        for text in assets.iter_mut().filter_map(|other| other.text.as_mut()) {
            *text = text.replace(&asset.name, &new);
        }
    }
    Ok(page)
}

fn refers_to_another(asset: &Asset, all: &[Asset]) -> bool {
    let Some(text) = &asset.text else { return false };
    all.iter().any(|other| other.name != asset.name && text.contains(&other.name))
}

/// The digest that Trunk wrote into the name of a file in the top folder: up to sixteen
/// hexadecimal digits, fewer where it begins with zeros.
fn digest_in(name: &str) -> Option<&str> {
    if name.contains('/') {
        return None;
    }
    name.split(['-', '_', '.']).rev().find(|part| {
        (10..=16).contains(&part.len())
            && part.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
    })
}

/// Sixteen hexadecimal digits of the content.
pub(crate) fn digest_of(content: &[u8]) -> String {
    Sha256::digest(content).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// What the page may load and do: its own files and its own inline scripts, nothing else.
fn policy(inline_scripts: &[&str]) -> String {
    let mut scripts = "'self' 'wasm-unsafe-eval'".to_owned();
    for script in inline_scripts {
        let digest = BASE64_STANDARD.encode(Sha256::digest(script));
        scripts.push_str(&format!(" 'sha256-{digest}'"));
    }
    format!(
        "default-src 'none'; script-src {scripts}; style-src 'self'; img-src data:; \
         font-src 'none'; connect-src 'self'; manifest-src 'self'; worker-src blob:; \
         base-uri 'none'; form-action 'none'"
    )
}

/// Refuses what the policy would silently switch off in the browser, and what would only work from
/// the top folder of a host.
fn check(page: &str) -> Outcome<()> {
    if page.contains("<style") || html::attribute_values(page, "style").next().is_some() {
        return Err("web/index.html has styles of its own, which the policy does not allow; put \
                    them into the style sheet."
            .to_owned());
    }
    if html::attribute_values(page, "integrity").next().is_some() {
        return Err("a file of the page has an integrity digest that is no longer true after \
                    finishing; keep `no_sri = true` in Trunk.toml."
            .to_owned());
    }
    let mut addresses =
        html::attribute_values(page, "src").chain(html::attribute_values(page, "href"));
    match addresses.find(|address| address.starts_with('/')) {
        Some(address) => Err(format!(
            "web/index.html refers to {address}, which only works from the top folder of a host; \
             write it relative to the page."
        )),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_are_found_wherever_trunk_puts_them() {
        assert_eq!(digest_in("ntm-web-102c4eb3f00d1234_bg.wasm"), Some("102c4eb3f00d1234"));
        assert_eq!(digest_in("style-2c4eb3f00d1234.css"), Some("2c4eb3f00d1234"));
        assert_eq!(digest_in("102c4eb3f00d1234-start.mjs"), Some("102c4eb3f00d1234"));
        assert_eq!(digest_in("snippets/x-102c4eb3f00d1234/inline0.js"), None);
        assert_eq!(digest_in("index.html"), None);
    }

    #[test]
    fn the_policy_allows_exactly_the_scripts_of_the_page() {
        let policy = policy(&["go()"]);
        let digest = BASE64_STANDARD.encode(Sha256::digest("go()"));
        assert!(
            policy.contains(&format!("script-src 'self' 'wasm-unsafe-eval' 'sha256-{digest}';"))
        );
        assert!(policy.starts_with("default-src 'none';"));
    }

    #[test]
    fn a_page_for_the_top_folder_only_is_refused() {
        assert!(check("<link rel=icon href=/icon.svg>").is_err());
        assert!(check("<p style=\"color:red\">").is_err());
        assert!(check("<link rel=icon href=./icon.svg>").is_ok());
    }
}
