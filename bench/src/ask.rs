//! A closed loop of clients: each asks, waits for the whole answer, and asks again.
//!
//! A closed loop hides queueing, so its slowest answers are a lower bound for open traffic.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use bytes::Bytes;
use clap::Args;
use http_body_util::{BodyExt, Full};
use hyper::client::conn::http1::SendRequest;
use hyper::header::{CONTENT_TYPE, COOKIE, HOST};
use hyper::{Method, Request, Response};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

use crate::errand::{Errand, What, errands};
use crate::outside::moment;
use crate::processor;

/// What to ask.
#[derive(Args)]
pub struct Arguments {
    /// Host and port of the server.
    #[arg(long)]
    pub address: String,
    /// Whom to sign in as.
    #[arg(long)]
    pub person: String,
    /// For what to ask.
    #[arg(long, value_enum)]
    pub what: What,
    /// How many ask at once.
    #[arg(long, default_value_t = 8)]
    pub clients: usize,
    /// For how long, in seconds; creating ends with its last prepared form.
    #[arg(long, default_value_t = 5)]
    pub seconds: u64,
    /// How many cases there are, to choose names from.
    #[arg(long, default_value_t = 1_000)]
    pub cases: usize,
    /// How many forms are prepared for creating.
    #[arg(long, default_value_t = 1_000)]
    pub forms: usize,
    /// The server's processes, whose time and whose children's time counts.
    #[arg(long, value_delimiter = ',')]
    pub servers: Vec<u32>,
    /// Ticks of processor time in a second, as `getconf CLK_TCK` says.
    #[arg(long, default_value_t = 100)]
    pub ticks_per_second: u64,
}

/// One connection with what a browser remembers.
pub struct Window {
    address: String,
    sender: SendRequest<Full<Bytes>>,
    /// The cookies, as they are sent.
    pub cookies: String,
}

impl Window {
    /// Opens a connection.
    ///
    /// # Errors
    /// When nobody listens there.
    pub async fn open(address: &str, cookies: &str) -> Result<Self, String> {
        let stream = TcpStream::connect(address).await.map_err(told)?;
        stream.set_nodelay(true).map_err(told)?;
        let (sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream))
            .await
            .map_err(told)?;
        tokio::spawn(connection);
        Ok(Self {
            address: address.to_owned(),
            sender,
            cookies: cookies.to_owned(),
        })
    }

    /// Asks, and reads the whole answer.
    ///
    /// # Errors
    /// When the connection ends.
    pub async fn ask(&mut self, errand: &Errand) -> Result<(Response<()>, Bytes), String> {
        let mut request = Request::builder()
            .method(match errand.body {
                Some(_) => Method::POST,
                None => Method::GET,
            })
            .uri(&errand.path)
            .header(HOST, &self.address)
            .header(COOKIE, &self.cookies);
        if errand.body.is_some() {
            request = request
                .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
                .header("sec-fetch-site", "same-origin");
        }
        let body = Full::new(Bytes::from(errand.body.clone().unwrap_or_default()));
        let request = request.body(body).map_err(told)?;
        self.sender.ready().await.map_err(told)?;
        let answer = self.sender.send_request(request).await.map_err(told)?;
        let (parts, body) = answer.into_parts();
        let body = body.collect().await.map_err(told)?.to_bytes();
        Ok((Response::from_parts(parts, ()), body))
    }
}

/// Asks and says what it took: a rate, and times in microseconds.
///
/// # Errors
/// When an answer is not the one a working page gives; a wrong answer is never counted.
pub async fn run(arguments: Arguments) -> Result<String, String> {
    let mut first = Window::open(&arguments.address, "").await?;
    let (errands, expected) = errands(&mut first, &arguments).await?;
    let once = matches!(arguments.what, What::Create | What::CreatePeer);
    let cookies = first.cookies.clone();
    let errands = Arc::new(errands);
    let next = Arc::new(AtomicUsize::new(0));
    let ticks_before = processor::ticks(&arguments.servers);
    let began = moment();
    let ends = began + Duration::from_secs(arguments.seconds);
    let mut clients = Vec::new();
    for _ in 0..arguments.clients {
        let window = Window::open(&arguments.address, &cookies).await?;
        let lap = Lap {
            errands: Arc::clone(&errands),
            next: Arc::clone(&next),
            expected,
            once,
            ends,
        };
        clients.push(tokio::spawn(lap.run(window)));
    }
    let mut times = Vec::new();
    for client in clients {
        times.extend(client.await.map_err(told)??);
    }
    let took_s = began.elapsed().as_secs_f64();
    let ticks = processor::ticks(&arguments.servers) - ticks_before;
    let processor_ms = ticks as f64 * 1000.0 / arguments.ticks_per_second as f64;
    times.sort_unstable();
    let at = |part: usize| times.get(times.len() * part / 100).copied().unwrap_or(0);
    let said = serde_json::json!({
        "answers": times.len(),
        "per_second": times.len() as f64 / took_s,
        "cpu_ms": processor_ms / times.len().max(1) as f64,
        "p50_us": at(50),
        "p99_us": at(99),
    });
    Ok(said.to_string())
}

struct Lap {
    errands: Arc<Vec<Errand>>,
    next: Arc<AtomicUsize>,
    expected: u16,
    once: bool,
    ends: Instant,
}

impl Lap {
    async fn run(self, mut window: Window) -> Result<Vec<u64>, String> {
        let mut times = Vec::new();
        loop {
            let began = moment();
            let place = self.next.fetch_add(1, Ordering::Relaxed);
            let is_over = match self.once {
                true => place >= self.errands.len(),
                false => began >= self.ends,
            };
            if is_over {
                return Ok(times);
            }
            let errand = &self.errands[place % self.errands.len()];
            let (answer, _) = window.ask(errand).await?;
            if answer.status().as_u16() != self.expected {
                return Err(format!("{} answered {}", errand.path, answer.status()));
            }
            let took = began.elapsed().as_micros();
            times.push(u64::try_from(took).unwrap_or(u64::MAX));
        }
    }
}

fn told(error: impl std::fmt::Display) -> String {
    error.to_string()
}
