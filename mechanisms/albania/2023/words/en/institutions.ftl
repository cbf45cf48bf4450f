### Members of the mechanism, units, bodies and their seats.

## Institutions
institution-ministry-interior = Ministry of Interior
institution-ministry-foreign-affairs = Ministry for Europe and Foreign Affairs
institution-ministry-education = Ministry of Education and Sports
institution-ministry-health = Ministry of Health and Social Protection
institution-ministry-finance = Ministry of Finance and Economy
institution-ministry-justice = Ministry of Justice
institution-general-prosecution = General Prosecutor's Office
institution-national-reception-centre = National Reception Centre for Victims of Trafficking
institution-vatra = Vatra Centre
institution-tjeter-vizion = Another Vision (Tjetër Vizion)
institution-different-and-equal = Different & Equal
institution-world-vision = World Vision
institution-arsis = ARSIS
institution-terre-des-hommes = Terre des Hommes
institution-mary-ward-loreto = Mary Ward Loreto
institution-state-police = State Police
institution-asset-agency = Agency for the Administration of Seized and Confiscated Assets
institution-state-social-service = State Social Service
institution-child-rights-agency = State Agency for the Protection of Children's Rights
institution-naes = National Agency for Employment and Skills
institution-silss = State Inspectorate of Labour and Social Services
institution-consular-directorate = Consular Directorate
institution-legal-aid-body = Directorate of Free Legal Aid (earlier: State Commission)
institution-ncats = National Coalition of Anti-Trafficking Shelters
institution-iom = International Organization for Migration
institution-crca-ecpat = CRCA/ECPAT Albania
institution-municipalities = Municipalities
institution-prefectures = Prefects of the counties
institution-state-intelligence-service = State Intelligence Service

## Units in ministries
unit-anti-trafficking-directorate = Directorate of Anti-trafficking and Migration Policies
unit-anti-trafficking-sector = Anti-Trafficking Sector, technical secretariat
unit-data-protection-unit = Data protection officer (assumed for practice)
unit-system-administration-unit = System administration (assumed for practice)
unit-foreign-affairs-policy = Foreign affairs policy
unit-education-policy = Education policy
unit-health-policy = Health policy
unit-finance-policy = Labour and finance policy
unit-justice-policy = Supervision of legal aid and compensation

## Education and health in the counties
unit-education-office-berat = Education office, Berat
unit-education-office-diber = Education office, Dibër
unit-education-office-durres = Education office, Durrës
unit-education-office-elbasan = Education office, Elbasan
unit-education-office-fier = Education office, Fier
unit-education-office-gjirokaster = Education office, Gjirokastër
unit-education-office-korca = Education office, Korçë
unit-education-office-kukes = Education office, Kukës
unit-education-office-lezha = Education office, Lezhë
unit-education-office-shkoder = Education office, Shkodër
unit-education-office-tirana = Education office, Tirana
unit-education-office-vlora = Education office, Vlorë
unit-health-services-berat = Health services, Berat
unit-health-services-diber = Health services, Dibër
unit-health-services-durres = Health services, Durrës
unit-health-services-elbasan = Health services, Elbasan
unit-health-services-fier = Health services, Fier
unit-health-services-gjirokaster = Health services, Gjirokastër
unit-health-services-korca = Health services, Korçë
unit-health-services-kukes = Health services, Kukës
unit-health-services-lezha = Health services, Lezhë
unit-health-services-shkoder = Health services, Shkodër
unit-health-services-tirana = Health services, Tirana
unit-health-services-vlora = Health services, Vlorë

