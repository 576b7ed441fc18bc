### What the rules say, and what they mean.
### $quote: words of the text, in quotation marks.

fact-differs = The two versions differ: { $en } in English, { $pl } in Polish.
fact-only-en = The Polish version lacks { $quote }.
fact-only-pl = Only the Polish version has { $quote }.
facts-only-en = The Polish version lacks { $count } of these, from { $first } to { $last }.
facts-only-pl = Only the Polish version has { $count } of these, from { $first } to { $last }.
fact-elsewhere-en = The Polish version has { $quote } elsewhere, not in this passage.
fact-elsewhere-pl = The English version has { $quote } elsewhere, not in this passage.
# $weekday: the right one, 1 (Monday) to 7.
weekday-wrong = The weekday does not fit the date: { $quote }. It is a { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
  }.
missing-paragraph-en = { $count ->
    [one] This paragraph is missing in Polish: { $quote }.
   *[other] { $count } paragraphs are missing in Polish, from { $quote } on.
  }
missing-paragraph-pl = { $count ->
    [one] This paragraph is missing in English: { $quote }.
   *[other] { $count } paragraphs are missing in English, from { $quote } on.
  }
missing-code-en = This part is missing in Polish: { $quote }.
missing-code-pl = This part is missing in English: { $quote }.
moved-paragraph = This passage stands elsewhere in the Polish version: { $quote }.
missing-sentence-en = { $count ->
    [one] This sentence is missing in Polish: { $quote }.
   *[other] { $count } sentences are missing in Polish, from { $quote } on.
  }
missing-sentence-pl = { $count ->
    [one] This sentence is missing in English: { $quote }.
   *[other] { $count } sentences are missing in English, from { $quote } on.
  }
heading-level = The heading has level { $en } in English and { $pl } in Polish.
list-length = The list has { $en } items here in English and { $pl } in Polish.
length-ratio-en = The Polish sentence is much shorter; it seems to lack { $quote }.
length-ratio-pl = The English sentence is much shorter; it seems to lack { $quote }.
placeholder-differs = Placeholders differ: { $en } in English, { $pl } in Polish.
placeholder-order = Without numbers these placeholders must stay in their order: { $en } in English, { $pl } in Polish.
placeholder-en = The Polish version lacks the placeholder { $en }.
placeholder-pl = Only the Polish version has the placeholder { $pl }.
untranslated-segment = This segment has no translation: { $quote }.
untranslated-unsure = The file marks this translation as unfinished: { $quote }.
untranslated = This was left in English: { $quote }.
name-variant = “{ $written }” is otherwise written “{ $usual }”.
negation-en = This is negative in English, but not in Polish: { $quote }.
negation-pl = This is negative in Polish, but not in English: { $quote }.
negation-opposite = The two versions say opposite things: { $en } in English, { $pl } in Polish.
unrelated = The two texts do not look like versions of one another. Check which files you meant.
unpaired-document-en = The English version is missing: there is no file “{ $path }”.
unpaired-document-pl = The Polish version is missing: there is no file “{ $path }”.
unpaired-document-en-untranslated = “{ $path }” should be in English, but it is in Polish.
unpaired-document-pl-untranslated = “{ $path }” should be in Polish, but it is in English: it is not translated yet.
suppression-unused = This comment accepts nothing that is found any more. Delete it.
suppression-form = This comment cannot be read. Its form: <!-- bitekst-ignore RULE "VALUE": REASON -->
suppression-reason = This comment gives no reason. Its form: <!-- bitekst-ignore RULE "VALUE": REASON -->
suppression-rule = This comment names a rule that does not exist: { $rule }.

rule-number = number
    .title = number
    .summary = numbers that differ or that one version lacks
    .why = A wrong count is the error readers find last and believe first.
    .example = English “21 teams”, Polish „12 drużyn”.
    .help = Figures and words are the same number: 48,300 = 48,3 tys.; 1,250 = 1 250; two = dwoje. Shares are numbers too: one in three = co trzecia = 33 proc. Article 5(2) is art. 5 ust. 2, in that order. Small numbers in words do not count unless they contradict; kilkanaście fits any number from 11 to 19.

rule-ordinal = ordinal
    .title = ordinal
    .summary = ranks that differ: editions, centuries, chapters
    .why = The 19th edition is not the 9th.
    .example = English “the 19th edition”, Polish „dziewiąta edycja”.
    .help = 19th = 19. = XIX = dziewiętnasty; the turn of the century = przełom XIX i XX wieku.

