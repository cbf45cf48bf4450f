### Procedura: linjat, gjendjet, hapat, kërkesat, garancitë, afatet.

## Linjat
track-identification = Identifikimi
track-recovery = Rikuperimi
track-protection = Mbrojtja
track-age = Mosha

## Gjendjet e identifikimit
state-identification-concern = Shqetësim i ngritur
state-identification-duplicate = I njëjti person ka tashmë një rast
state-identification-other-route = U tregua një rrugë tjetër
state-identification-screening = Në shqyrtim fillestar
state-identification-no-indicators = Nuk u gjetën shenja
state-identification-potential = Identifikimi fillestar u krye
state-identification-declined = Identifikimi formal: jo për momentin
state-identification-interview-set = Intervista formale u caktua
state-identification-interviewed = Intervista u krye, pritet vendimi
state-identification-contested = Institucionet ndryshojnë, vendos Autoriteti Përgjegjës
state-identification-formal = Identifikimi formal u krye
state-identification-not-confirmed = Nuk konfirmohet me provat e deritanishme
state-identification-review = Në rishqyrtim

## Gjendjet e rikuperimit
state-recovery-running = Periudha e rikuperimit po ecën
state-recovery-extended = Periudha e rikuperimit u zgjat
state-recovery-ended = Periudha e rikuperimit mbaroi

## Gjendjet e mbrojtjes
state-protection-emergency = Ndihma e parë
state-protection-risk-assessed = Rreziku u vlerësua
state-protection-interests-assessed = Interesi më i lartë i fëmijës u vlerësua
state-protection-needs-assessed = Nevojat u vlerësuan
state-protection-planned = Plani u pranua
state-protection-delivering = Shërbimet po jepen
state-protection-reviewed = Plani u rishikua
state-protection-reintegration = Në riintegrim
state-protection-monitoring = Në ndjekje pas riintegrimit
state-protection-ended = Mbrojtja përfundoi
state-protection-missing = Nuk dihet ku është
state-protection-shelter-declined = Pa strehëz, me shërbime të tjera
state-protection-transferred = Në kalim te një institucion tjetër
state-protection-returned = U kthye në vendbanimin e zgjedhur

## Gjendjet e moshës
state-age-stated = Mosha siç u tha
state-age-doubt = Mosha nuk është e sigurt: zbatohen rregullat për fëmijët
state-age-child = U vendos: nën 18 vjeç
state-age-adult = U vendos: 18 vjeç ose më shumë

## Hapat e identifikimit
step-identification-raise = Njofto shqetësimin
step-identification-mark-duplicate = Lidh me rastin që ekziston
step-identification-name-other-route = Trego rrugën tjetër
step-identification-start-screening = Fillo shqyrtimin fillestar
step-identification-pre-screen = Fillo përzgjedhjen në kufi
step-identification-find-no-indicators = Shëno se nuk u gjetën shenja
step-identification-identify-adult = Kryej identifikimin fillestar
step-identification-identify-child = Kryej identifikimin fillestar të fëmijës
step-identification-set-interview = Cakto intervistën formale
step-identification-call-off-interview = Anulo intervistën
step-identification-hold-interview = Regjistro intervistën formale
step-identification-decide = Merr vendimin e përbashkët
step-identification-settle = Shëno vendimin e Autoritetit Përgjegjës
step-identification-decline = Shëno: statusi formal jo për momentin
step-identification-ask-review = Kërko rishqyrtimin
step-identification-hold-review-interview = Regjistro intervistën në rishqyrtim
step-identification-decide-review = Merr vendimin e rishqyrtimit
step-identification-reopen = Rihap identifikimin

## Hapat e rikuperimit
step-recovery-start = Fillo periudhën e rikuperimit
step-recovery-extend = Zgjat periudhën e rikuperimit
step-recovery-end = Mbyll periudhën e rikuperimit
step-recovery-start-again = Fillo sërish periudhën e rikuperimit

## Hapat e mbrojtjes
step-protection-give-first-help = Jep ndihmën e parë
step-protection-confirm-first-help = Konfirmo kush e mori përsipër
step-protection-assess-risk = Vlerëso rrezikun
step-protection-assess-best-interests = Vlerëso interesin më të lartë të fëmijës
step-protection-assess-needs = Vlerëso nevojat
step-protection-agree-plan = Shëno planin e pranuar
step-protection-start-delivery = Fillo shërbimet
step-protection-review-plan = Rishiko planin
step-protection-start-reintegration = Fillo riintegrimin
step-protection-start-monitoring = Fillo ndjekjen
step-protection-help-again = Jep sërish ndihmën e parë
step-protection-end = Mbyll mbrojtjen
step-protection-note-missing = Shëno se nuk dihet ku është
step-protection-record-return = Shëno se personi u gjet
step-protection-note-shelter-declined = Shëno: strehëza jo për momentin
step-protection-plan-without-shelter = Planifiko pa strehëz
step-protection-accept-shelter = Shëno se personi e pranon strehëzën
step-protection-transfer = Kalo te një institucion tjetër
step-protection-take-over = Merr përsipër
step-protection-return-home = Shëno kthimin

