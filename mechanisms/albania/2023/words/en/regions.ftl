### Counties, numbers to call and duties to report.

## Counties
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
region-tirana = Tirana
region-vlora = Vlorë

## Numbers
telephone-child-helpline = Child helpline, ALO 116
telephone-missing-children = Line for missing children
telephone-anti-trafficking-line = National anti-trafficking line: the number is not set, because in 2022 it was reported as not functioning and no later source was read

## Duties to report
duty-violence-against-children = Law 18/2017 obliges you to report violence against a child. To whom and within what time was not verified in the text of the law: ask the child protection unit.
