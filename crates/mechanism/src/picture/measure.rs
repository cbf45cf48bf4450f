//! How wide a text is, nearly, and where it breaks. The widths are those of a usual sans-serif face, a
//! little generous: a line is broken too early rather than cut off.

/// Width of a text at a size, in the picture's units.
pub(super) fn width(text: &str, size: i32, bold: bool) -> i32 {
    let milli: i32 = text.chars().map(milli_em).sum();
    let milli = if bold { milli * 107 / 100 } else { milli };
    milli * size / 1000
}

/// The text in lines no wider than that. A word wider than a line stands alone on its own.
pub(super) fn wrapped(text: &str, size: i32, bold: bool, widest: i32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        if let Some(line) = lines.last_mut() {
            let longer = format!("{line} {word}");
            if width(&longer, size, bold) <= widest {
                *line = longer;
                continue;
            }
        }
        lines.push(word.to_owned());
    }
    lines
}

/// Width of a character in thousandths of its size.
const fn milli_em(one: char) -> i32 {
    match one {
        'i' | 'l' | 'j' | 'I' | '.' | ',' | ':' | ';' | '\'' | '!' | ' ' => 280,
        'f' | 't' | 'r' | '(' | ')' | '/' | '-' | '·' => 370,
        's' | 'c' | 'z' | 'v' | 'y' | 'x' | 'ç' => 510,
        'm' | 'w' | 'M' | 'W' | '—' | '→' => 930,
        'A'..='Z' | 'Ë' | 'Ç' => 670,
        _ => 600,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_is_wider_than_asked_and_no_word_is_lost() {
        let text = "The institutions differ, the Responsible Authority settles";
        let lines = wrapped(text, 14, true, 180);
        assert!(lines.len() > 1);
        assert!(
            lines.iter().all(|line| width(line, 14, true) <= 180),
            "{lines:?}"
        );
        assert_eq!(lines.join(" "), text);
    }

    #[test]
    fn a_word_too_wide_stands_alone() {
        assert_eq!(wrapped("a wwwwwwwwwwww b", 10, false, 30).len(), 3);
    }
}
