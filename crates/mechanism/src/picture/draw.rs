//! A laid-out track as SVG: lines first, marks and words over them.

use std::fmt::Write as _;

use super::layout::{From, Item, Ladder, Line, RADIUS, Row, Standing, WIDTH, Wire};
use super::tell::Mark;
use super::words::Words;
use crate::show::{Say, Shown};
use crate::{State, Track, keys};

/// How round a corner is.
const CORNER: i32 = 6;
/// How far below a state's middle its other lines leave.
const BELOW: i32 = 13;
/// Space between tracks, and above them for their names.
const GAP: i32 = 36;

/// One track as an SVG element.
pub(super) fn svg(track: &Track, ladder: &Ladder<'_>, say: &dyn Say, href: Option<&str>) -> String {
    let name = say.text(&keys::track(&track.id));
    let id = keys::of("picture", &track.id);
    let height = ladder.height + GAP / 3;
    // A picture whose parts lead somewhere is a group to be read, not one image.
    let role = if href.is_some() { "group" } else { "img" };
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"besa-picture\" viewBox=\"0 0 {WIDTH} {height}\" \
         role=\"{role}\" aria-labelledby=\"{id}-title {id}-desc\">"
    );
    let title = say.text_with("picture-title", &[("track", Shown::Word(&name))]);
    tagged(
        &mut out,
        &format!("title id=\"{id}-title\""),
        "title",
        &title,
    );
    let desc = described(track, say);
    tagged(&mut out, &format!("desc id=\"{id}-desc\""), "desc", &desc);
    let _ = write!(out, "<g id=\"{id}-drawn\" class=\"besa-picture\">");
    body(&mut out, track, ladder, href);
    out.push_str("</g></svg>");
    sliced(&mut out, &id, ladder, height);
    out
}

/// The picture row by row, each row a window on the same drawing.
fn sliced(out: &mut String, id: &str, ladder: &Ladder<'_>, height: i32) {
    let tops: Vec<i32> = ladder.rows.iter().skip(1).map(Row::top).collect();
    let begins = std::iter::once(0).chain(tops.iter().copied());
    let ends = tops.iter().copied().chain([height]);
    out.push_str("<div class=\"besa-slices\" aria-hidden=\"true\">");
    for (from, to) in begins.zip(ends) {
        let _ = write!(
            out,
            "<svg class=\"besa-slices__row\" viewBox=\"0 {from} {WIDTH} {}\"><use href=\"#{id}-drawn\"/></svg>",
            to - from
        );
    }
    out.push_str("</div>");
}

