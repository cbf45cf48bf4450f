### Duty: who answers now, and the roster.

duty-title = Who is on duty
duty-now = On duty in my institution now
duty-coming = Coming duties
duty-desk = At the desk of the Responsible Authority
duty-desk-none = Nobody is entered for the desk. Telephone the Technical Secretariat.
duty-from-until = { $from } until { $until }
duty-enter = Enter a duty
duty-enter-action = Enter the duty
duty-ask-person = Who?
duty-ask-function = For what?
duty-ask-day = On which day does it begin?
duty-ask-from = From what time?
duty-ask-until = Until what time?
duty-ask-until-help = A time before the beginning means the next day.
duty-error-day = Enter a day that exists
duty-error-changed = Somebody changed the roster in the meantime. See above how it stands now, and enter it again if it still fits.
duty-error-time = Enter a time such as 14:05
duty-error-impossible = Enter a duty that ends after now, is no longer than { $hours } hours and begins within { $days } days
