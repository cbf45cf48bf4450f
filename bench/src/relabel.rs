//! One case told again as another: every id and number anew, everything else as it was.

use std::collections::HashMap;

use casework::{CaseId, Recorded};
use mechanism::Compartment;
use office::bulk::Told;

/// How long an id is, in hexadecimal digits. Hashes are longer and stay.
const ID_DIGITS: usize = 32;

/// A journal with fresh ids, a fresh number and another name, deterministic in `chance`.
///
/// # Errors
/// When an event does not survive the way through its text; that would be a fault of the event.
pub fn relabelled(
    journal: &[Told],
    number: usize,
    chance: &mut fastrand::Rng,
) -> Result<(CaseId, Vec<Told>), String> {
    let mut fresh = Fresh {
        ids: HashMap::new(),
        case_number: case_number(number),
        chance,
    };
    let mut told = Vec::with_capacity(journal.len());
    for one in journal {
        let mut event = serde_json::to_value(&one.recorded).map_err(|error| error.to_string())?;
        fresh.visit(&mut event);
        let recorded: Recorded =
            serde_json::from_value(event).map_err(|error| error.to_string())?;
        let mut particulars = one.particulars.clone();
        if let Some(family) = particulars.get(Compartment::Identity, "answer.family_name") {
            let family = format!("{family} {}", family_name(number));
            particulars.add(Compartment::Identity, "answer.family_name", &family);
        }
        told.push(Told {
            recorded,
            particulars,
        });
    }
    let id = told.iter().find_map(|one| match &one.recorded.event {
        casework::Event::Opened { id, .. } => Some(id.clone()),
        _ => None,
    });
    Ok((id.ok_or("the journal opens no case")?, told))
}

/// A number that no other loaded case has; its form is not a true one, its length is.
fn case_number(number: usize) -> String {
    format!("X-{:04X}-{:03X}", (number >> 12) & 0xffff, number & 0xfff)
}

/// A word of syllables, different for each number: names differ as they do in life.
pub fn family_name(number: usize) -> String {
    const SYLLABLES: [&str; 16] = [
        "ba", "de", "fi", "go", "hu", "ja", "ke", "li", "mo", "nu", "pa", "re", "si", "to", "vu",
        "za",
    ];
    let mut rest = number;
    let mut word = String::new();
    for _ in 0..5 {
        word.push_str(SYLLABLES[rest % SYLLABLES.len()]);
        rest /= SYLLABLES.len();
    }
    word
}

struct Fresh<'c> {
    ids: HashMap<String, String>,
    case_number: String,
    chance: &'c mut fastrand::Rng,
}

impl Fresh<'_> {
    fn visit(&mut self, value: &mut serde_json::Value) {
        match value {
            serde_json::Value::String(text) => {
                if let Some(other) = self.text(text) {
                    *text = other;
                }
            }
            serde_json::Value::Array(values) => values.iter_mut().for_each(|one| self.visit(one)),
            serde_json::Value::Object(fields) => {
                let keys: Vec<String> = fields.keys().cloned().collect();
                for key in keys {
                    let Some(mut held) = fields.remove(&key) else {
                        continue;
                    };
                    self.visit(&mut held);
                    let key = self.text(&key).unwrap_or(key);
                    fields.insert(key, held);
                }
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str) -> Option<String> {
        if text.starts_with("X-") && text.len() == 10 {
            return Some(self.case_number.clone());
        }
        let is_id = text.len() == ID_DIGITS && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        let chance = &mut *self.chance;
        is_id.then(|| {
            let fresh = self.ids.entry(text.to_owned());
            fresh
                .or_insert_with(|| format!("{:032x}", chance.u128(..)))
                .clone()
        })
    }
}
