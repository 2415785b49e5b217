"""What a command does after it has written files: commits them if that is wanted, and says what comes next."""

import os
from collections.abc import Sequence
from pathlib import Path

from sr_cli.errors import SystemFailed
from sr_cli.message import Message, Text
from sr_cli.render.deciding import next_steps
from sr_cli.session import Session


def follow_up(session: Session, paths: Sequence[str], about: Text, *, commit: bool) -> None:
    """Commit the files, which are seen from the root, and say what comes next; SystemFailed where the commit failed."""
    from sr_cli.store.git.committing import addable, commit_files

    root, about = session.tree().root, session.in_portfolio_language(about)
    failure: SystemFailed | None = None
    if commit:
        try:
            commit_files(root, tuple(paths), session.translate(about))
        except SystemFailed as error:
            failure = error
    if failure or not commit:
        left = addable(root, paths)
        if left:
            next_steps([_seen(root / path, session) for path in left], about, session.talk)
    if failure:
        raise _commit_missing(root / paths[0], failure, session) from failure


def _seen(file: Path, session: Session) -> str:
    """Give the path of a file from the working folder."""
    return os.path.relpath(file, session.cwd).replace(os.sep, "/")


def _commit_missing(file: Path, failure: SystemFailed, session: Session) -> SystemFailed:
    path, reason = _seen(file, session), failure.message
    message = Message(
        "{path} is written, only the commit is missing; use the lines above: {reason}", path=path, reason=reason
    )
    if not os.path.lexists(file):
        message = Message(
            "{path} is removed, only the commit is missing; use the lines above: {reason}", path=path, reason=reason
        )
    return SystemFailed(message, failure.hint)
