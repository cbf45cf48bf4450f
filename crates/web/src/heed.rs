//! What to know before the next step, on the first page of a case.

use casework::foreign::{self, ForeignDecision};
use mechanism::{QuestionId, keys};
use office::heed::Heed;
use office::same_name::Alike;

use crate::frame::Frame;

/// One thing to know, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeedLine {
    /// What it is.
    pub text: String,
    /// Where it leads, if anywhere.
    pub href: Option<String>,
}

impl HeedLine {
    /// Somebody goes by the same name in another case: perhaps it is one person.
    #[must_use]
    pub fn alike(frame: &Frame, case_href: &str, one: &Alike) -> Self {
        let number = one.number.to_string();
        Self {
            text: frame.t_with("heed-alike", &[("number", number.into())]),
            href: Some(format!("{case_href}/links")),
        }
    }

    /// The line of one thing.
    #[must_use]
    pub fn of(frame: &Frame, heed: &Heed) -> Self {
        match heed {
            Heed::Held => Self {
                text: frame.t("heed-held").into_owned(),
                href: None,
            },
            Heed::ForeignDecision(decision) => Self {
                text: decided_abroad(frame, decision),
                href: None,
            },
            Heed::KnownBefore {
                case,
                number,
                again,
            } => {
                let key = if *again {
                    "heed-exploited-again"
                } else {
                    "heed-known-before"
                };
                let number = number
                    .as_ref()
                    .map_or_else(String::new, ToString::to_string);
                Self {
                    // words: heed-exploited-again heed-known-before
                    text: frame.t_with(key, &[("number", number.into())]),
                    href: Some(format!("/cases/{case}")),
                }
            }
        }
    }
}

fn decided_abroad(frame: &Frame, decision: &ForeignDecision) -> String {
    let said = |question: &str, word: &str| match word {
        "" => frame.t("forms-not-answered").into_owned(),
        word => frame
            .t(&keys::option(&QuestionId::new(question), word))
            .into_owned(),
    };
    frame.t_with(
        "heed-foreign-decision",
        &[
            (
                "country",
                frame.words().country(&decision.country).into_owned().into(),
            ),
            ("kind", said(foreign::KIND, &decision.kind).into()),
            ("outcome", said(foreign::OUTCOME, &decision.outcome).into()),
        ],
    )
}
