"""How the result of a check looks: one module a format, loaded only where its format is chosen.

To add one: add the module and its line here.
"""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Final, TypeAlias

from sr_cli.findings import Report, Severity
from sr_cli.message import Message
from sr_cli.render.screen import Screen, Style

View: TypeAlias = Callable[[Report, Screen], None]
"""Writes a report."""

FORMATS: Final[Mapping[str, str]] = {
    "text": "text.write",
    "plain": "plain.write",
    "concise": "plain.write",
    "json": "data.write",
    "github": "github.write",
    "gitlab": "gitlab.write",
    "sarif": "sarif.write",
    "junit": "junit.write",
}
"""How a report can be written: the module and its function."""

QUIET: Final[Mapping[str, str]] = {**FORMATS, "text": "text.findings"}
"""How it can be written without a summary."""

STATISTICS: Final[Mapping[str, str]] = {
    "text": "statistics.text",
    "plain": "statistics.plain",
    "concise": "statistics.plain",
    "json": "statistics.data",
}
"""How it can be told which rules are broken how often."""

SEVERITY: Final = {
    Severity.ERROR: (Message("error"), Style.ERROR),
    Severity.WARNING: (Message("warning"), Style.WARNING),
    Severity.INFORMATION: (Message("note"), Style.ACCENT),
}
"""What a severity is called, and how it stands out."""


def view(name: str) -> View:
    """Load what one of the tables names."""
    module, function = name.split(".")
    found: View = getattr(import_module(f"{__name__}.{module}"), function)
    return found
