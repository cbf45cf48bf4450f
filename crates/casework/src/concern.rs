//! A concern raised by any member becomes a case.

use std::collections::BTreeMap;

use jiff::Timestamp;
use mechanism::{FormId, QuestionId, RegionId};

use crate::age::AgeClass;
use crate::lead::Lead;
use crate::refusal::{Decided, Rule, ensure};
use crate::{Answer, Case, CaseId, CaseNumber, Context, Event};

/// The form of a concern, in every pack.
pub const FORM: &str = "concern";

/// What a concern says.
pub(crate) struct Concern {
    /// The new case.
    pub id: CaseId,
    /// Its number.
    pub number: CaseNumber,
    /// Where.
    pub region: Option<RegionId>,
    /// How old, as stated.
    pub age: AgeClass,
    /// In years.
    pub years: Option<u8>,
    /// The first answers.
    pub answers: BTreeMap<QuestionId, Answer>,
    /// Whether anyone is in danger now.
    pub danger_now: bool,
    /// When it was first put on paper.
    pub original_at: Option<Timestamp>,
}

/// Raises it: by whoever works on cases. Who raises it answers for it until somebody else does.
pub(crate) fn raise(case: &Case, ctx: &Context<'_>, concern: Concern) -> Decided {
    ensure(case.version == 0, Rule::CaseExists)?;
    ensure(may_raise(ctx), Rule::NotYourFunction)?;
    let form = ctx.mechanism.form(FORM).ok_or(Rule::NotFound)?;
    crate::form::check(ctx.mechanism, form, &concern.answers)?;
    crate::form::on_paper_before(ctx, concern.original_at)?;
    let regions = &ctx.mechanism.regions;
    let known = concern
        .region
        .as_ref()
        .is_none_or(|one| regions.contains(one));
    ensure(known, Rule::AnswerUnfit(QuestionId::new("region")))?;
    let stated = crate::age::first(ctx, concern.age, concern.years, &concern.answers)?;
    let danger = concern.danger_now || crate::emergency::is_answered(&concern.answers);
    let mut events = vec![
        Event::Opened {
            id: concern.id,
            number: concern.number,
            region: concern.region,
        },
        stated,
        Event::FormFilled {
            form: FormId::new(FORM),
            answers: concern.answers.clone(),
            original_at: concern.original_at,
        },
        Event::LeadNamed {
            lead: Lead::from(&ctx.actor.stamp()),
            deputy: None,
        },
    ];
    let opening = ctx
        .mechanism
        .procedure
        .tracks
        .iter()
        .filter(|track| track.opens_with_case);
    for track in opening {
        crate::step::open(case, ctx, track, &mut events);
    }
    crate::answer_tasks::follow(case, ctx, &concern.answers, &mut events);
    if danger {
        crate::emergency::arise(case, ctx, &mut events);
    }
    Ok(events)
}

/// Whoever works on cases, and whoever the procedure names for raising one.
fn may_raise(ctx: &Context<'_>) -> bool {
    let tracks = ctx.mechanism.procedure.tracks.iter();
    let raising = tracks
        .filter(|track| track.opens_with_case)
        .flat_map(|track| &track.steps)
        .filter(|step| step.from.is_empty());
    ctx.actor.works_on_cases() || raising.into_iter().any(|step| ctx.actor.has_any(&step.by))
}
