### Linjat e rastit: identifikimi, rikuperimi, mbrojtja, mosha; hapat dhe nënshkrimet.

## Pamja e linjave
tracks-title = Linjat
tracks-lead = Rasti ecën në disa linja njëherësh. Asnjë afat nuk vendos vetë: vendos një njeri dhe shkruan arsyet.
tracks-not-opened = nuk është hapur
tracks-closed-to-you = e mbyllur për ju: { $reason }
tracks-since = { $state } që nga { $date }
tracks-since-plain = që nga { $date }
tracks-ended = mbaroi më { $date }
tracks-picture-label = { $track }: { $state }
tracks-picture-passed = kaluar
tracks-picture-here = këtu
tracks-picture-ahead = përpara
tracks-history = Si arriti këtu

## Kuptimi i përbashkët i gjendjeve të identifikimit
standing-signal = sinjal
standing-screening = në vlerësim fillestar
standing-not-indicated = pa tregues
standing-potential = viktimë e mundshme
standing-deciding = vendimi është i hapur
standing-contested = institucionet kanë mendime të ndryshme
standing-identified = identifikuar zyrtarisht
standing-not-identified = nuk konfirmohet me provat e deritanishme
standing-declined = personi nuk e dëshiron statusin zyrtar për momentin

## Një hap
tracks-step-heading = { $step }
tracks-step-number = Hapi { $number } i procedurës
tracks-step-who = Kush mund ta ndërmarrë
tracks-step-when = Kur ndodhi
tracks-step-reasons = Arsyet
tracks-step-reasons-hint = Shkruani çfarë e mbështet vendimin dhe çfarë jo.
tracks-step-starts = Fillon të ecë
tracks-step-commits = Angazhimet që lindin
tracks-step-take = Ndërmerr hapin
tracks-step-taken = U krye: { $step }
tracks-step-form = Plotëso formularin

## Garancitë
tracks-safeguards-heading = Garancitë
tracks-safeguards-lead = Kushtet dhe prania që duhen para intervistës ose vendimit. Asnjëra nuk e ndal kujdesin.
tracks-safeguard-present = e siguruar: { $name }
tracks-safeguard-met = e siguruar
tracks-safeguard-missing = mungon ende
tracks-safeguard-record = Shëno garancinë
tracks-safeguard-not-companion = Kjo prani nuk mund të jetë shoqëruesi i personit.
tracks-interview-count = { $count ->
    [0] Ende asnjë intervistë formale
    [one] { $count } intervistë formale
   *[other] { $count } intervista formale
}
tracks-interview-stop = Psikologu mund ta ndalë intervistën në çdo çast.

## Vendimi i përbashkët
tracks-joint-heading = Vendimi i përbashkët
tracks-joint-lead = Vendosin bashkë institucione të ndryshme, secili me arsyet e veta.
tracks-joint-opened-by = E hapi { $institution }, { $date }
tracks-joint-waiting = pritet: { $functions }
tracks-opinion-confirms = Provat e konfirmojnë
tracks-opinion-does-not-confirm = Nuk konfirmohet me provat e deritanishme
tracks-opinion-sends-back = Duhet më shumë para se të vendoset
tracks-outcome-confirmed = Të gjithë e konfirmojnë
tracks-outcome-not-confirmed = Nuk konfirmohet me provat e deritanishme
tracks-outcome-split = Mendimet ndryshojnë
tracks-outcome-back = U kthye për plotësim
tracks-outcome-lapsed = E mbyllur: linja ndryshoi para se të nënshkruanin të gjithë
tracks-joint-own-reasons = Arsyet e institucionit tuaj
tracks-joint-signed = { $institution } nënshkroi më { $date }
tracks-joint-shown = Nënshkruani pikërisht atë që shihni më sipër.
tracks-joint-not-eidas = Ky nënshkrim është veprim i identifikuar në Besa; nuk është nënshkrim elektronik i kualifikuar.
tracks-joint-sign = Nënshkruaj
tracks-joint-split = Mendimet ndryshojnë: çështja shkon vetë në rendin e ditës së Autoritetit Përgjegjës.
tracks-joint-services-go-on = Shërbimet vazhdojnë, cilido qoftë vendimi.
tracks-old-decision = Vendimi i mëparshëm, { $date }: mbetet në dosje

## Rikuperimi
tracks-recovery-heading = Rikuperimi
tracks-recovery-why = Kohë për t'u qetësuar dhe për të vendosur. Gjatë kësaj kohe askush nuk e largon personin nga vendi.
tracks-recovery-length = { $count ->
    [one] { $count } ditë
   *[other] { $count } ditë
}
tracks-recovery-told = Personi u njoftua për të më { $date }
tracks-recovery-ended = Mbaroi më { $date }: { $reason }

## Afatet
tracks-clock-law = nga ligji: { $source }
tracks-clock-agreed = i rënë dakord, jo ligj
tracks-clock-unset = afati ligjor nuk është caktuar
tracks-clock-paused = i ndalur më { $date }: { $reason }
tracks-clock-pause = Ndal afatin
tracks-clock-resume = Vazhdo afatin
tracks-clock-extend = Jepi më shumë kohë
tracks-clocks-title = Ndalni afatet ose jepuni më shumë kohë
tracks-clocks-lead = Afati nuk vendos asgjë. Ndalesën ose kohën shtesë e jep një njeri, me arsyen e tij; asgjë nuk e shkurton një afat. Rikuperimi nuk është afat: zgjat sa i duhet personit.
tracks-clocks-none = Nuk po ecën asnjë afat.
tracks-clock-since = ecën që nga { $date }
tracks-clock-due = deri më { $date }
tracks-clock-may-pause = mund të ndalet
tracks-clock-which = Cili afat?
tracks-clock-what = Çfarë ndodh me të?
tracks-clock-until = Deri në fund të cilës ditë?
tracks-clock-until-hint = Vetëm kur i jepet më shumë kohë.
tracks-clock-until-error = Zgjidhni një ditë pas së sotmes
tracks-clock-why = Arsyeja
tracks-clock-why-hint = Kush nuk gjendet, çfarë pritet, kush ra dakord.
tracks-clock-at-expiry-warn = në fund: paralajmërohet kush e ka për detyrë
tracks-clock-at-expiry-escalate = në fund: njoftohet { $functions }
tracks-clock-escalated = Afati kaloi; u njoftua { $functions }
