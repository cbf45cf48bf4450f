### Search, within what one may search.

search-title = Search
search-label = Case number or name
search-hint = A case number such as X-7KM4-2Q, or a name, within your own cases only.
search-action = Search
search-found = { $count ->
    [0] No case
    [one] { $count } case
   *[other] { $count } cases
}
search-none-heading = No case that you may see
search-none-text = This does not say whether the case exists. Contact the desk of the Responsible Authority.
search-too-short = Enter at least three letters.
search-recorded = A search by name is recorded.
search-more = There are more cases than shown: add a word.
