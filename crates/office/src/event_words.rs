//! The words that were written with an event: why, in whose presence, what the person wished. A rule that
//! asks for reasons is worth something only if somebody can read them.

use std::collections::BTreeSet;

use casework::context::slot;
use casework::{Event, missing, recovery};
use mechanism::Compartment;

use crate::timeline::{LineSays, TimelineLine};
use crate::view::Opened;
use crate::{Office, OfficeError, Particulars};

/// What was written under which name, in the order in which it is told. The words of a name are
/// `said-NAME`.
const TOLD: [&str; 6] = [
    slot::REASONS,
    slot::UNDECIDED,
    recovery::OWN_WISH,
    missing::DANGER,
    slot::PRESENT,
    slot::SPOKE_TO,
];

/// Names of people. INVARIANT (floor 7): somebody who works in a house may be among them, so they are told
/// to whoever may know where the person is.
const NAMES: [&str; 2] = [slot::PRESENT, slot::SPOKE_TO];

/// Where it may be sealed. Not where the person is, nor health: what is written there has pages of its
/// own.
const WHERE: [Compartment; 4] = [
    Compartment::Course,
    Compartment::Identity,
    Compartment::Account,
    Compartment::Justice,
];

/// Words of one name. INVARIANT: Debug shows none of them.
#[derive(Clone, PartialEq, Eq)]
pub struct Said {
    /// The name.
    pub slot: &'static str,
    /// The words.
    pub words: String,
}

impl std::fmt::Debug for Said {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Said({})", self.slot)
    }
}

/// Whether the words of an event are told with it.
///
/// INVARIANT: why somebody is shut out is told to nobody: colleagues would carry it on. An opinion stands
/// on the page of its signatures, where those who have not signed yet do not read it (floor 5); a danger to
/// life or health on the page of the access it opened, for its reviewers; why an entry is an error beside that
/// entry.
pub(crate) fn is_told(event: &Event) -> bool {
    !matches!(
        event,
        Event::BarSet { .. }
            | Event::BarLifted { .. }
            | Event::ProposalOpened { .. }
            | Event::Signed { .. }
            | Event::UrgentlyOpened { .. }
            | Event::UrgentReviewed { .. }
            | Event::EnteredInError { .. }
    )
}

impl Office {
    /// Puts the words that open to the reader beside these lines; says in which compartments they were.
    pub(crate) async fn tell_words(
        &self,
        opened: &Opened,
        lines: &mut [TimelineLine],
    ) -> Result<BTreeSet<Compartment>, OfficeError> {
        let versions = || lines.iter().map(|line| line.version);
        let (Some(first), Some(last)) = (versions().min(), versions().max()) else {
            return Ok(BTreeSet::new());
        };
        let open = WHERE.into_iter().filter(|one| opened.opens(*one));
        let open: Vec<Compartment> = open.collect();
        let (keys, stream) = (&opened.loaded.keys, opened.id().as_str());
        let texts = self
            .open_particulars(keys, opened.case(), stream, first..=last, &open)
            .await?;
        let may_place = opened.opens(Compartment::Location);
        let names = TOLD.into_iter();
        let names = names.filter(|slot| may_place || !NAMES.contains(slot));
        let names: Vec<&'static str> = names.collect();
        let mut read = BTreeSet::new();
        for line in lines {
            if let LineSays::Told(told) = &mut line.says
                && told.tells_words
            {
                let kept = texts.get(&line.version);
                told.said = kept.map_or_else(Vec::new, |kept| said(kept, &names, &open, &mut read));
            }
        }
        Ok(read)
    }
}

fn said(
    kept: &Particulars,
    names: &[&'static str],
    open: &[Compartment],
    read: &mut BTreeSet<Compartment>,
) -> Vec<Said> {
    let mut said = Vec::new();
    for slot in names {
        for compartment in open {
            if let Some(words) = kept.get(*compartment, slot) {
                read.insert(*compartment);
                let words = words.to_owned();
                said.push(Said { slot, words });
            }
        }
    }
    said
}
