//! Steps of the procedure: what moves a track, and the floors that no pack can lower.

use jiff::Timestamp;
use mechanism::{
    Act, Function, Mechanism, Purpose, SafeguardId, Standing, StateId, Step, StepId, Track, TrackId,
};
use serde::{Deserialize, Serialize};

use crate::age::AgeClass;
use crate::context::slot;
use crate::facts::guard_facts;
use crate::presence;
use crate::refusal::{Decided, Reason, Refusal, Rule, ensure};
use crate::safeguard::{applies, is_in_place};
use crate::{Case, Context, Event};

/// Where a track stands, and how it came there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrackRecord {
    /// The state.
    pub state: StateId,
    /// Since when.
    pub since: Timestamp,
    /// Every move: nothing is overwritten, old decisions stay (floor 9).
    pub history: Vec<Move>,
}

/// One move of a track, or something recorded on it that moved nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Move {
    /// When.
    pub at: Timestamp,
    /// By which step; none for the opening.
    pub step: Option<StepId>,
    /// To which state; where the track stood, for what was only recorded.
    pub to: StateId,
    /// The version of its event.
    pub version: u64,
}

/// A step the page offers, or the reasons why it cannot be taken yet.
#[derive(Clone, Debug)]
pub struct Offered<'m> {
    /// On which track.
    pub track: &'m TrackId,
    /// Which step.
    pub step: &'m Step,
    /// What refuses it now.
    pub refused: Option<Refusal>,
}

/// Every step that starts from where the tracks stand, with what refuses it. Steps of another
/// function are left out: what one may not use is absent.
pub fn offers<'m>(case: &Case, ctx: &Context<'m>) -> Vec<Offered<'m>> {
    let mechanism: &'m Mechanism = ctx.mechanism;
    let mut offers = Vec::new();
    for track in &mechanism.procedure.tracks {
        for step in &track.steps {
            if !starts_here(case, &track.id, step) || !ctx.actor.has_any(&step.by) {
                continue;
            }
            let refused = may_take(case, ctx, &track.id, step).err();
            if refused.as_ref().is_some_and(is_for_others) {
                continue;
            }
            offers.push(Offered {
                track: &track.id,
                step,
                refused,
            });
        }
    }
    offers
}

/// Whether a requirement refuses that nobody can mend: the step is for a child and this is an adult.
/// Nothing is missing then; it is another step that fits.
fn is_for_others(refusal: &Refusal) -> bool {
    refusal
        .reasons
        .iter()
        .any(|one| matches!(one.rule, Rule::Requirement(_)) && one.mended_by.is_empty())
}

/// Whether the step starts from where its track stands.
pub fn starts_here(case: &Case, track: &TrackId, step: &Step) -> bool {
    match case.tracks.get(track) {
        None => step.from.is_empty(),
        Some(record) => step.from.contains(&record.state),
    }
}

/// When steps of a kind were taken that stand: the versions of their events, track by track.
pub(crate) fn taken(
    case: &Case,
    mechanism: &Mechanism,
    kind: impl Fn(&TrackId, &Step) -> bool,
) -> impl Iterator<Item = u64> {
    let of_kind = move |track: &TrackId, moved: &Move| {
        let step = moved.step.as_ref();
        let step = step.and_then(|step| mechanism.step(track.as_str(), step.as_str()));
        case.stands(moved) && step.is_some_and(|step| kind(track, step))
    };
    let moves = case.tracks.iter().flat_map(|(track, record)| {
        let history = record.history.iter();
        history.map(move |moved| (track, moved))
    });
    let taken = moves.filter(move |(track, moved)| of_kind(track, moved));
    taken.map(|(_, moved)| moved.version)
}

