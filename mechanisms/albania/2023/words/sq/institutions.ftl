### Anëtarët e mekanizmit, njësitë, organet dhe vendet në to.

## Institucionet
institution-ministry-interior = Ministria e Brendshme
institution-ministry-foreign-affairs = Ministria për Evropën dhe Punët e Jashtme
institution-ministry-education = Ministria e Arsimit dhe Sportit
institution-ministry-health = Ministria e Shëndetësisë dhe Mbrojtjes Sociale
institution-ministry-finance = Ministria e Financave dhe Ekonomisë
institution-ministry-justice = Ministria e Drejtësisë
institution-general-prosecution = Prokuroria e Përgjithshme
institution-national-reception-centre = Qendra Kombëtare Pritëse e Viktimave të Trafikimit
institution-vatra = Qendra Vatra
institution-tjeter-vizion = Tjetër Vizion
institution-different-and-equal = Të Ndryshëm dhe të Barabartë
institution-world-vision = World Vision
institution-arsis = ARSIS
institution-terre-des-hommes = Terre des Hommes
institution-mary-ward-loreto = Mary Ward Loreto
institution-state-police = Policia e Shtetit
institution-asset-agency = Agjencia e Administrimit të Pasurive të Sekuestruara dhe të Konfiskuara
institution-state-social-service = Shërbimi Social Shtetëror
institution-child-rights-agency = Agjencia Shtetërore për të Drejtat dhe Mbrojtjen e Fëmijës
institution-naes = Agjencia Kombëtare e Punësimit dhe Aftësive
institution-silss = Inspektorati Shtetëror i Punës dhe Shërbimeve Shoqërore
institution-consular-directorate = Drejtoria Konsullore
institution-legal-aid-body = Drejtoria e Ndihmës Juridike Falas (më parë: Komisioni Shtetëror)
institution-ncats = Koalicioni Kombëtar i Strehëzave kundër Trafikimit
institution-iom = Organizata Ndërkombëtare për Migracionin
institution-crca-ecpat = CRCA/ECPAT Shqipëri
institution-municipalities = Bashkitë
institution-prefectures = Prefektët e qarqeve
institution-state-intelligence-service = Shërbimi Informativ i Shtetit

## Njësitë në ministri
unit-anti-trafficking-directorate = Drejtoria e Politikave të Antitrafikut dhe Migracionit
unit-anti-trafficking-sector = Sektori i Antitrafikut, sekretariati teknik
unit-data-protection-unit = Nëpunësi për mbrojtjen e të dhënave (supozim për ushtrim)
unit-system-administration-unit = Administrimi i sistemit (supozim për ushtrim)
unit-foreign-affairs-policy = Politikat e punëve të jashtme
unit-education-policy = Politikat e arsimit
unit-health-policy = Politikat e shëndetësisë
unit-finance-policy = Politikat e punës dhe financave
unit-justice-policy = Mbikëqyrja e ndihmës juridike dhe e dëmshpërblimit

## Arsimi dhe shëndeti në qarqe
unit-education-office-berat = Zyra arsimore, Berat
unit-education-office-diber = Zyra arsimore, Dibër
unit-education-office-durres = Zyra arsimore, Durrës
unit-education-office-elbasan = Zyra arsimore, Elbasan
unit-education-office-fier = Zyra arsimore, Fier
unit-education-office-gjirokaster = Zyra arsimore, Gjirokastër
unit-education-office-korca = Zyra arsimore, Korçë
unit-education-office-kukes = Zyra arsimore, Kukës
unit-education-office-lezha = Zyra arsimore, Lezhë
unit-education-office-shkoder = Zyra arsimore, Shkodër
unit-education-office-tirana = Zyra arsimore, Tiranë
unit-education-office-vlora = Zyra arsimore, Vlorë
unit-health-services-berat = Shërbimi shëndetësor, Berat
unit-health-services-diber = Shërbimi shëndetësor, Dibër
unit-health-services-durres = Shërbimi shëndetësor, Durrës
unit-health-services-elbasan = Shërbimi shëndetësor, Elbasan
unit-health-services-fier = Shërbimi shëndetësor, Fier
unit-health-services-gjirokaster = Shërbimi shëndetësor, Gjirokastër
unit-health-services-korca = Shërbimi shëndetësor, Korçë
unit-health-services-kukes = Shërbimi shëndetësor, Kukës
unit-health-services-lezha = Shërbimi shëndetësor, Lezhë
unit-health-services-shkoder = Shërbimi shëndetësor, Shkodër
unit-health-services-tirana = Shërbimi shëndetësor, Tiranë
unit-health-services-vlora = Shërbimi shëndetësor, Vlorë

