### Kërkimi, brenda asaj që mund të kërkohet.

search-title = Kërko
search-label = Numër rasti ose emër
search-hint = Numri i rastit, p.sh. X-7KM4-2Q, ose emri, vetëm në rastet tuaja.
search-action = Kërko
search-found = { $count ->
    [0] Asnjë rast
    [one] { $count } rast
   *[other] { $count } raste
}
search-none-heading = Asnjë rast që mund ta shihni
search-none-text = Kjo nuk thotë nëse rasti ekziston. Kontaktoni sportelin e Autoritetit Përgjegjës.
search-too-short = Shkruani të paktën tri shkronja.
search-recorded = Kërkimi me emër shënohet.
search-more = Ka më shumë raste sesa shfaqen: shtoni një fjalë.
