### Signing in.

## Choosing a person on the practice site
signin-title = Sign in to Besa
signin-choose-heading = Who do you want to sign in as?
signin-choose-lead = This is practice: choose one of the invented people of the mechanism and see the cases as they do.
signin-choose-firsts = One person for each function
signin-choose-by-institution = By institution
signin-choose-function = Function
signin-choose-as = Sign in as { $name }
signin-choose-no-case-access = sees no case
signin-real-later = The real sign-in, with password and security key, comes later; until then Besa runs as practice only.

## Signing out and locking
signin-signed-out = You have signed out of Besa.
signin-signed-out-shared = If others use this computer, close the browser as well.
signin-locked-title = The screen is locked
signin-locked-lead = Work you had begun is kept. Sign in again to go on.
signin-again = Sign in again

## How long
signin-session-length = After { $length } without any action the screen locks by itself.