## Policia e Shtetit
unit-trafficking-police-central = Sektori kundër Trafiqeve të Paligjshme, qendra
unit-border-police-central = Departamenti i Kufirit dhe Migracionit, qendra
unit-child-police-central = Sektori për Dhunën në Familje dhe Mbrojtjen e të Miturve, qendra
unit-cyber-police-central = Sektori kundër Krimit Kibernetik
unit-trafficking-police-berat = Policia kundër trafiqeve, Berat
unit-trafficking-police-diber = Policia kundër trafiqeve, Dibër
unit-trafficking-police-durres = Policia kundër trafiqeve, Durrës
unit-trafficking-police-elbasan = Policia kundër trafiqeve, Elbasan
unit-trafficking-police-fier = Policia kundër trafiqeve, Fier
unit-trafficking-police-gjirokaster = Policia kundër trafiqeve, Gjirokastër
unit-trafficking-police-korca = Policia kundër trafiqeve, Korçë
unit-trafficking-police-kukes = Policia kundër trafiqeve, Kukës
unit-trafficking-police-lezha = Policia kundër trafiqeve, Lezhë
unit-trafficking-police-shkoder = Policia kundër trafiqeve, Shkodër
unit-trafficking-police-tirana = Policia kundër trafiqeve, Tiranë
unit-trafficking-police-vlora = Policia kundër trafiqeve, Vlorë
unit-border-police-berat = Policia kufitare dhe e migracionit, Berat
unit-border-police-diber = Policia kufitare dhe e migracionit, Dibër
unit-border-police-durres = Policia kufitare dhe e migracionit, Durrës
unit-border-police-elbasan = Policia kufitare dhe e migracionit, Elbasan
unit-border-police-fier = Policia kufitare dhe e migracionit, Fier
unit-border-police-gjirokaster = Policia kufitare dhe e migracionit, Gjirokastër
unit-border-police-korca = Policia kufitare dhe e migracionit, Korçë
unit-border-police-kukes = Policia kufitare dhe e migracionit, Kukës
unit-border-police-lezha = Policia kufitare dhe e migracionit, Lezhë
unit-border-police-shkoder = Policia kufitare dhe e migracionit, Shkodër
unit-border-police-tirana = Policia kufitare dhe e migracionit, Tiranë
unit-border-police-vlora = Policia kufitare dhe e migracionit, Vlorë
unit-child-police-berat = Policia për të miturit dhe dhunën në familje, Berat
unit-child-police-diber = Policia për të miturit dhe dhunën në familje, Dibër
unit-child-police-durres = Policia për të miturit dhe dhunën në familje, Durrës
unit-child-police-elbasan = Policia për të miturit dhe dhunën në familje, Elbasan
unit-child-police-fier = Policia për të miturit dhe dhunën në familje, Fier
unit-child-police-gjirokaster = Policia për të miturit dhe dhunën në familje, Gjirokastër
unit-child-police-korca = Policia për të miturit dhe dhunën në familje, Korçë
unit-child-police-kukes = Policia për të miturit dhe dhunën në familje, Kukës
unit-child-police-lezha = Policia për të miturit dhe dhunën në familje, Lezhë
unit-child-police-shkoder = Policia për të miturit dhe dhunën në familje, Shkodër
unit-child-police-tirana = Policia për të miturit dhe dhunën në familje, Tiranë
unit-child-police-vlora = Policia për të miturit dhe dhunën në familje, Vlorë

