### The page for editors: both texts side by side.

page-title = bitekst: report
# What a page of many pairs is called.
page-pairs = { $count ->
    [one] bitekst: { $count } pair
   *[other] bitekst: { $count } pairs
  }
page-back = All pairs
page-skip = To the texts
page-bar = Tools of the report
# What this language calls itself.
page-language = English
page-previous = Previous
page-next = Next
page-filter = Filter
# $some, $all: counts.
page-shown = { $some } of { $all } shown
page-text = Found in
page-only-en = only the English text
page-only-pl = only the Polish text
page-both = both, but differently
page-review = Review
page-only-findings = Only paragraphs with findings
page-reset = Show everything
page-export-toml = Save wrong ones
page-export-toml-what = What is marked as wrong, as bitekst-suppressions.toml: bitekst will not report it again
page-export-csv = Save as CSV
page-export-csv-what = All findings with marks and notes, for a spreadsheet
page-theme = Colours
page-theme-system = As the system
page-theme-light = Light
page-theme-dark = Dark
page-keys = Keys
page-close = Close
page-gap-en = Nothing in English
page-gap-pl = Nothing in Polish
# $line: a line of the Polish text, or a paragraph where it has none: $unit.
page-taken = { $unit ->
    [paragraph] Paragraph { $line } of the Polish text stands here
   *[line] Line { $line } of the Polish text stands here
  }
# $line: a line of the other text, or a paragraph where it has none: $unit.
page-elsewhere = { $unit ->
    [paragraph] Paragraph { $line }.
   *[line] Line { $line }.
  }
page-also = Also in line
# $line: the line of the finding that is repeated, or its paragraph: $unit.
page-again = { $unit ->
    [paragraph] The same as in paragraph { $line }
   *[line] The same as in line { $line }
  }
# $en, $pl: how many paragraphs of each text belong together.
page-uneven = English paragraphs: { $en }, Polish: { $pl }
# $version: that of bitekst.
page-made = Made by bitekst { $version }.

key-next = Next finding
key-previous = Previous finding
key-note = From a note back to its finding
key-help = Show these keys
key-close = Close what is open

review-open = not reviewed
review-right = right
review-wrong = wrong
review-todo = to do
review-note = Note
review-state = Review
# $some, $all: counts.
review-progress = { $some } of { $all } reviewed
review-not-kept = This browser keeps nothing for this page: your marks are gone once it is closed. Save them first.
review-list = Findings that were marked as wrong in review. The list belongs beside bitekst.toml.
review-reason = marked as wrong in review

table-pair = Texts
table-line-en = English line
table-line-pl = Polish line

ledger-title = Ledger of facts
ledger-verdict = Verdict
ledger-search = Search the facts
ledger-all-kinds = All kinds
ledger-all-verdicts = All verdicts
verdict-same = same
verdict-differs = differs
verdict-only-en = only English
verdict-only-pl = only Polish
verdict-elsewhere = elsewhere
# The passage beside may say it otherwise: a reader has to judge.
verdict-reworded = perhaps reworded
