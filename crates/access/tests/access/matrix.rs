//! Role, function, relation, question: the whole matrix as a text that is read in review.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::LazyLock;

use access::{Access, Action, ActorView, CaseView, Question};
use casework::reach::Relation;
use mechanism::{Compartment, Function, Role};

use crate::any::{RELATIONS, professional};
use crate::packs;

/// Set to renew the checked-in matrix.
const RENEW: &str = "BESA_RENEW_MATRIX";

static ALBANIA: LazyLock<Access> = LazyLock::new(packs::albania);

const HEAD: &str = "\
Who may know, open and do what, in Albania's edition of 2023, by relation to the case and function of the unit.
Made by a test (crates/access/tests/access/matrix.rs); a change of policy is a change here, to be reviewed.

An adult's case, nothing shared, nobody barred, no suspicion, open. Police and prosecution: where the person agreed to
contact with police, unless said otherwise; without it they know nothing but their own concern. Then
  yes  always
  .    never
  c    for a child, or possibly one            p  where contact with police is agreed
  s    if shared on acceptance                 u  while opened urgently
  n    with consent to the national database   e  after proving again who one is (step-up)
  h    if it houses the person                 w  if its unit wrote all there is and no shelter is concerned
  o    if it was offered the referral          t  if it owes the task
Letters joined by + are needed together; | parts alternatives. Barred: never anything. Role is professional unless
said otherwise; functions that a relation cannot fall to are left out.
";

/// One thing that may be true of a case or an actor.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Circumstance {
    Child,
    PoliceContact,
    Shared,
    Urgent,
    NationalDatabase,
    StepUp,
    Houses,
    WroteLocation,
    Offered,
    Tasked,
}

impl Circumstance {
    const ALL: [(Self, char); 10] = [
        (Self::Child, 'c'),
        (Self::PoliceContact, 'p'),
        (Self::Shared, 's'),
        (Self::Urgent, 'u'),
        (Self::NationalDatabase, 'n'),
        (Self::StepUp, 'e'),
        (Self::Houses, 'h'),
        (Self::WroteLocation, 'w'),
        (Self::Offered, 'o'),
        (Self::Tasked, 't'),
    ];

    /// Whether it can matter for that question: the others are left alone, to keep the walk short.
    fn matters(self, question: Question, function: Function) -> bool {
        let open = |one: Compartment| question == Question::Open(one);
        let acts = matches!(question, Question::Do(_));
        let opens = matches!(question, Question::Open(_));
        match self {
            Self::Child | Self::PoliceContact => true,
            Self::Shared => opens,
            Self::Urgent => opens && !open(Compartment::Location),
            Self::NationalDatabase | Self::StepUp => open(Compartment::Identity),
            Self::Houses => open(Compartment::Location) && function == Function::Shelter,
            Self::WroteLocation => open(Compartment::Location),
            Self::Offered => question == Question::Do(Action::AnswerReferral),
            Self::Tasked => acts && question == Question::Do(Action::EndTask),
        }
    }

    fn apply(self, question: Question, actor: &mut ActorView, case: &mut CaseView) {
        match self {
            // A child's contact with police needs no consent.
            Self::Child => (case.child, case.police_may_know) = (true, true),
            Self::PoliceContact => case.police_may_know = true,
            Self::Shared => case.shared = compartment(question).into_iter().collect(),
            Self::Urgent => case.urgent = compartment(question).into_iter().collect(),
            Self::NationalDatabase => case.consent_national_database = true,
            Self::StepUp => actor.stepped_up = true,
            Self::Houses => case.holds_location = true,
            Self::WroteLocation => case.only_own_location = true,
            Self::Offered => case.offered = true,
            Self::Tasked => case.tasked = true,
        }
    }
}

fn compartment(question: Question) -> Option<Compartment> {
    match question {
        Question::Open(compartment) => Some(compartment),
        _ => None,
    }
}

/// One place of the matrix.
#[derive(Clone, Copy)]
struct Place {
    who: Who,
    function: Function,
    question: Question,
}

/// Whose section of the matrix it is.
#[derive(Clone, Copy)]
struct Who {
    role: Role,
    relation: Option<Relation>,
    police_contact: bool,
}

impl Who {
    const fn professional(relation: Relation) -> Self {
        Self {
            role: Role::Professional,
            relation: Some(relation),
            police_contact: true,
        }
    }
}

