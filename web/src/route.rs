//! The pages and their addresses. Addresses are hash routes, so that any static host will do.

use gloo::events::EventListener;
use gloo::utils::window;
use ntm_desk::rooms::Page;
use ntm_text::Language;
use yew::prelude::*;

/// A page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Route {
    /// The first page.
    Start,
    /// What was understood of the file, and its problems.
    Check,
    /// Verdicts.
    Results,
    /// What is to be reached by when.
    Roadmap,
    /// Who does what.
    Responsibilities,
    /// A room that another program draws.
    Room(Page),
}

impl Route {
    /// The pages of the menu, in its order.
    pub(crate) const MENU: [Self; 9] = [
        Self::Start,
        Self::Check,
        Self::Results,
        Self::Roadmap,
        Self::Responsibilities,
        Self::Room(Page::Communes),
        Self::Room(Page::Tools),
        Self::Room(Page::Library),
        Self::Room(Page::Help),
    ];

    /// Its address, to be used in links.
    pub(crate) const fn address(self) -> &'static str {
        match self {
            Self::Start => "#/",
            Self::Check => "#/kiem-tra",
            Self::Results => "#/ket-qua",
            Self::Roadmap => "#/lo-trinh",
            Self::Responsibilities => "#/phan-cong",
            Self::Room(page) => page.address(),
        }
    }

    /// Its name in the menu and in the window's title.
    pub(crate) fn name(self, language: Language) -> &'static str {
        match self {
            Self::Start => language.pick("Bắt đầu", "Start"),
            Self::Check => language.pick("Kiểm tra tệp", "Check the file"),
            Self::Results => language.pick("Kết quả", "Results"),
            Self::Roadmap => language.pick("Lộ trình", "Roadmap"),
            Self::Responsibilities => language.pick("Phân công", "Responsibilities"),
            Self::Room(page) => page.name(language),
        }
    }

    /// Goes to the page, as a click on a link to it does.
    pub(crate) fn open(self) {
        // A window without an address has no pages either.
        window().location().set_hash(self.address()).ok();
    }

    /// The page that the window's address names; the first one for an address of no page.
    fn current() -> Self {
        let hash = window().location().hash().unwrap_or_default();
        let rooms = Page::ALL.into_iter().map(Self::Room);
        let mut all = Self::MENU.into_iter().chain(rooms);
        all.find(|route| route.address() == hash).unwrap_or(Self::Start)
    }
}

/// The page to show, now and whenever the address changes.
#[hook]
pub(crate) fn use_route() -> Route {
    let route = use_state(Route::current);
    let setter = route.setter();
    use_effect_with((), move |()| {
        let listener = EventListener::new(&window(), "hashchange", move |_| {
            setter.set(Route::current());
        });
        move || drop(listener)
    });
    *route
}
