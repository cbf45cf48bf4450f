//! Referrals of a case, and what is needed to offer one from it.

use casework::referral::{AgeBand, Offer, Urgency};
use casework::{Actor, CaseId, Command, Context, ReferralId, Refusal, decide};
use mechanism::{Compartment, Function, InstitutionId, PillarId, ServiceId};

use crate::case_header::CaseHeader;
use crate::particulars::Particulars;
use crate::referral::{Preview, ReferralRow};
use crate::view::Opened;
use crate::{Office, OfficeError};

/// The question under which the person's language stands, in every pack.
const LANGUAGE: &str = "language";

/// The referrals of a case.
#[derive(Clone, Debug)]
pub struct CaseReferrals {
    /// The head of the page.
    pub header: CaseHeader,
    /// The referrals, those that wait for an answer first.
    pub rows: Vec<ReferralRow>,
    /// Why the reader may not offer one; nothing when she may.
    pub closed: Option<access::ClosedReason>,
}

/// What somebody may choose from to offer a referral.
#[derive(Clone, Debug)]
pub struct OfferChoices {
    /// The head of the page.
    pub header: CaseHeader,
    /// Every kind of service, by pillar.
    pub needs: Vec<(PillarId, Vec<ServiceId>)>,
    /// Who can be asked for the chosen need, and in which function.
    pub recipients: Vec<(InstitutionId, Function)>,
    /// What may be shared: what the reader opens herself; location with whoever houses only.
    pub shareable: Vec<Compartment>,
    /// The person's language as the case knows it, ISO 639.
    pub language: Option<String>,
}

/// What somebody chose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// Who is asked.
    pub to: InstitutionId,
    /// In which function.
    pub function: Function,
    /// For what.
    pub need: ServiceId,
    /// How soon.
    pub urgency: Urgency,
    /// Languages the person speaks, ISO 639.
    pub languages: Vec<String>,
    /// What opens on acceptance, beside the course.
    pub shares: Vec<Compartment>,
}

/// What an offer would show and whether it may be sent now.
#[derive(Clone, Debug)]
pub struct OfferPreview {
    /// The head of the page.
    pub header: CaseHeader,
    /// What whoever is asked will read before accepting.
    pub preview: Preview,
    /// Everything that refuses it now; nothing when it may be sent.
    pub refusal: Option<Refusal>,
}

impl Office {
    /// The referrals of a case, for whoever reads its course.
    ///
    /// # Errors
    /// [`OfficeError`].
    pub async fn case_referrals(
        &self,
        actor: &Actor,
        id: &CaseId,
    ) -> Result<CaseReferrals, OfficeError> {
        let opened = self.open_course(actor, id).await?;
        let mut rows = self.rows_of_case(actor, &opened);
        rows.sort_by_key(|row| {
            let waits = row.stands == crate::referral::Stands::Offered;
            (!waits, std::cmp::Reverse(row.offered_at))
        });
        let cases = std::slice::from_ref(id);
        let shown = [Compartment::Course];
        self.record_reads(actor, "case-referrals", cases, &shown)
            .await?;
        let may = self.may(actor, &opened, access::Action::Refer);
        let reason = may.reason.unwrap_or(access::ClosedReason::NotYourAct);
        Ok(CaseReferrals {
            header: self.case_header(actor, &opened),
            rows,
            closed: (!may.allowed).then_some(reason),
        })
    }

    /// What may be chosen to offer a referral for a need.
    ///
    /// # Errors
    /// [`OfficeError::Closed`] for whoever may not offer one.
    pub async fn offer_choices(
        &self,
        actor: &Actor,
        id: &CaseId,
        need: Option<&str>,
    ) -> Result<OfferChoices, OfficeError> {
        let opened = self.open_to_offer(actor, id).await?;
        let language = opened.case().answer_word(LANGUAGE);
        let recipients = need.map_or_else(Vec::new, |need| self.recipients(&opened, need));
        let houses = recipients.iter().any(|(_, one)| *one == Function::Shelter);
        let opens = |one: &Compartment| match one {
            Compartment::Course => false,
            Compartment::Location => houses && opened.opens(*one),
            other => opened.opens(*other),
        };
        let pillars = self.mechanism.pillars.iter().map(|pillar| {
            let services = pillar.services.iter().map(|service| service.id.clone());
            (pillar.id.clone(), services.collect())
        });
        Ok(OfferChoices {
            header: self.case_header(actor, &opened),
            needs: pillars.collect(),
            recipients,
            shareable: Compartment::ALL.into_iter().filter(opens).collect(),
            language: (!language.is_empty()).then(|| language.to_owned()),
        })
    }

    /// What an offer would show, and whether every rule allows it now. Nothing is kept.
    ///
    /// # Errors
    /// [`OfficeError::Closed`] for whoever may not offer one.
    pub async fn preview_offer(
        &self,
        actor: &Actor,
        id: &CaseId,
        chosen: Chosen,
    ) -> Result<OfferPreview, OfficeError> {
        let opened = self.open_to_offer(actor, id).await?;
        let offer = offer(&opened, chosen);
        let preview = Preview::from(&offer);
        let referral = ReferralId::new(self.new_id());
        let context = Context {
            now: self.now(),
            actor,
            mechanism: &self.mechanism,
            kept: &Particulars::none().kept(),
        };
        let command = Command::OfferReferral { referral, offer };
        Ok(OfferPreview {
            header: self.case_header(actor, &opened),
            preview,
            refusal: decide(opened.case(), command, &context).err(),
        })
    }

    /// The command of a chosen offer: age and region are the case's own.
    ///
    /// # Errors
    /// [`OfficeError::Closed`] for whoever may not offer one.
    pub async fn offer_command(
        &self,
        actor: &Actor,
        id: &CaseId,
        chosen: Chosen,
    ) -> Result<(ReferralId, Command), OfficeError> {
        let opened = self.open_to_offer(actor, id).await?;
        let referral = ReferralId::new(self.new_id());
        let command = Command::OfferReferral {
            referral: referral.clone(),
            offer: offer(&opened, chosen),
        };
        Ok((referral, command))
    }

    async fn open_to_offer(&self, actor: &Actor, id: &CaseId) -> Result<Opened, OfficeError> {
        let opened = self.open_course(actor, id).await?;
        let may = self.may(actor, &opened, access::Action::Refer);
        if !may.allowed {
            let reason = may.reason.unwrap_or(access::ClosedReason::NotYourAct);
            return Err(OfficeError::Closed(reason));
        }
        let cases = std::slice::from_ref(id);
        let shown = [Compartment::Course];
        self.record_reads(actor, "offer-referral", cases, &shown)
            .await?;
        Ok(opened)
    }
}

/// INVARIANT: shares nothing the sender does not open herself.
fn offer(opened: &Opened, chosen: Chosen) -> Offer {
    let case = opened.case();
    let shares = chosen.shares.into_iter().filter(|one| opened.opens(*one));
    Offer {
        to: chosen.to,
        function: chosen.function,
        need: chosen.need,
        urgency: chosen.urgency,
        region: case.region.clone(),
        age: if case.is_child() {
            AgeBand::Child
        } else {
            AgeBand::Adult
        },
        languages: chosen.languages,
        shares: shares.collect(),
    }
}
