### Pyetjet që dalin në më shumë se një formular. Një pyetje ka gjithmonë të njëjtat fjalë.

## Siguria e bisedës
question-alone-now = A jeni vetëm me personin, në një vend ku nuk ju dëgjon askush tjetër?
question-alone-now-help = Nëse jo, ndalni këtu. Gjeni një vend tjetër, ose një arsye të zakonshme për ta marrë personin mënjanë: një formular për t'u plotësuar, një kontroll mjekësor, një gotë ujë. Mos pyesni për asgjë tjetër derisa të jeni vetëm.
question-who-listens = Kush mund të dëgjojë tani?
question-who-listens-help = Mendoni edhe për telefonin e hapur në xhep dhe për fëmijën që rri pranë. Kush e shoqëron personin nuk përkthen dhe nuk përgjigjet në vend të personit.
option-who-listens-companion = Dikush që e shoqëron
option-who-listens-family-member = Një pjesëtar i familjes
option-who-listens-partner = Partneri ose bashkëshorti
option-who-listens-employer = Punëdhënësi ose dikush nga puna
option-who-listens-interpreter-unknown = Një përkthyes që nuk e njohim
option-who-listens-on-the-phone = Dikush në telefon
option-who-listens-others-around = Njerëz të tjerë përreth
option-who-listens-child-of-person = Fëmija i personit

## Çfarë duhet tani
question-needs-now = Çfarë i duhet personit tani, para çdo pyetjeje tjetër?
question-needs-now-help = Pyesni thjesht: "A keni ngrënë? A doni të uleni pak? A ju dhemb diçka? Ku i keni fëmijët?" Këto jepen menjëherë dhe nuk varen nga asgjë që personi thotë më pas.
option-needs-now-food-water = Ushqim ose ujë
option-needs-now-rest-warmth = Pushim, ngrohtësi, gjumë
option-needs-now-toilet-wash = Tualet ose larje
option-needs-now-clothes = Veshje
option-needs-now-doctor = Mjek
option-needs-now-medicine = Ilaçet që merr zakonisht
option-needs-now-child-brought = Fëmija pranë vetes
option-needs-now-safe-call = Një telefonatë e sigurt
option-needs-now-someone-to-stay = Dikush që t'i rrijë pranë
option-needs-now-nothing-now = Asgjë për momentin
question-danger-now = A është dikush në rrezik tani?
question-danger-now-help = Personi, një fëmijë, një pjesëtar i familjes, një person tjetër në të njëjtin vend, ose ju. Për shembull: dikush po pret jashtë, është marrë një biletë për sonte, ka plagë, flet për t'i dhënë fund jetës. Nëse po, telefononi së pari; formulari pret.
question-detained = A mbahet personi, ose është nën akuzë?
question-detained-help = Në komisariat, në burg, në një qendër të mbyllur, ose i akuzuar për diçka. Edhe atëherë vlejnë të njëjtat të drejta, dhe disa hapa bëhen po atë ditë.

## Ku
question-region = Në cilin qark?
question-region-help = Qarku ku është personi tani. Sipas tij gjenden ata që janë në shërbim.
question-place-now = Ku mund të gjendet personi tani?
question-place-now-help = Aq sa duhet për të shkuar tek ai: "parkimi pas tregut". Këtë e lexojnë vetëm ata që duhet ta dinë vendin. Mos shkruani emër strehëze.