impl Place {
    fn allows(self, circumstances: &[(Circumstance, char)]) -> bool {
        let mut actor = professional(&[self.function]);
        actor.role = self.who.role;
        let mut case = CaseView {
            police_may_know: self.who.police_contact && self.function.is_law_enforcement(),
            ..CaseView::default()
        };
        case.relations.extend(self.who.relation);
        for (circumstance, _) in circumstances {
            circumstance.apply(self.question, &mut actor, &mut case);
        }
        ALBANIA.decide(&actor, &case, self.question).allowed
    }

    /// Under which circumstances it is allowed: the smallest sets of at most three.
    fn cell(self) -> String {
        let possible: Vec<_> = Circumstance::ALL
            .into_iter()
            .filter(|(one, _)| one.matters(self.question, self.function))
            .collect();
        if self.allows(&[]) {
            return "yes".to_owned();
        }
        if !self.allows(&possible) {
            return ".".to_owned();
        }
        let mut found: Vec<Vec<(Circumstance, char)>> = Vec::new();
        for set in sets_of(&possible) {
            let larger = found
                .iter()
                .any(|one| one.iter().all(|part| set.contains(part)));
            if !larger && self.allows(&set) {
                found.push(set);
            }
        }
        let words = found.iter().map(|set| {
            let letters: Vec<String> = set.iter().map(|(_, letter)| letter.to_string()).collect();
            letters.join("+")
        });
        words.collect::<Vec<_>>().join("|")
    }
}

/// Sets of one, two and three, smallest first.
fn sets_of(possible: &[(Circumstance, char)]) -> Vec<Vec<(Circumstance, char)>> {
    let ones = possible.iter().map(|one| vec![*one]);
    let mut sets: Vec<Vec<_>> = ones.collect();
    let mut last = sets.clone();
    for _ in 0..2 {
        let grown = last.iter().flat_map(|set| {
            let after = set
                .last()
                .and_then(|end| possible.iter().position(|one| one == end));
            let rest = possible.iter().skip(after.map_or(0, |place| place + 1));
            rest.map(|one| set.iter().copied().chain([*one]).collect::<Vec<_>>())
        });
        last = grown.collect();
        sets.extend(last.clone());
    }
    sets
}

/// The functions a relation can fall to.
fn functions_of(relation: Relation) -> Vec<Function> {
    let outside = [
        Function::SystemAdministration,
        Function::DataProtection,
        Function::Policy,
    ];
    match relation {
        Relation::Desk => vec![Function::Secretariat],
        Relation::Chair => vec![Function::AuthorityChair],
        Relation::Guardian => vec![Function::Guardian],
        _ => Function::ALL
            .iter()
            .copied()
            .filter(|one| !outside.contains(one))
            .filter(|one| relation != Relation::RemovalNotice || one.is_law_enforcement())
            .filter(|one| relation != Relation::MissingAlert || one.is_police())
            .filter(|one| !matches!(one, Function::Secretariat | Function::AuthorityChair))
            .collect(),
    }
}

/// Functions by the name under which they share a line: their own, unless every one of a group has
/// the same.
fn grouped<T: Clone + PartialEq>(rows: &[(Function, T)]) -> Vec<(String, T)> {
    let police = |one: &(Function, T)| one.0.is_law_enforcement();
    let (first, second): (Vec<_>, Vec<_>) = rows.iter().cloned().partition(police);
    let mut lines = Vec::new();
    for (group, name) in [(first, "police and prosecution"), (second, "all others")] {
        let same = group.windows(2).all(|pair| pair[0].1 == pair[1].1);
        if same && group.len() > 1 {
            lines.push((name.to_owned(), group[0].1.clone()));
        } else {
            lines.extend(
                group
                    .into_iter()
                    .map(|(one, row)| (one.as_str().to_owned(), row)),
            );
        }
    }
    lines
}

/// What is known and opened, a line for each function.
fn openings(text: &mut String, who: Who, functions: &[Function]) {
    let opened: Vec<Question> = Question::all()
        .filter(|one| !matches!(one, Question::Do(_)))
        .collect();
    let cells = |function: Function| -> Vec<String> {
        let cell = |question: &Question| {
            Place {
                who,
                function,
                question: *question,
            }
            .cell()
        };
        opened.iter().map(cell).collect()
    };
    let rows: Vec<_> = functions.iter().map(|one| (*one, cells(*one))).collect();
    let names: Vec<String> = opened
        .iter()
        .map(|one| one.name().trim_start_matches("open_").to_owned())
        .collect();
    let lines = std::iter::once((String::new(), names)).chain(grouped(&rows));
    for (name, cells) in lines {
        let mut line = format!("  {name:<24}");
        for cell in cells {
            let _ = write!(line, "{cell:<10}");
        }
        let _ = writeln!(text, "{}", line.trim_end());
    }
}

