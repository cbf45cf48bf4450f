//! Things of the pack as texts and links of the handbook.

use mechanism::{
    ClockKey, ClockLength, Function, Institution, InstitutionId, Mechanism, Source, State, StateId,
    Step, Track, keys,
};

use super::leaf::Link;
use crate::frame::Frame;
use crate::picture::Drawn;
use crate::visit::Visit;

/// Says what stands in a mechanism in the reader's language.
pub(super) struct Say<'a> {
    /// The mechanism.
    pub mechanism: &'a Mechanism,
    /// The functions of whoever reads.
    pub functions: &'a [Function],
    /// The institution of whoever reads.
    pub institution: &'a InstitutionId,
    frame: &'a Frame,
}

impl<'a> Say<'a> {
    /// For the reader of a page.
    pub fn new(visit: &'a Visit) -> Self {
        Self {
            mechanism: visit.office().mechanism(),
            functions: &visit.actor.functions,
            institution: &visit.actor.institution,
            frame: &visit.frame,
        }
    }

    /// A text.
    pub fn t(&self, key: &str) -> String {
        self.frame.t(key).into_owned()
    }

    /// A text with a name put in.
    pub fn t_name(&self, key: &str, name: &str, value: &str) -> String {
        self.frame.t_with(key, &[(name, value.into())])
    }

    /// A text with a number put in.
    pub fn t_count(&self, key: &str, count: usize) -> String {
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        self.frame.t_with(key, &[("count", count.into())])
    }

    /// What a source says of something in words, where the pack holds it: the text beside it.
    pub fn note(&self, key: &str) -> Option<String> {
        let key = format!("{key}-note");
        self.frame.words().has(&key).then(|| self.t(&key))
    }

    /// A day.
    pub fn date(&self, day: jiff::civil::Date) -> String {
        self.frame.words().date(day)
    }

    // words: function-*
    pub fn function(&self, function: Function) -> String {
        self.t(&keys::of("function", function.as_str()))
    }

    /// Functions by name.
    pub fn functions(&self, functions: &[Function]) -> Vec<Link> {
        functions
            .iter()
            .map(|one| Link::plain(self.function(*one)))
            .collect()
    }

    /// A source with its article; leads to what is known of it.
    pub fn source(&self, source: &Source) -> Vec<Link> {
        let name = self.t(&keys::source(source));
        let text = match source.article() {
            Some(article) => self.frame.t_with(
                "frame-source-article",
                &[
                    ("source", name.as_str().into()),
                    ("article", article.into()),
                ],
            ),
            None => name,
        };
        let href = format!("/mechanism/sources#{}", keys::source(source));
        vec![Link::to(text, href)]
    }

    // words: length-*
    pub fn length(&self, length: ClockLength) -> String {
        let key = keys::of("length", length.unit.as_str());
        self.frame.t_with(&key, &[("count", length.count.into())])
    }

    /// A deadline; leads to its line.
    pub fn clock(&self, key: &ClockKey) -> Link {
        let key = keys::clock(key);
        Link::to(self.t(&key), format!("/mechanism/deadlines#{key}"))
    }

    /// Deadlines.
    pub fn clocks(&self, all: &[ClockKey]) -> Vec<Link> {
        all.iter().map(|one| self.clock(one)).collect()
    }

    /// A member; leads to its page.
    pub fn member(&self, id: &InstitutionId) -> Link {
        let name = self.t(&keys::of("institution", id));
        Link::to(name, format!("/mechanism/members/{id}"))
    }

    /// How a member belongs: kind and membership.
    pub fn belongs(&self, one: &Institution) -> String {
        let kind = self.t(&keys::of("kind", one.kind.as_str())); // words: kind-*
        let membership = self.t(&keys::of("membership", one.membership.as_str())); // words: membership-*
        format!("{kind}, {membership}")
    }

    /// A track; leads to its page.
    pub fn track(&self, track: &Track) -> Link {
        let name = self.t(&keys::track(&track.id));
        Link::to(name, format!("/mechanism/procedure/{}", track.id))
    }

    /// A track as a picture that leads to the words on its own page.
    pub fn picture(&self, track: &Track) -> String {
        Drawn::new(self.frame, self.mechanism, track, None).svg
    }

    /// A state; leads to its place on the page of its track.
    pub fn state(&self, track: &Track, state: &StateId) -> Link {
        let key = keys::state(&track.id, state);
        let href = format!("/mechanism/procedure/{}#{key}", track.id);
        Link::to(self.t(&key), href)
    }

    /// A step; leads to its place on the page of its track.
    pub fn step(&self, track: &Track, step: &Step) -> Link {
        let key = keys::step(&track.id, &step.id);
        let href = format!("/mechanism/procedure/{}#{key}", track.id);
        Link::to(self.t(&key), href)
    }

    /// Whether the reader's function may take a step.
    pub fn may_take(&self, step: &Step) -> bool {
        step.by.iter().any(|one| self.functions.contains(one))
    }

    /// Every track with every step.
    pub fn steps(&self) -> impl Iterator<Item = (&'a Track, &'a Step)> {
        let tracks = &self.mechanism.procedure.tracks;
        tracks
            .iter()
            .flat_map(|track| track.steps.iter().map(move |step| (track, step)))
    }

    /// Every track with every state.
    pub fn states(&self) -> impl Iterator<Item = (&'a Track, &'a State)> {
        let tracks = &self.mechanism.procedure.tracks;
        tracks
            .iter()
            .flat_map(|track| track.states.iter().map(move |state| (track, state)))
    }
}
