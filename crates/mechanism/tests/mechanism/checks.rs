//! One healthy pack, one fault at a time: the checker tells that fault and nothing else.

use crate::packs::healthy;

const IDENTIFICATION: &str = "procedure/identification.yaml";
const RECOVERY: &str = "procedure/recovery.yaml";

#[test]
fn ids_are_unique_and_well_formed() {
    healthy()
        .with(
            "institutions.yaml",
            "id: social_north,",
            "id: police_north,",
        )
        .with(
            "words/en.ftl",
            "unit-social-north = Social office, North\n",
            "",
        )
        .with(
            "words/sq.ftl",
            "unit-social-north = Shqip: Social office, North\n",
            "",
        )
        .refused_with(&["the unit `police_north` is defined already"]);
    healthy()
        .with(
            "mechanism.yaml",
            "regions: [north]",
            "regions: [north, Süd]",
        )
        .plus_words("region-south")
        .mistakes()
        .iter()
        .find(|one| one.cause.contains("`Süd` is not an id"))
        .expect("an id outside the alphabet is told");
}

#[test]
fn the_same_question_is_one_question() {
    let again = "id: again\nsections:\n  - id: only\n    questions:\n      - { id: sleeping_place, kind: text, compartment: location }\n";
    let pack = || {
        healthy()
            .plus_words("form-again")
            .plus_words("section-again-only")
    };
    pack()
        .plus("forms/again.yaml", again)
        .refused_with(&["`sleeping_place` has another kind"]);
    pack()
        .plus("forms/again.yaml", &again.replace("text", "line"))
        .read();
}

#[test]
fn what_comes_last_comes_after_what_the_same_form_asks() {
    let with = |last: &str| {
        let place = "id: outcome, kind: one, options: [home, institution], compartment: course";
        let question = format!("      - {{ {place}, last_resort: {last} }}\n");
        let first = "      - { id: informed, kind: yes_no, compartment: course }\n";
        healthy()
            .with("forms/concern.yaml", first, &format!("{first}{question}"))
            .plus_words("question-outcome")
            .plus_words("option-outcome-home")
            .plus_words("option-outcome-institution")
    };
    let after = |question: &str, unless: &str| {
        let looked_at = format!("[{{ question: {question}, unless: {unless} }}]");
        format!("{{ options: [institution], after: {looked_at} }}")
    };
    with(&after("age_class", "under_18")).read();
    with(&after("age_class", "never")).refused_with(&["has no option `never`"]);
    with(&after("informed", "yes")).refused_with(&["`informed` is not asked before"]);
    with("{ options: [institution], after: [] }").refused_with(&["names no option, or nothing"]);
    with(&after("age_class", "under_18").replace("[institution]", "[prison]"))
        .refused_with(&["`prison` is no option of `outcome`"]);
}

/// One reference spoiled in each file: file, what stands there, what is written instead, the cause.
const LOST_REFERENCES: &[(&str, &str, &str, &str)] = &[
    (
        "institutions.yaml",
        "region: north",
        "region: nord",
        "no region `nord`",
    ),
    (
        "bodies.yaml",
        "secretariat: desk",
        "secretariat: office",
        "no unit `office`",
    ),
    (
        "bodies.yaml",
        "institution: ministry, function: a",
        "institution: min, function: a",
        "no institution `min`",
    ),
    (
        "services.yaml",
        "due: refer.emergency",
        "due: refer.soon",
        "no clock `refer.soon`",
    ),
    (
        "services.yaml",
        "institution: social_office",
        "institution: office",
        "no institution `office`",
    ),
    (
        IDENTIFICATION,
        "form: concern",
        "form: worry",
        "no form `worry`",
    ),
    (
        IDENTIFICATION,
        "safeguards: [psychologist]",
        "safeguards: [lawyer]",
        "no safeguard `lawyer`",
    ),
    (
        IDENTIFICATION,
        "opens: [recovery]",
        "opens: [rest]",
        "no track `rest`",
    ),
    (
        IDENTIFICATION,
        "commits: [support]",
        "commits: [help]",
        "no commitment `help`",
    ),
    (
        IDENTIFICATION,
        "clocks: [formal.decide]",
        "clocks: [formal]",
        "no clock `formal`",
    ),
    (
        IDENTIFICATION,
        "starts: [refer.emergency]",
        "starts: [refer]",
        "no clock `refer`",
    ),
    (
        RECOVERY,
        "stops: [recovery.length]",
        "stops: [recovery]",
        "no clock `recovery`",
    ),
    (
        IDENTIFICATION,
        "from: [split]",
        "from: [split, none]",
        "no state `none`",
    ),
    (
        IDENTIFICATION,
        "back: interviewed",
        "back: interview",
        "no state `interview`",
    ),
    (
        "forms/concern.yaml",
        "indicators: signs",
        "indicators: sings",
        "no list of indicators `sings`",
    ),
    (
        "indicators.yaml",
        "source: decree annex",
        "source: law",
        "no source `law`",
    ),
];

