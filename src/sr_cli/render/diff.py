"""How a change of a file is shown: as a diff that git and patch can apply."""

from collections.abc import Iterator

from sr_cli.render.screen import Screen, Style

_STYLES = {"+": Style.GOOD, "-": Style.ERROR, "@": Style.ACCENT}


def show_diff(path: str, before: str, after: str, screen: Screen) -> None:
    """Show what changes in a file; in a pipe to the last sign, at a terminal without what could steer it."""
    if not screen.terminal:
        screen.machine("".join(_diff(path, before, after)))
        return
    for line in _diff(path, before, after):
        screen.verbatim((line.rstrip("\r\n"), _STYLES.get(line[0], Style.PLAIN)))


def _diff(path: str, before: str, after: str) -> Iterator[str]:
    from difflib import unified_diff

    for line in unified_diff(_lines(before), _lines(after), f"a/{path}", f"b/{path}"):
        yield line if line.endswith("\n") else f"{line}\n"
        if not line.endswith("\n"):
            yield "\\ No newline at end of file\n"


def _lines(text: str) -> list[str]:
    """Give the lines with their ends; for Python, there are more ends of lines than for TOML and git."""
    *whole, last = text.split("\n")
    return [*(f"{line}\n" for line in whole), *([last] if last else [])]