/// Who an answer holds for, in as few words as possible.
fn named(who: &[Function], of: &[Function]) -> String {
    let words = |some: Vec<Function>| -> String {
        let words: Vec<&str> = some.iter().map(|one| one.as_str()).collect();
        words.join(", ")
    };
    let left: Vec<Function> = of
        .iter()
        .copied()
        .filter(|one| !who.contains(one))
        .collect();
    match left.len() {
        0 => "all".to_owned(),
        few if few * 2 < of.len() => format!("all but {}", words(left)),
        _ => words(who.to_vec()),
    }
}

/// What may be done, a line for each act and answer, with the functions it holds for. Raising a
/// concern is asked without a case.
fn acts(text: &mut String, who: Who, functions: &[Function]) {
    text.push('\n');
    for action in Action::ALL {
        if *action == Action::RaiseConcern && who.relation.is_some() {
            continue;
        }
        let mut by_cell: BTreeMap<String, Vec<Function>> = BTreeMap::new();
        for function in functions {
            let question = Question::Do(*action);
            let cell = Place {
                who,
                function: *function,
                question,
            }
            .cell();
            by_cell.entry(cell).or_default().push(*function);
        }
        by_cell.remove(".");
        for (cell, some) in by_cell {
            let _ = writeln!(
                text,
                "  {:<22}{cell:<6}{}",
                action.as_str(),
                named(&some, functions)
            );
        }
    }
}

fn section(text: &mut String, title: &str, who: Who, functions: &[Function]) {
    let _ = write!(text, "\n== {title}\n\n");
    openings(text, who, functions);
    acts(text, who, functions);
}

fn matrix() -> String {
    let mut text = HEAD.to_owned();
    for relation in RELATIONS {
        let who = Who {
            police_contact: ![Relation::RemovalNotice, Relation::MissingAlert].contains(&relation),
            ..Who::professional(relation)
        };
        section(&mut text, relation.as_str(), who, &functions_of(relation));
    }
    let police: Vec<Function> = functions_of(Relation::RemovalNotice);
    let opener = Who::professional(Relation::Opener);
    let alone = Who {
        police_contact: false,
        ..opener
    };
    section(
        &mut text,
        "opener, without contact with police",
        alone,
        &police,
    );
    let focal = Who {
        role: Role::FocalPoint,
        ..Who::professional(Relation::Part)
    };
    let schools = [Function::Education, Function::Employment, Function::Health];
    section(&mut text, "part, as focal point", focal, &schools);
    let nobody = Who {
        relation: None,
        ..opener
    };
    section(&mut text, "no relation", nobody, Function::ALL);
    let officer = Who {
        role: Role::DataProtectionOfficer,
        ..nobody
    };
    section(
        &mut text,
        "no relation, as data protection officer",
        officer,
        &[Function::DataProtection],
    );
    text
}

#[test]
#[allow(
    clippy::disallowed_methods,
    reason = "renewing is asked for by a variable"
)]
fn the_matrix_is_the_one_that_was_reviewed() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("matrix.txt");
    let made = matrix();
    if std::env::var_os(RENEW).is_some() {
        std::fs::write(&path, &made).expect("the matrix can be written");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    let differs = kept
        .lines()
        .zip(made.lines())
        .find(|(kept, made)| kept != made);
    assert!(
        kept == made,
        "crates/access/matrix.txt is not what the policies say; first difference: {differs:?}. \
         If the change of policy is meant, renew it with {RENEW}=1 cargo test -p access matrix, and review the diff."
    );
}

/// Duty officers and managers open what professionals open; a manager also sees to the lead.
#[test]
fn a_manager_opens_no_more_than_a_professional() {
    let rows = [
        Function::Shelter,
        Function::SocialService,
        Function::TraffickingPolice,
        Function::Health,
    ];
    for relation in [
        Relation::Lead,
        Relation::Part,
        Relation::Opener,
        Relation::HandedOver,
    ] {
        for question in Question::all() {
            for function in rows {
                let who = Who::professional(relation);
                let cell = |role| {
                    let who = Who { role, ..who };
                    Place {
                        who,
                        function,
                        question,
                    }
                    .cell()
                };
                let professional = cell(Role::Professional);
                assert_eq!(cell(Role::DutyOfficer), professional, "{question:?}");
                if question != Question::Do(Action::NameLead) {
                    assert_eq!(cell(Role::Manager), professional, "{question:?}");
                }
            }
        }
    }
}
