### Faqja e rastit: koka, seksionet, kronologjia, ndarjet e mbyllura.

## Koka e rastit
case-title = Rasti { $number }
case-identity-open = identiteti: i hapur për ju
case-identity-closed = identiteti: i mbyllur
case-identity-show = Shfaq emrin
case-identity-show-hint = Shfaqja e emrit shënohet si lexim.
case-no-name = Emri nuk është shënuar
case-child = Fëmijë
case-child-presumed = Trajtohet si fëmijë derisa të vendoset mosha
case-adult = I rritur
case-lead = Përgjegjësi i rastit: { $unit }
case-lead-deputy = Zëvendësi: { $unit }
case-lead-none = Rasti nuk ka përgjegjës: caktojeni tani
case-lead-no-deputy = Askush nuk e zëvendëson përgjegjësin e rastit: caktoni një zëvendës
case-lead-shut-out = Përgjegjësit të rastit i është mbyllur rasti: caktoni një tjetër tani
case-lead-away = Përgjegjësi i rastit mungon: caktoni një tjetër tani
case-lead-same = Zgjidhni një person tjetër si zëvendës
case-lead-accepter = Kush e pranoi këtë referim: { $need }, më { $date }
case-lead-hint = Përgjegjësi mban përgjegjësi për rastin; zëvendësi vepron në vend të tij. Të dy janë nga institucione që marrin pjesë.
case-recovery = Rikuperimi: { $recovery }
case-do-not-remove = Mos e largoni nga vendi: telefononi sportelin
case-shielded-from-abroad = Mos kontaktoni ambasadën
case-do-not-remove-short = Mos e largoni
case-overdue = { $count ->
    [one] { $count } afat ka kaluar dhe u njoftua
   *[other] { $count } afate kanë kaluar dhe u njoftuan
}
case-interpreter = Përkthyesi: { $language }
case-interpreter-not-companion = Shoqëruesi nuk është kurrë përkthyes.
case-edition = Sipas botimit { $edition }
case-closed-banner = Rasti është mbyllur më { $date }
case-closed-held = I mbyllur për momentin: vazhdon vetëm ndihma për personin
case-practice-number = Numri fillon me X: është rast ushtrimi.

## Seksionet
case-section-label = Seksionet e rastit
case-section-overview = Përmbledhja
case-section-tracks = Linjat
case-section-plan = Plani
case-section-referrals = Referimet
case-section-consents = Pëlqimet
case-section-identity = Kush është personi
case-section-people = Personat
case-section-meeting = Takimi me personin
case-section-documents = Dokumentet
case-section-timeline = Kronologjia
case-section-looked = Kush ka parë

## Përmbledhja
case-due-told = iu tha: { $names }
case-due-heading = Çfarë duhet bërë
case-due-none = Asnjë afat nuk po ecën.
case-due-by = { $what }, { $who }
case-due-pause = afati është ndalur: { $reason }
case-due-paused = i pezulluar
case-due-others = të tjerë
case-due-answer = Përgjigjja ndaj referimit: { $need }
case-call-heading = Kë të telefononi
case-call-none = Nuk është shënuar asnjë numër; pyesni sportelin.
case-call-desk = Sporteli i Autoritetit Përgjegjës
case-call-lead = Përgjegjësi i rastit
case-call-deputy = Zëvendësi i përgjegjësit të rastit
case-call-interpreter = Linja e përkthyesve
case-stands-heading = Ku ndodhet
case-first-contact = Kontakti i parë më { $date }
case-steps-heading = Hapat që mund të ndërmerrni
case-steps-none = Për momentin asnjë hap nuk është i juaji.
case-steps-refer = Refero te një institucion tjetër
case-step-open = Shih këtë hap
case-step-cannot = Ende jo: { $step }
case-step-missing = Mungon: { $requirement }
case-step-mended-by = E zgjidh: { $functions }
case-step-source = Rregulli: { $source }

## Emrat e ndarjeve
compartment-course = Ecuria
compartment-identity = Identiteti
compartment-account = Tregimi dhe shenjat
compartment-health = Shëndeti
compartment-justice = Drejtësia
compartment-location = Vendndodhja

