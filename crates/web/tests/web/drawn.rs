//! Forms as a page draws them, filled in with what they themselves offer: another turn chooses other
//! answers. What a form hides comes back as it was.

use std::collections::BTreeMap;

/// What is written where words are asked for.
const WORDS: &str = "Fjalë të shpikura";
/// What is written where numbers are: the parts of a day that was, or a count.
const DAY: [(&str, &str); 3] = [("day", "3"), ("month", "11"), ("year", "2026")];

/// A form that is sent by pressing its button.
#[derive(Debug, PartialEq, Eq)]
pub struct Drawn {
    /// Where it is sent.
    pub address: String,
    /// Its fields, filled in, in the order of the page.
    pub fields: Vec<(String, String)>,
}

impl Drawn {
    /// As a browser sends it.
    pub fn encoded(&self) -> String {
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.extend_pairs(&self.fields);
        form.finish()
    }
}

/// Every form of a page that is sent, and carries no file.
pub fn forms_of(body: &str, address: &str, turn: usize) -> Vec<Drawn> {
    let pieces = body.split("<form").skip(1);
    let pieces = pieces.map(|piece| piece.split("</form>").next().unwrap_or_default());
    let sent = pieces.filter(|piece| attribute(piece, "method").as_deref() == Some("post"));
    sent.filter(|piece| !piece.contains("type=\"file\""))
        .map(|piece| Drawn {
            address: attribute(piece, "action").unwrap_or_else(|| address.to_owned()),
            fields: filled(piece, turn),
        })
        .collect()
}

fn filled(piece: &str, turn: usize) -> Vec<(String, String)> {
    let mut fields = Vec::new();
    let mut offered: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for tag in piece.split('<').skip(1) {
        let Some(name) = attribute(tag, "name") else {
            continue;
        };
        let value = attribute(tag, "value").unwrap_or_default();
        let kind = attribute(tag, "type").unwrap_or_default();
        match kind.as_str() {
            "radio" | "checkbox" => offered.entry(name).or_default().push(value),
            "hidden" => fields.push((name, value)),
            _ if tag.starts_with("button") => offered.entry(name).or_default().push(value),
            _ if tag.starts_with("select") => {
                let options = choices(piece, tag);
                offered.entry(name).or_default().extend(options);
            }
            _ => fields.push((name.clone(), written(tag, &name))),
        }
    }
    for (name, values) in offered {
        // What stands apart (*not known*, *not asked*) is said by nothing: the first is the box itself.
        let said: Vec<&String> = values.iter().filter(|value| !value.is_empty()).collect();
        if name.ends_with("-apart") || said.is_empty() {
            continue;
        }
        fields.push((name, said[turn % said.len()].clone()));
    }
    fields
}

fn written(tag: &str, name: &str) -> String {
    let part = DAY.iter().find(|(part, _)| name.ends_with(part));
    match part {
        Some((_, number)) => (*number).to_owned(),
        None if tag.contains("inputmode=\"numeric\"") => "2".to_owned(),
        None => WORDS.to_owned(),
    }
}

/// The choices of a select box.
fn choices(piece: &str, tag: &str) -> Vec<String> {
    let rest = piece.split(tag).nth(1).unwrap_or_default();
    let inside = rest.split("</select>").next().unwrap_or_default();
    let options = inside.split("<option").skip(1);
    options.filter_map(|one| attribute(one, "value")).collect()
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let head = tag.split('>').next()?;
    let start = format!(" {name}=\"");
    let value = head.split(&start).nth(1)?.split('"').next()?;
    Some(value.replace("&amp;", "&").replace("&#38;", "&"))
}

#[test]
fn a_form_is_filled_in_with_what_it_offers() {
    let page = r#"<form method="get" action="/a"></form><form class="x" method="post" action="/b">
        <input type="hidden" name="form-key" value="0f"><textarea id="w" name="why"></textarea>
        <input name="who" type="radio" value="one"><input name="who" type="radio" value="two">
        <select id="s" name="unit"><option value="">-</option><option value="police">P</option></select>
        <input id="d" name="born-day" type="text" inputmode="numeric" value=""></form>"#;
    let [form] = forms_of(page, "/here", 1).try_into().unwrap();
    assert_eq!(form.address, "/b");
    let told = [
        ("form-key", "0f"),
        ("why", WORDS),
        ("born-day", "3"),
        ("unit", "police"),
        ("who", "two"),
    ];
    let told = told.map(|(name, value)| (name.to_owned(), value.to_owned()));
    assert_eq!(form.fields, told);
    let other = forms_of(page, "/here", 2).remove(0);
    assert!(other.fields.contains(&("who".to_owned(), "one".to_owned())));
}
