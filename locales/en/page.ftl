### The page for editors: both texts side by side.

page-title = bitekst: report
page-skip = To the texts
page-previous = Previous
page-next = Next
page-filter = Filter
page-text = Which version has it
page-only-en = only English
page-only-pl = only Polish
page-both = both, but differently
page-review = Review
page-only-findings = only paragraphs with findings
page-export-toml = Save accepted findings
page-export-csv = Save all as CSV
page-theme = Dark or light
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
# $en, $pl: how many paragraphs of each text belong together.
page-uneven = English paragraphs: { $en }, Polish: { $pl }
# $version: that of bitekst.
page-made = Made by bitekst { $version }.

review-open = not reviewed
review-right = right
review-wrong = wrong
review-todo = to do
review-note = Note

ledger-title = Ledger of facts
ledger-verdict = Verdict
verdict-same = same
verdict-differs = differs
verdict-only-en = only English
verdict-only-pl = only Polish
verdict-elsewhere = elsewhere
verdict-reworded = in other words
