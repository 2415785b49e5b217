"""The program: `sr`, or `python -m sr_cli`. What can be answered without loading anything is answered here."""

import gc
import os
import sys
from contextlib import suppress

TYPE_CHECKING = False
if TYPE_CHECKING:  # type checkers take it for true; importing typing would take longer than telling the version
    from typing import Literal, TextIO

_FOR_GIT = {"merge-driver": "sr_cli.commands.merge_driver", "textconv": "sr_cli.commands.textconv"}
"""What git calls once for each file: it must not wait for the command line that people use."""


def main() -> None:
    """Run `sr` with the arguments of the process and end it."""
    gc.disable()  # nothing here lives long enough to be worth collecting: 2.3 times faster reading
    try:
        code = _answer()
    except KeyboardInterrupt:  # so early that nobody is there yet to tell it
        code = 130
    _leave(code)


def _answer() -> int:
    command, *arguments = sys.argv[1:] or [""]
    if command == "--version" and not arguments:
        return _tell_version()
    return _run_for_git(_FOR_GIT[command], arguments) if command in _FOR_GIT else _run()


def _run_for_git(module: str, arguments: "list[str]") -> int:
    from importlib import import_module

    code: int = import_module(module).run(arguments)
    return code


def _tell_version() -> int:
    from sr_cli import __version__

    try:
        if sys.stdout:  # else the caller closed it
            os.write(sys.stdout.fileno(), f"sr {__version__}\n".encode())
    except OSError:
        return _run()  # which meets the same failure, and tells it
    return 0


def _run() -> int:
    from datetime import date
    from pathlib import Path
    from shutil import get_terminal_size

    from sr_cli.app import main as run
    from sr_cli.session import Session

    try:
        cwd = Path.cwd()
    except FileNotFoundError:  # pragma: no cover - tested, but nothing can be measured in a folder that is gone
        cwd = Path()  # then there is no portfolio here, which is said as ever
    session = Session(
        stdin=_stream(sys.stdin, "r", "surrogateescape"),
        stdout=_stream(sys.stdout, "w", "replace"),
        stderr=_stream(sys.stderr, "w", "replace"),
        environ=os.environ,
        cwd=cwd,
        today=date.today(),  # noqa: DTZ011 - the day where the user sits
        terminal_width=get_terminal_size().columns,
    )
    return run(sys.argv[1:], session)


def _stream(stream: "TextIO | None", mode: 'Literal["r", "w"]', errors: str) -> "TextIO":
    """Give a stream that bears any character; where the caller closed it, one that leads nowhere."""
    if stream is None:
        return open(os.devnull, mode, encoding="utf-8")  # noqa: PTH123 - as long as the process lives
    stream.reconfigure(errors=errors)  # type: ignore[attr-defined]  # a console of code page 1252 lacks some characters
    return stream


def _leave(code: int) -> None:
    """End the process at once; tidying up memory would take longer than most commands."""
    for stream in filter(None, (sys.stdout, sys.stderr)):
        with suppress(OSError):  # that output is lost was told where it happened
            stream.flush()
    os._exit(code)


if __name__ == "__main__":
    main()
