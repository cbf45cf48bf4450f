### Drafts: what one began and did not send.

drafts-title = My drafts
drafts-lead = Only you see them. A draft ends when you send the form, or by itself after 72 hours.
drafts-none-title = No drafts
drafts-none-text = What you keep as a draft, or what you were writing when the session ended, is found here.
drafts-begun = Begun { $date }
drafts-ends = Ends by itself:
drafts-typed = What was written
drafts-go-on = Go on
drafts-throw-away = Throw away
drafts-form = A form
drafts-written = Written
