### What reports and tables say.

severity-error = error
severity-warning = warning
severity-note = note

mark-counterpart = the passage beside it
mark-elsewhere = it stands here
summary = { $total ->
    [0] No differences found.
    [one] { $total } finding: { $error } { $error ->
        [one] error
       *[other] errors
      }, { $warning } { $warning ->
        [one] warning
       *[other] warnings
      }, { $note } { $note ->
        [one] note
       *[other] notes
      }.
   *[other] { $total } findings: { $error } { $error ->
        [one] error
       *[other] errors
      }, { $warning } { $warning ->
        [one] warning
       *[other] warnings
      }, { $note } { $note ->
        [one] note
       *[other] notes
      }.
  }

bead-missing-pl = only in English
bead-missing-en = only in Polish
bead-moved = moved
table-en = English
table-pl = Polish
table-bead = Bead
table-line = Line
table-kind = Kind
table-value = Value
table-words = Words
table-weak = weak
table-rule = Rule
table-meaning = What it finds
