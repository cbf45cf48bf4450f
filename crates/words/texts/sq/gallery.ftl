### Galeria e përbërësve, vetëm në ushtrim. Gjithçka këtu është e trilluar.

gallery-title = Përbërësit në çdo gjendje
gallery-mechanism = Vend shembull
gallery-run-by = Autoriteti shembull
gallery-institution = Shërbimi shembull, Qyteti Shembull
gallery-function = punë me rastin
gallery-side = Pjesët e shembullit
gallery-overview = Përmbledhje
gallery-plan = Plani
gallery-referrals = Referimet
gallery-timeline = Ecuria
gallery-stands = Ku ndodhet rasti
gallery-call = Kujt t'i telefononi
gallery-desk = Çfarë pret
gallery-table = Rastet
gallery-notices = Njoftime
gallery-form = Një formular

gallery-identity-closed = identiteti: i mbyllur
gallery-lead = Fëmijë · drejtuesi i rastit: shërbimi shembull
gallery-recovery = Rimëkëmbja: dita 9, të paktën deri më 3 dhjetor
gallery-do-not-remove = Mos e largoni: telefononi tryezën e shërbimit
gallery-interpreter = Përkthyes: pashto

gallery-track-identification = identifikimi
gallery-track-identification-state = i mundshëm
gallery-track-identification-text = që nga 3 nëntori 2026
gallery-track-recovery = rimëkëmbja
gallery-track-recovery-state = dita 9
gallery-track-recovery-text = të paktën deri më 3 dhjetor 2026
gallery-track-residence = qëndrimi
gallery-track-residence-state = nuk është hapur
gallery-track-residence-text = asgjë për të bërë

gallery-phone-who = Personi në roje, shërbimi shembull
gallery-phone-note = ditë e natë

gallery-desk-row = Përgjigjuni referimit nga policia kufitare
gallery-desk-for = për institucionin tuaj · X-7KM4-2Q
gallery-empty-title = Asgjë nuk ju pret
gallery-empty-text = Kur lind një shqetësim, ngrijeni: faqja pyet sa më pak.

gallery-table-caption = Rastet që presin
gallery-table-number = Numri
gallery-table-state = Gjendja
gallery-table-left = Koha e mbetur

gallery-status-not-begun = nuk ka nisur
gallery-status-running = në vazhdim
gallery-status-waiting = pret përgjigje
gallery-status-done = e kryer
gallery-status-late = me vonesë
gallery-status-care = kërkon kujdes
gallery-status-ended = mbaroi pa u kryer
gallery-status-closed = e mbyllur për ju

gallery-closed-name = Drejtësia
gallery-closed-reason = personi nuk ka dhënë pëlqimin për kontakt me policinë

gallery-not-yet-step = Intervista formale: ende jo.
gallery-not-yet-missing = Duhet caktuar një psikolog.
gallery-not-yet-rule = Këtu shkruhet rregulli me nenin dhe burimin.
gallery-not-yet-mender = Mund ta caktojë drejtuesi i rastit.

gallery-notice-plain-title = Për dijeni
gallery-notice-plain = Për këtë rast po punojnë dy veta në këtë çast.
gallery-notice-done = Referimi u dërgua. Institucioni ka kohë deri nesër të përgjigjet.
gallery-notice-care-title = Mund të jetë nën 18 vjeç
gallery-notice-care = Deri në vendimin për moshën zbatohen të gjitha rregullat për fëmijët.
gallery-notice-danger-title = Në rrezik tani
gallery-notice-danger = Telefononi para çdo gjëje tjetër.

gallery-row-language = Gjuha
gallery-row-language-value = Pashto, me përkthyes që nuk është shoqërues
gallery-row-need = Nevoja

gallery-happening-what = Referimi u pranua
gallery-happening-who = Shërbimi shembull, strehëza
gallery-happening-edition = botimi 2023
gallery-happening-line = Përgjigjja erdhi pas 2 orësh.

gallery-question-place = Ku e takuat personin?
gallery-question-place-help = Një qytet ose pikë kufitare. Kurrë adresë.
gallery-question-since = Që kur?
gallery-question-danger = A është dikush në rrezik tani?
gallery-question-children = Sa fëmijë janë me personin?
gallery-question-unit = fëmijë
gallery-question-need-one = Çfarë duhet së pari?
gallery-question-need-any = Çfarë duhet sot?
gallery-question-words = Me fjalët kyçe të vetë personit
gallery-question-before = Është pyetur më parë: shërbimi shembull, 3 nëntor 2026
gallery-choice-rest = Pushim
gallery-choice-food = Ushqim
gallery-choice-doctor = Mjek
gallery-choice-help = Një vend i qetë, edhe pa shtrat.
