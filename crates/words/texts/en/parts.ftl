### Parts of pages that come back everywhere.

part-this-case = This case
part-closed = Closed to you: { $reason }