rule-year = year
    .title = year
    .summary = years and decades that differ or that one version lacks
    .why = A wrong year moves an event.
    .example = English “in 1998”, Polish „w 1989 r.”.
    .help = 2019/20 = 2019/2020; the 1930s = lata trzydzieste; the early 1600s = początek XVII wieku; the 2010s = druga dekada XXI wieku.

rule-date = date
    .title = date
    .summary = dates, months, quarters and weekdays that differ
    .why = People come on the wrong day.
    .example = English “30 June 2025”, Polish „30.07.2025 r.”.
    .help = All notations of a date are the same date; one version may state less of it. Halves are dates too: H1 2024 = I półrocze 2024 r., the second half of the century = druga połowa wieku. A weekday has to fit its date.

rule-time = time
    .title = time
    .summary = times of day and durations in hours and minutes that differ
    .why = People come at the wrong hour.
    .example = English “6.30 p.m.”, Polish „godz. 19.30”.
    .help = The 12-hour and the 24-hour clock are the same; half past seven = wpół do ósmej; noon = południe; 90 minutes = półtorej godziny; 24 hours = doba.

rule-percent = percent
    .title = percentage
    .summary = percentages that differ
    .why = Results and rates are quoted from either version.
    .example = English “54.3 per cent”, Polish „53,4 proc.”.
    .help = 50% = 50 proc. = połowa. Percentage points are not per cent.

rule-money = money
    .title = amount of money
    .summary = amounts of money that differ, or their currency
    .why = An amount binds, in whichever version it stands.
    .example = English “€3.2 million”, Polish „3,2 mld euro”.
    .help = PLN 45 = 45 zł; $3 million = 3 mln dolarów; English billion = polski miliard.

rule-measure = measure
    .title = measure
    .summary = quantities with a unit that differ
    .why = A lost comma makes 25 hectares of 2.5.
    .example = English “14 days”, Polish „30 dni”.
    .help = Units may be converted, within what the figures are rounded by: 5 miles = 8 km, but 10 miles are not 10 km; three-month = trzymiesięczny.

rule-country = country
    .title = country
    .summary = countries that differ or that one version lacks
    .why = A country left out, or taken for its neighbour, is an affair.
    .example = English “Jordan”, Polish „Jemen”.
    .help = Names, adjectives and inhabitants are the same country: German delegates = delegaci z Niemiec.

rule-region = region
    .title = place
    .summary = regions, seas and cities that differ or that one version lacks
    .why = Eastern Europe is not Western Europe.
    .example = English “the Middle East”, Polish „Daleki Wschód”.
    .help = Polish cases and adjectives: in Cracow = w Krakowie = krakowski.

rule-organisation = organisation
    .title = organisation
    .summary = organisations that differ or that one version lacks
    .why = The Council of Europe and the European Council are two bodies.
    .example = English “the European Commission”, Polish „Rada Europejska”.
    .help = Acronyms and full names of both languages: UN = ONZ = Narody Zjednoczone.

rule-acronym = acronym
    .title = acronym
    .summary = acronyms that differ or that one version lacks
    .why = An acronym stands for a body or a thing that readers look up.
    .example = English “OSCE”, Polish „OECD”.
    .help = Acronyms with an established Polish form are the same: SME = MŚP.

rule-program = program
    .title = programme
    .summary = programmes and projects that differ or that one version lacks
    .why = A programme has one name, with its number.
    .example = English “EU-CHEM-REACT”, Polish „EU-CHEM-REACT 2”.
    .help = Established translations: Horizon Europe = Horyzont Europa.

rule-person = person
    .title = person
    .summary = persons that differ or that one version lacks
    .why = A name taken for another harms two people.
    .example = English “Anna Nowak”, Polish „Anna Kowalska”.
    .help = Polish cases: John Smith = Johnowi Smithowi; transliterations: Zelensky = Zełenski.

rule-url = url
    .title = web address
    .summary = web addresses that differ or that one version lacks
    .why = A wrong address leads nowhere, or elsewhere.
    .example = English “example.org”, Polish „example.com”.
    .help = Scheme, www. and the language part of an address do not count: /en/ = /pl/.

rule-email = email
    .title = e-mail address
    .summary = e-mail addresses that differ or that one version lacks
    .why = Letters get lost.
    .example = English “office@example.org”, Polish „biuro@example.org”.
    .help = Capitals do not count.

rule-phone = phone
    .title = telephone number
    .summary = telephone numbers that differ or that one version lacks
    .why = Somebody else picks up.
    .example = English “+48 22 555 12 34”, Polish „22 555 12 43”.
    .help = The country code of Poland may be dropped; spaces and hyphens do not count.