## Mbrojtja sociale, fëmijët, puna
unit-social-service-central = Shërbimi Social Shtetëror, qendra
unit-social-service-berat = Zyra rajonale e Shërbimit Social Shtetëror, Berat
unit-social-service-diber = Zyra rajonale e Shërbimit Social Shtetëror, Dibër
unit-social-service-durres = Zyra rajonale e Shërbimit Social Shtetëror, Durrës
unit-social-service-elbasan = Zyra rajonale e Shërbimit Social Shtetëror, Elbasan
unit-social-service-fier = Zyra rajonale e Shërbimit Social Shtetëror, Fier
unit-social-service-gjirokaster = Zyra rajonale e Shërbimit Social Shtetëror, Gjirokastër
unit-social-service-korca = Zyra rajonale e Shërbimit Social Shtetëror, Korçë
unit-social-service-kukes = Zyra rajonale e Shërbimit Social Shtetëror, Kukës
unit-social-service-lezha = Zyra rajonale e Shërbimit Social Shtetëror, Lezhë
unit-social-service-shkoder = Zyra rajonale e Shërbimit Social Shtetëror, Shkodër
unit-social-service-tirana = Zyra rajonale e Shërbimit Social Shtetëror, Tiranë
unit-social-service-vlora = Zyra rajonale e Shërbimit Social Shtetëror, Vlorë
unit-child-rights-office = Agjencia për të Drejtat e Fëmijës, zyra qendrore
unit-independent-guardians = Kujdestarët e pavarur
unit-child-protection-unit-berat = Njësia për mbrojtjen e fëmijës, Berat
unit-child-protection-unit-diber = Njësia për mbrojtjen e fëmijës, Dibër
unit-child-protection-unit-durres = Njësia për mbrojtjen e fëmijës, Durrës
unit-child-protection-unit-elbasan = Njësia për mbrojtjen e fëmijës, Elbasan
unit-child-protection-unit-fier = Njësia për mbrojtjen e fëmijës, Fier
unit-child-protection-unit-gjirokaster = Njësia për mbrojtjen e fëmijës, Gjirokastër
unit-child-protection-unit-korca = Njësia për mbrojtjen e fëmijës, Korçë
unit-child-protection-unit-kukes = Njësia për mbrojtjen e fëmijës, Kukës
unit-child-protection-unit-lezha = Njësia për mbrojtjen e fëmijës, Lezhë
unit-child-protection-unit-shkoder = Njësia për mbrojtjen e fëmijës, Shkodër
unit-child-protection-unit-tirana = Njësia për mbrojtjen e fëmijës, Tiranë
unit-child-protection-unit-vlora = Njësia për mbrojtjen e fëmijës, Vlorë
unit-employment-office-berat = Zyra e punësimit, Berat
unit-employment-office-diber = Zyra e punësimit, Dibër
unit-employment-office-durres = Zyra e punësimit, Durrës
unit-employment-office-elbasan = Zyra e punësimit, Elbasan
unit-employment-office-fier = Zyra e punësimit, Fier
unit-employment-office-gjirokaster = Zyra e punësimit, Gjirokastër
unit-employment-office-korca = Zyra e punësimit, Korçë
unit-employment-office-kukes = Zyra e punësimit, Kukës
unit-employment-office-lezha = Zyra e punësimit, Lezhë
unit-employment-office-shkoder = Zyra e punësimit, Shkodër
unit-employment-office-tirana = Zyra e punësimit, Tiranë
unit-employment-office-vlora = Zyra e punësimit, Vlorë
unit-labour-inspection-central = Inspektorati i punës, qendra
unit-labour-inspection-berat = Inspektorati i punës, Berat
unit-labour-inspection-diber = Inspektorati i punës, Dibër
unit-labour-inspection-durres = Inspektorati i punës, Durrës
unit-labour-inspection-elbasan = Inspektorati i punës, Elbasan
unit-labour-inspection-fier = Inspektorati i punës, Fier
unit-labour-inspection-gjirokaster = Inspektorati i punës, Gjirokastër
unit-labour-inspection-korca = Inspektorati i punës, Korçë
unit-labour-inspection-kukes = Inspektorati i punës, Kukës
unit-labour-inspection-lezha = Inspektorati i punës, Lezhë
unit-labour-inspection-shkoder = Inspektorati i punës, Shkodër
unit-labour-inspection-tirana = Inspektorati i punës, Tiranë
unit-labour-inspection-vlora = Inspektorati i punës, Vlorë