/// Takes a step that one institution can take alone.
pub(crate) fn take(
    case: &Case,
    ctx: &Context<'_>,
    track: &TrackId,
    step: &StepId,
    age_child: Option<bool>,
) -> Decided {
    let step = ctx
        .mechanism
        .step(track.as_str(), step.as_str())
        .ok_or(Rule::NotFound)?;
    may_take(case, ctx, track, step)?;
    // Care waits for no text (floor 1); an age is decided with reasons, whatever a pack asks.
    let weighs = step.reasons || matches!(step.act, Act::DecideAge(_));
    let asks = weighs && !step.act.is_care();
    ensure(!asks || ctx.has(slot::REASONS), Rule::ReasonsMissing)?;
    if step.is_interview() {
        crate::interview::ensure_justified(case, ctx)?;
    }
    let to = match &step.act {
        Act::Decide(_) | Act::Settle(_) => return Err(Rule::NeedsSignatures.into()),
        Act::DecideAge(outcomes) => {
            let child = age_child.ok_or(Rule::ReasonCodeMissing)?;
            if child {
                outcomes.child.clone()
            } else {
                outcomes.adult.clone()
            }
        }
        Act::Record => return Ok(crate::recorded_step::record(case, ctx, track, step)),
        act => act
            .targets()
            .first()
            .map(|to| (*to).clone())
            .ok_or(Rule::NotFound)?,
    };
    let doubts = !case.age.is_child() && waits_for_age(ctx, track, &to);
    let mut events = moved(case, ctx, track, step, to, Vec::new());
    if doubts {
        // Floor 2: possibly a child is a child, from the doubt until the decision.
        events.push(Event::AgeStated {
            class: AgeClass::MaybeUnder18,
            years: None,
        });
    }
    match (&step.act, age_child) {
        (Act::DecideAge(_), Some(true)) => events.push(Event::AgeDecided { child: true }),
        (Act::DecideAge(_), Some(false)) => events.extend(crate::age::decided_adult(case, ctx)),
        (Act::Decline(_), _) => {
            events.push(Event::FormalDeclined);
            let formal = Purpose::FormalIdentification;
            events.extend(crate::consent::withdrawn_with(case, ctx, formal));
        }
        _ => {}
    }
    events.extend(crate::interview::counted(case, step));
    Ok(events)
}

/// Whether an age decision is what leads on from that state.
fn waits_for_age(ctx: &Context<'_>, track: &TrackId, state: &StateId) -> bool {
    ctx.mechanism.track(track.as_str()).is_some_and(|track| {
        track
            .steps
            .iter()
            .any(|step| matches!(step.act, Act::DecideAge(_)) && step.from.contains(state))
    })
}

/// The events of a move: the step, clocks that stop and start, tracks that open, tasks given out.
/// `before` are the events of the same decision that come first; they come out first.
pub(crate) fn moved(
    case: &Case,
    ctx: &Context<'_>,
    track: &TrackId,
    step: &Step,
    to: StateId,
    before: Vec<Event>,
) -> Vec<Event> {
    let from = case.tracks.get(track).map(|one| one.state.clone());
    let mut events = before;
    if from.is_none() {
        events.push(Event::TrackOpened {
            track: track.clone(),
            state: to.clone(),
        });
    }
    events.push(Event::StepTaken {
        track: track.clone(),
        step: step.id.clone(),
        from: from.clone().unwrap_or_else(|| StateId::new("")),
        to: to.clone(),
    });
    clocks_of_step(case, ctx, step, &mut events);
    crate::clock::follow(case, ctx, track, (from.as_ref(), &to), &mut events);
    opened_and_given(case, ctx, track, step, &mut events);
    events
}

/// Tracks that open with a step, and tasks it gives out.
pub(crate) fn opened_and_given(
    case: &Case,
    ctx: &Context<'_>,
    track: &TrackId,
    step: &Step,
    events: &mut Vec<Event>,
) {
    let opens = step
        .opens
        .iter()
        .filter(|id| !case.tracks.contains_key(*id) && *id != track);
    for definition in opens.filter_map(|id| ctx.mechanism.track(id.as_str())) {
        open(case, ctx, definition, events);
    }
    events.extend(crate::commitment::given_by_step(case, ctx, &step.commits));
}

/// Opens a track in its initial state, with the clocks of that state.
pub(crate) fn open(case: &Case, ctx: &Context<'_>, track: &Track, events: &mut Vec<Event>) {
    events.push(Event::TrackOpened {
        track: track.id.clone(),
        state: track.initial.clone(),
    });
    crate::clock::follow(case, ctx, &track.id, (None, &track.initial), events);
}

