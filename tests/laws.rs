//! Invariants that hold for every text, checked on texts generated from letters, digits, marks and
//! markup of both languages.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use bitekst::analysed_text::AnalysedText;
use bitekst::check::RULES;
use bitekst::fact::Strength;
use bitekst::finding::{Finding, Role};
use bitekst::finding::{Suppressed, SuppressedBy};
use bitekst::group::groups;
use bitekst::l10n::Interface;
use bitekst::language::{LANGUAGES, Language};
use bitekst::ledger::{Entry, Verdict};
use bitekst::lexicon::Lexicon;
use bitekst::message::{Arg, Message};
use bitekst::outcome::{Notice, Outcome};
use bitekst::pipeline::CheckedPair;
use bitekst::printable::{line, width};
use bitekst::report::alignment::{tmx, tsv};
use bitekst::report::format::{Format as ReportFormat, TerminalOptions};
use bitekst::report::terminal::Terminal;
use bitekst::report::{Scope, beads, json, render, table};
use bitekst::rule::RuleId;
use bitekst::sides::{Side, Sides};
use bitekst::source::{Format, Source};
use bitekst::span::Span;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use pulldown_cmark::{Event, Options, Parser, Tag};
use serde_json::Value as Json;

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::builtin);

/// Generates arbitrary text: fragments of prose, digits, names, markup and other characters.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => prop::sample::select(vec![
            "The delegation", "from Poland", "w Jordanii", "Narodów Zjednoczonych", "12 May 2021", "12.05.2021 r.", "1,250", "1 250,5 zł", "€2.5 billion", "50 %",
            "XXI wiek", "nr 7", "Dr. Smith", "https://x.pl/en/", "a@b.eu", "NET-CBRN-REACT 2", "+48 22 123 45 67", "m.in.", "one of", "pół", "„cytat”", "(zob.", "17:00",
        ]).prop_map(str::to_owned),
        2 => prop::sample::select(vec!["\n", "\n\n", "\r\n\r\n", "# ", "- ", "1. ", "> ", "```\n", "| a | b |\n|---|---|\n", "[x](y)", "**", "\u{a0}", "\u{ad}", "a\u{328}", "\u{feff}", "<!--", "---\n"]).prop_map(str::to_owned),
        2 => "[ a-zA-Ząćęłńóśźż0-9.,;:()%$€§/-]{0,24}",
        1 => "\\PC{0,8}",
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.join(" "))
}

/// Generates text that also contains control sequences and markup of the report formats.
fn hostile_text() -> impl Strategy<Value = String> {
    let orders = vec![
        "::error file=a::b",
        "%0A::",
        "]]>",
        "<script>",
        "\u{1b}[31m",
        "\u{9b}2J",
        "\u{202e}",
        "\u{2028}",
        "| a |",
        "@user #1",
        "![x](y)",
        "`",
        "\"",
        "\u{7}",
        "&amp;",
        "$x$",
        "\\",
        "\u{ffff}",
        "[^1]",
    ];
    prop::collection::vec((text(), prop::sample::select(orders)), 0..4)
        .prop_map(|pieces| pieces.into_iter().map(|(text, order)| text + order).collect())
}

/// Generates Markdown paragraphs, headings and items with facts that are written alike in both
/// languages, and with made-up words.
fn neutral_text() -> impl Strategy<Value = String> {
    let block = (
        prop::sample::select(vec!["", "", "# ", "## ", "- ", "> "]),
        "[bcdfghjkpqvxz]{5,9}( [bcdfghjkpqvxz]{5,9}){3,8}",
        prop::sample::select(vec![
            "",
            " https://example.org/list",
            " office@example.com",
            " +48 22 555 12 34",
            " 17",
            " 2021",
        ]),
    );
    prop::collection::vec(
        block.prop_map(|(marker, words, fact)| format!("{marker}{words}{fact}.")),
        1..12,
    )
    .prop_map(|blocks| blocks.join("\n\n"))
}