## Hapat e moshës
step-age-doubt = Shëno se mosha nuk është e sigurt
step-age-decide = Vendos moshën

## Çfarë duhet më parë
requirement-safe-contact-agreed = Nuk është shënuar ende si mund të kontaktohet personi pa rrezik
requirement-safe-contact-agreed-cure = Pyesni personin për çdo mënyrë kontakti dhe shënojeni përgjigjen
requirement-interpreter-need-asked = Nuk është shënuar ende nëse duhet përkthyes
requirement-interpreter-need-asked-cure = Pyesni cilën gjuhë flet personi më mirë dhe shënoni nëse duhet përkthyes
requirement-interpreter-is-apart = Ai që përkthen është shoqërues i personit
requirement-interpreter-is-apart-cure = Gjeni një përkthyes tjetër, edhe me telefon, dhe shënoni kush përkthen tani
requirement-signs-looked-at = Shenjat nuk janë shqyrtuar ende
requirement-signs-looked-at-cure = Plotësoni shqyrtimin fillestar me personin, veçmas nga shoqëruesit
requirement-is-adult = Ky hap është për të rriturit; personi është ose mund të jetë nën 18 vjeç
requirement-is-adult-cure = Përdorni hapin për fëmijët; rregullat e fëmijës vlejnë derisa të vendoset mosha
requirement-is-child = Ky hap është për personat që janë ose mund të jenë nën 18 vjeç
requirement-is-child-cure = Nëse mosha nuk është e sigurt, shënojeni këtë te linja e moshës
requirement-information-given = Nuk është shënuar ende se personi u informua dhe mund të zgjedhë
requirement-information-given-cure = Shpjegoni, në gjuhën e personit, çfarë do të thotë identifikimi, cilat shërbime ka dhe se mund të thotë jo; pastaj shënojeni
requirement-formal-agreed = Personi ende nuk e ka kërkuar intervistën formale dhe as nuk ka dhënë pëlqim për të
requirement-formal-agreed-cure = Kur personi ta dëshirojë, shënoni kërkesën ose pëlqimin; shërbimet vazhdojnë gjithsesi
requirement-police-agreed = Personi nuk ka dhënë pëlqim për kontakt me policinë
requirement-police-agreed-cure = Shpjegoni se intervistën formale e bëjnë bashkë policia dhe shërbimi social; shënoni pëlqimin vetëm nëse personi e dëshiron. Asnjë shërbim nuk varet nga kjo
requirement-best-interests-known = Nuk është vlerësuar ende interesi më i lartë i fëmijës
requirement-best-interests-known-cure = Njësia për mbrojtjen e fëmijës ose shërbimi social plotëson vlerësimin
requirement-views-heard = Nuk është shënuar ende çfarë mendon vetë fëmija
requirement-views-heard-cure = Pyesni fëmijën me fjalë të thjeshta, me një person të besuar pranë, dhe shënoni çfarë tha
requirement-needs-looked-at = Nevojat nuk janë vlerësuar ende bashkë me personin
requirement-needs-looked-at-cure = Plotësoni vlerësimin e nevojave me personin, ose shënoni se për momentin nuk dëshiron shërbime
requirement-risk-known = Rreziku në vendin e kthimit nuk është vlerësuar ende
requirement-risk-known-cure = Plotësoni vlerësimin e rrezikut me institucionin që e njeh vendin e kthimit
requirement-return-wanted = Nuk është shënuar ende se personi e dëshiron kthimin
requirement-return-wanted-cure = Shpjegoni mundësitë e qëndrimit dhe të kthimit; shënoni pëlqimin vetëm nëse personi e dëshiron

## Garancitë: Kodi i Procedurës Penale, neni 58
safeguard-rights-told = Personit iu thanë të drejtat: gjuha, mbrojtësi, ecuria e çështjes, dëmshpërblimi
safeguard-interpreter = Përkthyes i pranishëm
safeguard-interpreter-not-companion = Përkthyesi nuk është shoqërues i personit
safeguard-spoken-to-alone = Me personin u fol veçmas nga shoqëruesit

