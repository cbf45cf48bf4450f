### Plani i shërbimeve dhe angazhimet.

## Plani
plan-title = Plani
plan-lead = Plani bëhet bashkë me personin, sipas shtyllave të shërbimeve.
plan-none = Ende nuk ka plan.
plan-start = Nis planin
plan-made-with = Bërë me personin më { $date }
plan-review-by = Rishikohet deri më { $date }
plan-review = Rishiko planin
plan-pillar-empty = Në këtë shtyllë ende nuk ka shërbime.
plan-persons-words = Çfarë dëshiron të arrijë personi

## Një shërbim
plan-service-add = Shto shërbim
plan-service-need = Nevoja
plan-service-provider = Kush e ofron
plan-service-from = Nga
plan-service-until = Deri
plan-service-protected = Ofruesi do të tregonte ku ndodhet personi, ndaj nuk shfaqet.
plan-service-change = Shëno ndryshimin
plan-service-why-not = Pse nuk gjendet
plan-state-requested = i kërkuar
plan-state-offered = i ofruar
plan-state-accepted = i pranuar nga personi
plan-state-declined = personi nuk e dëshiron për momentin
plan-state-delivered = i dhënë
plan-state-not-available = nuk gjendet
plan-unavailable-no-place = nuk ka vend
plan-unavailable-no-provider = nuk ka ofrues në rajon
plan-unavailable-no-funds = nuk ka fonde
plan-unavailable-language = nuk ka në gjuhën e personit
plan-unavailable-waiting-list = ka listë pritjeje
plan-unavailable-other = arsye tjetër

## Angazhimet
plan-commitments-heading = Angazhimet
plan-commitments-lead = Çfarë ka marrë përsipër secili institucion, dhe deri kur.
plan-commitments-none = Ende asnjë angazhim.
plan-commitment-by = { $institution }, deri më { $date }
plan-commitment-no-date = { $institution }, pa afat të caktuar
plan-commitment-done = Shëno si të kryer
plan-commitment-cannot = Nuk mund të kryhet
plan-commitment-cannot-reason = Pse nuk mund të kryhet
plan-commitment-not-needed = Nuk nevojitet më
plan-commitment-state-open = i hapur
plan-commitment-state-done = i kryer më { $date }
plan-commitment-state-cannot = nuk u krye dot: { $reason }
plan-commitment-state-not-needed = nuk nevojitet më

## Formularët e faqes
plan-service-status = Ku ndodhet tani
plan-choose-mistake = Zgjidhni një
plan-task-which = Detyra
plan-task-give = Jep një detyrë
plan-task-end = Shëno rezultatin
plan-task-result = Rezultati
plan-task-result-done = u krye
plan-task-result-cannot = nuk mund të kryhet
plan-task-result-not-needed = nuk nevojitet më
plan-task-reason = Arsyeja
plan-task-protected = Detyrë e strehimit të mbrojtur
plan-task-reason-help = Nevojitet nëse detyra nuk u krye. Vuloset bashkë me tregimin.
plan-task-reason-mistake = Shkruani pse detyra nuk u krye
plan-task-given = Dhënë më { $date }
plan-task-ended = Përfunduar më { $date }
plan-task-no-date = Nuk ka afat të caktuar
plan-dependants-heading = Fëmijët e personit
plan-dependant-closed = kush është fëmija mbetet e mbyllur për ju
