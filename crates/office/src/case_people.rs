//! Who may open a case and why, who answers for it, who is shut out.

use std::collections::BTreeSet;

use access::{Action, CaseView, Question};
use casework::bar::{Barred, SaidBy};
use casework::lead::{Lead, LeadAlarm};
use casework::reach::{Reach, Relation, reach};
use casework::referral::ReferralState;
use casework::{Actor, BarId, Case, CaseId, PersonId, ReferralId, Stamp};
use jiff::Timestamp;
use mechanism::{Compartment, Function, InstitutionId, RegionId, Role, ServiceId, UnitId};

use crate::case_header::CaseHeader;
use crate::provider::{Part, Provider, provider};
use crate::staff_named::NAMED_MAX;
use crate::view::Opened;
use crate::{Office, OfficeError, Professional};

/// The page of the people of a case.
#[derive(Clone, Debug)]
pub struct CasePeople {
    /// The head of the page.
    pub header: CaseHeader,
    /// Everybody who may open the case.
    pub lines: Vec<PeopleLine>,
    /// What is wrong with who answers for the case.
    pub alarm: Option<LeadAlarm>,
    /// Who is shut out.
    pub bars: Vec<BarLine>,
    /// Whether the reader may be told that a bar is the other file's.
    pub tells_twin: bool,
    /// Who may be named to answer for the case; none where the reader may not name anybody.
    pub candidates: Option<Vec<Professional>>,
    /// Referrals whose accepter may be named instead: of protected accommodation nobody is named, and
    /// yet somebody there may answer for the case (floor 7).
    pub accepters: Vec<Accepter>,
    /// Whom the reader may shut out on the person's own word; none where that is not hers.
    pub may_bar: Option<Barrable>,
    /// Whether the reader may do so on her own judgement, and let somebody in again.
    pub judges: bool,
}

/// Somebody who may open the case.
#[derive(Clone, Debug, PartialEq)]
pub struct PeopleLine {
    /// Of which institution.
    pub who: Provider,
    /// Of which unit; none for the whole institution, and not told of protected accommodation.
    pub unit: Option<UnitId>,
    /// The name by which colleagues know her, if it is one person who may be named.
    pub name: Option<String>,
    /// Why.
    pub relation: Relation,
    /// Since when the institution takes part.
    pub since: Option<Timestamp>,
    /// What opens.
    pub opens: Vec<Compartment>,
}

/// *Whoever accepted this referral.*
#[derive(Clone, Debug, PartialEq)]
pub struct Accepter {
    /// Which.
    pub referral: ReferralId,
    /// What was asked for.
    pub need: ServiceId,
    /// When it was accepted.
    pub at: Timestamp,
}

/// A bar that stands.
#[derive(Clone, Debug, PartialEq)]
pub struct BarLine {
    /// Its id; none where the other file of the same person sets it, and it is lifted there.
    pub bar: Option<BarId>,
    /// Who is shut out, as far as the reader may know.
    pub barred: BarredSaid,
    /// On whose word, by whom it was recorded and when; none where the other file sets it.
    pub recorded: Option<(SaidBy, Provider, Timestamp)>,
}

/// Who is shut out.
#[derive(Clone, Debug, PartialEq)]
pub enum BarredSaid {
    /// One professional; the name only for whoever sets bars, and may know where they work.
    Person(Option<String>),
    /// A unit; none where naming it would place the person.
    Unit(Option<UnitId>),
    /// An institution.
    Institution(InstitutionId),
    /// Every unit of a region.
    Region(RegionId),
}

/// Whom a reader may shut out. Units that are protected are not among them.
#[derive(Clone, Debug, Default)]
pub struct Barrable {
    /// Professionals of the institutions that take part.
    pub people: Vec<Professional>,
    /// Units.
    pub units: Vec<UnitId>,
    /// Institutions.
    pub institutions: Vec<InstitutionId>,
    /// Regions.
    pub regions: Vec<RegionId>,
}

