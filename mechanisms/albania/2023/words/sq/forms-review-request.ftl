### Formulari dhe pyetjet që dalin vetëm në të.
form-review-request = Kërkesa për rishqyrtim
section-review-request-ground = Pse kërkohet rishqyrtimi

question-review-ground = Mbi çfarë mbështetet kërkesa?
question-review-ground-help = Mund të jenë të dyja. Kërkesa e vonuar pranohet gjithashtu: arsyet e hapit thonë pse vjen tani.
option-review-ground-new-evidence = Prova që nuk u panë herën e parë
option-review-ground-procedure-not-followed = Procedura nuk u ndoq