/// The clocks that the step itself stops and starts.
pub(crate) fn clocks_of_step(case: &Case, ctx: &Context<'_>, step: &Step, events: &mut Vec<Event>) {
    let recovery = crate::recovery::CLOCK;
    let ends_recovery = matches!(step.act, Act::EndRecovery(_));
    // INVARIANT (floor 3): no step's list of stopped clocks can end recovery; only the act can.
    let may_stop = |key: &str| key != recovery || ends_recovery;
    let stops = step.stops.iter().map(|key| key.as_str());
    for key in stops
        .chain(ends_recovery.then_some(recovery))
        .filter(|key| may_stop(key))
    {
        events.extend(crate::clock::stop_also(case, key, events));
    }
    let starts_recovery = crate::recovery::starts(&step.act);
    let listed = step.starts.iter().any(|key| key.as_str() == recovery);
    let runs = crate::recovery::standing(case, ctx.now).is_some();
    if starts_recovery && (listed || !runs) {
        // A new identification has the whole period before it, whatever is left of an older one.
        crate::recovery::begin(case, ctx, events);
    }
    for key in &step.starts {
        crate::clock::start_again(case, ctx, key.as_str(), events);
    }
}

/// Whether the actor may take the step now. Gathers every reason that refuses.
///
/// # Errors
/// The reasons, all at once.
pub fn may_take(
    case: &Case,
    ctx: &Context<'_>,
    track: &TrackId,
    step: &Step,
) -> Result<(), Refusal> {
    let takes_up_again = step.act.is_care() || matches!(step.act, Act::Reopen(_));
    ensure(
        case.closure.is_none() || (takes_up_again && !case.has_ended()),
        Rule::CaseClosed,
    )?;
    ensure(starts_here(case, track, step), Rule::NotFromHere)?;
    ensure(ctx.actor.has_any(&step.by), Rule::NotYourFunction)?;
    crate::justice::open_to(case, ctx, track)?;
    ensure(
        decided_jointly(case, ctx, track, &step.act),
        Rule::NeedsSignatures,
    )?;
    if step.act.is_care() {
        let told = step.notes_absence() && crate::missing::alert_is_due(case, ctx.mechanism);
        ensure(!told, Rule::AlertDue)?;
        // INVARIANT (floor 1): care asks nothing more.
        return Ok(());
    }
    crate::abroad::may_act(case, ctx)?;
    let mut reasons = Vec::new();
    reasons.extend(form_missing(case, ctx, track, step));
    reasons.extend(unmet(case, ctx, step));
    reasons.extend(safeguards_missing(case, ctx, step));
    reasons.extend(floors(case, ctx, step));
    if reasons.is_empty() {
        Ok(())
    } else {
        Err(Refusal { reasons })
    }
}

fn form_missing(case: &Case, ctx: &Context<'_>, track: &TrackId, step: &Step) -> Option<Reason> {
    let form = step.form.as_ref()?;
    if crate::form_use::counts(case, ctx.mechanism, track, form) {
        return None;
    }
    let rule = Rule::FormMissing(form.clone());
    Some(Reason {
        rule,
        source: Some(step.source.clone()),
        mended_by: step.by.clone(),
    })
}

fn unmet(case: &Case, ctx: &Context<'_>, step: &Step) -> Vec<Reason> {
    let facts = guard_facts(case, ctx);
    let fails = step
        .requires
        .iter()
        .filter(|one| !one.guard.holds(&facts).unwrap_or(false));
    fails
        .map(|one| Reason {
            rule: Rule::Requirement(one.id.clone()),
            source: Some(one.source.clone()),
            mended_by: one.mended_by.clone(),
        })
        .collect()
}

fn safeguards_missing(case: &Case, ctx: &Context<'_>, step: &Step) -> Vec<Reason> {
    let facts = guard_facts(case, ctx);
    let in_place = |id: &&SafeguardId| is_in_place(case, ctx.mechanism, id);
    let missing = step.safeguards.iter().filter(|id| !in_place(id));
    missing
        .filter_map(|id| ctx.mechanism.safeguard(id.as_str()))
        .filter(|safeguard| applies(case, &facts, safeguard))
        .map(|safeguard| Reason {
            rule: match presence::asked(case, &safeguard.id) {
                Some(part) => Rule::WishUnmet(part),
                None => Rule::SafeguardMissing(safeguard.id.clone()),
            },
            source: Some(safeguard.source.clone()),
            mended_by: safeguard.recorded_by.clone(),
        })
        .collect()
}

