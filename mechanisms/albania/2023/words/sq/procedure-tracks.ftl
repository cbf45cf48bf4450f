### Linjat e qëndrimit, azilit, drejtësisë dhe kalimit të kufirit.

## Linjat
track-residence = Qëndrimi
track-asylum = Azili
track-justice = Drejtësia
track-cross-border = Përtej kufirit

## Gjendjet e qëndrimit
state-residence-pre-screened = I huaj: mundësitë ende pa u shpjeguar
state-residence-options-told = Mundësitë e qëndrimit u shpjeguan
state-residence-tolerated = Qëndron gjatë mbrojtjes
state-residence-applied = U kërkua leja
state-residence-granted = Leja u dha
state-residence-renewed = Leja u ripërtëri
state-residence-refused = Leja nuk u dha
state-residence-appealed = U ankua
state-residence-ended = Nuk duhet më

## Gjendjet e azilit
state-asylum-asked = E kërkoi me gojë
state-asylum-lodged = Kërkesa u dorëzua
state-asylum-protected = Mbrojtja u dha
state-asylum-not-granted = Mbrojtja nuk u dha
state-asylum-appealed = U ankua
state-asylum-withdrawn = U tërhoq nga personi

## Gjendjet e drejtësisë
state-justice-no-report = Pa kallëzim
state-justice-reported-without-name = U njoftua pa emër
state-justice-reported = U kallëzua
state-justice-opened = Çështja u hap
state-justice-not-opened = Çështja nuk u hap
state-justice-appealed = U ankua
state-justice-investigation = Në hetim
state-justice-charged = U ngrit akuza
state-justice-dismissed = Çështja u pushua
state-justice-trial = Në gjykim
state-justice-final = Vendimi është i formës së prerë

## Gjendjet përtej kufirit
state-cross-border-drafted = Kërkesa u përgatit
state-cross-border-agreed = U ra dakord me personin
state-cross-border-requested = Pritet përgjigjja e vendit tjetër
state-cross-border-accepted = Vendi tjetër pranoi
state-cross-border-risk-assessed = Rreziku atje u vlerësua
state-cross-border-travelling = Në udhëtim
state-cross-border-handed-over = U dorëzua atje
state-cross-border-declined-abroad = Vendi tjetër nuk pranoi
state-cross-border-postponed = U shty
state-cross-border-announced = Kthimi u paralajmërua
state-cross-border-reception-arranged = Pritja u rregullua
state-cross-border-arrived = Arriti
state-cross-border-followed-up = Pati lajme pas kthimit
state-cross-border-closed = Përfundoi

## Hapat e identifikimit
step-identification-screen-in-inspection = Fillo shqyrtimin gjatë inspektimit
step-identification-name-labour-claim = Trego rrugën e punës: pagë e papaguar
step-identification-record-foreign-decision = Shëno vendimin e një vendi tjetër
step-identification-weigh-foreign-decision = Shëno si u peshua vendimi i huaj

## Hapat e mbrojtjes
step-protection-assess-family = Vlerëso familjen
step-protection-follow-up = Shëno si po ecën

## Hapat e qëndrimit
step-residence-open = Shëno se personi është i huaj
step-residence-tell-options = Shpjego mundësitë e qëndrimit
step-residence-tolerate = Shëno se personi qëndron gjatë mbrojtjes
step-residence-apply = Shëno kërkesën për leje
step-residence-grant = Shëno se leja u dha
step-residence-renew = Shëno se leja u ripërtëri
step-residence-refuse = Shëno se leja nuk u dha
step-residence-appeal = Shëno ankimin
step-residence-withdraw-application = Shëno se personi e tërhoqi kërkesën
step-residence-end = Shëno se nuk duhet më

## Hapat e azilit
step-asylum-ask = Shëno se personi kërkon azil
step-asylum-lodge = Shëno se kërkesa u dorëzua
step-asylum-grant = Shëno se mbrojtja u dha
step-asylum-refuse = Shëno se mbrojtja nuk u dha
step-asylum-appeal = Shëno ankimin
step-asylum-withdraw = Shëno se personi e tërhoqi

