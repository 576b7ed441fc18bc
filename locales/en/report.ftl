### What reports and tables say.

severity-error = error
severity-warning = warning
severity-note = note

# Words of a text.
quote = “{ $words }”

## The places of a finding.

mark-counterpart = the matching passage
mark-elsewhere = found here
mark-part = a part of it
# $line: the line in which a long passage ends.
mark-last-line = { $unit ->
    [paragraph] to paragraph { $line }
   *[line] to line { $line }
  }

# A place in a document that has no lines. $path: the file. $heading: the heading above.
place-paragraph = { $path }, paragraph { $paragraph }
place-under = { $path }, paragraph { $paragraph }, under “{ $heading }”

# What the other version should say, in its own notation.
expected-en = expected in English: { $text }
expected-pl = expected in Polish: { $text }

## The closing line. $parts: the counts below that are not 0, with commas between them.

summary = { $total ->
    [0] No differences found.
    [one] { $total } finding: { $parts }.
   *[other] { $total } findings: { $parts }.
  }
# $diverging: how many pairs have findings. $pairs: how many were checked.
summary-pairs = { $total ->
    [0] No differences found in { $pairs } pairs.
    [one] { $total } finding in { $diverging } of { $pairs } pairs: { $parts }.
   *[other] { $total } findings in { $diverging } of { $pairs } pairs: { $parts }.
  }
summary-none = There was no pair to check.
summary-failed = { $count ->
    [one] { $count } pair could not be checked.
   *[other] { $count } pairs could not be checked.
  }
summary-suppressed = { $count ->
    [one] { $count } more finding is accepted with a reason.
   *[other] { $count } more findings are accepted with a reason.
  }
# $left, $gone: findings of the baseline that are still there, and that are gone.
summary-baseline = { $left ->
    [one] Of the baseline, { $left } finding is still there, { $gone } gone.
   *[other] Of the baseline, { $left } findings are still there, { $gone } gone.
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

## For programs.

# What the paths of a report start from.
source-root = The folder that bitekst was run in.

## What a page leaves out, so that it can be shown.

findings-left-out = { $count ->
    [one] … and { $count } more finding in this pair.
   *[other] … and { $count } more findings in this pair.
  }
pairs-left-out = { $count ->
    [one] This page is full: { $count } more pair has findings that are not shown here.
   *[other] This page is full: { $count } more pairs have findings that are not shown here.
  }
notices-left-out = { $count ->
    [one] … and { $count } more remark.
   *[other] … and { $count } more remarks.
  }

## Tables.

bead-only-en = only EN
bead-only-pl = only PL
bead-moved = moved
# $parts: how many there are of each kind.
align-summary = { $total ->
    [one] { $total } match: { $parts }.
   *[other] { $total } matches: { $parts }.
  }
table-lines-en = EN
table-lines-pl = PL
table-en = English
table-pl = Polish
table-bead = Match
table-line = Place
table-kind = Kind
table-value = Value
table-words = Words
# A fact that may satisfy the other text, but whose absence there is no finding.
table-weak = weak
# What may be another way to say a fact, no more.
table-hint = hint
table-rule = Rule
table-meaning = What it finds
table-severity = Severity
table-finding = Finding
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
value-million = { $amount } million
# 1,000,000,000.
value-milliard = { $amount } billion
# Units of time and distance. $count chooses the form, $amount is the figure.
value-seconds = { $count ->
    [one] { $amount } second
   *[other] { $amount } seconds
  }
value-minutes = { $count ->
    [one] { $amount } minute
   *[other] { $amount } minutes
  }
value-hours = { $count ->
    [one] { $amount } hour
   *[other] { $amount } hours
  }
value-days = { $count ->
    [one] { $amount } day
   *[other] { $amount } days
  }
value-weeks = { $count ->
    [one] { $amount } week
   *[other] { $amount } weeks
  }
value-months = { $count ->
    [one] { $amount } month
   *[other] { $amount } months
  }
value-years = { $count ->
    [one] { $amount } year
   *[other] { $amount } years
  }
value-miles = { $count ->
    [one] { $amount } mile
   *[other] { $amount } miles
  }

## Projects.

pairs-pattern-en = Pattern: English
pairs-pattern-pl = Polish
# A file that is not there.
pairs-absent = { $path } (missing)
pairs-summary = { $pairs ->
    [one] { $pairs } pair.
   *[other] { $pairs } pairs.
  }
pairs-summary-absent = { $absent ->
    [one] { $absent } text lacks its other version.
   *[other] { $absent } texts lack their other version.
  }
# An entry of the list of suppressions. $value: the fact or the fingerprint.
suppression-entry-unused = This entry accepts nothing that is found any more: { $rule }, “{ $value }”. Delete it.
# $path: a file and a line.
notice-at = { $path }: { $text }
