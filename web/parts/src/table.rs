//! Tables. On a phone a stacked table becomes a list of labelled values; the roles in the markup
//! keep it a table for screen readers.

use yew::prelude::*;

/// A table that stacks on narrow screens. `bodies` are its `tbody` elements.
pub fn stacked(class: &'static str, names: &[AttrValue], bodies: Html) -> Html {
    html! {
        <div class="scroll">
            <table class={classes!("indicators", class)} role="table">
                <thead role="rowgroup">
                    <tr role="row">{ for names.iter().map(column_heading) }</tr>
                </thead>
                { bodies }
            </table>
        </div>
    }
}

fn column_heading(name: &AttrValue) -> Html {
    html! { <th scope="col" role="columnheader">{ name }</th> }
}

/// The rows of a stacked table that has no groups of rows.
pub fn body(rows: Vec<Html>) -> Html {
    html! { <tbody role="rowgroup">{ for rows }</tbody> }
}

/// A row of a stacked table: its heading, then its cells with the names of their columns. A cell
/// without a name is for the screen only.
pub fn row(class: &str, head: Html, cells: Vec<(AttrValue, Html)>) -> Html {
    html! {
        <tr role="row" class={class.to_owned()}>
            <th scope="row" role="rowheader">{ head }</th>
            { for cells.into_iter().map(cell) }
        </tr>
    }
}

fn cell((name, content): (AttrValue, Html)) -> Html {
    if name.is_empty() {
        html! { <td role="cell" class="no-print actions">{ content }</td> }
    } else {
        html! { <td role="cell" data-label={name}>{ content }</td> }
    }
}

/// A row under another one, across the whole table.
pub fn row_below(id: Option<String>, content: Html) -> Html {
    html! { <tr role="row" class="below"><td role="cell" colspan="6" {id}>{ content }</td></tr> }
}

/// A table that scrolls sideways when it is too wide. The first cell of each row is its heading.
pub fn wide(label: &'static str, names: Vec<AttrValue>, rows: Vec<Vec<Html>>) -> Html {
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label={label}>
            <table>
                <thead><tr>{ for names.iter().map(|name| html! { <th scope="col">{ name }</th> }) }</tr></thead>
                <tbody>{ for rows.into_iter().map(wide_row) }</tbody>
            </table>
        </div>
    }
}

fn wide_row(cells: Vec<Html>) -> Html {
    let cell = |(index, content): (usize, Html)| match index {
        0 => html! { <th scope="row">{ content }</th> },
        _ => html! { <td>{ content }</td> },
    };
    html! { <tr>{ for cells.into_iter().enumerate().map(cell) }</tr> }
}
