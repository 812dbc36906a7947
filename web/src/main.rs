//! The page: everything that an official sees, drawn from one assessment.
//!
//! Nothing is judged here. [`state`] holds what the user has brought and what the engine made of
//! it; [`pages`] show it; [`components`] are what several pages share.

mod app;
mod components;
mod download;
mod lock;
mod pages;
mod route;
mod state;
mod text;

/// The standard allocator is as large as a page of this program.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    // The thread takes over the policy that holds when it starts, so that comes first; and what the
    // thread loads is on its way while the page is drawn.
    lock::close_the_network();
    state::prepare();
    // The file's own text stands in `app` until the page takes its place.
    if let Some(root) = gloo::utils::document().get_element_by_id("app") {
        yew::Renderer::<app::App>::with_root(root).render();
    }
}
