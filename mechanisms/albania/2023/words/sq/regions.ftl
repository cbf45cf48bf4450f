### Qarqet, numrat për të telefonuar dhe detyrimet e njoftimit.

## Qarqet
region-berat = Berat
region-diber = Dibër
region-durres = Durrës
region-elbasan = Elbasan
region-fier = Fier
region-gjirokaster = Gjirokastër
region-korca = Korçë
region-kukes = Kukës
region-lezha = Lezhë
region-shkoder = Shkodër
region-tirana = Tiranë
region-vlora = Vlorë

## Numrat
telephone-child-helpline = Linja e ndihmës për fëmijë, ALO 116
telephone-missing-children = Linja për fëmijët e zhdukur
telephone-anti-trafficking-line = Linja kombëtare kundër trafikimit: numri nuk është caktuar, sepse në vitin 2022 u raportua se nuk funksiononte dhe nuk u lexua asnjë burim më i ri

## Detyrimet e njoftimit
duty-violence-against-children = Ligji 18/2017 ju detyron të njoftoni dhunën ndaj një fëmije. Kujt dhe brenda çfarë kohe nuk është verifikuar në tekstin e ligjit: pyesni njësinë për mbrojtjen e fëmijës.
