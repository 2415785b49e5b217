"""A finding on one line."""

from sr_cli.findings import Diagnostic
from sr_cli.render.screen import Screen, one_line


def place(found: Diagnostic) -> str:
    """Say where it stands: file, line and column, as editors and grep write it."""
    start = found.range.start
    return f"{one_line(found.path)}:{start.line}:{start.column}:"


def rule(found: Diagnostic) -> str:
    """Say which rule it breaks."""
    return f"{found.code} {found.name}"


def sentence(found: Diagnostic, screen: Screen) -> str:
    """Say what is wrong, and in brackets what to do about it."""
    hint = f" ({one_line(screen.translate(found.hint))})" if found.hint else ""
    return one_line(screen.translate(found.message)) + hint


def whole(found: Diagnostic, screen: Screen) -> str:
    """Say everything; the severity stands there as programs know it."""
    return f"{place(found)} {found.severity} {rule(found)}: {sentence(found, screen)}"
