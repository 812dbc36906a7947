//! The promise that nothing leaves the machine, kept by the browser.

use gloo::utils::{document, head};

use crate::state::modules;

/// What the page may not do once it runs, besides connecting.
const POLICY: &str = "img-src data: blob:; font-src 'none'; media-src 'none'; frame-src 'none'; \
                      object-src 'none'; form-action 'none'";

/// The only files that may still be fetched: the modules of the program itself, each by its whole
/// address. The policy in the HTML file must let the browser fetch the program; from here on
/// nothing else may be fetched or sent, not even to the host the page came from.
fn connections() -> String {
    let addresses: Vec<_> = modules().into_iter().map(|(_, _, wasm)| wasm).collect();
    if addresses.is_empty() { "'none'".to_owned() } else { addresses.join(" ") }
}

/// Adds a second, stricter content security policy. Browsers apply every policy of a document,
/// so that this one can only take rights away.
pub(crate) fn close_the_network() {
    let Ok(meta) = document().create_element("meta") else { return };
    let set = meta.set_attribute("http-equiv", "Content-Security-Policy").and_then(|()| {
        let policy = format!("connect-src {}; {POLICY}", connections());
        meta.set_attribute("content", &policy)
    });
    if set.is_ok() {
        // Without a head there is no document, and nothing to protect.
        head().append_child(&meta).ok();
    }
}
