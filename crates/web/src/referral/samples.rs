//! Referrals in each of their states, invented.

use casework::referral::{AgeBand, DeclineReason, Urgency};
use mechanism::{Compartment, RegionId, ServiceId};
use office::provider::Provider;

use super::*;

fn preview() -> Preview {
    Preview {
        need: ServiceId::new("sample"),
        urgency: Urgency::Emergency,
        region: Some(RegionId::new("sample")),
        age: AgeBand::Child,
        languages: vec!["ps".to_owned()],
        shares: vec![Compartment::Identity, Compartment::Health],
    }
}

/// Each state once.
fn states() -> [Stands; 5] {
    let could = Some(Provider::Named(InstitutionId::new("sample")));
    [
        Stands::Offered,
        Stands::Accepted,
        Stands::Declined(DeclineReason::NoPlace, could),
        Stands::Withdrawn,
        Stands::Done,
    ]
}

fn row(frame: &Frame, stands: Stands) -> ReferralRow {
    ReferralRow {
        id: ReferralId::new("1"),
        preview: preview(),
        other: Provider::Protected,
        stands,
        offered_at: frame.now(),
        answer_due_at: Some(frame.now()),
    }
}

impl Sample for ListPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let page = |which: Which, states: &[Stands]| Self {
            frame: frame.clone(),
            lists: lists(frame, which),
            heading: heading(frame, which),
            lines: states
                .iter()
                .map(|stands| line(frame, which.direction(), &row(frame, stands.clone())))
                .collect(),
            keyset: Keyset::default(),
        };
        vec![
            page(Which::Waiting, &[]),
            page(Which::Answered, &states()),
            page(Which::Sent, &states()),
        ]
    }
}

impl Sample for ReferralPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let whole = states().map(|stands| {
            let is_offered = stands == Stands::Offered;
            Self {
                rows: preview_rows(frame, &preview()),
                due: Some(Due::at(frame, frame.now())),
                is_unanswered: is_offered,
                turns: vec![told(
                    frame,
                    &TurnView {
                        at: frame.now(),
                        by: Provider::Protected,
                        to: stands.clone(),
                        late: true,
                    },
                )],
                status: status(frame, &stands),
                frame: frame.clone(),
                href: "/referrals/1".to_owned(),
                need: need(frame, &preview()),
                case: Some(("/cases/1".to_owned(), "X-7KM4-2Q".to_owned())),
                message: vec!["Sample.".to_owned()],
                is_accepted_here: stands == Stands::Accepted,
                is_emergency: true,
                may_answer: is_offered,
                may_withdraw: stands == Stands::Withdrawn,
                may_complete: stands == Stands::Accepted,
                another: Some("/cases/1/referrals/new".to_owned()),
            }
        });
        whole.to_vec()
    }
}

impl Sample for DeclinePage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let mut mistakes = Mistakes::default();
        let questions = decline::questions(frame, &[InstitutionId::new("sample")]);
        mistakes.require(frame, &questions[0], &Form::default());
        let page = |mistakes: Mistakes| Self {
            frame: frame.clone(),
            href: "/referrals/1".to_owned(),
            need: need(frame, &preview()),
            is_emergency: true,
            questions: questions
                .clone()
                .into_iter()
                .map(|question| question.filled(&Form::default(), &mistakes))
                .collect(),
            mistakes,
        };
        vec![page(Mistakes::default()), page(mistakes)]
    }
}