#[test]
fn every_reference_resolves() {
    for (file, from, to, cause) in LOST_REFERENCES {
        healthy().with(file, from, to).refused_with(&[cause]);
    }
}

#[test]
fn words_of_closed_lists_are_checked() {
    healthy()
        .with(
            "institutions.yaml",
            "functions: [secretariat]",
            "functions: [secretariat, magic]",
        )
        .refused_with(&["`magic` is not a function"]);
    healthy()
        .with("indicators.yaml", "element: means", "element: intent")
        .refused_with(&["`intent` is not an element of trafficking"]);
    healthy()
        .with("forms/concern.yaml", "kind: yes_no", "kind: maybe")
        .mistakes()
        .iter()
        .find(|one| one.cause.contains("`maybe` is not a kind of question"))
        .expect("an unknown kind is told");
}

#[test]
fn guards_read_what_exists() {
    for (to, cause) in [
        ("answer.told == 'yes'", "no question `told`"),
        ("answer.given_name == ''", "sealed in identity"),
        ("answer.informed == 'maybe'", "is never 'maybe'"),
        ("track.recovery == 'resting'", "is never 'resting'"),
        ("track.rest == ''", "no track `rest`"),
        ("recorded.interview", "no form `interview`"),
        ("safeguard.lawyer", "no safeguard `lawyer`"),
        ("person.name == 'x'", "guards may not read `person.name`"),
        ("interviews.held", "the guard says a number"),
    ] {
        healthy()
            .with(
                IDENTIFICATION,
                "person.child || answer.informed == 'yes'",
                to,
            )
            .refused_with(&[cause]);
    }
    healthy()
        .with(
            IDENTIFICATION,
            "person.child || consent.formal_identification",
            "consent.everything",
        )
        .refused_with(&["no purpose `everything`"]);
}

#[test]
fn every_state_is_reachable() {
    healthy()
        .with(
            RECOVERY,
            "      - { id: helped }\n",
            "      - { id: helped }\n      - { id: lonely, ends: true }\n",
        )
        .plus_words("state-recovery-lonely")
        .refused_with(&["no step leads to the state `lonely`"]);
}

#[test]
fn every_track_can_end() {
    healthy()
        .with(RECOVERY, "ended, ends: true", "ended")
        .refused_with(&[
            "from the state `running`",
            "from the state `helped`",
            "from the state `missing`",
            "from the state `ended`",
        ]);
    healthy()
        .with(
            RECOVERY,
            "from: [running, helped]\n        act: { end",
            "from: [running]\n        act: { end",
        )
        .refused_with(&[
            "from the state `helped` the track `recovery` can never end",
            "from the state `missing` the track `recovery` can never end",
        ]);
}

#[test]
fn every_track_is_opened_by_something() {
    healthy()
        .with(IDENTIFICATION, "        opens: [recovery]\n", "")
        .with(
            RECOVERY,
            "from: []\n        act: { start_recovery",
            "from: [ended]\n        act: { start_recovery",
        )
        .refused_with(&["nothing opens the track `recovery`"]);
}

#[test]
fn every_step_has_someone_who_can_take_it() {
    healthy()
        .with(RECOVERY, "by: [shelter]", "by: [guardian]")
        .refused_with(&["nobody can take the step `help`"]);
    healthy()
        .with(RECOVERY, "by: [shelter]", "by: []")
        .refused_with(&["nobody can take the step `help`"]);
}

#[test]
fn seats_and_commitments_are_filled_by_who_can() {
    healthy()
        .with(
            "bodies.yaml",
            "function: trafficking_police",
            "function: health",
        )
        .refused_with(&["`ministry` has no health"]);
    healthy()
        .with(
            "services.yaml",
            "institution: social_office",
            "institution: home",
        )
        .refused_with(&["`home` has no social_service"]);
}

#[test]
fn one_body_leads() {
    healthy()
        .with(
            "bodies.yaml",
            "responsible_authority: true",
            "responsible_authority: false",
        )
        .refused_with(&["no body leads the cases"]);
    healthy()
        .with(
            "bodies.yaml",
            "- id: committee\n",
            "- id: committee\n  responsible_authority: true\n",
        )
        .refused_with(&["more than one body leads"]);
    healthy()
        .with("bodies.yaml", "  chair: seat_chair\n", "")
        .refused_with(&["has no `chair`"]);
}

#[test]
fn no_institution_is_below_itself() {
    healthy()
        .with("institutions.yaml", "parent: ministry", "parent: ministr")
        .with(
            "bodies.yaml",
            "institution: ministry, function: trafficking_police",
            "institution: police, function: trafficking_police",
        )
        .refused_with(&["no institution `ministr`"]);
    healthy()
        .with(
            "institutions.yaml",
            "  functions: [authority_chair, secretariat]\n",
            "  functions: [authority_chair, secretariat]\n  parent: police\n",
        )
        .refused_with(&["`ministry` is below itself", "`police` is below itself"]);
    healthy()
        .with("institutions.yaml", "  parent: ministry\n", "")
        .with(
            "bodies.yaml",
            "institution: ministry, function: trafficking_police",
            "institution: police, function: trafficking_police",
        )
        .refused_with(&["`police` is subordinate to nobody"]);
}