## Drejtësia dhe jashtë vendit
unit-victim-coordinators = Koordinatorët e viktimave në prokurori
unit-legal-aid-office = Zyra e ndihmës juridike
unit-asset-agency-office = Zyra e pasurive të konfiskuara
unit-consular-desk = Sporteli konsullor
unit-iom-tirana = Zyra e IOM-it

## Strehëzat: emri u shfaqet vetëm atyre që hapin vendndodhjen
unit-shelter-reception-centre = Qendra Kombëtare Pritëse
unit-shelter-vatra = Strehëza e Qendrës Vatra
unit-shelter-tjeter-vizion = Strehëza e Tjetër Vizion
unit-shelter-different-and-equal = Strehëza e Të Ndryshëm dhe të Barabartë
unit-coalition-desk = Sporteli i koalicionit të strehëzave

## Puna në terren dhe linja e ndihmës
unit-vatra-mobile-berat = Vatra, njësia lëvizëse, Berat
unit-vatra-mobile-diber = Vatra, njësia lëvizëse, Dibër
unit-vatra-mobile-durres = Vatra, njësia lëvizëse, Durrës
unit-vatra-mobile-lezha = Vatra, njësia lëvizëse, Lezhë
unit-vatra-mobile-vlora = Vatra, njësia lëvizëse, Vlorë
unit-tjeter-vizion-outreach = Tjetër Vizion, puna në terren
unit-different-and-equal-outreach = Të Ndryshëm dhe të Barabartë, puna në terren
unit-world-vision-children = World Vision, puna në terren
unit-arsis-children = ARSIS, puna në terren
unit-terre-des-hommes-children = Terre des Hommes, puna në terren
unit-mary-ward-loreto-outreach = Mary Ward Loreto, puna në terren
unit-helpline-alo-116 = ALO 116

## Organet
body-responsible-authority = Autoriteti Përgjegjës
body-regional-committee = Komiteti rajonal kundër trafikimit

## Vendet në Autoritetin Përgjegjës
seat-chair = Kryetari
seat-trafficking-police = Policia: trafiqet e paligjshme
seat-border-police = Policia: kufiri dhe migracioni
seat-child-police = Policia: dhuna në familje dhe të miturit
seat-cyber-police = Policia: krimi kibernetik
seat-social-service = Shërbimi Social Shtetëror
seat-health = Shëndetësia dhe mbrojtja sociale
seat-child-rights = Të drejtat e fëmijës
seat-employment = Punësimi dhe aftësitë
seat-labour-inspection = Inspektorati i punës dhe shërbimeve shoqërore
seat-consular = Drejtoria Konsullore
seat-education = Arsimi
seat-shelters = Koalicioni i strehëzave

## Vendet në komitetet rajonale
seat-prefect = Prefekti, kryetar
seat-mayor = Kryetari i bashkisë qendër qarku
seat-regional-social-service = Zyra rajonale e Shërbimit Social
seat-regional-employment = Zyra rajonale e punësimit
seat-regional-police = Policia në qark
seat-intelligence = Shërbimi Informativ në qark: sheh vetëm shifra
seat-regional-education = Arsimi në qark
seat-public-health = Shëndeti publik
