### Kush mungon: përkohësisht, i pezulluar ose i larguar.

away-title = Kush mungon
away-means = Që tani jepet alarm për çdo rast për të cilin përgjigjet ky koleg, derisa të caktohet një përgjegjës tjetër.
away-none = Nga njësia juaj askush nuk është shënuar se mungon.
away-enter = Shënoni se dikush mungon
away-enter-action = Shëno mungesën
away-ask-person = Kush?
away-ask-why = Pse?
away-ask-back = Cilën ditë kthehet?
away-ask-back-help = Lëreni bosh nëse nuk dihet.
away-why-absent = Mungon: i sëmurë, me leje, në gjyq
away-why-suspended = I pezulluar nga puna
away-why-left = Nuk punon më këtu
away-until = që nga { $from }, kthehet më { $until }
away-since = që nga { $from }
away-back = U kthye
away-error-back = Shënoni një ditë pas së sotmes
