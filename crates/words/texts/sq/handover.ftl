### Ndërrimi i turnit: një faqe, që e dorëzon kush ikën dhe e pranon kush vjen.

handover-title = Ndërrimi i turnit
handover-span = Çfarë ndryshoi që nga { $since } dhe çfarë duhet bërë deri më { $until }.
handover-alarms = Ç'nuk pret
handover-alarms-none = Nuk ka rrezik të hapur, askush nuk po kërkohet dhe çdo rast e ka kush përgjigjet.
handover-alarm-danger = Rrezik i menjëhershëm: askush nuk e ka marrë përsipër ende
handover-alarm-search = Personi mungon dhe po kërkohet
handover-alarms-cut = U panë vetëm { $count } rastet me më pak kohë. Shihni listën e rasteve
handover-more = { $count ->
    [one] Edhe një rast
   *[other] Edhe { $count } raste
}
handover-due = Për t'u bërë deri atëherë
handover-due-none = Deri atëherë nuk ka asgjë me afat.
handover-changed = Çfarë ndryshoi
handover-call = Kë të telefononi
handover-note = Nga kolegu që dorëzon
handover-given = { $name } e dorëzoi turnin më { $date }
handover-accepted = { $name } e pranoi më { $date }
handover-somebody = Një koleg që është larguar
handover-ask-note = Çfarë duhet të dijë kush vjen në turn?
handover-ask-note-help = Thoni rastet me numrin e tyre, pa asnjë emër. Ajo që i përket një rasti shkruhet te rasti.
handover-give = Dorëzo turnin
handover-accept = Prano turnin
handover-accept-means = Nga ky çast përgjigjeni ju për ç'është në këtë faqe. Deri atëherë përgjigjet kolegu që e dorëzon.
handover-wait = Duhet ta pranojë një koleg i njësisë suaj. Deri atëherë përgjigjeni ju për ç'është në këtë faqe.
handover-waits-on-desk = Një koleg po dorëzon turnin. Lexojeni dhe pranojeni.
handover-error-long = Shkurtojeni tekstin: ajo që i përket një rasti shkruhet te rasti
handover-meanwhile-given = Një koleg e dorëzoi turnin pak çaste më parë. Ajo që shkruat nuk u dërgua.
handover-meanwhile-accepted = Një koleg e pranoi turnin pak çaste më parë.
