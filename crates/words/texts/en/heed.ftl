### What to know before the next step.
heed-heading = Keep in mind
heed-held = The person is held or accused. The person has a right to a lawyer; nobody is punished for what was forced upon them.
heed-foreign-decision = Decision of another country: { $country }. { $kind }: { $outcome }. It binds nobody here.
heed-known-before = This may be the same person as in case { $number }.
heed-alike = Somebody goes by the same name in case { $number }. Look whether it is the same person.
heed-exploited-again = This may be the same person as in case { $number }, protected before: perhaps exploited again.
