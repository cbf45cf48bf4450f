### Kronologjia: një rresht për çdo ngjarje.
### $what emërton formularin, hapin, linjën, qëllimin, shërbimin, afatin ose detyrën.

## Hapja dhe formularët
event-opened = U hap rasti
event-form-filled = U plotësua: { $what }
event-indicators-ticked = U shënuan shenjat: { $what }
event-age-stated = U shënua mosha
event-age-decided = U vendos mosha
event-lead-named = U caktua përgjegjësi i rastit
event-lead-away = Përgjegjësi i rastit ose zëvendësi mungon
event-lead-back = Përgjegjësi i rastit ose zëvendësi u kthye
event-interview-held = U zhvillua një intervistë
event-presence-wished = Personi tha kë dëshiron të jetë i pranishëm
event-presence-found = U gjet kush do të jetë i pranishëm
event-presence-ended = Personi dëshiron dikë tjetër
event-channel-set = U caktua një mënyrë kontakti e sigurt
event-channel-checked = U pyet përsëri nëse kontakti është i sigurt
event-person-told = Personit iu tha një vendim
event-statement-taken = U mbyll me vulë një deklarim
event-statement-changed = Një deklarim u tërhoq ose u ndryshua
event-birthday-stated = Një dokument thotë kur personi mbush tetëmbëdhjetë vjeç
event-came-of-age = Personi mbushi tetëmbëdhjetë vjeç

## Linjat dhe vendimet
event-track-opened = U hap linja: { $what }
event-step-taken = { $what }
event-step-recorded = { $what }
event-interview-counted = U zhvillua intervistë formale
event-safeguard-recorded = U sigurua: { $what }
event-proposal-opened = U hap për nënshkrim: { $what }
event-signed = U nënshkrua: { $what }
event-proposal-settled = U përmbyll: { $what }
event-formal-asked = Personi kërkoi identifikimin zyrtar
event-formal-declined = Personi nuk e do tani identifikimin zyrtar
event-views-recorded = U shënua mendimi i vetë personit

## Pëlqimet
event-consent-given = Pëlqim për: { $what }
event-consent-withdrawn = U tërhoq pëlqimi për: { $what }
event-consent-ended = Përfundoi, sipas datës, pëlqimi për: { $what }
event-refused = Personi nuk e dëshiron për momentin: { $what }
event-refusal-lifted = Personi ndryshoi mendje për: { $what }
event-everything-refused = Personi nuk dëshiron asgjë për momentin

## Referimet dhe telefonatat
event-referral-offered = Referim i ofruar: { $what }
event-referral-accepted = Referim i pranuar: { $what }
event-referral-declined = Referimi nuk pranohet për momentin: { $what }
event-referral-withdrawn = Referim i tërhequr: { $what }
event-referral-done = Referim i kryer: { $what }
event-call-made = U bë një telefonatë
event-danger-recorded = U shënua rrezik i menjëhershëm
event-danger-taken = Rreziku u mor në dorë

## Afatet dhe detyrat
event-clock-started = Nisi afati: { $what }
event-clock-paused = U ndal afati: { $what }
event-clock-resumed = Vazhdoi afati: { $what }
event-clock-stopped = U plotësua afati: { $what }
event-clock-expired = Kaloi afati: { $what }
event-clock-extended = U zgjat afati: { $what }
event-task-given = U dha detyra: { $what }
event-task-overdue = Kaloi afati i detyrës: { $what }
event-task-ended = Përfundoi detyra: { $what }
event-service-requested = U kërkua shërbimi: { $what }
event-service-moved = { $what }: { $came-to }

## Shënimet, dokumentet, lidhjet
event-note-written = U shkrua një shënim
event-file-attached = U shtua një dokument
event-linked = U lidh me një rast tjetër
event-unlinked = U hoq lidhja me një rast tjetër
event-entered-in-error = Një shënim u shënua si i futur gabimisht

## Qasja
event-bar-set = Dikush u përjashtua nga rasti
event-bar-lifted = U hoq një përjashtim
event-guardian-changed = Kujdestari: { $what }
event-urgently-opened = Qasje urgjente: { $what }
event-urgent-reviewed = U shqyrtua një qasje urgjente

## Mbyllja
event-closed = U mbyll rasti
event-reopened = U rihap rasti
event-erased = U shkatërruan të dhëna
event-arrived = Personi mbërriti në strehim të mbrojtur
event-left-country = Personi u largua nga vendi
event-came-back = Personi u kthye në vend
event-died = Personi vdiq
event-dependant-recorded = Një fëmijë erdhi bashkë ose lindi

## What was written with an event
said-reasons = Shkruar me të: { $words }
said-undecided = Pse nuk u vendos: { $words }
said-own-wish = Me fjalët e vetë personit: { $words }
said-danger = Rreziku: { $words }
said-present = Të pranishëm: { $words }
timeline-safeguard-signed = { $name }, me nënshkrim
said-spoke-to = U fol me: { $words }
