### What reports and tables say.

severity-error = error
severity-warning = warning
severity-note = note

## The places of a finding.

mark-counterpart = the passage beside it
mark-elsewhere = it stands here
# $line: the line in which a long passage ends.
mark-last-line = to line { $line }

## The closing line. $parts: the counts below that are not 0, with commas between them.

summary = { $total ->
    [0] No differences found.
    [one] { $total } finding: { $parts }.
   *[other] { $total } findings: { $parts }.
  }
count-error = { $count ->
    [one] { $count } error
   *[other] { $count } errors
  }
count-warning = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
  }
count-note = { $count ->
    [one] { $count } note
   *[other] { $count } notes
  }

## Tables.

bead-only-en = only EN
bead-only-pl = only PL
bead-moved = moved
table-en = English
table-pl = Polish
table-bead = Match
table-line = Place
table-kind = Kind
table-value = Value
table-words = Words
table-weak = weak
table-rule = Rule
table-meaning = What it finds
table-no-facts = No facts found.

## Values.

# $rank: the figure. $ending: 1 for 1, 21 and so on, 2 for 2 and 22, 3 for 3 and 23, else 4.
value-ordinal = { $ending ->
    [1] { $rank }st
    [2] { $rank }nd
    [3] { $rank }rd
   *[4] { $rank }th
  }
value-decade = the years { $first }–{ $last }
value-percent = { $amount }%
value-points = { $amount } pp
value-quarter = Q{ $quarter }
# The half of a year or a century.
value-half = { $half ->
    [1] first half
   *[2] second half
  }
# Before a weekday: which of its kind in a month; 0 is the last.
value-nth = { $nth ->
    [0] last
    [1] first
    [2] second
    [3] third
    [4] fourth
   *[5] fifth
  }
# A month behind the number of a day.
value-month-of-day = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
  }
