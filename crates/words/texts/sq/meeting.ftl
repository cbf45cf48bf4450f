### Takimi me personin: kush është i pranishëm, çfarë është pyetur, kontakti i sigurt, çfarë i është thënë personit.

meeting-heading = Para se të flisni me personin
meeting-not-offered = Zgjidhni përsëri: ajo që u zgjodh nuk ofrohet më

## Çfarë u vendos
meeting-told-heading = I thoni personit çfarë u vendos
meeting-untold-none = Personi i ka dëgjuar të gjitha vendimet.
meeting-untold-closed = U vendos edhe diçka tjetër që personi nuk e ka dëgjuar ende. Ndodhet në një pjesë të rastit që për ju është e mbyllur: e thotë kush punon atje.
meeting-told-line = { $decision } · iu tha më { $date }, gjuha: { $language }
meeting-ask-told = Shënoni se personit iu tha
meeting-ask-told-hint = Në gjuhën e vet, me fjalë të thjeshta, në një çast të sigurt.
meeting-decision = Cili vendim?
meeting-language-help = Dy shkronja, për shembull sq, en ose ps
meeting-other-language = Pse në një gjuhë tjetër nga ajo e personit?
meeting-other-language-help = Vetëm kur ishte tjetër: pse askush nuk ia tha në gjuhën e vet dhe nga dihet se u kuptua.
meeting-telling = Si iu tha?
meeting-telling-spoken = Nga dikush që e flet gjuhën
meeting-telling-interpreted = Me përkthyes
meeting-telling-written = U lexua dhe iu dha ta mbajë, aty ku mbajtja është e sigurt
meeting-review = A iu tha si mund të shqyrtohet përsëri vendimi?
meeting-review-yes = Po
meeting-review-no = Ende jo

## Kush është i pranishëm
meeting-present-heading = Kush është i pranishëm
meeting-part = Në cilën pjesë?
meeting-part-interpreter = Përkthyes
meeting-part-officer = Oficeri që pyet
meeting-wanted-anybody = Për personin nuk ka rëndësi kush vjen
meeting-wanted-woman = Personi kërkon një grua
meeting-wanted-man = Personi kërkon një burrë
meeting-wanted-law-woman = Një grua, përveçse kur personi kërkon dikë tjetër ({ $source })
meeting-wanted-law-man = Një burrë, përveçse kur personi kërkon dikë tjetër ({ $source })
meeting-wanted-nothing = Pyeteni personin kë dëshiron
meeting-telephone-nameless = Në telefon mos thoni asnjë emër, asnjë numër rasti dhe asnjë vend.
meeting-somebody-else = Personi dëshiron dikë tjetër
meeting-ask-wish = Shënoni kë dëshiron personi
meeting-ask-wish-hint = Askush nuk pyetet për arsyen, as tani, as kur ndryshon.
meeting-wish = Kë dëshiron personi?
meeting-wish-woman = Një grua
meeting-wish-man = Një burrë
meeting-wish-anybody = Për personin nuk ka rëndësi
meeting-ask-found = Shënoni kush u gjet
meeting-ask-found-hint = Pyetni më parë: nga cili komunitet është dhe a njeh dikë në këtë rast?
meeting-gender = Grua apo burrë?
meeting-gender-woman = Grua
meeting-gender-man = Burrë
meeting-means = Si?
meeting-means-in-person = Në dhomë
meeting-means-telephone = Me telefon
meeting-untied = A është e sigurt se nuk ka lidhje?
meeting-untied-help = Asnjë lidhje me komunitetin e personit, me shoqëruesin ose me ndonjë të dyshuar.
meeting-untied-yes = Po, u pyet dhe është e sigurt
meeting-untied-no = Jo, ose nuk është e sigurt
meeting-name = Emri i atij që vjen
meeting-name-help = Vetëm për dikë që vjen në dhomë. Me telefon nuk jepet dhe nuk mbahet asnjë emër.

