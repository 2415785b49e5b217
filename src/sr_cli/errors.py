"""What stops a command: told once, in one sentence with a remedy, by whoever runs the commands."""

import errno
from collections.abc import Mapping
from typing import ClassVar, Final

from sr_cli.message import Message, Text


class SrError(Exception):
    """The command cannot do its work. Bugs are not of this kind; `app.main` turns them into OwnFault."""

    exit_code: ClassVar[int] = 2

    def __init__(self, message: Text, hint: Text | None = None) -> None:
        """Keep the sentence and, apart from it, the remedy."""
        super().__init__(message)
        self.message = message
        self.hint = hint


class NotWritten(SrError):
    """What should have been written was refused, by the check or by the person who was asked."""

    exit_code = 1


class WrongUse(SrError):
    """The command was called in a way that it does not understand."""

    exit_code = 2


class NoPortfolio(SrError):
    """There is no portfolio here."""

    exit_code = 3


class SystemFailed(SrError):
    """The file system or git refused."""

    exit_code = 4


class OwnFault(SrError):
    """A bug of `sr` stopped the command; its traceback is kept where the message says."""

    exit_code = 4


Reason = tuple[Message, Message]
"""Why the operating system refused, and what to do about it."""

_NOT_ALLOWED: Final = (
    Message("you have no permission"),
    Message("close it where else it is open, and check who may read and write it"),
)
_FULL: Final = (Message("the disk is full"), Message("make room on it, or choose another place"))

_REASONS: Final[Mapping[int, Reason]] = {
    errno.EACCES: _NOT_ALLOWED,
    errno.EPERM: _NOT_ALLOWED,
    errno.ENOENT: (
        Message("there is no such file or folder"),
        Message("check how the path is written, and create what is missing"),
    ),
    errno.EISDIR: (Message("it is a folder"), Message("name a file")),
    errno.ENOTDIR: (
        Message("a part of the path is no folder"),
        Message("check the path: something before a / is a file"),
    ),
    errno.EEXIST: (
        Message("something of that name exists already"),
        Message("choose another name, or move away what stands there"),
    ),
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EROFS: (Message("the disk can only be read"), Message("choose another place")),
    errno.ELOOP: (
        Message("symbolic links lead in a circle"),
        Message("replace them by what they should lead to"),
    ),
    errno.ENAMETOOLONG: (Message("the name is too long"), Message("choose a shorter one")),
}


def reason_of(error: OSError) -> Reason:
    """Say in our words why the operating system refused: its own are English, whatever the language, and no remedy."""
    number = error.errno or 0
    unknown = (
        Message("the operating system reports error {number}", number=number),
        Message("try again, and ask whoever looks after the computer if it stays so"),
    )
    return _REASONS.get(number, unknown)


def not_written(path: str, error: OSError) -> SystemFailed:
    """Give the failure for a file that the operating system did not let be written."""
    reason, remedy = reason_of(error)
    return SystemFailed(Message("{path} cannot be written: {reason}", path=path, reason=reason), remedy)


def refused(error: OSError) -> SystemFailed:
    """Give the failure for a refusal of which no more is known than the system tells."""
    reason, remedy = reason_of(error)
    if error.filename is None:
        return SystemFailed(Message("The operating system refused: {reason}", reason=reason), remedy)
    return SystemFailed(Message("{path}: {reason}", path=str(error.filename), reason=reason), remedy)
