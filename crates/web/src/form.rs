//! What was typed into a form: an ordered list of names and values, and what is wrong with it.
//!
//! Values are kept as typed, so that a page can be drawn again with everything in its place.

use std::fmt;

use axum::http::StatusCode;
use jiff::civil::Date;

use crate::errors::Problem;
use crate::frame::Frame;
use crate::limits;
use crate::view::{Answer, Question};

/// A posted form. Reading it never fails once it was parsed: a field that is not there is empty.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Form {
    fields: Vec<(String, String)>,
}

/// Shows how many fields there are and nothing of what people typed.
impl fmt::Debug for Form {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Form({} fields)", self.fields.len())
    }
}

impl Form {
    /// Reads an urlencoded body.
    ///
    /// # Errors
    /// More fields, or longer ones, than [`limits`] allow: [`Problem::TooLarge`].
    pub fn parse(body: &[u8]) -> Result<Self, Problem> {
        let mut fields = Vec::new();
        for (name, value) in form_urlencoded::parse(body) {
            let too_many = fields.len() == limits::FORM_FIELDS_MAX;
            let too_long = name.len() > limits::FIELD_NAME_BYTES_MAX
                || value.chars().count() > limits::FIELD_VALUE_CHARACTERS_MAX;
            if too_many || too_long {
                return Err(Problem::TooLarge);
            }
            fields.push((name.into_owned(), clean(&value)));
        }
        Ok(Self { fields })
    }

    /// A form of these fields. For samples and tests.
    #[must_use]
    pub fn of(fields: &[(&str, &str)]) -> Self {
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        Self {
            fields: fields.iter().map(owned).collect(),
        }
    }

    /// All fields as `office` keeps them in a draft.
    #[must_use]
    pub fn to_draft(&self) -> Vec<(String, String)> {
        self.typed()
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect()
    }

    /// The value of a field, without blanks around it; nothing if it is absent or blank.
    #[must_use]
    pub fn one(&self, name: &str) -> Option<&str> {
        self.many(name).next()
    }

    /// All values of a field that are not blank, in the order of the form: ticked boxes.
    pub fn many<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a str> + use<'a> {
        let name = name.to_owned();
        self.fields
            .iter()
            .filter(move |(field, _)| *field == name)
            .map(|(_, value)| value.trim())
            .filter(|value| !value.is_empty())
    }

    /// Whether the field came with something in it.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.one(name).is_some()
    }

    /// The day that `NAME.day`, `NAME.month` and `NAME.year` name together, if it is one.
    #[must_use]
    pub fn day(&self, name: &str) -> Option<Date> {
        let part = |part: &str| {
            let typed = self.one(&format!("{name}.{part}"))?;
            typed.trim().parse::<i16>().ok()
        };
        let small = |name: &str| i8::try_from(part(name)?).ok();
        Date::new(part("year")?, small("month")?, small("day")?).ok()
    }

    /// All fields in order, but not the hidden ones that belong to the form itself.
    pub fn typed(&self) -> impl Iterator<Item = (&str, &str)> {
        let own = [crate::csrf::FIELD, crate::idempotency::FIELD];
        self.fields
            .iter()
            .filter(move |(name, _)| !own.contains(&name.as_str()))
            .map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

impl From<Vec<(String, String)>> for Form {
    fn from(fields: Vec<(String, String)>) -> Self {
        Self { fields }
    }
}

impl From<office::drafts::Draft> for Form {
    fn from(draft: office::drafts::Draft) -> Self {
        Self {
            fields: draft.fields,
        }
    }
}

/// Line ends as on the server; characters that no keyboard writes on purpose are left out.
fn clean(value: &str) -> String {
    value
        .replace("\r\n", "\n")
        .chars()
        .filter(|character| !character.is_control() || matches!(character, '\n' | '\t'))
        .collect()
}

/// One thing to mend before a form can be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The field it belongs to; nothing if it is about the form as a whole.
    pub anchor: Option<String>,
    /// What to do, in the reader's language: *Enter the place*, without blame.
    pub text: String,
}

