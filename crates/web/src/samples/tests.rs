//! Draws every page with its samples in every language, and looks at what came out.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use askama::Template;

use super::*;
use crate::case_people::{AskPage, PeoplePage};
use crate::cases::CasesPage;
use crate::concern::{BeginPage, CheckPage, SectionPage};
use crate::consent::ConsentsPage;
use crate::danger::DangerPage;
use crate::desk::DeskPage;
use crate::documents::DocumentsPage;
use crate::drafts::DraftsPage;
use crate::duty::DutyPage;
use crate::errors::ProblemPage;
use crate::gallery::GalleryPage;
use crate::looked::LookedPage;
use crate::offer::{CaseReferralsPage, NeedPage, OfferPage, PreviewPage};
use crate::overview::{OverviewPage, PartPage};
use crate::paper::blank::BlankPage;
use crate::paper::destroyed::DestroyedPage;
use crate::plan::PlanPage;
use crate::protection::ProtectionPage;
use crate::referral::{DeclinePage, ListPage, ReferralPage};
use crate::search::SearchPage;
use crate::sign_in::{ChoosePage, OverPage};
use crate::timeline::TimelinePage;
use crate::tracks::TracksPage;

/// Each page with the template it draws.
macro_rules! pages {
    ($($page:ty => $template:literal),+ $(,)?) => {
        const TEMPLATES: &[&str] = &[$($template),+];

        fn draw_all(frame: &Frame) -> Vec<(&'static str, String)> {
            let mut drawn = Vec::new();
            $(for page in <$page>::samples(frame) {
                drawn.push(($template, page.render().unwrap()));
            })+
            drawn
        }
    };
}

pages! {
    crate::away::AwayPage => "away/away.html",
    BeginPage => "concern/begin.html",
    BlankPage => "paper/blank.html",
    DestroyedPage => "paper/destroyed.html",
    crate::summary::AskPage => "summary/ask.html",
    crate::summary::SheetPage => "summary/sheet.html",
    CheckPage => "concern/check.html",
    ConsentsPage => "consent/consents.html",
    crate::handbook::LeafPage => "handbook/leaf.html",
    crate::picture::CasePage => "picture/case.html",
    crate::picture::ProcedurePage => "picture/procedure.html",
    crate::looked_by_name::LookedByNamePage => "looked_by_name/looked.html",
    crate::identity::CorrectPage => "identity/correct.html",
    crate::identity::IdentityPage => "identity/identity.html",
    crate::urgent::UrgentPage => "urgent/urgent.html",
    crate::handbook::start::StartPage => "handbook/start.html",
    SearchPage => "search/search.html",
    DangerPage => "danger/danger.html",
    SectionPage => "concern/section.html",
    AskPage => "case_people/ask.html",
    PeoplePage => "case_people/people.html",
    crate::meeting::MeetingAskPage => "meeting/ask.html",
    crate::meeting::MeetingPage => "meeting/meeting.html",
    CasesPage => "cases/cases.html",
    LookedPage => "looked/looked.html",
    TimelinePage => "timeline/timeline.html",
    crate::act::ActPage => "act/act.html",
    crate::act::ActsPage => "act/acts.html",
    crate::correction::CorrectionPage => "correction/correction.html",
    crate::twin::TwinPage => "twin/twin.html",
    crate::missing::MissingPage => "missing/missing.html",
    crate::missing::SheetPage => "missing/sheet.html",
    crate::fill::CheckPage => "fill/check.html",
    crate::link::LinkErrorPage => "link/error.html",
    crate::link::LinksPage => "link/links.html",
    ChoosePage => "sign_in/choose.html",
    DeskPage => "desk/desk.html",
    DutyPage => "duty/duty.html",
    crate::handover::HandoverPage => "handover/handover.html",
    DocumentsPage => "documents/documents.html",
    DraftsPage => "drafts/drafts.html",
    GalleryPage => "gallery/gallery.html",
    OverPage => "sign_in/over.html",
    OverviewPage => "overview/overview.html",
    PartPage => "overview/part.html",
    crate::fill::PartPage => "fill/part.html",
    PlanPage => "plan/plan.html",
    ProblemPage => "errors/problem.html",
    ListPage => "referral/list.html",
    ReferralPage => "referral/referral.html",
    DeclinePage => "referral/decline.html",
    crate::signature::ProposalPage => "signature/proposal.html",
    CaseReferralsPage => "offer/list.html",
    NeedPage => "offer/need.html",
    OfferPage => "offer/offer.html",
    PreviewPage => "offer/preview.html",
    ProtectionPage => "protection/protection.html",
    TracksPage => "tracks/tracks.html",
    crate::clock::ClocksPage => "clock/clocks.html",
    crate::statement::StatementsPage => "statement/statements.html",
    crate::step::StepPage => "step/step.html",
}

/// Folders of templates that are parts of others.
const PARTS: [&str; 3] = ["case", "frame", "macros"];

fn arabic() -> Language {
    Language::new("ar").unwrap()
}

fn check_all(check: impl Fn(&str, &str)) {
    let site = Arc::new(site(&[arabic()]).unwrap());
    for language in ["sq", "en", "ar"] {
        for (template, html) in draw_all(&frame(&site, language, "/cases")) {
            check(&format!("{template} in {language}"), &html);
        }
    }
    for catalogue in site.languages.iter() {
        let faults = catalogue.faults();
        assert_eq!(
            faults.count,
            0,
            "{}: no text for {:?}",
            catalogue.language(),
            faults.keys
        );
    }
}

