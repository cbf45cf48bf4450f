//! The cookie that says who asks. It holds a secret and nothing else; what the secret stands for is
//! known to `office` only.

use std::fmt;

use axum::http::HeaderMap;
use axum::http::header::COOKIE;

/// Length of a token, in hexadecimal digits: 32 random bytes.
const TOKEN_DIGITS: usize = 64;

/// The secret a browser holds for one session.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl fmt::Debug for Token {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Token(secret)")
    }
}

impl Token {
    /// Reads a token; nothing if it is none of ours.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let is_ours =
            text.len() == TOKEN_DIGITS && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_ours.then(|| Self(text.to_ascii_lowercase()))
    }

    /// The secret itself: for the cookie, for `office` and for what is derived from it.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

/// The cookie's name. Over https the prefix makes browsers insist on a secure, host-only cookie.
#[must_use]
pub fn cookie_name(https: bool) -> &'static str {
    if https { "__Host-besa" } else { "besa" }
}

/// The token of a request, if it carries one of ours.
#[must_use]
pub fn token_of(headers: &HeaderMap, https: bool) -> Option<Token> {
    cookie(headers, cookie_name(https)).and_then(Token::parse)
}

/// The value of a cookie by its name.
#[must_use]
pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|header| header.to_str().ok())
        .flat_map(|header| header.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(found, value)| (found == name).then_some(value))
}

/// The header that gives the browser a cookie. Without a lifetime: it ends with the browser.
#[must_use]
pub fn set_cookie(name: &str, value: &str, https: bool) -> String {
    let secure = if https { "; Secure" } else { "" };
    format!("{name}={value}; Path=/; HttpOnly; SameSite=Strict{secure}")
}

/// The header that takes the session's cookie away.
#[must_use]
pub fn remove_cookie(https: bool) -> String {
    let name = cookie_name(https);
    format!("{}; Max-Age=0", set_cookie(name, "", https))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(cookie: &str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(COOKIE, cookie.parse().unwrap());
        headers
    }

    #[test]
    fn a_token_goes_through_the_cookie_and_back() {
        let token = Token::parse(&"0f".repeat(32)).unwrap();
        let sent = format!("other=1; besa={}", token.expose());
        assert_eq!(token_of(&headers(&sent), false), Some(token.clone()));
        assert_eq!(
            token_of(&headers(&sent), true),
            None,
            "over https the name differs"
        );
    }

    #[test]
    fn what_is_no_token_is_nobody() {
        for value in ["", "besa", "besa=short", "besa=../../etc/passwd"] {
            assert_eq!(token_of(&headers(value), false), None, "{value:?}");
        }
    }

    #[test]
    fn the_cookie_is_closed_to_scripts_and_other_sites() {
        let cookie = set_cookie(cookie_name(true), "x", true);
        assert_eq!(
            cookie,
            "__Host-besa=x; Path=/; HttpOnly; SameSite=Strict; Secure"
        );
        assert!(remove_cookie(true).ends_with("Max-Age=0"));
    }

    #[test]
    fn debug_is_silent() {
        assert_eq!(
            format!("{:?}", Token::parse(&"0f".repeat(32)).unwrap()),
            "Token(secret)"
        );
    }
}