impl Barrable {
    /// Whoever was found by name stands in the list too, first and once, unless too many were.
    pub fn add(&mut self, found: &[Professional]) {
        if found.len() > NAMED_MAX {
            return;
        }
        let known = |people: &[Professional], one: &Professional| {
            people.iter().any(|known| known.person == one.person)
        };
        let others = self.people.iter().filter(|one| !known(found, one));
        self.people = found.iter().chain(others).cloned().collect();
    }
}

impl Office {
    /// Who may open a case, for a reader.
    ///
    /// # Errors
    /// [`OfficeError`].
    pub async fn case_people(&self, actor: &Actor, id: &CaseId) -> Result<CasePeople, OfficeError> {
        let opened = self.open_course(actor, id).await?;
        let names_lead = self.may(actor, &opened, Action::NameLead).allowed;
        let judges = self.may(actor, &opened, Action::SetBar).allowed;
        let records = self.may(actor, &opened, Action::RecordBar).allowed;
        let colleagues = match judges || records || names_lead {
            true => self.colleagues(actor, &opened).await?,
            false => Vec::new(),
        };
        let mut lines = Vec::new();
        for way in reach(opened.case(), &self.mechanism, self.now()) {
            lines.push(self.people_line(actor, &opened, &way).await?);
        }
        // By part and what is shown: the order of hidden ids would tell which shelter it is.
        lines.sort_by(|one, other| (one.relation, &one.who).cmp(&(other.relation, &other.who)));
        let mut bars = Vec::new();
        for (bar, barred) in bars_of(opened.case()) {
            let recorded = bar.as_ref().and_then(|bar| opened.case().bars.get(bar));
            let recorded = recorded.map(|one| {
                let part = Part::Unit(&one.by.unit);
                let institution = &one.by.institution;
                let by = provider(&self.mechanism, actor, &opened, institution, part);
                (one.said_by, by, one.at)
            });
            let barred = self.barred(actor, &opened, barred, judges).await?;
            bars.push(BarLine {
                bar,
                barred,
                recorded,
            });
        }
        let view = CasePeople {
            header: self.case_header(actor, &opened),
            lines,
            alarm: casework::lead::alarm(opened.case(), &self.mechanism),
            bars,
            tells_twin: self.tells_twin(actor, &opened).await?,
            may_bar: (judges || records).then(|| self.barrable(actor, &opened, &colleagues)),
            judges,
            accepters: match names_lead {
                true => self.accepters(actor, &opened).await?,
                false => Vec::new(),
            },
            candidates: match names_lead {
                true => Some(self.candidates(&opened, colleagues).await?),
                false => None,
            },
        };
        let case = std::slice::from_ref(id);
        self.record_reads(actor, "people", case, &[Compartment::Course])
            .await?;
        Ok(view)
    }

    async fn people_line(
        &self,
        actor: &Actor,
        opened: &Opened,
        way: &Reach,
    ) -> Result<PeopleLine, OfficeError> {
        let who = match &way.unit {
            Some(unit) => {
                let part = Part::Unit(unit);
                provider(&self.mechanism, actor, opened, &way.institution, part)
            }
            None => Provider::Named(way.institution.clone()),
        };
        let named = matches!(who, Provider::Named(_));
        let person = match &way.person {
            Some(person) if named => self.professional(person).await?,
            _ => None,
        };
        let members = &opened.case().members;
        let member = way.unit.as_ref().and_then(|unit| members.get(unit));
        Ok(PeopleLine {
            who,
            unit: way.unit.clone().filter(|_| named),
            name: person.map(|one| one.name),
            relation: way.relation,
            since: member.map(|member| member.since),
            opens: self.opens_to(opened, way),
        })
    }

