### Gatishmëria: kush përgjigjet tani, dhe lista e gatishmërisë.

duty-title = Kush është në gatishmëri
duty-now = Në gatishmëri tani, në institucionin tim
duty-coming = Gatishmëritë e ardhshme
duty-desk = Në sportelin e Autoritetit Përgjegjës
duty-desk-none = Askush nuk është shënuar për sportelin. Telefononi Sekretariatin Teknik.
duty-from-until = nga { $from } deri më { $until }
duty-enter = Shëno një gatishmëri
duty-enter-action = Shëno gatishmërinë
duty-ask-person = Kush?
duty-ask-function = Për çfarë?
duty-ask-day = Cilën ditë fillon?
duty-ask-from = Nga ora?
duty-ask-until = Deri në orën?
duty-ask-until-help = Një orë para fillimit do të thotë ditën tjetër.
duty-error-day = Shënoni një ditë që ekziston
duty-error-changed = Dikush e ndryshoi listën ndërkohë. Shihni më sipër si është tani dhe shënojeni përsëri nëse ende duhet.
duty-error-time = Shënoni orën, për shembull 14:05
duty-error-impossible = Shënoni një gatishmëri që mbaron pas këtij çasti, nuk zgjat më shumë se { $hours } orë dhe fillon brenda { $days } ditësh
