//! Invented offers.

use casework::referral::AgeBand;
use mechanism::InstitutionId;
use office::provider::Provider;
use office::referral::{Preview, ReferralRow, Stands};

use super::*;
use crate::overview::sample::case;
use crate::samples::Sample;

fn preview() -> Preview {
    Preview {
        need: ServiceId::new("sample"),
        urgency: Urgency::Soon,
        region: None,
        age: AgeBand::Adult,
        languages: vec!["ps".to_owned()],
        shares: vec![Compartment::Health],
    }
}

impl Sample for CaseReferralsPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let row = ReferralRow {
            id: casework::ReferralId::new("1"),
            preview: preview(),
            other: Provider::Protected,
            stands: Stands::Offered,
            offered_at: frame.now(),
            answer_due_at: Some(frame.now()),
        };
        let empty = Self {
            frame: frame.clone(),
            case: case(Section::Referrals),
            lines: Vec::new(),
            closed: None,
        };
        let full = Self {
            lines: vec![line(frame, Direction::Sent, &row)],
            closed: Some("Sample".to_owned()),
            ..empty.clone()
        };
        vec![empty, full]
    }
}

impl Sample for NeedPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let service = (
            "Sample".to_owned(),
            "/cases/0f/referrals/new?need=1".to_owned(),
        );
        vec![Self {
            frame: frame.clone(),
            case: case(Section::Referrals),
            pillars: vec![("Sample".to_owned(), vec![service])],
        }]
    }
}

impl Sample for OfferPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let mut mistakes = Mistakes::default();
        let sample = (InstitutionId::new("sample"), Function::SocialService);
        let choices = |count: usize| OfferChoices {
            header: office::case_header::CaseHeader {
                case: CaseId::new("0f"),
                number: None,
                version: 1,
                reading: office::case_header::Reading::HandedOver,
            },
            needs: Vec::new(),
            recipients: vec![sample.clone(); count],
            shareable: vec![Compartment::Identity, Compartment::Health],
            language: None,
        };
        for question in &questions(frame, &choices(1))[..2] {
            mistakes.require(frame, question, &Form::default());
        }
        let page = |count: usize, mistakes: Mistakes| Self {
            frame: frame.clone(),
            case: case(Section::Referrals),
            back: "/cases/0f/referrals".to_owned(),
            need: ("sample".to_owned(), "Sample".to_owned()),
            questions: questions(frame, &choices(count))
                .into_iter()
                .map(|question| question.filled(&Form::default(), &mistakes))
                .collect(),
            mistakes,
        };
        vec![
            page(IN_SIGHT_MAX + 1, Mistakes::default()),
            page(1, mistakes),
        ]
    }
}

impl Sample for PreviewPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let page = |refused| Self {
            frame: frame.clone(),
            case: case(Section::Referrals),
            to: "Sample".to_owned(),
            rows: preview_rows(frame, &preview()),
            message: vec!["Sample.".to_owned()],
            refused,
            carried: vec![("need".to_owned(), "sample".to_owned())],
        };
        let reason = NotYet {
            step: "Sample".to_owned(),
            missing: "Sample".to_owned(),
            rule: None,
            mender: None,
        };
        vec![page(Vec::new()), page(vec![reason])]
    }
}
