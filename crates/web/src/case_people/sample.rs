//! Sample pages of who takes part.

use office::case_people::Barrable;

use super::*;
use crate::samples::Sample;

impl Sample for PeoplePage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let shut = |lift: Option<&str>| Shut {
            who: "Sample".to_owned(),
            lift: lift.map(str::to_owned),
            lift_says: frame.t("case-bar-lift").into_owned(),
            says: lift.is_none().then(|| frame.t("twin-says").into_owned()),
        };
        let full = Self {
            case: crate::overview::sample::case(Section::People),
            alarm: Some(Notice::new(Tone::Care, "Sample")),
            table: table(frame),
            lines: vec![Line {
                who: vec!["Sample".to_owned()],
                why: "Sample".to_owned(),
                since: Some("Sample".to_owned()),
                opens: "Sample".to_owned(),
            }],
            bars: vec![shut(Some("/cases/0f/bars/1/lift")), shut(None)],
            names_lead: true,
            sets_bar: Some("Sample".to_owned()),
            drawn_at: 7,
            frame: frame.clone(),
        };
        let bare = Self {
            alarm: None,
            bars: Vec::new(),
            names_lead: false,
            sets_bar: None,
            ..full.clone()
        };
        vec![full, bare]
    }
}

impl Sample for AskPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let asked = [
            bars::whom_question(frame, &Barrable::default()),
            bars::named_question(frame),
            bars::said_by_question(frame),
        ];
        let mut mistakes = Mistakes::default();
        for question in &asked {
            mistakes.require(frame, question, &Form::default());
        }
        let asked = asked.map(|one| one.filled(&Form::default(), &mistakes));
        vec![Self {
            case: crate::overview::sample::case(Section::People),
            back: "/cases/0f/people".to_owned(),
            title: frame.t("case-bar-set").into_owned(),
            hint: "Sample".to_owned(),
            questions: asked.to_vec(),
            mistakes,
            drawn_at: 7,
            frame: frame.clone(),
        }]
    }
}