## Garancitë: Kodi i Procedurës Penale, neni 58/b
safeguard-same-gender-officer = Intervistues i së njëjtës gjini me personin
safeguard-private-life-right-told = Personit iu tha se mund të mos u përgjigjet pyetjeve për jetën private që nuk lidhen me veprën
safeguard-audio-visual-link-offered = Personit iu ofrua të dëgjohet me lidhje audiovizive

## Garancitë: Kodi i Procedurës Penale, neni 58/a
safeguard-trusted-person = Një person i besuar e shoqëron fëmijën, ose u shënua pse nuk ishte e mundur
safeguard-confidentiality-told = Fëmijës iu tha se të dhënat mbahen të fshehta dhe se seanca mund të mbyllet
safeguard-specialised-interviewer = Pyet një specialist për fëmijët
safeguard-audio-visual-recording = Intervista u regjistrua me zë dhe pamje, ose u shënua pse nuk ishte e mundur
safeguard-adapted-premises = Mjedis i përshtatur për fëmijë nën 14 vjeç

## Garancitë: Kodi i Drejtësisë Penale për të Mitur, nenet 34, 35, 39, 43
safeguard-legal-representative = Përfaqësuesi ligjor i fëmijës i pranishëm
safeguard-defence-lawyer = Mbrojtësi i fëmijës i pranishëm
safeguard-psychologist = Psikologu i pranishëm
safeguard-child-told = Fëmijës iu shpjegua, me fjalë që i kupton, gjithçka që duhet të dijë
safeguard-independent-guardian = Kujdestar i pavarur, sepse prindi ose kujdestari është nën dyshim
safeguard-support-person = Përfaqësuesi i njësisë për të drejtat e fëmijës e mbështet fëmijën
safeguard-same-interviewer = Intervistuesi është i njëjti si më parë, ose u shënua pse nuk ishte e mundur
safeguard-further-interview-justified = U shënua pse duhet edhe një intervistë
safeguard-no-confrontation = Nuk ka ballafaqim
safeguard-name-protection-told = Përfaqësuesit iu tha se gjykata mund ta heqë emrin nga aktet dhe t'i japë fëmijës një numër

## Garancitë në vendime dhe mbyllje
safeguard-return-explained = Personit iu tha se mund të kthehet në çdo kohë
safeguard-evidence-listed = Provat janë renditur
safeguard-review-explained = Personit iu tha si mund të kërkohet rishqyrtimi
safeguard-conflicts-checked = U shqyrtua kush ka qenë i përfshirë më parë në këtë rast
safeguard-minutes-written = Procesverbali u shkrua
safeguard-residence-information-given = Mundësitë e qëndrimit u shpjeguan para çdo bisede për kthim

## Afatet
clock-signal-ack = Përgjigjja dërguesit të sinjalit
clock-signal-triage = Shqyrtimi i parë i shqetësimit
clock-screen-start = Fillimi i shqyrtimit me personin
clock-initial-complete = Identifikimi fillestar
clock-refer-emergency = Referimi urgjent
clock-refer-answer = Përgjigjja ndaj referimit
clock-ra-notify = Njoftimi i Autoritetit Përgjegjës
clock-guardian-appoint = Caktimi i kujdestarit
clock-age-before-adulthood = Para ditëlindjes së tetëmbëdhjetë: planifikoni çfarë ndryshon
clock-missing-report = Njoftimi i mungesës
clock-missing-report-note = Për një fëmijë: menjëherë. Ora nuk pret që dikush të jetë i sigurt.
clock-recovery-length = Periudha e rikuperimit
clock-recovery-length-note = Së paku 30 ditë. Mund vetëm të zgjatet; mbaron më herët vetëm me dëshirën e personit.
clock-formal-start = Intervista formale
clock-formal-start-note = Kodi i Procedurës Penale thotë pa vonesë për fëmijën dhe për viktimën e trafikimit, por nuk jep numër.
clock-formal-decide = Vendimi dhe nënshkrimet
clock-ra-contested = Vendimi i Autoritetit Përgjegjës
clock-review-window = Kërkesa për rishqyrtim
clock-review-window-note = Asnjë tekst i verifikuar nuk cakton afat. Edhe një kërkesë e mëvonshme pranohet, me arsyen e saj.
clock-police-reply = Përgjigjja e policisë: u hap çështje ose jo, dhe pse
clock-plan-first = Plani i parë i shërbimeve
clock-plan-review = Rishikimi i planit
clock-crossborder-answer = Përgjigjja një vendi tjetër
clock-report-quarterly = Shifrat tremujore
clock-breach-notice = Njoftimi i një shkeljeje të të dhënave
