### Çfarë ndryshoi që nga hera e fundit: në tryezë dhe në faqen e parë të një rasti.

changed-heading-desk = Çfarë ndryshoi në rastet tuaja
changed-heading-case = Çfarë ndryshoi që kur ishit këtu herën e fundit
changed-since = që nga { $date }
changed-none = Asnjë ndryshim që kur ishit këtu herën e fundit.
changed-more = { $count ->
    [one] dhe { $count } tjetër
   *[other] dhe { $count } të tjera
}
