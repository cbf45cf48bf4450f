### Formulari i identifikimit fillestar dhe pyetjet që dalin vetëm aty.
form-initial-identification = Identifikim fillestar
section-initial-identification-information = Çfarë i shpjegohet personit
section-initial-identification-identity = Kush është personi
section-initial-identification-age = Mosha dhe familja
section-initial-identification-act = Si nisi
section-initial-identification-means = Si e mbanin nën kontroll
section-initial-identification-exploitation = Shfrytëzimi
section-initial-identification-reasons = Arsyet tuaja dhe vendimi i personit

question-given-name = Emri
question-given-name-help = Vetëm nëse personi dëshiron ta thotë. Ndihma nuk varet nga emri.
question-family-name = Mbiemri
question-birth-day = Data e lindjes
question-birth-day-help = Siç e thotë personi. Nëse dihet vetëm viti, lëreni bosh dhe shkruani moshën.
question-second-citizenship = Shtetësi tjetër
