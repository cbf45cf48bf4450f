//! Sample pages of who takes part.

use super::*;
use crate::samples::Sample;

impl Sample for PeoplePage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let shut = |lift: Option<&str>| Shut {
            who: "Sample".to_owned(),
            lift: lift.map(str::to_owned),
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
            sets_bars: true,
            drawn_at: 7,
            frame: frame.clone(),
        };
        let bare = Self {
            alarm: None,
            bars: Vec::new(),
            names_lead: false,
            sets_bars: false,
            ..full.clone()
        };
        vec![full, bare]
    }
}

impl Sample for AskPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let question = bar_question(frame, &Barrable::default());
        let mut mistakes = Mistakes::default();
        mistakes.require(frame, &question, &Form::default());
        vec![Self {
            case: crate::overview::sample::case(Section::People),
            back: "/cases/0f/people".to_owned(),
            title: frame.t("case-bar-set").into_owned(),
            hint: "Sample".to_owned(),
            questions: vec![question.filled(&Form::default(), &mistakes)],
            mistakes,
            drawn_at: 7,
            frame: frame.clone(),
        }]
    }
}