/// Generates pairs of texts that share some sentences, in any order: with identical, different,
/// missing and moved content.
fn related_texts() -> impl Strategy<Value = (String, String)> {
    const SENTENCES: [(&str, &str); 12] = [
        (
            "The delegation from Jordan came to Warsaw on 12 May 2021.",
            "Delegacja z Jordanii przyjechała do Warszawy 12 maja 2021 r.",
        ),
        (
            "The grant of 2.5 million euros covers 40% of the costs.",
            "Dotacja w wysokości 2,5 mln euro pokrywa 40% kosztów.",
        ),
        (
            "Three teams from 5 schools met at 6.30 p.m.",
            "Trzy drużyny z 5 szkół spotkały się o godz. 18.30.",
        ),
        (
            "Three teams from 7 schools met at 6.30 p.m.",
            "Trzy drużyny z 8 szkół spotkały się o godz. 19.30.",
        ),
        (
            "In 2021 the UN and NATO signed the agreement, in 2021 they left it.",
            "W 2021 r. ONZ i NATO podpisały umowę.",
        ),
        ("Anna Kowalska thanked Jan Nowak.", "Jan Nowak podziękował Annie Kowalskiej."),
        (
            "Estonian, Latvian and Lithuanian students took part.",
            "Udział wzięli studenci z Estonii.",
        ),
        (
            "Delegates came from France, Spain, Italy, Portugal, Greece and Malta.",
            "Delegaci przyjechali z Francji.",
        ),
        ("The whole of it went to the hospital.", "Do szpitala trafiło 100% tej kwoty."),
        (
            "Write to office@example.org or see https://example.org/en/.",
            "Prosimy pisać na adres biuro@example.org lub zajrzeć na https://example.org/pl/.",
        ),
        (
            "The meeting is on Thursday, 12 March 2025.",
            "Spotkanie odbędzie się w czwartek, 12 marca 2025 r.",
        ),
        (
            "It is 10 miles to the second bridge; both are closed for a day.",
            "Do drugiego mostu jest 16 km; oba są zamknięte przez 24 godziny.",
        ),
    ];
    let chosen = || {
        prop::collection::vec(
            (0..SENTENCES.len(), prop::sample::select(vec![" ", "\n\n", "\n\n", "\n\n# "])),
            1..14,
        )
    };
    (chosen(), chosen(), any::<bool>()).prop_map(|(en, other, alike)| {
        let pl = if alike {
            en.iter()
                .zip(&other)
                .map(|(en, other)| (if other.0 < 4 { other.0 } else { en.0 }, en.1))
                .collect()
        } else {
            other
        };
        (
            en.iter().map(|(at, gap)| format!("{}{gap}", SENTENCES[*at].0)).collect(),
            pl.iter().map(|(at, gap)| format!("{}{gap}", SENTENCES[*at].1)).collect(),
        )
    })
}

/// Checks the invariants of a ledger; returns the first violation.
fn ledger_laws(pair: &CheckedPair) -> Result<(), String> {
    let entries = pair.ledger(&LEXICON);
    let unrelated = pair
        .findings
        .iter()
        .any(|finding| matches!(finding.rule, RuleId::Unrelated | RuleId::UnpairedDocument));
    for (number, entry) in entries.iter().enumerate() {
        let finding = entry
            .finding
            .map(|index| pair.findings.get(index).ok_or("no such finding"))
            .transpose()?;
        let (other, only) =
            (entry.facts[entry.side.other()], finding.and_then(|finding| finding.only));
        let stated_elsewhere = finding
            .is_some_and(|finding| finding.related.iter().any(|mark| mark.role == Role::Elsewhere));
        let known = unrelated || finding.is_some();
        let fits = entry.facts[entry.side].is_some()
            && match entry.verdict {
                Verdict::Same => other.is_some(),
                Verdict::Differs => {
                    other.is_some()
                        && only.is_none()
                        && finding.is_some_and(|finding| finding.rule == entry.rule)
                }
                Verdict::Only(side) => {
                    other.is_none()
                        && entry.side == side
                        && known
                        && (unrelated || only == Some(side))
                        && !stated_elsewhere
                }
                Verdict::Elsewhere => {
                    other.is_some() && known && (unrelated || only == Some(entry.side))
                }
                Verdict::Reworded => other.is_none(),
            };
        if !fits || entries[..number].contains(entry) {
            return Err(format!("{entry:?} with {finding:?}"));
        }
    }
    for side in Side::BOTH {
        for (index, fact) in pair.text(side).facts.items.iter().enumerate() {
            let own = entries
                .iter()
                .filter(|entry| entry.side == side && entry.facts[side] == Some(index))
                .count();
            let beside = |entry: &&Entry| {
                matches!(entry.verdict, Verdict::Same | Verdict::Differs)
                    && entry.facts[side] == Some(index)
            };
            let is_complete = own == 1
                || fact.strength < Strength::Stated
                || entries.iter().any(|entry| beside(&entry));
            if own > 1 || !is_complete {
                return Err(format!("{own} entries of {fact:?}"));
            }
        }
    }
    // Findings on weekdays and spellings may give way to another finding on the same fact.
    let about_facts =
        |finding: &Finding| finding.value.is_some() && finding.rule != RuleId::NameVariant;
    for (index, finding) in
        pair.findings.iter().enumerate().filter(|(_, finding)| about_facts(finding))
    {
        if !entries.iter().any(|entry| entry.finding == Some(index)) {
            return Err(format!("no entry has {finding:?}"));
        }
    }
    Ok(())
}

