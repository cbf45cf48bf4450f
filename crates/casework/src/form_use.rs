//! Which filling of a form each taking of a step rests on.
//!
//! INVARIANT: a filling serves one taking on a track. What was written about the hearing in spring says
//! nothing of the one in autumn. Care asks for no form and uses none up. A form that two tracks ask for serves
//! each of them: what was said in one conversation is not asked twice.
//!
//! Any filling since the last taking counts for the next, also one that mended a word or was entered late
//! from paper: what it is about is known to who filled it and not here.

use mechanism::{FormId, Mechanism, Step, TrackId};

use crate::Case;
use crate::step::taken;

/// Whether a filling is there for what is taken next on a track.
pub fn counts(case: &Case, mechanism: &Mechanism, track: &TrackId, form: &FormId) -> bool {
    FormUse::of(case, mechanism, (track, form), None).left > 0
}

/// The takings on a track that are left without a filling once that of `version` is gone.
pub(crate) fn unfounded(
    case: &Case,
    mechanism: &Mechanism,
    place: (&TrackId, &FormId),
    version: u64,
) -> Vec<u64> {
    let already = FormUse::of(case, mechanism, place, None).unfounded;
    let without = FormUse::of(case, mechanism, place, Some(version)).unfounded;
    let became = without.into_iter().filter(|one| !already.contains(one));
    became.collect()
}

/// How the fillings of a form are used on a track.
struct FormUse {
    /// Takings that no filling is left for.
    unfounded: Vec<u64>,
    /// Fillings since the last taking that none needs.
    left: usize,
}

impl FormUse {
    fn of(
        case: &Case,
        mechanism: &Mechanism,
        (track, form): (&TrackId, &FormId),
        without: Option<u64>,
    ) -> Self {
        let rests = |on: &TrackId, step: &Step| {
            on == track && step.form.as_ref() == Some(form) && !step.act.is_care()
        };
        // Of one track, so they stand in their order.
        let takings: Vec<u64> = taken(case, mechanism, rests).collect();
        // How many were filled before each taking and since the one before it; the last are for the next.
        let mut filled = vec![0_usize; takings.len() + 1];
        let fillings = case.filled(form).map(|one| one.version);
        for version in fillings.filter(|one| Some(*one) != without) {
            filled[takings.partition_point(|taking| *taking < version)] += 1;
        }
        let mut unfounded = Vec::new();
        for (own, taking) in takings.iter().enumerate() {
            // What was filled again later takes the place of what was wrong, unless a taking since needs it.
            let spare = |place: &usize| {
                let needed = *place != own && *place < takings.len();
                filled[*place] > usize::from(needed)
            };
            match (own..filled.len()).find(spare) {
                Some(place) => filled[place] -= 1,
                None => unfounded.push(*taking),
            }
        }
        Self {
            unfounded,
            left: filled[takings.len()],
        }
    }
}
