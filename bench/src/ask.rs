//! A closed loop of clients: each asks, waits for the whole answer, checks it, and asks again.
//!
//! A closed loop hides queueing, so its slowest answers are a lower bound for open traffic.

use std::borrow::Cow;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use bytes::Bytes;
use clap::Args;
use http_body_util::{BodyExt, Full};
use hyper::client::conn::http1::SendRequest;
use hyper::header::{CONTENT_TYPE, COOKIE, HOST, HeaderMap, LOCATION};
use hyper::{Method, Request};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

use crate::concern;
use crate::errand::{Errand, What, errands, sign_in};
use crate::outside::moment;
use crate::processor;

/// So many answers are not counted: a server compiles its templates and policies at the first ones.
const WARM_UP: usize = 16;

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
    /// For how long, in seconds; creating also ends with its last prepared form.
    #[arg(long, default_value_t = 5)]
    pub seconds: u64,
    /// How many cases the person's lists name at least.
    #[arg(long, default_value_t = 1_000)]
    pub listed: usize,
    /// A file of names, one a line, each of which the person's search finds.
    #[arg(long)]
    pub names_in: Option<PathBuf>,
    /// These names.
    #[arg(skip)]
    pub names: Vec<String>,
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

/// An answer, read to its end.
pub struct Answered {
    /// Its status.
    pub status: u16,
    /// Its headers.
    pub headers: HeaderMap,
    /// Its body.
    pub body: Bytes,
}

impl Answered {
    /// The page as text.
    pub fn text(&self) -> Cow<'_, str> {
        String::from_utf8_lossy(&self.body)
    }

    /// Where it leads on to.
    pub fn place(&self) -> Option<&str> {
        self.headers.get(LOCATION)?.to_str().ok()
    }
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

    /// Another connection of the same browser.
    ///
    /// # Errors
    /// When nobody listens there.
    pub async fn another(&self) -> Result<Self, String> {
        Self::open(&self.address, &self.cookies).await
    }

    /// Asks, and reads the whole answer.
    ///
    /// # Errors
    /// When the connection ends.
    pub async fn ask(&mut self, errand: &Errand) -> Result<Answered, String> {
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
        Ok(Answered {
            status: parts.status.as_u16(),
            headers: parts.headers,
            body,
        })
    }
}

/// Asks and says what it took: a rate, and times in microseconds.
///
/// # Errors
/// When an answer is not the one a working page gives; a wrong answer is never counted.
pub async fn run(mut arguments: Arguments) -> Result<String, String> {
    if let Some(path) = &arguments.names_in {
        let names = std::fs::read_to_string(path).map_err(told)?;
        arguments.names = names.lines().map(str::to_owned).collect();
    }
    let mut first = Window::open(&arguments.address, "").await?;
    sign_in(&mut first, &arguments.person).await?;
    let work = Arc::new(work(&mut first, &arguments).await?);
    let mut windows = Vec::new();
    for _ in 0..arguments.clients {
        windows.push(first.another().await?);
    }
    if let Work::Turns(errands) = &*work {
        for errand in errands.iter().take(WARM_UP) {
            errand.run(&mut first).await?;
        }
    }
    let next = Arc::new(AtomicUsize::new(0));
    let ticks_before = processor::ticks(&arguments.servers);
    let began = moment();
    let ends = began + Duration::from_secs(arguments.seconds);
    let clients = windows.into_iter().map(|window| {
        let lap = Lap {
            work: Arc::clone(&work),
            next: Arc::clone(&next),
            ends,
        };
        tokio::spawn(lap.run(window))
    });
    // Collected first: all of them run before one is waited for.
    let clients: Vec<_> = clients.collect();
    let (mut times, mut requests) = (Vec::new(), 0);
    for client in clients {
        let (took, asked) = client.await.map_err(told)??;
        times.extend(took);
        requests += asked;
    }
    let took_s = began.elapsed().as_secs_f64();
    let ticks = processor::ticks(&arguments.servers) - ticks_before;
    let processor_ms = ticks as f64 * 1000.0 / arguments.ticks_per_second as f64;
    times.sort_unstable();
    let at = |part: usize| times.get(times.len() * part / 100).copied().unwrap_or(0);
    let said = serde_json::json!({
        "answers": times.len(),
        "requests": requests,
        "per_second": times.len() as f64 / took_s,
        "cpu_ms": processor_ms / times.len().max(1) as f64,
        "p50_us": at(50),
        "p99_us": at(99),
    });
    match times.is_empty() {
        true => Err("nothing was answered".to_owned()),
        false => Ok(said.to_string()),
    }
}

/// What the clients do again and again.
enum Work {
    /// These in turn, from the first again after the last.
    Turns(Vec<Errand>),
    /// Each of these once.
    Once(Vec<Errand>),
    /// A whole concern, with this token of its form.
    Concern(String),
}

async fn work(window: &mut Window, arguments: &Arguments) -> Result<Work, String> {
    Ok(match arguments.what {
        What::Concern => Work::Concern(concern::form_token(window).await?),
        What::Create | What::CreatePeer => Work::Once(errands(window, arguments).await?),
        _ => Work::Turns(errands(window, arguments).await?),
    })
}

struct Lap {
    work: Arc<Work>,
    next: Arc<AtomicUsize>,
    ends: Instant,
}

impl Lap {
    /// The time of each, in microseconds, and how many requests they were.
    async fn run(self, mut window: Window) -> Result<(Vec<u64>, u64), String> {
        let (mut times, mut requests) = (Vec::new(), 0);
        loop {
            let began = moment();
            if began >= self.ends {
                return Ok((times, requests));
            }
            let place = self.next.fetch_add(1, Ordering::Relaxed);
            let errand = match &*self.work {
                Work::Turns(errands) => errands.get(place % errands.len().max(1)),
                Work::Once(errands) => errands.get(place),
                Work::Concern(token) => {
                    requests += concern::whole(&mut window, token).await?;
                    times.push(microseconds(began));
                    continue;
                }
            };
            let Some(errand) = errand else {
                return Ok((times, requests));
            };
            errand.run(&mut window).await?;
            requests += 1;
            times.push(microseconds(began));
        }
    }
}

fn microseconds(since: Instant) -> u64 {
    u64::try_from(since.elapsed().as_micros()).unwrap_or(u64::MAX)
}

fn told(error: impl std::fmt::Display) -> String {
    error.to_string()
}
