"""What becomes of a bug: the person reads one sentence, the traceback waits in a file for whoever looks after `sr`.

The only place that catches bugs is `app.main`. This module is loaded there, when one has happened, and never before.
"""

import os
import platform
import tempfile
import traceback
from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from typing import Final

from sr_cli import __version__
from sr_cli.errors import OwnFault
from sr_cli.message import Language, Message
from sr_cli.session import Session

_SEND: Final = Message("read it, for it may quote a record, and send it to whoever looks after sr")


def kept(bug: Exception, arguments: Sequence[str], commands: Collection[str], session: Session) -> OwnFault:
    """Write the report of a bug into a new file, and give what is to be said.

    Where no file can be written, the report goes to standard error, so that nothing is lost.
    """
    text = report(bug, arguments, commands, session.translate.language)
    try:
        path = _written(text)
    except OSError:
        session.stderr.write(text)
        return OwnFault(Message("This is a fault of sr, not of your portfolio. The report stands above"), _SEND)
    return OwnFault(
        Message("This is a fault of sr, not of your portfolio. The report lies in {path}", path=path), _SEND
    )


def report(bug: Exception, arguments: Sequence[str], commands: Collection[str], language: Language) -> str:
    """Tell in English what somebody needs who wants to mend the bug."""
    lines = (
        f"sr {__version__}",
        f"Python {platform.python_version()} ({platform.python_implementation()})",
        platform.platform(),
        f"language {language}",
        f"sr {' '.join(_unspoken(arguments, commands))}".rstrip(),
    )
    return "\n".join((*lines, "", "".join(traceback.format_exception(bug))))


def _unspoken(arguments: Sequence[str], commands: Collection[str]) -> Iterator[str]:
    """Give the command and the names of options; every value becomes `…`, because it may be somebody's datum."""
    options = True
    for argument in arguments:
        options = options and argument != "--"
        if options and argument.startswith("--"):
            name, equals, _ = argument.partition("=")
            yield f"{name}{'=…' if equals else ''}"
        elif options and argument.startswith("-"):
            yield f"{argument[:2]}{'…' if argument[2:] else ''}"
        else:
            yield argument if argument in (*commands, "--") else "…"


def _written(text: str) -> str:
    """Write a text into a new file of the folder for temporary files, which only its owner can read; give its path."""
    prefix = f"sr-crash-{datetime.now().astimezone():%Y%m%d-%H%M%S}-{os.getpid()}-"
    descriptor, path = tempfile.mkstemp(".txt", prefix)
    with open(descriptor, "w", encoding="utf-8", errors="backslashreplace") as stream:  # noqa: PTH123 - it is open
        stream.write(text)
    return path