/// Tracks side by side, each below its name, with the style in the picture.
pub(super) fn side_by_side(
    all: &[(&Track, Ladder<'_>, Words)],
    say: &dyn Say,
    style: &str,
) -> String {
    let count = i32::try_from(all.len()).unwrap_or(1);
    let width = count * (WIDTH + GAP) + GAP;
    let tallest = all.iter().map(|(_, ladder, _)| ladder.height).max();
    let height = tallest.unwrap_or(0) + 3 * GAP;
    let title = say.text("picture-title-all");
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"besa-picture\" viewBox=\"0 0 {width} {height}\" \
         width=\"{width}\" height=\"{height}\" role=\"group\" aria-labelledby=\"picture-title\">\
         <title id=\"picture-title\">{}</title><style>{style}</style>",
        escaped(&title)
    );
    for (at, (track, ladder, words)) in all.iter().enumerate() {
        let x = GAP + i32::try_from(at).unwrap_or(0) * (WIDTH + GAP);
        let name = say.text(&keys::track(&track.id));
        let id = keys::of("picture", &track.id);
        let _ = write!(
            out,
            "<g role=\"group\" aria-labelledby=\"{id}-title\" aria-describedby=\"{id}-desc\" \
             transform=\"translate({x} {GAP})\">"
        );
        let titled = format!("title id=\"{id}-title\"");
        tagged(&mut out, &titled, "title", &name);
        let desc = words.lines().join(".\n");
        tagged(&mut out, &format!("desc id=\"{id}-desc\""), "desc", &desc);
        let _ = write!(
            out,
            "<text class=\"besa-picture__track\" x=\"0\" y=\"0\">{}</text>",
            escaped(&name)
        );
        let _ = write!(out, "<g transform=\"translate(0 {})\">", GAP / 3);
        body(&mut out, track, ladder, None);
        out.push_str("</g></g>");
    }
    out.push_str("</svg>\n");
    out
}

fn described(track: &Track, say: &dyn Say) -> String {
    let count = |length: usize| Shown::Count(u32::try_from(length).unwrap_or(u32::MAX));
    let values = [
        ("states", count(track.states.len())),
        ("steps", count(track.steps.len())),
    ];
    say.text_with("picture-desc", &values)
}

fn body(out: &mut String, track: &Track, ladder: &Ladder<'_>, href: Option<&str>) {
    // The nearest line first: what leads far passes over it and stays whole where it leaves and arrives.
    let mut wires: Vec<&Wire> = ladder.wires.iter().collect();
    wires.sort_by_key(|wire| -wire.lane_x);
    for wire in wires {
        wired(out, wire);
    }
    lines(out, &ladder.head);
    for row in &ladder.rows {
        match row {
            Row::State(item, standing) => {
                station(out, item, *standing);
                let key = keys::state(&track.id, &item.of.id);
                named(out, &item.name, "state", href, &key);
                lines(out, &item.told);
            }
            Row::Step(item) => {
                let (x, y) = (item.x, item.y);
                let _ = write!(
                    out,
                    "<circle class=\"besa-picture__step-mark\" cx=\"{x}\" cy=\"{y}\" r=\"4\"/>"
                );
                let key = keys::step(&track.id, &item.of.id);
                named(out, &item.name, "step", href, &key);
                lines(out, &item.told);
            }
        }
    }
}

/// The mark of a state: a ring, a double ring where the track may rest, filled where a case stands.
fn station(out: &mut String, item: &Item<'_, State>, standing: Standing) {
    let (x, y) = (item.x, item.y);
    let class = match standing {
        Standing::Here => " besa-picture__mark--here",
        Standing::Walked => " besa-picture__mark--walked",
        Standing::Elsewhere => "",
    };
    if standing == Standing::Here {
        let halo = RADIUS + 5;
        let _ = write!(
            out,
            "<circle class=\"besa-picture__halo-here\" cx=\"{x}\" cy=\"{y}\" r=\"{halo}\"/>"
        );
    }
    let _ = write!(
        out,
        "<circle class=\"besa-picture__mark{class}\" cx=\"{x}\" cy=\"{y}\" r=\"{RADIUS}\"/>"
    );
    if item.of.ends {
        let inner = RADIUS - 4;
        let _ = write!(
            out,
            "<circle class=\"besa-picture__rest{class}\" cx=\"{x}\" cy=\"{y}\" r=\"{inner}\"/>"
        );
    }
}

/// The line to a state, with an arrow: from every step that leads there, and from below every state
/// that such a step leaves as well.
fn wired(out: &mut String, wire: &Wire) {
    let lane = wire.lane_x;
    let (to_x, to_y) = wire.to;
    for (back, class) in [(true, " besa-picture__wire--back"), (false, "")] {
        let from = wire.from.iter().filter(|from| from.back == back);
        let farthest = from.clone().map(|from| (from.at.1 - to_y).abs()).max();
        let mut path = String::new();
        for from in from {
            let start = begun(&mut path, from);
            if Some((from.at.1 - to_y).abs()) == farthest {
                bent(&mut path, start, lane, (to_x - RADIUS - 5, to_y));
            } else {
                joined(&mut path, start, lane, back);
            }
        }
        if !path.is_empty() {
            let _ = write!(out, "<path class=\"besa-picture__under\" d=\"{path}\"/>");
            let _ = write!(
                out,
                "<path class=\"besa-picture__wire{class}\" d=\"{path}\"/>"
            );
        }
    }
    let only_back = wire.from.iter().all(|from| from.back);
    let class = if only_back {
        " besa-picture__wire--back"
    } else {
        ""
    };
    let (tip, tail) = (to_x - RADIUS - 1, to_x - RADIUS - 8);
    let (above, below) = (to_y - 4, to_y + 4);
    let _ = write!(
        out,
        "<path class=\"besa-picture__arrow{class}\" d=\"M{tip} {to_y}L{tail} {above}V{below}Z\"/>"
    );
}

/// Where a line leaves its mark: at a step to the left, at a state from below.
fn begun(path: &mut String, from: &From) -> (i32, i32) {
    let (x, y) = from.at;
    if !from.state {
        return (x - 4, y);
    }
    let leaves = y + BELOW;
    let _ = write!(path, "M{x} {}V{}", y + RADIUS, leaves - CORNER);
    let _ = write!(path, "Q{x} {leaves} {} {leaves}", x - CORNER);
    (x - CORNER, leaves)
}

/// From a mark to the left, and into a lane that others run in already.
fn joined(path: &mut String, (x, y): (i32, i32), lane: i32, back: bool) {
    let on = if back { y - CORNER } else { y + CORNER };
    let _ = write!(path, "M{x} {y}H{}Q{lane} {y} {lane} {on}", lane + CORNER);
}

/// From a mark to the left, up or down the lane, and to the right again.
fn bent(path: &mut String, (x, y): (i32, i32), lane: i32, (to_x, to_y): (i32, i32)) {
    let turn = lane + CORNER;
    let way = (to_y - y).signum() * CORNER.min((to_y - y).abs() / 2);
    let _ = write!(path, "M{x} {y}H{turn}Q{lane} {y} {lane} {}", y + way);
    let _ = write!(path, "V{}Q{lane} {to_y} {turn} {to_y}H{to_x}", to_y - way);
}

/// A name, leading to its place in the words where there is one.
fn named(out: &mut String, name: &[Line], class: &str, href: Option<&str>, key: &str) {
    if let Some(href) = href {
        let _ = write!(out, "<a href=\"{}#{}\">", escaped(href), escaped(key));
    }
    if let Some(first) = name.first() {
        let _ = write!(out, "<text class=\"besa-picture__{class}\">");
        for line in name {
            let (x, y, text) = (line.x, line.y, escaped(&line.text));
            let blank = if line.y == first.y { "" } else { " " };
            let _ = write!(out, "{blank}<tspan x=\"{x}\" y=\"{y}\">{text}</tspan>");
        }
        out.push_str("</text>");
    }
    if href.is_some() {
        out.push_str("</a>");
    }
}

fn lines(out: &mut String, told: &[Line]) {
    let mut class = "";
    for line in told {
        let (x, y) = (line.x, line.y);
        if let Some(mark) = line.mark {
            class = class_of(mark);
            let _ = write!(
                out,
                "<path class=\"besa-picture__icon{class}\" transform=\"translate({} {})\" d=\"{}\"/>",
                x - 15,
                y - 9,
                icon(mark)
            );
        }
        let text = escaped(&line.text);
        let _ = write!(
            out,
            "<text class=\"besa-picture__told{class}\" x=\"{x}\" y=\"{y}\">{text}</text>"
        );
    }
}

const fn class_of(mark: Mark) -> &'static str {
    match mark {
        Mark::To => " besa-picture__told--to",
        Mark::Unset => " besa-picture__told--unset",
        Mark::Here => " besa-picture__told--here",
        _ => "",
    }
}

