### The command line: help and errors.

about = Checks an English text against its Polish version: aligns the two, compares the facts, reports what diverges.
    .manual =
        bitekst reads the facts out of both versions (numbers, dates, amounts, names, addresses), lays the paragraphs beside each other and reports where the versions diverge, down to a section that only one of them has. It compares values, not words: 48,300 is 48,3 tys., and UN is ONZ.
        The English text always comes first. `-` in place of a file is standard input.
        Two texts: `bitekst check en.txt pl.txt`. A whole project: `bitekst check`.
about-check = Reports where the two versions diverge.
    .manual =
        Given two files, checks the Polish text against the English one. Given folders, files or globs of a project, or nothing, checks every pair of the project that they name; `bitekst pairs` shows which those are.
        A file that holds both texts (PO, XLIFF, TMX; TSV, CSV and JSON lines with a column or a field for each) is given alone: `bitekst check app.po`. Its segments are checked one by one.
        With `--stream` such a file, or a pipe, is checked while it is read, in constant memory: for each segment there is a line of JSON with its findings, also where there are none, so that both sides stay in step. A line that cannot be read says so in `problem`. Every segment is judged by itself; a baseline plays no part.
        Findings that a baseline records, or that are accepted with a reason, are not reported. `--output` writes further reports in the same run, such as `--output sarif=bitekst.sarif`.
about-report = Writes a page for editors: both texts side by side, what diverges, every fact.
    .manual =
        Writes one HTML file that needs no network: both texts side by side, the findings beside them, and a ledger of all facts with what became of each. Pairs are chosen as by `bitekst check`.
        `bitekst report EN PL -o report.html` writes the page of one pair, `bitekst report -o report.html` one page with all pairs of the project. `-o folder/`, or a folder that is there, takes a page for each pair and an index.html that leads to them; pages of older runs that are not written anew stay as they are. `-o -` is standard output.
        What is found does not change the exit code. A pair that could not be checked is named in the report.
about-pairs = Shows which files of a project belong together.
about-baseline = Records the findings of a project, so that later runs report only new ones.
    .manual =
        For a team that begins with texts that are there already: what is found today is recorded, and later runs of `bitekst check` report only what is new. They say how many of the recorded findings are left and how many are gone. Run again, it records what is found then.
about-align = Shows which paragraphs belong together.
    .manual =
        Lays the paragraphs of both texts beside each other: one to one, split, merged, moved, or missing in one of them.
about-facts = Compares every fact of both texts, for signing off, or lists those of one.
    .manual =
        Given two texts, writes the ledger: every figure, date, amount, name and address of both, with what became of it. The passages beside each other state the same, or differ; only one text states it; the other one states it elsewhere; or it may be said in other words, which a reader has to judge. `bitekst facts en.txt pl.txt -o facts.xlsx` makes a spreadsheet with columns for signing off.
        Given one text, lists what is read out of it, with every meaning that it can have: the way to see why a finding did or did not come.
        In CSV a cell that a spreadsheet would take for a formula has an apostrophe before it; numbers and telephone numbers stay as they are.
about-schema = Prints the JSON Schema of the configuration, for editors, or of the JSON report, ledger or stream, for programs.
about-rules = Lists the rules.
about-explain = Tells what a rule means, why it matters, and how to switch it off.
about-init = Writes a commented bitekst.toml for the project in this folder.
about-completions = Prints what a shell needs to complete the command line.
    .manual =
        bash: `bitekst completions bash > ~/.local/share/bash-completion/completions/bitekst`
        zsh, with a folder of its fpath: `bitekst completions zsh > ~/.zfunc/_bitekst`
        fish: `bitekst completions fish > ~/.config/fish/completions/bitekst.fish`
        PowerShell, in its profile: `bitekst completions powershell | Out-String | Invoke-Expression`
        Where the shell shows descriptions they are in the language of the messages.
about-man = Prints a manual page, or writes all of them into a folder.
about-help = Shows this help, or that of a command.

