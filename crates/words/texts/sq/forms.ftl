### Formularët: pyetjet vijnë nga paketa e mekanizmit, këto tekste i mbajnë bashkë.

## Përgjigjet
forms-answer-choose-one = Zgjidhni një
forms-answer-choose-many = Zgjidhni të gjitha që përputhen
forms-answer-none-of-these = Asnjëra prej këtyre
forms-answer-other = Tjetër
forms-missing-label = Nëse nuk ka përgjigje
forms-missing-written = Përgjigjja më sipër
forms-missing-unknown = U pyet, por nuk dihet
forms-missing-not-asked = Nuk u pyet
forms-missing-declined = Personi nuk dëshiron ta thotë
forms-not-answered = Pa përgjigje

## Fushat
forms-day = Dita
forms-month = Muaji
forms-year = Viti
forms-date-hint = P.sh. 3 11 2026
forms-time = Ora
forms-time-hint = P.sh. 14:05
forms-number-hint = Me shifra
forms-country = Vendi
forms-language = Gjuha
forms-region = Rajoni
forms-telephone-hint = Me prefiksin e vendit, p.sh. +355 69 000 0000
forms-text-left = { $count ->
    [one] Mbetet { $count } shenjë
   *[other] Mbeten { $count } shenja
}

## Ecja nëpër formular
forms-section-of = Pjesa { $number } nga { $total }
forms-why-asked = Pse pyetet
forms-sealed-in = Ruhet te: { $compartment }
forms-check-heading = Kontrolloni përgjigjet
forms-send = Dërgo
forms-sent = Formulari u dërgua
forms-answered-before = U përgjigj më { $date }, { $function }
forms-keep-answer = Përgjigjja vlen ende
forms-stop-asking = Ndalu këtu
forms-stop-asking-hint = Përgjigjet e deritanishme ruhen. Personi nuk detyrohet të vazhdojë.

## Gjetjet
forms-findings-heading = Gjetjet
forms-findings-lead = Gjetjet tregojnë ku qëndrojnë shenjat. Nuk vendosin asgjë: vendos një njeri.
forms-findings-dimension-shown = shenja të mjaftueshme
forms-findings-dimension-some = disa shenja
forms-findings-dimension-none = pa shenja
forms-findings-list-absent = Kjo listë treguesish nuk është e ngarkuar: burimi nuk është lexuar.

## Në letër
forms-paper-print = Printo bosh
forms-paper-serial = Numri serial { $serial }
forms-paper-original-time = Koha e plotësimit në letër
