"""The program: `sr`, or `python -m sr_cli`. What can be answered without loading anything is answered here."""

import gc
import os
import sys


def main() -> None:
    """Run `sr` with the arguments of the process and end it."""
    gc.disable()  # nothing here lives long enough to be worth collecting: 2.3 times faster reading
    if sys.argv[1:] == ["--version"]:
        from sr_cli import __version__

        sys.stdout.write(f"sr {__version__}\n")
        code = 0
    else:
        code = _run()
    _leave(code)


def _run() -> int:
    from datetime import date
    from pathlib import Path
    from shutil import get_terminal_size

    from sr_cli.app import main as run
    from sr_cli.session import Session

    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]  # a console of code page 1252 lacks some characters
    try:
        cwd = Path.cwd()
    except FileNotFoundError:  # somebody deleted it: then there is no portfolio here, which is said as ever
        cwd = Path()
    session = Session(
        stdin=sys.stdin,
        stdout=sys.stdout,
        stderr=sys.stderr,
        environ=os.environ,
        cwd=cwd,
        today=date.today(),  # noqa: DTZ011 - the day where the user sits
        terminal_width=get_terminal_size().columns,
    )
    return run(sys.argv[1:], session)


def _leave(code: int) -> None:
    """End the process at once; tidying up memory would take longer than most commands."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:  # nobody listens any more, or it was said already
            continue
    os._exit(code)


if __name__ == "__main__":
    main()
