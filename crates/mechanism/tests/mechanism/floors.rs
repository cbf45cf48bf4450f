//! A pack tries to lower a floor of law, in every way its format could conceivably offer: the
//! checker refuses it. The floors themselves are attacked in `casework` and `access`.

use crate::packs::{Pack, healthy};

const IDENTIFICATION: &str = "procedure/identification.yaml";
const RECOVERY: &str = "procedure/recovery.yaml";

/// A care step with another guard.
fn care_when(guard: &str) -> Pack {
    healthy().with(RECOVERY, "person.child || consent.services", guard)
}

#[test]
fn no_key_lowers_a_floor() {
    for (file, from, key, cause) in [
        (
            "mechanism.yaml",
            "id: examplia\n",
            "floors: { recovery_days: 10 }\n",
            "no key `floors`",
        ),
        (
            "mechanism.yaml",
            "id: examplia\n",
            "skip_read_records: true\n",
            "no key `skip_read_records`",
        ),
        (
            IDENTIFICATION,
            "      - id: decide\n",
            "        skip_signatures: true\n",
            "no key `skip_signatures`",
        ),
        (
            IDENTIFICATION,
            "      - id: identify\n",
            "        ask_consent_of_child: true\n",
            "no key `ask_consent_of_child`",
        ),
        (
            "bodies.yaml",
            "- id: authority\n",
            "  opens_location: true\n",
            "no key `opens_location`",
        ),
        (
            "services.yaml",
            "  - id: protection\n",
            "    requires_status: identified\n",
            "no key `requires_status`",
        ),
        (
            "institutions.yaml",
            "- id: police\n",
            "  sees_all_cases: true\n",
            "no key `sees_all_cases`",
        ),
        // Floor 6: what is kept of whoever refused is no country's choice.
        (
            "mechanism.yaml",
            "id: examplia\n",
            "keep_name_on_refusal: true\n",
            "no key `keep_name_on_refusal`",
        ),
        // Floor 9: nothing goes by itself, from a form or from the record.
        (
            "forms/concern.yaml",
            "id: concern\n",
            "delete_after_days: 30\n",
            "no key `delete_after_days`",
        ),
        (
            "mechanism.yaml",
            "id: examplia\n",
            "delete_after_days: 30\n",
            "no key `delete_after_days`",
        ),
        (
            "procedure/identification.yaml",
            "      - id: identify\n",
            "        overwrites: true\n",
            "no key `overwrites`",
        ),
        // Floor 10: whoever reads is recorded, whatever the institution.
        (
            "institutions.yaml",
            "- id: police\n",
            "  reads_unrecorded: true\n",
            "no key `reads_unrecorded`",
        ),
        // Floor 11: a form stores no pictures, at no place.
        (
            "forms/concern.yaml",
            "    indicators: signs\n",
            "    images: true\n",
            "no key `images`",
        ),
        // Floor 12: a bar holds against the chair and the roster too.
        (
            "bodies.yaml",
            "- id: authority\n",
            "  ignore_bars: true\n",
            "no key `ignore_bars`",
        ),
        (
            "institutions.yaml",
            "- id: police\n",
            "  ignore_bars: true\n",
            "no key `ignore_bars`",
        ),
    ] {
        healthy()
            .with(file, from, &format!("{from}{key}"))
            .refused_with(&[cause]);
    }
}

#[test]
fn floor_1_care_waits_for_no_safeguard() {
    healthy()
        .with(
            RECOVERY,
            "by: [shelter]\n",
            "by: [shelter]\n        safeguards: [psychologist]\n",
        )
        .refused_with(&["the act of care `help` waits for safeguards"]);
    healthy()
        .with(
            RECOVERY,
            "by: [outreach]\n",
            "by: [outreach]\n        safeguards: [psychologist]\n",
        )
        .refused_with(&["the act of care `start` waits for safeguards"]);
}

#[test]
fn floor_1_care_depends_on_no_contact_with_police_and_no_status() {
    for guard in [
        "person.child || consent.police",
        "person.child || consent.formal_identification",
        "person.child || consent.national_database",
        "asked.formal",
        "interviews.held > 0",
        "safeguard.psychologist",
        "track.identification == 'formal'",
        "track.identification in ['potential', 'formal']",
    ] {
        care_when(guard).refused_with(&["the act of care `help` depends on"]);
    }
    let mistakes = care_when("!refused.police").mistakes();
    assert!(
        mistakes
            .iter()
            .any(|one| one.cause.contains("depends on `refused.police`"))
    );
}

#[test]
fn floor_1_care_of_a_child_asks_no_consent() {
    care_when("consent.services")
        .refused_with(&["the act of care `help` asks a child for consent"]);
    care_when("person.child && consent.shelter").refused_with(&["asks a child for consent"]);
}