heading-usage = Usage:
heading-commands = Commands:
heading-arguments = Arguments:
heading-options = Options:

usage = bitekst [OPTIONS] COMMAND
usage-check = bitekst check [OPTIONS] [EN PL | FILE | PATHS]
usage-report = bitekst report [OPTIONS] -o FILE [EN PL | FILE | PATHS]
usage-pairs = bitekst pairs [OPTIONS] [PATHS]
usage-baseline = bitekst baseline [OPTIONS] [EN PL | FILE | PATHS]
usage-align = bitekst align [OPTIONS] EN PL
usage-facts = bitekst facts [OPTIONS] FILE [PL]
usage-schema = bitekst schema [OPTIONS] KIND
usage-rules = bitekst rules [OPTIONS]
usage-init = bitekst init [OPTIONS]
usage-explain = bitekst explain [OPTIONS] RULE
usage-completions = bitekst completions [OPTIONS] SHELL
usage-man = bitekst man [OPTIONS] [COMMAND]

# Names of arguments, as help and errors show them.
name-en = EN
name-pl = PL
name-file = FILE
name-rule = RULE
name-kind = KIND
name-rules = RULES
name-format = FORMAT
name-output = FORMAT=FILE
name-paths = PATHS
name-revision = REVISION
name-severity = SEVERITY
name-language = LANGUAGE
name-when = WHEN
name-shell = SHELL
name-command = COMMAND
name-dir = FOLDER

help-en = The English text: a file (.txt, .md, .html, .docx, .odt, .rtf, .pdf), or - for standard input
help-pl = The Polish text: a file (.txt, .md, .html, .docx, .odt, .rtf, .pdf), or - for standard input
help-file = The text, of two the English one: a file (.txt, .md, .html, .docx, .odt, .rtf, .pdf), or - for standard input
help-facts-pl = The Polish text, for the ledger of both
help-facts-output = Write to this file; without --format its ending tells the format: .csv, .json, .xlsx
help-format-facts = How to print: table (default) or json; of two texts also csv or xlsx
help-rule = The rule, as `bitekst rules` names it
help-kind = Of what: config, report, ledger or stream
help-format = How to print: text (default) or json
help-format-check = How to print: terminal (default), json, sarif, junit, github, gitlab, markdown, html; with --stream: jsonl
help-output = Write a report to a file as well: FORMAT=FILE; may be repeated
help-output-report = Where it is written: a file; a folder (with / at its end) for a page a pair; or -
help-paths-check = The English and the Polish text; or files that hold both; or folders, files and globs of the project (default: all of it)
help-paths = Folders, files and globs of the project (default: all of it)
help-project = Take the paths for files of the project: their pairs are checked, files of no pair left out
help-since = Only pairs that changed since this git revision; uncommitted changes count
help-config = The configuration (default: bitekst.toml in this folder or above it)
help-no-baseline = Report the findings of the baseline too
help-input-format = What the files are: plain, markdown, html, docx, odt, rtf, pdf, or with both texts in one: po, xliff, tmx, tsv, csv, jsonl (default: what they look like)
help-stream = Check a file that holds both texts, or standard input, while it is read: a line of JSON (--format jsonl) for each of its segments
help-swap = In a file that holds both texts and does not name their languages, the first is Polish
help-format-align = How to print: text (default), json, tsv, or tmx (a translation memory)
help-shell = The shell: bash, zsh, fish or powershell
help-command = The command (default: bitekst as a whole)
help-dir = Write the pages of both languages here, in the order that man expects: ~/.local/share/man
help-fail-on = Exit with 1 from this severity on: error, warning (default), note; or never
help-skip = Report nothing of these rules: one or more, with commas between them
help-language = The language of the text: en or pl (default: what it looks like)
help-lang = The language of the messages: en or pl (default: from the environment)
help-color = Colours: auto (default), always or never
help-quiet = Leave out the closing line
help-help = Show this help
help-version = Show the version
help-licenses = Show the licences of everything inside bitekst
after-help = Exit codes: 0 nothing to report, 1 something to report, 2 the run failed. Help on a command: bitekst help COMMAND

