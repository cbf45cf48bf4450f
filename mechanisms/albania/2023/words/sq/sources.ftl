### Burimet, siç emërtohen në faqe. Titulli i plotë dhe çfarë nuk u lexua janë te mechanism.yaml.

## Të lexuara
source-seed = Përgjigjja e Shqipërisë për OHCHR-në, pyetja 9
source-ogp = Partneriteti për Qeverisje të Hapur, angazhimi AL0095
source-rtsh-2023 = RTSH, 19 shtator 2023
source-agreement-2005 = Marrëveshja e bashkëpunimit, 2005
source-order-139 = Urdhri 139 i Kryeministrit, 2006
source-instruction-1085 = Udhëzimi 1085 i Ministrit të Brendshëm, 2006
source-dcm-858 = VKM 858/2021, sipas një përmbledhjeje
source-cpc = Kodi i Procedurës Penale
source-ccjc = Kodi i Drejtësisë Penale për të Mitur
source-child-law = Ligji 18/2017 për të drejtat dhe mbrojtjen e fëmijës, sipas një përmbledhjeje
source-legal-aid-law = Ligji 111/2017 për ndihmën juridike
source-tip-2019 = Raporti amerikan për trafikimin, 2019
source-tip-2023 = Raporti amerikan për trafikimin, 2023
source-vatra = Qendra Vatra
source-isigurt = ISIGURT.al
source-uk-form = praktikë e Mbretërisë së Bashkuar, jo ligj në Shqipëri
source-uk-review = praktikë e Mbretërisë së Bashkuar, jo ligj në Shqipëri
source-odihr = Manuali i OSBE/ODIHR-it, 2022
source-ilo-lists = Treguesit e ILO-s dhe të Komisionit Evropian, 2009, sipas një përmbledhjeje
source-htcds = Standardi HTCDS 2.0 i IOM-it

## Të njohura, por pa u lexuar teksti
source-ecat = Konventa e Këshillit të Evropës kundër trafikimit

## Të palexuara
source-sops-2018 = Procedurat Standarde të Veprimit, VKM 499/2018: nuk u lexuan
source-sops-2025 = Projekti i Procedurave Standarde, 2025: nuk u lexua
source-agreement-2023 = Marrëveshja e vitit 2023: teksti i nënshkruar nuk u lexua
source-instruction-132 = Udhëzimi i përbashkët 132/2023: teksti nuk u lexua

## Jo ligj
source-proposal = propozim i përgatitur për mekanizmin, jo ligj
source-assumption = supozim për ushtrim
