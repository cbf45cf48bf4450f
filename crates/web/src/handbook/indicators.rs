//! The lists of indicators with their weights, and the lists that could not be read.

use mechanism::{Dimension, Indicator, IndicatorList, Strength, keys};

use super::leaf::{Entry, Leaf, Link, Rows, Section};
use super::say::Say;

/// All lists, those that are absent among them.
pub(super) fn lists(say: &Say<'_>) -> Leaf {
    let entry = |list: &IndicatorList| {
        let name = say.t(&keys::of("indicators", &list.id)); // words: indicators-*
        let entry = Entry::new(Link::to(name, format!("/mechanism/indicators/{}", list.id)));
        let entry = match list.absent {
            true => entry.marked(say.t("handbook-list-absent")),
            false => entry.said(say.t_count("show-indicator-count", indicators(list).count())),
        };
        entry.with(say.t("handbook-source"), say.source(&list.source))
    };
    let lists = say.mechanism.indicators.iter().map(entry);
    Leaf::new(say.t("handbook-indicators"), "/mechanism")
        .lead(say.t("handbook-indicators-lead"))
        .section(Section::untitled().entries(lists))
}

fn indicators(list: &IndicatorList) -> impl Iterator<Item = &Indicator> {
    list.dimensions.iter().flat_map(|one| &one.indicators)
}

/// One list, dimension by dimension.
pub(super) fn list(say: &Say<'_>, id: &str) -> Option<Leaf> {
    let list = say.mechanism.indicator_list(id)?;
    let title = say.t(&keys::of("indicators", &list.id));
    let mut leaf = Leaf::new(title, "/mechanism/indicators");
    if list.absent {
        leaf = leaf
            .lead(say.t("handbook-list-absent-why"))
            .lead(say.t("handbook-list-absent-instead"));
    } else {
        leaf = leaf.lead(say.t("handbook-indicators-lead"));
    }
    if list.weighted && !list.absent {
        let adults = indicators(list).filter(|one| one.adult.is_some()).count();
        let children = indicators(list).filter(|one| one.child.is_some()).count();
        leaf = leaf
            .lead(say.t_count("handbook-list-adults", adults))
            .lead(say.t_count("handbook-list-children", children));
    }
    let source = Entry::new(Link::plain(say.t("handbook-list-from")))
        .with(say.t("handbook-source"), say.source(&list.source));
    Some(
        leaf.sections(list.dimensions.iter().map(|one| dimension(say, list, one)))
            .section(Section::untitled().entry(source)),
    )
}

// words: dimension-* indicator-*
fn dimension(say: &Say<'_>, list: &IndicatorList, dimension: &Dimension) -> Section {
    let mut heads = vec![say.t("handbook-sign")];
    if list.weighted {
        heads.extend([
            say.t("handbook-weight-adult"),
            say.t("handbook-weight-child"),
        ]);
    }
    let row = |one: &Indicator| {
        let mut cells = vec![say.t(&keys::of("indicator", &one.id))];
        if list.weighted {
            cells.extend([weight(say, one.adult), weight(say, one.child)]);
        }
        cells
    };
    let rows = dimension.indicators.iter().map(row).collect();
    let key = keys::of("dimension", &dimension.id);
    let element = say.t(&keys::of("handbook-element", dimension.element.as_str())); // words: handbook-element-*
    Section::new(say.t(&key))
        .at(key)
        .note(element)
        .table(Rows { heads, rows })
}

// words: handbook-weight-*
fn weight(say: &Say<'_>, strength: Option<Strength>) -> String {
    match strength {
        Some(one) => say.t(&keys::of("handbook-weight", one.as_str())),
        None => say.t("handbook-weight-none"),
    }
}
