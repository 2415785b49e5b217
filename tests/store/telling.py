"""Faults as lines of text, so that tests can show them whole."""

from sr_cli.findings import Fault, Violation
from sr_cli.translation import Translator

_say = Translator("en")


def told(fault: Fault) -> str:
    """Give place, rule, message and hint of a fault that has a place."""
    assert fault.at is not None
    start, end = fault.at.start, fault.at.end
    return f"{start.line}:{start.column}-{end.line}:{end.column} {fault.rule}: {sentence(fault.violation)}"


def sentence(violation: Violation) -> str:
    """Give message and hint of a violation."""
    assert violation.hint is not None
    return f"{_say(violation.message)} | {_say(violation.hint)}"
