//! placeholder
use yew::prelude::*;
#[component]
pub(crate) fn Scenario() -> Html {
    Html::default()
}