/// A mark of ten by ten units, drawn as a line.
const fn icon(mark: Mark) -> &'static str {
    match mark {
        // An arrow.
        Mark::To => "M1 5.5H9M5.5 2L9 5.5L5.5 9",
        // A head and shoulders.
        Mark::Who => "M5 5A2 2 0 1 0 5 1A2 2 0 1 0 5 5M1 10C1 7 3 6.5 5 6.5S9 7 9 10",
        // A pen over a line.
        Mark::Signed => "M1 10H9M2 7L7 1.5L9 3.5L4 8.5L2 9Z",
        // A sheet.
        Mark::Form => "M2 1H8V10H2ZM4 4H6M4 6.5H6",
        // A shield.
        Mark::Safeguards => "M5 1L9 2.5V5.5C9 8 7 9.5 5 10C3 9.5 1 8 1 5.5V2.5Z",
        // A tick in a square.
        Mark::Needs => "M1 1.5H9V9.5H1ZM3 5.5L4.5 7.5L7.5 3.5",
        // A clock; a clock that is broken open.
        Mark::Law => "M5 1A4.5 4.5 0 1 0 5.01 1M5 3V5.5L7 7",
        Mark::Unset => "M7 1.5A4.5 4.5 0 1 1 3 1.5M5 3V5.5L7 7",
        // A branch.
        Mark::Opens => "M1 9V5.5H9M6 2.5L9 5.5L6 8.5",
        // A pin.
        Mark::Here => "M5 10L2 5A3.5 3.5 0 1 1 8 5Z",
    }
}

fn tagged(out: &mut String, open: &str, close: &str, text: &str) {
    let _ = write!(out, "<{open}>{}</{close}>", escaped(text));
}

fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for one in text.chars() {
        match one {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            other => safe.push(other),
        }
    }
    safe
}
