//! Policies are read against the schema, and all mistakes come at once.

use access::{Access, PolicyError};

use crate::packs::{albania, pack};

fn errors_of(text: &str) -> Vec<String> {
    let errors = Access::load(&pack(text)).expect_err("must be refused");
    errors.iter().map(ToString::to_string).collect()
}

#[test]
fn albania_loads() {
    albania();
}

#[test]
fn an_unknown_attribute_is_refused_with_file_and_line() {
    let errors = errors_of(
        "// first\n\n@id(\"odd\")\npermit (principal, action == Action::\"open_course\", resource)\nwhen { resource.citizenship == \"x\" };",
    );
    assert_eq!(errors.len(), 1, "{errors:?}");
    assert!(errors[0].starts_with("access/own.cedar:3: "), "{errors:?}");
    assert!(errors[0].contains("citizenship"), "{errors:?}");
    assert!(errors[0].contains("schema.cedarschema"), "{errors:?}");
}

#[test]
fn an_unknown_action_is_refused() {
    let errors =
        errors_of("@id(\"odd\") permit (principal, action == Action::\"export_all\", resource);");
    assert!(errors[0].contains("export_all"), "{errors:?}");
}

#[test]
fn what_is_not_cedar_is_refused() {
    let errors = errors_of("allow everybody;");
    assert!(errors[0].contains("cannot be read as Cedar"), "{errors:?}");
}

#[test]
fn every_policy_has_a_name_of_its_own() {
    let unnamed = errors_of("permit (principal, action == Action::\"know\", resource);");
    assert!(unnamed[0].contains("@id"), "{unnamed:?}");
    let twice = errors_of(
        "@id(\"a\") permit (principal, action, resource);\n@id(\"a\") permit (principal, action, resource);",
    );
    assert!(twice[0].contains("used twice"), "{twice:?}");
}

#[test]
fn all_mistakes_come_at_once() {
    let errors = Access::load(&pack(
        "permit (principal, action, resource);\n\
         @id(\"b\") @closed(\"because\") forbid (principal, action == Action::\"link\", resource);\n\
         @id(\"c\") forbid (principal, action, resource);\n\
         @id(\"d\") permit (principal, action, resource) when { principal.rank > 3 };",
    ))
    .expect_err("must be refused");
    let has = |wanted: fn(&PolicyError) -> bool| errors.iter().any(wanted);
    assert!(
        has(|one| matches!(one, PolicyError::Unnamed { .. })),
        "{errors:?}"
    );
    assert!(
        has(|one| matches!(one, PolicyError::UnknownReason { .. })),
        "{errors:?}"
    );
    assert!(
        has(|one| matches!(one, PolicyError::ForbidTooWide { .. })),
        "{errors:?}"
    );
    assert!(
        has(|one| matches!(one, PolicyError::Unfit { .. })),
        "{errors:?}"
    );
}
