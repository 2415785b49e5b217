"""`sr validate --watch`: the whole report, and from then on what each change of the files changes in it."""

import select
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final, TextIO

from sr_cli.errors import WrongUse
from sr_cli.findings import Report
from sr_cli.message import Message
from sr_cli.render.diagnostics import FORMATS, QUIET, view
from sr_cli.session import Session

_WATCHED: Final = {
    FORMATS["text"]: QUIET["text"],
    QUIET["text"]: QUIET["text"],
    FORMATS["concise"]: FORMATS["concise"],
}
"""The views that can go on, each with that in which new findings are written; other formats are of one piece."""


def refuse_unwatchable(name: str, *, is_of_one_piece: bool) -> None:
    """Raise WrongUse for a view that cannot go on, or for other options that cannot."""
    if is_of_one_piece or name not in _WATCHED:
        raise WrongUse(
            Message("--watch shows how the files change, as text"),
            Message("leave out --staged, --at, --fix, --max-findings and --statistics; formats: text and concise"),
        )


def watch(check: Callable[[], Report], name: str, root: Path, session: Session) -> Report:
    """Show the whole report, then what changes, until the person interrupts or nobody reads; give the last report.

    Each time, what is shown reaches a pipe at once.
    """
    from sr_cli.render.diagnostics.changes import write
    from sr_cli.store.files.watching import moments, pause

    def rest() -> None:
        pause()
        if not _is_read(session.stdout):
            raise BrokenPipeError

    screen = session.screen
    total = name != QUIET["text"]
    changed = moments(root, rest)
    next(changed)
    report = check()
    with suppress(KeyboardInterrupt, BrokenPipeError):
        view(name)(report, screen)
        session.stdout.flush()
        while screen.is_read:
            next(changed)
            before, report = report, check()
            gone, new = before.new_since(report), report.new_since(before)
            write(gone, new, view(_WATCHED[name]), screen, report if total else None)
            session.stdout.flush()
    return report


def _is_read(stream: TextIO) -> bool:
    """Tell whether somebody may still read a stream; where the system cannot tell, the next writing does."""
    if not hasattr(select, "poll"):
        return True
    poll = select.poll()
    poll.register(stream.fileno(), 0)  # what is wrong is told unasked
    return not any(event & (select.POLLERR | select.POLLHUP) for _, event in poll.poll(0))
