### What changed since one was last here: on the desk and on the first page of a case.

changed-heading-desk = What changed in your cases
changed-heading-case = What changed since you were last here
changed-since = since { $date }
changed-none = Nothing has changed since you were last here.
changed-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
