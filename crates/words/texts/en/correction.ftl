### Entered in error: an entry that counts for nothing, and why.

correction-title = Entered in error
correction-mark = Entered in error?
correction-lead = The line stays in the timeline, struck through, with your reason. What was written in it is closed for everybody and counts for nothing any more. This cannot be undone: enter it again where it belongs.
correction-why = Why is this an error?
correction-why-hint = For example: it belongs to another case. Write no names.
correction-send = Mark as entered in error
correction-taken-back = Entered in error: taken back on { $date }, { $institution }
correction-reason = Reason: { $reason }
