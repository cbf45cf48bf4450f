### This mechanism is of no country.
country-xx = Any party to the Convention
