//! `indicators.yaml`: lists of screening indicators with their dimensions and weights.

use super::super::Mechanism;
use super::super::ledger::{Kind, Ledger};
use super::super::table::Table;
use super::super::values;
use super::super::yaml::Node;
use crate::{
    Dimension, DimensionId, Element, Indicator, IndicatorId, IndicatorList, IndicatorListId,
    Strength,
};

pub(super) fn read(node: &Node, draft: &mut Mechanism, ledger: &mut Ledger) {
    for element in values::elements(node, "the file", ledger) {
        draft.indicators.extend(list(element, ledger));
    }
}

fn list(node: &Node, ledger: &mut Ledger) -> Option<IndicatorList> {
    let table = Table::open(
        node,
        "a list of indicators",
        &["id", "weighted", "absent", "source", "dimensions"],
        ledger,
    )?;
    let id = table.define(Kind::IndicatorList, "", ledger)?;
    let list = IndicatorList {
        id: IndicatorListId::from(id.as_str()),
        weighted: table.flag("weighted", false, ledger),
        absent: table.flag("absent", false, ledger),
        dimensions: table
            .list("dimensions", ledger)
            .iter()
            .filter_map(|node| dimension(node, ledger))
            .collect(),
        source: table.source(ledger),
    };
    if list.absent != list.dimensions.is_empty() {
        ledger.mistake(
            table.at,
            format!("`{id}` is absent and has dimensions, or has none and is not absent"),
            "write `absent: true` for a list that could not be read, or its dimensions",
        );
    }
    Some(list)
}

fn dimension(node: &Node, ledger: &mut Ledger) -> Option<Dimension> {
    let table = Table::open(
        node,
        "a dimension",
        &["id", "element", "indicators"],
        ledger,
    )?;
    let id = table.define(Kind::Dimension, "", ledger)?;
    let element = table.need("element", ledger).and_then(|node| {
        values::choose(
            node,
            "an element of trafficking",
            Element::ALL,
            Element::as_str,
            ledger,
        )
    });
    let indicators = table.list("indicators", ledger);
    Some(Dimension {
        id: DimensionId::from(id.as_str()),
        element: element.unwrap_or(Element::Means),
        indicators: indicators
            .iter()
            .filter_map(|node| indicator(node, ledger))
            .collect(),
    })
}

fn indicator(node: &Node, ledger: &mut Ledger) -> Option<Indicator> {
    let table = Table::open(node, "an indicator", &["id", "adult", "child"], ledger)?;
    let id = table.define(Kind::Indicator, "", ledger)?;
    Some(Indicator {
        id: IndicatorId::from(id.as_str()),
        adult: strength(&table, "adult", ledger),
        child: strength(&table, "child", ledger),
    })
}

fn strength(table: &Table<'_>, key: &str, ledger: &mut Ledger) -> Option<Strength> {
    let node = table.get(key)?;
    values::choose(node, "a strength", Strength::ALL, Strength::as_str, ledger)
}
