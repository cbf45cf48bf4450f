//! A practice of its own for a story: Albania's pack, an empty record in a folder that goes away.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, OnceLock};

use casework::PersonId;
use jiff::{SignedDuration, Timestamp};
use mechanism::{Function, Mechanism, PackFiles, Role};
use office::{Clock, Office, Professional, Setup};
use practice::TravellingClock;
use store::Store;
use vault::Root;
use vault::testing::SeededEntropy;
use web::sign_in::PracticeOnly;
use web::{App, SignIn};

/// A clock that stands still until a story moves it.
#[derive(Default)]
pub struct Hands(AtomicI64);

impl Hands {
    /// Lets time pass.
    pub fn pass(&self, length: SignedDuration) {
        self.0.fetch_add(length.as_secs(), Ordering::Relaxed);
    }
}

impl Clock for Hands {
    fn now(&self) -> Timestamp {
        Timestamp::from_second(1_793_700_000 + self.0.load(Ordering::Relaxed))
            .expect("within range")
    }
}

/// The house and what a story may touch of it.
pub struct House {
    pub app: App,
    pub router: axum::Router,
    pub hands: Arc<Hands>,
    pub office: Arc<Office>,
    /// The record itself, for what no page shows.
    pub store: Store,
    /// Where sealed files lie.
    pub files: PathBuf,
    _folder: tempfile::TempDir,
}

/// The people of the stories.
pub const CASE_WORKER: &str = "case-worker";
/// Somebody of another institution.
pub const BORDER_OFFICER: &str = "border-officer";

/// Opens a house with two people in it.
pub async fn open() -> House {
    open_in(albania()).await
}

/// The same in the mechanism of that pack.
pub async fn open_in(pack: &'static Pack) -> House {
    let (mechanism, _) = pack;
    let of = |person, name, function| professional(mechanism, person, name, function);
    let worker = of(CASE_WORKER, "Elira Shembulli", Function::SocialService);
    let officer = of(BORDER_OFFICER, "Arben Shembulli", Function::BorderPolice);
    open_with(pack, &[worker, officer]).await
}

/// Opens a house in which everybody of the practice works.
pub async fn staffed() -> (House, Vec<Professional>) {
    let (mechanism, _) = albania();
    let people = practice::people::professionals(mechanism);
    (open_with(albania(), &people).await, people)
}

async fn open_with(pack: &Pack, people: &[Professional]) -> House {
    let hands = Arc::new(Hands::default());
    let clock = Arc::clone(&hands) as Arc<dyn Clock>;
    open_at(pack, people, clock, hands).await
}

/// Opens a house whose clock can travel, for stories of the practice that take weeks.
pub async fn travelling(pack: &Pack, people: &[Professional]) -> (House, Arc<TravellingClock>) {
    let hands = Arc::new(Hands::default());
    let clock = Arc::new(TravellingClock::new(hands.clone()));
    let house = open_at(pack, people, clock.clone(), hands).await;
    (house, clock)
}

async fn open_at(
    pack: &Pack,
    people: &[Professional],
    clock: Arc<dyn Clock>,
    hands: Arc<Hands>,
) -> House {
    let folder = tempfile::tempdir().expect("a folder");
    let entropy = Arc::new(SeededEntropy::new(1));
    let (mechanism, files) = pack.clone();
    let sealed = folder.path().join("attachments");
    std::fs::create_dir_all(&sealed).expect("a folder for files");
    let store = Store::open_sqlite(&folder.path().join("besa.db")).await;
    let store = store.expect("a record");
    let setup = Setup {
        store: store.clone(),
        root: Root::generate(&*entropy),
        root_name: "story".to_owned(),
        mechanism,
        files,
        attachments: sealed.clone(),
        clock,
        entropy,
        practice: true,
    };
    let office = Arc::new(Office::open(setup).await.expect("an office"));
    office.keep_staff(people).await.expect("people");
    let sign_in = SignIn::PersonChooser(PracticeOnly::of(&office).expect("a practice"));
    let app = App::open(Arc::clone(&office), sign_in, false).expect("pages");
    House {
        router: web::router(app.clone()),
        app,
        hands,
        office,
        store,
        files: sealed,
        _folder: folder,
    }
}

fn professional(
    mechanism: &Mechanism,
    person: &str,
    name: &str,
    function: Function,
) -> Professional {
    let (institution, unit) = mechanism.units_with(function).next().expect("such a unit");
    Professional {
        person: PersonId::new(person),
        name: name.to_owned(),
        institution: institution.id.clone(),
        unit: unit.id.clone(),
        functions: unit.functions.clone(),
        role: Role::Professional,
        seat: None,
    }
}

/// A pack with its files.
pub type Pack = (Mechanism, PackFiles);

/// Albania's pack, read once for all stories.
pub fn albania() -> &'static Pack {
    static PACK: OnceLock<Pack> = OnceLock::new();
    PACK.get_or_init(|| pack("albania/2023"))
}

/// The pack of the treaty's floor, read once for all stories.
pub fn treaty() -> &'static Pack {
    static PACK: OnceLock<Pack> = OnceLock::new();
    PACK.get_or_init(|| pack("council-of-europe/2005"))
}

fn pack(path: &str) -> Pack {
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../mechanisms")).join(path);
    let mut files = BTreeMap::new();
    read(&root, &root, &mut files);
    let files = PackFiles(files);
    let mechanism = Mechanism::read(&files).unwrap_or_else(|mistakes| panic!("{mistakes}"));
    (mechanism, files)
}

fn read(root: &Path, folder: &Path, files: &mut BTreeMap<String, String>) {
    for entry in std::fs::read_dir(folder).expect("a folder of the pack") {
        let path = entry.expect("a file of the pack").path();
        if path.is_dir() {
            read(root, &path, files);
        } else {
            let name = path
                .strip_prefix(root)
                .expect("inside")
                .to_str()
                .expect("plain")
                .to_owned();
            files.insert(name, std::fs::read_to_string(&path).expect("text"));
        }
    }
}