fn pair(en: &str, pl: &str, markdown: bool) -> CheckedPair {
    CheckedPair::check(sources(en, pl, markdown), &LEXICON)
}

fn sources(en: &str, pl: &str, markdown: bool) -> Sides<Source> {
    LANGUAGES.zip(Sides::new(en, pl)).map(|(language, text)| source(language, markdown, text))
}

fn source(language: Language, markdown: bool, text: &str) -> Source {
    Source::new(
        language.code(),
        language,
        if markdown { Format::Markdown } else { Format::Plain },
        text,
    )
}

/// Whether a span is within a text and on character boundaries.
fn holds(text: &str, span: Span) -> bool {
    span.start <= span.end && text.get(span.range()).is_some()
}

/// Returns the element names of an XML document, or an error if it is malformed.
fn elements(xml: &str) -> Result<Vec<String>, String> {
    let (mut reader, mut names) = (quick_xml::Reader::from_str(xml), Vec::new());
    loop {
        match reader.read_event().map_err(|error| format!("{error} in {xml}"))? {
            quick_xml::events::Event::Start(element) | quick_xml::events::Event::Empty(element) => {
                for attribute in element.attributes() {
                    attribute.map_err(|error| format!("{error} in {xml}"))?;
                }
                names.push(element.name().as_ref().to_owned());
            }
            quick_xml::events::Event::Eof => return Ok(names),
            _ => {}
        }
    }
}

/// Properties of a page as an HTML reader sees it.
struct Page {
    text: String,
    findings: usize,
}

