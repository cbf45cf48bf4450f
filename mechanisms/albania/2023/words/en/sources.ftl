### Sources as pages name them. The full title, and what was not read, stand in mechanism.yaml.

## Read
source-seed = Albania's answer to OHCHR, question 9
source-ogp = Open Government Partnership, commitment AL0095
source-rtsh-2023 = RTSH, 19 September 2023
source-agreement-2005 = Cooperation Agreement, 2005
source-order-139 = Order 139 of the Prime Minister, 2006
source-instruction-1085 = Instruction 1085 of the Minister of Interior, 2006
source-dcm-858 = Decision 858/2021 of the Council of Ministers, by a summary
source-cpc = Criminal Procedure Code
source-ccjc = Code of Criminal Justice for Children
source-child-law = Law 18/2017 on the rights and protection of the child, by a summary
source-legal-aid-law = Law 111/2017 on legal aid
source-tip-2019 = United States trafficking report, 2019
source-tip-2023 = United States trafficking report, 2023
source-vatra = Vatra Centre
source-isigurt = ISIGURT.al
source-uk-form = practice of the United Kingdom, not law in Albania
source-uk-review = practice of the United Kingdom, not law in Albania
source-odihr = OSCE/ODIHR handbook, 2022
source-ilo-lists = Indicators of the ILO and the European Commission, 2009, by a synthesis
source-htcds = HTCDS 2.0 of the IOM

## Known, the text not read
source-ecat = Council of Europe anti-trafficking convention

## Not read
source-sops-2018 = Standard Operating Procedures, Decision 499/2018: not read
source-sops-2025 = Draft Standard Operating Procedures, 2025: not read
source-agreement-2023 = Agreement of 2023: signed text not read
source-instruction-132 = Joint Instruction 132/2023: text not read

## Not law
source-proposal = a proposal of this pack, not law
source-assumption = assumed for practice
