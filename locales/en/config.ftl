### The configuration of a project, bitekst.toml: what can be wrong with it.

config-syntax = This is not valid TOML here.
config-duplicate = This is set twice.
config-unclosed-list = This list is not closed: ] is missing.
config-unclosed-heading = This heading is not closed: ] is missing.
config-unclosed-braces = These braces are not closed: { "}" } is missing.
config-unclosed-text = This text is not closed: the quotation mark at its end is missing.
config-missing-comma = A comma is missing before this, or the bracket that closes the list.
config-extra-comma = There is a comma too many here.
config-missing-value = A value is missing behind the equals sign.
config-missing-equals = An equals sign and a value are missing here.
config-unquoted = Text must stand in quotation marks: "…"
config-escape = A backslash has a meaning of its own here. Write / between folders, or put the text in single quotation marks: '…'

config-unknown-key = There is no setting “{ $given }” here. There are: { $possible }.
config-unknown-value = “{ $given }” is not possible here. It can be: { $possible }.
config-unknown-rule = There is no rule “{ $rule }”.
config-missing-key = “{ $key }” is missing here.
config-expected-text = This must be a text in quotation marks: "…"
config-expected-list = This must be a list in brackets: [ … ]
config-expected-table = This must be a table with settings of its own: { "{" } … { "}" }
config-suppression-all = This accepts all findings of a rule. Name the fact (value = "…") or the finding (fingerprint = "…"), or switch the rule off in bitekst.toml.
config-empty = This is empty.
config-number = “{ $given }” is not a number in English notation, such as 404, 2.5 or 48,300.
config-name-empty = A name needs at least one form in each language.

config-pattern-empty = This pattern is empty.
config-pattern-unknown = There is no placeholder “{ $name }”: { "{path}" } stands for any folders and a name, { "{name}" } for one name.
config-pattern-brace = This brace is unmatched. Placeholders are written { "{path}" } and { "{name}" }.
config-pattern-twice = This placeholder is there twice; each may be there once.
config-pattern-differs = Both patterns must have the same placeholders: the English one has { $en }, the Polish one { $pl }.
config-pattern-same = The two patterns are the same, so they cannot tell the languages apart.
config-pattern-absolute = Patterns begin in the folder of this file, not with /.
config-pattern-backslash = Between folders stands /, on every system.

config-glob = This is not a valid pattern of paths.
config-glob-bracket = This pattern of paths is not valid: a [ is never closed.
config-glob-brace = This pattern of paths is not valid: a brace is unmatched.

# What the settings are for: in the file that `bitekst init` writes, and in the schema.
template-head = { $file }: how bitekst checks this project. Lines that begin with # are left out; take the # away to switch a setting on.
setting-file = How bitekst checks a project.
setting-pairs = Which files are versions of one another. { "{path}" } stands for any folders and a name, { "{name}" } for one name. Without this setting bitekst looks for pairs by itself: bitekst pairs shows them.
setting-exclude = Files and folders that are left out: patterns of paths (* within a name, ** across folders).
setting-fail-on = From which findings on a run ends with exit code 1: error, warning (default), note, or never.
setting-baseline = Where the findings stand that were there when the baseline was recorded.
setting-suppressions = Where the findings stand that were accepted, with their reasons.
setting-rules = What becomes of the findings of a rule: error, warning or note sets their severity, off leaves them out. bitekst rules lists the rules.
setting-overrides = Other settings of rules for some files; later ones win.
setting-override-paths = Patterns of paths; it is enough that one text of a pair fits.
setting-names = Names of your own, found in every form; in Polish give the nominative. The first English form is the one that reports show.
setting-organisations = Organisations, with the forms of both languages: names and acronyms.
setting-programs = Programmes, projects, products, with the forms of both languages.
setting-ignore = What raises no finding.
setting-numbers = Numbers that raise no finding, in English notation.
setting-terms = Names and codes that raise no finding, as the text writes them.
example-organisation-en = International Centre for Chemical Safety and Security; ICCSS
example-organisation-pl = Międzynarodowe Centrum Bezpieczeństwa Chemicznego; MCBC
example-program-en = Local Chemical Safety
example-program-pl = Lokalne Bezpieczeństwo Chemiczne
