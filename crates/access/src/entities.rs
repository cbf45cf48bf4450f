//! Views as Cedar entities. Attribute names are those of `schema.cedarschema`.

use std::collections::{HashMap, HashSet};
use std::str::FromStr;

use cedar_policy::{
    Context, Entities, Entity, EntityId, EntityTypeName, EntityUid, Request, RestrictedExpression,
    Schema,
};

use crate::{ActorView, CaseView, Question};

/// Names of entities and actions, parsed once.
#[derive(Debug)]
pub(crate) struct Names {
    person: EntityUid,
    case: EntityUid,
    action: EntityTypeName,
}

impl Names {
    pub(crate) fn new() -> Self {
        Self {
            person: uid(&type_name("Person"), "reader"),
            case: uid(&type_name("Case"), "case"),
            action: type_name("Action"),
        }
    }

    /// The action a question asks for.
    pub(crate) fn action(&self, question: Question) -> EntityUid {
        uid(&self.action, question.name())
    }

    /// The request for a question, or nothing if it does not fit the schema.
    pub(crate) fn request(&self, question: Question, schema: &Schema) -> Option<Request> {
        Request::new(
            self.person.clone(),
            self.action(question),
            self.case.clone(),
            Context::empty(),
            Some(schema),
        )
        .ok()
    }

    /// Both views as entities, with the action and its groups.
    ///
    /// Not checked against the schema each time, which costs as much as deciding: the attributes are
    /// the same for every view, and a test checks them.
    pub(crate) fn entities(
        &self,
        actor: &ActorView,
        case: &CaseView,
        action: &Entity,
    ) -> Option<Entities> {
        let pair = self.pair(actor, case)?;
        Entities::from_entities(pair.into_iter().chain([action.clone()]), None).ok()
    }

    fn pair(&self, actor: &ActorView, case: &CaseView) -> Option<[Entity; 2]> {
        let person = Entity::new(self.person.clone(), of_actor(actor), HashSet::new()).ok()?;
        let case = Entity::new(self.case.clone(), of_case(case), HashSet::new()).ok()?;
        Some([person, case])
    }
}

fn type_name(name: &str) -> EntityTypeName {
    // Cannot fail: the three names above are identifiers.
    EntityTypeName::from_str(name).expect("an identifier is a type name")
}

fn uid(kind: &EntityTypeName, id: &str) -> EntityUid {
    EntityUid::from_type_name_and_id(kind.clone(), EntityId::new(id))
}

type Attributes = HashMap<String, RestrictedExpression>;

fn of_actor(actor: &ActorView) -> Attributes {
    HashMap::from([
        word("role", actor.role.as_str()),
        words("functions", actor.functions.iter().map(|one| one.as_str())),
        truth("law_enforcement", actor.is_law_enforcement()),
        truth("stepped_up", actor.stepped_up),
    ])
}

fn of_case(case: &CaseView) -> Attributes {
    HashMap::from([
        words("relations", case.relations.iter().map(|one| one.as_str())),
        truth("child", case.child),
        truth("police_may_know", case.police_may_know),
        truth("refused_police", case.refused_police),
        truth("barred", case.barred),
        truth("guardian_suspected", case.guardian_suspected),
        words("shared", case.shared.iter().map(|one| one.as_str())),
        words("urgent", case.urgent.iter().map(|one| one.as_str())),
        truth("consent_national_database", case.consent_national_database),
        truth("holds_location", case.holds_location),
        truth("only_own_location", case.only_own_location),
        truth("offered", case.offered),
        truth("tasked", case.tasked),
        truth("closed", case.closed),
    ])
}

fn truth(name: &str, value: bool) -> (String, RestrictedExpression) {
    (name.to_owned(), RestrictedExpression::new_bool(value))
}

fn word(name: &str, value: &str) -> (String, RestrictedExpression) {
    let value = RestrictedExpression::new_string(value.to_owned());
    (name.to_owned(), value)
}

fn words<'a>(name: &str, values: impl Iterator<Item = &'a str>) -> (String, RestrictedExpression) {
    let values = values.map(|one| RestrictedExpression::new_string(one.to_owned()));
    (name.to_owned(), RestrictedExpression::new_set(values))
}

#[cfg(test)]
mod tests {
    use mechanism::{Compartment, Function, Role};

    use super::*;
    use crate::policies::Policies;

    fn fits(actor: &ActorView, case: &CaseView) -> bool {
        let policies = Policies::load(&std::collections::BTreeMap::new()).unwrap();
        let pair = Names::new().pair(actor, case).unwrap();
        Entities::from_entities(pair, Some(policies.schema())).is_ok()
    }

    #[test]
    fn every_view_fits_the_schema() {
        let actor = ActorView {
            role: Role::Manager,
            functions: Function::ALL.iter().copied().collect(),
            stepped_up: true,
        };
        let full = CaseView {
            relations: [casework::reach::Relation::Desk].into(),
            shared: Compartment::ALL.into(),
            urgent: Compartment::ALL.into(),
            ..CaseView::default()
        };
        assert!(fits(&actor, &CaseView::default()));
        assert!(fits(&actor, &full));
    }
}
