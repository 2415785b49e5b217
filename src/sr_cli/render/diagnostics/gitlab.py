"""A Code Quality report for GitLab: a JSON array, an entry a finding.

Fields: docs.gitlab.com/ci/testing/code_quality, "Code Quality report format". A merge request shows as new whatever
has a fingerprint that the target branch does not have, so fingerprints do not depend on lines.
"""

from typing import Final

from sr_cli.findings import Diagnostic, Report, Severity
from sr_cli.render.diagnostics.line import rule, sentence
from sr_cli.render.machine import as_json
from sr_cli.render.screen import Screen

_SEVERITIES: Final = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFORMATION: "info"}


def write(report: Report, screen: Screen) -> None:
    """Write the findings as a Code Quality report."""
    both = zip(report.diagnostics, report.fingerprints(), strict=True)
    screen.machine(as_json([_entry(found, fingerprint, screen) for found, fingerprint in both]))


def _entry(found: Diagnostic, fingerprint: str, screen: Screen) -> dict[str, object]:
    return {
        "description": f"{rule(found)}: {sentence(found, screen)}",
        "check_name": found.name,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[found.severity],
        "location": {"path": found.path, "lines": {"begin": found.range.start.line}},
    }