/// The values of an attribute, in order.
fn attributes<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let start = format!(" {name}=\"");
    html.split(&start)
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect()
}

#[test]
fn every_page_has_its_texts_in_every_language() {
    check_all(|what, html| assert!(!html.contains('⟦'), "{what}: a key shows"));
}

#[test]
fn every_page_has_one_title_and_one_main_part() {
    check_all(|what, html| {
        assert_eq!(html.matches("<h1").count(), 1, "{what}: one h1");
        assert_eq!(html.matches("<main").count(), 1, "{what}: one main");
        assert!(html.contains("<title>"), "{what}: a title");
    });
}

#[test]
fn no_page_holds_anything_the_content_policy_forbids() {
    check_all(|what, html| {
        for inline in [
            " style=\"",
            "<style",
            " onclick=",
            " onload=",
            "javascript:",
            "<script>",
        ] {
            assert!(!html.contains(inline), "{what}: {inline}");
        }
        for address in attributes(html, "href")
            .iter()
            .chain(&attributes(html, "src"))
        {
            let is_ours = ["/", "#", "tel:", "?"]
                .iter()
                .any(|start| address.starts_with(start));
            assert!(is_ours && !address.starts_with("//"), "{what}: {address}");
        }
    });
}

#[test]
fn ids_are_unique_and_every_reference_leads_to_one() {
    check_all(|what, html| {
        let ids = attributes(html, "id");
        let known: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), known.len(), "{what}: an id twice");
        let described = attributes(html, "aria-describedby");
        let anchors = attributes(html, "href")
            .into_iter()
            .filter_map(|href| href.strip_prefix('#'));
        let references = attributes(html, "for").into_iter().chain(anchors);
        for reference in references.chain(described.iter().flat_map(|ids| ids.split(' '))) {
            assert!(
                known.contains(reference),
                "{what}: nothing has the id {reference}"
            );
        }
    });
}

#[test]
fn every_form_carries_the_token_except_the_one_that_opens_the_session() {
    check_all(|what, html| {
        for form in html.split("<form").skip(1) {
            let form = form.split("</form>").next().unwrap_or(form);
            let opens = form.contains("action=\"/sign-in\"");
            assert_eq!(
                form.contains(crate::csrf::FIELD),
                !opens,
                "{what}: {}",
                &form[..60]
            );
        }
    });
}

#[test]
fn every_form_in_which_something_is_typed_is_not_left_by_accident() {
    let found = std::cell::Cell::new(0);
    check_all(|what, html| {
        for form in html.split("<form").skip(1) {
            let form = form.split("</form>").next().unwrap_or(form);
            let (tag, inside) = form.split_once('>').unwrap_or((form, ""));
            let boxes = ["<textarea", "type=\"text\"", "type=\"tel\""];
            // What is searched for is a name: nothing keeps it.
            let is_search = tag.contains("role=\"search\"");
            if !is_search && boxes.iter().any(|one| inside.contains(one)) {
                assert!(tag.contains(" data-leave"), "{what}:{tag}");
                found.set(found.get() + 1);
            }
        }
    });
    assert!(found.get() > 30, "{} forms", found.get());
}

#[test]
fn a_language_written_from_the_right_gets_its_own_sheet() {
    let site = Arc::new(site(&[arabic()]).unwrap());
    let drawn = draw_all(&frame(&site, "ar", "/")).remove(0).1;
    assert!(drawn.contains("dir=\"rtl\"") && drawn.contains("/assets/besa.rtl."));
}

#[test]
fn no_template_is_without_samples() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
    let mut found = BTreeSet::new();
    for area in fs::read_dir(&folder)
        .unwrap()
        .map(|area| area.unwrap().path())
    {
        let name = area.file_name().unwrap().to_str().unwrap().to_owned();
        if area.is_dir() && !PARTS.contains(&name.as_str()) {
            let files = fs::read_dir(&area)
                .unwrap()
                .map(|file| file.unwrap().file_name());
            found.extend(files.map(|file| format!("{name}/{}", file.to_str().unwrap())));
        }
    }
    let listed: BTreeSet<String> = TEMPLATES.iter().map(|name| (*name).to_owned()).collect();
    assert_eq!(
        found, listed,
        "each template has a page with samples, listed in this file"
    );
}

#[test]
fn every_key_that_is_named_has_a_text() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut uses = words::used::in_folder(&root.join("templates"), &["html"]).unwrap();
    uses.extend(words::used::in_folder(&root.join("src"), &["rs"]).unwrap());
    assert!(uses.len() > 100, "the scanner sees the shape `t(\"key\")`");
    let pack = pack_texts(&root.join("../../mechanisms/albania/2023/words/en"));
    let mut sources = words::embedded(&Language::english()).unwrap().to_vec();
    sources.extend(pack.iter().map(|text| Source { name: "pack", text }));
    let missing = words::used::compare(&uses, &sources).missing;
    assert!(missing.is_empty(), "no text for {missing:#?}");
}

fn pack_texts(folder: &Path) -> Vec<String> {
    let files = fs::read_dir(folder).unwrap();
    files
        .map(|file| fs::read_to_string(file.unwrap().path()).unwrap())
        .collect()
}
