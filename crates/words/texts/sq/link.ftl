### Lidhjet mes rasteve.

case-links-heading = Raste të lidhura
case-link-siblings = motra dhe vëllezër
case-link-same-event = e njëjta ngjarje
case-link-parent-and-child = prind dhe fëmijë
case-links-none = Nuk ka raste të lidhura që mund t'i shihni.
case-link-add = Lidh me një rast tjetër
links-lead = Një person, një rast. Lidhen vëllezërit e motrat, personat e së njëjtës ngjarje, ose dosjet që mund të jenë të një personi. Lidhja u tregohet vetëm atyre që mund t'i hapin të dy rastet; askush tjetër nuk e merr vesh që ka një lidhje.
links-number = Numri i rastit tjetër
links-number-hint = Për shembull X-7KM4-2Q. Mund të lidhni raste që mund t'i hapni.
links-number-unknown = Shkruani numrin e një rasti që është i hapur për ju
links-alike = Dikush njihet me të njëjtin emër
links-alike-lead = Vetëm emri thotë pak. Shikoni më parë; lidhini rastet vetëm nëse mund të jenë të një personi.
links-kind = Çfarë kanë të përbashkët
links-why = Pse i lidhni?
links-why-hint = Për shembull: të dy treguan për të njëjtin udhëtim. Mos shkruani emra.
links-send = Lidhi rastet
links-error-lead = Lidhja hiqet nga të dy rastet. Të dyja kronologjitë ruajnë se ajo ekzistonte dhe pse u tërhoq, për ata që mund t'i hapin të dy rastet.
links-error-hint = Për shembull: ishte fjala për numrin e një rasti tjetër. Mos shkruani emra.
case-link-same-person-suspected = ndoshta i njëjti person

### Dy dosje të një personi: i bashkojnë dy vetë, i ndan njëri.

twin-title = Dy dosje të një personi
twin-lead = Dy vetë shohin të dyja dosjet dhe thonë të njëjtën gjë. Asgjë nuk zhvendoset e nuk humbet; që atëherë secila dosje respekton atë që ndalon tjetra: një refuzim, një pëlqim të tërhequr, një përjashtim, një mbyllje. Mund të ndahen sërish në çdo kohë.
twin-first = Thuaj se të dyja janë të një personi
twin-waits = Duhet të thotë të njëjtën gjë edhe dikush tjetër që të vlejë.
twin-second = Konfirmo se të dyja janë të një personi
twin-joined = Të dyja janë të një personi, siç thanë dy vetë.
twin-part = Thuaj se janë dy persona
twin-why = Pse?
twin-why-hint = Çfarë krahasuat. Mos shkruani emra.
twin-says = siç thotë dosja tjetër e personit
twin-taken-back = u tërhoq, siç thotë dosja tjetër e personit
twin-consent-held = dhënë më { $date }, nuk vlen, siç thotë dosja tjetër e personit
event-twin-proposed = Një dosje tjetër mund të jetë e të njëjtit person
event-twin-confirmed = U bashkuan dy dosje të një personi
event-twin-changed = Dosja tjetër e personit ndryshoi atë që ndalon
event-twin-parted = Dy dosje u ndanë: janë të dy personave
refusal-second-person = Ju e thatë tashmë; duhet ta thotë edhe dikush tjetër.
refusal-second-person-cure = Pyesni një koleg që mund t'i hapë të dy rastet.