/// All mistakes of one form, found together and shown together, in the order of the form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mistakes(Vec<Mistake>);

impl Mistakes {
    /// Adds what to mend in one field.
    pub fn add(&mut self, field: &str, text: impl Into<String>) {
        self.0.push(Mistake {
            anchor: Some(field.to_owned()),
            text: text.into(),
        });
    }

    /// Asks for an answer to a question that has none.
    pub fn require(&mut self, frame: &Frame, question: &Question, form: &Form) {
        if question.read(form) == Answer::Missing {
            let key = if question.is_chosen_from_list() {
                "error-field-choose"
            } else {
                "error-field-required"
            };
            // words: error-field-choose error-field-required
            self.add(
                &question.id,
                frame.t_with(key, &[("field", question.short_label().into())]),
            );
        }
    }

    /// Adds what to mend in the form as a whole.
    pub fn add_general(&mut self, text: impl Into<String>) {
        self.0.push(Mistake {
            anchor: None,
            text: text.into(),
        });
    }

    /// The first mistake of a field, to be shown beside it.
    #[must_use]
    pub fn of(&self, field: &str) -> Option<&str> {
        self.iter()
            .find(|mistake| mistake.anchor.as_deref() == Some(field))
            .map(|mistake| mistake.text.as_str())
    }

    /// All of them, in order.
    pub fn iter(&self) -> impl Iterator<Item = &Mistake> {
        self.0.iter()
    }

    /// How the page of the form is answered: as it is, or as one that is to be mended.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        match self.is_empty() {
            true => StatusCode::OK,
            false => StatusCode::UNPROCESSABLE_ENTITY,
        }
    }

    /// Whether the form can be taken.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(body: &str) -> Form {
        Form::parse(body.as_bytes()).unwrap()
    }

    #[test]
    fn order_and_repetition_are_kept() {
        let form = parse("need=rest&place=Durr%C3%ABs&need=food&need=");
        assert_eq!(form.many("need").collect::<Vec<_>>(), ["rest", "food"]);
        assert_eq!(form.one("place"), Some("Durrës"));
        assert!(!form.has("absent"));
    }

    #[test]
    fn blanks_count_as_nothing_but_stay_as_typed() {
        let form = parse("a=+++&b=+x+");
        assert_eq!((form.one("a"), form.one("b")), (None, Some("x")));
        assert_eq!(
            form.typed().collect::<Vec<_>>(),
            [("a", "   "), ("b", " x ")]
        );
    }

    #[test]
    fn hidden_fields_of_the_form_itself_are_not_what_was_typed() {
        let form = Form::of(&[
            (crate::csrf::FIELD, "x"),
            (crate::idempotency::FIELD, "y"),
            ("a", "b"),
        ]);
        assert_eq!(form.typed().collect::<Vec<_>>(), [("a", "b")]);
    }

    #[test]
    fn line_ends_are_made_one_and_control_characters_left_out() {
        assert_eq!(parse("a=x%0D%0Ay%00%07z").one("a"), Some("x\nyz"));
    }

    #[test]
    fn a_form_beyond_the_limits_is_refused() {
        let many = "a=1&".repeat(limits::FORM_FIELDS_MAX + 1);
        let long = format!("a={}", "ë".repeat(limits::FIELD_VALUE_CHARACTERS_MAX + 1));
        let name = format!("{}=1", "a".repeat(limits::FIELD_NAME_BYTES_MAX + 1));
        for body in [many, long, name] {
            assert!(matches!(
                Form::parse(body.as_bytes()),
                Err(Problem::TooLarge)
            ));
        }
    }

    #[test]
    fn debug_is_silent() {
        assert_eq!(format!("{:?}", parse("name=Someone")), "Form(1 fields)");
    }

    #[test]
    fn mistakes_are_found_by_field_and_kept_in_order() {
        let mut mistakes = Mistakes::default();
        mistakes.add("place", "Enter the place");
        mistakes.add_general("Choose one of both");
        assert_eq!(mistakes.of("place"), Some("Enter the place"));
        assert_eq!(mistakes.of("other"), None);
        assert_eq!(mistakes.iter().count(), 2);
    }
}