#[test]
fn every_id_has_its_words_in_every_language() {
    healthy()
        .with("words/sq.ftl", "clock-missing-report", "# clock")
        .refused_with(&["there is no text `clock-missing-report` in sq"]);
    healthy()
        .with("words/en.ftl", "requirement-informed-cure", "# cure")
        .refused_with(&["there is no text `requirement-informed-cure` in en"]);
    healthy()
        .with("words/en.ftl", "question-age-class-help", "# help")
        .refused_with(&["there is no text `question-age-class-help` in en"]);
}

#[test]
fn languages_say_the_same() {
    healthy()
        .with("words/en.ftl", "= Desk", "= Desk of { $country }")
        .refused_with(&["`unit-desk` needs [country] in en and [] in sq"]);
    healthy().plus_words("unit-nobody").refused_with(&[
        "`unit-nobody` belongs to no id",
        "`unit-nobody` belongs to no id",
    ]);
    healthy()
        .with("words/en.ftl", "= Desk", "= { -desk }")
        .refused_with(&["is built from `-desk`"]);
    healthy()
        .plus("words/en.ftl", "unit-desk = Again\n")
        .refused_with(&["`unit-desk` has a text already"]);
    healthy()
        .plus("words/en.ftl", "not fluent\n")
        .refused_with(&["this is not Fluent"]);
}

#[test]
fn interface_texts_are_replaced_in_a_file_of_their_own() {
    let text = "frame-nav-desk = Our desk\n";
    healthy()
        .plus("words/en/overrides.ftl", text)
        .plus("words/sq/overrides.ftl", text)
        .read();
    healthy()
        .plus("words/en/overrides.ftl", text)
        .refused_with(&["has a text in en and none in sq"]);
    healthy()
        .plus("words/en.ftl", text)
        .plus("words/sq.ftl", text)
        .refused_with(&["belongs to no id", "belongs to no id"]);
}

#[test]
fn forms_stand_in_files_of_their_name() {
    let mistakes = healthy()
        .with("forms/concern.yaml", "id: concern", "id: worry")
        .mistakes();
    assert!(mistakes.iter().any(|one| {
        one.cause
            .contains("the form `worry` stands in another file")
    }));
}

#[test]
fn absent_lists_have_no_dimensions() {
    healthy()
        .with("indicators.yaml", "absent: true", "absent: false")
        .refused_with(&["`other_signs` is absent and has"]);
}

#[test]
fn forms_and_options_are_limited() {
    let questions: String = (0..130)
        .map(|number| format!("      - {{ id: q{number}, kind: yes_no, compartment: account }}\n"))
        .collect();
    let mistakes = healthy().plus("forms/concern.yaml", &questions).mistakes();
    assert!(
        mistakes
            .iter()
            .any(|one| one.cause == "there are 134 questions in a form, at most 120 are read")
    );
    let options: Vec<String> = (0..70).map(|number| format!("o{number}")).collect();
    let options = format!("options: [under_18, clearly_adult, {}]", options.join(", "));
    let mistakes = healthy()
        .with(
            "forms/concern.yaml",
            "options: [under_18, clearly_adult]",
            &options,
        )
        .mistakes();
    assert!(
        mistakes
            .iter()
            .any(|one| one.cause == "there are 72 options of a question, at most 60 are read")
    );
}

#[test]
fn what_is_recorded_stands_somewhere() {
    let step = "      - { id: hear, from: [], act: record, by: [outreach], source: decree }\n";
    healthy()
        .plus(IDENTIFICATION, step)
        .plus_words("step-identification-hear")
        .refused_with(&["`hear` records and leads nowhere, and stands nowhere"]);
    let act = "act: record";
    let told = healthy().plus(IDENTIFICATION, &step.replace(act, "act: recorded"));
    let told = told.plus_words("step-identification-hear").mistakes();
    assert!(told.iter().any(|one| one.cure.contains(act)), "{told:?}");
}

#[test]
fn what_is_told_and_what_counts_as_asking_stand_where_they_mean_something() {
    let with_flag = |file: &str, act: &str, flag: &str| {
        let flagged = format!("{act}\n        {flag}: true");
        healthy().with(file, act, &flagged)
    };
    let decided = |act| with_flag(IDENTIFICATION, act, "decision");
    decided("act: { move: concern }").read();
    decided("act: { identify: potential }").refused_with(&["is a decision by its act already"]);
    decided("act: { interview: interviewed }").refused_with(&["decides nothing about the person"]);
    with_flag(RECOVERY, "act: { start_recovery: running }", "decision")
        .refused_with(&["decides nothing about the person"]);
    with_flag(IDENTIFICATION, "act: { move: concern }", "counts_interview")
        .refused_with(&["is counted as an interview and does something else"]);
}
