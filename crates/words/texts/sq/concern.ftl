### Njoftimi i një shqetësimi: pak pyetje, një për faqe, kthimi gjithmonë i sigurt.

## Para çdo pyetjeje
concern-title = Njofto një shqetësim
concern-lead = Nuk duhet të jeni të sigurt. Shënoni çfarë dini; pjesa tjetër mund të vijë më vonë.
concern-duty-heading = Çfarë jeni i detyruar të njoftoni
concern-duty-tell = Thuajini personit, para se të pyesni: kush jeni, çfarë duhet të njoftoni dhe kujt.
concern-duty-text = { $duty }
concern-duty-unset = Për funksionin tuaj, detyrimi i njoftimit nuk është caktuar nga një burim i verifikuar. Pyesni sportelin para se të premtoni fshehtësi.
concern-duty-may-stop = Pasi ta dëgjojë këtë, personi mund të ndalet këtu. Kujdesi nuk varet nga vazhdimi.
concern-duty-told = Ia kam thënë personit
concern-duty-not-present = Personi nuk është me mua tani
concern-stop = Personi dëshiron të ndalet
concern-start = Fillo
concern-steps-label = Ku jeni
concern-step-of = Faqja { $number } nga { $total }

## A është vetëm personi
concern-alone-question = A është personi vetëm me ju?
concern-alone-hint = Shikoni kush dëgjon: shoqërues, punëdhënës, i afërm, telefon i hapur.
concern-alone-yes = Po, askush nuk na dëgjon
concern-alone-no = Jo, dikush është i pranishëm
concern-alone-who = Kush dëgjon
concern-alone-advice = Gjeni një arsye për të qëndruar vetëm me personin para se të vazhdoni. Mos e bëni shoqëruesin përkthyes.
concern-needs-question = Çfarë i duhet personit tani?
concern-needs-food = ushqim ose ujë
concern-needs-rest = pushim
concern-needs-doctor = mjek
concern-needs-child = fëmija i vet pranë
concern-needs-warm = rroba të ngrohta
concern-needs-none = asgjë për momentin
concern-needs-advice = Këto vijnë para pyetjeve.

## Pyetjet e para
concern-where-question = Ku?
concern-what-question = Çfarë ju shqetëson?
concern-what-hint = Çfarë patë ose dëgjuat. Pak fjalë mjaftojnë.
concern-since-question = Që kur?
concern-danger-question = A është dikush në rrezik tani?
concern-danger-yes = Po
concern-danger-no = Jo
concern-danger-unknown = Nuk e di
concern-age-question = A është, ose mund të jetë, nën 18 vjeç?
concern-age-under-18 = Nën 18 vjeç
concern-age-maybe = Mund të jetë nën 18 vjeç
concern-age-adult = Qartësisht i rritur
concern-age-adult-reason = Pse jeni i sigurt që është i rritur?
concern-child-heading = Nga tani zbatohen rregullat për fëmijët
concern-child-why = Kur dikush mund të jetë nën 18 vjeç, trajtohet si fëmijë derisa të vendoset mosha. Askush nuk humbet mbrojtjen duke pritur.
concern-child-guardian = Kërkohet një kujdestar i pavarur. Prindërit nuk njoftohen para se të shqyrtohet rreziku.

## Rrezik tani: së pari telefoni
concern-danger-heading = Telefononi së pari
concern-danger-lead = Telefononi derisa një njeri me emër të thotë po. Formulari pret.
concern-danger-care-heading = Ndihmë pa polici
concern-danger-emergency-numbers = Numrat e urgjencës
concern-danger-on-duty = Në gatishmëri tani
concern-call-heading = Telefonatat
concern-call-whom = Kujt i telefonuat
concern-call-when = Kur
concern-call-answer = Çfarë u përgjigj
concern-call-answer-no-answer = Nuk u përgjigj askush
concern-call-answer-calls-back = Do të telefonojë vetë
concern-call-answer-no-place = Nuk ka vend: telefonohet kryetari në gatishmëri
concern-call-answer-takes-over = E merr në dorë
concern-call-accepted-by = Emri i atij që pranoi
concern-call-add = Shëno telefonatën
concern-call-goes-on = Askush nuk ka pranuar ende. Kur nuk ka vend, thirret kryetari në gatishmëri.
concern-call-done = E pranoi { $name }, { $unit }, në orën { $time }
concern-emergency-referral = Bëj referimin e urgjencës

## Gjuha dhe kontakti i sigurt
concern-language-question = Në cilën gjuhë flet personi?
concern-interpreter-question = A duhet përkthyes?
concern-interpreter-rule = Përkthyesi nuk është kurrë shoqëruesi, i afërmi apo punëdhënësi.
concern-contact-heading = Si mund ta kontaktojmë pa rrezik
concern-contact-call = A mund të telefonojmë?
concern-contact-message = A mund të lëmë mesazh?
concern-contact-write = A mund të shkruajmë?
concern-contact-who-else = Kush tjetër i lexon ose i dëgjon?
concern-contact-none = Asnjë mënyrë nuk është e sigurt tani

