//! What is written into a form: the standing answers, the draft, and what is sent of them.

use std::collections::{BTreeMap, BTreeSet};

use mechanism::{Compartment, IndicatorId, IndicatorListId, Mechanism, Question};
use office::answers::{Answered, FieldError, read};
use office::fill::FillView;

use super::Filling;
use crate::errors::Problem;
use crate::form::Form;
use crate::step::DRAFT;
use crate::visit::Visit;
use crate::{findings, pack_answer, pack_form};

/// Marks a draft that holds the whole form. One kept at the end of a session holds a single part.
const WHOLE: &str = "whole";
/// The field of the version at which the form was begun.
pub(super) const DRAWN_AT: &str = "drawn-at";

type Fields = Vec<(String, String)>;

/// The standing answers as the form would have posted them: facts, and what the identity says. What
/// somebody told or observed is shown beside the question, never written into another's form.
pub(super) fn standing(mechanism: &Mechanism, form: &mechanism::Form, view: &FillView) -> Fields {
    let mut fields = vec![(DRAWN_AT.to_owned(), view.header.version.to_string())];
    for question in form.questions().filter(|one| is_carried(one.compartment)) {
        if let Some(before) = view.before.get(&question.id) {
            let text = before.text.as_deref();
            fields.extend(pack_answer::fields(question, &before.answer, text));
        }
    }
    for found in &view.findings {
        if let Some(list) = mechanism.indicator_list(found.list.as_str()) {
            fields.extend(findings::fields(list, &found.ticked));
        }
    }
    fields
}

fn is_carried(compartment: Compartment) -> bool {
    matches!(compartment, Compartment::Course | Compartment::Identity)
}

/// What was written so far: the draft; a single part laid over what was there before; or what stands.
pub(super) async fn resume(
    visit: &Visit,
    draft: Option<&str>,
    standing: Fields,
) -> Result<(Form, Option<String>), Problem> {
    let Some(id) = draft else {
        return Ok((Form::from(standing), None));
    };
    let office = visit.office();
    let person = &visit.actor.person;
    let kept = office.draft(person, id).await?;
    let is = |name: &str| kept.fields.iter().find(|(field, _)| field == name);
    if is(WHOLE).is_some() {
        return Ok((Form::from(kept.fields), Some(kept.id)));
    }
    let below = match is(DRAFT) {
        Some((_, older)) => office
            .draft(person, older)
            .await
            .map_or(standing, |one| one.fields),
        None => standing,
    };
    let names: BTreeSet<&str> = kept.fields.iter().map(|(name, _)| name.as_str()).collect();
    let mut fields: Fields = below
        .into_iter()
        .filter(|(name, _)| !names.contains(name.as_str()))
        .collect();
    fields.extend(
        kept.fields
            .iter()
            .filter(|(name, _)| name != DRAFT)
            .cloned(),
    );
    Ok((Form::from(fields), Some(kept.id)))
}

/// The whole form with one part as it was posted.
pub(super) fn merged(filling: &Filling<'_>, posted: &Form, owned: impl Fn(&str) -> bool) -> Fields {
    let mut fields: Fields = filling
        .written
        .to_draft()
        .into_iter()
        .filter(|(name, _)| !owned(name) && name != WHOLE)
        .collect();
    fields.extend(
        posted
            .to_draft()
            .into_iter()
            .filter(|(name, _)| owned(name)),
    );
    fields.push((WHOLE.to_owned(), "yes".to_owned()));
    fields
}

/// What is sent: every answer that differs from the one that stands.
///
/// # Errors
/// Every field that needs another look, over all parts.
pub(super) fn answered(filling: &Filling<'_>) -> Result<Answered, Vec<FieldError>> {
    let visit = filling.visit;
    let parts = filling.parts();
    let asked: Vec<&Question> = parts.iter().flat_map(|part| filling.asked(part)).collect();
    let questions = pack_form::questions(&visit.frame, asked.iter().copied());
    let typed = pack_form::typed(&questions, &filling.written);
    read(asked.iter().copied(), &typed)?;
    let mechanism = visit.office().mechanism();
    let before = Form::from(standing(mechanism, filling.form, &filling.view));
    let before = pack_form::typed(&questions, &before);
    let changed = asked
        .iter()
        .copied()
        .filter(|one| typed.0.get(&one.id) != before.0.get(&one.id));
    // Only what changed is read: what is not asked again keeps its author.
    let changed = read(changed, &typed)?;
    if changed.answers.is_empty() {
        // Nothing changed: the whole form is said again, since a form holds at least one answer.
        return read(asked.iter().copied(), &typed);
    }
    Ok(changed)
}

/// What is ticked, by list, where it differs from what was ticked before.
pub(super) fn ticked(filling: &Filling<'_>) -> BTreeMap<IndicatorListId, BTreeSet<IndicatorId>> {
    let parts = filling.parts();
    let lists = parts.iter().filter_map(|part| filling.list(part));
    let ticked = lists.map(|list| (list.id.clone(), findings::ticked(list, &filling.written)));
    ticked
        .filter(|(list, ticked)| {
            let before = filling.view.findings.iter().find(|one| one.list == *list);
            before.is_none_or(|before| before.ticked != *ticked)
        })
        .collect()
}
