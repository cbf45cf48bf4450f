### Qasja urgjente: hapja e pjesës së mbyllur, vetëm për jetën ose shëndetin, dhe shqyrtimi i saj.

urgent-title = Qasje urgjente
urgent-link = Jeta ose shëndeti në rrezik: hapni çfarë duhet
urgent-lead = Vetëm për jetën ose shëndetin. Hapet vetëm pjesa që duhet, për një orë. Sporteli i Autoritetit Përgjegjës dhe drejtuesi i rastit njoftohen menjëherë, dhe dikush nga një institucion tjetër e shqyrton.
urgent-never = Vendi ku ndodhet personi nuk hapet kurrë kështu. Nëse dikush duhet të shkojë atje, telefononi sportelin.
urgent-nothing = Këtu nuk ka asgjë që do t'ju hapej me qasje urgjente.
urgent-what = Çfarë ju duhet të shihni?
urgent-reason = Çfarë rrezikohet dhe pse nuk pret?
urgent-reason-hint = Pa emra dhe pa vende. Këtë e lexon kush e shqyrton.
urgent-action = Hape
urgent-open-until = E hapur për ju deri në orën { $time }: { $what }
urgent-openings = Çfarë u hap
urgent-when = { $from }, deri në orën { $until }
urgent-not-reviewed = Ende e pashqyrtuar
urgent-justified = E shqyrtuar: ishte e justifikuar
urgent-not-justified = E shqyrtuar: nuk ishte e justifikuar
urgent-review = A ishte e justifikuar?
urgent-review-yes = Ishte e justifikuar
urgent-review-no = Nuk ishte e justifikuar
urgent-review-mistake = Zgjidhni nëse ishte e justifikuar.