## Çfarë dyshoni
question-exploitation = Çfarë lloj shfrytëzimi dyshoni?
question-exploitation-help = Mjafton dyshimi. Zgjidhni gjithçka që mund të jetë; nuk po vendosni asgjë. Nëse nuk e dini, thoni që nuk e dini.
option-exploitation-sexual = Seksual
option-exploitation-forced-labour = Punë e detyruar
option-exploitation-domestic-work = Punë në shtëpinë e dikujt
option-exploitation-begging = Lypje
option-exploitation-peddling = Shitje në rrugë
option-exploitation-servitude = Gjendje si shërbëtor, pa mundësi për të ikur
option-exploitation-forced-criminality = I detyruar të bëjë diçka të kundërligjshme
option-exploitation-forced-marriage = Martesë e detyruar
option-exploitation-illegal-adoption = Birësim i paligjshëm
option-exploitation-surrogacy = Shtatzëni për të tjerët, e detyruar
option-exploitation-organ-removal = Heqje e organeve
option-exploitation-forced-military = I detyruar të luftojë
option-exploitation-benefit-fraud = I përdorur për të marrë ndihma shtetërore
option-exploitation-other = Tjetër
question-since-when = Që kur?
question-since-when-help = Afërsisht. Një vit i lidhur me diçka që mbahet mend ndihmon: "që kur filloi shkolla".
option-since-when-today = Sot
option-since-when-this-week = Këtë javë
option-since-when-this-month = Këtë muaj
option-since-when-this-year = Këtë vit
option-since-when-longer = Më gjatë se një vit
option-since-when-ended = Ka mbaruar

## Mosha
question-age-class = Sa vjeç është personi?
question-age-class-help = Nëse keni edhe dyshimin më të vogël, zgjidhni "mund të jetë nën 18 vjeç". Atëherë personi trajtohet si fëmijë derisa të ketë një vendim për moshën. Dokumentet nuk duhen për këtë.
option-age-class-under-18 = Nën 18 vjeç
option-age-class-maybe-under-18 = Mund të jetë nën 18 vjeç
option-age-class-clearly-adult = Qartësisht i rritur
question-age-class-reason = Pse mendoni kështu për moshën?
question-age-class-reason-help = Duhet kur zgjidhni "qartësisht i rritur". Për shembull: "ka fëmijë të rritur", "pasaportë e parë, lindur më 1985". Pamja vetëm nuk mjafton.
question-age-years = Sa vjeç thotë personi se është?
question-age-years-help = Shkruani numrin që thotë personi, edhe kur nuk jeni të sigurt. Nën 14 vjeç duhen masa të tjera.

## Personi
question-known-as = Si dëshiron personi ta thërrasim?
question-known-as-help = Mund të jetë një emër i shkurtër ose i zgjedhur. Emri i vërtetë nuk duhet ende.
question-gender = Gjinia
question-gender-help = Siç e thotë vetë personi. Duhet që biseda formale të bëhet nga dikush i së njëjtës gjini.
option-gender-female = Femër
option-gender-male = Mashkull
option-gender-other = Tjetër
question-citizenship = Shtetësia
question-citizenship-help = Siç e thotë personi; nuk kërkohen dokumente. Për një të huaj nisin edhe mbrojtje të tjera, për shembull nuk largohet nga vendi.

## Gjuha
question-language = Në cilën gjuhë shprehet më lirshëm personi?
question-language-help = Gjuha në të cilën do t'i fliste një miku. Jo ajo që flet mjaftueshëm.
question-interpreter-needed = A duhet përkthyes?
question-interpreter-needed-help = Nëse ngurroni, po. Shoqëruesi, fëmija ose një njeri nga i njëjti vend pune nuk përkthen kurrë.
question-interpreter-now = Kush po përkthen tani?
question-interpreter-now-help = Para se të filloni, pyesni personin nëse ndihet mirë me këtë përkthyes. Mund të kërkojë një tjetër, edhe të gjinisë tjetër.
option-interpreter-now-in-the-room = Përkthyes këtu
option-interpreter-now-by-telephone = Përkthyes në telefon
option-interpreter-now-by-video = Përkthyes me video
option-interpreter-now-colleague = Një koleg që e flet gjuhën
option-interpreter-now-none-yet = Ende askush
question-communication-support = Çfarë do ta ndihmonte personin të kuptojë dhe të kuptohet?
question-communication-support-help = Pyesni: "Si është më lehtë për ju?" Shumë njerëz nuk e thonë vetë që lexojnë me vështirësi.
option-communication-support-sign-language = Gjuha e shenjave
option-communication-support-easy-words = Fjalë të thjeshta
option-communication-support-larger-print = Shkronja më të mëdha
option-communication-support-read-aloud = Të lexohet me zë
option-communication-support-more-time = Më shumë kohë
option-communication-support-pictures = Figura

