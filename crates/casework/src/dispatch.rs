//! Every command to its feature, every event to its fold.

use jiff::Timestamp;

use crate::closure::Closure;
use crate::concern::Concern;
use crate::dependant::Dependant;
use crate::emergency::Danger;
use crate::reach::{Member, Relation};
use crate::referral::ReferralState;
use crate::refusal::{Decided, Rule, ensure};
use crate::urgent::Urgent;
use crate::{Case, Command, Context, Event, Recorded, Stamp};
use crate::{
    age, attachment, bar, channel, clock, closure, commitment, concern, consent, correction,
    dependant, emergency, form, guardian, interview, lead, link, missing, note, paper, plan,
    presence, recorded_step, referral, refuse, safeguard, signature, statement, step, told, twin,
    urgent, views, what_falls, whereabouts,
};

/// Most events of one case; a warning is given at [`EVENTS_WARNING`].
pub const EVENTS_MAX: u64 = 5_000;
/// From here on the page warns.
pub const EVENTS_WARNING: u64 = 2_000;

/// What a command leads to.
///
/// # Errors
/// A [`crate::Refusal`] with every rule that refused.
pub fn decide(case: &Case, command: Command, ctx: &Context<'_>) -> Decided {
    let events = decide_any(case, command, ctx)?;
    Ok(what_falls::with_it(case, ctx, events))
}

fn decide_any(case: &Case, command: Command, ctx: &Context<'_>) -> Decided {
    ensure(case.version < EVENTS_MAX, Rule::Limit)?;
    let raises = matches!(command, Command::RaiseConcern { .. });
    ensure(raises || case.version > 0, Rule::NotFound)?;
    let stops = matches!(command, Command::EndSearch) && case.alert_of(&ctx.actor.unit).is_some();
    ensure(raises || !is_shut_out(case, ctx, stops), Rule::NotFound)?;
    // Who refused everything, or whose keys are gone, comes back as a new case, with no link to this.
    let ended = case.has_ended();
    let again = if ended {
        Vec::new()
    } else {
        closure::taken_up_by(case, &command, ctx)
    };
    if !again.is_empty() {
        let open = fold_more(case, ctx, &again);
        let then = decide_open(&open, command, ctx)?;
        return Ok(again.into_iter().chain(then).collect());
    }
    ensure(
        !(case.has_died() && asks_the_person(&command)),
        Rule::PersonDied,
    )?;
    let may = !ended
        || !matches!(
            command,
            Command::Reopen { .. } | Command::MoveService { .. } | Command::DestroyPaper { .. }
        ) && !links(&command);
    // INVARIANT (floor 1): what closes the other file of the same person stands before no care.
    let closed = case.closure.is_some() || (case.is_closed() && !closure::cares(&command, ctx));
    ensure(
        !closed || (may && acts_on_closed(&command)),
        Rule::CaseClosed,
    )?;
    decide_open(case, command, ctx)
}

/// Whether the actor finds nothing here (floor 12): she, her unit, institution or region is barred, or
/// she is police or prosecution and the adult refused police. A unit that was asked to look for an
/// adult in danger `stops` looking, and does nothing else.
fn is_shut_out(case: &Case, ctx: &Context<'_>, stops: bool) -> bool {
    let actor = ctx.actor;
    let person = Some(&actor.person);
    let barred = case.is_shut_out(ctx.mechanism, &actor.institution, &actor.unit, person);
    barred || (actor.is_law_enforcement() && case.refuses_police() && !stops)
}

/// What may still happen to a closed case: looking after it, not moving it. Steps and services that
/// take it up again are not among it: see [`closure::taken_up_by`].
fn acts_on_closed(command: &Command) -> bool {
    links(command)
        || matches!(
            command,
            Command::Reopen { .. }
                | Command::EnterInError { .. }
                | Command::WithdrawConsent { .. }
                | Command::ChangeStatement { .. }
                | Command::ReviewUrgent { .. }
                | Command::SetBar { .. }
                | Command::LiftBar { .. }
                | Command::MoveService { .. }
                | Command::ExpireClock { .. }
                | Command::ExpireTask { .. }
                | Command::EndConsent { .. }
                | Command::ComeOfAge
                | Command::ReportAway { .. }
                | Command::TellPerson { .. }
                | Command::DestroyPaper { .. }
                | Command::EndSearch
        )
}

/// What says that another case belongs to this one, or does not. An earlier file is closed as a rule:
/// it is linked, never written over.
fn links(command: &Command) -> bool {
    matches!(
        command,
        Command::Link { .. }
            | Command::Unlink { .. }
            | Command::ProposeTwin { .. }
            | Command::ConfirmTwin { .. }
            | Command::PartTwin { .. }
    )
}

