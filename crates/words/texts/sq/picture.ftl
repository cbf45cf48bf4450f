### Procedura si figurë.
picture-all = Procedura si figurë
picture-all-lead = Lexojeni çdo linjë nga lart poshtë. Rrethi është vendi ku mund të gjendet rasti, pika është hapi që e çon më tej, dhe vija majtas tregon ku. Çdo emër të çon te teksti dhe te burimi i tij.
picture-title = Linja { $track } si figurë
picture-title-all = Procedura si figurë
picture-desc = { $states } vende ku mund të gjendet rasti dhe { $steps } hapa. Teksti në faqe thotë të njëjtën gjë.
picture-in-words = E njëjta gjë me fjalë
picture-opens-with-case = Hapet bashkë me rastin
picture-opened-by = E hap: { $names }
picture-opens = Hap: { $names }
picture-signed = E nënshkruajnë bashkë: { $names }
picture-stays = linja mbetet aty ku është
picture-needs = Nuk lejohet ndërsa: { $names }
picture-safeguards = Garanci, kur vlejnë: { $names }
picture-words-to = Të çon te: { $names }
picture-words-by = E ndërmerr: { $names }
picture-words-form = Formulari: { $names }
picture-who-more = { $names } dhe { $count } të tjerë
picture-clock-law = { $clock }: { $length }, me ligj
picture-clock-at-least = { $clock }: së paku { $length }, me ligj
picture-clock-agreed = { $clock }: ligji nuk e cakton; kujtesë pas { $length }
picture-clock-unset = { $clock }: nuk është caktuar
picture-quorum-unset = Nuk është caktuar: sa duhet të jenë të pranishëm
picture-voting-unset = Nuk është caktuar: si votohet
picture-interviews-unset = Nuk është caktuar: sa herë më së shumti mund të pyetet personi
picture-here = Rasti është këtu

## Çfarë tregojnë shenjat
picture-legend = Çfarë tregojnë shenjat
picture-legend-state = Një vend ku mund të gjendet rasti
picture-legend-rest = Mund të mbetet këtu përgjithmonë
picture-legend-here = Këtu është rasti
picture-legend-walked = Rasti ka kaluar këtej
picture-legend-step = Një hap, me atë që e ndërmerr
picture-legend-back = Të kthen prapa
picture-legend-unset = Një afat që nuk e cakton asnjë ligj

## Te një rast
picture-case = Rasti në figurë
picture-case-lead = Ku gjendet rasti në çdo linjë dhe ku mund të shkojë prej andej.
picture-case-see = Shihe si figurë
picture-not-opened = Shfaq linjën: ende nuk është hapur