rule-placeholder = placeholder
    .title = placeholder
    .summary = placeholders and tags that a translation lacks, adds or changes
    .why = The program shows “%s” instead of a name, or crashes; the letter greets {"{"}name{"}"}.
    .example = English “Delete %d files?”, Polish „Usunąć %s plików?”
    .help = In files that hold both texts: %s, %1$s, %(name)s, {"{"}name{"}"}, ${"{"}name{"}"}, $name$, HTML tags, the codes of XLIFF and TMX. Their order is free, but for %s and %d without numbers. Of plural forms the one for a single thing may leave the count out. In other texts only named fields count: {"{"}name{"}"}, {"{{"}name{"}}"}, ${"{"}name{"}"}, %(name)s.

rule-missing-paragraph = missing-paragraph
    .title = missing paragraph
    .counterpart = missing after this
    .summary = paragraphs and sections that only one version has
    .why = Readers of the other version never learn what it says.
    .example = A whole section “How to apply” has no Polish counterpart.
    .help = Paragraphs that were split, joined or moved are not missing. A run of missing paragraphs is one finding, and its facts are not reported again.

rule-moved-paragraph = moved-paragraph
    .title = moved paragraph
    .summary = paragraphs that stand in another order
    .why = Order tells what matters; comparing gets harder.
    .example = The second paragraph in English is the fourth in Polish.
    .help = The smaller part is said to have moved; neighbours that moved together are one finding.

rule-missing-sentence = missing-sentence
    .title = missing sentence
    .summary = sentences that only one version has
    .why = A sentence dropped in the middle of a paragraph is easily overlooked.
    .example = “Tickets remain valid.” is not said in Polish.
    .help = Sentences that were joined, split or reworded are not missing. Several in a row are one finding.

rule-heading-level = heading-level
    .title = level of a heading
    .summary = headings that stand on different levels
    .why = The outline and the table of contents differ.
    .example = A section in English, a subsection in Polish.
    .help = If all levels differ by the same step, nothing is reported.

rule-list-length = list-length
    .title = length of a list
    .summary = list items that were joined or split
    .why = Numbered items are referred to by their number.
    .example = Two items in English, one in Polish.
    .help = An item that is missing altogether is a missing paragraph.

rule-untranslated = untranslated
    .title = not translated
    .summary = sentences of the Polish version that were left in English, segments without a translation
    .why = Somebody forgot them.
    .example = Polish version: „Please take your litter home with you.”
    .help = Names, titles and single words may stay English. In files that hold both texts a segment without a translation is an error, one that is marked as unfinished (fuzzy) a note.

rule-length-ratio = length-ratio
    .title = shortened sentence
    .summary = sentences whose version is much shorter, so that part of it seems to be missing
    .why = Half a sentence dropped from a long paragraph is the loss that readers find last.
    .example = English “The bus stops at the bridge and, on market days, also behind the town hall.”, Polish „Autobus zatrzymuje się przy moście.”.
    .help = Lengths are judged by what is usual in this pair. A finding needs both: a sentence much shorter than usual, and a stretch of words in the other version that it does not say. A missing sentence is not reported again.

rule-name-variant = name-variant
    .title = spelling of a name
    .summary = a name that one text writes in two ways
    .why = One of the two is a slip.
    .example = „Eu-CHEM-REACT 2” beside „EU-CHEM-REACT 2”.
    .help = Names in the other language are no variants.

rule-negation = negation
    .title = negation
    .summary = a sentence that denies in one version only, or says the opposite
    .why = A lost “not” turns the meaning round.
    .example = English “is not open”, Polish „jest dostępny”.
    .help = Speaks where one version denies and nothing in the other can (unable, without, brak, bez), and where a word meets its opposite (increase, spaść). “Not difficult” may be „łatwy”.

rule-unrelated = unrelated
    .title = unrelated texts
    .summary = two texts that are no versions of one another
    .why = Comparing them sentence by sentence would only make noise.
    .example = Last year’s letter beside this year’s.
    .help = The two are compared only if they share a fair part of their words and facts.

rule-unpaired-document = unpaired-document
    .title = missing version
    .summary = a text of a project whose other version is not there or not translated yet
    .why = What was never translated is missed by every check of what was.
    .example = content/en/statute.md without content/pl/statute.md.
    .help = The patterns of bitekst.toml, or those that the names of the files show, tell where the other version should be: bitekst pairs.

rule-suppression = suppression
    .title = comment
    .summary = comments that accept a finding which is no longer there, or that cannot be read
    .why = An exception that outlives its reason hides the next mistake.
    .example = <!-- bitekst-ignore country "Jordan": left out at the partner’s wish --> where both versions name Jordan.
    .help = A comment with a value accepts that fact in the whole pair; one without accepts the findings of its rule in the block that it stands in or before. The reason is required.