    /// What opens to whoever comes by that way: the same question as for anybody who asks.
    fn opens_to(&self, opened: &Opened, way: &Reach) -> Vec<Compartment> {
        let unit = way
            .unit
            .as_ref()
            .and_then(|id| self.mechanism.unit(id.as_str()));
        let Some(unit) = unit else {
            return Vec::new();
        };
        let nobody = || PersonId::new("nobody-in-particular");
        let somebody = Actor {
            person: way.person.clone().unwrap_or_else(nobody),
            institution: way.institution.clone(),
            unit: unit.id.clone(),
            functions: unit.functions.clone(),
            role: Role::Professional,
            seat: None,
            stepped_up: false,
        };
        let view = CaseView::of(opened.case(), &self.mechanism, &somebody, self.now());
        let opens = |one: &Compartment| {
            let question = Question::Open(*one);
            self.access.ask(&somebody, &view, question).allowed
        };
        Compartment::ALL.into_iter().filter(opens).collect()
    }

    async fn barred(
        &self,
        actor: &Actor,
        opened: &Opened,
        barred: &Barred,
        judges: bool,
    ) -> Result<BarredSaid, OfficeError> {
        Ok(match barred {
            Barred::Person(person) if judges => {
                let person = self.professional(person).await?;
                let named = person.filter(|one| self.may_name(actor, opened, &one.unit));
                BarredSaid::Person(named.map(|one| one.name))
            }
            Barred::Person(_) => BarredSaid::Person(None),
            Barred::Unit(unit) => {
                BarredSaid::Unit(self.may_name(actor, opened, unit).then(|| unit.clone()))
            }
            Barred::Institution(institution) => BarredSaid::Institution(institution.clone()),
            Barred::Region(region) => BarredSaid::Region(region.clone()),
        })
    }

    /// Whether a unit may be named to the reader (floor 7).
    fn may_name(&self, actor: &Actor, opened: &Opened, unit: &UnitId) -> bool {
        let institution = self.mechanism.institution_of_unit(unit.as_str());
        institution.is_some_and(|one| {
            let part = Part::Unit(unit);
            provider(&self.mechanism, actor, opened, &one.id, part) != Provider::Protected
        })
    }

    /// The professionals of the institutions that reach the case, by taking part or by their standing
    /// in the mechanism, as far as they may be named.
    ///
    /// INVARIANT (floor 7): an institution that takes part only by housing the person lends nobody,
    /// not even of its other units: their names would say which shelter it is.
    async fn colleagues(
        &self,
        actor: &Actor,
        opened: &Opened,
    ) -> Result<Vec<Professional>, OfficeError> {
        let mut colleagues = Vec::new();
        let ways = reach(opened.case(), &self.mechanism, self.now());
        let named = |institution: &InstitutionId| {
            let mut ways = ways.iter().filter(|way| way.institution == *institution);
            ways.any(|way| {
                let unit = way.unit.as_ref();
                unit.is_none_or(|unit| self.may_name(actor, opened, unit))
            })
        };
        let institutions: BTreeSet<&InstitutionId> =
            ways.iter().map(|way| &way.institution).collect();
        for institution in institutions.into_iter().filter(|one| named(one)) {
            let people = self.professionals(Some(institution)).await?;
            let named = people
                .into_iter()
                .filter(|one| self.may_name(actor, opened, &one.unit));
            colleagues.extend(named);
        }
        Ok(colleagues)
    }

    /// Whoever accepted a referral of an opened case, if she may answer for it: the page names only
    /// the referral.
    ///
    /// # Errors
    /// [`OfficeError::NotHere`] where nobody may be named so.
    pub async fn lead_by_referral(
        &self,
        actor: &Actor,
        id: &CaseId,
        referral: &ReferralId,
    ) -> Result<Lead, OfficeError> {
        let opened = self.open_course(actor, id).await?;
        let offered = self.accepters(actor, &opened).await?;
        let known = offered.iter().any(|one| one.referral == *referral);
        let accepted = accepted_by(opened.case(), referral).filter(|_| known);
        let (stamp, _) = accepted.ok_or(OfficeError::NotHere)?;
        Ok(Lead::from(stamp))
    }