## State Police
unit-trafficking-police-central = Sector against Illegal Traffic, headquarters
unit-border-police-central = Border and Migration Department, headquarters
unit-child-police-central = Sector of Domestic Violence and the Protection of Minors, headquarters
unit-cyber-police-central = Sector against Cybercrime
unit-trafficking-police-berat = Police against illegal traffic, Berat
unit-trafficking-police-diber = Police against illegal traffic, Dibër
unit-trafficking-police-durres = Police against illegal traffic, Durrës
unit-trafficking-police-elbasan = Police against illegal traffic, Elbasan
unit-trafficking-police-fier = Police against illegal traffic, Fier
unit-trafficking-police-gjirokaster = Police against illegal traffic, Gjirokastër
unit-trafficking-police-korca = Police against illegal traffic, Korçë
unit-trafficking-police-kukes = Police against illegal traffic, Kukës
unit-trafficking-police-lezha = Police against illegal traffic, Lezhë
unit-trafficking-police-shkoder = Police against illegal traffic, Shkodër
unit-trafficking-police-tirana = Police against illegal traffic, Tirana
unit-trafficking-police-vlora = Police against illegal traffic, Vlorë
unit-border-police-berat = Border and migration police, Berat
unit-border-police-diber = Border and migration police, Dibër
unit-border-police-durres = Border and migration police, Durrës
unit-border-police-elbasan = Border and migration police, Elbasan
unit-border-police-fier = Border and migration police, Fier
unit-border-police-gjirokaster = Border and migration police, Gjirokastër
unit-border-police-korca = Border and migration police, Korçë
unit-border-police-kukes = Border and migration police, Kukës
unit-border-police-lezha = Border and migration police, Lezhë
unit-border-police-shkoder = Border and migration police, Shkodër
unit-border-police-tirana = Border and migration police, Tirana
unit-border-police-vlora = Border and migration police, Vlorë
unit-child-police-berat = Police for minors and domestic violence, Berat
unit-child-police-diber = Police for minors and domestic violence, Dibër
unit-child-police-durres = Police for minors and domestic violence, Durrës
unit-child-police-elbasan = Police for minors and domestic violence, Elbasan
unit-child-police-fier = Police for minors and domestic violence, Fier
unit-child-police-gjirokaster = Police for minors and domestic violence, Gjirokastër
unit-child-police-korca = Police for minors and domestic violence, Korçë
unit-child-police-kukes = Police for minors and domestic violence, Kukës
unit-child-police-lezha = Police for minors and domestic violence, Lezhë
unit-child-police-shkoder = Police for minors and domestic violence, Shkodër
unit-child-police-tirana = Police for minors and domestic violence, Tirana
unit-child-police-vlora = Police for minors and domestic violence, Vlorë

## Social protection, children, labour
unit-social-service-central = State Social Service, headquarters
unit-social-service-berat = State Social Service regional office, Berat
unit-social-service-diber = State Social Service regional office, Dibër
unit-social-service-durres = State Social Service regional office, Durrës
unit-social-service-elbasan = State Social Service regional office, Elbasan
unit-social-service-fier = State Social Service regional office, Fier
unit-social-service-gjirokaster = State Social Service regional office, Gjirokastër
unit-social-service-korca = State Social Service regional office, Korçë
unit-social-service-kukes = State Social Service regional office, Kukës
unit-social-service-lezha = State Social Service regional office, Lezhë
unit-social-service-shkoder = State Social Service regional office, Shkodër
unit-social-service-tirana = State Social Service regional office, Tirana
unit-social-service-vlora = State Social Service regional office, Vlorë
unit-child-rights-office = Children's rights agency, central office
unit-independent-guardians = Independent guardians
unit-child-protection-unit-berat = Child protection unit, Berat
unit-child-protection-unit-diber = Child protection unit, Dibër
unit-child-protection-unit-durres = Child protection unit, Durrës
unit-child-protection-unit-elbasan = Child protection unit, Elbasan
unit-child-protection-unit-fier = Child protection unit, Fier
unit-child-protection-unit-gjirokaster = Child protection unit, Gjirokastër
unit-child-protection-unit-korca = Child protection unit, Korçë
unit-child-protection-unit-kukes = Child protection unit, Kukës
unit-child-protection-unit-lezha = Child protection unit, Lezhë
unit-child-protection-unit-shkoder = Child protection unit, Shkodër
unit-child-protection-unit-tirana = Child protection unit, Tirana
unit-child-protection-unit-vlora = Child protection unit, Vlorë
unit-employment-office-berat = Employment office, Berat
unit-employment-office-diber = Employment office, Dibër
unit-employment-office-durres = Employment office, Durrës
unit-employment-office-elbasan = Employment office, Elbasan
unit-employment-office-fier = Employment office, Fier
unit-employment-office-gjirokaster = Employment office, Gjirokastër
unit-employment-office-korca = Employment office, Korçë
unit-employment-office-kukes = Employment office, Kukës
unit-employment-office-lezha = Employment office, Lezhë
unit-employment-office-shkoder = Employment office, Shkodër
unit-employment-office-tirana = Employment office, Tirana
unit-employment-office-vlora = Employment office, Vlorë
unit-labour-inspection-central = Labour inspectorate, headquarters
unit-labour-inspection-berat = Labour inspectorate, Berat
unit-labour-inspection-diber = Labour inspectorate, Dibër
unit-labour-inspection-durres = Labour inspectorate, Durrës
unit-labour-inspection-elbasan = Labour inspectorate, Elbasan
unit-labour-inspection-fier = Labour inspectorate, Fier
unit-labour-inspection-gjirokaster = Labour inspectorate, Gjirokastër
unit-labour-inspection-korca = Labour inspectorate, Korçë
unit-labour-inspection-kukes = Labour inspectorate, Kukës
unit-labour-inspection-lezha = Labour inspectorate, Lezhë
unit-labour-inspection-shkoder = Labour inspectorate, Shkodër
unit-labour-inspection-tirana = Labour inspectorate, Tirana
unit-labour-inspection-vlora = Labour inspectorate, Vlorë

