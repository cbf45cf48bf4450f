//! A practice on this machine: invented people, SQLite, loopback only.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::Args;
use mechanism::show::Say;
use mechanism::{Function, Mechanism, keys};
use office::people::Professional;
use office::{Clock, Office, Setup};
use practice::people::professionals;
use practice::{TravellingClock, make_cases};
use store::Store;
use web::in_words::{InWords, words_of};
use web::sign_in::{PracticeOnly, SignIn};

use crate::first_start::FirstStart;
use crate::outside::{SystemClock, SystemEntropy};
use crate::packs;

/// How to start a practice.
#[derive(Args)]
pub struct Arguments {
    /// Where the practice is kept. The root key lies beside it, in DIR.root.
    #[arg(long, default_value = "data/practice")]
    data: PathBuf,
    /// The port on loopback; 0 takes a free one.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// The seed of the invented cases: the same seed makes the same walk.
    #[arg(long, default_value_t = 2023)]
    seed: u64,
    /// How many cases to invent at the first start.
    #[arg(long, default_value_t = 60)]
    cases: usize,
    /// The folder of another mechanism to practise on. Where its procedure is not the built-in one's, the
    /// stories are told that hang on no step or institution of one country.
    #[arg(long)]
    mechanism: Option<PathBuf>,
}

/// Starts it and serves until it is stopped.
pub fn run(arguments: Arguments) -> ExitCode {
    let runtime = match tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
    {
        Ok(runtime) => runtime,
        Err(error) => return fail(&error.to_string()),
    };
    match runtime.block_on(serve(arguments)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => fail(&why),
    }
}

fn fail(why: &str) -> ExitCode {
    eprintln!("{why}");
    ExitCode::FAILURE
}

fn told(error: impl std::fmt::Display) -> String {
    error.to_string()
}

async fn serve(arguments: Arguments) -> Result<(), String> {
    let clock = Arc::new(TravellingClock::new(Arc::new(SystemClock)));
    let began = SystemClock.now();
    let listener = listen(arguments.port).await?;
    let address = listener.local_addr().map_err(told)?;
    let first_start = FirstStart::begin(&arguments.data).map_err(told)?;
    let office = Arc::new(open(&arguments, clock.clone()).await?);
    if let Some(first_start) = first_start {
        prepare(&office, &clock, &arguments).await?;
        first_start.end().map_err(told)?;
    }
    let samples = samples(&office).await?;
    let proof = PracticeOnly::of(&office).ok_or("this data folder is no practice")?;
    let sign_in = SignIn::PersonChooser(proof);
    let keeper = tokio::spawn(crate::keeper::keep(Arc::clone(&office)));
    let app = web::App::open(office, sign_in, false).map_err(told)?;
    let took = SystemClock.now().duration_since(began).as_millis();
    println!("Started in {took} ms. Everybody in it is invented. Choose whom to be at the door.");
    println!("Besa practice is at http://{address}/");
    samples.iter().for_each(|sample| println!("- {sample}"));
    let served = axum::serve(listener, web::router(app))
        .with_graceful_shutdown(stopped())
        .await;
    keeper.abort();
    served.map_err(told)
}

/// Takes the port before anything is invented: who has to choose another one learns it at once.
async fn listen(port: u16) -> Result<tokio::net::TcpListener, String> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    tokio::net::TcpListener::bind(address)
        .await
        .map_err(|error| match error.kind() {
            std::io::ErrorKind::AddrInUse => format!(
                "Port {port} is in use, perhaps by a practice that is running already. \
                 Choose another with --port, or 0 for any that is free."
            ),
            _ => format!("Port {port} cannot be taken: {error}. Choose another with --port."),
        })
}

/// Whose work a newcomer may look at first.
const SAMPLES: [Function; 4] = [
    Function::Outreach,
    Function::Shelter,
    Function::TraffickingPolice,
    Function::Secretariat,
];

/// Four people to be at the door, with their part and their unit.
async fn samples(office: &Office) -> Result<Vec<String>, String> {
    let people = office.professionals(None).await.map_err(told)?;
    let languages = &office.mechanism().languages;
    let language = languages.iter().find(|one| *one == "en");
    let language = language
        .or(languages.first())
        .map_or("en", |one| one.as_str());
    let texts = words_of(office.mechanism(), language)?;
    let found = SAMPLES.iter().filter_map(|function| {
        let mut people = people.iter();
        people.find(|one| one.functions.contains(function))
    });
    let texts = InWords(&texts);
    Ok(found.map(|one| sample(&texts, one)).collect())
}

/// *Arta Shembulli, duty officer: Mobile team of Vatra*.
fn sample(texts: &dyn Say, one: &Professional) -> String {
    let role = texts.text(&keys::of("role", one.role.as_str()));
    let unit = texts.text(&keys::of("unit", &one.unit));
    format!("{}, {role}: {unit}", one.name)
}

async fn stopped() {
    // If the signal cannot be waited for, the practice runs until it is killed.
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}

/// Opens the record of the practice, its root key lying outside the data folder.
async fn open(arguments: &Arguments, clock: Arc<TravellingClock>) -> Result<Office, String> {
    let data = arguments.data.as_path();
    let entropy = Arc::new(SystemEntropy);
    let mut root_path = data.as_os_str().to_owned();
    root_path.push(".root");
    let root_path = PathBuf::from(root_path);
    let root = if root_path.exists() {
        vault::read_root_file(&root_path).map_err(told)?
    } else {
        vault::create_root_file(&root_path, &*entropy).map_err(told)?
    };
    let folder = arguments.mechanism.as_deref();
    let files = folder.map_or_else(|| Ok(packs::practice()), packs::read)?;
    let mechanism = Mechanism::read(&files).map_err(told)?;
    let attachments = data.join("files");
    std::fs::create_dir_all(&attachments).map_err(told)?;
    Office::open(Setup {
        store: Store::open_sqlite(&data.join("besa.db"))
            .await
            .map_err(told)?,
        root,
        root_name: "practice".to_owned(),
        mechanism,
        files,
        attachments,
        clock,
        entropy,
        practice: true,
    })
    .await
    .map_err(told)
}

/// At the first start: invented professionals and cases.
async fn prepare(
    office: &Office,
    clock: &Arc<TravellingClock>,
    arguments: &Arguments,
) -> Result<(), String> {
    let people = professionals(office.mechanism());
    println!(
        "First start: inventing {} people of {} institutions and {} cases, by walking the real commands.",
        people.len(),
        office.mechanism().institutions.len(),
        arguments.cases
    );
    let made = make_cases(office, clock, &people, arguments.seed, arguments.cases).await;
    let made = made.map_err(told)?;
    for (story, why) in &made.stopped {
        eprintln!("The story \"{story}\" stopped: {why}");
    }
    for roster in practice::people::rosters(&people, office.now()) {
        let (institution, function, duties) = roster;
        let kept = office.keep_roster(&institution, function, duties).await;
        kept.map_err(told)?;
    }
    office.keep_staff(&people).await.map_err(told)
}
