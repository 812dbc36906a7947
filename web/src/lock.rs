//! The promise that nothing leaves the machine, kept by the browser.

use gloo::utils::{document, head};

/// What the page may still do once it runs. The policy in the HTML file must let the browser
/// fetch the program itself; from here on nothing may be fetched or sent at all, not even to the
/// host the page came from.
const POLICY: &str = "connect-src 'none'; img-src data: blob:; font-src 'none'; \
                      media-src 'none'; frame-src 'none'; object-src 'none'; form-action 'none'";

/// Adds a second, stricter content security policy. Browsers apply every policy of a document,
/// so that this one can only take rights away.
pub(crate) fn close_the_network() {
    let Ok(meta) = document().create_element("meta") else { return };
    let set = meta
        .set_attribute("http-equiv", "Content-Security-Policy")
        .and_then(|()| meta.set_attribute("content", POLICY));
    if set.is_ok() {
        // Without a head there is no document, and nothing to protect.
        head().append_child(&meta).ok();
    }
}
