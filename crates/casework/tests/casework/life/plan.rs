//! The service plan: requested, offered, accepted, delivered, not available and why.

use casework::plan::ServiceStatus;
use casework::{Command, Rule};

use super::HERE;
use crate::stories::raise_adult;
use crate::world::Story;

fn moved(status: ServiceStatus, provider: Option<&str>) -> Command {
    Command::MoveService {
        entry: "e".into(),
        status,
        provider: provider.map(Into::into),
    }
}

#[test]
fn a_service_keeps_every_turn_of_its_way() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    let lawyers = story.who(mechanism::Function::LegalAid).institution;
    let request = Command::RequestService {
        entry: "e".into(),
        service: "legal_information".into(),
    };
    story.must(&worker, request.clone());
    assert_eq!(story.refused(&worker, request), [Rule::AlreadyEnded]);
    story.must(
        &worker,
        moved(ServiceStatus::Offered, Some(lawyers.as_str())),
    );
    story.must(&worker, moved(ServiceStatus::Accepted, None));
    story.must(&worker, moved(ServiceStatus::Delivered, None));
    let entry = &story.case.plan["e"];
    let way: Vec<ServiceStatus> = entry.moves.iter().map(|(_, status)| *status).collect();
    assert_eq!(
        way,
        [
            ServiceStatus::Requested,
            ServiceStatus::Offered,
            ServiceStatus::Accepted,
            ServiceStatus::Delivered
        ]
    );
    assert_eq!(
        entry.provider,
        Some(lawyers),
        "a move without provider keeps it"
    );
}

#[test]
fn not_available_says_why_and_nobody_invented_provides() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    let service = "legal_information".into();
    story.must(
        &worker,
        Command::RequestService {
            entry: "e".into(),
            service,
        },
    );
    let nobody = moved(ServiceStatus::Offered, Some("nobody"));
    assert_eq!(story.refused(&worker, nobody), [Rule::NoSuchRecipient]);
    let unknown = Command::RequestService {
        entry: "f".into(),
        service: "luck".into(),
    };
    assert_eq!(story.refused(&worker, unknown), [Rule::NotFound]);
    story.kept.clear();
    let gone = moved(ServiceStatus::NotAvailable, None);
    assert_eq!(story.refused(&worker, gone), [Rule::ReasonCodeMissing]);
}
