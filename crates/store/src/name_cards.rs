//! Sealed name cards, in the order in which they changed, so that a node can hold the names in
//! memory and ask only for what is new.

use sqlx::FromRow;

use crate::catalogue::queries;
use crate::connection::{Connection, Failure};
use crate::error::ReadError;
use crate::page::rows_to_ask;
use crate::store::Store;
use crate::value::values;

/// The names of a case as they stand now.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct NameCardRow {
    /// The case.
    pub case_id: String,
    /// Version of the stream this card was projected at.
    pub version: i64,
    /// The names, sealed; none once the name is gone, so that every node forgets it.
    pub card: Option<Vec<u8>>,
}
from_sqlite!(NameCardRow: case_id, version, card);

/// A name card and its place in the order of change.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct NameCardChange {
    /// Place in the order of change, from 1; ask with the last one for what is newer.
    pub position: i64,
    /// The case.
    pub case_id: String,
    /// Version of the stream the card was projected at.
    pub version: i64,
    /// The names, sealed; none once the name is gone.
    pub card: Option<Vec<u8>>,
}
from_sqlite!(NameCardChange: position, case_id, version, card);

queries! {
    NAME_CARD_POSITION = "update counters set value = value + 1 where name = 'name_cards' returning value";
    NAME_CARD_KEEP =
        "insert into name_cards (case_id, version, position, card) values ($1, $2, $3, $4) \
         on conflict (case_id) do update set version = excluded.version, position = excluded.position, \
         card = excluded.card";
    NAME_CARD = "select case_id, version, card from name_cards where case_id = $1";
    NAME_CARDS_AFTER =
        "select position, case_id, version, card from name_cards where position > $1 order by position limit $2";
    NAME_CARDS_HEAD = "select value from counters where name = 'name_cards'";
}

/// Keeps name cards and gives each its place in the order of change.
// INVARIANT: positions become visible in their order. The counter's row stays locked until COMMIT,
// so no reader ever sees a later position while an earlier one may still appear.
pub(crate) async fn write(tx: &mut Connection<'_>, cards: &[NameCardRow]) -> Result<(), Failure> {
    for card in cards {
        let counted: Option<(i64,)> = tx.first(NAME_CARD_POSITION, &[]).await?;
        let (position,) =
            counted.ok_or_else(|| Failure::Engine("the counter name_cards is missing".into()))?;
        tx.run(
            NAME_CARD_KEEP,
            values![card.case_id, card.version, position, card.card],
        )
        .await?;
    }
    Ok(())
}

impl Store {
    /// Name cards that changed after a position (0 for all), in order of change. An empty answer
    /// means that the caller knows everything that was committed before it asked.
    pub async fn name_cards_after(
        &self,
        position: i64,
        limit: u32,
    ) -> Result<Vec<NameCardChange>, ReadError> {
        let limit = rows_to_ask(limit) - 1;
        self.pools()
            .all(NAME_CARDS_AFTER, values![position, limit])
            .await
    }

    /// The newest position given out; a node that stands there knows every name.
    pub async fn name_cards_head(&self) -> Result<i64, ReadError> {
        self.pools().number(NAME_CARDS_HEAD, &[]).await
    }

    /// The name card of a case.
    pub async fn name_card(&self, case_id: &str) -> Result<Option<NameCardRow>, ReadError> {
        self.pools().first(NAME_CARD, values![case_id]).await
    }
}