/// Parses a page; it may not load anything, link elsewhere, or run any script but its own.
fn html(page: &str) -> Result<Page, String> {
    let mut emitter = html5gum::DefaultEmitter::<()>::default();
    emitter.naively_switch_states(true);
    let (mut read, mut ids, mut targets) =
        (Page { text: String::new(), findings: 0 }, BTreeSet::new(), Vec::new());
    let (mut scripts, mut styles) = (0, 0);
    for Ok(token) in html5gum::Tokenizer::new_with_emitter(page, emitter) {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let tag = match token {
            html5gum::Token::StartTag(tag) => tag,
            html5gum::Token::String(words) => {
                read.text.push_str(&text(&words));
                continue;
            }
            // Noncharacters are allowed as text.
            html5gum::Token::Error(error)
                if matches!(*error, html5gum::Error::NoncharacterInInputStream) =>
            {
                continue;
            }
            html5gum::Token::Error(error) => return Err(format!("{error:?} in {page}")),
            html5gum::Token::Comment(comment) => return Err(format!("a comment: {comment:?}")),
            _ => continue,
        };
        match &text(&tag.name)[..] {
            "script" => scripts += 1,
            "style" => styles += 1,
            "img" | "iframe" | "object" | "embed" | "link" | "base" | "form" | "svg" | "video"
            | "audio" => return Err(format!("{tag:?}")),
            _ => {}
        }
        for (name, value) in tag.attributes.iter().map(|(name, value)| (text(name), text(value))) {
            match &name[..] {
                "id" if !ids.insert(value.clone()) => {
                    return Err(format!("{value} is there twice"));
                }
                "href" => match value.strip_prefix('#') {
                    Some(target) => targets.push(target.to_owned()),
                    None => return Err(format!("it leads to {value}")),
                },
                "class" => read.findings += usize::from(value.split(' ').next() == Some("finding")),
                "src" | "style" | "action" | "formaction" | "srcdoc" | "ping" => {
                    return Err(format!("{name}={value}"));
                }
                _ if name.starts_with("on") => return Err(format!("{name}={value}")),
                _ => {}
            }
        }
    }
    if (scripts, styles) != (1, 1) {
        return Err(format!("{scripts} scripts, {styles} styles"));
    }
    targets
        .into_iter()
        .find(|target| !ids.contains(target))
        .map_or(Ok(read), |target| Err(format!("nothing is called {target}")))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, rng_seed: RngSeed::Fixed(1), ..ProptestConfig::default() })]

    #[test]
    fn reading_keeps_order_and_boundaries(text in text(), markdown: bool, polish: bool) {
        let language = if polish { Language::Polish } else { Language::English };
        let AnalysedText { document, facts: entities, .. } = AnalysedText::new(source(language, markdown, &text), &LEXICON);
        for pair in document.blocks.windows(2) {
            prop_assert!(pair[0].span.end <= pair[1].span.start, "blocks overlap");
            prop_assert_eq!(pair[0].sentences.end, pair[1].sentences.start);
        }
        // Blocks and the gaps between them cover the text; in plain text, gaps contain only white
        // space, marks and item numbers.
        let mut end = 0;
        for block in document.blocks.iter().map(|block| block.span).chain([Span::new(text.len(), text.len())]) {
            let gap = text.get(end as usize..block.start as usize).unwrap_or("a gap that is none");
            let lost = gap.split(|c: char| !c.is_alphabetic()).find(|word| word.chars().count() > 4);
            prop_assert!(markdown || lost.is_none(), "no block has {lost:?}");
            end = block.end;
        }
        for block in &document.blocks {
            prop_assert!(holds(&text, block.span));
            for sentence in &document.sentences[block.sentences.clone()] {
                prop_assert!(block.span.contains(sentence.span) && holds(&text, sentence.span));
                for token in &document.tokens[sentence.tokens.clone()] {
                    prop_assert!(sentence.span.contains(token.span) && holds(&text, token.span) && !token.span.is_empty());
                }
            }
        }
        for entity in &entities.items {
            prop_assert!(holds(&text, entity.span) && !entity.span.is_empty());
            prop_assert!(!entity.readings.is_empty());
        }
        prop_assert!(entities.items.windows(2).all(|pair| pair[0].span.start <= pair[1].span.start));
    }

    #[test]
    fn every_block_is_in_exactly_one_bead(en in text(), pl in text(), markdown: bool) {
        let pair = CheckedPair::align(sources(&en, &pl, markdown), &LEXICON);
        let beads = &pair.bitext.alignment.beads;
        for side in Side::BOTH {
            let mut seen: Vec<usize> = beads.iter().flat_map(|bead| bead[side].iter().copied()).collect();
            seen.sort_unstable();
            prop_assert_eq!(seen, (0..pair.text(side).document.blocks.len()).collect::<Vec<_>>());
        }
        for bead in beads {
            prop_assert!(Side::BOTH.iter().any(|side| !bead[*side].is_empty()));
            prop_assert!((0.0..=1.0).contains(&bead.confidence));
            if !bead.is_matched() {
                prop_assert!(bead.sentences.is_empty());
                continue;
            }
            for side in Side::BOTH {
                let document = &pair.text(side).document;
                let mut seen: Vec<usize> = bead.sentences.iter().flat_map(|bead| bead[side].iter().copied()).collect();
                seen.sort_unstable();
                let sentences: Vec<usize> = bead[side].iter().flat_map(|block| document.blocks[*block].sentences.clone()).collect();
                prop_assert_eq!(seen, sentences, "sentences of a bead");
            }
        }
    }

    #[test]
    fn the_ledger_has_every_fact_once_and_every_finding_about_one(en in text(), pl in text(), (related_en, related_pl) in related_texts(), markdown: bool) {
        for (en, pl) in [(&en, &pl), (&related_en, &related_pl), (&related_en, &pl), (&related_en, &String::new())] {
            prop_assert_eq!(ledger_laws(&pair(en, pl, markdown)), Ok(()), "{} / {}", en, pl);
        }
    }

    #[test]
    fn a_text_checked_against_itself_has_no_findings(text in neutral_text()) {
        let same = |finding: &&Finding| !matches!(finding.rule, RuleId::Untranslated | RuleId::Unrelated);
        let pair = pair(&text, &text, true);
        prop_assert_eq!(pair.findings.iter().find(same), None);
    }

    #[test]
    fn reports_fit_the_terminal_and_contain_no_control_characters(en in text(), pl in text(), columns in 40..140usize, polish: bool) {
        let pair = pair(&en, &pl, false);
        let interface = Interface::new(if polish { Language::Polish } else { Language::English });
        let terminal = Terminal { interface: &interface, lexicon: &LEXICON, width: columns, colour: false, quiet: false };
        let groups = groups(&pair, &LEXICON);
        let mut shown: String = groups.iter().map(|group| terminal.group(&pair, group)).collect();
        shown += &beads::alignment(&pair, &interface, columns);
        for text in &pair.bitext.texts {
            shown += &table::facts(text, &LEXICON, &interface, columns);
        }
        for line in shown.lines() {
            prop_assert!(!line.contains(char::is_control), "{line:?}");
            prop_assert!(width(line) <= columns, "{} columns of {columns}: {line}", width(line));
        }
    }

    #[test]
    fn machine_readable_formats_are_valid(en in text(), pl in text()) {
        let pair = pair(&en, &pl, true);
        for report in [json::alignment(&pair), json::facts(pair.text(Side::Source), &LEXICON)] {
            prop_assert!(serde_json::from_str::<serde_json::Value>(&report).is_ok());
        }
        prop_assert!(tsv::tsv(&pair).lines().all(|row| row.split('\t').count() == 6));
        let memory = tmx::tmx(&pair);
        prop_assert!(!memory.contains(|c: char| c.is_control() && c != '\n'));
        for text in memory.split("<seg>").skip(1).filter_map(|rest| rest.split_once("</seg>")).map(|(text, _)| text) {
            prop_assert!(!text.contains(['<', '>']), "{text}");
            prop_assert!(text.split('&').skip(1).all(|rest| ["amp;", "lt;", "gt;"].iter().any(|name| rest.starts_with(name))), "{text}");
        }
    }

    #[test]
    fn reports_are_well_formed_in_every_format(en in hostile_text(), pl in hostile_text(), names in hostile_text(), count in 0..3usize, accepted in 0..3usize, polish: bool) {
        let interface = Interface::new(if polish { Language::Polish } else { Language::English });
        let screen = TerminalOptions { width: 80, colour: false, quiet: false };
        let name = |number: usize| format!("{}{number}", names.chars().take(40).collect::<String>());
        let outcome = |number: usize| {
            let texts = LANGUAGES.zip(Sides::new(&en, &pl)).map(|(language, text)| Source::new(name(number) + language.code(), language, Format::Markdown, text));
            let mut pair = CheckedPair::check(texts, &LEXICON);
            for finding in pair.findings.drain(..accepted.min(pair.findings.len())) {
                pair.suppressed.push(Suppressed { finding, by: SuppressedBy::Comment(names.clone()) });
            }
            let paths = Sides::from_fn(|side| pair.source(side).path.clone());
            Outcome { names: paths.clone(), paths, result: Ok(pair) }
        };
        let message = || Message::new("error-output-file").with("path", Arg::Text(en.clone())).with("reason", Arg::Text(pl.clone()));
        let paths = Sides::new(name(7), name(8));
        let failed = Outcome { names: paths.clone(), paths, result: Err(vec![message()]) };
        let outcomes: Vec<Outcome> = (0..count).map(outcome).chain([failed]).collect();
        let notices = || vec![Notice { path: name(9), line: Some(3), message: message() }, Notice { path: name(9), line: None, message: message() }];
        let report = |format: ReportFormat| render(&*format.report(&interface, &LEXICON, screen, Scope::Pairs(outcomes.len())), &outcomes, notices());
        let json = |format| serde_json::from_str::<Json>(&report(format)).map_err(|error| TestCaseError::fail(error.to_string()));
        let pairs: Vec<&CheckedPair> = outcomes.iter().filter_map(|outcome| outcome.result.as_ref().ok()).collect();
        let found: usize = pairs.iter().map(|pair| pair.findings.len()).sum();
        let aside: usize = pairs.iter().map(|pair| pair.suppressed.len()).sum();

        for format in ReportFormat::ALL {
            let unseen = |c: char| (c.is_control() && c != '\n') || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
            prop_assert!(!report(format).contains(unseen), "{}: {:?}", format.name(), report(format));
        }

        let whole = json(ReportFormat::Json)?;
        prop_assert_eq!(whole["pairs"].as_array().map(Vec::len), Some(count + 1));
        prop_assert_eq!(&whole["summary"]["failed"], 1);

        let run = &json(ReportFormat::Sarif)?["runs"][0];
        let results = run["results"].as_array().cloned().unwrap_or_default();
        prop_assert_eq!(results.len(), found + aside);
        prop_assert!(results.iter().all(|result| result["locations"][0]["physicalLocation"]["region"]["startLine"].as_u64() >= Some(1)));
        prop_assert_eq!(&run["invocations"][0]["executionSuccessful"], false);
        prop_assert_eq!(run["invocations"][0]["toolExecutionNotifications"].as_array().map(Vec::len), Some(3));

        let issues = json(ReportFormat::GitLab)?.as_array().cloned().unwrap_or_default();
        prop_assert_eq!(issues.len(), found + 3);
        let fingerprints: BTreeSet<&str> = issues.iter().filter_map(|issue| issue["fingerprint"].as_str()).collect();
        prop_assert_eq!(fingerprints.len(), issues.len());

        let annotations = report(ReportFormat::GitHub);
        prop_assert_eq!(annotations.lines().count(), found + 3);
        for line in annotations.lines() {
            let properties = ["::error ", "::warning ", "::notice "].iter().find_map(|start| line.strip_prefix(start)).and_then(|rest| rest.split_once("::"));
            let known = |property: &str| ["file=", "line=", "endLine=", "col=", "endColumn=", "title="].iter().any(|name| property.starts_with(name));
            prop_assert!(properties.is_some_and(|(properties, _)| properties.split(',').all(known)), "{line}");
        }

        let tests = elements(&report(ReportFormat::JUnit)).map_err(TestCaseError::fail)?;
        let cases: usize = pairs.iter().map(|pair| (pair.findings.len() + pair.suppressed.len()).max(1)).sum();
        prop_assert_eq!(tests.iter().filter(|name| *name == "testsuite").count(), count + 2);
        prop_assert_eq!(tests.iter().filter(|name| *name == "testcase").count(), cases + 3);

        let tags = html(&report(ReportFormat::Html)).map_err(TestCaseError::fail)?;
        prop_assert_eq!(tags.findings, found);
        for pair in &pairs {
            for name in pair.bitext.texts.iter().map(|text| &text.source.path) {
                prop_assert!(tags.text.contains(line(name).trim()), "{name} is not in {}", tags.text);
            }
            for text in &pair.bitext.texts {
                let words = text.document.tokens.iter().filter(|token| token.kind.is_word());
                for word in words.map(|token| line(text.source.slice(token.span))) {
                    prop_assert!(tags.text.contains(&word), "{word} is not in {}", tags.text);
                }
            }
        }

        let page = report(ReportFormat::Markdown);
        let shown: usize = pairs.iter().map(|pair| groups(pair, &LEXICON).len().min(100)).sum();
        let mut rows = 0;
        for event in Parser::new_ext(&page, Options::all()) {
            match event {
                Event::Start(Tag::TableRow) => rows += 1,
                Event::Start(tag) => prop_assert!(
                    matches!(tag, Tag::Heading { .. } | Tag::Paragraph | Tag::Table(_) | Tag::TableHead | Tag::TableCell | Tag::List(None) | Tag::Item | Tag::Strong | Tag::Emphasis),
                    "{tag:?} in {page}"
                ),
                Event::End(_) => {}
                event => prop_assert!(matches!(event, Event::Text(_)), "{event:?} in {page}"),
            }
        }
        prop_assert_eq!(rows, shown);
    }

    #[test]
    fn findings_are_at_most_as_severe_as_their_rules(en in text(), pl in text()) {
        for finding in pair(&en, &pl, true).findings {
            let rule = RULES.iter().find(|rule| rule.id == finding.rule);
            prop_assert!(rule.is_some_and(|rule| finding.severity <= rule.severity), "{finding:?}");
        }
    }

    #[test]
    fn findings_point_into_the_texts_and_are_deterministic(en in text(), pl in text(), markdown: bool) {
        let check = || pair(&en, &pl, markdown);
        let pair = check();
        for finding in &pair.findings {
            for (side, text) in Sides::new(&en, &pl).enumerate() {
                prop_assert!(finding.marks(side).all(|mark| holds(text, mark.span)), "{finding:?}");
            }
            prop_assert!(finding.primary.role == Role::Subject && finding.only.is_none_or(|side| side == finding.primary.side), "{finding:?}");
        }
        prop_assert_eq!(&pair.findings, &check().findings);
    }
}