## Ndarjet e mbyllura: një rrip gri me arsyen, kurrë një boshllëk
case-closed-to-you = E mbyllur për ju: { $compartment }
case-closed-reason-function = Funksioni juaj nuk e përdor këtë pjesë të rastit.
case-closed-reason-consent = Personi nuk ka dhënë pëlqim për ndarjen e këtyre të dhënave me ju.
case-closed-reason-no-police = Personi nuk ka dhënë pëlqim për kontakt me policinë.
case-closed-reason-handed-over = Rastin e ka marrë një institucion tjetër; ju shihni vetëm që u pranua dhe u krye.
case-closed-reason-location = Vendndodhjen e sheh vetëm institucioni që e ruan.
case-closed-reason-erased = Këto të dhëna u shkatërruan më { $date }: { $basis }.
case-closed-reason-error = U fut gabimisht dhe u fsheh më { $date }.
case-closed-ask = Kërkojeni te sporteli i Autoritetit Përgjegjës.
case-closed-heading = Çfarë është e mbyllur për ju

## Për atë që lexon vetëm një pjesë të rastit
case-part-handed-over = Ju e ngritët këtë shqetësim dhe një institucion tjetër e ka marrë përsipër. Këtu shihni nëse u pranua dhe nëse u krye.
case-part-removal = Personi nuk largohet nga vendi dhe nuk kthehet. Telefononi sportelin para çdo hapi tjetër.
case-part-accepted = pranuar më { $date }
case-part-done = kryer më { $date }
case-part-waiting = ende pa përgjigje
case-row-handed-over = u dorëzua
case-row-task = detyrë e institucionit tuaj
case-row-danger = rrezik: askush nuk e ka marrë në dorë
case-row-no-lead = pa përgjegjës

## Kronologjia
case-timeline-heading = Kronologjia
case-timeline-lead = Një rresht për çdo ngjarje: kush, çfarë, kur dhe sipas cilit botim.
case-timeline-entry = { $function }, { $institution }
case-timeline-by-date = Sipas datës, pa veprim të askujt
case-timeline-edition = botimi { $edition }
case-timeline-entered-later = ndodhi më { $date }, u shënua më vonë
case-timeline-older = Ngjarjet e mëparshme
case-timeline-empty = Ende asnjë ngjarje.

## Personat që kanë qasje
case-people-heading = Kush mund ta hapë këtë rast dhe pse
case-people-who = Kush
case-people-why = Pse
case-people-opens = Çfarë hap
case-people-bar = Përjashto nga rasti
case-people-bar-hint = Personi mund të përjashtojë një njeri, një njësi, një institucion ose një rajon: kushdo që merr pjesë në rast e shënon menjëherë. Me gjykimin e vet përjashton vetëm përgjegjësi i rastit ose zëvendësi.
case-people-barred = I përjashtuar që nga { $date }
case-bar-person = një punonjës
case-bar-unit = një njësi
case-bar-institution = një institucion i tërë
case-bar-region = të gjitha njësitë e një rajoni
case-bar-lift = Hiq përjashtimin
case-bar-set = Mbylleni rastin për dikë
case-bar-whom = Për kë mbyllet
case-bar-named = Ose dikush që nuk është në listë, me emër
case-bar-named-hint = Ashtu si e thotë personi, me mbiemër nëse e di. Në faqen tjetër zgjidhni për kë bëhet fjalë. Kush punon në strehim të mbrojtur gjendet vetëm nga kolegët e atjeshëm; të tjerët përjashtojnë institucionin.
case-bar-named-nobody = Nuk u gjet askush me atë emër. Shikoni si është shkruar, ose përjashtoni njësinë a institucionin.
case-bar-named-many = Shumë veta e kanë atë emër. Shkruani edhe mbiemrin.
case-bar-named-choose = Kush u gjet me atë emër është tani në listë. Zgjidhni për kë bëhet fjalë.
case-bar-named-other = Zgjodhët njërin dhe shkruat emrin e një tjetri. Hiqeni emrin, ose zgjidhni sërish: secili përjashtohet me formularin e vet.
case-bar-none = Rasti nuk është mbyllur për askënd.
case-bar-record = Personi kërkon që dikush të mos marrë vesh asgjë
case-bar-record-hint = Shënoni vetëm atë që e tha vetë personi. Vlen menjëherë dhe kudo. Me një institucion përjashtohen të gjitha njësitë e tij dhe kushdo që punon atje. Përgjegjësi i rastit lexon se është fjala e vetë personit.
case-bar-judge-hint = Vlen menjëherë dhe kudo. Me një institucion përjashtohen të gjitha njësitë e tij dhe kushdo që punon atje.
case-bar-said-by = Me fjalën e kujt?
case-bar-said-by-person = E kërkoi vetë personi
case-bar-said-by-lead = Është gjykimi im, si ai që përgjigjet për rastin
case-bar-said-person = Fjala e vetë personit, e shënuar nga { $institution } më { $date }
case-bar-said-lead = Gjykimi i atij që përgjigjet për rastin, i shënuar nga { $institution } më { $date }
case-bar-lift-own = Personi e lejon sërish
case-relation-lead = përgjigjet për rastin
case-relation-part = merr pjesë
case-relation-opener = e njoftoi shqetësimin
case-relation-handed-over = e njoftoi dhe e dorëzoi: sheh vetëm që u pranua dhe u krye
case-relation-removal-notice = sheh vetëm: mos e largoni, telefononi sportelin
case-relation-tasked = ka një detyrë: sheh vetëm detyrën
case-relation-guardian = kujdestari i fëmijës
case-relation-desk = sporteli: numri dhe gjendja
case-relation-chair = kryetari: numri dhe gjendja
case-people-none = Askush tjetër nuk ka qasje.
case-people-change-lead = Ndrysho përgjegjësin e rastit

