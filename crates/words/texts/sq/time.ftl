### Data, ora, afate.

## Muajt dhe ditët
time-month-1 = janar
time-month-2 = shkurt
time-month-3 = mars
time-month-4 = prill
time-month-5 = maj
time-month-6 = qershor
time-month-7 = korrik
time-month-8 = gusht
time-month-9 = shtator
time-month-10 = tetor
time-month-11 = nëntor
time-month-12 = dhjetor
time-weekday-1 = e hënë
time-weekday-2 = e martë
time-weekday-3 = e mërkurë
time-weekday-4 = e enjte
time-weekday-5 = e premte
time-weekday-6 = e shtunë
time-weekday-7 = e diel

## Data dhe ora
time-date = { $day } { $month } { $year }
time-date-short = { $day } { $month }
time-date-weekday = { $weekday }, { $date }
time-date-and-time = { $date }, ora { $time }
time-end-of-day = deri më { $date }
time-month-and-year = { $month } { $year }

## Sa kohë mbetet
time-now = tani
time-today = sot
time-tomorrow = nesër
time-left-minutes = { $count ->
    [one] mbetet { $count } minutë
   *[other] mbeten { $count } minuta
}
time-left-hours = { $count ->
    [one] mbetet { $count } orë
   *[other] mbeten { $count } orë
}
time-left-days = { $count ->
    [one] mbetet { $count } ditë
   *[other] mbeten { $count } ditë
}
time-overdue-minutes = { $count ->
    [one] { $count } minutë me vonesë
   *[other] { $count } minuta me vonesë
}
time-overdue-hours = { $count } orë me vonesë
time-overdue-days = { $count } ditë me vonesë

## Kohëzgjatja
time-length-minutes = { $count ->
    [one] { $count } minutë
   *[other] { $count } minuta
}
time-length-hours = { $count } orë
time-length-days = { $count } ditë

## Periudha e rikuperimit: thuhet dita, nuk numërohet mbrapsht
time-recovery = dita { $number }, të paktën deri më { $date }
time-recovery-past-least = dita { $number }, kohëzgjatja më e shkurtër u plotësua më { $date }

## Gjatësia e një afati, në njësinë e procedurës
length-hours = { $count } orë
length-working-days = { $count } ditë pune
length-calendar-days = { $count } ditë kalendarike
length-months = { $count } muaj