## Si e gjejmë personin pa e rrezikuar
question-safe-contact = Si mund ta kontaktojmë personin pa e vënë në rrezik?
question-safe-contact-help = Pyesni për secilën mënyrë veç: "A mund t'ju telefonojmë? A mund të lëmë mesazh? A mund të shkruajmë?" Ajo që nuk zgjidhet nuk përdoret.
option-safe-contact-call = Telefonatë
option-safe-contact-leave-message = Mesazh zanor, nëse nuk përgjigjet
option-safe-contact-text-message = Mesazh me shkrim
option-safe-contact-chat-message = Mesazh në aplikacion
option-safe-contact-email = E-mail
option-safe-contact-letter = Letër
option-safe-contact-trusted-person = Përmes një njeriu të besuar
option-safe-contact-in-person = Vetëm ballë për ballë
option-safe-contact-none = Nuk dëshiron të kontaktohet
question-phone-number = Numri i telefonit
question-phone-number-help = Vetëm numri që personi dëshiron të përdorim.
question-phone-shared-with = Kush tjetër e përdor ose e sheh këtë telefon?
question-phone-shared-with-help = Edhe dikush që ia di kodin, ose që i sheh mesazhet në një pajisje tjetër.
option-phone-shared-with-nobody = Askush
option-phone-shared-with-partner = Partneri ose bashkëshorti
option-phone-shared-with-family = Familja
option-phone-shared-with-employer = Punëdhënësi
option-phone-shared-with-housemates = Ata me të cilët banon
option-phone-shared-with-suspected-exploiter = Ai që dyshohet se e shfrytëzon
option-phone-shared-with-not-sure = Nuk dihet me siguri
question-if-another-answers = Nëse përgjigjet dikush tjetër, çfarë bëjmë?
question-if-another-answers-help = Vendoseni bashkë me personin që tani.
option-if-another-answers-hang-up = Mbyllim telefonin
option-if-another-answers-wrong-number = Themi se kemi gabuar numrin
option-if-another-answers-agreed-words = Themi fjalët që kemi lënë bashkë

## Në internet
question-online-platforms = Ku në internet?
question-online-platforms-help = Aty ku nisi kontakti dhe aty ku vazhdoi më pas.
option-online-platforms-facebook = Facebook
option-online-platforms-messenger = Messenger
option-online-platforms-instagram = Instagram
option-online-platforms-whatsapp = WhatsApp
option-online-platforms-viber = Viber
option-online-platforms-telegram = Telegram
option-online-platforms-snapchat = Snapchat
option-online-platforms-tiktok = TikTok
option-online-platforms-x-twitter = X (Twitter)
option-online-platforms-game-chat = Bisedë brenda një loje
option-online-platforms-dating-app = Aplikacion njohjesh
option-online-platforms-job-site = Faqe për punë
option-online-platforms-other = Tjetër
question-online-account = Me çfarë emri paraqitej llogaria?
question-online-account-help = Shkruani emrin e llogarisë ose adresën, siç duket. Mos bashkëngjitni dhe mos hapni pamje intime; thoni vetëm ku ndodhen dhe kush i ruan.

