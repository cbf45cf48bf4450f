### The frame of every page: name, navigation, footer, language.

## Name
frame-product = Besa
frame-page-title = { $page } – Besa
frame-practice = practice
frame-practice-banner = Practice: everybody here is invented. Enter nothing real.
frame-skip-to-main = Skip to main content

## Main navigation
frame-nav-label = Main navigation
frame-nav-desk = My desk
frame-nav-cases = Cases
frame-nav-concern = Raise a concern
frame-nav-referrals = Referrals
frame-nav-authority = Authority
frame-nav-signals = Signals
frame-nav-services = Services
frame-nav-figures = Figures
frame-nav-mechanism = Mechanism
frame-nav-members = Members
frame-nav-waiting = { $count ->
    [one] { $count } waiting for you
   *[other] { $count } waiting for you
}
frame-nav-waiting-more = More than { $count } waiting for you

## Who I am here
frame-account-label = Who you are here
frame-account-as = { $name }, { $function }, { $institution }
frame-account-menu = Account
frame-sign-out = Sign out
frame-lock = Lock the screen
frame-lock-hint = Hides the page at once; work you have begun is kept.

## Language
frame-language-label = Language
frame-language-own-name = English
frame-language-switch = Read this page in English

## Actions used everywhere
frame-action-back = Back
frame-action-continue = Continue
frame-action-save = Save
frame-action-save-draft = Keep as draft
frame-action-cancel = Cancel
frame-action-change = Change
frame-action-close = Close
frame-action-confirm = Confirm
frame-action-open = Open
frame-action-print = Print
frame-action-remove = Remove
frame-action-show-more = Show more
frame-action-try-again = Try again

## Paging
frame-pages-label = Pages of this list
frame-pages-next = Next
frame-pages-previous = Previous
frame-list-empty = There is nothing here yet.

## Quick exit
frame-quick-exit = Leave this page quickly
frame-quick-exit-hint = Or press the Escape key three times.

## Footer
frame-footer-label = About this service
frame-footer-run-by = { $institution } runs this mechanism.
frame-footer-data-protection = Data protection officer
frame-footer-protects = What Besa protects against, and what not
frame-footer-accessibility = Accessibility
frame-footer-edition = Procedure: edition { $edition }

## Shared answers and labels
frame-yes = Yes
frame-no = No
frame-unknown = Not known
frame-not-asked = Not asked
frame-declined-to-say = The person does not wish to say
frame-unset = Not set
frame-unset-why = No verified source gives this value, so Besa does not guess it.
frame-optional = (optional)
frame-required = Needed
frame-source = Source: { $source }
frame-source-article = { $source }, art. { $article }
frame-agreed-not-law = agreed, not law
frame-protected-accommodation = protected accommodation, reached through the desk
frame-list-comma = { ", " }
frame-list-and = { " and " }
frame-notice = Notice
frame-warning = Warning
frame-saved = Saved

## The end of a session
frame-idle-limit = The session ends after { $minutes } minutes without a page. A form you send after that is kept among your drafts.
frame-idle-title = This session ends in a few minutes
frame-idle-text = Nothing you have typed is lost: it is kept among your drafts, for you only.
frame-idle-stay = Stay signed in
