"""Checks a ledger (standard input) against its schema (the file that is named)."""
import json
import sys

from jsonschema import Draft202012Validator

with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
Draft202012Validator.check_schema(schema)
ledger = json.load(sys.stdin)
errors = [f"{'/'.join(map(str, error.absolute_path))}: {error.message}" for error in Draft202012Validator(schema).iter_errors(ledger)]
if errors:
    sys.exit("\n".join(errors))
# A schema that lets everything pass says nothing.
for spoil in [{"schema": "bitekst/ledger/2"}, {"entries": [{}]}, {"summary": {}}]:
    assert not Draft202012Validator(schema).is_valid(ledger | spoil), f"the schema allows {spoil}"
assert sum(ledger["summary"].values()) == len(ledger["entries"])
print(json.dumps({"entries": len(ledger["entries"])}))
