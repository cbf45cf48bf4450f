### What Besa protects against, and what not. Open to everybody.

protection-does-title = What it protects against
protection-does-strangers = Strangers: nobody sees a case without signing in, and each institution sees only what its task needs.
protection-does-colleagues = Curiosity: every look at personal data is written down before it is shown, and the person can ask who looked.
protection-does-disk = A stolen disk or backup: what people entrusted is sealed, under a key of its own for each case and each kind of data.
protection-does-silence = Silent changes: nothing is overwritten or deleted without a trace.
protection-not-title = What it does not protect against
protection-not-screen = Someone who looks over your shoulder, or a screen left open.
protection-not-server = Whoever controls the running server while it works.
protection-not-told = What was told outside Besa: by telephone, on paper, in a corridor.
protection-not-device = A device on which somebody else reads along.
