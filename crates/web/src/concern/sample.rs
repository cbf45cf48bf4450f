//! Sample data for the pages of a concern.

use super::{Answered, BeginPage, CheckPage, SectionPage};
use crate::danger::CallCard;
use crate::form::{Form, Mistakes};
use crate::frame::Frame;
use crate::paper;
use crate::samples::Sample;
use crate::view::{Kind, Question, Row};

impl Sample for BeginPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let page = |duty: Option<&str>| Self {
            frame: frame.clone(),
            duty: duty.map(str::to_owned),
            source: duty.map(|_| "Sample law".to_owned()),
        };
        vec![page(None), page(Some("Violence against children."))]
    }
}

impl Sample for SectionPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let question = Question::new("alone", Kind::YesNo, "A question").with_apart();
        let page = |danger: bool| Self {
            frame: frame.clone(),
            action: "/concern/1/first".to_owned(),
            back: "/concern".to_owned(),
            title: "A section".to_owned(),
            number: 1,
            total: 3,
            questions: vec![question.clone()],
            mistakes: Mistakes::default(),
            child: danger,
            danger,
            to_call: vec![CallCard::sample(danger)],
            absent: danger,
        };
        vec![page(false), page(true)]
    }
}

impl Sample for CheckPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let page = |danger: bool| Self {
            frame: frame.clone(),
            action: "/concern/1".to_owned(),
            sections: vec![Answered {
                title: "A section".to_owned(),
                rows: vec![Row::new("A question", "An answer")],
            }],
            paper: paper::questions(frame, &Form::default(), &Mistakes::default()),
            mistakes: Mistakes::default(),
            danger,
            to_call: vec![CallCard::sample(danger)],
            child: danger,
            shared: vec!["Everything you wrote: Sample service".to_owned()],
        };
        vec![page(false), page(true)]
    }
}
