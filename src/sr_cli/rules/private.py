"""Lines that hold personal data: they are not shown with what is found in them, as a log may keep what is shown."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from sr_cli.findings import Diagnostic
from sr_cli.rules import RULES
from sr_cli.rules.rule import Family, TextRule

_PRIVACY: Final = tuple(rule for rule in RULES if rule.family is Family.PRIVACY)
_CODES: Final = frozenset(rule.code for rule in _PRIVACY)
_OF_TEXTS: Final = tuple(rule for rule in _PRIVACY if isinstance(rule, TextRule))


def without_private_lines(diagnostics: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Give the findings, those on a line with personal data without that line.

    That is a line where such data were found, or one that shows them where no rule looks: its value cannot be used.
    """
    told = tuple(diagnostics)
    private = {
        (found.path, line)
        for found in told
        if found.code in _CODES
        for line in range(found.range.start.line, found.range.end.line + 1)
    }
    for found in told:
        hidden = (found.path, found.range.start.line) in private or _is_private(found.source)
        yield replace(found, source="") if hidden else found


def _is_private(line: str) -> bool:
    return any(rule.found_in(line) for rule in _OF_TEXTS)
