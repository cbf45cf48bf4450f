### Statements for the justice track: taken back or said otherwise without a reason.

statement-heading = Statements
statement-means = The person may take a statement back or say something else at any time. No reason is asked, no service and no status depends on it, and what was said before stays.
statement-none = No statement is recorded.
statement-taken = Stated on { $date }
statement-withdrawn = Taken back on { $date }
statement-changed = Said otherwise on { $date }
statement-words = The statement, in the person's own words
statement-new-words = What the person says now
statement-change = Record the new words
statement-withdraw = The person takes it back
statement-record = Record a statement
statement-record-action = Record the statement
statement-error-words = Enter what the person says
