"""What a command does after it has written files: commits them if that is wanted, and says what comes next."""

import os
from collections.abc import Sequence

from sr_cli.errors import SystemFailed
from sr_cli.message import Message, Text
from sr_cli.render.deciding import next_steps
from sr_cli.session import Session


def follow_up(session: Session, paths: Sequence[str], about: Text, *, commit: bool) -> None:
    """Commit the files, which are seen from the root, and say what comes next; SystemFailed where the commit failed."""
    root = session.tree().root
    here = [os.path.relpath(root / path, session.cwd).replace(os.sep, "/") for path in paths]
    failure: SystemFailed | None = None
    if commit:
        from sr_cli.store.committing import commit_files

        try:
            commit_files(root, tuple(paths), session.translate(about))
        except SystemFailed as error:
            failure = error
    if failure or not commit:
        next_steps(here, about, session.talk)
    if failure:
        raise SystemFailed(
            Message(
                "{path} is written, only the commit is missing; use the lines above: {reason}",
                path=here[0],
                reason=failure.message,
            ),
            failure.hint,
        ) from failure