    /// Accepted referrals of units that may not be named to the reader.
    async fn accepters(
        &self,
        actor: &Actor,
        opened: &Opened,
    ) -> Result<Vec<Accepter>, OfficeError> {
        let case = opened.case();
        let mut found = Vec::new();
        for (id, referral) in &case.referrals {
            let Some((stamp, at)) = accepted_by(case, id) else {
                continue;
            };
            if self.may_name(actor, opened, &stamp.unit) {
                continue;
            }
            let person = self.professional(&stamp.person).await?;
            let fit = self
                .candidates(opened, person.into_iter().collect())
                .await?;
            if !fit.is_empty() {
                found.push(Accepter {
                    referral: id.clone(),
                    need: referral.offer.need.clone(),
                    at,
                });
            }
        }
        found.sort_by_key(|one| one.at);
        Ok(found)
    }

    /// Who may answer for the case: takes part in it, is not away, works on cases, is not shut out, and is
    /// of no police or prosecution that the person has no contact with.
    async fn candidates(
        &self,
        opened: &Opened,
        colleagues: Vec<Professional>,
    ) -> Result<Vec<Professional>, OfficeError> {
        let case = opened.case();
        let police_may_know = case.police_may_know(self.now());
        let fits = |one: &Professional| {
            let person = Some(&one.person);
            let mut members = case.members.values();
            let takes_part = members.any(|member| member.institution == one.institution);
            let police = one
                .functions
                .iter()
                .copied()
                .any(Function::is_law_enforcement);
            let actor = one.actor(false);
            takes_part
                && actor.may_know_cases()
                && actor.works_on_cases()
                && one.role != Role::FocalPoint
                && (police_may_know || !police)
                && !case.is_shut_out(&self.mechanism, &one.institution, &one.unit, person)
        };
        let mut candidates = Vec::new();
        for one in colleagues.into_iter().filter(fits) {
            if !self.is_away(&one.person).await? {
                candidates.push(one);
            }
        }
        Ok(candidates)
    }

    fn barrable(&self, actor: &Actor, opened: &Opened, people: &[Professional]) -> Barrable {
        let may_know = |functions: &[Function]| {
            functions.iter().any(|one| {
                !matches!(
                    one,
                    Function::SystemAdministration | Function::DataProtection
                )
            })
        };
        let institutions = self.mechanism.institutions.iter();
        let units = self.mechanism.units();
        Barrable {
            people: people.to_vec(),
            units: units
                .filter(|unit| may_know(&unit.functions) && self.may_name(actor, opened, &unit.id))
                .map(|unit| unit.id.clone())
                .collect(),
            institutions: institutions
                .filter(|one| one.units.iter().any(|unit| may_know(&unit.functions)))
                .map(|one| one.id.clone())
                .collect(),
            regions: self.mechanism.regions.clone(),
        }
    }
}

/// The bars of both files of the person, each once.
fn bars_of(case: &Case) -> impl Iterator<Item = (Option<BarId>, &Barred)> {
    let own = case.bars.iter();
    let own = own.map(|(bar, one)| (Some(bar.clone()), &one.barred));
    let twin = case.twin_limits().into_iter().flat_map(|one| &one.bars);
    let others = twin.filter(|one| !case.own_bars().any(|own| own == *one));
    own.chain(others.map(|one| (None, one)))
}

/// Who accepted a referral that stands accepted or done, and when.
fn accepted_by<'a>(case: &'a Case, referral: &ReferralId) -> Option<(&'a Stamp, Timestamp)> {
    let turns = &case.referrals.get(referral)?.turns;
    let accepted = turns
        .iter()
        .rfind(|turn| matches!(turn.to, ReferralState::Accepted(_)))?;
    Some((&accepted.by, accepted.at))
}