#[test]
fn floor_2_a_child_is_identified_without_consent() {
    let written = "person.child || answer.informed == 'yes'";
    for guard in [
        "consent.formal_identification",
        "consent.services && answer.informed == 'yes'",
        "!(person.child && !consent.national_database)",
        "person.child ? consent.services : true",
    ] {
        healthy()
            .with(IDENTIFICATION, written, guard)
            .refused_with(&["`identify` asks a child for consent"]);
    }
    healthy()
        .with(IDENTIFICATION, written, "person.child || consent.services")
        .read();
}

#[test]
fn floor_3_recovery_lasts_at_least_thirty_days() {
    for length in [
        "{ value: 20 calendar_days, source: decree }",
        "{ value: 29 calendar_days, source: decree }",
        "{ value: 720 hours, source: decree }",
        "{ value: 1 months, source: decree }",
        "unset",
    ] {
        healthy()
            .with(
                "procedure.yaml",
                "{ value: 30 calendar_days, source: decree art. 7 }",
                length,
            )
            .refused_with(&["recovery is not stated as at least 30 calendar days"]);
    }
    healthy()
        .with("procedure.yaml", "at_least: true", "at_least: false")
        .refused_with(&["recovery could end with its clock"]);
    healthy()
        .with(RECOVERY, "        starts: [recovery.length]\n", "")
        .refused_with(&["`start` starts recovery and not its clock"]);
    healthy()
        .with(
            "procedure.yaml",
            "value: 30 calendar_days",
            "value: 90 calendar_days",
        )
        .read();
}

#[test]
fn floor_4_no_clock_decides() {
    for (to, cause) in [
        ("expiry: decide", "`decide` is not what happens at expiry"),
        (
            "expiry: not_confirmed",
            "`not_confirmed` is not what happens at expiry",
        ),
        (
            "expiry: warn, expires_into: not_confirmed",
            "a clock has no key `expires_into`",
        ),
    ] {
        healthy()
            .with(
                "procedure.yaml",
                "may_pause: true, expiry: warn",
                &format!("may_pause: true, {to}"),
            )
            .refused_with(&[cause]);
    }
    healthy()
        .with(
            IDENTIFICATION,
            "standing: deciding }",
            "standing: deciding, after: { days: 30, becomes: not_confirmed } }",
        )
        .refused_with(&["a state has no key `after`"]);
}

#[test]
fn floor_2_an_absence_can_be_noted_and_ended() {
    healthy()
        .with(RECOVERY, "id: missing", "id: away")
        .with(RECOVERY, "care: missing", "care: away")
        .with(RECOVERY, "from: [missing]", "from: [away]")
        .with("words/en.ftl", "recovery-missing", "recovery-away")
        .with("words/sq.ftl", "recovery-missing", "recovery-away")
        .refused_with(&[
            "no step notes that a missing person is found",
            "no step notes that nobody knows where a person is",
        ]);
}

#[test]
fn floor_4_the_four_reminders_are_there() {
    healthy()
        .with(
            "procedure.yaml",
            "length: unset, reminder: 2 hours",
            "length: unset",
        )
        .refused_with(&["`refer.emergency` has neither"]);
    healthy()
        .with(
            "procedure.yaml",
            "length: unset, reminder: 1 working_days",
            "length: unset",
        )
        .refused_with(&["`guardian.appoint` has neither"]);
    healthy()
        .with(
            "procedure.yaml",
            "length: unset, reminder: 1 hours",
            "length: unset",
        )
        .refused_with(&["`missing.report` has neither"]);
    healthy()
        .with(
            "procedure.yaml",
            "length: unset, reminder: 1 months",
            "length: unset",
        )
        .refused_with(&["`formal.decide` has neither"]);
}

#[test]
fn floor_5_formal_decisions_are_joint() {
    let written = "signatures: [[trafficking_police], [social_service]]";
    for (signatures, causes) in [
        ("[[trafficking_police]]", &["needs at least 2 groups"][..]),
        ("[]", &["needs at least 2 groups"]),
        (
            "[[trafficking_police], [trafficking_police]]",
            &[
                "`trafficking_police` could sign for two groups",
                "cannot come from different institutions",
            ],
        ),
        (
            "[[shelter], [outreach]]",
            &["cannot come from different institutions"],
        ),
        (
            "[[trafficking_police], []]",
            &["cannot come from different institutions"],
        ),
    ] {
        healthy()
            .with(
                IDENTIFICATION,
                written,
                &format!("signatures: {signatures}"),
            )
            .refused_with(causes);
    }
}

#[test]
fn floor_5_split_opinions_go_to_the_authority() {
    let mistakes = healthy()
        .with(IDENTIFICATION, "split: split, ", "")
        .mistakes();
    assert!(
        mistakes
            .iter()
            .any(|one| one.cause.contains("split opinions lead nowhere"))
    );
    let mistakes = healthy()
        .with(IDENTIFICATION, "split: split, ", "split: potential, ")
        .mistakes();
    assert!(
        mistakes
            .iter()
            .any(|one| one.cause.contains("split opinions lead nowhere"))
    );
}