## Intervistat
meeting-interviews-heading = Kush çfarë ka pyetur më parë
meeting-interviews-none = Askush nuk ka shënuar ende ndonjë intervistë.
meeting-interview-line = Intervista { $number }, { $date }: { $who }, për { $about }
meeting-interview-closed = Intervista { $number }: u numërua në një pjesë të rastit që për ju është e mbyllur
meeting-interviews-max-unset = U pyet { $held } herë. Sa herë më së shumti, nuk është caktuar: asnjë burim nuk e thotë.
meeting-interviews-max = U pyet { $held } herë; më së shumti { $most } herë.
meeting-interviews-max-reached = U pyet tashmë { $held } herë; më së shumti { $most } herë. Lexoni çfarë është thënë para se ta pyesë dikush përsëri.
meeting-interview-formal = intervista formale ose një seancë
meeting-ask-interview = Shënoni një intervistë
meeting-ask-interview-hint = Çdo institucion numëron në të njëjtin numër, që personi të mos e tregojë përsëri.
meeting-about = Çfarë u pyet?
meeting-topic-facts = çfarë ndodhi
meeting-topic-suspects = kush e bëri
meeting-topic-route = rruga deri këtu
meeting-topic-work = puna dhe paratë
meeting-topic-family = familja dhe shtëpia
meeting-topic-health = shëndeti
meeting-topic-needs = çfarë i duhet personit
meeting-interview-again = Pse duhej pyetur përsëri?
meeting-interview-again-help = Çfarë mungonte në intervistat më sipër.
meeting-interview-again-first = Personi është pyetur më parë. Lexojeni më parë; një intervistë tjetër kërkon arsyen e saj.

## Kontakti i sigurt
meeting-contact-heading = Kontakti i sigurt
meeting-contact-none = Nuk është shënuar asnjë mënyrë kontakti. Mos telefononi dhe mos shkruani.
meeting-confirmed = Konfirmuar së fundi më { $date }
meeting-unconfirmed = Një formular mban një numër. Askush nuk ka pyetur ende nëse përdorimi i tij është i sigurt.
meeting-unsafe-since = Jo e sigurt që nga { $date }: mos e përdorni
meeting-asked-question = Pyetni para çdo përdorimi: a është ende e sigurt tani?
meeting-asked-safe = Është e sigurt: shfaqe
meeting-asked-unsafe = Nuk është e sigurt
meeting-rule-message-yes = Mund të lihet mesazh
meeting-rule-message-no = Mos lini mesazh
meeting-rule-say-who-yes = Mund të thoni nga telefononi ose shkruani
meeting-rule-say-who-no = Mos thoni nga telefononi ose shkruani
meeting-rule-shared-yes = E lexon ose e dëgjon edhe dikush tjetër
meeting-rule-shared-no = Nuk e lexon dhe nuk e dëgjon askush tjetër
meeting-ask-channel = Caktoni një mënyrë kontakti
meeting-ask-channel-hint = Pyeteni personin për çdo mënyrë më vete.
meeting-channel = Cila mënyrë?
meeting-channel-call = Telefonatë
meeting-channel-text = Mesazh
meeting-channel-chat = Bisedë në aplikacion
meeting-channel-email = Postë elektronike
meeting-channel-letter = Letër
meeting-channel-trusted = Përmes dikujt që personi i beson
meeting-address = Numri ose adresa
meeting-message = A mund të lihet mesazh?
meeting-message-yes = Po
meeting-message-no = Jo
meeting-say-who = A mund të thuhet nga telefonohet ose shkruhet?
meeting-say-who-yes = Po
meeting-say-who-no = Jo
meeting-shared = A e lexon ose e dëgjon dikush tjetër?
meeting-shared-yes = Po, ose është e mundur
meeting-shared-no = Jo

## Tetëmbëdhjetë vjeç
meeting-adult-at = Personi mbush tetëmbëdhjetë vjeç më { $date }: atëherë pëlqimet kërkohen përsëri dhe pjesa e kujdestarit mbaron.
meeting-ask-again = Personi tani është i rritur. Pyeteni përsëri për: { $what }.
meeting-ask-birthday = Shënoni një dokument që thotë datëlindjen
meeting-ask-birthday-hint = Sa kohë mosha është në dyshim, personi mbetet fëmijë në çdo rregull, çfarëdo që thotë dokumenti.
meeting-born = Datëlindja në dokument
meeting-born-help = Vetëm data që e thotë një dokument, jo një datë e hamendësuar.
meeting-born-error = Shënoni një datëlindje me të cilën personi nuk i ka mbushur ende tetëmbëdhjetë vjeç
