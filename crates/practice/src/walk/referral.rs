//! Referrals on a walk: offered, accepted, declined.

use casework::context::slot;
use casework::referral::{AgeBand, DeclineReason, Offer, Urgency};
use casework::{Actor, CaseId, Command, ReferralId};
use mechanism::{Compartment, Function, InstitutionId, RegionId, ServiceId};
use office::Particulars;

use super::{Walk, Walked};

impl Walk<'_> {
    /// Offers a referral.
    pub async fn refer(
        &self,
        by: &Actor,
        case: &CaseId,
        to: (&str, Function),
        need: &str,
        urgency: Urgency,
        shares: &[Compartment],
    ) -> Walked<ReferralId> {
        let id = ReferralId::new(self.office.new_id());
        let child = self.person.age_class != "clearly_adult";
        let offer = Offer {
            to: InstitutionId::new(to.0),
            function: to.1,
            need: ServiceId::new(need),
            urgency,
            region: Some(RegionId::new(self.person.region.as_str())),
            age: if child {
                AgeBand::Child
            } else {
                AgeBand::Adult
            },
            languages: vec![self.person.language.to_owned()],
            shares: shares.to_vec(),
        };
        let message = Particulars::none().with(
            Compartment::Account,
            slot::MESSAGE,
            "E shpikur: personi pret në një vend të qetë.",
        );
        let command = Command::OfferReferral {
            referral: id.clone(),
            offer,
        };
        self.act_with(by, case, command, message).await?;
        Ok(id)
    }

    /// Offers a referral and has it accepted by that institution.
    pub async fn bring_in(
        &self,
        by: &Actor,
        case: &CaseId,
        to: (&str, Function),
        need: &str,
        urgency: Urgency,
        shares: &[Compartment],
    ) -> Walked<Actor> {
        let referral = self.refer(by, case, to, need, urgency, shares).await?;
        self.wait(1);
        let answers = self.of(to.0, to.1)?;
        self.act(&answers, case, Command::AcceptReferral { referral })
            .await?;
        Ok(answers)
    }

    /// Has an offered referral declined.
    pub async fn decline(
        &self,
        by: &Actor,
        case: &CaseId,
        referral: ReferralId,
        reason: DeclineReason,
    ) -> Walked {
        self.act(
            by,
            case,
            Command::DeclineReferral {
                referral,
                reason,
                suggests: None,
            },
        )
        .await
    }
}