## Shenjat dhe vëzhgimet
concern-signs-heading = Shenjat
concern-signs-lead = Shënoni vetëm atë që e keni parë ose dëgjuar. Gjetjet nuk vendosin asgjë.
concern-observations-question = Çfarë vutë re dhe pse mendoni kështu?
concern-key-words-question = Fjalët kyçe të vetë personit
concern-key-words-hint = Disa fjalë, jo historia: do të tregohej përsëri dhe mund të lexohej në gjyq.
concern-asked-before-heading = Kush ka pyetur më parë
concern-asked-before = { $function }, { $date }: { $topic }
concern-asked-before-advice = Lexoni këto para se të pyesni përsëri.

## Çfarë dëshiron personi
concern-wants-question = Çfarë dëshiron personi?
concern-wants-child = Çfarë mendon dhe dëshiron fëmija?
concern-consent-heading = Pëlqimi, qëllim pas qëllimi
concern-consent-lead = Lexojani çdo qëllim personit në gjuhën e tij. Jo është përgjigje e plotë.
concern-consent-child = Për identifikimin e një fëmije nuk kërkohet pëlqim; mendimi i tij shënohet gjithmonë.
concern-refuses-all = Personi nuk dëshiron asgjë për momentin
concern-refuses-all-text = Nuk ruhet asnjë emër. Jepni kartën me numrat dhe thuajini se mund të kthehet kur të dojë.

## Fundi: çfarë ndahet dhe çfarë jo
concern-check-heading = Kontrolloni para se ta dërgoni
concern-shared-heading = Çfarë do të ndahet dhe me kë
concern-shared-row = { $what }: { $recipient }
concern-shared-all = Gjithçka që shkruat
concern-shared-status = Vetëm numri dhe gjendja
concern-shared-task = Detyra e tyre me fjalë asnjanëse
concern-consent-next = Pas dërgimit vjen pëlqimi: çdo qëllim i lexohet personit në gjuhën e vet, dhe para kësaj asgjë nuk ndahet mbi bazën e tij.
concern-consent-now = Rasti u hap. Tani vjen pëlqimi: lexojini personit çdo qëllim në gjuhën e vet.
concern-not-shared-heading = Çfarë nuk do të ndahet
concern-not-shared-police = Policia nuk sheh asgjë pa pëlqimin e një të rrituri.
concern-send = Dërgo shqetësimin
concern-sent-heading = Rasti { $number } u hap
concern-sent-next = Çfarë ndodh tani
concern-sent-text = { $unit } e sheh rastin menjëherë. Ju do të shihni kur të pranohet.

## Drafti dhe letra
concern-draft-saved = U ruajt si draft në orën { $time }
concern-leave-warning = Ka përgjigje të paruajtura. Doni të largoheni?
concern-print-blank = Printo formularin bosh
concern-print-serial = Numri serial: { $serial }
concern-from-paper = Po e fus nga letra
concern-from-paper-when = Kur u plotësua në letër

## Faqe pas faqeje
concern-nothing-yet = Ende pa përgjigje
concern-danger-now = Hape rastin tani dhe shëno telefonatat
concern-danger-then-calls = Hapeni rastin sapo të mundeni: ajo që nuk është përgjigjur ende mbetet e hapur, dhe kush mund të jetë nën 18 vjeç trajtohet si fëmijë. Pastaj shënoni çdo telefonatë.
concern-signs-absent = Kjo listë shenjash ekziston, por askush këtu nuk ka mundur ta lexojë. Përdorni listat e tjera dhe shkruani çfarë vutë re.
concern-shared-own = Brenda njësisë suaj kjo vlen derisa një institucion tjetër të pranojë një referim.
concern-not-shared-names = Emrat, rrëfimi, shëndeti: askush tjetër nuk i sheh para se të pranojë një referim.
concern-not-shared-parents = Prindërit dhe kujdestarët nuk njoftohen para se të shqyrtohet rreziku.
concern-not-shared-place = Ku ndodhet personi: vetëm kush e strehon.
concern-paper-heading = Po e hedh nga letra
concern-paper-day = Në cilën ditë u plotësua letra?
concern-paper-time = Në ç’orë (për shembull 14:30)?
concern-paper-serial = Numri serik i letrës
concern-paper-mistake = Shkruani një ditë dhe një orë që kanë kaluar.
concern-blank-link = Printoni formularin bosh
concern-blank-title = Shqetësim, në letër
concern-blank-serial = Numri serik: { $serial }
concern-blank-lead = Plotësoni çfarë dini. Hidheni në sistem sa më shpejt, me ditën dhe orën më poshtë, pastaj asgjësojeni letrën.
concern-blank-when = Dita dhe ora:

## Telefonatat e një rasti në rrezik
concern-danger-taken = U pranua. Një person me emër e ka marrë përsipër.
concern-danger-none = Në këtë rast nuk është shënuar rrezik.
concern-danger-record = Dikush është në rrezik tani
concern-number-unset = Në mekanizëm nuk është vendosur numër: përdorni listën e institucionit tuaj ose pyesni sportelin.
concern-nobody-on-duty = Askush nuk është shënuar në grafik
concern-call-name-mistake = Shkruani emrin e atij që pranoi.
concern-call-whom-mistake = Zgjidhni kë telefonuat.
concern-call-answer-mistake = Zgjidhni cila ishte përgjigjja.