## Hapat e drejtësisë
step-justice-open = Hap linjën e drejtësisë
step-justice-report-without-name = Njofto pa emër
step-justice-report = Shëno kallëzimin
step-justice-open-proceedings = Shëno se çështja u hap
step-justice-leave-unopened = Shëno se çështja nuk u hap
step-justice-appeal = Shëno ankimin
step-justice-investigate = Shëno fillimin e hetimit
step-justice-charge = Shëno akuzën
step-justice-dismiss = Shëno pushimin e çështjes
step-justice-start-trial = Shëno fillimin e gjykimit
step-justice-finish = Shëno vendimin e formës së prerë
step-justice-set-hearing = Shëno një seancë ose marrje në pyetje të caktuar, të shtyrë ose të anuluar
step-justice-record-hearing = Shëno një seancë ose marrje në pyetje që u mbajt
step-justice-record-protection-measure = Shëno një masë mbrojtjeje
step-justice-tell-of-release = Shëno njoftimin për arrestim ose lirim
step-justice-claim-damages = Shëno kërkesën për dëmshpërblim
step-justice-note-damages = Shëno si përfundoi dëmshpërblimi
step-justice-give-non-punishment-notice = Dorëzo njoftimin e mosndëshkimit
step-justice-check-non-punishment = Shëno shqyrtimin e mosndëshkimit

## Hapat përtej kufirit
step-cross-border-draft = Përgatit kërkesën për një vend tjetër
step-cross-border-draft-again = Përgatit një kërkesë tjetër për një vend tjetër
step-cross-border-agree = Shëno se u ra dakord
step-cross-border-send-request = Dërgo kërkesën, pa emër
step-cross-border-note-acceptance = Shëno se vendi tjetër pranoi
step-cross-border-note-refusal = Shëno se vendi tjetër nuk pranoi
step-cross-border-assess-abroad = Vlerëso rrezikun atje
step-cross-border-travel = Shëno nisjen
step-cross-border-hand-over = Shëno dorëzimin
step-cross-border-postpone = Shtyj
step-cross-border-come-back = Shëno se kthehet
step-cross-border-announce-return = Shëno kthimin e paralajmëruar
step-cross-border-arrange-reception = Shëno se pritja u rregullua
step-cross-border-receive = Shëno mbërritjen
step-cross-border-follow-up = Shëno si po ecën
step-cross-border-close = Mbyll linjën

## Çfarë duhet më parë
requirement-is-foreign = Ky hap është për shtetasit e huaj dhe për personat pa shtetësi
requirement-stay-wanted = Nuk është shënuar se personi dëshiron të qëndrojë
requirement-stay-wanted-cure = Shpjegoni mundësitë e qëndrimit dhe shënoni çfarë dëshiron personi
requirement-asylum-on-record = Nuk është shënuar se personi kërkon azil ose ka frikë të kthehet
requirement-asylum-on-record-cure = Shënojeni te formulari i qëndrimit; që nga ai çast ambasada nuk kontaktohet
requirement-police-agreed-to-report = Personi nuk ka dhënë pëlqim për kontakt me policinë
requirement-police-agreed-to-report-cure = Shpjegoni se kallëzimi është zgjedhja e personit dhe se asnjë shërbim nuk varet prej tij; shënoni pëlqimin vetëm nëse e dëshiron
requirement-family-known = Familja nuk është vlerësuar ende
requirement-family-known-cure = Njësia për mbrojtjen e fëmijës ose shërbimi social plotëson vlerësimin e familjes
requirement-not-towards-home = Personi kërkoi azil ose ka frikë: drejt vendit të vet nuk shkon asgjë
requirement-not-towards-home-cure = Nëse kërkesa është për një vend të tretë, shënojeni te kërkesa
requirement-crossing-wanted = Personi nuk ka dhënë pëlqim për një kërkesë drejt një vendi tjetër
requirement-crossing-wanted-cure = Shpjegoni çfarë do t'i thuhet vendit tjetër dhe çfarë jo; shënoni pëlqimin vetëm nëse personi e dëshiron
requirement-foreign-decision-recorded = Vendimi i huaj nuk është shënuar ende
requirement-foreign-decision-recorded-cure = Plotësoni formularin e vendimit të huaj

## Garancitë
safeguard-outcome-told = Personit iu tha çfarë u vendos, pse, dhe çfarë mund të bëjë
safeguard-receipt-received = Erdhi vërtetimi i atij që e priti personin

## Afatet
clock-justice-appeal = Ankimi kundër moshapjes ose pushimit
clock-detention-alert = Njoftimi se personi mbahet ose akuzohet
clock-detention-alert-note = Po atë ditë.
clock-foreign-review = Peshimi i vendimit të një vendi tjetër
clock-foreign-review-note = Vendimi i huaj nuk detyron askënd vetvetiu.
clock-residence-answer = Përgjigjja për lejen
clock-residence-appeal = Ankimi kundër mosdhënies së lejes
clock-reception-arrange = Rregullimi i pritjes
clock-reception-arrange-note = Para ditës së mbërritjes.
clock-followup-report = Lajmet pas kthimit

## Zotimet
commitment-detention-alert = Personi mbahet ose akuzohet: gjeni sot avokatin, nëse personi e do
commitment-find-interpreter = Gjeni përkthyes që nuk është shoqërues, në gjuhën e personit