error-title = error
error-unknown-argument = There is no option “{ $argument }”.
error-unknown-command = There is no command “{ $argument }”.
error-did-you-mean = Did you mean “{ $suggestion }”?
error-missing-argument = An argument is missing: { $argument }.
error-invalid-value = “{ $value }” does not fit { $argument }. It can be: { $possible }.
error-too-many = “{ $argument }” is one argument too many.
error-no-value = { $argument } needs a value.
error-arguments = These arguments cannot be read: { $reason }
error-help = Try: bitekst help
error-stream-paths = A stream is one file, or - for standard input: bitekst check --stream -
error-stream-format = A stream is reported as JSON lines, and nothing else is: bitekst check --stream - --format jsonl
error-help-command = Try: bitekst help { $command }
error-not-unicode = A file name holds bytes that are no UTF-8. Rename the file, or give the text on standard input: -
error-unknown-rule = There is no rule “{ $rule }”.
error-help-rules = All rules: bitekst rules
error-language-unknown = Whether “{ $path }” is English or Polish cannot be told. Say so: --language en or --language pl
error-facts-format = { $format } is for the ledger of two texts. Give both: bitekst facts EN PL
error-facts-language = --language is for one text. Of two the first is English and the second Polish.
error-facts-terminal = A spreadsheet cannot be shown on a terminal. Write it to a file: -o facts.xlsx
error-no-output = Say where the report is to be written: bitekst report EN PL -o report.html
error-output-twice = “{ $path }” is given for two reports. Give each a file of its own.
error-output-folder = The report cannot be written to “{ $path }”: its folder does not exist.
error-output-file = The report cannot be written to “{ $path }”: { $reason }.
error-no-pairs = No file here has a name that shows its other version, such as en/letter.md and pl/letter.md. Say in bitekst.toml which belong together: bitekst init
error-no-pairs-by-pattern = No file fits the patterns under pairs in bitekst.toml. bitekst check EN PL checks two files.
error-baseline = “{ $path }” is no baseline of this version of bitekst. Record it anew: bitekst baseline

baseline-written = { $count ->
    [one] { $count } finding is recorded in { $path }.
   *[other] { $count } findings are recorded in { $path }.
  }

error-file-exists = “{ $path }” is there already and stays as it is.
error-file-unwritable = “{ $path }” cannot be written: { $reason }.
error-output = The report cannot be written: { $reason }.

explain-why = Why it matters
explain-same = How it compares
explain-example = Example
explain-off = How to switch it off
explain-off-text = For one run: bitekst check --skip { $rule } EN PL. In a project: { $rule } = "off" under [rules] in bitekst.toml. For one finding in Markdown or HTML, a comment before it: <!-- bitekst-ignore { $rule }: REASON -->

init-written = Written: { $path }

# The manual pages.
manual-title = Manual of bitekst
manual-name = NAME
manual-synopsis = SYNOPSIS
manual-description = DESCRIPTION
manual-commands = COMMANDS
manual-arguments = ARGUMENTS
manual-options = OPTIONS
manual-exit = EXIT STATUS
manual-exit-0 = Nothing to report.
manual-exit-1 = There are findings of the severity that `--fail-on` names, or graver ones.
manual-exit-2 = The run failed: wrong arguments, a file that cannot be read or written, two texts that cannot be a pair.
manual-files = FILES
manual-file-config = The configuration of a project, in its topmost folder: which files belong together, which findings matter. `bitekst init` writes one.
manual-file-baseline = The findings that were there when `bitekst baseline` ran; they are not reported again.
manual-file-suppressions = The findings that were accepted, each with its reason.
manual-environment = ENVIRONMENT
manual-language = The language of the messages, where `--lang` does not set it.
manual-no-color = No colours, where `--color` does not ask for them.
manual-see-also = SEE ALSO