## Vëzhgimet
question-professional-observations = Çfarë patë dhe dëgjuat ju vetë?
question-professional-observations-help = Fakte, me pak fjali: "dora e fashuar; shikonte nga dera para çdo përgjigjeje". Jo historia e personit, jo përfundime.
question-person-key-words = Fjalët e vetë personit
question-person-key-words-help = Dy a tri fjalë siç i tha: "s'më linin të dilja". Mos kërkoni ta tregojë të gjithën. Historia tregohet një herë, te njerëzit e duhur.
question-told-before = A ia ka treguar personi këtë dikujt më parë?
question-told-before-help = Nëse po, lexoni çfarë është shënuar dhe mos e pyesni sërish për të njëjtat gjëra.
option-told-before-nobody = Jo, askujt
option-told-before-your-institution = Po, te ne
option-told-before-another-institution = Po, te një institucion tjetër
option-told-before-not-clear = Nuk është e qartë
question-professional-reasons = Pse mendoni kështu?
question-professional-reasons-help = Lidhni atë që patë me atë që vendosni, me pak fjali. Këtë e lexon kush e merr rastin pas jush; personi ka të drejtë ta lexojë.
question-act-observed = Çfarë i bënë personit për ta sjellë këtu?
question-act-observed-help = "E rekrutuan": i propozuan punë, martesë, udhëtim. "E strehuan": e mbajtën në një shtëpi. Mund të jenë disa bashkë. Zgjidhni vetëm atë që keni parë ose dëgjuar.
option-act-observed-recruitment = E rekrutuan
option-act-observed-transport = E transportuan
option-act-observed-transfer = Ia kaluan dikujt tjetër
option-act-observed-harbouring = E strehuan ose e fshehën
option-act-observed-receipt = E pritën dhe e morën në dorëzim
option-act-observed-none-seen = Asgjë e tillë deri tani
question-others-at-risk = A mund të jetë edhe dikush tjetër në të njëjtën gjendje?
question-others-at-risk-help = Motra e vogël në shtëpi, tre punëtorë në të njëjtën dhomë. Për secilin hapet një rast i veçantë.
option-others-at-risk-children = Fëmijë të tjerë
option-others-at-risk-adults = Të rritur të tjerë
option-others-at-risk-dependants = Fëmija ose njerëz që varen nga personi
option-others-at-risk-nobody-known = Askush që dihet

## Fjala e personit
question-views-of-child = Çfarë mendon dhe dëshiron fëmija?
question-views-of-child-help = Me fjalët e fëmijës: "dua të rri me motrën". Edhe heshtja, loja ose vizatimi thonë diçka. Identifikimi i fëmijës nuk pret leje, por fjala e tij shënohet gjithmonë.
question-person-wants = Çfarë dëshiron personi?
question-person-wants-help = Pyesni: "Çfarë do t'ju ndihmonte më shumë tani?" Zgjidhni ç'tha vetë personi, jo çfarë ju duket e drejtë.
option-person-wants-safe-place = Një vend të sigurt
option-person-wants-doctor = Mjek
option-person-wants-rest-and-think = Të pushojë dhe të mendohet
option-person-wants-be-with-child = Të jetë me fëmijën
option-person-wants-contact-family = Të flasë me familjen
option-person-wants-no-contact-family = Familja të mos njoftohet
option-person-wants-lawyer = Avokat
option-person-wants-talk-to-police = Të flasë me policinë
option-person-wants-no-police = Pa polici
option-person-wants-leave-work = Të lërë punën
option-person-wants-stay-in-country = Të qëndrojë në Shqipëri
option-person-wants-go-home = Të kthehet në shtëpi
option-person-wants-school-or-work = Shkollë ose punë
option-person-wants-be-called-later = Ta kërkojmë më vonë
option-person-wants-nothing-now = Asgjë për momentin
question-refusal-reason = Nëse personi thotë jo për momentin: pse?
question-refusal-reason-help = Plotësohet vetëm kur një i rritur nuk pranon diçka. Mos kërkoni shpjegim; shënoni atë që tha. Ndihma mbetet e hapur dhe mendja mund të ndërrohet kur të dojë.
option-refusal-reason-needs-time = I duhet kohë
option-refusal-reason-fear-of-exploiters = Ka frikë nga ata që e shfrytëzojnë
option-refusal-reason-fear-of-authorities = Ka frikë nga autoritetet
option-refusal-reason-fear-for-family = Ka frikë për familjen
option-refusal-reason-fear-of-removal = Ka frikë se e largojnë nga vendi
option-refusal-reason-wants-to-work = Dëshiron të vazhdojë punën
option-refusal-reason-does-not-see-as-victim = Nuk e sheh veten si viktimë
option-refusal-reason-does-not-trust = Nuk ka besim
option-refusal-reason-bad-experience = Përvojë e keqe më parë
option-refusal-reason-shame-or-stigma = Turp, ose frikë nga fjalët e botës
option-refusal-reason-other-help-enough = I mjafton ndihma që ka
option-refusal-reason-practical-obstacle = Një pengesë praktike, si udhëtimi ose fëmijët
option-refusal-reason-no-reason-given = Nuk tha arsye
