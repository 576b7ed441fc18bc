### The command line: help and errors.

about = Checks an English text against its Polish version: aligns the two, compares the facts, reports what diverges.
about-check = Reports where the two versions diverge.
about-pairs = Shows which files of a project belong together.
about-baseline = Records the findings of a project, so that later runs report only new ones.
about-align = Shows which paragraphs belong together.
about-facts = Lists the facts that are read out of one text.
about-schema = Prints the JSON Schema of the configuration, for editors, or of the JSON report, for programs.
about-rules = Lists the rules.
about-explain = Tells what a rule means, why it matters, and how to switch it off.
about-init = Writes a commented bitekst.toml for the project in this folder.
about-help = Shows this help, or that of a command.

heading-usage = Usage:
heading-commands = Commands:
heading-arguments = Arguments:
heading-options = Options:

usage = bitekst [OPTIONS] COMMAND
usage-check = bitekst check [OPTIONS] [EN PL | PATHS]
usage-pairs = bitekst pairs [OPTIONS] [PATHS]
usage-baseline = bitekst baseline [OPTIONS] [PATHS]
usage-align = bitekst align [OPTIONS] EN PL
usage-facts = bitekst facts [OPTIONS] FILE
usage-schema = bitekst schema [OPTIONS] KIND
usage-rules = bitekst rules [OPTIONS]
usage-init = bitekst init [OPTIONS]
usage-explain = bitekst explain [OPTIONS] RULE

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

help-en = The English text: a file (.txt, .md), or - for standard input
help-pl = The Polish text: a file (.txt, .md), or - for standard input
help-file = The text: a file (.txt, .md), or - for standard input
help-rule = The rule, as `bitekst rules` names it
help-kind = Of what: config or report
help-format = How to print: text (default) or json
help-format-check = How to print: terminal (default), json, sarif, junit, github, gitlab, markdown
help-output = Write a report to a file as well: FORMAT=FILE; may be repeated
help-paths-check = The English and the Polish text; or folders, files and globs of the project (default: all of it)
help-paths = Folders, files and globs of the project (default: all of it)
help-project = Take the paths for files of the project, two of them too: their pairs are checked
help-since = Only pairs that changed since this git revision; uncommitted changes count
help-config = The configuration (default: bitekst.toml in this folder or above it)
help-no-baseline = Report the findings of the baseline too
help-format-align = How to print: text (default), json, tsv, or tmx (a translation memory)
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
error-help-command = Try: bitekst help { $command }
error-not-unicode = A file name holds bytes that are no UTF-8. Rename the file, or give the text on standard input: -
error-unknown-rule = There is no rule “{ $rule }”.
error-help-rules = All rules: bitekst rules
error-language-unknown = Whether “{ $path }” is English or Polish cannot be told. Say so: --language en or --language pl
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
explain-off-text = For one run: bitekst check --skip { $rule } EN PL. In a project: { $rule } = "off" under [rules] in bitekst.toml. For one finding in Markdown, a comment before it: <!-- bitekst-ignore { $rule }: REASON -->

init-written = Written: { $path }
