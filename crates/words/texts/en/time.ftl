### Dates, times of day, time left.

## Months and weekdays
time-month-1 = January
time-month-2 = February
time-month-3 = March
time-month-4 = April
time-month-5 = May
time-month-6 = June
time-month-7 = July
time-month-8 = August
time-month-9 = September
time-month-10 = October
time-month-11 = November
time-month-12 = December
time-weekday-1 = Monday
time-weekday-2 = Tuesday
time-weekday-3 = Wednesday
time-weekday-4 = Thursday
time-weekday-5 = Friday
time-weekday-6 = Saturday
time-weekday-7 = Sunday

## Date and time
time-date = { $day } { $month } { $year }
time-date-short = { $day } { $month }
time-date-weekday = { $weekday } { $date }
time-date-and-time = { $date }, { $time }
time-end-of-day = end of { $date }
time-month-and-year = { $month } { $year }

## Time left
time-now = now
time-today = today
time-tomorrow = tomorrow
time-left-minutes = { $count ->
    [one] { $count } minute left
   *[other] { $count } minutes left
}
time-left-hours = { $count ->
    [one] { $count } hour left
   *[other] { $count } hours left
}
time-left-days = { $count ->
    [one] { $count } day left
   *[other] { $count } days left
}
time-overdue-minutes = { $count ->
    [one] overdue by { $count } minute
   *[other] overdue by { $count } minutes
}
time-overdue-hours = { $count ->
    [one] overdue by { $count } hour
   *[other] overdue by { $count } hours
}
time-overdue-days = { $count ->
    [one] overdue by { $count } day
   *[other] overdue by { $count } days
}

## Lengths
time-length-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
time-length-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
time-length-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}

## The recovery period: the day is told, never a countdown
time-recovery = day { $number }, at least until { $date }
time-recovery-past-least = day { $number }, the shortest length was reached on { $date }

## The length of a deadline, in the unit of the procedure
length-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
length-working-days = { $count ->
    [one] { $count } working day
   *[other] { $count } working days
}
length-calendar-days = { $count ->
    [one] { $count } calendar day
   *[other] { $count } calendar days
}
length-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