/// What only the person can say, hear or agree to: nobody is asked or told any more who died.
fn asks_the_person(command: &Command) -> bool {
    matches!(
        command,
        Command::GiveConsent { .. }
            | Command::Refuse { .. }
            | Command::LiftRefusal { .. }
            | Command::AskFormal
            | Command::RecordViews
            | Command::RefuseEverything { .. }
            | Command::HoldInterview { .. }
            | Command::WishPresence { .. }
            | Command::FindPresence { .. }
            | Command::SetChannel { .. }
            | Command::CheckChannel { .. }
            | Command::TellPerson { .. }
            | Command::TakeStatement { .. }
            | Command::ChangeStatement { .. }
    )
}

fn decide_open(case: &Case, command: Command, ctx: &Context<'_>) -> Decided {
    match command {
        Command::RaiseConcern {
            id,
            number,
            region,
            age,
            years,
            answers,
            danger_now,
            original_at,
        } => {
            let concern = Concern {
                id,
                number,
                region,
                age,
                years,
                answers,
                danger_now,
                original_at,
            };
            concern::raise(case, ctx, concern)
        }
        Command::FillForm {
            form,
            answers,
            original_at,
        } => form::fill(case, ctx, form, answers, original_at),
        Command::TickIndicators { list, count } => form::tick(ctx, list, count),
        Command::StateAge { class, years } => age::state(case, ctx, class, years),
        Command::NameLead { lead, deputy } => lead::name(case, ctx, lead, deputy),
        Command::TakeStep {
            track,
            step,
            age_child,
        } => step::take(case, ctx, &track, &step, age_child),
        Command::RecordSafeguard { safeguard, signed } => {
            safeguard::record(case, ctx, safeguard, signed)
        }
        Command::OpenProposal {
            proposal,
            track,
            step,
            opinion,
            shown,
        } => signature::open(case, ctx, proposal, track, step, opinion, shown),
        Command::Sign {
            proposal,
            opinion,
            shown,
        } => signature::sign(case, ctx, proposal, opinion, shown),
        Command::GiveConsent { consent, given } => consent::give(case, ctx, consent, given),
        Command::WithdrawConsent {
            consent,
            withdrawal,
        } => consent::withdraw(case, ctx, consent, withdrawal),
        Command::Refuse { purpose, reason } => refuse::refuse(case, ctx, purpose, reason),
        Command::LiftRefusal { purpose } => refuse::lift(case, purpose),
        Command::AskFormal => Ok(vec![Event::FormalAsked]),
        Command::RecordViews => views::record(case),
        Command::RefuseEverything { reason } => refuse::everything(case, ctx, reason),
        other => decide_more(case, other, ctx),
    }
}