#[test]
fn floor_6_facts_hold_no_free_text() {
    for kind in ["line", "text", "telephone"] {
        healthy()
            .with(
                "forms/concern.yaml",
                "{ id: informed, kind: yes_no,",
                &format!("{{ id: remark, kind: {kind},"),
            )
            .with(
                IDENTIFICATION,
                "person.child || answer.informed == 'yes'",
                "person.child",
            )
            .with("words/en.ftl", "question-informed", "question-remark")
            .with("words/sq.ftl", "question-informed", "question-remark")
            .refused_with(&["`remark` is a free text among the facts"]);
    }
    healthy()
        .with(
            "forms/concern.yaml",
            "kind: line, compartment: identity",
            "kind: line, compartment: account",
        )
        .refused_with(&["`given_name` is sealed in account"]);
}

/// Floor 11: an image is not a kind of answer, whatever it is called.
#[test]
fn floor_11_no_question_takes_an_image() {
    for kind in ["image", "video", "file"] {
        let question = format!("{{ id: picture, kind: {kind}, compartment: account }}");
        healthy()
            .plus("forms/concern.yaml", &format!("      - {question}\n"))
            .plus_words("question-picture")
            .refused_with(&[&format!("`{kind}` is not a kind of question")]);
    }
}

#[test]
fn floor_7_nothing_places_a_shelter() {
    healthy()
        .with(
            "institutions.yaml",
            "protected: true, telephone: unset",
            "protected: false",
        )
        .refused_with(&["the shelter `home_shelter` is not protected"]);
    healthy()
        .with(
            "institutions.yaml",
            "protected: true, telephone: unset",
            "protected: true, telephone: { value: \"102\", source: decree }",
        )
        .refused_with(&["the protected unit `home_shelter` has a telephone number"]);
    healthy()
        .with(
            "forms/concern.yaml",
            "sleeping_place, kind: line, compartment: location",
            "sleeping_place, kind: line, compartment: account",
        )
        .refused_with(&["`sleeping_place` may place the person"]);
}

#[test]
fn floor_1_no_step_takes_a_standing_away_without_a_decision() {
    let dropped = "      - id: drop\n        from: [potential]\n        act: { move: nothing }\n        by: [outreach]\n        source: decree\n";
    healthy()
        .plus(IDENTIFICATION, dropped)
        .with(
            IDENTIFICATION,
            "    steps:\n",
            "      - { id: nothing, standing: not_indicated, ends: true }\n    steps:\n",
        )
        .plus_words("state-identification-nothing")
        .plus_words("step-identification-drop")
        .refused_with(&["`drop` takes a standing away without a decision"]);
}

#[test]
fn floor_3_nothing_but_its_own_act_ends_recovery() {
    healthy()
        .with(
            RECOVERY,
            "act: { end_recovery: ended }",
            "act: { move: ended }",
        )
        .refused_with(&[
            "`end` ends recovery as if",
            "`end` stops the clock of recovery",
        ]);
    healthy()
        .with(
            IDENTIFICATION,
            "starts: [refer.emergency]",
            "starts: [refer.emergency]\n        stops: [recovery.length]",
        )
        .refused_with(&["`identify` stops the clock of recovery"]);
    healthy()
        .with(
            RECOVERY,
            "{ id: running }",
            "{ id: running, clocks: [recovery.length] }",
        )
        .refused_with(&["leaving the state would end recovery"]);
    healthy()
        .with(
            "services.yaml",
            "due: refer.emergency",
            "due: recovery.length",
        )
        .refused_with(&["doing the commitment would end recovery"]);
}

#[test]
fn floor_5_no_single_hand_decides_a_status() {
    let alone = |to: &str| {
        format!(
            "      - id: alone\n        from: [interviewed]\n        act: {{ move: {to} }}\n        by: [trafficking_police]\n        source: decree\n"
        )
    };
    for to in ["formal", "not_confirmed"] {
        healthy()
            .plus(IDENTIFICATION, &alone(to))
            .plus_words("step-identification-alone")
            .refused_with(&["`alone` decides a status alone"]);
    }
    healthy()
        .with(
            IDENTIFICATION,
            "decide: { confirmed: formal, not_confirmed: not_confirmed",
            "decide: { confirmed: formal, not_confirmed: formal",
        )
        .refused_with(&["the act leads to `formal`, whose standing is not `not_identified`"]);
    healthy()
        .with(
            IDENTIFICATION,
            "act: { identify: potential }",
            "act: { identify: formal }",
        )
        .mistakes()
        .iter()
        .find(|one| one.cause.contains("`identify` decides a status alone"))
        .expect("an identification that decides is told");
}

#[test]
fn floor_8_border_control_returns_nobody() {
    let step = |by: &str| {
        format!(
            "      - id: send_home\n        from: [running]\n        act: {{ return: helped }}\n        by: [{by}]\n        source: decree\n"
        )
    };
    let pack = |by: &str| {
        healthy()
            .plus(RECOVERY, &step(by))
            .plus_words("step-recovery-send-home")
    };
    pack("social_service").read();
    pack("social_service, border_police")
        .refused_with(&["`send_home` lets border_police return a person"]);
}
