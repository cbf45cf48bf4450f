//! Who may see and do what: each policy of a pack is a clause. Only where one ends is read here; what it
//! means is the matter of `access`.

use std::collections::BTreeMap;

use super::Gathered;
use crate::compare::{Kind, Said};

pub(super) fn put(all: &mut Gathered, files: &BTreeMap<String, String>) {
    for (file, text) in files {
        for policy in policies(text) {
            let name = name(&policy).unwrap_or("?");
            let key = format!("{file}: {name}");
            all.put(
                Kind::Policy,
                key,
                [("says", vec![Said::Word(policy.clone())])],
            );
        }
    }
}

/// The policies of a file without their comments, each in one line.
fn policies(text: &str) -> Vec<String> {
    let mut all = Vec::new();
    let mut one = String::new();
    let mut signs = text.chars().peekable();
    let mut quoted = false;
    while let Some(sign) = signs.next() {
        match sign {
            '"' => quoted = !quoted,
            '/' if !quoted && signs.peek() == Some(&'/') => {
                let _ = signs.by_ref().find(|sign| *sign == '\n');
                one.push(' ');
                continue;
            }
            '\\' if quoted => {
                one.push(sign);
                one.extend(signs.next());
                continue;
            }
            _ => {}
        }
        one.push(sign);
        if sign == ';' && !quoted {
            all.push(in_one_line(&one));
            one.clear();
        }
    }
    let rest = in_one_line(&one);
    all.extend(Some(rest).filter(|rest| !rest.is_empty()));
    all
}

fn in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a policy calls itself.
fn name(policy: &str) -> Option<&str> {
    policy.split_once("@id(\"")?.1.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_policy_ends_where_it_ends() {
        let text = "// One; and a comment.\n@id(\"a\") permit (principal) // ;\nwhen { x == \"; // \\\"\" };\n\n@id(\"b\")\nforbid (\n  principal );";
        let found = policies(text);
        let read: Vec<&str> = found.iter().map(String::as_str).collect();
        let first = "@id(\"a\") permit (principal) when { x == \"; // \\\"\" };";
        assert_eq!(read, [first, "@id(\"b\") forbid ( principal );"]);
        let names: Vec<_> = found.iter().map(|one| name(one)).collect();
        assert_eq!(names, [Some("a"), Some("b")]);
    }
}
