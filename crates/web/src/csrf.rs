//! A form is accepted only if it was drawn for the session that posts it.
//!
//! The token is derived from the session's secret, so nothing more has to be kept. Cookies are
//! `SameSite=Strict` and the browser's own word about where a request comes from is heard as well:
//! three locks, each enough on its own in a current browser.

use axum::http::HeaderMap;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use crate::session::Token;

/// The name of the hidden field.
pub const FIELD: &str = "form-token";

/// Sets this use of the secret apart from any other.
const PURPOSE: &[u8] = b"besa form token 1";

/// The token of every form drawn for this session.
#[must_use]
pub fn token(session: &Token) -> String {
    let mut digest = Sha256::new();
    digest.update(PURPOSE);
    digest.update(session.expose().as_bytes());
    hex(&digest.finalize())
}

/// Whether a posted token belongs to this session. Takes the same time for any wrong token.
#[must_use]
pub fn belongs(posted: &str, session: &Token) -> bool {
    posted.as_bytes().ct_eq(token(session).as_bytes()).into()
}

/// Whether the browser says that another site sent this request. Browsers that say nothing pass
/// here and meet the token.
#[must_use]
pub fn comes_from_elsewhere(headers: &HeaderMap) -> bool {
    headers
        .get("sec-fetch-site")
        .is_some_and(|site| !matches!(site.as_bytes(), b"same-origin" | b"none"))
}

/// Bytes as lower-case hexadecimal digits.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn session(letter: char) -> Token {
        Token::parse(&letter.to_string().repeat(64)).unwrap()
    }

    #[test]
    fn a_token_serves_its_own_session_only() {
        let token = token(&session('a'));
        assert!(belongs(&token, &session('a')));
        assert!(!belongs(&token, &session('b')));
        assert!(!belongs("", &session('a')));
        assert!(!belongs(&token[1..], &session('a')));
    }

    #[test]
    fn the_token_does_not_contain_the_secret() {
        assert!(!token(&session('a')).contains(&"a".repeat(8)));
    }

    #[test]
    fn a_request_sent_by_another_site_is_seen() {
        let from = |site: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert("sec-fetch-site", site.parse().unwrap());
            comes_from_elsewhere(&headers)
        };
        assert!(from("cross-site") && from("same-site") && from("anything"));
        assert!(!from("same-origin") && !from("none"));
        assert!(!comes_from_elsewhere(&HeaderMap::new()));
    }
}