fn decide_more(case: &Case, command: Command, ctx: &Context<'_>) -> Decided {
    match command {
        Command::OfferReferral { referral, offer } => referral::offer(case, ctx, referral, offer),
        Command::AcceptReferral { referral } => referral::accept(case, ctx, referral),
        Command::DeclineReferral {
            referral,
            reason,
            suggests,
        } => referral::decline(case, ctx, referral, reason, suggests),
        Command::WithdrawReferral { referral } => referral::withdraw(case, ctx, referral),
        Command::CompleteReferral { referral } => referral::complete(case, ctx, referral),
        Command::RecordDanger => emergency::record(case, ctx),
        Command::RecordCall { call } => emergency::call(case, ctx, call),
        Command::PauseClock { run } => clock::pause(case, ctx, run),
        Command::ResumeClock { run } => clock::resume(case, ctx, run),
        Command::ExtendClock { run, until } => clock::extend(case, ctx, run, until),
        Command::ExpireClock { run, key } => clock::expire(case, ctx, run, key),
        Command::ExpireTask { task } => commitment::expire(case, ctx, task),
        Command::EndConsent { consent } => consent::end(case, ctx, consent),
        Command::GiveTask {
            task,
            template,
            institution,
        } => commitment::give(case, ctx, task, template, institution),
        Command::EndTask { task, result } => commitment::end(case, ctx, task, result),
        Command::RequestService { entry, service } => plan::request(case, ctx, entry, service),
        Command::MoveService {
            entry,
            status,
            provider,
        } => plan::advance(case, ctx, entry, status, provider),
        Command::WriteNote { note, compartment } => note::write(case, ctx, note, compartment),
        Command::AttachFile {
            attachment,
            compartment,
            size_bytes,
            media_type,
        } => attachment::attach(case, attachment, compartment, size_bytes, &media_type),
        Command::Link { other, kind } => link::link(case, ctx, other, kind),
        Command::Unlink { other } => link::unlink(case, ctx, other),
        Command::SetBar {
            bar,
            barred,
            said_by,
        } => bar::set(case, ctx, bar, barred, said_by),
        Command::LiftBar { bar } => bar::lift(case, ctx, bar),
        Command::ChangeGuardian { change } => guardian::change(case, ctx, change),
        Command::EnterInError { version } => correction::enter(case, ctx, version),
        Command::OpenUrgently {
            urgent,
            compartment,
        } => urgent::open(case, ctx, urgent, compartment),
        Command::ReviewUrgent { urgent, justified } => urgent::review(case, ctx, urgent, justified),
        Command::ReportAway { person, away } => lead::report(case, ctx, person, away),
        Command::Close { reason } => closure::close(case, ctx, reason),
        Command::Reopen { ground } => closure::reopen(case, ctx, ground),
        Command::ReportMissing { to } => missing::report(case, ctx, to),
        Command::EndSearch => missing::end_search(case, ctx),
        Command::RecordArrival => whereabouts::arrive(case, ctx),
        Command::RecordLeaving { leaving } => whereabouts::leave(case, ctx, leaving),
        Command::RecordComingBack => whereabouts::come_back(case),
        Command::RecordDeath => whereabouts::die(case, ctx),
        Command::RecordDependant { coming } => dependant::record(case, ctx, coming),
        Command::ProposeTwin { other } => twin::propose(case, ctx, other),
        Command::ConfirmTwin { other, limits } => twin::confirm(case, ctx, other, limits),
        Command::PartTwin { other } => twin::part(case, ctx, other),
        Command::DestroyPaper { version, at } => paper::destroy(case, ctx, version, at),
        other => decide_meeting(case, other, ctx),
    }
}

/// What happens when the person is met: who is there, what is asked, what she is told.
fn decide_meeting(case: &Case, command: Command, ctx: &Context<'_>) -> Decided {
    match command {
        Command::StateBirthday { adult_at } => age::birthday(case, ctx, adult_at),
        Command::ComeOfAge => age::come_of_age(case, ctx),
        Command::HoldInterview { about } => interview::hold(case, ctx, about),
        Command::WishPresence { part, wish } => presence::wish(case, ctx, part, wish),
        Command::FindPresence {
            part,
            present,
            untied,
        } => presence::find(case, ctx, part, present, untied),
        Command::EndPresence { part } => presence::end(case, ctx, part),
        Command::SetChannel { channel, allowed } => channel::set(ctx, channel, allowed),
        Command::CheckChannel { channel, is_safe } => channel::check(case, channel, is_safe),
        Command::TellPerson { decision, told } => told::tell(case, ctx, decision, told),
        Command::TakeStatement { statement } => statement::take(case, ctx, statement),
        Command::ChangeStatement { statement, change } => {
            statement::change(case, ctx, statement, change)
        }
        _ => Err(Rule::NotFound.into()),
    }
}

/// Folds one event.
pub fn evolve(mut case: Case, recorded: &Recorded) -> Case {
    case.version += 1;
    case.edition.clone_from(&recorded.edition);
    apply(&mut case, recorded.at, &recorded.by, &recorded.event);
    case
}

/// Folds a whole stream.
pub fn fold<'a>(events: impl IntoIterator<Item = &'a Recorded>) -> Case {
    events.into_iter().fold(Case::default(), evolve)
}

/// Folds events that are decided and not yet recorded, so that a decision can look at its own
/// beginning.
pub(crate) fn fold_more(case: &Case, ctx: &Context<'_>, events: &[Event]) -> Case {
    let stamp = ctx.actor.stamp();
    events.iter().fold(case.clone(), |mut case, event| {
        case.version += 1;
        apply(&mut case, ctx.now, &stamp, event);
        case
    })
}

fn apply(case: &mut Case, at: Timestamp, by: &Stamp, event: &Event) {
    age::apply(case, at, event);
    form::apply(case, at, by, event);
    paper::apply(case, by, event);
    bar::apply(case, at, by, event);
    step::apply(case, at, event);
    recorded_step::apply(case, at, event);
    missing::apply(case, at, event);
    signature::apply(case, at, by, event);
    consent::apply(case, at, event);
    refuse::apply(case, event);
    lead::apply(case, event);
    interview::apply(case, at, by, event);
    presence::apply(case, event);
    views::apply(case, event);
    channel::apply(case, at, by, event);
    told::apply(case, at, event);
    statement::apply(case, at, event);
    join(case, at, by, event);
    referral::apply(case, at, by, event);
    whereabouts::apply(case, at, event);
    clock::apply(case, at, event);
    commitment::apply(case, at, event);
    plan::apply(case, at, event);
    correction::apply(case, at, by, event);
    twin::apply(case, &by.person, event);
    apply_single(case, at, by, event);
}

