//! Where a walk goes: every address the router has, with something in each of its places.

use casework::{Case, CaseId};
use mechanism::{Function, Mechanism};

/// Where the number of a sheet stands.
pub const SHEET: &str = "0F0F0F0F";

/// What may stand in the places of an address.
pub struct Places<'w> {
    pub mechanism: &'w Mechanism,
    pub case: &'w CaseId,
    pub facts: &'w Case,
}

impl Places<'_> {
    /// One address for a pattern of the router; another `turn` takes other values. Nothing where
    /// the walk does not know what belongs into a place.
    pub fn address(&self, pattern: &str, turn: usize) -> Option<String> {
        let mut address = String::new();
        let mut step = None;
        for part in pattern.split('/').skip(1) {
            address.push('/');
            match part
                .strip_prefix('{')
                .and_then(|name| name.strip_suffix('}'))
            {
                None => address.push_str(part),
                Some("step") => address.push_str(step.as_deref()?),
                Some("track") => {
                    let (track, one) = self.step(turn)?;
                    address.push_str(&track);
                    step = Some(one);
                }
                Some(name) => address.push_str(&self.value(pattern, name, turn)?),
            }
        }
        Some(address)
    }

    fn step(&self, turn: usize) -> Option<(String, String)> {
        let tracks = self.mechanism.procedure.tracks.iter();
        let steps: Vec<(String, String)> = tracks
            .flat_map(|track| {
                let steps = track.steps.iter();
                steps.map(|step| (track.id.to_string(), step.id.to_string()))
            })
            .collect();
        steps.get(turn % steps.len()).cloned()
    }

    fn value(&self, pattern: &str, name: &str, turn: usize) -> Option<String> {
        let facts = self.facts;
        let of = |ids: Vec<String>| match ids.is_empty() {
            true => Some("none".to_owned()),
            false => ids.get(turn % ids.len()).cloned(),
        };
        match (pattern.split('/').nth(1)?, name) {
            ("cases", "id") => Some(self.case.to_string()),
            ("cases", "form") => of(names(self.mechanism.forms.iter().map(|form| &form.id))),
            ("cases", "part") => of(self.parts(turn)),
            ("cases", "proposal") => of(names(facts.proposals.keys())),
            ("cases", "consent") => of(names(facts.consents.keys())),
            ("cases", "statement") => of(names(facts.statements.keys())),
            ("cases", "entry") => of(names(facts.plan.keys())),
            ("cases", "task") => of(names(facts.tasks.keys())),
            ("cases", "file") => of(names(facts.attachments.keys())),
            ("cases", "other") => of(names(facts.links.keys())),
            ("cases", "version") => Some((1 + turn as u64 % facts.version.max(1)).to_string()),
            ("cases", "question") => Some("known_as".to_owned()),
            ("cases", "urgent") => of(names(facts.urgent.keys())),
            ("cases", "bar") => of(names(facts.bars.keys())),
            ("cases", "serial") => Some(SHEET.to_owned()),
            ("referrals", "id") => of(names(facts.referrals.keys())),
            ("duty", "function") => Some(Function::Shelter.as_str().to_owned()),
            ("duty", "person") => Some("shelter_different_and_equal-1".to_owned()),
            ("duty", "from") => Some("1793700000000000".to_owned()),
            ("mechanism", "id") => self.of_mechanism(pattern),
            ("mechanism", "hash") => Some(self.mechanism.hash.to_string()),
            ("drafts", "id") | ("concern", "draft") => Some("none".to_owned()),
            ("concern", "section") => Some("first".to_owned()),
            ("assets", "file") => Some("none.css".to_owned()),
            _ => None,
        }
    }

    /// The first of what the pages of the mechanism tell of.
    fn of_mechanism(&self, pattern: &str) -> Option<String> {
        let mechanism = self.mechanism;
        match pattern.split('/').nth(2)? {
            "members" => mechanism.institutions.first().map(|one| one.id.to_string()),
            "bodies" => mechanism.bodies.first().map(|one| one.id.to_string()),
            "procedure" => mechanism
                .procedure
                .tracks
                .first()
                .map(|one| one.id.to_string()),
            "indicators" => mechanism.indicators.first().map(|one| one.id.to_string()),
            "forms" => mechanism.forms.first().map(|one| one.id.to_string()),
            _ => None,
        }
    }

    /// The parts of the form that [`Self::value`] takes at the same turn.
    fn parts(&self, turn: usize) -> Vec<String> {
        let forms = &self.mechanism.forms;
        let sections = forms[turn % forms.len()].sections.iter();
        sections.map(|section| section.id.clone()).collect()
    }
}

fn names<T: ToString>(ids: impl Iterator<Item = T>) -> Vec<String> {
    ids.map(|id| id.to_string()).collect()
}

/// The addresses of cases and referrals that a page leads to. Not the same page in another language:
/// a reader keeps to one.
pub fn leads_to(body: &str) -> Vec<String> {
    let ends = |rest: &str| rest.split('"').next().unwrap_or_default().to_owned();
    let targets = body.split("href=\"").skip(1).map(ends);
    let inside = |target: &String| {
        ["/cases/", "/referrals/"]
            .iter()
            .any(|start| target.starts_with(start))
            && !target.contains("lang=")
    };
    targets
        .filter(inside)
        .map(|target| target.split('#').next().unwrap_or_default().to_owned())
        .map(|target| target.replace("&amp;", "&").replace("&#38;", "&"))
        .collect()
}
