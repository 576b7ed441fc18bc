"""Reads JUnit XML from standard input as test servers do, and prints what was found as JSON."""
import json
import sys

from junitparser import Error, Failure, JUnitXml

suites = list(JUnitXml.fromstring(sys.stdin.buffer.read()))
for suite in suites:
    counted = [suite.tests, suite.failures, suite.errors, suite.skipped]
    suite.update_statistics()
    assert counted == [suite.tests, suite.failures, suite.errors, suite.skipped], f"{suite.name} counts {counted}"
cases = [case for suite in suites for case in suite]
failures = [result.message for case in cases for result in case.result if isinstance(result, Failure)]
errors = [result.message for case in cases for result in case.result if isinstance(result, Error)]
print(json.dumps({"suites": len(suites), "cases": len(cases), "failures": failures, "errors": errors}))