/// Events that touch one field.
fn apply_single(case: &mut Case, at: Timestamp, by: &Stamp, event: &Event) {
    let version = case.version;
    match event {
        Event::Opened { id, number, region } => {
            case.id = Some(id.clone());
            case.number = Some(number.clone());
            case.region.clone_from(region);
            case.opened_at = Some(at);
            case.opened_by = Some(by.clone());
        }
        Event::SafeguardRecorded { safeguard, .. } => {
            case.safeguards.insert(safeguard.clone(), version);
        }
        Event::FormalAsked => case.asked_formal = true,
        Event::DangerRecorded => case.danger = Danger::Open(at),
        Event::DangerTaken { institution } => case.danger = Danger::Taken(institution.clone()),
        Event::CallMade { call } => case.calls.push((at, by.clone(), call.clone())),
        Event::NoteWritten { note, compartment } => {
            case.notes.insert(note.clone(), (*compartment, version));
        }
        Event::FileAttached {
            attachment,
            compartment,
            size_bytes,
        } => {
            let file = attachment::Attachment {
                compartment: *compartment,
                size_bytes: *size_bytes,
                version,
            };
            case.attachments.insert(attachment.clone(), file);
        }
        Event::GuardianChanged { change } => guardian::apply(case, change),
        Event::UrgentlyOpened {
            urgent,
            compartment,
            until,
        } => {
            let opened = Urgent {
                person: by.person.clone(),
                institution: by.institution.clone(),
                compartment: *compartment,
                until: *until,
                justified: None,
            };
            case.urgent.insert(urgent.clone(), opened);
        }
        Event::UrgentReviewed { urgent, justified } => {
            if let Some(urgent) = case.urgent.get_mut(urgent) {
                urgent.justified = Some(*justified);
            }
        }
        other => apply_ends(case, at, other),
    }
}

/// Links and ends.
fn apply_ends(case: &mut Case, at: Timestamp, event: &Event) {
    match event {
        Event::Linked { other, kind } => {
            case.links.insert(other.clone(), *kind);
        }
        Event::Unlinked { other } => {
            case.links.remove(other);
        }
        Event::DependantRecorded { coming } => case.dependants.push(Dependant {
            coming: *coming,
            version: case.version,
        }),
        Event::EverythingRefused { reason } => {
            case.everything_refused = Some(reason.clone());
            case.closure = Some(Closure {
                at,
                reason: closure::ClosureReason::PersonsWish,
            });
        }
        Event::Closed { reason } => {
            case.closure = Some(Closure {
                at,
                reason: *reason,
            })
        }
        Event::Reopened { .. } => case.closures_before.extend(case.closure.take()),
        Event::Erased { .. } => case.erased = true,
        _ => {}
    }
}

/// Who takes part from now on.
fn join(case: &mut Case, at: Timestamp, by: &Stamp, event: &Event) {
    let (institution, unit, function, came_as, shared) = match event {
        Event::Opened { .. } => (
            &by.institution,
            &by.unit,
            by.function,
            Relation::Opener,
            Vec::new(),
        ),
        Event::LeadNamed { lead, .. } => (
            &lead.institution,
            &lead.unit,
            None,
            Relation::Part,
            Vec::new(),
        ),
        Event::ReferralAccepted { referral, unit, .. } => {
            let Some(referral) = case.referrals.get(referral) else {
                return;
            };
            let offered = matches!(referral.state, ReferralState::Offered);
            debug_assert!(offered, "only an open referral is accepted");
            let (function, shares) = (referral.offer.function, referral.offer.shares.clone());
            (
                &by.institution,
                unit,
                Some(function),
                Relation::Part,
                shares,
            )
        }
        Event::Signed { .. } => (
            &by.institution,
            &by.unit,
            by.function,
            Relation::Part,
            Vec::new(),
        ),
        _ => return,
    };
    let member = case.members.entry(unit.clone()).or_insert_with(|| Member {
        institution: institution.clone(),
        function,
        since: at,
        came_as,
        shared: Vec::new(),
    });
    if matches!(event, Event::ReferralAccepted { .. }) {
        member.came_as = came_as;
        member.function = function;
    }
    for compartment in shared {
        if !member.shared.contains(&compartment) {
            member.shared.push(compartment);
        }
    }
}
