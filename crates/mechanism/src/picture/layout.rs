//! Where everything stands: rows from top to bottom, lanes on the left, texts on the right.

use std::collections::BTreeMap;

use super::tell::{self, Mark, Naming, Told};
use super::{Place, lanes, measure};
use crate::show::Say;
use crate::{Mechanism, State, StateId, Step, Track, keys};

/// Width of a ladder.
pub(super) const WIDTH: i32 = 348;
/// Space at every side.
const MARGIN: i32 = 6;
/// From one lane to the next, where there are few and where there are many.
const LANE: [i32; 2] = [9, 6];
/// The most lanes that are few.
const FEW: usize = 6;
/// Radius of a state's mark.
pub(super) const RADIUS: i32 = 7;
/// From a state's mark to its text, and from a step's mark to its text.
const INDENT: i32 = 18;
/// How far the steps of a state stand to the right of it.
const STEP: i32 = 20;
/// Size of the name of a state.
pub(super) const STATE_SIZE: i32 = 15;
/// Size of the name of a step.
pub(super) const STEP_SIZE: i32 = 13;
/// Size of what is written beside it.
pub(super) const TOLD_SIZE: i32 = 12;

/// A line of text at its place.
#[derive(Debug)]
pub(super) struct Line {
    pub mark: Option<Mark>,
    pub x: i32,
    pub y: i32,
    pub text: String,
}

/// A state or a step: the middle of its mark, its name and what is written beside it.
#[derive(Debug)]
pub(super) struct Item<'a, T> {
    pub of: &'a T,
    pub x: i32,
    pub y: i32,
    pub name: Vec<Line>,
    pub told: Vec<Line>,
}

/// A row: a state, or a step below the state it leaves.
#[derive(Debug)]
pub(super) enum Row<'a> {
    State(Item<'a, State>, Standing),
    Step(Item<'a, Step>),
}

/// Whether a case stands in a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    Here,
    Walked,
    Elsewhere,
}

/// The line to a state: everything that leads there runs in one lane.
#[derive(Debug)]
pub(super) struct Wire {
    /// Where it runs up and down.
    pub lane_x: i32,
    /// The state it leads to.
    pub to: (i32, i32),
    /// What leads there.
    pub from: Vec<From>,
}

/// Where a line begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct From {
    /// The middle of the mark.
    pub at: (i32, i32),
    /// It begins at a state, which a step leaves that stands below another one.
    pub state: bool,
    /// It leads back up.
    pub back: bool,
}

/// A track, laid out.
#[derive(Debug)]
pub(super) struct Ladder<'a> {
    pub height: i32,
    pub head: Vec<Line>,
    pub rows: Vec<Row<'a>>,
    pub wires: Vec<Wire>,
}

/// What stands in a row, before it has a place.
pub(super) enum Slot<'a> {
    State(&'a State),
    Step(&'a Step),
}

/// Lays a track out.
pub(super) fn ladder<'a>(
    mechanism: &Mechanism,
    track: &'a Track,
    say: &dyn Say,
    place: Option<&Place>,
) -> Ladder<'a> {
    let slots = slots(track);
    let rows_of = rows_of(&slots);
    let led = led(track, &slots, &rows_of);
    let span = |(to, from): &(usize, Vec<usize>)| {
        let least = from.iter().chain([to]).min();
        let most = from.iter().chain([to]).max();
        (*least.unwrap_or(to), *most.unwrap_or(to))
    };
    let lanes = lanes::assigned(&led.iter().map(span).collect::<Vec<_>>());
    let count = lanes.iter().max().map_or(0, |most| most + 1);
    let apart = LANE[usize::from(count > FEW)];
    let x = MARGIN + RADIUS + apart * i32::try_from(count + 1).unwrap_or(0);
    let mut page = Page { x, y: MARGIN };
    let head = page.head(tell::opening(mechanism, track, say));
    let rows: Vec<Row<'a>> = slots
        .iter()
        .map(|slot| match slot {
            Slot::State(state) => page.state(mechanism, track, state, say, place),
            Slot::Step(step) => page.step(mechanism, track, step, say),
        })
        .collect();
    let from = |to: usize, row: &usize| From {
        at: rows[*row].at(),
        state: matches!(rows[*row], Row::State(..)),
        back: to < *row,
    };
    let wires = led.iter().zip(lanes).map(|((to, rows_from), lane)| Wire {
        lane_x: x - RADIUS - apart * i32::try_from(lane + 1).unwrap_or(0),
        to: rows[*to].at(),
        from: rows_from.iter().map(|row| from(*to, row)).collect(),
    });
    Ladder {
        wires: wires.collect(),
        height: page.y,
        head,
        rows,
    }
}

