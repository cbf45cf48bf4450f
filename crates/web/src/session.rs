//! The cookie that says who asks, and the port behind which sessions are kept.
//!
//! The cookie holds a secret and nothing else; what it stands for is known to the keeper only.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use axum::http::HeaderMap;
use axum::http::header::COOKIE;

use crate::csrf::hex;
use crate::form::Form;

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
    /// A new token from 32 random bytes, given in two halves.
    #[must_use]
    pub fn new(first: [u8; 16], second: [u8; 16]) -> Self {
        Self(format!("{}{}", hex(&first), hex(&second)))
    }

    /// Reads a token; nothing if it is none of ours.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let is_ours =
            text.len() == TOKEN_DIGITS && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_ours.then(|| Self(text.to_ascii_lowercase()))
    }

    /// The secret itself: for the cookie, the keeper and what is derived from it.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

/// Who is signed in, as the frame shows it. Institution and function are keys of texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visitor {
    /// Who it is, for `office`.
    pub person: String,
    /// The name by which colleagues know the person.
    pub name: String,
    /// The key of the institution acted for.
    pub institution_key: String,
    /// The key of the function acted in.
    pub function_key: String,
}

/// What a token stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// Nothing, or nothing any more.
    Nobody,
    /// Somebody who is signed in.
    Live(Visitor),
    /// Somebody whose session has ended by itself: nothing is shown, but a form she posts is kept
    /// as a draft for her.
    Ended(Visitor),
}

/// Someone who can be chosen at the door of a practice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choosable {
    /// What the form posts.
    pub person: String,
    /// Shown on the card.
    pub visitor: Visitor,
}

/// The keeper of sessions cannot answer now.
#[derive(Debug, thiserror::Error)]
#[error(
    "sessions cannot be read or written now; try again, and look at the server's log if it stays: {0}"
)]
pub struct KeeperError(pub String);

/// An answer of the keeper that is on its way.
pub type Answer<'a, T> = Pin<Box<dyn Future<Output = Result<T, KeeperError>> + Send + 'a>>;

/// Who keeps sessions. `office` in the product; a few lines in memory in tests.
pub trait Keeper: fmt::Debug + Send + Sync {
    /// What a token stands for now.
    fn find<'a>(&'a self, token: &'a Token) -> Answer<'a, Found>;
    /// Lets the person chosen in, under a new token. False if there is no such person.
    fn begin<'a>(&'a self, person: &'a str, token: &'a Token) -> Answer<'a, bool>;
    /// Ends the session of a token, if there is one.
    fn end<'a>(&'a self, token: &'a Token) -> Answer<'a, ()>;
    /// Who can be chosen where choosing is allowed, in the order of institutions.
    fn people(&self) -> Answer<'_, Vec<Choosable>>;
    /// Keeps what was typed into a form whose session has ended, for its author only.
    fn keep_draft<'a>(
        &'a self,
        author: &'a Visitor,
        path: &'a str,
        form: &'a Form,
    ) -> Answer<'a, ()>;
}

/// The keeper as all requests share it.
pub type Sessions = Arc<dyn Keeper>;

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
        let token = Token::new([1; 16], [255; 16]);
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
            format!("{:?}", Token::new([1; 16], [1; 16])),
            "Token(secret)"
        );
    }
}