/// Refuses a further signature where the first would be refused now: the track has moved on, a
/// safeguard that applies is not recorded, the person has said no.
pub(crate) fn still_holds(
    case: &Case,
    ctx: &Context<'_>,
    track: &TrackId,
    step: &Step,
) -> Result<(), Refusal> {
    ensure(starts_here(case, track, step), Rule::NotFromHere)?;
    let mut reasons = safeguards_missing(case, ctx, step);
    reasons.extend(floors(case, ctx, step));
    if reasons.is_empty() {
        Ok(())
    } else {
        Err(Refusal { reasons })
    }
}

/// An adult who asks to go home is not removed: her own wish, or her own consent to it, stands.
fn returns_willingly(case: &Case, ctx: &Context<'_>) -> bool {
    let consents = || case.consents_to(Purpose::CrossBorder, None, ctx.now);
    !case.is_child() && (ctx.has(crate::recovery::OWN_WISH) || consents())
}

/// Floor 5: a decided status comes by a joint step of at least two institutions or, after a split,
/// by the settlement of the Responsible Authority; by no other act, whatever a pack calls it.
fn decided_jointly(case: &Case, ctx: &Context<'_>, track: &TrackId, act: &Act) -> bool {
    let standing = |state: &StateId| ctx.mechanism.state(track, state)?.standing;
    let decides = |state: &&StateId| {
        let decided = [Some(Standing::Identified), Some(Standing::NotIdentified)];
        decided.contains(&standing(state))
    };
    match act {
        Act::Decide(outcomes) => outcomes.signatures.len() > 1 && outcomes.split.is_some(),
        Act::Settle(_) => {
            let here = case.tracks.get(track);
            let contested = here.and_then(|one| standing(&one.state)) == Some(Standing::Contested);
            contested && case.was_split(track)
        }
        act => !act.targets().iter().any(decides),
    }
}

/// What the floors add to whatever a pack says.
fn floors(case: &Case, ctx: &Context<'_>, step: &Step) -> Vec<Reason> {
    let child = case.age.is_child();
    let mended_by = vec![
        Function::SocialService,
        Function::Outreach,
        Function::Shelter,
    ];
    let reason = |rule| Reason {
        rule,
        source: None,
        mended_by: mended_by.clone(),
    };
    let mut reasons = Vec::new();
    match &step.act {
        _ if step.is_interview() && case.has_died() => reasons.push(reason(Rule::PersonDied)),
        // Floors 2 and 6: an adult is interviewed only if she agrees; a child is not asked. Who
        // refused formal identification is not decided about either.
        Act::Decide(_) | Act::Settle(_)
            if !child && case.refuses(Purpose::FormalIdentification) =>
        {
            reasons.push(reason(Rule::PersonRefused(Purpose::FormalIdentification)));
        }
        Act::Interview(_) if !child => {
            if case.refuses(Purpose::FormalIdentification) {
                reasons.push(reason(Rule::PersonRefused(Purpose::FormalIdentification)));
            } else if !case.consents_to(Purpose::FormalIdentification, None, ctx.now) {
                reasons.push(reason(Rule::ConsentMissing(Purpose::FormalIdentification)));
            }
        }
        Act::Decline(_) if case.is_child() => reasons.push(reason(Rule::AdultsOnly)),
        // Floor 3: nobody but the person ends recovery before its time.
        Act::EndRecovery(_) if !crate::recovery::own_wish(case, ctx) => {
            if let Err(until) = crate::recovery::may_end(case, ctx.now) {
                reasons.push(reason(Rule::RecoveryRuns(until)));
            }
        }
        // Floor 3: no return while identification is open or recovery runs, but one that she wants.
        Act::Return(_)
            if !returns_willingly(case, ctx)
                && crate::recovery::removal_blocked(case, ctx.mechanism, ctx.now) =>
        {
            reasons.push(reason(Rule::RemovalBlocked));
        }
        _ => {}
    }
    reasons
}

/// Folds.
pub(crate) fn apply(case: &mut Case, at: Timestamp, event: &Event) {
    let version = case.version;
    let (track, step, to) = match event {
        Event::TrackOpened { track, state } => (track, None, state),
        Event::StepTaken {
            track, step, to, ..
        } => (track, Some(step.clone()), to),
        _ => return,
    };
    let record = case
        .tracks
        .entry(track.clone())
        .or_insert_with(|| TrackRecord {
            state: to.clone(),
            since: at,
            history: Vec::new(),
        });
    record.state = to.clone();
    record.since = at;
    record.history.push(Move {
        at,
        step,
        to: to.clone(),
        version,
    });
}