## Kujdestari i fëmijës
case-guardian-heading = Kujdestari
case-guardian-asked = u kërkua kujdestar i pavarur
case-guardian-named = u caktua: { $institution }
case-guardian-suspected = nën dyshim: qasja u mbyll
case-guardian-cleared = Dyshimi për kujdestarin u hoq
case-guardian-cleared-keeper = Dyshimi për prindin, ose për atë që e mban fëmijën, u hoq
case-guardian-change-asked = u kërkua
case-guardian-change-named = u caktua
case-guardian-change-suspected = nën dyshim
case-guardian-change-suspected-keeper = një prind, ose ai që e mban fëmijën, është nën dyshim
case-guardian-change-suspected-guardian = kujdestari është nën dyshim
case-guardian-change-cleared = dyshimi u sqarua
case-guardian-change-cleared-keeper = dyshimi për prindin, ose për atë që e mban fëmijën, u sqarua
case-guardian-change-cleared-guardian = dyshimi për kujdestarin u sqarua
case-guardian-ask = Kërko kujdestar të pavarur
case-guardian-suspect = Kujdestari është nën dyshim
case-guardian-suspect-keeper = Një prind, ose ai që e mban fëmijën, është nën dyshim
case-guardian-suspect-hint = Sa ka një dyshim, vlejnë vetëm pëlqimet e një kujdestari të pavarur, pasi të jetë caktuar. Qasja e vetë kujdestarit mbyllet vetëm kur nën dyshim është kujdestari: menjëherë, para çdo njoftimi.

## Shënimet
case-note-heading = Shënim
case-note-add = Shto një shënim
case-note-hint = Shkruani çfarë patë dhe pse ka rëndësi. Mos e rishkruani historinë e personit.
case-note-compartment = Kush duhet ta shohë
case-note-correct = U fut gabimisht
case-note-correct-hint = Shënimi fshihet kudo, çelësi i tij shkatërrohet dhe njoftohet kushdo që e mori.

## Mbyllja dhe rihapja
case-close = Mbyll rastin
case-closure-question = Pse mbyllet
case-closure-untold = Këtë personi nuk e ka dëgjuar ende
case-closure-untold-tell = Thuajani më parë ose pas mbylljes: edhe për një rast të mbyllur mund t'i thuhet
case-closure-undecided = Pse përfundon identifikimi pa vendim?
case-closure-undecided-hint = Identifikimi është ende i hapur. Personi i ruan të gjitha shërbimet sipas nevojës dhe identifikimi mund të rifillojë.
case-closure-reintegrated = plani u përmbush, personi jeton i pavarur
case-closure-other-route = pa tregues; u gjet një rrugë tjetër
case-closure-persons-wish = e dëshiron personi
case-closure-other-country = rasti vazhdon në një vend tjetër
case-closure-duplicate = i njëjti person ka një dosje tjetër, që vazhdon
case-close-warning = Shërbimet mbarojnë vetëm pas një vlerësimi nevojash të bërë bashkë me personin.
case-reopen = Rihap rastin
case-reopen-question = Pse rihapet
case-reopen-new-facts = fakte të reja
case-reopen-new-exploitation = shfrytëzim i ri
case-reopen-person-returns = personi u kthye
case-reopen-mistake = ishte mbyllur gabimisht
case-reopen-hint = Vendimi i vjetër mbetet; ky i ri i shtohet.
case-closure-death = personi vdiq
case-died = Personi vdiq
case-abroad = U largua nga vendi
