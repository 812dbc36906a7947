//! Asking the engine.

use js_sys::Uint8Array;
use ntm_desk::rooms::{Question, Reply, Scene};
use ntm_desk::{from_bytes, to_bytes};
use ntm_text::Language;
use wasm_bindgen_futures::JsFuture;
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::host;

/// What is known of a reply.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) enum Asked {
    /// It has not come yet.
    #[default]
    Waiting,
    /// It has come; `fresh` is false while a later one is awaited.
    Replied {
        /// What the engine said.
        reply: std::rc::Rc<Reply>,
        /// Whether it is the reply to the present question.
        fresh: bool,
    },
    /// The engine broke off.
    Failed,
}

impl Asked {
    /// The reply, fresh or not.
    pub(crate) fn reply(&self) -> Option<&Reply> {
        match self {
            Self::Replied { reply, .. } => Some(reply),
            Self::Waiting | Self::Failed => None,
        }
    }

    /// The sentence to show in place of a reply.
    pub(crate) fn sentence(&self, language: Language) -> &'static str {
        match self {
            Self::Failed => language.pick(
                "Trang không xét được phần này. Hãy thử lại hoặc tải lại trang; dữ liệu của bạn không mất.",
                "The page could not work this out. Try again, or reload it; nothing of yours is lost.",
            ),
            _ => language.pick("Đang xét…", "Judging…"),
        }
    }
}

/// The scene around a component.
#[hook]
pub(crate) fn use_scene() -> Scene {
    #[expect(clippy::expect_used, reason = "the room provides it around everything in it")]
    use_context::<Scene>().expect("the room provides the scene")
}

/// The engine's reply to a question, asked again whenever the question, the language or what is
/// open changes. Until the next reply comes, the last one stands.
#[hook]
pub(crate) fn use_reply(question: Question) -> Asked {
    let scene = use_scene();
    let asked = use_state(Asked::default);
    let latest = use_mut_ref(|| 0_u32);
    {
        let (asked, latest) = (asked.clone(), latest.clone());
        let dependencies = (question, scene.revision, scene.language);
        use_effect_with(dependencies, move |(question, ..)| {
            let number = {
                let mut latest = latest.borrow_mut();
                *latest += 1;
                *latest
            };
            let promise = host::ask(&to_bytes(question));
            if let Asked::Replied { reply, .. } = &*asked {
                asked.set(Asked::Replied { reply: reply.clone(), fresh: false });
            }
            let setter = asked.setter();
            host::wait();
            spawn_local(async move {
                let reply = match promise {
                    Some(promise) => JsFuture::from(promise).await.ok(),
                    None => None,
                };
                host::go_on();
                // A later question has gone out: this reply is old.
                if *latest.borrow() != number {
                    return;
                }
                let reply = reply.map(|bytes| Uint8Array::new(&bytes).to_vec());
                setter.set(match reply.and_then(|bytes| from_bytes::<Reply>(&bytes)) {
                    Some(reply) => Asked::Replied { reply: reply.into(), fresh: true },
                    None => Asked::Failed,
                });
            });
        });
    }
    (*asked).clone()
}

/// Asks for a file on demand: the callback takes the question, and `then` gets name and text of
/// the file once it comes. Nothing happens when there is nothing to put into it.
#[hook]
pub(crate) fn use_file(then: Callback<(String, String)>) -> Callback<Question> {
    asking(Callback::from(move |reply| {
        if let Reply::File(Some(file)) = reply {
            then.emit(file);
        }
    }))
}

/// Asks on demand: the callback takes the question, and `then` gets the reply once it comes.
pub(crate) fn asking(then: Callback<Reply>) -> Callback<Question> {
    Callback::from(move |question: Question| {
        let then = then.clone();
        let promise = host::ask(&to_bytes(&question));
        spawn_local(async move {
            let Some(promise) = promise else { return };
            let Ok(bytes) = JsFuture::from(promise).await else { return };
            if let Some(reply) = from_bytes::<Reply>(&Uint8Array::new(&bytes).to_vec()) {
                then.emit(reply);
            }
        });
    })
}
