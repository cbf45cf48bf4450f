//! Serves the pages with invented data in memory: `cargo run -p web --example gallery`, then open
//! <http://127.0.0.1:8090/gallery>. For looking at components; nothing is kept.

use std::sync::Arc;

use words::Language;

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let arabic = Language::new("ar").map_err(std::io::Error::other)?;
    let app = web::samples::app(Arc::default(), &[arabic]);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:8090").await?;
    axum::serve(listener, web::router(app)).await
}
