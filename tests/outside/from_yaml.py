"""Prints a YAML document, read by a parser that nobody here wrote, as JSON."""
import json
import sys

import yaml

# BaseLoader leaves every value the text that it is: `on` is a key of workflows, not a truth value.
print(json.dumps(yaml.load(sys.stdin.buffer, Loader=yaml.BaseLoader)))
