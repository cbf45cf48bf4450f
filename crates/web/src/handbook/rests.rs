//! What the handbook rests on: what must be reported, what nobody verified, and the documents.

use mechanism::{BodyRule, Cited, Function, Stated, keys};

use super::leaf::{Entry, Leaf, Link, Section};
use super::say::Say;

/// What each function must report, the reader's own first.
pub(super) fn reporting(say: &Say<'_>) -> Leaf {
    let duties = &say.mechanism.duties_to_report;
    let entry = |(function, stated): (&Function, &Stated<String>)| {
        let entry = Entry::new(Link::plain(say.function(*function)));
        duty(say, entry, Some(stated))
    };
    let own = |function: &Function| say.functions.contains(function);
    let mine = duties.iter().filter(|(function, _)| own(function));
    let others = duties.iter().filter(|(function, _)| !own(function));
    Leaf::new(say.t("handbook-reporting"), "/mechanism")
        .lead(say.t("handbook-reporting-lead"))
        .section(Section::new(say.t("handbook-reporting-own")).entries(mine.map(entry)))
        .section(Section::new(say.t("handbook-reporting-others")).entries(others.map(entry)))
}

/// An entry about a function with what it must report.
pub(super) fn duty(say: &Say<'_>, entry: Entry, stated: Option<&Stated<String>>) -> Entry {
    match stated {
        // words: duty-*
        Some(Stated::Set { value, source }) => entry
            .said(say.t(&keys::of("duty", value)))
            .with(say.t("handbook-source"), say.source(source)),
        Some(Stated::Unset) | None => entry.said(say.t("handbook-duty-unset")),
    }
}

/// Everything that is not set: what it blocks, and who could tell.
pub(super) fn unset(say: &Say<'_>) -> Leaf {
    let mechanism = say.mechanism;
    let plain = |text: String| Entry::new(Link::plain(text));
    let clocks = mechanism
        .unset_clocks()
        .map(|one| Entry::new(say.clock(&one.key)))
        .collect();
    let rules = mechanism.unset_body_rules().map(|(body, rule)| {
        let name = say.t(&keys::of("body", &body.id));
        let href = format!("/mechanism/bodies/{}", body.id);
        Entry::new(Link::to(format!("{name}: {}", rule_name(say, rule)), href))
    });
    let duties = mechanism.unset_duties().map(|one| plain(say.function(one)));
    let lists = mechanism.absent_lists().map(|one| {
        let name = say.t(&keys::of("indicators", &one.id));
        Entry::new(Link::to(name, format!("/mechanism/indicators/{}", one.id)))
    });
    let members = mechanism.reconstructed_members();
    let members = members.map(|one| Entry::new(say.member(&one.id)));
    let holidays = mechanism.lacks_holidays();
    let holidays = holidays.then(|| plain(say.t("handbook-unset-holidays-what")));
    let interviews = mechanism.lacks_interviews_max();
    let interviews = interviews.then(|| plain(say.t("handbook-unset-interviews-what")));
    let units = say.t_count("handbook-unset-units", mechanism.units_without_telephone());
    let telephones = mechanism.unset_telephones();
    let telephones = telephones.map(|key| plain(say.t(&keys::of("telephone", key))));
    // words: handbook-unset-*
    let kinds: [(&str, Vec<Entry>); 8] = [
        ("clocks", clocks),
        ("rules", rules.collect()),
        ("duties", duties.collect()),
        ("lists", lists.collect()),
        ("members", members.collect()),
        ("holidays", holidays.into_iter().collect()),
        ("interviews", interviews.into_iter().collect()),
        ("telephones", telephones.chain([plain(units)]).collect()),
    ];
    let section = |(kind, entries): (&str, Vec<Entry>)| kind_of_gap(say, kind, entries);
    Leaf::new(say.t("handbook-unset"), "/mechanism")
        .lead(say.t("members-unset-lead"))
        .sections(kinds.into_iter().map(section))
}

/// One kind of gap; nothing where there is none of it.
fn kind_of_gap(say: &Say<'_>, kind: &str, entries: Vec<Entry>) -> Section {
    if entries.is_empty() {
        return Section::untitled();
    }
    let said = |end: &str| say.t(&format!("handbook-unset-{kind}{end}"));
    Section::new(said(""))
        .at(format!("unset-{kind}"))
        .note(said("-blocks"))
        .note(said("-who"))
        .entries(entries)
}

fn rule_name(say: &Say<'_>, rule: BodyRule) -> String {
    match rule {
        BodyRule::Quorum => say.t("members-body-quorum"),
        BodyRule::Voting => say.t("members-body-voting"),
        BodyRule::Meetings => say.t("handbook-body-meetings"),
    }
}

/// The documents the pack rests on, and how much of it names each.
pub(super) fn sources(say: &Say<'_>) -> Leaf {
    let entry = |(name, title): (&String, &mechanism::Source)| {
        let key = keys::of("source", name);
        let resting = resting(say, &say.mechanism.cited(name));
        let entry = Entry::new(Link::plain(say.t(&key))).at(key);
        let entry = match resting.is_empty() {
            true => entry.said(say.t("handbook-source-unused")),
            false => entry.with(say.t("handbook-source-rests"), resting),
        };
        entry.titled(say.t("handbook-source-title"), &title.0)
    };
    let all = say.mechanism.sources.iter().map(entry);
    Leaf::new(say.t("handbook-sources"), "/mechanism")
        .lead(say.t("handbook-sources-lead"))
        .section(Section::untitled().entries(all))
}

// words: handbook-rests-*
fn resting(say: &Say<'_>, cited: &Cited) -> Vec<Link> {
    let kinds = [
        ("members", cited.members),
        ("bodies", cited.bodies),
        ("steps", cited.steps),
        ("safeguards", cited.safeguards),
        ("clocks", cited.clocks),
        ("commitments", cited.commitments),
        ("lists", cited.lists),
        ("duties", cited.duties),
        ("telephones", cited.telephones),
    ];
    let used = kinds.into_iter().filter(|(_, count)| *count > 0);
    used.map(|(kind, count)| Link::plain(say.t_count(&format!("handbook-rests-{kind}"), count)))
        .collect()
}
