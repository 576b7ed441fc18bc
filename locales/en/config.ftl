### The configuration of a project, bitekst.toml: what can be wrong with it.

config-syntax = This is not valid TOML.
config-duplicate = This is set twice.
config-unclosed-list = This list is not closed: ] is missing.
config-unclosed-heading = This heading is not closed: ] is missing.
config-unclosed-braces = These braces are not closed: { "}" } is missing.
config-unclosed-text = This text is not closed: the quotation mark at its end is missing.
config-missing-comma = A comma is missing before this.
config-extra-comma = There is a comma too many here.
config-missing-value = A value is missing behind the equals sign.
config-missing-equals = An equals sign and a value are missing here.
config-unquoted = Text stands in quotation marks: "…"
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
config-pattern-none = This pattern has no placeholder: { "{path}" } stands for any folders and a name, { "{name}" } for one name.
config-pattern-unknown = There is no placeholder “{ $name }”: { "{path}" } stands for any folders and a name, { "{name}" } for one name.
config-pattern-brace = This brace has no other one that belongs to it. Placeholders are written { "{path}" } and { "{name}" }.
config-pattern-twice = This placeholder is there twice; each may be there once.
config-pattern-differs = Both patterns must have the same placeholders: the English one has { $en }, the Polish one { $pl }.
config-pattern-same = The two patterns are the same, so they cannot tell the languages apart.
config-pattern-absolute = Patterns begin in the folder of this file, not with /.
config-pattern-backslash = Between folders stands /, on every system.

config-glob = This is not a valid pattern of paths.
config-glob-bracket = This pattern of paths is not valid: a [ has no ] that belongs to it.
config-glob-brace = This pattern of paths is not valid: a brace has no other one that belongs to it.