/// For each state that something leads to: its row, and the rows of what leads there. A step counts by
/// its own row and by those of the other states it leaves.
fn led(
    track: &Track,
    slots: &[Slot<'_>],
    rows_of: &BTreeMap<&StateId, usize>,
) -> Vec<(usize, Vec<usize>)> {
    let mut led: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (row, slot) in slots.iter().enumerate() {
        let Slot::Step(step) = slot else { continue };
        let others = step.from.iter().filter(|id| Some(*id) != home(track, step));
        let others = others.filter_map(|id| rows_of.get(id)).copied();
        let from: Vec<usize> = others.chain([row]).collect();
        for to in step.act.targets() {
            let Some(to) = rows_of.get(to) else { continue };
            let all = led.entry(*to).or_default();
            all.extend(from.iter().filter(|row| *row != to));
            all.sort_unstable();
            all.dedup();
        }
    }
    led.into_iter().collect()
}

/// States in the order of the pack, each followed by the steps that leave it first.
pub(super) fn slots(track: &Track) -> Vec<Slot<'_>> {
    let opening = track.steps.iter().filter(|step| step.from.is_empty());
    let mut slots: Vec<Slot<'_>> = opening.map(Slot::Step).collect();
    for state in &track.states {
        slots.push(Slot::State(state));
        let leaving = track.steps.iter();
        let leaving = leaving.filter(|step| home(track, step) == Some(&state.id));
        slots.extend(leaving.map(Slot::Step));
    }
    slots
}

/// The first state a step leaves, in the order of the pack.
fn home<'a>(track: &'a Track, step: &Step) -> Option<&'a StateId> {
    let states = track.states.iter().map(|state| &state.id);
    states.into_iter().find(|id| step.from.contains(id))
}

fn rows_of<'a>(slots: &[Slot<'a>]) -> BTreeMap<&'a StateId, usize> {
    let states = slots.iter().enumerate();
    states
        .filter_map(|(row, slot)| match slot {
            Slot::State(state) => Some((&state.id, row)),
            Slot::Step(_) => None,
        })
        .collect()
}

impl Row<'_> {
    /// Where the row begins, above its mark: a page may break here.
    pub(super) const fn top(&self) -> i32 {
        match self {
            Self::State(item, _) => item.y - RADIUS - 7,
            Self::Step(item) => item.y - STEP_SIZE / 2 - 4,
        }
    }

    const fn at(&self) -> (i32, i32) {
        match self {
            Self::State(item, _) => (item.x, item.y),
            Self::Step(item) => (item.x, item.y),
        }
    }
}

/// A page that fills from top to bottom.
struct Page {
    /// The middle of the marks of states.
    x: i32,
    y: i32,
}

impl Page {
    fn head(&mut self, told: Vec<Told>) -> Vec<Line> {
        let lines = self.told(self.x, told);
        self.y += 4;
        lines
    }

    fn state<'a>(
        &mut self,
        mechanism: &Mechanism,
        track: &Track,
        state: &'a State,
        say: &dyn Say,
        place: Option<&Place>,
    ) -> Row<'a> {
        self.y += 14;
        let standing = standing(state, place);
        let (x, y) = (self.x, self.y + STATE_SIZE / 2 + 1);
        let name = say.text(&keys::state(&track.id, &state.id));
        let name = self.lines(x + INDENT, &name, STATE_SIZE, true);
        let mut told = tell::state(mechanism, state, say);
        if standing == Standing::Here {
            told.insert(0, (Mark::Here, say.text("picture-here")));
        }
        let told = self.told(x + INDENT, told);
        let of = state;
        Row::State(
            Item {
                of,
                x,
                y,
                name,
                told,
            },
            standing,
        )
    }

    fn step<'a>(
        &mut self,
        mechanism: &Mechanism,
        track: &Track,
        step: &'a Step,
        say: &dyn Say,
    ) -> Row<'a> {
        self.y += 7;
        let (x, y) = (self.x + STEP, self.y + STEP_SIZE / 2 + 1);
        let name = tell::step_name(track, step, say);
        let name = self.lines(x + INDENT - 4, &name, STEP_SIZE, true);
        let told = tell::step(mechanism, track, step, (say, Naming::Few));
        let told = self.told(x + INDENT - 4, told);
        Row::Step(Item {
            of: step,
            x,
            y,
            name,
            told,
        })
    }

    fn lines(&mut self, x: i32, text: &str, size: i32, bold: bool) -> Vec<Line> {
        let broken = measure::wrapped(text, size, bold, WIDTH - MARGIN - x);
        let lines = broken.into_iter().map(|text| {
            self.y += size + 3;
            Line {
                mark: None,
                x,
                y: self.y - 3,
                text,
            }
        });
        lines.collect()
    }

    /// Each told line behind its mark.
    fn told(&mut self, x: i32, told: Vec<Told>) -> Vec<Line> {
        let mut all = Vec::new();
        for (mark, text) in told {
            self.y += 2;
            let mut lines = self.lines(x + 16, &text, TOLD_SIZE, false);
            if let Some(first) = lines.first_mut() {
                first.mark = Some(mark);
            }
            all.extend(lines);
        }
        all
    }
}

fn standing(state: &State, place: Option<&Place>) -> Standing {
    match place {
        Some(place) if place.here.as_ref() == Some(&state.id) => Standing::Here,
        Some(place) if place.walked.contains(&state.id) => Standing::Walked,
        _ => Standing::Elsewhere,
    }
}