## Justice and abroad
unit-victim-coordinators = Victim coordinators of the prosecution
unit-legal-aid-office = Legal aid office
unit-asset-agency-office = Confiscated assets office
unit-consular-desk = Consular desk
unit-iom-tirana = IOM office

## Shelters: named only to whoever may open location
unit-shelter-reception-centre = National Reception Centre
unit-shelter-vatra = Shelter of the Vatra Centre
unit-shelter-tjeter-vizion = Shelter of Another Vision
unit-shelter-different-and-equal = Shelter of Different & Equal
unit-coalition-desk = Desk of the shelters' coalition

## Outreach and helpline
unit-vatra-mobile-berat = Vatra, mobile unit, Berat
unit-vatra-mobile-diber = Vatra, mobile unit, Dibër
unit-vatra-mobile-durres = Vatra, mobile unit, Durrës
unit-vatra-mobile-lezha = Vatra, mobile unit, Lezhë
unit-vatra-mobile-vlora = Vatra, mobile unit, Vlorë
unit-tjeter-vizion-outreach = Another Vision, outreach
unit-different-and-equal-outreach = Different & Equal, outreach
unit-world-vision-children = World Vision, outreach
unit-arsis-children = ARSIS, outreach
unit-terre-des-hommes-children = Terre des Hommes, outreach
unit-mary-ward-loreto-outreach = Mary Ward Loreto, outreach
unit-helpline-alo-116 = ALO 116

## Bodies
body-responsible-authority = Responsible Authority
body-regional-committee = Regional anti-trafficking committee

## Seats of the Responsible Authority
seat-chair = Chair
seat-trafficking-police = Police: illegal traffic
seat-border-police = Police: border and migration
seat-child-police = Police: domestic violence and minors
seat-cyber-police = Police: cybercrime
seat-social-service = State Social Service
seat-health = Health and social protection
seat-child-rights = Children's rights
seat-employment = Employment and skills
seat-labour-inspection = Labour and social services inspectorate
seat-consular = Consular Directorate
seat-education = Education
seat-shelters = Coalition of shelters

## Seats of the regional committees
seat-prefect = Prefect, chair
seat-mayor = Mayor of the county's central municipality
seat-regional-social-service = Regional social service
seat-regional-employment = Regional employment office
seat-regional-police = Police in the county
seat-intelligence = Intelligence service in the county: sees figures only
seat-regional-education = Education in the county
seat-public-health = Public health
