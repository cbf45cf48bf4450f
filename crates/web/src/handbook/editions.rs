//! Editions of the mechanism that were in force here, and what each says otherwise than the one before.

use std::sync::Arc;

use axum::extract::Path;
use axum::response::Response;
use mechanism::compare::{self, Clause};
use mechanism::{Mechanism, PackFiles};
use office::editions::Edition;

use super::leaf::{Entry, Leaf, Link, Section};
use super::shown;
use crate::errors::Problem;
use crate::frame::Frame;
use crate::in_words::{InWords, words_of};
use crate::visit::Visit;

const LIST: &str = "/mechanism/editions";

/// Every edition, the newest first.
pub(super) async fn list(visit: Visit) -> Result<Response, Problem> {
    let frame = &visit.frame;
    let editions = visit.office().editions().await?;
    let first = editions.first().map(|one| one.hash.clone());
    let entries = editions.iter().rev().map(|one| {
        let is_first = first.as_ref() == Some(&one.hash);
        entry(frame, one, is_first)
    });
    let leaf = Leaf::new(frame.t("handbook-editions"), "/mechanism")
        .lead(frame.t("handbook-editions-lead"))
        .section(Section::untitled().entries(entries));
    shown(&visit, leaf)
}

fn entry(frame: &Frame, one: &Edition, is_first: bool) -> Entry {
    let name = title(frame, one);
    let hash = vec![Link::plain(one.hash.clone())];
    let since = frame.words().date_of(one.since, frame.zone());
    let since = frame.t_with("handbook-edition-since", &[("date", since.into())]);
    let entry = Entry::new(Link::plain(name)).said(since);
    let entry = match one.in_force {
        true => entry.marked(frame.t("handbook-edition-now")),
        false => entry,
    };
    let entry = match is_first {
        true => entry.said(frame.t("handbook-edition-first")),
        false => {
            let changes = frame.t("handbook-edition-changes");
            let href = format!("{LIST}/{}", one.hash);
            entry.with(
                frame.t("handbook-edition-read"),
                vec![Link::to(changes, href)],
            )
        }
    };
    entry.with(frame.t("handbook-edition-hash"), hash)
}

fn title(frame: &Frame, one: &Edition) -> String {
    frame.t_with("handbook-edition", &[("edition", one.name.as_str().into())])
}

/// What an edition says otherwise than the one before it.
pub(super) async fn changes(visit: Visit, Path(hash): Path<String>) -> Result<Response, Problem> {
    let office = visit.office();
    let editions = office.editions().await?;
    let place = editions.iter().position(|one| one.hash == hash);
    let place = place.filter(|place| *place > 0).ok_or(Problem::NotFound)?;
    let (before, after) = (&editions[place - 1], &editions[place]);
    let files = (
        office.edition_files(&before.hash).await?,
        office.edition_files(&after.hash).await?,
    );
    let language = visit.frame.language().to_owned();
    // Two packs are read and checked whole: no page of anybody else waits for that.
    let compared = tokio::task::spawn_blocking(move || compared(&files, &language));
    let compared = compared.await;
    let compared = compared.map_err(|error| Problem::Broken(Arc::new(error)))?;
    let leaf = Leaf::new(title(&visit.frame, after), LIST);
    shown(&visit, told(&visit.frame, leaf, before, compared))
}

/// Clause by clause, each edition in its own words. None where this program reads one of them no longer.
fn compared((before, after): &(PackFiles, PackFiles), language: &str) -> Option<Vec<Clause>> {
    let (older, newer) = (Mechanism::read(before).ok()?, Mechanism::read(after).ok()?);
    let (old_words, new_words) = (
        words_of(&older, language).ok()?,
        words_of(&newer, language).ok()?,
    );
    let all = compare::compare_openly(&older, &newer);
    let (old_words, new_words) = (InWords(&old_words), InWords(&new_words));
    Some(compare::prose(&all, &old_words, &new_words))
}

// words: compare-kind-*
fn told(frame: &Frame, leaf: Leaf, before: &Edition, compared: Option<Vec<Clause>>) -> Leaf {
    let name = [("edition", before.name.as_str().into())];
    let leaf = leaf.lead(frame.t_with("handbook-edition-than", &name));
    let Some(clauses) = compared else {
        return leaf.lead(frame.t("handbook-edition-unreadable"));
    };
    if clauses.is_empty() {
        return leaf.lead(frame.t("compare-same"));
    }
    let kinds = compare::Kind::ALL.into_iter().map(|kind| {
        let own = clauses.iter().filter(|one| one.kind == kind);
        let entries: Vec<Entry> = own.map(clause).collect();
        match entries.is_empty() {
            true => Section::untitled(),
            false => Section::new(frame.t(kind.key()))
                .at(kind.key())
                .entries(entries),
        }
    });
    leaf.sections(kinds)
}

fn clause(one: &Clause) -> Entry {
    let entry = Entry::new(Link::plain(one.says.clone()));
    one.points
        .iter()
        .fold(entry, |entry, point| entry.said(point.clone()))
}
