//! Every answer, also a refusal, carries the same protection.

use crate::browser::Browser;

#[tokio::test]
async fn every_answer_is_kept_nowhere_and_framed_by_nobody() {
    let (_house, mut browser) = Browser::working().await;
    for path in ["/sign-in", "/protection", "/nowhere", "/gallery"] {
        let answer = browser.get(path).await;
        assert_eq!(answer.header("cache-control"), "no-store", "{path}");
        assert_eq!(answer.header("referrer-policy"), "no-referrer", "{path}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        let policy = answer.header("content-security-policy");
        assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"));
        assert!(!policy.contains("unsafe"), "{path}: {policy}");
    }
}
