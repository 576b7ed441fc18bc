"""Checks the lines of a stream (standard input) against the schema of a line (the file that is named)."""
import json
import sys

from jsonschema import Draft202012Validator

with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
Draft202012Validator.check_schema(schema)
validator = Draft202012Validator(schema)
lines = [json.loads(line) for line in sys.stdin]
for number, line in enumerate(lines):
    for error in validator.iter_errors(line):
        sys.exit(f"{number}: {'/'.join(map(str, error.absolute_path))}: {error.message}")
    # A schema that lets everything pass says nothing.
    for spoil in [{"schema": "bitekst/stream/2"}, {"findings": [{}]}, {"line": 0}, {"problem": None}, {"id": 7}]:
        assert not validator.is_valid(line | spoil), f"the schema allows {spoil}"
print(json.dumps({"lines": len(lines), "problems": sum("problem" in line for line in lines)}))
