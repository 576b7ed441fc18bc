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
place-page = { $path }, page { $page }, paragraph { $paragraph }
place-page-under = { $path }, page { $page }, paragraph { $paragraph }, under “{ $heading }”

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

## The headline of a pair: clauses with semicolons between them, a capital at the beginning and a stop at the end.
## $quotes: words of the texts, in quotation marks. $more: how many things are not quoted. $count: how many there are in all.

# $unit: what the quotation is the beginning of. $blocks: how many paragraphs or items follow one another.
headline-passage-en = the Polish version lacks { $unit ->
    [section] the section { $quotes }
    [heading] the heading { $quotes }
    [item] the list item { $quotes }
    [items] { $blocks } list items, from { $quotes } on
    [run] { $blocks } paragraphs, from { $quotes } on
   *[paragraph] the paragraph { $quotes }
  }{ $more ->
    [0] {""}
    [one] {" "}and { $more } more passage
   *[other] {" "}and { $more } more passages
  }
headline-passage-pl = the English version lacks { $unit ->
    [section] the section { $quotes }
    [heading] the heading { $quotes }
    [item] the list item { $quotes }
    [items] { $blocks } list items, from { $quotes } on
    [run] { $blocks } paragraphs, from { $quotes } on
   *[paragraph] the paragraph { $quotes }
  }{ $more ->
    [0] {""}
    [one] {" "}and { $more } more passage
   *[other] {" "}and { $more } more passages
  }
headline-untranslated = { $count ->
    [one] a sentence of the Polish version is still in English: { $quotes }
   *[other] { $count } sentences of the Polish version are still in English, the first { $quotes }
  }
# $kind: the name of a rule. $quotes: what both versions have.
headline-differs = the { $kind } differs: { $quotes }{ $more ->
    [0] {""}
    [one] , and in { $more } more place
   *[other] , and in { $more } more places
  }
headline-against = { $en } against { $pl }
headline-weekday = { $count ->
    [one] a weekday does not fit its date: { $quotes }
   *[other] { $count } weekdays do not fit their dates, the first { $quotes }
  }
headline-only-en = only the English version has { $quotes }{ $more ->
    [0] {""}
    [one] {" "}and { $more } more fact
   *[other] {" "}and { $more } more facts
  }
headline-only-pl = only the Polish version has { $quotes }{ $more ->
    [0] {""}
    [one] {" "}and { $more } more fact
   *[other] {" "}and { $more } more facts
  }
headline-opposite = { $count ->
    [one] a sentence may say the opposite: { $quotes }
   *[other] { $count } sentences may say the opposite, the first { $quotes }
  }
headline-sentence-en = the Polish version lacks the sentence { $quotes }{ $more ->
    [0] {""}
    [one] {" "}and { $more } more sentence
   *[other] {" "}and { $more } more sentences
  }
headline-sentence-pl = the English version lacks the sentence { $quotes }{ $more ->
    [0] {""}
    [one] {" "}and { $more } more sentence
   *[other] {" "}and { $more } more sentences
  }
headline-part-en = a Polish sentence seems to lack { $quotes }{ $more ->
    [0] {""}
    [one] {" "}and { $more } more sentence another part
   *[other] {" "}and { $more } more sentences other parts
  }
headline-part-pl = an English sentence seems to lack { $quotes }{ $more ->
    [0] {""}
    [one] {" "}and { $more } more sentence another part
   *[other] {" "}and { $more } more sentences other parts
  }
headline-elsewhere = { $quotes }{ $more ->
    [0] {""}
    [one] {" "}and { $more } more fact
   *[other] {" "}and { $more } more facts
  } { $count ->
    [one] stands
   *[other] stand
  } elsewhere in the other version
headline-moved = { $count ->
    [one] the passage { $quotes } has moved
   *[other] { $count } passages have moved, the first { $quotes }
  }
# Between the last two of a list.
headline-list = { $head } and { $last }
# The last clause: what the others do not tell.
headline-rest = { $count ->
    [one] and { $count } more finding
   *[other] and { $count } more findings
  }
# Behind the sentence of one finding.
headline-others = { $count ->
    [one] And { $count } more finding.
   *[other] And { $count } more findings.
  }
# Nothing is reported. $facts: how many there are. $found: how many of them both versions have. $open: the others.
headline-all = { $facts ->
    [0] No differences found. The texts state no facts that could be compared.
    [one] No differences found: the one fact has been found in both versions.
   *[other] No differences found: every one of the { $facts } facts has been found in both versions.
  }
headline-open = { $found ->
    [0] No differences found. Facts that could not be compared and are left for a reader to judge: { $open }.
    [one] No differences found: { $found } of the { $facts } facts has been found in both versions, { $open ->
        [one] { $open } is left
       *[other] { $open } are left
      } for a reader to judge.
   *[other] No differences found: { $found } of the { $facts } facts have been found in both versions, { $open ->
        [one] { $open } is left
       *[other] { $open } are left
      } for a reader to judge.
  }
# $count: the findings that are accepted, or known from the baseline.
headline-aside = Nothing new: { $found } of the { $facts } facts { $found ->
    [one] has
   *[other] have
  } been found in both versions. { $count ->
    [one] { $count } finding is accepted or known from before.
   *[other] { $count } findings are accepted or known from before.
  }
headline-alone = Only one of the two versions is there, so nothing was compared.

## For programs.

# What the paths of a report start from.
source-root = The folder that bitekst was run in.

## What a page leaves out, so that it can be shown.

# $places: the other places of the same finding; $more: how many are not listed.
also-at = { $more ->
    [0] also at { $places }
   *[other] also at { $places } and { $more } more
  }
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

## The ledger of facts.

# A verdict and how many entries have it.
ledger-count = { $verdict } { $count }
ledger-summary = { $total ->
    [one] { $total } fact: { $parts }.
   *[other] { $total } facts: { $parts }.
  }
# The spreadsheet: its document, its sheet, its columns.
sheet-title = Ledger of facts
sheet-name = Facts
sheet-number = No.
sheet-value-en = English value
sheet-value-pl = Polish value
sheet-finding = What diverges
sheet-line-en = English line
sheet-line-pl = Polish line
sheet-signed = Signed off by
sheet-date = Date
sheet-note = Note

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
